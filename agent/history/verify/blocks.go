package verify

import (
	"fmt"
	"time"
)

// A chain makes blocks at a pace that changes slowly. Over steps of at least
// paceBlocks it is compared with the pace so far.
const (
	paceBlocks = 100
	paceFactor = 5.0
)

// blockClock watches the blocks of rows in the order of time, market by market.
type blockClock struct {
	at      place
	started bool
	time    time.Time // of the last row with a block
	block   uint64
	anchor  time.Time // of the last row that is paceBlocks before
	from    uint64
	paces   []float64 // seconds a block
	odd     time.Time // of a row out of pace, till the next one tells what it was
	ahead   uint64    // its block; 0 without one
}

func (c *blockClock) see(n *notes, at place, when time.Time, block uint64, text string) {
	if block == 0 {
		return
	}
	if !c.started || at.subject != c.at.subject {
		*c = blockClock{at: at, started: true, time: when, block: block, anchor: when, from: block}
		return
	}
	if c.ahead > 0 {
		if block >= c.ahead { // the chain stood still, or changed its pace
			c.time, c.block, c.anchor, c.from = c.odd, c.ahead, c.odd, c.ahead
		} else if block >= c.block {
			n.add(Error, BlockTime, at, row{when: c.odd, weight: float64(c.ahead - block), measured: fmt.Sprintf("block %d", c.ahead), bound: fmt.Sprintf("block %d at %s", block, when.Format(time.RFC3339)), example: text})
		}
		c.ahead = 0
	}
	switch {
	case block < c.block:
		n.add(Error, BlockBackwards, at, row{when: when, weight: float64(c.block - block), measured: fmt.Sprintf("block %d", block), bound: fmt.Sprintf("block %d at %s", c.block, c.time.Format(time.RFC3339)), example: text})
		return // the last one stays what others are compared with
	case block == c.block && !when.Equal(c.time):
		n.add(Error, BlockTime, at, row{when: when, weight: when.Sub(c.time).Seconds(), measured: "one block at two times, " + when.Sub(c.time).String() + " apart", bound: "one time", example: text})
		return
	}
	if block-c.from >= paceBlocks {
		pace := when.Sub(c.anchor).Seconds() / float64(block-c.from)
		recent := c.paces[max(0, len(c.paces)-101):]
		usual := median(append([]float64(nil), recent...))
		if len(recent) >= 3 && usual > 0 && (pace > usual*paceFactor || pace < usual/paceFactor) {
			n.add(Warning, BlockTime, at, row{when: when, weight: pace, measured: fmt.Sprintf("%.3g s a block over %d blocks", pace, block-c.from), bound: fmt.Sprintf("%.3g s, within a factor of %g", usual, paceFactor), example: text})
			c.odd, c.ahead, c.paces = when, block, append(c.paces, pace)
			return
		}
		c.paces = append(c.paces, pace)
		c.anchor, c.from = when, block
	}
	c.time, c.block = when, block
}
