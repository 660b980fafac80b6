package change

import (
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// kind is one group of the report.
type kind struct {
	*place.Kind // nil for the pictures
	title       problem.Text
}

// kinds lists the groups in the order of the report. A new kind of record needs a row here.
var kinds = []kind{
	{place.Named("deputy"), problem.Say("代表", "deputies")},
	{place.Named("year"), problem.Say("年度履职", "duties of the year")},
	{place.Named("activity"), problem.Say("活动与接待", "activities and receptions")},
	{place.Named("suggestion"), problem.Say("代表建议", "suggestions")},
	{place.Named("station"), problem.Say("联络站", "stations")},
	{place.Named("board"), problem.Say("站务公示", "boards")},
	{place.Named("notice"), problem.Say("联络站通知", "notices of stations")},
	{place.Named("edition"), problem.Say("年底履职公示", "year-end editions")},
	{place.Named("selection"), problem.Say("评选", "selections")},
	{place.Named("supervision"), problem.Say("督办与拉练", "supervision")},
	{place.Named("lecture"), problem.Say("大讲堂", "Lecture Hall")},
	{place.Named("institution"), problem.Say("职责与制度", "responsibilities and systems")},
	{place.Named("localinstitution"), problem.Say("联络站自己的职责与制度", "responsibilities and systems of a station")},
	{place.Named("campaign"), problem.Say("专题活动", "campaigns")},
	{place.Named("news"), problem.Say("工作动态", "news")},
	{place.Named("page"), problem.Say("网页", "pages")},
	{nil, problem.Say("照片", "pictures")},
	{place.Named("site"), problem.Say("网站设置", "site settings")},
	{place.Named("terms"), problem.Say("届次", "terms")},
	{place.Named("districts"), problem.Say("选区", "districts")},
	{place.Named("renamings"), problem.Say("地名沿革", "renamed places")},
	{place.Named("vocabulary"), problem.Say("词表", "vocabularies")},
	{place.Named("outcomes"), problem.Say("办理结果分类", "classes of outcomes")},
	{place.Named("dictionary"), problem.Say("专名表", "proper names")},
}

// fixedName reports whether the file name of a record is an owner or a year. Such a record is never taken for a renamed one.
func (k *kind) fixedName() bool { return k.Belongs() || k.Yearly() }
