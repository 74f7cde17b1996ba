package host

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"
	"unicode"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// specimen is a rogue of the zoo: what it does, and what must be said of it.
type specimen struct {
	mode   string
	fault  Fault // "": its answer stands
	says   []string
	short  bool // deadline and start timeout
	asks   int  // the question that it is caught at; 0: the first
	change func(*testing.T, *Options)
}

// specimens are every way in which a strategy was seen or thought to misbehave.
var specimens = []specimen{
	{mode: "exits at start", fault: FaultStart, says: []string{"cannot find my model file"}},
	{mode: "never shakes hands", fault: FaultStart, says: []string{"within 400ms"}, short: true},
	{mode: "writes garbage first", fault: FaultStart, says: []string{"Loading model weights"}},
	{mode: "writes an endless first line", fault: FaultStart, says: []string{"Failed to read any lines"}},
	{mode: "announces tcp", fault: FaultAddress, says: []string{"tcp 127.0.0.1:7777"}},
	{mode: "announces a foreign socket", fault: FaultAddress, says: []string{"/run/docker.sock is outside of"}},
	{mode: "announces a file", fault: FaultAddress, says: []string{"is not a socket"}},
	{mode: "speaks another version", fault: FaultStart, says: []string{"Plugin version: 99, Client versions: [2]"}},
	{mode: "speaks net/rpc", fault: FaultStart},
	{mode: "has a certificate of its own making", fault: FaultStart},
	{mode: "refuses its parameters", fault: FaultParameters, says: []string{"share 3 is more than all of the loss"}},
	{mode: "asks for an unknown table", fault: FaultManifest, says: []string{"table 99 is unknown to this host"}},
	{mode: "hangs when described", fault: FaultStart, says: []string{"within"}, short: true},
	{mode: "hangs when opened", fault: FaultStart, says: []string{"within"}, short: true},
	{mode: "crashes when described", fault: FaultStart, says: []string{"panic: index out of range: the model has no row 7"}},
	{mode: "crashes when opened", fault: FaultStart, says: []string{"panic: index out of range: the model has no row 7"}},
	{mode: "a changed file", fault: FaultChecksum, says: []string{"is not the file with SHA-256 0000"}, change: func(_ *testing.T, o *Options) { o.SHA256 = strings.Repeat("0", 64) }},
	{mode: "a file swapped after the first start", fault: FaultChecksum, says: []string{"if you changed it, verify it"}, asks: 2, change: swapped},

	{mode: "hangs", fault: FaultDeadline, says: []string{"within 400ms"}, short: true},
	{mode: "spins", fault: FaultDeadline, short: true},
	{mode: "stops itself", fault: FaultDeadline, short: true},
	{mode: "hangs when asked", fault: FaultDeadline, short: true},
	{mode: "drips its answer", fault: FaultDeadline, short: true},
	{mode: "heeds its deadline late", fault: FaultDeadline, short: true},
	{mode: "ignores requests to end", fault: FaultDeadline, short: true},
	{mode: "closes its output", fault: FaultDeadline, short: true},
	{mode: "bursts into 200 children", fault: FaultDeadline, short: true},
	{mode: "leaves an orphan", fault: FaultDeadline, short: true},
	{mode: "fills the disk", fault: FaultDeadline, short: true},
	{mode: "hoards a gibibyte", fault: FaultMemory, says: []string{"of 512 MiB"}},
	{mode: "writes without end", fault: FaultNoise, says: []string{"more than 64 MiB"}},
	{mode: "writes past the connection", fault: FaultNoise, says: []string{"more than 64 MiB"}},
	{mode: "prints without end", fault: FaultNoise, says: []string{"more than 64 MiB"}},
	{mode: "writes beside its program", fault: FaultCrash, says: []string{"permission denied"}},
	{mode: "opens thousands of files", fault: FaultCrash, says: []string{"too many open files"}},
	{mode: "paints the terminal as it dies", fault: FaultCrash, says: []string{"it said: [2J [Hall limits passed"}},
	{mode: "crashes when asked", fault: FaultCrash, says: []string{"panic: index out of range"}},
	{mode: "crashes when asked twice", fault: FaultCrash, says: []string{"exit status 7"}, asks: 2},
	{mode: "crashes", fault: FaultCrash, says: []string{"panic: index out of range: the model has no row 7"}},
	{mode: "leaves a child behind", fault: FaultCrash},
	{mode: "hangs up", fault: FaultCrash},

	{mode: "scores NaN", fault: FaultScores, says: []string{"liquidation PD of loan 2 is NaN"}},
	{mode: "scores infinity", fault: FaultScores, says: []string{"EAD of loan 0 is +Inf"}},
	{mode: "scores minus infinity", fault: FaultScores, says: []string{"EL of loan 0 is -Inf"}},
	{mode: "scores less than nothing", fault: FaultScores, says: []string{"liquidation PD of loan 3 is -0.25"}},
	{mode: "scores more than certain", fault: FaultScores, says: []string{"loss PD of loan 1 is 1.5"}},
	{mode: "scores an EL of its own", fault: FaultScores, says: []string{"EL of loan 1"}},
	{mode: "scores too few", fault: FaultScores, says: []string{"4 values of LGD for 5 loans"}},
	{mode: "scores a loan that is not there", fault: FaultScores, says: []string{"loan 5 of a book of 5"}},
	{mode: "scores a loan twice", fault: FaultScores, says: []string{"loan 0 follows that of loan 0"}},
	{mode: "scores without a horizon", fault: FaultScores, says: []string{"horizon 0s"}},
	{mode: "targets an unknown series", fault: FaultSeries, says: []string{"0xff00", "is not among the 1 series and 0 pools observed"}},
	{mode: "targets a series twice", fault: FaultSeries, says: []string{"2 targets for 1 series"}},
	{mode: "wants NaN", fault: FaultLevel, says: []string{"level of hrUSDC-1 is NaN"}},
	{mode: "wants infinity", fault: FaultLevel, says: []string{"level of hrUSDC-1 is +Inf"}},
	{mode: "wants minus infinity", fault: FaultLevel, says: []string{"level of hrUSDC-1 is -Inf"}},
	{mode: "wants 2 to the 256", fault: FaultLevel, says: []string{"is 1.157920892373162e+77, not between 0 and 1e+06"}},
	{mode: "wants less than nothing", fault: FaultLevel, says: []string{"is -1, not between 0 and 1e+06"}},
	{mode: "wants more than there can be", fault: FaultLevel, says: []string{"is 2e+06, not between 0 and 1e+06"}},
	{mode: "wants it for ever", fault: FaultTTL, says: []string{"lives 1000h0m0s"}},
	{mode: "wants it for no time", fault: FaultTTL, says: []string{"lives 0s"}},
	{mode: "wants it for an age", fault: FaultShape, says: []string{"time to live of target 0"}},
	{mode: "keeps too much state", fault: FaultSize, says: []string{"state of 1048577 bytes, at most 1048576"}},
	{mode: "paints the terminal", fault: FaultText, says: []string{`'\x1b', which is not printable`}},
	{mode: "talks too much", fault: FaultSize, says: []string{"65 reasons, at most 64"}},
	{mode: "floods", fault: FaultSize, says: []string{"received message larger than max"}},
	{mode: "sends a gibibyte", fault: FaultSize, says: []string{"received message larger than max (1073741824 vs."}},
	{mode: "sends garbage", fault: FaultShape, says: []string{"message is no protobuf"}},
	{mode: "sends text that is no UTF-8", fault: FaultShape, says: []string{"invalid UTF-8"}},
	{mode: "answers without end", fault: FaultSequence, says: []string{"answer to observation 1, asked was 2"}, asks: 2},
	{mode: "answers twice", fault: FaultSequence, says: []string{"answer to observation 1, asked was 2"}, asks: 2},
	{mode: "sends a million targets", fault: FaultSize, says: []string{"targets and reasons of"}},
	{mode: "names a series of nine bytes", fault: FaultShape, says: []string{"has 9 bytes, not 20"}},
	{mode: "answers in another session", fault: FaultSession, says: []string{`answer for session "elsewhere", asked in "only"`}},
	{mode: "answers in a stale session", fault: FaultSession, says: []string{`answer for session "only-yesterday"`}},
	{mode: "answers out of sequence", fault: FaultSequence, says: []string{"answer to observation 4, asked was 1"}},
	{mode: "never has the book", fault: FaultShape, says: []string{"asks for the whole book and has it"}},
	{mode: "fails with targets", fault: FaultShape, says: []string{"a failure comes with"}},
	{mode: "announces a link to a foreign socket", fault: FaultAddress, says: []string{"is not a socket"}, change: listening},
	{mode: "becomes another program", fault: FaultCrash},
	{mode: "digs a pit", fault: FaultDeadline, short: true},
	{mode: "removes its folder", fault: FaultDeadline, short: true},
	{mode: "floods the header", fault: FaultCrash, says: []string{"PROTOCOL_ERROR"}},
	{mode: "wants less than zero by a sign"},
	{mode: "wants the least there is"},
	{mode: "hangs when closed"},
	{mode: "crashes when closed"},
}

