package ledger

import "testing"

// A spreadsheet takes no cell for a formula.
func TestHarmless(t *testing.T) {
	for cell, want := range map[string]string{"": "", "关于": "关于", "=1+1": "'=1+1", "+86": "'+86", "-1": "'-1", "@x": "'@x", "\tx": "'\tx", "＝1": "'＝1", " =1": "' =1", "　@x": "'　@x", " ": " ", "一=二": "一=二"} {
		if got := harmless(cell); got != want {
			t.Errorf("%q: %q", cell, got)
		}
	}
}
