package congress

// Activity is a dated event, and a duty item of each deputy who took part: content/activities/<year>/<slug>.yaml.
// A reception of voters is an activity with matters.
// zh: 几名代表一起做的事，一次一份，参加的代表各算一条履职；有反映事项的就是接待
type Activity struct {
	Record `yaml:",inline"`
	ID     ActivityID `yaml:"-"`
	Year   int        `yaml:"-"`

	// Date is the day; for several days use From and To instead.
	// zh: 日期。多日的改写 from、to
	Date Date `yaml:"date"`
	// From is the first of several days.
	// zh: 开始日期
	From Date `yaml:"from"`
	// To is the last of several days.
	// zh: 结束日期
	To Date `yaml:"to"`
	// Kind is the kind of duty that it counts as.
	// zh: 履职种类
	Kind string `yaml:"kind" check:"required,term=duty-kinds"`
	// Form is a local form of duty.
	// zh: 履职形式
	Form string `yaml:"form" check:"term=forms"`
	// Title says in one line what it was.
	// zh: 标题
	Title string `yaml:"title" check:"required,max=60"`
	// Station is the station that held it.
	// zh: 组织活动的联络站
	Station StationID `yaml:"station"`
	// Place is where it was.
	// zh: 地点
	Place string `yaml:"place" check:"max=60"`
	// Plan is the month of the station's board that it fulfils.
	// zh: 对应计划。站务公示中的月份，如 2024-05
	Plan Month `yaml:"plan"`
	// Lead is the deputy in the chair.
	// zh: 主持代表
	Lead DeputyID `yaml:"lead"`
	// Participants are the deputies who took part, the lead among them.
	// zh: 参加代表。包括主持代表
	Participants []DeputyID `yaml:"participants" check:"required"`
	// Roles are the roles of participants, by deputy; who is not named here has the role 参加, the lead has 主持.
	// zh: 其他角色。除“参加”以外的才写
	Roles map[DeputyID]string `yaml:"roles" check:"term=roles"`
	// Guests are the officials who sat in, by capacity and number.
	// zh: 到场人员。只写身份和人数
	Guests []Guest `yaml:"guests"`
	// Mode says how it was held: 线下, 线上, 站内, 站外, 固定, 流动.
	// zh: 方式。如 线下、站内、固定
	Mode []string `yaml:"mode"`
	// Visitors is how many voters came.
	// zh: 来访选民人数
	Visitors int `yaml:"visitors" check:"min=0,max=100000"`
	// Matters are what voters raised.
	// zh: 反映事项
	Matters []Matter `yaml:"matters"`
	// Summary says what was done.
	// zh: 内容摘要
	Summary string `yaml:"summary" check:"max=1200"`
	// Result is what came of it.
	// zh: 结果
	Result *Result `yaml:"result"`
	// Suggestion is the suggestion that it belongs to.
	// zh: 相关建议
	Suggestion SuggestionID `yaml:"suggestion"`
	// Evidence is what proves it.
	// zh: 佐证
	Evidence []Evidence `yaml:"evidence"`
	// Photos are pictures beside the record.
	// zh: 照片
	Photos []Photo `yaml:"photos"`
	// Corrections are the changes since the edition of the year was published. The pages of all participants show them; nobody
	// writes them again in the records of their years.
	// zh: 更正。公示后的改动，写在这里一次，每名参加代表的页面上都有
	Corrections []Correction `yaml:"corrections"`
}

// When returns the first and the last day, which are equal if the activity lasts one day.
func (a *Activity) When() (from, to Date) {
	d := Duty{Date: a.Date, From: a.From, To: a.To}
	return d.When()
}

// Role returns the role of a deputy who took part: the one that the record names, else 主持 for the lead and 参加 for others.
func (a *Activity) Role(id DeputyID) string {
	if role := a.Roles[id]; role != "" {
		return role
	}
	if id == a.Lead {
		return "主持"
	}
	return "参加"
}

// Guest is a number of officials of one capacity.
type Guest struct {
	// Role is their capacity: 法官.
	// zh: 身份
	Role string `yaml:"role" check:"required,max=20"`
	// Count is how many; 1 where it is not given.
	// zh: 人数。不写为1
	Count int `yaml:"count" check:"min=0,max=1000"`
}

// Matter is something that voters raised at a reception.
type Matter struct {
	// Topic says in a few words what it is about.
	// zh: 事项
	Topic string `yaml:"topic" check:"required,max=60"`
	// From is who raised it, as place and number of people: 席庄村选民 3 人.
	// zh: 反映人。只写村（社区）和人数，不写姓名
	From string `yaml:"from" check:"max=40"`
	// Summary says more.
	// zh: 情况摘要
	Summary string `yaml:"summary" check:"max=400"`
	// Level is the level at which it can be settled: 市, 县, 镇.
	// zh: 办理层级
	Level string `yaml:"level" check:"max=4"`
	// Suggestion is what it became.
	// zh: 形成的建议
	Suggestion SuggestionID `yaml:"suggestion"`
	// Settled says how it was settled on the spot or afterwards, where it did not become a suggestion.
	// zh: 办结情况。现场或事后直接解决的
	Settled *Entry `yaml:"settled"`
	// Feedback is how the voters were told.
	// zh: 向选民反馈
	Feedback *Feedbacked `yaml:"feedback"`
}

// Entry is a dated sentence.
type Entry struct {
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Text says what.
	// zh: 内容
	Text string `yaml:"text" check:"required,max=400"`
}

// Feedbacked says how voters were told what became of their matter.
type Feedbacked struct {
	// Date is when they were told.
	// zh: 反馈日期
	Date Date `yaml:"date" check:"required"`
	// How is the way: 上门反馈, 电话反馈.
	// zh: 反馈方式
	How string `yaml:"how" check:"max=40"`
	// Text is what they were told, or answered.
	// zh: 反馈内容
	Text string `yaml:"text" check:"max=400"`
}

// Photo is a picture beside the record: JPEG, PNG or WebP. It is published upright, in several widths, and without what the
// camera wrote in it; the original is not published.
type Photo struct {
	// File is its name.
	// zh: 文件名。jpg、png 或 webp，扩展名小写；原图不公开，发布时自动转正、缩小、去掉拍摄信息
	File File `yaml:"file" check:"required"`
	// Alt is the text for those who do not see it.
	// zh: 替代文字
	Alt string `yaml:"alt" check:"required,max=120"`
	// Caption is printed under it.
	// zh: 图片说明
	Caption string `yaml:"caption" check:"max=120"`
	// Credit is who took it.
	// zh: 摄影或来源
	Credit string `yaml:"credit" check:"max=40"`
}
