package agent

import (
	"github.com/hedgerow-fi/hedgerow/agent/desk"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// Memory is what records of cycles lie in, used again and again: for agents whose
// cycles follow each other so fast that making room for a record costs more than
// deciding it. An agent that has one gives away a record until its next cycle begins:
// whoever keeps of it what is no plain value copies it by then.
//
// A decision with intents keeps its memory, as they live on until they are done.
//
// The zero value is ready. It is for one agent.
type Memory struct{ *room }

// room is what the record of one cycle lies in. The zero value is ready.
type room struct {
	words      trade.Words
	facts      limits.Facts // with room for what they list, and for verdicts
	strategies []StrategyRecord
	asked      []asked
	books      []desk.Book
	scenarios  *limits.RiskCache
	few        struct { // of the few strategies that there are
		strategies [2]StrategyRecord
		asked      [2]asked
		books      [2]desk.Book
	}
}

func newRoom() *room {
	in := new(room)
	in.strategies, in.asked, in.books = in.few.strategies[:0], in.few.asked[:0], in.few.books[:0]
	return in
}

// lend is room for a cycle: what the one before it lay in, or, without memory, new.
func (m *Memory) lend() *room {
	switch {
	case m == nil:
		return newRoom()
	case m.room == nil:
		m.room = newRoom()
	default:
		m.words.Forget()
	}
	return m.room
}

// leave leaves the room to the cycle that has it.
func (m *Memory) leave() {
	if m != nil {
		m.room = nil
	}
}

// strategyRecords is room for so many, each of them zero.
func (in *room) strategyRecords(n int) []StrategyRecord {
	if cap(in.strategies) < n {
		in.strategies = make([]StrategyRecord, n)
	}
	in.strategies = in.strategies[:n]
	clear(in.strategies)
	return in.strategies
}
