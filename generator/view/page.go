// Package view holds what the rooms of pages share: the page, its frame, links, lists, charts, pictures, and the builder with
// which views are made.
//
// A view is plain data: exported fields, no methods, nothing that is looked up later. Every choice, order, count, date
// and link is made here; the layouts only print. A page's bytes are therefore a function of its view and the layouts,
// which is what makes builds exact, incremental, flat in memory and divisible.
package view

// Page is one file of the public site.
type Page struct {
	// Address is where it is published, below the site's root: "/deputies/d0001/2024/" (written as index.html in that
	// folder) or, where it ends in an extension, a file: "/404.html", "/news/feed.xml".
	Address string

	// Layout is the template that prints it, a path below layouts/ without extension: "deputies/year".
	Layout string

	// View makes what the template prints, a pointer to a struct. It is called when the page's turn comes
	// and its result is dropped afterwards, so that memory does not grow with the site. It may be called more than once
	// and from several goroutines.
	View func() any
}
