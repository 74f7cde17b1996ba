package learned

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/loanday"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// What a state keeps.
const (
	stateVersion = 1
	mostDays     = 365 // of totals
	mostSampled  = 500 // predictions of a day
	mostWaiting  = 3   // days of predictions
)

// ErrState reports a state that this build has not written.
var ErrState = errors.New("state cannot be used")

// state is what the strategy remembers from one observation to the next. It stays below
// 600 kB: the memory takes 270 at most, and three days of predictions 250.
type state struct {
	Version int       `json:"version"`
	Model   string    `json:"model"` // SHA-256 of the file that the log is of
	Since   time.Time `json:"since"`
	Demoted *demotion `json:"demoted,omitempty"`
	Days    []total   `json:"days,omitempty"`
	Waiting []batch   `json:"waiting,omitempty"`
	Memory  []byte    `json:"memory,omitempty"`

	memory *loanday.Memory
}

// demotion is when and why the model was taken out.
type demotion struct {
	At  time.Time `json:"at"`
	Why string    `json:"why"`
}

// total is what was predicted on a day, and what came of it.
type total struct {
	Day      string  `json:"day"`
	Loans    int     `json:"loans"`
	Expected float64 `json:"expected"`
	Observed int     `json:"observed"`
}

// batch is a day's predictions whose horizon has not ended.
type batch struct {
	At    time.Time `json:"at"`
	Until time.Time `json:"until"`
	Loans []said    `json:"loans"`
}

// said is a prediction, and what is needed to see whether it came true.
type said struct {
	Borrower   protection.Address `json:"borrower"`
	PD         float64            `json:"pd"`
	LnHF       float64            `json:"lnHF"`
	Collateral protection.Address `json:"collateral"` // the largest
	Debt       protection.Address `json:"debt"`
	Has        float64            `json:"has"`  // shares of it
	Owes       float64            `json:"owes"` // and of the debt
	Happened   bool               `json:"happened,omitempty"`
}

func decodeState(b []byte) (*state, error) {
	st := &state{Version: stateVersion}
	if len(b) > 0 {
		var head struct {
			Version int `json:"version"`
		}
		if err := json.Unmarshal(b, &head); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrState, err)
		}
		if head.Version != stateVersion {
			return nil, fmt.Errorf("%w: it is of version %d, this build has %d", ErrState, head.Version, stateVersion)
		}
		if err := json.Unmarshal(b, st); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrState, err)
		}
	}
	var err error
	if st.memory, err = loanday.DecodeMemory(st.Memory); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrState, err)
	}
	return st, nil
}

func (st *state) encode() ([]byte, error) {
	st.Memory = st.memory.Encode()
	b, err := json.Marshal(st)
	if err == nil && len(b) > strategy.MaxStateBytes {
		err = fmt.Errorf("%w: %d bytes", ErrState, len(b))
	}
	return b, err
}

// use begins the log anew for another model: only that lifts a demotion.
func (st *state) use(sha string, now time.Time) {
	if st.Model == sha && !st.Since.IsZero() {
		return
	}
	st.Model, st.Since, st.Demoted, st.Days, st.Waiting = sha, now, nil, nil, nil
}

// predict keeps what is said of some loans, once a day, drawn by the observation's day
// and the borrower.
func (st *state) predict(o *strategy.Observation, l *loanday.Look, pd []float64, most int, horizon time.Duration) {
	today := o.Time.UTC().Format(time.DateOnly)
	if n := len(st.Waiting); n > 0 && st.Waiting[n-1].At.UTC().Format(time.DateOnly) >= today || len(st.Waiting) >= mostWaiting || len(l.Row) == 0 {
		return
	}
	draw := make([]uint64, len(l.Row))
	order := make([]int, len(l.Row))
	for k, row := range l.Row {
		who := o.Book.Borrower(int(row))
		draw[k], order[k] = mixed(mixed(binary.BigEndian.Uint64(who[12:]))^uint64(o.Time.Unix()/86400)), k //nolint:gosec // bits are meant
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(draw[a], draw[b]), cmp.Compare(a, b)) })
	kept := order[:min(most, len(order))]
	slices.Sort(kept)
	x := batch{At: o.Time, Until: o.Time.Add(horizon)}
	for _, k := range kept {
		row := int(l.Row[k])
		s := said{Borrower: o.Book.Borrower(row), PD: pd[k], LnHF: math.Log(l.Health[row])}
		s.Collateral, s.Has, s.Debt, s.Owes = largest(o.Book, row)
		x.Loans = append(x.Loans, s)
	}
	st.Waiting = append(st.Waiting, x)
}

