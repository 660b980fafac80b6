package article

import (
	"cmp"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/place"
	"gongshi/generator/prose"
	"gongshi/generator/view"
)

// WeChat is the view of a lecture in the form in which staff paste it into the editor of a public account (公众号). The part to
// be copied has whole public addresses; the rest of the page tells staff what to do.
type WeChat struct {
	view.Frame
	Lecture  Outward
	Pasted   prose.Pasted
	Home     string      // the whole address of the home page
	Paper    string      // the address of the manuscript in its printed form
	Digest   string      // for the field of the editor, at most 120 characters
	Pictures []view.Link // the files that staff may have to upload themselves
}

// Manuscript is the view of a lecture as plain text, for a newspaper.
type Manuscript struct {
	Lecture Outward
	Printed prose.Printed
}

// Outward holds what surrounds the text of a lecture where it is published outside the site.
type Outward struct {
	Title   string
	Date    string
	Session string // 第12期
	Theme   string
	Station string
	Speaker string
	About   []string // the post and, in the year of the lecture, the offices of the speaker
	Lead    string
	Cover   *view.Picture // Src is a whole address
	Video   string
	Address string // the address of the lecture on the site
	Draft   bool
}

// digestLength is the largest number of characters that the editor of a public account takes as a digest.
const digestLength = 120

// outward adds the copies of a lecture for publication outside the site. They are public, but no page links to them: staff
// know their addresses.
func (b Builder) outward(l *congress.Lecture) {
	b.Add(place.LectureForWeChat(l.Slug), "lectures/wechat", func() any { return b.weChat(l) })
	b.Add(place.LectureText(l.Slug), "lectures/text", func() any {
		return &Manuscript{Lecture: b.outwardFrame(l), Printed: prose.Print([]byte(l.Body), b.outside(&l.Article))}
	})
}

func (b Builder) weChat(l *congress.Lecture) *WeChat {
	at := place.Lecture(l.Slug)
	v := &WeChat{Lecture: b.outwardFrame(l), Pasted: prose.Paste([]byte(l.Body), b.outside(&l.Article)), Home: b.Absolute(place.Home), Paper: b.Href(place.LectureText(l.Slug))}
	v.Frame = b.Frame(place.LectureForWeChat(l.Slug), "lectures", b.Say("titleForWeChat", l.Title), "", view.Link{Text: b.Say("lectureHall"), Href: b.Href(place.Lectures)}, view.Link{Text: l.Title, Href: b.Href(at)})
	v.Here, v.Draft, v.Indexed = b.Say("forWeChat"), l.Draft, false
	v.Digest = prose.Parse([]byte(cmp.Or(l.Summary, string(l.Body)))).Summary(digestLength)
	seen := map[string]bool{}
	images := prose.Parse([]byte(l.Body)).Images
	if l.Cover != nil {
		images = append([]prose.Image{{Target: string(l.Cover.File), Alt: l.Cover.Alt}}, images...)
	}
	for _, image := range images {
		if file, ok := b.Beside(&l.Article, image.Target); ok && !seen[file] {
			seen[file] = true
			v.Pictures = append(v.Pictures, view.Link{Text: image.Alt, Href: b.Href(place.Picture(file))})
		}
	}
	return v
}

func (b Builder) outwardFrame(l *congress.Lecture) Outward {
	v := Outward{Title: l.Title, Date: l.Date.Chinese(), Session: b.Session(l), Theme: l.Theme, Station: b.StationLink(l.Station).Text,
		Speaker: b.Speaker(l).Text, Lead: l.Summary,
		Address: b.Absolute(place.Lecture(l.Slug)), Draft: l.Draft}
	if d := b.Deputy(l.Speaker); l.Guest == nil && d != nil && b.Shown(&d.Record) {
		v.About = append(v.About, people.New(b.Builder).Offices(d, l.Date.Year())...)
		if post := d.PostOn(l.Date); post != "" {
			v.About = append([]string{post}, v.About...)
		}
	} else if l.Guest != nil && l.Guest.Post != "" {
		v.About = []string{l.Guest.Post}
	}
	if l.Cover != nil {
		if file, ok := b.Beside(&l.Article, string(l.Cover.File)); ok {
			v.Cover = b.Picture(file, l.Cover.Alt, l.Cover.Caption, l.Cover.Credit)
			v.Cover.Src = b.Absolute(place.Picture(file))
		}
	}
	if l.Video != nil {
		v.Video = string(l.Video.URL)
	}
	return v
}

// outside returns the whole public addresses of the links and pictures of an article, for readers outside the site.
func (b Builder) outside(a *congress.Article) prose.Outside {
	return prose.Outside{
		Link: func(target string) string {
			if !strings.HasPrefix(target, "/") || strings.HasPrefix(target, "//") {
				return ""
			}
			return b.Host + b.Base + target[1:] // as it is written, with what follows ? and #
		},
		Picture: func(target string) string {
			if file, ok := b.Beside(a, target); ok {
				return b.Absolute(place.Picture(file))
			}
			return ""
		},
	}
}
