package publication

import (
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Feedback reports a site that leads to a form elsewhere for feedback and does not give its address.
func Feedback(k *finding.Check) {
	if k.Site != nil && k.Site.Feedback.Kind == "url" && k.Site.Feedback.Action == "" {
		k.Add(k.Site.Path, "feedback.action", problem.Say("意见反馈方式是 url，没有写表单网址", "feedback is of kind url, and there is no address of the form"), problem.Say("补上 action，或把 kind 改为 none", "write action, or set kind to none"))
	}
}
