package publish

import (
	"net/url"
	"path"
	"strings"
)

// webRoot is the address of the publication on the web. path begins and ends with a slash; host is empty if it is not known.
type webRoot struct{ path, host string }

// rootOf returns the address in the options.
func rootOf(o Options) webRoot {
	if inner := strings.Trim(o.Base, "/"); inner != "" {
		return webRoot{"/" + inner + "/", o.Host}
	}
	return webRoot{"/", o.Host}
}

// use is what a page does with an address.
type use uint8

const (
	link     use = 1 << iota // the reader may follow it
	picture                  // the browser loads it, and it cannot act
	resource                 // the browser loads it, and it may act: scripts, styles, frames
)

// target is the file to which an address of the publication leads, and an id in the file; "" for the whole file.
type target struct{ file, fragment string }

// resolve returns where an address on a page leads. inside is true if it leads into the publication; rule is the rule that the
// address breaks, or "". Other addresses lead to other sites.
func (r webRoot) resolve(page, address string, as use) (to target, inside bool, rule string) {
	address = strings.Trim(address, " \t\r\n\f")
	if strings.ContainsAny(address, "\t\r\n\\") {
		return to, false, "link-form" // browsers drop line breaks and turn \ into /, so that such an address hides another
	}
	if address == "" {
		return to, false, "link-empty"
	}
	rest := address
	if scheme, after := schemeOf(address); scheme == "http" || scheme == "https" {
		if !strings.HasPrefix(after, "//") {
			return to, false, "link-form"
		}
		rest = after
	} else if scheme != "" {
		return to, false, judgeScheme(scheme, after, as)
	}
	absolute := strings.HasPrefix(rest, "//")
	if absolute {
		host, after := rest[2:], ""
		if i := strings.IndexAny(host, "/?#"); i >= 0 {
			host, after = host[:i], host[i:]
		}
		if r.host == "" || !strings.EqualFold(host, r.host) {
			if as != link {
				rule = "outside-request"
			}
			return to, false, rule
		}
		if rest = after; !strings.HasPrefix(rest, "/") {
			rest = "/" + rest
		}
	}
	return r.resolvePath(page, rest, absolute)
}

// resolvePath resolves an address without scheme and host. absolute says that it had a host.
func (r webRoot) resolvePath(page, address string, absolute bool) (to target, inside bool, rule string) {
	address, fragment, _ := strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	if decoded, err := url.PathUnescape(fragment); err == nil {
		fragment = decoded
	}
	fragment, _, _ = strings.Cut(fragment, ":~:")
	file, err := url.PathUnescape(address)
	if err != nil {
		return to, false, "link-form"
	}
	switch {
	case file == "":
		return target{page, fragment}, true, ""
	case strings.Contains(file, "//"): // hosts differ in what they make of it
		return to, false, "link-form"
	case file[0] != '/':
		file = r.path + folderOf(page) + "/" + file
	}
	folder := strings.HasSuffix(file, "/") || strings.HasSuffix(file, "/.") || strings.HasSuffix(file, "/..")
	if file = path.Clean(file); folder && file != "/" {
		file += "/"
	}
	file, inside = strings.CutPrefix(file, r.path)
	switch {
	case !inside && absolute:
		return to, false, "" // another site on the same host
	case !inside:
		return to, false, "link-base"
	case file == "" || strings.HasSuffix(file, "/"):
		file += "index.html"
	}
	return target{file, fragment}, true, ""
}

// schemeOf splits "mailto:x" into "mailto" and "x"; without a scheme, the first is empty.
func schemeOf(address string) (scheme, rest string) {
	for i, c := range []byte(address) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return strings.ToLower(address[:i]), address[i+1:]
		default:
			return "", address
		}
	}
	return "", address
}

func judgeScheme(scheme, rest string, as use) (rule string) {
	switch scheme {
	case "mailto", "tel", "webcal": // a calendar that a phone subscribes to
		if as == link {
			return ""
		}
	case "data":
		rest = strings.ToLower(rest)
		if as == picture && (strings.HasPrefix(rest, "image/") || strings.HasPrefix(rest, "font/")) {
			return ""
		}
	}
	return "link-scheme"
}

// folderOf returns the folder of a file in the publication; "" for the root.
func folderOf(name string) string {
	if dir := path.Dir(name); dir != "." {
		return dir
	}
	return ""
}
