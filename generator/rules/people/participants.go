package people

import (
	"slices"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/rules/finding"
)

// Participants reports who led an activity or had a role in it without being one of the participants, and who is listed twice:
// as a participant, as a cosigner of a suggestion, or as one who receives voters.
func Participants(k *finding.Check) {
	for a := range finding.Sound(k.Activities) {
		listedOnce(k, a.Path, "participants", a.Participants)
		if slices.ContainsFunc(a.Participants, func(id congress.DeputyID) bool { return !place.IsName(string(id)) }) {
			continue // an id is misspelt, and may be that of the one who seems to be missing
		}
		if k.Deputy(a.Lead) != nil && len(a.Participants) > 0 && !slices.Contains(a.Participants, a.Lead) {
			k.Add(a.Path, "lead", problem.Say("主持代表 %[1]s 不在参加代表之中", "the lead %[1]s is not among the participants", a.Lead),
				problem.Say("在 participants 中加上 %[1]s，或改正 lead", "add %[1]s to participants, or correct lead", a.Lead))
		}
		for id := range a.Roles {
			if k.Deputy(id) != nil && len(a.Participants) > 0 && !slices.Contains(a.Participants, id) {
				k.Add(a.Path, "roles."+string(id)+":", problem.Say("写了角色的 %[1]s 不在参加代表之中", "%[1]s has a role and is not among the participants", id),
					problem.Say("在 participants 中加上 %[1]s，或删去这个角色", "add %[1]s to participants, or remove the role", id))
			}
		}
	}
	for s := range finding.Sound(k.Suggestions) {
		listedOnce(k, s.Path, "raised.cosigners", s.Raised.Cosigners)
		if n := slices.Index(s.Raised.Cosigners, s.Raised.Lead); n >= 0 && s.Raised.Lead != "" {
			k.Add(s.Path, finding.Entry("raised.cosigners", n, ""), problem.Say("%[1]s 是领衔代表，又列为附议代表", "%[1]s leads the suggestion and is a cosigner as well", s.Raised.Lead),
				problem.Say("从 cosigners 中删去", "remove it from cosigners"))
		}
	}
	for b := range finding.Sound(k.Boards) {
		for i, r := range b.Receptions {
			listedOnce(k, b.Path, finding.Entry("receptions", i, "deputies"), r.Deputies)
		}
	}
}

// listedOnce reports deputies who stand in a list twice.
func listedOnce(k *finding.Check, path, list string, people []congress.DeputyID) {
	for i, id := range people {
		if slices.Contains(people[:i], id) {
			k.Add(path, finding.Entry(list, i, ""), problem.Say("%[1]s 列了两次", "%[1]s is listed twice", id), problem.Say("只保留一处", "keep one of them"))
		}
	}
}
