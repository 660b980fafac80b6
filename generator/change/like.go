package change

// likeness tells from 0 to 1 how alike two values are; it is the same in both directions.
func likeness(a, b *node) float64 {
	switch {
	case a == nil || b == nil:
		return 0
	case same(a, b):
		return 1
	case a.form == name || b.form == name:
		return 0
	case a.form == sequence && b.form == sequence:
		return shared(prints(a.items), prints(b.items))
	case a.fields != nil && b.fields != nil:
		sum, n := 0.0, 0
		for _, f := range a.fields {
			sum += likeness(f.node, b.field(f.key))
			n++
		}
		for _, f := range b.fields {
			if a.field(f.key) == nil {
				n++
			}
		}
		return sum / float64(n)
	case a.form <= prose && b.form <= prose:
		return shared(bigrams(a.value), bigrams(b.value))
	}
	return 0
}

func prints(items []*node) []string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = item.print()
	}
	return all
}

// longText is how many characters of a text are looked at for likeness.
const longText = 400

// bigrams are the pairs of neighbouring characters of a text.
func bigrams(s string) []string {
	var all []string
	last := -1
	n := 0
	for i := range s {
		if last >= 0 {
			end := i
			for end++; end < len(s) && s[end]&0xC0 == 0x80; end++ {
			}
			all = append(all, s[last:end])
		}
		last = i
		if n++; n > longText {
			break
		}
	}
	return all
}

// shared is the part of two bags that they have in common.
func shared(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	have := map[string]int{}
	for _, s := range a {
		have[s]++
	}
	n := 0
	for _, s := range b {
		if have[s] > 0 {
			have[s]--
			n++
		}
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}
