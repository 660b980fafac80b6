package change

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// compareSettings adds site.yaml to g if it differs.
func (c *comparison) compareSettings(g *Group) {
	before, after := c.before.Congress.Site, c.after.Congress.Site
	if before == nil && after == nil || c.unreadable(place.SiteFile, before == nil || before.Title == "", after == nil || after.Title == "") {
		return
	}
	r := Record{Path: place.SiteFile, Name: "site.yaml", Partial: c.partial(place.SiteFile)}
	a, b := c.before.node(reflect.ValueOf(before), problem.Text{}), c.after.node(reflect.ValueOf(after), problem.Text{})
	switch {
	case before == nil:
		r.Acts, r.Values = []Act{Added}, values(b)
	case after == nil:
		r.Acts, r.Values = []Act{Removed}, values(a)
	default:
		r.Changes = changes(a, b, nil)
	}
	if r.Count() > 0 {
		g.Records = append(g.Records, r)
	}
}

// unreadable reports whether a file could not be read on one side and gave nothing there. Its content is not known then, and
// must not count as removed or added.
func (c *comparison) unreadable(path string, emptyBefore, emptyAfter bool) bool {
	_, before := c.before.Unread[path]
	_, after := c.after.Unread[path]
	return before && emptyBefore || after && emptyAfter
}

// partial reports whether a file could not be read, or only in part, on one side.
func (c *comparison) partial(path string) bool {
	_, before := c.before.Unread[path]
	_, after := c.after.Unread[path]
	return before || after
}

// compareList adds a file that is a list to g if its entries differ.
func (c *comparison) compareList(g *Group, path string, title problem.Text, before, after reflect.Value) {
	if c.unreadable(path, before.Len() == 0, after.Len() == 0) || reflect.DeepEqual(before.Interface(), after.Interface()) {
		return
	}
	r := Record{Path: path, Name: title.ZH, Partial: c.partial(path)}
	a, b := c.before.node(before, title), c.after.node(after, title)
	switch {
	case a == nil && b != nil:
		r.Acts, r.Values = []Act{Added}, entries(b, title)
	case b == nil && a != nil:
		r.Acts, r.Values = []Act{Removed}, entries(a, title)
	default:
		r.Changes = changes(a, b, []Step{{Key: "", Title: title}})
	}
	if r.Count() > 0 {
		g.Records = append(g.Records, r)
	}
}

// compareVocabularies adds each vocabulary that differs to g. A side that does not replace a vocabulary has the built-in one.
func (c *comparison) compareVocabularies(g *Group) {
	before, after := c.before.Congress.Vocabularies, c.after.Congress.Vocabularies
	names := map[string]bool{}
	for _, name := range append(slices.Collect(maps.Keys(before)), slices.Collect(maps.Keys(after))...) {
		names[name] = true
	}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		words := func(v *congress.Vocabulary) reflect.Value {
			if v == nil {
				return reflect.ValueOf([]*congress.Word(nil))
			}
			return reflect.ValueOf(v.Words)
		}
		c.compareList(g, place.VocabularyFile(name), problem.Say(cmp.Or(vocabulary[name], name), "term of "+name), words(before[name]), words(after[name]))
	}
}

// vocabulary maps the names of vocabularies to their Chinese titles.
var vocabulary = map[string]string{
	"duty-kinds": "履职种类", "forms": "履职形式", "roles": "履职角色", "suggestion-kinds": "建议种类", "levels": "层级", "end-reasons": "终止原因",
	"station-kinds": "联络站类别", "grades": "等级和称号", "units": "承办单位",
}

// comparePictures adds each picture that differs to g.
func (c *comparison) comparePictures(g *Group) {
	type pair struct{ before, after string }
	pairs := map[string]pair{}
	for path := range c.before.Congress.Files {
		pairs[c.renames.current(path)] = pair{before: path}
	}
	for path := range c.after.Congress.Files {
		pairs[path] = pair{pairs[path].before, path}
	}
	for _, at := range slices.Sorted(maps.Keys(pairs)) {
		p := pairs[at]
		before, after := c.before.Congress.Files[p.before], c.after.Congress.Files[p.after]
		side := &c.after
		if p.after == "" {
			side = &c.before
		}
		r := Record{Path: side.hide(at), Name: side.hide(at), Partial: c.partial(at)}
		switch {
		case p.before == "":
			r.Acts, r.Values = []Act{Added}, []Value{{pictureTitle, pictureSize(after)}}
		case p.after == "":
			r.Acts, r.Values = []Act{Removed}, []Value{{pictureTitle, pictureSize(before)}}
		case before != after || c.Same != nil && !c.Same(p.before, p.after):
			r.Changes = []Change{{Act: Changed, Where: []Step{{Key: "picture", Title: pictureTitle}}, Before: pictureSize(before), After: pictureSize(after)}}
		default:
			continue
		}
		g.Records = append(g.Records, r)
	}
}

// pictureTitle is the title of the one value that a picture has in the report.
var pictureTitle = problem.Say("图片", "picture")

// pictureSize returns width, height (in pixels) and size (in KB) of a picture: 1600×1200，312 KB. Without a known width it
// returns the size alone.
func pictureSize(p congress.Picture) string {
	if p.Width == 0 {
		return fmt.Sprintf("%d KB", (p.Bytes+1023)/1024)
	}
	return fmt.Sprintf("%d×%d，%d KB", p.Width, p.Height, (p.Bytes+1023)/1024)
}
