// Makes the open page show what was just saved. It belongs to the preview and is never published.
(() => {
  const me = document.currentScript;
  const page = me.dataset.page;
  let seen = me.dataset.seen;
  let stream = null;
  let later = 0;
  let fetching = false;
  let again = false;
  let leaving = false;

  const head = (d) => [...d.head.querySelectorAll("link[rel=stylesheet],script[src]")].map((e) => e.getAttribute("href") || e.getAttribute("src")).join(" ");
  const pictures = (mark) => mark.split("-").pop();

  // What a reader has opened or ticked stays so.
  const state = (d) => [...d.querySelectorAll("details,input[type=checkbox]")];
  const title = (e) => e.id || e.querySelector("summary")?.textContent;
  function keep(from, to) {
    const a = state(from), b = state(to);
    a.forEach((e, i) => {
      const other = a.length === b.length ? b[i] : b.find((o) => o.tagName === e.tagName && title(o) === title(e));
      if (other && e.matches("details")) other.open = e.open; else if (other) other.checked = e.checked;
    });
  }

  // The panel stays as the reader left it while it says the same.
  function says(html) {
    const t = document.createElement("template");
    t.innerHTML = html;
    t.content.querySelector("details")?.removeAttribute("open");
    return t.innerHTML.trim();
  }
  function keepPanel(from, to) {
    if (from && to && says(from.innerHTML) === says(to.innerHTML)) keep(from, to);
  }

  // What has the focus is found again by its id, or by what it is and says.
  const reachable = () => [...document.body.querySelectorAll("a,button,input,pre,summary,[tabindex]")];
  function focused() {
    const e = document.activeElement;
    if (!e || e === document.body) return () => {};
    const alike = (o) => e.id ? o.id === e.id : o.tagName === e.tagName && o.getAttribute("href") === e.getAttribute("href") && o.textContent === e.textContent;
    const nth = reachable().filter(alike).indexOf(e);
    return () => reachable().filter(alike)[nth]?.focus({ preventScroll: true });
  }

  // The new page takes the place of the old one where it stands; a page with another look or other pictures is loaded anew.
  async function refresh() {
    if (leaving) return;
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      let answer, text;
      try {
        answer = await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } });
        text = await answer.text();
      } catch { return; } // the preview has just ended
      if (leaving) return;
      const next = new DOMParser().parseFromString(text, "text/html");
      const script = next.getElementById("gongshi-preview")?.querySelector("script");
      if (!script || head(next) !== head(document) || pictures(script.dataset.seen) !== pictures(seen)) { location.reload(); return; }
      const top = scrollY, focus = focused();
      keep(document.body.querySelector("main") || document.body, next.body.querySelector("main") || next.body);
      keepPanel(document.getElementById("gongshi-panel"), next.getElementById("gongshi-panel"));
      seen = script.dataset.seen;
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
      scrollTo(0, top);
      focus();
      for (const old of document.querySelectorAll("head script[src], main script[src]")) {
        const copy = document.createElement("script");
        for (const a of old.attributes) copy.setAttribute(a.name, a.value);
        old.replaceWith(copy);
      }
      dress();
    } catch { location.reload(); } finally {
      fetching = false;
      if (again) { again = false; refresh(); }
    }
  }

  function follows() {
    try { return localStorage.getItem("gongshi-follow") !== "0"; } catch { return true; }
  }
  function dress() {
    const box = document.getElementById("gongshi-follow");
    if (!box) return;
    box.closest("label").hidden = false;
    box.checked = follows();
    box.addEventListener("change", () => { try { localStorage.setItem("gongshi-follow", box.checked ? "1" : "0"); } catch { /* works for this page */ } });
  }

  const gone = (is) => { const g = document.querySelector("#gongshi-preview .gp-gone"); if (g) g.hidden = !is; };
  function leave() {
    clearTimeout(later);
    stream?.close();
    stream = null;
  }
  function listen() {
    leave();
    stream = new EventSource("/_preview/events?page=" + encodeURIComponent(page) + "&seen=" + encodeURIComponent(seen));
    stream.addEventListener("open", () => gone(false));
    stream.addEventListener("error", () => { // asked again with what is seen now, even of a preview that refused
      gone(true);
      leave();
      later = setTimeout(listen, 500);
    });
    stream.addEventListener("page", refresh);
    stream.addEventListener("panel", (e) => {
      const p = document.getElementById("gongshi-panel");
      if (p && says(p.innerHTML) !== says(e.data)) p.innerHTML = e.data;
    });
    stream.addEventListener("go", (e) => {
      if (document.visibilityState !== "visible" || !document.getElementById("gongshi-follow")?.checked) return;
      leaving = true;
      location.assign(e.data);
    });
  }
  addEventListener("pageshow", () => { leaving = false; }); // a reader came back
  // A browser keeps few connections: a page that nobody sees lets go of its own.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave(); else if (!stream) listen();
  });
  dress();
  if (document.visibilityState !== "hidden") listen();
})();
