package alert

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// table is the codes as docs/alarms.md shows them.
func table() string {
	var b strings.Builder
	b.WriteString("| code | severity | is over | what it says | what to do |\n|---|---|---|---|---|\n")
	for _, c := range codes {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s |\n", c.Name, c.Severity, c.Ends, c.Means, c.Do)
	}
	return b.String()
}

func TestTheDocumentedCodesAreTheseCodes(t *testing.T) {
	b, err := os.ReadFile("../../docs/alarms.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), table()) {
		t.Errorf("docs/alarms.md has another table of codes; this is the right one:\n\n%s", table())
	}
}

// raised finds where a code that is written out is raised.
var raised = regexp.MustCompile(`\.Raise\([a-zA-Z.]*[cC]tx, "([a-z-]+)"`)

func TestEveryCodeThatIsRaisedIsListedAndTheOtherWayRound(t *testing.T) {
	var all strings.Builder
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "alert/codes.go") {
			return err
		}
		b, err := os.ReadFile(path)
		all.Write(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range raised.FindAllStringSubmatch(all.String(), -1) {
		if !slices.ContainsFunc(codes, func(c Code) bool { return c.Name == m[1] }) {
			t.Errorf("%q is raised and not listed", m[1])
		}
	}
	for _, c := range codes {
		if !strings.Contains(all.String(), `"`+c.Name+`"`) {
			t.Errorf("nothing raises %q", c.Name)
		}
	}
}
