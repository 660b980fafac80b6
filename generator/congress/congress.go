// Package congress holds the records of a People's Congress as plain structs, and methods that look them up. It knows no
// file format, no library and no page.
//
// The comments on the structs and their fields are the format manual. A comment says in English what a field means, its unit
// and its bounds. The line that begins with "zh:" says it in Chinese: of a field first a title, then, after "。", what staff
// need to know. The yaml tag is the key. The check tag lists conditions on the value, separated by commas:
//
//	required        the key must be there and not be empty
//	term=LIST       a name of content/vocabulary/LIST.yaml
//	one=A|B|C       one of these words
//	min=N, max=N    bounds: of a number; of the characters of a text; of the length of a list
//	day             a Date that is known to the day
//
// A condition that the type already says has no tag: a Date must be a date, a DeputyID must name a deputy.
package congress

// Congress holds all records of one site, each list sorted by path. What is missing is nil or empty; a faulty record holds
// what could be read of it. It is not changed after Index has been called.
type Congress struct {
	Site         *Site
	Vocabularies map[string]*Vocabulary // by the name of the list: duty-kinds
	Outcomes     []*Scheme
	Dictionary   []*Name
	Terms        []*Term
	Districts    []*District
	Renamings    []*Renaming
	Deputies     []*Deputy
	Years        []*Year
	Activities   []*Activity
	Suggestions  []*Suggestion
	Stations     []*Station
	Boards       []*Board
	Notices      []*Notice
	Institutions []*Institution
	Locals       []*LocalInstitution
	Editions     []*Edition
	Selections   []*Selection
	Supervisions []*Supervision
	Lectures     []*Lecture
	Campaigns    []*Campaign
	News         []*News
	Pages        []*Page

	// Files holds the files beside the records that are no records (photographs). The key is the path from the site's
	// folder on.
	Files map[string]Picture

	index index
}

// Picture is what is known of a file beside a record without decoding it. Bytes is its size; Width and Height are in pixels,
// 0 if the file is no picture or cannot be read.
type Picture struct {
	Bytes         int64
	Width, Height int
}

// Record holds what every record has, whatever it is about.
type Record struct {
	// Path is the path of the file from the site's folder on: content/deputies/d0001/2024.yaml. It is the identity of the
	// record and is not written in it.
	Path string `yaml:"-"`

	// Broken says that the file could not be read as a record. Only its identity is known: so records that refer to it are
	// not reported as wrong as well.
	Broken bool `yaml:"-"`

	// Draft keeps the record out of the public site; the preview shows it, marked. What is wrong in it is told and stops nothing.
	// zh: 草稿。写 true 时只在预览中看到，不对外公开；里面的错只作提示，不妨碍其他记录公开
	Draft bool `yaml:"draft"`

	// Withdrawn says that the record was taken back after it had been published: its address stays and says so.
	// zh: 撤回。已公开后撤回的记录，网址保留并说明日期和原因
	Withdrawn *Withdrawal `yaml:"withdrawn"`

	// FormerIDs are the names that the file or folder had before; their addresses lead to this record.
	// zh: 曾用编号。文件或文件夹改过名时写旧名，旧网址自动转到新网址
	FormerIDs []string `yaml:"former_ids"`
}

// Withdrawal is the note that takes the place of a record.
type Withdrawal struct {
	// Date is the day on which it was taken back.
	// zh: 撤回日期
	Date Date `yaml:"date" check:"required"`
	// Reason is printed on the page that stays.
	// zh: 撤回原因。原样印在页面上
	Reason string `yaml:"reason" check:"required,max=200"`
}

// Base returns the record. By it, code can handle all structs that embed a Record alike.
func (r *Record) Base() *Record { return r }

// Public reports whether the record is shown in full: it is neither a draft nor withdrawn, and could be read.
func (r *Record) Public() bool { return !r.Draft && !r.Broken && r.Withdrawn == nil }

// Kinds of values that are written as text. Each type says what the text must be; package rules checks it.
type (
	// DeputyID is the name of a deputy's folder: d0001.
	DeputyID string
	// StationID is the name of a station's folder: zhuge.
	StationID string
	// DistrictID is the id of a district in districts.yaml: zhuge-1.
	DistrictID string
	// ActivityID is the year and the file name of an activity: 2024/2024-05-15-zhuge-reception.
	ActivityID string
	// SuggestionID is the year and the number of a suggestion: 2024/0001.
	SuggestionID string
	// Origin is the path of the activity from which a suggestion came: activities/2024/2024-05-15-zhuge-reception.
	Origin string
	// URL is a web address, https:// or http://.
	URL string
	// File is the name of a file beside the record: portrait.jpg, photos/2024-07-02.jpg.
	File string
	// Markdown is text with Markdown's marks: paragraphs, lists, links; no HTML.
	Markdown string
)
