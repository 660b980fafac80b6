package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
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

// studio makes pictures, with a cache that all sites of a user share. Its codec starts when it is first needed. Close it.
type studio struct {
	picture.Maker
	codec func() (*render.WebP, error)
	began atomic.Bool
}

func newStudio() *studio {
	s := &studio{codec: sync.OnceValues(render.NewWebP)}
	s.Cache = picture.NewCache(cacheFolder(), render.Codec())
	s.WebP = func(out io.Writer, picture *image.NRGBA, quality int) error {
		s.began.Store(true)
		codec, err := s.codec()
		if err != nil {
			return err
		}
		return codec.Encode(out, picture, quality)
	}
	return s
}

// cacheFolder is where pictures are kept between builds: GONGSHI_CACHE, or gongshi in the user's folder for such things;
// empty where there is none, or GONGSHI_CACHE is off.
func cacheFolder() string {
	folder := os.Getenv("GONGSHI_CACHE")
	if folder == "" {
		home, err := os.UserCacheDir()
		if err != nil {
			return ""
		}
		folder = filepath.Join(home, "gongshi")
	}
	if folder == "off" {
		return ""
	}
	return filepath.Join(folder, "pictures")
}

func (s *studio) Close() error {
	s.Cache.Trim()
	if !s.began.Load() {
		return nil
	}
	codec, err := s.codec()
	if err != nil {
		return nil // told when it was needed
	}
	return codec.Close()
}

// make makes what is ordered of one original.
func (s *studio) make(ctx context.Context, src *source.Site, orders ...view.Order) ([][]byte, error) {
	recipes := make([]picture.Recipe, len(orders))
	for i, o := range orders {
		recipes[i] = picture.Recipe{Width: o.Width, Height: o.Height, Format: picture.Format(o.Format)}
	}
	return s.Make(ctx, func() (io.ReadCloser, error) { return src.Open(orders[0].Path) }, recipes...)
}

// pictures makes all pictures of the plan and hands each to put. Pictures that cannot be made are told, all of them.
func (s *settings) pictures(ctx context.Context, loaded *site, put func(string, []byte) error) (list problem.List, err error) {
	var jobs [][]view.Order // by original
	for i, o := range loaded.plan.Pictures {
		if i == 0 || o.Path != loaded.plan.Pictures[i-1].Path {
			jobs = append(jobs, nil)
		}
		jobs[len(jobs)-1] = append(jobs[len(jobs)-1], o)
	}
	if len(jobs) == 0 {
		return nil, nil
	}
	studio := newStudio()
	defer func() { err = errors.Join(err, studio.Close()) }()
	progress := s.progress("处理图片", "making pictures")
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		next, done atomic.Int64
		wait       sync.WaitGroup
		mu         sync.Mutex
	)
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(jobs) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				made, err := studio.make(ctx, loaded.source, jobs[i]...)
				if _, is := picture.AsFault(err); is {
					mu.Lock()
					list = append(list, source.PictureProblem(jobs[i][0].Path, err))
					mu.Unlock()
					continue
				}
				for n := 0; n < len(made) && err == nil; n++ {
					err = put(strings.TrimPrefix(jobs[i][n].Address, "/"), made[n])
				}
				if err != nil {
					cancel(fmt.Errorf("%s: %w", jobs[i][0].Path, err))
				}
				progress(int(done.Add(1)), len(jobs))
			}
		})
	}
	wait.Wait()
	list.Sort()
	return list, context.Cause(ctx)
}
