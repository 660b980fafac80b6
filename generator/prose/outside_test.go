package prose

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write what is found into the goldens")

// abroad gives the addresses of a site at example.org, which has pages and two pictures.
var abroad = Outside{
	Link: func(target string) string {
		if strings.HasPrefix(target, "/") && !strings.HasPrefix(target, "//") {
			return "https://example.org" + target
		}
		return ""
	},
	Picture: func(target string) string {
		if target == "gou.jpg" || target == "zhan.jpg" {
			return "https://example.org/lectures/x/" + target
		}
		return ""
	},
}

// The goldens show a text with every kind of block and mark, pasted and printed.
func TestOutsideGolden(t *testing.T) {
	source, err := os.ReadFile("testdata/outside.md")
	if err != nil {
		t.Fatal(err)
	}
	pasted, printed := Paste(source, abroad), Print(source, abroad)
	lines := pasted.HTML
	for _, n := range pasted.Notes {
		lines += "\n" + n.Sign + " " + n.Text
	}
	for _, r := range pasted.References {
		lines += fmt.Sprintf("\n[%d] %s %s", r.Number, r.Text, r.Address)
	}
	golden(t, "testdata/paste.html", strings.NewReplacer("</p>", "</p>\n", "</section>", "</section>\n", "</li>", "</li>\n", "</tr>", "</tr>\n", "<tbody>", "<tbody>\n").Replace(lines)+"\n")
	text := fmt.Sprintf("%d字\n%s\n", printed.Signs, strings.Join(printed.Lines, "\n"))
	for _, n := range printed.Notes {
		text += n.Sign + " " + n.Text + "\n"
	}
	golden(t, "testdata/print.txt", text)
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s", name, got)
	}
}

// allowed holds the tags, and the attributes of each, that the editor of a public account keeps.
var allowed = map[string]string{"section": "style", "p": "style", "span": "style", "strong": "style", "em": "style", "blockquote": "style", "ul": "style", "ol": "style start",
	"li": "style", "table": "style", "tbody": "", "tr": "", "th": "style", "td": "style", "img": "style src alt", "br": ""}

// wellPasted reads a piece of HTML, reports what the editor would not keep, and returns its text, with pictures as 【alt】.
func wellPasted(t *testing.T, piece string) string {
	t.Helper()
	var text strings.Builder
	var stack []string
	z := html.NewTokenizer(strings.NewReader(piece))
	for {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if len(stack) > 0 {
				t.Errorf("not closed: %v in %s", stack, piece)
			}
			return text.String()
		case html.TextToken:
			text.WriteString(token.Data)
		case html.StartTagToken:
			attributes, is := allowed[token.Data]
			if !is {
				t.Errorf("<%s> in %s", token.Data, piece)
			}
			for _, a := range token.Attr {
				if !strings.Contains(" "+attributes+" ", " "+a.Key+" ") || a.Key == "style" && (a.Val == "" || strings.Contains(a.Val, "url")) || a.Key == "src" && !strings.HasPrefix(a.Val, "https://example.org/") {
					t.Errorf("<%s %s=%q> in %s", token.Data, a.Key, a.Val, piece)
				}
				if a.Key == "alt" {
					text.WriteString("【" + a.Val + "】")
				}
			}
			if strings.Contains(attributes, "style") && len(token.Attr) == 0 {
				t.Errorf("<%s> has no style", token.Data)
			}
			if token.Data != "img" && token.Data != "br" {
				stack = append(stack, token.Data)
			}
		case html.EndTagToken:
			if n := len(stack); n == 0 || stack[n-1] != token.Data {
				t.Errorf("</%s> closes %v in %s", token.Data, stack, piece)
			} else {
				stack = stack[:n-1]
			}
		default:
			t.Errorf("%s in %s", token, piece)
		}
	}
}

// writer makes a random text and keeps its words in their order.
type writer struct {
	*rand.Rand
	words, notes []string
	definitions  []string
	nested       int
}

func (w *writer) word() string {
	s := fmt.Sprintf("词%d语", len(w.words)+1000*len(w.notes))
	w.words = append(w.words, s)
	return s
}

