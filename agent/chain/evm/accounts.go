package evm

import (
	"github.com/ethereum/go-ethereum/common"
	gethstate "github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"
)

// The methods below are those of vm.StateDB, whose comments say what each must do.

func (s *state) CreateAccount(a common.Address) { s.touch(s.at(a)) }

func (s *state) CreateContract(a common.Address) {
	acc := s.at(a)
	s.touch(acc)
	s.passing(change{kind: creation, account: acc, number: acc.created})
	acc.created = s.tx
}

func (s *state) IsNewContract(a common.Address) bool { return s.at(a).created == s.tx }

func (s *state) Exist(a common.Address) bool { return s.at(a).exists }

func (s *state) Empty(a common.Address) bool { return s.at(a).empty() }

func (acc *account) empty() bool {
	return acc.nonce == 0 && acc.balance.IsZero() && len(acc.code) == 0
}

func (s *state) Touch(common.Address) {}

func (s *state) GetBalance(a common.Address) *uint256.Int { return s.at(a).balance.Clone() }

func (s *state) AddBalance(a common.Address, wei *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	acc := s.at(a)
	was := acc.balance
	if !wei.IsZero() {
		s.setBalance(acc, new(uint256.Int).Add(&was, wei))
	}
	return was
}

func (s *state) SubBalance(a common.Address, wei *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	acc := s.at(a)
	was := acc.balance
	if !wei.IsZero() {
		s.setBalance(acc, new(uint256.Int).Sub(&was, wei))
	}
	return was
}

func (s *state) setBalance(acc *account, wei *uint256.Int) {
	s.touch(acc)
	s.lasting(change{kind: balance, account: acc, balance: acc.balance})
	acc.balance = *wei
}

func (s *state) GetNonce(a common.Address) uint64 { return s.at(a).nonce }

func (s *state) SetNonce(a common.Address, n uint64, _ tracing.NonceChangeReason) {
	acc := s.at(a)
	s.touch(acc)
	s.lasting(change{kind: nonce, account: acc, number: acc.nonce})
	acc.nonce = n
}

func (s *state) GetCode(a common.Address) []byte { return s.at(a).code }

func (s *state) GetCodeSize(a common.Address) int { return len(s.at(a).code) }

func (s *state) GetCodeHash(a common.Address) common.Hash {
	if acc := s.at(a); acc.exists && !acc.empty() {
		return acc.codeHash
	}
	return common.Hash{}
}

func (s *state) SetCode(a common.Address, new []byte, _ tracing.CodeChangeReason) []byte {
	acc := s.at(a)
	s.touch(acc)
	was := acc.code
	s.lasting(change{kind: code, account: acc, code: was, word: acc.codeHash})
	acc.code, acc.codeHash = new, crypto.Keccak256Hash(new)
	return was
}

func (s *state) GetState(a common.Address, key common.Hash) common.Hash {
	if w := s.at(a).storage[key]; w != nil {
		return w.value
	}
	return common.Hash{}
}

func (s *state) GetStateAndCommittedState(a common.Address, key common.Hash) (now, before common.Hash) {
	w := s.at(a).storage[key]
	switch {
	case w == nil:
		return common.Hash{}, common.Hash{}
	case w.written == s.tx:
		return w.value, w.before
	default:
		return w.value, w.value
	}
}

func (s *state) SetState(a common.Address, key, word common.Hash) common.Hash {
	w := s.slot(a, key)
	was := w.value
	if was == word {
		return was
	}
	s.touch(s.at(a))
	if w.written != s.tx {
		w.before, w.written = was, s.tx
	}
	s.lasting(change{kind: value, slot: w, word: was})
	w.value = word
	return was
}

func (s *state) GetTransientState(a common.Address, key common.Hash) common.Hash {
	return s.transient[transientKey{a, key}]
}

func (s *state) SetTransientState(a common.Address, key, word common.Hash) {
	k := transientKey{a, key}
	s.passing(change{kind: transient, key: k, word: s.transient[k]})
	s.transient[k] = word
}

func (s *state) SelfDestruct(a common.Address) {
	acc := s.at(a)
	if acc.destroyed == s.tx {
		return
	}
	s.passing(change{kind: destruction, account: acc, number: acc.destroyed})
	acc.destroyed = s.tx
	s.destroyed = append(s.destroyed, acc)
}

func (s *state) HasSelfDestructed(a common.Address) bool { return s.at(a).destroyed == s.tx }

func (s *state) AddRefund(gas uint64) {
	s.passing(change{kind: refund, number: s.refund})
	s.refund += gas
}

func (s *state) SubRefund(gas uint64) {
	s.passing(change{kind: refund, number: s.refund})
	s.refund -= gas
}

func (s *state) GetRefund() uint64 { return s.refund }

func (s *state) AddressInAccessList(a common.Address) bool { return s.at(a).warm == s.tx }

func (s *state) SlotInAccessList(a common.Address, key common.Hash) (account, slot bool) {
	acc := s.at(a)
	w := acc.storage[key]
	return acc.warm == s.tx, w != nil && w.warm == s.tx
}

func (s *state) AddAddressToAccessList(a common.Address) {
	if acc := s.at(a); acc.warm != s.tx {
		s.passing(change{kind: warmAccount, account: acc, number: acc.warm})
		acc.warm = s.tx
	}
}

func (s *state) AddSlotToAccessList(a common.Address, key common.Hash) {
	s.AddAddressToAccessList(a)
	if w := s.slot(a, key); w.warm != s.tx {
		s.passing(change{kind: warmSlot, slot: w, number: w.warm})
		w.warm = s.tx
	}
}

func (s *state) AddLog(l *types.Log) {
	s.passing(change{kind: logging})
	s.logs = append(s.logs, l)
}

// What follows serves proofs and tries, of which there are none here.

func (s *state) AddPreimage(common.Hash, []byte)       {}
func (s *state) Witness() *stateless.Witness           { return nil }
func (s *state) AccessEvents() *gethstate.AccessEvents { return nil }
func (s *state) SetTxContext(common.Hash, int, uint32) {}
