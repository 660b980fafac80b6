package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever clicks on the program instead of calling it gets the preview of the site in which it lies, or reads how to get
// it; the window waits until it was read.
func TestOpenedWithAClick(t *testing.T) {
	ended, end := context.WithCancel(context.Background())
	end()
	t.Setenv("LANG", "zh_CN.UTF-8")
	for name, c := range map[string]struct {
		site bool
		args []string
		code int
		says string
	}{
		"in no site":       {false, nil, misused, "把 gongshi.exe 放进网站文件夹"},
		"in a site":        {true, nil, failed, "已中断"}, // the preview, which ends before it begins
		"a shortcut":       {true, []string{"version"}, fine, "gongshi "},
		"a wrong shortcut": {false, []string{"check"}, misused, "没有网站"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if c.site {
				if err := os.Mkdir("content", 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join("content", "site.yaml"), nil, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			var out bytes.Buffer
			enter := strings.NewReader("\nnot read")
			code := opened(ended, c.args, enter, &out, &out)
			if text := out.String(); code != c.code || !strings.Contains(text, c.says) || !strings.HasSuffix(text, "\n按回车键关闭窗口") {
				t.Errorf("exit code %d: %s", code, text)
			}
		})
	}
}
