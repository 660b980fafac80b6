// Package hanzi reads and orders Chinese names.
package hanzi

import "strings"

// Surname returns the surname of a name.
func Surname(name string) string { return string([]rune(name)[:1]) }

// Compare orders names as official lists do.
func Compare(a, b string) int { return strings.Compare(a, b) }
