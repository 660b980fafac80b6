package rules

import "gongshi/generator/problem"

// Table is all rules, in the order of the manual. A new rule is a row here, a function, and a case file.
var Table = []Rule{
	// what is found while files are read
	{"file-name", problem.Say("文件名只用小写字母、数字和连字符", "names of files have lower-case letters, digits and hyphens"), nil},
	{"unknown-file", problem.Say("content 里只放格式手册所列的文件", "only files of the format manual stand in content/"), nil},
	{"link", problem.Say("文件都在网站文件夹之内", "files are inside of the site's folder"), nil},
	{"unreadable", problem.Say("文件是 UTF-8 编码，大小不超过 1 MB", "a file can be read, is in UTF-8 and has no more than 1 MB"), nil},
	{"empty-file", problem.Say("文件里有内容", "a file is not empty"), nil},
	{"front-matter", problem.Say("Markdown 文件以记录头开始", "a Markdown file begins with its front matter"), nil},
	{"yaml", problem.Say("格式能读懂：缩进、冒号、引号、括号", "the file is YAML: indentation, colons, quotes, brackets"), nil},
	{"one-record", problem.Say("一条记录写一个文件", "one record is one file"), nil},
	{"anchor", problem.Say("不用引用符号 & 和 *", "the marks & and * are not used"), nil},
	{"unknown-key", problem.Say("键在格式手册之中", "a key stands in the format manual"), nil},
	{"duplicate-key", problem.Say("一个键只写一次", "a key is written once"), nil},
	{"wrong-type", problem.Say("该写数的写数，该写列表的写列表", "a value is of the kind that its key wants"), nil},
	{"picture", problem.Say("图片打得开，大小合适，是静止的 RGB 图片", "a picture can be read, is not too large, does not move and is not made for print"), nil},

	// what is found by looking at the text of files; see Inspector
	{"private", problem.Say("不出现个人的证件、电话、银行卡、车牌号码和邮箱", "no identity, telephone, card or plate number and no e-mail address of a person stands anywhere"), nil},
	{"misprint", problem.Say("专名没有写错，错字见 dictionary.yaml", "proper names are spelt right; misprints stand in dictionary.yaml"), nil},

	// what is found by looking at one field
	{"missing", problem.Say("必填的项都已填写", "what is required is there and not empty"), fields},
	{"bounds", problem.Say("长度和数值在规定范围内", "lengths and numbers keep their bounds"), nil},
	{"choice", problem.Say("取值在可选范围内", "a word is one of those that the field may have"), nil},
	{"date", problem.Say("日期存在且写法正确", "a date exists and is written as dates are"), nil},
	{"vocabulary", problem.Say("用词在词表之内", "a term stands in its vocabulary"), nil},
	{"reference", problem.Say("引用的记录存在", "what a record refers to exists"), nil},
	{"web-address", problem.Say("网址以 http:// 或 https:// 开头", "a web address begins with http:// or https://"), nil},
	{"missing-file", problem.Say("引用的图片文件存在", "a picture that is named is there"), nil},

	// names, folders and addresses
	{"year-name", problem.Say("按年份归档的文件和文件夹以年份为名", "files and folders of a year are named after it"), yearName},
	{"orphan", problem.Say("记录放在代表或联络站自己的文件夹里", "a record stands in the folder of a deputy or station that is there"), orphan},
	{"address", problem.Say("一个网址只属于一条记录，改名后旧网址仍能用", "an address belongs to one record, and old addresses keep working"), oneAddress},
	{"file-date", problem.Say("以日期命名的文件与其日期一致", "a file named after a day is of that day"), fileDate},

	// dates
	{"period", problem.Say("一天写 date，多日写 from 和 to，先后不颠倒", "date for one day, from and to for several, and no end before its beginning"), period},
	{"year", problem.Say("日期在文件所属的年份之内", "a date is in the year to which its file belongs"), inYear},
	{"future", problem.Say("做过的事不在将来", "what was done is not in the future"), future},
	{"order", problem.Say("先后有序：接待、提出、交办、答复、反馈", "what follows from something is not dated before it"), order},

	// terms and lists
	{"retired", problem.Say("用词在其启用期间之内", "a term is used while it is in use"), retired},
	{"note", problem.Say("须附说明的种类写有摘要", "a kind that must be explained has a summary"), note},
	{"duplicate", problem.Say("清单中没有重复的代号或名称", "nothing stands twice in a list"), duplicate},

	// texts
	{"html", problem.Say("正文用 Markdown，不用 HTML", "texts are Markdown, without HTML"), markdown},
	{"heading", problem.Say("标题逐级向下，从“## ”起", "headings begin with ## and skip no level"), nil},
	{"footnote", problem.Say("注释与正文里的标号成对", "a note and the sign that refers to it come in pairs"), nil},
	{"dead-link", problem.Say("链接到得了，且不带脚本", "a link leads somewhere, and is no script"), nil},

	// deputies and districts
	{"seat", problem.Say("席位与选区、届次相符，终止写明原因", "a seat agrees with its district and term, and its end has a reason"), seat},
	{"district-seats", problem.Say("每一天，在任人数加出缺数等于应选名额", "on every day those in office and the vacancies come to the seats"), districtSeats},
	{"namesake", problem.Say("同名的代表写明不是同一人", "deputies of the same name are said to be different persons"), namesake},
	{"name", problem.Say("姓名只写汉字和间隔号", "a name has Chinese characters and dots only"), personName},
	{"pinyin", problem.Say("拼音是姓名的读音，多音字写明", "a written reading is one of the name, and there is one where it is open"), pinyin},
	{"portrait", problem.Say("代表照片和说明同时具备", "a portrait and its description are there together"), portrait},

	// what deputies did
	{"out-of-office", problem.Say("履职、参加活动、轮值时在任", "a deputy was in office on the day"), outOfOffice},
	{"participants", problem.Say("主持和担任角色的人在参加代表之中，无人重复", "whoever did something took part, and nobody is named twice"), participants},
	{"copied", problem.Say("不逐字照抄别的代表的条目", "items are not those of another deputy word for word"), copied},
	{"twice", problem.Say("一件事只登记一次", "an event is entered once"), twice},
	{"ballots", problem.Say("发出不少于收回，收回不少于有效，各项合计等于有效", "issued ≥ returned ≥ valid = the sum of the answers"), ballots},
	{"alt", problem.Say("图片有替代文字", "a picture has a text for those who do not see it"), alt},

	// stations
	{"plan", problem.Say("活动所对应的计划在站务公示之中", "the plan that an activity fulfils stands on the board"), fulfils},
	{"board", problem.Say("过去的月份有计划和结果，开始了的季度有主题；没有的说明原因", "a month that is over has a plan and a result, a quarter that has begun a theme, or it is said why not"), boardYear},
	{"postponed", problem.Say("延期的活动改到以后，不再开展的没有开展", "what is put off is put off to a later day, and what is dropped was not held"), postponed},
	{"rota", problem.Say("接待代表属于本站，不在接待日的有原因，改期、取消前后一致", "those who receive belong to the station, another day than the usual one has a reason, and what was moved or cancelled agrees with what was held"), rota},
	{"supervision", problem.Say("督办走访不重复，拉练的日期合季度、情况合路线", "a visit is entered once, a rally is in its quarter, its results are those of its route"), supervised},
	{"institution", problem.Say("联络站自己的职责、制度替换一份共用的", "a text of a station's own stands in the place of a shared one"), local},
	{"head-count", problem.Say("站点数与 site.yaml 所写相符", "the stations are as many as site.yaml says"), headCount},

	// suggestions
	{"origin", problem.Say("建议与来源活动互相指明", "a suggestion and the reception from which it came name each other"), origin},
	{"matter", problem.Say("反映事项或形成建议，或直接办结", "a matter was settled or became a suggestion, not both"), matter},
	{"publicity", problem.Say("不公开的写理由，公开摘要的有摘要", "what is not public has a reason, what is public is there"), publicity},
	{"handler", problem.Say("主办单位只有一个，办理和答复的是承办单位", "one unit leads, and those act and answer who handle it"), handler},
	{"events", problem.Say("办理过程前后接得上：先交办，后退回、延期、答复", "what happened to a suggestion follows from what happened before"), events},
	{"due", problem.Say("延期写有更晚的期限，答复期限与方案相符", "an extension gives a later day, and a time limit is that of the scheme"), due},
	{"answered", problem.Say("先答复，后评价结果、销号；答复与办理过程对得上", "an answer comes before its appraisal and the end, and stands in the log"), answered},
	{"level", problem.Say("领衔代表是所提那一级的代表", "a suggestion is led by a deputy of the congress to which it is put"), level},
	{"session", problem.Say("大会期间、闭会期间与会期相符", "in session means while the congress sat"), session},
	{"outcome", problem.Say("答复类别属于当时的方案，该承诺的写有承诺", "an answer is classed by the scheme in force, and a promise says what and when"), outcome},
	{"merged", problem.Say("并案直接指向最终的一件，答复和销号写在那里", "what is merged leads to the last one directly, and is answered and closed out there"), merged},

	// publication
	{"edition", problem.Say("年底公示先截止，再审定，后公示", "an edition is closed, then approved, then put up for notice"), edition},
	{"selection", problem.Say("名单不先于程序，不重复，不超名额", "a list of the chosen follows the procedure, names nobody twice and keeps the quota"), selection},
	{"lecture", problem.Say("一讲一人，期数不重复，视频有文字稿", "a lecture has one speaker and a number of its own, a film its words"), lecture},
	{"feedback", problem.Say("意见反馈的表单有网址", "the form for feedback has an address"), feedbackForm},
}
