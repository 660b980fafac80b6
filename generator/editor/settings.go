package editor

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/tailscale/hujson"

	"gongshi/generator/problem"
)

// bind returns settings that bind schemas to files. old is the text of the settings; the keys of schemas are the schemas, the
// values the patterns of their files.
func bind(old []byte, schemas map[string][]string) ([]byte, *Refusal) {
	const key = "yaml.schemas"
	refuse := refusing(map[string]any{key: schemas})
	d, why := open(old)
	if d == nil {
		return nil, refuse(why)
	}
	at, n := find(d.root, key)
	switch {
	case n > 1:
		return nil, refuse(twice(key))
	case n == 0:
		at = d.appendMember(d.root, key, json.RawMessage("{}"), "")
	}
	inner, is := at.Value.Value.(*hujson.Object)
	if !is {
		return nil, refuse(problem.Say("“%[1]s”不是 { }", "%[1]q is not an object", key))
	}
	for _, name := range slices.Sorted(maps.Keys(schemas)) {
		switch at, n := find(inner, name); {
		case n > 1:
			return nil, refuse(twice(name))
		case n == 0:
			d.appendMember(inner, name, schemas[name], d.unit)
		case !same(at.Value, schemas[name]):
			own, _ := indent(at.Name.BeforeExtra)
			at.Value.Value = d.value(schemas[name], own).Value
		}
	}
	return d.text(), nil
}

// recommend returns a list of recommended extensions with one more. If it is there already, or is listed as unwanted, it
// returns old.
func recommend(old []byte, extension string) ([]byte, *Refusal) {
	const key = "recommendations"
	refuse := refusing(map[string]any{key: []string{extension}})
	d, why := open(old)
	if d == nil {
		return nil, refuse(why)
	}
	var ours *hujson.Array
	for _, name := range []string{key, "unwantedRecommendations"} {
		at, n := find(d.root, name)
		switch {
		case n > 1:
			return nil, refuse(twice(name))
		case n == 0:
			continue
		}
		list, is := at.Value.Value.(*hujson.Array)
		if !is {
			return nil, refuse(problem.Say("“%[1]s”不是 [ ]", "%[1]q is not a list", name))
		}
		if slices.ContainsFunc(list.Elements, func(v hujson.Value) bool { return same(v, extension) }) {
			return old, nil
		}
		if name == key {
			ours = list
		}
	}
	if ours == nil {
		d.appendMember(d.root, key, []string{extension}, "")
	} else {
		d.appendElement(ours, extension, d.unit)
	}
	return d.text(), nil
}

// twice says that a key is given twice.
func twice(name string) problem.Text {
	return problem.Say("“%[1]s”写了两次", "%[1]q is given twice", name)
}

// refusing returns a function that makes refusals which show wanted as what to add by hand.
func refusing(wanted any) func(problem.Text) *Refusal {
	return func(why problem.Text) *Refusal {
		text, _ := json.MarshalIndent(wanted, "", "  ")
		return &Refusal{Why: why, Add: string(text)}
	}
}
