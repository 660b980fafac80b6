package view

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/prose"
)

// Prose is a text that staff wrote in Markdown, ready to print.
type Prose struct {
	Text     string    // Markdown
	Contents []Heading // the table of contents; empty where the text is short
}

// Heading is a heading of the second level with the headings below it.
type Heading struct {
	Link
	Below []Link
}

// A text of so few headings, or so short, needs no table of contents.
const (
	fewHeadings = 2
	fewSigns    = 800
)

// Prose returns the text of an article, ready to print. A picture beside the record gets its address and, after a #, its size
// and its set of other widths, which the layouts print: /lectures/x/a.jpg#1080x720;/lectures/x/a.jpg.480.webp%20480w,%20…
func (b *Builder) Prose(a *congress.Article) Prose {
	v := Prose{Text: string(a.Body)}
	doc := prose.Parse([]byte(a.Body))
	done := map[string]bool{}
	for _, image := range doc.Images {
		file, ok := b.Beside(a, image.Target)
		if !ok || done[image.Target] {
			continue
		}
		done[image.Target] = true
		to := place.Picture(file)
		if list := b.orders(file); list != nil {
			to += fmt.Sprintf("#%dx%d;%s", list[0].Width, list[0].Height, strings.ReplaceAll(b.set(list[1:]), " ", "%20"))
		}
		for _, end := range []string{")", " "} {
			v.Text = strings.ReplaceAll(v.Text, "]("+image.Target+end, "]("+to+end)
		}
	}
	for _, h := range doc.Headings {
		link := Link{Text: h.Text, Href: "#" + h.ID}
		switch last := len(v.Contents) - 1; {
		case h.Level <= 2:
			v.Contents = append(v.Contents, Heading{Link: link})
		case h.Level == 3 && last >= 0:
			v.Contents[last].Below = append(v.Contents[last].Below, link)
		}
	}
	if len(v.Contents) <= fewHeadings || utf8.RuneCountInString(v.Text) < fewSigns {
		v.Contents = nil
	}
	return v
}

// Beside returns the file that a picture of an article means, beside the record or by its address on the site, and whether it
// exists.
func (b *Builder) Beside(a *congress.Article, target string) (string, bool) {
	file := path.Join(path.Dir(a.Path), target)
	if strings.HasPrefix(target, "/") {
		file = place.PictureFile(target)
	}
	_, exists := b.Files[file]
	return file, exists
}

// OrderPictures adds the pictures that an article shows to the plan.
func (b *Builder) OrderPictures(a *congress.Article) {
	if !strings.Contains(string(a.Body), "![") {
		return
	}
	for _, image := range prose.Parse([]byte(a.Body)).Images {
		if file, ok := b.Beside(a, image.Target); ok {
			b.Order(file)
		}
	}
}

// Summary returns the summary of an article for lists and search engines: the one that staff wrote, or the beginning of the
// text.
func Summary(a *congress.Article) string {
	if a.Summary != "" {
		return a.Summary
	}
	return prose.Parse([]byte(a.Body)).Summary(90)
}
