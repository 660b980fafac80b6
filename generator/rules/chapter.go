package rules

import "gongshi/generator/problem"

// The kinds of records that rules are about. Each is a chapter of the manual.
var (
	ofFiles       = problem.Say("文件", "files")
	ofRecords     = problem.Say("各种记录", "every record")
	ofTexts       = problem.Say("文章和照片", "texts and pictures")
	ofDeputies    = problem.Say("代表和选区", "deputies and districts")
	ofYears       = problem.Say("年度履职", "years")
	ofActivities  = problem.Say("活动", "activities")
	ofStations    = problem.Say("联络站", "stations")
	ofSuggestions = problem.Say("建议", "suggestions")
	ofPublication = problem.Say("公示、评选、大讲堂", "publication")
)
