package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/view"
)

func TestProse(t *testing.T) {
	body := "![沟](a.jpg \"整治后\") 与 ![站](/stations/z/b.jpg) 与 ![缺](c.jpg) 与 ![外](https://example.org/d.jpg)\n\n" +
		"## 一、起\n\n### 细\n\n## 二\n\n## 二\n\n" + strings.Repeat("长文字。", 200)
	l := &congress.Lecture{Article: congress.Article{Record: congress.Record{Path: "content/lectures/x/index.md"}, Slug: "x", Title: "讲", Body: congress.Markdown(body)}, Date: "2024-06-20"}
	c := &congress.Congress{Lectures: []*congress.Lecture{l}, Files: map[string]congress.Picture{
		"content/lectures/x/a.jpg": {Width: 960, Height: 640}, "content/stations/z/b.jpg": {Width: 300, Height: 200}}}
	s := plan(c, view.Options{})
	v := viewAt(s, "/lectures/x/").(*article.Lecture).Prose
	for _, want := range []string{`![沟](/lectures/x/a.jpg#960x640;/lectures/x/a.jpg.480.webp%20480w,%20/lectures/x/a.jpg.720.webp%20720w,%20/lectures/x/a.jpg.960.webp%20960w "整治后")`, "![站](/stations/z/b.jpg#300x200;/stations/z/b.jpg.300.webp%20300w)", "![缺](c.jpg)", "![外](https://example.org/d.jpg)"} {
		if !strings.Contains(v.Text, want) {
			t.Errorf("no %s in %s", want, v.Text[:400])
		}
	}
	if !s.Planned("/lectures/x/a.jpg") || !s.Planned("/stations/z/b.jpg") {
		t.Error("a picture is not published")
	}
	var got []string
	for _, h := range v.Contents {
		got = append(got, h.Href)
		for _, below := range h.Below {
			got = append(got, ">"+below.Href)
		}
	}
	if want := "#一起 >#细 #二 #二-1"; strings.Join(got, " ") != want {
		t.Errorf("contents %v, want %s", got, want)
	}
	if short := viewAt(plan(&congress.Congress{News: []*congress.News{{Article: congress.Article{Slug: "n", Body: "## 甲\n\n## 乙\n\n## 丙\n"}, Date: "2024"}}}, view.Options{}), "/news/n/").(*view.Text); short.Prose.Contents != nil {
		t.Error("a short text has a table of contents")
	}
}

func TestChapters(t *testing.T) {
	page := func(slug string, order int) *congress.Page {
		return &congress.Page{Article: congress.Article{Slug: slug, Title: slug}, Order: order}
	}
	s := plan(&congress.Congress{Pages: []*congress.Page{page("about-b", 1), page("about-a", 2), page("help", 0)}}, view.Options{})
	if v := viewAt(s, "/about/").(*view.Text); v.Prev != nil || v.Next == nil || v.Next.Href != "/about/b/" {
		t.Errorf("%+v", v)
	}
	if v := viewAt(s, "/about/a/").(*view.Text); v.Next != nil || v.Prev.Href != "/about/b/" || v.Kicker != "第二章" {
		t.Errorf("%+v", v)
	}
	if viewAt(s, "/help/") == nil {
		t.Error("no plain page")
	}
}

func TestNewsIsPaged(t *testing.T) {
	c := &congress.Congress{}
	for range 101 {
		c.News = append(c.News, &congress.News{Article: congress.Article{Slug: "n" + strings.Repeat("x", len(c.News)), Title: "动态"}, Date: "2024-06"})
	}
	s := plan(c, view.Options{})
	v, last := viewAt(s, "/news/").(*article.Articles), viewAt(s, "/news/page/2/").(*article.Articles)
	if len(v.Years[0].Articles) != 100 || len(last.Years[0].Articles) != 1 || v.Pages[0].Href != "" || v.Pages[1].Href != "/news/page/2/" {
		t.Errorf("%d, %d, %v", len(v.Years[0].Articles), len(last.Years[0].Articles), v.Pages)
	}
}
