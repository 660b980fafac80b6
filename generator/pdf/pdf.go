// Package pdf prints HTML documents as PDF, with a Chromium, Chrome or Edge of the machine.
//
// It promises:
//   - One browser prints all documents of a Printer.
//   - Text is as large as its sheet allows and never too small to be read; what does not fit goes on a further sheet.
//   - A document with characters that no font has is refused, and not printed with boxes.
//   - A browser that does not start, ends or does not answer is an error; no call waits for ever.
//   - After Close, the browser has ended, and the folder that it used is deleted.
//
// The browser never reaches the network or reads a file: a document brings all that it shows. The package writes no files.
//
// # Documents
//
// A document sets the size of its paper with @page. The script fit.js looks for these elements:
//
//   - <section class="sheet" data-most="2"> is a poster on one sheet; styles set its size. In it, .flow is the room for the
//     text, and holds panels. Each .panel is a head with .rows; a child of .rows is never cut. Styles multiply sizes of type
//     by the variable --fit, which is 1 for the smallest readable size and data-most at most. If one sheet is not enough,
//     further ones follow with the same head and foot. On them, the head of a panel that goes on gets what its .on holds.
//     .leaf says 1/2, and on further sheets has what its data-again holds before that.
//   - <table data-room="150"> breaks over sheets between its rows. A row that is higher than data-room, in millimetres, gets
//     a --fit so small that it goes on one sheet.
//   - <div class="fit" data-least="0.6"> is a box of fixed size. Its --fit is at most 1, and so small that its content fits.
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

// The faults of the browser itself; errors of this package wrap them.
var (
	ErrStart  = errors.New("the browser does not start")
	ErrGone   = errors.New("the browser has ended while it was printing")
	ErrSilent = errors.New("the browser does not answer")
)

// NoFont is the error that no font of the machine has some characters of a document.
type NoFont struct{ Characters string }

// Error returns the message in English, with the characters.
func (e *NoFont) Error() string { return "no font has the characters " + e.Characters }

const (
	startWithin = time.Minute     // a slow machine starts a browser for the first time
	printWithin = 2 * time.Minute // the register of a large station has hundreds of pages
)

//go:embed fit.js
var fit string

//go:embed fonts.js
var fonts string

// Printer is a browser that prints one document after the other. It is for one goroutine, and must be closed.
type Printer struct {
	browser context.Context
	close   func()
}

// Open starts a browser; program is a path that Find returned. The browser ends when ctx does. The error wraps ErrStart, or
// is that of ctx.
func Open(ctx context.Context, program string) (*Printer, error) {
	p, err := open(ctx, program)
	if err != nil && ctx.Err() == nil && strings.Contains(err.Error(), "No usable sandbox") {
		// In containers and on hardened kernels a browser cannot make a sandbox. It can do without: a document has no scripts
		// of its own and loads nothing.
		p, err = open(ctx, program, chromedp.NoSandbox)
	}
	return p, err
}

// open starts a browser with further flags.
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

// silent keeps the library from writing to standard error. Errors are returned.
func silent(string, ...any) {}

// Close ends the browser and waits until it has ended.
func (p *Printer) Close() { p.close() }

// Printed is a printed document.
type Printed struct {
	PDF   []byte
	Small bool // some text is smaller than can be read well, because it is so long
}

// Print prints a document. The keys of pictures are the values of src that the document has for them. The error is *NoFont,
// wraps ErrGone or ErrSilent, or is that of ctx.
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

// hidden hides what an error wraps. If the context of the browser has ended, errors.Is must not take the error for an
// interruption by the caller.
type hidden struct{ error }

// run prints a document in the tab of ctx.
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

// call sends a command to the browser and ignores its result.
func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

// evaluate runs a script and stores its value.
func evaluate[T any](script string, to *T) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		value, err := chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise)(ctx, t)
		*to = value
		return err
	})
}
