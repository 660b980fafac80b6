package format

import "sync"

// titles are the Chinese names of all keys, by struct and key. They are read when one is asked for: most runs ask for none.
var titles = sync.OnceValue(func() map[[2]string]string {
	structs, _ := Structs() // the code is embedded, and has been compiled
	all := map[[2]string]string{}
	for name, s := range structs {
		for _, f := range s.Fields {
			all[[2]string{name, f.Key}] = f.Title
		}
	}
	return all
})

// Title is what a key of a struct of package congress is called in Chinese, 日期 of Activity's date; "" where there is none.
func Title(name, key string) string { return titles()[[2]string{name, key}] }
