package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// What scripts can do with a preview:
//
//	serve ARGS…            starts gongshi serve on a free port; $URL is where
//	halt                   ends it as Ctrl+C does (on Windows, as a crash does); what it said is in the files served and faults
//	get ADDRESS [STATUS]   puts the answer into the file page
//	until ADDRESS TEXT     asks until the page has the text; with ! until it has not
//	ask METHOD ADDRESS HOST STATUS

// serving is the preview of one script.
type serving struct {
	command *exec.Cmd
	output  *os.File
	said    chan struct{} // closed when all that it said is in the file
}

func serveCommand(ts *testscript.TestScript, neg bool, args []string) {
	path := ""
	for dir := range strings.SplitSeq(ts.Getenv("PATH"), string(os.PathListSeparator)) {
		if file, err := exec.LookPath(filepath.Join(dir, "gongshi")); err == nil {
			path = file
			break
		}
	}
	s := &serving{command: exec.Command(path, append([]string{"serve", "--addr", "127.0.0.1:0", "--now", "2025-06-01"}, args...)...)}
	s.command.Dir = ts.MkAbs(".")
	s.command.Env = append(os.Environ(), "LANG=zh_CN.UTF-8", "PATH="+ts.Getenv("PATH"))
	faults, err := os.Create(ts.MkAbs("faults"))
	ts.Check(err)
	s.command.Stderr = faults
	s.output, err = os.Create(ts.MkAbs("served"))
	ts.Check(err)
	out, err := s.command.StdoutPipe()
	ts.Check(err)
	ts.Check(s.command.Start())
	ts.Defer(func() { _ = s.command.Process.Kill() })
	lines := bufio.NewReader(out)
	first, err := lines.ReadString('\n')
	if err != nil {
		_ = s.command.Wait()
		ts.Fatalf("serve said nothing: %s", ts.ReadFile("faults"))
	}
	_, _ = s.output.WriteString(first)
	s.said = make(chan struct{})
	go func() {
		defer close(s.said)
		_, _ = io.Copy(s.output, lines)
		_ = s.output.Close()
		_ = faults.Close()
	}()
	base := regexp.MustCompile(`http://[^\s（(]+`).FindString(first)
	at, err := url.Parse(base)
	ts.Check(err)
	ts.Setenv("URL", at.Scheme+"://"+at.Host)
	ts.Setenv("PORT", at.Port())
	previews[ts] = s
}

// previews are the running ones, by script. Scripts run one after the other.
var previews = map[*testscript.TestScript]*serving{}

func haltCommand(ts *testscript.TestScript, neg bool, args []string) {
	s := previews[ts]
	if runtime.GOOS == "windows" { // where no process can be asked to end from outside its console
		ts.Check(s.command.Process.Kill())
	} else {
		ts.Check(s.command.Process.Signal(os.Interrupt))
	}
	select {
	case <-s.said:
	case <-time.After(time.Minute):
		ts.Fatalf("the preview does not end")
	}
	if err := s.command.Wait(); runtime.GOOS != "windows" {
		ts.Check(err)
	}
}

// ask sends a request as it is written: no client puts its path or its host in order.
func ask(ts *testscript.TestScript, method, address, host string) (int, string) {
	at, err := url.Parse(ts.Getenv("URL"))
	ts.Check(err)
	if host == "" {
		host = at.Host
	}
	c, err := net.DialTimeout("tcp", at.Host, 10*time.Second)
	ts.Check(err)
	defer c.Close()
	ts.Check(c.SetDeadline(time.Now().Add(time.Minute)))
	_, err = fmt.Fprintf(c, "%s %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n", method, address, host)
	ts.Check(err)
	answer, err := http.ReadResponse(bufio.NewReader(c), &http.Request{Method: method})
	ts.Check(err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	ts.Check(err)
	return answer.StatusCode, string(body)
}

func getCommand(ts *testscript.TestScript, neg bool, args []string) {
	want := http.StatusOK
	if len(args) > 1 {
		var err error
		want, err = strconv.Atoi(args[1])
		ts.Check(err)
	}
	status, body := ask(ts, http.MethodGet, args[0], "")
	if (status == want) == neg {
		ts.Fatalf("%s: %d", args[0], status)
	}
	ts.Check(os.WriteFile(ts.MkAbs("page"), []byte(body), 0o644))
}

func untilCommand(ts *testscript.TestScript, neg bool, args []string) {
	var status int
	var body string
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		status, body = ask(ts, http.MethodGet, args[0], "")
		if strings.Contains(body, args[1]) != neg {
			ts.Check(os.WriteFile(ts.MkAbs("page"), []byte(body), 0o644))
			return
		}
	}
	ts.Fatalf("%s: %q does not come or go; status %d", args[0], args[1], status)
}

func askCommand(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[3])
	ts.Check(err)
	if status, body := ask(ts, args[0], args[1], strings.TrimPrefix(args[2], "-")); status != want {
		ts.Fatalf("%v: %d %.200s", args, status, body)
	}
}
