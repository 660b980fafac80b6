package format

import "sync"

// titles returns the Chinese titles of all keys, by struct and key. They are read at the first call, which most runs never make.
var titles = sync.OnceValue(func() map[[2]string]string {
	structs, _ := Structs() // there is no error: the code is embedded, and could be compiled
	all := map[[2]string]string{}
	for name, s := range structs {
		for _, f := range s.Fields {
			all[[2]string{name, f.Key}] = f.Title
		}
	}
	return all
})

// Title returns the Chinese title of a key of a struct of package congress: 日期 for the key date of Activity. It returns "" if
// there is no such key.
func Title(name, key string) string { return titles()[[2]string{name, key}] }
