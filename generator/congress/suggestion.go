package congress

// Suggestion is one suggestion, from the voter's word to the voter's answer: content/suggestions/<year>/<number>.yaml.
// zh: 从选民反映到答复选民，一件一份
type Suggestion struct {
	Record `yaml:",inline"`
	ID     SuggestionID `yaml:"-"`
	Year   int          `yaml:"-"`

	// Title is the title as registered.
	// zh: 标题
	Title string `yaml:"title" check:"required,max=80"`
	// Kind is 议案, 建议, 批评 or 意见.
	// zh: 类别
	Kind string `yaml:"kind" check:"required,term=suggestion-kinds"`
	// Raised says who raised it, when and where.
	// zh: 提出情况
	Raised Raised `yaml:"raised" check:"required"`
	// Topics are subject words.
	// zh: 主题词
	Topics []string `yaml:"topics"`
	// Publicity says how much is public: 全文, 摘要, 不公开. With 摘要 the summary is shown instead of the text, and the facts
	// are shown: who did what on which day, outcome classes, promises, appraisals, result. The text, the texts of the answers
	// and all notes at a step (text in preparation, handling.log, supervision, appraisal, feedback) are not shown. With 不公开
	// only the number, the title, the kind and the reason are shown.
	// zh: 公开方式。摘要：各处的 text 不公开
	Publicity string `yaml:"publicity" check:"required,one=全文|摘要|不公开"`
	// Reason says why it is not public; needed with 不公开.
	// zh: 不公开的理由。不公开时必填，如 涉及个人隐私
	Reason string `yaml:"reason" check:"max=200"`
	// Text is the suggestion itself, in Markdown.
	// zh: 正文
	Text Markdown `yaml:"text" check:"max=8000"`
	// Summary is what is shown where only a summary is public.
	// zh: 摘要
	Summary string `yaml:"summary" check:"max=600"`
	// Preparation is what was done before it was raised.
	// zh: 会前准备。如调研、走访
	Preparation []Step `yaml:"preparation"`
	// Handling is how it was assigned and handled.
	// zh: 交办与办理
	Handling *Handling `yaml:"handling"`
	// Answers are the answers of the units, an entry for each unit and day; where units answered together, each has its own.
	// zh: 答复。每个单位每次答复写一条；几个单位联合答复的，每个单位各写一条
	Answers []Answer `yaml:"answers"`
	// Supervision is what the congress did to see it done.
	// zh: 督办
	Supervision []Supervised `yaml:"supervision"`
	// ClosedOut says when and by whom it was struck off the list; that is not the same as resolved.
	// zh: 销号。销号不等于解决
	ClosedOut *Closing `yaml:"closed_out"`
	// Appraisal is what deputies and voters say of it.
	// zh: 评价
	Appraisal []Appraised `yaml:"appraisal"`
	// Feedback is how the voters were told.
	// zh: 向选民反馈
	Feedback *Feedbacked `yaml:"feedback"`
	// Result is what came of it.
	// zh: 结果
	Result *Result `yaml:"result"`
	// MergedInto is the suggestion with which it is handled together.
	// zh: 并入。并案办理的建议编号
	MergedInto SuggestionID `yaml:"merged_into"`
	// Photos show the place before and after, beside the record.
	// zh: 办理前后的照片
	Photos []SuggestionPhoto `yaml:"photos"`
}

// SuggestionPhoto is a picture of the place before or after a suggestion was handled.
type SuggestionPhoto struct {
	Photo `yaml:",inline"`
	// When is 办理前 or 办理后; the two are shown side by side.
	// zh: 时间。办理前或办理后，页面上并排展示
	When string `yaml:"when" check:"required,one=办理前|办理后"`
	// Date is when it was taken.
	// zh: 拍摄日期
	Date Date `yaml:"date"`
}

// Raised says who raised a suggestion, when and where.
type Raised struct {
	// Date is when.
	// zh: 提出日期
	Date Date `yaml:"date" check:"required"`
	// When is 大会期间 or 闭会期间.
	// zh: 提出时间
	When string `yaml:"when" check:"required,one=大会期间|闭会期间"`
	// Level is the level of the congress to which it was put.
	// zh: 层级
	Level string `yaml:"level" check:"required,one=全国|省|市|县|乡|镇"`
	// Lead is the deputy who leads it.
	// zh: 领衔代表
	Lead DeputyID `yaml:"lead" check:"required"`
	// Cosigners are the others.
	// zh: 附议代表
	Cosigners []DeputyID `yaml:"cosigners"`
	// Origin is the reception from which it came.
	// zh: 来源活动。如 activities/2024/2024-05-15-zhuge-reception
	Origin Origin `yaml:"origin"`
}

