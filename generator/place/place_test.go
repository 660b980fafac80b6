package place

import (
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/congress"
)

// anyName is a name as files may have it, with those that are easily taken for something else.
func anyName(r *rand.Rand) string {
	odd := []string{"a", "0", "2024", "about", "about-", "about-numbers", "board", "screen", "receptions", "duties", "notices", "institutions", "index", "deputy-1",
		"by-pinyin", "page", "units", "0001", "2024-05-15-zhuge-reception", strings.Repeat("x", 80)}
	if n := r.IntN(2 * len(odd)); n < len(odd) {
		return odd[n]
	}
	const first, all = "abcdefghijklmnopqrstuvwxyz0123456789", "abcdefghijklmnopqrstuvwxyz0123456789-"
	name := []byte{first[r.IntN(len(first))]}
	for range r.IntN(12) {
		name = append(name, all[r.IntN(len(all))])
	}
	return string(name)
}

// anyIdentity is an identity of a kind; the years are years.
func anyIdentity(r *rand.Rand, k *Kind) Identity {
	i := Identity{Kind: k, pattern: r.IntN(len(k.Patterns))}
	for _, s := range k.stars {
		name := anyName(r)
		if s == year {
			name = []string{"1949", "2024", "2199", "0001"}[r.IntN(4)]
		}
		i.Names = append(i.Names, name)
	}
	return i
}

// The file says the identity, the identity the address, the address the identity, and the identity the file: of every kind,
// whatever the names are. No two records share a file or an address.
func TestThereAndBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, k := range Kinds() {
		at := map[string]string{}
		for range 2000 {
			i := anyIdentity(r, k)
			file := i.File()
			have, ok := Of(file)
			if !ok || !reflect.DeepEqual(have, i) {
				t.Fatalf("%s is read as %v of %v", file, have.Names, have.Kind)
			}
			address := i.Address()
			if (address != "") != k.HasPage() || !k.HasPage() && k.shown != "" && i.ShownAt() == "" {
				t.Fatalf("%s stands at %q, shown at %q", file, address, i.ShownAt())
			}
			if !k.HasPage() {
				continue
			}
			if address != strings.ToLower(address) || !strings.HasPrefix(address, "/") || !strings.HasSuffix(address, "/") || strings.Contains(address, "//") || strings.Contains(address, "*") {
				t.Fatalf("%s has the address %q", file, address)
			}
			back, ok := At(address)
			if back.pattern = i.pattern; !ok || !reflect.DeepEqual(back, i) {
				t.Fatalf("%s stands at %s, where %v is read", file, address, back.Names)
			}
			if !slices.Contains(Files(address), file) {
				t.Fatalf("%s stands at %s, whose files are %v", file, address, Files(address))
			}
			if other := at[address]; other != "" && other != Stem(file) {
				t.Fatalf("%s and %s share %s", other, file, address)
			}
			at[address] = Stem(file)
		}
	}
}

// The files of the sample site, too, are read as what they are.
func TestSample(t *testing.T) {
	root, records, beside := filepath.Join("..", ".."), 0, 0
	err := filepath.WalkDir(filepath.Join(root, "content"), func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err = filepath.Rel(root, name)
		file := filepath.ToSlash(name)
		i, is := Of(file)
		switch {
		case !is && Beside(file):
			beside++
		case !is || i.File() != file:
			t.Errorf("%s is read as %s", file, i.File())
		case i.HasPage() && !slices.Contains(Files(i.Address()), file):
			t.Errorf("%s stands at %s, whose files are %v", file, i.Address(), Files(i.Address()))
		default:
			records++
		}
		return err
	})
	if err != nil || records < 100 || beside < 3 {
		t.Errorf("%d records, %d pictures, %v", records, beside, err)
	}
}

// The fields of a record say the same as its file.
func TestFields(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, k := range Kinds() {
		c := &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{}}
		for range 200 {
			i := anyIdentity(r, k)
			if slices.Contains(i.Names, "0001") && slices.Contains(k.stars, year) { // no year, so that its field is 0
				continue
			}
			made, add := i.New()
			if reflect.TypeOf(made) != reflect.PointerTo(k.Type()) {
				t.Fatalf("%s: a %T is made, not a *%s", k.Name, made, k.Type())
			}
			add(c)
			if !k.Addressed() {
				continue
			}
			record := made.(Addressed)
			if record.Base().Path != i.File() {
				t.Fatalf("%s has the path %s", i.File(), record.Base().Path)
			}
			said, ok := OfRecord(record)
			if said.pattern = i.pattern; !ok || !reflect.DeepEqual(said, i) {
				t.Fatalf("%s: the fields say %v", i.File(), said.Names)
			}
			if all := k.Records(c); all[len(all)-1] != record {
				t.Fatalf("%s is not among its kind", i.File())
			}
			if i.pattern == 0 && FileOf(record) != i.File() || i.pattern > 0 && said.InFolder().File() != i.File() {
				t.Fatalf("%s: the fields say %s", i.File(), FileOf(record))
			}
		}
		if k.Addressed() {
			before := len(k.Records(c))
			few := *c
			kept := k.Records(c)[0].Base().Path
			k.Keep(&few, func(r *congress.Record) bool { return r.Path == kept })
			if n := len(k.Records(&few)); n < 1 || n > before || len(k.Records(c)) != before {
				t.Errorf("%s: of %d records %d are kept, and %d are left", k.Name, before, n, len(k.Records(c)))
			}
		}
		if v := reflect.ValueOf(k.In(c)); v.IsNil() {
			t.Errorf("%s is nowhere in a congress", k.Name)
		}
	}
}

