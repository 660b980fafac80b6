package amend

import (
	"errors"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// Rename gives a record or a district another ID: the file or folder, all that refers to it, and former_ids, by which the old
// address leads to the new one. The old ID may have its kind before it: station:zhuge. The error is a *problem.Refusal if one of
// the IDs is wrong.
func (p *Plan) Rename(c *congress.Congress, old, fresh string) error {
	kind, id, said := strings.Cut(old, ":")
	if !said {
		kind, id = "", old
	}
	district := kind == "" || kind == "district"
	found := renamable(c, kind, id)
	if d := c.District(congress.DistrictID(id)); d != nil && district {
		if len(found) > 0 {
			return severalOf(id, found)
		}
		return p.renameDistrict(c, d, fresh)
	}
	switch {
	case len(found) > 1:
		return severalOf(id, found)
	case len(found) == 0:
		return problem.Refuse("没有编号为“%[1]s”的记录或选区；写文件夹或文件的名字，如 d0001、2024/0001", "there is no record or district %[1]q; write the name of its folder or file, as in d0001 or 2024/0001", old)
	}
	r := found[0]
	was, _ := place.Of(r.Path)
	is, ok := was.Renamed(fresh)
	switch {
	case !ok:
		return problem.Refuse("“%[1]s”不能作编号：只用小写字母、数字和连字符", "%[1]q cannot be an id: write lower-case letters, digits and hyphens", fresh)
	case is.File() == was.File():
		return problem.Refuse("“%[1]s”就是现在的编号", "%[1]q is the id that it has", fresh)
	}
	if taken := holderOf(c, is.File(), r); taken != "" {
		return problem.Refuse("“%[1]s”已是 %[2]s 的编号，或是它的旧编号；换一个", "%[1]q is the id of %[2]s, or was; take another", fresh, taken)
	}
	if err := p.refer(c, was, is); err != nil {
		return err
	}
	if err := p.formerly(r, was, is); err != nil {
		return err
	}
	from, to := was.File(), is.File()
	if place.Stem(from) == path.Dir(from) {
		from, to = path.Dir(from), path.Dir(to)
	}
	if err := p.Move(from, to); !errors.Is(err, fs.ErrExist) {
		return err
	}
	return problem.Refuse("%[1]s 已经有了；换一个编号", "%[1]s is there already; take another id", to)
}

// renamable returns the records of a kind, or of any, whose own name is an ID, perhaps with the year before it.
func renamable(c *congress.Congress, kind, id string) []*congress.Record {
	var found []*congress.Record
	for r := range c.Records() {
		i, ok := place.Of(r.Path)
		if !ok || i.Yearly() || kind != "" && i.Name != kind {
			continue
		}
		if strings.Join(i.Names, "/") == id || i.OwnName() == id {
			found = append(found, r)
		}
	}
	return found
}

// severalOf refuses an ID that several records have.
func severalOf(id string, found []*congress.Record) error {
	var all []string
	for _, r := range found {
		i, _ := place.Of(r.Path)
		all = append(all, i.Name+":"+strings.Join(i.Names, "/"))
	}
	return problem.Refuse("有几个“%[1]s”，写明是哪一个：%[2]s；选区写 district:%[1]s", "there are several %[1]q; say which: %[2]s; of a district write district:%[1]s", id, strings.Join(all, "、"))
}

// holderOf returns the path of another record that has or had the place of a file; "" if there is none.
func holderOf(c *congress.Congress, file string, own *congress.Record) string {
	for r := range c.Records() {
		if r == own {
			continue
		}
		i, _ := place.Of(r.Path)
		if place.Stem(r.Path) == place.Stem(file) {
			return r.Path
		}
		for _, id := range r.FormerIDs {
			if was, can := i.Renamed(id); can && place.Stem(was.File()) == place.Stem(file) {
				return r.Path
			}
		}
	}
	return ""
}

// formerly adds the old name of a record to its former_ids, and takes the new one out of them.
func (p *Plan) formerly(r *congress.Record, was, is place.Identity) error {
	ids := slices.Clone(r.FormerIDs)
	back := func(id string) bool {
		i, can := is.Renamed(id)
		return can && i.File() == is.File()
	}
	if !slices.ContainsFunc(ids, back) {
		return p.Append(r.Path, "former_ids", is.FormerID(was))
	}
	return p.Set(r.Path, "former_ids", append(slices.DeleteFunc(ids, back), is.FormerID(was)))
}

// renameDistrict gives a district another ID.
func (p *Plan) renameDistrict(c *congress.Congress, d *congress.District, fresh string) error {
	switch {
	case !place.IsName(fresh):
		return problem.Refuse("“%[1]s”不能作代号：只用小写字母、数字和连字符", "%[1]q cannot be an id: write lower-case letters, digits and hyphens", fresh)
	case c.District(congress.DistrictID(fresh)) != nil:
		return problem.Refuse("“%[1]s”已是 %[2]s 的代号；换一个", "%[1]q is the id of %[2]s; take another", fresh, c.District(congress.DistrictID(fresh)).Name)
	}
	return p.referAll(c, map[reflect.Type][2]string{reflect.TypeFor[congress.DistrictID](): {string(d.ID), fresh}})
}

// refer changes all that refers to a record.
func (p *Plan) refer(c *congress.Congress, was, is place.Identity) error {
	old, fresh := strings.Join(was.Names, "/"), strings.Join(is.Names, "/")
	names := map[reflect.Type][2]string{}
	switch was.Name {
	case "deputy":
		names[reflect.TypeFor[congress.DeputyID]()] = [2]string{old, fresh}
	case "station":
		names[reflect.TypeFor[congress.StationID]()] = [2]string{old, fresh}
	case "suggestion":
		names[reflect.TypeFor[congress.SuggestionID]()] = [2]string{old, fresh}
	case "activity":
		names[reflect.TypeFor[congress.ActivityID]()] = [2]string{old, fresh}
		names[reflect.TypeFor[congress.Origin]()] = [2]string{"activities/" + old, "activities/" + fresh}
	default:
		return nil
	}
	return p.referAll(c, names)
}

// referAll changes IDs in all records: for each type the old one and the new one.
func (p *Plan) referAll(c *congress.Congress, names map[reflect.Type][2]string) error {
	for _, kind := range place.Kinds() {
		records := reflect.ValueOf(kind.In(c))
		switch {
		case kind.Addressed():
			for _, r := range kind.Records(c) {
				if r.Base().Broken {
					continue
				}
				if err := p.referIn(reflect.ValueOf(r).Elem(), r.Base().Path, "", names); err != nil {
					return err
				}
			}
		case records.Kind() == reflect.Slice:
			for i := range records.Len() {
				if err := p.referIn(records.Index(i).Elem(), kind.Patterns[0], "["+strconv.Itoa(i)+"]", names); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// referIn changes IDs in a value of a record.
func (p *Plan) referIn(v reflect.Value, name, field string, names map[reflect.Type][2]string) error {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return p.referIn(v.Elem(), name, field, names)
	case reflect.Struct:
		for key, value := range keysIn(v) {
			if err := p.referIn(value, name, problem.Join(field, key), names); err != nil {
				return err
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if err := p.referIn(v.Index(i), name, field+"["+strconv.Itoa(i)+"]", names); err != nil {
				return err
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if err := p.referIn(key, name, field+"."+key.String()+":", names); err != nil {
				return err
			}
		}
	case reflect.String:
		if id, is := names[v.Type()]; is && v.String() == id[0] {
			return p.Set(name, field, reflect.ValueOf(id[1]).Convert(v.Type()).Interface())
		}
	}
	return nil
}
