package host

import "syscall"

// processAttributes put the process into a group of its own, out of reach of the
// terminal's interrupt, and let the kernel kill it when the host dies.
func processAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
