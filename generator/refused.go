package main

import (
	"errors"
	"strings"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/editor"
	"gongshi/generator/output"
	"gongshi/generator/problem"
	"gongshi/generator/publish"
	"gongshi/generator/revision"
	"gongshi/generator/words"
	"gongshi/generator/workspace"
)

// refused makes a *problem.Refusal of an error that says, in the terms of a package, that the command was misused. It returns
// any other error as it is.
func refused(c *cli.Call, err error) error {
	var (
		noSite    *workspace.NoSiteError
		address   *workspace.AddressError
		state     *workspace.StateError
		published *publish.Refusal
		edited    *editor.Refusal
		notFolder *output.NotFolder
		unsaid    *workspace.WordsError
		strange   *amend.StrangeError
		later     *amend.LaterError
		meanwhile *amend.ChangedError
	)
	switch {
	case errors.As(err, &noSite):
		return noSiteRefused(c, noSite)
	case errors.As(err, &address):
		return problem.Refuse("--base-url %[1]q: 写成 https://example.org/", "--base-url %[1]q: write it as https://example.org/", address.Address)
	case errors.As(err, &state):
		return stateRefused(state)
	case errors.As(err, &published):
		return problem.Refuse(published.Head(problem.Chinese), published.Head(problem.English))
	case errors.As(err, &edited):
		return problem.Refuse(edited.In(problem.Chinese), edited.In(problem.English))
	case errors.As(err, &unsaid):
		return wordsRefused(unsaid)
	case errors.As(err, &strange):
		return &problem.Failure{Text: strange.Why()}
	case errors.As(err, &later):
		return &problem.Failure{Text: later.Why()}
	case errors.As(err, &meanwhile):
		return &problem.Failure{Text: meanwhile.Why()}
	case errors.Is(err, amend.ErrPending):
		return &problem.Failure{Text: problem.Say("上一次改动没有做完（或正在进行）；先运行 gongshi change undo 恢复原样", "the last change was not finished, or is being made; run gongshi change undo first, which restores what was")}
	case errors.As(err, &notFolder):
		return &problem.Refusal{Text: notFolder.Why()}
	}
	return err
}

// noSiteRefused says that the folder is no site, and which one might be meant.
func noSiteRefused(c *cli.Call, err *workspace.NoSiteError) error {
	hint := problem.Say("用 --dir 指明网站所在的文件夹（里面有 content/site.yaml）；新建网站先写 content/site.yaml", "name the site's folder with --dir; content/site.yaml lies in it; of a new site write that first")
	if err.Linked {
		hint = problem.Say("content 或 site.yaml 是指向别处的链接，把文件本身放进来", "content or site.yaml is a link that leads elsewhere; put the files themselves here")
	}
	if err.Above != "" {
		hint = problem.Say("网站似乎在上层，试试 --dir %[1]s", "the site seems to lie above; try --dir %[1]s", err.Above)
	}
	return problem.Refuse("“%[1]s”里没有网站；%[2]s", "there is no site in %[1]s; %[2]s", c.Dir, hint)
}

// stateRefused says why a name is neither a folder nor a revision, and what to do. Where git itself failed it is no misuse.
func stateRefused(state *workspace.StateError) error {
	err, why := state.Err, problem.Text{}
	switch {
	case state.Folder && (errors.Is(err, revision.ErrNoGit) || errors.Is(err, revision.ErrNoRepository) || errors.Is(err, revision.ErrUnknown)):
		why = problem.Say("这个文件夹里没有网站（content/site.yaml）", "there is no site (content/site.yaml) in this folder")
	case errors.Is(err, revision.ErrNoGit):
		why = problem.Say("没有这个文件夹，也没有安装 git，无法读取版本；安装 git，或写两个文件夹", "there is no such folder, and git is not installed to read a revision; install git, or name two folders")
	case errors.Is(err, revision.ErrNoRepository) && !strings.Contains(err.Error(), "not a git repository"): // it is another's, or damaged
		return &problem.Failure{Text: problem.Say("git 不能读取这个仓库", "git cannot read this repository"), Err: err}
	case errors.Is(err, revision.ErrNoRepository):
		why = problem.Say("没有这个文件夹，网站也不在 git 仓库里；写两个文件夹，或用 --dir 指明仓库里的网站", "there is no such folder, and the site is in no git repository; name two folders, or name the site with --dir")
	case errors.Is(err, revision.ErrUnknown):
		why = problem.Say("没有这个文件夹，仓库里也没有这个版本；用 git log 或 git tag 查看版本", "there is no such folder, nor such a revision; see git log or git tag")
	case errors.Is(err, revision.ErrTooMuch):
		return &problem.Failure{Text: problem.Say("%[1]s: 这个版本的 content 太大", "%[1]s: content/ of this revision is too large", state.Name)}
	default:
		return err
	}
	return problem.Refuse("“%[1]s”: %[2]s", "“%[1]s”: %[2]s", state.Name, why)
}

// wordsRefused says which words of the site's own cannot be said, and what to do.
func wordsRefused(unsaid *workspace.WordsError) error {
	if len(unsaid.Faults) == 0 {
		return &problem.Failure{Text: problem.Say("%[1]s 的格式不对；每行写成“键: 文字”，文字里有冒号、# 或以 {{ 开头的，用英文双引号括起来", "%[1]s cannot be read; write key: text on each line, and put a text with a colon or #, or one that begins with {{, into double quotes", words.File), Err: unsaid}
	}
	f := unsaid.Faults[0]
	gaps := strings.Join(f.Gaps, " ")
	if gaps == "" {
		return &problem.Failure{Text: problem.Say("%[1]s 里的 %[2]s 没有要填的空，去掉 {{ }}", "%[2]s in %[1]s has no gaps: write it without {{ }}", words.File, f.Key), Err: unsaid}
	}
	return &problem.Failure{Text: problem.Say("%[1]s 里的 %[2]s 只能用这几个空：%[3]s", "%[2]s in %[1]s may have these gaps only: %[3]s", words.File, f.Key, gaps), Err: unsaid}
}
