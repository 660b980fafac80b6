package pages

import (
	"strings"
	"testing"
	"unicode/utf8"

	"gongshi/generator/congress"
	"gongshi/generator/pages/article"
	"gongshi/generator/view"
)

func TestOutward(t *testing.T) {
	lecture := func(slug string) *congress.Lecture {
		return &congress.Lecture{Article: congress.Article{Record: congress.Record{Path: "content/lectures/" + slug + "/index.md"}, Slug: slug, Title: "讲" + slug}, Date: "2024-06"}
	}
	guest, speaker, unknown := lecture("a"), lecture("b"), lecture("c")
	guest.Guest, guest.Summary = &congress.Speaker{Name: "郭文澜", Post: "教师"}, strings.Repeat("摘要一句。", 40)
	guest.Body = "![沟](gou.jpg)\n\n![沟](gou.jpg)\n\n![缺](que.jpg)\n\n[全](/a/?x=1#y)、[外](//e.example/)、[邻](b/)。"
	guest.Cover = &congress.Photo{File: "cover.jpg", Alt: "题图"}
	speaker.Speaker, speaker.Body = "d1", congress.Markdown(strings.Repeat("正文一句。", 40))
	unknown.Speaker, unknown.Cover = "d9", &congress.Photo{File: "none.jpg", Alt: "无"}
	d := deputyRecord("d1", "王秀兰")
	d.Post = "村民"
	c := &congress.Congress{Lectures: []*congress.Lecture{guest, speaker, unknown}, Deputies: []*congress.Deputy{d},
		Files: map[string]congress.Picture{"content/lectures/a/gou.jpg": {Width: 4, Height: 3}, "content/lectures/a/cover.jpg": {}}}
	c.Index()
	s := Plan(c, view.Options{Now: "2024-12-28", Host: "https://example.org", Base: "/renda/"})

	v := look[*article.WeChat](t, s, "/lectures/a/wechat.html")
	if v.Indexed || v.Here != "公众号版" || v.Lecture.Address != "https://example.org/renda/lectures/a/" || v.Paper != "/renda/lectures/a/text.txt" {
		t.Errorf("%+v", v.Frame)
	}
	if v.Lecture.Speaker != "郭文澜" || len(v.Lecture.About) != 1 || v.Lecture.Date != "2024年6月" {
		t.Errorf("%+v", v.Lecture)
	}
	if n := utf8.RuneCountInString(v.Digest); n > 120 || !strings.HasSuffix(v.Digest, "。") {
		t.Errorf("a digest of %d signs: %s", n, v.Digest)
	}
	if len(v.Pictures) != 2 || v.Pictures[0].Href != "/renda/lectures/a/cover.jpg" || v.Pictures[1].Text != "沟" {
		t.Errorf("%v", v.Pictures)
	}
	if v.Lecture.Cover.Src != "https://example.org/renda/lectures/a/cover.jpg" || !strings.Contains(v.Pasted.HTML, `src="https://example.org/renda/lectures/a/gou.jpg"`) || !strings.Contains(v.Pasted.HTML, "【图片：缺】") {
		t.Errorf("%+v\n%s", v.Lecture.Cover, v.Pasted.HTML)
	}
	if len(v.Pasted.References) != 1 || v.Pasted.References[0].Address != "https://example.org/renda/a/?x=1#y" {
		t.Errorf("%v", v.Pasted.References)
	}
	if v := look[*article.WeChat](t, s, "/lectures/b/wechat.html"); v.Digest == "" || v.Lecture.Lead != "" || strings.Join(v.Lecture.About, "|") != "村民|县第十六届人大代表" {
		t.Errorf("%q %+v", v.Digest, v.Lecture)
	}
	if v := look[*article.Manuscript](t, s, "/lectures/c/text.txt"); v.Lecture.Cover != nil || v.Lecture.About != nil || v.Printed.Signs != 0 || v.Printed.Lines != nil {
		t.Errorf("%+v", v)
	}
	for _, address := range look[*Addresses](t, s, "/sitemap.xml").Pages {
		if strings.Contains(address, "wechat") {
			t.Errorf("search engines are told of %s", address)
		}
	}
}
