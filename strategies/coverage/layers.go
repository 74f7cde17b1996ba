package coverage

import (
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// layer is what a series pays for, counted in further loss: what the reference
// loses beyond what the gauge has recorded already, in whole tokens. Series that
// started at different times, and so count from different losses, share that
// axis.
//
// Holding density·width tokens pays density × the loss that falls in the layer,
// whatever the loss is.
type layer struct {
	from, to float64
	width    float64 // exhaustion − attachment: so many tokens pay all of it
	density  float64 // of each unit of loss in it that is paid, 0 to 1
}

// layerOf is the layer of a series whose terms are sound. One whose attachment
// is lost already begins at 0.
func layerOf(x protection.Series) layer {
	return layer{
		from:  x.Attachment.Minus(x.Loss).Float(x.Decimals),
		to:    x.Exhaustion.Minus(x.Loss).Float(x.Decimals),
		width: x.Exhaustion.Minus(x.Attachment).Float(x.Decimals),
	}
}

// candidate is a series that could cover a reference.
type candidate struct {
	layer
	series   protection.Series
	held     float64 // tokens, with what is in flight
	capacity float64 // tokens that the fund could hold: held and still to be had
	rate     float64 // premium a token and year, by the best quote; +Inf without one
}

// level is how many tokens pay the density.
func (c *candidate) level() float64 { return min(c.capacity, c.density*c.width) }

// spare reports that more of the series could be had.
func (c *candidate) spare() bool { return c.capacity-c.level() > negligible*c.width }

// negligible is the share below which a remainder is rounding.
const negligible = 1e-12

// piece is a stretch of further loss that no layer begins or ends within.
type piece struct {
	from, to float64
	left     float64 // cover wanted for each unit of it and not given yet
}

// within reports that the layer has the piece; it has all of it or none.
func (p piece) within(l layer) bool { return l.from <= p.from && p.to <= l.to }

// take has the layer pay another density of the piece.
func (p *piece) take(density float64) {
	if p.left -= density; p.left < negligible*density {
		p.left = 0
	}
}

// cut divides the loss from none to the crash's at every end of a layer, and
// wants the same density of each unit.
func cut(layers []layer, crash, wanted float64) []piece {
	ends := []float64{0, crash}
	for _, l := range layers {
		for _, end := range []float64{l.from, l.to} {
			if end > 0 && end < crash {
				ends = append(ends, end)
			}
		}
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	var pieces []piece
	for i := 1; i < len(ends); i++ {
		pieces = append(pieces, piece{ends[i-1], ends[i], wanted})
	}
	return pieces
}

// fill gives each candidate, in order, the most of the wanted density that every
// piece of its layer still lacks once standing layers have paid: first up to
// what is held, so that a small change of quotes never turns the portfolio over,
// then up to what can be had. It returns the pieces with what stays uncovered.
//
// The candidates then pay no unit of loss beyond the wanted density: none up to
// the crash's loss by construction, and none above it because all layers that
// reach beyond have the last piece, where their densities add up to no more.
func fill(list []candidate, standing []layer, crash, wanted float64) []piece {
	layers := slices.Clone(standing)
	for _, c := range list {
		layers = append(layers, c.layer)
	}
	pieces := cut(layers, crash, wanted)
	for _, l := range standing {
		for i := range pieces {
			if pieces[i].within(l) {
				pieces[i].take(l.density)
			}
		}
	}
	for i := range list {
		list[i].cover(pieces, list[i].held)
	}
	for i := range list {
		list[i].cover(pieces, list[i].capacity)
	}
	return pieces
}

// cover raises the candidate's density by what all its pieces still lack, its
// level to no more than tokens or its capacity, and takes that off the pieces. A
// layer that the crash does not reach has no piece.
func (c *candidate) cover(pieces []piece, tokens float64) {
	add, reached := math.Inf(1), false
	for _, p := range pieces {
		if p.within(c.layer) {
			add, reached = min(add, p.left), true
		}
	}
	add = min(add, min(tokens, c.capacity)/c.width-c.density)
	if !reached || add <= 0 {
		return
	}
	c.density += add
	for i := range pieces {
		if pieces[i].within(c.layer) {
			pieces[i].take(add)
		}
	}
}

// gaps are what stays uncovered, in whole tokens, by why.
type gaps struct {
	outside  float64 // no candidate's layer has it
	capacity float64 // every candidate whose layer has it is full
	overlap  float64 // a candidate has it in its layer, and also what others cover
}

func (g gaps) total() float64 { return g.outside + g.capacity + g.overlap }

// uncovered adds up what the pieces lack once the candidates are filled.
func uncovered(pieces []piece, list []candidate) (g gaps) {
	for _, p := range pieces {
		into := &g.outside
		for i := range list {
			switch c := &list[i]; {
			case !p.within(c.layer):
			case c.spare():
				into = &g.overlap
			case into == &g.outside:
				into = &g.capacity
			}
		}
		*into += p.left * (p.to - p.from)
	}
	return g
}