// Congress.Records yields the records of every kind that has files of its own, and Kinds names them all.
func TestEveryRecordIsOfAKind(t *testing.T) {
	c := &congress.Congress{Vocabularies: map[string]*congress.Vocabulary{}, Files: map[string]congress.Picture{}}
	want := map[string]bool{}
	for _, k := range Kinds() {
		i, ok := Of(k.Example)
		if !ok || i.Kind != k {
			t.Errorf("the example of %s is %s", k.Name, k.Example)
			continue
		}
		_, add := i.New()
		add(c)
		if k.Addressed() {
			want[k.Example] = true
		}
		if k.Title.ZH == "" || k.Title.EN == "" || k.Addressed() != (k.Section != "") || Named(k.Name) != k {
			t.Errorf("%s has the title %v and the section %q", k.Name, k.Title, k.Section)
		}
	}
	for r := range c.Records() {
		if !want[r.Path] {
			t.Errorf("%s is yielded twice, or is of no kind", r.Path)
		}
		delete(want, r.Path)
	}
	for file := range want {
		t.Errorf("%s is not yielded", file)
	}
	for v, n := reflect.ValueOf(c).Elem(), 0; n < v.NumField(); n++ { // a list that no kind fills
		if f := v.Type().Field(n); f.IsExported() && f.Name != "Files" && v.Field(n).IsZero() {
			t.Errorf("no kind holds %s", f.Name)
		}
	}
}

// Every kind of record has a name of its own and a title in both languages, and no file is of two kinds for an editor.
func TestGlobs(t *testing.T) {
	names := map[string]bool{}
	for _, k := range Kinds() {
		if names[k.Name] || k.Title.ZH == "" || k.Title.EN == "" {
			t.Errorf("%s (%v): twice, or without a title", k.Name, k.Title)
		}
		names[k.Name] = true
		for _, glob := range k.Globs() {
			excluded := regexp.MustCompile(`!\((.*)\)`).FindStringSubmatch(glob)
			for _, pattern := range allPatterns() {
				wide := strings.NewReplacer("!(", "", ")", "").Replace(regexp.MustCompile(`!\(.*\)`).ReplaceAllString(glob, "*"))
				is, err := path.Match(wide, strings.ReplaceAll(pattern, "*", "x"))
				if err != nil {
					t.Fatal(err)
				}
				stem := strings.TrimSuffix(path.Base(pattern), path.Ext(pattern))
				if is && (excluded == nil || !slices.Contains(strings.Split(excluded[1], "|"), stem)) && !slices.Contains(k.Patterns, pattern) {
					t.Errorf("%s of %s fits %s as well", glob, k.Name, pattern)
				}
			}
		}
	}
}

func allPatterns() []string {
	var all []string
	for _, k := range Kinds() {
		all = append(all, k.Patterns...)
	}
	return all
}

