package problem

import "strings"

// Refusal is an error that says why what was asked for is not done, and what to ask for instead: the command was misused.
type Refusal struct{ Text }

func (r *Refusal) Error() string { return r.EN }

// Refuse makes a *Refusal of a sentence in both languages, as Say does.
func Refuse(zh, en string, args ...any) error { return &Refusal{Say(zh, en, args...)} }

// Failure is an error that says in both languages what went wrong and what to do about it. Err is what it stems from, or nil.
type Failure struct {
	Text
	Err error
}

func (f *Failure) Error() string { return f.In(English) }

// In returns the sentence in one language, and after it what it stems from.
func (f *Failure) In(lang Lang) string {
	if f.Err == nil {
		return f.Text.In(lang)
	}
	return f.Text.In(lang) + ": " + f.Err.Error()
}

func (f *Failure) Unwrap() error { return f.Err }

// RefuseWord refuses a word that is none of the candidates, and says which of them was probably meant. Where none is near, it
// lists them all.
func RefuseWord(what Text, word string, candidates []string) error {
	fix := Text{"可选：" + strings.Join(candidates, "、"), "choose one of: " + strings.Join(candidates, ", ")}
	if near := Nearest(word, candidates); near != "" {
		fix = Say("是不是 %[1]s", "did you mean %[1]s", near)
	}
	return Refuse("%[1]s；%[2]s", "%[1]s; %[2]s", what, fix)
}
