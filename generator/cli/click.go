package cli

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/inconshreveable/mousetrap"
)

// Clicked tells whether Explorer started the command, by a double-click on it or on a shortcut.
func Clicked() bool { return mousetrap.StartedByExplorer() }

// AfterClick runs the command as somebody who has no terminal wants it. A click alone opens the preview of the site in which
// the program lies, or says how to go on. The window that Windows has opened stays until it was read. It returns the exit
// code.
func AfterClick(ctx context.Context, args []string, p Process, run func(context.Context, []string, Process) int) int {
	c := NewCall(p, args)
	code := Misused
	if _, err := os.Stat(p.Path(filepath.Join("content", "site.yaml"))); err == nil || len(args) > 0 {
		if len(args) == 0 {
			args = []string{"serve", "--open"}
		}
		code = run(ctx, args, p)
	} else {
		fmt.Fprintln(p.Stdout, c.Say(`这里没有网站，没有什么可以打开。
看网站：把 gongshi.exe 放进网站文件夹（里面有 content 文件夹），再双击它，浏览器里就打开预览。
写命令：打开网站文件夹，点上面的地址栏，写 cmd，按回车；在出来的窗口里写 gongshi check，按回车。`,
			`There is no site here, nothing can be opened.
To see the site: put gongshi.exe into the site's folder, in which content lies, and double-click it there.
To write commands: open the site's folder, click on the address bar, write cmd, Enter; then write gongshi check, Enter.`))
	}
	fmt.Fprint(p.Stdout, c.Say("\n按回车键关闭窗口", "\npress Enter to close this window"))
	_, _ = bufio.NewReader(p.Stdin).ReadString('\n')
	return code
}
