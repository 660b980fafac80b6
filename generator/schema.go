package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
	"gongshi/generator/editor"
	"gongshi/generator/place"
	"gongshi/generator/problem"
	formats "gongshi/generator/schema"
	"gongshi/generator/source"
	"gongshi/generator/workspace"
)

// schemaVerb writes what an editor needs to complete and explain records, or prints the schema of one kind.
func schemaVerb(c *cli.Call) *cobra.Command {
	var only bool
	cmd := &cobra.Command{
		Use:   c.Say("schema [记录种类]", "schema [KIND]"),
		Short: c.Say("设置编辑器：写记录时提示、说明、查错", "set up the editor to complete, explain and check records"),
		Long: c.Say(`写入 .vscode 文件夹：各种记录的 JSON Schema、与文件的对应关系、Markdown 记录头的代码片段。用 VS Code 打开网站
文件夹，按提示安装 YAML 扩展（redhat.vscode-yaml），写记录时就有提示、说明和查错。settings.json 中别的设置和注释保持不变。
Markdown 的记录头编辑器不检查：打 lecture 或“大讲堂”插入代码片段，写好后运行 gongshi check。词表、代表、联络站、选区改过之后，再运行一次。写明记录种类的，只把那一种的 Schema 印在屏幕上。`,
			`Writes the folder .vscode: a JSON Schema of each kind of record, what binds them to the files, and snippets that begin
Markdown pages. Open the site's folder in VS Code and accept the YAML extension (redhat.vscode-yaml). Other settings and
comments in settings.json are kept. The editor does not check the front matter of Markdown: begin it with a snippet, such as
lecture, and run gongshi check. Run it again when vocabularies, deputies, stations or districts have changed. With a
kind, the schema of that kind is printed and nothing is written.`),
		Example:   "  gongshi schema\n  gongshi schema deputy\n  gongshi schema --check",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: kindChoices(c),
		RunE: func(cmd *cobra.Command, args []string) error {
			src, err := readWords(cmd.Context(), c)
			if err != nil {
				return err
			}
			defer src.Close()
			if len(args) > 0 {
				return printSchema(c, src, args[0])
			}
			return setUpEditor(c, src, only)
		},
	}
	cmd.Flags().BoolVar(&only, "check", false, c.Say("只检查 .vscode 是否最新，不写文件", "only tell whether .vscode is current; write nothing"))
	return cmd
}

// kindChoices lists the kinds of records for the completion of shells.
func kindChoices(c *cli.Call) []string {
	var all []string
	for _, k := range place.Kinds() {
		all = append(all, cobra.CompletionWithDesc(k.Name, c.Say(k.Title.ZH, k.Patterns[0])))
	}
	return all
}

// readWords reads the records without checking them. Where a vocabulary cannot be read no schema is made: it would refuse good words.
func readWords(ctx context.Context, c *cli.Call) (*source.Content, error) {
	src, err := workspace.Records(ctx, c.Site(), progressOf(c))
	if err != nil {
		return nil, err
	}
	faults := slices.DeleteFunc(slices.Clone(src.Problems), func(p problem.Problem) bool { return !strings.HasPrefix(p.Path, place.VocabularyFolder) })
	if len(faults) > 0 {
		src.Close()
		faults.Sort()
		return nil, errors.Join(c.Report(faults), cli.ErrFaulty)
	}
	return src, nil
}

func printSchema(c *cli.Call, src *source.Content, name string) error {
	all := place.Kinds()
	i := slices.IndexFunc(all, func(k *place.Kind) bool { return k.Name == name })
	if i < 0 {
		var names []string
		for _, k := range all {
			names = append(names, k.Name)
		}
		return problem.RefuseWord(problem.Say("没有“%[1]s”这种记录", "there is no kind of record %[1]q", name), name, names)
	}
	made, err := formats.Make(all[i], src.Congress)
	if err != nil {
		return err
	}
	text, err := made.JSON()
	if err != nil {
		return err
	}
	_, err = c.Stdout.Write(text)
	return err
}

// setUpEditor writes what is not current, or tells it.
func setUpEditor(c *cli.Call, src *source.Content, only bool) error {
	root, err := os.OpenRoot(c.Site())
	if err != nil {
		return err
	}
	defer root.Close()
	files, err := editor.Files(root, src.Congress)
	if err != nil {
		return err
	}
	stale, err := editor.Stale(root, files)
	if err != nil {
		return err
	}
	if only {
		var list problem.List
		for _, f := range stale {
			list = append(list, problem.Problem{Path: f.Name, Rule: "schema", What: problem.Say("不是最新的", "it is not current"),
				Fix: problem.Say("运行 gongshi schema，把改动一起提交", "run gongshi schema and commit what it changes")})
		}
		list.Sort()
		return c.Report(list)
	}
	if err := editor.Write(root, stale); err != nil {
		return err
	}
	if !c.JSON {
		fmt.Fprintf(c.Stdout, c.Say("编辑器已设好：新写 %d 个文件，未变 %d 个。用 VS Code 打开网站文件夹，按提示安装 YAML 扩展\n",
			"the editor is set up: %d files written, %d unchanged. Open the site's folder in VS Code and accept the YAML extension\n"), len(stale), len(files)-len(stale))
	}
	return nil
}
