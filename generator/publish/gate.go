package publish

import (
	"maps"
	"path"
	"slices"

	"gongshi/generator/problem"
)

// gate asks Options.Gate about a file, and keeps the problems that it returns.
func (p *Publication) gate(name string, data []byte, read *readable) {
	if p.options.Gate == nil {
		return
	}
	var found problem.List
	switch {
	case len(read.shown)+len(read.tags) > 0:
		found = append(p.options.Gate(name, read.shown), p.options.Gate(name, read.tags)...)
	case !isPage(name):
		found = p.options.Gate(name, data)
	}
	if len(found) == 0 {
		return
	}
	p.faulty.Store(true)
	first := map[[2]string]problem.Problem{} // the first of several equal problems in the file
	for _, f := range found {
		key := [2]string{f.Rule, f.What.ZH}
		if before, twice := first[key]; !twice || f.Line < before.Line {
			f.Path = path.Join(p.folder(), name)
			first[key] = f
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for key, f := range first {
		p.held.add(key, name, f)
	}
}

// held holds the problems of the gate, by rule and text: the files that have them, and the problem of each file that is listed.
type held map[[2]string]*holding

type holding struct {
	pages
	said map[string]problem.Problem
}

func (h held) add(key [2]string, name string, f problem.Problem) {
	at := h[key]
	if at == nil {
		at = &holding{said: map[string]problem.Problem{}}
		h[key] = at
	}
	at.pages.add(name)
	at.said[name] = f
	maps.DeleteFunc(at.said, func(known string, _ problem.Problem) bool { return !slices.Contains(at.first, known) })
}

func (h held) list() problem.List {
	var list problem.List
	for _, at := range h {
		for i, name := range at.first {
			f := at.said[name]
			if others := at.count - len(at.first); others > 0 && i == len(at.first)-1 {
				f.What = problem.Say("%s%s", "%s%s", f.What, problem.Say(more.ZH, more.EN, others))
			}
			list = append(list, f)
		}
	}
	return list
}
