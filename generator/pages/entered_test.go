package pages

import (
	"strings"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/people"
	"gongshi/generator/view"
)

// A year without an edition says how far it has come; a month after the last entry is not a month of 0 items.
func TestUnpublishedYears(t *testing.T) {
	c := &congress.Congress{Activities: []*congress.Activity{
		{ID: "2024/a", Year: 2024, Date: "2024-02-21", Title: "视察"}, {ID: "2024/b", Year: 2024, Date: "2024-04-02", Title: "视察"}}}
	c.Index()
	for _, x := range []struct {
		now, note, april, may, june string
		edition                     *congress.Edition
	}{
		{now: "2024-05-20", note: "还在登记，年底向选民公示。结果登记到2024年4月2日。", april: "0", may: "未登记", june: "—"},
		{now: "2025-03-01", note: "已过年底，尚未公示。结果登记到2024年4月2日。", april: "0", may: "未登记", june: "未登记"},
		{now: "2025-03-01", april: "0", may: "0", june: "未登记", edition: &congress.Edition{Year: 2024, AsOf: "2024-05-31"}},
	} {
		c.Editions = nil
		if x.edition != nil {
			c.Editions = append(c.Editions, x.edition)
		}
		c.Index()
		s := Plan(c, view.Options{Now: congress.Date(x.now), Host: "https://example.org", Base: "/"})
		v := look[*people.Disclosure](t, s, "/disclosure/2024/")
		if !strings.HasSuffix(v.Unpublished, x.note) || (v.Unpublished == "") != (x.edition != nil) {
			t.Errorf("%s: %q", x.now, v.Unpublished)
		}
		for month, want := range map[int]string{3: "0", 4: x.april, 5: x.may, 6: x.june} {
			if got := v.Months.Months[month-1].Said; got != want {
				t.Errorf("%s: month %d is %s, want %s", x.now, month, got, want)
			}
		}
		if home := look[*Home](t, s, "/").Edition; x.edition == nil && home.Said != x.note {
			t.Errorf("%s: home says %q", x.now, home.Said)
		}
	}
}
