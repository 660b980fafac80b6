package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/preview"
	"gongshi/generator/privacy"
	"gongshi/generator/problem"
	"gongshi/generator/rules"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// desk is a site in the hands of those who write it: it takes up one change after the other and keeps, of a record that
// is wrong, what was last good. It is used by one goroutine.
type desk struct {
	*settings
	reader *privacy.Reader
	disk   *source.Site    // as the files are
	opened []*source.Site  // all that were opened anew; one may still be looked at when the next is
	shown  *source.Site    // as readers see it
	faulty map[string]bool // the files that are wrong
	lost   bool            // the site was gone when it was looked for last
	studio *studio
	memo   view.Memo
	press  *press
	born   string // tells the presses of this preview from those of another, which the same browser may have seen
	looks  int    // counts the presses
}

func newDesk(s *settings) *desk {
	return &desk{settings: s, studio: newStudio(), faulty: map[string]bool{}, born: strconv.FormatInt(time.Now().UnixNano(), 36) + "."}
}

// close lets go of the site's folder, which on Windows could not be renamed or removed before.
func (d *desk) close() {
	for _, site := range d.opened {
		_ = site.Close()
	}
	_ = d.studio.Close() // what it leaves behind is temporary
}

// open reads the site.
func (d *desk) open(ctx context.Context) (*preview.Site, error) {
	reader := privacy.NewReader()
	disk, err := d.read(ctx, reader)
	if d.lost = err != nil; d.lost {
		return nil, err
	}
	d.reader, d.disk, d.opened = reader, disk, append(d.opened, disk)
	clear(d.faulty)
	return d.take(ctx, slices.Collect(disk.Paths()))
}

// change takes up a change of some files or folders.
func (d *desk) change(ctx context.Context, changed []string) (*preview.Site, error) {
	if slices.ContainsFunc(changed, func(name string) bool { return name == "layouts" || strings.HasPrefix(name, "layouts/") }) {
		d.press.stale = true
	}
	disk, err := d.disk.Reload(ctx, changed)
	if d.lost || errors.Is(err, source.ErrAnew) {
		site, err := d.open(ctx)
		if errors.Is(err, errMisused) { // the folder was right when the command was given
			err = errors.New(d.say("content/site.yaml 不见了；放回来之前，页面仍是原来的样子", "content/site.yaml is gone; until it is back, pages stay as they were"))
		}
		return site, err
	}
	if err != nil {
		return nil, err
	}
	d.disk = disk
	var files []string
	for _, name := range changed {
		files = slices.AppendSeq(files, disk.PathsBelow(name))
	}
	files = slices.AppendSeq(files, maps.Keys(d.faulty)) // what was wrong may be right now: a picture that was missing has come
	clear(d.faulty)
	return d.take(ctx, files)
}

