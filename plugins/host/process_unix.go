//go:build unix && !linux

package host

import "syscall"

// processAttributes put the process into a group of its own, out of reach of the
// terminal's interrupt. Its standard input tells it when the host dies.
func processAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true}
}
