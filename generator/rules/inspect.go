package rules

import (
	"gongshi/generator/congress"
	"gongshi/generator/problem"
)

// Inspector looks at the text of records while they are read. (Placeholder: to be replaced by the private-data and misprint scan.)
type Inspector struct{}

// NewInspector returns an Inspector.
func NewInspector() *Inspector { return &Inspector{} }

// Inspect is the hook of package source.
func (*Inspector) Inspect(c *congress.Congress, path string, text []byte) {}

// Problems returns what was found.
func (*Inspector) Problems(c *congress.Congress) problem.List { return nil }
