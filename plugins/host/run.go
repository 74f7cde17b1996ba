package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	goplugin "github.com/hashicorp/go-plugin/runner"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"
)

// run is one launched process with its one session. It lives once: a restart is
// another run.
type run struct {
	opts     Options
	runner   atomic.Pointer[runner] // nil until go-plugin asked for it
	client   *plugin.Client
	folder   *folder
	cage     *cage
	said     *lastWords
	cancel   context.CancelFunc // of the stream
	service  proto.StrategyClient
	manifest strategy.Manifest
	stream   grpc.BidiStreamingClient[proto.Observation, proto.Proposal]
	codec    *guarded
	session  string
	sequence uint64
	book     *book.Book // the last one sent
}

// maxSmallMessage bounds what a strategy says of itself.
const maxSmallMessage = 1 << 20

// launch starts the process and opens a session. On error nothing is left of it.
func launch(ctx context.Context, opts Options) (_ *run, err error) {
	late := fmt.Errorf("%w within %v", ErrStart, opts.StartTimeout)
	ctx, cancel := context.WithTimeoutCause(ctx, opts.StartTimeout, late)
	defer cancel()
	r := &run{opts: opts, said: &lastWords{log: opts.Log.With("strategy", opts.Name)}}
	defer func() {
		if err == nil {
			return
		}
		if cause := context.Cause(ctx); cause != nil {
			err = cause
		} else if status.Code(err) == codes.DeadlineExceeded { // its own clock rang first
			err = late
		}
		if killed := r.killed(); killed != nil {
			err = killed
		}
		r.stop()
		err = r.explain(err)
	}()
	if r.folder, err = newFolder(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrStart, err)
	}
	opts.Log.Debug("strategy is launched", "strategy", opts.Name, "folder", r.folder.path)
	path, args, err := opts.install(r.folder.path)
	if err != nil {
		return nil, err
	}
	r.cage = newCage(r.folder, opts.Memory, opts.Processes)
	if err := r.connect(ctx, path, args); err != nil {
		return nil, err
	}
	if err := r.open(ctx); err != nil {
		return nil, err
	}
	return r, nil
}

// connect starts the process and shakes hands.
func (r *run) connect(ctx context.Context, path string, args []string) error {
	r.client = plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig:  strategy.Handshake(),
		VersionedPlugins: map[int]plugin.PluginSet{strategy.ProtocolVersion: {strategy.PluginName: link{}}},
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		AutoMTLS:         true,
		SkipHostEnv:      true,
		UnixSocketConfig: &plugin.UnixSocketConfig{TempDir: r.folder.path},
		StartTimeout:     r.opts.StartTimeout,
		Stderr:           r.said,
		SyncStdout:       synced{r},
		SyncStderr:       synced{r},
		Logger:           hclog.NewNullLogger(),
		GRPCDialOptions: []grpc.DialOption{
			grpc.WithIdleTimeout(0), // a connection is never made again
			grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxSmallMessage), grpc.MaxCallSendMsgSize(strategy.MaxObservation)),
		},
		RunnerFunc: func(_ hclog.Logger, spec *exec.Cmd, socketDir string) (goplugin.Runner, error) {
			cmd := exec.Command(path, args...)
			cmd.Dir = r.folder.path
			cmd.Env = append(spec.Env, "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "TZ=UTC",
				markVariable+"="+r.folder.path, "HEDGEROW_STRATEGY_HOME="+home(r.opts.Path),
				fmt.Sprintf("GOMEMLIMIT=%d", r.opts.Memory/10*9)) // Go's collector works harder before the kernel kills
			started, err := newRunner(cmd, r.cage, socketDir)
			if err != nil {
				return nil, err
			}
			r.runner.Store(started)
			if ctx.Err() != nil { // it ended before there was anything to kill
				r.kill()
			}
			return started, nil
		},
	})
	stop := context.AfterFunc(ctx, func() { r.kill() }) // go-plugin's start takes no context
	defer stop()
	protocol, err := r.client.Client()
	if errors.Is(err, ErrAddress) {
		return fmt.Errorf("%w: %w", ErrStart, err)
	}
	if err != nil {
		return fmt.Errorf("%w: %s: is it a strategy for version %d of the contract?", ErrStart, clean(err.Error()), strategy.ProtocolVersion)
	}
	service, err := protocol.Dispense(strategy.PluginName)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrStart, err)
	}
	r.service = service.(proto.StrategyClient)
	return nil
}

