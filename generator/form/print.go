package form

import (
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/format"
	"gongshi/generator/problem"
)

// printer writes a record line by line.
type printer struct {
	m     *maker
	asked map[string]bool // keys that are required here
	ready map[string]bool // keys that stand ready
	lines []string
	left  []Left
}

func (m *maker) printer(r *record) *printer {
	p := &printer{m: m, asked: map[string]bool{}, ready: map[string]bool{}}
	for _, key := range r.asked {
		p.asked[key] = true
	}
	for _, key := range r.ready {
		p.ready[key] = true
	}
	return p
}

// place is where a line stands.
type place struct {
	path   string // of the record: seats[0].level
	indent int
	off    int  // the column of the "# " behind which it stands, -1 where it is part of the record
	dash   bool // it begins an entry of a list
}

// in is the place of what a key holds.
func (at place) in(path string) place { return place{path, at.indent + 2, at.off, false} }

// record writes the head, the keys and, of an article, what is to be written below.
func (p *printer) record(r *record, notes []problem.Text) {
	lang := p.m.Lang
	top := place{off: -1}
	say := func(zh, en string) { p.remark(top, problem.Say(zh, en).In(lang)) }
	p.remark(top, strings.TrimSpace(p.m.kind.Short.In(lang)+problem.Say("：", ": ").In(lang)+r.about))
	say("● 为必填。行首有 # 的是选填项：要用就删去“# ”这两个字符，不用就不管它。",
		"● marks what is required. Lines that begin with # may be left out: to use one, remove the two characters \"# \".")
	if strings.HasSuffix(r.path, ".md") {
		say("正文写在第二行 --- 的下面：空一行另起一段，小标题写“## 小标题”，图片写“![图里是什么](文件名.jpg)”。",
			"The text is written below the second ---: an empty line between paragraphs, ## before a heading, ![what it shows](name.jpg) for a picture.")
	}
	for _, n := range notes {
		p.remark(top, problem.Say("※ ", "※ ").In(lang)+n.In(lang))
	}
	if r.draft {
		p.line(top, "draft: true", problem.Say("草稿，只在预览中看到。全部核对好了，删去这一行就公开", "a draft, seen in the preview only. Remove this line to publish it").In(lang))
	}
	known := reflect.ValueOf(r.known).Elem()
	likely := reflect.Zero(known.Type())
	if r.likely != nil {
		likely = reflect.ValueOf(r.likely).Elem()
	}
	p.fields(known, likely, top)
}

// fields writes the keys of a struct. An entry of a list begins with what is part of it.
func (p *printer) fields(v, likely reflect.Value, at place) {
	all := p.structOf(v.Type()).Fields
	if at.dash && at.off < 0 {
		all = slices.Clone(all)
		slices.SortStableFunc(all, func(a, b format.Field) int { return p.rank(a, v, at) - p.rank(b, v, at) })
	}
	for _, f := range all {
		here := at
		here.path = join(at.path, f.Key)
		p.field(f, byKey(v, f.Key), byKey(likely, f.Key), here)
		at.dash = false
	}
}

func (p *printer) rank(f format.Field, v reflect.Value, at place) int {
	if p.live(f, byKey(v, f.Key), join(at.path, f.Key)) {
		return 0
	}
	return 1
}

// live tells whether a key is part of the record as it is.
func (p *printer) live(f format.Field, v reflect.Value, path string) bool {
	path = normal(path)
	return f.Required || p.asked[path] || p.ready[path] || !empty(v)
}