// What is said of addresses in so many words is what the table says.
func TestAddresses(t *testing.T) {
	for file, want := range map[string]string{
		"content/deputies/d0001/deputy.yaml":                   Deputy("d0001"),
		"content/deputies/d0001/2024.yaml":                     DeputyYear("d0001", 2024),
		"content/activities/2024/2024-05-15-x.yaml":            Activity("2024/2024-05-15-x"),
		"content/suggestions/2024/0001.yaml":                   Suggestion("2024/0001"),
		"content/stations/zhuge/station.yaml":                  Station("zhuge"),
		"content/stations/zhuge/2024.yaml":                     BoardYear("zhuge", 2024),
		"content/stations/zhuge/notices/2024-05-12-x.md":       Notice("zhuge", "2024-05-12-x"),
		"content/stations/zhuge/institutions/huodong-zhidu.md": "",
		"content/institutions/huodong-zhidu.md":                Institution("huodong-zhidu"),
		"content/editions/2024.yaml":                           Disclosure(2024),
		"content/selections/2024/excellent-deputies.yaml":      Selection("2024/excellent-deputies"),
		"content/supervision/2024.yaml":                        SupervisionYear(2024),
		"content/lectures/2024-06-20-x.md":                     Lecture("2024-06-20-x"),
		"content/lectures/2024-06-20-x/index.md":               Lecture("2024-06-20-x"),
		"content/lectures/index.md":                            Lecture("index"),
		"content/campaigns/xingdong.md":                        Campaign("xingdong"),
		"content/news/2024-06-21-hall.md":                      NewsItem("2024-06-21-hall"),
		"content/pages/privacy.md":                             "/privacy/",
		"content/pages/about.md":                               About,
		"content/pages/about-numbers.md":                       "/about/numbers/",
		"content/site.yaml":                                    "",
		"content/districts.yaml":                               "",
		"content/renamings.yaml":                               "",
		"content/vocabulary/forms.yaml":                        "",
		"content/deputies/d0001/portrait.jpg":                  "",
		"content/deputies/d0001":                               "",
		"README.md":                                            "",
	} {
		if have := AddressOf(file); have != want {
			t.Errorf("%s is at %q, not at %q", file, have, want)
		}
	}
	if at := ShownAt("content/stations/zhuge/institutions/huodong-zhidu.md"); at != Board("zhuge") {
		t.Errorf("a text of a station's own is shown at %q", at)
	}
	for _, address := range []string{Home, "", "/about-numbers/", "/about//", "/disclosure/", "/news/feed.xml", NewsPage(1), Display("zhuge"), DutyRegister("zhuge", 2024),
		DutyKindYear("visit", 2024), SuggestionPart(2024, "unit", "x"), Feed(Deputy("d0001")), "/deputies/d0001", "deputies/d0001/"} {
		if i, ok := At(address); ok && i.Name != "page" {
			t.Errorf("%s is taken for the record %s", address, i.File())
		}
	}
}

// Pictures stand beside records, and a portrait beside its deputy.
func TestPictures(t *testing.T) {
	for file, want := range map[string]bool{
		"content/deputies/d0001/portrait.jpg": true, "content/deputies/d0001/PORTRAIT.JPG": true, "content/deputies/d0001/photos/a.webp": true,
		"content/lectures/a.png": true, "content/lectures/a/a.jpeg": true, "content/stations/zhuge/notices/a.jpg": true,
		"content/portrait.jpg": false, "content/editions/a.jpg": false, "content/deputies/d0001/a.gif": false, "content/deputies/d0001/2024.yaml": false, "a.jpg": false,
	} {
		if Beside(file) != want {
			t.Errorf("%s may stand beside a record: %v", file, !want)
		}
	}
	for file, want := range map[string]bool{
		"content/deputies/d0001/portrait.png": true, "content/deputies/d0001/portrait-2.png": false, "content/deputies/d0001/photos/portrait.png": false,
		"content/stations/zhuge/portrait.png": false, "content/deputies/portrait.png": false,
	} {
		if IsPortrait(file) != want {
			t.Errorf("%s is a portrait: %v", file, !want)
		}
	}
	for _, file := range Portraits("d0001") {
		if !IsPortrait(file) || !Beside(file) || PictureFile(Picture(file)) != file {
			t.Errorf("%s is no portrait", file)
		}
	}
}

// Folders of addresses end at the home page.
func TestParents(t *testing.T) {
	for address, want := range map[string][2]string{
		"/deputies/d0001/2024/": {"/deputies/d0001/", Deputies}, "/deputies/d0001/": {Deputies, Deputies}, Deputies: {Home, Deputies}, Home: {Home, Home},
		Feed(News): {News, News}, NotFound: {Home, Home}, "/about/numbers/": {About, About},
	} {
		if have := [2]string{Parent(address), SectionOf(address)}; have != want {
			t.Errorf("%s lies in %q", address, have)
		}
	}
}

