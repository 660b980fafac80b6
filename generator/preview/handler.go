package preview

import (
	"bytes"
	"cmp"
	"io"
	"net"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"

	"gongshi/generator/workspace"
)

// ownFolder is the folder of the preview's own files. No record can have an address in it.
const ownFolder = "/_preview/"

// policy is the Content-Security-Policy of the public site (netlify.toml). What it refuses does not work in the preview either.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// ServeHTTP answers a request. It looks the address up in the plan of the site and never joins it to a path of the disk.
func (p *Preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	head := w.Header()
	head.Set("X-Content-Type-Options", "nosniff")
	head.Set("Referrer-Policy", "same-origin")
	head.Set("Cache-Control", "no-cache")
	head.Set("Cross-Origin-Resource-Policy", "same-origin") // pictures of drafts are not for other sites' pages
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		head.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	if strings.ContainsAny(r.URL.Path, "\\\x00") || slices.Contains(strings.Split(r.URL.Path, "/"), "..") {
		http.Error(w, "not an address of this site", http.StatusBadRequest)
		return
	}
	if name, is := strings.CutPrefix(r.URL.Path, ownFolder); is {
		p.ownFile(w, r, name)
		return
	}
	site := p.Site()
	address, inside := addressOf(site, r.URL.Path)
	if !inside {
		if r.URL.Path == "/" {
			http.Redirect(w, r, site.Base, http.StatusFound)
			return
		}
		p.answerMissing(w, r, site, address)
		return
	}
	if page, planned := site.Pages[address]; planned {
		p.answer(w, site, page.Address, page.Address, http.StatusOK)
		return
	}
	if _, planned := site.Pages[address+"/"]; planned {
		http.Redirect(w, r, href(site, address+"/"), http.StatusMovedPermanently)
		return
	}
	file, err := site.File(r.Context(), address)
	switch {
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
	case file == nil:
		p.answerMissing(w, r, site, address)
	default:
		defer file.Close()
		head.Set("Content-Type", typeOf(address))
		_, _ = io.Copy(w, file)
	}
}

// answer sends the page at an address. asked is the address that was asked for; it differs where the page says that there is
// none.
func (p *Preview) answer(w http.ResponseWriter, site *workspace.Snapshot, asked, address string, status int) {
	body, err := p.page(site, site.Pages[address])
	if now := p.Site(); err != nil && now != site { // the layouts changed meanwhile
		site = now
		if page, planned := site.Pages[address]; planned {
			body, err = p.page(site, page)
		}
	}
	if err != nil && body.body == nil {
		p.answerMistake(w, site, asked, err)
		return
	}
	text := body.body
	w.Header().Set("Content-Type", typeOf(address))
	if strings.HasPrefix(typeOf(address), "text/html") {
		w.Header().Set("Content-Security-Policy", policyOf(address))
		text = p.withBar(site, asked, body, err)
	}
	w.WriteHeader(status)
	_, _ = w.Write(text)
}

// policyOf returns the policy of an address. A page that is made to be pasted elsewhere has its styles in it (netlify.toml).
func policyOf(address string) string {
	if path.Base(address) == "wechat.html" {
		return strings.Replace(policy, "style-src 'self'", "style-src 'self' 'unsafe-inline'", 1)
	}
	return policy
}

// notFound is the address of the page that is shown where there is none.
const notFound = "/404.html"

// answerMissing answers that there is nothing at an address: with the page notFound, if a person asks.
func (p *Preview) answerMissing(w http.ResponseWriter, r *http.Request, site *workspace.Snapshot, address string) {
	if _, planned := site.Pages[notFound]; planned && strings.Contains(r.Header.Get("Accept"), "text/html") {
		p.answer(w, site, address, notFound, http.StatusNotFound)
		return
	}
	http.Error(w, "404", http.StatusNotFound)
}

// guard refuses requests for a host that is not local: the name of another site may have been made to point to this machine.
func guard(local func(host string) bool, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !local(r.Host) {
			http.Error(w, "this preview is for this machine", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// addressOf returns the address on the site that the path of a request means, and whether the path lies below the base URL.
func addressOf(site *workspace.Snapshot, name string) (string, bool) {
	rest, inside := strings.CutPrefix(name, site.Base)
	return "/" + rest, inside
}

// href returns an address as pages link it: below the base URL, escaped.
func href(site *workspace.Snapshot, address string) string {
	return site.Base + (&url.URL{Path: strings.TrimPrefix(address, "/")}).EscapedPath()
}

// types are the media types of all files that are published. The table of the system is not asked: on Windows any program may
// write to it.
var types = map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "text/xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".ics": "text/calendar; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".pdf": "application/pdf", ".svg": "image/svg+xml", ".png": "image/png",
	".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".woff2": "font/woff2"}

func typeOf(address string) string {
	if strings.HasSuffix(address, "/") {
		return types[".html"]
	}
	return cmp.Or(types[path.Ext(address)], "application/octet-stream")
}

// hostsOf returns what tells whether a host may stand in a request to an address. The names of this machine may; where all
// addresses of the machine are served, any address in numbers may, too.
func hostsOf(at net.Addr) func(string) bool {
	listening, _, _ := net.SplitHostPort(at.String())
	return func(host string) bool {
		if name, _, err := net.SplitHostPort(host); err == nil {
			host = name
		}
		host = strings.Trim(host, "[]")
		ip := net.ParseIP(host)
		switch {
		case host == "localhost", host == listening, ip != nil && ip.IsLoopback():
			return true
		}
		all := net.ParseIP(listening)
		return ip != nil && all != nil && all.IsUnspecified()
	}
}

// withBar returns a page with the bar of the preview before its end. err, if any, is why the page could not be printed again.
func (p *Preview) withBar(site *workspace.Snapshot, address string, body printed, err error) []byte {
	end := bytes.LastIndex(body.body, []byte("</body>"))
	if end < 0 {
		end = len(body.body)
	}
	panel := p.panel.Load()
	if err != nil {
		panel = panel.with(err)
	}
	return slices.Concat(body.body[:end], p.bar(site, address, p.mark(site, address, body), panel), body.body[end:])
}
