package sample

import (
	"fmt"
	"path"

	"gongshi/generator/sample/drawing"
)

// pictured is how many townships have pictures.
const pictured = 20

// The pictures of a township, by their place in pictures.
const (
	portraitPicture = iota
	evidencePicture
	stationPicture
	activityPicture
	beforePicture
	afterPicture
)

// pictures are the paths of the pictures of a township below content/: %[1]s is the township, %[2]d the first year, %[3]s the
// first deputy.
var pictures = []string{
	portraitPicture: "deputies/%[3]s/portrait.png", evidencePicture: "deputies/%[3]s/xianchang.png", stationPicture: "stations/%[1]s/menkou.png",
	activityPicture: "activities/%[2]d/%[1]s-wushui.png", beforePicture: "suggestions/%[2]d/%[1]s-before.png", afterPicture: "suggestions/%[2]d/%[1]s-after.png",
}

// evidencePlace is the place of the item that a picture proves.
const evidencePlace = 2

// pictureOf returns the path of a picture of a township below content/; it is empty where there is none.
func (s *site) pictureOf(town, which int) string {
	first, _ := s.deputiesOf(town)
	switch {
	case town >= pictured:
		return ""
	case which == stationPicture:
	case s.size(town) == 0:
		return ""
	case which == evidencePicture && s.itemsOf(first, s.first) <= evidencePlace:
		return ""
	case (which == beforePicture || which == afterPicture) && s.raised < len(courses) && town%2 == 1: // it has other courses
		return ""
	}
	return fmt.Sprintf(pictures[which]+"%.0[1]s%.0[3]s", s.town(town).ID, s.first, id(first))
}

// pictureBeside returns the name of a picture that stands beside the file.
func (s *site) pictureBeside(f *file, town, which int) (name string, is bool) {
	name = s.pictureOf(town, which)
	return path.Base(name), name != "" && path.Dir(name) == path.Dir(f.path)
}

func (s *site) picture(n int, f *file) {
	f.path = s.pictureOf(n/len(pictures), n%len(pictures))
	f.text = drawing.Append(f.text, n)
}

// cover draws the picture of the lecture of a year that has one.
func (s *site) cover(n int, f *file) {
	if held := s.coveredOn(s.first + n); held <= s.today {
		f.at("lectures/%s-%s/cover.png", held, lectures[covered].slug)
		f.text = drawing.Append(f.text, n)
	}
}
