package congress

// Term is one term of a congress of one level: an entry of content/terms.yaml.
// zh: 各级人大的届次和历次会议
type Term struct {
	// Level is the level of the congress.
	// zh: 层级
	Level string `yaml:"level" check:"required,term=levels"`
	// Term is its number: 16 is 第十六届.
	// zh: 届次。第几届
	Term int `yaml:"term" check:"required,min=1,max=99"`
	// From is when the term began.
	// zh: 任期开始
	From Date `yaml:"from" check:"required"`
	// To is when it ends.
	// zh: 任期结束
	To Date `yaml:"to" check:"required"`
	// Sessions are its plenary sessions.
	// zh: 历次会议
	Sessions []Session `yaml:"sessions"`
}

// Session is one plenary session of a term.
type Session struct {
	// Session is its number: 3 is 第三次会议.
	// zh: 第几次会议
	Session int `yaml:"session" check:"required,min=1,max=20"`
	// From is its first day.
	// zh: 开幕日期
	From Date `yaml:"from" check:"required"`
	// To is its last day.
	// zh: 闭幕日期
	To Date `yaml:"to"`
}

// District is what elects deputies, a 选区 or 选举单位: an entry of content/districts.yaml.
// zh: 选区或选举单位：应选几名，含哪些村（社区），何时出缺
type District struct {
	// ID is what the seats of deputies name as their district.
	// zh: 代号。代表席位中引用
	ID DistrictID `yaml:"id" check:"required,max=40"`
	// Name is the printed name.
	// zh: 名称。如 朱阁镇第一选区
	Name string `yaml:"name" check:"required,max=40"`
	// Level is the level of the congress to which it elects.
	// zh: 层级
	Level string `yaml:"level" check:"required,term=levels"`
	// Township is the township or street in which it lies; empty for an electing body of a higher level.
	// zh: 所在乡镇（街道）
	Township string `yaml:"township" check:"max=20"`
	// Places are its villages and communities; voters find their deputy by them.
	// zh: 所含村（社区）。选民按村名查找代表
	Places []string `yaml:"places"`
	// Seats is how many deputies it elects; on every day, deputies in office and vacancies must add up to it.
	// zh: 应选名额。任何一天在任人数加出缺数都应等于它
	Seats int `yaml:"seats" check:"required,min=1,max=200"`
	// Vacancies are the times in which a seat was empty.
	// zh: 出缺
	Vacancies []Vacancy `yaml:"vacancies"`
}

// Vacancy is a time in which one seat of a district is empty.
type Vacancy struct {
	// Since is the first day on which the seat is empty.
	// zh: 出缺起始
	Since Date `yaml:"since" check:"required"`
	// Until is the last day; left out while the seat is still empty.
	// zh: 出缺截止。尚未补选的不写
	Until Date `yaml:"until"`
	// Reason is why.
	// zh: 原因
	Reason string `yaml:"reason" check:"required,max=60"`
}
