package contracts_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

var (
	depeg   = contracts.NewDepegGauge()
	answers = contracts.NewDevAnswers()
)

const (
	depegGap = 2 * hour
	depegAge = 3 * hour
)

// pegged is a depeg gauge of par 1 on a feed of 8 decimals, which passes on a
// DevFeed's rounds but for what it is told to say otherwise.
type pegged struct {
	*lab
	inner, feed, gauge common.Address
}

func newPegged(t *testing.T, price int64) *pegged {
	p := &pegged{lab: newLab(t)}
	p.inner = p.deploy(&contracts.DevFeedMetaData, feed.PackConstructor(8, "USD", big.NewInt(price), labOwner))
	p.feed = p.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(p.inner))
	p.gauge = p.deploy(&contracts.DepegGaugeMetaData, packDepeg(p.feed))
	return p
}

func packDepeg(of common.Address) []byte {
	return depeg.PackConstructor(of, common.Address{7}, big.NewInt(1e8), depegGap, depegAge)
}

// push adds a round of this second.
func (p *pegged) push(price int64) {
	p.t.Helper()
	p.do(labOwner, p.inner, feed.PackPush(big.NewInt(price), p.Time()))
}

func (p *pegged) tell(call, answer []byte) {
	p.t.Helper()
	p.do(labOwner, p.feed, answers.PackTell(call, answer))
}

// roundWords is a feed's answer.
func roundWords(id *big.Int, answer int64, updatedAt uint64) []byte {
	word := func(v *big.Int) []byte {
		if v.Sign() < 0 {
			v = new(big.Int).Add(v, new(big.Int).Lsh(big.NewInt(1), 256))
		}
		return common.LeftPadBytes(v.Bytes(), 32)
	}
	var out []byte
	for _, v := range []*big.Int{id, big.NewInt(answer), big64(updatedAt), big64(updatedAt), id} {
		out = append(out, word(v)...)
	}
	return out
}

// short is a shortfall, in hundredths of par, over seconds.
func short(hundredths, seconds uint64) *big.Int {
	return new(big.Int).Mul(big64(hundredths*seconds), exp10(16))
}

func TestDepegGaugeSaysWhatItIs(t *testing.T) {
	p := newPegged(t, 1e8)
	if k := ask(p.lab, p.gauge, depeg.PackKind(), depeg.UnpackKind); k != action("depeg") {
		t.Errorf("kind is %x", k)
	}
	s := ask(p.lab, p.gauge, depeg.PackSubject(), depeg.UnpackSubject)
	if s.Arg0 != p.feed || s.Arg1 != (common.Address{7}) || s.Arg2 != [32]byte{} {
		t.Errorf("subject is %+v", s)
	}
	if a := ask(p.lab, p.gauge, depeg.PackAsset(), depeg.UnpackAsset); a != (common.Address{}) {
		t.Errorf("it counts %s, and WAD seconds are no money", a)
	}
}

func TestDepegGaugeRefusesWhatItCannotRead(t *testing.T) {
	p := newPegged(t, 1e8)
	latest := feed.PackLatestRoundData()
	other := func(tell func(at common.Address)) common.Address {
		at := p.deploy(&contracts.DevAnswersMetaData, answers.PackConstructor(p.inner))
		tell(at)
		return at
	}
	for name, at := range map[string]common.Address{
		"an account":    labStranger,
		"a token":       p.deploy(&contracts.DevTokenMetaData, token.PackConstructor("", "", 6, labOwner)),
		"one that eats": p.raw("fe"),
		"a price of zero": other(func(at common.Address) {
			p.do(labOwner, at, answers.PackTell(latest, roundWords(big.NewInt(1), 0, genesisTime)))
		}),
		"no rounds kept": other(func(at common.Address) {
			p.do(labOwner, at, answers.PackRefuse(feed.PackGetRoundData(big.NewInt(1))))
		}),
		"another round kept": other(func(at common.Address) {
			p.do(labOwner, at, answers.PackTell(feed.PackGetRoundData(big.NewInt(1)), roundWords(big.NewInt(1), 1e8, genesisTime-1)))
		}),
		"a round to come": other(func(at common.Address) {
			p.do(labOwner, at, answers.PackTell(latest, roundWords(big.NewInt(1), 1e8, genesisTime+1)))
		}),
	} {
		t.Run(name, func(t *testing.T) { p.refusesDeploy(&contracts.DepegGaugeMetaData, packDepeg(at), "NoRounds(") })
	}
	for want, args := range map[string][]byte{
		"BadPar(0":    depeg.PackConstructor(p.feed, zeroAd, new(big.Int), 1, 1),
		"BadPar(3402": depeg.PackConstructor(p.feed, zeroAd, new(big.Int).Lsh(big.NewInt(1), 128), 1, 1),
		"ZeroMaxGap(": depeg.PackConstructor(p.feed, zeroAd, big.NewInt(1), 0, 1),
		"ZeroMaxAge(": depeg.PackConstructor(p.feed, zeroAd, big.NewInt(1), 1, 0),
	} {
		p.refusesDeploy(&contracts.DepegGaugeMetaData, args, want)
	}
}

