package pdf

import (
	"encoding/base64"
	"html"
	"net/http"
	"strings"
)

// enclose returns a document with its pictures as data: in the src attributes. The keys of pictures are their names in src.
func enclose(document string, pictures map[string][]byte) string {
	var pairs []string
	for name, data := range pictures {
		pairs = append(pairs, `src="`+html.EscapeString(name)+`"`,
			`src="data:`+http.DetectContentType(data)+";base64,"+base64.StdEncoding.EncodeToString(data)+`"`)
	}
	return strings.NewReplacer(pairs...).Replace(document)
}
