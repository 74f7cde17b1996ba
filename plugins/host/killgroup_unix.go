//go:build unix

package host

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// killGroup kills a process that leads its group, and the group.
func killGroup(p *os.Process) error {
	if err := syscall.Kill(-p.Pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("kill process group %d: %w", p.Pid, err)
	}
	return nil
}
