package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/cli"
)

// Whoever clicks on the program instead of calling it gets the preview of the site in which it lies, or reads how to get
// it; the window waits until it was read.
func TestOpenedWithAClick(t *testing.T) {
	t.Parallel()
	ended, end := context.WithCancel(context.Background())
	end()
	for name, c := range map[string]struct {
		site bool
		args []string
		code int
		says string
	}{
		"in no site":       {false, nil, cli.Misused, "把 gongshi.exe 放进网站文件夹"},
		"in a site":        {true, nil, cli.Failed, "已中断"}, // the preview, which ends before it begins
		"a shortcut":       {true, []string{"version"}, cli.Fine, "gongshi "},
		"a wrong shortcut": {false, []string{"check"}, cli.Misused, "没有网站"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if c.site {
				if err := os.Mkdir(filepath.Join(folder, "content"), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(folder, "content", "site.yaml"), nil, 0o666); err != nil {
					t.Fatal(err)
				}
			}
			var out bytes.Buffer
			p := within(folder, &out, &out)
			p.Stdin = strings.NewReader("\nnot read")
			code := cli.AfterClick(ended, c.args, p, run)
			if text := out.String(); code != c.code || !strings.Contains(text, c.says) || !strings.HasSuffix(text, "\n按回车键关闭窗口") {
				t.Errorf("exit code %d: %s", code, text)
			}
		})
	}
}
