package journal

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
)

// takeLock takes the writer's lock on path.lock. The operating system frees it
// when the process ends, however it ends, so a lock is never stale.
func takeLock(path string) (*flock.Flock, error) {
	name := path + ".lock"
	l := flock.New(name, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	got, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("journal %s: lock %s: %w", path, name, err)
	}
	if !got {
		who := "another process"
		if b, err := os.ReadFile(name); err == nil {
			if pid, err := strconv.Atoi(strings.TrimSpace(string(b))); err == nil {
				who = "process " + strconv.Itoa(pid)
			}
		}
		return nil, fmt.Errorf("%w: %s writes %s: stop it first, or give this agent a journal of its own", ErrLocked, who, path)
	}
	if err := os.WriteFile(name, []byte(strconv.Itoa(os.Getpid())+"\n"), 0o600); err != nil {
		return nil, errors.Join(fmt.Errorf("journal %s: write %s: %w", path, name, err), l.Unlock())
	}
	return l, nil
}
