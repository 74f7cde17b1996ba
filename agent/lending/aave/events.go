package aave

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// kind is what a log of the pool or of one of its tokens tells.
type kind uint8

const (
	supplied kind = iota + 1
	withdrawn
	borrowed
	repaid
	liquidated
	collateralOn
	collateralOff
	eModeSet
	deficitCreated
	deficitCovered
	reserveUpdated
	flashLoan
	transferred
	balanceTransferred
	minted
	burned
	kinds // how many there are, and one
)

// event is one log, decoded. A field that a kind does not have is zero; the table
// of shapes says which it has.
type event struct {
	Kind    kind
	Mode    uint8              // interest rate mode (2 = variable), or eMode category
	Flag    bool               // repaid with aTokens; liquidated into aTokens
	Code    uint16             // referral code
	Address protection.Address // the contract
	Block   uint64
	Index   uint64 // of the log in the block

	// Account is whose position it is: who supplied or borrowed, even through
	// another; the one liquidated; from whom a token went; to whom one was minted.
	Account protection.Address
	// Other is the second party: who acted for the account, or received from it.
	Other   protection.Address
	Reserve protection.Address // asset; of a liquidation, the collateral
	Debt    protection.Address // asset of a liquidation's debt
	// Amounts are in the asset's units, unless their kind says otherwise.
	Amounts [5]uint256.Int
}

// place is where a word of a log belongs in an event.
type place uint8

const (
	atAccount place = iota
	atOther
	atReserve
	atDebt
	atMode
	atFlag
	atCode
	atAmount0
	atAmount1
	atAmount2
	atAmount3
	atAmount4
)

// shape is how a kind is laid out: its indexed arguments in the topics after the
// first, the others in the data, a word each.
type shape struct {
	signature string
	topics    []place
	data      []place
	moves     bool // an account may read differently after it
}

// shapes are the events of Aave v3.0 to v3.7. Amounts of a token's mint and burn
// are: the change without interest, the interest added before it, the index (RAY);
// of a BalanceTransfer the scaled amount and the index; of a reserve's update the
// supply, stable and variable borrow rate and the two indices (RAY); of a loan its
// rate second; of a flash loan its premium second; of a liquidation the debt
// covered and the collateral taken.
var shapes = [kinds]shape{
	supplied:   {"Supply(address,address,address,uint256,uint16)", []place{atReserve, atAccount, atCode}, []place{atOther, atAmount0}, true},
	withdrawn:  {"Withdraw(address,address,address,uint256)", []place{atReserve, atAccount, atOther}, []place{atAmount0}, true},
	borrowed:   {"Borrow(address,address,address,uint256,uint8,uint256,uint16)", []place{atReserve, atAccount, atCode}, []place{atOther, atAmount0, atMode, atAmount1}, true},
	repaid:     {"Repay(address,address,address,uint256,bool)", []place{atReserve, atAccount, atOther}, []place{atAmount0, atFlag}, true},
	liquidated: {"LiquidationCall(address,address,address,uint256,uint256,address,bool)", []place{atReserve, atDebt, atAccount}, []place{atAmount0, atAmount1, atOther, atFlag}, true},

	collateralOn:  {"ReserveUsedAsCollateralEnabled(address,address)", []place{atReserve, atAccount}, nil, true},
	collateralOff: {"ReserveUsedAsCollateralDisabled(address,address)", []place{atReserve, atAccount}, nil, true},
	eModeSet:      {"UserEModeSet(address,uint8)", []place{atAccount}, []place{atMode}, true},

	deficitCreated: {"DeficitCreated(address,address,uint256)", []place{atAccount, atReserve}, []place{atAmount0}, true},
	deficitCovered: {"DeficitCovered(address,address,uint256)", []place{atReserve}, []place{atOther, atAmount0}, false},
	reserveUpdated: {"ReserveDataUpdated(address,uint256,uint256,uint256,uint256,uint256)", []place{atReserve}, []place{atAmount0, atAmount1, atAmount2, atAmount3, atAmount4}, false},
	flashLoan:      {"FlashLoan(address,address,address,uint256,uint8,uint256,uint16)", []place{atAccount, atReserve, atCode}, []place{atOther, atAmount0, atMode, atAmount1}, false},

	transferred:        {"Transfer(address,address,uint256)", []place{atAccount, atOther}, []place{atAmount0}, true},
	balanceTransferred: {"BalanceTransfer(address,address,uint256,uint256)", []place{atAccount, atOther}, []place{atAmount0, atAmount1}, true},
	minted:             {"Mint(address,address,uint256,uint256,uint256)", []place{atOther, atAccount}, []place{atAmount0, atAmount1, atAmount2}, true},
	burned:             {"Burn(address,address,uint256,uint256,uint256)", []place{atAccount, atOther}, []place{atAmount0, atAmount1, atAmount2}, true},
}

// topics are the hashes of the shapes' signatures; moves those after which an
// account may read differently.
var topics, moves = func() (all [kinds]common.Hash, moves []common.Hash) {
	for k := supplied; k < kinds; k++ {
		all[k] = crypto.Keccak256Hash([]byte(shapes[k].signature))
		if shapes[k].moves {
			moves = append(moves, all[k])
		}
	}
	return all, moves
}()

// String is the kind's name on chain.
func (k kind) String() string {
	if k == 0 || k >= kinds {
		return fmt.Sprintf("kind %d", uint8(k))
	}
	for i, c := range shapes[k].signature {
		if c == '(' {
			return shapes[k].signature[:i]
		}
	}
	return shapes[k].signature
}

// mentions appends the accounts that an event may have moved. owes reports that
// it gave the last of them debt: only such accounts enter the book. debtToken says
// that the event is of a debt token.
func (e *event) mentions(dst []protection.Address, debtToken bool) (who []protection.Address, owes bool) {
	switch e.Kind {
	case transferred, balanceTransferred:
		// Debt tokens only come from nowhere or go there.
		return append(dst, e.Account, e.Other), debtToken && e.Other != protection.Address{}
	case minted:
		return append(dst, e.Account), debtToken
	case borrowed:
		return append(dst, e.Account), true
	case deficitCovered, reserveUpdated, flashLoan:
		return dst, false
	}
	return append(dst, e.Account), false
}
