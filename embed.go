// Package gongshi carries the layouts and the vocabularies inside the binary, so that it works in any folder. It stands
// at the top because a Go file cannot embed what lies beside its own folder.
package gongshi

import "embed"

// Files holds layouts/ and content/vocabulary/.
//
//go:embed all:layouts content/vocabulary
var Files embed.FS
