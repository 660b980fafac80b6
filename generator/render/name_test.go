package render

import "testing"

func TestAnAddressIsAFile(t *testing.T) {
	for address, want := range map[string]string{
		"/": "index.html", "/deputies/d0001/2024/": "deputies/d0001/2024/index.html", "/404.html": "404.html",
		"/deputies/d0001/feed.xml": "deputies/d0001/feed.xml", "/lectures/第一讲/": "lectures/第一讲/index.html", "/v1.2/": "v1.2/index.html",
	} {
		if got, err := FileName(address); got != want || err != nil {
			t.Errorf("%s: %q, %v", address, got, err)
		}
	}
	for _, address := range []string{"", "deputies/", "/deputies", "/../x/", "//x/", "/x//", "/./", "/a\\b/"} {
		if got, err := FileName(address); err == nil {
			t.Errorf("%q became %q", address, got)
		}
	}
}
