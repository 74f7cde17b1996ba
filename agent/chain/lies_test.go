package chain_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/chain/liar"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// seeds is how many runs a lie gets: HEDGEROW_SEEDS, or one.
func seeds(t testing.TB) uint64 {
	t.Helper()
	text := os.Getenv("HEDGEROW_SEEDS")
	if text == "" {
		return 1
	}
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil || n == 0 {
		t.Fatalf("HEDGEROW_SEEDS=%s: write how many runs each lie gets", text)
	}
	return n
}

// stand is a chain on which every question of money has an answer worth lying
// about, and whose last blocks changed none of them: so one that is believed at
// an older head is believed all the same.
type stand struct {
	*devnet.Devnet
	reader, token, feed protection.Address
	mined               trade.Hash
	waiting             []byte      // a transaction in the pool, which pays too little to leave it
	at                  trade.Block // with logs before it
}

var devToken = contracts.NewDevToken()

func newStand(t testing.TB) *stand {
	t.Helper()
	s := &stand{Devnet: startDevnet(t, devnet.Config{Fund: []string{"agent"}, Finality: 4, Archive: true})}
	s.reader = deployReader(t, s.Devnet)
	owner := common.Address(s.Sender("deployer").Address())
	s.token = deploy(t, s.Devnet, contracts.DevTokenMetaData.Bin, devToken.PackConstructor("USD Coin", "USDC", 6, owner))
	s.feed = deployFeed(t, s.Devnet, 3000e8)
	var err error
	for i := range 3 {
		if s.mined, err = s.Sender("deployer").Call(s.token, devToken.PackMint(common.Address(s.Address("agent")), big.NewInt(int64(1e6+i)))); err != nil {
			t.Fatal(err)
		}
		confirm(t, s.Devnet)
	}
	raw, _ := signed(t, s.Devnet, "agent", 0, gwei, 100*gwei)
	c := dial(t, chain.Options{Endpoint: s.HTTPURL()})
	if err := c.SendRaw(t.Context(), raw); err != nil {
		t.Fatal(err)
	}
	s.at = mine(t, s.Devnet, 1)
	mine(t, s.Devnet, 8)
	s.waiting, _ = signed(t, s.Devnet, "agent", 1, 1, 1)
	if err := c.SendRaw(t.Context(), s.waiting); err != nil {
		t.Fatal(err)
	}
	return s
}

// question is one thing that a client is asked, and the answer in text.
type question struct {
	name string
	ask  func(context.Context, *chain.Client) (any, error)
}

func (s *stand) questions() []question {
	agent := s.Address("agent")
	calls := []chain.Call{{To: s.token, Data: devToken.PackBalanceOf(common.Address(agent))}, {To: s.feed, Data: devFeed.PackLatestRoundData()}, {To: s.token, Data: devToken.PackTotalSupply()}}
	topics := [][]common.Hash{}
	list := []question{
		{"head", func(ctx context.Context, c *chain.Client) (any, error) {
			b, err := c.Head(ctx)
			return s.canonical(b), err
		}},
		{"final", func(ctx context.Context, c *chain.Client) (any, error) {
			b, err := c.Final(ctx)
			return s.canonical(b), err
		}},
		{"block", func(ctx context.Context, c *chain.Client) (any, error) { return c.Block(ctx, s.at.Number) }},
		{"block by hash", func(ctx context.Context, c *chain.Client) (any, error) { return c.BlockByHash(ctx, s.at.Hash) }},
		{"calls", func(ctx context.Context, c *chain.Client) (any, error) { return c.Read(ctx, s.at, calls) }},
		{"logs", func(ctx context.Context, c *chain.Client) (any, error) {
			return c.Logs(ctx, 1, s.at.Number, []protection.Address{s.token}, topics)
		}},
		{"logs of a block", func(ctx context.Context, c *chain.Client) (any, error) {
			b, err := c.Block(ctx, s.at.Number-1)
			if err != nil {
				return nil, err
			}
			return c.LogsOf(ctx, b.Hash, []protection.Address{s.token}, topics)
		}},
		{"balance", func(ctx context.Context, c *chain.Client) (any, error) { return c.Balance(ctx, agent) }},
		{"base fee", func(ctx context.Context, c *chain.Client) (any, error) { return c.BaseFee(ctx) }},
		{"code", func(ctx context.Context, c *chain.Client) (any, error) { return c.Code(ctx, s.token, s.at) }},
		{"storage", func(ctx context.Context, c *chain.Client) (any, error) {
			return c.Storage(ctx, s.at, []chain.Slot{{Of: s.token, Key: trade.Hash{31: 2}}})
		}},
		{"receipt", func(ctx context.Context, c *chain.Client) (any, error) {
			r, err := c.Receipt(ctx, s.mined)
			if err != nil {
				return nil, err
			}
			return fmt.Sprint(r.Status, r.BlockNumber, r.BlockHash, len(r.Logs), r.EffectiveGasPrice), nil
		}},
		{"gas", func(ctx context.Context, c *chain.Client) (any, error) {
			return c.EstimateGas(ctx, agent, s.token, devToken.PackTransfer(common.Address{1}, big.NewInt(1)))
		}},
		{"send", func(ctx context.Context, c *chain.Client) (any, error) {
			if err := c.SendRaw(ctx, s.waiting); !errors.Is(err, chain.ErrAlreadyKnown) {
				return nil, err
			}
			return nil, nil
		}},
	}
	// What is final may be held back, and then nothing is closed. Too high a
	// pending nonce makes an agent refuse to start; too low a one would make it use
	// a nonce again.
	nonce := func(state string, sound func(uint64) bool) question {
		return question{state + " nonce", func(ctx context.Context, c *chain.Client) (any, error) {
			n, err := c.NonceAt(ctx, agent, state)
			return sound(n), err
		}}
	}
	return append(list,
		nonce(chain.Latest, func(n uint64) bool { return n == 1 }),
		nonce(chain.Final, func(n uint64) bool { return n <= 1 }),
		nonce(chain.Pending, func(n uint64) bool { return n >= 2 }),
		question{"following", func(ctx context.Context, c *chain.Client) (any, error) {
			ctx, cancel := context.WithCancel(ctx)
			defer cancel()
			heads, err := c.Follow(ctx)
			if err != nil {
				return nil, err
			}
			first := <-heads.C
			cancel()
			heads.Wait()
			return s.canonical(first.Block), nil
		}})
}

