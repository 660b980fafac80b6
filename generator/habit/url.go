package habit

import (
	"net/url"
	"strings"
)

// URL returns a web address whose scheme or host was written with wide signs (https：／／example．org/); "" where it is plain
// as it stands, or is none.
func URL(s string) string {
	plain := Fold(s)
	u, err := url.Parse(plain)
	if plain == s || err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.ContainsAny(plain, " \\<>\"") {
		return ""
	}
	if _, rest, _ := strings.Cut(plain, u.Host); !strings.HasSuffix(strings.TrimSpace(s), rest) { // signs of a path are its own
		return ""
	}
	return plain
}
