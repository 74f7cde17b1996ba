package model

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"sync"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/stage"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Witness sees every transaction before a node does, and holds it against the
// journal as it is at that moment.
type Witness struct {
	*Findings
	stage *stage.Stage

	mu    sync.Mutex
	path  string // of the journal
	seen  map[trade.Hash]bool
	sends int
}

// NewWitness watches the actor of a stage, whose journal is or will be at path.
func NewWitness(s *stage.Stage, path string, f *Findings) *Witness {
	return &Witness{Findings: f, stage: s, path: path, seen: map[trade.Hash]bool{}}
}

// Sends is how many broadcasts there were, repeated ones counted each time.
func (w *Witness) Sends() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.sends
}

// Watch has what follows held against another journal.
func (w *Witness) Watch(path string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.path = path
}

// Saw is a stage.Witness.
func (w *Witness) Saw(raw []byte) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.sends++
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(raw); err != nil {
		w.Add(RowFirst, "what was sent is no transaction: %v", err)
		return
	}
	hash := trade.Hash(tx.Hash())
	first := !w.seen[hash]
	w.seen[hash] = true
	if !first {
		return
	}
	if err := w.hold(context.Background(), hash, tx, raw); err != nil {
		w.Add(RowFirst, "the journal cannot be read as %s is sent: %v", hash.Short(), err)
	}
}

// call is the guard's Call struct at the head of a call's data.
type call struct {
	intent   trade.Hash
	epoch    uint64
	deadline uint64
}

// callOf reads the three words after the selector. Every function of the guard
// that an agent may call begins with them.
func callOf(data []byte) (c call, ok bool) {
	if len(data) < 4+3*32 {
		return c, false
	}
	copy(c.intent[:], data[4:36])
	c.epoch = binary.BigEndian.Uint64(data[60:68])
	c.deadline = binary.BigEndian.Uint64(data[92:100])
	return c, true
}

func (w *Witness) hold(ctx context.Context, hash trade.Hash, tx *types.Transaction, raw []byte) error {
	if _, err := os.Stat(w.path); errors.Is(err, os.ErrNotExist) {
		w.Add(RowFirst, "%s is sent and there is no journal", hash.Short())
		return nil
	}
	l, err := openLedger(w.path)
	if err != nil {
		return err
	}
	defer l.Close()
	row, found, err := l.attempt(ctx, hash)
	if err != nil {
		return err
	}
	switch {
	case !found:
		w.Add(RowFirst, "nonce %d is sent as %s, which no row of the journal has", tx.Nonce(), hash.Short())
		return nil
	case !bytes.Equal(row.Raw, raw) || row.Nonce != tx.Nonce():
		w.Add(RowFirst, "%s is sent with other bytes than its row has", hash.Short())
	}
	w.holdFees(hash, tx, row.NoOp)
	c, isCall := callOf(tx.Data())
	if row.NoOp {
		if isCall || tx.Value().Sign() != 0 || tx.To() == nil || protection.Address(*tx.To()) != w.stage.Signer() {
			w.Add(LedgerChain, "the no-op %s does something", hash.Short())
		}
		return nil
	}
	if !isCall || c.intent.String() != row.Intent {
		w.Add(Promised, "%s is a call for intent %s, its row is of %s", hash.Short(), c.intent.Short(), row.Intent)
		return nil
	}
	if c.epoch != row.Epoch {
		w.Add(Epoch, "%s carries epoch %d, its writer has %d", hash.Short(), c.epoch, row.Epoch)
	}
	if now := w.stage.Dev.Head().Time.Unix(); now > int64(c.deadline) {
		w.Add(Deadline, "%s is first sent %d s past its deadline", hash.Short(), now-int64(c.deadline))
	}
	mode, before, err := l.mode(ctx, row.Hash)
	if err == nil && mode == "HALTED" && before && trades(tx.Data()) {
		w.Add(Halted, "%s is signed while the portfolio is halted", hash.Short())
	}
	return err
}

// holdFees checks the caps that a transaction may pay at most.
func (w *Witness) holdFees(hash trade.Hash, tx *types.Transaction, noOp bool) {
	bound := actor.Fees.ChoresFeeCap
	if !noOp && trades(tx.Data()) {
		bound = actor.Fees.FeeCap
	}
	got, err := amount.FromBig(tx.GasFeeCap())
	if err != nil || got.Cmp(bound) > 0 || tx.GasTipCap().Cmp(tx.GasFeeCap()) > 0 {
		w.Add(FeeCap, "%s pays up to %s wei a gas, and may pay %s", hash.Short(), tx.GasFeeCap(), bound)
	}
}
