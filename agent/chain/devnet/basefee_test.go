package devnet_test

import (
	"math"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

const gwei = 1e9

func TestTrafficHoldsTheBaseFeeAtItsGoal(t *testing.T) {
	d := start(t, devnet.Config{BaseFee: amount.New(30 * gwei)})
	mine(t, d, 20)
	if got := d.BaseFee().Float(9); math.Abs(got-30) > 0.01 {
		t.Fatalf("base fee drifted from 30 to %v gwei", got)
	}
}

func TestBaseFeeReachesItsGoalByAnEighthABlock(t *testing.T) {
	for name, c := range map[string]struct {
		from, to uint64
		blocks   int // ceil(ln(to/from)/ln(9/8 or 7/8))
	}{
		"tenfold up":        {from: 20 * gwei, to: 200 * gwei, blocks: 20},
		"down to a tenth":   {from: 200 * gwei, to: 20 * gwei, blocks: 18},
		"up by a hundredth": {from: 100 * gwei, to: 101 * gwei, blocks: 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := start(t, devnet.Config{BaseFee: amount.New(c.from)})
			d.SetBaseFee(amount.New(c.to))
			before := d.BaseFee().Float(9)
			// The traffic of one block moves the fee of the next.
			mine(t, d, 1)
			for range c.blocks {
				mine(t, d, 1)
				now := d.BaseFee().Float(9)
				if ratio := now / before; ratio > 1.1250001 || ratio < 0.8749999 {
					t.Fatalf("base fee went from %v to %v gwei in one block", before, now)
				}
				before = now
			}
			if want := float64(c.to) / gwei; math.Abs(before/want-1) > 1e-3 {
				t.Fatalf("base fee is %v gwei after %d blocks, want %v", before, c.blocks, want)
			}
		})
	}
}

func TestWithoutGoalTheBaseFeeOfAnIdleChainFalls(t *testing.T) {
	d := start(t, devnet.Config{BaseFee: amount.New(8 * gwei)})
	d.SetBaseFee(amount.Amount{})
	mine(t, d, 2) // block 1 keeps genesis' fee
	if got := d.BaseFee(); got.Cmp(amount.New(7*gwei)) != 0 {
		t.Fatalf("base fee is %s, want seven eighths of 8 gwei", got)
	}
}

func TestABlockTakesTheBestTipsAndLeavesWhatDoesNotFit(t *testing.T) {
	d := start(t, devnet.Config{GasLimit: 210_000, Fund: []string{"poor tips", "good tips"}})
	d.SetBaseFee(amount.Amount{})
	low, high := d.Sender("poor tips"), d.Sender("good tips")
	to := d.Address("x")
	for range 10 {
		if _, err := low.Send(devnet.Tx{To: &to, Gas: 21_000, Tip: amount.New(1)}); err != nil {
			t.Fatal(err)
		}
	}
	for range 4 {
		if _, err := high.Send(devnet.Tx{To: &to, Gas: 21_000, Tip: amount.New(5 * gwei)}); err != nil {
			t.Fatal(err)
		}
	}
	mine(t, d, 1)
	if d.Pooled() != 4 {
		t.Fatalf("%d stay pooled, want 4 of 14 when 10 fit", d.Pooled())
	}
	if n, err := d.Client().NonceAt(t.Context(), [20]byte(high.Address()), nil); err != nil || n != 4 {
		t.Fatalf("%d of 4 transactions with the good tip are mined, %v", n, err)
	}
	if _, err := d.Confirm(t.Context(), d.Head().Time.Add(time.Second), time.Second); err != nil {
		t.Fatal(err)
	}
}
