package source

// The rules that this package reports, by their names in the table of rules.
const (
	ruleFileName     = "file-name"
	ruleUnknownFile  = "unknown-file"
	ruleLink         = "link"
	ruleUnreadable   = "unreadable"
	ruleEmptyFile    = "empty-file"
	ruleFrontMatter  = "front-matter"
	ruleYAML         = "yaml"
	ruleOneRecord    = "one-record"
	ruleAnchor       = "anchor"
	ruleUnknownKey   = "unknown-key"
	ruleDuplicateKey = "duplicate-key"
	ruleWrongType    = "wrong-type"
	rulePicture      = "picture"
)
