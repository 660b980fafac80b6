package main

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cli/browser"
	"github.com/spf13/cobra"

	"gongshi/generator/preview"
	"gongshi/generator/problem"
	"gongshi/generator/workspace"
)

// serve shows the site while it is being written.
func serve(s *settings) *cobra.Command {
	var addr string
	var show bool
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   s.say("边写边看：保存后网页随即更新，草稿也看得到，不写任何文件", "shows the site while it is written: what is saved is seen at once, drafts too; nothing is written"),
		Example: "  gongshi serve --open",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx := cmd.Context()
			if _, err := s.today(); err != nil {
				return err
			}
			listener, err := s.listen(ctx, addr)
			if err != nil {
				return err
			}
			defer listener.Close()
			w := workspace.New(s.dir, s.day, s.options())
			defer w.Close()
			diary := &diary{settings: s}
			p, err := preview.New(ctx, w, preview.Options{Lang: problem.Lang(s.lang), Tell: diary.tell})
			if err != nil {
				return s.explained(err)
			}
			url := address(listener.Addr()) + p.Site().Base
			fmt.Fprintf(s.stdout, s.say("预览：%s（%d 个网页；按 Ctrl+C 结束）\n", "preview: %s (%d pages; Ctrl+C ends it)\n"), url, len(p.Site().Pages))
			if !local(listener.Addr()) {
				fmt.Fprintln(s.stdout, s.say("注意：同一网络里的其他人也能打开这个预览，看到草稿", "note: others on this network can open this preview and see drafts"))
			}
			if show {
				go func() { _ = browser.OpenURL(url) }() // some systems wait until the browser is closed
			}
			if err := p.Serve(ctx, listener); err != nil {
				return err
			}
			fmt.Fprintln(s.stdout, s.say("预览已结束", "the preview has ended"))
			return nil
		},
	}
	cmd.Flags().StringVar(&addr, "addr", "127.0.0.1:1313", s.say("在哪个`地址`上预览；默认只有本机能看", "the `address` to serve; only this machine, if not given"))
	cmd.Flags().BoolVar(&show, "open", false, s.say("启动浏览器", "start the browser"))
	return cmd
}

// listen takes the port. Where it is taken, another that is free is proposed.
func (s *settings) listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	n, number := strconv.Atoi(port)
	if err != nil || number != nil || n < 0 || n > 65535 {
		return nil, fmt.Errorf("%w: --addr %q: %s", errMisused, addr, s.say("写成 127.0.0.1:1313", "write it as 127.0.0.1:1313"))
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err == nil {
		return listener, nil
	}
	taken := err
	for other := n + 1; other < n+50 && other <= 65535; other++ {
		free := net.JoinHostPort(host, strconv.Itoa(other))
		if l, err := config.Listen(ctx, "tcp", free); err == nil {
			l.Close()
			what := s.say("无法使用 ", "cannot use ") + addr
			if answers(addr) {
				what = s.say("端口 "+port+" 已被占用，也许另一个预览还开着", "port "+port+" is taken, perhaps by another preview")
			}
			return nil, fmt.Errorf("%s%s gongshi serve --addr %s (%w)", what, s.say("；换一个端口：", "; try another:"), free, taken)
		}
	}
	return nil, taken
}

// answers tells whether somebody listens at an address.
func answers(addr string) bool {
	c, err := net.DialTimeout("tcp", addr, time.Second)
	if err == nil {
		c.Close()
	}
	return err == nil
}

// address is how a browser reaches a listener.
func address(at net.Addr) string {
	host, port, _ := net.SplitHostPort(at.String())
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}

func local(at net.Addr) bool {
	host, _, _ := net.SplitHostPort(at.String())
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}

// diary prints what happens in a preview. Problems are printed when they differ from those printed last.
type diary struct {
	*settings
	mu   sync.Mutex
	last string
}

func (d *diary) tell(e preview.Event) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !e.Checked {
		what := strings.Join(e.Changed, " ")
		if n := len(e.Changed); n > 3 {
			what = fmt.Sprintf(d.say("%s 等 %d 个文件", "%s and others, %d files"), e.Changed[0], n)
		}
		then := d.say("打开着的网页没有变化", "no open page changed")
		if len(e.Printed) > 0 {
			then = d.say("已更新 ", "updated ") + strings.Join(e.Printed, " ")
		}
		if e.Err != nil {
			then = d.say("没有采用：", "not taken up: ") + e.Why(problem.Lang(d.lang))
		}
		fmt.Fprintf(d.stdout, "%s %s：%s（%d %s）\n", time.Now().Format(time.TimeOnly), what, then, e.Took.Milliseconds(), d.say("毫秒", "ms"))
		return
	}
	var b strings.Builder
	_ = e.Problems.Print(&b, problem.Lang(d.lang))
	if text := b.String(); text != d.last {
		if d.last = text; text == "" {
			text = d.say("问题都已改好\n", "all problems are mended\n")
		}
		fmt.Fprint(d.stderr, text)
	}
}
