package yamltext

import (
	"strings"

	"gongshi/generator/problem"
)

// maxJoined is the largest width, in columns, of a flow that stood on several lines and is put on one.
const maxJoined = 100

// FlowText returns a value on one line.
func FlowText(n *Node) string {
	if !n.Kind.Flow() {
		return n.Raw
	}
	parts := make([]string, len(n.Entries))
	for i, e := range n.Entries {
		switch {
		case e.Key == nil:
			parts[i] = FlowText(e.Value)
		case e.Bare:
			parts[i] = e.Key.Raw
		default:
			parts[i] = e.Key.Raw + ": " + FlowText(e.Value)
		}
	}
	if n.Kind == FlowMapping {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// columns returns the width of a value on one line.
func columns(n *Node) int { return problem.Columns(FlowText(n)) }
