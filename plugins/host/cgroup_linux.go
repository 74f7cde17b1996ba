package host

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// group is a control group of one run, below the agent's own: a folder in the
// one hierarchy of version 2, or one in each hierarchy of version 1.
type group struct {
	kind  string            // for people
	dirs  []string          // distinct
	of    map[string]string // its folder, by controller
	procs []*os.File        // cgroup.procs of each, open: the thread that adds may open nothing any more
}

// controllers are what is bounded. The processor is only shared fairly, where
// that can be had.
var controllers = []struct {
	name     string
	required bool
}{{"memory", true}, {"pids", true}, {"cpu", false}}

// hostLeaf is where the agent moves itself in version 2, in which a group has
// either processes or children with limits.
const hostLeaf = "hedgerow-host"

const remedy = "run the agent as a service of systemd with Delegate=yes, or give it a cgroup folder of its own"

// newGroup makes a group of that name. It fails when memory or processes cannot
// be bounded.
func newGroup(name string, memory, processes uint64) (_ *group, err error) {
	bases, err := ownGroups()
	if err != nil {
		return nil, err
	}
	for _, b := range bases {
		sweepGroups(b.dir)
	}
	g := &group{of: map[string]string{}}
	defer func() {
		if err != nil {
			g.remove()
		}
	}()
	version := 1
	for _, c := range controllers {
		base, ok := bases[c.name]
		if !ok {
			if c.required {
				return nil, fmt.Errorf("the %s controller is not mounted: %s", c.name, remedy)
			}
			continue
		}
		if base.v2 {
			version = 2
			if err := delegate(base.dir, c.name); err != nil {
				if c.required {
					return nil, fmt.Errorf("%w: %s", err, remedy)
				}
				continue
			}
		}
		if err := g.enter(c.name, filepath.Join(base.dir, name)); err != nil {
			return nil, fmt.Errorf("%w: %s", err, remedy)
		}
	}
	g.kind = fmt.Sprintf("cgroup v%d", version)
	if err := g.bound(memory, processes); err != nil {
		return nil, err
	}
	return g, nil
}

