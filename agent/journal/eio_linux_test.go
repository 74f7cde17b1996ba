package journal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// failing makes the kernel answer EIO to this process's writes at an offset and
// to its syncs, as a dying disk does: a seccomp filter, in all threads, that
// cannot be taken back.
func failing() error {
	load := func(k uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: k}
	}
	var filter []unix.SockFilter
	filter = append(filter, load(0)) // the call's number
	calls := []uint32{unix.SYS_PWRITE64, unix.SYS_FSYNC, unix.SYS_FDATASYNC}
	for i, nr := range calls {
		filter = append(filter, unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: nr, Jt: uint8(len(calls) - i)})
	}
	filter = append(filter,
		unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW},
		unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EIO)})
	program := unix.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	if _, _, e := syscall.RawSyscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&program))); e != 0 {
		return e
	}
	return nil
}

// TestAWriterOnADyingDisk is the child of the next test: it says which slots were
// acknowledged, and goes on when its disk fails.
func TestAWriterOnADyingDisk(t *testing.T) {
	path := os.Getenv("HEDGEROW_DYING_JOURNAL")
	if path == "" {
		t.Skip("it is the child of the next test")
	}
	after, err := strconv.Atoi(os.Getenv("HEDGEROW_DYING_AFTER"))
	must(t, err)
	points := 0
	j, err := Open(context.Background(), path, ours, Options{Trip: func(string) {
		if points++; points == after {
			if err := failing(); err != nil {
				fmt.Println("unable", err)
			}
		}
	}})
	must(t, err)
	for n := range 40 {
		_, err := j.BeginSlot(context.Background(), trade.Slot{Schedule: "s", At: noon.Add(time.Duration(n) * time.Hour)})
		switch {
		case err == nil:
			fmt.Println("acknowledged", n)
		case errors.Is(err, ErrStorage):
			fmt.Println("refused", n)
		default:
			fmt.Println("other", err)
		}
	}
	fmt.Println("over")
	_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
}

// The kernel refuses writes and syncs from a random moment on. Nothing is
// acknowledged that is not there afterwards, and every refusal says that the disk
// fails.
func TestEIOAcknowledgesNothingThatIsNotThere(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	refusals := 0
	for run := range runs(t, 12) {
		path := filepath.Join(t.TempDir(), "journal.db")
		after := 3 + r.IntN(60)
		child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestAWriterOnADyingDisk$", "-test.v")
		child.Env = append(os.Environ(), "HEDGEROW_DYING_JOURNAL="+path, fmt.Sprint("HEDGEROW_DYING_AFTER=", after))
		out, _ := child.Output() // it ends by a kill
		if strings.Contains(string(out), "unable") {
			t.Skipf("needs seccomp: %s", out)
		}
		acknowledged := 0
		whole := false
		for lines := bufio.NewScanner(strings.NewReader(string(out))); lines.Scan(); {
			switch word, _, _ := strings.Cut(lines.Text(), " "); word {
			case "acknowledged":
				acknowledged++
			case "refused":
				refusals++
			case "over":
				whole = true
			case "other":
				t.Fatalf("run %d, after %d: %s", run, after, lines.Text())
			}
		}
		if !whole {
			t.Fatalf("run %d, after %d: the writer did not go on: %s", run, after, out)
		}
		j, err := Open(context.Background(), path, ours, Options{})
		must(t, err)
		slots, err := j.Slots(context.Background(), 100)
		must(t, errors.Join(err, j.Close()))
		if len(slots) < acknowledged {
			t.Fatalf("run %d, after %d: %d slots, %d were acknowledged", run, after, len(slots), acknowledged)
		}
	}
	if refusals == 0 {
		t.Error("nothing was refused: the disk never failed")
	}
}
