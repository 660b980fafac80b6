package congress

import "embed"

// Code is the Go source of this package: its comments are the format manual, and the command prints them.
//
//go:embed *.go
var Code embed.FS
