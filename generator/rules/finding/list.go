package finding

import (
	"strconv"
	"strings"

	"gongshi/generator/problem"
)

// Numbered returns a key made of a level and a number; it is empty where the number is 0.
func Numbered(level string, n int) string {
	if n == 0 {
		return ""
	}
	return level + strconv.Itoa(n)
}

// Once reports entries of a list that have the same value under a key as an earlier entry; of returns the value. Entries
// without a value are passed by: another rule reports them.
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

// IDs returns the ids of records, in their order.
func IDs[R any](list []R, id func(R) string) []string {
	all := make([]string, len(list))
	for i, r := range list {
		all[i] = id(r)
	}
	return all
}

// OneOf returns the id of the record that fits. Where two or three fit it returns their ids with " / " between them; it
// returns an empty text where none fits or more do.
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
