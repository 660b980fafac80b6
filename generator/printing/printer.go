// Package printing prints what stations hang up and hand out: posters, cards and registers, as PDF.
//
// It promises that a file is whole or not there, that what is printed comes from the records of which the site is made, and that
// nothing is written where records or layouts lie. What is asked wrongly is a *problem.Refusal, what fails a *problem.Failure
// that says what to do, and a picture that cannot be made a *PictureError.
package printing

import (
	"context"
	"errors"
	"fmt"

	"gongshi/generator/pages/printed"
	"gongshi/generator/pdf"
	"gongshi/generator/picture"
	"gongshi/generator/problem"
	"gongshi/generator/render"
	"gongshi/generator/source"
	"gongshi/generator/workspace"
)

// printer prints copies of one site: a renderer makes pages of them, and a browser makes PDF of these.
type printer struct {
	site     *workspace.Site
	renderer *render.Renderer
	browser  *pdf.Printer
	pictures *workspace.PictureMaker
}

// open starts the browser that is named, or one that is found. The caller closes the printer.
func open(ctx context.Context, site *workspace.Site, o Options) (*printer, error) {
	program, err := pdf.Find(o.Chrome)
	if err != nil {
		return nil, explained(err)
	}
	renderer, err := site.Renderer()
	if err != nil {
		return nil, err
	}
	browser, err := pdf.Open(ctx, program)
	if err != nil {
		return nil, errors.Join(explained(err), renderer.Close())
	}
	return &printer{site, renderer, browser, workspace.NewPictureMaker(o.Pictures)}, nil
}

func (p *printer) close() error {
	p.browser.Close()
	return errors.Join(p.pictures.Close(), p.renderer.Close())
}

// print prints one copy.
func (p *printer) print(ctx context.Context, c printed.Copy) (pdf.Printed, error) {
	pressed := printed.Make(p.site.Plan, c)
	html, err := p.renderer.Print(pressed.Page)
	if err != nil {
		return pdf.Printed{}, err
	}
	pictures := map[string][]byte{}
	for _, o := range pressed.Pictures {
		made, err := p.site.Picture(ctx, p.pictures, o)
		if _, is := picture.AsFault(err); is {
			return pdf.Printed{}, &PictureError{source.PictureProblem(o.Path, err)}
		} else if err != nil {
			return pdf.Printed{}, fmt.Errorf("%s: %w", o.Path, err)
		}
		pictures[o.Address] = made[0]
	}
	return p.browser.Print(ctx, html, pictures)
}

// PictureError says that a picture of what is printed cannot be made.
type PictureError struct{ problem.Problem }

// Error returns the path of the picture.
func (e *PictureError) Error() string { return e.Path }

// explained says why a browser did not print, and what to do. It returns other errors as they are.
func explained(err error) error {
	var missing *pdf.Missing
	var fonts *pdf.NoFont
	switch {
	case errors.As(err, &missing) && missing.Named != "":
		return problem.Refuse("没有找到浏览器 %[1]s；检查 --chrome 或环境变量 CHROME，不写的话会自己找", "there is no browser %[1]s; see --chrome or the variable CHROME, or leave them out", missing.Named)
	case errors.As(err, &missing):
		return &problem.Failure{Text: problem.Say("打印要用浏览器，这台电脑上没有找到 Chromium、Chrome 或 Edge。\n装一个再试：Windows 自带 Edge（被卸载的到 https://www.microsoft.com/edge 下载）；macOS 到 https://www.google.cn/chrome/ 下载 Chrome；Debian、Ubuntu、统信、麒麟运行 sudo apt install chromium fonts-noto-cjk。\n装在别处的，用 --chrome 写明程序，如 --chrome \"D:\\Chrome\\chrome.exe\"",
			"printing needs a browser, and no Chromium, Chrome or Edge was found on this machine.\nInstall one: Windows comes with Edge (https://www.microsoft.com/edge); on macOS get Chrome from https://www.google.com/chrome/; on Debian or Ubuntu run sudo apt install chromium fonts-noto-cjk.\nOne that lies elsewhere is named with --chrome")}
	case errors.As(err, &fonts):
		return &problem.Failure{Text: problem.Say("没有字体能印出“%[1]s”等字，印出来会是方框；装好中文字体再试：Debian、Ubuntu 运行 sudo apt install fonts-noto-cjk，Windows 和 macOS 自带中文字体；只缺个别生僻字的，装“思源黑体”或“遍黑体”",
			"no font of this machine has %[1]s and others, they would be printed as boxes; install a Chinese font: on Debian or Ubuntu sudo apt install fonts-noto-cjk; where only rare characters are missing, Source Han Sans", fonts.Characters)}
	case errors.Is(err, pdf.ErrStart):
		return &problem.Failure{Text: problem.Say("浏览器启动不了，换一个用 --chrome 写明", "the browser does not start; name another with --chrome"), Err: err}
	case errors.Is(err, pdf.ErrGone):
		return &problem.Failure{Text: problem.Say("浏览器中途退出了，再试一次；总是这样的，关掉别的程序或者换一个浏览器", "the browser ended on the way; try again, or with another browser"), Err: err}
	case errors.Is(err, pdf.ErrSilent):
		return &problem.Failure{Text: problem.Say("浏览器一直没有反应，再试一次或者换一个浏览器", "the browser does not answer; try again, or with another browser"), Err: err}
	}
	return err
}
