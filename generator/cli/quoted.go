package cli

import (
	"os"
	"strings"
)

// Unquoted mends what Windows makes of a folder that ends with a backslash within quotation marks, as its shells complete
// it: of --dir "D:\网站\" --strict it makes two words, the second being D:\网站" --strict. No name there has such a mark.
func Unquoted(args []string) []string {
	var mended []string
	for _, arg := range args {
		folder, rest, is := strings.Cut(arg, `"`)
		_, value, assigned := strings.Cut(folder, "=")
		if !assigned || !strings.HasPrefix(folder, "--") {
			value = folder
		}
		if is && !strings.Contains(rest, `"`) {
			info, err := os.Stat(value)
			if err == nil && info.IsDir() || rest == "" && strings.Contains(value, `\`) {
				mended = append(append(mended, folder), strings.Fields(rest)...)
				continue
			}
		}
		mended = append(mended, arg)
	}
	return mended
}
