package host

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// folders are the private folders of a Process' runs, as it logs them.
type folders struct {
	mu   sync.Mutex
	made []string
}

func (f *folders) Enabled(context.Context, slog.Level) bool { return true }
func (f *folders) WithAttrs([]slog.Attr) slog.Handler       { return f }
func (f *folders) WithGroup(string) slog.Handler            { return f }

func (f *folders) Handle(_ context.Context, r slog.Record) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	r.Attrs(func(a slog.Attr) bool {
		if a.Key == "folder" {
			f.made = append(f.made, a.Value.String())
		}
		return true
	})
	return nil
}

func (f *folders) all() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.made)
}

// leftovers are what a rogue that is gone left on this machine: processes, by a
// token in their arguments or their folder in their environment; folders, with
// sockets and files; control groups.
func leftovers(token string, made []string) []string {
	var left []string
	entries, _ := os.ReadDir("/proc")
	for _, e := range entries {
		arguments, _ := os.ReadFile(filepath.Join("/proc", e.Name(), "cmdline"))
		environment, _ := os.ReadFile(filepath.Join("/proc", e.Name(), "environ"))
		is := strings.Contains(string(arguments), token)
		for _, folder := range made {
			is = is || strings.Contains(string(environment), folder)
		}
		if is {
			left = append(left, "process "+e.Name()+": "+clean(string(arguments)))
		}
	}
	for _, folder := range made {
		if _, err := os.Lstat(folder); err == nil {
			left = append(left, folder)
		}
		for _, pattern := range []string{"/sys/fs/cgroup/*/", "/sys/fs/cgroup/*/*/", "/sys/fs/cgroup/*/*/*/", "/sys/fs/cgroup/*/*/*/*/"} {
			groups, _ := filepath.Glob(pattern + filepath.Base(folder))
			left = append(left, groups...)
		}
	}
	return left
}

// openFiles is how many this process has open.
func openFiles() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return 0 // there is no such folder: nothing is counted
	}
	return len(entries)
}
