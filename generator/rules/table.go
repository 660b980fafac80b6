package rules

import "gongshi/generator/problem"

// Table is all rules, in the order of the manual. A new rule is a row here, a function, and a case file.
var Table = []Rule{
	{"missing", problem.Say("必填的项都已填写", "what is required is there and not empty"), fields},
	{"bounds", problem.Say("长度和数值在规定范围内", "lengths and numbers keep their bounds"), nil},
	{"choice", problem.Say("取值在可选范围内", "a word is one of those that the field may have"), nil},
	{"date", problem.Say("日期存在且写法正确", "a date exists and is written as dates are"), nil},
	{"vocabulary", problem.Say("用词在词表之内", "a term stands in its vocabulary"), nil},
	{"reference", problem.Say("引用的记录存在", "what a record refers to exists"), nil},
	{"web-address", problem.Say("网址以 http:// 或 https:// 开头", "a web address begins with http:// or https://"), nil},
	{"missing-file", problem.Say("引用的图片文件存在", "a picture that is named is there"), nil},
}
