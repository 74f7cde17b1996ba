package market

import "maps"

// Ledger is an ERC-20's books: OpenZeppelin's ERC20.sol. The zero value is empty.
type Ledger struct {
	Supply     Amount                         `json:"supply"`
	Balances   map[Address]Amount             `json:"balances,omitempty"`
	Allowances map[Address]map[Address]Amount `json:"allowances,omitempty"` // owner, spender
}

// Errors of ERC20.sol.
const (
	ERC20InvalidSender         = Name("ERC20InvalidSender")
	ERC20InvalidReceiver       = Name("ERC20InvalidReceiver")
	ERC20InvalidApprover       = Name("ERC20InvalidApprover")
	ERC20InvalidSpender        = Name("ERC20InvalidSpender")
	ERC20InsufficientBalance   = Name("ERC20InsufficientBalance")
	ERC20InsufficientAllowance = Name("ERC20InsufficientAllowance")
)

func (l *Ledger) clone() Ledger {
	out := Ledger{Supply: l.Supply, Balances: maps.Clone(l.Balances)}
	if l.Allowances != nil {
		out.Allowances = map[Address]map[Address]Amount{}
		for owner, m := range l.Allowances {
			out.Allowances[owner] = maps.Clone(m)
		}
	}
	return out
}

// BalanceOf is what an account has.
func (l *Ledger) BalanceOf(who Address) Amount { return l.Balances[who] }

// Allowance is what a spender may move of an owner's.
func (l *Ledger) Allowance(owner, spender Address) Amount { return l.Allowances[owner][spender] }

func (l *Ledger) setBalance(m *Market, who Address, to Amount) {
	if l.Balances == nil {
		l.Balances = map[Address]Amount{}
	}
	keepEntry(m, l.Balances, who)
	if to.IsZero() {
		delete(l.Balances, who)
		return
	}
	l.Balances[who] = to
}

func (l *Ledger) setAllowance(m *Market, owner, spender Address, to Amount) {
	if l.Allowances == nil {
		l.Allowances = map[Address]map[Address]Amount{}
	}
	if l.Allowances[owner] == nil {
		l.Allowances[owner] = map[Address]Amount{}
	}
	keepEntry(m, l.Allowances[owner], spender)
	l.Allowances[owner][spender] = to
}

func (l *Ledger) approve(x *call, m *Market, owner, spender Address, value Amount) {
	switch {
	case owner == Address{}:
		x.refuse(ERC20InvalidApprover, Address{})
	case spender == Address{}:
		x.refuse(ERC20InvalidSpender, Address{})
	default:
		l.setAllowance(m, owner, spender, value)
	}
}

func (l *Ledger) spend(x *call, m *Market, owner, spender Address, value Amount) {
	switch current := l.Allowance(owner, spender); {
	case current.BitLen() == 256 && current.Cmp(maxAmount) == 0: // for good
	case current.Cmp(value) < 0:
		x.refuse(ERC20InsufficientAllowance, spender, current, value)
	default:
		l.approve(x, m, owner, spender, x.sub(current, value))
	}
}

func (l *Ledger) transfer(x *call, m *Market, from, to Address, value Amount) {
	switch {
	case from == Address{}:
		x.refuse(ERC20InvalidSender, Address{})
	case to == Address{}:
		x.refuse(ERC20InvalidReceiver, Address{})
	default:
		l.update(x, m, from, to, value)
	}
}

func (l *Ledger) mint(x *call, m *Market, to Address, value Amount) {
	if to == (Address{}) {
		x.refuse(ERC20InvalidReceiver, Address{})
		return
	}
	l.update(x, m, Address{}, to, value)
}

func (l *Ledger) burn(x *call, m *Market, from Address, value Amount) {
	if from == (Address{}) {
		x.refuse(ERC20InvalidSender, Address{})
		return
	}
	l.update(x, m, from, Address{}, value)
}

// update moves value; the zero address stands for minting and burning.
func (l *Ledger) update(x *call, m *Market, from, to Address, value Amount) {
	keep(m, &l.Supply)
	if from == (Address{}) {
		l.Supply = x.add(l.Supply, value)
	} else {
		has := l.Balances[from]
		if has.Cmp(value) < 0 {
			x.refuse(ERC20InsufficientBalance, from, has, value)
			return
		}
		l.setBalance(m, from, x.sub(has, value))
	}
	if to == (Address{}) {
		l.Supply = x.sub(l.Supply, value)
	} else {
		l.setBalance(m, to, x.add(l.Balances[to], value))
	}
}
