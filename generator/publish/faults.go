package publish

import (
	"path"
	"strings"

	"gongshi/generator/problem"
)

// rule holds the texts of a fault; %s stands for its subject.
type rule struct{ what, fix problem.Text }

// rules lists all faults that a publication can have.
var rules = map[string]rule{
	"file-name": {
		problem.Text{ZH: "文件名“%s”不能发布", EN: "the name “%s” cannot be published"},
		problem.Text{ZH: "只用小写字母、数字、- 和 _,不用空格和汉字", EN: "use lower-case letters, digits, - and _ only"}},
	"file-kind": {
		problem.Text{ZH: "“%s”这种文件不能发布", EN: "a file of this kind is not published: “%s”"},
		problem.Text{ZH: "换成网页常用的格式，如 jpg、png、webp、pdf、csv", EN: "use a format of the web, such as jpg, png, webp, pdf or csv"}},
	"record-file": {
		problem.Text{ZH: "记录文件“%s”不能发布，里面可能有不公开的内容", EN: "the record “%s” must not be published: it may hold what is not public"},
		problem.Text{ZH: "检查是哪个版式把它当作附件输出的", EN: "find the layout that puts it out as an attachment"}},
	"file-twice": {
		problem.Text{ZH: "“%s”被输出了两次", EN: "“%s” is put out twice"},
		problem.Text{ZH: "改掉其中一条记录的文件名，使两者的地址不同", EN: "rename one of the two records, so that their addresses differ"}},
	"empty-site": {
		problem.Text{ZH: "没有任何文件可以发布", EN: "there is nothing to publish"},
		problem.Text{ZH: "检查 content 文件夹里有没有记录", EN: "see whether the folder content holds any records"}},
	"foreign-file": {
		problem.Text{ZH: "输出文件夹里的“%s”不是本程序生成的", EN: "“%s” in the output folder was not written by gongshi"},
		problem.Text{ZH: "把它移到别处：输出文件夹每次都整体替换", EN: "move it elsewhere: the output folder is replaced as a whole"}},
	"file-in-use": {
		problem.Text{ZH: "“%s”正被别的程序打开，无法替换，网站没有改动", EN: "a program holds “%s” open, so that it cannot be replaced; the site was not changed"},
		problem.Text{ZH: "关掉正在显示或使用它的窗口（资源管理器、Excel、PDF 阅读器、命令行）后再运行一次；仍然不行的，检查有没有改写这个文件夹的权限",
			EN: "close the windows that show or use it (Explorer, Excel, a reader of PDF, a terminal), then run again; else see whether you may write to the folder"}},
	"dead-link": {
		problem.Text{ZH: "链接 %s 没有对应的页面或文件", EN: "the link %s leads to no page or file"},
		problem.Text{ZH: "改正写有这个地址的记录，或补上缺的页面", EN: "correct the address in the record that holds it, or add what is missing"}},
	"link-slash": {
		problem.Text{ZH: "链接 %s 末尾缺少 /", EN: "the link %s lacks a / at its end"},
		problem.Text{ZH: "改为 %s/", EN: "write %s/"}},
	"dead-fragment": {
		problem.Text{ZH: "链接 %s 指向的位置不存在", EN: "the place that the link %s points to does not exist"},
		problem.Text{ZH: "改正 # 后面的部分，或去掉它", EN: "correct the part after #, or leave it out"}},
	"link-base": {
		problem.Text{ZH: "链接 %s 不在本站的地址范围内", EN: "the link %s is outside the site's own address"},
		problem.Text{ZH: "在版式里用 relURL 输出地址；指向别的网站时写完整网址", EN: "print it with relURL in the layout; write the full address of another site"}},
	"link-scheme": {
		problem.Text{ZH: "不能使用地址 %s", EN: "the address %s is of a kind that is not allowed"},
		problem.Text{ZH: "只用 https、http、mailto、tel 开头的地址或站内地址", EN: "use https, http, mailto, tel or an address of this site"}},
	"link-form": {
		problem.Text{ZH: "地址“%s”写法有误", EN: "the address “%s” is malformed"},
		problem.Text{ZH: "去掉其中的反斜杠和换行，检查 % 和 // 的写法", EN: "remove backslashes and line breaks, and see how % and // are written"}},
	"link-empty": {
		problem.Text{ZH: "有一个链接或图片没有写地址", EN: "a link or picture has no address"},
		problem.Text{ZH: "补上地址，或去掉这个链接", EN: "give the address, or remove the link"}},
	"outside-request": {
		problem.Text{ZH: "页面会向别的网站请求 %s", EN: "the page requests %s from another site"},
		problem.Text{ZH: "把文件放到本站，或改成一个链接", EN: "put the file on this site, or make it a link"}},
	"duplicate-id": {
		problem.Text{ZH: "页面里有两个元素的 id 都是“%s”", EN: "two elements of the page have the id “%s”"},
		problem.Text{ZH: "改掉其中一个标题或条目的标识", EN: "rename one of the two headings or items"}},
	"page-base": {
		problem.Text{ZH: "页面用 <base href=\"%s\"> 改变了所有链接", EN: "<base href=\"%s\"> changes all links of the page"},
		problem.Text{ZH: "从版式里去掉 <base>", EN: "remove <base> from the layout"}},
	"page-inside": {
		problem.Text{ZH: "<%s srcdoc> 里的网页无法检查", EN: "the page inside <%s srcdoc> cannot be checked"},
		problem.Text{ZH: "把它作为单独的页面，用链接指向它", EN: "make it a page of its own and link to it"}},
}

// more is the text behind the last file listed for a fault if further files have it.
var more = problem.Text{ZH: "（另有 %d 个文件相同）", EN: " (and in %d other files)"}

// faults holds each fault once, with the files that have it.
type faults map[fault]*pages

func (f faults) add(rule, subject, name string) {
	key := fault{rule, subject}
	if f[key] == nil {
		f[key] = &pages{}
	}
	f[key].add(name)
}

func (f faults) take(key fault, in *pages) {
	for _, name := range in.first {
		f.add(key.rule, key.subject, name)
	}
	f[key].count = max(f[key].count, in.count)
}

// list returns the faults as problems, sorted. Their paths begin with folder.
func (f faults) list(folder string) problem.List {
	var list problem.List
	for fault, in := range f {
		text := rules[fault.rule]
		what, fix := say(text.what, fault.subject), say(text.fix, fault.subject)
		for i, name := range in.first {
			p := problem.Problem{Path: path.Join(folder, name), Rule: fault.rule, What: what, Fix: fix}
			if others := in.count - len(in.first); others > 0 && i == len(in.first)-1 {
				p.What = problem.Say("%s%s", "%s%s", what, problem.Say(more.ZH, more.EN, others))
			}
			list = append(list, p)
		}
	}
	list.Sort()
	return list
}

// maxSubject is the largest length of a subject, in characters: a data: address may be as long as a picture.
const maxSubject = 100

// say puts the subject into both languages. It does not use Sprintf, which adds an error to texts without %s.
func say(text problem.Text, subject string) problem.Text {
	if runes := []rune(subject); len(runes) > maxSubject {
		subject = string(runes[:maxSubject]) + "…"
	}
	return problem.Text{ZH: strings.ReplaceAll(text.ZH, "%s", subject), EN: strings.ReplaceAll(text.EN, "%s", subject)}
}
