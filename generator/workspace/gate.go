package workspace

import (
	"path"
	"strings"

	"gongshi/generator/picture"
	"gongshi/generator/problem"
)

// Gate returns the last look at a file before it is published: the search for private data that the records went through,
// and, in pictures, for what cameras write. What it finds names the record that the file shows. It is for publish.Options.
func (s *Site) Gate() func(name string, text []byte) problem.List {
	return func(name string, text []byte) problem.List {
		if format := picture.FormatOf(path.Ext(name)); format != "" {
			if part := picture.Tells(format, text); part != "" {
				return problem.List{{Rule: "private", What: problem.Say("图片里带有拍摄信息（%[1]s），可能写着时间、地点和设备", "the picture brings what a camera wrote (%[1]s), such as time and place", part),
					Fix: problem.Say("它来自 layouts 文件夹：用看图软件截图或另存一份，换上没有拍摄信息的", "it comes from layouts/: put a copy without it in its place")}}
			}
			return nil
		}
		found := s.judgement.Gate(text)
		for i := range found {
			from := problem.Say("查看 layouts 里的版式和文字", "look at the layouts and their words")
			if record := s.RecordOf("/" + strings.TrimSuffix(name, "index.html")); record != "" {
				from = problem.Say("查看记录 %[1]s 和 layouts 里的版式", "look at the record %[1]s and at the layouts", record)
			}
			found[i].Fix = problem.Say("%[1]s；%[2]s", "%[1]s; %[2]s", from, found[i].Fix)
		}
		return found
	}
}
