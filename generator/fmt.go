package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/problem"
	"gongshi/generator/source"
	"gongshi/generator/tidy"
	"gongshi/generator/workspace"
)

// format brings records into their canonical form.
func format(s *settings) *cobra.Command {
	var only bool
	cmd := &cobra.Command{
		Use:   "fmt [" + s.say("文件或文件夹", "file or folder") + " …]",
		Short: s.say("整理记录的写法，内容不变", "tidy the way in which records are written"),
		Long: s.say("整理记录的写法：键的次序、缩进、引号，以及“2024-5-15”“全角冒号”一类的笔误。内容和注释不变，改正的笔误逐条列出；拿不准的不改，由 check 提示。不写文件名就整理全部记录。",
			"Tidies how records are written: the order of keys, indentation, quotes, and slips such as 2024-5-15 or a wide colon. What they say and their comments stay; each slip that is mended is told, and what is not certain is left to check. Without a name, all records are tidied."),
		Example: "  gongshi fmt\n  gongshi fmt content/deputies/d0001\n  gongshi fmt --check",
		RunE: func(cmd *cobra.Command, args []string) error {
			if s.lang != string(problem.Chinese) && s.lang != string(problem.English) {
				return fmt.Errorf("%w: --lang %q: zh, en", errMisused, s.lang)
			}
			if !workspace.HasSite(s.dir) {
				return s.noSite(workspace.NoSite(s.dir))
			}
			places, err := s.places(args)
			if err != nil {
				return err
			}
			report, err := tidy.Folder(cmd.Context(), s.dir, places, tidy.Options{Check: only, Progress: s.progress("整理", "tidying")})
			if errors.Is(err, source.ErrNoSite) {
				return s.noSite(workspace.NoSite(s.dir))
			}
			if err != nil {
				return err
			}
			if len(args) > 0 && len(report.Files)+report.Canonical+len(report.Problems) == 0 {
				return fmt.Errorf("%w: %s", errMisused, s.say("这里没有记录文件："+strings.Join(args, " "), "there is no record file at "+strings.Join(args, " ")))
			}
			return s.tidied(report, only)
		},
	}
	cmd.Flags().BoolVar(&only, "check", false, s.say("只列出需要整理的文件，不改动", "list what would be changed, and change nothing"))
	return cmd
}

// mostTold is how many changes of one file are told by themselves.
const mostTold = 60

// tidied prints what was done, or is to be done.
func (s *settings) tidied(report tidy.Report, only bool) error {
	lang := problem.Lang(s.lang)
	list := report.Problems
	for _, f := range report.Files {
		for i, change := range f.Changes {
			if rest := len(f.Changes) - i; !s.json && i == mostTold && rest > 1 {
				fmt.Fprintf(s.stdout, s.say("%s: 另有 %d 处同样改好\n", "%s: and %d more\n"), f.Path, rest)
				break
			}
			if s.json && only {
				list = append(list, problem.Problem{Path: f.Path, Line: change.Line, Col: 1, Rule: "format", What: change.Say()})
			} else if !s.json {
				fmt.Fprintf(s.stdout, "%s:%d: %s\n", f.Path, change.Line, change.Say().In(lang))
			}
		}
		layout := problem.Text{}
		for _, l := range f.Layout {
			layout = problem.Text{ZH: strings.TrimPrefix(layout.ZH+"、"+l.ZH, "、"), EN: strings.TrimPrefix(layout.EN+", "+l.EN, ", ")}
		}
		if s.json && only && layout.ZH != "" {
			list = append(list, problem.Problem{Path: f.Path, Rule: "format", What: layout})
		} else if !s.json && layout.ZH != "" {
			fmt.Fprintf(s.stdout, "%s: %s\n", f.Path, layout.In(lang))
		}
	}
	list.Sort()
	if err := s.report(list); err != nil && !errors.Is(err, errFaulty) {
		return err
	}
	if !s.json {
		message := s.say("已整理 %d 个文件，%d 个本来就规范\n", "%d file(s) tidied, %d needed nothing\n")
		if only && len(report.Files) > 0 {
			message = s.say("有 %d 个文件需要整理（运行 gongshi fmt），%d 个本来就规范\n", "%d file(s) to be tidied (run gongshi fmt), %d need nothing\n")
		}
		if only && len(report.Files) == 0 {
			message = s.say("没有要整理的文件（%[2]d 个都规范）\n", "nothing to tidy (%[2]d file(s) need nothing)\n")
		}
		fmt.Fprintf(s.stdout, message, len(report.Files), report.Canonical)
	}
	if len(report.Problems) > 0 || only && len(report.Files) > 0 {
		return errFaulty
	}
	return nil
}

// places are the files and folders that were named, as paths from the site's folder on: they may be given from there or from
// where the command runs.
func (s *settings) places(args []string) ([]string, error) {
	if len(args) == 0 {
		return []string{"content"}, nil
	}
	dir, err := filepath.Abs(s.dir)
	if err != nil {
		return nil, err
	}
	var places []string
	for _, arg := range args {
		found := ""
		for _, base := range []string{".", dir} {
			path := arg
			if !filepath.IsAbs(path) {
				path = filepath.Join(base, arg)
			}
			if path, err = filepath.Abs(path); err != nil {
				return nil, err
			}
			place, err := filepath.Rel(dir, path)
			if _, missing := os.Lstat(path); err == nil && missing == nil && (place == "content" || strings.HasPrefix(place, "content"+string(filepath.Separator))) {
				found = filepath.ToSlash(place)
				break
			}
		}
		if found == "" {
			return nil, fmt.Errorf("%w: %s", errMisused, s.say("content 里没有“"+arg+"”", "there is no "+arg+" in content/"))
		}
		places = append(places, found)
	}
	return places, nil
}
