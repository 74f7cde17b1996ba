package contracts_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	replica "github.com/hedgerow-fi/hedgerow/models/market"
)

// step lets time pass and the world change, makes one random call of both, and
// compares what came of it.
func (d *differential) step() {
	d.t.Helper()
	d.n++
	d.passTime()
	d.moveWorld()
	d.look()
	for {
		o := d.operation()
		if c := o.plan(d); c != nil {
			d.apply(o, c)
			return
		}
	}
}

// operation is a random one, by weight.
func (d *differential) operation() (o differentialOperation) {
	weights := 0
	for _, o := range differentialOperations {
		weights += o.weight
	}
	at := d.r.IntN(weights)
	for _, o = range differentialOperations {
		if at -= o.weight; at < 0 {
			break
		}
	}
	return o
}

func (d *differential) passTime() {
	switch n := d.r.IntN(1000); {
	case n < 500:
	case n < 750:
		d.chain.Pass(d.between(1, 120))
	case n < 950:
		d.chain.Pass(d.between(1, 3600))
	case n < 997:
		d.chain.Pass(d.between(1, 8*3600))
	default:
		d.chain.Pass(d.between(1, 20*86400))
	}
}

// moveWorld makes losses, silences sources and pushes prices.
func (d *differential) moveWorld() {
	if d.one(30) {
		g := pick(d, d.sources())
		unit := d.pools[0].unit
		if g.asset == d.pools[2].asset {
			unit = d.pools[2].unit
		}
		change := new(big.Int).Mul(unit, big64(d.between(0, 20_000)))
		if d.one(3) {
			g.deficit.Sub(g.deficit, change)
			if g.deficit.Sign() < 0 {
				g.deficit.SetInt64(0)
			}
		} else {
			g.deficit.Add(g.deficit, change)
		}
		d.make(g.source, source.PackSetDeficit(g.asset, g.deficit))
	}
	if d.one(150) {
		g := pick(d, d.sources())
		g.failing = !g.failing
		d.make(g.source, source.PackSetFailing(g.failing))
	} else if d.one(40) {
		for _, g := range d.gauges {
			if g.failing {
				g.failing = false
				d.make(g.source, source.PackSetFailing(false))
			}
		}
	}
	if d.one(6) {
		if m := pick(d, d.models); m.feed != zeroAd {
			d.push(m)
		}
	}
}

// sources are the gauges that have one of their own.
func (d *differential) sources() []*twinGauge {
	return slices.DeleteFunc(slices.Clone(d.gauges), func(g *twinGauge) bool { return g.index })
}

// push adds a round to a model's feed: now and then one that is not sound.
func (d *differential) push(m *twinModel) {
	m.price = max(1, m.price+(d.r.Int64N(m.price/10+2)-m.price/20))
	answer, at := m.price, d.chain.Time()-d.between(0, 60)
	switch d.r.IntN(20) {
	case 0:
		answer = 0
	case 1:
		at -= d.between(0, 86400)
	case 2:
		m.price *= 3
	}
	d.make(m.feed, contracts.NewDevFeed().PackPush(big.NewInt(answer), at))
	m.rounds++
	f := d.twin.Model(ra(m.id)).Feed
	f.Rounds = append(f.Rounds, replica.Round{ID: amount.New(m.rounds), Time: at, Answer: amount.New(uint64(answer))})
}

func (d *differential) make(to common.Address, data []byte) {
	d.t.Helper()
	if r := d.chain.Call(d.owner, to, data); !r.OK {
		d.t.Fatal(why(r))
	}
}

// look gives the replica what each gauge's source shows now: its inputs.
func (d *differential) look() {
	d.t.Helper()
	for _, g := range d.gauges {
		seen, err := gauge.UnpackPeek(d.view(g.id, gauge.PackPeek()).Out)
		if err != nil {
			d.t.Fatal(err)
		}
		d.twin.Gauge(ra(g.id)).Source = replica.Peek{OK: seen.Ok, Loss: amountOf(seen.Loss), Time: d.lateness(g)}
	}
}

// lateness is up to when an index would see its parts, which peek does not say: it is
// tried. 0 is now.
func (d *differential) lateness(g *twinGauge) uint64 {
	d.t.Helper()
	if !g.index {
		return 0
	}
	id := d.chain.Snapshot()
	defer d.chain.Discard(id)
	if r := d.chain.Call(d.owner, g.id, gauge.PackPoke()); !r.OK {
		d.t.Fatal(why(r))
	}
	seen, err := gauge.UnpackReading(d.view(g.id, gauge.PackReading()).Out)
	if err != nil {
		d.t.Fatal(err)
	}
	d.chain.Revert(id)
	return seen.Time
}

func (d *differential) view(to common.Address, data []byte) evm.Result {
	return d.chain.View(d.owner, to, data)
}

