package source

import (
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/place"
	"gongshi/generator/problem"
)

// The patterns of names. allowed is for files and folders; the name of a picture may also have capitals and underscores, as
// cameras write them.
var (
	allowed        = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$`)
	allowedPicture = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*\.(jpg|jpeg|png|webp)$`)
	reserved       = regexp.MustCompile(`^(?i:con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)`) // they cannot be files on Windows
	copied         = regexp.MustCompile(`副本|复制|拷贝|\(\d+\)|（\d+）|(?i:copy)`)
)

// maxName is the largest length of a name, in bytes: Windows bounds the length of a whole path.
const maxName = 80

// good reports whether the name of a file or folder is allowed.
func good(base string, folder bool) bool {
	return len(base) <= maxName && !reserved.MatchString(base) && (allowed.MatchString(base) || !folder && allowedPicture.MatchString(base))
}

// wrongEndings holds wrong extensions that editors and people write, with the right ones.
var wrongEndings = [][2]string{{".yaml.txt", ".yaml"}, {".yml.txt", ".yaml"}, {".md.txt", ".md"}, {".yml", ".yaml"}, {".yaml.yaml", ".yaml"},
	{".markdown", ".md"}, {".txt", ".yaml"}, {".txt", ".md"}}

// rightPath returns the right path of a record whose name has capitals or a wrong extension: 2024.YAML, deputy.yml,
// 2024.yaml.txt. It returns "" if no record can lie there.
func rightPath(name string) string {
	name = strings.ToLower(name)
	if _, is := place.Of(name); is {
		return name
	}
	for _, e := range wrongEndings {
		if stem, is := strings.CutSuffix(name, e[0]); is {
			if _, is := place.Of(stem + e[1]); is {
				return stem + e[1]
			}
		}
	}
	return ""
}

// badName says what is wrong with the name of a file, and how to rename it.
func badName(name string) (what, fix problem.Text) {
	name = strings.ToValidUTF8(name, "\uFFFD")
	base := path.Base(name)
	what = problem.Say("文件名“%[1]s”不合规定", "the name %[1]q is not allowed", base)
	fix = problem.Say("文件名只用小写字母 a—z、数字和连字符，如 2024-05-15-zhuge.yaml", "use lower-case letters a-z, digits and hyphens only, as in 2024-05-15-zhuge.yaml")
	switch right := rightPath(name); {
	case strings.EqualFold(path.Ext(base), ".heic"):
		return heic()
	case copied.MatchString(base):
		fix = problem.Say("像是复制出来的：不需要的删去；需要的，按规定改名，如 2024-05-15-zhuge.yaml", "it seems to be a copy: delete it if it is not needed, else rename it, as in 2024-05-15-zhuge.yaml")
	case utf8.RuneCountInString(base) > maxName:
		fix = problem.Say("改短，不超过 %[1]d 个字符", "make it shorter, %[1]d characters at most", maxName)
	case reserved.MatchString(base):
		fix = problem.Say("Windows 不许用这个名字，换一个", "Windows does not allow this name; take another")
	case right != "" && good(path.Base(right), false):
		fix = problem.Say("改名为 %[1]s", "rename it to %[1]s", path.Base(right))
	case path.Ext(base) == "" && good(strings.ToLower(base), true):
		fix = problem.Say("改名为 %[1]s", "rename it to %[1]s", strings.ToLower(base))
	case place.IsPicture(base) && good(strings.TrimSuffix(base, path.Ext(base))+strings.ToLower(path.Ext(base)), false): // IMG_2041.JPG
		fix = problem.Say("扩展名改为小写：%[1]s；记录里也改成新名字", "write its ending in lower case: %[1]s, in the record too", strings.TrimSuffix(base, path.Ext(base))+strings.ToLower(path.Ext(base)))
	case place.IsPicture(base):
		fix = problem.Say("图片名只用字母、数字和连字符，如 huichang-1.jpg；记录里也改成新名字", "use letters, digits and hyphens only, as in huichang-1.jpg, and write the new name in the record too")
	}
	return what, fix
}

// heic says what is wrong with a HEIC photograph.
func heic() (what, fix problem.Text) {
	return problem.Say("手机的 HEIC 照片多数浏览器打不开", "most browsers cannot show HEIC, the photographs of telephones"),
		problem.Say("在手机上“存储为 JPEG”后再放进来（苹果手机：设置→相机→格式→兼容性最佳）", "save it as JPEG on the telephone (iPhone: Settings, Camera, Formats, Most Compatible)")
}

// examples holds an example of a record in each folder: deputies/d0001/2024.yaml in deputies. If a folder has several kinds
// of records, it is the last one that is not Markdown.
var examples = func() map[string]string {
	all := map[string]string{}
	for _, k := range place.Kinds() {
		if at := strings.TrimPrefix(k.Example, "content/"); strings.Contains(at, "/") {
			if folder, _, _ := strings.Cut(at, "/"); all[folder] == "" || !k.Markdown() {
				all[folder] = at
			}
		}
	}
	return all
}()

// yearly matches the name of a file that may belong into the folder of its year.
var yearly = regexp.MustCompile(`^(\d{4})-`)

// unknownPlace says what to do with a file that is no record.
func unknownPlace(name string) (what, fix problem.Text) {
	what = problem.Say("不知道这个文件是什么记录", "it is not clear what this file is a record of")
	base, parts := path.Base(name), strings.Split(name, "/")
	switch strings.ToLower(path.Ext(base)) {
	case ".xls", ".xlsx", ".et", ".csv", ".doc", ".docx", ".wps", ".pdf", ".ppt", ".pptx", ".zip", ".rar":
		return problem.Say("办公文档不能放在 content 里", "an office document cannot stand in content/"),
			problem.Say("把内容写进记录（.yaml 或 .md），原文件移出 content 文件夹", "write what it holds into a record (.yaml or .md), and move it out of content/")
	case ".heic", ".heif":
		return heic()
	case ".bmp", ".gif", ".tif", ".tiff", ".avif":
		return problem.Say("这种图片不能发布", "a picture of this kind is not published"), problem.Say("另存为 jpg、png 或 webp", "save it as jpg, png or webp")
	}
	if right := rightPath(name); right != "" {
		return what, problem.Say("改名为 %[1]s（显示文件扩展名后再改）", "rename it to %[1]s", path.Base(right))
	}
	if m := yearly.FindStringSubmatch(base); m != nil && len(parts) > 2 {
		right := path.Join(parts[0], parts[1], m[1], base)
		if _, is := known(right); is && right != name {
			return what, problem.Say("移到 %[1]s 文件夹里", "move it into the folder %[1]s", path.Dir(right))
		}
	}
	top := parts[min(1, len(parts)-1)]
	if examples[top] == "" {
		top = problem.Nearest(strings.TrimSuffix(top, path.Ext(top)), slices.Sorted(maps.Keys(examples)))
	}
	if examples[top] != "" {
		return what, problem.Say("记录文件在 content/%[1]s 这样的位置；或者把它移出 content 文件夹", "a record stands at a place like content/%[1]s; else move it out of content/", examples[top])
	}
	return what, problem.Say("移到格式手册（FORMAT.md）所列的位置，或移出 content 文件夹", "move it to a place that the format manual lists, or out of content/")
}
