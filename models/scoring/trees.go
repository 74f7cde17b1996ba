package scoring

import (
	"fmt"
	"math"
	"slices"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Node is one node of a tree. A row goes to node Left when its Feature is below
// Threshold, else to node Left+1.
type Node struct {
	Feature   int     // index; −1 is a leaf
	Threshold float64 // of a split
	Left      int     // of a split: the left child; the right one follows it
	Value     float64 // log-odds that a leaf adds, learning rate included; what a split would add were it a leaf
	Gain      float64 // of a split: twice by how much it lowers the loss, the penalty included
	Cover     float64 // sum of the hessian over the node's training rows
}

// Trees are gradient-boosted trees:
//
//	P(event) = 1/(1 + exp(−base − Σ leaf values)).
//
// FitTrees and Load make them.
type Trees struct {
	Event   string
	Options TreesOptions
	Base    float64 // log-odds that boosting started at
	// History is the log loss after each round, also of those rounds that were
	// dropped by early stopping.
	History []Round

	features []string
	forest   [][]Node
}

// Round is what a round came to: mean log loss on the training rows, and on the
// validation rows or 0 without them.
type Round struct {
	Train      float64 `json:"train"`
	Validation float64 `json:"validation"`
}

// Names are the features', in the order that Node.Feature counts.
func (m *Trees) Names() []string { return append([]string(nil), m.features...) }

// Rounds is the number of trees.
func (m *Trees) Rounds() int { return len(m.forest) }

// Tree is a copy of the nodes of one round, root first.
func (m *Trees) Tree(round int) ([]Node, error) {
	if round < 0 || round >= len(m.forest) {
		return nil, &domain.Error{What: "round", At: -1, Got: fmt.Sprint(round), Want: fmt.Sprintf("0 to %d", len(m.forest)-1), Kind: domain.ErrRange}
	}
	return append([]Node(nil), m.forest[round]...), nil
}

// Predict is the probability of the event, by row: see Scorer.
func (m *Trees) Predict(dst []float64, x Features) ([]float64, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	if err := x.toScore(m.features); err != nil {
		return nil, err
	}
	return x.predict(dst, func(eta []float64) {
		for i := range eta {
			eta[i] = m.Base
		}
		addTrees(eta, m.forest, x.Columns)
	})
}

// check refuses the zero value.
func (m *Trees) check() error {
	return domain.AtLeast("features", len(m.features), 1)
}

// block is how many rows are scored together: they and a tree stay in the first
// cache.
const block = 128

// addTrees adds the trees' leaf values to each row's log-odds. A row's sum is in
// the order of the trees.
func addTrees(dst []float64, forest [][]Node, columns [][]float64) {
	p := len(columns)
	rows := make([]float64, min(block, len(dst))*p)
	for from := 0; from < len(dst); from += block {
		part := dst[from:min(from+block, len(dst))]
		for j, column := range columns {
			for i, x := range column[from : from+len(part)] {
				rows[i*p+j] = x
			}
		}
		for _, tree := range forest {
			for i := range part {
				part[i] += tree[leaf(tree, rows[i*p:i*p+p])].Value
			}
		}
	}
}

// leaf is where a row ends.
func leaf(tree []Node, row []float64) int {
	at := 0
	for tree[at].Feature >= 0 {
		n := &tree[at]
		at = n.Left
		if row[n.Feature] >= n.Threshold {
			at++
		}
	}
	return at
}

// Importance is the share of each feature in the gain of all splits, by feature,
// in dst, which is made when nil. All are 0 when nothing was split.
func (m *Trees) Importance(dst []float64) ([]float64, error) {
	dst, err := destination(dst, len(m.features))
	if err != nil {
		return nil, err
	}
	clear(dst)
	total := 0.0
	for _, tree := range m.forest {
		for _, n := range tree {
			if n.Feature >= 0 {
				dst[n.Feature] += n.Gain
				total += n.Gain
			}
		}
	}
	for j := range dst {
		if total > 0 {
			dst[j] /= total
		}
	}
	return dst, nil
}

// Contributions say how one row comes by its log-odds: base plus their sum is the
// log-odds. On the row's way down, the change of the expected leaf value at each
// split goes to the split's feature (Saabas, 2014; XGBoost's approx_contribs).
// They are stored in dst, by feature, which is made when nil and may be row. Splits near the
// root get less than their due, which SHAP values would mend at a higher cost.
func (m *Trees) Contributions(dst, row []float64) (contributions []float64, base float64, err error) {
	if err := m.check(); err != nil {
		return nil, 0, err
	}
	if err := domain.Length("row", len(row), len(m.features)); err != nil {
		return nil, 0, err
	}
	if err := domain.Each("row", row, -largest, largest); err != nil {
		return nil, 0, err
	}
	if dst, err = destination(dst, len(m.features)); err != nil {
		return nil, 0, err
	}
	row = slices.Clone(row)
	clear(dst)
	base = m.Base
	for _, tree := range m.forest {
		mean := expected(tree)
		base += mean[0]
		for at := 0; tree[at].Feature >= 0; {
			n := &tree[at]
			next := n.Left
			if row[n.Feature] >= n.Threshold {
				next++
			}
			dst[n.Feature] += mean[next] - mean[at]
			at = next
		}
	}
	return dst, base, nil
}

// expected is the mean leaf value below each node, by cover. Children come after
// their parent.
func expected(tree []Node) []float64 {
	mean := make([]float64, len(tree))
	for at := len(tree) - 1; at >= 0; at-- {
		n := tree[at]
		if n.Feature < 0 {
			mean[at] = n.Value
			continue
		}
		l, r := tree[n.Left].Cover, tree[n.Left+1].Cover
		mean[at] = mean[n.Left]*(l/(l+r)) + mean[n.Left+1]*(r/(l+r))
	}
	return mean
}

// logLoss is the weighted mean log loss of log-odds.
func logLoss(eta []float64, happened []bool, weight []float64, total float64) float64 {
	sum := 0.0
	for i, e := range eta {
		if happened[i] {
			e = -e
		}
		sum += weight[i] / total * (max(e, 0) + math.Log1p(math.Exp(-math.Abs(e))))
	}
	return sum
}