// swapped gives the rogue a file of its own, which the test's second question
// finds changed: the process that the first one started is gone by then.
func swapped(t *testing.T, o *Options) {
	path := filepath.Join(t.TempDir(), "strategy.sh")
	script := fmt.Sprintf("#!/bin/sh\nexec %s rogue 'crashes when asked twice' $1\n", o.Path)
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	sum, err := SHA256(path)
	if err != nil {
		t.Fatal(err)
	}
	o.Path, o.Args, o.SHA256 = path, o.Args[2:], sum
}

// outcome is a row of the table that the zoo prints.
type outcome struct {
	mode, fault, neighbour string
	took, most             time.Duration
	left                   []string
}

// Each rogue is asked together with an honest neighbour. It is refused or killed
// in time, with a fault and an error that say what it did; the neighbour's answer
// is what it is without it; and nothing of either is left.
func TestZooEachRogueEndsInTimeAndHarmsNobody(t *testing.T) {
	if len(specimens) < 30 {
		t.Errorf("the zoo holds %d rogues only", len(specimens))
	}
	alone := start(t, rogueOptions(t, "honest"))
	want := evaluate(t, alone, newWorld(t, 5).observe(nil))
	alone.Close()
	before := openFiles()
	rows := make([]outcome, len(specimens))
	var contained sync.Map
	t.Run("rogues", func(t *testing.T) {
		for i, c := range specimens {
			t.Run(c.mode, func(t *testing.T) {
				t.Parallel()
				rows[i] = c.face(t, i, want, &contained)
			})
		}
	})
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	_, _ = fmt.Fprintln(w, "#\trogue\tfault\tended in\tat most\tleft\thonest neighbour")
	for i, r := range rows {
		if r.mode == "" {
			continue // not among those that were chosen, or it failed
		}
		_, _ = fmt.Fprintf(w, "%d\t%s\t%s\t%v\t%v\t%d\t%s\n", i+1, r.mode, r.fault, r.took.Round(time.Millisecond), r.most, len(r.left), r.neighbour)
	}
	_ = w.Flush()
	contained.Range(func(k, _ any) bool { t.Log(k); return true })
	t.Logf("\n%s", table.String())
	waitFor(t, func() bool { return openFiles() <= before }, "%d files were open before, and now %d", before, openFiles())
}

