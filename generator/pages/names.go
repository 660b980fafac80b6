package pages

import "gongshi/generator/hanzi"

// byName orders people as official lists do, by the strokes of their names.
func byName(a, b Person) int { return hanzi.Compare(a.Name, b.Name) }
