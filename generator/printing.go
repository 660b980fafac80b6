package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"gongshi/generator/output"
	"gongshi/generator/pages/printed"
	"gongshi/generator/pdf"
	"gongshi/generator/picture"
	"gongshi/generator/problem"
	"gongshi/generator/render"
	"gongshi/generator/source"
	"gongshi/generator/workspace"
)

// print makes all that is asked, one file after the other.
func (s *settings) print(ctx context.Context, o errand) (err error) {
	kinds, err := s.kindsOf(o)
	if err != nil {
		return err
	}
	site, err := s.load(ctx, o.base, false)
	if err != nil {
		return err
	}
	defer site.Close()
	copies, err := s.copiesOf(site, kinds, o)
	if err != nil {
		return err
	}
	if single(o.out) && len(copies) > 1 {
		return s.wrong("要打印的有 %[1]d 份，--out 要写文件夹，不能写成文件 %[2]s", "there are %[1]d to print; --out must be a folder, not the file %[2]s", len(copies), o.out)
	}
	if err := s.report(site.Problems); err != nil {
		return err
	}
	if !filepath.IsAbs(o.out) {
		o.out = filepath.Join(s.dir, o.out)
	}
	if source, err := output.Guard(o.out, output.Sources(s.dir)...); err != nil {
		return err
	} else if source != "" {
		return s.wrong("--out 不能在 %[1]s 文件夹里，换一个位置", "--out cannot be inside %[1]s; write elsewhere", filepath.Base(source))
	}
	if err := s.room(o.out); err != nil {
		return err
	}
	p, err := s.printer(ctx, site, cmp.Or(o.chrome, os.Getenv("CHROME")))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	progress := s.progress("打印", "printing")
	for i, c := range copies {
		progress(i, len(copies))
		name := o.out
		if !single(name) {
			name = filepath.Join(name, copyName(c))
		}
		printed, err := p.print(ctx, c)
		if err == nil {
			err = output.WriteFile(name, printed.PDF)
		}
		switch {
		case err != nil && ctx.Err() != nil && i > 0:
			return errors.New(s.say(fmt.Sprintf("已中断；前面写好的 %d 份都是完整的", i), fmt.Sprintf("interrupted; what was written before is whole: %d", i)))
		case err != nil:
			return s.unprinted(err)
		}
		if s.wipe != nil {
			s.wipe()
		}
		if !s.json {
			fmt.Fprintf(s.stdout, s.say("已写 %s\n", "wrote %s\n"), name)
		}
		if printed.Small {
			fmt.Fprintf(s.stderr, s.say("注意：%s 里有一处内容太长，字小得不好认；写短些再印\n", "note: something in %s is so long that it is too small to be read well; make it shorter\n"), name)
		}
	}
	return nil
}

// room refuses a place where something else stands: a file in the place of a folder, or a folder in that of a file.
func (s *settings) room(out string) error {
	folder := out
	if single(out) {
		if info, err := os.Stat(out); err == nil && info.IsDir() {
			return s.wrong("--out %[1]s 已经是文件夹；换一个文件名", "--out %[1]s is a folder; name a file", out)
		}
		folder = filepath.Dir(out)
	}
	for info, err := os.Stat(folder); ; info, err = os.Stat(folder) {
		if err == nil && !info.IsDir() {
			return s.wrong("--out 的 %[1]s 是文件，不是文件夹；换一个位置", "%[1]s of --out is a file, not a folder; write elsewhere", folder)
		}
		if err == nil || folder == filepath.Dir(folder) {
			return nil
		}
		folder = filepath.Dir(folder)
	}
}

// printer prints what stations hang up and hand out: a renderer and a browser.
type printer struct {
	site     *workspace.Site
	renderer *render.Renderer
	browser  *pdf.Printer
	pictures *workspace.PictureMaker
}

func (s *settings) printer(ctx context.Context, site *workspace.Site, chrome string) (*printer, error) {
	program, err := pdf.Find(chrome)
	if err != nil {
		return nil, s.unprinted(err)
	}
	renderer, err := site.Renderer()
	if err != nil {
		return nil, err
	}
	browser, err := pdf.Open(ctx, program)
	if err != nil {
		return nil, errors.Join(s.unprinted(err), renderer.Close())
	}
	return &printer{site, renderer, browser, workspace.NewPictureMaker(pictureFolder())}, nil
}

func (p *printer) Close() error {
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
			return pdf.Printed{}, &unmade{source.PictureProblem(o.Path, err)}
		} else if err != nil {
			return pdf.Printed{}, fmt.Errorf("%s: %w", o.Path, err)
		}
		pictures[o.Address] = made[0]
	}
	return p.browser.Print(ctx, html, pictures)
}

// unmade says that a picture of a sheet cannot be made.
type unmade struct{ problem.Problem }

func (u *unmade) Error() string { return u.Path }

// unprinted says in the language of the messages why something was not printed, and what to do.
func (s *settings) unprinted(err error) error {
	var missing *pdf.Missing
	var fonts *pdf.NoFont
	var picture *unmade
	switch {
	case errors.As(err, &picture):
		return errors.Join(s.report(problem.List{picture.Problem}), errFaulty)
	case errors.As(err, &missing) && missing.Named != "":
		return s.wrong("没有找到浏览器 %[1]s；检查 --chrome 或环境变量 CHROME，不写的话会自己找", "there is no browser %[1]s; see --chrome or the variable CHROME, or leave them out", missing.Named)
	case errors.As(err, &missing):
		return errors.New(s.say("打印要用浏览器，这台电脑上没有找到 Chromium、Chrome 或 Edge。\n装一个再试：Windows 自带 Edge（被卸载的到 https://www.microsoft.com/edge 下载）；macOS 到 https://www.google.cn/chrome/ 下载 Chrome；Debian、Ubuntu、统信、麒麟运行 sudo apt install chromium fonts-noto-cjk。\n装在别处的，用 --chrome 写明程序，如 --chrome \"D:\\Chrome\\chrome.exe\"",
			"printing needs a browser, and no Chromium, Chrome or Edge was found on this machine.\nInstall one: Windows comes with Edge (https://www.microsoft.com/edge); on macOS get Chrome from https://www.google.com/chrome/; on Debian or Ubuntu run sudo apt install chromium fonts-noto-cjk.\nOne that lies elsewhere is named with --chrome"))
	case errors.As(err, &fonts):
		return fmt.Errorf(s.say("没有字体能印出“%s”等字，印出来会是方框；装好中文字体再试：Debian、Ubuntu 运行 sudo apt install fonts-noto-cjk，Windows 和 macOS 自带中文字体；只缺个别生僻字的，装“思源黑体”或“遍黑体”",
			"no font of this machine has %s and others, they would be printed as boxes; install a Chinese font: on Debian or Ubuntu sudo apt install fonts-noto-cjk; where only rare characters are missing, Source Han Sans"), fonts.Characters)
	case errors.Is(err, pdf.ErrStart):
		return fmt.Errorf("%s: %w", s.say("浏览器启动不了，换一个用 --chrome 写明", "the browser does not start; name another with --chrome"), err)
	case errors.Is(err, pdf.ErrGone):
		return fmt.Errorf("%s: %w", s.say("浏览器中途退出了，再试一次；总是这样的，关掉别的程序或者换一个浏览器", "the browser ended on the way; try again, or with another browser"), err)
	case errors.Is(err, pdf.ErrSilent):
		return fmt.Errorf("%s: %w", s.say("浏览器一直没有反应，再试一次或者换一个浏览器", "the browser does not answer; try again, or with another browser"), err)
	}
	return err
}
