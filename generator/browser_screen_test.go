//go:build browser

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gongshi/generator/cli"
)

const wallScreen = "/stations/zhuge/screen/index.html"

// hung is a site in a folder, without a server: with a rota that goes on after the build, and texts longer than any display.
var hung = sync.OnceValues(func() (*house, error) {
	dir, err := os.MkdirTemp("", "gongshi")
	if err != nil {
		return nil, err
	}
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../content")); err != nil {
		return nil, err
	}
	long := "---\ntitle: 朱阁镇人大代表联络站接待选民和转办意见建议的职责\n---\n"
	for i := range 24 {
		long += fmt.Sprintf("%d. **第%d条。** %s\n", i+1, i+1, strings.Repeat("来访的事当面登记，", 2+i%9*3))
	}
	long += "\n" + strings.Repeat("没有标点也没有分段的长话", 120) + "\n"
	for name, text := range map[string]string{
		"content/stations/zhuge/2025.yaml": `
quarters: [{quarter: 1, theme: 正月听民声，把一年里要办的实事一件一件定下来、写到墙上去}]
months: [{month: 2025-01, activity: 走访返乡务工户和种粮大户，听一听对农田水利、乡村道路和孩子上学的意见, place: 席庄村, postponed: {to: 2025-04-09, reason: 大雪封路，老人出门不便，等化冻以后再到村里去，地点不变，已经张贴通知}}]
receptions:
  - {date: 2025-03-15, deputies: [d0001, d0002]}
  - {date: 2025-04-15, deputies: [d0001], cancelled: {reason: 市人大常委会会议，代表要到会}}
  - {date: 2025-05-17, time: 9:00—11:00, place: 席庄村联络点, topic: 席庄南沟与人居环境, note: 在村里接待，雨天改到站内, guests: [{role: 法官}], moved: {from: 2025-05-15, reason: 麦收前水利检查}, deputies: [d0001, d0007, d0002, d0003]}
  - {date: 2025-06-15, deputies: [d0004, d0005]}
  - {date: 2025-07-15, deputies: [d0006, d0007]}
`,
		"content/stations/zhuge/institutions/zhan-zhize.md": long,
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return nil, err
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			return nil, err
		}
	}
	var errs bytes.Buffer
	public := filepath.Join(dir, "public")
	if code := run(context.Background(), []string{"build", "--dir", dir, "--out", public, "--now", day}, within("", &errs, &errs)); code != cli.Fine {
		return nil, fmt.Errorf("build: exit code %d\n%s", code, errs.String())
	}
	h := &house{public: public, base: "file://" + filepath.ToSlash(public)}
	h.browser, err = chromium()
	return h, err
})

func hang(t *testing.T) *house {
	t.Helper()
	h, err := hung()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// display is a screen of that size on the wall.
func display(width, height int64) step {
	return call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// on lets pages that are opened afterwards believe that it is another day.
func on(date string) step {
	return call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `{ const Real = Date; const then = new Real("` + date + `T09:00:00").getTime();
		globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(then); } }; }`})
}

// motion says whether the reader wants any.
func motion(want string) step {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: want}}})
}

// until waits for a condition in the page.
func until(condition string) step {
	var met bool
	return eval(`new Promise(done => { const look = setInterval(() => { if (`+condition+`) { clearInterval(look); done(true); } }, 20) })`, &met, chromedp.EvalAwaitPromise)
}

// turns waits for some looks of the script at its clock.
var turns = until(`(globalThis.looks = (globalThis.looks ?? 0) + 1) % 60 === 0`)

const progress = `document.querySelector(".said b").textContent`

