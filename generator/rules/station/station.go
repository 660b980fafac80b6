// Package station checks stations: their boards, rotas, supervision visits, texts and numbers.
package station
