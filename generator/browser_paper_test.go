//go:build browser

package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"image"
	paint "image/draw"
	"image/png"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/makiuchi-d/gozxing"
	qrreader "github.com/makiuchi-d/gozxing/qrcode"

	"golang.org/x/text/unicode/norm"

	"gongshi/generator/cli"
	"gongshi/generator/qr"
)

// What is printed is looked at as a printer of others sees it, with Debian's poppler-utils.

// printOf runs the verb on a site and returns the folder with the PDFs.
func printOf(t *testing.T, dir string, args ...string) string {
	t.Helper()
	out := t.TempDir()
	var stdout, stderr bytes.Buffer
	args = append([]string{"print", "--dir", dir, "--out", out, "--now", "2025-06-01", "--lang", "zh"}, args...)
	if code := run(context.Background(), args, within("", &stdout, &stderr)); code != cli.Fine || strings.Contains(stderr.String(), "注意：") {
		t.Fatalf("%q: exit code %d\n%s", args, code, stderr.String())
	}
	return out
}

// tool runs a program of poppler-utils.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %q: %v", name, args, err)
	}
	return string(out)
}

// sheetOf is one page of a PDF. Lengths are in points.
type sheetOf struct {
	width, height float64
	words         []wordOf
	lines         []lineOf
	text          string // without spaces
}

