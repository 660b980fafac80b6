package workspace

import "gongshi/generator/place"

// RecordOf returns the file that an address shows, as content/deputies/d0001/deputy.yaml; of the board of a station, that of
// the present year or the latest. It is empty where an address shows no file.
func (s *Site) RecordOf(address string) string {
	return place.RecordAt(address, s.Congress, s.Now, s.source.Has)
}
