package privacy

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/problem"
)

// says is what a problem says about a kind of secret.
type says struct {
	what     problem.Text
	severity problem.Severity
	fix      problem.Text
}

var remove = problem.Say("从文件中删去；已经提交过的，还要告知本人和管理员", "remove it; if it was committed before, tell the person and the maintainers")

var secrets = map[secret]says{
	identity:     {problem.Say("这里有身份证号码", "there is an identity number"), problem.Error, remove},
	identityLike: {problem.Say("这里像是身份证号码（校验位不符）", "there is what looks like an identity number, though its check digit is wrong"), problem.Warning, remove},
	mobile:       {problem.Say("这里有手机号码", "there is a mobile telephone number"), problem.Error, problem.Say("删去；选民通过联络站的办公电话联系代表", "remove it; voters reach deputies through the office line of the station")},
	card:         {problem.Say("这里有银行卡号", "there is the number of a bank card"), problem.Error, remove},
	plate:        {problem.Say("这里有车牌号码", "there is a number plate"), problem.Error, problem.Say("从文件中删去", "remove it")},
	email:        {problem.Say("这里有邮箱地址", "there is an e-mail address"), problem.Error, problem.Say("删去；单位邮箱写在 site.yaml 的 publisher.email", "remove it; the office's address belongs into publisher.email of site.yaml")},
	landline: {problem.Say("这个电话不是登记过的办公电话", "this telephone number is no declared office line"), problem.Error,
		problem.Say("是办公电话的，写入 site.yaml 的 publisher.phone 或联络站的 phone；是私人电话的，删去", "if it is an office line, write it into publisher.phone of site.yaml or phone of a station; if it is private, remove it")},
}

// mask hides the middle of a secret. A number keeps its first three and last two characters, a plate its first two and its
// last, an address its first letter and its domain. Each hidden character is replaced by a star of the same width.
func mask(kind secret, s string) string {
	head, tail := 3, 2
	switch kind {
	case plate:
		head, tail = 2, 1
	case email:
		name, _, _ := strings.Cut(s, "@")
		head, tail = min(1, len(name)-1), utf8.RuneCountInString(s[len(name):])
	}
	runes := []rune(s)
	for i := head; i < len(runes)-tail; i++ {
		switch r := runes[i]; {
		case r >= '０' && r <= '９':
			runes[i] = '＊'
		case r >= '0' && r <= '9', r < utf8.RuneSelf && (letter(byte(r)) || kind == email):
			runes[i] = '*'
		}
	}
	return string(runes)
}
