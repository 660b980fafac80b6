package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"gongshi/generator/plainyaml"
	"gongshi/generator/words"
)

// inCode is the Chinese that stands in the code of view and of the rooms of pages, with the reason: everything else that a
// reader sees is a word of layouts/_i18n/zh-cn.yaml.
var inCode = map[string][]string{
	"values of records and vocabularies, compared or listed in their order": {
		"人大代表联络站", "联络点", "乡镇街道站", "街道", "镇", "乡", "全国", "职责", "制度",
		"公示中", "推荐中", "已确定", "公示", "推荐", "不公开", "参加", "谈履职", "话担当", "讲贡献",
		"接待选民", "补选", "更正", "满意", "基本满意", "不满意", "弃权", "中国",
		"摘要", "办理前", "选民", "代表", "交办", "转办", "退回", "答复", "重新答复", "重点督办", "省", "市", "县", "结果", "态度", "主办", "分办", "协办", "建议",
	},
	"names of printed matter, which the command says, too": {
		"站务公示", "接待安排", "代表名录", "代表服务群众联系卡", "履职情况登记簿、接待选民登记簿", "代表转办意见建议情况登记卡",
	},
	"grammar: dates, numerals, measure words, marks": {
		"，星期", "星期", "日", "一", "二", "三", "四", "五", "六", "年", "年第", "号", "天", "约", "级", "两", "个", "项", "名", "件", "票", "零", "七", "八", "九", "十", "%s%d人",
	},
}

// worded are the rooms whose words stand in _i18n.
var worded = []string{"view", "pages", "pages/selection", "pages/article", "pages/printed", "pages/reception", "pages/people", "pages/station", "pages/suggestion", "pages/ledger", "pages/unit"}

// inRooms visits the files of these rooms that are not tests.
func inRooms(t *testing.T, visit func(path string, set *token.FileSet, file *ast.File)) {
	t.Helper()
	for _, room := range worded {
		files, err := filepath.Glob(filepath.Join(filepath.FromSlash(room), "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v", room, err)
		}
		for _, path := range files {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			visit(filepath.ToSlash(path), set, file)
		}
	}
}

// What a reader is told stands in _i18n, where a site can change it in one place.
func TestWordsAreInOneFile(t *testing.T) {
	t.Parallel()
	reason := map[string]string{}
	for why, list := range inCode {
		for _, text := range list {
			reason[text] = why
		}
	}
	used := map[string]bool{}
	inRooms(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			lit, is := n.(*ast.BasicLit)
			if !is || lit.Kind != token.STRING {
				return true
			}
			text, _ := strconv.Unquote(lit.Value)
			if strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) < 0 {
				return true
			}
			used[text] = true
			if reason[text] == "" {
				t.Errorf("%s: %q is a word for readers: it belongs into layouts/_i18n/zh-cn.yaml", set.Position(lit.Pos()), text)
			}
			return true
		})
	})
	for text, why := range reason {
		if !used[text] {
			t.Errorf("%q (%s) stands nowhere in the code", text, why)
		}
	}
}

var gaps = regexp.MustCompile(`\{\{-?\s*\.([A-Za-z]*)\s*-?\}\}`)

// Each word that Go says exists, and its gaps are filled with what they ask for.
func TestWordsAreSaidWhole(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(words.File)))
	if err != nil {
		t.Fatal(err)
	}
	var byKey map[string]string
	if !plainyaml.Decode(text, &byKey) {
		t.Fatalf("%s cannot be read", words.File)
	}
	inRooms(t, func(path string, set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is || len(call.Args) == 0 || call.Ellipsis.IsValid() {
				return true
			}
			sel, is := call.Fun.(*ast.SelectorExpr)
			key, literal := literalOf(call.Args[0])
			if !is || sel.Sel.Name != "Say" || !literal {
				return true
			}
			at := set.Position(call.Pos())
			word, exists := byKey[key]
			if !exists {
				t.Errorf("%s: there is no word %q", at, key)
				return true
			}
			asked := map[string]bool{}
			for _, m := range gaps.FindAllStringSubmatch(word, -1) {
				asked[m[1]] = true
			}
			given := call.Args[1:]
			if len(asked) <= 1 && len(given) == len(asked) {
				return true
			}
			filled := map[string]bool{}
			for i := 0; i < len(given); i += 2 {
				name, _ := literalOf(given[i])
				filled[name] = true
			}
			if len(given)%2 != 0 || !maps.Equal(asked, filled) {
				t.Errorf("%s: %q has the gaps %v, filled are %v", at, key, slices.Sorted(maps.Keys(asked)), slices.Sorted(maps.Keys(filled)))
			}
			return true
		})
	})
}

func literalOf(e ast.Expr) (string, bool) {
	lit, is := e.(*ast.BasicLit)
	if !is || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}
