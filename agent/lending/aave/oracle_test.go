package aave_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// teller is a contract that answers what the test tells it.
type teller struct {
	w  *world
	at protection.Address
}

var answers = contracts.NewDevAnswers()

// teller passes on what it was not told to next.
func (w *world) teller(next protection.Address) teller {
	return teller{w, w.deploy(contracts.DevAnswersMetaData.Bin, answers.PackConstructor(common.Address(next)))}
}

// says answers a function without arguments by words.
func (x teller) says(function string, values ...*big.Int) teller {
	var data []byte
	for _, v := range values {
		word := new(big.Int).Set(v)
		if v.Sign() < 0 { // two's complement
			word.Add(word, new(big.Int).Lsh(big.NewInt(1), 256))
		}
		data = append(data, common.LeftPadBytes(word.Bytes(), 32)...)
	}
	x.w.send(x.w.owner, x.at, answers.PackTell(crypto.Keccak256([]byte(function))[:4], data))
	return x
}

func word(a protection.Address) *big.Int { return new(big.Int).SetBytes(a[:]) }

func number(n int64) *big.Int { return big.NewInt(n) }

func round(answer, updated int64) []*big.Int {
	return []*big.Int{number(7), number(answer), number(updated), number(updated), number(7)}
}

// push adds a round that says it was written then.
func (w *world) push(feed protection.Address, answer int64, written time.Time) {
	w.send(w.owner, feed, contracts.NewDevFeed().PackPush(number(answer), uint64(written.Unix())))
}

func sourceOf(t *testing.T, o lending.Oracle, asset protection.Address) lending.PriceSource {
	t.Helper()
	i := slices.IndexFunc(o.Sources, func(s lending.PriceSource) bool { return s.Asset == asset })
	if i < 0 {
		t.Fatalf("no source of %s in %+v", asset, o.Sources)
	}
	return o.Sources[i]
}

func TestTheOraclesSourcesSayTheirAge(t *testing.T) {
	w := newWorld(t, 1, 3)
	head := w.chain.Head().Time
	none := protection.Address{}
	fresh, old := head.Add(-time.Minute), head.Add(-50*time.Hour)
	feed := func(written time.Time) protection.Address {
		at := w.deploy(contracts.DevFeedMetaData.Bin, contracts.NewDevFeed().PackConstructor(8, "part", number(1e8), common.Address(w.owner.Address())))
		w.confirm()
		w.push(at, 1e8, written)
		return at
	}
	quick, slow := feed(fresh), feed(old)
	capped := w.teller(none).says("latestAnswer()", number(5)).says("ASSET_TO_USD_AGGREGATOR()", word(slow)).at
	ring := w.teller(none).says("latestAnswer()", number(5))
	ring.says("ASSET_TO_USD_AGGREGATOR()", word(ring.at))
	r := w.open(w.batched)
	asset := w.reserves[2] // WETH

	for _, c := range []struct {
		name   string
		source protection.Address
		at     time.Time
		parts  int
		note   string
	}{
		{"a feed", quick, fresh, 0, ""},
		{"a feed that nobody writes any more", slow, old, 0, ""},
		{"a feed with latestTimestamp alone", w.teller(none).says("latestAnswer()", number(5)).says("latestTimestamp()", number(old.Unix())).at, old, 0, ""},
		{"an adapter of two feeds is as old as the older", w.teller(none).says("latestAnswer()", number(5)).
			says("ASSET_TO_PEG()", word(quick)).says("PEG_TO_BASE()", word(slow)).at, old, 2, ""},
		{"an adapter of two feeds, the other way round", w.teller(none).says("latestAnswer()", number(5)).
			says("ASSET_TO_PEG()", word(slow)).says("PEG_TO_BASE()", word(quick)).at, old, 2, ""},
		{"a capped adapter of one feed", w.teller(none).says("latestAnswer()", number(5)).says("BASE_TO_USD_AGGREGATOR()", word(quick)).at, fresh, 1, ""},
		{"an adapter whose part is no feed", w.teller(none).says("latestAnswer()", number(5)).says("BASE_TO_USD_AGGREGATOR()", word(w.pool)).at, time.Time{}, 1, "does not answer latestAnswer; no timestamp"},
		{"an adapter on an adapter and a feed", w.teller(none).says("latestAnswer()", number(5)).
			says("ASSET_TO_USD_AGGREGATOR()", word(capped)).says("BASE_TO_USD_AGGREGATOR()", word(quick)).at, old, 2, ""},
		{"an adapter on itself", ring.at, time.Time{}, 1, "too many adapters"},
		{"an adapter without a timestamp", w.teller(none).says("latestAnswer()", number(5)).at, time.Time{}, 0, "no timestamp"},
		{"an answer of zero", w.teller(none).says("latestAnswer()", number(0)).says("latestRoundData()", round(0, fresh.Unix())...).at, fresh, 0, "its answer is 0"},
		{"a negative answer", w.teller(none).says("latestAnswer()", number(-37)).says("latestRoundData()", round(-37, fresh.Unix())...).at, fresh, 0, "its answer is -37"},
		{"a round without a time", w.teller(none).says("latestAnswer()", number(5)).says("latestRoundData()", round(5, 0)...).at, time.Time{}, 0, "has no time yet"},
		{"a time that is none", w.teller(none).says("latestAnswer()", number(5)).says("latestRoundData()", round(5, 1<<50)...).at, time.Time{}, 0, "no plausible time"},
		{"the last time that a record can state", w.teller(none).says("latestAnswer()", number(5)).says("latestTimestamp()", number(253_402_300_799)).at, time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), 0, ""},
		{"a time that no record can state", w.teller(none).says("latestAnswer()", number(5)).says("latestTimestamp()", number(253_402_300_800)).at, time.Time{}, 0, "no plausible time"},
		{"a time after the block", w.teller(none).says("latestAnswer()", number(5)).says("latestRoundData()", round(5, head.Add(time.Hour).Unix())...).at, head.Add(time.Hour), 0, ""},
		{"an account without code", w.owner.Address(), time.Time{}, 0, "does not answer latestAnswer; no timestamp"},
		{"no source", none, time.Time{}, 0, "names no source"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.t = t
			w.confirm()
			w.send(w.owner, w.oracle, oracle.PackSetSource(common.Address(asset.token), common.Address(c.source)))
			w.confirm()
			o, err := r.Oracle(t.Context(), w.chain.Head())
			w.do(err)
			if o.Address != w.oracle || len(o.Sources) != len(w.reserves) || o.Barred != "" {
				t.Errorf("oracle %+v", o)
			}
			s := sourceOf(t, o, asset.token)
			if s.Address != c.source || !s.At.Equal(c.at) || len(s.Parts) != c.parts || !strings.Contains(s.Note, c.note) || (c.note == "") != (s.Note == "") {
				t.Errorf("source = %+v, want %s of %s with %d parts, %q", s, c.at, c.source, c.parts, c.note)
			}
			if other := sourceOf(t, o, w.reserves[0].token); other.At.IsZero() || other.Note != "" {
				t.Errorf("another reserve's source = %+v", other)
			}
		})
	}
}

