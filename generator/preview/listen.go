package preview

import (
	"context"
	"net"
	"strconv"
	"time"

	"gongshi/generator/problem"
)

// Listen takes an address, as 127.0.0.1:1313, for Serve. What is no address is a *problem.Refusal. Where it cannot be used the
// error names a free port nearby, if there is one.
func Listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	n, number := strconv.Atoi(port)
	if err != nil || number != nil || n < 0 || n > 65535 {
		return nil, problem.Refuse("--addr %[1]q: 写成 127.0.0.1:1313", "--addr %[1]q: write it as 127.0.0.1:1313", addr)
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", addr)
	if err == nil {
		return listener, nil
	}
	for other := n + 1; other < n+50 && other <= 65535; other++ {
		free := net.JoinHostPort(host, strconv.Itoa(other))
		if l, failed := config.Listen(ctx, "tcp", free); failed == nil {
			l.Close()
			what := problem.Say("无法使用 %[1]s", "cannot use %[1]s", addr)
			if answers(addr) {
				what = problem.Say("端口 %[1]s 已被占用，也许另一个预览还开着", "port %[1]s is taken, perhaps by another preview", port)
			}
			return nil, &problem.Failure{Text: problem.Say("%[1]s；换一个端口： gongshi serve --addr %[2]s (%[3]v)", "%[1]s; try another: gongshi serve --addr %[2]s (%[3]v)", what, free, err)}
		}
	}
	return nil, err
}

// answers tells whether somebody listens at an address.
func answers(addr string) bool {
	c, err := net.DialTimeout("tcp", addr, time.Second)
	if err == nil {
		c.Close()
	}
	return err == nil
}

// URL returns how a browser of this machine reaches a listener: http://127.0.0.1:1313
func URL(at net.Addr) string {
	host, port, _ := net.SplitHostPort(at.String())
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}

// Local tells whether only this machine reaches a listener.
func Local(at net.Addr) bool {
	host, _, _ := net.SplitHostPort(at.String())
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
