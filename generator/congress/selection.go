package congress

// Edition is the year-end edition, the duties of a year published to the voters: content/editions/<year>.yaml.
// zh: 一年一份：公示哪一段的履职，何时截止、审定、公示
type Edition struct {
	Record `yaml:",inline"`
	Year   int `yaml:"-"`

	// Period is the time of the duties that it holds.
	// zh: 公示时段
	Period Span `yaml:"period" check:"required"`
	// AsOf is the closing date of the records that it shows.
	// zh: 数据截止日期
	AsOf Date `yaml:"as_of" check:"required"`
	// Notice is the time in which voters may object.
	// zh: 公示期
	Notice *NoticePeriod `yaml:"notice"`
	// Approved is by whom and when it was approved.
	// zh: 审定
	Approved *Approval `yaml:"approved"`
}

// Span is a time from day to day.
type Span struct {
	// From is the first day.
	// zh: 开始日期
	From Date `yaml:"from" check:"required"`
	// To is the last day.
	// zh: 结束日期
	To Date `yaml:"to" check:"required"`
}

// NoticePeriod is the time in which anybody may object, and where.
type NoticePeriod struct {
	// From is the first day.
	// zh: 公示开始
	From Date `yaml:"from" check:"required"`
	// To is the last day.
	// zh: 公示结束
	To Date `yaml:"to" check:"required"`
	// Contact is where to object: an office and its line.
	// zh: 联系方式。单位和办公电话
	Contact string `yaml:"contact" check:"max=60"`
}

// Approval is a decision, by whom, when and in which document.
type Approval struct {
	// By is who decided.
	// zh: 审定机构
	By string `yaml:"by" check:"required,max=40"`
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date"`
	// Document is the number of the document.
	// zh: 文号
	Document string `yaml:"document" check:"max=40"`
}

// Selection is a choice made by criteria and procedure, never derived from counts: content/selections/<year>/<slug>.yaml.
// zh: 按标准和程序评出，不由数目得出
type Selection struct {
	Record `yaml:",inline"`
	ID     string `yaml:"-"` // 2024/excellent-deputies
	Year   int    `yaml:"-"`

	// Title is the printed title.
	// zh: 标题
	Title string `yaml:"title" check:"required,max=60"`
	// Kind is what is chosen.
	// zh: 评选种类。如 优秀人大代表、好建议
	Kind string `yaml:"kind" check:"required,max=40"`
	// Summary introduces it.
	// zh: 简介
	Summary string `yaml:"summary" check:"max=400"`
	// Basis is the document by which it is made.
	// zh: 评选依据
	Basis *Basis `yaml:"basis"`
	// Criteria are what is asked of those who are chosen.
	// zh: 评选标准
	Criteria []string `yaml:"criteria" check:"required"`
	// Procedure are the steps.
	// zh: 评选程序
	Procedure []ProcedureStep `yaml:"procedure" check:"required"`
	// Quota is how many may be chosen.
	// zh: 名额
	Quota *Quota `yaml:"quota"`
	// Notice is the time in which anybody may object.
	// zh: 公示期
	Notice *NoticePeriod `yaml:"notice"`
	// Stage is how far it has come.
	// zh: 阶段
	Stage string `yaml:"stage" check:"required,one=推荐中|公示中|已确定"`
	// Chosen are those who are chosen, in the order of the decision; it is no rank.
	// zh: 入选名单。不是排名
	Chosen []Chosen `yaml:"chosen"`
}

// Basis is a document.
type Basis struct {
	// Document is its title or number.
	// zh: 文件
	Document string `yaml:"document" check:"required,max=80"`
	// Date is when it was issued.
	// zh: 日期
	Date Date `yaml:"date"`
}

// ProcedureStep is one step of a procedure.
type ProcedureStep struct {
	// Step says what is done.
	// zh: 步骤
	Step string `yaml:"step" check:"required,max=40"`
	// Date is when; empty while it is still to come.
	// zh: 日期
	Date Date `yaml:"date"`
}

// Quota is how many may be chosen, and who may not.
type Quota struct {
	// Count is how many.
	// zh: 名额
	Count int `yaml:"count" check:"min=0,max=10000"`
	// Rule says how the number comes about.
	// zh: 名额规则
	Rule string `yaml:"rule" check:"max=80"`
	// Excluded are those who do not take part.
	// zh: 不参评人员
	Excluded []string `yaml:"excluded"`
}

// Chosen is one who is chosen: exactly one of Deputy, Suggestion, Unit and Station.
type Chosen struct {
	// Deputy is a chosen deputy.
	// zh: 代表
	Deputy DeputyID `yaml:"deputy"`
	// Suggestion is a chosen suggestion.
	// zh: 建议
	Suggestion SuggestionID `yaml:"suggestion"`
	// Unit is a chosen department.
	// zh: 单位
	Unit string `yaml:"unit" check:"max=40"`
	// Station is a chosen station.
	// zh: 联络站
	Station StationID `yaml:"station"`
	// Citation says for what.
	// zh: 事迹
	Citation string `yaml:"citation" check:"max=400"`
	// Coverage is what the media reported.
	// zh: 宣传报道
	Coverage []Coverage `yaml:"coverage"`
}

// Coverage is a report in one of the channels.
type Coverage struct {
	// Channel is the medium.
	// zh: 媒体
	Channel string `yaml:"channel" check:"required,max=40"`
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date"`
	// Title is the report's title.
	// zh: 标题
	Title string `yaml:"title" check:"max=120"`
	// URL is where it can be read.
	// zh: 网址
	URL URL `yaml:"url"`
}
