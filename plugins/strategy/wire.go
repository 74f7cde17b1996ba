package strategy

import (
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"google.golang.org/protobuf/types/known/durationpb"
)

// ErrMessage reports a message that breaks the wire format.
var ErrMessage = errors.New("message breaks the wire format")

// Encode is the proposal on the wire. Session and sequence are the caller's to
// set.
func (p *Proposal) Encode() *proto.Proposal {
	msg := &proto.Proposal{State: p.State, Reasons: p.Reasons}
	if n := p.Scores.Len(); n > 0 {
		loan := make([]uint32, n)
		for i, l := range p.Scores.Loan {
			loan[i] = uint32(l)
		}
		msg.Scores = &proto.Scores{
			Horizon: durationpb.New(p.Scores.Horizon), Loan: loan,
			LiquidationPd: p.Scores.LiquidationPD, LossPd: p.Scores.LossPD,
			Ead: p.Scores.EAD, Lgd: p.Scores.LGD, El: p.Scores.EL,
		}
	}
	for _, t := range p.Targets {
		msg.Targets = append(msg.Targets, &proto.Target{
			Series: t.Series[:], Level: t.Level, Ttl: durationpb.New(t.TTL), Reasons: t.Reasons,
		})
	}
	return msg
}

// DecodeProposal reads what Encode writes. It checks the shape, not whether the
// content makes sense: that is the host's to judge.
func DecodeProposal(msg *proto.Proposal) (*Proposal, error) {
	p := &Proposal{State: msg.GetState(), Reasons: msg.GetReasons()}
	var err error
	if s := msg.GetScores(); s != nil {
		if p.Scores.Horizon, err = duration(s.GetHorizon()); err != nil {
			return nil, fmt.Errorf("%w: horizon: %w", ErrMessage, err)
		}
		if n := len(s.GetLoan()); n > 0 {
			p.Scores.Loan = make([]int32, n)
		}
		for i, l := range s.GetLoan() {
			if l > math.MaxInt32 {
				return nil, fmt.Errorf("%w: score %d is of loan %d", ErrMessage, i, l)
			}
			p.Scores.Loan[i] = int32(l)
		}
		p.Scores.LiquidationPD, p.Scores.LossPD = s.GetLiquidationPd(), s.GetLossPd()
		p.Scores.EAD, p.Scores.LGD, p.Scores.EL = s.GetEad(), s.GetLgd(), s.GetEl()
	}
	for i, t := range msg.GetTargets() {
		if len(t.GetSeries()) != len(protection.Address{}) {
			return nil, fmt.Errorf("%w: series of target %d has %d bytes, not 20", ErrMessage, i, len(t.GetSeries()))
		}
		ttl, err := duration(t.GetTtl())
		if err != nil {
			return nil, fmt.Errorf("%w: time to live of target %d: %w", ErrMessage, i, err)
		}
		p.Targets = append(p.Targets, Target{
			Series: protection.Address(t.GetSeries()), Level: t.GetLevel(), TTL: ttl, Reasons: t.GetReasons(),
		})
	}
	return p, nil
}

// duration refuses what AsDuration would bend to fit.
func duration(d *durationpb.Duration) (time.Duration, error) {
	if d == nil {
		return 0, nil
	}
	if err := d.CheckValid(); err != nil {
		return 0, err
	}
	v := d.AsDuration()
	if v == math.MaxInt64 || v == math.MinInt64 {
		return 0, fmt.Errorf("%d seconds is out of range", d.GetSeconds())
	}
	return v, nil
}

// Encode is the manifest on the wire.
func (m Manifest) Encode() *proto.Manifest {
	return &proto.Manifest{
		Name: m.Name, Version: m.Version, About: m.About, ParametersSchema: string(m.Schema),
		Tables: m.Tables, Lookback: durationpb.New(m.Lookback), Features: m.Features,
	}
}

// DecodeManifest reads what Encode writes, and checks it.
func DecodeManifest(msg *proto.Manifest) (Manifest, error) {
	m := Manifest{
		Name: msg.GetName(), Version: msg.GetVersion(), About: msg.GetAbout(),
		Schema: []byte(msg.GetParametersSchema()), Tables: msg.GetTables(),
	}
	for _, f := range msg.GetFeatures() {
		if f == FeatureChanges && !m.Understands(f) {
			m.Features = append(m.Features, f)
		}
	}
	var err error
	if m.Lookback, err = duration(msg.GetLookback()); err != nil {
		return m, fmt.Errorf("%w: lookback: %w", ErrManifest, err)
	}
	return m, m.Check()
}
