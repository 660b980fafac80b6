package preview

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// panel is what the preview says about the records.
type panel struct {
	list    problem.List
	changed []string // the files saved last: their problems come first
	err     error    // what kept the site as it was
}

// with returns the panel of a page that could not be printed.
func (n *panel) with(err error) *panel { return &panel{n.list, n.changed, err} }

// maxShown is how many problems the panel shows; it counts the others.
const maxShown = 30

//go:embed bar.html
var barText string

//go:embed preview.css
var sheet []byte

//go:embed preview.js
var script []byte

var bars = template.Must(template.New("bar").Parse(barText))

// words are what the preview says.
var words = struct{ preview, from, wechat, paper, follow, gone, lost, more, edit, draft problem.Text }{
	preview: problem.Say("预览", "Preview"),
	from:    problem.Say("本页来自", "made from"),
	wechat:  problem.Say("公众号版", "for WeChat"),
	paper:   problem.Say("报纸版", "for the paper"),
	follow:  problem.Say("保存后打开那一页", "open the page that was saved"),
	gone:    problem.Say("预览已停止；在终端重新运行 gongshi serve", "the preview has ended; run gongshi serve again"),
	lost:    problem.Say("content/site.yaml 不见了；放回来之前，页面仍是原来的样子", "content/site.yaml is gone; until it is back, pages stay as they were"),
	more:    problem.Say("另有 %[1]d 处，用 gongshi check 看全部", "%[1]d more; gongshi check lists all"),
	edit:    problem.Say("在 VS Code 中打开", "open in VS Code"),
	draft:   problem.Say("有错的记录在改好之前，页面仍是原来的样子", "until a wrong record is mended, pages stay as they were"),
}

type shownProblem struct {
	Where, Excerpt string
	Warning        bool
	Says           string
	Edit           template.URL
}

// html returns the panel as HTML; it is empty where there is nothing to say. dir is the folder of the site.
func (n *panel) html(dir string, lang problem.Lang) string {
	view := struct {
		Summary, Err, Note, More, Edit string
		Open                           bool
		Told                           []shownProblem
	}{Edit: words.edit.In(lang)}
	if n.err != nil {
		view.Err, view.Open = why(n.err, lang), true
	}
	if len(n.list) > 0 {
		view.Summary = n.list.Summary(lang)
	}
	saved := func(p problem.Problem) bool { return p.Severity == problem.Info && slices.Contains(n.changed, p.Path) }
	if n.list.Errors(false) > 0 || slices.ContainsFunc(n.list, saved) { // what is wrong in a draft is told as an info
		view.Note, view.Open = words.draft.In(lang), true
	}
	list := slices.Clone(n.list)
	slices.SortStableFunc(list, func(a, b problem.Problem) int { return n.rank(a) - n.rank(b) })
	if len(list) > maxShown {
		view.More = problem.Say(words.more.ZH, words.more.EN, len(list)-maxShown).In(lang)
		list = list[:maxShown]
	}
	for _, p := range list {
		view.Told = append(view.Told, showProblem(p, dir, lang))
	}
	var b bytes.Buffer
	if err := bars.ExecuteTemplate(&b, "panel", view); err != nil {
		return template.HTMLEscapeString(err.Error())
	}
	return strings.TrimSpace(b.String())
}

// rank orders problems: those of the files that were saved last come first, and errors before warnings.
func (n *panel) rank(p problem.Problem) int {
	rank := 0
	if !slices.Contains(n.changed, p.Path) {
		rank += 2
	}
	if !p.Stops() {
		rank++
	}
	return rank
}

// showProblem returns a problem as the panel shows it, in the words of the terminal.
func showProblem(p problem.Problem, dir string, lang problem.Lang) shownProblem {
	var b bytes.Buffer
	_ = problem.List{p}.Print(&b, lang)
	lines := strings.Split(strings.TrimSpace(b.String()), "\n")
	t := shownProblem{Where: p.Position(), Says: strings.TrimPrefix(lines[0], p.Position()+": "), Warning: !p.Stops()}
	if len(lines) > 2 {
		t.Excerpt = strings.Join(lines[1:3], "\n")
	}
	if whole, err := filepath.Abs(filepath.Join(dir, filepath.FromSlash(p.Path))); err == nil && p.Path != "" {
		at := &url.URL{Scheme: "vscode", Host: "file", Path: "/" + strings.TrimPrefix(filepath.ToSlash(whole), "/")}
		t.Edit = template.URL(at.String() + strings.TrimPrefix(p.Position(), p.Path))
	}
	return t
}

// bar returns the HTML that the preview adds to the end of a page. mark names what is shown at the address; see Preview.mark.
func (p *Preview) bar(site *workspace.Snapshot, address, mark string, panel *panel) []byte {
	view := struct {
		Own, Page, Mark, Record         string
		Preview, From, Follow, Gone     string
		Wechat, Paper, ToWechat, ToText string
		Panel                           template.HTML
	}{Own: ownFolder, Page: site.Base + strings.TrimPrefix(address, "/"), Mark: mark, Record: site.RecordOf(address),
		Preview: words.preview.In(p.o.Lang), From: words.from.In(p.o.Lang), Follow: words.follow.In(p.o.Lang), Gone: words.gone.In(p.o.Lang),
		Wechat: words.wechat.In(p.o.Lang), Paper: words.paper.In(p.o.Lang),
		Panel: template.HTML(panel.html(p.workspace.Dir(), p.o.Lang))}
	if _, planned := site.Pages[address+"wechat.html"]; planned {
		view.ToWechat = href(site, address+"wechat.html")
	}
	if _, planned := site.Pages[address+"text.txt"]; planned {
		view.ToText = href(site, address+"text.txt")
	}
	var b bytes.Buffer
	if err := bars.ExecuteTemplate(&b, "bar", view); err != nil {
		return []byte(template.HTMLEscapeString(err.Error()))
	}
	return b.Bytes()
}

// answerMistake answers with an error page where a layout is wrong and the page was never printed before.
func (p *Preview) answerMistake(w http.ResponseWriter, site *workspace.Snapshot, address string, err error) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", policy)
	w.WriteHeader(http.StatusInternalServerError)
	_, _ = w.Write(slices.Concat([]byte("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"+
		words.preview.In(p.o.Lang)+"</title><body>"), p.bar(site, address, mistakeMark(err), p.panel.Load().with(err)), []byte("</body></html>")))
}

// ownFile answers with one of the preview's own files, or with the stream of events.
func (p *Preview) ownFile(w http.ResponseWriter, r *http.Request, name string) {
	switch name {
	case "events":
		p.events(w, r)
	case "preview.css":
		w.Header().Set("Content-Type", typeOf(name))
		_, _ = w.Write(sheet)
	case "preview.js":
		w.Header().Set("Content-Type", typeOf(name))
		_, _ = w.Write(script)
	default:
		http.NotFound(w, r)
	}
}
