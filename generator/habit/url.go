package habit

import (
	"net/url"
	"strings"
)

// URL returns a web address whose scheme or host was written with wide signs (https：／／example．org/), in plain ones; "" if
// it is plain already, or is no web address.
func URL(s string) string {
	plain := Fold(s)
	u, err := url.Parse(plain)
	if plain == s || err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.ContainsAny(plain, " \\<>\"") {
		return ""
	}
	if _, rest, _ := strings.Cut(plain, u.Host); !strings.HasSuffix(strings.TrimSpace(s), rest) { // wide signs in a path may be meant
		return ""
	}
	return plain
}
