package problem

// A wrong id stands in many places, and a file that is no record has many faults. Of what says the same shown places are
// printed, of one file most; all are counted.
const (
	shown = 3
	few   = 5 // so many are printed in full
	most  = 60
)

// folded calls show for each problem that is printed; the last of those that stand for more says how many there are.
func (l List) folded(show func(Problem)) {
	type key struct {
		rule string
		what Text
	}
	same, files := map[key]int{}, map[string]int{}
	for _, p := range l {
		same[key{p.Rule, p.What}]++
		files[p.Path]++
	}
	told, inFile := map[key]int{}, map[string]int{}
	for _, p := range l {
		k := key{p.Rule, p.What}
		all := same[k]
		if told[k]++; p.OneCause && all > few {
			switch {
			case told[k] > shown:
				continue
			case told[k] == shown:
				p.What = Say("%[1]s（另有 %[2]d 处相同）", "%[1]s (and in %[2]d other places)", p.What, all-shown)
			}
		}
		if inFile[p.Path]++; inFile[p.Path] > most {
			continue
		} else if rest := files[p.Path] - most; inFile[p.Path] == most && rest > 0 {
			p.What = Say("%[1]s（这个文件后面还有问题，先改前面的）", "%[1]s (there is more in this file; mend this first)", p.What)
		}
		show(p)
	}
}