// canonical is what is true of a block that is called the head or final.
func (s *stand) canonical(b trade.Block) string {
	h, err := s.Client().HeaderByNumber(context.Background(), new(big.Int).SetUint64(b.Number))
	if err != nil || h.Hash() != common.Hash(b.Hash) || int64(h.Time) != b.Time.Unix() {
		return fmt.Sprintf("not a block of the chain: %v", b)
	}
	return "a block of the chain"
}

// answers asks everything at once.
func (s *stand) answers(ctx context.Context, c *chain.Client) (map[string]string, map[string]error) {
	type answer struct {
		name, text string
		err        error
	}
	list := s.questions()
	out := make(chan answer, len(list))
	var wait sync.WaitGroup
	for _, q := range list {
		wait.Go(func() {
			v, err := q.ask(ctx, c)
			out <- answer{q.name, fmt.Sprintf("%+v", v), err}
		})
	}
	wait.Wait()
	close(out)
	texts, errs := map[string]string{}, map[string]error{}
	for a := range out {
		if a.err != nil {
			errs[a.name] = a.err
		} else {
			texts[a.name] = a.text
		}
	}
	return texts, errs
}

// How long a client waits for one answer: long where every node does answer.
const (
	patient   = 20 * time.Second
	impatient = 2 * time.Second
)

// with are a client's options over some nodes.
func (s *stand) with(endpoints ...string) chain.Options {
	return chain.Options{Endpoint: endpoints[0], Witnesses: endpoints[1:], ChainID: s.ChainID(), BatchReader: s.reader, FinalityTag: "finalized", Timeout: patient, PollInterval: fastPoll}
}

// outcome is what became of all runs of one lie.
type outcome struct {
	lie                 liar.Lie
	runs, told          int
	wrong, refused, all int // answers
}

func table(t testing.TB, title string, list []outcome) {
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "lie\truns\tfalse answers\tquestions\trefused\twrong\n")
	for _, o := range list {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\n", o.lie.Name, o.runs, o.told, o.all, o.refused, o.wrong)
	}
	_ = w.Flush()
	t.Logf("%s\n%s", title, text.String())
}

