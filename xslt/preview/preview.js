// Only in `edition serve`: waits for a change, then reloads the page where the reader was; shows what went wrong.
(async () => {
  "use strict";
  const proof = document.currentScript.dataset.proof;
  if (proof && window.top === window) {
    const link = document.createElement("a");
    link.href = proof;
    link.textContent = "beside the scan";
    link.style.cssText = "position:fixed;right:1rem;bottom:1rem;z-index:98;padding:.4rem .9rem;background:var(--paper);color:var(--accent);border:1px solid var(--line);font:.85rem/1.4 var(--ui-font)";
    (document.querySelector("main") || document.body).append(link);
  }
  let known = -1, box = null;
  const say = (text) => {
    box?.remove();
    if (!text) return;
    box = document.createElement("pre");
    box.setAttribute("role", "alert");
    box.textContent = text;
    box.style.cssText = "position:fixed;inset:auto 1rem 1rem;z-index:99;margin:0;padding:1rem;max-height:50vh;overflow:auto;white-space:pre-wrap;background:#5c0f0a;color:#fff;font:14px/1.4 monospace";
    document.body.append(box);
  };
  const place = sessionStorage.getItem("edition.place");
  if (place) {
    const { path, id, offset } = JSON.parse(place), element = document.getElementById(id);
    sessionStorage.removeItem("edition.place");
    if (path === location.pathname && element) window.scrollBy({ top: element.getBoundingClientRect().top - offset, behavior: "instant" });
  }
  const remember = () => {
    const element = [...document.querySelectorAll("article [id], main [id]")].find((e) => e.getBoundingClientRect().bottom > 80);
    if (element) sessionStorage.setItem("edition.place", JSON.stringify({ path: location.pathname, id: element.id, offset: element.getBoundingClientRect().top }));
  };
  for (;;) {
    try {
      const [version, error] = (await (await fetch("/-/version/" + known)).text()).split(/\n([\s\S]*)/);
      say(error);
      if (known >= 0 && Number(version) !== known && !error) { remember(); location.reload(); return; }
      known = Number(version);
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
})();
