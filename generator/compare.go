package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"gongshi/generator/problem"
	"gongshi/generator/revision"
	"gongshi/generator/signoff"
	"gongshi/generator/workspace"
)

// compare reads two states and reports what differs. An empty second name is the site's folder.
func (s *settings) compare(ctx context.Context, names []string) (*signoff.Report, error) {
	now, err := s.today()
	if err != nil {
		return nil, err
	}
	before, err := s.state(ctx, names[0])
	if err != nil {
		return nil, err
	}
	defer before.Close()
	after, err := s.state(ctx, names[1])
	if err != nil {
		return nil, err
	}
	defer after.Close()
	sheet := &signoff.Report{From: s.called(before), To: s.called(after), Day: now, Lang: problem.Lang(s.lang), Changes: workspace.Compare(before, after, now)}
	for _, side := range []*workspace.State{after, before} {
		if side.Congress.Site != nil && sheet.Site == "" {
			sheet.Site = side.Mask(side.Congress.Site.Title)
		}
	}
	for _, side := range []*workspace.State{before, after} {
		if side.Revision != nil && side.Revision.Empty {
			sheet.Notes = append(sheet.Notes, fmt.Sprintf(s.say("版本 %s 里还没有 content 文件夹，另一边的内容都算新的", "revision %s has no content/ yet; all of the other side is new"), side.Name))
		}
	}
	return sheet, nil
}

// state reads what a name stands for.
func (s *settings) state(ctx context.Context, name string) (*workspace.State, error) {
	state, err := workspace.OpenState(ctx, s.dir, name, s.tell)
	var unknown *workspace.StateError
	if errors.As(err, &unknown) {
		return nil, s.unknown(unknown)
	} else if err != nil {
		return nil, s.explained(err)
	}
	if state.Twofold {
		fmt.Fprintln(s.stderr, s.say("“"+name+"”既是文件夹又是版本，按文件夹比较；要用版本，写全名，如 refs/tags/"+name,
			name+" is a folder and a revision; the folder is taken; for the revision write refs/tags/"+name))
	}
	return state, nil
}

// called is what the report calls a state.
func (s *settings) called(state *workspace.State) string {
	switch {
	case state.Revision != nil:
		return fmt.Sprintf(s.say("版本 %s（%s，%s）", "revision %s (%s, %s)"), state.Name, state.Revision.Commit, state.Revision.Date)
	case state.Name != "":
		return s.say("文件夹 ", "folder ") + state.Name
	}
	return s.say("现在的文件夹", "the folder as it is")
}

// unknown says why a name is neither a folder nor a revision, and what to do.
func (s *settings) unknown(state *workspace.StateError) error {
	err, why := state.Err, ""
	switch {
	case state.Folder && (errors.Is(err, revision.ErrNoGit) || errors.Is(err, revision.ErrNoRepository) || errors.Is(err, revision.ErrUnknown)):
		why = s.say("这个文件夹里没有网站（content/site.yaml）", "there is no site (content/site.yaml) in this folder")
	case errors.Is(err, revision.ErrNoGit):
		why = s.say("没有这个文件夹，也没有安装 git，无法读取版本；安装 git，或写两个文件夹", "there is no such folder, and git is not installed to read a revision; install git, or name two folders")
	case errors.Is(err, revision.ErrNoRepository) && !strings.Contains(err.Error(), "not a git repository"): // it is another's, or damaged
		return fmt.Errorf("%s: %w", s.say("git 不能读取这个仓库", "git cannot read this repository"), err)
	case errors.Is(err, revision.ErrNoRepository):
		why = s.say("没有这个文件夹，网站也不在 git 仓库里；写两个文件夹，或用 --dir 指明仓库里的网站", "there is no such folder, and the site is in no git repository; name two folders, or name the site with --dir")
	case errors.Is(err, revision.ErrUnknown):
		why = s.say("没有这个文件夹，仓库里也没有这个版本；用 git log 或 git tag 查看版本", "there is no such folder, nor such a revision; see git log or git tag")
	case errors.Is(err, revision.ErrTooMuch):
		return fmt.Errorf("%s: %s", state.Name, s.say("这个版本的 content 太大", "content/ of this revision is too large"))
	default:
		return err
	}
	return fmt.Errorf("%w: “%s”: %s", errMisused, state.Name, why)
}