// A record can be renamed as files of its kind are named, and in no other way.
func TestRenamed(t *testing.T) {
	for _, c := range []struct{ file, id, want string }{
		{"content/deputies/d0001/deputy.yaml", "zhuge-07", "/deputies/zhuge-07/"},
		{"content/deputies/d0001/deputy.yaml", "2023/zhuge-07", ""},
		{"content/deputies/d0001/deputy.yaml", "D1", ""},
		{"content/deputies/d0001/deputy.yaml", "", ""},
		{"content/deputies/d0001/deputy.yaml", "a/b", ""},
		{"content/deputies/d0001/2024.yaml", "2023", "/deputies/d0001/2023/"},
		{"content/deputies/d0001/2024.yaml", "deputy", ""},
		{"content/deputies/d0001/2024.yaml", "d0002/2024", ""},
		{"content/activities/2024/2024-05-15-x.yaml", "2024-05-14-x", "/activities/2024/2024-05-14-x/"},
		{"content/activities/2024/2024-05-15-x.yaml", "2023/2023-05-15-x", "/activities/2023/2023-05-15-x/"},
		{"content/activities/2024/2024-05-15-x.yaml", "old/2023-05-15-x", ""},
		{"content/activities/2024/2024-05-15-x.yaml", "2023/", ""},
		{"content/suggestions/2024/0001.yaml", "2023/0009", "/suggestions/2023/0009/"},
		{"content/suggestions/2024/0001.yaml", "0003", "/suggestions/2024/0003/"},
		{"content/suggestions/2024/0001.yaml", "2023/1/2", ""},
		{"content/stations/zhuge/station.yaml", "zhuge-old", "/stations/zhuge-old/"},
		{"content/stations/zhuge/2024.yaml", "2023", "/stations/zhuge/board/2023/"},
		{"content/stations/zhuge/2024.yaml", "station", ""},
		{"content/stations/zhuge/2024.yaml", "plan", ""},
		{"content/stations/zhuge/notices/2024-05-12-x.md", "2024-05-11-x", "/stations/zhuge/notices/2024-05-11-x/"},
		{"content/stations/zhuge/institutions/x.md", "without-page", ""},
		{"content/editions/2024.yaml", "2023", "/disclosure/2023/"},
		{"content/editions/2024.yaml", "2024-edition", ""},
		{"content/editions/2024.yaml", "2023/2024", ""},
		{"content/supervision/2024.yaml", "2023", "/supervision/2023/"},
		{"content/selections/2024/x.yaml", "2023/y", "/selections/2023/y/"},
		{"content/lectures/x.md", "y", "/lectures/y/"},
		{"content/lectures/x/index.md", "y", "/lectures/y/"},
		{"content/pages/about-numbers.md", "about-figures", "/about/figures/"},
		{"content/pages/about-numbers.md", "figures", "/figures/"},
		{"content/pages/figures.md", "about-numbers", "/about/numbers/"},
		{"content/terms.yaml", "x", ""},
	} {
		i, _ := Of(c.file)
		former, ok := i.Renamed(c.id)
		if have := former.Address(); have != c.want || ok != (c.want != "" || c.id == "without-page") {
			t.Errorf("%s was once %q: %q, %v", c.file, c.id, have, ok)
		}
		if ok && (former.Kind != i.Kind || Stem(former.File()) == Stem(c.file)) {
			t.Errorf("%s was once %s", c.file, former.File())
		}
	}
}

// The pages of a station show its board, its own record, or none.
func TestRecordAt(t *testing.T) {
	c := &congress.Congress{}
	board := func(year int) *congress.Board {
		b := &congress.Board{Station: "zhuge", Year: year}
		b.Path = FileOf(b)
		return b
	}
	c.Boards = []*congress.Board{board(2023), board(2024)}
	c.Index()
	there := map[string]bool{}
	for _, file := range []string{"content/stations/zhuge/station.yaml", "content/stations/zhuge/2023.yaml", "content/stations/zhuge/2024.yaml", "content/editions/2024.yaml",
		"content/lectures/a.md", "content/lectures/b/index.md", "content/pages/about-numbers.md", "content/deputies/d0001/2024.yaml"} {
		there[file] = true
	}
	for address, want := range map[string]string{
		Home:                               SiteFile,
		Station("zhuge"):                   "content/stations/zhuge/station.yaml",
		Board("zhuge"):                     "content/stations/zhuge/2024.yaml",
		BoardYear("zhuge", 2023):           "content/stations/zhuge/2023.yaml",
		StationReceptions("zhuge"):         "content/stations/zhuge/station.yaml",
		ReceptionRegister("zhuge", 2023):   "content/stations/zhuge/2023.yaml",
		ReceptionRegister("zhuge", 2022):   "",
		DutyRegister("zhuge", 2024):        "content/stations/zhuge/2024.yaml",
		Display("zhuge"):                   "",
		Board("other"):                     "",
		Disclosure(2024):                   "content/editions/2024.yaml",
		Disclosure(2023):                   "",
		Lecture("a"):                       "content/lectures/a.md",
		Lecture("b"):                       "content/lectures/b/index.md",
		Page("about-numbers"):              "content/pages/about-numbers.md",
		DeputyYear("d0001", 2024):          "content/deputies/d0001/2024.yaml",
		Suggestions:                        "",
		Feed(News):                         "",
		NotFound:                           "",
		SuggestionPart(2024, "stage", "x"): "",
	} {
		if have := RecordAt(address, c, "2025-03-01", func(file string) bool { return there[file] }); have != want {
			t.Errorf("%s shows %q, not %q", address, have, want)
		}
	}
	if have := RecordAt(Board("zhuge"), c, "2023-03-01", func(string) bool { return true }); have != "content/stations/zhuge/2023.yaml" {
		t.Errorf("in 2023 the board was %s", have)
	}
}
