package host

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// A file that somebody keeps swapping, in each of the ways, runs as it was
// hashed or not at all.
func TestAFileSwappedBetweenItsHashAndItsStartNeverRuns(t *testing.T) {
	const launches = 20
	write := func(t *testing.T, path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o700); err != nil {
			t.Error(err)
		}
	}
	for name, swap := range map[string]func(t *testing.T, path, text string){
		"written over": write,
		"another file of its name": func(t *testing.T, path, text string) {
			write(t, path+".new", text)
			if err := os.Rename(path+".new", path); err != nil {
				t.Error(err)
			}
		},
		"a link that points elsewhere": func(t *testing.T, path, text string) {
			target := fmt.Sprintf("%s.%d", path, len(text))
			write(t, target, text)
			_ = os.Remove(path + ".new")
			if err := errors.Join(os.Symlink(target, path+".new"), os.Rename(path+".new", path)); err != nil {
				t.Error(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			opts := rogueOptions(t, "honest")
			good := fmt.Sprintf("#!/bin/sh\nexec %s rogue honest\n", opts.Path)
			bad := "#!/bin/sh\necho I was swapped in >&2\nexit 9\n"
			opts.Path, opts.Args = filepath.Join(t.TempDir(), "strategy.sh"), nil
			write(t, opts.Path, good)
			sum, err := SHA256(opts.Path)
			if err != nil {
				t.Fatal(err)
			}
			opts.SHA256 = sum
			done := make(chan struct{})
			var swapper sync.WaitGroup
			swapper.Go(func() {
				for {
					for _, text := range []string{bad, good} {
						select {
						case <-done:
							return
						default:
							swap(t, opts.Path, text)
						}
					}
				}
			})
			ran, refused := 0, 0
			for range launches {
				p := New(opts)
				_, err := p.Describe(context.Background())
				p.Close()
				switch {
				case err == nil:
					ran++
				case errors.Is(err, ErrChecksum):
					refused++
				default:
					t.Errorf("it ended with %v", err)
				}
				if err != nil && strings.Contains(err.Error(), "I was swapped in") {
					t.Error("the swapped file ran")
				}
			}
			close(done)
			swapper.Wait()
			t.Logf("%d launches: %d ran as hashed, %d were refused", launches, ran, refused)
		})
	}
}