// run tells one lie to a client of some nodes and compares what it then says
// with the truth. order gives the client's nodes.
func (s *stand) run(t testing.TB, p *liar.Proxy, lie liar.Lie, seed uint64, truth map[string]string, endpoints []string, o *outcome) {
	t.Helper()
	if err := p.Tell(t.Context(), liar.Honest()); err != nil {
		t.Fatal(err)
	}
	early := seed%2 == 1 && (len(endpoints) > 1 || lie.Name == "wrong chain id") // it lies before anybody has dialled
	if early {
		if err := p.Tell(t.Context(), lie); err != nil {
			t.Fatal(err)
		}
	}
	o.runs++
	options := s.with(endpoints...)
	if !lie.Money() {
		options.Timeout = impatient
	}
	c, err := chain.Dial(t.Context(), options)
	if err != nil {
		if !early {
			t.Fatal(err)
		}
		o.all, o.refused, o.told = o.all+1, o.refused+1, o.told+p.Told()
		return
	}
	defer c.Close()
	if err := p.Tell(t.Context(), lie); err != nil {
		t.Fatal(err)
	}
	mine(t, s.Devnet, 3)
	texts, errs := s.answers(t.Context(), c)
	eventually(t, "lie "+lie.Name+" is told", func(context.Context) bool { return p.Told() > 0 }) // perhaps after the others agreed
	o.told += p.Told()
	o.all += len(texts) + len(errs)
	o.refused += len(errs)
	for name, text := range texts {
		if text == truth[name] {
			continue
		}
		if o.wrong++; len(endpoints) > 1 {
			t.Errorf("lie %q, seed %d, nodes %v: %s is believed to be %s, it is %s", lie.Name, seed, endpoints, name, text, truth[name])
		}
	}
	if len(endpoints) > 2 {
		for name, err := range errs {
			t.Errorf("lie %q, seed %d: one liar of three stops %s: %v", lie.Name, seed, name, err)
		}
	}
	// The liar comes to its senses: so must the client.
	if err := p.Tell(t.Context(), liar.Honest()); err != nil {
		t.Fatal(err)
	}
	eventually(t, fmt.Sprintf("after lie %q, seed %d, all is answered again", lie.Name, seed), func(ctx context.Context) bool {
		texts, errs := s.answers(ctx, c)
		return len(errs) == 0 && slices.Equal(sortedKeys(texts), sortedKeys(truth))
	})
}

func sortedKeys(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func TestNoLieOfOneNodeOfSeveralIsBelieved(t *testing.T) {
	for _, nodes := range []int{2, 3} {
		t.Run(fmt.Sprintf("%d nodes", nodes), func(t *testing.T) {
			list := tellAll(t, func(s *stand, p *liar.Proxy, seed uint64) []string { return s.order(p, seed, nodes) })
			table(t, fmt.Sprintf("One liar of %d nodes", nodes), list)
		})
	}
}

// tellers is how many chains lies are told on at once: most of a run is waiting.
const tellers = 4

// tellAll tells every lie, on as many seeds as wanted, to clients of the nodes
// that order names.
func tellAll(t *testing.T, order func(*stand, *liar.Proxy, uint64) []string) []outcome {
	t.Helper()
	lies := liar.Lies()
	if name := os.Getenv("HEDGEROW_LIE"); name != "" { // to look at one alone
		lies = slices.DeleteFunc(lies, func(l liar.Lie) bool { return l.Name != name })
	}
	list := make([]outcome, len(lies))
	t.Run("lies", func(t *testing.T) {
		for teller := range tellers {
			t.Run(fmt.Sprint(teller+1), func(t *testing.T) {
				t.Parallel()
				s := newStand(t)
				p, err := liar.Start(t.Context(), s.WSURL(), uint64(teller))
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = p.Close() })
				truth, errs := s.answers(t.Context(), dial(t, s.with(s.HTTPURL())))
				if len(errs) > 0 {
					t.Fatal(errs)
				}
				for i := teller; i < len(lies); i += tellers {
					list[i].lie = lies[i]
					for n := range seeds(t) {
						seed := uint64(i/tellers) + n // so that one run each already varies
						s.run(t, p, lies[i], seed, truth, order(s, p, seed), &list[i])
					}
				}
			})
		}
	})
	return list
}

// caughtAlone are the lies that even a single node cannot tell: what it says
// contradicts itself, or what was configured. The rest is why there are witnesses.
var caughtAlone = []string{"calls revert", "state denied", "block denied", "wrong chain id", "wrong time", "wrong base fee", "receipts withheld",
	"log given twice", "logs reordered", "logs null", "log removed", "log of another address", "log of another block", "log of no block", "log without data", "log history pruned",
	"transaction misnamed", "transactions refused", "429", "503", "hangs", "drips", "half answers", "garbage", "disconnects"}

func TestWhatOneNodeAloneIsBelieved(t *testing.T) {
	list := tellAll(t, func(_ *stand, p *liar.Proxy, seed uint64) []string {
		if seed%3 == 0 {
			return []string{p.WSURL()}
		}
		return []string{p.HTTPURL()}
	})
	table(t, "One node, which lies", list)
	for _, o := range list {
		if o.wrong > 0 && slices.Contains(caughtAlone, o.lie.Name) {
			t.Errorf("lie %q of a single node is believed", o.lie.Name)
		}
	}
}

// order puts the liar first or last among the nodes, over http or websocket.
func (s *stand) order(p *liar.Proxy, seed uint64, nodes int) []string {
	liar := p.HTTPURL()
	if (seed^seed>>1)%2 == 1 {
		liar = p.WSURL()
	}
	list := []string{s.HTTPURL(), s.WSURL()}[:nodes-1]
	if seed%3 == 1 {
		return append([]string{liar}, list...)
	}
	return append(slices.Clone(list), liar)
}
