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
	asked map[string]bool // the keys in record.asked
	ready map[string]bool // the keys in record.ready
	lines []string
	left  []Left
}

// printer returns a printer for a record.
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

// position is the position of a line.
type position struct {
	path   string // the path of the field: seats[0].level
	indent int
	off    int  // the column of the "# " before the line; -1 if the line is part of the record
	dash   bool // the line begins an entry of a list
}

// in returns the position of the value of a key, below it.
func (at position) in(path string) position { return position{path, at.indent + 2, at.off, false} }

// record writes the comments at the head of the file, and the keys.
func (p *printer) record(r *record, article bool, notes []problem.Text) {
	lang := p.m.Lang
	top := position{off: -1}
	say := func(zh, en string) { p.remark(top, problem.Say(zh, en).In(lang)) }
	p.remark(top, strings.TrimSpace(p.m.kind.Short.In(lang)+problem.Say("：", ": ").In(lang)+r.about))
	say("● 为必填。行首有 # 的是选填项：要用就删去“# ”这两个字符，不用就不管它。",
		"● marks what is required. Lines that begin with # may be left out: to use one, remove the two characters \"# \".")
	if article {
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

// fields writes the keys of a struct. In an entry of a list, the keys that are part of the record come first.
func (p *printer) fields(v, likely reflect.Value, at position) {
	all := p.structOf(v.Type()).Fields
	if at.dash && at.off < 0 {
		all = slices.Clone(all)
		slices.SortStableFunc(all, func(a, b format.Field) int { return p.rank(a, v, at) - p.rank(b, v, at) })
	}
	for _, f := range all {
		here := at
		here.path = problem.Join(at.path, f.Key)
		p.field(f, byKey(v, f.Key), byKey(likely, f.Key), here)
		at.dash = false
	}
}

// rank returns 0 for a key that is part of the record, and 1 for one behind "# ".
func (p *printer) rank(f format.Field, v reflect.Value, at position) int {
	if p.live(f, byKey(v, f.Key), problem.Join(at.path, f.Key)) {
		return 0
	}
	return 1
}

// live reports whether a key is part of the record, and not behind "# ".
func (p *printer) live(f format.Field, v reflect.Value, path string) bool {
	path = normal(path)
	return f.Required || p.asked[path] || p.ready[path] || !empty(v)
}

// field writes a key with its value; behind "# ", with an example.
func (p *printer) field(f format.Field, v, likely reflect.Value, at position) {
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

// missing adds a key to p.left if its value is empty.
func (p *printer) missing(f format.Field, v reflect.Value, at position) {
	if empty(v) {
		p.left = append(p.left, Left{at.path, problem.Text{ZH: f.Title, EN: f.Key}})
	}
}

// block writes a struct. An example that is short stands on one line.
func (p *printer) block(f format.Field, v, likely reflect.Value, at position, comment string) {
	if at.off >= 0 && p.flat(v.Type()) && p.short(v) {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	p.fields(v, likely, at.in(at.path))
}

// maxFlow is the largest width of a struct on one line.
const maxFlow = 76

// short reports whether a value fits on one line.
func (p *printer) short(v reflect.Value) bool { return problem.Columns(p.flow(v, "")) <= maxFlow }

// entries writes a list of structs. A single entry has a line for each key; of several, each stands on one line.
func (p *printer) entries(f format.Field, v, likely reflect.Value, at position, comment string) {
	if at.off >= 0 && v.Len() == 1 && p.flat(v.Type()) && p.short(v) {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	if v.Len() == 0 { // the list is required: it gets a first entry
		v = reflect.MakeSlice(v.Type(), 1, 1)
	}
	of := reflect.Zero(v.Type().Elem())
	if likely.Len() > 0 {
		of = likely.Index(0)
	}
	for i := range v.Len() {
		here := position{entryOf(at.path, i), at.indent + 4, at.off, true}
		if v.Len() == 1 || at.off >= 0 {
			p.fields(v.Index(i), of, here)
			continue
		}
		p.open(v.Index(i), here.path)
		p.line(position{here.path, at.indent + 4, -1, true}, p.flow(v.Index(i), at.path), p.whom(v.Index(i)))
	}
	if v.Len() > 1 && at.off < 0 {
		p.fields(p.complete(of, f), of, position{at.path, at.indent + 4, at.indent + 2, true})
	}
}

// open adds the required keys that are empty in an entry on one line to p.left.
func (p *printer) open(v reflect.Value, path string) {
	for _, f := range p.structOf(v.Type()).Fields {
		if field := byKey(v, f.Key); f.Required && empty(field) {
			p.missing(f, field, position{path: problem.Join(path, f.Key), off: -1})
		}
	}
}

// list writes a list of single values. Deputies stand on lines of their own, with their names.
func (p *printer) list(f format.Field, v reflect.Value, at position, comment string) {
	people := v.Type().Elem() == reflect.TypeFor[congress.DeputyID]()
	texts := f.Required && v.Type().Elem().Kind() == reflect.String
	if at.off >= 0 || v.Len() > 0 && !people && !texts {
		p.line(at, f.Key+": "+p.flow(v, at.path), comment)
		return
	}
	p.line(at, f.Key+":", comment)
	entry := position{at.path, at.indent + 4, -1, true}
	if v.Len() == 0 {
		entry.off = at.indent + 2
		v = p.complete(v, f)
	}
	for i := range v.Len() {
		p.line(entry, scalar(v.Index(i)), p.whom(v.Index(i)))
	}
}

// literal writes a text of several lines.
func (p *printer) literal(f format.Field, v reflect.Value, at position, comment string) {
	p.line(at, f.Key+": |-", strings.TrimSuffix(comment, "。")+problem.Say("。从下一行写起，每行前面多空两格", "; begin on the next line, with two more spaces before each line").In(p.m.Lang))
	for line := range strings.SplitSeq(v.String(), "\n") {
		if line != "" {
			p.line(at.in(at.path), line, "")
		}
	}
}

// remark writes a comment on a line of its own.
func (p *printer) remark(at position, text string) { p.line(at, "", text) }
