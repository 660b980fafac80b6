package pages

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/place"
)

// Lectures is the Lecture Hall: all lectures, the latest first, and by theme.
type Lectures struct {
	Frame
	Years  []LectureYear
	Themes []LectureTheme
}

// LectureYear is the lectures of a year.
type LectureYear struct {
	Year     int
	Lectures []LectureLine
}

// LectureTheme is the lectures of a theme.
type LectureTheme struct {
	ID, Name string
	Lectures []Link
}

// LectureLine is a lecture in a list.
type LectureLine struct {
	Link
	Machine string
	Date    string
	Session string // 第12期
	Speaker Link
	Theme   string
	Summary string
}

// Lecture is a page of the Lecture Hall.
type Lecture struct {
	Frame
	Machine    string
	Date       string
	Session    string
	Theme      string
	Station    Link
	Lead       string
	Speaker    Person
	Offices    []string // of the speaker, in the year of the lecture
	Cover      *Picture
	Video      string // where the film is
	Transcript bool   // the text says what the film says
	Prose      Prose
	Duties     []Link
	Channels   []Broadcast
	Prev, Next *Link
}

// themes of the Lecture Hall, in the order in which they are printed.
var themes = []struct{ id, name string }{{"duty", "谈履职"}, {"responsibility", "话担当"}, {"contribution", "讲贡献"}}

// lectures adds the Lecture Hall, its pages and its feed.
func lectures(b *builder) {
	list := b.lectures()
	b.page(place.Lectures, "lectures/section", func() any { return b.lectureHall(list) })
	for i, l := range list {
		if l.Cover != nil {
			b.order(path.Join(path.Dir(l.Path), string(l.Cover.File)))
		}
		b.orderPictures(&l.Article)
		b.page(place.Lecture(l.Slug), "lectures/page", func() any { return b.lecture(list, i) })
		b.outward(l)
	}
	if len(list) > 0 {
		b.page(place.Feed(place.Lectures), "feed", func() any { return b.lectureFeed(list) })
	}
}

// lectures returns those that are shown, the latest first.
func (b *builder) lectures() []*congress.Lecture {
	var list []*congress.Lecture
	for _, l := range b.Lectures {
		if b.shown(&l.Record) {
			list = append(list, l)
		}
	}
	slices.SortStableFunc(list, func(x, y *congress.Lecture) int {
		return cmp.Or(cmp.Compare(y.Date.First(), x.Date.First()), cmp.Compare(y.Session, x.Session))
	})
	return list
}

func (b *builder) lectureHall(list []*congress.Lecture) *Lectures {
	v := &Lectures{Frame: b.frame(place.Lectures, "lectures", "人大代表大讲堂", "人大代表谈履职、话担当、讲贡献，一期一讲。")}
	if len(list) > 0 {
		v.Feed = &Link{Text: "人大代表大讲堂", Href: b.href(place.Feed(place.Lectures))}
	}
	for _, l := range list {
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != l.Date.Year() {
			v.Years = append(v.Years, LectureYear{Year: l.Date.Year()})
		}
		year := &v.Years[len(v.Years)-1]
		line := b.lectureLine(l)
		line.Date = within(line.Date, year.Year)
		year.Lectures = append(year.Lectures, line)
	}
	for _, t := range themes {
		theme := LectureTheme{ID: t.id, Name: t.name}
		for _, l := range list {
			if l.Theme == t.name {
				theme.Lectures = append(theme.Lectures, Link{Text: l.Title, Href: b.href(place.Lecture(l.Slug)), Note: joined("，", b.speaker(l).Text, session(l))})
			}
		}
		if theme.Lectures != nil {
			v.Themes = append(v.Themes, theme)
		}
	}
	return v
}

func (b *builder) lectureLine(l *congress.Lecture) LectureLine {
	return LectureLine{Link: Link{Text: l.Title, Href: b.href(place.Lecture(l.Slug))}, Machine: string(l.Date), Date: l.Date.Chinese(), Session: session(l),
		Speaker: b.speaker(l), Theme: l.Theme, Summary: summary(&l.Article)}
}

func session(l *congress.Lecture) string {
	if l.Session == 0 {
		return ""
	}
	return fmt.Sprintf("第%d期", l.Session)
}

// speaker is who speaks; a guest has no page.
func (b *builder) speaker(l *congress.Lecture) Link {
	if l.Guest != nil {
		return Link{Text: l.Guest.Name, Note: l.Guest.Post}
	}
	return b.deputyIfThere(l.Speaker)
}

func (b *builder) lecture(list []*congress.Lecture, i int) *Lecture {
	l := list[i]
	v := &Lecture{Machine: string(l.Date), Date: l.Date.Chinese(), Session: session(l), Theme: l.Theme, Station: b.station(l.Station),
		Lead: l.Summary, Prose: b.prose(&l.Article), Channels: reports(l.Channels)}
	v.Frame = b.frame(place.Lecture(l.Slug), "lectures", l.Title, summary(&l.Article), Link{Text: "人大代表大讲堂", Href: b.href(place.Lectures)})
	v.Draft = l.Draft
	v.article(l.Date, b.site.Shared.Operator)
	v.Feed = &Link{Text: "人大代表大讲堂", Href: b.href(place.Feed(place.Lectures))}
	if d := b.Deputy(l.Speaker); d != nil && l.Guest == nil {
		v.Speaker = Person{Name: d.Name, Monogram: hanzi.Surname(d.Name)}
		if b.shown(&d.Record) {
			v.Speaker, v.Offices = b.person(d), b.offices(d, l.Date.Year())
		}
	} else if l.Guest != nil {
		v.Speaker = Person{Name: l.Guest.Name, Post: l.Guest.Post, Monogram: hanzi.Surname(l.Guest.Name)}
	}
	if l.Cover != nil {
		v.Cover = b.picture(path.Join(path.Dir(l.Path), string(l.Cover.File)), l.Cover.Alt, l.Cover.Caption, l.Cover.Credit)
		if v.Cover != nil {
			v.Cover.Early = true
		}
	}
	if l.Video != nil {
		v.Video, v.Transcript = string(l.Video.URL), l.Video.Transcript
	}
	for _, id := range l.Duties {
		if a := b.Activity(id); a != nil && b.shown(&a.Record) {
			from, to := a.When()
			v.Duties = append(v.Duties, Link{Text: a.Title, Href: b.href(place.Activity(id)), Note: congress.Period(from, to)})
		}
	}
	if i+1 < len(list) {
		v.Prev = &Link{Text: list[i+1].Title, Href: b.href(place.Lecture(list[i+1].Slug))}
	}
	if i > 0 {
		v.Next = &Link{Text: list[i-1].Title, Href: b.href(place.Lecture(list[i-1].Slug))}
	}
	v.JSONLD = b.articleData(&v.Frame, l.Date, v.Speaker.Name, v.Cover)
	return v
}
