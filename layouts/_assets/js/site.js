// Remembers the large text of a reader. The page is complete without it.
(() => {
  const large = document.getElementById("large");
  if (!large) return;
  try {
    const recall = () => { large.checked = localStorage.getItem("large") === "1"; };
    recall();
    addEventListener("pageshow", recall); // a page to which one goes back is shown as it was left
    large.addEventListener("change", () => localStorage.setItem("large", large.checked ? "1" : "0"));
  } catch {
    // A browser may refuse storage; the checkbox still works on this page.
  }
})();
