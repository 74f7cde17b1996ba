package wire

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
	"github.com/hedgerow-fi/hedgerow/models/simulate/population"
)

// PastPoint is an instant, or a block where that is set.
type PastPoint struct {
	Time  time.Time
	Block *uint64
}

// PastOptions say which past book is meant.
type PastOptions struct {
	At     PastPoint
	Market string        // a data set; "" = the only one
	MaxAge time.Duration // of the book at an instant; 0 = any
	Rules  string        // of RulesNames; "" = those of the book's protocol, if they are known
	// Progress hears how far the reading is, from one goroutine; nil = nobody.
	Progress func(Progress)
}

// PastLoans is a book out of an archive. It has no exposures, and nothing of it was
// compared with the protocol.
type PastLoans struct {
	Loans
	Place    string
	Dataset  string
	Basis    history.Basis
	Note     string
	At       PastPoint
	Newest   bool   // the archive has none after it
	RulesWhy string // why these rules are assumed, or none are known
}

// ReadPastLoans reads the newest book of an archive at or before a point.
func ReadPastLoans(ctx context.Context, place string, o PastOptions) (l PastLoans, err error) {
	a, err := history.Open(ctx, place)
	if err != nil {
		return l, err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return l, err
	}
	r, err := books.Open(s, o.Market)
	if err != nil {
		if o.Market == "" && len(books.Markets(s)) > 1 {
			err = fmt.Errorf("%w: name one with --market", err)
		}
		return l, fmt.Errorf("archive %s: %w", a.Name(), err)
	}
	if o.Progress != nil {
		r = r.Watched(func(done, total int64) {
			o.Progress(Progress{Phase: "books", Done: uint64(done), Total: uint64(total)})
		})
	}
	var b *book.Book
	if o.At.Block != nil {
		b, err = r.AtBlock(ctx, *o.At.Block)
	} else {
		b, err = r.At(ctx, o.At.Time, o.MaxAge)
	}
	if err != nil {
		return l, fmt.Errorf("archive %s: %w", a.Name(), err)
	}
	m := r.Market()
	l = PastLoans{Place: a.Name(), Dataset: m.Dataset, Basis: m.Basis, Note: m.Note, At: o.At, Newest: b.Block == m.LastBlock,
		Loans: Loans{Market: m.Dataset, Version: b.Protocol, Block: trade.Block{Number: b.Block, Hash: trade.Hash(b.BlockHash), Time: b.Time}, Book: b, Relations: contagion.GuessBridged(b)}}
	l.Rules, l.RulesWhy, err = pastRules(o.Rules, m.Dataset, b)
	return l, err
}

var rules = []liquidation.Rules{liquidation.AaveV2(), liquidation.AaveV30(), liquidation.AaveV33(), liquidation.MakerETHB()}

// RulesNames are those of liquidation rules.
func RulesNames() []string {
	var out []string
	for _, r := range rules {
		out = append(out, r.Name)
	}
	return out
}

// aaveV33 is when Aave's pools on Ethereum took v3.3 up, and those of other chains
// within hours: governance proposal 252 queued its payload on 23 February 2025 at
// 15:23:35 UTC, to be executed a day later at the earliest
// (github.com/bgd-labs/seatbelt-gov-v3, reports/proposals/252.md and payload 249 of
// chain 1). A book says aave-v3 and not which release its pool had.
var aaveV33 = time.Date(2025, 2, 24, 15, 23, 35, 0, time.UTC)

// pastRules are the liquidation rules of a past book, and why they are assumed; none
// where they are not known, and why.
func pastRules(name, dataset string, b *book.Book) (r liquidation.Rules, why string, err error) {
	if name != "" {
		if r, known := rulesNamed(name); known {
			return r, "Liquidation rules " + name + " are assumed, as asked", nil
		}
		return r, "", fmt.Errorf("there are no liquidation rules %q: name one of %s", name, strings.Join(RulesNames(), ", "))
	}
	if of, is := strings.CutPrefix(b.Protocol, population.ProtocolPrefix); is {
		if r, known := rulesNamed(of); known {
			return r, "Liquidation rules " + of + " are those that the simulation followed", nil
		}
	}
	switch {
	case b.Protocol == "aave-v3" && b.Time.Before(aaveV33):
		r, why = liquidation.AaveV30(), "Liquidation rules aave-v3.0 are assumed, as of an Aave v3 market before v3.3 came to Ethereum on 24 February 2025: a book does not say its release"
	case b.Protocol == "aave-v3":
		r, why = liquidation.AaveV33(), "Liquidation rules aave-v3.3 are assumed, as of an Aave v3 market since v3.3 came to Ethereum on 24 February 2025: a book does not say its release (--rules aave-v3.0 for a pool without deficits)"
	case b.Protocol == "aave-v2":
		r = liquidation.AaveV2()
	case b.Protocol == "maker" && len(b.Assets) > 0 && b.Assets[0].Symbol == "ETH-B": // the ilk
		r, why = liquidation.MakerETHB(), "Liquidation rules maker-eth-b are assumed: those at the end of 2021, whatever the date (auctions of that kind since 6 May 2021)"
	default:
		why = fmt.Sprintf("Cliff and reference are left out: no liquidation rules are known of protocol %q in %s (--rules names some: %s)", b.Protocol, dataset, strings.Join(RulesNames(), ", "))
	}
	return r, why, nil
}

func rulesNamed(name string) (liquidation.Rules, bool) {
	i := slices.IndexFunc(rules, func(r liquidation.Rules) bool { return r.Name == name })
	if i < 0 {
		return liquidation.Rules{}, false
	}
	return rules[i], true
}
