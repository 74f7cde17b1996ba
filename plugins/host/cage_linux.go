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
	if c.group, err = newGroup(f.name(), memory, processes); err == nil {
		c.is.Group, c.is.Memory, c.is.Processes = c.group.kind, memory, processes
	} else {
		// Address space counts what a program reserves and never touches; data is
		// nearer to what it uses.
		c.limits = append(c.limits, limit{unix.RLIMIT_DATA, memory})
		c.is.Memory = memory
		c.is.Missing = append(c.is.Missing, fmt.Sprintf("no control group bounds its processes: %v", err))
	}
	if c.rules, err = newLandlock(f.path); err == nil {
		c.is.Files = true
	} else {
		c.is.Missing = append(c.is.Missing, fmt.Sprintf("it may write files where the agent may: %v", err))
	}
	return c
}

// attributes put the process into a group of its own, out of reach of the
// terminal's interrupt, let the kernel kill it when the host dies, and stop it
// before its first instruction.
func attributes(flags uintptr) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL, Ptrace: true, Cloneflags: flags}
}

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
	// Without privileges a user namespace allows the others. It maps nobody: the
	// process sees itself as nobody, and owns its files all the same.
	const namespaces = unix.CLONE_NEWPID | unix.CLONE_NEWNET | unix.CLONE_NEWIPC
	var err error
	for _, flags := range []uintptr{namespaces, namespaces | unix.CLONE_NEWUSER, 0} {
		try := *cmd // an exec.Cmd that failed cannot be started again
		try.SysProcAttr = attributes(flags)
		if err = try.Start(); err == nil {
			cmd.Process = try.Process
			c.is.Namespaces = flags != 0
			break
		}
		if !errors.Is(err, syscall.EPERM) && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOSPC) {
			return err
		}
	}
	if err != nil {
		return err
	}
	if !c.is.Namespaces {
		c.is.Missing = append(c.is.Missing, "the system allows it no namespaces: children that leave its process group are looked for by their environment")
	}
	if err := c.release(cmd.Process.Pid); err != nil {
		_ = killGroup(cmd.Process)
		_, _ = cmd.Process.Wait()
		return err
	}
	return nil
}

// release bounds a process that stands before its first instruction, and lets it
// go.
func (c *cage) release(pid int) error {
	var status syscall.WaitStatus
	for {
		_, err := syscall.Wait4(pid, &status, 0, nil)
		if err == nil {
			break
		}
		if !errors.Is(err, syscall.EINTR) {
			return fmt.Errorf("wait for its first instruction: %w", err)
		}
	}
	if !status.Stopped() {
		return errors.New("it was killed before its first instruction")
	}
	if c.group != nil {
		if err := c.group.add(pid); err != nil {
			return err
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
	if err := syscall.PtraceDetach(pid); err != nil {
		return fmt.Errorf("let it go: %w", err)
	}
	return nil
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