func TestASourceThatTurnsIntoAnotherIsAskedAnew(t *testing.T) {
	w := newWorld(t, 1, 4)
	x := w.teller(protection.Address{}).says("latestAnswer()", number(5)).says("latestRoundData()", round(5, 1_000_000)...)
	w.send(w.owner, w.oracle, oracle.PackSetSource(common.Address(w.reserves[1].token), common.Address(x.at)))
	w.confirm()
	r := w.open(w.client)
	look := func() lending.PriceSource {
		o, err := r.Oracle(t.Context(), w.chain.Head())
		w.do(err)
		return sourceOf(t, o, w.reserves[1].token)
	}
	if s := look(); s.At.Unix() != 1_000_000 {
		t.Errorf("source = %+v", s)
	}
	w.send(w.owner, x.at, answers.PackRefuse(crypto.Keccak256([]byte("latestRoundData()"))[:4]))
	w.confirm()
	if s := look(); !s.At.IsZero() || s.Note != "no timestamp" {
		t.Errorf("source = %+v", s)
	}
}

func TestASentinelSaysWhetherLoansAreLiquidated(t *testing.T) {
	w := newWorld(t, 1, 5)
	provider := w.teller(w.provider)
	w.confirm()
	r, err := aave.Open(t.Context(), w.client, aave.Options{Provider: provider.at})
	w.do(err)
	sentinel := w.teller(protection.Address{}).says("isLiquidationAllowed()", number(1))
	for _, c := range []struct {
		name   string
		change func()
		barred string
	}{
		{"a provider of before there were sentinels", func() {}, ""},
		{"no sentinel, as on Ethereum", func() { provider.says("getPriceOracleSentinel()", number(0)) }, ""},
		{"a sequencer that is up", func() { provider.says("getPriceOracleSentinel()", word(sentinel.at)) }, ""},
		{"a sequencer that is down", func() { sentinel.says("isLiquidationAllowed()", number(0)) }, "the sequencer is down"},
		{"a sentinel that says nothing", func() { provider.says("getPriceOracleSentinel()", word(w.pool)) }, "does not say"},
	} {
		c.change()
		w.confirm()
		o, err := r.Oracle(t.Context(), w.chain.Head())
		w.do(err)
		if !strings.Contains(o.Barred, c.barred) || (c.barred == "") != (o.Barred == "") {
			t.Errorf("%s: barred = %q, want %q", c.name, o.Barred, c.barred)
		}
	}
}
