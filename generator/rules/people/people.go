// Package people checks deputies: their seats and districts, their names, and what they did in office.
package people
