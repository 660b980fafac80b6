package congress

import (
	"testing"
	"time"
)

func TestDate(t *testing.T) {
	for _, c := range []struct {
		date                 Date
		first, last, chinese string
	}{
		{"2024-05-15", "2024-05-15", "2024-05-15", "2024年5月15日"},
		{"2024-02", "2024-02-01", "2024-02-29", "2024年2月"},
		{"2023-02", "2023-02-01", "2023-02-28", "2023年2月"},
		{"1900-02", "1900-02-01", "1900-02-28", "1900年2月"},
		{"2024", "2024-01-01", "2024-12-31", "2024年"},
		{"2024-02-30", "", "", "2024-02-30"},
		{"2024-13", "", "", "2024-13"},
		{"2024-5-1", "", "", "2024-5-1"},
		{"２０２４", "", "", "２０２４"},
		{"0000", "", "", "0000"},
		{"", "", "", ""},
	} {
		if c.date.First() != c.first || c.date.Last() != c.last || c.date.Chinese() != c.chinese || c.date.Valid() != (c.first != "") {
			t.Errorf("%q: %s to %s, %s", c.date, c.date.First(), c.date.Last(), c.date.Chinese())
		}
	}
}

// Every day that the calendar has is valid, and no other.
func TestDateAgreesWithTheCalendar(t *testing.T) {
	for day := time.Date(1996, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2105; day = day.AddDate(0, 0, 1) {
		d := Date(day.Format(time.DateOnly))
		if !d.Valid() || !d.Time().Equal(day) || d.Year() != day.Year() || d.MonthOfYear() != int(day.Month()) {
			t.Fatal(d)
		}
		if month := Date(d[:7]); month.Last() < string(d) || day.AddDate(0, 0, 1).Month() != day.Month() && month.Last() != string(d) {
			t.Fatal(month, month.Last())
		}
	}
}

func TestPeriod(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		want     string
	}{
		{"2024-01-15", "2024-01-18", "2024年1月15日至18日"}, {"2024-01-15", "2024-03-01", "2024年1月15日至3月1日"},
		{"2024-12-25", "2025-01-03", "2024年12月25日至2025年1月3日"}, {"2024-05-15", "2024-05-15", "2024年5月15日"},
		{"2022-03", "", "2022年3月起"}, {"", "2024-06", "至2024年6月"}, {"2024", "2024", "2024年"}, {"", "", ""}, {"2024-03", "2024-05", "2024年3月至5月"},
		{"2023", "2024", "2023年至2024年"},
	} {
		if got := Period(c.from, c.to); got != c.want {
			t.Errorf("%s to %s: %s, not %s", c.from, c.to, got, c.want)
		}
	}
}
