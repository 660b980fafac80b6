package form

import (
	"fmt"
	"path"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// article sets the title of an article, and returns the name of its file, without a day and an extension. record is the struct
// that bounds the length of the title.
func (m *maker) article(a *congress.Article, record any) (string, error) {
	if err := m.fits(m.title, record, "title"); err != nil {
		return "", err
	}
	a.Title = m.title
	return m.slug(m.title)
}

// lecture makes a lecture, with the next number.
func lecture(m *maker) (*record, error) {
	l := &congress.Lecture{Date: m.day}
	file, err := m.article(&l.Article, *l)
	if err != nil {
		return nil, err
	}
	for _, o := range m.Lectures {
		l.Session = max(l.Session, o.Session)
	}
	if l.Session > 0 || len(m.Lectures) == 0 {
		l.Session++
	}
	likely := &congress.Lecture{Guest: &congress.Speaker{}, Cover: &congress.Photo{File: "cover.jpg", Alt: m.title}}
	if m.Site != nil && len(m.Site.Channels) > 0 {
		likely.Channels = []congress.Coverage{{Channel: m.Site.Channels[0].Name}}
	}
	l.Slug = m.dated(file)
	r := &record{about: m.title, folder: m.Pictures, known: l, likely: likely, draft: true}
	if m.Pictures {
		i, _ := place.OfRecord(l)
		m.note("图片放进文件夹 %[1]s，正文里写 ![图里是什么](文件名.jpg)", "put pictures into the folder %[1]s and write ![what it shows](name.jpg) in the text", path.Dir(i.InFolder().File()))
	}
	if m.deputy != nil {
		l.Speaker, l.Station = m.deputy.ID, m.deputy.Station
	} else {
		r.asked = []string{"speaker"}
		m.note("主讲不是代表的，删去 speaker，改写 guest", "if the speaker is no deputy, remove speaker and write guest")
	}
	return r, nil
}

// news makes a short report.
func news(m *maker) (*record, error) {
	n := &congress.News{Date: m.day, Source: m.office()}
	file, err := m.article(&n.Article, *n)
	if err != nil {
		return nil, err
	}
	n.Slug = m.dated(file)
	return &record{about: m.title, known: n, draft: true}, nil
}

// institution makes responsibilities or a system that all stations share, after the existing ones; with a station, that
// station's own.
func institution(m *maker) (*record, error) {
	if m.station != nil {
		return ownInstitution(m)
	}
	i := &congress.Institution{Order: 1}
	file, err := m.article(&i.Article, *i)
	if err != nil {
		return nil, err
	}
	for _, o := range m.Institutions {
		i.Order = max(i.Order, o.Order+1)
	}
	for _, kind := range []string{"职责", "制度"} {
		if strings.HasSuffix(m.title, kind) {
			i.Kind = kind
		}
	}
	i.Slug = file
	return &record{about: m.title, known: i, draft: true}, nil
}

// ownInstitution makes a station's own text, which replaces a shared one. The shared one is named by its file or its title,
// which may follow the name of the station.
func ownInstitution(m *maker) (*record, error) {
	var names []string
	for _, i := range m.Institutions {
		names = append(names, fmt.Sprintf("%s（%s）", i.Slug, i.Title))
		if m.title != i.Slug && (i.Title == "" || !strings.HasSuffix(m.title, i.Title)) {
			continue
		}
		l := &congress.LocalInstitution{Article: congress.Article{Slug: i.Slug, Title: m.title}, Station: m.station.ID}
		if m.title == i.Slug {
			l.Title = shortName(m.station.Name) + i.Title
		}
		m.note("在本站的公示墙上，它替换各站共用的 %[1]s；共用的一份不动", "on the wall of this station it takes the place of the shared %[1]s, which stays as it is", i.Path)
		return &record{about: m.station.Name, known: l, draft: true}, nil
	}
	return nil, problem.Refuse("没有叫“%[1]s”的共用职责或制度，替换不了；写其中一个：%[2]s", "no text that stations share is called %[1]q; name one of them: %[2]s", m.title, strings.Join(names, "、"))
}

// campaign makes a campaign that begins on the day of the request.
func campaign(m *maker) (*record, error) {
	c := &congress.Campaign{Date: m.day}
	if m.Site != nil {
		c.Host = m.Site.Publisher.Host
	}
	file, err := m.article(&c.Article, *c)
	if err != nil {
		return nil, err
	}
	c.Slug = file
	return &record{about: m.title, known: c, draft: true}, nil
}

// page makes a plain page.
func page(m *maker) (*record, error) {
	p := &congress.Page{}
	file, err := m.article(&p.Article, *p)
	if err != nil {
		return nil, err
	}
	p.Slug = file
	return &record{about: m.title, known: p, draft: true}, nil
}
