package host

import (
	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"google.golang.org/grpc/encoding"
	_ "google.golang.org/grpc/encoding/proto" // registers the codec that guarded wraps
	"google.golang.org/grpc/mem"
	"google.golang.org/protobuf/encoding/protowire"
)

// guarded is gRPC's own codec with a look at a proposal's bytes before they
// become values. Two bytes of an empty target are sixty times that in memory:
// the size of the message alone does not bound what reading it costs.
type guarded struct {
	encoding.CodecV2
	refused error // of the last proposal; one stream's goroutine at a time
}

func newGuarded() *guarded {
	return &guarded{CodecV2: encoding.GetCodecV2("proto")}
}

// maxListBytes bounds a proposal without its scores and state: targets, reasons
// and what else it holds.
const maxListBytes = 1 << 20

// Unmarshal reads a message; a proposal that is too much is refused unread.
func (g *guarded) Unmarshal(data mem.BufferSlice, v any) error {
	if _, ok := v.(*proto.Proposal); ok {
		flat := data.Materialize()
		if g.refused = inspect(flat); g.refused != nil {
			return g.refused
		}
		if err := g.CodecV2.Unmarshal(mem.BufferSlice{mem.SliceBuffer(flat)}, v); err != nil {
			g.refused = refuse(FaultShape, "message cannot be read: %s", clean(err.Error()))
			return g.refused
		}
		return nil
	}
	return g.CodecV2.Unmarshal(data, v)
}

// The field numbers of the parts with a bound of their own.
const (
	scoresField protowire.Number = 3
	stateField  protowire.Number = 5
)

// inspect adds up the parts of an encoded proposal.
func inspect(data []byte) error {
	lists := 0
	for len(data) > 0 {
		number, _, n := protowire.ConsumeField(data)
		if n < 0 {
			return refuse(FaultShape, "message is no protobuf")
		}
		switch {
		case number == stateField && n > strategy.MaxStateBytes+16:
			return refuse(FaultSize, "state of %d bytes, at most %d", n, strategy.MaxStateBytes)
		case number != scoresField && number != stateField:
			lists += n
		}
		data = data[n:]
	}
	if lists > maxListBytes {
		return refuse(FaultSize, "targets and reasons of %d bytes, at most %d", lists, maxListBytes)
	}
	return nil
}
