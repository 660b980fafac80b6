package pages

import (
	"fmt"
	"path"

	"gongshi/generator/congress"
)

// BeforeAfter shows a place before and after a suggestion was handled, side by side. What is missing is said by the layout.
type BeforeAfter struct {
	Before, After []Picture
}

// suggestionPhotos publishes the photographs of the suggestions that are public.
func suggestionPhotos(b *builder) {
	for _, s := range b.Suggestions {
		if b.public(s) {
			for _, p := range s.Photos {
				b.order(path.Dir(s.Path) + "/" + string(p.File))
			}
		}
	}
}

func (b *builder) beforeAfter(s *congress.Suggestion) *BeforeAfter {
	v := &BeforeAfter{}
	for _, p := range s.Photos {
		picture := b.picture(path.Dir(s.Path)+"/"+string(p.File), p.Alt, joined("　", p.Date.Chinese(), p.Caption), p.Credit)
		if picture == nil {
			continue
		}
		picture.Half = true
		if p.When == "办理前" {
			v.Before = append(v.Before, *picture)
		} else {
			v.After = append(v.After, *picture)
		}
	}
	if v.Before == nil && v.After == nil {
		return nil
	}
	return v
}

// Outcome is what came of a suggestion. Sums of money are printed as they were written: 12万余元.
type Outcome struct {
	Text   string
	Counts []string // 机井15眼
	Cost   string
	Days   string // 20天
}

func outcome(r *congress.Result) *Outcome {
	if r == nil {
		return nil
	}
	v := &Outcome{Text: sentence(r.Text)}
	for _, q := range r.Quantities {
		about := ""
		if q.Approx {
			about = "约"
		}
		v.Counts = append(v.Counts, q.Name+about+decimal(q.Value)+q.Unit)
	}
	if r.Amount != nil {
		v.Cost = r.Amount.Text
	}
	if r.Days > 0 {
		v.Days = fmt.Sprintf("%d天", r.Days)
	}
	return v
}
