package source

import (
	"gopkg.in/yaml.v3"

	"gongshi/generator/plainyaml"
)

// Words reads a file of words: a YAML mapping of keys to texts. The error is that of yaml.v3, with a line.
func Words(text []byte) (map[string]string, error) {
	var byKey map[string]string
	if plainyaml.Decode(text, &byKey) {
		return byKey, nil
	}
	byKey = nil
	err := guarded(func() error { return yaml.Unmarshal(text, &byKey) })
	return byKey, err
}
