package source

import (
	"regexp"
	"strings"

	"gongshi/generator/problem"
)

// slip is a slip that people make on a line. The only group of its pattern is the wrong part.
type slip struct {
	shape     *regexp.Regexp
	what, fix problem.Text
	mend      func(m mending) string // returns the mended line, "" if it is not certain; nil if it never is
}

// mending is a line with a slip.
type mending struct {
	line    string
	at, end int               // where the slip begins and ends, in bytes
	key     func(string) bool // reports whether a word is a key of the record
}

// before returns the text left of the slip, without space at its end.
func (m mending) before() string { return strings.TrimRight(m.line[:m.at], " ") }

// after returns the text right of the slip, without space at its beginning.
func (m mending) after() string { return strings.TrimLeft(m.line[m.end:], " \u3000\u00A0") }

// slipsOfLines lists the slips. The first that fits is reported.
var slipsOfLines = []slip{
	{regexp.MustCompile(`^ *([\x{3000}\x{A0}\x{2000}-\x{200B}])`), problem.Say("行首用了全角空格或别的特殊空格", "the line is indented with a wide or special space"),
		problem.Say("删去，改用半角空格，每级两个", "remove it and indent with plain spaces, two for each level"), nil},
	{regexp.MustCompile(`^ *(\t)`), problem.Say("行首用了制表符(Tab)", "the line is indented with a tab"),
		problem.Say("改用空格缩进，每级两个空格", "indent with spaces, two for each level"), nil},
	{regexp.MustCompile(`^\s*(?:- *)*[\p{Han}A-Za-z_]+ *(：)`), problem.Say("键后面用了全角冒号“：”", "the colon after the key is a full-width one"),
		problem.Say("改成半角冒号加一个空格“: ”", "use a plain colon and a space"), mending.colon},
	{regexp.MustCompile(`^\s*([－—–−])`), problem.Say("列表前面用了全角横线", "the dash before an entry is not a plain one"),
		problem.Say("改成半角横线加一个空格“- ”", "use a plain dash and a space"), mending.dash},
	{regexp.MustCompile(`^\s*(-)[A-Za-z_{\["\p{Han}]`), problem.Say("横线后面没有空格", "there is no space after the dash"),
		problem.Say("在横线后面加一个空格", "put a space after the dash"), mending.dash},
	{regexp.MustCompile(`^\s*(?:- *)*[a-z_]+(:)[^\s:/]`), problem.Say("冒号后面没有空格", "there is no space after the colon"),
		problem.Say("在冒号后面加一个空格", "put a space after the colon"), mending.colon},
	{regexp.MustCompile(`[:\-,] *([｛［【｝］】])`), problem.Say("用了全角括号", "a bracket is a full-width one"),
		problem.Say("改成半角的 { } 或 [ ]", "use plain { } or [ ]"), mending.brackets},
	{regexp.MustCompile(`[{\[].*?(?:(，)\s*[a-z_]+\s*[:：])`), problem.Say("括号里用了中文逗号", "there is a Chinese comma inside of the brackets"),
		problem.Say("改成英文逗号加一个空格“, ”", "use a plain comma and a space"), mending.commas},
	{regexp.MustCompile(`: +(")[^"]*”\s*$`), problem.Say("一边是英文引号，一边是中文引号", "one of the quotes is plain, the other a Chinese one"),
		problem.Say("两边都用中文引号“ ”", "use Chinese quotes on both sides"), nil},
	{regexp.MustCompile(`: +"[^"]*(")\s*[^\s"#,}\]]`), problem.Say("英文引号后面还有文字", "there is text after the closing quote"),
		problem.Say("文字里的引号用中文引号“ ”", "use Chinese quotes inside of a text"), nil},
}

// colon returns the line with a plain colon and a space behind its key.
func (m mending) colon() string {
	before := m.before()
	if !m.key(before[strings.LastIndexAny(before, " -")+1:]) {
		return ""
	}
	return strings.TrimRight(before+": "+m.after(), " ")
}

// dash returns the line with a plain dash and a space before its entry. Two dashes are those of a Chinese sentence; they are
// not mended.
func (m mending) dash() string {
	if after := m.after(); after != "" && !strings.ContainsAny(after[:1], "-") && !strings.ContainsAny(string([]rune(after)[0]), "－—–−") {
		return m.line[:m.at] + "- " + after
	}
	return ""
}

// pairs holds wide brackets and the plain ones for them.
var pairs = [][4]string{{"｛", "｝", "{", "}"}, {"［", "］", "[", "]"}, {"【", "】", "[", "]"}}

// brackets returns the line with plain brackets around keys and values. Wide brackets around words are not mended: such a
// line is YAML.
func (m mending) brackets() string {
	value := strings.TrimRight(m.line[m.at:], " ")
	for _, p := range pairs {
		inner, open := strings.CutPrefix(value, p[0])
		inner, end := strings.CutSuffix(inner, p[1])
		if keyed := p[2] == "{" || strings.HasPrefix(inner, "{"); open && end && keyed && !strings.ContainsAny(inner, p[0]+p[1]+`"'`) {
			return m.line[:m.at] + p[2] + inner + p[3]
		}
	}
	return ""
}

var (
	inBrackets = regexp.MustCompile(`^\s*(?:- *)*(?:[a-z_]+: +)?[\[{]`)
	wideComma  = regexp.MustCompile(` *， *([a-z_]+) *[:：] *`)
	gluedColon = regexp.MustCompile(`([{,] *)([a-z_]+)(?: *： *|:)([^\s/,}\]])`)
)

// commas returns the line with plain commas and colons between keys and values in brackets.
func (m mending) commas() string {
	if strings.ContainsAny(m.line, `"'`) || !inBrackets.MatchString(m.line) {
		return ""
	}
	line := wideComma.ReplaceAllStringFunc(m.line, func(s string) string {
		if word := wideComma.FindStringSubmatch(s)[1]; m.key(word) {
			return ", " + word + ": "
		}
		return s
	})
	line = gluedColon.ReplaceAllStringFunc(line, func(s string) string {
		if parts := gluedColon.FindStringSubmatch(s); m.key(parts[2]) {
			return parts[1] + parts[2] + ": " + parts[3]
		}
		return s
	})
	if line == m.line {
		return ""
	}
	return line
}
