package rules

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Inspector reads the text of every file while a site is loaded, comments included, and notes what must not stand there
// whatever the field: numbers of persons, and misprints of proper names. One Inspector serves one load,
// and the reloads that follow it.
type Inspector struct {
	once sync.Once
	scan *scanner // made when site.yaml and the dictionary have been read

	mu    sync.Mutex
	early []inspected // files that are read before the dictionary is known
	found map[string][]noted

	office []string // the numbers of declared office lines
	email  string   // the declared address
}

// inspected is the text of a file.
type inspected struct {
	path string
	text []byte
}

// noted is a hit with its place.
type noted struct {
	hit
	path             string
	line, col, width int
	excerpt          string
}

// NewInspector returns an inspector whose Inspect is the hook of source.Options.
func NewInspector() *Inspector { return &Inspector{found: map[string][]noted{}} }

// Inspect reads one file. It may be called from several goroutines.
func (n *Inspector) Inspect(c *congress.Congress, path string, text []byte) {
	if c.Site == nil {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.early = append(n.early, inspected{path, bytes.Clone(text)})
		return
	}
	n.once.Do(func() { n.scan = newScanner(c.Dictionary) })
	if found := n.read(path, text); len(found) > 0 {
		n.mu.Lock()
		defer n.mu.Unlock()
		n.found[path] = found
	}
}

// Forget drops what was found in a file, or below a folder, that is about to be read again.
func (n *Inspector) Forget(path string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	maps.DeleteFunc(n.found, func(name string, _ []noted) bool { return name == path || strings.HasPrefix(name, path+"/") })
}

const dictionaryPath = "content/dictionary.yaml"

func (n *Inspector) read(path string, text []byte) []noted {
	var all []noted
	n.scan.scan([]byte(path), func(h hit) { // a name becomes an address
		if h.kind == mobile || h.kind == identity || h.kind == card {
			all = append(all, noted{hit: h, path: path})
		}
	})
	line, begin, end := 0, 0, -1 // of the line of the last hit
	excerpt := ""
	col, counted := 1, 0
	n.scan.scan(text, func(h hit) {
		if h.kind == misprint && path == dictionaryPath {
			return
		}
		if h.start > end {
			line += bytes.Count(text[max(end, 0):h.start], []byte("\n"))
			if end < 0 {
				line++
			}
			begin = bytes.LastIndexByte(text[:h.start], '\n') + 1
			if end = bytes.IndexByte(text[h.start:], '\n'); end < 0 {
				end = len(text)
			} else {
				end += h.start
			}
			excerpt, col, counted = string(bytes.TrimRight(text[begin:end], "\r")), 1, begin
		}
		col += utf8.RuneCount(text[counted:h.start])
		counted = h.start
		all = append(all, noted{h, path, line, col, utf8.RuneCount(text[h.start:h.end]), excerpt})
	})
	return all
}

// Problems returns what was found, when all records are there: which telephones are office lines is said by site.yaml and
// the stations. The numbers are masked in what is printed, for logs of a build may be public.
func (n *Inspector) Problems(c *congress.Congress) problem.List {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.once.Do(func() { n.scan = newScanner(c.Dictionary) })
	for _, f := range n.early {
		n.found[f.path] = n.read(f.path, f.text)
	}
	n.early = nil
	n.declare(c)
	var list problem.List
	line, shown := "", "" // the last line, and what is shown of it
	for _, f := range slices.Concat(slices.Collect(maps.Values(n.found))...) {
		if n.declared(f.hit) || f.kind == landline && c.Site != nil && unread(c.Site) {
			continue
		}
		if f.excerpt != line {
			line, shown = f.excerpt, n.masked(f.excerpt)
		}
		p := problem.Problem{Path: f.path, Line: f.line, Col: f.col, Width: f.width, Rule: "private", Excerpt: shown}
		if f.kind == misprint {
			p.Rule, p.What, p.Fix = "misprint", problem.Say("“%[1]s”是误写", "%[1]q is a misprint", f.value), problem.Say("改为“%[1]s”", "write %[1]q", f.right)
		} else {
			says := secrets[f.kind]
			p.Severity, p.What, p.Fix = says.severity, problem.Say("%[1]s：%[2]s", "%[1]s: %[2]s", says.what, mask(f.kind, f.value)), says.fix
			if f.line == 0 {
				p.Path = n.masked(f.path)
				p.Fix = problem.Say("文件名会成为网址：给文件改名", "the name becomes an address: rename the file")
			}
		}
		list = append(list, p)
	}
	return list
}

func (n *Inspector) declare(c *congress.Congress) {
	n.office, n.email = nil, ""
	line := func(phone string) {
		number := []byte("电话 " + phone)
		n.scan.scan(number, func(h hit) {
			if h.kind == landline {
				n.office = append(n.office, h.value)
			}
		})
	}
	if c.Site != nil {
		n.email = strings.ToLower(strings.TrimSpace(c.Site.Publisher.Email))
		line(c.Site.Publisher.Phone)
	}
	for _, s := range c.Stations {
		line(s.Phone)
	}
	slices.Sort(n.office)
	n.office = slices.Compact(n.office)
}

// declared tells whether a number or address is that of an office. An office line may stand without its area code.
func (n *Inspector) declared(h hit) bool {
	switch h.kind {
	case email:
		return h.value == n.email
	case landline:
		if _, is := slices.BinarySearch(n.office, h.value); is {
			return true
		}
		return h.value[0] != '0' && slices.ContainsFunc(n.office, func(s string) bool { return strings.HasSuffix(s, h.value) })
	}
	return false
}

// Mask hides numbers of persons in the texts of problems that other rules found on the same lines. Call it last.
func (n *Inspector) Mask(list problem.List) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.scan == nil {
		return
	}
	line, shown := "", ""
	for i := range list {
		p := &list[i]
		if p.Rule == "private" {
			continue
		}
		if p.Excerpt != line {
			line, shown = p.Excerpt, n.masked(p.Excerpt)
		}
		p.Excerpt = shown
		for _, s := range []*string{&p.What.ZH, &p.What.EN, &p.Fix.ZH, &p.Fix.EN} {
			*s = n.masked(*s)
		}
	}
}

// Masked hides numbers of persons in a text that is printed elsewhere, as Mask does. Problems comes before it.
func (n *Inspector) Masked(text string) string {
	if n.scan == nil {
		return text
	}
	return n.masked(text)
}

// masked hides what must not be read in a line, character for character, so that carets stay where they are.
func (n *Inspector) masked(line string) string {
	text := []byte(line)
	var b strings.Builder
	done := 0
	n.scan.scan(text, func(h hit) {
		if h.kind == misprint || n.declared(h) {
			return
		}
		b.WriteString(line[done:h.start])
		b.WriteString(mask(h.kind, line[h.start:h.end]))
		done = h.end
	})
	if done == 0 {
		return line
	}
	return b.String() + line[done:]
}
