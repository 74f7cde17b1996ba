package scoring

import "math"

// sums are a gradient and a hessian in fixed point: adding and subtracting them
// is exact, so a sum does not depend on the order of its rows, a histogram less
// one child's is the other child's to the bit, and a bin is empty when its
// hessian is 0.
type sums struct{ g, h int64 }

func (a *sums) add(b sums) { a.g, a.h = a.g+b.g, a.h+b.h }

func (a sums) less(b sums) sums { return sums{a.g - b.g, a.h - b.h} }

// grower grows one tree after another on the same rows.
type grower struct {
	TreesOptions
	bins  []bins
	start []int   // of each feature's bins in a histogram; the last is its length
	unit  float64 // of the fixed point
	use   []int   // the features of this tree, rising

	rows, apart []int32 // those of this tree, a node's together
	sums, moved []sums  // theirs
	spare       [][]sums
	tree        []Node
}

// split is a candidate.
type split struct {
	gain        float32 // compared in single precision, so that rounding decides no tie
	exact       float64
	feature     int
	bin, next   int // the last bin that goes left, the first that goes right
	left, right sums
}

// span is the weights that monotone constraints leave to a node.
type span struct{ low, high float64 }

// leastGain is what a split must bring; XGBoost has the same.
const leastGain = 1e-6

// grow makes the tree of the rows in g.rows with the sums in g.sums.
func (g *grower) grow() []Node {
	g.tree = []Node{{Feature: -1}}
	all := sums{}
	for _, s := range g.sums {
		all.add(s)
	}
	histogram := g.histogram()
	g.count(histogram, 0, len(g.rows))
	g.node(0, 0, len(g.rows), 0, all, histogram, span{math.Inf(-1), math.Inf(1)})
	g.spare = append(g.spare, histogram)
	if g.Gamma > 0 {
		g.prune(0)
		g.tree = compact(g.tree)
	}
	return g.tree
}

// node makes the node at its rows' best split, and its children. It may write
// over the histogram.
func (g *grower) node(at, from, to, depth int, all sums, histogram []sums, limits span) {
	weight := g.weight(all, limits)
	g.tree[at] = Node{Feature: -1, Value: g.LearningRate * weight, Cover: float64(all.h) * g.unit}
	if depth == g.MaxDepth || g.tree[at].Cover < 2*g.MinChildWeight {
		return
	}
	best := g.best(all, histogram, limits)
	if best.feature < 0 {
		return
	}
	child := len(g.tree)
	g.tree = append(g.tree, Node{}, Node{})
	n := &g.tree[at]
	n.Feature, n.Left, n.Gain = best.feature, child, best.exact
	n.Threshold = g.bins[best.feature].between(best.bin, best.next)

	middle := g.partition(from, to, best)
	left, right := g.limits(best, limits)
	if depth+1 == g.MaxDepth { // leaves need no histogram
		g.node(child, from, middle, depth+1, best.left, nil, left)
		g.node(child+1, middle, to, depth+1, best.right, nil, right)
		return
	}
	smaller := g.histogram()
	if middle-from <= to-middle {
		g.count(smaller, from, middle)
		g.subtract(histogram, smaller)
		g.node(child, from, middle, depth+1, best.left, smaller, left)
		g.node(child+1, middle, to, depth+1, best.right, histogram, right)
	} else {
		g.count(smaller, middle, to)
		g.subtract(histogram, smaller)
		g.node(child, from, middle, depth+1, best.left, histogram, left)
		g.node(child+1, middle, to, depth+1, best.right, smaller, right)
	}
	g.spare = append(g.spare, smaller)
}

// histogram is an empty one. As many are made as the tree is deep.
func (g *grower) histogram() []sums {
	if k := len(g.spare) - 1; k >= 0 {
		h := g.spare[k]
		g.spare = g.spare[:k]
		return h
	}
	return make([]sums, g.start[len(g.bins)])
}

// count fills a histogram with the rows from one place to another.
func (g *grower) count(histogram []sums, from, to int) {
	rows, values := g.rows[from:to], g.sums[from:to]
	for _, f := range g.use {
		h := histogram[g.start[f]:g.start[f+1]]
		clear(h)
		if b := &g.bins[f]; b.small != nil {
			tally(h, b.small, rows, values)
		} else {
			tally(h, b.large, rows, values)
		}
	}
}

// tally adds each row's sums to its bin.
func tally[B uint8 | uint16](histogram []sums, bin []B, rows []int32, values []sums) {
	for i, row := range rows {
		histogram[bin[row]].add(values[i])
	}
}

