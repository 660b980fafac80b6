package problem

// The limits of what is printed: one wrong id may be named in many places, and a file that is no record may have hundreds of
// problems. The count at the end counts all problems.
const (
	few   = 5  // up to so many problems that say the same are all printed
	shown = 3  // of more, so many are printed
	most  = 60 // so many problems of one file are printed
)

// folded calls show for each problem that is printed. Where problems are left out, the last one before them says so.
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
	soFar, inFile := map[key]int{}, map[string]int{}
	for _, p := range l {
		k := key{p.Rule, p.What}
		all := same[k]
		if soFar[k]++; p.OneCause && all > few {
			switch {
			case soFar[k] > shown:
				continue
			case soFar[k] == shown:
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
