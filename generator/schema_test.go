package main

import (
	"bytes"
	"context"
	"flag"
	"testing"

	"gongshi/generator/cli"
)

var update = flag.Bool("update", false, "write the files in .vscode anew")

// Whoever opens the repository in the editor is helped by its own schemas: they say what the structs and the records say.
func TestOwnSchemasAreCurrent(t *testing.T) {
	t.Parallel()
	args := []string{"schema", "--dir", "..", "--lang", "zh", "--check"}
	if *update {
		args = args[:len(args)-1]
	}
	var out, errs bytes.Buffer
	if code := run(context.Background(), args, within("", &out, &errs)); code != cli.Fine {
		t.Errorf(".vscode is not current (exit code %d); run go test ./generator -run Schemas -update\n%s", code, errs.String())
	}
}
