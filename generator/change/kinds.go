package change

import (
	"reflect"

	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// kind is one field of congress.Congress.
type kind struct {
	field string
	title problem.Text
	file  string // of a list that stands in one file
	owned bool   // its name says whose it is, so that it is never taken for renamed
}

// kinds is all that a site holds, in the order of the report. A new kind of record is a row here.
var kinds = []kind{
	{field: "Deputies", title: problem.Say("代表", "deputies")},
	{field: "Years", title: problem.Say("年度履职", "duties of the year"), owned: true},
	{field: "Activities", title: problem.Say("活动与接待", "activities and receptions")},
	{field: "Suggestions", title: problem.Say("代表建议", "suggestions")},
	{field: "Stations", title: problem.Say("联络站", "stations")},
	{field: "Boards", title: problem.Say("站务公示", "boards"), owned: true},
	{field: "Notices", title: problem.Say("联络站通知", "notices of stations"), owned: true},
	{field: "Editions", title: problem.Say("年底履职公示", "year-end editions"), owned: true},
	{field: "Selections", title: problem.Say("评选", "selections")},
	{field: "Supervisions", title: problem.Say("督办与拉练", "supervision"), owned: true},
	{field: "Lectures", title: problem.Say("大讲堂", "Lecture Hall")},
	{field: "Institutions", title: problem.Say("职责与制度", "responsibilities and systems")},
	{field: "Locals", title: problem.Say("联络站自己的职责与制度", "responsibilities and systems of a station"), owned: true},
	{field: "Campaigns", title: problem.Say("专题活动", "campaigns")},
	{field: "News", title: problem.Say("工作动态", "news")},
	{field: "Pages", title: problem.Say("网页", "pages")},
	{field: "Files", title: problem.Say("照片", "pictures")},
	{field: "Site", title: problem.Say("网站设置", "site settings")},
	{field: "Terms", title: problem.Say("届次", "terms"), file: "content/terms.yaml"},
	{field: "Districts", title: problem.Say("选区", "districts"), file: "content/districts.yaml"},
	{field: "Vocabularies", title: problem.Say("词表", "vocabularies")},
	{field: "Outcomes", title: problem.Say("办理结果分类", "classes of outcomes"), file: "content/vocabulary/outcomes.yaml"},
	{field: "Dictionary", title: problem.Say("专名表", "proper names"), file: "content/dictionary.yaml"},
}

// of returns the field of a congress.
func (k *kind) of(c *congress.Congress) reflect.Value {
	return reflect.ValueOf(c).Elem().FieldByName(k.field)
}

// records are the records of a kind that has a file for each.
func (k *kind) records(c *congress.Congress) []based {
	v := k.of(c)
	var all []based
	for i := range v.Len() {
		all = append(all, v.Index(i).Interface().(based))
	}
	return all
}

// based is a record with a file of its own.
type based interface{ Base() *congress.Record }
