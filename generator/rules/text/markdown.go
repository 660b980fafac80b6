// Package text holds the checks of what is written in Markdown, and of the texts beside pictures.
//
// Each exported function is a check in the table of package rules.
package text

import (
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/prose"
	"gongshi/generator/rules/finding"
)

// Markdown reports what must not stand in a text: HTML, headings that skip a level, links that lead nowhere, pictures that are
// missing. It reads each text once for all these rules, and reports each under its name.
func Markdown(k *finding.Check) {
	for t := range articles(k.Congress) {
		a := t.Text()
		if !a.Broken {
			readProse(k, prosePlace{path: a.Path, line: a.BodyLine}, a.Body)
		}
	}
	for y := range finding.Sound(k.Years) {
		if y.Report != nil {
			readProse(k, prosePlace{path: y.Path, field: "report.text"}, y.Report.Text)
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		readProse(k, prosePlace{path: s.Path, field: "text"}, s.Text)
		for i, a := range s.Answers {
			if a.Text != "" {
				readProse(k, prosePlace{path: s.Path, field: finding.Entry("answers", i, "text")}, a.Text)
			}
		}
	}
}

// articles yields the records that are files of Markdown.
func articles(c *congress.Congress) func(func(interface{ Text() *congress.Article }) bool) {
	return func(yield func(interface{ Text() *congress.Article }) bool) {
		_ = eachArticle(c.Notices, yield) && eachArticle(c.Institutions, yield) && eachArticle(c.Locals, yield) && eachArticle(c.Lectures, yield) &&
			eachArticle(c.Campaigns, yield) && eachArticle(c.News, yield) && eachArticle(c.Pages, yield)
	}
}

// eachArticle yields the records of one kind; it returns false when yield has.
func eachArticle[A interface{ Text() *congress.Article }](list []A, yield func(interface{ Text() *congress.Article }) bool) bool {
	for _, a := range list {
		if !yield(a) {
			return false
		}
	}
	return true
}

// prosePlace is where a text stands: in a file from a line on, or, where field is not empty, in a field of a record.
type prosePlace struct {
	path  string
	line  int
	field string
}

// report adds a problem at a position of the text and returns it.
func (at prosePlace) report(k *finding.Check, rule string, p prose.Position, width int, what, fix problem.Text) *problem.Problem {
	found := problem.Problem{Path: at.path, Rule: rule, Width: width, What: what, Fix: fix}
	if at.field == "" {
		found.Line, found.Col = at.line+p.Line-1, p.Col
	} else {
		found.Field = finding.Inside(at.field, p.Line, p.Col)
	}
	k.Found = append(k.Found, found)
	return &k.Found[len(k.Found)-1]
}

// readProse checks one text. It parses only a text that has signs of more than paragraphs; most have none.
func readProse(k *finding.Check, at prosePlace, text congress.Markdown) {
	s := string(text)
	if tooTangled(k, at, s) {
		return
	}
	wideLinks(k, at, s)
	if !strings.ContainsAny(s, "<[#") && !strings.Contains(s, "://") && !strings.Contains(s, "www.") && !strings.Contains(s, "\n=") && !strings.Contains(s, "\n-") {
		return
	}
	doc := prose.Parse([]byte(s))
	for _, h := range doc.RawHTML {
		at.report(k, "html", h.Position, utf8.RuneCountInString(strings.TrimSpace(h.Excerpt)), problem.Say("正文里有 HTML 代码", "there is HTML in the text"),
			problem.Say("改用 Markdown：**加粗**、[文字](网址)；小于号写成“＜”或“小于”", "use Markdown: **bold**, [text](address); write a less-than sign as &lt;"))
	}
	level := 1
	if at.field != "" {
		level = 5 // a text within a record may begin with any level; after that it skips none
	}
	for _, h := range doc.Headings {
		switch {
		case h.Level == 1:
			at.report(k, "heading", h.Position, 1, problem.Say("正文里用了一级标题“# ”", "there is a heading of the first level in the text"), problem.Say("页面标题写在 title，正文标题从“## ”起", "the page's heading is title; headings of the text begin with ##"))
		case h.Level > level+1:
			at.report(k, "heading", h.Position, h.Level, problem.Say("标题从第 %[1]d 级跳到第 %[2]d 级", "the headings skip from level %[1]d to %[2]d", level, h.Level), problem.Say("改为 %[1]s", "write %[1]s", strings.Repeat("#", level+1)))
		}
		level = max(h.Level, 2)
	}
	for _, l := range doc.Links {
		link(k, at, l)
	}
	for _, i := range doc.Images {
		image(k, at, i)
	}
	for _, d := range doc.Dangling {
		what, fix := problem.Say("标号 [^%[1]s] 没有注释，会照原样印出来", "the sign [^%[1]s] has no note, and is printed as it is written", d.Label),
			problem.Say("在文末另起一行写 [^%[1]s]: 注释（冒号用半角）", "write [^%[1]s]: and the note on a line of its own at the end", d.Label)
		if d.Note {
			what, fix = problem.Say("注释 [^%[1]s] 在正文里没有标号，不会印出来", "nothing refers to the note [^%[1]s], and it is not printed", d.Label),
				problem.Say("在正文要注的地方写 [^%[1]s]，或去掉这条注释", "write [^%[1]s] where it belongs, or remove the note", d.Label)
		}
		at.report(k, "footnote", d.Position, utf8.RuneCountInString(d.Label)+3, what, fix)
	}
}

// link reports a link that is neither an address of a page of the site nor a whole web address.
func link(k *finding.Check, at prosePlace, l prose.Link) {
	wrong := func(what, fix problem.Text) {
		at.report(k, "dead-link", l.Position, max(utf8.RuneCountInString(l.Text), 1)+2, what, fix)
	}
	target, _, _ := strings.Cut(l.Target, "#")
	target, _, _ = strings.Cut(target, "?")
	scheme, _, has := strings.Cut(strings.ToLower(strings.TrimSpace(l.Target)), ":")
	switch {
	case strings.HasPrefix(l.Target, "//"), has && !strings.ContainsAny(scheme, "/?#") && !strings.Contains(" http https mailto tel ", " "+scheme+" "):
		wrong(problem.Say("不能用这样的链接：%[1]s", "such a link is not allowed: %[1]s", l.Target), problem.Say("写以 https:// 或 / 开头的网址", "write an address that begins with https:// or /"))
	case has && !strings.ContainsAny(scheme, "/?#"), target == "" && l.Target != "":
	case !strings.HasPrefix(target, "/") && domain.MatchString(target):
		wrong(problem.Say("“%[1]s”不是完整的网址", "%[1]q is not a whole web address", l.Target), problem.Say("写成 https://%[1]s", "write it as https://%[1]s", l.Target))
	case !strings.HasPrefix(target, "/"):
		wrong(problem.Say("“%[1]s”不是完整的站内地址", "%[1]q is not a whole address of the site", l.Target), problem.Say("从网址根写起，如 /deputies/d0001/", "write it from the site's root on, such as /deputies/d0001/"))
	case k.Address == nil || k.Address(target) || unread(k, target):
	case k.Address(target + "/"):
		wrong(problem.Say("站内地址 %[1]s 少了结尾的 /", "the address %[1]s lacks the / at its end", target), problem.Say("改为 %[1]s/", "write %[1]s/", target))
	default:
		wrong(problem.Say("没有 %[1]s 这个页面", "there is no page %[1]s", target), problem.Say("核对编号；草稿没有页面", "check the id; a draft has no page"))
	}
}

// domain matches the beginning of a web address whose https:// was left out.
var domain = regexp.MustCompile(`^(?:www\.|[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.(?:cn|com|net|org)(?:/|$))`)

// unread tells whether an address is that of a record that could not be read, or of an activity in the folder of a wrong year.
// Other rules report these.
func unread(k *finding.Check, target string) bool {
	target = strings.TrimSuffix(target, "/") + "/"
	if i, is := place.At(target); is {
		record, _ := i.New()
		if a, is := record.(*congress.Activity); is && finding.FiledElsewhere(k.Congress, string(a.ID)) {
			return true
		}
	}
	for r := range k.Records() {
		if own := place.AddressOf(r.Path); r.Broken && own != "" && strings.HasPrefix(target, own) {
			return true
		}
	}
	return false
}

// image reports a picture in a text that does not stand beside the record or has no description.
func image(k *finding.Check, at prosePlace, i prose.Image) {
	if strings.TrimSpace(i.Alt) == "" {
		at.report(k, "alt", i.Position, 2, problem.Say("图片 %[1]s 没有替代文字", "the picture %[1]s has no text for those who do not see it", i.Target), problem.Say("写成 ![图里是什么](%[1]s)", "write ![what it shows](%[1]s)", i.Target))
	}
	name := path.Join(path.Dir(at.path), i.Target)
	if _, is := k.Files[name]; is && !strings.Contains(i.Target, "..") {
		return
	}
	fix := problem.Say("把图片放到 %[1]s，或改正文件名", "put the picture at %[1]s, or correct its name", name)
	if strings.ContainsAny(i.Target, ":") || strings.HasPrefix(i.Target, "/") {
		fix = problem.Say("图片放在本文件旁边，只写文件名", "put the picture beside this file, and write its name only")
	}
	at.report(k, "missing-file", i.Position, utf8.RuneCountInString(i.Alt)+utf8.RuneCountInString(i.Target)+5, problem.Say("找不到图片 %[1]s", "there is no picture %[1]s", i.Target), fix)
}
