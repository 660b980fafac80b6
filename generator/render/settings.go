package render

import (
	"cmp"
	"maps"
	"net/url"
	"runtime"
	"strings"
)

// home is the folder in which Hugo works, in memory. What Hugo calls for scripts and styles asks for a disk where the system
// has disks.
var home = map[bool]string{false: "/", true: "C:/"}[runtime.GOOS == "windows"]

var publishDir = home + "public"

// settings is Hugo's configuration, in the words of a hugo.yaml.
func settings(o Options, root *url.URL) map[string]any {
	lang := strings.ToLower(o.Language)
	none := []string{"none"}
	return map[string]any{
		"workingDir": home,
		"publishDir": publishDir,
		"cacheDir":   cmp.Or(o.cacheDir, home+"cache"),
		"baseURL":    root.String(),
		"title":      o.Title,
		"params":     maps.Clone(o.Params),

		"defaultContentLanguage": lang,
		"languages":              map[string]any{lang: map[string]any{"locale": o.Language}},
		"printI18nWarnings":      true,

		// Hugo has one page and prints nothing by itself.
		"disableKinds":               []string{"home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"},
		"disableAliases":             true,
		"disableHugoGeneratorInject": true,
		"disableLiveReload":          true,
		"enableGitInfo":              false,

		"module": map[string]any{"mounts": []map[string]any{
			{"source": "content", "target": "content"},
			{"source": "layouts", "target": "layouts", "files": []string{"! _assets/**", "! _i18n/**"}},
			{"source": "layouts/_assets", "target": "assets"},
			{"source": "layouts/_i18n", "target": "i18n"},
		}},

		"markup": map[string]any{"goldmark": map[string]any{
			"renderer": map[string]any{"unsafe": false},
			"parser":   map[string]any{"autoIDType": "github", "wrapStandAloneImageWithinParagraph": false}, // ids keep Chinese characters
			"extensions": map[string]any{
				"definitionList": true,
				"footnote":       map[string]any{"enable": true, "backlinkHTML": "回到正文"}, // an arrow says nothing when read out
				"table":          true,
				"typographer":    map[string]any{"disable": true},
				"cjk":            map[string]any{"enable": true, "eastAsianLineBreaks": true, "escapedSpace": true},
			},
		}},
		// The rules speak about raw HTML, and name the file.
		"ignoreLogs": []string{"warning-goldmark-raw-html"},

		"security": map[string]any{
			"enableInlineShortcodes": false,
			"exec":                   map[string]any{"allow": none, "osEnv": none},
			"funcs":                  map[string]any{"getenv": none},
			"http":                   map[string]any{"urls": none, "methods": none},
		},
	}
}
