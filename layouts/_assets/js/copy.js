// Copies the part of a page that is made for another editor, as rich and as plain text. The page is complete without it.
(() => {
  const button = document.querySelector("button[data-copy]");
  const part = button && document.getElementById(button.dataset.copy);
  if (!part) return;
  const said = document.getElementById(button.dataset.say);
  const html = part.innerHTML.trim(); // as it was sent, before a browser writes styles its own way
  // A server whose policy refuses style attributes does not refuse them to the site's own script.
  for (const element of part.querySelectorAll("[style]")) {
    if (element.style.length === 0) element.style.cssText = element.getAttribute("style");
  }
  // Pictures have their public addresses, where a preview, or a site not yet published, cannot show them: here they are its own.
  const { home, here } = part.dataset;
  if (!home.startsWith(location.origin + "/")) {
    for (const image of part.querySelectorAll("img")) {
      if (image.src.startsWith(home)) image.src = here + image.src.slice(home.length);
    }
  }

  // Without a secure address (http:// of another machine), or where permission is refused, there is the old way.
  const oldWay = () => {
    const selection = getSelection();
    selection.selectAllChildren(part);
    const fill = (event) => {
      if (selection.anchorNode !== part) return;
      event.clipboardData.setData("text/html", html);
      event.clipboardData.setData("text/plain", part.innerText);
      event.preventDefault();
    };
    document.addEventListener("copy", fill);
    let done = false;
    try {
      done = document.execCommand("copy");
    } catch {
      // The selection stays, for the reader to copy.
    }
    if (done) {
      document.removeEventListener("copy", fill);
      selection.removeAllRanges();
    }
    return done;
  };

  button.addEventListener("click", async () => {
    said.textContent = "";
    let done = true;
    try {
      const as = (type, text) => new Blob([text], { type });
      await navigator.clipboard.write([new ClipboardItem({ "text/html": as("text/html", html), "text/plain": as("text/plain", part.innerText) })]);
    } catch {
      done = oldWay();
    }
    said.textContent = done ? button.dataset.done : button.dataset.byHand;
  });
  button.hidden = false;
})();
