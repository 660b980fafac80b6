package source

import "fmt"

// guarded calls yaml.v3, and returns a panic as an error. The library panics on some texts that are no records, such as
// "[a]: 1" followed by "<<: {b: 2}".
func guarded(call func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml.v3: %v", r)
		}
	}()
	return call()
}
