package host

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os/exec"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	goplugin "github.com/hashicorp/go-plugin/runner"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// run is one launched process. It lives once: a restart is another run.
type run struct {
	opts     Options
	runner   atomic.Pointer[runner] // nil until go-plugin asked for it
	client   *plugin.Client
	folder   *folder
	cage     *cage
	said     *lastWords
	service  proto.StrategyClient
	manifest strategy.Manifest
}

// What a process may send before it is read, on one stream and on all.
const (
	streamWindow = 4 << 20
	connWindow   = 16 << 20
)

// maxSmallMessage bounds what a strategy says of itself.
const maxSmallMessage = 1 << 20

// launch starts the process and asks what it is; first then has it to itself until
// it is launched, such as to open a session. On error nothing is left of it.
func launch(ctx context.Context, opts Options, first func(context.Context, *run) error) (_ *run, err error) {
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
	if err := r.describe(ctx); err != nil {
		return nil, err
	}
	if err := first(ctx, r); err != nil {
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
			// Stated windows: gRPC would measure the line with a ping for about every message.
			grpc.WithInitialWindowSize(streamWindow), grpc.WithInitialConnWindowSize(connWindow),
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

// describe asks what the strategy is.
func (r *run) describe(ctx context.Context) error {
	described, err := r.service.Describe(ctx, &proto.DescribeRequest{})
	if err != nil {
		return fmt.Errorf("%w: describe: %w", ErrStart, err)
	}
	if r.manifest, err = strategy.DecodeManifest(described); err != nil {
		return fmt.Errorf("%w: %w", ErrStart, err)
	}
	return nil
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

// announce logs that it runs, and in what it is kept.
func (r *run) announce(ctx context.Context) {
	level := slog.LevelInfo
	if len(r.cage.is.Missing) > 0 {
		level = slog.LevelWarn
	}
	r.opts.Log.Log(ctx, level, "strategy started", "strategy", r.opts.Name, "pid", r.runner.Load().pid(), "containment", r.cage.is.String())
}

// stop kills the process and frees all that belongs to it. It returns when the
// process is gone.
func (r *run) stop() {
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
