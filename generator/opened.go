package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"
)

func init() { cobra.MousetrapHelpText = "" } // it would say in English that a click is wrong, for five seconds, and end

// opened runs the command as somebody who has no terminal wants it: Explorer has started it, by a double-click on it or on
// a shortcut. A click alone opens the preview of the site in which the program lies, or says how to go on. The window that
// Windows has opened stays until it was read.
func opened(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s := &settings{stdout: stdout, stderr: stderr, lang: string(language(args))}
	code := misused
	if _, err := os.Stat(filepath.Join("content", "site.yaml")); err == nil || len(args) > 0 {
		if len(args) == 0 {
			args = []string{"serve", "--open"}
		}
		code = run(ctx, args, stdout, stderr)
	} else {
		fmt.Fprintln(stdout, s.say(`这里没有网站，没有什么可以打开。
看网站：把 gongshi.exe 放进网站文件夹（里面有 content 文件夹），再双击它，浏览器里就打开预览。
写命令：打开网站文件夹，点上面的地址栏，写 cmd，按回车；在出来的窗口里写 gongshi check，按回车。`,
			`There is no site here, nothing can be opened.
To see the site: put gongshi.exe into the site's folder, in which content lies, and double-click it there.
To write commands: open the site's folder, click on the address bar, write cmd, Enter; then write gongshi check, Enter.`))
	}
	fmt.Fprint(stdout, s.say("\n按回车键关闭窗口", "\npress Enter to close this window"))
	_, _ = bufio.NewReader(stdin).ReadString('\n')
	return code
}
