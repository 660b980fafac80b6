package publish

import (
	"bytes"
	"strings"
)

// attribute checks an attribute by what browsers do with it.
func (s *scan) attribute(element string, a attribute) {
	switch string(a.key) {
	case "id":
		s.id(string(a.value))
	case "name":
		if element == "a" {
			if _, ok := s.marks[string(a.value)]; !ok {
				s.marks[string(a.value)] = false
				s.ids.WriteString(string(a.value) + "\n")
			}
		}
	case "href", "xlink:href":
		s.href(element, a.value)
	case "src":
		switch element {
		case "img", "input", "audio", "video", "source", "track":
			s.address(a.value, picture)
		default:
			s.address(a.value, resource)
		}
	case "srcset", "imagesrcset":
		s.candidates(string(a.value))
	case "poster", "background":
		s.address(a.value, picture)
	case "data":
		if element == "object" {
			s.address(a.value, resource)
		}
	case "action", "formaction":
		s.address(a.value, link)
	case "ping":
		for _, address := range bytes.Fields(a.value) {
			s.address(address, resource)
		}
	case "srcdoc":
		s.fault("page-inside", element)
	case "style":
		s.style(a.value)
	case "content":
		if element == "meta" {
			s.meta(a.value)
		}
	}
}

func (s *scan) href(element string, value []byte) {
	switch element {
	case "a", "area":
		s.address(value, link)
	case "base":
		s.fault("page-base", string(value))
	case "link":
		s.address(value, s.relation())
	case "script":
		s.address(value, resource)
	default: // SVG: use, image, gradients
		s.address(value, picture)
	}
}

// relation returns what the browser does with the address of the present <link>, by its rel.
func (s *scan) relation() use {
	as := link
	for word := range strings.FieldsSeq(strings.ToLower(s.value("rel"))) {
		switch word {
		case "icon", "apple-touch-icon", "mask-icon":
			as = max(as, picture)
		case "stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "prerender", "manifest":
			as = resource
		}
	}
	return as
}

func (s *scan) meta(content []byte) {
	if strings.EqualFold(s.value("http-equiv"), "refresh") {
		if _, address, ok := strings.Cut(string(content), "="); ok {
			s.address([]byte(strings.Trim(address, `'" `)), link)
		}
		return
	}
	switch s.value("property") + s.value("name") {
	case "og:url", "og:image", "twitter:image":
		s.address(content, link)
	}
}

// value returns the value of an attribute of the present tag; "" if it has none.
func (s *scan) value(key string) string {
	for _, a := range s.attrs {
		if string(a.key) == key {
			return string(a.value)
		}
	}
	return ""
}

// candidates checks the addresses in a srcset. Each address may have a width or density behind it. Commas separate the
// addresses, but an address may contain commas too.
func (s *scan) candidates(set string) {
	const space = " \t\r\n\f"
	for {
		if set = strings.TrimLeft(set, space+","); set == "" {
			return
		}
		end := strings.IndexAny(set, space)
		if end < 0 {
			end = len(set)
		}
		address := set[:end]
		set = set[end:]
		if trimmed := strings.TrimRight(address, ","); trimmed != address {
			address = trimmed
		} else {
			_, set, _ = strings.Cut(set, ",")
		}
		s.address([]byte(address), picture)
	}
}
