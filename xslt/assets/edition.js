// What a script adds to pages that work without one: remembered looks, the contents that follow the reading, cards
// beside names and dates, keys, two readings, a citation of the very paragraph. No library; nothing is sent anywhere.
(() => {
  "use strict";
  const root = document.documentElement, one = (s, e = document) => e.querySelector(s), all = (s, e = document) => [...e.querySelectorAll(s)];
  const memory = (() => { try { return window.localStorage; } catch { return null; } })();
  const recall = (key) => { try { return memory?.getItem("edition." + key) ?? null; } catch { return null; } };
  const remember = (key, value) => { try { value === null ? memory?.removeItem("edition." + key) : memory?.setItem("edition." + key, value); } catch { /* private mode */ } };

  // Looks and views.
  const setTheme = (theme) => { theme && theme !== "auto" ? root.dataset.theme = theme : delete root.dataset.theme; };
  const setSize = (step) => { step ? root.style.setProperty("--size", `${(1.25 + step * 0.125).toFixed(3)}rem`) : root.style.removeProperty("--size"); };
  const setView = (name, on) => root.classList.toggle(name, on);
  setTheme(recall("theme"));
  setSize(Number(recall("size") || 0));
  for (const view of ["tags", "source"]) setView(view, recall(view) === "1");

  const tools = one(".tools");
  if (tools) {
    tools.hidden = false;
    for (const radio of all("[name=theme]", tools)) {
      radio.checked = radio.value === (recall("theme") || "auto");
      radio.addEventListener("change", () => { setTheme(radio.value); remember("theme", radio.value === "auto" ? null : radio.value); });
    }
    for (const button of all("[data-size]", tools)) button.addEventListener("click", () => {
      const step = Math.max(-2, Math.min(5, Number(recall("size") || 0) + Number(button.dataset.size)));
      setSize(step); remember("size", step || null);
    });
    for (const box of all("[type=checkbox]", tools)) {
      box.checked = root.classList.contains(box.name);
      box.addEventListener("change", () => { setView(box.name, box.checked); remember(box.name, box.checked ? "1" : null); });
    }
    document.addEventListener("click", (event) => { if (!tools.contains(event.target)) tools.open = false; });
  }

  // The contents follow the reading.
  const links = new Map(all(".reading .contents a[href^='#']:not(.shut)").map((a) => [a.hash.slice(1), a]));
  const places = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  if (places.length) {
    let waiting = false;
    const follow = () => {
      waiting = false;
      const line = window.innerHeight * 0.3;
      let here = places[0];
      for (const place of places) if (place.getBoundingClientRect().top <= line) here = place;
      const link = links.get(here.id);
      if (link.hasAttribute("aria-current")) return;
      for (const other of links.values()) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "location");
      const nav = link.closest(".contents"), a = link.getBoundingClientRect(), n = nav.getBoundingClientRect();
      if (a.top < n.top + 40 || a.bottom > n.bottom - 40) nav.scrollTop += a.top - n.top - n.height / 2;
    };
    window.addEventListener("scroll", () => { if (!waiting) { waiting = true; requestAnimationFrame(follow); } }, { passive: true });
    follow();
  }

  // Notes beside their calls: each is lowered to the line that calls it.
  const align = () => {
    for (const notes of all(".annotated > .notes")) {
      const wide = getComputedStyle(notes.parentElement).display === "grid";
      let bottom = notes.getBoundingClientRect().top;
      for (const note of notes.children) {
        note.style.marginTop = "";
        const call = wide && document.getElementById(note.id + "-call");
        if (!call) continue;
        const wanted = call.getBoundingClientRect().top - 6, room = Math.max(0, wanted - bottom);
        note.style.marginTop = `${room}px`;
        bottom += room + note.getBoundingClientRect().height + 12;
      }
    }
  };
  align();
  document.fonts?.ready.then(align);
  window.addEventListener("resize", () => requestAnimationFrame(align));

  // Cards.
  const card = one("#card");
  if (card) {
    let target = null, timer = 0, cards = null;
    const address = (e) => e.getAttribute("href") || e.dataset.href || "";
    const loaded = () => new Promise((done) => {
      if (cards) return done(cards);
      const script = document.createElement("script");
      script.src = card.dataset.cards;
      script.onload = script.onerror = () => {
        const holder = document.createElement("template");
        holder.innerHTML = window.editionCards || "";
        cards = new Map([...holder.content.children].map((e) => [e.dataset.for, e]));
        done(cards);
      };
      document.head.append(script);
    });
    const say = (tag, text, cls) => { const e = document.createElement(tag); e.textContent = text; if (cls) e.className = cls; return e; };
    const hide = () => { card.hidden = true; target = null; };
    const place = (e) => {
      const box = e.getClientRects()[0] || e.getBoundingClientRect();
      card.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - card.offsetWidth - 8)) + window.scrollX}px`;
      const below = box.bottom + card.offsetHeight + 12 < window.innerHeight || box.top < card.offsetHeight + 70;
      card.style.top = `${(below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + window.scrollY}px`;
    };
    const neighbours = (e) => {
      const same = all(".n").filter((other) => address(other) === address(e)), at = same.indexOf(e), line = say("p", "", "near");
      line.append((same.length === 1 ? card.dataset.one : card.dataset.many).replace("{n}", same.length));
      for (const [step, label, sign] of [[-1, card.dataset.previous, "←"], [1, card.dataset.next, "→"]]) {
        const other = same[at + step];
        if (!other) continue;
        const a = say("a", sign, "step");
        a.href = "#" + other.id; a.title = label; a.setAttribute("aria-label", label);
        a.addEventListener("click", () => { hide(); setTimeout(() => other.focus({ preventScroll: true }), 0); });
        line.append(" ", a);
      }
      return line;
    };
    const show = async (e) => {
      target = e;
      const id = address(e).match(/names\/([^/]+)\.html$/)?.[1], parts = [];
      if (id) {
        const found = (await loaded()).get(id);
        if (target !== e) return;
        parts.push(found ? found.cloneNode(true) : say("b", e.textContent), neighbours(e));
      } else {
        const words = e.dataset.title || e.title || e.getAttribute("aria-label");
        if (!words) return;
        parts.push(say("p", words));
      }
      if (e.dataset.title && id) parts.push(say("p", e.dataset.title, "why"));
      const slip = one(".slip, .corr", e);
      if (slip?.dataset.title) parts.push(say("p", slip.dataset.title, "why"));
      if (address(e)) { const a = say("a", card.dataset.more + " →", "more"); a.href = address(e); parts.push(a); }
      card.replaceChildren(...parts);
      card.hidden = false;
      place(e);
    };
    // The browser's own tooltip would stand over the card.
    for (const e of all("article [title]")) { e.dataset.title = e.title; e.removeAttribute("title"); }
    const wanted = (node) => node.closest?.("article .n, article .d, article .redaction, article .slip, article .corr, article .supplied, article .surplus, article .unclear");
    const outer = (e) => e?.parentElement?.closest("article .n") || e;
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse") return;
      const e = outer(wanted(event.target));
      clearTimeout(timer);
      if (e && e !== target) timer = setTimeout(() => show(e), 180);
      else if (!e && !card.contains(event.target)) timer = setTimeout(hide, 250);
    });
    document.addEventListener("focusin", (event) => { const e = outer(wanted(event.target)); if (e && e.matches(":focus-visible")) show(e); else if (!e && !card.contains(event.target)) hide(); });
    let touched = false;
    document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; }, true);
    document.addEventListener("click", (event) => {
      const e = outer(wanted(event.target));
      if (e && touched && e !== target) { event.preventDefault(); show(e); }
      else if (!card.contains(event.target) && !e) hide();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") { hide(); if (tools?.open) { tools.open = false; one("summary", tools).focus(); } } });
  }

  // How to cite this very paragraph.
  const cite = one("#cite"), mark = () => {
    const id = decodeURIComponent(location.hash.slice(1)), at = id && document.getElementById(id)?.closest("article [id]");
    for (const line of all(".cite", cite)) {
      const base = line.dataset.url, whole = /^https?:/.test(base) ? base : location.href.split("#")[0];
      line.dataset.text ??= line.textContent;
      line.textContent = line.dataset.text.replace(base, () => whole + (at && !/^https:\/\/doi\.org\//.test(base) ? "#" + id : ""));
    }
    const place = one(".cite-place", cite), name = at && one(".pn", at)?.getAttribute("aria-label");
    place.hidden = !name; if (name) one("b", place).textContent = name;
  };
  if (cite) { mark(); window.addEventListener("hashchange", mark); }

  // Keys: paragraph by paragraph, search, the tools.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, textarea, select, [contenteditable]")) return;
    const stops = all("article p[id], article .p[id], article h2, article h3, .entry li, tbody tr");
    if (event.key === "j" || event.key === "k") {
      const edge = 80, tops = stops.map((e) => e.getBoundingClientRect().top);
      const at = event.key === "j" ? tops.findIndex((t) => t > edge + 4) : tops.findLastIndex((t) => t < edge - 4);
      if (at >= 0) window.scrollBy({ top: tops[at] - edge, behavior: "instant" });
    } else if (event.key === "/") {
      const search = one("a[href$='search.html']"), field = one(".pagefind-ui__search-input, #search input");
      if (field) { event.preventDefault(); field.focus(); } else if (search) { event.preventDefault(); search.click(); }
    } else if (event.key === "?" && tools) { tools.open = !tools.open; if (tools.open) one("input", tools).focus(); }
  });

  // The timeline widens; the network shows whom one person is tied to.
  const timeline = one(".timeline[data-zoom]");
  if (timeline) {
    const slider = Object.assign(document.createElement("input"), { type: "range", min: 1, max: 24, step: 0.5, value: 1 });
    slider.setAttribute("aria-label", timeline.dataset.zoom);
    slider.addEventListener("input", () => {
      const middle = (timeline.scrollLeft + timeline.clientWidth / 2) / timeline.scrollWidth;
      timeline.style.setProperty("--zoom", slider.value);
      timeline.scrollLeft = middle * timeline.scrollWidth - timeline.clientWidth / 2;
    });
    const label = Object.assign(document.createElement("p"), { className: "zoom" });
    label.append(timeline.dataset.zoom + " ", slider);
    timeline.before(label);
    const years = Number(timeline.dataset.years), dots = all("circle", timeline), middle = dots[dots.length >> 1];
    if (years > 20 && middle) {
      slider.value = Math.min(12, years / 12); timeline.style.setProperty("--zoom", slider.value);
      timeline.scrollLeft = (Number(middle.getAttribute("cx")) / 1000) * timeline.scrollWidth - timeline.clientWidth / 2;
    }
  }
  const network = one(".network");
  if (network) {
    const light = (ref) => {
      network.classList.toggle("chosen", Boolean(ref));
      for (const tie of all(".ties path", network)) tie.classList.toggle("lit", ref && (tie.dataset.a === ref || tie.dataset.b === ref));
    };
    for (const a of all("a", network)) for (const [on, off] of [["pointerenter", "pointerleave"], ["focus", "blur"]]) {
      a.addEventListener(on, () => light(a.dataset.ref));
      a.addEventListener(off, () => light(null));
    }
  }

  // A drawing wider than the screen begins where most is.
  for (const drawing of all(".scroll .map, .scroll .network")) {
    const holder = drawing.closest(".scroll"), most = all("circle", drawing).reduce((a, b) => (Number(b.getAttribute("r")) > Number(a?.getAttribute("r") || 0) ? b : a), null);
    if (most && holder.scrollWidth > holder.clientWidth) holder.scrollLeft += most.getBoundingClientRect().left - holder.getBoundingClientRect().left - holder.clientWidth / 2;
  }

  // Lists that can be narrowed by typing or choosing.
  for (const form of all("form[data-narrow]")) {
    form.hidden = false;
    const rows = all(form.dataset.narrow), count = one("output", form);
    const narrow = () => {
      const words = (one("input", form)?.value || "").toLowerCase(), chosen = all("select", form).filter((s) => s.value);
      let shown = 0;
      for (const row of rows) {
        const fits = (!words || row.textContent.toLowerCase().includes(words)) && chosen.every((s) => (row.dataset[s.name] || "").split("|").includes(s.value));
        row.hidden = !fits; shown += fits;
      }
      for (const group of all("[data-group]")) group.hidden = !one("li:not([hidden]), tr:not([hidden])", group);
      if (count) count.textContent = shown === rows.length ? "" : `${shown} / ${rows.length}`;
    };
    form.addEventListener("input", narrow);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
})();