func TestDepegGaugeCountsShortfallForTheTimeEachAnswerStood(t *testing.T) {
	p := newPegged(t, 1e8)
	p.Pass(600) // at par
	p.push(98e6)
	equal(t, "loss at the print", p.poke(p.gauge), new(big.Int))
	p.Pass(1000)
	equal(t, "loss while it stands", p.poke(p.gauge), new(big.Int)) // counts once the next answer has come
	p.push(95e6)
	equal(t, "loss", p.poke(p.gauge), short(2, 1000))
	p.Pass(100)
	p.push(120e6) // above par is no gain
	p.Pass(500)
	p.push(1e8)
	p.Pass(50)
	want := new(big.Int).Add(short(2, 1000), short(5, 100))
	equal(t, "loss", p.poke(p.gauge), want)
	if r := p.reading(p.gauge); r.time != p.Time()-50 {
		t.Errorf("the reading is of %d, the newest round of %d", r.time, p.Time()-50)
	}
}

func TestDepegGaugeBoundsWhatOneBadPrintCounts(t *testing.T) {
	p := newPegged(t, 1e8)
	p.Pass(600)
	p.push(1) // a print of nothing, corrected in the next second
	for range 5 {
		p.poke(p.gauge)
	}
	p.NextBlock()
	p.push(1e8)
	p.Pass(hour)
	p.push(1e8)
	equal(t, "loss", p.poke(p.gauge), new(big.Int).Mul(big.NewInt(99_999_999), exp10(10)))
	p.push(1) // and one corrected within the second
	p.push(1e8)
	p.Pass(hour)
	p.push(1e8)
	equal(t, "loss", p.poke(p.gauge), new(big.Int).Mul(big.NewInt(99_999_999), exp10(10)))
}

func TestDepegGaugeTakesASilentFeedForSilence(t *testing.T) {
	p := newPegged(t, 1e8)
	p.Pass(60)
	p.push(90e6)
	p.poke(p.gauge)
	p.Pass(depegAge)
	if p.stale(p.gauge) {
		t.Error("stale at its maximum age")
	}
	p.NextBlock()
	for range 3 {
		equal(t, "loss of a silent feed", p.poke(p.gauge), new(big.Int))
		if !p.stale(p.gauge) {
			t.Fatal("poking made a silent feed fresh")
		}
		p.Pass(day)
	}
	p.push(90e6)
	equal(t, "loss across the silence", p.poke(p.gauge), new(big.Int))
	if p.stale(p.gauge) {
		t.Error("stale after a new round")
	}
	p.Pass(depegGap) // exactly the most that counts
	p.push(1e8)
	equal(t, "loss", p.poke(p.gauge), short(10, depegGap))
	p.push(90e6)
	p.Pass(depegGap + 1)
	p.push(1e8)
	equal(t, "loss", p.poke(p.gauge), short(10, depegGap))
}

func TestDepegGaugeRecordsNothingUntilItHasCaughtUp(t *testing.T) {
	p := newPegged(t, 90e6)
	before := p.reading(p.gauge)
	for range 40 {
		p.Pass(60)
		p.push(90e6)
	}
	for i, n := range []uint64{16, 32} {
		r := p.do(labStranger, p.gauge, depeg.PackPoke())
		progress := told(r, p.gauge, depeg.UnpackRoundsCountedEvent)
		if len(progress) != 1 || progress[0].UpTo.Uint64() != n+1 || progress[0].Counted.Cmp(short(10, 60*n)) != 0 {
			t.Fatalf("poke %d counted %+v", i, progress)
		}
		if got := p.reading(p.gauge); got.time != before.time || got.loss.Sign() != 0 {
			t.Fatalf("poke %d recorded %+v while rounds wait", i, got)
		}
	}
	equal(t, "loss", p.poke(p.gauge), short(10, 60*40))
}

