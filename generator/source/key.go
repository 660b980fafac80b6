package source

import (
	"path"
	"reflect"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// maxKeys is the largest number of keys of a mapping. No record needs so many.
const maxKeys = 1000

// crowded adds the problem that a mapping has too many keys. It returns false.
func (e *explainer) crowded(n *yaml.Node, field string) bool {
	e.at(n, field, ruleWrongType, problem.Say("这里有 %[1]d 个键，太多了", "there are %[1]d keys here, which is too many", len(n.Content)/2),
		problem.Say("检查是不是把别的内容贴到了这里", "see whether something else was pasted here"))
	return false
}

// noWord adds a problem and reports true if a key is a list or a mapping, as in [甲]: 乙.
func (e *explainer) noWord(key *yaml.Node, field string) bool {
	if key.Kind == yaml.ScalarNode {
		return false
	}
	e.at(key, field, ruleYAML, problem.Say("冒号前面的键是一对括号，不是一个词", "what stands before the colon is a list or mapping, not a word"),
		problem.Say("冒号前面只写一个词；整行是文字的，用英文双引号括起来", "write a single word before the colon; put a text into double quotes"))
	return true
}

// glued matches a key in brackets whose colon is wide or has no space behind it: YAML reads the value as a part of the key.
var glued = regexp.MustCompile(`^([a-z_]+)([:：])(.*)$`)

// private holds keys for private data, which is never published.
var private = " birth birthday birth_date born phone tel telephone mobile id_card id_number identity address home_address wechat qq 电话 手机 手机号 联系电话 联系方式 身份证 身份证号 出生 出生日期 出生年月 生日 住址 家庭住址 微信 微信号 "

// unknown adds the problem that a key is unknown, and names the key that was probably meant.
func (e *explainer) unknown(key *yaml.Node, field string, known map[string]reflect.Type) {
	keys := make([]string, 0, len(known))
	for k := range known {
		keys = append(keys, k)
	}
	if m := glued.FindStringSubmatch(key.Value); m != nil && known[m[1]] != nil {
		what, fix := problem.Say("冒号后面没有空格", "there is no space after the colon"), problem.Say("在冒号后面加一个空格", "put a space after the colon")
		if m[2] == "：" {
			what, fix = problem.Say("键后面用了全角冒号“：”", "the colon after the key is a full-width one"), problem.Say("改成半角冒号加一个空格“: ”", "use a plain colon and a space")
		}
		e.at(key, problem.Join(field, m[1]), ruleYAML, what, fix)
		return
	}
	near := nearestKey(key.Value, keys)
	fix := problem.Say("可用的键：%[1]s", "the keys are: %[1]s", strings.Join(sorted(keys), "、"))
	switch {
	case near != "":
		fix = problem.Say("是不是 %[1]s", "did you mean %[1]s", near)
	case strings.Contains(private, " "+strings.ToLower(key.Value)+" "):
		fix = problem.Say("个人信息不公布，删去这一行", "what is private is not published: remove the line")
	}
	e.at(key, problem.Join(field, near), ruleUnknownKey, problem.Say("没有“%[1]s”这一项", "there is no key %[1]q here", key.Value), fix)
}

// misplaced adds a problem and reports true if most keys belong to another kind of record: the file lies in a wrong folder.
func (e *explainer) misplaced(n *yaml.Node, known map[string]reflect.Type) bool {
	count := func(keys map[string]reflect.Type) int {
		fit := 0
		for i := 0; i < len(n.Content); i += 2 {
			if keys[n.Content[i].Value] != nil {
				fit++
			}
		}
		return fit
	}
	own := count(known)
	if all := len(n.Content) / 2; all-own < 4 || own*2 > all {
		return false
	}
	best, folder := own+2, ""
	for _, k := range place.Kinds() {
		if k.List() || path.Ext(k.Example) != path.Ext(e.path) {
			continue
		}
		if fit := count(fieldsOf(k.Struct())); fit > best {
			best, folder = fit, strings.Split(k.Example, "/")[1]
		}
	}
	if examples[folder] == "" {
		return false
	}
	e.at(n, "", ruleWrongType, problem.Say("这里写的像是另一种记录", "this seems to be a record of another kind"),
		problem.Say("移到它应在的位置，如 content/%[1]s", "move it to where it belongs, such as content/%[1]s", examples[folder]))
	return true
}
