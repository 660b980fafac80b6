package publication

import (
	"strings"

	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Lecture reports a lecture without a speaker or with two, one with the number of another, and a film whose transcript is
// missing.
func Lecture(k *finding.Check) {
	sessions := map[int]string{}
	for l := range finding.Sound(k.Lectures) {
		switch {
		case l.Speaker != "" && l.Guest != nil:
			k.Add(l.Path, "guest", problem.Say("既写了主讲代表，又写了主讲嘉宾", "there is both a speaker and a guest"), problem.Say("主讲是代表的只写 speaker，不是的只写 guest", "write speaker for a deputy, guest for anybody else"))
		case l.Speaker == "" && l.Guest == nil:
			k.Add(l.Path, "speaker", problem.Say("没有写主讲人", "there is no speaker"), problem.Say("补上 speaker（代表编号）或 guest（姓名、职务）", "write speaker, the id of a deputy, or guest, with name and post"))
		}
		if l.Session != 0 {
			if first, again := sessions[l.Session]; again {
				k.Add(l.Path, "session", problem.Say("第 %[1]d 期已是 %[2]s", "session %[1]d is %[2]s already", l.Session, first), problem.Say("改正期数", "correct the number"))
			} else {
				sessions[l.Session] = l.Path
			}
		}
		if l.Video != nil && l.Video.Transcript && strings.TrimSpace(string(l.Body)) == "" {
			k.Add(l.Path, "video.transcript", problem.Say("写明正文就是文字稿，正文却是空的", "the text is said to be the transcript, and there is none"), problem.Say("在下面写上视频的文字稿", "write down below what the film says"))
		}
	}
}
