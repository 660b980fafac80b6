package change

// identity says by which fields an entry of a list is recognised and called. What follows a bar is how the value is
// printed. Entries that no row knows, or whose identity was changed, are matched by likeness.
var identity = map[string][]string{
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

// apart are entries that are never taken for changed ones of another identity: a person who is chosen instead of another
// is one who came and one who went.
var apart = map[string]bool{"Chosen": true, "Guest": true, "Quarter": true, "Rally": true, "RallyResult": true, "Unit": true}

// unordered are lists that are published in an order of their own, whatever that of the record is.
var unordered = map[string]bool{"Duty": true}

// answers is the order in which the answers of a poll are told.
var answers = []string{"满意", "基本满意", "不满意", "弃权"}
