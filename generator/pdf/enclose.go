package pdf

import (
	"encoding/base64"
	"html"
	"net/http"
	"strings"
)

// enclose puts pictures into the document that shows them.
func enclose(document string, pictures map[string][]byte) string {
	var pairs []string
	for name, data := range pictures {
		pairs = append(pairs, `src="`+html.EscapeString(name)+`"`,
			`src="data:`+http.DetectContentType(data)+";base64,"+base64.StdEncoding.EncodeToString(data)+`"`)
	}
	return strings.NewReplacer(pairs...).Replace(document)
}
