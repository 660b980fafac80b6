package change

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gongshi"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/source"
)

// rich holds records with the fields that the records of the small site do not use: path → text of the file.
var rich = map[string]string{
	"content/suggestions/2024/0002.yaml": `title: 关于修缮机井的建议
kind: 建议
raised: {date: 2024-03-01, when: 闭会期间, level: 县, lead: d0002}
topics: [水利, 农业]
publicity: 全文
text: "机井年久失修。\n\n建议修缮。"
preparation: [{kind: 会前调研, date: 2024-02-01, text: 走访五个村}, {kind: 走访, date: 2024-02-02}]
handling:
  due: 2024-06-01
  units: [{name: 市水利局, role: 主办}, {name: 市农业农村局, role: 协办}]
  log: [{date: 2024-03-05, event: 交办, unit: 市水利局}, {date: 2024-03-20, event: 沟通, unit: 市水利局, text: 到村里看过}, {date: 2024-04-20, event: 答复, unit: 市水利局}]
answers: [{date: 2024-04-20, unit: 市水利局, outcome: 列入计划逐步解决, text: 列入明年计划。, promises: [{what: 修缮三眼机井, by: 2025-06-30}, {what: 建立管护制度, by: 2025-03-31, settled: {date: 2025-03-01, text: 制度已印发}}]}]
supervision: [{date: 2024-05-01, mode: 重点督办, by: 农工委, text: 听取汇报}]
closed_out: {date: 2025-03-02, by: 代表工委}
appraisal: [{date: 2025-03-03, side: 代表, about: 态度, answer: 满意}, {date: 2025-03-03, side: 选民, about: 结果, answer: 基本满意, text: 还差一眼}]
`,
	"content/stations/zhuge/2024.yaml": `quarters: [{quarter: 1, theme: 三粉产业}, {quarter: 2, theme: 环境整治}]
months: [{month: 2024-05, activity: 接待日, place: 站内, lead: d0001}, {month: 2024-06, activity: 视察, postponed: {to: 2024-07-01, reason: 大雨}}]
receptions: [{date: 2024-05-15, deputies: [d0001, d0002], guests: [{role: 法官, count: 2}, {role: 民警}], topic: 环境, mode: [线下]}, {date: 2024-06-17, moved: {from: 2024-06-15, reason: 周末}}]
`,
	"content/supervision/2024.yaml": `visits: [{month: 2024-05, office: 法工委, station: zhuge, findings: 台账不全, fixed: {date: 2024-06-01, text: 已补齐}}, {month: 2024-06, office: 农工委, station: zhuge}]
rallies: [{quarter: 2, date: 2024-06-20, route: [zhuge, shenhou], results: [{station: zhuge, text: 台账规范}, {station: shenhou, text: 版面待更新}]}]
`,
	"content/stations/shenhou/notices/2024-05-10-move.md": "---\ntitle: 接待日改期\ndate: 2024-05-10\nuntil: 2024-05-16\n---\n改到十六日。\n",
	"content/vocabulary/forms.yaml":                       "- {id: dialogue, name: 代表有约, meaning: 每月见面, since: 2022}\n- {id: cloud, name: 云上协商}\n",
}

