package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/output"
	"gongshi/generator/problem"
	"gongshi/generator/sample"
)

// sampleVerb writes a site of invented records.
func sampleVerb(c *cli.Call) *cobra.Command {
	var o sample.Options
	var out string
	cmd := &cobra.Command{
		Use:   "sample",
		Short: c.Say("编一个示例网站：人物、地方和事情都是编的", "write a site of invented people, places and events"),
		Long: c.Say(`写出一个完整的网站文件夹，各种记录都有，多大都行，供试用、测试和学习。同样的选项写出同样的文件，日期（--now）也是选项。
在那一天检查没有错误也没有提醒；--faults 种下几处已知的错误，逐一列出，检查应当一处不漏地报告。`,
			`Writes a whole site of any size, with every kind of record, to try, to test and to learn. The same options give the same
files; the day (--now) is one of them. On that day check finds nothing wrong with the site. --faults plants known faults and
lists them: check must report each.`),
		Example: "  gongshi sample --deputies 200 --years 2 --out " + c.Say("示例", "sample"),
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return writeSample(cmd.Context(), c, out, o) },
	}
	flags := cmd.Flags()
	flags.IntVar(&o.Deputies, "deputies", 60, c.Say("代表`人数`", "`number` of deputies"))
	flags.IntVar(&o.Years, "years", 1, c.Say("整`年数`，当年另计", "`number` of whole years; one that has begun is added"))
	flags.Uint64Var(&o.Seed, "seed", 1, c.Say("`号码`：换一个号码，换一套姓名和日期", "`number` that decides names and dates"))
	flags.IntVar(&o.Faults, "faults", 0, c.Say("种下几`处`已知的错误", "`number` of known faults"))
	flags.StringVar(&out, "out", "", c.Say("写到哪个`文件夹`，没有的或者空的", "the `folder` to write, which is not there or empty"))
	_ = cmd.MarkFlagDirname("out")
	return cmd
}

func writeSample(ctx context.Context, c *cli.Call, out string, o sample.Options) error {
	var err error
	if o.Day, err = c.Today(nil); err != nil {
		return err
	}
	if err := mayHoldSample(c, out); err != nil {
		return err
	}
	o.Progress = c.Progress(problem.Say("写示例网站", "writing the sample"))
	result, err := sample.Create(ctx, c.Path(out), o)
	switch {
	case errors.Is(err, sample.ErrOccupied):
		return problem.Refuse("--out %[1]s: 这里已有文件；换一个没有的或者空的文件夹", "--out %[1]s: there is something already; name a folder that is not there or is empty", out)
	case err != nil:
		return err
	case c.JSON:
		return sampleJSON(c, o, result)
	}
	for _, f := range result.Faults {
		fmt.Fprintf(c.Stdout, "%s: %s [%s]\n", f.Path, f.What.In(c.Lang), f.Rule)
	}
	_, err = fmt.Fprintf(c.Stdout, c.Say("已写入 %s：代表 %d 名，文件 %d 个，错误 %d 处。接着运行 gongshi serve --dir %[1]s --now %[5]s\n", "written to %s: %d deputies, %d files, %d faults. Now run gongshi serve --dir %[1]s --now %[5]s\n"),
		out, o.Deputies, result.Files, len(result.Faults), o.Day)
	return err
}

// mayHoldSample refuses a folder among the records or layouts of a site, and one whose own folder is not there.
func mayHoldSample(c *cli.Call, out string) error {
	if out == "" {
		return problem.Refuse("没有写放到哪里；写成 --out 示例", "it is not said where to; write --out sample")
	}
	folder := filepath.Clean(c.Path(out))
	if source, err := output.Guard(folder, output.Sources(c.Site())...); err != nil {
		return err
	} else if source != "" {
		return problem.Refuse("--out %[1]s: 示例不能放进 %[2]s 文件夹，换一个位置", "--out %[1]s: a sample cannot stand in %[2]s/; write it elsewhere", out, filepath.Base(source))
	}
	if info, err := os.Stat(filepath.Dir(folder)); err != nil || !info.IsDir() {
		return problem.Refuse("--out %[1]s: 没有这个文件夹，先建好", "--out %[1]s: there is no such folder; make it first", out)
	}
	return nil
}

// sampleJSON prints what was written as one document.
func sampleJSON(c *cli.Call, o sample.Options, result *sample.Result) error {
	type fault struct {
		Path string `json:"path"`
		Rule string `json:"rule"`
		What string `json:"what"`
	}
	faults := []fault{}
	for _, f := range result.Faults {
		faults = append(faults, fault{f.Path, f.Rule, f.What.In(c.Lang)})
	}
	encoder := json.NewEncoder(c.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(struct {
		Deputies int     `json:"deputies"`
		Years    int     `json:"years"`
		Seed     uint64  `json:"seed"`
		Day      string  `json:"day"`
		Files    int     `json:"files"`
		Bytes    int64   `json:"bytes"`
		Faults   []fault `json:"faults"`
	}{o.Deputies, o.Years, o.Seed, string(o.Day), result.Files, result.Bytes, faults})
}
