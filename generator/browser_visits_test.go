//go:build browser

package main

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
)

const supervisionPage = "/supervision/2024/"

// A visit stands under its month wherever the grid is a table, on paper as well, and is labelled with it where it is cards.
func TestVisitsUnderTheirMonths(t *testing.T) {
	h := open(t)
	for _, c := range []struct {
		name  string
		width int64
		paper bool
		table bool
	}{{"phone", 390, false, false}, {"tablet", 768, false, false}, {"wide", 1280, false, true}, {"paper, landscape", 1016, true, true}} {
		var display, wrong string
		steps := []step{screen(c.width)}
		if c.paper {
			steps = append(steps, call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
		}
		steps = append(steps,
			eval(`getComputedStyle(document.querySelector(".visits")).display`, &display),
			eval(`(() => {
				const heads = [...document.querySelectorAll(".visits thead th")], table = getComputedStyle(document.querySelector(".visits")).display == "table";
				return [...document.querySelectorAll(".visits td[data-label]")].filter(td => {
					const at = td.getBoundingClientRect(), head = heads[td.cellIndex].getBoundingClientRect();
					return at.width && (table ? Math.abs(at.left - head.left) > 1 : getComputedStyle(td, "::before").content != '"' + td.dataset.label + '"');
				}).map(td => td.parentElement.cells[0].textContent + " " + td.dataset.label).join();
			})()`, &wrong))
		h.visit(t, supervisionPage, c.width, steps...)
		if (display == "table") != c.table || wrong != "" {
			t.Errorf("%s: display %s; not under its month: %s", c.name, display, wrong)
		}
	}
}