// field writes a key with its value, or, behind "# ", with an example.
func (p *printer) field(f format.Field, v, likely reflect.Value, at place) {
	if at.off < 0 && !p.live(f, v, at.path) {
		at.off = at.indent
		v = p.complete(likely, f)
	}
	required := f.Required || at.off < 0 && p.asked[normal(at.path)]
	if v.Kind() == reflect.Pointer && v.IsNil() {
		v = reflect.New(v.Type().Elem())
	}
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
		if likely.Kind() == reflect.Pointer && !likely.IsNil() {
			likely = likely.Elem()
		} else {
			likely = reflect.Zero(v.Type())
		}
	}
	if required && at.off < 0 && p.structOf(v.Type()) == nil {
		p.missing(f, v, at)
	}
	comment := p.explain(f, v, required, at)
	switch {
	case v.Kind() == reflect.Struct:
		p.block(f, v, likely, at, comment)
	case v.Kind() == reflect.Slice && p.structOf(v.Type()) != nil:
		p.entries(f, v, likely, at, comment)
	case v.Kind() == reflect.Slice:
		p.list(f, v, at, comment)
	case v.Kind() == reflect.Map:
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
	case f.Type == "Markdown" || strings.Contains(v.String(), "\n") && v.Kind() == reflect.String:
		p.literal(f, v, at, comment)
	default:
		p.line(at, strings.TrimRight(f.Key+": "+p.flow(v, at.path), " "), comment)
	}
}

// missing notes what is still to be filled in.
func (p *printer) missing(f format.Field, v reflect.Value, at place) {
	if empty(v) {
		p.left = append(p.left, Left{at.path, problem.Text{ZH: f.Title, EN: f.Key}})
	}
}

// block writes a struct: on one line if it is an example that has room there.
func (p *printer) block(f format.Field, v, likely reflect.Value, at place, comment string) {
	if at.off >= 0 && p.flat(v.Type()) && p.short(v) {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	p.fields(v, likely, at.in(at.path))
}

// maxFlow is how wide a struct may be that stands on one line.
const maxFlow = 76

func (p *printer) short(v reflect.Value) bool { return problem.Columns(p.flow(v, "")) <= maxFlow }

// entries writes a list of structs: a few lines for one, a line for each of many.
func (p *printer) entries(f format.Field, v, likely reflect.Value, at place, comment string) {
	if at.off >= 0 && v.Len() == 1 && p.flat(v.Type()) && p.short(v) {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	if v.Len() == 0 { // required: the first is begun
		v = reflect.MakeSlice(v.Type(), 1, 1)
	}
	of := reflect.Zero(v.Type().Elem())
	if likely.Len() > 0 {
		of = likely.Index(0)
	}
	for i := range v.Len() {
		here := place{entryOf(at.path, i), at.indent + 4, at.off, true}
		if v.Len() == 1 || at.off >= 0 {
			p.fields(v.Index(i), of, here)
			continue
		}
		p.open(v.Index(i), here.path)
		p.line(place{here.path, at.indent + 4, -1, true}, p.flow(v.Index(i), at.path), p.whom(v.Index(i)))
	}
	if v.Len() > 1 && at.off < 0 {
		p.fields(p.complete(of, f), of, place{at.path, at.indent + 4, at.indent + 2, true})
	}
}

// open notes what is missing in an entry that stands on one line.
func (p *printer) open(v reflect.Value, path string) {
	for _, f := range p.structOf(v.Type()).Fields {
		if field := byKey(v, f.Key); f.Required && empty(field) {
			p.missing(f, field, place{path: join(path, f.Key), off: -1})
		}
	}
}

// list writes a list of plain values: people by the line, with their names.
func (p *printer) list(f format.Field, v reflect.Value, at place, comment string) {
	people := v.Type().Elem() == reflect.TypeFor[congress.DeputyID]()
	texts := f.Required && v.Type().Elem().Kind() == reflect.String
	if at.off >= 0 || v.Len() > 0 && !people && !texts {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	entry := place{at.path, at.indent + 4, -1, true}
	if v.Len() == 0 {
		entry.off = at.indent + 2
		v = p.complete(v, f)
	}
	for i := range v.Len() {
		p.line(entry, scalar(v.Index(i)), p.whom(v.Index(i)))
	}
}

// literal writes a text of several lines.
func (p *printer) literal(f format.Field, v reflect.Value, at place, comment string) {
	p.line(at, f.Key+": |-", strings.TrimSuffix(comment, "。")+problem.Say("。从下一行写起，每行前面多空两格", "; begin on the next line, with two more spaces before each line").In(p.m.Lang))
	for line := range strings.SplitSeq(v.String(), "\n") {
		if line != "" {
			p.line(at.in(at.path), line, "")
		}
	}
}

// remark writes a comment on a line of its own. It never looks like a key behind "# ".
func (p *printer) remark(at place, text string) { p.line(at, "", text) }
