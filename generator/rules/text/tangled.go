package text

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/problem"
	"gongshi/generator/prose"
	"gongshi/generator/rules/finding"
)

// The longest paragraph, in bytes, and the deepest quotation or list. Nobody reads more, and a parser takes time in proportion
// to the square.
const (
	maxParagraph = 20000
	maxDepth     = 12
)

// tooTangled reports a text that is too long or too deep to be parsed, and tells whether it is.
func tooTangled(k *finding.Check, at prosePlace, s string) bool {
	if len(s) < maxDepth {
		return false
	}
	long, n := 0, 0
	for line := range strings.Lines(s) {
		n++
		if strings.TrimSpace(line) == "" {
			long = 0
			continue
		}
		if long += len(line); long > maxParagraph {
			at.report(k, "bounds", prose.Position{Line: n, Col: 1}, 1, problem.Say("这一段太长，超过 %[1]d 个字", "the paragraph is too long, more than %[1]d characters", maxParagraph/4),
				problem.Say("分成几段，段与段之间空一行", "break it into paragraphs, with an empty line between them"))
			return true
		}
		if marks := line[:len(line)-len(strings.TrimLeft(line, " \t>-*+"))]; len(marks) > maxDepth && strings.Count(marks, ">")+strings.Count(marks, "- ")+strings.Count(marks, "* ")+strings.Count(marks, "+ ") > maxDepth {
			at.report(k, "bounds", prose.Position{Line: n, Col: 1}, 1, problem.Say("引用或列表套得太深", "quotations or lists go too deep"), problem.Say("最多 %[1]d 层", "%[1]d levels at most", maxDepth))
			return true
		}
	}
	return false
}

// wide matches a link or picture with full-width brackets, and a picture with a space in its name. Both would be printed as
// they are written.
var wide = regexp.MustCompile(`!?\[[^\]\n]*\] ?（[^）\n]*）?|!?【[^】\n]*】 ?[(（](?:https?:|/|www\.)[^)）\n]*[)）]|！\[[^\]\n]*\]\([^)\n]*\)|!\[[^\]\n]*\]\([^)\n"'<]* [^)\n"'<]*\)`)

// wideLinks reports links and pictures that would be printed as they are written.
func wideLinks(k *finding.Check, at prosePlace, s string) {
	if !strings.Contains(s, "](") && !strings.Contains(s, "]（") && !strings.Contains(s, "] （") && !strings.Contains(s, "】") {
		return
	}
	for _, m := range wide.FindAllStringIndex(s, -1) {
		hit := s[m[0]:m[1]]
		if !strings.ContainsAny(hit, "!！") && !strings.Contains(hit, "://") && !strings.Contains(hit, "/") && !strings.Contains(hit, "www.") {
			continue // these are brackets, and no link
		}
		begin := strings.LastIndexByte(s[:m[0]], '\n') + 1
		place := prose.Position{Line: strings.Count(s[:m[0]], "\n") + 1, Col: utf8.RuneCountInString(s[begin:m[0]]) + 1}
		fix := problem.Say("用半角的方括号和圆括号，中间不空格：[文字](网址)", "use plain brackets without a space between them: [text](address)")
		if strings.ContainsAny(hit, "!！") {
			fix = problem.Say("用半角符号，图片名里不要有空格和汉字：![图里是什么](huichang.jpg)", "use plain signs, and no spaces in the name: ![what it shows](hall.jpg)")
		}
		at.report(k, "dead-link", place, utf8.RuneCountInString(hit), problem.Say("这个链接或图片不起作用，会照原样印出来", "this link or picture does not work, and is printed as it is written"), fix)
	}
}