// home is the folder of a program before it was copied: what lies beside it is
// not covered by its checksum, and is found here.
func home(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil {
		return ""
	}
	return filepath.Dir(abs)
}

// synced takes what the process writes over the connection: go-plugin's server
// sends its standard output and error there once it serves.
type synced struct{ r *run }

// Write never fails.
func (s synced) Write(p []byte) (int, error) {
	if runner := s.r.runner.Load(); runner != nil {
		runner.heard(len(p))
	}
	return s.r.said.Write(p)
}

// link makes the client of the service out of go-plugin's connection.
type link struct{ plugin.NetRPCUnsupportedPlugin }

func (link) GRPCServer(*plugin.GRPCBroker, *grpc.Server) error {
	return errors.New("the host serves no strategy")
}

func (link) GRPCClient(_ context.Context, _ *plugin.GRPCBroker, conn *grpc.ClientConn) (any, error) {
	return proto.NewStrategyClient(conn), nil
}

// open asks what the strategy is and begins a session.
func (r *run) open(ctx context.Context) error {
	described, err := r.service.Describe(ctx, &proto.DescribeRequest{})
	if err != nil {
		return fmt.Errorf("%w: describe: %w", ErrStart, err)
	}
	if r.manifest, err = strategy.DecodeManifest(described); err != nil {
		return fmt.Errorf("%w: %w", ErrStart, err)
	}
	if err := checkParameters(r.manifest, r.opts.Parameters); err != nil {
		return err
	}
	opened, err := r.service.Open(ctx, &proto.OpenRequest{Parameters: string(r.opts.Parameters), Seed: r.opts.Seed})
	if status.Code(err) == codes.InvalidArgument {
		return fmt.Errorf("%w: %s", ErrParameters, clean(status.Convert(err).Message()))
	}
	if err != nil {
		return fmt.Errorf("%w: open: %w", ErrStart, err)
	}
	if r.session = opened.GetSession(); r.session == "" || len(r.session) > 64 {
		return fmt.Errorf("%w: session %q is not 1 to 64 bytes", ErrStart, clean(r.session))
	}
	var streamCtx context.Context
	streamCtx, r.cancel = context.WithCancel(context.WithoutCancel(ctx))
	r.codec = newGuarded()
	r.stream, err = r.service.Evaluate(streamCtx, grpc.ForceCodecV2(r.codec), grpc.MaxCallRecvMsgSize(strategy.MaxProposalBytes))
	if err != nil {
		return fmt.Errorf("%w: evaluate: %w", ErrStart, err)
	}
	return nil
}

// killGrace is how long after its deadline a process lives. One that heeds the
// deadline says then that it has no answer, and need not be started again.
const killGrace = 500 * time.Millisecond

// evaluate asks once, or twice when the process lacks the book's base.
func (r *run) evaluate(ctx context.Context, obs *strategy.Observation) (*strategy.Proposal, error) {
	deadline := time.Now().Add(r.opts.Deadline)
	ctx, cancel := context.WithTimeoutCause(ctx, r.opts.Deadline+killGrace, fmt.Errorf("%w within %v", ErrDeadline, r.opts.Deadline))
	defer cancel()
	answer, err := r.ask(ctx, obs, r.book, deadline)
	if err != nil {
		return nil, err
	}
	if answer.GetNeedFull() {
		if answer, err = r.ask(ctx, obs, nil, deadline); err != nil {
			return nil, err
		}
		if answer.GetNeedFull() {
			return nil, refuse(FaultShape, "it asks for the whole book and has it")
		}
	}
	if r.manifest.Wants(strategy.TableBook) && obs.Book != nil {
		r.book = obs.Book
	}
	r.runner.Load().output.Store(0)
	r.said.listen()
	return check(obs, answer, r.opts.MaxTTL)
}

// ask sends one observation and waits for its answer.
func (r *run) ask(ctx context.Context, obs *strategy.Observation, base *book.Book, deadline time.Time) (*proto.Proposal, error) {
	msg, err := obs.Encode(r.manifest, base)
	if err != nil {
		return nil, &badObservation{err}
	}
	r.sequence++
	msg.Session, msg.Sequence = r.session, r.sequence
	msg.Deadline = durationpb.New(max(time.Until(deadline), time.Millisecond))
	answer, err := r.exchange(ctx, msg)
	if err != nil {
		return nil, err
	}
	if answer.GetSession() != r.session {
		return nil, refuse(FaultSession, "answer for session %q, asked in %q", clean(answer.GetSession()), r.session)
	}
	if answer.GetSequence() != r.sequence {
		return nil, refuse(FaultSequence, "answer to observation %d, asked was %d", answer.GetSequence(), r.sequence)
	}
	return answer, nil
}