// Step is a dated thing done before a suggestion is raised.
type Step struct {
	// Kind is what sort: 会前调研, 走访.
	// zh: 类别
	Kind string `yaml:"kind" check:"required,max=20"`
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date"`
	// Text says more.
	// zh: 内容
	Text string `yaml:"text" check:"max=200"`
}

// Handling is how a suggestion was assigned and handled.
type Handling struct {
	// Due is the day by which it is to be answered.
	// zh: 答复期限
	Due Date `yaml:"due"`
	// Units are the departments that answer.
	// zh: 承办单位
	Units []Unit `yaml:"units"`
	// Log is what happened, in order.
	// zh: 办理过程
	Log []Event `yaml:"log"`
}

// Unit is a department that answers.
type Unit struct {
	// Name is its printed name.
	// zh: 单位名称。如 市水利局
	Name string `yaml:"name" check:"required,max=40"`
	// Role is 主办 (leads), 分办 (handles a part) or 协办 (assists). The suggestion is answered when each unit that leads or
	// handles a part has answered; a unit that assists gives its opinion to the unit that leads.
	// zh: 承办方式。主办、分办的单位都答复了，这件才算已答复；协办的把意见交主办单位汇总
	Role string `yaml:"role" check:"required,one=主办|协办|分办"`
}

// Event is one entry of the log.
type Event struct {
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Event is what happened.
	// zh: 事项
	Event string `yaml:"event" check:"required,one=交办|退回|转办|延期|沟通|答复|重新答复"`
	// Unit is whom it concerns.
	// zh: 单位
	Unit string `yaml:"unit" check:"max=40"`
	// Text says more.
	// zh: 说明
	Text string `yaml:"text" check:"max=400"`
	// Due is the new day by which it is to be answered.
	// zh: 新的期限
	Due Date `yaml:"due"`
}

// Answer is the answer of a unit.
type Answer struct {
	// Date is when.
	// zh: 答复日期
	Date Date `yaml:"date" check:"required"`
	// Unit is who answers.
	// zh: 答复单位
	Unit string `yaml:"unit" check:"required,max=40"`
	// Outcome is the class of the outcome, of the scheme in force.
	// zh: 办理结果类别
	Outcome string `yaml:"outcome" check:"required,max=40"`
	// Text is the answer itself, in Markdown.
	// zh: 答复内容
	Text Markdown `yaml:"text" check:"max=8000"`
	// Promises are what will be done by when.
	// zh: 承诺事项
	Promises []Promise `yaml:"promises"`
}

// Promise is what a unit undertakes to do by a day; it is carried until an entry settles it.
type Promise struct {
	// What is to be done.
	// zh: 承诺内容
	What string `yaml:"what" check:"required,max=200"`
	// By is the day.
	// zh: 承诺期限
	By Date `yaml:"by" check:"required"`
	// Settled says when and how it was kept.
	// zh: 兑现情况
	Settled *Entry `yaml:"settled"`
}

// Supervised is an act of supervision by the congress.
type Supervised struct {
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Mode is the way.
	// zh: 督办方式
	Mode string `yaml:"mode" check:"required,one=集中督办|重点督办|面对面交办|常态化督办"`
	// By is who.
	// zh: 督办单位
	By string `yaml:"by" check:"max=40"`
	// Text says more.
	// zh: 内容
	Text string `yaml:"text" check:"max=400"`
}

// Closing says when and by whom a suggestion was struck off the list.
type Closing struct {
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// By is who.
	// zh: 销号单位
	By string `yaml:"by" check:"required,max=40"`
}

// Appraised is what a side says of the handling.
type Appraised struct {
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Side is 代表 or 选民.
	// zh: 评价方
	Side string `yaml:"side" check:"required,one=代表|选民"`
	// About is 态度 or 结果.
	// zh: 评价对象
	About string `yaml:"about" check:"one=态度|结果"`
	// Answer is the appraisal: 满意, 基本满意, 不满意.
	// zh: 评价
	Answer string `yaml:"answer" check:"required,max=10"`
	// Text says more.
	// zh: 说明
	Text string `yaml:"text" check:"max=200"`
}
