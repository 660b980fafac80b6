package place

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"gongshi/generator/congress"
)

// pictures are the places of the pictures that may stand beside records.
var pictures = split(
	"content/deputies/*/*", "content/deputies/*/*/*",
	"content/activities/*/*", "content/activities/*/*/*",
	"content/suggestions/*/*",
	"content/stations/*/*", "content/stations/*/*/*",
	"content/lectures/*/*", "content/lectures/*",
	"content/news/*", "content/campaigns/*", "content/pages/*",
	"content/institutions/*",
)

func split(paths ...string) [][]string {
	all := make([][]string, len(paths))
	for i, p := range paths {
		all[i] = strings.Split(p, "/")
	}
	return all
}

// formats are the extensions of pictures that can be published.
var formats = []string{".jpg", ".jpeg", ".png", ".webp"}

// IsPicture tells by its name whether a file is a picture, of a kind that can be published. Capitals do not matter.
func IsPicture(name string) bool { return slices.Contains(formats, strings.ToLower(path.Ext(name))) }

// Beside tells whether a file is a picture that stands where pictures beside records may stand.
func Beside(file string) bool {
	have := strings.Split(file, "/")
	return IsPicture(file) && slices.ContainsFunc(pictures, func(p []string) bool {
		_, fits := pattern{parts: p}.match(have)
		return fits
	})
}

// Portraits are the files in which the portrait of a deputy may be; only one of them should be there.
func Portraits(id congress.DeputyID) []string {
	folder := path.Dir(FileOf(&congress.Deputy{ID: id}))
	all := make([]string, len(formats))
	for i, ext := range formats {
		all[i] = folder + "/portrait" + ext
	}
	return all
}

// IsPortrait tells whether a file is the portrait of a deputy.
func IsPortrait(file string) bool {
	folder, name := path.Split(file)
	i, is := Of(path.Join(folder, "deputy.yaml"))
	return is && i.Name == "deputy" && strings.HasPrefix(name, "portrait.")
}

// Picture is the address of a picture of content/: the path of its file, in lower case, as all addresses are.
func Picture(file string) string { return strings.ToLower(strings.TrimPrefix(file, "content")) }

// PictureFile is the file that is meant by the address of a picture as somebody wrote it. Where capitals stand in the name of
// the file, the address must be written with them.
func PictureFile(address string) string { return "content" + path.Clean(address) }

// PictureOf is a picture so wide, in pixels, beside the one at an address.
func PictureOf(address string, width int) string { return fmt.Sprintf("%s.%d.webp", address, width) }
