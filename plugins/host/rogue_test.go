package host

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/hashicorp/go-plugin"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// hang blocks for ever. A bare select would not: without cgo the runtime sees
// that nothing else runs and ends the process.
func hang() {
	for {
		time.Sleep(time.Hour)
	}
}

// rogue is the strategy process of the tests. A mode misbehaves in one way.
func rogue(mode string) {
	switch mode {
	case "exits at start":
		fmt.Fprintln(os.Stderr, "cannot find my model file")
		os.Exit(1)
	case "never shakes hands":
		hang()
	case "writes garbage first":
		fmt.Println("Loading model weights, please wait ...")
		hang()
	case "writes an endless first line":
		for {
			_, _ = os.Stdout.WriteString(strings.Repeat("x", 1<<16))
		}
	case "announces tcp":
		fmt.Println("1|2|tcp|127.0.0.1:7777|grpc|")
		hang()
	case "announces a foreign socket":
		fmt.Println("1|2|unix|/run/docker.sock|grpc|")
		hang()
	case "announces a file":
		path := os.Getenv(plugin.EnvUnixSocketDir) + "/file"
		_ = os.WriteFile(path, nil, 0o600)
		fmt.Printf("1|2|unix|%s|grpc|\n", path)
		hang()
	case "speaks another version":
		serveRogue(99, nil)
	case "speaks net/rpc":
		path := os.Getenv(plugin.EnvUnixSocketDir) + "/x"
		if _, err := net.Listen("unix", path); err != nil {
			panic(err)
		}
		fmt.Println("1|2|unix|" + path + "|netrpc|")
		hang()
	case "has a certificate of its own making":
		_ = os.Unsetenv("PLUGIN_CLIENT_CERT") // then it serves without TLS
		serveRogue(strategy.ProtocolVersion, honest)
	case "refuses its parameters":
		def := rogueDefinition(mode)
		def.Open = func([]byte, uint64) (strategy.Strategy, error) {
			return nil, errors.New("share 3 is more than all of the loss")
		}
		strategy.Serve(def)
	case "asks for an unknown table":
		def := rogueDefinition(mode)
		serveWith(strategy.ProtocolVersion, func(s *wireRogue) {
			m, _ := def.Manifest()
			s.manifest = m.Encode()
			s.manifest.Tables = append(s.manifest.Tables, 99)
		})
	case "drips its answer":
		drip()
	case "announces a link to a foreign socket":
		linkAway()
	default:
		if change, ok := wireChanges()[mode]; ok {
			serveWith(strategy.ProtocolVersion, change)
			return
		}
		if answer, ok := wireAnswers()[mode]; ok {
			serveRogue(strategy.ProtocolVersion, answer)
			return
		}
		strategy.Serve(rogueDefinition(mode))
	}
}

// rogueParameters are those of the strategies made with the SDK.
type rogueParameters struct {
	Share float64 `json:"share" jsonschema:"share of the series' maximum to hold, 0 to 1"`
	Host  int     `json:"host" jsonschema:"the host's process number"`
}

func rogueDefinition(mode string) strategy.Definition {
	return strategy.Definition{
		Name: "rogue", Version: "1.0.0", About: "Misbehaves in one way.",
		Parameters: rogueParameters{Share: 0.25},
		Tables:     []strategy.Table{strategy.TableBook, strategy.TableSeries, strategy.TableHoldings, strategy.TableExposures, strategy.TablePrices},
		Open: func(raw []byte, seed uint64) (strategy.Strategy, error) {
			p := rogueParameters{Share: 0.25}
			if err := strategy.Decode(raw, &p); err != nil {
				return nil, err
			}
			return &rogueStrategy{mode: mode, share: p.Share, host: p.Host, seed: seed}, nil
		},
	}
}

// rogueStrategy behaves, except for its mode.
type rogueStrategy struct {
	mode  string
	share float64
	host  int
	seed  uint64
	calls int
}

// Evaluate scores every loan, wants a share of each series plus some noise of the
// seed, and counts its calls in the state.
func (s *rogueStrategy) Evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	if s.mode == "watches" { // as little as a strategy can do that looks at all
		hf := obs.Book.HealthFactors(nil)
		lowest := slices.Min(hf)
		return &strategy.Proposal{Targets: []strategy.Target{{Series: obs.Series[0].ID, Level: 1000 / lowest, TTL: time.Hour}}}, nil
	}
	s.calls++
	p := &strategy.Proposal{Reasons: []string{"as asked"}}
	random := rand.New(rand.NewPCG(s.seed, obs.Seed))
	p.Scores.Horizon = 24 * time.Hour
	for i := range obs.Book.Len() {
		p.Scores.Add(i, 0.5*random.Float64(), 0.01, 1000, 0.1)
	}
	var count uint64
	if len(obs.State) == 8 {
		count = binary.BigEndian.Uint64(obs.State)
	}
	p.State = binary.BigEndian.AppendUint64(nil, count+1)
	for _, series := range obs.Series {
		most := series.Exhaustion.Minus(series.Attachment).Float(series.Decimals)
		p.Targets = append(p.Targets, strategy.Target{
			Series: series.ID, Level: most*s.share + random.Float64() + float64(count), TTL: time.Hour,
			Reasons: []string{fmt.Sprintf("%d calls before", count)},
		})
	}
	return s.misbehave(ctx, obs, p)
}