func (g *grower) subtract(histogram, part []sums) {
	for _, f := range g.use {
		h, p := histogram[g.start[f]:g.start[f+1]], part[g.start[f]:g.start[f+1]]
		for i := range h {
			h[i] = h[i].less(p[i])
		}
	}
}

// best is the split of the highest gain. Of equal gains the first feature wins,
// and within it the highest threshold, as in XGBoost's exact algorithm.
func (g *grower) best(all sums, histogram []sums, limits span) split {
	best := split{feature: -1, gain: leastGain}
	whole := g.worth(all, g.weight(all, limits))
	for _, f := range g.use {
		direction := 0
		if g.Monotone != nil {
			direction = g.Monotone[f]
		}
		h := histogram[g.start[f]:g.start[f+1]]
		var right sums
		next := 0
		for b := len(h) - 1; b >= 0; b-- {
			if h[b].h == 0 {
				continue
			}
			if right.h > 0 {
				left := all.less(right)
				gain, ok := g.gain(left, right, limits, direction)
				if gain -= whole; ok && float32(gain) > best.gain {
					best = split{float32(gain), gain, f, b, next, left, right}
				}
			}
			right.add(h[b])
			next = b
		}
	}
	return best
}

// gain is the worth of two children, and whether they may be.
func (g *grower) gain(left, right sums, limits span, direction int) (float64, bool) {
	if float64(left.h)*g.unit < g.MinChildWeight || float64(right.h)*g.unit < g.MinChildWeight {
		return 0, false
	}
	if g.Monotone == nil {
		gl, gr := float64(left.g)*g.unit, float64(right.g)*g.unit
		return gl*gl/(float64(left.h)*g.unit+g.L2) + gr*gr/(float64(right.h)*g.unit+g.L2), true
	}
	l, r := g.weight(left, limits), g.weight(right, limits)
	return g.worth(left, l) + g.worth(right, r), float64(direction)*(r-l) >= 0
}

// weight is a leaf's best log-odds, −G/(H + λ), within limits.
func (g *grower) weight(s sums, limits span) float64 {
	w := -float64(s.g) * g.unit / (float64(s.h)*g.unit + g.L2)
	return min(max(w, limits.low), limits.high)
}

// worth is twice by how much a leaf of weight w lowers the loss,
// −(2Gw + (H + λ)w²): G²/(H + λ) at the best weight.
func (g *grower) worth(s sums, w float64) float64 {
	return -(2*float64(s.g)*g.unit*w + (float64(s.h)*g.unit+g.L2)*w*w)
}

// limits are what the children of a split may weigh, so that no later split can
// undo its direction.
func (g *grower) limits(s split, limits span) (left, right span) {
	left, right = limits, limits
	if g.Monotone == nil || g.Monotone[s.feature] == 0 {
		return left, right
	}
	middle := (g.weight(s.left, limits) + g.weight(s.right, limits)) / 2
	if g.Monotone[s.feature] > 0 {
		left.high, right.low = middle, middle
	} else {
		left.low, right.high = middle, middle
	}
	return left, right
}

// partition puts the rows that go left before those that go right, each in their
// order, and says where the right ones begin.
func (g *grower) partition(from, to int, s split) int {
	b, rows, values := &g.bins[s.feature], g.rows[from:to], g.sums[from:to]
	if b.small != nil {
		return from + part(b.small, uint8(s.bin), rows, g.apart, values, g.moved)
	}
	return from + part(b.large, uint16(s.bin), rows, g.apart, values, g.moved)
}

func part[B uint8 | uint16](bin []B, last B, rows, apart []int32, values, moved []sums) int {
	left, right := 0, 0
	for i, row := range rows {
		if bin[row] <= last {
			rows[left], values[left] = row, values[i]
			left++
		} else {
			apart[right], moved[right] = row, values[i]
			right++
		}
	}
	copy(rows[left:], apart[:right])
	copy(values[left:], moved[:right])
	return left
}

// prune makes a leaf of each split that brings less than gamma and has leaves
// alone below it, from the bottom up.
func (g *grower) prune(at int) (leaf bool) {
	n := &g.tree[at]
	if n.Feature < 0 {
		return true
	}
	left, right := g.prune(n.Left), g.prune(n.Left+1)
	if left && right && n.Gain < g.Gamma {
		n.Feature, n.Left, n.Gain, n.Threshold = -1, 0, 0, 0
		return true
	}
	return false
}

// compact leaves out the nodes that nothing leads to.
func compact(tree []Node) []Node {
	out := []Node{tree[0]}
	for i := 0; i < len(out); i++ { // out grows: children come after their parent
		if n := &out[i]; n.Feature >= 0 {
			from := n.Left
			n.Left = len(out)
			out = append(out, tree[from], tree[from+1])
		}
	}
	return out
}
