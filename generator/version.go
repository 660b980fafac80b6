package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"gongshi/generator/cli"
)

// build information, as far as the binary carries it: none of the revision where it was built outside of a repository.
type version struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Time     string `json:"time,omitempty"` // of the revision
	Modified bool   `json:"modified,omitempty"`
	Go       string `json:"go"`
	Hugo     string `json:"hugo,omitempty"`
	System   string `json:"system"`
}

func readVersion() version {
	v := version{Version: "(devel)", Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Version = info.Main.Version
	}
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			v.Revision = setting.Value
		case "vcs.time":
			v.Time = setting.Value
		case "vcs.modified":
			v.Modified = setting.Value == "true"
		}
	}
	for _, dep := range info.Deps {
		if dep.Path == "github.com/gohugoio/hugo" {
			v.Hugo = dep.Version
		}
	}
	return v
}

// versionVerb tells which gongshi this is.
func versionVerb(c *cli.Call) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   c.Say("显示版本", "show the version"),
		Example: "  gongshi version --json",
		Args:    cobra.NoArgs,
		RunE:    func(*cobra.Command, []string) error { return printVersion(c) },
	}
}

func printVersion(c *cli.Call) error {
	v := readVersion()
	if c.JSON {
		return c.PrintJSON(v)
	}
	text := "gongshi " + v.Version
	if v.Revision != "" {
		text += fmt.Sprintf(c.Say("\n修订 %s，%s", "\nrevision %s, %s"), v.Revision, v.Time)
		if v.Modified {
			text += c.Say("，有未提交的改动", ", with changes that are not committed")
		}
	}
	if v.Hugo != "" {
		text += "\nHugo " + v.Hugo
	}
	_, err := fmt.Fprintln(c.Stdout, text+"\n"+v.Go+" "+v.System)
	return err
}
