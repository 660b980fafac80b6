// Makes the open page show what was just saved. It belongs to the preview and is never published.
(() => {
  const me = document.currentScript;
  const page = me.dataset.page;
  let seen = me.dataset.seen;
  let stream = null;
  let fetching = false;
  let again = false;

  const head = (d) => [...d.head.querySelectorAll("link[rel=stylesheet],script[src]")].map((e) => e.getAttribute("href") || e.getAttribute("src")).join(" ");

  // What a reader has opened or ticked stays so.
  const state = (d) => [...d.querySelectorAll("details,input[type=checkbox]")];
  function keep(from, to) {
    const a = state(from), b = state(to);
    if (a.length !== b.length) return;
    a.forEach((e, i) => { if (e.matches("details")) b[i].open = e.open; else b[i].checked = e.checked; });
  }

  // The new page takes the place of the old one where it stands; a page with another look is loaded anew.
  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html");
      const script = next.getElementById("gongshi-preview")?.querySelector("script");
      if (!script || head(next) !== head(document)) { location.reload(); return; }
      const top = scrollY, focus = document.activeElement?.id;
      keep(document.body.querySelector("main") || document.body, next.body.querySelector("main") || next.body);
      seen = script.dataset.seen;
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
      scrollTo(0, top);
      if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
      for (const old of document.head.querySelectorAll("script[src]")) {
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

  function listen() {
    stream = new EventSource("/_preview/events?page=" + encodeURIComponent(decodeURIComponent(page)) + "&seen=" + encodeURIComponent(seen));
    stream.addEventListener("open", (e) => { if (e.data === undefined) gone(false); });
    stream.addEventListener("error", () => gone(true));
    stream.addEventListener("page", refresh);
    stream.addEventListener("reload", () => location.reload());
    stream.addEventListener("panel", (e) => {
      const p = document.getElementById("gongshi-panel");
      if (p && p.innerHTML !== e.data) p.innerHTML = e.data;
    });
    stream.addEventListener("go", (e) => { if (document.visibilityState === "visible" && document.getElementById("gongshi-follow")?.checked) location.assign(e.data); });
  }

  // A browser keeps few connections: a page that nobody sees lets go of its own.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") { stream?.close(); stream = null; } else if (!stream) listen();
  });
  dress();
  if (document.visibilityState !== "hidden") listen();
})();
