package host

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"
)

// Options say which program is a strategy and how much is put up with. Zero
// durations and counts are the stated defaults.
type Options struct {
	Name string   // the configured name; errors and logs carry it
	Path string   // of the executable
	Args []string // its arguments
	// SHA256 of the executable, 64 hexadecimal digits. It is required, and
	// compared at each launch with the copy that is then executed.
	SHA256 string
	// Files are further files that must be what they were: the script, when
	// Path is an interpreter. An argument that names a file must be here.
	Files []File

	// Memory and Processes are what it and all that it starts may have at once,
	// where the system can bound them; 512 MiB and 128.
	Memory    uint64 // bytes
	Processes uint64

	Parameters []byte // JSON object for the strategy; nil: all defaults
	Seed       uint64 // of the session

	Deadline     time.Duration // for one answer; 10 s. Half a second later it is killed
	StartTimeout time.Duration // from launch to the first session; 10 s
	MaxTTL       time.Duration // longest time to live of a target; 7 days

	// A process that failed once is started again when next asked; after n
	// failures in a row, no sooner than MinBackoff·2^(n−2), at most MaxBackoff.
	MinBackoff time.Duration // 1 s
	MaxBackoff time.Duration // 1 min
	// After MaxFailures failures it is put aside, until Reset. An accepted
	// proposal lets failures older than FailureWindow be forgotten.
	MaxFailures   int           // 5
	FailureWindow time.Duration // 1 h

	Clock Clock        // for backoff and window; nil: the machine's
	Log   *slog.Logger // its containment at info, what it writes at debug level; nil: nowhere

	self bool // it is this very program
}

// What a strategy may have unless it is configured otherwise. A process counts
// each of its threads.
const (
	DefaultMemory    = 512 << 20
	DefaultProcesses = 128
)

// File is a file and what is in it.
type File struct {
	Path   string
	SHA256 string // 64 hexadecimal digits
}

// Clock tells the time.
type Clock interface{ Now() time.Time }

type machineClock struct{}

func (machineClock) Now() time.Time { return time.Now().UTC() }

// Builtin are the options of a strategy that this very binary serves. The hash
// is taken when it is called: at start, before an upgrade can replace the file.
func Builtin(name string) (Options, error) {
	path, err := os.Executable()
	if err != nil {
		return Options{}, fmt.Errorf("find this program's file: %w", err)
	}
	sum, err := SHA256(path)
	if err != nil {
		return Options{}, err
	}
	return Options{Name: name, Path: path, Args: []string{"strategy", "serve", name}, SHA256: sum, self: true}, nil
}

// SHA256 is a file's, as 64 hexadecimal digits.
func SHA256(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("hash a strategy's file: %w", err)
	}
	defer func() { _ = f.Close() }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("hash %s: %w", path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func (o Options) withDefaults() Options {
	for _, d := range []struct {
		at    *time.Duration
		value time.Duration
	}{
		{&o.Deadline, 10 * time.Second}, {&o.StartTimeout, 10 * time.Second}, {&o.MaxTTL, 7 * 24 * time.Hour},
		{&o.MinBackoff, time.Second}, {&o.MaxBackoff, time.Minute}, {&o.FailureWindow, time.Hour},
	} {
		if *d.at <= 0 {
			*d.at = d.value
		}
	}
	if o.Memory == 0 {
		o.Memory = DefaultMemory
	}
	if o.Processes == 0 {
		o.Processes = DefaultProcesses
	}
	if o.MaxFailures <= 0 {
		o.MaxFailures = 5
	}
	if o.Clock == nil {
		o.Clock = machineClock{}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if len(o.Parameters) == 0 {
		o.Parameters = []byte("{}")
	}
	return o
}

// backoff is the pause after n failures in a row.
func (o Options) backoff(n int) time.Duration {
	if n <= 1 {
		return 0
	}
	d := o.MinBackoff
	for range n - 2 {
		if d *= 2; d >= o.MaxBackoff {
			return o.MaxBackoff
		}
	}
	return min(d, o.MaxBackoff)
}
