package congress

import "embed"

// Code is the Go source of this package. Package format reads the format manual from its comments.
//
//go:embed *.go
var Code embed.FS
