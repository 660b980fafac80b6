package change

import (
	"path"
	"strings"

	"gongshi/generator/congress"
	"gongshi/generator/place"
)

// renames holds the records of the state before that have another name in the state after, by their stems.
type renames struct {
	stems map[string]string // stem before → stem after: content/deputies/zhuge-07 → content/deputies/d0001
	said  map[string]bool   // the stems before that the record after names in former_ids
	taken map[string]bool   // the stems after that stand in stems
}

// formerStem returns the stem that a record had under a former id. file is where it is now. The result is "" if a record of its
// kind cannot have had that id.
func formerStem(file, id string) string {
	i, _ := place.Of(file)
	if was, can := i.Renamed(id); can {
		return place.Stem(was.File())
	}
	return ""
}

// findRenames returns the renamed records. It reads former_ids of both sides: those of the state before show that a record took
// its former name again.
func findRenames(before, after *congress.Congress) *renames {
	m := &renames{map[string]string{}, map[string]bool{}, map[string]bool{}}
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
			add(formerStem(r.Path, id), place.Stem(r.Path), true)
		}
	}
	for r := range before.Records() {
		for _, id := range r.FormerIDs {
			add(place.Stem(r.Path), formerStem(r.Path, id), false)
		}
	}
	return m
}

// current returns the path in the state after for a file, folder or stem of the state before. The path of a record that was not
// renamed is returned as it is.
func (m *renames) current(at string) string {
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

// currentID returns the id in the state after for an id of the state before. text is the id; the type of id says what it names.
// Other types and ids that were not changed give text.
func (m *renames) currentID(id any, text string) string {
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
	return strings.TrimPrefix(m.current(folder+text), folder)
}
