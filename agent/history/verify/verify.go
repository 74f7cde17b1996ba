package verify

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// ErrOptions reports options that name what there is none of, or expectations that
// cannot be read.
var ErrOptions = errors.New("what to look at is not clear")

// Options say what is looked at. The zero value looks at everything.
type Options struct {
	Only     []Code   // nil: all codes; damaged objects are always told
	Datasets []string // nil: all
	// Expect is what is known of the data.
	Expect *Expectations
	// Progress hears of the work, from one goroutine; nil is silence.
	Progress func(Progress)
}

// Progress is how far a phase of the work is.
type Progress struct {
	Phase       string // objects, rows, witnesses
	Done, Total int64
}

// every is the declared step of a series, or 0.
func (o *Options) every(s *series) time.Duration {
	if o.Expect == nil {
		return 0
	}
	return o.Expect.every(s)
}

// run is one verification.
type run struct {
	snapshot *history.Snapshot
	options  Options
	notes    notes
	suspects []suspect
	stated   map[eventPriceKey]*eventPrice
	levels   levels
	pairs    map[[2]string]bool // asset and quote of the price series
	sets     map[seriesKey][]string
	at       Progress
	rows     int64
}

// Run looks at what a snapshot holds. Its error is of the work; what is wrong with
// the data is in the report.
func Run(ctx context.Context, s *history.Snapshot, o Options) (*Report, error) {
	v := &run{snapshot: s, options: o, stated: map[eventPriceKey]*eventPrice{}, pairs: map[[2]string]bool{}, sets: map[seriesKey][]string{}}
	if err := v.known(); err != nil {
		return nil, err
	}
	sound, err := v.objects(ctx)
	if err != nil {
		return nil, err
	}
	v.at = Progress{Phase: "rows"}
	for _, p := range sound {
		if v.rows += p.Rows; p.Group == "" || p.Table == history.Heads {
			v.at.Total += p.Rows // of books only how many there are
		}
	}
	for _, set := range datasets(sound) {
		if err := v.dataset(ctx, set); err != nil {
			return nil, err
		}
	}
	if err := v.joins(ctx, sound); err != nil {
		return nil, err
	}
	if err := v.books(ctx); err != nil {
		return nil, err
	}
	v.levels.compare(&v.notes)
	v.at = Progress{Phase: "witnesses"}
	for _, p := range sound {
		if p.Table == history.Prices {
			v.at.Total += p.Rows
		}
	}
	if err := v.confront(ctx); err != nil {
		return nil, err
	}
	r := &Report{Snapshot: s.Number, Parts: len(sound), Rows: v.rows, Findings: v.notes.list()}
	if o.Only != nil {
		r.Findings = slices.DeleteFunc(r.Findings, func(f Finding) bool { return !slices.Contains(o.Only, f.Code) && f.Table != "" && !damage(f.Code) })
	}
	if o.Expect != nil {
		r.Findings = o.Expect.apply(r.Findings, &o, s.Parts)
	}
	return r, nil
}

func damage(c Code) bool {
	return c == LogDamaged || c == PartMissing || c == PartShort || c == PartAltered || c == PartUnreadable
}

// known refuses what is not in the archive: a filter with a mistake in it finds
// nothing, which would look like good news.
func (v *run) known() error {
	for _, d := range v.options.Datasets {
		if !slices.ContainsFunc(v.snapshot.Parts, func(p history.Part) bool { return p.Dataset == d }) {
			return fmt.Errorf("%w: the archive has no data set %q: `hedgerow history ls` lists them", ErrOptions, d)
		}
	}
	for _, c := range v.options.Only {
		if _, ok := remedies[c]; !ok {
			all := make([]string, 0, len(remedies))
			for _, k := range Codes() {
				all = append(all, string(k))
			}
			return fmt.Errorf("%w: there is no finding %q: there are %s", ErrOptions, c, strings.Join(all, ", "))
		}
	}
	return nil
}

func (v *run) stepped() {
	v.at.Done++
	if v.options.Progress != nil && v.at.Done%4096 == 0 {
		v.options.Progress(v.at)
	}
}

func (v *run) wants(p history.Part) bool {
	return v.options.Datasets == nil || slices.Contains(v.options.Datasets, p.Dataset)
}

// objects compares every part with the log, and returns the sound ones.
func (v *run) objects(ctx context.Context) ([]history.Part, error) {
	v.at = Progress{Phase: "objects", Total: int64(len(v.snapshot.Parts))}
	var sound []history.Part
	for _, p := range v.snapshot.Parts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !v.wants(p) {
			continue
		}
		condition, n, err := v.snapshot.Examine(ctx, p)
		if err != nil {
			return nil, err
		}
		v.at.Done++
		if v.options.Progress != nil {
			v.options.Progress(v.at)
		}
		at := place{p.Table, p.Dataset, p.Basis, p.Key}
		r := row{when: p.From, until: p.To, count: p.Rows, measured: fmt.Sprintf("%d bytes", n), bound: fmt.Sprintf("%d bytes, SHA-256 %s…", p.Bytes, p.SHA256[:min(12, len(p.SHA256))])}
		switch condition {
		case history.Missing:
			r.measured = "it is not there"
			v.notes.add(Error, PartMissing, at, r)
		case history.Short:
			v.notes.add(Error, PartShort, at, r)
		case history.Altered:
			v.notes.add(Error, PartAltered, at, r)
		default:
			sound = append(sound, p)
		}
	}
	if v.options.Datasets != nil {
		return sound, nil
	}
	unnamed, err := v.snapshot.Unnamed(ctx)
	if err != nil {
		return nil, err
	}
	for _, o := range unnamed {
		v.notes.add(Info, PartUnnamed, place{subject: o.Key}, row{count: 1, measured: fmt.Sprintf("%d bytes", o.Bytes)})
	}
	return sound, nil
}

// datasets groups parts by table and data set. They are sorted so.
func datasets(parts []history.Part) (out [][]history.Part) {
	for i := 0; i < len(parts); {
		j := i + 1
		for j < len(parts) && parts[j].Table == parts[i].Table && parts[j].Dataset == parts[i].Dataset {
			j++
		}
		out = append(out, parts[i:j])
		i = j
	}
	return out
}

// dataset looks at the rows of one table of a data set.
func (v *run) dataset(ctx context.Context, parts []history.Part) error {
	look := map[history.Table]func(context.Context, string, []history.Part) error{
		history.Prices: v.prices, history.Measures: v.measures, history.Events: v.events, history.Parameters: v.parameters, history.Accounts: v.accounts,
	}[parts[0].Table]
	if look == nil {
		return nil // a table of books
	}
	err := look(ctx, parts[0].Dataset, parts)
	if errors.Is(err, history.ErrFormat) || errors.Is(err, history.ErrDamaged) {
		v.notes.add(Error, PartUnreadable, place{parts[0].Table, parts[0].Dataset, parts[0].Basis, parts[0].Dataset}, row{when: parts[0].From, until: parts[len(parts)-1].To, count: int64(len(parts)), measured: err.Error()})
		return nil
	}
	return err
}
