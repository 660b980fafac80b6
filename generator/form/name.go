package form

import (
	"fmt"
	"regexp"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/problem"
)

// The largest length of a file name without date and extension: of a given name, and of one made from a title.
const (
	maxName  = 60
	maxTitle = 40
)

// slug returns the name of a file, without date and extension: the given one, else the pinyin of a title.
func (m *maker) slug(title string) (string, error) {
	if given := m.Options["name"]; given != "" {
		return m.cleanName("name", fileDay.ReplaceAllString(given, ""))
	}
	name := pinyin(title, maxTitle)
	if name == "" {
		return "", problem.Refuse("从“%[1]s”得不出文件名，用 --name 写一个，如 --name %[2]s", "no name for the file can be made from %[1]q; give one with --name, as in --name %[2]s", title, m.kind.sampleName())
	}
	return name, nil
}

// pinyin returns the syllables of a title, joined by hyphens. It leaves out the last ones if it would be longer than room.
func pinyin(title string, room int) string {
	name := ""
	for i, syllable := range hanzi.Syllables(title) {
		syllable = ascii.Replace(syllable)
		if i > 0 {
			syllable = "-" + syllable
		}
		if len(name)+len(syllable) > room {
			break
		}
		name += syllable
	}
	return name
}

// ascii replaces ü by v, as input methods do.
var ascii = strings.NewReplacer("ü", "v")

var (
	extension = regexp.MustCompile(`(?i)\.(yaml|yml|md)$`)
	gaps      = regexp.MustCompile(`[^a-z0-9]+`)
)

// cleanName returns a name for a file from the value of an option: lower-case letters, digits and hyphens.
func (m *maker) cleanName(option, given string) (string, error) {
	name := extension.ReplaceAllString(given, "")
	if strings.ContainsAny(name, `/\`) || strings.Contains(name, "..") || strings.ContainsRune(name, 0) {
		return "", problem.Refuse("--%[1]s “%[2]s”只写名字，不带路径，如 --%[1]s %[3]s", "--%[1]s %[2]q: give the name only, without a path, as in --%[1]s %[3]s", option, given, m.kind.sampleName())
	}
	plain := strings.ToLower(name)
	if strings.ContainsFunc(plain, func(r rune) bool { return r > 0x7F }) {
		plain = pinyin(plain, maxName+1)
	}
	plain = strings.Trim(gaps.ReplaceAllString(plain, "-"), "-")
	switch {
	case plain == "":
		return "", problem.Refuse("--%[1]s “%[2]s”里没有字母或数字，如 --%[1]s %[3]s", "--%[1]s %[2]q has neither letters nor digits; as in --%[1]s %[3]s", option, given, m.kind.sampleName())
	case len(plain) > maxName:
		return "", problem.Refuse("--%[1]s 太长，最多 %[2]d 个字符", "--%[1]s is too long; %[2]d characters at most", option, maxName)
	case plain != name:
		m.note("名字只能用小写字母、数字和连字符，已写成 %[1]s", "a name has lower-case letters, digits and hyphens only; it was made %[1]s", plain)
	}
	return plain, nil
}

// dated returns a name that begins with m.day.
func (m *maker) dated(slug string) string { return fmt.Sprintf("%s-%s", m.day, slug) }

// formerly returns the former names of records, without a year.
func formerly[R interface{ Base() *congress.Record }](records []R) []string {
	var all []string
	for _, r := range records {
		for _, id := range r.Base().FormerIDs {
			all = append(all, id[strings.LastIndexByte(id, '/')+1:])
		}
	}
	return all
}
