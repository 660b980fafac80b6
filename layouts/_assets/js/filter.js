// Filters the rows of a list by what is chosen in a form, and keeps the choice in the address, so that it can be sent to
// others. The page is complete without it: each part of the list has a page of its own.
(() => {
  const form = document.querySelector("form[data-filter]");
  const list = form && document.getElementById(form.dataset.filter);
  if (!list) return;
  const rows = [...list.querySelectorAll("tr[data-in]")].map((row) => ({ row, parts: new Set(row.dataset.in.split(" ")) }));
  const choices = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const chosen = form.querySelector(".only-printed"); // on paper, where the choices are not seen, it is said what they are

  const show = () => {
    const made = choices.filter((choice) => choice.value);
    const wanted = made.map((choice) => choice.name + "/" + choice.value);
    let shown = 0;
    for (const { row, parts } of rows) {
      row.hidden = !wanted.every((part) => parts.has(part));
      if (!row.hidden) shown++;
    }
    const words = wanted.length === 0 ? form.dataset.all : shown === 0 ? form.dataset.none : form.dataset.some;
    form.classList.toggle("none", made.length === 0);
    chosen.textContent = made.map((choice) => `${choice.labels[0].firstChild.data}：${choice.selectedOptions[0].text}`).join("；");
    status.textContent = words.replace("{shown}", shown).replace("{all}", rows.length);
  };
  const remember = () => {
    const address = new URL(location.href);
    for (const choice of choices) {
      if (choice.value) address.searchParams.set(choice.name, choice.value);
      else address.searchParams.delete(choice.name);
    }
    history.replaceState(history.state, "", address);
  };
  // What the address names and the form does not offer is left out.
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const choice of choices) {
      choice.value = asked.get(choice.name) ?? "";
      if (choice.selectedIndex < 0) choice.value = "";
    }
    show();
  };

  form.addEventListener("change", () => {
    show();
    remember();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const choice of choices) choice.value = "";
    show();
    remember();
    choices[0].focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", recall);
  recall();
  form.hidden = false;
})();
