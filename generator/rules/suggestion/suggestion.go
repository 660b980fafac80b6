// Package suggestion checks suggestions, from where they came from to the answer and the end.
package suggestion
