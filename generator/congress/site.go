package congress

// Site says who publishes, where, and with which habits: content/site.yaml.
// zh: 主办单位、网址、接待日等，建站时写一次
type Site struct {
	Path string `yaml:"-"`

	// Title is the name of the site, as it stands in the head of every page.
	// zh: 网站名称。印在每页页头
	Title string `yaml:"title" check:"required,max=40"`
	// Region is the county or city whose congress publishes.
	// zh: 行政区域。如 禹州市
	Region string `yaml:"region" check:"required,max=20"`
	// BaseURL is the address of the site's root; the flag --base-url of build replaces it.
	// zh: 网址。以 https:// 开头，构建时可用 --base-url 另行指定
	BaseURL URL `yaml:"base_url" check:"required"`
	// Congresses are the names of the congresses by level, for the titles of deputies; for a township, the district gives it.
	// zh: 各级人大名称。按层级写，如 省: 河南省
	Congresses map[string]string `yaml:"congresses"`
	// Sample marks a site of sample data; every page then says so.
	// zh: 示例数据。写 true 时每页都注明“示例数据”
	Sample bool `yaml:"sample"`
	// Today fixes the day of the site, for a sample, an archive or an exercise: every build shows it as it was on that day, and
	// the pages say so. It is left out for a site that is in use; --now comes before it.
	// zh: 固定日期。示例、存档或练习用，如 2025-03-01：不论哪天构建，都按这一天的情况展示，页面上也写明；平时使用的网站不写
	Today Date `yaml:"today" check:"day"`
	// Publisher is the body that answers for the site.
	// zh: 主办单位
	Publisher Publisher `yaml:"publisher" check:"required"`
	// Filing holds the numbers that an official site shows in its footer; what is empty is left out.
	// zh: 备案信息。没有的不写，页脚就不显示
	Filing Filing `yaml:"filing"`
	// ReceptionDay is the day of the month on which deputies receive voters; 0 where there is none.
	// zh: 代表接待选民日。每月几日，1—28
	ReceptionDay int `yaml:"reception_day" check:"min=0,max=28"`
	// Channels are the media in which the congress publishes.
	// zh: 宣传渠道
	Channels []Channel `yaml:"channels"`
	// Expected are the numbers of stations that the records should have, by kind of station, and that of their points under
	// 联络点; a mismatch is a warning.
	// zh: 应有数量。按站点类别写，与记录不符时提醒
	Expected map[string]int `yaml:"expected"`
	// Feedback says how voters answer.
	// zh: 意见反馈方式
	Feedback Feedback `yaml:"feedback"`
	// Norms are what the rules of the congress ask of deputies; printed as text, never as pass or fail.
	// zh: 履职要求。只原样刊登，不判定达标与否
	Norms []Norm `yaml:"norms"`
	// Meta are the official meta tags SiteName, SiteDomain, SiteIDCode …, where they differ from what is configured above.
	// zh: 政府网站页面标签。如 SiteName、SiteDomain，不写则由上面各项生成
	Meta map[string]string `yaml:"meta"`
	// ShowSuspensions has pages say, with its days alone, that a deputy's duties are suspended. Without it nothing says so.
	// zh: 刊登暂停执行职务。写 true 时代表页上注明起止日期，不写则哪里都不刊登
	ShowSuspensions bool `yaml:"show_suspensions"`
	// StructuredData adds JSON-LD to the pages for search engines.
	// zh: 结构化数据。写 true 时在页面中加入 JSON-LD，便于搜索引擎识别
	StructuredData bool `yaml:"structured_data"`
}

// Fixed returns the day on which Today fixes the site; ok is false where it does not, or is no day. s may be nil.
func (s *Site) Fixed() (day Date, ok bool) {
	if s == nil || !s.Today.Valid() || !s.Today.Exact() {
		return "", false
	}
	return s.Today, true
}

// Unread tells whether nothing is known of site.yaml: there is such a file, but it could not be read.
func (s *Site) Unread() bool {
	return s.Path != "" && s.Title == "" && s.Region == "" && s.BaseURL == "" && s.Publisher == Publisher{}
}

// Publisher is the body that answers for the site, and how it is reached in its office.
type Publisher struct {
	// Host is the body in whose name the site is published.
	// zh: 主办单位
	Host string `yaml:"host" check:"required,max=40"`
	// Operator is the office that does the work.
	// zh: 承办单位
	Operator string `yaml:"operator" check:"max=40"`
	// Phone is the office line.
	// zh: 办公电话。只写单位固定电话
	Phone string `yaml:"phone" check:"max=20"`
	// Email is the office's address, never a person's.
	// zh: 单位邮箱
	Email string `yaml:"email" check:"max=60"`
	// Address is the office's postal address.
	// zh: 单位地址
	Address string `yaml:"address" check:"max=80"`
	// Hours are the office hours, as printed.
	// zh: 办公时间
	Hours string `yaml:"hours" check:"max=60"`
}

// Filing holds the registration numbers of an official site in China.
type Filing struct {
	// ICP is the filing number with the ministry.
	// zh: ICP备案号
	ICP string `yaml:"icp" check:"max=40"`
	// Police is the filing number with the public security organ.
	// zh: 公安备案号
	Police string `yaml:"police" check:"max=40"`
	// SiteIDCode is the identification code of a government site.
	// zh: 网站标识码
	SiteIDCode string `yaml:"site_id_code" check:"max=20"`
}

// Channel is a medium in which the congress publishes.
type Channel struct {
	// Name is how the medium is called.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=40"`
	// Kind is the sort of medium: 电视, 报纸, 新媒体.
	// zh: 类别。如 电视、报纸、新媒体
	Kind string `yaml:"kind" check:"max=20"`
	// URL is where it is found.
	// zh: 网址
	URL URL `yaml:"url"`
}

// Feedback says how voters answer.
type Feedback struct {
	// Kind is netlify (its forms), url (a form elsewhere) or none.
	// zh: 方式。netlify、url 或 none
	Kind string `yaml:"kind" check:"one=netlify|url|none"`
	// Action is the address of the form, for kind url.
	// zh: 表单网址。方式为 url 时必填
	Action URL `yaml:"action"`
}

// Norm is a sentence of the congress's own rules on what deputies do.
type Norm struct {
	// Kind is the kind of duty that it speaks of.
	// zh: 履职种类
	Kind string `yaml:"kind" check:"required,term=duty-kinds"`
	// Text is the sentence.
	// zh: 要求原文
	Text string `yaml:"text" check:"required,max=200"`
	// Source is the document in which it stands.
	// zh: 出处
	Source string `yaml:"source" check:"required,max=80"`
}
