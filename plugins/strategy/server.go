package strategy

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// server answers a host. Sessions are independent; each has one stream.
type server struct {
	proto.UnimplementedStrategyServer
	def      Definition
	manifest Manifest

	mu       sync.Mutex
	opened   uint64
	sessions map[string]*session
}

// session is one configured use of the strategy.
type session struct {
	mu       sync.Mutex // held by the stream that serves it
	strategy Strategy
	receiver Receiver
}

func newServer(def Definition, m Manifest) *server {
	return &server{def: def, manifest: m, sessions: map[string]*session{}}
}

func (s *server) Describe(context.Context, *proto.DescribeRequest) (*proto.Manifest, error) {
	return s.manifest.Encode(), nil
}

func (s *server) Open(_ context.Context, req *proto.OpenRequest) (*proto.OpenResponse, error) {
	opened, err := s.def.Open([]byte(req.GetParameters()), req.GetSeed())
	if err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.opened++
	id := strconv.FormatUint(s.opened, 10)
	s.sessions[id] = &session{strategy: opened}
	return &proto.OpenResponse{Session: id}, nil
}

func (s *server) Close(_ context.Context, req *proto.CloseRequest) (*proto.CloseResponse, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.sessions, req.GetSession())
	return &proto.CloseResponse{}, nil
}

func (s *server) find(id string) (*session, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if found := s.sessions[id]; found != nil {
		return found, nil
	}
	return nil, status.Errorf(codes.NotFound, "session %q is not open", id)
}

func (s *server) Evaluate(stream proto.Strategy_EvaluateServer) error {
	var (
		id      string
		current *session
	)
	for {
		msg, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if current == nil {
			id = msg.GetSession()
			if current, err = s.find(id); err != nil {
				return err
			}
			if !current.mu.TryLock() {
				return status.Errorf(codes.FailedPrecondition, "session %q is served on another stream", id)
			}
			defer current.mu.Unlock()
		}
		if msg.GetSession() != id {
			return status.Errorf(codes.InvalidArgument, "session %q on the stream of session %q", msg.GetSession(), id)
		}
		answer, err := current.answer(stream.Context(), msg)
		if err != nil {
			return status.Error(codes.InvalidArgument, err.Error())
		}
		answer.Session, answer.Sequence = id, msg.GetSequence()
		if err := stream.Send(answer); err != nil {
			return err
		}
	}
}

// answer evaluates one observation. Its error is the host's fault.
func (s *session) answer(ctx context.Context, msg *proto.Observation) (*proto.Proposal, error) {
	obs, err := s.receiver.Decode(msg)
	if errors.Is(err, ErrBase) {
		return &proto.Proposal{NeedFull: true}, nil
	}
	if err != nil {
		return nil, err
	}
	var deadline time.Time
	if d := msg.GetDeadline().AsDuration(); d > 0 {
		deadline = time.Now().Add(d)
	}
	p, failure := Answer(ctx, s.strategy, obs, deadline)
	if p == nil {
		return &proto.Proposal{Failure: failure}, nil
	}
	s.receiver.Returned(bytes.Clone(p.State)) // whose memory is the strategy's
	return p.Encode(), nil
}

// Answer is what a strategy answers by a deadline; the zero time: it has all the time
// there is. Without a proposal there is a text that says why. Hosts use it that run
// strategies in their own process.
func Answer(ctx context.Context, s Strategy, obs *Observation, deadline time.Time) (p *Proposal, failure string) {
	if !deadline.IsZero() {
		timed := &timed{Context: ctx, deadline: deadline}
		defer timed.stop()
		ctx = timed
	}
	p, err := s.Evaluate(ctx, obs)
	switch {
	case err != nil:
		if failure = plain(err.Error()); failure == "" {
			failure = "the strategy returned an error that says nothing"
		}
		return nil, failure
	case p == nil:
		return nil, "the strategy returned neither a proposal nor an error"
	}
	return p, ""
}

// plain makes a text fit for a reason: one line, printable, not too long.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
	if len(s) > MaxReasonBytes {
		s = strings.ToValidUTF8(s[:MaxReasonBytes], "")
	}
	return s
}
