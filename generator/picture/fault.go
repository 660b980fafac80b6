package picture

import (
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io/fs"

	"gongshi/generator/problem"
)

// Fault says why a file is not published as a picture.
type Fault struct {
	What problem.Text // about the file, without its name
	Fix  problem.Text
}

// Error returns what is wrong with the file, in English.
func (f *Fault) Error() string { return "picture: " + f.What.EN }

func fault(what, fix problem.Text) *Fault { return &Fault{what, fix} }

var saveAgain = problem.Say("用手机相册或看图软件打开，“另存为”JPEG 后换上", "open it on a telephone or in a viewer, save it as JPEG, and put that in its place")

var (
	empty = fault(problem.Say("图片是空文件", "the picture is an empty file"),
		problem.Say("从手机或相机重新拷贝一次", "copy it from the telephone or camera again"))
	broken = fault(problem.Say("图片不完整或已损坏", "the picture is incomplete or damaged"),
		problem.Say("从手机或相机重新拷贝一次；能打开的，“另存为”JPEG 后换上", "copy it from the telephone or camera again; if it opens, save it as JPEG and put that in its place"))
	moving = fault(problem.Say("会动的图片不能发布", "a moving picture is not published"),
		problem.Say("截取一个画面，存为 JPEG 或 PNG", "save one frame as JPEG or PNG"))
	forPrint = fault(problem.Say("这是印刷用的图片（CMYK 颜色），在屏幕上颜色会失真", "the picture is made for print (CMYK), and its colours would be wrong on screens"),
		problem.Say("在看图软件里改为 RGB 颜色，另存为 JPEG", "convert it to RGB and save it as JPEG"))
	unknown  = fault(problem.Say("这不是 JPEG、PNG 或 WebP 图片", "the file is no JPEG, PNG or WebP picture"), saveAgain)
	uncommon = fault(problem.Say("图片的编码方式浏览器不支持", "the picture is coded in a way that browsers do not know"), saveAgain)
)

// disguised returns the fault of a file that is not the picture that its extension says.
func disguised(name problem.Text) *Fault {
	return fault(problem.Say("这其实是%[1]s文件，只是扩展名改了", "this is %[1]s under another name", name), saveAgain)
}

func heic() *Fault {
	return fault(problem.Say("这其实是手机的 HEIC 照片，只是扩展名改了，多数浏览器打不开", "this is a HEIC photograph under another name, which most browsers cannot show"),
		problem.Say("在手机上“存储为 JPEG”后换上（苹果手机：设置→相机→格式→兼容性最佳）", "save it as JPEG on the telephone (iPhone: Settings, Camera, Formats, Most Compatible)"))
}

func tooLarge(width, height int) *Fault {
	return fault(problem.Say("图片有 %[1]d×%[2]d 像素，太大了", "the picture has %[1]d×%[2]d pixels, which is too many", width, height),
		problem.Say("用看图软件把长边缩小到 4000 像素以内", "make it smaller: its longer side 4000 pixels at most"))
}

func tooHeavy(bytes int64) *Fault {
	return fault(problem.Say("图片文件有 %[1]s，上限是 %[2]d MB", "the picture's file has %[1]s; %[2]d MB is the limit", fmt.Sprintf("%.0f MB", float64(bytes)/(1<<20)), MaxBytes>>20),
		problem.Say("用看图软件把长边缩小到 4000 像素以内，存为 JPEG", "make it smaller: its longer side 4000 pixels at most, saved as JPEG"))
}

// AsFault returns the Fault in an error, if there is one.
func AsFault(err error) (*Fault, bool) {
	var f *Fault
	ok := errors.As(err, &f)
	return f, ok
}

// decoding returns the Fault for the error of a decoder. An error of the file system is returned as it is.
func decoding(err error) error {
	var (
		system *fs.PathError
		noJPEG jpeg.UnsupportedError
		noPNG  png.UnsupportedError
	)
	switch {
	case errors.As(err, &system):
		return err
	case errors.Is(err, image.ErrFormat):
		return unknown
	case errors.As(err, &noJPEG), errors.As(err, &noPNG):
		return uncommon
	}
	return broken
}
