package maker

import (
	"context"
	"fmt"

	"github.com/holiman/uint256"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Terms are an ilk's figures at a block, as the contracts keep them. Wad is 1e18,
// ray 1e27, rad 1e45.
type Terms struct {
	Art  amount.Amount `json:"art"`  // normalised debt of all urns, wad
	Rate amount.Amount `json:"rate"` // debt of one Art, ray: as of the last drip
	Spot amount.Amount `json:"spot"` // what one ink may owe in dai, ray
	Line amount.Amount `json:"line"` // debt ceiling, rad
	Dust amount.Amount `json:"dust"` // least debt of an urn, rad
	Live bool          `json:"live"` // the Vat takes calls

	Pip protection.Address `json:"pip"` // the price's source
	Mat amount.Amount      `json:"mat"` // least ratio of collateral to debt, ray; spot follows at the next poke
	Par amount.Amount      `json:"par"` // dai's own price, ray

	Duty amount.Amount `json:"duty"` // the fee of a second, ray, beside Base
	Rho  amount.Amount `json:"rho"`  // second of the last drip
	Base amount.Amount `json:"base"` // ray

	Clip    protection.Address `json:"clip"`
	Chop    amount.Amount      `json:"chop"` // 1 + penalty, wad
	Hole    amount.Amount      `json:"hole"` // most under auction, of the ilk, rad
	Dirt    amount.Amount      `json:"dirt"` // under auction, of the ilk, rad
	HoleAll amount.Amount      `json:"holeAll"`
	DirtAll amount.Amount      `json:"dirtAll"`
}

// The views that are read.
const (
	viewIlks = "ilks(bytes32)"
	viewUrns = "urns(bytes32,address)"
	viewLive = "live()"
	viewPar  = "par()"
	viewBase = "base()"
	viewHole = "Hole()"
	viewDirt = "Dirt()"
)

// query gathers views that are read together at one block.
type query struct {
	calls   []chain.Call
	answers []chain.Result
}

func (q *query) ask(to protection.Address, data []byte) int {
	q.calls = append(q.calls, chain.Call{To: to, Data: data})
	return len(q.calls) - 1
}

// may asks a contract that need not be there, or not yet.
func (q *query) may(to protection.Address, data []byte) int {
	q.calls = append(q.calls, chain.Call{To: to, Data: data, AllowFailure: true})
	return len(q.calls) - 1
}

func (q *query) run(ctx context.Context, client *chain.Client, at trade.Block) (err error) {
	q.answers, err = client.Read(ctx, at, q.calls)
	return err
}

// words is answer i, of n words or more.
func (q *query) words(i, n int) ([]byte, error) {
	data := q.answers[i].Data
	if len(data) >= 32*n {
		return data, nil
	}
	if len(data) == 0 {
		return nil, fmt.Errorf("call 0x%x of %s: %w: check the address, or the block to start from", q.calls[i].Data[:4], q.calls[i].To, chain.ErrNoContract)
	}
	return nil, fmt.Errorf("call 0x%x of %s: %d bytes, want %d: is it a contract of dss?", q.calls[i].Data[:4], q.calls[i].To, len(data), 32*n)
}

// given is answer i of a may call; zeros where nobody answered.
func (q *query) given(i, n int) []byte {
	if i < 0 || q.answers[i].Err != nil || len(q.answers[i].Data) < 32*n {
		return make([]byte, 32*n)
	}
	return q.answers[i].Data
}

func wordAt(data []byte, i int) amount.Amount {
	return amount.Amount{Int: *new(uint256.Int).SetBytes32(data[32*i:])}
}

func addressAt(data []byte, i int) protection.Address {
	return protection.Address(data[32*i+12 : 32*i+32])
}

// termsCalls are where Terms stand among a query's answers.
type termsCalls struct{ vat, live, spot, par, jug, base, dog, hole, dirt int }

// askTerms adds the views of an ilk's terms.
func (r *Reader) askTerms(q *query) termsCalls {
	ilk := callOf(viewIlks, r.ilk)
	c := termsCalls{
		vat: q.ask(r.contracts.Vat, ilk), live: q.ask(r.contracts.Vat, callOf(viewLive)),
		spot: q.ask(r.contracts.Spotter, ilk), par: q.ask(r.contracts.Spotter, callOf(viewPar)),
		jug: -1, base: -1, dog: -1, hole: -1, dirt: -1,
	}
	if jug := r.contracts.Jug; jug != (protection.Address{}) {
		c.jug, c.base = q.may(jug, ilk), q.may(jug, callOf(viewBase))
	}
	if dog := r.contracts.Dog; dog != (protection.Address{}) {
		c.dog, c.hole, c.dirt = q.may(dog, ilk), q.may(dog, callOf(viewHole)), q.may(dog, callOf(viewDirt))
	}
	return c
}

// terms are the answers to askTerms.
func (q *query) terms(c termsCalls) (Terms, error) {
	vat, err := q.words(c.vat, 5)
	if err != nil {
		return Terms{}, err
	}
	live, err := q.words(c.live, 1)
	if err != nil {
		return Terms{}, err
	}
	spot, err := q.words(c.spot, 2)
	if err != nil {
		return Terms{}, err
	}
	par, err := q.words(c.par, 1)
	if err != nil {
		return Terms{}, err
	}
	jug, dog := q.given(c.jug, 2), q.given(c.dog, 4)
	on := wordAt(live, 0)
	return Terms{
		Art: wordAt(vat, 0), Rate: wordAt(vat, 1), Spot: wordAt(vat, 2), Line: wordAt(vat, 3), Dust: wordAt(vat, 4), Live: !on.IsZero(),
		Pip: addressAt(spot, 0), Mat: wordAt(spot, 1), Par: wordAt(par, 0),
		Duty: wordAt(jug, 0), Rho: wordAt(jug, 1), Base: wordAt(q.given(c.base, 1), 0),
		Clip: addressAt(dog, 0), Chop: wordAt(dog, 1), Hole: wordAt(dog, 2), Dirt: wordAt(dog, 3),
		HoleAll: wordAt(q.given(c.hole, 1), 0), DirtAll: wordAt(q.given(c.dirt, 1), 0),
	}, nil
}

// TermsAt reads the ilk's terms at a block.
func (r *Reader) TermsAt(ctx context.Context, at trade.Block) (Terms, error) {
	var q query
	c := r.askTerms(&q)
	err := q.run(ctx, r.client, at)
	var t Terms
	if err == nil {
		t, err = q.terms(c)
	}
	if err != nil {
		return Terms{}, fmt.Errorf("read the terms of %s at block %d: %w", r.name, at.Number, err)
	}
	return t, nil
}
