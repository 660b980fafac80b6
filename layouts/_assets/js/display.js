// Shows the panels of a station one after the other on a display. It asks no server and remembers nothing. The page is complete
// without it, and on a telephone stays a page to read.
(() => {
  const show = document.getElementById("show");
  const bar = show?.querySelector(".bar");
  if (!bar) return;
  const root = document.documentElement;
  const whole = [...show.querySelectorAll(".slide")]; // as they were sent: each may become several
  const said = bar.querySelector(".said");
  const button = (name) => bar.querySelector(`[data-do=${name}]`);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const seconds = (name) => Number(show.dataset[name]) * 1000;
  const today = () => {
    if (root.dataset.today) return root.dataset.today; // the site stands still on a day
    const now = new Date();
    const two = (n) => String(n).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  let slides = [];
  let at = 0;
  let since = 0; // when the slide came up
  let stopped = 0; // until when nothing moves by itself
  let laidOut = "";

  // The receptions that are not past: the next one large, up to three others small. When none is left, what holds every month.
  const days = (slide) => {
    const left = [...slide.querySelectorAll(".day")].filter((day) => {
      if (day.dataset.day < laidOut) day.remove();
      return day.dataset.day >= laidOut;
    });
    const next = left.find((day) => !day.classList.contains("off"));
    next?.classList.add("first");
    slide.querySelector(".days")?.classList.toggle("bare", !next);
    if (!next) slide.querySelector(".usual").hidden = false;
    slide.hidden = false;
    const later = left.filter((day) => day !== next); // of those before it, cancelled, it is said even where room is short
    while (later.length > 3 || (later.length && later.at(-1).dataset.day > next?.dataset.day && !fits(slide))) later.pop().remove();
    slide.hidden = true;
  };

  // The pieces of a slide that can go to the next one: those marked, and the paragraphs and entries of a text.
  const pieces = (slide) => [...slide.querySelectorAll("[data-piece], .prose > :not(ol, ul), .prose > :is(ol, ul) > li")];
  const fits = (slide) => {
    const fill = slide.querySelector(".fill");
    return fill.scrollHeight <= fill.clientHeight + 1 && fill.scrollWidth <= fill.clientWidth + 1;
  };
  const keep = (slide, from, to) => {
    pieces(slide).forEach((piece, i) => {
      if (i >= from && i < to) return;
      const list = piece.parentElement;
      if (i < from && list.tagName === "OL" && !piece.classList.contains("more")) list.start += 1;
      piece.remove();
      if (!list.children.length) list.remove();
    });
  };
  // A paragraph that no slide holds is parted in the middle, after a stop where there is one.
  const part = (piece) => {
    const words = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    let left = piece.textContent.length / 2;
    let node = words.nextNode();
    for (; node && node.length < left; node = words.nextNode()) left -= node.length;
    if (!node) return;
    const stop = Math.max(...["。", "；", "，"].map((sign) => node.data.lastIndexOf(sign, left)));
    const range = document.createRange();
    range.setStart(node, stop > 0 ? stop + 1 : Math.floor(left));
    range.setEndAfter(piece.lastChild);
    const more = piece.cloneNode(false);
    more.removeAttribute("id");
    more.classList.add("more");
    more.append(range.extractContents());
    piece.after(more);
  };
  // A slide that is too full keeps as many pieces as it holds; the rest goes on. What cannot be parted is set smaller.
  const divide = (slide) => {
    slide.hidden = false;
    const head = slide.querySelector("h2");
    if (head.offsetHeight > slide.clientHeight / 5) head.style.fontSize = "1.5rem";
    const all = pieces(slide).length;
    let count = all;
    let page = slide;
    for (const size of slide.querySelector(".prose") ? [95, 90, 85] : [95]) {
      if (fits(slide)) break;
      slide.querySelector(".fill").style.fontSize = `${size}%`; // still to be read from afar, and one slide less
    }
    if (!fits(slide)) slide.querySelector(".fill").style.fontSize = "";
    while (count > 1 && !fits(page)) {
      count -= 1;
      const fewer = slide.cloneNode(true);
      keep(fewer, 0, count);
      page.replaceWith(fewer);
      page = fewer;
    }
    const [first] = pieces(slide);
    if (!fits(page) && first?.closest(".prose") && first.textContent.length > 40) {
      page.replaceWith(slide);
      part(first);
      return divide(slide);
    }
    while (count > 1 && count < all && /^H\d$/.test(pieces(slide)[count - 1].tagName)) {
      count -= 1; // no heading at the end
      keep(page, 0, count);
    }
    if (count < all && slide.querySelector("[data-piece]")) {
      count = Math.ceil(all / Math.ceil(all / count)); // no slide with one left over
      keep(page, 0, count);
    }
    for (let size = 95; size >= 40 && !fits(page); size -= 5) page.querySelector(".fill").style.fontSize = `${size}%`;
    page.hidden = true;
    if (count >= all) return [page];
    const rest = slide.cloneNode(true);
    keep(rest, count, all);
    if (!rest.dataset.contd) {
      rest.dataset.contd = "1";
      const words = document.createElement("small");
      words.textContent = bar.dataset.contd;
      rest.querySelector("h2").append(words);
    }
    page.after(rest);
    return [page, ...divide(rest)];
  };
  const layOut = () => {
    laidOut = today();
    for (const slide of slides) slide.remove();
    const all = whole.map((slide) => slide.cloneNode(true));
    for (const slide of all) slide.hidden = true;
    bar.before(...all);
    days(all[0]);
    slides = all.flatMap(divide);
    turn(Math.min(at, slides.length - 1));
  };

  const turn = (to) => {
    at = (to + slides.length) % slides.length;
    slides.forEach((slide, i) => (slide.hidden = i !== at));
    said.querySelector("b").textContent = `${at + 1}/${slides.length}`;
    since = performance.now();
  };
  // Long texts stay longer: eight characters a second at the usual interval.
  const due = () => seconds("interval") * Math.max(1, slides[at].textContent.replace(/\s/g, "").length / 120);
  const mark = () => {
    const resting = stopped > performance.now();
    const words = resting && !still.matches ? bar.dataset.stopped : "";
    if (said.querySelector("span").textContent !== words) said.querySelector("span").textContent = words;
    said.querySelector("small").hidden = words !== "";
    const stop = button("stop");
    stop.hidden = still.matches;
    const name = resting ? bar.dataset.go : bar.dataset.stop;
    if (stop.textContent !== name) stop.textContent = name;
  };
  const rest = () => {
    stopped = performance.now() + seconds("rest");
    mark();
  };
  const go = () => {
    stopped = 0;
    since = performance.now();
    mark();
  };
  const tick = () => {
    if (!root.classList.contains("playing")) return;
    mark();
    if (stopped) {
      if (stopped > performance.now()) return;
      go();
    }
    if (laidOut !== today()) layOut();
    if (!still.matches && performance.now() - since >= due()) turn(at + 1);
  };

  const act = {
    prev: () => turn(at - 1),
    next: () => turn(at + 1),
    full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(() => {}),
  };
  const playing = () => root.classList.contains("playing");
  let down = null;
  addEventListener("pointerdown", (event) => {
    if (!playing()) return;
    down = event;
    if (event.target.closest?.("[data-do=stop]")) return;
    rest();
  });
  addEventListener("pointerup", (event) => {
    const far = down && !event.target.closest?.("button") ? event.clientX - down.clientX : 0;
    if (playing() && Math.abs(far) > Math.max(40, Math.abs(event.clientY - down.clientY))) act[far < 0 ? "next" : "prev"]();
    down = null;
  });
  bar.addEventListener("click", (event) => {
    const what = event.target.closest("button")?.dataset.do;
    if (what === "stop") {
      if (stopped > performance.now()) go();
      else rest();
    } else act[what]?.();
  });
  addEventListener("keydown", (event) => {
    if (!playing() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (document.activeElement?.dataset.do === "stop" && [" ", "Enter"].includes(event.key)) return;
    rest();
    const what = { ArrowLeft: "prev", ArrowUp: "prev", PageUp: "prev", ArrowRight: "next", ArrowDown: "next", PageDown: "next" }[event.key];
    if (!what) return;
    event.preventDefault();
    act[what]();
  });
  let idle = 0;
  addEventListener("pointermove", () => {
    root.classList.remove("idle");
    clearTimeout(idle);
    idle = setTimeout(() => root.classList.add("idle"), 3000);
  });

  // A telephone, or a window that is too small, has the page to read.
  const fit = () => {
    const large = Math.min(innerWidth, innerHeight) >= 480 && Math.max(innerWidth, innerHeight) >= 900;
    root.classList.toggle("playing", large);
    bar.hidden = !large;
    button("full").hidden = !document.fullscreenEnabled;
    for (const slide of whole) {
      if (large) slide.remove();
      else if (!slide.isConnected) bar.before(slide);
    }
    if (large) layOut();
    else for (const slide of slides.splice(0)) slide.remove();
    mark();
  };
  let resized = 0;
  addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(fit, 100);
  });
  addEventListener("beforeprint", () => {
    root.classList.remove("playing");
    for (const slide of slides.splice(0)) slide.remove();
    bar.before(...whole);
    bar.hidden = true;
  });
  addEventListener("afterprint", fit);
  fit();
  root.classList.add("idle");
  setInterval(tick, 200);
})();
