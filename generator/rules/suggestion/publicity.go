package suggestion

import (
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Publicity reports a suggestion that is not public without a reason, or of which a summary is public that is not there. It
// warns of one whose full text is public and is not there.
func Publicity(k *finding.Check) {
	for s := range finding.Sound(k.Suggestions) {
		switch s.Publicity {
		case "不公开":
			if s.Reason == "" {
				k.Add(s.Path, "publicity", problem.Say("不公开的建议没有写理由", "the suggestion is not public, and no reason is given"), problem.Say("补上 reason，页面上会写明", "write reason; the page prints it"))
			}
		case "摘要":
			if s.Summary == "" {
				k.Add(s.Path, "publicity", problem.Say("只公开摘要，却没有写摘要", "only a summary is public, and there is none"), problem.Say("补上 summary", "write summary"))
			}
		case "全文":
			if s.Text == "" {
				k.Warn(s.Path, "publicity", problem.Say("公开全文，却没有正文", "the whole text is public, and there is none"), problem.Say("补上 text，或改为 摘要", "write text, or make it 摘要"))
			}
		}
	}
}
