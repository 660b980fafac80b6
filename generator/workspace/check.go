package workspace

import (
	"context"
	"path"
	"slices"
	"strings"

	"gongshi/generator/place"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
)

// check runs all rules and returns all problems of the site. An error is that of the context.
func (s *Site) check(ctx context.Context, reader *privacy.Reader) (problem.List, error) {
	planned := map[string]int{}
	for _, page := range s.Plan.Pages {
		if page.Layout != "redirect" {
			planned[page.Address]++
		}
	}
	found, err := rules.Check(ctx, s.Congress, rules.Options{Now: s.Now, Address: s.Plan.Planned, Planned: func(path string) int { return planned[path] }})
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(found, func(p problem.Problem) bool { return p.Field == "base_url" }) {
		found = append(found, s.address...)
	}
	all := append(s.problems(found, reader, nil), s.unusedLayouts()...)
	all.Sort()
	return all, nil
}

// checkAlone runs the rules that look at one record alone, and returns the problems of some files, by path. An error is that
// of the context.
func (s *Site) checkAlone(ctx context.Context, reader *privacy.Reader, files map[string]bool) (problem.List, error) {
	found, err := rules.CheckAlone(ctx, s.Congress, rules.Options{Now: s.Now, Address: s.Plan.Planned}, files)
	if err != nil {
		return nil, err
	}
	return s.problems(found, reader, files), nil
}

// ofDraft tells whether a file is a draft, or a picture in the folder of one.
func (s *Site) ofDraft(file string) bool {
	if s.drafts[file] || !place.Beside(file) {
		return s.drafts[file]
	}
	for draft := range s.drafts {
		i, _ := place.Of(draft)
		folder := strings.TrimSuffix(draft, path.Ext(draft))
		if i.Owns() || path.Base(folder) == "index" { // the record stands in a folder of its own
			folder = path.Dir(draft)
		}
		if strings.HasPrefix(file, folder+"/") {
			return true
		}
	}
	return false
}

// problems puts together what was found by rules, while files were read, and by the search for private data: located, masked
// and sorted. Only those of files are returned, if files is not nil.
func (s *Site) problems(found problem.List, reader *privacy.Reader, files map[string]bool) problem.List {
	s.judgement, s.drafts = reader.Judge(s.Congress), rules.Drafts(s.Congress)
	return s.judgement.Report(found, func(list problem.List) problem.List {
		all := slices.Concat(s.source.Problems, s.source.Locate(list, rules.Causes()))
		for i := range s.source.Problems { // the others are those of rules and of the search
			if s.ofDraft(all[i].Path) {
				all[i].Severity = problem.Info
			}
		}
		if files == nil {
			return all
		}
		return slices.DeleteFunc(all, func(p problem.Problem) bool { return !files[p.Path] })
	})
}
