package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/durationpb"
)

// talk is one session with a process: one observation in flight at a time, on a
// stream of its own. It is for one goroutine; only hangUp may be called meanwhile.
type talk struct {
	run      *run
	session  string
	stream   grpc.BidiStreamingClient[proto.Observation, proto.Proposal]
	codec    *guarded
	hangUp   context.CancelFunc
	sequence uint64
	sender   *strategy.Sender
	judge    judge
}

// open begins a session with checked parameters.
func (r *run) open(ctx context.Context, parameters []byte, seed uint64) (*talk, error) {
	if err := checkParameters(r.manifest, parameters); err != nil {
		return nil, err
	}
	opened, err := r.service.Open(ctx, &proto.OpenRequest{Parameters: string(parameters), Seed: seed})
	if status.Code(err) == codes.InvalidArgument {
		return nil, fmt.Errorf("%w: %s", ErrParameters, clean(status.Convert(err).Message()))
	}
	if err != nil {
		return nil, fmt.Errorf("%w: open: %w", ErrStart, err)
	}
	t := &talk{run: r, session: opened.GetSession(), codec: newGuarded(), sender: strategy.NewSender(r.manifest), judge: judge{maxTTL: r.opts.MaxTTL}}
	if t.session == "" || len(t.session) > 64 {
		return nil, fmt.Errorf("%w: session %q is not 1 to 64 bytes", ErrStart, clean(t.session))
	}
	var streamCtx context.Context
	streamCtx, t.hangUp = context.WithCancel(context.WithoutCancel(ctx))
	t.stream, err = r.service.Evaluate(streamCtx, grpc.ForceCodecV2(t.codec), grpc.MaxCallRecvMsgSize(strategy.MaxProposalBytes))
	if err != nil {
		t.hangUp()
		return nil, fmt.Errorf("%w: evaluate: %w", ErrStart, err)
	}
	return t, nil
}

// evaluate asks once, or twice when the process lacks what a change is of. It
// returns when there is an answer, or when somebody hangs up or kills the process.
func (t *talk) evaluate(obs *strategy.Observation) (*strategy.Proposal, error) {
	began := time.Now()
	answer, err := t.ask(obs, t.run.opts.Deadline)
	if err != nil {
		return nil, err
	}
	if answer.GetNeedFull() {
		t.sender.Forget()
		if answer, err = t.ask(obs, t.run.opts.Deadline-time.Since(began)); err != nil {
			return nil, err
		}
		if answer.GetNeedFull() {
			return nil, refuse(FaultShape, "it asks for the whole book and has it")
		}
	}
	t.sender.Answered(answer)
	t.run.runner.Load().output.Store(0)
	t.run.said.listen()
	return t.judge.read(obs, answer)
}

// ask sends one observation and waits for its answer.
func (t *talk) ask(obs *strategy.Observation, within time.Duration) (*proto.Proposal, error) {
	msg, err := t.sender.Encode(obs, t.sequence+1)
	if err != nil {
		return nil, &badObservation{err}
	}
	t.sequence++
	msg.Session = t.session
	msg.Deadline = durationpb.New(max(within, time.Millisecond))
	answer, err := t.exchange(msg)
	if err != nil {
		return nil, err
	}
	if answer.GetSession() != t.session {
		return nil, refuse(FaultSession, "answer for session %q, asked in %q", clean(answer.GetSession()), t.session)
	}
	if answer.GetSequence() != t.sequence {
		return nil, refuse(FaultSequence, "answer to observation %d, asked was %d", answer.GetSequence(), t.sequence)
	}
	return answer, nil
}

// badObservation is the host's own fault.
type badObservation struct{ error }

func (b *badObservation) Unwrap() error { return b.error }

// exchange sends and receives.
func (t *talk) exchange(msg *proto.Observation) (*proto.Proposal, error) {
	// A broken stream tells its reason to Recv, not to Send.
	err := t.stream.Send(msg)
	if err == nil || errors.Is(err, io.EOF) {
		var answer *proto.Proposal
		if answer, err = t.stream.Recv(); err == nil {
			return answer, nil
		}
	}
	switch {
	case t.codec.refused != nil:
		return nil, t.codec.refused
	case status.Code(err) == codes.ResourceExhausted:
		return nil, refuse(FaultSize, "%s", clean(status.Convert(err).Message()))
	case status.Code(err) == codes.InvalidArgument:
		return nil, fmt.Errorf("%w: it refused the observation: %s", ErrCrash, clean(status.Convert(err).Message()))
	}
	return nil, t.run.crashed(err)
}

// farewell tells the strategy that its session is over, and waits a moment.
func (t *talk) farewell() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	_, _ = t.run.service.Close(ctx, &proto.CloseRequest{Session: t.session})
}
