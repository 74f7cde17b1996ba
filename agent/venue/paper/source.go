package paper

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Live reads a market at each block that it is asked for.
type Live struct {
	Chain *chain.Client
	// Extent says what to read at a block.
	Extent func(ctx context.Context, at trade.Block) (Extent, error)
}

// At is the market at a block.
func (l Live) At(ctx context.Context, at trade.Block) (*replica.Market, error) {
	e, err := l.Extent(ctx, at)
	if err != nil {
		return nil, err
	}
	return e.Read(ctx, l.Chain, at)
}

// ErrNotRecorded reports a block before the first of a recording.
var ErrNotRecorded = errors.New("block is not recorded")

// ErrRecording reports a file that is no recording.
var ErrRecording = errors.New("recording cannot be read")

// Moment is a market at a block: a line of a recording.
type Moment struct {
	Block  trade.Block     `json:"block"`
	Market *replica.Market `json:"market"`
}

// Record appends a market to a recording: one line of JSON.
func Record(w io.Writer, at trade.Block, m *replica.Market) error {
	if err := json.NewEncoder(w).Encode(Moment{at, m}); err != nil {
		return fmt.Errorf("record block %d: %w", at.Number, err)
	}
	return nil
}

// Recording plays back what Record wrote.
type Recording struct{ moments []Moment } // by rising time

// ReadRecording reads lines of JSON, one a block, by rising number and time.
func ReadRecording(r io.Reader) (*Recording, error) {
	in, out := json.NewDecoder(bufio.NewReader(r)), &Recording{}
	for {
		var m Moment
		err := in.Decode(&m)
		if errors.Is(err, io.EOF) {
			break
		}
		line := len(out.moments) + 1
		if err != nil {
			return nil, fmt.Errorf("%w: moment %d: %w: was it cut short? leave out its last line", ErrRecording, line, err)
		}
		if m.Market == nil {
			return nil, fmt.Errorf("%w: moment %d has no market", ErrRecording, line)
		}
		if k := len(out.moments); k > 0 && (m.Block.Number <= out.moments[k-1].Block.Number || m.Block.Time.Before(out.moments[k-1].Block.Time)) {
			return nil, fmt.Errorf("%w: moment %d, of block %d, is not after the one before", ErrRecording, line, m.Block.Number)
		}
		out.moments = append(out.moments, m)
	}
	if len(out.moments) == 0 {
		return nil, fmt.Errorf("%w: it is empty", ErrRecording)
	}
	return out, nil
}

// Blocks are the recorded ones.
func (r *Recording) Blocks() []trade.Block {
	out := make([]trade.Block, len(r.moments))
	for i, m := range r.moments {
		out[i] = m.Block
	}
	return out
}

// Markets are the recorded ones, block by block.
func (r *Recording) Markets() []protection.Address {
	out := make([]protection.Address, len(r.moments))
	for i, m := range r.moments {
		out[i] = m.Market.ID
	}
	return out
}

// At is the market at the latest recorded block up to the one asked for; prices of
// what is between are the replica's, as time alone moves them.
func (r *Recording) At(_ context.Context, at trade.Block) (*replica.Market, error) {
	i := sort.Search(len(r.moments), func(i int) bool { return r.moments[i].Block.Number > at.Number })
	if i == 0 {
		return nil, fmt.Errorf("%w: %d, the first is %d", ErrNotRecorded, at.Number, r.moments[0].Block.Number)
	}
	return r.moments[i-1].Market.Clone(), nil
}
