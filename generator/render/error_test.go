package render

import (
	"errors"
	"strings"
	"testing"

	"gongshi/generator/view"
)

func TestAMistakeInALayoutIsNamed(t *testing.T) {
	long := "{{ define \"main\" }}\n<p>\n"
	for name, c := range map[string]struct {
		files []string
		want  string
	}{
		"unknown field": {
			[]string{"p.html", "<p>\n{{ .Params.view.Txt }}"},
			`layouts/p.html:2:10: executing "p.html" at <.Params.view.Txt>: can't evaluate field Txt in type *render.textView (page /a/)`,
		},
		"in a partial": {
			[]string{"p.html", `{{ partial "x.html" . }}`, "_partials/x.html", "\n\n{{ .Params.view.Txt }}"},
			`layouts/_partials/x.html:3:10: executing "_partials/x.html" at <.Params.view.Txt>: can't evaluate field Txt in type *render.textView (page /a/)`,
		},
		"under a base template": {
			[]string{"baseof.html", `{{ block "main" . }}{{ end }}`, "p.html", long + "{{ .Params.view.Txt }}{{ end }}"},
			`layouts/p.html:3:10: executing "main" at <.Params.view.Txt>: can't evaluate field Txt in type *render.textView (page /a/)`,
		},
		"under indentation": {
			[]string{"p.html", "<p>\n\t  {{ if 1 }}\n    {{ .Params.view.Txt }}{{ end }}"},
			`layouts/p.html:3:14: executing "p.html" at <.Params.view.Txt>: can't evaluate field Txt in type *render.textView (page /a/)`,
		},
		"syntax": {[]string{"p.html", "\n{{ if }}"}, `layouts/p.html:2:1: missing value for if`},
		"syntax under a base template": {
			[]string{"baseof.html", `<b>{{ block "main" . }}{{ end }}</b>`, "p.html", "{{ define \"main\" }}\n{{ if }}{{ end }}"},
			`layouts/p.html:2:1: missing value for if`,
		},
		"indented syntax": {[]string{"p.html", "<p>\n    {{ nofunc }}"}, `layouts/p.html:2:5: function "nofunc" not defined`},
		"unknown func":    {[]string{"p.html", "\n{{ nofunc }}"}, `layouts/p.html:2:1: function "nofunc" not defined`},
		"empty file":      {[]string{"p.html", " \n"}, `layouts/p.html:1:1: the file is empty`},
		"no such file":    {[]string{"q.html", "q"}, `page /a/: there is no layouts/p.html`},
		"missing word":    {[]string{"p.html", `{{ i18n "nowhere" }}`}, `nowhere`},
		"broken words":    {[]string{"p.html", "p", "_i18n/zh-cn.yaml", "a: [\n"}, `layouts/_i18n/zh-cn.yaml`},
		"errorf":          {[]string{"p.html", `{{ errorf "no %s" "photo" }}`}, `no photo`},
		"no such asset":   {[]string{"p.html", "\n{{ (resources.Get \"no.css\").RelPermalink }}"}, `layouts/p.html:2:`},
		"broken markup":   {[]string{"p.html", "\n<a href=\"{{ if true }}\">"}, `layouts/p.html:2:`},
		"broken styles":   {[]string{"p.html", `{{ (resources.Get "a.css" | css.Build).RelPermalink }}`, "_assets/a.css", "@import 'no.css';"}, `layouts/_assets/a.css:1:8: Could not resolve "no.css"`},
		"no template":     {[]string{"p.html", "{{ template `x` }}"}, `layouts/p.html:1:`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := render(t, with(layouts(c.files...)), at("/a/", "p", ""))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v", err)
			}
			if strings.Contains(err.Error(), "goroutine") || strings.Contains(err.Error(), "\n") {
				t.Errorf("too much said: %v", err)
			}
			if mistake, ok := errors.AsType[*Error](err); ok != strings.HasPrefix(c.want, "layouts/") {
				t.Errorf("%#v", mistake)
			}
		})
	}
}

func TestWrongOptionsAndLists(t *testing.T) {
	o := with(layouts("p.html", "p"))
	for _, list := range [][]view.Page{
		{at("/a/", "p", ""), at("/a/", "p", "")},
		{at("/a/", "p", ""), at("/a/index.html", "p", "")},
		{at("a", "p", "")},
	} {
		if files, err := render(t, o, list...); err == nil {
			t.Error("accepted", files)
		}
	}
	for _, base := range []string{"", "/renda/", "example.org", "https://"} {
		o.BaseURL = base
		if _, err := render(t, o, at("/a/", "p", "")); err == nil {
			t.Errorf("base URL %q was accepted", base)
		}
	}
}
