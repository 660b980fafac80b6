package form

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// bareText matches texts that need no quotation marks in YAML, also in brackets, unless taken matches, too.
var bareText = regexp.MustCompile(`^[\p{Han}A-Za-z0-9《“〔……/][\p{Han}\p{L}0-9 、，。；：？！“”‘’《》〈〉（）〔〕…—·～%./_+-]*$`)

// taken matches what YAML takes for a truth value, null or a number.
var taken = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null|~)$|^[-+.0-9][0-9_.,eExXoO+-]*$`)

var address = regexp.MustCompile(`^https?://[A-Za-z0-9./_-]+$`)

var day = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// text returns a text as a YAML scalar on one line.
func text(s string) string {
	if day.MatchString(s) || address.MatchString(s) || bareText.MatchString(s) && !taken.MatchString(s) && !strings.HasSuffix(s, " ") && !strings.Contains(s, "---") {
		return s
	}
	var b strings.Builder
	e := json.NewEncoder(&b) // YAML reads quoted texts of JSON
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text gives no error
	return strings.TrimSuffix(b.String(), "\n")
}

// scalar returns a single value as a YAML scalar; "" for an empty text.
func scalar(v reflect.Value) string {
	switch v.Kind() {
	case reflect.String:
		if v.Len() == 0 {
			return ""
		}
		return text(v.String())
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	return fmt.Sprint(v.Interface())
}
