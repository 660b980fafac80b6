// Package publication checks what is published beside the records of duties: year-end editions, selections, lectures and the
// form for feedback.
package publication
