package stage

import (
	"context"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

// calmFee is the base fee of an ordinary day.
var calmFee = actor.Gwei(1)

// Weather is what comes over a stage: one random stream decides all of it.
type Weather struct {
	stage  *Stage
	door   *Door
	random *rand.Rand

	stall int           // heads for which no block takes what waits
	storm int           // heads for which gas stays dear
	peak  amount.Amount // the base fee that the storm rises to
	mute  int           // heads for which answers to broadcasts are lost
	mood  int           // heads for which the relay keeps its mood
}

// NewWeather is the weather of a stage.
func NewWeather(s *Stage, door *Door, random *rand.Rand) *Weather {
	return &Weather{stage: s, door: door, random: random}
}

// Next makes the next head: mostly a plain block, sometimes a reorg, a late
// block, a pool that forgets, dear gas, answers that get lost, a relay that
// holds or drops. A point that needs bad weather gets more of it.
func (w *Weather) Next(ctx context.Context, point string) (trade.Block, error) {
	if err := w.drift(); err != nil {
		return trade.Block{}, err
	}
	w.brew(point)
	if w.mood == 0 && w.random.IntN(8) == 0 || w.mood == 0 && about(point, "relay", "leak") {
		w.mood = 2 + w.random.IntN(8)
		if err := w.door.SetRelay(Relay(w.random.IntN(3))); err != nil {
			return trade.Block{}, err
		}
	}
	if w.stall > 0 {
		w.stall--
		w.stage.Dev.Forget()
		return w.stage.Mine(ctx, 2*time.Second)
	}
	if w.storm > 0 { // it rises by some blocks at a time, which the actor sees the last of
		for n := 0; n < 4 && w.stage.Dev.BaseFee().Cmp(w.peak) < 0; n++ {
			if _, err := w.stage.Mine(ctx, time.Second); err != nil {
				return trade.Block{}, err
			}
		}
	}
	return w.block(ctx, point)
}

// drift lets spells of weather end.
func (w *Weather) drift() error {
	if w.storm > 0 {
		if w.storm--; w.storm == 0 {
			w.stage.Dev.SetBaseFee(calmFee)
		}
	}
	if w.mute > 0 {
		if w.mute--; w.mute == 0 {
			w.door.Lose(false)
		}
	}
	if w.mood > 0 {
		if w.mood--; w.mood == 0 {
			return w.door.SetRelay(Delivers)
		}
	}
	return nil
}

// brew begins spells.
func (w *Weather) brew(point string) {
	dice := w.random.Float64()
	if about(point, "bump", "noop", "leak") {
		dice /= 3
	}
	switch {
	case dice < .04 && w.stall == 0:
		w.stall = 3 + w.random.IntN(10)
	case dice < .07 && w.storm == 0:
		w.storm = 4 + w.random.IntN(10)
		// Twentyfold, past what trades pay, or near what chores do.
		w.peak = actor.Gwei([]uint64{20, 150, 320}[w.random.IntN(3)])
		w.stage.Dev.SetBaseFee(w.peak)
	case dice < .10 && w.mute == 0:
		w.mute = 1 + w.random.IntN(3)
		w.door.Lose(true)
	}
}

// block makes one head of another kind than the plain, or a plain one.
func (w *Weather) block(ctx context.Context, point string) (trade.Block, error) {
	s, r := w.stage, w.random
	head := s.Dev.Head()
	final := head.Number - min(head.Number, actor.Finality)
	deep := func() int { return 1 + r.IntN(int(min(3, head.Number-final))) }
	dice := r.Float64()
	switch {
	case about(point, "reorg") && r.IntN(2) == 0:
		dice *= .15
	case about(point, "noop"):
		dice = .12 + dice*.25
	case about(point, "order") && r.IntN(6) == 0:
		dice = .32 // orders need premium to spend
	}
	switch {
	case dice < .10 && head.Number > final+1: // transactions return to the pool
		return s.Dev.Fork(ctx, deep())
	case dice < .15 && head.Number > final+1: // some of them stay where they were
		return s.Dev.ForkAs(ctx, devnet.Plan{Depth: deep(), Keep: func(h trade.Hash) bool { return h[0]%2 == 0 }})
	case dice < .20 && head.Number > final+1: // the branch comes past every deadline
		return s.Dev.ForkAs(ctx, devnet.Plan{Depth: deep(), At: head.Time.Add(2 * actor.TTL)})
	case dice < .25: // every node forgets what waits
		s.Dev.Forget()
	case dice < .30: // past every deadline: what waits reverts
		return s.Mine(ctx, 2*actor.TTL)
	case dice < .33: // a quiet quarter of a day: the budget comes back
		return s.Mine(ctx, 6*time.Hour)
	}
	return s.Mine(ctx, BlockTime)
}

// Calm ends every spell. Gas may stay dearer than trades pay, in which only
// chores and no-ops get through.
func (w *Weather) Calm(baseFee amount.Amount) error {
	w.stall, w.storm, w.mute, w.mood = 0, 0, 0, 0
	w.stage.Dev.SetBaseFee(baseFee)
	w.door.Lose(false)
	return w.door.SetRelay(Delivers)
}

// about reports a point whose name begins with one of some words.
func about(point string, words ...string) bool {
	for _, word := range words {
		if strings.HasPrefix(point, word) {
			return true
		}
	}
	return false
}