func TestDepegGaugeCountsNothingWhereRoundsAreMissing(t *testing.T) {
	p := newPegged(t, 90e6)
	round := func(n int64) []byte { return feed.PackGetRoundData(big.NewInt(n)) }
	late := p.Time() + 500_000
	for name, tell := range map[string]func(){
		"refused":           func() { p.do(labOwner, p.feed, answers.PackRefuse(round(3))) },
		"another id":        func() { p.tell(round(3), roundWords(big.NewInt(4), 50e6, p.Time())) },
		"no time":           func() { p.tell(round(3), roundWords(big.NewInt(3), 50e6, 0)) },
		"time to come":      func() { p.tell(round(3), roundWords(big.NewInt(3), 50e6, late)) },
		"time before":       func() { p.tell(round(3), roundWords(big.NewInt(3), 50e6, genesisTime-1)) },
		"answers short":     func() { p.tell(round(3), make([]byte, 128)) },
		"answers long":      func() { p.tell(round(3), make([]byte, 192)) },
		"an answer of zero": func() { p.tell(round(3), roundWords(big.NewInt(3), 0, p.Time())) },
		"a negative answer": func() { p.tell(round(3), roundWords(big.NewInt(3), -5, p.Time())) },
		"an id beyond 80 bits": func() {
			p.tell(round(3), roundWords(new(big.Int).Add(new(big.Int).Lsh(big.NewInt(1), 80), big.NewInt(3)), 50e6, p.Time()))
		},
	} {
		t.Run(name, func(t *testing.T) {
			id := p.Snapshot()
			defer p.Discard(id)
			defer p.Revert(id)
			for range 2 { // rounds 2 and 3
				p.Pass(60)
				p.push(90e6)
			}
			tell()
			p.Pass(60)
			p.push(90e6)
			p.Pass(60)
			p.push(90e6)
			// From 1 to 2 is known; from 2 to 5 is not, as 3 is missing.
			equal(t, "loss", p.poke(p.gauge), short(10, 60))
			p.Pass(60)
			p.push(90e6)
			equal(t, "loss afterwards", p.poke(p.gauge), short(10, 120))
		})
	}
}

func TestDepegGaugeFollowsTheFeedIntoANewPhase(t *testing.T) {
	p := newPegged(t, 90e6)
	p.Pass(60)
	p.push(90e6)
	p.poke(p.gauge)
	phase := new(big.Int).Lsh(big.NewInt(1), 64)
	in := func(n int64) *big.Int { return new(big.Int).Add(phase, big.NewInt(n)) }
	for n := int64(41); n < 44; n++ {
		p.Pass(60)
		p.push(90e6) // the old phase goes on beside the new one
		p.tell(feed.PackLatestRoundData(), roundWords(in(n), 80e6, p.Time()))
		p.tell(feed.PackGetRoundData(in(n)), roundWords(in(n), 80e6, p.Time()))
		p.poke(p.gauge)
	}
	want := new(big.Int).Add(short(10, 60), short(20, 120)) // nothing between the phases
	equal(t, "loss", p.reading(p.gauge).loss, want)
	if last := ask(p.lab, p.gauge, depeg.PackLast(), depeg.UnpackLast); last.Id.Cmp(in(43)) != 0 {
		t.Errorf("it is at round %s", last.Id)
	}
	// Back to lower ids, as a replaced aggregator might.
	p.Pass(60)
	p.tell(feed.PackLatestRoundData(), roundWords(big.NewInt(2), 80e6, p.Time()))
	equal(t, "loss", p.poke(p.gauge), want)
	// A round given out again with another time or answer counts nothing for the time between.
	for i := range int64(3) {
		p.Pass(60)
		p.tell(feed.PackLatestRoundData(), roundWords(big.NewInt(2), 70e6+i, p.Time()))
		equal(t, "loss", p.poke(p.gauge), want)
	}
}

func TestDepegGaugeSurvivesAHostileFeed(t *testing.T) {
	p := newPegged(t, 90e6)
	p.Pass(60)
	p.push(90e6)
	p.poke(p.gauge)
	latest := feed.PackLatestRoundData()
	for name, answer := range map[string][]byte{
		"nothing":           {},
		"short":             make([]byte, 159),
		"long":              append(roundWords(big.NewInt(3), 50e6, p.Time()), 0),
		"zero":              roundWords(big.NewInt(3), 0, p.Time()),
		"negative":          roundWords(big.NewInt(3), -1e8, p.Time()),
		"huge":              append(append(append([]byte{}, roundWords(big.NewInt(3), 0, p.Time())[:32]...), make([]byte, 16)...), append(bytesOf(0xff, 16), roundWords(big.NewInt(3), 0, p.Time())[64:]...)...),
		"time to come":      roundWords(big.NewInt(3), 50e6, p.Time()+1<<40),
		"time gone back":    roundWords(big.NewInt(3), 50e6, genesisTime-5),
		"time beyond words": append(append(append([]byte{}, roundWords(big.NewInt(3), 50e6, 1)[:96]...), bytesOf(0xff, 32)...), make([]byte, 32)...),
		"an id too large":   roundWords(new(big.Int).Lsh(big.NewInt(1), 80), 50e6, p.Time()),
	} {
		t.Run(name, func(t *testing.T) {
			p.tell(latest, answer)
			before := p.reading(p.gauge)
			p.Pass(10)
			p.poke(p.gauge)
			if got := p.reading(p.gauge); got.loss.Cmp(before.loss) != 0 || got.time != before.time {
				t.Errorf("recorded %+v after %+v", got, before)
			}
		})
	}
}

