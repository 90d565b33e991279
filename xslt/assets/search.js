// The search page: pagefind's index, our own field, filters and results. Nothing is fetched from elsewhere.
const form = document.querySelector("#search"), status = document.querySelector(".status"), list = document.querySelector(".results");
const field = form.elements.q, filters = form.querySelector(".filters"), root = new URL("./", location.href);
const make = (tag, props = {}, ...inside) => { const e = Object.assign(document.createElement(tag), props); e.append(...inside); return e; };
let engine = null, latest = 0;

// The field is there at once; what it finds waits for the index.
form.hidden = false;
field.value = new URLSearchParams(location.search).get("q") || "";
field.focus();
form.addEventListener("submit", (event) => event.preventDefault());

try {
  engine = await import(new URL(form.dataset.bundle, root).href);
  await engine.options({ excerptLength: 28, baseUrl: root.pathname });
  await engine.init();
} catch {
  form.hidden = true;
  status.textContent = form.dataset.missing;
}

const chosen = () => Object.fromEntries([...filters.querySelectorAll("select")].filter((s) => s.value).map((s) => [s.name, s.value]));

// Pagefind marks what it found and escapes the rest; only its marks are taken over.
const excerpt = (html) => {
  const holder = new DOMParser().parseFromString(html, "text/html").body;
  return [...holder.childNodes].map((node) => node.nodeName === "MARK" ? make("mark", { textContent: node.textContent }) : node.textContent);
};

const show = async (found, from, run) => {
  const part = await Promise.all(found.results.slice(from, from + 20).map((r) => r.data()));
  if (run !== latest) return;
  for (const result of part) list.append(make("li", {}, make("a", { href: result.url, textContent: result.meta.title || "" }), make("p", {}, ...excerpt(result.excerpt))));
  if (from + 20 < found.results.length) {
    const more = make("button", { type: "button", textContent: form.dataset.more });
    const holder = make("li", { className: "more" }, more);
    more.addEventListener("click", () => { holder.remove(); show(found, from + 20, run); });
    list.append(holder);
  }
};

const search = async () => {
  const run = ++latest, words = field.value.trim(), by = chosen();
  history.replaceState(null, "", words || Object.keys(by).length ? "?" + new URLSearchParams({ ...(words && { q: words }), ...by }) : location.pathname);
  if (!words && !Object.keys(by).length) { list.replaceChildren(); status.textContent = ""; return; }
  const found = await engine.search(words || null, { filters: by });
  if (run !== latest) return;
  list.replaceChildren();
  status.textContent = found.results.length ? form.dataset.results.replace("{n}", found.results.length) : form.dataset.none;
  await show(found, 0, run);
};

if (engine) {
  const asked = new URLSearchParams(location.search), labels = JSON.parse(form.dataset.labels), known = await engine.filters();
  for (const [name, label] of Object.entries(labels)) {
    const values = Object.entries(known[name] || {});
    if (values.length < 2 && name !== "person") continue;
    const select = make("select", { name }, make("option", { value: "", textContent: "–" }));
    for (const [value, n] of values.sort(([a], [b]) => a.localeCompare(b))) select.append(make("option", { value, textContent: `${value} (${n})` }));
    select.value = asked.get(name) || "";
    filters.append(make("label", {}, label + " ", select), " ");
  }
  let waiting = 0;
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  filters.addEventListener("change", search);
  form.addEventListener("submit", search);
  search();
}
