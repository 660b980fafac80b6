package pages

import (
	"slices"
	"testing"

	"gongshi/generator/congress"
	"gongshi/generator/pages/printed"
)

// The card of a matter that several units have says whose answer is awaited, as the page does.
func TestTransferCardSaysWhoIsAwaited(t *testing.T) {
	card := func(answered []string, closed bool) []string {
		x := suggestionRecord("2024/0001", "沟和路")
		x.Handling = &congress.Handling{Units: []congress.Unit{{Name: "甲局", Role: "分办"}, {Name: "乙局", Role: "分办"}}, Log: []congress.Event{{Date: "2024-05-20", Event: "交办"}}}
		for _, unit := range answered {
			x.Answers = append(x.Answers, congress.Answer{Date: "2024-06-18", Unit: unit, Outcome: "已经解决"})
		}
		if closed {
			x.ClosedOut = &congress.Closing{Date: "2024-07-01", By: "代表工委"}
		}
		a := &congress.Activity{Record: congress.Record{Path: "content/activities/2024/a.yaml"}, ID: "2024/a", Year: 2024, Date: "2024-05-15", Kind: "接待选民", Title: "接待", Station: "z",
			Matters: []congress.Matter{{Topic: "沟", Suggestion: x.ID}}}
		s := planOf(&congress.Congress{Suggestions: []*congress.Suggestion{x}, Activities: []*congress.Activity{a}, Stations: []*congress.Station{stationRecord("z", "甲站", "乡镇街道站")}}, false)
		i := slices.IndexFunc(printed.Kinds, func(p printed.Kind) bool { return p.ID == "transfer" })
		return printed.Make(s, printed.Copy{Kind: &printed.Kinds[i], Station: printed.Printable(s)[0], Year: 2024, Paper: "A4"}).Page.View().(*printed.Transfers).Cards[0].Answers
	}
	const first, second = "2024年6月18日，甲局：已经解决", "2024年6月18日，乙局：已经解决"
	for _, c := range []struct {
		answered []string
		closed   bool
		want     []string
	}{
		{nil, false, nil},
		{[]string{"甲局"}, false, []string{first, "2个承办单位中1个已答复，尚待乙局答复"}},
		{[]string{"甲局", "乙局"}, false, []string{first, second}},
		{[]string{"甲局"}, true, []string{first, "没有登记乙局的答复"}},
		{nil, true, nil},
	} {
		if have := card(c.answered, c.closed); !slices.Equal(have, c.want) {
			t.Errorf("answered by %v, closed %v: %q, want %q", c.answered, c.closed, have, c.want)
		}
	}
}
