package host

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
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

// Every way to start a process holds it and its orphans, with a control group
// and without.
func TestEveryWayToStartHoldsAProcessAndItsOrphans(t *testing.T) {
	for i, w := range starts {
		for _, grouped := range []bool{true, false} {
			t.Run(fmt.Sprintf("way %d, control group %v", i+1, grouped), func(t *testing.T) {
				t.Parallel()
				f, err := newFolder()
				if err != nil {
					t.Fatal(err)
				}
				c := newCage(f, 64<<20, 16)
				if !grouped && c.group != nil {
					c.ungroup(errors.New("the test wants none"))
				} else if grouped && c.group == nil {
					t.Skip(c.is)
				}
				token := fmt.Sprintf("%d7%d%v", os.Getpid(), i, map[bool]int{true: 1}[grouped])
				cmd := exec.Command("/bin/sh", "-c", "ulimit -n; (setsid sleep 600."+token+" > /dev/null 2>&1 &) ; echo started; exec sleep 600."+token)
				cmd.Env = []string{markVariable + "=" + f.path, "PATH=/usr/bin:/bin"}
				out, in, err := os.Pipe()
				if err != nil {
					t.Fatal(err)
				}
				defer func() { _ = out.Close() }()
				cmd.Stdout = in
				started := make(chan error)
				ended := make(chan struct{})
				go func() {
					defer close(ended)
					runtime.LockOSThread()
					err := c.startBy(w, cmd)
					started <- err
					if err == nil {
						_ = cmd.Wait()
					}
				}()
				if err := <-started; err != nil {
					t.Skip("the system does not allow it: ", err)
				}
				_ = in.Close()
				said := bufio.NewScanner(out)
				var lines []string
				for len(lines) < 2 && said.Scan() {
					lines = append(lines, said.Text())
				}
				if want := []string{"1024", "started"}; !slices.Equal(lines, want) && w.stop {
					t.Errorf("it says %v, not %v", lines, want)
				}
				c.kill()
				if err := killGroup(cmd.Process); err != nil {
					t.Error(err)
				}
				<-ended
				c.remove()
				f.remove()
				waitFor(t, func() bool { return len(leftovers(token, []string{f.path})) == 0 }, "it leaves %v", leftovers(token, []string{f.path}))
			})
		}
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
