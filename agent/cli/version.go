package cli

import (
	"runtime"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version of this binary",
		Example: "  hedgerow version --json",
		Args:    exactly(),
		RunE: func(*cobra.Command, []string) error {
			v := struct {
				Version string `json:"version"`
				Go      string `json:"go"`
				OS      string `json:"os"`
				Arch    string `json:"arch"`
			}{a.version, runtime.Version(), runtime.GOOS, runtime.GOARCH}
			t := report.Table{Columns: columns("hedgerow", "go", "platform")}
			t.Add(v.Version, v.Go, v.OS+"/"+v.Arch)
			return a.print(v, t)
		},
	}
}
