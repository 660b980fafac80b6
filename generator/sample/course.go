package sample

// course is the way that a suggestion goes.
type course struct {
	kind      string
	publicity string
	roles     []string // of the units: the first of the topic, then the second
	steps     []step   // by day
}

// step is what happens so many days after a suggestion was raised. It is not written while it lies ahead.
type step struct {
	after int
	what  string // a word of the log, or 督办, 评价, 反馈, 销号
	unit  int    // which of the units
	word  string // of an answer its outcome; of 督办 the way; of 评价 who and of what: 代表 结果
	says  string // of 评价 the word; else a sentence
}

// The outcomes of answers, apart from the scheme that words them.
const (
	solved    = "solved"
	solving   = "solving"
	planned   = "planned"
	explained = "explained"
)

// The places of courses that others must know.
const (
	coursePhotos  = 0  // has photographs
	courseMerged  = 12 // is merged into the first of the township
	courseSession = 13 // is raised in session
	courseTown    = 14 // is put to the congress of the township
	courseRenamed = 15 // is handled by a unit that has another name now
)

// courses are all ways: every stage, every outcome, every way of being public.
var courses = []course{
	coursePhotos: {"建议", "全文", []string{"主办"}, []step{{3, "交办", 0, "", "当面交办，要求汛前完工。"}, {12, "沟通", 0, "", "在村部说明方案，代表同意。"}, {20, "督办", 0, "重点督办", "到现场核对进度。"},
		{35, "答复", 0, solved, ""}, {40, "评价", 0, "代表 态度", "满意"}, {60, "评价", 0, "代表 结果", "满意"}, {61, "反馈", 0, "", ""}, {62, "评价", 0, "选民 结果", "满意"}, {70, "销号", 0, "", ""}}},
	1: {"建议", "摘要", nil, nil},
	2: {"建议", "全文", []string{"主办"}, []step{{4, "交办", 0, "", ""}, {20, "沟通", 0, "", "电话问过，答称正在看现场。"}}},
	3: {"建议", "摘要", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {10, "退回", 0, "", "认为不属于本单位职责。"}}},
	4: {"建议", "全文", []string{"", "主办"}, []step{{3, "交办", 0, "", ""}, {9, "退回", 0, "", "认为不属于本单位职责。"}, {12, "转办", 1, "", ""}, {60, "答复", 1, explained, ""}}},
	5: {"建议", "全文", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {40, "答复", 0, explained, ""}, {55, "评价", 0, "代表 结果", "不满意"}}},
	6: {"建议", "全文", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {40, "答复", 0, explained, ""}, {50, "评价", 0, "代表 结果", "不满意"}, {58, "督办", 0, "面对面交办", "坐到一起，逐条说难处在哪里。"},
		{80, "重新答复", 0, solving, ""}, {95, "评价", 0, "代表 结果", "基本满意"}, {100, "反馈", 0, "", ""}, {101, "评价", 0, "选民 结果", "满意"}}},
	7: {"建议", "全文", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {60, "答复", 0, planned, ""}, {75, "评价", 0, "代表 结果", "满意"}}},
	8: {"建议", "摘要", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {80, "延期", 0, "", "等待检测结果。"}, {130, "答复", 0, solved, ""}}},
	9: {"建议", "全文", []string{"分办", "分办"}, []step{{3, "交办", 0, "", ""}, {3, "交办", 1, "", ""}, {40, "答复", 0, solved, ""}, {55, "答复", 1, planned, ""}, {70, "评价", 0, "代表 结果", "满意"},
		{90, "销号", 0, "", ""}}},
	10: {"建议", "全文", []string{"主办", "协办"}, []step{{3, "交办", 0, "", ""}, {25, "沟通", 1, "", "书面意见交主办单位汇总。"}, {50, "答复", 0, explained, ""}, {60, "评价", 0, "代表 态度", "满意"}}},
	11: {"建议", "不公开", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {45, "答复", 0, solved, ""}}},

	courseMerged: {"建议", "摘要", nil, nil},
	courseSession: {"议案", "全文", []string{"主办", "协办"}, []step{{10, "交办", 0, "", "大会主席团决定转为建议办理。"}, {95, "答复", 0, planned, ""}, {110, "评价", 0, "代表 结果", "基本满意"},
		{111, "反馈", 0, "", ""}}},
	courseTown:    {"意见", "全文", []string{"主办"}, []step{{2, "交办", 0, "", ""}, {15, "督办", 0, "常态化督办", "随接待日看进度。"}, {20, "答复", 0, solved, ""}, {25, "反馈", 0, "", ""}, {30, "销号", 0, "", ""}}},
	courseRenamed: {"批评", "摘要", []string{"主办"}, []step{{3, "交办", 0, "", ""}, {30, "督办", 0, "集中督办", ""}, {40, "答复", 0, solving, ""}, {60, "评价", 0, "代表 结果", "满意"}}},
}
