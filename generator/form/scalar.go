package form

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// bare is a text that YAML takes as it stands, inside of brackets too. What could be taken for something else is not.
var bare = regexp.MustCompile(`^[\p{Han}A-Za-z0-9《“〔……/][\p{Han}\p{L}0-9 、，。；：？！“”‘’《》〈〉（）〔〕…—·～%./_+-]*$`)

var taken = regexp.MustCompile(`^(?i:true|false|yes|no|on|off|y|n|null|~)$|^[-+.0-9][0-9_.,eExXoO+-]*$`)

var address = regexp.MustCompile(`^https?://[A-Za-z0-9./_-]+$`)

var day = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// text writes a text as a YAML scalar on one line.
func text(s string) string {
	if day.MatchString(s) || address.MatchString(s) || bare.MatchString(s) && !taken.MatchString(s) && !strings.HasSuffix(s, " ") && !strings.Contains(s, "---") {
		return s
	}
	var b strings.Builder
	e := json.NewEncoder(&b) // what JSON quotes, YAML reads
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // into memory
	return strings.TrimSuffix(b.String(), "\n")
}

// scalar writes a value that has no parts; "" where nothing is filled in.
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
