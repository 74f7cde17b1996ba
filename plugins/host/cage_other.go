//go:build unix && !linux

package host

import (
	"os/exec"
	"syscall"
)

// selfPath: the system has no name for a running program's file.
const selfPath = ""

const markVariable = "TMPDIR"

// cage keeps nothing in on this system, and says so.
type cage struct{ is Containment }

func newCage(*folder, uint64, uint64) *cage {
	return &cage{is: Containment{Missing: []string{"this system has no control groups: memory, processes and files are not bounded, and children that leave its process group are not found"}}}
}

// start puts the process into a group of its own, out of reach of the terminal's
// interrupt. Its standard input tells it when the host dies.
func (c *cage) start(cmd *exec.Cmd) error {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd.Start()
}

func (c *cage) outOfMemory() bool { return false }
func (c *cage) kill()             {}
func (c *cage) remove()           {}

func killMarked(string)   {}
func removeGroups(string) {}
