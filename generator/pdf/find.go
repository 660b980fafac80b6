package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Missing says that there is no browser: none of the name that was given or, where none was, none at all.
type Missing struct{ Named string }

func (e *Missing) Error() string {
	if e.Named != "" {
		return "no browser " + e.Named
	}
	return "no Chromium, Chrome or Edge was found"
}

// Find returns the program to print with: the one that is named or, where none is, the first that is found of Chromium,
// Chrome and Edge where systems usually have them. A name is a path, or a command that the shell would find; it may stand
// in quotes, as Windows copies a path.
func Find(named string) (string, error) {
	named = strings.Trim(named, `"`)
	places := []string{named}
	if named == "" {
		home, _ := os.UserHomeDir()
		places = usual(runtime.GOOS, home, os.Getenv)
	}
	for _, place := range places {
		if found, err := exec.LookPath(place); err == nil {
			return filepath.Abs(found)
		}
	}
	return "", &Missing{named}
}

// usual are the places where the browsers are on a system. Every Windows has Edge.
func usual(system, home string, env func(string) string) []string {
	var all []string
	switch system {
	case "windows":
		for _, root := range []string{env("ProgramFiles"), env("ProgramW6432"), env("ProgramFiles(x86)"), env("LocalAppData")} {
			if root != "" {
				all = append(all, root+`\Google\Chrome\Application\chrome.exe`, root+`\Chromium\Application\chrome.exe`, root+`\Microsoft\Edge\Application\msedge.exe`)
			}
		}
		return append(all, "chrome.exe", "msedge.exe")
	case "darwin":
		for _, root := range []string{"/Applications", home + "/Applications"} {
			for _, name := range []string{"Google Chrome", "Microsoft Edge", "Chromium"} {
				all = append(all, root+"/"+name+".app/Contents/MacOS/"+name)
			}
		}
	}
	return append(all, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "headless_shell",
		"/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge")
}
