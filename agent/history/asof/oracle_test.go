package asof

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestTheModuleDelaysAPriceByAHop(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: 2 * time.Hour}, seriesOf(t, "a", at(-20, 100), at(50, 200), at(70, 300), at(130, 400), at(190, 500), at(250, 600)))
	m, err := NewOSM(f, OSMOptions{Hop: time.Hour, MaxAge: 3 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	// Pokes at −20 (the first possible), 0, 60, 120 … read 1, 1, 2, 3, 4, 5.
	expect(t, m.Next(), map[int]string{-21: "not yet", -20: "1", 0: "1", 59: "1", 60: "2", 119: "2", 120: "3", 180: "4", 240: "5", 300: "6"})
	expect(t, m.Current(), map[int]string{-20: "not yet", -1: "not yet", 0: "1", 60: "1", 119: "1", 120: "2", 180: "3", 240: "4", 300: "5"})
	a, err := m.Current().At(after(130))
	if err != nil || !a.Known.Equal(after(60)) || a.Age != 70*time.Minute || !a.Time.Equal(after(50)) {
		t.Errorf("%+v %v", a, err)
	}
	if b := m.Current().Basis(); b != history.Modelled {
		t.Errorf("it is %s", b)
	}
	// The source is stale from 371 on: the last poke is at 360.
	expect(t, m.Current(), map[int]string{360: "6", 540: "6", 541: "stale"})
}

func TestAVoidSourceLeavesTheModuleAsItIs(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: 30 * time.Minute}, seriesOf(t, "a", at(0, 100), at(60, 200), at(195, 300), at(245, 400)))
	m, err := NewOSM(f, OSMOptions{Hop: time.Hour, MaxAge: 4 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	// At 120 and 180 there is nothing to read; at 195 the missed poke is made up for,
	// and the next is possible at 240, where there is nothing again until 245.
	expect(t, m.Next(), map[int]string{0: "1", 60: "2", 120: "2", 194: "2", 195: "3", 240: "3", 245: "4"})
	expect(t, m.Current(), map[int]string{0: "not yet", 60: "1", 120: "1", 194: "1", 195: "2", 244: "2", 245: "3"})
}

func TestTheModuleIsWhatTheContractDoes(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 5))
		f := randomFeed(t, r)
		delay := r.IntN(4)
		m, err := NewOSM(f, OSMOptions{Hop: 20 * time.Minute, Delay: time.Duration(delay) * time.Minute, MaxAge: 1000 * time.Hour})
		if err != nil {
			t.Fatal(err)
		}
		// The contract, minute by minute: zzz, cur and nxt as in osm.sol.
		const hop = 20
		var cur, nxt string
		zzz := -1 << 40
		for minute := -1; minute < 400; minute++ {
			a, err := f.At(after(minute))
			if minute >= zzz+hop+delay && err == nil {
				cur, nxt = nxt, a.Value.String()
				zzz = minute - minute%hop
			}
			for _, c := range []struct {
				feed *Feed
				want string
			}{{m.Current(), cur}, {m.Next(), nxt}} {
				got := said(c.feed.At(after(minute)))
				if c.want == "" {
					c.want = "not yet"
				}
				if got != c.want {
					t.Fatalf("seed %d, minute %d, %s: %s, want %s", seed, minute, c.feed.Name(), got, c.want)
				}
			}
		}
	}
}

// randomFeed has gaps, and changes on whole minutes.
func randomFeed(t *testing.T, r *rand.Rand) *Feed {
	var ps []Point
	for m := 3; m < 400; m += 1 + r.IntN(25) {
		ps = append(ps, at(m, int64(1000+r.IntN(100))))
	}
	// Ages end a µs after a minute: a minute less a µs keeps all to whole minutes.
	return medianOf(t, Policy{MaxAge: 15*time.Minute - time.Microsecond}, seriesOf(t, "a", ps...))
}

func TestRoundsAreWrittenOnDeviationAndHeartbeat(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: 2 * time.Hour}, seriesOf(t, "a", at(0, 10000), at(10, 10049), at(20, 10050), at(30, 10080), at(100, 10081)))
	g, err := Rounds(f, RoundsOptions{DeviationBps: 50, Heartbeat: time.Hour, Delay: time.Minute, MaxAge: 2 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, g, map[int]string{0: "not yet", 1: "100", 11: "100", 20: "100", 21: "100.5", 31: "100.5", 80: "100.5", 81: "100.8", 141: "100.81"})
	a, err := g.At(after(30))
	if err != nil || !a.Known.Equal(after(21)) || g.Basis() != history.Modelled {
		t.Errorf("%+v %v %s", a, err, g.Basis())
	}
}

func TestRoundsAreWhatAnOracleWouldWriteMinuteByMinute(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 9))
		f := randomFeed(t, r)
		g, err := Rounds(f, RoundsOptions{DeviationBps: 300, Heartbeat: 30 * time.Minute, MaxAge: 1000 * time.Hour})
		if err != nil {
			t.Fatal(err)
		}
		var written history.Fixed
		when := -1 << 40
		for minute := range 400 {
			if a, err := f.At(after(minute)); err == nil && (written.Sign() == 0 || minute >= when+30 || moved(written, a.Value, 300)) {
				written, when = a.Value, minute
			}
			want := "not yet"
			if written.Sign() > 0 {
				want = written.String()
			}
			a, err := g.At(after(minute))
			if got := said(a, err); got != want || err == nil && !a.Known.Equal(after(when)) {
				t.Fatalf("seed %d, minute %d: %s of %v, want %s of minute %d", seed, minute, got, a.Known, want, when)
			}
		}
	}
}

func TestARefusalSaysWhatToDo(t *testing.T) {
	for reason, want := range map[error]string{ErrNotYet: "import earlier prices", ErrStale: "fill the gap", ErrTooFew: "add a source", ErrDisagree: "wider spread"} {
		r := &Refusal{Feed: "x", At: start, Reason: reason, Known: start}
		if text := r.Error(); !errors.Is(r, reason) || !strings.Contains(text, want) {
			t.Errorf("%v", text)
		}
	}
}

func TestWhatIsMadeOfAHeldAnswerIsHeld(t *testing.T) {
	f := medianOf(t, Policy{MaxAge: 30 * time.Minute, Hold: 2 * time.Hour}, seriesOf(t, "a", at(0, 100), at(30, 110), at(230, 200)))
	m, err := NewOSM(f, OSMOptions{Hop: time.Hour, MaxAge: 4 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	// The source holds after minute 60 to 180, and has nothing until 230.
	expect(t, m.Next(), map[int]string{59: "1", 60: "1.1", 119: "1.1", 120: "held 1.1", 239: "held 1.1", 240: "2", 300: "held 2"})
	expect(t, m.Current(), map[int]string{60: "1", 120: "1.1", 180: "held 1.1", 240: "held 1.1", 300: "2"})
	g, err := Rounds(f, RoundsOptions{DeviationBps: 50, Heartbeat: time.Hour, MaxAge: 3 * time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, g, map[int]string{30: "1.1", 89: "1.1", 90: "held 1.1", 229: "held 1.1", 230: "2"})
}