// badObservation is the host's own fault.
type badObservation struct{ error }

func (b *badObservation) Unwrap() error { return b.error }

// exchange sends and receives, and kills the process when ctx ends first.
func (r *run) exchange(ctx context.Context, msg *proto.Observation) (*proto.Proposal, error) {
	type result struct {
		answer *proto.Proposal
		err    error
	}
	done := make(chan result, 1)
	go func() {
		// A broken stream tells its reason to Recv, not to Send.
		if err := r.stream.Send(msg); err != nil && !errors.Is(err, io.EOF) {
			done <- result{err: err}
			return
		}
		answer, err := r.stream.Recv()
		done <- result{answer, err}
	}()
	var got result
	select {
	case got = <-done:
	case <-ctx.Done():
		r.kill()
		r.cancel()
		<-done
		return nil, context.Cause(ctx)
	}
	switch {
	case got.err == nil:
		return got.answer, nil
	case r.codec.refused != nil:
		return nil, r.codec.refused
	case status.Code(got.err) == codes.ResourceExhausted:
		return nil, refuse(FaultSize, "%s", clean(status.Convert(got.err).Message()))
	case status.Code(got.err) == codes.InvalidArgument:
		return nil, fmt.Errorf("%w: it refused the observation: %s", ErrCrash, clean(status.Convert(got.err).Message()))
	}
	return nil, r.crashed(got.err)
}

// dyingTime is how long a process that broke off may take to end by itself, so
// that the error can say how it ended.
const dyingTime = 200 * time.Millisecond

func (r *run) crashed(err error) error {
	timer := time.NewTimer(dyingTime)
	defer timer.Stop()
	select {
	case <-r.runner.Load().exited:
		return r.ended()
	case <-timer.C:
		return fmt.Errorf("%w: %s", ErrCrash, clean(status.Convert(err).Message()))
	}
}

// alive reports whether the process still runs.
func (r *run) alive() bool {
	select {
	case <-r.runner.Load().exited:
		return false
	default:
		return true
	}
}

// ended says why a process that is gone had to go.
func (r *run) ended() error {
	if err := r.killed(); err != nil {
		return err
	}
	return fmt.Errorf("%w: %w", ErrCrash, r.exitError())
}

// killed says for what the process was killed meanwhile; nil when it was not.
func (r *run) killed() error {
	runner := r.runner.Load()
	switch {
	case runner == nil:
		return nil
	case runner.noisy.Load():
		return fmt.Errorf("%w: more than %s", ErrNoise, byteText(mostOutput))
	case r.cage.outOfMemory():
		return fmt.Errorf("%w of %s: mend it, or configure more", ErrMemory, byteText(r.opts.Memory))
	}
	return nil
}

// exitError is how a process that is gone ended.
func (r *run) exitError() error {
	if err := r.runner.Load().waitErr; err != nil {
		return err
	}
	return errors.New("exit status 0")
}

// kill ends the process at once.
func (r *run) kill() {
	if runner := r.runner.Load(); runner != nil {
		_ = runner.Kill(context.Background())
	}
}

// stop kills the process and frees all that belongs to it. It returns when the
// process is gone.
func (r *run) stop() {
	if r.cancel != nil {
		r.cancel()
	}
	r.kill()
	if r.client != nil {
		r.client.Kill()
	}
	if runner := r.runner.Load(); runner != nil {
		runner.end()
	}
	if r.cage != nil {
		r.cage.remove()
	}
	if r.folder != nil {
		r.folder.remove()
	}
}

// farewell tells the strategy that its session is over, and waits a moment.
func (r *run) farewell() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_, _ = r.service.Close(ctx, &proto.CloseRequest{Session: r.session})
}

// explain adds what the process said last. The process has stopped, so all that
// it said has been read.
func (r *run) explain(err error) error {
	if !errors.Is(err, ErrStart) && !errors.Is(err, ErrCrash) {
		return err
	}
	if said := r.said.essence(); said != "" {
		return fmt.Errorf("%w: it said: %s", err, said)
	}
	return err
}
