package render

import (
	"cmp"
	"maps"
	"net/url"
	"runtime"
	"strings"
)

// home is the folder in memory in which Hugo works. On Windows it has the name of a disk, because Hugo's builder of scripts and
// styles needs one.
var home = map[bool]string{false: "/", true: "C:/"}[runtime.GOOS == "windows"]

var publishDir = home + "public"

// settings returns Hugo's configuration. Its keys are those of hugo.yaml.
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

		// Hugo has one page and must not print any file.
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
				"footnote":       map[string]any{"enable": true, "backlinkHTML": "回到正文"}, // a screen reader cannot read an arrow out
				"table":          true,
				"typographer":    map[string]any{"disable": true},
				"cjk":            map[string]any{"enable": true, "eastAsianLineBreaks": true, "escapedSpace": true},
			},
		}},
		// A rule of the records reports raw HTML, with the file.
		"ignoreLogs": []string{"warning-goldmark-raw-html"},

		"security": map[string]any{
			"enableInlineShortcodes": false,
			"exec":                   map[string]any{"allow": none, "osEnv": none},
			"funcs":                  map[string]any{"getenv": none},
			"http":                   map[string]any{"urls": none, "methods": none},
		},
	}
}
