package congress

// Article is what the records written in Markdown share: a front matter in YAML between lines of ---, then the text.
type Article struct {
	Record `yaml:",inline"`
	Slug   string `yaml:"-"` // the file's or folder's name without its extension

	// Body is the text below the front matter. A picture beside the file is ![what it shows](name.jpg "caption｜credit").
	Body Markdown `yaml:"-"`
	// BodyLine is the line of the file on which Body begins, from 1.
	BodyLine int `yaml:"-"`

	// Title is the title.
	// zh: 标题
	Title string `yaml:"title" check:"required,max=60"`
	// Summary is one or two sentences for lists; made from the text where it is not given.
	// zh: 摘要。不写则取正文开头
	Summary string `yaml:"summary" check:"max=300"`
}

// Text returns the article. By it, code can handle all records that embed an Article alike.
func (a *Article) Text() *Article { return a }

// Lecture is a page of the People's Deputy Lecture Hall: content/lectures/<date>-<slug>.md.
// zh: 一讲一篇
type Lecture struct {
	Article `yaml:",inline"`

	// Date is when it was held.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Speaker is the deputy who speaks.
	// zh: 主讲代表
	Speaker DeputyID `yaml:"speaker"`
	// Guest is the speaker where it is no deputy.
	// zh: 主讲嘉宾。非代表时填写
	Guest *Speaker `yaml:"guest"`
	// Session is the number of the lecture.
	// zh: 期数
	Session int `yaml:"session" check:"min=0,max=10000"`
	// Theme is one of the three themes.
	// zh: 主题
	Theme string `yaml:"theme" check:"one=谈履职|话担当|讲贡献"`
	// Station is where it was held.
	// zh: 联络站
	Station StationID `yaml:"station"`
	// Cover is the picture on top.
	// zh: 题图
	Cover *Photo `yaml:"cover"`
	// Video is where it can be seen.
	// zh: 视频
	Video *Video `yaml:"video"`
	// Duties are the activities of which it speaks.
	// zh: 相关活动
	Duties []ActivityID `yaml:"duties"`
	// Channels are where it was published.
	// zh: 刊播情况
	Channels []Coverage `yaml:"channels"`
}

// Speaker is a guest who speaks.
type Speaker struct {
	// Name is the name.
	// zh: 姓名
	Name string `yaml:"name" check:"required,max=20"`
	// Post is the office.
	// zh: 职务
	Post string `yaml:"post" check:"max=60"`
}

// Video is a film elsewhere; it needs a text that says the same.
type Video struct {
	// URL is where it is.
	// zh: 网址
	URL URL `yaml:"url" check:"required"`
	// Transcript says that the page's text says what the film says.
	// zh: 文字稿。写 true 表示正文就是视频的文字稿
	Transcript bool `yaml:"transcript" check:"required"`
}

// Institution is a text that all stations share, responsibilities or a system: content/institutions/<slug>.md.
// zh: 各站共用的两个职责、六项制度
type Institution struct {
	Article `yaml:",inline"`

	// Kind is 职责 or 制度.
	// zh: 类别
	Kind string `yaml:"kind" check:"required,one=职责|制度"`
	// Order is its place in lists.
	// zh: 次序
	Order int `yaml:"order" check:"min=0,max=1000"`
	// Basis is the document on which the text is based.
	// zh: 依据
	Basis string `yaml:"basis" check:"max=80"`
}

// LocalInstitution is a station's own text, which replaces the shared one of the same file name:
// content/stations/<id>/institutions/<slug>.md. It has the kind and the order of the shared one.
// zh: 代替各站共用的同名一份；类别和次序随共用的
type LocalInstitution struct {
	Article `yaml:",inline"`
	Station StationID `yaml:"-"`

	// Basis is the document on which the text is based.
	// zh: 依据
	Basis string `yaml:"basis" check:"max=80"`
}

// Campaign is an action over a time: content/campaigns/<slug>.md.
// zh: 一段时间里的一项行动
type Campaign struct {
	Article `yaml:",inline"`

	// Date is when it began.
	// zh: 开始时间
	Date Date `yaml:"date" check:"required"`
	// Host is who leads it.
	// zh: 组织单位
	Host string `yaml:"host" check:"max=40"`
}

// News is a short report: content/news/<date>-<slug>.md.
// zh: 一篇短报道
type News struct {
	Article `yaml:",inline"`

	// Date is when it was published.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Source is who wrote it.
	// zh: 来源
	Source string `yaml:"source" check:"max=40"`
}

// Notice is a notice of a station: content/stations/<id>/notices/<date>-<slug>.md.
// zh: 一个站自己的通知
type Notice struct {
	Article `yaml:",inline"`
	Station StationID `yaml:"-"`

	// Date is when it was posted.
	// zh: 日期
	Date Date `yaml:"date" check:"required"`
	// Until is the last day on which it matters.
	// zh: 有效期至
	Until Date `yaml:"until"`
}

// Page is a plain page: content/pages/<slug>.md. About, its chapters (about-…), accessibility and privacy are pages.
// zh: 关于本站及其各章（about-…）、无障碍说明、隐私说明等
type Page struct {
	Article `yaml:",inline"`

	// Order is its place in lists.
	// zh: 次序
	Order int `yaml:"order" check:"min=0,max=1000"`
}
