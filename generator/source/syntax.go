package source

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"gongshi/generator/problem"
)

var (
	reported = regexp.MustCompile(`line (\d+)`)
	opening  = regexp.MustCompile(`^\s*(?:- *)*[a-z_]+: +([@%` + "`" + `|>!\[{"'].*)$`)
	colon    = regexp.MustCompile(`^\s*(?:- *)*[a-z_]+: +[^"'\[{|>]*?(: )`)
)

// syntax returns the problem of a text that is no YAML, in words for people who do not know YAML: where it stops being YAML,
// and why.
func (e *explainer) syntax(err error) problem.List {
	lines := bytes.Split(e.text, []byte("\n"))
	line := e.broken(lines, err)
	p := problem.Problem{Path: e.path, Rule: ruleYAML,
		What: problem.Say("从这里起格式不对，读不下去", "from here on the format is not right"),
		Fix:  problem.Say("检查这一行和上一行：缩进是否对齐，引号和括号是否成对，冒号后是否空一格", "look at this line and the one before: indentation, pairs of quotes and brackets, a space after the colon")}
	col := indentation(lines[line-1])
	// The mistake may be on the line before or after.
	for _, n := range []int{line, line - 1, line + 1} {
		if n < 1 || n > len(lines) {
			continue
		}
		if what, fix, at, ok := guess(lines, n); ok {
			p.What, p.Fix, line, col = what, fix, n, at
			break
		}
	}
	p.Line, p.Col, p.Excerpt = line+e.offset, col, string(bytes.TrimRight(lines[line-1], "\r"))
	return problem.List{p}
}

var (
	keyed     = regexp.MustCompile(`^((?: *- +)* *)(?:[a-z_]+|"[^"]*"):(?: |$)`)
	plainText = regexp.MustCompile(`^\s*([^\s#\-{}\[\]"'][^:]*)$`)
)

// guess looks for a common mistake on a line; n counts from 1. It returns what is wrong, what to do and in which column.
func guess(lines [][]byte, n int) (what, fix problem.Text, col int, ok bool) {
	line := bytes.TrimRight(lines[n-1], "\r")
	at := func(m []int) int { return utf8.RuneCount(line[:m[2]]) + 1 }
	for _, s := range slipsOfLines {
		if m := s.shape.FindSubmatchIndex(line); m != nil {
			return s.what, s.fix, at(m), true
		}
	}
	if m := opening.FindSubmatchIndex(line); m != nil && !closed(string(line[m[2]:m[3]])) {
		return problem.Say("这个值以特殊符号开头，或引号、括号没有成对", "the value begins with a special sign, or a quote or bracket is not closed"),
			problem.Say("补上缺少的一半，或者把整个值用英文双引号括起来", "close it, or put the whole value into double quotes"), at(m), true
	}
	if m := colon.FindSubmatchIndex(line); m != nil {
		return problem.Say("值里面有半角冒号加空格", "there is a colon with a space inside the value"),
			problem.Say("改用全角冒号“：”，或者把整个值用英文双引号括起来", "put the whole value into double quotes"), at(m), true
	}
	if n == 1 {
		return what, fix, 0, false
	}
	before := bytes.TrimRight(lines[n-2], "\r")
	m, o := keyed.FindSubmatchIndex(line), keyed.FindSubmatchIndex(before)
	switch {
	case m != nil && o != nil && m[3] != o[3] && (m[3]-o[3] == 1 || o[3]-m[3] == 1):
		return problem.Say("这一行从第 %[1]d 格写起，上一行从第 %[2]d 格，没有对齐", "this line begins in column %[1]d, the one before in %[2]d: they are not aligned", m[3]+1, o[3]+1),
			problem.Say("增减行首的空格，使同一条的各项上下对齐", "change the spaces before it, so that the keys of an entry stand below each other"), m[3] + 1, true
	case m == nil && o != nil && plainText.Match(line):
		return problem.Say("这一行不是“键: 值”，像是上一行的文字换了行", "this line is no key and value; it seems to go on with the text of the line before"),
			problem.Say("接到上一行的末尾；要分行的，在行首加空格，比上一行的键多缩进两格", "join it to the line before, or indent it by two more than that line's key"), indentation(line), true
	}
	return what, fix, 0, false
}

// closed reports whether a value that begins with a quotation mark or bracket is closed on the same line, or is the head of a
// block of text.
func closed(value string) bool {
	value = strings.TrimSpace(value)
	pairs := map[byte]byte{'[': ']', '{': '}', '"': '"', '\'': '\''}
	end, is := pairs[value[0]]
	return is && len(value) > 1 && value[len(value)-1] == end || value[0] == '|' || value[0] == '>'
}

// broken returns the line, from 1, at which the text stops being YAML. The library reports the line on which the enclosing
// block begins; so broken searches for the longest beginning of the text that can be read.
func (e *explainer) broken(lines [][]byte, err error) int {
	low := 0
	if m := reported.FindStringSubmatch(err.Error()); m != nil {
		low, _ = strconv.Atoi(m[1])
		low = max(min(low-2, len(lines)-1), 0)
	}
	if !readable(lines[:low]) {
		low = 0
	}
	ahead := max(min(40, (1<<20)/(len(e.text)+1)), 2) // a quoted or bracketed value may go on for some lines
	for high := len(lines); high-low > 1; {
		middle := (low + high) / 2
		found := false
		for n := middle; n < min(middle+ahead, high); n++ {
			if readable(lines[:n]) {
				low, found = n, true
				break
			}
		}
		if !found {
			high = middle
		}
	}
	return min(low+1, len(lines))
}

// readable reports whether lines are YAML.
func readable(lines [][]byte) bool {
	var n yaml.Node
	return guarded(func() error { return yaml.Unmarshal(bytes.Join(lines, []byte("\n")), &n) }) == nil
}

// indentation returns the column in which the text of a line begins, from 1.
func indentation(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " \t")) + 1 }
