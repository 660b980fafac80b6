package render

import (
	"strings"
	"testing"
)

func TestValuesAreEscapedByContext(t *testing.T) {
	const text = `<b>"&'`
	o := with(layouts("p.html", `<a title="{{ .Params.view.Text }}">{{ .Params.view.Text }}</a>`, "p.xml",
		`{{ printf "<?xml version=%q?>" "1.0" | safeHTML }}<a>{{ .Params.view.Text }}</a>`, "p.json", `{{ .Params.view.Text | jsonify }}`))
	for address, want := range map[string]string{
		"/":       `<a title="&lt;b&gt;&#34;&amp;&#39;">&lt;b&gt;&#34;&amp;&#39;</a>`,
		"/p.xml":  `<?xml version="1.0"?><a>&lt;b&gt;&#34;&amp;&#39;</a>`,
		"/p.json": `"\u003cb\u003e\"\u0026'"`,
	} {
		if got := one(t, o, at(address, "p", text)); got != want {
			t.Errorf("%s: got %s", address, got)
		}
	}
}

var spaces = strings.NewReplacer("\n", "", "\t", "", "  ", "")

func TestMarkdown(t *testing.T) {
	o := with(layouts("p.html", `{{ partial "text.html" .Params.view }}`,
		"_partials/text.html", `{{ page.RenderString (dict "display" "block") .Text }}`,
		"_markup/render-link.html", `<a href="{{ .Destination }}" class="hook">{{ .Text }}</a>`))
	for text, want := range map[string]string{
		"[甲](/a/)":          `<p><a href="/a/" class="hook">甲</a></p>`,
		"<i>raw</i>":        `<p><!-- raw HTML omitted -->raw<!-- raw HTML omitted --></p>`,
		"{{< youtube x >}}": `<p>{{&lt; youtube x &gt;}}</p>`,
		"{{% param x %}}":   `<p>{{% param x %}}</p>`,
		"第一行\n第二行":          `<p>第一行第二行</p>`,
		"\"--\"":            `<p>&quot;--&quot;</p>`,
		"## 履职 A":           `<h2 id="履职-a">履职 A</h2>`,
		"词\n: 义":            "<dl><dt>词</dt><dd>义</dd></dl>",
		"|a|\n|-|\n|b|":     "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
	} {
		if got := spaces.Replace(one(t, o, at("/", "p", text))); got != want {
			t.Errorf("%s: got %s", text, got)
		}
	}
	if got := one(t, o, at("/", "p", "甲[^1]\n\n[^1]: 注")); !strings.Contains(got, `<a href="#fn:1"`) || !strings.Contains(got, ">回到正文</a>") {
		t.Errorf("no footnote, or none that says how to go back: %s", got)
	}
}

func TestAPageKnowsItsOwnAddress(t *testing.T) {
	o := with(layouts("p.html", `{{ .RelPermalink }} {{ .Page.Permalink }} {{ page.Params.view.Text }} {{ relURL "x/" }}`))
	for base, want := range map[string]string{
		"https://example.org":            "/a/%E7%94%B2/ https://example.org/a/%E7%94%B2/ t /x/",
		"https://example.org/renda":      "/renda/a/%E7%94%B2/ https://example.org/renda/a/%E7%94%B2/ t /renda/x/",
		"https://example.org/%E4%B9%99/": "/%E4%B9%99/a/%E7%94%B2/ https://example.org/%E4%B9%99/a/%E7%94%B2/ t /乙/x/",
	} {
		o.BaseURL = base
		if got := one(t, o, at("/a/甲/", "p", "t")); got != want {
			t.Errorf("%s: got %s", base, got)
		}
	}
}

func TestPagesShareNothing(t *testing.T) {
	o := with(layouts("p.html", `{{ .Store.Add "n" 1 }}{{ .Store.Get "n" }} {{ len site.Pages }} {{ .Params.view.Text }} {{ now.Unix }}`))
	for i := range 20 {
		if got := one(t, o, at("/", "p", "t")); got != "1 1 t 0" {
			t.Fatalf("round %d: %s", i, got)
		}
	}
}