// apply makes a call of both, and compares everything.
func (d *differential) apply(o differentialOperation, c *twinCall) {
	d.t.Helper()
	d.events = d.events[:0]
	r := d.chain.Call(c.from, c.to, c.data)
	d.out = r.Out
	got, err := c.play(replica.Call{Sender: ra(c.from), Time: d.chain.Time()})
	where := func() string {
		return fmt.Sprintf("seed %d, operation %d, %s at %d", d.seed, d.n, o.name, d.chain.Time())
	}
	if r.OK != (err == nil) {
		d.t.Fatalf("%s: the contract says %q, the replica %v", where(), why(r), err)
	}
	if !r.OK {
		count(&d.tally.refused, o.name)
		want := lower(reasonOf(r))
		if have := lower(err.Error()); have != want {
			d.t.Fatalf("%s: the contract is refused with %s, the replica with %s", where(), want, have)
		}
		count(&d.tally.errors, strings.SplitN(reasonOf(r), "(", 2)[0])
	} else {
		count(&d.tally.done, o.name)
		if want := wordsOf(got); !bytes.Equal(r.Out, want) {
			d.t.Fatalf("%s: the contract returns %x, the replica %x", where(), r.Out, want)
		}
		if logged := d.logged(r.Logs); !slices.Equal(logged, d.events) {
			d.t.Fatalf("%s: the contracts log\n%s\nthe replica\n%s", where(), strings.Join(logged, "\n"), strings.Join(d.events, "\n"))
		}
	}
	d.compare(where, c)
}

// reasonOf is a revert's error and arguments.
func reasonOf(r evm.Result) string {
	if text, ok := contracts.DescribeError(r.Out); ok {
		return text
	}
	switch {
	case len(r.Out) == 36 && binary.BigEndian.Uint32(r.Out) == 0x4e487b71:
		return fmt.Sprintf("Panic(%d)", r.Out[35])
	case len(r.Out) == 0 && r.Reverted():
		return "NoReason()"
	}
	return why(r)
}

// wordsOf is what a contract would return.
func wordsOf(values []any) (out []byte) {
	for _, v := range values {
		w := wordOf(v)
		out = append(out, w[:]...)
	}
	return out
}

func wordOf(v any) (w [32]byte) {
	switch v := v.(type) {
	case amount.Amount:
		return v.Bytes32()
	case uint64:
		binary.BigEndian.PutUint64(w[24:], v)
	case replica.State:
		w[31] = byte(v)
	case uint8:
		w[31] = v
	case bool:
		if v {
			w[31] = 1
		}
	case replica.Address:
		copy(w[12:], v[:])
	case replica.Hash:
		return v
	default:
		panic(fmt.Sprintf("a %T is no word", v))
	}
	return w
}

// logged are the events of a call, as text, but for those of tokens and what an index
// takes from its parts.
func (d *differential) logged(logs []*types.Log) (out []string) {
	d.t.Helper()
	for _, l := range logs {
		parsed := d.abis[l.Address]
		if parsed == nil || l.Address == d.pools[0].asset || l.Address == d.pools[2].asset {
			continue
		}
		e, err := parsed.EventByID(l.Topics[0])
		if err != nil {
			d.t.Fatal(err)
		}
		if e.Name == "Transfer" || e.Name == "Approval" || e.Name == "PartTaken" {
			continue
		}
		values := map[string]any{}
		if err := parsed.UnpackIntoMap(values, e.Name, l.Data); err != nil && len(l.Data) > 0 {
			d.t.Fatal(err)
		}
		var indexed abi.Arguments
		for _, a := range e.Inputs {
			if a.Indexed {
				indexed = append(indexed, a)
			}
		}
		if err := abi.ParseTopicsIntoMap(values, indexed, l.Topics[1:]); err != nil {
			d.t.Fatal(err)
		}
		words := make([]string, len(e.Inputs))
		for i, a := range e.Inputs {
			words[i] = flat(values[a.Name])
		}
		out = append(out, lower(l.Address.Hex()+" "+e.Name+"("+strings.Join(words, ", ")+")"))
	}
	return out
}

func describeReplica(e replica.Event) string {
	words := make([]string, len(e.Args))
	for i, a := range e.Args {
		words[i] = flat(a)
	}
	return e.Contract.String() + " " + e.Name + "(" + strings.Join(words, ", ") + ")"
}

// flat is a value as text; of a struct its fields in order.
func flat(v any) string {
	switch v := v.(type) {
	case common.Address:
		return v.Hex()
	case replica.Address:
		return v.String()
	case [32]byte:
		return replica.Hash(v).String()
	case *big.Int:
		return v.String()
	case amount.Amount:
		return v.String()
	}
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Struct {
		return fmt.Sprint(v)
	}
	words := make([]string, r.NumField())
	for i := range words {
		words[i] = flat(r.Field(i).Interface())
	}
	return strings.Join(words, " ")
}
