package workspace

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"gongshi/generator/pages"
	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// AddressError says that what was given as the address of the site cannot be one.
type AddressError struct{ Address string }

// Error returns the message in English, with the address.
func (e *AddressError) Error() string {
	return fmt.Sprintf("%q cannot be the address of a site", e.Address)
}

// plan lists the pages of records that were read. memo is what an earlier plan of the same site remembers, or nil.
func plan(dir string, src *source.Content, o Options, memo *view.Memo) (*Site, error) {
	fixed := false
	if o.Now == "" && o.Today != nil {
		o.Now, fixed = o.Today(src.Congress.Site)
	}
	s := &Site{Congress: src.Congress, Now: o.Now, dir: dir, source: src, options: o}
	base := o.BaseURL
	if base == "" && src.Congress.Site != nil {
		base = string(src.Congress.Site.BaseURL)
	} else if _, err := parseBase(base); base != "" && err != nil {
		return nil, &AddressError{base}
	}
	var err error
	if s.Base, err = parseBase(base); err != nil {
		if src.Congress.Site != nil && strings.Contains(base, "://") { // else a rule reports it
			s.address = problem.List{{Path: src.Congress.Site.Path, Field: "base_url", Rule: "web-address", What: problem.Say("“%[1]s”不能作网站的网址", "%[1]q cannot be the address of a site", base),
				Fix: problem.Say("写成 https://example.org/ 或 https://example.org/renda/，不带汉字、空格、? 和 #", "write it as https://example.org/ or https://example.org/renda/, without spaces, ? or #")}}
		}
		s.Base = &url.URL{Scheme: "https", Host: "example.org", Path: "/"}
	}
	said, err := wordsOf(dir)
	if err != nil {
		return nil, err
	}
	host := url.URL{Scheme: s.Base.Scheme, Host: s.Base.Host}
	s.Plan = pages.Plan(src.Congress, view.Options{Now: o.Now, Fixed: fixed, Drafts: o.Drafts, Memo: memo, Words: said, Host: host.String(), Base: s.Base.EscapedPath()})
	return s, nil
}

// basePath is a path that stands in every address as it is.
var basePath = regexp.MustCompile(`^/?(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/?)*$`)

// parseBase reads a base URL; its path gets slashes at both ends.
func parseBase(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return nil, errors.New("not a base URL")
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			return nil, errors.New("not a port")
		}
	}
	if !basePath.MatchString(u.Path) {
		return nil, errors.New("not a base path")
	}
	u.Path = "/" + strings.Trim(u.Path, "/") + "/"
	if u.Path == "//" {
		u.Path = "/"
	}
	u.RawPath = ""
	return u, nil
}
