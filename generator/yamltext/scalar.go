package yamltext

import (
	"regexp"
	"strings"
	"unicode"
)

// splitKey splits a line into its key, plain or in quotation marks, and the rest behind the colon. ok is false if the line
// does not begin with a key.
func splitKey(text string) (key *Node, rest string, ok bool) {
	if text == "" || text[0] == '\t' {
		return nil, "", false
	}
	if text[0] == '"' || text[0] == '\'' {
		end := Quoted(text)
		if end < 0 {
			return nil, "", false
		}
		after := strings.TrimLeft(text[end:], " ")
		if rest, ok = strings.CutPrefix(after, ":"); !ok || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			return nil, "", false
		}
		key = scalarOf(text[:end])
		return key, rest, key.Quote != 0
	}
	if strings.ContainsRune("-?:,[]{}#&*!|>%@`", rune(text[0])) && (len(text) == 1 || text[0] != '-' || text[1] == ' ') {
		return nil, "", false
	}
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '#' && i > 0 && text[i-1] == ' ':
			return nil, "", false
		case text[i] == ':' && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\t'):
			return scalarOf(strings.TrimRight(text[:i], " ")), text[i+1:], true
		}
	}
	return nil, "", false
}

// Quoted returns the length of the text in quotation marks that begins a line; -1 if it does not end on this line.
func Quoted(text string) int { return closing(text, 1, text[0]) }

// closing returns the index behind the next closing quotation mark from an index on; -1 if there is none.
func closing(text string, from int, quote byte) int {
	for i := from; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == '\'':
			i++
		default:
			return i + 1
		}
	}
	return -1
}

// plainEnd returns the length of the plain text that begins a line, without a comment behind it.
func plainEnd(text string) int {
	end := len(text)
	for i := 1; i < len(text); i++ {
		if text[i] == '#' && (text[i-1] == ' ' || text[i-1] == '\t') {
			end = i
			break
		}
	}
	return len(strings.TrimRight(text[:end], " \t"))
}

// scalarOf returns the node of a scalar on one line.
func scalarOf(raw string) *Node {
	n := &Node{Kind: Scalar, Raw: raw, Value: raw}
	if raw == "" || raw[0] != '"' && raw[0] != '\'' {
		return n
	}
	n.Quote, n.Value = raw[0], raw[1:len(raw)-1]
	if raw[0] == '\'' {
		n.Value = strings.ReplaceAll(n.Value, "''", "'")
	} else if strings.Contains(strings.NewReplacer(`\\`, "", `\"`, "").Replace(n.Value), `\`) {
		n.Value, n.More = "", []string{} // its escapes are not resolved: it is not known
	} else {
		n.Value = strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(n.Value)
	}
	return n
}

// Known reports whether the node is a scalar whose text is known.
func (n *Node) Known() bool { return n.Kind == Scalar && n.More == nil }

// Null reports whether a value is null.
func (n *Node) Null() bool {
	return n.Kind == Missing || n.Known() && n.Quote == 0 && strings.Contains(" ~ null Null NULL ", " "+n.Raw+" ")
}

// typed matches what some reader of YAML takes for a number, a truth value or null.
var typed = regexp.MustCompile(`^(?i:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.(?:inf|nan)|[-+]?[0-9][0-9_,:.]*(?:e[-+]?[0-9]+)?|[-+]?\.[0-9][0-9_]*(?:e[-+]?[0-9]+)?|[-+]?0[xob][0-9a-f_]+)?$`)

// Plain reports whether a text needs no quotation marks, for every reader of YAML. flow says that it stands in brackets.
func Plain(s string, flow bool) bool {
	if typed.MatchString(s) && !dated.MatchString(s) || strings.TrimSpace(s) != s || strings.HasSuffix(s, ":") || strings.Contains(s, ": ") || strings.Contains(s, " #") {
		return false
	}
	if strings.ContainsRune("-?:,[]{}#&*!|>'\"%@`.=<~", rune(s[0])) {
		return false
	}
	if flow && (strings.ContainsAny(s, ",[]{}?") || strings.Contains(strings.ReplaceAll(s, "://", "//"), ":")) {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) || r > ' ' && unicode.IsSpace(r) })
}

var dated = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

// Unquote writes a scalar in the canonical way: plain if it needs no quotation marks, else in double ones.
func (n *Node) Unquote(flow bool) {
	if !n.Known() || n.Quote == 0 {
		return
	}
	switch {
	case Plain(n.Value, flow):
		n.Raw, n.Quote = n.Value, 0
	case n.Quote == '\'' && !strings.ContainsAny(n.Value, `\"`) && !strings.ContainsFunc(n.Value, unicode.IsControl):
		n.Raw, n.Quote = `"`+n.Value+`"`, '"'
	}
}
