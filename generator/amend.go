package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/amend"
	"gongshi/generator/cli"
	"gongshi/generator/congress"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	"gongshi/generator/signoff"
	"gongshi/generator/source"
	"gongshi/generator/workspace"
)

// planner plans changes of the records, on the day of the run. It may return problems; after an error among them nothing is done.
type planner func(p *amend.Plan, c *congress.Congress, now congress.Date) (problem.List, error)

// carryOut plans changes of the site's records, checks the site as it would be, and makes the changes; with dry it prints what
// would change.
func carryOut(ctx context.Context, c *cli.Call, title problem.Text, dry bool, plan planner) (err error) {
	src, err := workspace.Records(ctx, c.Site(), nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, src.Close()) }()
	now, err := c.Today(src.Congress.Site)
	if err != nil {
		return err
	}
	if err := readable(src); err != nil {
		return err
	}
	p, err := amend.New(c.Site(), title)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.Close()) }()
	found, err := plan(p, src.Congress, now)
	if err != nil {
		return err
	}
	if len(found) > 0 {
		if err := c.Report(found); err != nil {
			return unchanged(c, err)
		}
	}
	files, err := p.Files()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return printAmended(c, p, nil, "")
	}
	staged, err := os.MkdirTemp("", "gongshi-plan-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(staged)) }()
	if err := tryOut(ctx, c, p, staged, now); err != nil {
		return err
	}
	if dry {
		return printPlan(ctx, c, p, files, staged, now)
	}
	id, err := p.Apply(now)
	if err != nil {
		return err
	}
	return printAmended(c, p, files, id)
}

// readable refuses a site of which a record or a list of terms and districts cannot be read: it would be left out of the plan.
func readable(src *source.Content) error {
	var broken []string
	for r := range src.Congress.Records() {
		if r.Broken {
			broken = append(broken, r.Path)
		}
	}
	for _, f := range src.Problems {
		if f.Stops() && (f.Path == place.TermsFile || f.Path == place.DistrictsFile) && !slices.Contains(broken, f.Path) {
			broken = append(broken, f.Path)
		}
	}
	if len(broken) == 0 {
		return nil
	}
	return &problem.Failure{Text: problem.Say("有记录读不出来，会漏改：%[1]s；先运行 gongshi check，改好再来", "records cannot be read and would be left out: %[1]s; run gongshi check and mend them first", strings.Join(broken[:min(len(broken), 3)], "、"))}
}

// tryOut stages a plan and prints what would be wrong with the site that is not wrong now. The error is cli.ErrFaulty if the plan
// must not be applied.
func tryOut(ctx context.Context, c *cli.Call, p *amend.Plan, staged string, now congress.Date) error {
	if err := p.Stage(staged); err != nil {
		return err
	}
	o := options(c)
	o.Now = now
	fresh, err := workspace.Trial(ctx, c.Site(), staged, o)
	if err != nil || len(fresh) == 0 {
		return err
	}
	const few = 3
	faults := slices.DeleteFunc(slices.Clone(fresh), func(f problem.Problem) bool { return !f.Stops() })
	if c.Strict || c.JSON || len(fresh) <= few {
		faults = fresh
	}
	if len(faults) == 0 { // a new term begins with many
		_, err = fmt.Fprintf(c.Stderr, c.Say("改后会有 %d 处新的提醒，到时运行 gongshi check 看\n", "there will be %d new warning(s) or note(s); see gongshi check then\n"), len(fresh))
		return err
	}
	return unchanged(c, c.Report(faults))
}

// unchanged says that nothing was changed, where problems stop the work.
func unchanged(c *cli.Call, err error) error {
	if errors.Is(err, cli.ErrFaulty) && !c.JSON {
		fmt.Fprintln(c.Stderr, c.Say("照上面改好再运行；没有改动任何文件", "mend what stands above and run this again; no file was changed"))
	}
	return err
}

// printPlan prints what would change, as a report to be signed.
func printPlan(ctx context.Context, c *cli.Call, p *amend.Plan, files []string, staged string, now congress.Date) error {
	if c.JSON {
		return amendedJSON(c, p, files, "")
	}
	before, err := workspace.OpenState(ctx, c.Site(), "", "", nil)
	if err != nil {
		return err
	}
	defer before.Close()
	after, err := workspace.OpenState(ctx, staged, "", "", nil)
	if err != nil {
		return err
	}
	defer after.Close()
	report := signoff.Report{Day: now, Lang: c.Lang, From: before.Title().In(c.Lang), To: p.Title.In(c.Lang), Changes: workspace.Compare(before, after, now)}
	if after.Congress.Site != nil {
		report.Site = after.Mask(after.Congress.Site.Title)
	}
	for _, n := range p.Notes {
		report.Notes = append(report.Notes, after.Mask(n.In(c.Lang)))
	}
	if err := report.Text(c.Stdout); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.Stdout, c.Say("\n要改 %d 个文件；还没有改，去掉 --dry-run 就照此改\n", "\n%d files would change; nothing was changed; run this without --dry-run to do so\n"), len(files))
	return err
}

// printAmended says what was changed, and how to undo it.
func printAmended(c *cli.Call, p *amend.Plan, files []string, id string) error {
	if c.JSON {
		return amendedJSON(c, p, files, id)
	}
	for _, n := range p.Notes {
		fmt.Fprintln(c.Stdout, n.In(c.Lang))
	}
	if id == "" {
		_, err := fmt.Fprintln(c.Stdout, c.Say("没有要改的，没有改动任何文件", "there is nothing to change; no file was changed"))
		return err
	}
	undo := "gongshi change undo " + id
	if c.Dir != "." {
		undo += " --dir " + c.Dir
	}
	_, err := fmt.Fprintf(c.Stdout, c.Say("已改 %[1]d 个文件：%[2]s。原来的文件留在 %[3]s；撤回：%[4]s\n", "%[1]d files changed: %[2]s. What they were is kept in %[3]s; to undo: %[4]s\n"),
		len(files), shortList(c, files), c.InSite(filepath.FromSlash(amend.KeptIn(id))), undo)
	return err
}

// shortList names a few files.
func shortList(c *cli.Call, files []string) string {
	const few = 3
	if len(files) <= few {
		return strings.Join(files, c.Say("、", ", "))
	}
	return strings.Join(files[:few], c.Say("、", ", ")) + c.Say(" 等", " and others")
}

// amendedJSON prints the same as one document; the ID is empty where nothing was changed.
func amendedJSON(c *cli.Call, p *amend.Plan, files []string, id string) error {
	notes := []string{}
	for _, n := range p.Notes {
		notes = append(notes, n.In(c.Lang))
	}
	return c.PrintJSON(map[string]any{"files": append([]string{}, files...), "notes": notes, "undo": id})
}

// dryRun gives a verb the flag --dry-run.
func dryRun(c *cli.Call, cmd *cobra.Command, dry *bool) {
	cmd.Flags().BoolVar(dry, "dry-run", false, c.Say("只显示变更报告，不改动", "print the report of what would change, and change nothing"))
}

// exactDay refuses what is given as a day and is none. An empty one is fine.
func exactDay(flag string, d congress.Date) error {
	if d == "" || d.Valid() && d.Exact() {
		return nil
	}
	return problem.Refuse("%[1]s “%[2]s”不是日期，写成 %[1]s 2027-03-20", "%[1]s %[2]q is not a day; write it as %[1]s 2027-03-20", flag, d)
}