func (s *rogueStrategy) misbehave(ctx context.Context, obs *strategy.Observation, p *strategy.Proposal) (*strategy.Proposal, error) {
	switch s.mode {
	case "honest":
	case "hangs":
		select {}
	case "hangs when it is told":
		if s.share == 1 {
			select {}
		}
	case "spins":
		for { //nolint:staticcheck // that it spins is the point
		}
	case "stops itself":
		_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
		select {} // some other thread may have taken the signal first
	case "heeds its deadline":
		<-ctx.Done()
		return nil, ctx.Err()
	case "heeds its deadline late":
		<-ctx.Done()
		for began := time.Now(); time.Since(began) < time.Minute; {
		}
		return nil, ctx.Err()
	case "ignores requests to end":
		signal.Ignore(syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGQUIT)
		hang()
	case "closes its output":
		_, _ = syscall.Close(1), syscall.Close(2)
		hang()
	case "bursts into 200 children":
		for range 200 {
			_, _ = child(true)
		}
		hang()
	case "leaves an orphan":
		// The shell ends at once, and what it started is nobody's child.
		_, _ = syscall.ForkExec("/bin/sh", []string{"sh", "-c", "sleep " + nap() + " & sleep " + nap() + " &"},
			&syscall.ProcAttr{Files: []uintptr{0}, Sys: &syscall.SysProcAttr{Setsid: true}})
		hang()
	case "hoards a gibibyte":
		hoard := make([]byte, 1<<30)
		for i := 0; i < len(hoard); i += 4096 {
			hoard[i] = 1
		}
		p.Reasons = []string{fmt.Sprint(len(hoard))}
	case "fills the disk":
		for i := range 3 {
			fill(fmt.Sprint("filler", i))
			fill(filepath.Join(os.TempDir(), fmt.Sprint("more", i)))
		}
		hang()
	case "writes beside its program":
		if err := os.WriteFile(filepath.Join(os.Getenv("HEDGEROW_STRATEGY_HOME"), "rogue-was-here"), nil, 0o600); err != nil {
			panic(err)
		}
	case "opens thousands of files":
		for n := 0; ; n++ {
			if _, err := syscall.Open("/dev/null", syscall.O_RDONLY, 0); err != nil {
				panic(fmt.Sprintf("after %d: %v", n, err))
			}
		}
	case "writes without end":
		for line := []byte(strings.Repeat("noise ", 10_000) + "\n"); ; {
			_, _ = os.Stderr.Write(line)
		}
	case "prints without end":
		for line := []byte(strings.Repeat("noise ", 10_000) + "\n"); ; {
			_, _ = os.Stdout.Write(line)
		}
	case "writes past the connection":
		for line := []byte(strings.Repeat("noise ", 10_000) + "\n"); ; {
			_, _ = syscall.Write(2, line)
		}
	case "paints the terminal as it dies":
		_, _ = syscall.Write(2, []byte("\x1b[2J\x1b[Hall limits passed\r\x07\xff\xfe\n"))
		os.Exit(7)
	case "crashes":
		panic("index out of range: the model has no row 7")
	case "crashes when asked twice":
		if s.calls == 2 {
			os.Exit(7)
		}
	case "draws randomness of its own":
		p.Targets = nil
		p.Reasons = []string{fmt.Sprint(time.Now().UnixNano())}
	case "remembers outside its state":
		p.Reasons = []string{fmt.Sprintf("call %d", s.calls)}
	case "crashes on an empty market":
		_ = obs.Series[0]
	case "leaves a child behind":
		_, _ = child(false) // it keeps the pipes open
		os.Exit(7)
	case "has no answer":
		return nil, errors.New("no price history yet\nfor WETH")
	case "returns nothing":
		return nil, nil
	case "shows its environment":
		p.Reasons = []string{strings.Join(environmentNames(), " ")}
	case "tries to get out":
		p.Reasons = attempts(s.host)
	case "floods standard error":
		for range 1000 {
			fmt.Fprintln(os.Stderr, strings.Repeat("noise ", 200))
		}
	case "scores NaN":
		p.Scores.LiquidationPD[2] = math.NaN()
	case "scores infinity":
		p.Scores.EAD[0] = math.Inf(1)
	case "scores more than certain":
		p.Scores.LossPD[1] = 1.5
	case "scores an EL of its own":
		p.Scores.EL[1] *= 2
	case "scores too few":
		p.Scores.LGD = p.Scores.LGD[:len(p.Scores.LGD)-1]
	case "scores a loan that is not there":
		p.Scores.Loan[len(p.Scores.Loan)-1] = int32(obs.Book.Len())
	case "scores a loan twice":
		p.Scores.Loan[1] = p.Scores.Loan[0]
	case "scores without a horizon":
		p.Scores.Horizon = 0
	case "targets an unknown series":
		p.Targets[0].Series[0] ^= 0xff
	case "targets a series twice":
		p.Targets = append(p.Targets, p.Targets[0])
	case "wants NaN":
		p.Targets[0].Level = math.NaN()
	case "wants infinity":
		p.Targets[0].Level = math.Inf(1)
	case "wants minus infinity":
		p.Targets[0].Level = math.Inf(-1)
	case "wants 2 to the 256":
		p.Targets[0].Level = math.Pow(2, 256)
	case "scores minus infinity":
		p.Scores.EL[0] = math.Inf(-1)
	case "scores less than nothing":
		p.Scores.LiquidationPD[3] = -0.25
	case "wants less than nothing":
		p.Targets[0].Level = -1
	case "wants more than there can be":
		p.Targets[0].Level = 2e6
	case "wants it for ever":
		p.Targets[0].TTL = 1000 * time.Hour
	case "wants it for no time":
		p.Targets[0].TTL = 0
	case "keeps too much state":
		p.State = make([]byte, strategy.MaxStateBytes+1)
	case "paints the terminal":
		p.Reasons = []string{"fine \x1b[2J\x1b[H all limits passed"}
	case "talks too much":
		p.Reasons = make([]string, strategy.MaxReasons+1)
	default:
		mean(s.mode, p)
	}
	return p, nil
}

func environmentNames() []string {
	var names []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		names = append(names, name)
	}
	return names
}
