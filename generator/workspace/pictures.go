package workspace

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"gongshi/generator/picture"
	"gongshi/generator/problem"
	"gongshi/generator/render"
	"gongshi/generator/source"
	"gongshi/generator/view"
)

// PictureMaker makes pictures of originals among the records. The codec of WebP starts when it is first needed. It may be
// used from several goroutines.
type PictureMaker struct {
	maker picture.Maker
	codec func() (*render.WebP, error)
	began atomic.Bool
}

// NewPictureMaker returns a maker that keeps what it makes in a folder, which all sites of a user may share; an empty name
// stands for none. The caller closes the maker.
func NewPictureMaker(folder string) *PictureMaker {
	m := &PictureMaker{codec: sync.OnceValues(render.NewWebP)}
	m.maker.Cache = picture.NewCache(folder, render.Codec())
	m.maker.WebP = func(out io.Writer, picture *image.NRGBA, quality int) error {
		m.began.Store(true)
		codec, err := m.codec()
		if err != nil {
			return err
		}
		return codec.Encode(out, picture, quality)
	}
	return m
}

// Close lets go of the codec, and of pictures in the folder that were not used for long.
func (m *PictureMaker) Close() error {
	m.maker.Cache.Trim()
	if !m.began.Load() {
		return nil
	}
	codec, err := m.codec()
	if err != nil {
		return nil // told when it was needed
	}
	return codec.Close()
}

// Picture makes what is ordered of one original, in the order of the orders, of which there is at least one. A picture that
// cannot be made is a *picture.Fault.
func (s *Site) Picture(ctx context.Context, m *PictureMaker, orders ...view.Order) ([][]byte, error) {
	recipes := make([]picture.Recipe, len(orders))
	for i, o := range orders {
		recipes[i] = picture.Recipe{Width: o.Width, Height: o.Height, Format: picture.Format(o.Format)}
	}
	return m.maker.Make(ctx, func() (io.ReadCloser, error) { return s.source.Open(orders[0].Path) }, recipes...)
}

// pictures makes all pictures of the plan and hands each to put, from several goroutines. Originals of which none can be made
// are returned as problems, sorted.
func (s *Site) pictures(ctx context.Context, put func(string, []byte) error) (list problem.List, err error) {
	batches := s.pictureBatches()
	if len(batches) == 0 {
		return nil, nil
	}
	maker := NewPictureMaker(s.options.Pictures)
	defer func() { err = errors.Join(err, maker.Close()) }()
	progress := s.options.Progress.Begin(MakingPictures)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		next, done atomic.Int64
		wait       sync.WaitGroup
		mu         sync.Mutex
	)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(batches) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				made, err := s.Picture(ctx, maker, batches[i]...)
				if _, is := picture.AsFault(err); is {
					mu.Lock()
					list = append(list, source.PictureProblem(batches[i][0].Path, err))
					mu.Unlock()
					continue
				}
				for n := 0; n < len(made) && err == nil; n++ {
					err = put(strings.TrimPrefix(batches[i][n].Address, "/"), made[n])
				}
				if err != nil {
					cancel(fmt.Errorf("%s: %w", batches[i][0].Path, err))
				}
				progress(int(done.Add(1)), len(batches))
			}
		})
	}
	wait.Wait()
	list.Sort()
	return list, context.Cause(ctx)
}

// pictureBatches returns the pictures of the plan by their originals, so that each is decoded once.
func (s *Site) pictureBatches() [][]view.Order {
	var batches [][]view.Order
	for i, o := range s.Plan.Pictures {
		if i == 0 || o.Path != s.Plan.Pictures[i-1].Path {
			batches = append(batches, nil)
		}
		batches[len(batches)-1] = append(batches[len(batches)-1], o)
	}
	return batches
}
