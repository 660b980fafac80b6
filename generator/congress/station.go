package congress

// Station is a place where voters meet deputies: content/stations/<id>/station.yaml.
// zh: 一站一个文件夹
type Station struct {
	Record `yaml:",inline"`
	ID     StationID `yaml:"-"`

	// Name is the printed name.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=60"`
	// Kind is the kind of station.
	// zh: 类别
	Kind string `yaml:"kind" check:"required,term=station-kinds"`
	// Township is the township or street that it serves.
	// zh: 所在乡镇（街道）
	Township *Township `yaml:"township"`
	// Address is where it is.
	// zh: 地址
	Address string `yaml:"address" check:"max=80"`
	// Opened is its first day; left out where it was there before the records begin.
	// zh: 设立日期。第一天对外接待的日期，早就有的不写
	Opened Date `yaml:"opened"`
	// Closed says that it is no more, and where to go now; its page stays and says so.
	// zh: 撤销。撤并的联络站不要删，写明最后一天、原因和现在到哪个站
	Closed *Closure `yaml:"closed"`
	// Earlier are the names and addresses that it had before, the earliest first.
	// zh: 曾用名称和旧址。更名、搬迁以前的名称或地址，写明用到哪一天
	Earlier []EarlierSite `yaml:"earlier"`
	// Location is its place on a map.
	// zh: 坐标
	Location *Location `yaml:"location"`
	// Phone is the office line; with the publisher's, the only telephones that may stand in the sources.
	// zh: 办公电话。只写单位固定电话
	Phone string `yaml:"phone" check:"max=20"`
	// Hours are the hours, as printed.
	// zh: 开放时间。如 每月15日 8:30—11:30
	Hours string `yaml:"hours" check:"max=60"`
	// Head is the name of the head.
	// zh: 站长
	Head string `yaml:"head" check:"max=20"`
	// Staff are the others who work there.
	// zh: 工作人员
	Staff []Staff `yaml:"staff"`
	// Grades are the distinctions that it was given.
	// zh: 等级和称号
	Grades []Grade `yaml:"grades"`
	// Cohosted are other offices under the same roof.
	// zh: 合署。同一场所的其他机构
	Cohosted []string `yaml:"cohosted"`
	// Standard are checklists of equipment by name (十有); shown once their items are defined.
	// zh: 建设标准。名称和各项
	Standard map[string][]string `yaml:"standard"`
	// Pilot is the theme that it tries out for others.
	// zh: 试点主题
	Pilot string `yaml:"pilot" check:"max=40"`
	// Points are its points in villages, communities and areas.
	// zh: 联络点
	Points []Point `yaml:"points"`
	// Photos are pictures beside the record.
	// zh: 照片
	Photos []Photo `yaml:"photos"`
	// External are pages about it elsewhere.
	// zh: 外部链接
	External []Source `yaml:"external"`
	// Summary introduces it in one or two sentences.
	// zh: 简介
	Summary string `yaml:"summary" check:"max=400"`
}

// Township is a township or street, with its type as of a date.
type Township struct {
	// Name is its name.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=20"`
	// Type is 街道, 镇 or 乡.
	// zh: 类型
	Type string `yaml:"type" check:"required,one=街道|镇|乡"`
	// AsOf is when it was of that type.
	// zh: 类型的时点
	AsOf Date `yaml:"as_of"`
}

// Location is a place on the map, in degrees.
type Location struct {
	// Lat is the latitude.
	// zh: 纬度。如 34.16
	Lat float64 `yaml:"lat" check:"required,min=-90,max=90"`
	// Lng is the longitude.
	// zh: 经度。如 113.48
	Lng float64 `yaml:"lng" check:"required,min=-180,max=180"`
}

// Staff is one who works at a station.
type Staff struct {
	// Role is 联络员, 信息员 ….
	// zh: 职责
	Role string `yaml:"role" check:"required,max=20"`
	// Name is the name.
	// zh: 姓名
	Name string `yaml:"name" check:"required,max=20"`
}

// Grade is a distinction of a station.
type Grade struct {
	// Name is its name.
	// zh: 名称
	Name string `yaml:"name" check:"required,term=grades"`
	// Date is when it was given.
	// zh: 日期
	Date Date `yaml:"date"`
	// Reward is what came with it.
	// zh: 奖励
	Reward string `yaml:"reward" check:"max=60"`
}

// Point is a light station of a village, community or area.
type Point struct {
	// ID names it within its station.
	// zh: 代号。如 xizhuang
	ID string `yaml:"id" check:"required,max=40"`
	// Name is the printed name.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=40"`
	// Area is 村, 社区 or 片区.
	// zh: 类型
	Area string `yaml:"area" check:"required,one=村|社区|片区"`
	// Address is where it is.
	// zh: 地址
	Address string `yaml:"address" check:"max=80"`
	// Opened is its first day; left out where it was there before the records begin.
	// zh: 设立日期。早就有的不写
	Opened Date `yaml:"opened"`
	// Closed says that it is no more.
	// zh: 撤销。撤并的联络点不要删，写明最后一天和原因；改到别的站的写 to
	Closed *Closure `yaml:"closed"`
	// Earlier are the names and addresses that it had before, the earliest first.
	// zh: 曾用名称和旧址。写明用到哪一天
	Earlier []EarlierSite `yaml:"earlier"`
}

