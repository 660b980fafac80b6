package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"gongshi/generator/cli"
)

// TestMain lets the test binary be the command: scripts run it as gongshi, which is the only program beside those of the
// system that they find.
func TestMain(m *testing.M) {
	if strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe") == "gongshi" {
		p := cli.ThisProcess()
		p.Now = clock()
		os.Exit(start(p))
	}
	code, err := withPrograms(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// clock returns the clock of all calls of the command in tests. It stands on the day that GONGSHI_TEST_DAY names, at noon in
// China; without it, it is that of the machine. All tests pass on any day:
//
//	GONGSHI_TEST_DAY=2035-01-01 go test ./generator/...
func clock() func() time.Time {
	day := os.Getenv("GONGSHI_TEST_DAY")
	if day == "" {
		return nil
	}
	noon, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return func() time.Time { return noon.Add(4 * time.Hour) }
}

// bin is the folder of the command; pictures is where all tests keep pictures, so that each is made once: the folder of the
// user, as when somebody builds the sample.
var bin, pictures string

// withPrograms makes the folder of the command for as long as tests run.
func withPrograms(run func() int) (code int, err error) {
	pace() // as main does
	dir, err := os.MkdirTemp("", "gongshi-test")
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	bin, pictures = filepath.Join(dir, "bin"), filepath.Join(dir, "pictures")
	if home, err := os.UserCacheDir(); err == nil {
		pictures = filepath.Join(home, "gongshi")
	}
	program, err := os.Executable()
	if err != nil {
		return 1, err
	}
	name := filepath.Join(bin, "gongshi"+filepath.Ext(program)) // .exe of Windows, .test elsewhere
	if runtime.GOOS != "windows" {
		name = filepath.Join(bin, "gongshi")
	}
	if err := os.Mkdir(bin, 0o777); err != nil {
		return 1, err
	}
	if err := os.Link(program, name); err != nil { // they are on two disks
		data, err := os.ReadFile(program)
		if err == nil {
			err = os.WriteFile(name, data, 0o777)
		}
		if err != nil {
			return 1, err
		}
	}
	if err := os.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH")); err != nil {
		return 1, err
	}
	return run(), nil
}

// within is a process in a folder, or in that of this package: Chinese is spoken, and pictures are those of all tests.
func within(folder string, stdout, stderr io.Writer) cli.Process {
	env := map[string]string{"LANG": "zh_CN.UTF-8", "GONGSHI_CACHE": pictures}
	return cli.Process{Folder: folder, Getenv: func(name string) string { return env[name] }, Stdout: stdout, Stderr: stderr, Now: clock()}
}

// Behaviour is written as scripts: testdata/script/<verb>__<case>.txtar. Each begins with the small site of testdata/site
// in its folder. In a script gongshi is called in the process of the tests, which is quick; "exec gongshi" starts a process, for
// what only a process shows.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "zh_CN.UTF-8")
			env.Setenv("BIN", bin) // nothing but the command is there
			env.Setenv("GONGSHI_CACHE", pictures)
			env.Setenv("GONGSHI_TEST_DAY", os.Getenv("GONGSHI_TEST_DAY"))
			return os.CopyFS(filepath.Join(env.WorkDir, "site"), os.DirFS("testdata/site"))
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"gongshi": gongshiCommand, "sametree": sameTree, "count": count, "big": big, "only": only, "silent": silent, "edit": edit, "repeat": repeat, "crlf": crlf, "copy": copyTree, "bytes": writeBytes,
			"serve": serveCommand, "halt": haltCommand, "get": getCommand, "until": untilCommand, "ask": askCommand, "people": people, "photo": photo,
		},
		Condition: func(name string) (bool, error) {
			switch name {
			case "root": // reads what nobody may read
				return os.Geteuid() == 0 || runtime.GOOS == "windows", nil
			case "links": // on Windows it takes a privilege to make them
				link := filepath.Join(t.TempDir(), "link")
				_ = os.Symlink("target", link)
				_, err := os.Readlink(link)
				return err == nil, nil
			}
			return false, fmt.Errorf("unknown condition %s", name)
		},
	})
}

