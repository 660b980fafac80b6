package source

import (
	"image"
	_ "image/jpeg" // the formats that photographs may have
	_ "image/png"
	"path/filepath"

	_ "golang.org/x/image/webp"

	"gongshi/generator/congress"
)

// picture reads the size of a photograph from the head of its file.
func (s *Site) picture(f file) congress.Picture {
	p := congress.Picture{Bytes: f.size}
	in, err := s.root.Open(filepath.FromSlash(f.path))
	if err != nil {
		return p
	}
	defer in.Close()
	if config, _, err := image.DecodeConfig(in); err == nil {
		p.Width, p.Height = config.Width, config.Height
	}
	return p
}
