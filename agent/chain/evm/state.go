package evm

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

var _ vm.StateDB = (*state)(nil)

// state is accounts in memory with a journal that can be unwound over transactions, which go-ethereum's own cannot.
// What belongs to one transaction (warm slots, values before it, new contracts) carries the transaction's number, so
// that a new one begins by counting.
type state struct {
	accounts map[common.Address]*account
	lastAt   common.Address // the account looked up last
	last     *account

	tx        uint64
	refund    uint64
	logs      []*types.Log
	transient map[transientKey]common.Hash
	destroyed []*account

	journal []change // what lasts, back to the oldest standing snapshot
	local   []change // what the transaction forgets at its end
	frames  [][2]int // lengths of both at each snapshot that the interpreter took in this transaction
	marks   []int    // the journal's length at each standing snapshot of the chain's user
}

type transientKey struct {
	account common.Address
	slot    common.Hash
}

type account struct {
	exists   bool
	balance  uint256.Int
	nonce    uint64
	code     []byte
	codeHash common.Hash
	storage  map[common.Hash]*slot

	warm, created, destroyed uint64 // in which transaction
}

type slot struct {
	value, before common.Hash // before: at the beginning of the transaction written
	written, warm uint64      // in which transaction
}

// change is one journal entry: what was there before.
type change struct {
	kind    kind
	account *account
	slot    *slot
	word    common.Hash
	number  uint64
	balance uint256.Int
	code    []byte
	storage map[common.Hash]*slot
	key     transientKey
}

type kind uint8

const (
	existence kind = iota
	balance
	nonce
	code
	value
	transient
	creation
	destruction
	erasure
	warmAccount
	warmSlot
	refund
	logging
)

func newState() *state {
	return &state{accounts: map[common.Address]*account{}, tx: 1, transient: map[transientKey]common.Hash{}}
}

func (s *state) at(a common.Address) *account {
	if s.last != nil && s.lastAt == a {
		return s.last
	}
	acc := s.accounts[a]
	if acc == nil {
		acc = &account{storage: map[common.Hash]*slot{}, codeHash: types.EmptyCodeHash}
		s.accounts[a] = acc
	}
	s.lastAt, s.last = a, acc
	return acc
}

func (s *state) slot(a common.Address, key common.Hash) *slot {
	acc := s.at(a)
	w := acc.storage[key]
	if w == nil {
		w = &slot{}
		acc.storage[key] = w
	}
	return w
}

func (s *state) touch(acc *account) {
	if !acc.exists {
		s.journal = append(s.journal, change{kind: existence, account: acc})
		acc.exists = true
	}
}

// undo takes back a journal's entries from the n-th on, the latest first.
func (s *state) undo(journal []change, n int) []change {
	for i := len(journal) - 1; i >= n; i-- {
		e := &journal[i]
		switch e.kind {
		case existence:
			e.account.exists = false
		case balance:
			e.account.balance = e.balance
		case nonce:
			e.account.nonce = e.number
		case code:
			e.account.code, e.account.codeHash = e.code, e.word
		case value:
			e.slot.value = e.word
		case erasure:
			e.account.exists, e.account.storage = true, e.storage
		case transient:
			s.transient[e.key] = e.word
		case creation:
			e.account.created = e.number
		case destruction:
			e.account.destroyed = e.number
			s.destroyed = s.destroyed[:len(s.destroyed)-1]
		case warmAccount:
			e.account.warm = e.number
		case warmSlot:
			e.slot.warm = e.number
		case refund:
			s.refund = e.number
		case logging:
			s.logs = s.logs[:len(s.logs)-1]
		}
	}
	clear(journal[n:])
	return journal[:n]
}

// mark keeps the journal from here on; back unwinds to a mark; unmark gives it up.
func (s *state) mark() int {
	s.marks = append(s.marks, len(s.journal))
	return len(s.marks) - 1
}

func (s *state) back(id int) {
	s.journal = s.undo(s.journal, s.marks[id])
	s.marks = s.marks[:id+1]
}

func (s *state) unmark(id int) {
	s.marks = s.marks[:id]
	s.forget()
}

// forget drops the journal when no mark needs it.
func (s *state) forget() {
	if len(s.marks) == 0 {
		clear(s.journal)
		s.journal = s.journal[:0]
	}
}

func (s *state) lasting(e change) { s.journal = append(s.journal, e) }
func (s *state) passing(e change) { s.local = append(s.local, e) }

// Prepare begins a transaction: nothing is warm but its ends, the coinbase and the precompiles (EIP-2929, EIP-3651).
func (s *state) Prepare(_ params.Rules, sender, coinbase common.Address, to *common.Address, precompiles []common.Address, list types.AccessList) {
	s.at(sender).warm = s.tx
	s.at(coinbase).warm = s.tx
	if to != nil {
		s.at(*to).warm = s.tx
	}
	for _, a := range precompiles {
		s.at(a).warm = s.tx
	}
	for _, entry := range list {
		s.at(entry.Address).warm = s.tx
		for _, key := range entry.StorageKeys {
			s.slot(entry.Address, key).warm = s.tx
		}
	}
}

// Finalise ends a transaction: contracts destroyed in the one that created them are gone (EIP-6780).
func (s *state) Finalise(params.Rules) *bal.ConstructionBlockAccessList {
	for _, acc := range s.destroyed {
		s.lasting(change{kind: code, account: acc, code: acc.code, word: acc.codeHash})
		s.lasting(change{kind: nonce, account: acc, number: acc.nonce})
		s.lasting(change{kind: erasure, account: acc, storage: acc.storage})
		s.lasting(change{kind: balance, account: acc, balance: acc.balance}) // what it was sent afterwards is gone too
		acc.balance.Clear()
		acc.exists, acc.nonce, acc.code, acc.codeHash, acc.storage = false, 0, nil, types.EmptyCodeHash, map[common.Hash]*slot{}
	}
	s.tx++
	s.refund, s.logs, s.destroyed = 0, nil, nil
	clear(s.transient)
	clear(s.local)
	s.local, s.frames = s.local[:0], s.frames[:0]
	s.forget()
	return nil
}

// Snapshot marks the present within a transaction.
func (s *state) Snapshot() int {
	s.frames = append(s.frames, [2]int{len(s.journal), len(s.local)})
	return len(s.frames) - 1
}

// RevertToSnapshot takes back what the transaction did since.
func (s *state) RevertToSnapshot(id int) {
	s.journal = s.undo(s.journal, s.frames[id][0])
	s.local = s.undo(s.local, s.frames[id][1])
	s.frames = s.frames[:id]
}