func bytesOf(b byte, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = b
	}
	return out
}

// What the gauge counts is what adding up the rounds gives, whenever it is poked.
func TestDepegGaugeEqualsTheSumOverRounds(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 6))
		p := newPegged(t, 1e8)
		type print struct {
			time  uint64
			price int64
		}
		rounds := []print{{p.Time(), 1e8}}
		elapsed := uint64(0)
		for range 120 {
			if r.IntN(4) == 0 {
				p.poke(p.gauge)
			}
			step := []uint64{0, 1, 12, 600, depegGap, depegGap + 1, day}[r.IntN(7)]
			p.Pass(step)
			elapsed += step
			price := []int64{1, 50e6, 99_999_999, 1e8, 2e8}[r.IntN(5)]
			p.push(price)
			rounds = append(rounds, print{p.Time(), price})
		}
		for range 10 {
			p.poke(p.gauge)
		}
		want := new(big.Int)
		for i := 1; i < len(rounds); i++ {
			stood := rounds[i].time - rounds[i-1].time
			if below := 1e8 - rounds[i-1].price; below > 0 && stood <= depegGap {
				want.Add(want, new(big.Int).Mul(big.NewInt(below*1e10), big64(stood)))
			}
		}
		got := p.reading(p.gauge)
		if got.loss.Cmp(want) != 0 || got.time != p.Time() {
			t.Fatalf("seed %d: %s of %d, want %s of %d", seed, got.loss, got.time, want, p.Time())
		}
		if got.loss.Cmp(new(big.Int).Mul(wad, big64(elapsed))) > 0 {
			t.Fatalf("seed %d: more than all of par for all the time", seed)
		}
	}
}

// Who pokes only when something changes need not pay for every round at par.
func TestDepegGaugeSaysWhenAPokeIsWorthIt(t *testing.T) {
	p := newPegged(t, 1e8)
	peek := func() (ok, changed bool) {
		r := ask(p.lab, p.gauge, depeg.PackPeek(), depeg.UnpackPeek)
		return r.Ok, r.Changed
	}
	for _, step := range []struct {
		name        string
		price       int64
		ok, changed bool
	}{
		{"a round at par", 1e8, true, false}, {"the first below", 99e6, true, true}, {"another as low", 99e6, true, true}, {"back at par", 1e8, true, true}, {"at par again", 101e6, true, false},
	} {
		p.Pass(60)
		p.push(step.price)
		if ok, changed := peek(); ok != step.ok || changed != step.changed {
			t.Errorf("%s: ok %v and changed %v", step.name, ok, changed)
		}
		p.poke(p.gauge)
		if ok, changed := peek(); !ok || changed {
			t.Errorf("%s, poked: ok %v and changed %v", step.name, ok, changed)
		}
	}
	for range 17 {
		p.Pass(60)
		p.push(1e8)
	}
	if ok, changed := peek(); ok || !changed {
		t.Errorf("with 17 rounds waiting: ok %v and changed %v", ok, changed)
	}
	p.do(labOwner, p.feed, answers.PackRefuse(feed.PackLatestRoundData()))
	if ok, changed := peek(); ok || changed {
		t.Errorf("of a feed that refuses: ok %v and changed %v", ok, changed)
	}
}

// A feed that corrects the answer of a round it has given out: what it says now
// stands from that round's time, if it was poked before the next one.
func TestDepegGaugeTakesACorrectedAnswer(t *testing.T) {
	p := newPegged(t, 1e8)
	p.Pass(60)
	p.push(50e6)
	p.poke(p.gauge)
	when := p.Time()
	p.tell(feed.PackLatestRoundData(), roundWords(big.NewInt(2), 98e6, when))
	p.poke(p.gauge)
	p.Pass(100)
	p.tell(feed.PackLatestRoundData(), roundWords(big.NewInt(3), 1e8, p.Time()))
	equal(t, "loss", p.poke(p.gauge), short(2, 100))
}
