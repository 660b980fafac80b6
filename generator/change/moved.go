package change

import (
	"path"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// moved knows by their stems which records of the state before have another name now.
type moved struct {
	stems map[string]string // of before → of after: content/deputies/zhuge-07 → content/deputies/d0001
	said  map[string]bool   // stems of before whose name the record after it says
	taken map[string]bool   // stems of after
}

// former is the stem of a file under a former id of its record; it is empty where the record cannot have had it.
func former(file, id string) string {
	i, _ := place.Of(file)
	if was, can := i.Renamed(id); can {
		return place.Stem(was.File())
	}
	return ""
}

// findMoved looks for records that say under which name they stood before, on either side, so that a name that is given
// back is seen too.
func findMoved(before, after *congress.Congress) *moved {
	m := &moved{map[string]string{}, map[string]bool{}, map[string]bool{}}
	old, now := map[string]bool{}, map[string]bool{}
	for r := range before.Records() {
		old[place.Stem(r.Path)] = true
	}
	for r := range after.Records() {
		now[place.Stem(r.Path)] = true
	}
	add := func(from, to string, said bool) {
		if old[from] && !now[from] && now[to] && !old[to] && m.stems[from] == "" && !m.taken[to] {
			m.stems[from], m.taken[to] = to, true
			m.said[from] = said
		}
	}
	for r := range after.Records() {
		for _, id := range r.FormerIDs {
			add(former(r.Path, id), place.Stem(r.Path), true)
		}
	}
	for r := range before.Records() {
		for _, id := range r.FormerIDs {
			add(place.Stem(r.Path), former(r.Path, id), false)
		}
	}
	return m
}

// now returns where a file or stem of the state before is to be looked for.
func (m *moved) now(at string) string {
	if m == nil {
		return at
	}
	for folder := at; strings.Contains(folder, "/"); folder = path.Dir(folder) {
		if to := m.stems[folder]; to != "" {
			return to + strings.TrimPrefix(at, folder)
		}
	}
	return at
}

// id returns the present name for one of the state before, of which the type says what it names.
func (m *moved) id(id any, text string) string {
	if m == nil || len(m.stems) == 0 {
		return text
	}
	file := ""
	switch id := id.(type) {
	case congress.DeputyID:
		file = place.FileOf(&congress.Deputy{ID: id})
	case congress.StationID:
		file = place.FileOf(&congress.Station{ID: id})
	case congress.ActivityID:
		file = place.FileOf(&congress.Activity{ID: id})
	case congress.SuggestionID:
		file = place.FileOf(&congress.Suggestion{ID: id})
	case congress.Origin:
		file = place.FileOf(&congress.Activity{ID: congress.ActivityID(strings.TrimPrefix(text, "activities/"))})
	}
	folder, named := strings.CutSuffix(place.Stem(file), text)
	if !named {
		return text
	}
	return strings.TrimPrefix(m.now(folder+text), folder)
}
