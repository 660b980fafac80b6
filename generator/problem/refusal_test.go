package problem

import (
	"errors"
	"io/fs"
	"testing"
)

func TestRefuseWord(t *testing.T) {
	t.Parallel()
	what := Say("没有“%[1]s”", "there is no %[1]q", "bord")
	for _, c := range []struct {
		candidates []string
		zh, en     string
	}{
		{[]string{"board", "card"}, "没有“bord”；是不是 board", `there is no "bord"; did you mean board`},
		{[]string{"lecture", "reception"}, "没有“bord”；可选：lecture、reception", `there is no "bord"; choose one of: lecture, reception`},
	} {
		var refusal *Refusal
		if err := RefuseWord(what, "bord", c.candidates); !errors.As(err, &refusal) || refusal.ZH != c.zh || refusal.EN != c.en || err.Error() != c.en {
			t.Errorf("%v: %+v", c.candidates, err)
		}
	}
}

// What a failure stems from stands behind it, in either language, and can still be told apart.
func TestFailure(t *testing.T) {
	t.Parallel()
	f := &Failure{Text: Say("浏览器启动不了", "the browser does not start"), Err: fs.ErrPermission}
	if f.In(Chinese) != "浏览器启动不了: permission denied" || f.Error() != "the browser does not start: permission denied" || !errors.Is(f, fs.ErrPermission) {
		t.Errorf("%s, %s", f.In(Chinese), f.Error())
	}
	if f.Err = nil; f.In(Chinese) != "浏览器启动不了" || errors.Unwrap(f) != nil {
		t.Errorf("%s", f.In(Chinese))
	}
}
