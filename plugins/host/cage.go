package host

import (
	"fmt"
	"strings"
)

// Containment says what a running process is kept in, and what of it this
// system does not allow.
type Containment struct {
	// Group is the kind of control group that bounds memory and processes, ""
	// for none.
	Group     string `json:"group,omitempty"`
	Memory    uint64 `json:"memory"`    // bytes that it may use; 0: not bounded
	Processes uint64 `json:"processes"` // it and its children; 0: not bounded
	// Namespaces: its processes are in a process namespace of their own, which
	// the kernel ends whole, and in a network namespace without a network.
	Namespaces bool `json:"namespaces"`
	// Files: it can write into its own folder only, and signal nobody else.
	Files bool `json:"files"`
	// Missing says what is not contained, and why.
	Missing []string `json:"missing,omitempty"`
}

// String is one line for people.
func (c Containment) String() string {
	var parts []string
	switch {
	case c.Group != "":
		parts = append(parts, fmt.Sprintf("%s (memory %s, %d processes)", c.Group, byteText(c.Memory), c.Processes))
	case c.Memory > 0:
		parts = append(parts, fmt.Sprintf("resource limits (memory %s a process)", byteText(c.Memory)))
	}
	if c.Namespaces {
		parts = append(parts, "its own process and network namespaces")
	}
	if c.Files {
		parts = append(parts, "writes into its own folder only")
	}
	text := "contained: " + strings.Join(parts, ", ")
	if len(parts) == 0 {
		text = "not contained"
	}
	for _, m := range c.Missing {
		text += "; " + m
	}
	return text
}

func byteText(n uint64) string {
	for _, u := range []struct {
		name string
		size uint64
	}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}} {
		if n >= u.size && n%u.size == 0 {
			return fmt.Sprintf("%d %s", n/u.size, u.name)
		}
	}
	return fmt.Sprintf("%d bytes", n)
}

// What no process is given more of, beside the configured memory and processes.
const (
	mostOpenFiles = 1024     // at once
	mostFileBytes = 64 << 20 // of one file
)
