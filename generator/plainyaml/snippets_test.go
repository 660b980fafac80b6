package plainyaml_test

import (
	"slices"
	"strings"
	"testing"
)

// taken holds texts of the subset, for the type thing.
var taken = []string{
	"a: b\n", "a: b", "a: b # c\n", "a: b#c\n", "a: b #c", "a:   b   \n", "a :  b\n", "\"a\": b\n", "'a': b\n", "\"a\" : b\n",
	"a: \"a: b\" # c\n", "a: 'a: b' # c\n", "a: \"\"\n", "a: ''\n", "a: 'it''s'\n", "a: ''''\n", "a: ' '''\n", "a: \"it's\"\n", "a: 'say \"x\"'\n",
	"a: \"x\\ny\\tz\\\"q\\\\\"\n", "a: \" x \"\n", "a: ' x '\n", "a: \"# x\"\n", "a: \"[x\"\n", "a: \"~\"\n", "a: 'null'\n", "a: \"\\\\n\"\n",
	"a:\n", "a: \n", "a:", "a: ~\n", "a: null\n", "a: Null # x\n", "a: NULL", "a: # only this\n", "a: nUll\n", "a: nulls\n", "a: ~x\n",
	"date: 2024-05-15\n", "date: 2024-05\n", "date: 2024\n", "date: 2024-05-15 10:00:00\n", "date: 2024-05-15T10:00:00Z\n",
	"a: 012\n", "a: 0x1F\n", "a: 0o17\n", "a: 1_000\n", "a: 1.0\n", "a: .inf\n", "a: .nan\n", "a: -1\n", "a: +1\n", "a: 1e3\n", "a: 12:30:45\n",
	"a: true\n", "a: yes\n", "a: y\n", "a: no\n", "a: off\n", "a: =\n", "a: .\n", "a: ...\n", "a: ---\n", "a: --x\n", "a: -x\n", "a: <x>\n", "a: (x)\n", "a: $x\n",
	"n: 0\n", "n: 12\n", "n: -12\n", "n: 123456789012345\n", "n: ~\n", "n:\n", "f: 12\n", "f: 12.5\n", "f: -0.5\n", "f: 0.0\n", "f: 0\n", "f:\n",
	"t: true\n", "t: false # x\n", "t:\n", "t: ~\n",
	"a: 席庄南沟、污水积存（一期）\n", "a: 一：二\n", "a: 一,二，三\n", "a: https://example.org/a?b=c#d\n", "a: http://[::1]/\n", "a: a, b\n", "a: x [y] {z}\n", "a: x & y * z ! % @ ` | > ?\n", "a: x\\ny\n",
	"a: b\n\n\nb: c\n", "# first\n\n  # second\na: b\n # third\nb: c\n# last", "#\na: b\n#\n", "   \na: b\n   \n   ", "a: b\r\nb: c\r\n", "a: |-\r\n  x\r\n\r\n  y\r\nb: c\r\n",
	"a: |\n  x\n", "a: |-\n  x\n", "a: |\n  x", "a: |-\n  x", "a: |\n\n  x\n\n  y\n\n\n", "a: |-\n  x\n   y\n\n    z\n\n\nb: c\n", "a: |   \n x\n", "a: |\n  # no comment\n  x # nor this\n# comment\nb: c\n",
	"a: |\n  x\n \n  y\n", "a: |\n  x\n     \n  y\n", "a: |\n  x\n  ", "a: |\n  x\n    ", "a: |\n  x\n ", "a: |\n  - y\n  z: [\n", "a: |\n    x\n  # c\nb: c\n", "a: |\n  \"x\n  'y\n  &z *w !v\n  ---\n  %\n",
	"l: [a, b]\n", "l: []\n", "l: [ ]\n", "l: [a]\n", "l: [ a , b ]\n", "l: [a, b,]\n", "l: [a, b, ]\n", "l: [a b, \"c, d\", 'e]']\n", "l: [\"a\",'b',c] # x\n", "l: [https://example.org/a#b, c:d, a#b]\n", "l: [-1, -x, 1.5, true]\n", "l: [a\\b, (c), <d>]\n", "l: [2024-05-15]\n", "l: [\"~\", '']\n",
	"l:\n  - a\n  - b\n", "l:\n- a\n- b\n", "l:\n- a\n- b\na: c\n", "l:\n    -   a\n    -   b # c\n\n    # c\n    - c\n", "l:\n  - \"a: b\"\n  - 'c'\n  - |-\n    x\n    y\n  - z\n", "l:\n- |\n x\n- y\n", "l:\n", "l: ~\n",
	"is: [1, 2, -3]\n", "is:\n- 1\n- 2\n", "k: [甲, 乙]\n",
	"p: {a: b}\n", "p: {}\n", "p: { }\n", "p: { a: b , n: 1 }\n", "p: {a: b, n: 1,}\n", "p: {a: , b: }\n", "p: {a: ~, n: null}\n", "p: {a: b, l: [c, d], p: {a: x}}\n", "p: {\"a\": b}\n", "p: {a : b}\n", "p: {a: b c}\n", "p: {a: https://example.org/x:y#z}\n", "p: {a: 'x, y', b: \"{\"}\n", "p: {a: b}\na: c\n", "p: {s: [{a: b}, {n: 1}], q: []}\n", "p: {s: [{p: {a: b}}]}\n",
	"p:\n  a: b\n  n: 1\na: c\n", "p:\n a: b\n", "p:\n        a: b\n", "p:\n  p:\n    p:\n      a: x\n  a: y\n", "p:\n# c\n  # c\n  a: b\n", "p: # c\n  a: b\n", "p:\n\n  a: b\n", "p:\n", "p: ~\n", "p:\na: b\n", "v:\n  a: x\n  b: {b: {a: y}}\n", "v: {}\n", "v:\n",
	"s:\n  - a: b\n    n: 1\n  - a: c\n", "s:\n- a: 1\n  b: 2\n- a: 3\n", "s:\n  -   a: b\n      n: 1\n", "s:\n  - {a: b}\n  - a: c\n", "s: [{a: b}, {}]\n", "s:\n  - a:\n    b: x\n", "s:\n  - l:\n    - a\n    - b\n    a: c\n", "s:\n  - p:\n      a: b\n    a: c\n", "s:\n- s:\n  - s:\n    - a: x\n", "s:\n  # c\n  - a: b\n# c\n  - a: c\n", "s:\n  - a: |-\n      x\n      y\n    b: z\n",
	"q:\n  - a: b\n  - {n: 1}\n", "q: [{a: b}]\n", "q: []\n", "q:\n- \"a\": b\n  n: 1\n",
	"m: {满意: 50, 不满意: 1}\n", "m: {}\n", "m:\n  x: 1\n  y: 2\n", "m: {a: , b: 1}\n", "m:\n  x:\n  y: 1\n", "m:\n", "m: {2024: 1, 2024-05-15: 2, true: 3}\n",
	"w: {d0001: 接待, \"d 2\": 主持}\n", "w: {a: ~, b: x}\n", "w:\n  a b c: d\n  a[0]: e\n  a,b: f\n  -g: h\n", "w: {a: 1, b: true}\n", "x: {十有: [站牌, 制度], b: []}\n", "x:\n  a: [b]\n  c:\n  - d\n  e:\n", "x: {a: }\n",
	"ps: x\n", "ps: ''\n", "ps: ~\n", "ps:\n", "i: x\no: y\nj: [{a: b}]\nother_name: z\n", "{a: b}\n", "{a: b, l: [c]} # c\n", "{}\n",
}

// refused holds texts that are left to yaml.v3, because they are faulty or unusual.
var refused = []string{
	"", "\n", "# nothing\n", "~\n", "a\n", "\"a\"\n", "[]\n", "- a\n", "  a: b\n", "a:b\n", "a:\tb\n", "a: b\t\n", "\ta: b\n", "\"a\":b\n", "a: b: c\n", "a: b:\n", "a: b\n  c\n", "a:\n  b\n", "a:\n  'b'\n", "a:\n  [b]\n",
	"? a\n: b\n", "? a\n", ": b\n", "a: ?x\n", "a: :x\n", "a: - b\n", "a: -\n", "a: - \n", "a: ? b\n", "a: : b\n", "a: %x\n", "a: @x\n", "a: `x\n", "a: &x y\n", "a: *x\n", "a: !x y\n", "a: !!binary eA==\n", "a: !!str 1\n", "a: >\n  x\n", "a: >-\n  x\n", "a: |2\n  x\n", "a: |+\n  x\n\n", "a: |-2\n  x\n", "a: |x\n  y\n", "a: | # c\n  x\n", "a: |\n", "a: |\nb: c\n", "a: |\n    \n  x\n", "a: |\n \n  x\n", "a: |\n  x\n y\n", "a: |\n\tx\n", "a: |", "l:\n- |\n- y\n",
	"a: b\na: c\n", "a: b\n\"a\": c\n", "p: {a: b, a: c}\n", "m: {a: 1, a: 2}\n", "m:\n  a: 1\n  'a': 2\n", "zz: 1\n", "A: b\n", "hidden: x\n", "Z: x\n", "inlined: {}\n", "<<: {a: b}\n", "w: {<<: x}\n", "w: {\"<<\": x}\n", "\"<<\": {a: b}\n", "a: <<\n", "~: b\n", "w: {~: b}\n", "w: {null: b}\n", "w: {: b}\n",
	"a: {}\n", "a: []\n", "a: [b]\n", "p: x\n", "p: []\n", "p: ''\n", "l: x\n", "l: {a: b}\n", "l: ''\n", "s: {a: b}\n", "m: x\n", "m: [a]\n", "m: {a: b}\n", "w: {a: [b]}\n", "x: {a: b}\n",
	"n: 012\n", "n: 1_000\n", "n: 0x1F\n", "n: 0o17\n", "n: 0b1\n", "n: 1.0\n", "n: 1.5\n", "n: 1e3\n", "n: +1\n", "n: -0\n", "n: \"1\"\n", "n: '1'\n", "n: 99999999999999999999\n", "n: 2024-05-15\n", "n: true\n", "n: x\n", "n: 一\n", "n: １\n", "n: .5\n", "n: 1.\n", "n: -\n",
	"f: .inf\n", "f: -.INF\n", "f: .nan\n", "f: 1e3\n", "f: .5\n", "f: 5.\n", "f: 00.5\n", "f: 012\n", "f: 1_0.5\n", "f: -0\n", "f: \"1\"\n", "f: 1.2.3\n", "f: x\n", "f: 2024-05-15\n",
	"t: yes\n", "t: y\n", "t: on\n", "t: off\n", "t: True\n", "t: FALSE\n", "t: 1\n", "t: \"true\"\n", "t: x\n",
	"l: [a,,b]\n", "l: [,a]\n", "l: [,]\n", "l: [a b\n", "l: [a\n, b]\n", "l: [a,\n  b]\n", "l: [\n  a\n]\n", "l: [a]]\n", "l: [a] b\n", "l: [a]#c\n", "l: [a: b]\n", "l: [a, {b: c}]\n", "l: [b, {c: d}]\n", "l: [what? yes]\n", "l: [?a]\n", "l: [a[b]]\n", "l: [a{b}]\n", "l: [a #c]\n", "l: [a,#c\n]\n", "l: [#c]\n", "l: [~]\n", "l: [a, null]\n", "l: [- a]\n", "l: [-]\n", "l: [-, a]\n", "l: [|]\n", "l: [>]\n", "l: [&a b]\n", "l: [*a]\n", "l: [!a b]\n", "l: [%a]\n", "l: [@a]\n", "l: [`a]\n", "l: [:a]\n", "l: [a}\n", "l: [\"a\" b]\n", "l: [\"a\"b]\n", "l: [a\"b\": c]\n", "l: [[a]]\n", "l: [\"a\n",
	"p: {a}\n", "p: {a, b}\n", "p: {a:b}\n", "p: {a:}\n", "p: {\"a\":b}\n", "p: {a: b: c}\n", "p: {a: b\n}\n", "p: {a: b, , n: 1}\n", "p: {,}\n", "p: {a: x?y}\n", "p: {a: b]\n", "p: {a: b}}\n", "p: {[a]: b}\n", "p: {{a: b}: c}\n", "p: {? a : b}\n", "p: {a: #c\n}\n", "p: {a: -}\n", "p: {a: - b}\n", "p: {a: [}]}\n", "[a]: b\n", "{a: b}: c\n",
	"l:\n  -\n", "l:\n  - a\n  -\n", "l:\n  - # c\n    a\n", "l:\n  - ~\n", "l:\n  - - a\n", "- - a\n", "l:\n  - a\n b\n", "l:\n  - a\n  b: c\n", "l:\n  - a\n   - b\n", "l:\n  - a\n - b\n", "l:\n - a\n  - b\n", "l: \n  -a\n", "l:\n  -a: b\n", "s:\n  -\n    a: b\n", "s:\n  - a: b\n   n: 1\n", "s:\n  - a: b\n     n: 1\n", "s:\n  - x\n", "s:\n  - [a]\n", "s: [x]\n", "q: [~]\n", "q: [{a: b}, ]x\n", "p:\n   a: b\n  n: 1\n", "p:\n  a: b\n n: 1\n", "p:\n  a: b\n    n: 1\n", "p:\n  - a: b\n", "p: a: b\n", "p: {a: b}\n  n: 1\n", "p:\n  ? a\n  : b\n",
	"a: 'b\n", "a: \"b\n", "a: 'b\n  c'\n", "a: \"b\n  c\"\n", "a: 'b' c\n", "a: 'b'c\n", "a: 'b'#c\n", "a: \"b\"#c\n", "a: \"\\/\"\n", "a: \"\\u5e2d\"\n", "a: \"\\x41\"\n", "a: \"\\0\"\n", "a: \"\\q\"\n", "a: \"\\", "a: \"x\\\n  y\"\n",
	"---\na: b\n", "--- a\n", "a: b\n---\n", "a: b\n---\na: c\n", "a: b\n...\n", "%YAML 1.1\n---\na: b\n", "%x: y\n", "...\n", "---x: y\n", "--- a: b\n", "... a: b\n",
	"\ufeffa: b\n", "a: \ufeffb\n", "a: b\rb: c\r", "a: b\u0085b: c\n", "a: b\u2028\n", "a: b\u2029\n", "a: b\x00\n", "a: b\x07\n", "a: b\x7f\n", "a: \xff\n", "a: \xc3\n", "a: \xe5\xb8\n", "a: \ufffe\n", "a: \uffff\n", "a: \xed\xa0\x80\n",
}

// Decode accepts what taken holds, with the same result as yaml.v3, and refuses what refused holds.
func TestSnippets(t *testing.T) {
	for _, snippet := range taken {
		if !same(t, []byte(snippet), targets[0]) {
			t.Errorf("refused: %q (yaml.v3: %v)", snippet, decodeSlowly([]byte(snippet), new(thing)))
		}
	}
	for _, snippet := range refused {
		if same(t, []byte(snippet), targets[0]) {
			t.Errorf("accepted: %q", snippet)
		}
	}
	for _, snippet := range slices.Concat(taken, refused) {
		for _, target := range targets {
			same(t, []byte(snippet), target)
		}
	}
	t.Logf("%d snippets are accepted, %d refused", len(taken), len(refused))
}

// Decode refuses keys that are too long and collections that are too deep; others are decoded as by yaml.v3.
func TestBounds(t *testing.T) {
	for n := range 1100 {
		long := strings.Repeat("x", n)
		for _, text := range []string{"w: {" + long + ": 1}\n", "w:\n  " + long + ": 1\n", "w: {a" + strings.Repeat(" ", n) + ": 1}\n",
			"l: [" + long + ", b]\n", "l:\n- " + long + "\n- b\n", "s:\n- {a: " + long + "}\n", "a: " + long + strings.Repeat(" ", n) + "# c\n", "a: '" + long + "'" + strings.Repeat(" ", n) + " # c\n",
			"a: b\n# c" + strings.Repeat("\n", n) + "b: c\n", "s:\n- a: b\n  # c" + strings.Repeat("\n", n) + "- a: c\n", "s:\n- a: b\n" + strings.Repeat(" ", n) + "# c\n- a: c\n"} {
			same(t, []byte(text), targets[0])
		}
	}
	for n := range 100 {
		same(t, []byte(strings.Repeat("{p: ", n)+"{a: b}"+strings.Repeat("}", n)), targets[0])
		same(t, []byte(strings.Repeat("s: [{", n)+"a: b"+strings.Repeat("}]", n)), targets[0])
		block := ""
		for i := range n {
			block += strings.Repeat(" ", i) + "p:\n"
		}
		same(t, []byte(block+strings.Repeat(" ", n)+"a: b\n"), targets[0])
	}
	for _, text := range []string{strings.Repeat("[", 1_000_000), strings.Repeat("{p: ", 1_000_000), "s: " + strings.Repeat("[{s: ", 100_000)} {
		if same(t, []byte(text), targets[0]) {
			t.Error("a collection without end was accepted")
		}
	}
}
