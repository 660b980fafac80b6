// Package pdf prints documents of HTML as PDF, with a Chromium, Chrome or Edge that is on the machine.
//
// It promises: one browser prints all documents of a Printer; text is as large as its sheet allows and never smaller than
// can be read, and what does not fit goes on to a further sheet; a document whose characters no font has is refused, not
// printed as boxes; a browser that does not start, dies or says nothing is an error and never a wait without end; when a
// Printer is closed its browser has gone, and the folder that it kept.
//
// It never lets the browser reach the network or read a file: a document comes with all that it shows. It writes nothing.
//
// # Documents
//
// A document says the size of its paper itself, with @page. What fit.js looks for in it:
//
//   - <section class="sheet" data-most="2"> is a poster of one sheet, its size set by styles. In it .flow is the room for
//     the text, and in that every .panel a head with .rows, whose children are never cut. Styles multiply sizes of type with
//     the variable --fit: it is 1 for the smallest that is readable, and data-most at most. Where a sheet is not enough
//     others follow with the same head and foot; the heads of panels that go on get what .on holds, .leaf says 1/2 and
//     on further sheets what its data-again holds before that.
//   - <table data-room="150"> breaks over sheets between its rows. The --fit of a row that is higher than so many
//     millimetres is so small that it goes on one sheet.
//   - <div class="fit" data-least="0.6"> is a box of fixed size. Its --fit is at most 1, and so small that all goes in.
package pdf

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// What can go wrong with the browser itself; errors of this package wrap them.
var (
	ErrStart  = errors.New("the browser does not start")
	ErrGone   = errors.New("the browser has ended while it was printing")
	ErrSilent = errors.New("the browser does not answer")
)

// NoFont says that no font of the machine has some characters.
type NoFont struct{ Characters string }

func (e *NoFont) Error() string { return "no font has the characters " + e.Characters }

const (
	startWithin = time.Minute     // a slow machine starts a browser for the first time
	printWithin = 2 * time.Minute // the register of a large station has hundreds of pages
)

//go:embed fit.js
var fit string

//go:embed fonts.js
var fonts string

// Printer is a browser that prints one document after the other. It is used by one goroutine. Close it.
type Printer struct {
	browser context.Context
	close   func()
}

// Open starts a browser, a program that Find found. It ends with ctx.
func Open(ctx context.Context, program string) (*Printer, error) {
	p, err := open(ctx, program)
	if err != nil && ctx.Err() == nil && strings.Contains(err.Error(), "No usable sandbox") {
		// Containers and hardened kernels keep a browser from making one. A document can neither run scripts of its own nor
		// load anything.
		p, err = open(ctx, program, chromedp.NoSandbox)
	}
	return p, err
}

func open(ctx context.Context, program string, more ...chromedp.ExecAllocatorOption) (*Printer, error) {
	flags := append(chromedp.DefaultExecAllocatorOptions[:len(chromedp.DefaultExecAllocatorOptions):len(chromedp.DefaultExecAllocatorOptions)],
		chromedp.ExecPath(program), chromedp.DisableGPU,
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND"), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true), chromedp.Flag("no-pings", true), chromedp.Flag("hide-scrollbars", true))
	allocated, end := chromedp.NewExecAllocator(ctx, append(flags, more...)...)
	browser, cancel := chromedp.NewContext(allocated, chromedp.WithErrorf(silent))
	p := &Printer{browser, func() {
		cancel()
		end() // waits for the process and removes its folder
	}}
	started := make(chan error, 1)
	go func() { started <- chromedp.Do(browser) }()
	var err error
	select {
	case err = <-started:
	case <-time.After(startWithin):
		err = ErrSilent
	}
	if err != nil {
		p.close()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%w: %s: %w", ErrStart, program, hidden{err})
	}
	return p, nil
}

// silent keeps the library from writing to standard error; what goes wrong is returned.
func silent(string, ...any) {}

// Close ends the browser and waits until it has gone.
func (p *Printer) Close() { p.close() }

// Printed is a document on paper.
type Printed struct {
	PDF   []byte
	Small bool // something is so long that it had to be smaller than can be read well
}

// Print prints a document. Pictures are those that it comes with, by what stands in src.
func (p *Printer) Print(ctx context.Context, html []byte, pictures map[string][]byte) (Printed, error) {
	tab, leave := chromedp.NewContext(p.browser)
	defer leave()
	limited, stop := context.WithTimeout(tab, printWithin)
	defer stop()
	defer context.AfterFunc(ctx, stop)()
	out, err := run(limited, enclose(string(html), pictures))
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return Printed{}, ctx.Err()
	case p.browser.Err() != nil:
		return Printed{}, fmt.Errorf("%w: %w", ErrGone, hidden{err})
	case limited.Err() != nil:
		return Printed{}, fmt.Errorf("%w: %w", ErrSilent, hidden{err})
	}
	return Printed{}, err
}

// hidden is an error of the browser's own context, which is not that of the caller: nobody interrupted the work.
type hidden struct{ error }

func run(ctx context.Context, html string) (Printed, error) {
	var out Printed
	var fitted struct{ Small bool }
	var missing string
	err := chromedp.Do(ctx,
		call(network.Enable, network.EnableParams{}),
		call(network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{{URLPattern: "*://*:*/*", Block: true}}}),
		call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}),
		chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
			tree, err := cdp.Call(ctx, t, page.GetFrameTree, cdp.Empty{})
			if err != nil {
				return err
			}
			_, err = cdp.Call(ctx, t, page.SetDocumentContent, page.SetDocumentContentParams{FrameID: tree.FrameTree.Frame.ID, HTML: html})
			return err
		}),
		evaluate(`Promise.all([document.fonts.ready, ...[...document.images].map(i => i.decode())]).then(() => true)`, new(bool)),
		evaluate(fonts, &missing),
		evaluate(fit, &fitted),
	)
	if err != nil {
		return out, err
	}
	if missing != "" {
		return out, &NoFont{missing}
	}
	out.Small = fitted.Small
	out.PDF, err = chromedp.Run(ctx, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFStream(), chromedp.PDFMargin(0)))
	return out, err
}

// call sends a command of the protocol.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// evaluate runs a script and keeps what it comes to.
func evaluate[T any](script string, to *T) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		value, err := chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise)(ctx, t)
		*to = value
		return err
	})
}