// loaded returns the records of the small site and of rich.
func loaded(t *testing.T) *congress.Congress {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../testdata/site")); err != nil {
		t.Fatal(err)
	}
	for name, text := range rich {
		file := dir + "/" + name
		if err := os.MkdirAll(file[:strings.LastIndexByte(file, '/')], 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s, err := source.Load(context.Background(), dir, source.Options{Builtin: gongshi.Files})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if len(s.Problems) > 0 {
		t.Fatal(s.Problems[0])
	}
	return s.Congress
}

// comparedBy returns the report on two states as of 2025-06-01.
func comparedBy(t *testing.T, a, b *congress.Congress) *Report {
	t.Helper()
	return Compare(Side{Congress: a}, Side{Congress: b}, Options{Now: "2025-06-01"})
}

// mutation changes one thing and can be undone.
type mutation struct {
	where  string // the path of the record
	what   string
	silent bool // it changes nothing that is published
	do     func() (undo func())
}

// fieldOf returns the field of a congress that holds the records of a kind.
func fieldOf(c *congress.Congress, k *kind) reflect.Value {
	all, holds := reflect.ValueOf(c).Elem(), reflect.TypeOf(k.In(c))
	for i := range all.NumField() {
		if all.Field(i).Type() == holds {
			return all.Field(i)
		}
	}
	panic("no field holds " + k.Name)
}

// mutations returns all single changes of a congress.
func mutations(c *congress.Congress) []mutation {
	m := &mutator{}
	for i := range kinds {
		k := &kinds[i]
		if k.Kind == nil {
			continue
		}
		v := fieldOf(c, k)
		switch {
		case k.Name == "site":
			m.record = place.SiteFile
			m.walk(v.Elem(), "")
		case k.Name == "vocabulary":
			m.record = place.VocabularyFile("forms")
			m.walk(reflect.ValueOf(&c.Vocabularies["forms"].Words).Elem(), "Words")
		case k.List():
			m.record = k.Patterns[0]
			m.walk(v, k.Name)
		default:
			for j := range v.Len() {
				m.record = v.Index(j).Interface().(place.Addressed).Base().Path
				m.walk(v.Index(j).Elem(), "")
			}
		}
	}
	return m.all
}

type mutator struct {
	record string
	all    []mutation
}

func (m *mutator) set(v reflect.Value, what string, to reflect.Value) {
	m.add(what, false, func() func() {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(to)
		return func() { v.Set(old) }
	})
}

func (m *mutator) add(what string, silent bool, do func() func()) {
	m.all = append(m.all, mutation{m.record, what, silent, do})
}

func (m *mutator) walk(v reflect.Value, at string) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
			if options == "inline" || key != "" && key != "-" || f.Name == "Body" {
				m.walk(v.Field(i), at+"."+f.Name)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			if v.Elem().Kind() == reflect.Struct && !strings.HasSuffix(at, "]") {
				m.set(v, at+" is nil", reflect.Zero(v.Type()))
			}
			m.walk(v.Elem(), at)
		}
	case reflect.Slice:
		n := v.Len()
		for i := range n {
			m.walk(v.Index(i), fmt.Sprintf("%s[%d]", at, i))
			without := reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, n))
			m.set(v, fmt.Sprintf("%s without %d", at, i), without)
		}
		if n > 1 {
			swapped := reflect.AppendSlice(reflect.Zero(v.Type()), v)
			first, second := v.Index(0).Interface(), v.Index(1).Interface()
			swapped.Index(0).Set(reflect.ValueOf(second))
			swapped.Index(1).Set(reflect.ValueOf(first))
			m.set(v, at+" swapped", swapped)
			m.all[len(m.all)-1].silent = v.Type().Elem().Name() == "Duty"
		}
		if e := v.Type().Elem(); e.Kind() == reflect.String {
			fresh := reflect.ValueOf("全新").Convert(e)
			m.set(v, at+" and one more on top", reflect.AppendSlice(reflect.Append(reflect.Zero(v.Type()), fresh), v))
		} else if e.Kind() == reflect.Struct {
			fresh := reflect.New(e).Elem()
			fill(fresh)
			m.set(v, at+" and one more on top", reflect.AppendSlice(reflect.Append(reflect.Zero(v.Type()), fresh), v))
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			old := v.MapIndex(key)
			m.add(fmt.Sprintf("%s without %v", at, key), false, func() func() {
				v.SetMapIndex(key, reflect.Value{})
				return func() { v.SetMapIndex(key, old) }
			})
			m.add(fmt.Sprintf("%s of %v", at, key), false, func() func() {
				other := reflect.New(old.Type()).Elem()
				other.Set(old)
				alter(other)
				v.SetMapIndex(key, other)
				return func() { v.SetMapIndex(key, old) }
			})
		}
	default:
		m.add(at, false, func() func() {
			old := reflect.New(v.Type()).Elem()
			old.Set(v)
			alter(v)
			return func() { v.Set(old) }
		})
	}
}

// alter gives a scalar another value. Other kinds of values stay as they are.
func alter(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Float64:
		v.SetFloat(v.Float() + 1)
	case reflect.String:
		v.SetString(v.String() + "改")
	}
}

// fill gives the fields of an entry values that no other entry has.
func fill(v reflect.Value) {
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case !f.CanSet(): // what is worked out, not written
		case f.Kind() == reflect.String:
			f.SetString(fmt.Sprintf("别样%d", 7*i))
		case f.Kind() == reflect.Int:
			f.SetInt(int64(90 + i))
		}
	}
}

