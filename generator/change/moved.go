package change

import (
	"path"
	"reflect"
	"strings"

	"gongshi/generator/congress"
)

// moved knows which records of the state before have another name now.
type moved struct {
	addresses map[string]string // of before → of after: content/deputies/zhuge-07 → content/deputies/d0001
	said      map[string]bool   // addresses of before whose name the record after it says
	taken     map[string]bool   // addresses of after
}

// address is a record's path without what is the same for all of its kind: the folder of a deputy, the file of a year.
func address(file string) string {
	switch base := path.Base(file); base {
	case "deputy.yaml", "station.yaml", "index.md":
		return path.Dir(file)
	default:
		return strings.TrimSuffix(file, path.Ext(base))
	}
}

// former is the address of a record under a name that it had, which may carry its year.
func former(own, id string) string {
	if strings.Contains(id, "/") {
		own = path.Dir(own)
	}
	return path.Join(path.Dir(own), id)
}

// findMoved looks for records that say under which name they stood before, on either side, so that a name that is given
// back is seen too.
func findMoved(before, after *congress.Congress) *moved {
	m := &moved{map[string]string{}, map[string]bool{}, map[string]bool{}}
	old, now := map[string]bool{}, map[string]bool{}
	for r := range before.Records() {
		old[address(r.Path)] = true
	}
	for r := range after.Records() {
		now[address(r.Path)] = true
	}
	add := func(from, to string, said bool) {
		if old[from] && !now[from] && now[to] && !old[to] && m.addresses[from] == "" && !m.taken[to] {
			m.addresses[from], m.taken[to] = to, true
			m.said[from] = said
		}
	}
	for r := range after.Records() {
		for _, id := range r.FormerIDs {
			add(former(address(r.Path), id), address(r.Path), true)
		}
	}
	for r := range before.Records() {
		for _, id := range r.FormerIDs {
			add(address(r.Path), former(address(r.Path), id), false)
		}
	}
	return m
}

// now returns where a file or address of the state before is to be looked for.
func (m *moved) now(at string) string {
	if m == nil {
		return at
	}
	for folder := at; strings.Contains(folder, "/"); folder = path.Dir(folder) {
		if to := m.addresses[folder]; to != "" {
			return to + strings.TrimPrefix(at, folder)
		}
	}
	return at
}

// folders are where the records lie that a type of id names.
var folders = map[string]string{
	reflect.TypeFor[congress.DeputyID]().Name():     "content/deputies/",
	reflect.TypeFor[congress.StationID]().Name():    "content/stations/",
	reflect.TypeFor[congress.ActivityID]().Name():   "content/activities/",
	reflect.TypeFor[congress.SuggestionID]().Name(): "content/suggestions/",
	reflect.TypeFor[congress.Origin]().Name():       "content/",
}

// id returns the present name for one of the state before.
func (m *moved) id(typ, id string) string {
	folder := folders[typ]
	if m == nil || folder == "" || len(m.addresses) == 0 {
		return id
	}
	return strings.TrimPrefix(m.now(folder+id), folder)
}