// On either display all words of the page are there, nothing is cut, and nothing is too small for three metres on 55 inches.
func TestScreenShowsAll(t *testing.T) {
	h := hang(t)
	const look = `(() => {
		const faults = [], slides = [...document.querySelectorAll(".slide")];
		for (const slide of slides) {
			for (const other of slides) other.hidden = other !== slide;
			const name = slide.querySelector("h2").textContent, fill = slide.querySelector(".fill"), box = fill.getBoundingClientRect();
			if (fill.scrollHeight > fill.clientHeight + 1 || fill.scrollWidth > fill.clientWidth + 1) faults.push(name + " is cut");
			if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) faults.push(name + " scrolls");
			if (box.height < innerHeight / 2) faults.push(name + " has no room");
			const words = document.createTreeWalker(document.getElementById("show"), NodeFilter.SHOW_TEXT);
			while (words.nextNode()) {
				const e = words.currentNode.parentElement, size = parseFloat(getComputedStyle(e).fontSize) / Math.min(innerWidth, innerHeight) * 1080;
				if (words.currentNode.textContent.trim() && e.checkVisibility() && size < 30) faults.push(name + ": " + size + " px: " + words.currentNode.textContent.slice(0, 20));
			}
		}
		return faults.join("\n");
	})()`
	const entries = `[...document.querySelectorAll(".slide:not(.next) :is(.prose li, .prose p, .planned, .quarters li, .faces li, .told article, .visiting div)")].map(e => e.textContent.replace(/\s+/g, "")).join("")`
	var plain string
	h.visit(t, wallScreen, 390, eval(entries, &plain))
	if len(plain) < 15_000 {
		t.Fatalf("only %d bytes", len(plain))
	}
	for _, size := range [][2]int64{{1920, 1080}, {1080, 1920}, {960, 540}} {
		var faults, all, numbers string
		h.visit(t, wallScreen, 390, display(size[0], size[1]), until(`document.documentElement.classList.contains("playing")`),
			eval(entries, &all), eval(`[...document.querySelectorAll(".prose ol")].map(o => o.start).join(" ")`, &numbers), eval(look, &faults))
		if faults != "" {
			t.Errorf("at %v:\n%s", size, faults)
		}
		if all != plain {
			t.Errorf("at %v the slides hold %d bytes, the page %d, or another order", size, len(all), len(plain))
		}
		if !strings.Contains(numbers, " 1") || strings.Trim(numbers, "1 ") == "" {
			t.Errorf("at %v a list that goes on begins anew: %s", size, numbers)
		}
	}
}

// The display turns by itself, stops when it is touched, says so, goes on afterwards, and turns as it is told.
func TestScreenTurns(t *testing.T) {
	h := hang(t)
	var first, touched, still, words, stopped, next, back, swiped, round string
	swipe := func(from, to int) step {
		return do(fmt.Sprintf(`for (const [kind, x] of [["pointerdown", %d], ["pointerup", %d]]) document.querySelector(".slide:not([hidden])").dispatchEvent(new PointerEvent(kind, {bubbles: true, clientX: x, clientY: 500}))`, from, to))
	}
	key := func(name string) step {
		return do(`dispatchEvent(new KeyboardEvent("keydown", {key: "` + name + `"}))`)
	}
	h.visit(t, wallScreen, 390, display(1920, 1080), until(progress+`.startsWith("1/")`), eval(progress, &first),
		do(`document.getElementById("show").dataset.interval = ".01"`), until(progress+`.startsWith("2/")`), until(progress+`.startsWith("4/")`),
		swipe(500, 510), eval(progress, &touched), turns, eval(progress, &still), eval(`document.querySelector(".said span").innerText`, &words),
		eval(`document.querySelector("[data-do=stop]").innerText`, &stopped),
		key("ArrowRight"), eval(progress, &next), key("ArrowLeft"), eval(progress, &back), swipe(900, 500), eval(progress, &swiped),
		do(`document.getElementById("show").dataset.rest = ".01"`), swipe(500, 510), until(`document.querySelector(".said span").textContent === ""`), until(progress+`.startsWith("1/")`),
		eval(`(() => { const prev = document.querySelector("[data-do=prev]"); while (!`+progress+`.startsWith("1/")) prev.click(); prev.click(); return `+progress+` })()`, &round))
	if !strings.HasPrefix(first, "1/") || touched != still || words == "" || stopped != "继续" {
		t.Errorf("first %s, touched at %s, then %s, %q, %q", first, touched, still, words, stopped)
	}
	if next == touched || back != touched || swiped != next {
		t.Errorf("from %s: right %s, left %s, swiped %s", touched, next, back, swiped)
	}
	if number, all, _ := strings.Cut(round, "/"); number != all {
		t.Errorf("before the first comes %s", round)
	}
}

