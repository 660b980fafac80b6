package suggestion

import (
	"path"

	"gongshi/generator/congress"
	"gongshi/generator/view"
)

// BeforeAfter shows a place before and after a suggestion was handled, side by side. What is missing is said by the layout.
type BeforeAfter struct {
	Before, After []view.Picture
}

// AddPhotos publishes the photographs of the suggestions that are public.
func AddPhotos(shared *view.Builder) {
	b := New(shared)
	for _, s := range b.Suggestions {
		if b.Public(s) {
			for _, p := range s.Photos {
				b.Order(path.Dir(s.Path) + "/" + string(p.File))
			}
		}
	}
}

func (b Builder) beforeAfter(s *congress.Suggestion) *BeforeAfter {
	v := &BeforeAfter{}
	for _, p := range s.Photos {
		picture := b.Picture(path.Dir(s.Path)+"/"+string(p.File), p.Alt, view.Joined("　", p.Date.Chinese(), p.Caption), p.Credit)
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

// outcome returns what came of a suggestion in figures; nil where nothing is recorded.
func (b Builder) outcome(r *congress.Result) *Outcome {
	if r == nil {
		return nil
	}
	v := &Outcome{Text: sentence(r.Text)}
	for _, q := range r.Quantities {
		about := ""
		if q.Approx {
			about = "约"
		}
		v.Counts = append(v.Counts, q.Name+about+view.Decimal(q.Value)+q.Unit)
	}
	if r.Amount != nil {
		v.Cost = r.Amount.Text
	}
	if r.Days > 0 {
		v.Days = b.Say("durationN", r.Days)
	}
	return v
}
