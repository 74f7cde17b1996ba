package host

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/durationpb"
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
		fmt.Println("1|1|tcp|127.0.0.1:7777|grpc|")
		hang()
	case "announces a foreign socket":
		fmt.Println("1|1|unix|/run/docker.sock|grpc|")
		hang()
	case "announces a file":
		path := os.Getenv(plugin.EnvUnixSocketDir) + "/file"
		_ = os.WriteFile(path, nil, 0o600)
		fmt.Printf("1|1|unix|%s|grpc|\n", path)
		hang()
	case "speaks another version":
		serveRogue(99, nil)
	case "speaks net/rpc":
		fmt.Println("1|1|unix|" + os.Getenv(plugin.EnvUnixSocketDir) + "/x|netrpc|")
		hang()
	case "has a certificate of its own making":
		_ = os.Unsetenv("PLUGIN_CLIENT_CERT") // then it serves without TLS
		serveRogue(1, honest)
	case "refuses its parameters":
		def := rogueDefinition(mode)
		def.Open = func([]byte, uint64) (strategy.Strategy, error) {
			return nil, errors.New("share 3 is more than all of the loss")
		}
		strategy.Serve(def)
	case "asks for an unknown table":
		def := rogueDefinition(mode)
		serveWith(1, func(s *wireRogue) {
			m, _ := def.Manifest()
			s.manifest = m.Encode()
			s.manifest.Tables = append(s.manifest.Tables, 99)
		})
	default:
		if answer, ok := wireAnswers()[mode]; ok {
			serveRogue(1, answer)
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
	case "spins":
		for { //nolint:staticcheck // that it spins is the point
		}
	case "stops itself":
		_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
		select {} // some other thread may have taken the signal first
	case "heeds its deadline":
		<-ctx.Done()
		return nil, ctx.Err()
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
		// The child keeps the pipes open, in the same group.
		_, _ = syscall.ForkExec("/bin/sleep", []string{"sleep", "600"}, &syscall.ProcAttr{Files: []uintptr{0, 1, 2}})
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

// wireAnswers are those that the SDK would never send.
func wireAnswers() map[string]func(proto.Strategy_EvaluateServer, *proto.Observation) error {
	type stream = proto.Strategy_EvaluateServer
	reply := func(change func(*proto.Proposal)) func(stream, *proto.Observation) error {
		return func(s stream, obs *proto.Observation) error {
			p := &proto.Proposal{Session: obs.GetSession(), Sequence: obs.GetSequence()}
			change(p)
			return s.Send(p)
		}
	}
	return map[string]func(stream, *proto.Observation) error{
		"floods":                       reply(func(p *proto.Proposal) { p.State = make([]byte, strategy.MaxProposalBytes) }),
		"answers in another session":   reply(func(p *proto.Proposal) { p.Session = "elsewhere" }),
		"answers out of sequence":      reply(func(p *proto.Proposal) { p.Sequence += 3 }),
		"never has the book":           reply(func(p *proto.Proposal) { p.NeedFull = true }),
		"fails with targets":           reply(func(p *proto.Proposal) { p.Failure, p.State = "no", []byte{1} }),
		"names a series of nine bytes": reply(func(p *proto.Proposal) { p.Targets = []*proto.Target{{Series: make([]byte, 9)}} }),
		"wants it for an age": reply(func(p *proto.Proposal) {
			p.Targets = []*proto.Target{{Series: make([]byte, 20), Ttl: &durationpb.Duration{Seconds: math.MaxInt64}}}
		}),
		"sends a million targets": reply(func(p *proto.Proposal) {
			for range 1_000_000 {
				p.Targets = append(p.Targets, &proto.Target{})
			}
		}),
		"answers twice": func(s stream, obs *proto.Observation) error {
			for range 2 {
				if err := honest(s, obs); err != nil {
					return err
				}
			}
			return nil
		},
		"answers without end": func(s stream, obs *proto.Observation) error {
			for {
				if err := honest(s, obs); err != nil {
					return err
				}
			}
		},
		"answers with nothing": honest,
		"ignores its input":    honest,
		"hangs up":             func(stream, *proto.Observation) error { return nil },
	}
}

func honest(s proto.Strategy_EvaluateServer, obs *proto.Observation) error {
	return s.Send(&proto.Proposal{Session: obs.GetSession(), Sequence: obs.GetSequence()})
}

// wireRogue serves the contract without the SDK's good manners.
type wireRogue struct {
	plugin.NetRPCUnsupportedPlugin
	proto.UnimplementedStrategyServer
	manifest *proto.Manifest
	answer   func(proto.Strategy_EvaluateServer, *proto.Observation) error
}

func (w *wireRogue) GRPCServer(_ *plugin.GRPCBroker, g *grpc.Server) error {
	proto.RegisterStrategyServer(g, w)
	return nil
}

func (w *wireRogue) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, errors.New("none")
}

func (w *wireRogue) Describe(context.Context, *proto.DescribeRequest) (*proto.Manifest, error) {
	return w.manifest, nil
}

func (w *wireRogue) Open(context.Context, *proto.OpenRequest) (*proto.OpenResponse, error) {
	return &proto.OpenResponse{Session: "only"}, nil
}

func (w *wireRogue) Close(context.Context, *proto.CloseRequest) (*proto.CloseResponse, error) {
	return &proto.CloseResponse{}, nil
}

func (w *wireRogue) Evaluate(stream proto.Strategy_EvaluateServer) error {
	for {
		obs, err := stream.Recv()
		if err != nil {
			return err
		}
		if err := w.answer(stream, obs); err != nil {
			return err
		}
		if os.Args[2] == "hangs up" {
			return nil
		}
	}
}

func serveRogue(version int, answer func(proto.Strategy_EvaluateServer, *proto.Observation) error) {
	serveWith(version, func(s *wireRogue) { s.answer = answer })
}

func serveWith(version int, change func(*wireRogue)) {
	s := &wireRogue{manifest: &proto.Manifest{Name: "rogue", Version: "1", Tables: []proto.Table{strategy.TableSeries}}}
	change(s)
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig:  strategy.Handshake(),
		VersionedPlugins: map[int]plugin.PluginSet{version: {strategy.PluginName: s}},
		GRPCServer:       plugin.DefaultGRPCServer,
		Logger:           hclog.NewNullLogger(),
	})
}