// Closure says when and why a station or point was closed.
type Closure struct {
	// Date is its last day.
	// zh: 撤销日期。最后一天对外接待的日期
	Date Date `yaml:"date" check:"required"`
	// Reason is why.
	// zh: 原因。如 并入神垕街道站
	Reason string `yaml:"reason" check:"required,max=100"`
	// To is the station to which voters go now.
	// zh: 现到哪个联络站。写编号；没有接替的不写
	To StationID `yaml:"to"`
}

// EarlierSite is the name or address that a station or point had up to a day; what is left out was as it is later.
type EarlierSite struct {
	// Until is the last day on which it held.
	// zh: 用到哪一天
	Until Date `yaml:"until" check:"required"`
	// Name is the name that it had.
	// zh: 当时名称。没有改名的不写
	Name string `yaml:"name" check:"max=60"`
	// Address is where it was.
	// zh: 当时地址。没有搬迁的不写
	Address string `yaml:"address" check:"max=80"`
}

// Board is what a station plans for a year: content/stations/<id>/<year>.yaml.
// zh: 一站一年一份：季度主题、每月活动、接待安排
type Board struct {
	Record  `yaml:",inline"`
	Station StationID `yaml:"-"`
	Year    int       `yaml:"-"`

	// AsOf is the day up to which results are entered. Without it they are entered at once, and a past plan without a result
	// is reported.
	// zh: 登记截至。结果登记到哪一天；随办随登的不写
	AsOf Date `yaml:"as_of"`
	// Quarters are the themes of the quarters.
	// zh: 季度主题
	Quarters []Quarter `yaml:"quarters"`
	// Months are the activities of the months.
	// zh: 每月活动
	Months []Planned `yaml:"months"`
	// Receptions are the rota of receptions.
	// zh: 接待安排
	Receptions []Reception `yaml:"receptions"`
}

// Quarter is the theme of a quarter.
type Quarter struct {
	// Quarter is 1 to 4.
	// zh: 季度
	Quarter int `yaml:"quarter" check:"required,min=1,max=4"`
	// Theme is the theme.
	// zh: 主题
	Theme string `yaml:"theme" check:"required,max=40"`
}

// Planned is the activity of a month.
type Planned struct {
	// Month is the month.
	// zh: 月份
	Month Month `yaml:"month" check:"required"`
	// Activity says what is planned.
	// zh: 计划活动
	Activity string `yaml:"activity" check:"max=60"`
	// Place is where.
	// zh: 地点
	Place string `yaml:"place" check:"max=60"`
	// Lead is the deputy in the chair.
	// zh: 负责代表
	Lead DeputyID `yaml:"lead"`
	// Postponed says to which day and why; without a new day the activity is not held.
	// zh: 延期。改到哪天、为什么；不再开展的只写原因
	Postponed *Postponed `yaml:"postponed"`
	// Note explains why nothing is planned for the month, or why no result is known.
	// zh: 说明。这个月没有安排，或者查不到结果的，写明原因
	Note string `yaml:"note" check:"max=100"`
}

// Postponed says to when something is put off, and why.
type Postponed struct {
	// To is the new day; empty where none is set.
	// zh: 改到。未定或不再开展的不写
	To Date `yaml:"to"`
	// Reason is why.
	// zh: 原因
	Reason string `yaml:"reason" check:"required,max=100"`
}

// Supervision is the monthly visits and quarterly rallies of a year: content/supervision/<year>.yaml.
// zh: 一年一份：每月督办、每季拉练
type Supervision struct {
	Record `yaml:",inline"`
	Year   int `yaml:"-"`

	// Visits are the monthly visits.
	// zh: 月督办
	Visits []Visit `yaml:"visits"`
	// Rallies are the quarterly comparisons on the spot.
	// zh: 季拉练
	Rallies []Rally `yaml:"rallies"`
}

// Visit is one visit of a committee to a station.
type Visit struct {
	// Month is when.
	// zh: 月份
	Month Month `yaml:"month" check:"required"`
	// Date is the day, where it is known; the days until the findings were fixed are counted from it.
	// zh: 日期。知道到哪一天的才写；整改用了几天由它算出
	Date Date `yaml:"date"`
	// Office is which committee.
	// zh: 督办工委
	Office string `yaml:"office" check:"required,max=20"`
	// Station is where.
	// zh: 联络站
	Station StationID `yaml:"station" check:"required"`
	// Findings are what was found.
	// zh: 发现问题
	Findings string `yaml:"findings" check:"max=400"`
	// Fixed says when and how they were mended.
	// zh: 整改情况
	Fixed *Entry `yaml:"fixed"`
}

// Rally is one quarterly comparison.
type Rally struct {
	// Quarter is 1 to 4.
	// zh: 季度
	Quarter int `yaml:"quarter" check:"required,min=1,max=4"`
	// Date is when.
	// zh: 日期
	Date Date `yaml:"date"`
	// Route are the stations, in order.
	// zh: 路线
	Route []StationID `yaml:"route"`
	// Results are what was seen at each.
	// zh: 情况
	Results []RallyResult `yaml:"results"`
}

// RallyResult is what was seen at a station.
type RallyResult struct {
	// Station is where.
	// zh: 联络站
	Station StationID `yaml:"station" check:"required"`
	// Text says what.
	// zh: 情况
	Text string `yaml:"text" check:"required,max=400"`
}
