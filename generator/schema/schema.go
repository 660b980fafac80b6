// Package schema writes the format of the records as JSON Schema (draft-07). With it, an editor completes, explains and checks
// a record while it is written. A schema is made from the comments and tags on the structs of package congress, as the manual
// is, and from the words and names of a site.
//
// A schema is never stricter than the rules: it accepts whatever they accept, such as an empty value, a title that is a number
// or the ID of a deputy who was entered a minute ago. Checks that a schema cannot make (whether a record exists, which of two
// dates is later) are left to the rules. The same site gives the same bytes.
//
// Three keywords are not in the draft: enumDescriptions, defaultSnippets and errorMessage. The YAML extension for Visual
// Studio Code knows them; other validators ignore them.
package schema

import (
	"bytes"
	"encoding/json"
)

// Schema is one schema, with the keywords that this package uses.
type Schema struct {
	Dialect     string `json:"$schema,omitempty"`
	Comment     string `json:"$comment,omitempty"`
	Ref         string `json:"$ref,omitempty"`
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`

	Type  any       `json:"type,omitempty"` // a name, or several
	AllOf []*Schema `json:"allOf,omitempty"`
	AnyOf []*Schema `json:"anyOf,omitempty"`
	Not   *Schema   `json:"not,omitempty"`
	If    *Schema   `json:"if,omitempty"`
	Then  *Schema   `json:"then,omitempty"`

	Const            any      `json:"const,omitempty"`
	Enum             []string `json:"enum,omitempty"`
	EnumDescriptions []string `json:"enumDescriptions,omitempty"`
	Pattern          string   `json:"pattern,omitempty"`
	MinLength        *int     `json:"minLength,omitempty"`
	MaxLength        *int     `json:"maxLength,omitempty"`
	Minimum          *float64 `json:"minimum,omitempty"`
	ExclusiveMinimum *float64 `json:"exclusiveMinimum,omitempty"`
	Maximum          *float64 `json:"maximum,omitempty"`
	MultipleOf       int      `json:"multipleOf,omitempty"`

	Items    *Schema `json:"items,omitempty"`
	MinItems *int    `json:"minItems,omitempty"`
	MaxItems *int    `json:"maxItems,omitempty"`

	Required      []string   `json:"required,omitempty"`
	Properties    Properties `json:"properties,omitempty"`
	PropertyNames *Schema    `json:"propertyNames,omitempty"`
	Additional    any        `json:"additionalProperties,omitempty"` // false, or a *Schema
	MinProperties *int       `json:"minProperties,omitempty"`

	ErrorMessage string    `json:"errorMessage,omitempty"`
	Snippets     []Snippet `json:"defaultSnippets,omitempty"`

	Definitions map[string]*Schema `json:"definitions,omitempty"`
}

// Snippet is a value that an editor offers.
type Snippet struct {
	Label string `json:"label"`
	Body  string `json:"body"`
}

// Properties lists the keys of a mapping, in the order of the manual.
type Properties []Property

// Property is a key with its schema.
type Property struct {
	Key    string
	Schema *Schema
}

// MarshalJSON writes an object whose keys keep their order.
func (p Properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, property := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(property.Key)
		if err != nil {
			return nil, err
		}
		value, err := plain(property.Schema)
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// JSON returns the schema as a file, with a line feed at its end.
func (s *Schema) JSON() ([]byte, error) {
	text, err := plain(s)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	layout(&b, text, "")
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// plain returns a value as JSON, with < and > as they are: people read patterns and texts.
func plain(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
