// Package name invents the names of the people and the places of a sample site.
//
// A name follows from a seed and a number, so that the names can be made one by one in any order, and are the same on every
// machine. Nobody is meant by them.
package name

// Seed decides which names and numbers a site has.
type Seed uint64

// Roll returns a number from 0 to n-1 that the seed and the keys decide.
func (s Seed) Roll(n int, keys ...int) int {
	x := uint64(s)
	for _, k := range keys {
		x = mixed(x + uint64(k) + 0x9E3779B97F4A7C15)
	}
	return int(mixed(x) % uint64(n))
}

// mixed is the output function of SplitMix64.
func mixed(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// Keys of Roll; those of package sample are others.
const (
	ofVillage = 1
	ofStaff   = 7
)