// enter makes the group's folder for a controller, unless it has it.
func (g *group) enter(controller, dir string) error {
	g.of[controller] = dir
	if slices.Contains(g.dirs, dir) {
		return nil
	}
	if err := unix.Mkdir(dir, 0o755); err != nil {
		return fmt.Errorf("make a group in %s: %w", filepath.Dir(dir), err)
	}
	g.dirs = append(g.dirs, dir)
	procs, err := os.OpenFile(filepath.Join(dir, "cgroup.procs"), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	g.procs = append(g.procs, procs)
	return nil
}

// bound writes the limits. Files of one version do not exist in the other.
func (g *group) bound(memory, processes uint64) error {
	most := strconv.FormatUint(memory, 10)
	if err := g.write("pids", "pids.max", strconv.FormatUint(processes, 10)); err != nil {
		return err
	}
	err := g.write("memory", "memory.max", most)
	if errors.Is(err, os.ErrNotExist) {
		err = g.write("memory", "memory.limit_in_bytes", most)
	}
	if err != nil {
		return err
	}
	// A machine without accounting of swap has none of these: then there is swap
	// to use up, and the memory is bounded all the same.
	_ = g.write("memory", "memory.swap.max", "0")
	_ = g.write("memory", "memory.memsw.limit_in_bytes", most)
	_ = g.write("memory", "memory.oom.group", "1") // all of it ends, or none
	return nil
}

func (g *group) write(controller, file, value string) error {
	f, err := os.OpenFile(filepath.Join(g.of[controller], file), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if _, err := f.WriteString(value); err != nil {
		return fmt.Errorf("write %s to %s: %w", value, f.Name(), err)
	}
	return nil
}

// add moves a process in. Its children follow.
func (g *group) add(pid int) error {
	for _, f := range g.procs {
		if _, err := f.WriteString(strconv.Itoa(pid)); err != nil {
			return fmt.Errorf("move it into its control group %s: %w", filepath.Dir(f.Name()), err)
		}
	}
	return nil
}

// killedForMemory reports that the kernel killed in here for want of memory.
func (g *group) killedForMemory() bool {
	for _, file := range []string{"memory.events", "memory.oom_control"} {
		text, _ := os.ReadFile(filepath.Join(g.of["memory"], file))
		for line := range strings.Lines(string(text)) {
			if n, ok := strings.CutPrefix(strings.TrimSpace(line), "oom_kill "); ok && n != "0" {
				return true
			}
		}
	}
	return false
}

// kill ends every process in the group, without asking: none can be started
// after the first line.
func (g *group) kill() {
	_ = g.write("pids", "pids.max", "0")
	for _, dir := range g.dirs {
		killGroupAt(dir)
	}
}

// killGroupAt ends all in one folder. Version 2 does it in one step.
func killGroupAt(dir string) {
	if os.WriteFile(filepath.Join(dir, "cgroup.kill"), []byte("1"), 0) == nil {
		return
	}
	for _, pid := range members(dir) {
		if pid != os.Getpid() {
			_ = unix.Kill(pid, unix.SIGKILL)
		}
	}
}

func members(dir string) (pids []int) {
	text, _ := os.ReadFile(filepath.Join(dir, "cgroup.procs"))
	for line := range strings.Lines(string(text)) {
		if pid, err := strconv.Atoi(strings.TrimSpace(line)); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

// emptyTime is how long the kernel is given to bury the dead.
const emptyTime = 2 * time.Second

// remove kills what is in the group and removes it.
func (g *group) remove() {
	for _, f := range g.procs {
		_ = f.Close()
	}
	g.procs = nil
	for _, dir := range g.dirs {
		removeGroupAt(dir)
	}
}

func removeGroupAt(dir string) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	over := time.After(emptyTime)
	for {
		killGroupAt(dir)
		if err := unix.Rmdir(dir); err == nil || errors.Is(err, unix.ENOENT) {
			return
		}
		select {
		case <-tick.C:
		case <-over:
			return
		}
	}
}

// removeGroups kills and removes the groups that a killed host made under a name.
func removeGroups(name string) {
	bases, err := ownGroups()
	if err != nil {
		return
	}
	for _, c := range controllers {
		dir := filepath.Join(bases[c.name].dir, name)
		if _, err := os.Stat(dir); err == nil && bases[c.name].dir != "" {
			removeGroupAt(dir)
		}
	}
}

// emptyAfter is how long after it was made a group without a process is nobody's.
const emptyAfter = time.Minute

// sweepGroups removes the empty groups of killed hosts whose folders are gone, as
// a temporary folder is when a machine starts. The kernel keeps those that have a
// process.
func sweepGroups(base string) {
	left, _ := filepath.Glob(filepath.Join(base, folderPrefix+"*"))
	for _, dir := range left {
		if info, err := os.Lstat(dir); err == nil && time.Since(info.ModTime()) > emptyAfter {
			_ = unix.Rmdir(dir)
		}
	}
}

// base is the agent's own control group in one hierarchy.
type base struct {
	dir string
	v2  bool
}

// ownGroups are the agent's own groups, by controller. Where both versions are
// mounted a controller is in one of them.
func ownGroups() (map[string]base, error) {
	membership, err := os.ReadFile("/proc/self/cgroup")
	if err != nil {
		return nil, err
	}
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return nil, err
	}
	out := map[string]base{}
	for controller, dir := range mountedGroups(string(membership), string(mounts)) {
		if controller != "" {
			out[controller] = base{dir: dir}
			continue
		}
		if filepath.Base(dir) == hostLeaf {
			dir = filepath.Dir(dir)
		}
		text, _ := os.ReadFile(filepath.Join(dir, "cgroup.controllers"))
		for _, c := range strings.Fields(string(text)) {
			out[c] = base{dir: dir, v2: true}
		}
	}
	return out, nil
}

// mountedGroups are the folders of a process' groups, by controller of version 1,
// and at "" that of version 2. It reads /proc/PID/cgroup and /proc/PID/mountinfo.
func mountedGroups(membership, mounts string) map[string]string {
	paths := map[string]string{}
	for line := range strings.Lines(membership) { // 4:memory:/path
		if parts := strings.SplitN(strings.TrimSpace(line), ":", 3); len(parts) == 3 {
			for _, c := range strings.Split(parts[1], ",") {
				paths[c] = parts[2]
			}
		}
	}
	out := map[string]string{}
	for line := range strings.Lines(mounts) {
		// 36 35 98:0 /root /mount/point options - type source superoptions
		before, after, _ := strings.Cut(line, " - ")
		front, back := strings.Fields(before), strings.Fields(after)
		if len(front) < 5 || len(back) < 3 {
			continue
		}
		var names []string
		switch back[0] {
		case "cgroup2":
			names = []string{""}
		case "cgroup":
			names = strings.Split(back[2], ",")
		}
		for _, name := range names {
			path, ok := paths[name]
			if root := front[3]; root != "/" { // a part of the hierarchy is mounted
				path = strings.TrimPrefix(path, root)
			}
			if ok {
				out[name] = filepath.Join(front[4], path)
			}
		}
	}
	return out
}

// delegate lets children of a version 2 group have a controller. A group that
// has processes cannot: when the agent is alone in it, it moves into a leaf.
func delegate(dir, controller string) error {
	file := filepath.Join(dir, "cgroup.subtree_control")
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if slices.Contains(strings.Fields(string(text)), controller) {
		return nil
	}
	err = os.WriteFile(file, []byte("+"+controller), 0)
	if !errors.Is(err, unix.EBUSY) {
		return err
	}
	if in := members(dir); len(in) != 1 || in[0] != os.Getpid() {
		return fmt.Errorf("group %s holds %d processes beside the agent", dir, len(in))
	}
	leaf := filepath.Join(dir, hostLeaf)
	if err := os.Mkdir(leaf, 0o755); err != nil && !errors.Is(err, os.ErrExist) {
		return err
	}
	if err := os.WriteFile(filepath.Join(leaf, "cgroup.procs"), []byte(strconv.Itoa(os.Getpid())), 0); err != nil {
		return err
	}
	return os.WriteFile(file, []byte("+"+controller), 0)
}
