package sample

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// target is the file of a fault: a kind by its place in kinds, and a number.
type target struct{ kind, n int }

// row is a known fault: what is made wrong in a file of a kind, and the rule that must report it there.
type row struct {
	rule   string
	what   problem.Text
	kind   string                    // of the file, by its name in kinds
	where  func(s *site, n int) bool // which numbers can have it; nil for all that edit accepts
	beside bool                      // the file that edit makes stands beside the right one
	at     string                    // the file at which it is reported, if that is another; then it is planted once
	edit   func(s *site, f *file) bool
}

// plant chooses for each fault a file, so that no file and no neighbour of a deputy has two. The rows take turns.
func (s *site) plant() (map[target]*row, error) {
	planted := map[target]*row{}
	if s.Faults == 0 {
		return planted, nil
	}
	start, f := s.roll(len(rows), ofFault), &file{}
	for turn, before := 0, 0; len(planted) < s.Faults; turn++ {
		r := &rows[(start+turn)%len(rows)]
		if turn > 0 && turn%len(rows) == 0 {
			if len(planted) == before {
				return nil, problem.Refuse("这样大小的网站只放得下 %[1]d 处错误", "a site of this size has room for %[1]d faults", before)
			}
			before = len(planted)
		}
		if r.at != "" && turn >= len(rows) {
			continue
		}
		if t, is := s.place(r, turn, planted, f); is {
			planted[t] = r
		}
	}
	return planted, nil
}

// tries is how many files are made, at most, in search of one that can have a fault.
const tries = 2000

// place looks for a file that can have a fault, from a place on that the seed decides.
func (s *site) place(r *row, turn int, planted map[target]*row, f *file) (target, bool) {
	kind := slices.IndexFunc(kinds, func(k kind) bool { return k.name == r.kind })
	count, made := kinds[kind].count(s), 0
	if count == 0 {
		return target{}, false
	}
	start := s.roll(count, ofFault, turn)
	for i := 0; i < count && made < tries; i++ {
		t := target{kind, (start + i) % count}
		if r.where != nil && !r.where(s, t.n) || s.taken(t, planted) {
			continue
		}
		made++
		if f.make(s, kind, t.n); f.path != "" && r.edit(s, f) {
			return t, true
		}
	}
	return target{}, false
}

// taken tells whether a file has a fault, or stands too near to one: the years of deputies are compared with each other, and
// what a township records refers to one another.
func (s *site) taken(t target, planted map[target]*row) bool {
	for other := range planted {
		if apart := s.whose(other) - s.whose(t); other == t || s.whose(other) >= 0 && -1 <= apart && apart <= 1 {
			return true
		}
	}
	return false
}

// whose returns the deputy to whom a file belongs, below 0 where it is nobody's.
func (s *site) whose(t target) int {
	switch kinds[t.kind].name {
	case "deputy":
		return t.n
	case "year":
		return t.n / s.years()
	}
	return -10
}

// swap puts a text in the place of another, where that stands for the first time.
func swap(old, put string) func(*site, *file) bool {
	return func(_ *site, f *file) bool {
		if !bytes.Contains(f.text, []byte(old)) {
			return false
		}
		f.text = bytes.Replace(f.text, []byte(old), []byte(put), 1)
		return true
	}
}

// match puts a text in the place of the first that a pattern finds; it may name groups.
func match(pattern, put string) func(*site, *file) bool {
	re := regexp.MustCompile(pattern)
	return func(_ *site, f *file) bool {
		at := re.FindSubmatchIndex(f.text)
		if at == nil {
			return false
		}
		f.text = slices.Concat(f.text[:at[0]], re.Expand(nil, []byte(put), f.text, at), f.text[at[1]:])
		return true
	}
}

// dates puts a day in the place of the first that a pattern holds as its last group: the one that to makes of it.
func dates(pattern string, to func(*site, day) day) func(*site, *file) bool {
	re := regexp.MustCompile(pattern)
	return func(s *site, f *file) bool {
		at := re.FindSubmatchIndex(f.text)
		if at == nil {
			return false
		}
		begin, end := at[len(at)-2], at[len(at)-1]
		was := dayOf(congress.Date(f.text[begin:end]))
		f.text = slices.Concat(f.text[:begin], []byte(to(s, was).String()), f.text[end:])
		return true
	}
}

// end adds a text at the end.
func end(text string) func(*site, *file) bool {
	return func(_ *site, f *file) bool {
		f.text = append(f.text, text...)
		return true
	}
}

// another makes another file: a path, in which {folder} and {name} stand for those of the right one, and a text.
func another(name, text string) func(*site, *file) bool {
	return func(_ *site, f *file) bool {
		f.path, f.text = strings.NewReplacer("{folder}", path.Dir(f.path), "{name}", path.Base(f.path)).Replace(name), append(f.text[:0], text...)
		return true
	}
}
