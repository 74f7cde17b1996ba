package hedge

// tail picks the worst scenarios. It is working memory: one goroutine at a time.
type tail struct {
	weight []float64   // nil: equal
	own    [][]float64 // by limit, in place of weight
	pairs  []atom
	// worst are the scenarios whose average is the expected shortfall, in
	// increasing order, and share what each weighs in it, Σ 1.
	worst []int
	share []float64
}

type atom struct{ loss, weight float64 }

// of is the average that limit k bounds, by its own weights where it has some.
func (t *tail) of(k int, loss []float64, confidence float64) float64 {
	if k >= len(t.own) || t.own[k] == nil {
		return t.average(loss, confidence)
	}
	all := t.weight
	t.weight = t.own[k]
	es := t.average(loss, confidence)
	t.weight = all
	return es
}

// average is the expected shortfall of losses at a confidence: the average of the
// worst 1 − confidence of probability, an atom at its edge counted in part
// (Acerbi and Tasche 2002, definition 2.6). It leaves in worst and share what
// the average is of. At confidence 0 it is the mean.
func (t *tail) average(loss []float64, confidence float64) float64 {
	mass := 1 - confidence
	t.worst, t.share = t.worst[:0], t.share[:0]
	edge, above := t.edge(loss, mass)
	left := max(0, mass-above) // of the atoms at the edge, in their order
	sum := 0.
	for s, x := range loss {
		if x < edge {
			continue
		}
		w := t.probability(s, len(loss))
		if x == edge {
			if w = min(w, left); w == 0 {
				continue
			}
			left -= w
		}
		t.worst = append(t.worst, s)
		t.share = append(t.share, w)
		sum += w
	}
	es := 0.
	for i, s := range t.worst {
		t.share[i] /= sum
		es += t.share[i] * loss[s]
	}
	return es
}

func (t *tail) probability(s, n int) float64 {
	if t.weight == nil {
		return 1 / float64(n)
	}
	return t.weight[s]
}

// edge is the greatest loss l with P(loss ≥ l) ≥ mass, and P(loss > l): the
// value at risk, found by quickselect on probability.
func (t *tail) edge(loss []float64, mass float64) (edge, above float64) {
	a := t.pairs[:0]
	for s, x := range loss {
		if w := t.probability(s, len(loss)); w > 0 {
			a = append(a, atom{x, w})
		}
	}
	t.pairs = a
	mass *= 1 - 1e-12 // so that a sum of many equal weights reaches it
	for {
		pivot := median3(a[0].loss, a[len(a)/2].loss, a[len(a)-1].loss)
		// a[:i] > pivot, a[i:j] == pivot, a[j:] < pivot
		i, k, j := 0, 0, len(a)
		more, same := 0., 0.
		for k < j {
			switch x := a[k]; {
			case x.loss > pivot:
				more += x.weight
				a[i], a[k] = x, a[i]
				i, k = i+1, k+1
			case x.loss < pivot:
				j--
				a[j], a[k] = x, a[j]
			default:
				same += x.weight
				k++
			}
		}
		switch {
		case above+more >= mass && i > 0:
			a = a[:i]
		case above+more+same >= mass || j == len(a):
			return pivot, above + more
		default:
			above += more + same
			a = a[j:]
		}
	}
}

func median3(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }
