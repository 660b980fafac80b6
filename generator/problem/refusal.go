package problem

import "strings"

// Refusal is the error that a request cannot be fulfilled: the command was misused. It says why, and what to ask for instead.
type Refusal struct{ Text }

// Error returns the text in English.
func (r *Refusal) Error() string { return r.EN }

// Refuse returns a *Refusal. Its arguments are those of Say.
func Refuse(zh, en string, args ...any) error { return &Refusal{Say(zh, en, args...)} }

// Failure is an error with a sentence in both languages: what went wrong, and what to do. Err is its cause; it may be nil.
type Failure struct {
	Text
	Err error
}

// Error returns the sentence in English, followed by the cause.
func (f *Failure) Error() string { return f.In(English) }

// In returns the sentence in a language, followed by the cause.
func (f *Failure) In(lang Lang) string {
	if f.Err == nil {
		return f.Text.In(lang)
	}
	return f.Text.In(lang) + ": " + f.Err.Error()
}

// Unwrap returns the cause; nil if there is none.
func (f *Failure) Unwrap() error { return f.Err }

// RefuseWord refuses a word that is none of the candidates. It names the candidate that was probably meant; if none is near,
// it lists all. what says what is wrong.
func RefuseWord(what Text, word string, candidates []string) error {
	fix := Text{"可选：" + strings.Join(candidates, "、"), "choose one of: " + strings.Join(candidates, ", ")}
	if near := Nearest(word, candidates); near != "" {
		fix = Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return Refuse("%[1]s；%[2]s", "%[1]s; %[2]s", what, fix)
}
