package strategy

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"google.golang.org/grpc"
)

// ProtocolVersion is of the contract in plugins/proto. It rises when a program that
// was built against the one before would not understand the host: 2 names books
// by another hash.
const ProtocolVersion = 2

// PluginName is how host and process name the service between them.
const PluginName = "strategy"

// Handshake is how host and process recognise each other. It is no secret.
func Handshake() plugin.HandshakeConfig {
	return plugin.HandshakeConfig{
		ProtocolVersion:  ProtocolVersion,
		MagicCookieKey:   "HEDGEROW_STRATEGY",
		MagicCookieValue: "7d0a3f5c",
	}
}

// Serve makes the process a strategy: it answers the host that started it and
// returns when the host is done with it. When the host dies the process exits.
// A program's main calls it and nothing else; standard output and input belong
// to the conversation, and what is written to standard error is in the host's log.
func Serve(def Definition) {
	manifest, err := def.Manifest()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	handshake := Handshake()
	if os.Getenv(handshake.MagicCookieKey) != handshake.MagicCookieValue {
		fmt.Fprintf(os.Stderr, "%s %s is a Hedgerow strategy: it is started by the agent, not by hand.\nA program of its own is tried with: hedgerow strategy verify %s\n",
			manifest.Name, manifest.Version, os.Args[0])
		os.Exit(2)
	}
	go exitWithHost(os.Stdin)
	floor := make([]byte, heapFloor)
	defer runtime.KeepAlive(floor)
	plugin.Serve(&plugin.ServeConfig{
		HandshakeConfig: handshake,
		VersionedPlugins: map[int]plugin.PluginSet{
			ProtocolVersion: {PluginName: &served{server: newServer(def, manifest)}},
		},
		GRPCServer: func(opts []grpc.ServerOption) *grpc.Server {
			return grpc.NewServer(append(opts, grpc.MaxRecvMsgSize(MaxObservation), grpc.MaxSendMsgSize(MaxProposalBytes),
				// Stated windows: gRPC would measure the line with a ping for about every message.
				grpc.InitialWindowSize(streamWindow), grpc.InitialConnWindowSize(connWindow))...)
		},
		Logger: hclog.New(&hclog.LoggerOptions{Level: hclog.Error, Output: os.Stderr, JSONFormat: true}),
	})
}

// heapFloor is a heap that is never written to, and so takes no memory: a strategy
// that keeps little is collected when it made this much, not after each few hundred
// answers.
const heapFloor = 32 << 20

// What a host may send before it is read, on one stream and on all.
const (
	streamWindow = 4 << 20
	connWindow   = 64 << 20
)

// exitWithHost ends the process when its standard input does: the host holds the
// other end, so that is when the host closed it or died, even by kill -9.
func exitWithHost(stdin io.Reader) {
	_, _ = io.Copy(io.Discard, stdin)
	if dir := os.Getenv(plugin.EnvUnixSocketDir); dir != "" {
		_ = os.RemoveAll(dir) // nobody else is left to remove it
	}
	os.Exit(3)
}

// served registers the server with go-plugin.
type served struct {
	plugin.NetRPCUnsupportedPlugin
	server *server
}

// GRPCServer is called by go-plugin in the strategy process.
func (s *served) GRPCServer(_ *plugin.GRPCBroker, g *grpc.Server) error {
	proto.RegisterStrategyServer(g, s.server)
	return nil
}

// GRPCClient is never called: the host has a client of its own.
func (s *served) GRPCClient(context.Context, *plugin.GRPCBroker, *grpc.ClientConn) (any, error) {
	return nil, fmt.Errorf("a strategy process has no client")
}
