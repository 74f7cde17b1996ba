package host

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// selfPath is this program's file, whatever has become of its name.
const selfPath = "/proc/self/exe"

// cage is what one run's processes are kept in.
type cage struct {
	folder string
	group  *group // nil: none
	rules  *landlock
	is     Containment
	limits []limit
}

type limit struct {
	resource int
	most     uint64
}

// newCage prepares what the system allows. What it does not is in the cage's
// Containment.
func newCage(f *folder, memory, processes uint64) *cage {
	c := &cage{folder: f.path, limits: []limit{
		{unix.RLIMIT_NOFILE, mostOpenFiles}, {unix.RLIMIT_FSIZE, mostFileBytes}, {unix.RLIMIT_CORE, 0},
	}}
	var err error
	c.is.Memory = memory
	if c.group, err = newGroup(f.name(), memory, processes); err == nil {
		c.is.Group, c.is.Processes = c.group.kind, processes
	} else {
		c.ungroup(err)
	}
	if c.rules, err = newLandlock(f.path); err == nil {
		c.is.Files = true
	} else {
		c.is.Missing = append(c.is.Missing, fmt.Sprintf("it may write files where the agent may: %v", err))
	}
	return c
}

// ungroup does without a control group. Of the resource limits, address space
// counts what a program reserves and never touches; data is nearer to what it uses.
func (c *cage) ungroup(why error) {
	if c.group != nil {
		c.group.remove()
	}
	c.group, c.is.Group, c.is.Processes = nil, "", 0
	c.limits = append(c.limits, limit{unix.RLIMIT_DATA, c.is.Memory})
	c.is.Missing = append(c.is.Missing, fmt.Sprintf("no control group bounds its processes: %v", why))
}

// attributes put the process into a group of its own, out of reach of the
// terminal's interrupt, let the kernel kill it when the host dies, and stop it
// before its first instruction.
func attributes(namespaces uintptr, stop bool) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL, Ptrace: stop, Cloneflags: namespaces}
}

const namespaces = unix.CLONE_NEWPID | unix.CLONE_NEWNET | unix.CLONE_NEWIPC

// way is how a process is started.
type way struct {
	namespaces uintptr
	stop       bool // before its first instruction
}

// starts are the ways to start a process, the best first. Without privileges a
// user namespace allows the others; it maps nobody, so that the process sees
// itself as nobody, and owns its files all the same. Where a process cannot be
// stopped it runs for a moment before its limits hold.
var starts = []way{{namespaces, true}, {namespaces | unix.CLONE_NEWUSER, true}, {0, true}, {0, false}}

// start starts the process inside the cage. It must be called on a locked thread
// that lives as long as the process and does nothing else: Linux sends the
// parent-death signal when the launching thread ends, what landlock forbids the
// thread it forbids the process, and only the thread that started a traced
// process may let it go.
func (c *cage) start(cmd *exec.Cmd) error {
	if c.rules != nil {
		if err := c.rules.restrictThread(); err != nil {
			return err
		}
	}
	dropCapabilities()
	for i, w := range starts {
		err := c.startBy(w, cmd)
		refused := errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.ENOSYS)
		switch {
		case refused && cmd.Process == nil && i+1 < len(starts):
			continue
		case errors.Is(err, syscall.EACCES):
			return fmt.Errorf("%w: is %s on a file system that is mounted noexec? set TMPDIR to a folder on another", err, c.folder)
		default:
			return err
		}
	}
	return nil
}

// startBy tries one way. The process is set only if it was started.
func (c *cage) startBy(w way, cmd *exec.Cmd) error {
	try := *cmd // an exec.Cmd that failed cannot be started again
	try.SysProcAttr = attributes(w.namespaces, w.stop)
	if err := try.Start(); err != nil {
		return err
	}
	cmd.Process = try.Process
	if c.is.Namespaces = w.namespaces != 0; !c.is.Namespaces {
		c.is.Missing = append(c.is.Missing, "the system allows it no namespaces: it has a network, and children that leave its process group are looked for by their environment")
	}
	if err := c.hold(cmd.Process.Pid, w.stop); err != nil {
		_ = killGroup(cmd.Process)
		_, _ = cmd.Process.Wait()
		return err
	}
	return nil
}

// hold bounds a process, and lets it go when it stands before its first
// instruction.
func (c *cage) hold(pid int, stopped bool) error {
	if stopped {
		if err := awaitStop(pid); err != nil {
			return err
		}
	}
	if c.group != nil {
		if err := c.group.add(pid); err != nil {
			c.ungroup(err)
		}
	}
	for _, l := range c.limits {
		var had unix.Rlimit
		if err := unix.Prlimit(pid, l.resource, nil, &had); err != nil {
			return fmt.Errorf("read its resource limit %d: %w", l.resource, err)
		}
		most := min(l.most, had.Max)
		if err := unix.Prlimit(pid, l.resource, &unix.Rlimit{Cur: most, Max: most}, nil); err != nil {
			return fmt.Errorf("set its resource limit %d: %w", l.resource, err)
		}
	}
	if !stopped {
		return nil
	}
	if err := syscall.PtraceDetach(pid); err != nil {
		return fmt.Errorf("let it go: %w", err)
	}
	return nil
}

// awaitStop returns when a traced process stands before its first instruction.
func awaitStop(pid int) error {
	for {
		var status syscall.WaitStatus
		_, err := syscall.Wait4(pid, &status, 0, nil)
		switch {
		case errors.Is(err, syscall.EINTR):
		case err != nil:
			return fmt.Errorf("wait for its first instruction: %w", err)
		case !status.Stopped():
			return errors.New("it was killed before its first instruction")
		default:
			return nil
		}
	}
}

// dropCapabilities takes from what this thread starts every privilege but the
// user's own. It does nothing for a host that has none to drop.
func dropCapabilities() {
	for capability := uintptr(0); unix.Prctl(unix.PR_CAPBSET_DROP, capability, 0, 0, 0) == nil; capability++ {
	}
}

// outOfMemory reports that the kernel killed for memory in here.
func (c *cage) outOfMemory() bool { return c.group != nil && c.group.killedForMemory() }

// kill ends every process in the cage but the first one, which its runner kills.
func (c *cage) kill() {
	if c.group != nil {
		c.group.kill()
	}
}

// remove frees the cage. What is still in it is killed.
func (c *cage) remove() {
	if c.group != nil {
		c.group.remove()
	}
	if c.rules != nil {
		c.rules.close()
	}
}

// markVariable is in the environment of a run's processes, with its folder.
const markVariable = "TMPDIR"

// killMarked kills the processes that have a run's folder in their environment,
// wherever they went. Those in a process namespace or a control group are gone
// before; this finds them where the system allows neither.
func killMarked(folder string) {
	mark := []byte("\x00" + markVariable + "=" + folder + "\x00")
	for range 100 { // a killed one may just have forked
		found := false
		entries, _ := os.ReadDir("/proc")
		for _, e := range entries {
			pid, err := strconv.Atoi(e.Name())
			if err != nil || pid == os.Getpid() {
				continue
			}
			fd, err := unix.PidfdOpen(pid, 0) // so that the number cannot become another's
			if err != nil {
				continue
			}
			environment, _ := os.ReadFile(filepath.Join("/proc", e.Name(), "environ"))
			if bytes.Contains(append([]byte{0}, environment...), mark) {
				found = unix.PidfdSendSignal(fd, unix.SIGKILL, nil, 0) == nil || found
			}
			_ = unix.Close(fd)
		}
		if !found {
			return
		}
	}
}
