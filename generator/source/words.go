package source

import (
	"gopkg.in/yaml.v3"

	"gongshi/generator/plainyaml"
)

// Words reads a file of words: a YAML mapping of keys to texts. An error says what yaml.v3 cannot read, with its line.
func Words(text []byte) (map[string]string, error) {
	var byKey map[string]string
	if plainyaml.Decode(text, &byKey) {
		return byKey, nil
	}
	byKey = nil
	err := guarded(func() error { return yaml.Unmarshal(text, &byKey) })
	return byKey, err
}
