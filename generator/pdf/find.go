package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// Missing is the error that there is no browser with the given name or, if Named is empty, no browser at all.
type Missing struct{ Named string }

// Error returns the message in English.
func (e *Missing) Error() string {
	if e.Named != "" {
		return "no browser " + e.Named
	}
	return "no Chromium, Chrome or Edge was found"
}

// Find returns the absolute path of a browser. named is a path or the name of a command; it may stand in quotation marks, as
// Windows copies a path. If named is empty, Find returns the first Chromium, Chrome or Edge in the usual folders of the
// system. The error is *Missing if there is none.
func Find(named string) (string, error) {
	named = strings.Trim(named, `"`)
	programs := []string{named}
	if named == "" {
		home, _ := os.UserHomeDir()
		programs = usual(runtime.GOOS, home, os.Getenv)
	}
	for _, program := range programs {
		if found, err := exec.LookPath(program); err == nil {
			return filepath.Abs(found)
		}
	}
	return "", &Missing{named}
}

// usual returns the paths and commands by which browsers are usually found on a system. Every Windows has Edge.
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