func (w *writer) line() string {
	var parts []string
	for range 1 + w.IntN(4) {
		switch w.IntN(10) {
		case 0:
			parts = append(parts, "**"+w.word()+"**")
		case 1:
			parts = append(parts, "，*"+w.word()+"*，")
		case 2:
			parts = append(parts, "["+w.word()+"]("+[]string{"/a/", "https://e.example/?a=1&b=\"2\"", "javascript:alert(1)", "#x", "b.html", "<x y>"}[w.IntN(6)]+")")
		case 3:
			parts = append(parts, "`"+w.word()+" <i>`")
		case 4:
			parts = append(parts, "![图"+w.word()+"]("+[]string{"gou.jpg", "x.jpg"}[w.IntN(2)]+")")
		case 5:
			parts = append(parts, `<b onclick="x()">`+w.word()+"</b>")
		case 6:
			parts = append(parts, w.word()+`<script>`)
		case 7:
			if w.nested == 0 {
				id := fmt.Sprintf("n%d", len(w.definitions))
				body := w.words
				w.words = nil
				w.nested++
				note := w.line()
				w.nested--
				w.notes, w.words = append(w.notes, w.words...), body
				w.definitions = append(w.definitions, "[^"+id+"]: "+note)
				parts = append(parts, "[^"+id+"]")
			}
		default:
			parts = append(parts, w.word()+[]string{"，", " & ", "\n", " < ", `"`}[w.IntN(5)]+w.word())
		}
	}
	return strings.TrimSpace(strings.Join(parts, ""))
}

func (w *writer) block(depth int) string {
	flat := func() string { return strings.ReplaceAll(w.line(), "\n", "") }
	switch n := w.IntN(9); {
	case n == 0:
		return strings.Repeat("#", 2+w.IntN(3)) + " 题" + flat()
	case n == 1 && depth < 3:
		return "> " + strings.ReplaceAll(w.block(depth+1)+"\n\n"+w.block(depth+1), "\n", "\n> ")
	case n == 2 && depth < 3:
		mark := []string{"- ", "3. "}[w.IntN(2)]
		return mark + strings.ReplaceAll("项"+flat()+"\n\n"+w.block(depth+1), "\n", "\n"+strings.Repeat(" ", len(mark)))
	case n == 3 && depth == 0:
		return "|甲" + flat() + "|乙|\n|---|--:|\n|" + flat() + "|" + flat() + "|"
	case n == 4:
		return "```\n" + w.word() + " <b>\n  " + w.word() + "\n```"
	case n == 5 && depth == 0:
		return "名" + flat() + "\n: 释" + flat()
	}
	return "段" + w.line()
}

// A pasted text has only what the editor keeps, no script, and all words in their order; so has a printed one.
func TestPastedTextIsWhole(t *testing.T) {
	for seed := range uint64(400) {
		w := &writer{Rand: rand.New(rand.NewPCG(seed, 7))}
		var parts []string
		for range 1 + w.IntN(8) {
			parts = append(parts, w.block(0))
		}
		source := strings.Join(parts, "\n\n") + "\n\n<div onclick=x>\n不要\n</div>\n\n" + strings.Join(w.definitions, "\n")
		pasted := Paste([]byte(source), abroad)
		inOrder(t, source, wellPasted(t, pasted.HTML), w.words)
		var notes strings.Builder
		for _, n := range pasted.Notes {
			notes.WriteString(wellPasted(t, n.Text))
		}
		inOrder(t, source, notes.String(), w.notes)
		for i, r := range pasted.References {
			if r.Number != i+1 || !strings.HasPrefix(r.Address, "https://") {
				t.Errorf("%+v", r)
			}
		}
		printed := Print([]byte(source), abroad)
		inOrder(t, source, strings.Join(printed.Lines, "\n"), w.words)
		if strings.Contains(strings.Join(printed.Lines, "\n")+pasted.HTML, "不要") {
			t.Errorf("raw HTML is kept: %s", source)
		}
		if t.Failed() {
			t.Fatalf("seed %d:\n%s\n---\n%s", seed, source, pasted.HTML)
		}
	}
}

func inOrder(t *testing.T, source, text string, words []string) {
	t.Helper()
	at := 0
	for _, word := range words {
		i := strings.Index(text[at:], word)
		if i < 0 {
			t.Errorf("%s is missing or at a wrong place in\n%s", word, text)
			return
		}
		at += i + len(word)
	}
}

func FuzzPaste(f *testing.F) {
	for _, text := range []string{"[x](java\nscript:alert(1))", "![\"><script>](gou.jpg)", "## x {onclick=alert(1)}", "&lt;script&gt;", "<scr<b>ipt>", "a\x00b\xff", "[^1]\n\n[^1]: [^1]", "|a|\n|-|\n|<td>|", "- [ ] x\n1. y"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		pasted := Paste([]byte(text), abroad)
		wellPasted(t, pasted.HTML)
		for _, n := range pasted.Notes {
			wellPasted(t, n.Text)
		}
		Print([]byte(text), abroad)
	})
}

func TestNoteSign(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "（51）"} {
		if got := NoteSign(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