// face asks the rogue and its neighbour at once, and looks for what is left.
func (c specimen) face(t *testing.T, number int, want *strategy.Proposal, contained *sync.Map) outcome {
	token := fmt.Sprintf("%d%06d", os.Getpid(), 900_000+number)
	opts := rogueOptions(t, c.mode)
	opts.StartTimeout, opts.Deadline = 10*time.Second, 5*time.Second
	opts.Args = append(opts.Args, token)
	if c.short {
		const short = 400 * time.Millisecond
		opts.StartTimeout, opts.Deadline = startOf(c.mode, short), short
	}
	if c.change != nil {
		c.change(t, &opts)
	}
	out := outcome{mode: c.mode, fault: "none", most: opts.Deadline + 2*time.Second}
	starts := !slices.Contains([]Fault{FaultStart, FaultAddress, FaultManifest, FaultParameters, FaultChecksum}, c.fault)
	if !starts {
		out.most = opts.StartTimeout + 2*time.Second
	}
	var made folders
	opts.Log = slog.New(&made)
	opts.self = c.change == nil // hundreds of copies of this binary take long
	peaceful := rogueOptions(t, "honest")
	peaceful.self = true
	neighbour, honest := start(t, peaceful), make(chan string, 1)
	obs := newWorld(t, 5).observe(nil)
	go func() {
		got, err := neighbour.Evaluate(context.Background(), obs)
		switch {
		case err != nil:
			honest <- err.Error()
		case !reflect.DeepEqual(got, want):
			honest <- "another answer"
		default:
			honest <- "OK"
		}
	}()
	p, w := start(t, opts), newWorld(t, 5)
	for range c.asks - 1 {
		evaluate(t, p, w.observe(nil))
	}
	if c.asks > 1 && c.change != nil {
		if err := os.WriteFile(opts.Path, []byte("#!/bin/sh\necho swapped\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		p.Close()
		p = start(t, opts)
	}
	if starts { // how long it takes to come up is not the rogue's doing
		_, _ = p.Describe(context.Background())
	}
	began := time.Now()
	_, err := p.Evaluate(context.Background(), w.observe(nil))
	status := p.Status()
	p.Close()
	out.took = time.Since(began)
	if out.took > out.most {
		t.Errorf("it took %v, more than %v", out.took, out.most)
	}
	if status.Starts > 0 {
		contained.Store(status.Contained.String(), nil)
	}
	if out.neighbour = <-honest; out.neighbour != "OK" {
		t.Errorf("its honest neighbour says: %s", out.neighbour)
	}
	if out.left = leftovers(token, made.all()); len(out.left) > 0 {
		t.Errorf("it leaves %v", out.left)
	}
	if fault := FaultOf(err); fault != "" {
		out.fault = string(fault)
	}
	if c.fault == FaultMemory && status.Contained.Group == "" {
		c.fault, c.says = FaultCrash, []string{"out of memory"} // its own word: a resource limit refused it
	}
	if got := FaultOf(err); got != c.fault {
		t.Errorf("error %v is fault %q, not %q", err, got, c.fault)
	}
	if c.fault == "" {
		return out
	}
	contains(t, err, append(c.says, "strategy under-test: ")...)
	if strings.ContainsFunc(err.Error(), func(r rune) bool { return !unicode.IsPrint(r) }) {
		t.Errorf("error %q could move a terminal's cursor", err)
	}
	if status.PID != 0 || status.Failures != 1 || status.Fault != c.fault || status.LastFail == "" {
		t.Errorf("status %+v is not that of a killed process", status)
	}
	return out
}

// startOf leaves a process that is to come up the time to do so.
func startOf(mode string, short time.Duration) time.Duration {
	switch mode {
	case "never shakes hands", "hangs when described", "hangs when opened":
		return short
	}
	return 10 * time.Second
}