// mixed is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mixed(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// largest are a loan's largest collateral and debt, by shares at the book's prices.
func largest(b *book.Book, row int) (collateral protection.Address, has float64, debt protection.Address, owes float64) {
	l := b.Loan(row)
	best := -1.
	for _, e := range l.Collateral {
		if usd := e.Shares.Float() * b.PriceUSD(int(e.Asset)) / math.Pow10(int(b.Assets[e.Asset].Decimals)); usd > best {
			best, collateral, has = usd, b.Assets[e.Asset].ID, e.Shares.Float()
		}
	}
	best = -1
	for _, e := range l.Debt {
		if usd := e.Shares.Float() * b.PriceUSD(int(e.Asset)) / math.Pow10(int(b.Assets[e.Asset].Decimals)); usd > best {
			best, debt, owes = usd, b.Assets[e.Asset].ID, e.Shares.Float()
		}
	}
	return collateral, has, debt, owes
}

// settle looks what became of predictions, and adds up those whose horizon is over.
func (st *state) settle(o *strategy.Observation, health []float64) {
	if len(st.Waiting) == 0 {
		return
	}
	rows := map[protection.Address]int{}
	for _, x := range st.Waiting {
		for i := range x.Loans {
			rows[x.Loans[i].Borrower] = -1
		}
	}
	for row := range o.Book.Len() {
		if who := o.Book.Borrower(row); len(rows) > 0 {
			if _, wanted := rows[who]; wanted {
				rows[who] = row
			}
		}
	}
	for w := range st.Waiting {
		x := &st.Waiting[w]
		if o.Time.After(x.Until) && o.Time.Sub(x.Until) > x.Until.Sub(x.At)/4 {
			continue // nobody looked when it ended: what is seen now may be later
		}
		low := lows{o: o, from: x.At, until: x.Until, by: map[[2]protection.Address]float64{}}
		for i := range x.Loans {
			s := &x.Loans[i]
			if row := rows[s.Borrower]; row >= 0 && !s.Happened {
				s.Happened = s.cameTrue(o.Book, row, health[row], &low)
			}
		}
	}
	for len(st.Waiting) > 0 && !o.Time.Before(st.Waiting[0].Until) {
		x := st.Waiting[0]
		st.Waiting = st.Waiting[1:]
		if o.Time.Sub(x.Until) > x.Until.Sub(x.At)/4 {
			continue // it is not known what became of it
		}
		t := total{Day: x.At.UTC().Format(time.DateOnly), Loans: len(x.Loans)}
		for _, s := range x.Loans {
			t.Expected += s.PD
			if s.Happened {
				t.Observed++
			}
		}
		st.Days = append(st.Days, t)
	}
	if n := len(st.Days) - mostDays; n > 0 {
		st.Days = st.Days[n:]
	}
}

// nearOne is how near to 1 a health factor must have come, by the prices that are
// known, for a position that shrank on both sides to count as liquidated: prices are
// seen by the hour.
const nearOne = .01

// cameTrue tells whether a loan's health factor is below 1, or it was liquidated: then
// both its collateral and its debt are less, and at the prices since it would have been
// at 1 or below. Who unwinds in a fall like that is taken for one who was liquidated.
func (s *said) cameTrue(b *book.Book, row int, health float64, low *lows) bool {
	if health < 1 {
		return true
	}
	l := b.Loan(row)
	if !(shares(b, l.Collateral, s.Collateral) < s.Has && shares(b, l.Debt, s.Debt) < s.Owes) {
		return false
	}
	return s.LnHF+low.of(s.Collateral, s.Debt) <= nearOne
}

func shares(b *book.Book, list []book.Entry, asset protection.Address) float64 {
	for _, e := range list {
		if b.Assets[e.Asset].ID == asset {
			return e.Shares.Float()
		}
	}
	return 0
}

// lows are, since an instant, the lowest logs of one asset's price in units of another
// over that at the instant.
type lows struct {
	o           *strategy.Observation
	from, until time.Time
	by          map[[2]protection.Address]float64
}

func (l *lows) of(a, b protection.Address) float64 {
	key := [2]protection.Address{a, b}
	v, known := l.by[key]
	if !known {
		v = l.low(l.prices(a), l.prices(b))
		l.by[key] = v
	}
	return v
}

func (l *lows) prices(asset protection.Address) *strategy.PriceSeries {
	for i := range l.o.Prices {
		if l.o.Prices[i].Asset == asset {
			return &l.o.Prices[i]
		}
	}
	return nil
}

// low walks over the times of both. An asset without prices stands still.
func (l *lows) low(a, b *strategy.PriceSeries) (low float64) {
	start := asOf(a, l.from) / asOf(b, l.from)
	for _, p := range []*strategy.PriceSeries{a, b} {
		if p == nil {
			continue
		}
		for _, t := range p.Times {
			if t.After(l.from) && !t.After(l.until) && !t.After(l.o.Time) {
				low = min(low, math.Log(asOf(a, t)/asOf(b, t)/start))
			}
		}
	}
	return low
}

// asOf is the latest price up to an instant; 1 without one.
func asOf(p *strategy.PriceSeries, t time.Time) float64 {
	if p == nil {
		return 1
	}
	i, found := slices.BinarySearchFunc(p.Times, t, time.Time.Compare)
	if !found {
		i--
	}
	if i < 0 || i >= len(p.Prices) || !(p.Prices[i] > 0) {
		return 1
	}
	return p.Prices[i]
}
