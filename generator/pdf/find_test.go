package pdf

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// On Windows, Edge is looked for last, and also in the folders of browsers that were installed for one user.
func TestUsualPlaces(t *testing.T) {
	folders := map[string]string{"ProgramFiles": `C:\Program Files`, "ProgramFiles(x86)": `C:\Program Files (x86)`, "LocalAppData": `C:\Users\li\AppData\Local`}
	windows := usual("windows", `C:\Users\li`, func(name string) string { return folders[name] })
	chrome, edge := slices.Index(windows, `C:\Program Files\Google\Chrome\Application\chrome.exe`), slices.Index(windows, `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`)
	if chrome < 0 || edge < chrome || !slices.Contains(windows, `C:\Users\li\AppData\Local\Google\Chrome\Application\chrome.exe`) {
		t.Errorf("on Windows: %q", windows)
	}
	if bare := usual("windows", "", func(string) string { return "" }); slices.ContainsFunc(bare, func(s string) bool { return s[0] == '\\' }) {
		t.Errorf("without the variables of Windows: %q", bare)
	}
	if mac := usual("darwin", "/Users/li", os.Getenv); !slices.Contains(mac, "/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge") {
		t.Errorf("on macOS: %q", mac)
	}
	if linux := usual("linux", "/home/li", os.Getenv); linux[0] != "chromium" || !slices.Contains(linux, "microsoft-edge") {
		t.Errorf("on Linux: %q", linux)
	}
}

func TestFind(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "程序 (x86)")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	program, command := filepath.Join(folder, "google-chrome"), "google-chrome"
	if runtime.GOOS == "windows" {
		program, command = filepath.Join(folder, "chrome.exe"), "chrome"
		for _, name := range []string{"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LocalAppData"} {
			t.Setenv(name, "")
		}
	}
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	for _, named := range []string{program, `"` + program + `"`, command} {
		if found, err := Find(named); found != program || err != nil {
			t.Errorf("%s: %q, %v", named, found, err)
		}
	}
	if runtime.GOOS != "darwin" { // which has it elsewhere
		if found, err := Find(""); found != program || err != nil {
			t.Errorf("without a name: %q, %v", found, err)
		}
	}
	var missing *Missing
	if found, err := Find(folder); found != "" || !errors.As(err, &missing) || missing.Named != folder {
		t.Errorf("a folder: %q, %v", found, err)
	}
}

// enclose replaces the src of pictures, and no other text.
func TestEnclose(t *testing.T) {
	png := []byte("\x89PNG\r\n\x1a\n")
	got := enclose(`<img src="portrait/d0001.png"><p>src=portrait/d0001.png</p>`, map[string][]byte{"portrait/d0001.png": png})
	if want := `<img src="data:image/png;base64,iVBORw0KGgo="><p>src=portrait/d0001.png</p>`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
