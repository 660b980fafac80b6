package article

import (
	"cmp"
	"path"

	"gongshi/generator/congress"
	"gongshi/generator/hanzi"
	"gongshi/generator/pages/people"
	"gongshi/generator/place"
	"gongshi/generator/view"
)

// Lectures is the view of the Lecture Hall: all lectures, the latest first, and the lectures by theme.
type Lectures struct {
	view.Frame
	Years  []LectureYear
	Themes []LectureTheme
}

// LectureYear holds the lectures of a year.
type LectureYear struct {
	Year     int
	Lectures []LectureLine
}

// LectureTheme holds the lectures of a theme.
type LectureTheme struct {
	ID, Name string
	Lectures []view.Link
}

// LectureLine is a lecture in a list.
type LectureLine struct {
	view.Link
	Machine string
	Date    string
	Session string // 第12期
	Speaker view.Link
	Theme   string
	Summary string
}

// Lecture is the view of a page of the Lecture Hall.
type Lecture struct {
	view.Frame
	Machine    string
	Date       string
	Session    string
	Theme      string
	Station    view.Link
	Lead       string
	Speaker    view.Person
	Offices    []string // the offices of the speaker in the year of the lecture
	Cover      *view.Picture
	Video      string // the address of the film
	Transcript bool   // the text is a transcript of the film
	Prose      view.Prose
	Duties     []view.Link
	Channels   []view.Broadcast
	Prev, Next *view.Link
}

// themes holds the themes of the Lecture Hall in the order of the page.
var themes = []struct{ id, name string }{{"duty", "谈履职"}, {"responsibility", "话担当"}, {"contribution", "讲贡献"}}

// AddLectures adds the Lecture Hall, a page for each lecture, and the feed.
func AddLectures(shared *view.Builder) {
	b := New(shared)
	list := b.ShownLectures()
	b.Add(place.Lectures, "lectures/section", func() any { return b.lectureHall(list) })
	for i, l := range list {
		if l.Cover != nil {
			b.Order(path.Join(path.Dir(l.Path), string(l.Cover.File)))
		}
		b.OrderPictures(&l.Article)
		b.Add(place.Lecture(l.Slug), "lectures/page", func() any { return b.lecture(list, i) })
		b.outward(l)
	}
	if len(list) > 0 {
		b.Add(place.Feed(place.Lectures), "feed", func() any { return b.lectureFeed(list) })
	}
}

// ShownLectures returns the lectures that are shown, the latest first.
func (b Builder) ShownLectures() []*congress.Lecture {
	return view.ShownIn(b.Builder, b.Lectures, func(x, y *congress.Lecture) int {
		return cmp.Or(cmp.Compare(y.Date.First(), x.Date.First()), cmp.Compare(y.Session, x.Session))
	})
}

func (b Builder) lectureHall(list []*congress.Lecture) *Lectures {
	v := &Lectures{Frame: b.Frame(place.Lectures, "lectures", b.Say("lectureHall"), b.Say("lectureHallAbout"))}
	if len(list) > 0 {
		v.Feed = &view.Link{Text: b.Say("lectureHall"), Href: b.Href(place.Feed(place.Lectures))}
	}
	for _, l := range list {
		if n := len(v.Years); n == 0 || v.Years[n-1].Year != l.Date.Year() {
			v.Years = append(v.Years, LectureYear{Year: l.Date.Year()})
		}
		year := &v.Years[len(v.Years)-1]
		line := b.lectureLine(l)
		line.Date = view.Within(line.Date, year.Year)
		year.Lectures = append(year.Lectures, line)
	}
	for _, t := range themes {
		theme := LectureTheme{ID: t.id, Name: t.name}
		for _, l := range list {
			if l.Theme == t.name {
				theme.Lectures = append(theme.Lectures, view.Link{Text: l.Title, Href: b.Href(place.Lecture(l.Slug)), Note: view.Joined("，", b.Speaker(l).Text, b.Session(l))})
			}
		}
		if theme.Lectures != nil {
			v.Themes = append(v.Themes, theme)
		}
	}
	return v
}

func (b Builder) lectureLine(l *congress.Lecture) LectureLine {
	return LectureLine{Link: view.Link{Text: l.Title, Href: b.Href(place.Lecture(l.Slug))}, Machine: string(l.Date), Date: l.Date.Chinese(), Session: b.Session(l),
		Speaker: b.Speaker(l), Theme: l.Theme, Summary: view.Summary(&l.Article)}
}

// Session returns the number of the lecture in words, 第3期; "" if it has none.
func (b Builder) Session(l *congress.Lecture) string {
	if l.Session == 0 {
		return ""
	}
	return b.Say("lectureN", l.Session)
}

// Speaker returns the speaker of a lecture. A deputy is a link; a guest has no page, so that only name and post are set.
func (b Builder) Speaker(l *congress.Lecture) view.Link {
	if l.Guest != nil {
		return view.Link{Text: l.Guest.Name, Note: l.Guest.Post}
	}
	return b.DeputyIfThere(l.Speaker)
}

func (b Builder) lecture(list []*congress.Lecture, i int) *Lecture {
	l := list[i]
	v := &Lecture{Machine: string(l.Date), Date: l.Date.Chinese(), Session: b.Session(l), Theme: l.Theme, Station: b.StationLink(l.Station),
		Lead: l.Summary, Prose: b.Prose(&l.Article), Channels: view.Reports(l.Channels)}
	v.Frame = b.Frame(place.Lecture(l.Slug), "lectures", l.Title, view.Summary(&l.Article), view.Link{Text: b.Say("lectureHall"), Href: b.Href(place.Lectures)})
	v.Draft = l.Draft
	v.Article(l.Date, b.Website.Shared.Operator)
	v.Feed = &view.Link{Text: b.Say("lectureHall"), Href: b.Href(place.Feed(place.Lectures))}
	if d := b.Deputy(l.Speaker); d != nil && l.Guest == nil {
		v.Speaker = view.Person{Name: d.Name, Monogram: hanzi.Surname(d.Name)}
		if b.Shown(&d.Record) {
			v.Speaker, v.Offices = b.Person(d), people.New(b.Builder).Offices(d, l.Date.Year())
		}
	} else if l.Guest != nil {
		v.Speaker = view.Person{Name: l.Guest.Name, Post: l.Guest.Post, Monogram: hanzi.Surname(l.Guest.Name)}
	}
	if l.Cover != nil {
		v.Cover = b.Picture(path.Join(path.Dir(l.Path), string(l.Cover.File)), l.Cover.Alt, l.Cover.Caption, l.Cover.Credit)
		if v.Cover != nil {
			v.Cover.Early = true
		}
	}
	if l.Video != nil {
		v.Video, v.Transcript = string(l.Video.URL), l.Video.Transcript
	}
	for _, id := range l.Duties {
		if a := b.Activity(id); a != nil && b.Shown(&a.Record) {
			from, to := a.When()
			v.Duties = append(v.Duties, view.Link{Text: a.Title, Href: b.Href(place.Activity(id)), Note: congress.Period(from, to)})
		}
	}
	if i+1 < len(list) {
		v.Prev = &view.Link{Text: list[i+1].Title, Href: b.Href(place.Lecture(list[i+1].Slug))}
	}
	if i > 0 {
		v.Next = &view.Link{Text: list[i-1].Title, Href: b.Href(place.Lecture(list[i-1].Slug))}
	}
	v.JSONLD = b.ArticleData(&v.Frame, l.Date, v.Speaker.Name, v.Cover)
	return v
}
