package pages

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// Item is one duty as it is disclosed.
type Item struct {
	ID       string // its anchor on the page
	Machine  string // the first day, for <time datetime>
	Date     string // 5月15日, 1月15日至18日, 2024年
	Title    string
	Href     string // of the activity's own page; empty for a deputy's own entry
	Who      *Link  // the deputy, where a list is of several
	Form     string
	Place    string
	Role     string
	Summary  string
	Result   *Said
	Evidence *Said
	Photos   []Picture
}

// Said is a few words or links in a row: one text where none of them leads anywhere, which prints fastest.
type Said struct {
	Text  string
	Links []Link
}

func inARow(links []Link) *Said {
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

// item makes the view of a duty. The year is left out of dates on a page that is about one year.
func (b *builder) item(it congress.Item, id string, year int) Item {
	from, to := it.When()
	v := Item{ID: id, Machine: string(from), Date: within(congress.Period(from, to), year), Title: it.Title, Form: it.Form, Place: it.Place,
		Role: it.Role, Summary: it.Summary}
	if v.Role == "" {
		v.Role = "参加"
	}
	if it.Activity != nil {
		v.Href = b.href(place.Activity(it.Activity.ID))
	}
	result := b.result(it.Result)
	s := b.Suggestion(it.Suggestion)
	if link := b.suggestion(it.Suggestion); link.Href != "" && s.Publicity != "不公开" { // who raised that is not told
		link.Text = "相关建议" + link.Text
		result = append(result, link)
	}
	v.Result = inARow(result)
	folder := ""
	if it.Year != nil {
		folder = strings.TrimSuffix(it.Year.Path, fmt.Sprintf("%d.yaml", it.Year.Year))
	} else if it.Activity != nil {
		folder = it.Activity.Path[:strings.LastIndexByte(it.Activity.Path, '/')+1]
	}
	evidence, photos := b.evidence(it.Evidence, folder)
	v.Evidence, v.Photos = inARow(evidence), photos
	return v
}

// within drops the year at the head of a date.
func within(date string, year int) string {
	if short, cut := strings.CutPrefix(date, strconv.Itoa(year)+"年"); cut && short != "" {
		return short
	}
	return date
}

// result prints what came of something: text, money, quantities, days, each on its own.
func (b *builder) result(r *congress.Result) []Link {
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
		add("资金" + r.Amount.Text)
	}
	for _, q := range r.Quantities {
		if count := decimal(q.Value); !strings.Contains(r.Text, count+q.Unit) {
			about := ""
			if q.Approx {
				about = "约"
			}
			add(q.Name + about + count + q.Unit)
		}
	}
	if r.Days > 0 && !strings.Contains(r.Text, strconv.Itoa(r.Days)+"天") {
		add(fmt.Sprintf("用时%d天", r.Days))
	}
	return all
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// evidence prints what proves an item; pictures are shown as such.
func (b *builder) evidence(list []congress.Evidence, folder string) ([]Link, []Picture) {
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
			if p := b.picture(path, e.Alt, e.Title, ""); p != nil {
				photos = append(photos, *p)
				continue
			}
		}
		all = append(all, link)
	}
	return all, photos
}
