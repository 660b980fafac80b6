package change

// identityFields says, for each type of entry of a list, by which fields an entry is recognised and named. The text behind a
// bar is the layout of the value. Entries of other types, and entries whose identity was changed, are matched by likeness.
var identityFields = map[string][]string{
	"Duty":              {"date", "from", "to", "kind", "title"},
	"Seat":              {"level", "term|第%s届", "district"},
	"EarlierPost":       {"until"},
	"EarlierDelegation": {"until"},
	"Source":            {"title", "date"},
	"Correction":        {"date", "what"},
	"Evidence":          {"kind", "ref", "title", "url", "file"},
	"Quantity":          {"name", "unit"},
	"Guest":             {"role"},
	"Matter":            {"topic", "from"},
	"Photo":             {"file"},
	"Step":              {"date", "kind"},
	"Unit":              {"name"},
	"Event":             {"date", "event", "unit"},
	"Answer":            {"date", "unit"},
	"Promise":           {"what"},
	"Supervised":        {"date", "mode", "by"},
	"Appraised":         {"date", "side", "about"},
	"Staff":             {"role", "name"},
	"Grade":             {"name", "date"},
	"Point":             {"name", "id"},
	"Quarter":           {"quarter|第%s季度"},
	"Planned":           {"month"},
	"Reception":         {"date"},
	"Visit":             {"month", "office", "station"},
	"Rally":             {"quarter|第%s季度"},
	"RallyResult":       {"station"},
	"ProcedureStep":     {"step"},
	"Chosen":            {"deputy", "suggestion", "unit", "station"},
	"Coverage":          {"channel", "date", "title"},
	"Channel":           {"name", "kind"},
	"Norm":              {"kind", "source"},
	"Word":              {"name", "id"},
	"Scheme":            {"scheme"},
	"Class":             {"name", "id"},
	"Name":              {"term"},
	"Term":              {"level", "term|第%s届"},
	"Session":           {"session|第%s次会议"},
	"District":          {"id"},
	"Vacancy":           {"since", "reason"},
}

// distinct holds the types of entries that are never matched by likeness. A person who is chosen instead of another, for
// example, is one entry added and one removed.
var distinct = map[string]bool{"Chosen": true, "Guest": true, "Quarter": true, "Rally": true, "RallyResult": true, "Unit": true}

// unordered holds the types of entries whose order in the record does not matter: the page sorts them.
var unordered = map[string]bool{"Duty": true}

// answers holds the answers of a poll in the order in which the report lists them.
var answers = []string{"满意", "基本满意", "不满意", "弃权"}
