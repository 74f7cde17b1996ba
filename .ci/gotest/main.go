// Command gotest runs go test and says by name what was skipped and why: a green
// run must not hide what it did not prove.
//
//	gotest [-noskip] [-dir DIR]… -- ARGUMENTS OF GO TEST
//
// It prints a line a package and everything of tests that fail. With -noskip a
// skipped test is a failure.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

func main() {
	var dirs []string
	noskip := flag.Bool("noskip", false, "fail when a test is skipped")
	flag.Func("dir", "folder of a module to test; may be repeated; default .", func(s string) error {
		dirs = append(dirs, s)
		return nil
	})
	flag.Parse()
	if len(dirs) == 0 {
		dirs = []string{"."}
	}
	r := &results{out: os.Stdout, text: map[string][]string{}}
	ok := true
	for _, dir := range dirs {
		good, err := r.run(dir, flag.Args())
		if err != nil {
			fmt.Fprintln(os.Stderr, "gotest:", err)
			os.Exit(1)
		}
		ok = ok && good
	}
	r.summary()
	if *noskip && len(r.skipped) > 0 {
		fmt.Println("A skip is a failure here.")
		ok = false
	}
	if !ok {
		os.Exit(1)
	}
}

// event is a line of go test -json.
type event struct {
	Action     string
	Package    string
	ImportPath string
	Test       string
	Output     string
}

type skip struct{ test, why string }

type results struct {
	out     io.Writer
	text    map[string][]string // output of tests still running, by package and test
	passed  int
	failed  []string
	skipped []skip
}

// run tests one module; false means that something failed.
func (r *results) run(dir string, args []string) (bool, error) {
	cmd := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return false, err
	}
	if err := cmd.Start(); err != nil {
		return false, err
	}
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			fmt.Fprintln(r.out, lines.Text()) // not of a test: the go command itself
			continue
		}
		r.take(e)
	}
	if err := lines.Err(); err != nil {
		return false, errors.Join(err, cmd.Wait())
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); errors.As(err, &exit) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return true, nil
}

func (r *results) take(e event) {
	key := e.Package + " " + e.Test
	switch {
	case e.Action == "build-output":
		fmt.Fprint(r.out, e.Output)
	case e.Test == "" && e.Action == "output":
		// ok, FAIL and ? lines; "PASS" alone says nothing.
		if e.Output != "PASS\n" {
			fmt.Fprint(r.out, e.Output)
		}
	case e.Action == "output":
		r.text[key] = append(r.text[key], e.Output)
	case e.Test == "":
	case e.Action == "pass":
		r.passed++
		delete(r.text, key)
	case e.Action == "skip":
		r.skipped = append(r.skipped, skip{strings.TrimPrefix(e.Package, "github.com/hedgerow-fi/hedgerow/") + " " + e.Test, reason(r.text[key])})
		delete(r.text, key)
	case e.Action == "fail":
		r.failed = append(r.failed, key)
		fmt.Fprint(r.out, strings.Join(r.text[key], ""))
		delete(r.text, key)
	}
}

// reason is what a test said as it skipped: its last line that is no marker,
// without file and line.
func reason(text []string) string {
	for _, line := range slices.Backward(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "---") || strings.HasPrefix(line, "===") {
			continue
		}
		if _, after, ok := strings.Cut(line, ".go:"); ok {
			if _, said, ok := strings.Cut(after, ": "); ok {
				return said
			}
		}
		return line
	}
	return "it did not say why"
}

func (r *results) summary() {
	fmt.Fprintf(r.out, "\n%d tests passed, %d failed, %d skipped\n", r.passed, len(r.failed), len(r.skipped))
	for _, f := range r.failed {
		fmt.Fprintf(r.out, "  failed   %s\n", f)
	}
	slices.SortFunc(r.skipped, func(a, b skip) int { return strings.Compare(a.test, b.test) })
	for _, s := range r.skipped {
		fmt.Fprintf(r.out, "  skipped  %s: %s\n", s.test, s.why)
	}
}
