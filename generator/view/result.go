package view

import (
	"strconv"
	"strings"

	"gongshi/generator/congress"
)

// Titled returns a link to a suggestion with its number and title: 2024年第1号《关于…的建议》. It is empty if there is no such page.
func (b *Builder) Titled(id congress.SuggestionID) Link {
	link := b.SuggestionLink(id)
	if link.Href != "" && link.Note != "" {
		link.Text += "《" + strings.Trim(link.Note, "《》") + "》"
	}
	return link
}

// Said is a series of words or links. If no word has a link, it is one text, which prints fastest.
type Said struct {
	Text  string
	Links []Link
}

// InARow returns links as a series; nil for an empty list.
func InARow(links []Link) *Said {
	if len(links) == 0 {
		return nil
	}
	texts := make([]string, len(links))
	for i, l := range links {
		if l.Href != "" {
			return &Said{Links: links}
		}
		texts[i] = l.Text
	}
	return &Said{Text: strings.Join(texts, "；")}
}

// Result returns the result of an item: text, money, quantities and days, each separate; nil if nothing is recorded.
func (b *Builder) Result(r *congress.Result) []Link {
	if r == nil {
		return nil
	}
	var all []Link
	add := func(text string) {
		if text != "" {
			all = append(all, Link{Text: text})
		}
	}
	add(r.Text)
	if r.Amount != nil && !strings.Contains(r.Text, r.Amount.Text) {
		add(b.Say("moneyN", r.Amount.Text))
	}
	for _, q := range r.Quantities {
		if count := Decimal(q.Value); !strings.Contains(r.Text, count+q.Unit) {
			about := ""
			if q.Approx {
				about = "约"
			}
			add(q.Name + about + count + q.Unit)
		}
	}
	if r.Days > 0 && !strings.Contains(r.Text, strconv.Itoa(r.Days)+"天") {
		add(b.Say("daysN", r.Days))
	}
	return all
}

// Evidence returns the evidence for an item: texts, links, and the pictures of a folder that exist.
func (b *Builder) Evidence(list []congress.Evidence, folder string) ([]Link, []Picture) {
	var all []Link
	var photos []Picture
	for _, e := range list {
		link := Link{Text: e.Kind, Href: string(e.URL)}
		switch {
		case e.Title != "":
			link.Text += "《" + strings.Trim(e.Title, "《》") + "》"
		case e.Ref != "":
			ref := congress.Date(e.Ref)
			link.Text += " " + ref.Chinese()
		}
		if e.File != "" {
			path := folder + string(e.File)
			if p := b.Picture(path, e.Alt, e.Title, ""); p != nil {
				photos = append(photos, *p)
				continue
			}
		}
		all = append(all, link)
	}
	return all, photos
}
