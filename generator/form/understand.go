package form

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// understand sets the fields of m from the words and options of the request.
func (m *maker) understand() error {
	if len(m.Words) > len(m.kind.Words) {
		return problem.Refuse("多出了“%[1]s”；有空格的用引号括起来，如 %[2]s", "%[1]q is one too many; put what has spaces into quotes, as in %[2]s", m.Words[len(m.kind.Words)], m.kind.example())
	}
	for i, w := range m.kind.Words {
		if i >= len(m.Words) {
			if !w.Optional {
				return problem.Refuse("没有写%[1]s；如 %[2]s", "%[1]s is missing; as in %[2]s", words[w.Name], m.kind.example())
			}
			break
		}
		if err := m.word(w.Name, m.Words[i]); err != nil {
			return err
		}
	}
	if m.Options["date"] == "" && fileDay.MatchString(m.Options["name"]) { // 2025-05-15-nan-gou
		m.Options["date"] = m.Options["name"][:len("2006-01-02")]
	}
	for _, name := range m.kind.Options {
		if m.Options[name] == "" {
			continue
		}
		if err := m.option(name, strings.TrimSpace(m.Options[name])); err != nil {
			return err
		}
	}
	return nil
}

// fileDay matches the day at the beginning of a file name.
var fileDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d-`)

// word understands a word; name is its Word.Name.
func (m *maker) word(name, said string) (err error) {
	switch name {
	case "deputy":
		m.deputy, err = m.findDeputy(said)
	case "station":
		m.station, err = m.findStation(said)
	case "district":
		m.district, err = m.findDistrict(said)
	case "year":
		return m.sayYear(said)
	default:
		m.title, err = m.plainText(words[name], said)
	}
	return err
}

// option understands an option.
func (m *maker) option(name, said string) (err error) {
	switch name {
	case "date":
		if t, err := time.Parse("2006-1-2", said); err == nil { // 2025-5-1
			said = t.Format(time.DateOnly)
		}
		if m.day = congress.Date(said); !m.day.Valid() || !m.day.Exact() {
			return problem.Refuse("“%[1]s”不是日期，写成 --date 2025-05-15", "%[1]q is not a day; write it as --date 2025-05-15", said)
		}
		m.year = m.day.Year()
	case "station":
		m.station, err = m.findStation(said)
	case "speaker", "lead":
		m.deputy, err = m.findDeputy(said)
	}
	return err
}

// sayYear understands a year.
func (m *maker) sayYear(said string) error {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSuffix(said, "度"), "年"))
	if err != nil || n < 1949 || n >= 2200 {
		return problem.Refuse("“%[1]s”不是年份；如 %[2]s", "%[1]q is not a year; as in %[2]s", said, m.kind.example())
	}
	m.year, m.yearSaid = n, true
	return nil
}

// plainText returns a text on one line, with single spaces. what is the name of the word, for the refusal.
func (m *maker) plainText(what problem.Text, said string) (string, error) {
	text := strings.Join(strings.Fields(said), " ")
	switch {
	case text == "":
		return "", problem.Refuse("%[1]s是空的；如 %[2]s", "%[1]s is empty; as in %[2]s", what, m.kind.example())
	case !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.C, r) }):
		return "", problem.Refuse("%[1]s里有看不见的字符或乱码，重新打一遍", "%[1]s has characters that cannot be seen or read; type it anew", what)
	}
	return text, nil
}

// fits refuses a text that is too long for a key of a struct.
func (m *maker) fits(text string, record any, key string) error {
	if n, limit := utf8.RuneCountInString(text), m.limit(record, key); limit > 0 && n > limit {
		return problem.Refuse("“%[1]s……”有 %[2]d 个字，最多 %[3]d 个；写短些，细节写进正文或摘要", "%[1]q… has %[2]d characters, at most %[3]d are allowed; say the rest in the text", string([]rune(text)[:10]), n, limit)
	}
	return nil
}
