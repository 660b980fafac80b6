package source

import (
	"path/filepath"

	"gongshi/generator/congress"
	"gongshi/generator/picture"
	"gongshi/generator/problem"
)

// picture returns the size of a picture, from the head of its file, and why it cannot be published.
func (s *Content) picture(f file) (congress.Picture, problem.List) {
	p := congress.Picture{Bytes: f.size}
	if f.named {
		return p, nil // the problem of its name is reported elsewhere
	}
	in, err := s.root.Open(filepath.FromSlash(f.path))
	if err == nil {
		defer in.Close()
		var head picture.Head
		if head, err = picture.Look(in, f.size); err == nil {
			p.Width, p.Height = head.Width, head.Height
			return p, nil
		}
	}
	return p, problem.List{PictureProblem(f.path, err)}
}

// PictureProblem returns the problem of a file that is not published as a picture. err is an error of package picture.
func PictureProblem(path string, err error) problem.Problem {
	if f, is := picture.AsFault(err); is {
		return problem.Problem{Path: path, Rule: rulePicture, What: f.What, Fix: f.Fix}
	}
	return problem.Problem{Path: path, Rule: ruleUnreadable, What: problem.Say("文件无法读取", "the file cannot be read"), Fix: cause(err)}
}
