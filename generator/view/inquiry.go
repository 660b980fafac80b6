package view

import (
	"regexp"
	"strings"
)

var officeLine = regexp.MustCompile(`(0\d{2,3}-?\d{7,8}|1\d{4})(-\d{1,4})?$`)

// InquiryOf returns the office and the telephone number of a contact, so that a telephone can dial it; nil if it is empty.
func InquiryOf(contact string) *Inquiry {
	contact = strings.TrimSpace(contact)
	if contact == "" {
		return nil
	}
	phone := officeLine.FindString(contact)
	return &Inquiry{Office: strings.Trim(strings.TrimSuffix(contact, phone), " ，,:：　"), Phone: phone}
}

// Inquiry is where readers ask or object.
type Inquiry struct{ Office, Phone string }