// flat returns the changes of a report as sorted lines, so that two reports can be compared. mirrored exchanges the two sides.
func flat(r *Report, mirrored bool) []string {
	other := map[Act]Act{Added: Removed, Removed: Added, Withdrawn: Restored, Restored: Withdrawn, Published: Drafted, Drafted: Published}
	var all []string
	for _, g := range r.Groups {
		for _, record := range g.Records {
			for _, act := range record.Acts {
				if mirrored && other[act] != "" {
					act = other[act]
				}
				all = append(all, fmt.Sprintf("%s %s", record.Path, act))
			}
			for _, c := range record.Changes {
				act, before, after := c.Act, c.Before, c.After
				if mirrored {
					before, after = after, before
					if other[act] != "" {
						act = other[act]
					}
				}
				var keys []string
				for _, step := range c.Where {
					keys = append(keys, step.Key)
				}
				all = append(all, fmt.Sprintf("%s %s %s: %s → %s %v", record.Path, act, strings.Join(keys, "."), before, after, c.Values))
			}
		}
	}
	slices.Sort(all)
	return all
}

// A site compared with itself gives an empty report.
func TestSame(t *testing.T) {
	r := comparedBy(t, loaded(t), loaded(t))
	if r.Count != 0 || len(r.Groups) != 0 || len(r.Attention) != 0 {
		t.Errorf("%+v", r)
	}
}

// The report has each single change once, at its record, and has no change of other records. The report in the other direction
// has the same changes with the sides exchanged.
func TestEveryMutationIsToldOnce(t *testing.T) {
	t.Parallel()
	a, b := loaded(t), loaded(t)
	all := mutations(b)
	if len(all) < 650 {
		t.Errorf("only %d mutations", len(all))
	}
	exchanged := 0 // changed entries that count as one removed and one added
	for _, m := range all {
		undo := m.do()
		r := comparedBy(t, a, b)
		back := comparedBy(t, b, a)
		undo()
		told := flat(r, false)
		want := 1
		if m.silent {
			want = 0
		}
		came, went := 0, 0
		for _, s := range told {
			if !strings.HasPrefix(s, m.where+" ") {
				t.Errorf("%s%s: told of another record: %s", m.where, m.what, s)
			}
			came += strings.Count(s, " added ")
			went += strings.Count(s, " removed ")
		}
		replaced := came == 1 && went == 1 && len(told) == 2
		if replaced {
			exchanged++
		}
		if len(told) != want && !replaced {
			t.Errorf("%s%s: told %d times: %q", m.where, m.what, len(told), told)
		}
		if r.Count != len(told) {
			t.Errorf("%s%s: counted as %d, told %d times", m.where, m.what, r.Count, len(told))
		}
		if mirrored := flat(back, true); !slices.Equal(told, mirrored) {
			t.Errorf("%s%s: told as\n%q\nand in the other direction as\n%q", m.where, m.what, told, mirrored)
		}
	}
	if exchanged > 25 {
		t.Errorf("%d changed entries were not recognised", exchanged)
	}
}

// The report on many changes at once has the changes of the reports on each of them.
func TestManyMutations(t *testing.T) {
	t.Parallel()
	a, b := loaded(t), loaded(t)
	byRecord := map[string][]mutation{}
	var records []string
	for _, m := range mutations(b) {
		if byRecord[m.where] == nil {
			records = append(records, m.where)
		}
		byRecord[m.where] = append(byRecord[m.where], m)
	}
	for seed := range uint64(25) {
		random := rand.New(rand.NewPCG(seed, 1))
		var want []string
		var chosen []mutation
		for _, i := range random.Perm(len(records))[:1+random.IntN(len(records)-1)] {
			of := byRecord[records[i]]
			m := of[random.IntN(len(of))]
			undo := m.do()
			for _, s := range flat(comparedBy(t, a, b), false) {
				want = append(want, strings.SplitN(s, ":", 2)[0]) // names of other records may differ
			}
			undo()
			chosen = append(chosen, m)
		}
		var undo []func()
		for _, m := range chosen {
			undo = append(undo, m.do())
		}
		var have []string
		for _, s := range flat(comparedBy(t, a, b), false) {
			have = append(have, strings.SplitN(s, ":", 2)[0])
		}
		slices.Reverse(undo)
		for _, f := range undo {
			f()
		}
		slices.Sort(want)
		slices.Sort(have)
		if !slices.Equal(want, have) {
			t.Errorf("seed %d:\n%q\nnot\n%q", seed, have, want)
		}
	}
}
