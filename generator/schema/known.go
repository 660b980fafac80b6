package schema

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// most is the largest number of records of a kind that are offered by name. A longer list would be slow to read.
const most = 2000

// name is an ID or a term, and its meaning.
type name struct{ id, means string }

// words returns the terms of a vocabulary, each with its meaning and conditions of use; nil if there is no such vocabulary.
func words(c *congress.Congress, list string) []name {
	v := c.Vocabularies[list]
	if v == nil {
		return nil
	}
	var all []name
	for _, w := range v.Words {
		if w.Name == "" || slices.ContainsFunc(all, func(n name) bool { return n.id == w.Name }) {
			continue
		}
		var means []string
		if w.Meaning != "" {
			means = append(means, w.Meaning)
		} else if w.Group != "" {
			means = append(means, w.Group)
		}
		if w.Note {
			means = append(means, "须写 summary 说明")
		}
		if w.Until != "" {
			means = append(means, w.Until.Chinese()+"后停用")
		}
		all = append(all, name{w.Name, strings.Join(means, "；")})
	}
	return all
}

// records returns the IDs of records that are offered for a reference of a type, with their names; nil if there are too many
// or none are offered. Deputies, stations and districts change a few times a year. Activities and suggestions are not
// offered: they are entered every day, and a schema with a list of them would never be current.
func records(c *congress.Congress, kind string) []name {
	var all []name
	switch kind {
	case "DeputyID":
		for _, d := range c.Deputies {
			means := d.Name
			if s := c.Station(d.Station); s != nil {
				means += "，" + s.Name
			}
			all = append(all, name{string(d.ID), means})
		}
	case "StationID":
		for _, s := range c.Stations {
			all = append(all, name{string(s.ID), s.Name})
		}
	case "DistrictID":
		for _, d := range c.Districts {
			all = append(all, name{string(d.ID), d.Name})
		}
	}
	all = slices.DeleteFunc(all, func(n name) bool { return n.id == "" || n.means == "" })
	slices.SortStableFunc(all, func(a, b name) int { return cmp.Compare(a.id, b.id) })
	all = slices.CompactFunc(all, func(a, b name) bool { return a.id == b.id })
	if len(all) > most {
		return nil
	}
	return all
}
