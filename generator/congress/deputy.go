package congress

// Deputy is a person in office: content/deputies/<id>/deputy.yaml. Nothing private has a field: no telephone, identity
// number, birth date or home address.
// zh: 一人一个文件夹；个人信息不公布，没有电话、证件号码、出生日期、住址这些项
type Deputy struct {
	Record `yaml:",inline"`
	ID     DeputyID `yaml:"-"`

	// Name is the name as it stands on the certificate of election.
	// zh: 姓名。以代表证为准
	Name string `yaml:"name" check:"required,max=40"`
	// FormerNames are the names that the deputy had before; the profile says them, and voters find the deputy by them.
	// zh: 曾用名。改名以后，原来的姓名写在这里，按旧名也找得到
	FormerNames []string `yaml:"former_names"`
	// Pinyin is the reading of the name, needed where a character has several (单 as a surname is shan).
	// zh: 姓名拼音。多音字必填，如 shan chunlin
	Pinyin string `yaml:"pinyin" check:"max=60"`
	// Sex is 男 or 女.
	// zh: 性别
	Sex string `yaml:"sex" check:"required,one=男|女"`
	// EthnicGroup is the ethnic group.
	// zh: 民族
	EthnicGroup string `yaml:"ethnic_group" check:"max=20"`
	// Post is the work or office of the deputy, as the list of deputies has it.
	// zh: 工作单位及职务
	Post string `yaml:"post" check:"max=120"`
	// Portrait describes portrait.jpg (.png, .webp) beside this file.
	// zh: 照片说明。照片文件 portrait.jpg 放在同一文件夹
	Portrait *Portrait `yaml:"portrait"`
	// Station is the station through which voters reach the deputy.
	// zh: 所在联络站
	Station StationID `yaml:"station"`
	// Group is the group in which the deputy acts between sessions.
	// zh: 代表小组
	Group string `yaml:"group" check:"max=40"`
	// Earlier are what was different before: Station, Group and Post are those of now.
	// zh: 此前的联络站、小组、职务。调动以后，把原来的写在这里，只写变了的项；往年的公示按当时的印
	Earlier []EarlierPost `yaml:"earlier"`
	// Seats are the seats held, one for each congress and term; a person may hold several at once.
	// zh: 代表职务。一人可同时担任多级代表，每级每届写一条
	Seats []Seat `yaml:"seats" check:"required"`
	// Pledges are what the deputy undertook to do.
	// zh: 履职承诺
	Pledges []string `yaml:"pledges"`
	// DistinctFrom names other deputies of the same name who are other persons.
	// zh: 同名不同人。写同名代表的编号
	DistinctFrom []DeputyID `yaml:"distinct_from"`
	// Sources say where the particulars are taken from.
	// zh: 资料来源
	Sources []Source `yaml:"sources"`
}

// Seat is one seat held for one time.
type Seat struct {
	// Level is the level of the congress.
	// zh: 层级
	Level string `yaml:"level" check:"required,term=levels"`
	// Term is the number of the term, as in terms.yaml.
	// zh: 届次
	Term int `yaml:"term" check:"required,min=1,max=99"`
	// District is the district or electing body that elected the deputy.
	// zh: 选区或选举单位
	District DistrictID `yaml:"district" check:"required"`
	// Delegation is the delegation with which the deputy sits in session.
	// zh: 代表团
	Delegation string `yaml:"delegation" check:"max=40"`
	// Earlier are the delegations with which the deputy sat before in this term.
	// zh: 此前的代表团。任期中换了代表团的才写
	Earlier []EarlierDelegation `yaml:"earlier"`
	// How is the way in which the seat was filled.
	// zh: 当选方式
	How string `yaml:"how" check:"one=换届|补选"`
	// From is the first day in office.
	// zh: 任职开始
	From Date `yaml:"from" check:"required"`
	// To is the last day in office; left out while in office. Where it is left out the office ends with its term: when
	// terms.yaml has the next term of the level.
	// zh: 任职结束。在任的不写；任期届满的也不用写，terms.yaml 写上下一届，就到那时为止
	To Date `yaml:"to"`
	// EndReason is why the office ended; needed with To.
	// zh: 终止原因。写了任职结束就必填
	EndReason string `yaml:"end_reason" check:"term=end-reasons"`
	// Suspended is the time in which the deputy may not perform the duties of the seat, as the Deputies Law has it. The seat is
	// held all the same. No page says it unless site.yaml has show_suspensions.
	// zh: 暂停执行代表职务。依法暂停的才写；席位仍在，其间不安排接待，网站默认不刊登
	Suspended *Suspension `yaml:"suspended"`

	end Date // the last day of the term, where To is empty and the term has ended; see End
}

// Suspension is a time in which a deputy may not perform the duties of a seat.
type Suspension struct {
	// From is the first day.
	// zh: 起始日期
	From Date `yaml:"from" check:"required"`
	// To is the last day; left out while it lasts.
	// zh: 截止日期。恢复以后才写
	To Date `yaml:"to"`
}

// EarlierPost is the station, group or post that a deputy had up to a day.
type EarlierPost struct {
	// Until is the last day on which it held.
	// zh: 用到哪一天
	Until Date `yaml:"until" check:"required"`
	// Station is the station of that time.
	// zh: 当时所在联络站。没有变的不写
	Station StationID `yaml:"station"`
	// Group is the group of that time.
	// zh: 当时的代表小组。没有变的不写
	Group string `yaml:"group" check:"max=40"`
	// Post is the work or office of that time.
	// zh: 当时的工作单位及职务。没有变的不写
	Post string `yaml:"post" check:"max=120"`
}

// EarlierDelegation is the delegation with which a deputy sat up to a day.
type EarlierDelegation struct {
	// Until is the last day on which it held.
	// zh: 用到哪一天
	Until Date `yaml:"until" check:"required"`
	// Delegation is the delegation of that time.
	// zh: 当时的代表团
	Delegation string `yaml:"delegation" check:"required,max=40"`
}

// Portrait describes the picture of a deputy.
type Portrait struct {
	// Alt is the text for those who do not see the picture.
	// zh: 替代文字
	Alt string `yaml:"alt" check:"required,max=80"`
	// Credit is who took it.
	// zh: 摄影或来源
	Credit string `yaml:"credit" check:"max=40"`
}

// Source is a document or page from which something is taken.
type Source struct {
	// Title is its title.
	// zh: 标题
	Title string `yaml:"title" check:"required,max=120"`
	// Date is when it was issued.
	// zh: 日期
	Date Date `yaml:"date"`
	// URL is where it can be read.
	// zh: 网址
	URL URL `yaml:"url"`
}
