package finding

import (
	"strconv"
	"strings"

	"gongshi/generator/problem"
)

// Numbered makes a key of a level and a number; an entry without a number has none.
func Numbered(level string, n int) string {
	if n == 0 {
		return ""
	}
	return level + strconv.Itoa(n)
}

// Once reports the entries of a list whose key an earlier entry has. What is empty is another rule's.
func Once[E any](k *Check, path, list string, entries []E, key string, of func(E) string) {
	if len(entries) < 2 {
		return
	}
	first := make(map[string]int, len(entries))
	for i, e := range entries {
		value := of(e)
		if value == "" {
			continue
		}
		if n, twice := first[value]; twice {
			k.Add(path, Entry(list, i, key), problem.Say("“%[1]s”与第 %[2]d 项重复", "%[1]q stands in entry %[2]d already", value, n+1),
				problem.Say("只保留一项，或改成不同的 %[1]s", "keep one of the two, or give them a different %[1]s", key))
			continue
		}
		first[value] = i
	}
}

func IDs[R any](list []R, id func(R) string) []string {
	all := make([]string, len(list))
	for i, r := range list {
		all[i] = id(r)
	}
	return all
}

// OneOf returns the id of the record that fits, or those of the few that do.
func OneOf[R any](list []R, fits func(R) bool, id func(R) string) string {
	var found []string
	for _, r := range list {
		if fits(r) {
			found = append(found, id(r))
		}
	}
	if len(found) > 3 {
		return ""
	}
	return strings.Join(found, " / ")
}
