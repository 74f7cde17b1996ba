package host

import (
	"bufio"
	"context"
	"errors"
	"io"
	"math"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/types/known/durationpb"
)

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
		"answers in a stale session": reply(func(p *proto.Proposal) { p.Session, p.Sequence = "only-yesterday", p.Sequence+100 }),
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
		"floods the header":    headers,
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
	at       map[string]func() // what it does at a call, before it answers
	message  mem.BufferSlice   // sent in place of a proposal
}

func (w *wireRogue) do(call string) {
	if f := w.at[call]; f != nil {
		f()
	}
}

// wireChanges are rogues that misbehave at a call, or in the bytes of a message.
func wireChanges() map[string]func(*wireRogue) {
	crash := func() { panic("index out of range: the model has no row 7") }
	at := func(call string, f func()) func(*wireRogue) {
		return func(w *wireRogue) { w.at, w.answer = map[string]func(){call: f}, honest }
	}
	instead := func(message mem.BufferSlice) func(*wireRogue) {
		return func(w *wireRogue) { w.message, w.answer = message, honest }
	}
	giant := make(mem.BufferSlice, 1024)
	for i, block := 0, mem.SliceBuffer(make([]byte, 1<<20)); i < len(giant); i++ {
		giant[i] = block
	}
	const reasons protowire.Number = 7
	return map[string]func(*wireRogue){
		"hangs when described":        at("Describe", hang),
		"hangs when opened":           at("Open", hang),
		"hangs when asked":            at("Evaluate", hang),
		"hangs when closed":           at("Close", hang),
		"crashes when described":      at("Describe", crash),
		"crashes when opened":         at("Open", crash),
		"crashes when asked":          at("Evaluate", crash),
		"crashes when closed":         at("Close", crash),
		"was built before changes":    ofBefore,
		"loses what it had":           forgetful,
		"sends a gibibyte":            instead(giant),
		"sends garbage":               instead(mem.BufferSlice{mem.SliceBuffer("\xff\xff\xff\xffgarbage")}),
		"sends text that is no UTF-8": instead(mem.BufferSlice{mem.SliceBuffer(protowire.AppendBytes(protowire.AppendTag(nil, reasons, protowire.BytesType), []byte("fine\xff\xfe")))}),
	}
}

// ofBefore is the honest strategy in a program of a build that knew no changes: it
// names no feature, and a message that needs one would be empty to it.
func ofBefore(w *wireRogue) {
	def := rogueDefinition("honest")
	m, _ := def.Manifest()
	m.Features = nil
	w.manifest = m.Encode()
	s := &rogueStrategy{mode: "honest", share: 0.25, seed: 5}
	in := &strategy.Receiver{}
	w.answer = func(stream proto.Strategy_EvaluateServer, msg *proto.Observation) error {
		if msg.BaseSequence != 0 || msg.Unchanged != nil || msg.Changes != nil || msg.SameState || msg.GetBook().GetStep() != nil || len(msg.Series) == 0 || msg.Book == nil {
			panic("a message that it cannot understand")
		}
		obs, err := in.Decode(msg)
		if err != nil {
			return err
		}
		p, err := s.Evaluate(stream.Context(), obs)
		if err != nil {
			return err
		}
		answer := p.Encode()
		answer.Session, answer.Sequence = msg.GetSession(), msg.GetSequence()
		return stream.Send(answer)
	}
}

// forgetful is the honest strategy in a program that says it understands changes, and
// things that nobody knows, and has lost what they are of two times in three.
func forgetful(w *wireRogue) {
	def := rogueDefinition("honest")
	m, _ := def.Manifest()
	m.Features = []strategy.Feature{99, strategy.FeatureChanges, strategy.FeatureChanges}
	w.manifest = m.Encode()
	s := &rogueStrategy{mode: "honest", share: 0.25, seed: 5}
	in := &strategy.Receiver{}
	w.answer = func(stream proto.Strategy_EvaluateServer, msg *proto.Observation) error {
		if msg.GetSequence()%3 != 0 {
			in = &strategy.Receiver{}
		}
		answer := &proto.Proposal{}
		obs, err := in.Decode(msg)
		switch {
		case errors.Is(err, strategy.ErrBase):
			answer.NeedFull = true
		case err != nil:
			return err
		default:
			p, err := s.Evaluate(stream.Context(), obs)
			if err != nil {
				return err
			}
			in.Returned(p.State)
			answer = p.Encode()
		}
		answer.Session, answer.Sequence = msg.GetSession(), msg.GetSequence()
		return stream.Send(answer)
	}
}

