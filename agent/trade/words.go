package trade

// Words is where what one decision says lies, in a few pieces of memory: texts, the
// reasons that they are given for, and the targets that have reasons. The zero value
// is ready; with a nil one each lies by itself.
type Words struct {
	parts   pile[Part]
	reasons pile[Reason]
	targets pile[Target]
	first   [wordsRoom]Part
	few     [4]Target
}

// wordsRoom is how many parts one piece of memory has: those of a quiet cycle.
const wordsRoom = 32

// Say is the function Say.
func (w *Words) Say(form string, parts ...Part) Text {
	if w == nil {
		return Text{said: form, parts: append([]Part(nil), parts...)}
	}
	if w.parts == nil {
		w.parts = w.first[:0]
	}
	return Text{said: form, parts: append(w.parts.take(len(parts), wordsRoom), parts...)}
}

// Reasons is room for so many reasons, none of them given.
func (w *Words) Reasons(n int) []Reason {
	if w == nil {
		return make([]Reason, 0, n)
	}
	return w.reasons.take(n, n)
}

// Targets is room for so many targets.
func (w *Words) Targets(n int) []Target {
	if w == nil {
		return make([]Target, 0, n)
	}
	if w.targets == nil {
		w.targets = w.few[:0]
	}
	return w.targets.take(n, n)
}

// Forget makes room for another decision: what lay here is overwritten.
func (w *Words) Forget() {
	w.parts, w.reasons, w.targets = w.parts[:0], w.reasons[:0], w.targets[:0]
}

// pile is memory that is given out from its start.
type pile[T any] []T

// take is room for n, in a piece that has room for at least so many.
func (p *pile[T]) take(n, least int) []T {
	if *p == nil || cap(*p)-len(*p) < n {
		*p = make([]T, 0, max(n, least, 2*cap(*p)))
	}
	from := len(*p)
	*p = (*p)[:from+n]
	return (*p)[from : from : from+n]
}