// gongshiCommand calls the command in this process.
func gongshiCommand(ts *testscript.TestScript, neg bool, args []string) {
	p := cli.Process{Folder: ts.MkAbs("."), Getenv: ts.Getenv, Stdout: ts.Stdout(), Stderr: ts.Stderr(), Now: clock()}
	if code := run(context.Background(), args, p); (code == cli.Fine) == neg {
		ts.Fatalf("exit code %d", code)
	}
}

// sameTree compares two folders, or a folder with what it was when "sametree -note" looked: names, bytes and modes.
func sameTree(ts *testscript.TestScript, neg bool, args []string) {
	digest := func(dir string) string {
		h := sha256.New()
		ts.Check(filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			name, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			fmt.Fprintln(h, filepath.ToSlash(name), entry.IsDir())
			if !entry.IsDir() {
				data, err := os.ReadFile(path)
				if err != nil {
					return err
				}
				fmt.Fprintln(h, len(data))
				h.Write(data)
			}
			return nil
		}))
		return fmt.Sprintf("%x", h.Sum(nil))
	}
	if args[0] == "-note" {
		ts.Setenv("TREE_"+args[1], digest(ts.MkAbs(args[1])))
		return
	}
	before := ts.Getenv("TREE_" + args[0])
	if len(args) == 2 {
		before = digest(ts.MkAbs(args[1]))
	}
	if same := digest(ts.MkAbs(args[0])) == before; same == neg {
		ts.Fatalf("%s: same is %v", strings.Join(args, " "), same)
	}
}

// count wants a text a number of times in a file: count stderr '] *$' 30, or at least with a plus sign: 30+.
func count(ts *testscript.TestScript, neg bool, args []string) {
	want, plus := strings.CutSuffix(args[2], "+")
	n, err := strconv.Atoi(want)
	ts.Check(err)
	have := strings.Count(ts.ReadFile(args[0]), args[1])
	if have != n && !(plus && have > n) || neg {
		ts.Fatalf("%q is there %d times, not %s", args[1], have, args[2])
	}
}

// big makes a file of a size in bytes without writing it.
func big(ts *testscript.TestScript, neg bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size))
	ts.Check(f.Close())
}

// repeat adds a text to a file a number of times; %d in it becomes the number.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	ts.Check(err)
	w := bufio.NewWriter(f)
	for i := range n {
		_, _ = w.WriteString(strings.ReplaceAll(strings.ReplaceAll(args[1], `\n`, "\n"), "%d", strconv.Itoa(i)))
	}
	ts.Check(w.Flush())
	ts.Check(f.Close())
}

// writeBytes writes a file of what no script can hold, as a string of Go without its quotes: \r\n, \xd6.
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// only wants that all files below a folder have one of the extensions.
func only(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && !slices.Contains(args[1:], filepath.Ext(path)) {
			return fmt.Errorf("%s does not belong there", path)
		}
		return err
	}))
}

// silent wants that no file below a folder has one of some texts.
func silent(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(filepath.WalkDir(ts.MkAbs(args[0]), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		for _, secret := range args[1:] {
			if bytes.Contains(text, []byte(secret)) {
				return fmt.Errorf("%s has %q", path, secret)
			}
		}
		return err
	}))
}

// edit replaces a text in a file; it must be there once.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], `\n`, "\n")
	}
	if strings.Count(text, args[1]) != 1 {
		ts.Fatalf("%q is not there once in %s", args[1], args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

// people writes a number of deputies of one surname into the site in which the script stands.
func people(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	digits := []rune("零一二三四五六七八九")
	for i := range n {
		dir := ts.MkAbs(fmt.Sprintf("content/deputies/e%04d", i))
		ts.Check(os.MkdirAll(dir, 0o755))
		text := fmt.Sprintf("name: %s百%c%c\nsex: 女\npost: 朱阁镇朱阁村村民\nstation: zhuge\nseats:\n  - {level: 县, term: 16, district: zhuge-1, how: 换届, from: 2022-03}\n",
			args[1], digits[i/10%10], digits[i%10])
		ts.Check(os.WriteFile(filepath.Join(dir, "deputy.yaml"), []byte(text), 0o644))
	}
}

// crlf gives a file the line ends of Windows.
func crlf(ts *testscript.TestScript, neg bool, args []string) {
	text := strings.ReplaceAll(ts.ReadFile(args[0]), "\n", "\r\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// copyTree copies a folder to a new one.
func copyTree(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(ts.MkAbs(args[0]))))
}
