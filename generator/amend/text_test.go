package amend

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"gongshi/generator/congress"
)

var update = flag.Bool("update", false, "write what is found into the goldens")

// values are what the goldens write into records, by name.
var values = map[string]any{
	"day": congress.Date("2027-03-20"), "month": congress.Date("2027-03"), "year": congress.Date("2027"), "reason": "任期届满",
	"group": "朱阁：第二小组", "empty": "", "number": 3, "station": congress.StationID("shenhou"), "id": congress.DeputyID("d0200"), "text": "第 1 组 # 甲",
	"vacancy": congress.Vacancy{Since: "2027-03-21", Reason: "辞职"}, "places": []string{"席庄村", "朱阁村"}, "place": "东沟村",
	"seat": congress.Seat{Level: "县", Term: 17, District: "zhuge-1", From: "2027-03-21"},
	"term": congress.Term{Level: "县", Term: 17, From: "2027-03-21", To: "2032-03"},
}

// A golden holds a record, "edits" with a line for each (set FIELD VALUE, append LIST VALUE), and "after": the record, or why it
// cannot be changed.
func TestGoldens(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			golden, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(golden.Files) == 2 {
				golden.Files = append(golden.Files, txtar.File{Name: "after"})
			}
			before := golden.Files[0]
			raw := before.Data
			if crlf := strings.Contains(filepath.Base(name), "crlf"); crlf {
				raw = append([]byte("\xEF\xBB\xBF"), bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n"))...)
			}
			after, err := edited(before.Name, raw, string(golden.Files[1].Data))
			if err != nil {
				after = []byte(err.Error() + "\n")
			} else if bytes.HasPrefix(raw, []byte("\xEF")) {
				plain := bytes.ReplaceAll(bytes.TrimPrefix(after, []byte("\xEF\xBB\xBF")), []byte("\r\n"), []byte("\n"))
				if bytes.Count(after, []byte("\n")) != bytes.Count(after, []byte("\r\n")) || len(plain) == len(after) {
					t.Error("line ends or the byte order mark are lost")
				}
				after = plain
			}
			if *update {
				golden.Files[2].Data = after
				if err := os.WriteFile(name, txtar.Format(golden), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(after, golden.Files[2].Data) {
				t.Errorf("%s", after)
			}
			if err != nil {
				var strange *StrangeError
				if !errors.As(err, &strange) {
					t.Errorf("%T %v", err, err)
				}
				return
			}
			kept(t, string(before.Data), string(after))
		})
	}
}

// edited makes the edits.
func edited(name string, raw []byte, edits string) ([]byte, error) {
	t, err := textOf(name, raw)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(edits) {
		words := strings.Fields(line)
		value, is := values[words[len(words)-1]]
		if !is {
			return nil, fmt.Errorf("no value %s", line)
		}
		switch words[0] {
		case "set":
			err = t.set(words[1], value)
		case "append":
			if len(words) == 2 {
				words = []string{"append", "", words[1]}
			}
			err = t.append(words[1], value)
		}
		if err != nil {
			return nil, err
		}
	}
	return t.bytes()
}

// kept wants every line before, without what follows its first value, in the same order after.
func kept(t *testing.T, before, after string) {
	t.Helper()
	lines := strings.Split(after, "\n")
	for line := range strings.Lines(before) {
		comment := ""
		if i := strings.Index(line, "#"); i >= 0 {
			comment = strings.TrimSpace(line[i:])
		}
		for comment != "" && (len(lines) == 0 || !strings.Contains(lines[0], comment)) {
			if len(lines) == 0 {
				t.Fatalf("the comment %q is lost", comment)
			}
			lines = lines[1:]
		}
	}
}
