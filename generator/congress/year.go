package congress

// Year is what one deputy entered for one year: content/deputies/<id>/<year>.yaml. Events that several took part in are
// activities and are not entered here again.
// zh: 代表自己做的事、述职和测评，一人一年一份；几名代表一起的事写成活动，不在这里重复
type Year struct {
	Record `yaml:",inline"`
	Deputy DeputyID `yaml:"-"`
	Year   int      `yaml:"-"`

	// Duties are the items, in any order.
	// zh: 履职条目
	Duties []Duty `yaml:"duties"`
	// Report is the deputy's report to the voters.
	// zh: 述职
	Report *Report `yaml:"report"`
	// Evaluation is the poll among the voters.
	// zh: 满意度测评
	Evaluation *Evaluation `yaml:"evaluation"`
	// Corrections are the changes since the edition was published; the page shows them.
	// zh: 更正。公示后修改了内容就要写一条
	Corrections []Correction `yaml:"corrections"`
}

// Duty is one thing that a deputy did in office.
type Duty struct {
	// Date is the day; for several days use From and To instead.
	// zh: 日期。多日的改写 from、to
	Date Date `yaml:"date"`
	// From is the first of several days.
	// zh: 开始日期
	From Date `yaml:"from"`
	// To is the last of several days.
	// zh: 结束日期
	To Date `yaml:"to"`
	// Kind is the kind of duty.
	// zh: 履职种类
	Kind string `yaml:"kind" check:"required,term=duty-kinds"`
	// Form is a local form of duty: 代表有约, 云上协商 ….
	// zh: 履职形式
	Form string `yaml:"form" check:"term=forms"`
	// Title says in one line what was done.
	// zh: 标题。一句话写清做了什么
	Title string `yaml:"title" check:"required,max=60"`
	// Place is where.
	// zh: 地点
	Place string `yaml:"place" check:"max=60"`
	// Role is the deputy's role in it; 参加 where it is not given.
	// zh: 角色。不写为“参加”
	Role string `yaml:"role" check:"term=roles"`
	// Summary says more.
	// zh: 内容摘要
	Summary string `yaml:"summary" check:"max=600"`
	// Result is what came of it, if something concrete did.
	// zh: 结果
	Result *Result `yaml:"result"`
	// Suggestion is the suggestion that it belongs to.
	// zh: 相关建议。如 2024/0012
	Suggestion SuggestionID `yaml:"suggestion"`
	// Evidence is what proves it.
	// zh: 佐证
	Evidence []Evidence `yaml:"evidence"`
}

// When returns the first and the last day, which are equal if the duty lasts one day.
func (d *Duty) When() (from, to Date) {
	if d.Date != "" {
		return d.Date, d.Date
	}
	if d.To == "" {
		return d.From, d.From
	}
	return d.From, d.To
}

// Result is something concrete that came about.
type Result struct {
	// Text says what.
	// zh: 结果说明
	Text string `yaml:"text" check:"max=200"`
	// Days is how many days it took.
	// zh: 用时。单位为天
	Days int `yaml:"days" check:"min=0,max=4000"`
	// Amount is money.
	// zh: 资金
	Amount *Amount `yaml:"amount"`
	// Quantities are counts of things.
	// zh: 数量
	Quantities []Quantity `yaml:"quantities"`
}

// Amount is a sum of money. Text is what is printed; hedge words (近, 余) are part of it.
type Amount struct {
	// Text is printed as it stands: 12万余元.
	// zh: 金额文字。原样刊登，保留“近”“余”
	Text string `yaml:"text" check:"required,max=40"`
	// Value is the sum in yuan, for data; it is never printed instead of Text.
	// zh: 金额数值。单位为元，只用于数据
	Value float64 `yaml:"value" check:"min=0"`
	// Approx says that Value is not exact.
	// zh: 约数。写 true 表示不是精确数
	Approx bool `yaml:"approx"`
}

// Quantity is a count of things: 机井 15 眼.
type Quantity struct {
	// Name is what is counted.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=40"`
	// Value is how many.
	// zh: 数值
	Value float64 `yaml:"value" check:"required,min=0"`
	// Unit is the measure word or unit.
	// zh: 单位
	Unit string `yaml:"unit" check:"required,max=10"`
	// Approx says that Value is not exact.
	// zh: 约数
	Approx bool `yaml:"approx"`
}

// Evidence is what proves an item.
type Evidence struct {
	// Kind is the sort of proof.
	// zh: 类别
	Kind string `yaml:"kind" check:"required,one=登记簿|照片|报道|文件|其他"`
	// Ref is the entry in a register: its date or number.
	// zh: 登记簿条目。日期或编号
	Ref string `yaml:"ref" check:"max=60"`
	// Title is the title of a report or document.
	// zh: 标题
	Title string `yaml:"title" check:"max=120"`
	// URL is where it can be read.
	// zh: 网址
	URL URL `yaml:"url"`
	// File is a picture beside the record.
	// zh: 图片文件
	File File `yaml:"file"`
	// Alt is the text for those who do not see the picture.
	// zh: 图片替代文字。有图片必填
	Alt string `yaml:"alt" check:"max=120"`
}

// Report is a deputy's report to the voters.
type Report struct {
	// Date is when it was given.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Place is where.
	// zh: 地点
	Place string `yaml:"place" check:"max=60"`
	// Method is how.
	// zh: 方式。如 现场述职、书面述职
	Method string `yaml:"method" check:"max=20"`
	// Text is the report itself, in Markdown.
	// zh: 述职全文。可分段
	Text Markdown `yaml:"text" check:"required,max=8000"`
}

// Evaluation is a poll: issued ≥ returned ≥ valid, and the answers add up to the valid ballots.
type Evaluation struct {
	// Date is when it was taken.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Method is how.
	// zh: 方式。如 现场测评
	Method string `yaml:"method" check:"max=20"`
	// Issued is how many ballots were given out.
	// zh: 发出票数
	Issued int `yaml:"issued" check:"required,min=1"`
	// Returned is how many came back.
	// zh: 收回票数
	Returned int `yaml:"returned" check:"min=0"`
	// Valid is how many of these were valid.
	// zh: 有效票数
	Valid int `yaml:"valid" check:"min=0"`
	// Answers are the ballots by answer; answers print in the order of the scheme 满意, 基本满意, 不满意, 弃权, then others.
	// zh: 各项票数。合计应等于有效票数
	Answers map[string]int `yaml:"answers" check:"required"`
	// Response says what is done about what was criticised.
	// zh: 整改说明
	Response string `yaml:"response" check:"max=400"`
}

// Correction is a dated change of what had been published.
type Correction struct {
	// Date is when it was corrected.
	// zh: 更正日期
	Date Date `yaml:"date" check:"required"`
	// What says what was changed.
	// zh: 更正内容
	What string `yaml:"what" check:"required,max=200"`
	// Reason says why.
	// zh: 更正原因
	Reason string `yaml:"reason" check:"required,max=200"`
	// ApprovedBy is who approved it.
	// zh: 批准单位
	ApprovedBy string `yaml:"approved_by" check:"required,max=40"`
}
