// Makes the text of each sheet and of each box as large as it can be. See the comment of the package.
(() => {
  const near = 0.004; // how exactly the size is found
  let small = false;
  const over = (box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1;

  // largest finds the largest size between two at which something holds, given that it holds at the smaller one.
  const largest = (least, most, holds) => {
    if (holds(most)) return most;
    while (most - least > near) {
      const middle = (least + most) / 2;
      if (holds(middle)) least = middle; else most = middle;
    }
    return least;
  };

  for (const box of document.querySelectorAll(".fit")) {
    const holds = (size) => {
      box.style.setProperty("--fit", size);
      return !over(box);
    };
    const least = Number(box.dataset.least) || 0.6;
    let size = least;
    if (holds(least)) {
      size = largest(least, 1, holds);
    } else {
      small = true;
      size = largest(0.1, least, holds);
    }
    holds(size);
  }

  for (const table of document.querySelectorAll("table[data-room]")) {
    const room = Number(table.dataset.room) * 96 / 25.4;
    for (const row of table.tBodies[0].rows) {
      const holds = (size) => {
        row.style.setProperty("--fit", size);
        return row.getBoundingClientRect().height <= room;
      };
      if (holds(1)) continue;
      const size = largest(0.1, 1, holds);
      small ||= size < 0.7;
      holds(size);
    }
  }

  for (const first of document.querySelectorAll(".sheet")) {
    const shell = first.cloneNode(true);
    shell.querySelector(".flow").replaceChildren();
    const panels = [...first.querySelectorAll(".flow > .panel")].map((panel) => {
      const head = panel.cloneNode(true);
      const rows = head.querySelector(".rows");
      rows.replaceChildren();
      return {head, rows: [...panel.querySelector(".rows").children]};
    });
    let sheets = [first];

    // lay puts all on as many sheets as are needed, no more than so many rows on each, and no higher than so many pixels; it
    // gives up where there are more than so many sheets, or a row does not fit on a sheet of its own.
    const lay = (size, many, most = Infinity, high = Infinity) => {
      for (const sheet of sheets.slice(1)) sheet.remove();
      sheets = [];
      let flow;
      const turn = () => {
        const sheet = sheets.length ? shell.cloneNode(true) : first;
        sheet.style.setProperty("--fit", size);
        if (sheets.length) sheets.at(-1).after(sheet);
        sheets.push(sheet);
        flow = sheet.querySelector(".flow");
        flow.replaceChildren();
        flow.style.maxHeight = high === Infinity ? "" : `${high}px`;
      };
      const open = (panel, again) => {
        const head = panel.head.cloneNode(true);
        for (const on of head.querySelectorAll(".on")) on.hidden = !again;
        flow.append(head);
        return head;
      };
      turn();
      let fits = true;
      for (const panel of panels) {
        let head = open(panel, false), placed = 0;
        for (const row of panel.rows) {
          head.querySelector(".rows").append(row);
          const full = flow.querySelectorAll(".rows > *").length - 1;
          if (full > 0 && (over(flow) || full === most)) {
            row.remove();
            if (!head.querySelector(".rows > *")) head.remove();
            if (sheets.length === many) return false;
            turn();
            head = open(panel, placed > 0);
            head.querySelector(".rows").append(row);
          }
          if (over(flow)) fits = false;
          placed++;
        }
      }
      sheets.forEach((sheet, i) => {
        for (const leaf of sheet.querySelectorAll(".leaf")) leaf.textContent = sheets.length > 1 ? `${i ? leaf.dataset.again ?? "" : ""}${i + 1}/${sheets.length}` : "";
        sheet.classList.toggle("further", i > 0);
      });
      return fits;
    };

    const most = Number(first.dataset.most) || 1.6;
    let least = 1;
    while (!lay(least, Infinity) && least > 0.3) {
      small = true;
      least -= 0.1;
    }
    const many = sheets.length;
    let even = Infinity; // rows on each sheet, where they stand beside each other
    if (panels.length === 1 && getComputedStyle(first.querySelector(".rows")).flexWrap === "wrap" && !lay(least, many, even = Math.ceil(panels[0].rows.length / many))) even = Infinity;
    const size = largest(least, Math.max(most, least), (size) => lay(size, many, even));
    lay(size, many, even);
    if (many > 1) { // the last is as full as the others
      const full = first.querySelector(".flow").clientHeight;
      const less = largest(0, 1, (less) => lay(size, many, even, full * (1 - less)));
      lay(size, many, even, full * (1 - less));
    }
    for (const sheet of sheets) {
      const flow = sheet.querySelector(".flow");
      flow.style.maxHeight = "";
      sheet.classList.add("loose"); // as it is without being stretched
      const used = [...flow.children].reduce((sum, panel) => sum + panel.getBoundingClientRect().height, 0);
      sheet.classList.toggle("loose", used < 0.7 * flow.clientHeight); // to stretch less would tear it apart
    }
  }
  return {Small: small};
})()
