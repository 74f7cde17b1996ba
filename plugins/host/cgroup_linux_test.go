package host

import (
	"os"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"
	"time"
)

func TestTheAgentFindsItsControlGroups(t *testing.T) {
	for name, c := range map[string]struct {
		membership, mounts string
		want               map[string]string
	}{
		"version 2": {
			"0::/system.slice/hedgerow.service\n",
			"24 30 0:22 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n",
			map[string]string{"": "/sys/fs/cgroup/system.slice/hedgerow.service"},
		},
		"version 2 in a container": {
			"0::/\n",
			"24 30 0:22 / /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw\n",
			map[string]string{"": "/sys/fs/cgroup"},
		},
		"version 1 and an empty version 2": {
			"8:pids:/\n4:memory:/jobs/7\n3:cpu,cpuacct:/\n0::/\n",
			"1 2 0:1 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n2 2 0:2 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n" +
				"3 2 0:3 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu,cpuacct\n4 2 0:4 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n",
			map[string]string{"": "/sys/fs/cgroup/unified", "memory": "/sys/fs/cgroup/memory/jobs/7", "pids": "/sys/fs/cgroup/pids",
				"cpu": "/sys/fs/cgroup/cpu", "cpuacct": "/sys/fs/cgroup/cpu"},
		},
		"version 1 in a container that sees a part": {
			"4:memory:/docker/abc/inner\n",
			"1 2 0:1 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n",
			map[string]string{"memory": "/sys/fs/cgroup/memory/inner"},
		},
		"none": {"", "1 2 0:1 / / rw - ext4 /dev/vda rw\n", map[string]string{}},
	} {
		if got := mountedGroups(c.membership, c.mounts); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Version 2 ends all processes of a group in one step. It needs a hierarchy of
// version 2 that the test may write to; controllers it needs none.
func TestOneWriteEndsAGroupOfVersionTwo(t *testing.T) {
	membership, _ := os.ReadFile("/proc/self/cgroup")
	mounts, _ := os.ReadFile("/proc/self/mountinfo")
	own, ok := mountedGroups(string(membership), string(mounts))[""]
	if !ok {
		t.Skip("no cgroup of version 2 is mounted")
	}
	g := &group{of: map[string]string{}}
	if err := g.enter("pids", filepath.Join(own, filepath.Base(t.TempDir())+"-hedgerow-test")); err != nil {
		t.Skip("no group can be made: ", err)
	}
	defer g.remove()
	var pids []int
	for range 3 {
		pid, err := syscall.ForkExec("/bin/sleep", []string{"sleep", "600"}, &syscall.ProcAttr{Sys: &syscall.SysProcAttr{Setsid: true}})
		if err != nil {
			t.Fatal(err)
		}
		if err := g.add(pid); err != nil {
			t.Fatal(err)
		}
		pids = append(pids, pid)
	}
	if got := members(g.dirs[0]); len(got) != 3 {
		t.Errorf("members %v, not %v", got, pids)
	}
	g.kill()
	for _, pid := range pids {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(pid, &status, 0, nil); err != nil || status.Signal() != syscall.SIGKILL {
			t.Errorf("process %d ended with %v, %v", pid, status, err)
		}
	}
	g.remove()
	if _, err := os.Stat(g.dirs[0]); err == nil {
		t.Errorf("%s is left", g.dirs[0])
	}
}

// The folder of a killed host may be gone before the next one looks.
func TestAnEmptyOldControlGroupIsRemoved(t *testing.T) {
	root := t.TempDir() // a folder is to Rmdir what an empty group is
	old, fresh, foreign := filepath.Join(root, folderPrefix+"1"), filepath.Join(root, folderPrefix+"2"), filepath.Join(root, "another")
	for _, dir := range []string{old, fresh, foreign} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	long := time.Now().Add(-2 * emptyAfter)
	for _, dir := range []string{old, foreign} {
		if err := os.Chtimes(dir, long, long); err != nil {
			t.Fatal(err)
		}
	}
	sweepGroups(root)
	for dir, want := range map[string]bool{old: false, fresh: true, foreign: true} {
		if _, err := os.Stat(dir); (err == nil) != want {
			t.Errorf("%s: there is %v, not %v", filepath.Base(dir), err == nil, want)
		}
	}
}