// take makes the site that is shown, after some files were read.
func (d *desk) take(ctx context.Context, files []string) (*preview.Site, error) {
	now, err := d.today() // a preview may stay open over night
	if err != nil {
		return nil, err
	}
	loaded, err := d.planned(d.disk, "", view.Options{Now: now, Drafts: true, Memo: &d.memo})
	if err != nil {
		return nil, err
	}
	read := map[string]bool{}
	for _, name := range files {
		read[name] = true
	}
	var told problem.List
	if d.shown != nil { // at the beginning there is nothing better to show
		found, err := rules.CheckAlone(ctx, d.disk.Congress, loaded.ruled(now), read)
		if err != nil {
			return nil, err
		}
		told = d.reader.Judge(d.disk.Congress).Report(found, func(list problem.List) problem.List {
			all := slices.Concat(d.disk.Problems, d.disk.Locate(list, rules.Causes()))
			return slices.DeleteFunc(all, func(p problem.Problem) bool { return !read[p.Path] })
		})
		for _, p := range told {
			d.faulty[p.Path] = d.faulty[p.Path] || p.Severity != problem.Warning
		}
	}
	previous := d.shown
	d.shown = d.disk
	if previous != nil && slices.Contains(slices.Collect(maps.Values(d.faulty)), true) {
		d.shown = d.disk.Keep(previous, d.faulty)
		if loaded, err = d.planned(d.shown, "", view.Options{Now: now, Drafts: true, Memo: &d.memo}); err != nil {
			return nil, err
		}
	}
	site := &preview.Site{Base: loaded.base.EscapedPath(), Pages: make(map[string]view.Page, len(loaded.plan.Pages)), Problems: told}
	for _, page := range loaded.plan.Pages {
		site.Pages[page.Address] = page
	}
	if site.Err = d.ink(loaded); d.press == nil {
		return nil, site.Err
	}
	press := d.press
	site.Print, site.Press = press.print, press.name
	orders := map[string]view.Order{}
	for _, o := range loaded.plan.Pictures {
		orders[o.Address] = o
	}
	site.PageOf = func(file string) string { return pageOf(site, file) }
	site.RecordOf = loaded.recordOf
	site.File = func(ctx context.Context, address string) (io.ReadCloser, error) {
		if o, is := orders[address]; is {
			made, err := d.studio.make(ctx, loaded.source, o)
			return io.NopCloser(bytes.NewReader(slices.Concat(made...))), err
		}
		if data, is := press.asset(strings.TrimPrefix(address, "/")); is {
			return io.NopCloser(bytes.NewReader(data)), nil
		}
		return nil, nil
	}
	return site, nil
}

// check returns what finds all problems of the files as they are now.
func (d *desk) check() func(context.Context) (problem.List, error) {
	disk, reader := d.disk, d.reader
	return func(ctx context.Context) (problem.List, error) {
		now, err := d.today()
		if err != nil {
			return nil, err
		}
		loaded, err := d.planned(disk.Apart(), "", view.Options{Now: now, Drafts: true})
		if err == nil {
			err = loaded.check(ctx, reader, now)
		}
		if err != nil {
			return nil, err
		}
		return loaded.problems, nil
	}
}

// pageOf is the address of the page that shows a record, or of that to which it belongs.
func pageOf(site *preview.Site, file string) string {
	if file == "content/site.yaml" {
		return "/"
	}
	if !strings.HasPrefix(file, "content/") || path.Ext(file) != ".yaml" && path.Ext(file) != ".md" {
		return ""
	}
	for at := strings.TrimSuffix(place.ShownAt(file), "/"); len(at) > 1; at = path.Dir(at) {
		if _, planned := site.Pages[at+"/"]; planned {
			return at + "/"
		}
	}
	return ""
}

// recordOf is the file that an address shows; of the board of a station, that of the present year or the latest.
func (l *site) recordOf(address string) string {
	at := "content" + strings.TrimSuffix(address, "/")
	if station, is := strings.CutSuffix(at, "/board"); is {
		for _, b := range l.source.Congress.BoardsOf(congress.StationID(path.Base(station))) {
			if at = strings.TrimSuffix(b.Path, ".yaml"); b.Year == l.now.Year() {
				break
			}
		}
	}
	for _, file := range []string{at + ".yaml", at + ".md", at + "/deputy.yaml", at + "/station.yaml", at + "/index.md",
		"content/pages" + strings.TrimSuffix(address, "/") + ".md", strings.Replace(at, "content/disclosure/", "content/editions/", 1) + ".yaml",
		strings.Replace(at, "/board/", "/", 1) + ".yaml", ofStation(at, "/receptions"), ofStation(at, "/duties")} {
		if l.source.Has(file) {
			return file
		}
	}
	if address == "/" {
		return "content/site.yaml"
	}
	return ""
}

// ofStation is the file that a page of a station shows which lies in a folder, for a year or for all: the board of the
// year, or the station. It is empty where the page is no such page.
func ofStation(at, folder string) string {
	station, year, is := strings.Cut(at, folder)
	if !is || !strings.HasPrefix(at, "content/stations/") {
		return ""
	}
	return station + cmp.Or(year, "/station") + ".yaml"
}
