package aave_test

import (
	"bytes"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave/aavetest"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// A storm is the real Aave under random actions of every kind that moves a
// position, of its borrowers and of those who run it. After every block the book
// kept from logs must equal a new reader's, and both the pool's own figures of
// every account.
//
// HEDGEROW_BORROWERS and HEDGEROW_BLOCKS set its size, HEDGEROW_SEED its seed.
type storm struct {
	*aavetest.Deployment
	t      testing.TB
	chain  aavetest.Chain
	client *chain.Client
	random *rand.Rand
	size   stormSize

	people       []string // who may owe; the first size.borrowers do from the start
	addresses    []protection.Address
	standings    []aavetest.Standing // of people, after the last block
	purses       map[purse]bool
	next         time.Time // of the block that is being made
	prices       []float64 // each reserve's first, around which it moves
	off          []purse   // supply that somebody stopped using as collateral
	undo         []undo
	guest        guest
	lent         map[int][2]uint16 // loan to value and threshold, where they have moved
	ownPriceGone bool              // category 2 goes by its assets' prices
	fork         bool              // the chain is to fork after this block
	lost         int               // a reserve whose price the oracle has no more; 0 = none
	lostAt       int               // the last block in which one was lost or found again

	kept, lazy *aave.Reader
	tallies    map[string]*tally
	waiting    map[trade.Hash]string // a transaction's kind
	compared   compared
	spent      struct{ sending, mining, checking time.Duration }
}

type stormSize struct {
	borrowers, blocks, actions int
	seed                       uint64
}

// purse is an account and a reserve: it has the asset, and lets the pool take it.
type purse struct {
	who string
	r   int
}

// tally counts the actions of one kind, and those that had a block to themselves.
type tally struct{ sent, executed, reverted, alone int }

// compared counts what was held against what, after how many blocks.
type compared struct{ blocks, refusals, rows, figures, claims, forks int }

// The storm's reserves, by their number in the pool.
const (
	stormUSDC  = iota
	stormWBTC         // 8 decimals
	stormWETH         // 18
	stormGUSD         // 2
	stormISO          // isolated collateral
	stormNONE         // no collateral, siloed
	stormMANY         // 24 decimals
	stormFirst = iota // of those listed while it blows
)

func stormAssets() []aavetest.Asset {
	return []aavetest.Asset{
		stormUSDC: {Symbol: "USDC", Decimals: 6, Price: usd(1), LTV: 7500, Threshold: 7800, Bonus: 10450, EMode: 2, InIsolation: true, ReserveFactor: 1000},
		stormWBTC: {Symbol: "WBTC", Decimals: 8, Price: usd(61234.56), LTV: 7000, Threshold: 7500, Bonus: 10650, EMode: 1, ReserveFactor: 2000},
		stormWETH: {Symbol: "WETH", Decimals: 18, Price: usd(3456.78), LTV: 8000, Threshold: 8250, Bonus: 10500, EMode: 1, ReserveFactor: 1500},
		stormGUSD: {Symbol: "GUSD", Decimals: 2, Price: usd(0.9987), LTV: 7000, Threshold: 7700, Bonus: 10450, EMode: 2, InIsolation: true},
		stormISO:  {Symbol: "ISO", Decimals: 18, Price: usd(12.34), LTV: 5000, Threshold: 6000, Bonus: 11000, DebtCeiling: 500_000_000, NotLent: true},
		stormNONE: {Symbol: "NONE", Decimals: 12, Price: usd(0.4321), Siloed: true, ReserveFactor: 3500},
		stormMANY: {Symbol: "MANY", Decimals: 24, Price: usd(7.77), LTV: 6000, Threshold: 6800, Bonus: 10900, ReserveFactor: 10},
	}
}

func stormCategories() []aavetest.Category {
	return []aavetest.Category{
		{ID: 1, LTV: 9000, Threshold: 9300, Bonus: 10100, Label: "majors"},
		{ID: 2, LTV: 9300, Threshold: 9500, Bonus: 10150, PriceOf: usd(1), Label: "dollars"},
	}
}

// sized reads the size from the environment; the defaults fit make test-npm.
func sized(t testing.TB, borrowers, blocks int) stormSize {
	number := func(key string, otherwise int) int {
		text := os.Getenv(key)
		if text == "" {
			return otherwise
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			t.Fatalf("%s is %q: give a number of at least 1", key, text)
		}
		return n
	}
	z := stormSize{
		borrowers: number("HEDGEROW_BORROWERS", borrowers), blocks: number("HEDGEROW_BLOCKS", blocks), seed: uint64(number("HEDGEROW_SEED", 1)),
	}
	z.actions = 25 + z.borrowers/40
	return z
}

// names of a storm's accounts: those who owe, and newcomers, who have nothing.
func (z stormSize) names() []string {
	var out []string
	for i := range z.borrowers + max(4, z.borrowers/20) {
		out = append(out, fmt.Sprintf("person-%04d", i))
	}
	return out
}

// crew are the accounts that are not people of the storm.
func crew() []string { return []string{"admin", "supplier", "liquidator", aavetest.TreasuryName} }

func TestTheRealAaveInAStormIsKeptFromItsLogs(t *testing.T) {
	files, size := artifacts(t), sized(t, 250, 150)
	d := startDevnet(t, devnet.Config{Seed: size.seed, Fund: append(crew(), size.names()...), GasLimit: 1e9})
	s := newStorm(t, aavetest.OnDevnet(d), files, size)
	s.blow(true)
}

func newStorm(t testing.TB, c aavetest.Chain, files aavetest.Artifacts, size stormSize) *storm {
	t.Helper()
	t.Logf("seed %d, %d borrowers, %d blocks", size.seed, size.borrowers, size.blocks)
	d, err := aavetest.Deploy(t.Context(), c, aavetest.Options{Artifacts: files, Admin: "admin", Assets: stormAssets(), Categories: stormCategories()})
	if err != nil {
		t.Fatal(err)
	}
	s := &storm{Deployment: d, t: t, chain: c, size: size, people: size.names(), random: rand.New(rand.NewPCG(size.seed, 0)),
		purses: map[purse]bool{}, lent: map[int][2]uint16{}, tallies: map[string]*tally{}, waiting: map[trade.Hash]string{}}
	for _, who := range s.people {
		s.addresses = append(s.addresses, c.Address(who))
	}
	for _, k := range stormKinds {
		s.tallies[k.name] = &tally{}
	}
	for _, r := range d.Reserves {
		s.prices = append(s.prices, dollars(r.Price))
	}
	s.client, err = chain.Dial(t.Context(), chain.Options{Endpoint: c.WSURL(), ChainID: c.ChainID(), BatchReader: protection.Address(d.BatchReader),
		ChunkSize: 500, Timeout: 2 * time.Minute})
	s.do(err)
	t.Cleanup(s.client.Close)
	s.populate()
	return s
}

// options name the assets that follow a currency: guessing them depends on the
// price at which a reader first sees them.
func (s *storm) options(name string) aave.Options {
	return aave.Options{Name: name, Provider: protection.Address(s.Provider),
		Pegged: []protection.Address{protection.Address(s.Reserves[stormUSDC].Token), protection.Address(s.Reserves[stormGUSD].Token)}}
}

func (s *storm) open(name string) *aave.Reader {
	s.t.Helper()
	r, err := aave.Open(s.t.Context(), s.client, s.options(name))
	s.do(err)
	return r
}

// populate gives the market liquidity and its borrowers their first positions.
func (s *storm) populate() {
	s.t.Helper()
	for r := range s.Reserves {
		s.fund("supplier", r)
		s.sent(s.Supply("supplier", r, s.worth(r, 30_000*float64(s.size.borrowers))))
		s.fund("liquidator", r)
	}
	s.confirm()
	for i := range s.size.borrowers {
		s.settleDown(i)
		if i%100 == 99 {
			s.confirm()
		}
	}
	s.confirm()
}

// settleDown opens a person's first position.
func (s *storm) settleDown(i int) {
	who := s.people[i]
	wealth, share := 10_000+90_000*s.random.Float64(), 0.5+0.4*s.random.Float64()
	supply := func(r int, dollars float64) {
		s.fund(who, r)
		s.sent(s.Supply(who, r, s.worth(r, dollars)))
	}
	borrow := func(r int, dollars float64) { s.sent(s.Borrow(who, r, s.worth(r, dollars*share))) }
	switch i % 9 {
	case 0:
		supply(stormWETH, wealth)
		borrow(stormUSDC, wealth*0.80)
	case 1:
		supply(stormWBTC, wealth)
		borrow(stormUSDC, wealth*0.70)
	case 2:
		supply(stormUSDC, wealth)
		borrow(stormWETH, wealth*0.75)
	case 3:
		s.sent(s.SetEMode(who, 1))
		supply(stormWETH, wealth)
		borrow(stormWBTC, wealth*0.90)
	case 4:
		s.sent(s.SetEMode(who, 2))
		supply(stormGUSD, wealth)
		borrow(stormUSDC, wealth*0.93)
	case 5:
		supply(stormISO, wealth)
		s.sent(s.UseAsCollateral(who, stormISO, true))
		borrow(stormUSDC, wealth*0.50)
	case 6:
		supply(stormMANY, wealth)
		borrow(stormNONE, wealth*0.60)
	case 7:
		supply(stormWETH, wealth/2)
		supply(stormWBTC, wealth/2)
		borrow(stormUSDC, wealth*0.30)
		borrow(stormMANY, wealth*0.30)
	case 8:
		supply(stormUSDC, wealth)
		supply(stormWETH, wealth)
		borrow(stormWETH, wealth*0.75)
	}
}

// blow makes the blocks. forks says that the chain gives back what a fork undoes.
func (s *storm) blow(forks bool) {
	s.t.Helper()
	s.kept, s.lazy = s.open("kept"), s.open("lazy")
	defer s.report()
	s.check(s.chain.Head())
	for n := range s.size.blocks {
		if n > 0 && n%100 == 0 {
			s.t.Logf("%d blocks, %d books compared", n, s.compared.blocks)
		}
		began := time.Now()
		s.next = s.chain.Head().Time.Add(s.pause())
		s.happen(n)
		sent := time.Now()
		at, err := s.chain.Mine(s.t.Context(), s.next)
		s.do(err)
		s.count(at)
		s.arrived()
		s.spent.sending += sent.Sub(began)
		s.spent.mining += time.Since(sent)
		if s.lost != 0 {
			s.refused(at)
			continue
		}
		s.check(at)
		if forks && (s.fork || n%7 == 6) && n > s.lostAt+maxFork {
			s.fork = false
			at, err := s.chain.Fork(s.t.Context(), 1+s.random.IntN(maxFork))
			s.do(err)
			s.compared.forks++
			s.check(at)
		}
	}
}

// maxFork is how many blocks a fork takes back at most.
const maxFork = 3

// pause is how long after the head the next block is: most often a slot,
// sometimes days.
func (s *storm) pause() time.Duration {
	if s.random.IntN(3) > 0 {
		return aavetest.Slot
	}
	return time.Duration(1+s.random.IntN(200_000)) * time.Second
}

// count sees what became of what was sent.
func (s *storm) count(at trade.Block) {
	s.t.Helper()
	outcomes, err := aavetest.Outcomes(s.t.Context(), s.chain, at)
	s.do(err)
	for hash, good := range outcomes {
		kind, ours := s.waiting[hash]
		if !ours {
			continue
		}
		delete(s.waiting, hash)
		if good {
			s.tallies[kind].executed++
		} else {
			s.tallies[kind].reverted++
		}
	}
}

// report prints what was done, and fails when some kind was not done often enough.
func (s *storm) report() {
	var out bytes.Buffer
	w := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "action\tsent\texecuted\treverted\talone\t")
	least := max(1, s.size.blocks/30)
	var sum tally
	for _, k := range stormKinds {
		c := s.tallies[k.name]
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t\n", k.name, c.sent, c.executed, c.reverted, c.alone)
		sum.sent, sum.executed, sum.reverted, sum.alone = sum.sent+c.sent, sum.executed+c.executed, sum.reverted+c.reverted, sum.alone+c.alone
		if c.executed < least && !s.t.Failed() {
			s.t.Errorf("%s: executed %d times, which proves too little: want %d; change the seed or give more blocks", k.name, c.executed, least)
		}
	}
	fmt.Fprintf(w, "all\t%d\t%d\t%d\t%d\t\n", sum.sent, sum.executed, sum.reverted, sum.alone)
	w.Flush()
	outcome := "0 differences"
	if s.t.Failed() {
		outcome = "FAILED"
	}
	c, n := s.compared, time.Duration(max(1, s.compared.blocks))
	s.t.Logf("seed %d: %d blocks and %d forks, %d accounts; %d books compared, %d refused for want of a price; "+
		"%d rows equal a new reader's, %d figures the pool's, %d claims the tokens'; %s\n%s"+
		"a block took %s to send, %s to mine, %s to check",
		s.size.seed, s.size.blocks, c.forks, len(s.people), c.blocks, c.refusals, c.rows, c.figures, c.claims, outcome, out.String(),
		(s.spent.sending / n).Round(time.Millisecond), (s.spent.mining / n).Round(time.Millisecond), (s.spent.checking / n).Round(time.Millisecond))
}

func (s *storm) do(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// sent takes what an action answers that is no kind of its own.
func (s *storm) sent(_ trade.Hash, err error) {
	s.t.Helper()
	s.do(err)
}

// confirm mines what populate sent, all of which must succeed.
func (s *storm) confirm() {
	s.t.Helper()
	_, err := s.Mine(s.t.Context(), aavetest.Slot)
	s.do(err)
}

// worth is how much of reserve r's asset a number of dollars buys.
func (s *storm) worth(r int, dollars float64) *big.Int {
	v := new(big.Int).Mul(usd(dollars), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(s.Reserves[r].Decimals)), nil))
	return v.Quo(v, s.Reserves[r].Price)
}

// dollars is an amount of 1e8 units.
func dollars(v *big.Int) float64 {
	f, _ := new(big.Float).SetInt(v).Float64()
	return f / 1e8
}
