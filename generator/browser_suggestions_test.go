//go:build browser

package main

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// follow clicks the link in the page's own part whose text is told, of several the one in the entry that says all else, with
// the mouse where a reader's would be, and waits for the page to which it leads.
func follow(text string, beside ...string) step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		find := fmt.Sprintf(`(() => {
			document.querySelectorAll("[data-next]").forEach(a => a.removeAttribute("data-next"));
			const link = [...document.querySelectorAll("main a")].find(a => a.checkVisibility() && a.innerText.includes(%q) &&
				%q.split(" ").every(word => (a.closest("li") ?? a).innerText.includes(word)));
			if (!link) return "";
			link.dataset.next = 1;
			return link.href;
		})()`, text, strings.Join(beside, " "))
		var href string
		if _, err := eval(find, &href)(ctx, t); err != nil {
			return err
		}
		if href == "" {
			return fmt.Errorf("no link says %q", text)
		}
		if _, err := chromedp.Click(chromedp.CSS("[data-next]"))(ctx, t); err != nil {
			return err
		}
		_, err := there(href)(ctx, t)
		return err
	})
}

// there waits until a page is open and loaded.
func there(href string) step {
	return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
		for range 600 {
			var at string
			if _, err := eval(`document.readyState === "complete" ? location.href : ""`, &at)(ctx, tab); err == nil && at == href {
				return nil
			}
			time.Sleep(50 * time.Millisecond)
		}
		return fmt.Errorf("%s does not open", href)
	})
}

// A voter finds by links only what became of a matter: from the station to the reception, to the suggestion that was made of
// the matter, to its answer and the word that the voters were given; and on to the unit, its promises, the selection and back.
func TestFromStationToAnswer(t *testing.T) {
	h := open(t)
	for _, width := range []int64{390, 1280} {
		var path []string
		seen := map[string]string{}
		note := func(name string) step {
			return chromedp.Func(func(ctx context.Context, tab *chromedp.Target) error {
				var at, text string
				if _, err := chromedp.Steps(eval("location.pathname", &at), eval("document.querySelector('main').innerText", &text))(ctx, tab); err != nil {
					return err
				}
				path = append(path, at)
				seen[name] = text
				return nil
			})
		}
		h.visit(t, "/stations/zhuge/", width,
			follow("2024年代表活动"), follow("朱阁镇代表接待选民日", "5月15日"), note("reception"),
			follow("关于整治席庄南沟的建议"), note("suggestion"),
			follow("朱阁镇人民政府"), note("unit"),
			follow("2024年第1号"), follow("2024年度代表好建议"), note("selection"),
			follow("关于整治席庄南沟的建议"), follow("答复承诺台账"), note("promises"),
			follow("2024年台账"), note("year"))
		for name, want := range map[string][]string{
			"reception":  {"席庄南沟污水积存", "销号", "上门反馈"},
			"suggestion": {"办到哪一步", "席庄村选民 3 人", "朱阁镇人民政府", "已经解决或基本解决", "12万余元", "上门反馈"},
			"unit":       {"主办", "按期答复", "关于整治席庄南沟的建议"},
			"selection":  {"入选名单"},
			"promises":   {"未到期", "还有"},
			"year":       {"上年结转", "本年新增"},
		} {
			for _, words := range want {
				if !strings.Contains(seen[name], words) {
					t.Errorf("at %d px, the %s does not say %s", width, name, words)
				}
			}
		}
		if len(path) != 6 {
			t.Errorf("at %d px the way ends after %v", width, path)
		}
	}
}

// On a phone the photographs of before and after stand one under the other, on a wide screen side by side.
func TestBeforeBesideAfter(t *testing.T) {
	h := open(t)
	address := ""
	for _, at := range h.samples["suggestions/page"] {
		var pair bool
		if h.visit(t, at, 390, eval(`!!document.querySelector(".pair figure")`, &pair)); pair {
			address = at
			break
		}
	}
	if address == "" {
		t.Skip("no suggestion of the sample has photographs")
	}
	for width, beside := range map[int64]bool{390: false, 1280: true} {
		var got bool
		h.visit(t, address, width, eval(`(() => { const [a, b] = [...document.querySelectorAll(".pair > section")].map(s => s.getBoundingClientRect());
			return a.top === b.top && a.right <= b.left })()`, &got))
		if got != beside {
			t.Errorf("%s at %d px: side by side %v", address, width, got)
		}
	}
}
