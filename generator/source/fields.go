package source

import (
	"reflect"
	"slices"
	"strings"

	"gongshi/generator/problem"
)

// fieldsOf returns the types of the values of a struct, by key.
func fieldsOf(t reflect.Type) map[string]reflect.Type {
	known := map[string]reflect.Type{}
	for i := range t.NumField() {
		f := t.Field(i)
		key, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		switch {
		case options == "inline":
			for k, inner := range fieldsOf(f.Type) {
				known[k] = inner
			}
		case key != "" && key != "-":
			known[key] = f.Type
		}
	}
	return known
}

// slips holds wrong keys that people write, with the right ones.
var slips = map[string]string{
	"姓名": "name", "性别": "sex", "民族": "ethnic_group", "日期": "date", "种类": "kind", "类别": "kind", "标题": "title", "地点": "place",
	"角色": "role", "摘要": "summary", "内容": "summary", "结果": "result", "佐证": "evidence", "联络站": "station", "职务": "post", "参加代表": "participants",
	"主持": "lead", "照片": "photos", "电话": "phone", "地址": "address", "签名": "name", "type": "kind", "description": "summary", "photo": "photos",
	"gender": "sex", "location": "place", "start": "from", "end": "to",
}

// nearestKey returns the key that was probably meant; "" if none is near.
func nearestKey(word string, keys []string) string {
	if meant := slips[word]; slices.Contains(keys, meant) {
		return meant
	}
	return problem.Nearest(strings.ToLower(word), sorted(keys))
}

func sorted(keys []string) []string {
	slices.Sort(keys)
	return keys
}

// lastKey returns the key at the end of a path: kind for duties[1].kind, photos for photos[0].
func lastKey(field string) string {
	field = field[strings.LastIndexByte(field, '.')+1:]
	key, _, _ := strings.Cut(field, "[")
	return key
}
