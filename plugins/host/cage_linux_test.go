package host

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAProcessIsContained(t *testing.T) {
	t.Parallel()
	opts := rogueOptions(t, "tries to get out")
	opts.Parameters = fmt.Appendf(nil, `{"host": %d}`, os.Getpid())
	p := start(t, opts)
	got := evaluate(t, p, newWorld(t, 1).observe(nil)).Reasons
	is := p.Status().Contained
	t.Log(is)
	want := []string{"write into its folder: done", "write into its temporary folder: done"}
	if is.Files {
		want = append(want, "write beside its program: open", "write into a control group: open", "signal the host: ")
	}
	if is.Namespaces {
		want = append(want, "connect: no network", "signal the host: no such process")
	}
	want = append(want, "open files at most 1024", "capabilities 0000000000000000")
	all := strings.Join(got, "\n") + "\n"
	for _, w := range want {
		if !strings.Contains(all, w) {
			t.Errorf("%q is not among\n%s", w, all)
		}
	}
	if is.Files && strings.Count(all, ": done") != 2 {
		t.Errorf("it got through:\n%s", all)
	}
}

func TestWithoutNamespacesAnEscapedChildIsFoundByItsMark(t *testing.T) {
	t.Parallel()
	mark := t.TempDir()
	escaped, err := syscall.ForkExec("/bin/sleep", []string{"sleep", "600"}, &syscall.ProcAttr{
		Env: []string{markVariable + "=" + mark}, Sys: &syscall.SysProcAttr{Setsid: true}})
	if err != nil {
		t.Fatal(err)
	}
	killMarked(mark)
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(escaped, &status, 0, nil); err != nil || status.Signal() != syscall.SIGKILL {
		t.Errorf("it ended with %v, %v", status, err)
	}
}

// A killed host leaves an unlocked folder, and in a control group of that name
// what escaped. The next launch ends it.
func TestALeftControlGroupIsEmptiedAndRemoved(t *testing.T) {
	t.Parallel()
	f, err := newFolder()
	if err != nil {
		t.Fatal(err)
	}
	g, err := newGroup(f.name(), 64<<20, 16)
	if err != nil {
		t.Skip("this system allows no control group: ", err)
	}
	pid, err := syscall.ForkExec("/bin/sleep", []string{"sleep", "600"}, &syscall.ProcAttr{Sys: &syscall.SysProcAttr{Setsid: true}})
	if err != nil {
		t.Fatal(err)
	}
	if err := g.add(pid); err != nil {
		t.Fatal(err)
	}
	_ = f.lock.Close() // as the host's death does
	left, err := folderIn(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	left.remove() // another's folder ends nothing of this one
	if !running(pid) {
		t.Fatal("the process of another run was ended")
	}
	sweep(filepath.Dir(f.path))
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(pid, &status, 0, nil); err != nil || status.Signal() != syscall.SIGKILL {
		t.Errorf("it ended with %v, %v", status, err)
	}
	for _, path := range append(g.dirs, f.path) {
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s is left", path)
		}
	}
}

func TestAnAgentWithoutPrivilegesSaysWhatIsMissing(t *testing.T) {
	c := Containment{Memory: 512 << 20, Namespaces: true, Missing: []string{"no control group bounds its processes: denied"}}
	want := "contained: resource limits (memory 512 MiB a process), its own process and network namespaces; no control group bounds its processes: denied"
	if c.String() != want {
		t.Errorf("%s", c)
	}
	if got := (Containment{Missing: []string{"why"}}).String(); got != "not contained; why" {
		t.Error(got)
	}
}
