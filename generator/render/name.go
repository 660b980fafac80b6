package render

import (
	"fmt"
	"path"
	"strings"
)

// FileName returns the file of an address, below the site's root: deputies/index.html for /deputies/, 404.html for
// /404.html.
func FileName(address string) (string, error) {
	name, ok := strings.CutPrefix(address, "/")
	if strings.HasSuffix(address, "/") {
		name += "index.html"
	}
	if !ok || path.Ext(name) == "" || path.Clean("/"+name) != "/"+name || strings.ContainsAny(name, "\\\x00") {
		return "", fmt.Errorf("%q is not the address of a page: want /name/ or /name.ext", address)
	}
	return name, nil
}

// extension returns the extension of the file and the template of a page.
func extension(address string) string {
	if ext := path.Ext(address); ext != "" {
		return ext
	}
	return ".html"
}