type wordOf struct {
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// lineOf is a piece of text with the size of its type.
type lineOf struct {
	size float64
	text string
}

// sheetsOf reads a PDF, and tells where a font is not embedded.
func sheetsOf(t *testing.T, file string) []sheetOf {
	t.Helper()
	fonts := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")
	if len(fonts) < 3 {
		t.Errorf("%s has no fonts", filepath.Base(file))
	}
	for _, font := range fonts[min(2, len(fonts)):] {
		if f := strings.Fields(font); f[len(f)-5] != "yes" { // emb sub uni object ID
			t.Errorf("%s: not embedded: %s", filepath.Base(file), font)
		}
	}
	var boxes struct {
		Pages []struct {
			Width  float64  `xml:"width,attr"`
			Height float64  `xml:"height,attr"`
			Words  []wordOf `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(tool(t, "pdftotext", "-bbox", file, "-")), &boxes); err != nil {
		t.Fatal(err)
	}
	var typed struct {
		Pages []struct {
			Fonts []struct {
				ID   string  `xml:"id,attr"`
				Size float64 `xml:"size,attr"`
			} `xml:"fontspec"`
			Text []struct {
				Font string `xml:"font,attr"`
				Text string `xml:",innerxml"`
			} `xml:"text"`
		} `xml:"page"`
	}
	d := xml.NewDecoder(strings.NewReader(tool(t, "pdftohtml", "-xml", "-i", "-zoom", "1", "-fontfullname", "-stdout", file)))
	d.Strict = false
	if err := d.Decode(&typed); err != nil {
		t.Fatal(err)
	}
	sizes := map[string]float64{}
	var all []sheetOf
	for i, p := range boxes.Pages {
		s := sheetOf{width: p.Width, height: p.Height, words: p.Words}
		var text strings.Builder
		for _, w := range p.Words {
			text.WriteString(w.Text)
		}
		s.text = text.String()
		for _, f := range typed.Pages[i].Fonts {
			sizes[f.ID] = f.Size
		}
		for _, x := range typed.Pages[i].Text {
			s.lines = append(s.lines, lineOf{sizes[x.Font], strings.TrimSpace(norm.NFKC.String(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(x.Text, "")))})
		}
		all = append(all, s)
	}
	return all
}

// clear tells what stands outside the margin of a sheet, in points, and which words lie on each other.
func (s sheetOf) clear(t *testing.T, name string, margin float64) {
	t.Helper()
	for i, w := range s.words {
		middle, half := (w.YMin+w.YMax)/2, 0.17*(w.YMax-w.YMin) // boxes are much higher than the signs in them
		if w.XMin < margin || middle-half < margin || w.XMax > s.width-margin || middle+half > s.height-margin {
			t.Errorf("%s: %q stands in the margin", name, w.Text)
		}
		for _, x := range s.words[:i] {
			across := min(w.XMax, x.XMax) - max(w.XMin, x.XMin)
			apart := math.Abs(w.YMin+w.YMax-x.YMin-x.YMax) / 2
			if across > 12 && apart < 0.17*(w.YMax-w.YMin+x.YMax-x.YMin) {
				t.Errorf("%s: %q lies on %q", name, w.Text, x.Text)
			}
		}
	}
}

const (
	millimetre = 72 / 25.4
	dpi        = 120
)

// codesOf decodes the codes of a page, one in each part of the grid that is asked for, and measures the first, in millimetres.
func codesOf(t *testing.T, file string, page, columns, rows int) (texts []string, size float64) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "p")
	tool(t, "pdftoppm", "-r", fmt.Sprint(dpi), "-f", fmt.Sprint(page), "-l", fmt.Sprint(page), "-singlefile", "-png", file, to)
	f, err := os.Open(to + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	whole, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	w, h := whole.Bounds().Dx()/columns, whole.Bounds().Dy()/rows
	for i := range columns * rows {
		part := image.NewRGBA(image.Rect(0, 0, w, h))
		paint.Draw(part, part.Bounds(), whole, image.Pt(i%columns*w, i/columns*h), paint.Src)
		bitmap, err := gozxing.NewBinaryBitmapFromImage(part)
		if err != nil {
			t.Fatal(err)
		}
		found, err := qrreader.NewQRCodeReader().Decode(bitmap, map[gozxing.DecodeHintType]any{gozxing.DecodeHintType_TRY_HARDER: true})
		if err != nil {
			t.Errorf("%s: no code in part %d of page %d: %v", filepath.Base(file), i+1, page, err)
			continue
		}
		texts = append(texts, found.GetText())
		if i == 0 {
			drawn, err := qr.Draw(found.GetText())
			if err != nil {
				t.Fatal(err)
			}
			p := found.GetResultPoints() // the centres of the corners lie 7 modules less than the whole apart
			n := float64(drawn.Size - 2*qr.Quiet)
			size = math.Hypot(p[1].GetX()-p[2].GetX(), p[1].GetY()-p[2].GetY()) * n / (n - 7) / dpi * 25.4
		}
	}
	return texts, size
}

// small is what need not be read from two metres: of when the sheet is, what the code is, which sheet of how many.
var small = regexp.MustCompile(`示例数据|数据截至|结果登记到|扫码看|^[\d年月日/()（续） ]+$`)

// Posters are of the paper that was asked for, can be read from two metres, and lead to the page with the same.
func TestPosters(t *testing.T) {
	for _, c := range []struct {
		paper          string
		width, height  float64 // millimetres, upright
		scale          float64
		what, title    string
		wide           bool
		sheets         int
		says, neverCut []string
	}{
		{"A3", 297, 420, 1, "board", "2024年站务公示", false, 3, []string{"第一季度", "环境整治和污水治理", "参加市、镇人代会", "原定1月15日", "站长"}, nil},
		{"A3", 297, 420, 1, "reception", "2024年接待安排", false, 2, []string{"12月15日", "席庄南沟与人居环境", "0374-0000020"}, nil},
		{"A3", 297, 420, 1, "deputies", "本站代表", true, 1, []string{"五级代表共7名", "王秀兰", "席国强", "朱阁镇第一选区"}, nil},
		{"A1", 594, 841, 2, "reception", "2024年接待安排", false, 2, []string{"12月15日"}, nil},
		{"A4", 210, 297, 0.7071, "deputies", "本站代表", true, 1, []string{"王秀兰"}, nil},
	} {
		t.Run(c.what+c.paper, func(t *testing.T) {
			folder := printOf(t, "..", "--station", "zhuge", "--what", c.what, "--paper", c.paper, "--year", "2024")
			files, _ := filepath.Glob(filepath.Join(folder, "zhuge-"+c.what+"*-"+c.paper+".pdf"))
			if len(files) != 1 {
				t.Fatalf("%q", files)
			}
			sheets := sheetsOf(t, files[0])
			if len(sheets) != c.sheets {
				t.Errorf("%d sheets, want %d", len(sheets), c.sheets)
			}
			if c.wide {
				c.width, c.height = c.height, c.width
			}
			all := ""
			for i, s := range sheets {
				name := fmt.Sprintf("sheet %d", i+1)
				if math.Abs(s.width-c.width*millimetre) > 1 || math.Abs(s.height-c.height*millimetre) > 1 {
					t.Errorf("%s is %.0f by %.0f mm", name, s.width/millimetre, s.height/millimetre)
				}
				s.clear(t, name, 9*c.scale*millimetre)
				title := 0.0
				for _, l := range s.lines {
					if l.text != "" && strings.Contains(c.title, l.text) { // a part of it, as letters are spaced
						title = max(title, l.size)
					}
					if l.size < math.Floor(20*c.scale) && l.text != "" && !small.MatchString(l.text) {
						t.Errorf("%s: %q is of %.0f points only", name, l.text, l.size)
					}
				}
				if title < math.Floor(60*c.scale) {
					t.Errorf("%s: the title is of %.0f points", name, title)
				}
				all += s.text
			}
			for _, text := range c.says {
				if !strings.Contains(all, text) {
					t.Errorf("%q is not on it:\n%s", text, all)
				}
			}
			codes, size := codesOf(t, files[0], 1, 1, 1)
			want := "https://example.org/stations/zhuge/"
			if c.what != "deputies" {
				want += "board/2024/"
			}
			if len(codes) != 1 || codes[0] != want || size < 25*c.scale {
				t.Errorf("the code leads to %q and is %.0f mm wide", codes, size)
			}
		})
	}
}

// Cards, registers and slips are printed from the records, and blank.
func TestPaperwork(t *testing.T) {
	folder := printOf(t, "..", "--station", "zhuge", "--what", "card,register,transfer", "--year", "2024")
	blank := printOf(t, "..", "--station", "朱阁", "--what", "card,register,transfer", "--blank", "--base-url", "https://renda.example.net/x")
	for _, c := range []struct {
		file       string
		wide       bool
		pages      int
		says, none []string
	}{
		{filepath.Join(folder, "zhuge-card-A4.pdf"), false, 2, []string{"代表服务群众联系卡", "王秀兰", "禹州市第十六届人大代表", "朱阁镇便民服务中心一楼", "0374-0000020"}, nil},
		{filepath.Join(folder, "zhuge-register-2024-A4.pdf"), true, 7, []string{"履职情况登记簿", "接待选民登记簿", "席庄村选民3人", "2024年第1号", "没有登记结果"}, nil},
		{filepath.Join(folder, "zhuge-transfer-2024-A4.pdf"), false, 1, []string{"代表转办意见建议情况登记卡", "席庄南沟污水积存", "朱阁镇人民政府（主办）", "已经解决或基本解决", "上门反馈"}, nil},
		{filepath.Join(blank, "zhuge-card-blank-A4.pdf"), false, 1, []string{"代表服务群众联系卡", "朱阁镇人大代表联络站"}, []string{"王秀兰"}},
		{filepath.Join(blank, "zhuge-register-blank-A4.pdf"), true, 14, []string{"登记人", "履职种类", "办理去向"}, []string{"席庄", "2024"}},
		{filepath.Join(blank, "zhuge-transfer-blank-A4.pdf"), false, 1, []string{"经办人", "承办单位"}, []string{"席庄", "没有登记"}},
	} {
		t.Run(filepath.Base(c.file), func(t *testing.T) {
			sheets := sheetsOf(t, c.file)
			if len(sheets) != c.pages {
				t.Errorf("%d pages, want %d", len(sheets), c.pages)
			}
			width, height := 210.0, 297.0
			if c.wide {
				width, height = height, width
			}
			all := ""
			for i, s := range sheets {
				if math.Abs(s.width-width*millimetre) > 1 || math.Abs(s.height-height*millimetre) > 1 {
					t.Errorf("page %d is %.0f by %.0f mm", i+1, s.width/millimetre, s.height/millimetre)
				}
				s.clear(t, fmt.Sprintf("page %d", i+1), 5*millimetre)
				all += s.text
			}
			for _, text := range c.says {
				if !strings.Contains(all, text) {
					t.Errorf("%q is not on it:\n%s", text, all)
				}
			}
			for _, text := range c.none {
				if strings.Contains(all, text) {
					t.Errorf("%q is on it", text)
				}
			}
		})
	}
	codes, _ := codesOf(t, filepath.Join(folder, "zhuge-card-A4.pdf"), 1, 2, 2)
	slices.Sort(codes)
	if len(codes) != 4 || len(slices.Compact(codes)) != 4 || !strings.HasPrefix(codes[0], "https://example.org/deputies/d0") {
		t.Errorf("the codes of four cards lead to %q", codes)
	}
	if codes, _ := codesOf(t, filepath.Join(blank, "zhuge-card-blank-A4.pdf"), 1, 2, 2); len(codes) != 4 || codes[3] != "https://renda.example.net/x/stations/zhuge/" {
		t.Errorf("the codes of blank cards lead to %q", codes)
	}
}

// The sheets of a poster are as full as each other: as much is on the last as on the others, as far as its rows allow.
func TestSheetsOfPosterBalanced(t *testing.T) {
	folder := printOf(t, "..", "--station", "shenhou", "--what", "board,reception", "--year", "2024")
	for _, c := range []struct {
		what  string
		least int // rows of the rota that the last sheet has
	}{{"board", 8}, {"reception", 6}} {
		sheets := sheetsOf(t, filepath.Join(folder, "shenhou-"+c.what+"-2024-A3.pdf"))
		last := sheets[len(sheets)-1]
		if n := len(regexp.MustCompile(`\d月\d+日星期`).FindAllString(last.text, -1)); len(sheets) < 2 || n < c.least {
			t.Errorf("%s: %d receptions on the last of %d sheets: %s", c.what, n, len(sheets), last.text)
		}
	}
}

// Few receptions are set large, one below the other; on no poster does a long line lie on the next column.
func TestPosterOfFew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	board := "receptions:\n  - {date: 2025-07-15, deputies: [d0001, d0002], topic: 村头路灯和沟渠, guests: [{role: 法官}, {role: 检察官}, {role: 警官}, {role: 人民调解员}]}\n"
	if err := os.WriteFile(filepath.Join(dir, "content/stations/zhuge/2025.yaml"), []byte(board), 0o666); err != nil {
		t.Fatal(err)
	}
	folder := printOf(t, dir, "--station", "zhuge", "--what", "board,reception")
	for i, s := range sheetsOf(t, filepath.Join(folder, "zhuge-board-2025-A3.pdf")) { // there the columns are narrow, and the guests many
		s.clear(t, fmt.Sprintf("board, sheet %d", i+1), 9*millimetre)
	}
	sheets := sheetsOf(t, filepath.Join(folder, "zhuge-reception-2025-A3.pdf"))
	if len(sheets) != 1 {
		t.Fatalf("%d sheets", len(sheets))
	}
	if !slices.ContainsFunc(sheets[0].lines, func(l lineOf) bool { return l.size >= 40 && strings.Contains(l.text, "村头路灯和沟渠") }) {
		t.Errorf("%+v", sheets[0].lines)
	}
}

// What is printed agrees with the pages, the display and the calendar, also when the board was changed.
func TestPrintedBoardAgrees(t *testing.T) {
	dir, put := wallSite(t)
	for _, changed := range []bool{false, true} {
		if changed {
			put("stations/zhuge/2025.yaml", boardAfter)
		}
		faces := published(t, dir)
		folder := printOf(t, dir, "--station", "zhuge", "--what", "board,reception")
		for name, file := range map[string]string{"poster": "zhuge-board-2025-A3.pdf", "rota": "zhuge-reception-2025-A3.pdf"} {
			faces[name] = spaceless(tool(t, "pdftotext", "-layout", filepath.Join(folder, file), "-"))
		}
		agree(t, faces, changed)
	}
}

// crowded is the small site with many deputies at a station, whose names are as names can be, with a year of activities, and
// with a board that is almost empty.
func crowded(t *testing.T, people int) (dir string, names []string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "site")
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		name = filepath.Join(dir, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	long := []string{"阿不都热合曼·买买提吐尔逊·艾克拜尔江", "苌垕", "尼玛·丹增·次仁旺堆·白玛曲珍", "欧阳"}
	var rows []string
	for i := range people {
		name := long[i%len(long)] + string([]rune("甲乙丙丁戊己庚辛壬癸")[i/len(long)])
		names = append(names, name)
		post := fmt.Sprintf("第%d生产队会计", i+100)
		if i%7 == 3 {
			post = fmt.Sprintf("第%d生产队", i+100) + strings.Repeat("兼农民专业合作社理事", 10)
		}
		write(fmt.Sprintf("deputies/d%04d/deputy.yaml", i+500), fmt.Sprintf("name: %s\nsex: 女\npost: %s\nstation: shenhou\nseats:\n  - {level: 县, term: 16, district: many, how: 换届, from: 2022-03-20}\n", name, post))
		if i > 0 {
			rows = append(rows, fmt.Sprintf("d%04d", i+500))
		}
	}
	districts, err := os.ReadFile(filepath.Join(dir, "content/districts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if people > 0 {
		write("districts.yaml", string(districts)+fmt.Sprintf("\n- {id: many, name: 神垕镇第九选区, level: 县, township: 神垕镇, seats: %d}\n", people))
		for day := 1; day <= 28; day++ {
			write(fmt.Sprintf("activities/2024/2024-03-%02d-x.yaml", day), fmt.Sprintf("date: 2024-03-%02d\nkind: 接待选民\ntitle: 第%d次接待\nstation: shenhou\nlead: d0500\nparticipants: [d0500, %s]\nsummary: 开头%d%s结尾%d\nmatters:\n  - {topic: 事项%d, from: 神垕村选民 2 人}\n",
				day, day+100, strings.Join(rows[:min(len(rows), 1+day%20)], ", "), day+100, strings.Repeat("听取村民对灌溉用水的意见。", 20+day), day+100, day+100))
		}
	}
	write("stations/shenhou/2024.yaml", "quarters:\n  - {quarter: 2, theme: 修渠}\nmonths:\n  - {month: 2024-05, activity: 看渠}\n")
	return dir, names
}

// Forty deputies go on to further sheets with the same head, nobody is cut in two or lost, and nobody is printed twice.
func TestPosterOfMany(t *testing.T) {
	for _, people := range []int{1, 13, 40} {
		dir, names := crowded(t, people)
		folder := printOf(t, dir, "--station", "shenhou", "--what", "deputies,card")
		sheets := sheetsOf(t, filepath.Join(folder, "shenhou-deputies-A3.pdf"))
		if people == 40 && len(sheets) < 3 || people == 1 && len(sheets) != 1 {
			t.Errorf("%d people on %d sheets", people, len(sheets))
		}
		for i, s := range sheets {
			s.clear(t, fmt.Sprintf("%d people, sheet %d", people, i+1), 9*millimetre)
			if !strings.Contains(s.text, "本站代表") || !strings.Contains(s.text, "五级代表共") {
				t.Errorf("sheet %d has no head: %s", i+1, s.text)
			}
			leaf := fmt.Sprintf("%d/%d", i+1, len(sheets))
			if strings.Contains(s.text, leaf) != (len(sheets) > 1) || strings.Contains(s.text, "（续）") != (i > 0) {
				t.Errorf("sheet %d of %d does not say so: %s", i+1, len(sheets), s.text)
			}
		}
		cards := sheetsOf(t, filepath.Join(folder, "shenhou-card-A4.pdf"))
		if want := (people + 1 + 3) / 4; len(cards) != want { // one was there
			t.Errorf("%d cards on %d sheets, want %d", people, len(cards), want)
		}
		for i, s := range cards {
			s.clear(t, fmt.Sprintf("%d people, cards, sheet %d", people, i+1), 9*millimetre)
		}
		for i := range names {
			post := fmt.Sprintf("第%d生产队", i+100)
			for _, all := range [][]sheetOf{sheets, cards} {
				found := 0
				for _, s := range all {
					found += strings.Count(s.text, post)
				}
				if found != 1 {
					t.Errorf("%d people: %s is there %d times", people, post, found)
				}
			}
		}
	}
}

// No row of a register is cut, however long, and heads repeat; a board with nothing but one month says so plainly.
func TestRegisterOfMany(t *testing.T) {
	dir, _ := crowded(t, 25)
	folder := printOf(t, dir, "--station", "shenhou", "--what", "register,board,reception")
	sheets := sheetsOf(t, filepath.Join(folder, "shenhou-register-2024-A4.pdf"))
	if len(sheets) < 6 {
		t.Errorf("%d pages", len(sheets))
	}
	rows := 0
	for i, s := range sheets {
		for day := 101; day <= 128; day++ {
			from, to := strings.Contains(s.text, fmt.Sprintf("开头%d", day)), strings.Contains(s.text, fmt.Sprintf("结尾%d", day))
			if from {
				rows++
			}
			if from != to {
				t.Errorf("page %d has a part of row %d", i+1, day)
			}
		}
		s.clear(t, fmt.Sprintf("page %d", i+1), 5*millimetre)
		if cover := strings.Contains(s.text, "不写姓名"); !cover && !strings.Contains(s.text, "序号日期") {
			t.Errorf("page %d has no head: %s", i+1, s.text)
		}
	}
	if rows != 28 {
		t.Errorf("%d rows, want 28", rows)
	}
	board := ""
	for _, s := range sheetsOf(t, filepath.Join(folder, "shenhou-board-2024-A3.pdf")) {
		board += s.text
	}
	for _, text := range []string{"没有登记季度主题", "没有登记计划", "看渠", "修渠"} {
		if !strings.Contains(board, text) {
			t.Errorf("the board does not say %q", text)
		}
	}

	dir, _ = crowded(t, 0)
	sheets = sheetsOf(t, filepath.Join(printOf(t, dir, "--station", "shenhou", "--what", "reception"), "shenhou-reception-2024-A3.pdf"))
	if len(sheets) != 1 || !strings.Contains(sheets[0].text, "还没有登记接待安排") {
		t.Errorf("a station without rota: %+v", sheets)
	}
}

// The browser asks nobody for anything, not even where a site's own layouts would have it do so.
func TestPaperStaysOffline(t *testing.T) {
	var asked atomic.Int64
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer server.Close()
	dir, _ := crowded(t, 1)
	base := filepath.Join(dir, "layouts/print/baseof.html")
	if err := os.MkdirAll(filepath.Dir(base), 0o777); err != nil {
		t.Fatal(err)
	}
	page := fmt.Sprintf(`<!doctype html><html><head><link rel="stylesheet" href="%[1]s/a.css"><style>body { background: url(%[1]s/b.png) }</style></head><body><iframe src="%[1]s/c"></iframe><p>字</p><script src="%[1]s/d.js"></script></body></html>`, server.URL)
	if err := os.WriteFile(base, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	printOf(t, dir, "--station", "shenhou")
	if n := asked.Load(); n > 0 {
		t.Errorf("%d requests", n)
	}
}

// script is a program that stands for a browser.
func script(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "chrome")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+text), 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

// A browser that dies on the way, or says nothing, ends the work with a message; what was not printed is not there.
func TestPaperBrowserEnds(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("programs are made otherwise")
	}
	var real string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil && real == "" {
			real = path
		}
	}
	out := t.TempDir()
	try := func(ctx context.Context, chrome string) (int, string) {
		var stderr bytes.Buffer
		code := run(ctx, []string{"print", "--dir", "..", "--all", "--what", "deputies", "--out", out, "--now", "2025-06-01", "--lang", "zh", "--chrome", chrome}, within("", &stderr, &stderr))
		return code, stderr.String()
	}
	code, said := try(context.Background(), script(t, real+` "$@" & pid=$!; until ls '`+out+`'/*.pdf; do sleep 0.1; done >/dev/null 2>&1; kill -9 $pid; exit 1`))
	if code != cli.Failed || !strings.Contains(said, "浏览器") || strings.Contains(said, "已中断") {
		t.Errorf("one that dies: exit code %d\n%s", code, said)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if code, said = try(ctx, script(t, "exec sleep 600")); code != cli.Failed {
		t.Errorf("one that says nothing: exit code %d\n%s", code, said)
	}
	left, _ := filepath.Glob(filepath.Join(out, ".*"))
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// Who interrupts is told that what was written before is there, and whole; nothing else is.
func TestPaperInterrupted(t *testing.T) {
	out := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	go func() {
		for ctx.Err() == nil {
			if done, _ := filepath.Glob(filepath.Join(out, "*.pdf")); len(done) > 1 {
				stop()
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	var stdout, stderr bytes.Buffer
	code := run(ctx, []string{"print", "--dir", "..", "--all", "--what", "board", "--out", out, "--now", "2025-06-01", "--lang", "zh"}, within("", &stdout, &stderr))
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("已中断；前面写好的 %d 份都是完整的", len(entries)); code != cli.Failed || !strings.Contains(stderr.String(), want) {
		t.Errorf("exit code %d, want %q:\n%s", code, want, stderr.String())
	}
	for _, e := range entries {
		if tool(t, "pdfinfo", filepath.Join(out, e.Name())) == "" || filepath.Ext(e.Name()) != ".pdf" {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

// Where no font has Chinese characters it is said, rather than boxes printed.
func TestPaperWithoutFonts(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("fonts are set otherwise")
	}
	latin, err := exec.Command("fc-match", "-f", "%{file}", "DejaVu Sans").Output()
	if err != nil || !strings.Contains(string(latin), "DejaVu") {
		t.Skip("no font without Chinese characters")
	}
	folder := t.TempDir()
	config := filepath.Join(folder, "fonts.conf")
	text := fmt.Sprintf(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, filepath.Dir(string(latin)), folder)
	if err := os.WriteFile(config, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Setenv("FONTCONFIG_FILE", config)
	var stderr bytes.Buffer
	out := filepath.Join(folder, "out")
	code := run(context.Background(), []string{"print", "--dir", "..", "--station", "zhuge", "--out", out, "--now", "2025-06-01", "--lang", "zh"}, within("", &stderr, &stderr))
	if code != cli.Failed || !strings.Contains(stderr.String(), "没有字体能印出") {
		t.Errorf("exit code %d\n%s", code, stderr.String())
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written")
	}
}
