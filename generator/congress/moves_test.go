package congress

import "testing"

// A deputy who moved is found where voters reached the deputy on a day, in the group, post and delegation of that day.
func TestMoves(t *testing.T) {
	t.Parallel()
	d := &Deputy{ID: "d0001", Station: "c", Group: "丙组", Post: "今职", Earlier: []EarlierPost{{Until: "2024-06-30", Station: "b", Group: "乙组"}, {Until: "2023-12", Station: "a"}, {Until: "2025-01-31", Post: "前职"}},
		Seats: []Seat{{Delegation: "新团", Earlier: []EarlierDelegation{{Until: "2023-05", Delegation: "旧团"}}}}}
	c := &Congress{Deputies: []*Deputy{d}}
	c.Index()
	for day, want := range map[Date][4]string{
		"2023-01-01": {"a", "乙组", "前职", "旧团"}, "2023-12-31": {"a", "乙组", "前职", "新团"}, "2024-01-01": {"b", "乙组", "前职", "新团"},
		"2024-07-01": {"c", "丙组", "前职", "新团"}, "2025-02-01": {"c", "丙组", "今职", "新团"},
	} {
		if have := [4]string{string(d.StationOn(day)), d.GroupOn(day), d.PostOn(day), d.Seats[0].DelegationOn(day)}; have != want {
			t.Errorf("%s: %v, not %v", day, have, want)
		}
	}
	for _, at := range []struct {
		id  StationID
		day Date
		is  bool
	}{{"a", "2023", true}, {"b", "2023", false}, {"b", "2024", true}, {"c", "2024", true}, {"a", "2024", false}, {"c", "2025-03-01", true}, {"b", "2025", false}, {"c", "", true}, {"d", "2024", false}, {"b", "2024-06", true}, {"c", "2024-06", false}} {
		if is := len(c.DeputiesAt(at.id, at.day)) == 1; is != at.is {
			t.Errorf("%s on %s: %v", at.id, at.day, is)
		}
	}
}
