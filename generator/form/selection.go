package form

import (
	"fmt"
	"path"
	"regexp"
	"strconv"

	"gongshi/generator/congress"
)

var ofYear = regexp.MustCompile(`^(\d{4})年度?`)

// selection makes a selection. Criteria and steps are those of the last selection of the same kind, if there was one.
func selection(m *maker) (*record, error) {
	kind := m.title
	if year := ofYear.FindStringSubmatch(kind); year != nil && !m.yearSaid && len(kind) > len(year[0]) {
		m.year, _ = strconv.Atoi(year[1])
		kind = kind[len(year[0]):]
	}
	if err := m.fits(kind, congress.Selection{}, "kind"); err != nil {
		return nil, err
	}
	s := &congress.Selection{Title: fmt.Sprintf("%d年度%s", m.year, kind), Kind: kind, Stage: "推荐中"}
	likely := &congress.Selection{Notice: &congress.NoticePeriod{Contact: m.contact()}, Quota: &congress.Quota{Rule: "不超过代表总数的5%", Excluded: []string{"常委会组成人员"}},
		Procedure: []congress.ProcedureStep{{}}}
	var before *congress.Selection
	for _, o := range m.Selections {
		if o.Kind == kind && o.Year < m.year && (before == nil || o.Year > before.Year) {
			before = o
		}
	}
	name := ""
	if before != nil {
		s.Criteria, likely.Basis = before.Criteria, before.Basis
		for _, step := range before.Procedure {
			s.Procedure = append(s.Procedure, congress.ProcedureStep{Step: step.Step})
		}
		name = path.Base(before.ID)
		m.note("评选标准和程序取自 %[1]d 年的那一次，请核对", "criteria and procedure are those of %[1]d; see whether they hold", before.Year)
	}
	if name == "" || m.Options["name"] != "" {
		var err error
		if name, err = m.slug(kind); err != nil {
			return nil, err
		}
	}
	s.ID = fmt.Sprintf("%d/%s", m.year, name)
	return &record{about: s.Title, known: s, likely: likely, ready: []string{"procedure.date"}, draft: true}, nil
}

// edition makes a year-end edition: without a given year, of this year from October on, else of the year before.
func edition(m *maker) (*record, error) {
	if !m.yearSaid && m.Now.MonthOfYear() < 10 {
		m.year--
	}
	year := fmt.Sprintf("%04d", m.year)
	e := &congress.Edition{Year: m.year, Period: congress.Span{From: congress.Date(year + "-01-01"), To: congress.Date(year + "-12-31")}}
	likely := &congress.Edition{Notice: &congress.NoticePeriod{Contact: m.contact()}, Approved: &congress.Approval{By: "主任会议"}}
	return &record{about: year, known: e, likely: likely, draft: true}, nil
}
