package view

import (
	"gongshi/generator/hanzi"
)

// ByName orders people as official lists do, by the strokes of their names.
func ByName(a, b Person) int { return hanzi.Compare(a.Name, b.Name) }
