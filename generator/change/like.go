package change

// likeness returns how alike two values are, from 0 to 1. likeness(a, b) equals likeness(b, a).
func likeness(a, b *node) float64 {
	switch {
	case a == nil || b == nil:
		return 0
	case sameValue(a, b):
		return 1
	case a.form == reference || b.form == reference:
		return 0
	case a.form == sequence && b.form == sequence:
		return similarity(encodedAll(a.items), encodedAll(b.items))
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
		return similarity(bigrams(a.value), bigrams(b.value))
	}
	return 0
}

// encodedAll returns the encoded form of each item.
func encodedAll(items []*node) []string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = item.encoded()
	}
	return all
}

// maxBigrams is the number of characters of a text that likeness looks at.
const maxBigrams = 400

// bigrams returns the pairs of neighbouring characters of a text.
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
		if n++; n > maxBigrams {
			break
		}
	}
	return all
}

// similarity returns which part of two bags of strings they have in common, from 0 to 1; 0 if both are empty.
func similarity(a, b []string) float64 {
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
