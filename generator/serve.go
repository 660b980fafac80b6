package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/cli/browser"
	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/preview"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// serveVerb shows the site while it is being written.
func serveVerb(c *cli.Call) *cobra.Command {
	var addr string
	var open bool
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   c.Say("边写边看：保存后网页随即更新，草稿也看得到，不写任何文件", "shows the site while it is written: what is saved is seen at once, drafts too; nothing is written"),
		Example: "  gongshi serve --open",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return serve(cmd.Context(), c, addr, open) },
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:1313", c.Say("在哪个`地址`上预览；默认只有本机能看", "the `address` to serve; only this machine, if not given"))
	cmd.Flags().BoolVar(&open, "open", false, c.Say("启动浏览器", "start the browser"))
	return cmd
}

// serve serves a preview until the context ends.
func serve(ctx context.Context, c *cli.Call, addr string, open bool) error {
	clock, err := c.Clock()
	if err != nil {
		return err
	}
	listener, err := preview.Listen(ctx, addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	w := workspace.New(c.Site(), clock, options(c))
	defer w.Close()
	events := &eventPrinter{call: c}
	p, err := preview.New(ctx, w, preview.Options{Lang: c.Lang, Tell: events.print})
	if err != nil {
		return err
	}
	url := preview.URL(listener.Addr()) + p.Site().Base
	fmt.Fprintf(c.Stdout, c.Say("预览：%s（%d 个网页；按 Ctrl+C 结束）\n", "preview: %s (%d pages; Ctrl+C ends it)\n"), url, len(p.Site().Pages))
	if !preview.Local(listener.Addr()) {
		fmt.Fprintln(c.Stdout, c.Say("注意：同一网络里的其他人也能打开这个预览，看到草稿", "note: others on this network can open this preview and see drafts"))
	}
	if open {
		go func() { _ = browser.OpenURL(url) }() // some systems wait until the browser is closed
	}
	if err := p.Serve(ctx, listener); err != nil {
		return err
	}
	fmt.Fprintln(c.Stdout, c.Say("预览已结束", "the preview has ended"))
	return nil
}

// eventPrinter prints what happens in a preview. Problems are printed when they differ from those printed last.
type eventPrinter struct {
	call *cli.Call
	mu   sync.Mutex
	last string
}

func (p *eventPrinter) print(e preview.Event) {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := p.call
	if e.Checked {
		p.problems(e.Problems)
		return
	}
	what := strings.Join(e.Changed, " ")
	if n := len(e.Changed); n > 3 {
		what = fmt.Sprintf(c.Say("%s 等 %d 个文件", "%s and others, %d files"), e.Changed[0], n)
	}
	then := c.Say("打开着的网页没有变化", "no open page changed")
	if len(e.Printed) > 0 {
		then = c.Say("已更新 ", "updated ") + strings.Join(e.Printed, " ")
	}
	if e.Err != nil {
		then = c.Say("没有采用：", "not taken up: ") + e.Why(c.Lang)
	}
	fmt.Fprintf(c.Stdout, "%s %s：%s（%d %s）\n", time.Now().Format(time.TimeOnly), what, then, e.Took.Milliseconds(), c.Say("毫秒", "ms"))
}

func (p *eventPrinter) problems(list problem.List) {
	var b strings.Builder
	_ = list.Print(&b, p.call.Lang)
	text := b.String()
	if text == p.last {
		return
	}
	if p.last = text; text == "" {
		text = p.call.Say("问题都已改好\n", "all problems are mended\n")
	}
	fmt.Fprint(p.call.Stderr, text)
}