// raw is gRPC's codec, but sends other bytes in a proposal's place.
type raw struct {
	encoding.CodecV2
	message mem.BufferSlice
}

// Marshal encodes.
func (r raw) Marshal(v any) (mem.BufferSlice, error) {
	if _, ok := v.(*proto.Proposal); ok {
		return r.message, nil
	}
	return r.CodecV2.Marshal(v)
}

func (w *wireRogue) GRPCServer(_ *plugin.GRPCBroker, g *grpc.Server) error {
	proto.RegisterStrategyServer(g, w)
	return nil
}

func (w *wireRogue) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, errors.New("none")
}

func (w *wireRogue) Describe(context.Context, *proto.DescribeRequest) (*proto.Manifest, error) {
	w.do("Describe")
	return w.manifest, nil
}

func (w *wireRogue) Open(context.Context, *proto.OpenRequest) (*proto.OpenResponse, error) {
	w.do("Open")
	return &proto.OpenResponse{Session: "only"}, nil
}

func (w *wireRogue) Close(context.Context, *proto.CloseRequest) (*proto.CloseResponse, error) {
	w.do("Close")
	return &proto.CloseResponse{}, nil
}

func (w *wireRogue) Evaluate(stream proto.Strategy_EvaluateServer) error {
	for {
		obs, err := stream.Recv()
		if err != nil {
			return err
		}
		w.do("Evaluate")
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
		GRPCServer: func(opts []grpc.ServerOption) *grpc.Server {
			if s.message != nil {
				opts = append(opts, grpc.ForceServerCodecV2(raw{encoding.GetCodecV2("proto"), s.message}))
			}
			return plugin.DefaultGRPCServer(opts)
		},
		Logger: hclog.NewNullLogger(),
	})
}

// drip serves an honest strategy behind a relay that, once a session is open,
// lets one byte a tenth of a second through to the host.
func drip() {
	real := os.Stdout
	read, write, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	os.Stdout = write
	slow := make(chan struct{})
	go func() {
		line, err := bufio.NewReader(read).ReadString('\n')
		if err != nil {
			panic(err)
		}
		parts := strings.Split(line, "|")
		behind := parts[3]
		parts[3] = filepath.Join(filepath.Dir(behind), "drip")
		listener, err := net.Listen("unix", parts[3])
		if err != nil {
			panic(err)
		}
		_, _ = real.WriteString(strings.Join(parts, "|"))
		for {
			front, err := listener.Accept()
			if err != nil {
				return
			}
			back, err := net.Dial("unix", behind)
			if err != nil {
				panic(err)
			}
			go func() { _, _ = io.Copy(back, front) }()
			go func() {
				buffer := make([]byte, 1<<16)
				for {
					select {
					case <-slow:
						buffer = buffer[:1]
						time.Sleep(100 * time.Millisecond)
					default:
					}
					n, err := back.Read(buffer)
					if err != nil {
						return
					}
					if _, err := front.Write(buffer[:n]); err != nil {
						return
					}
				}
			}()
		}
	}()
	serveWith(strategy.ProtocolVersion, func(w *wireRogue) {
		w.at = map[string]func(){"Evaluate": func() { close(slow) }}
		w.answer = func(s proto.Strategy_EvaluateServer, obs *proto.Observation) error {
			return s.Send(&proto.Proposal{Session: obs.GetSession(), Sequence: obs.GetSequence(), State: make([]byte, 1<<20)})
		}
	})
}