// Who wants no motion gets none that was not asked for.
func TestScreenWithoutMotion(t *testing.T) {
	h := hang(t)
	var still, next, animated string
	h.visit(t, wallScreen, 390, motion("reduce"), display(1080, 1920), until(progress+` !== ""`), do(`document.getElementById("show").dataset.interval = ".01"`), turns, eval(progress, &still),
		do(`document.querySelector("[data-do=next]").click()`), eval(progress, &next), eval(`getComputedStyle(document.querySelector(".slide:not([hidden])")).animationName`, &animated))
	if !strings.HasPrefix(still, "1/") || !strings.HasPrefix(next, "2/") || animated != "none" {
		t.Errorf("after some time %s, asked %s, animation %s", still, next, animated)
	}
}

// The next reception is right on any day after that of the build; without script all days stand with their dates.
func TestScreenOnALaterDay(t *testing.T) {
	h := hang(t)
	const shown = `[document.querySelector(".first")?.innerText ?? "", [...document.querySelectorAll(".day:not(.first)")].map(d => d.innerText).join(), document.querySelector(".usual").checkVisibility()].join(" | ").replace(/\s+/g, " ")`
	for date, want := range map[string][]string{
		"2025-03-01": {"3月15日", "王秀兰、"},
		"2025-03-15": {"3月15日"},
		"2025-04-10": {"5月17日", "9:00—11:00", "席庄村联络点", "原定5月15日", "4月15日", "取消", "市人大常委会会议", "| false"},
		"2025-06-30": {"7月15日", "| false"},
		"2026-02-01": {"| true"},
	} {
		tab, stop := h.tab(t)
		var got string
		if err := chromedp.Do(tab, on(date), display(1920, 1080), chromedp.Navigate(h.base+wallScreen), until(progress+` !== ""`), eval(shown, &got)); err != nil {
			t.Error(err)
		}
		stop()
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("on %s: no %s in %s", date, part, got)
			}
		}
		if date > "2025-03-15" && strings.Contains(got, "3月15日") {
			t.Errorf("on %s what is past is announced: %s", date, got)
		}
	}
	tab, stop := h.tab(t)
	defer stop()
	var got string
	if err := chromedp.Do(tab, call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), display(1920, 1080), chromedp.Navigate(h.base+wallScreen),
		eval(`document.querySelector(".next").innerText.replace(/\s+/g, "") + getComputedStyle(document.querySelector(".bar")).display`, &got)); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"2025年3月15日", "2025年4月15日", "2025年7月15日", "none"} {
		if !strings.Contains(got, part) {
			t.Errorf("without script: no %s in %s", part, got)
		}
	}
}

// From a folder all of its files are found and no other is asked for (visit watches that), and nothing is remembered.
func TestScreenRemembersNothing(t *testing.T) {
	h := hang(t)
	var kept, pictures string
	h.visit(t, wallScreen, 390, display(1920, 1080), until(progress+` !== ""`), do(`document.querySelector("[data-do=next]").click()`),
		eval(`JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, history.length])`, &kept),
		eval(`[...document.styleSheets].map(s => s.href).concat([...document.images].map(i => i.src)).filter(a => !a.startsWith("file:")).join()`, &pictures))
	if kept != `[0,0,"",2]` && kept != `[0,0,"",1]` || pictures != "" {
		t.Errorf("kept %s, from elsewhere %s", kept, pictures)
	}
	// Under a server, with the policy of the site, it is the same page.
	served := open(t)
	served.visit(t, "/stations/zhuge/screen/", 390, display(1920, 1080), until(progress+` !== ""`))
}
