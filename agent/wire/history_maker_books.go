package wire

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
	"github.com/hedgerow-fi/hedgerow/agent/history/vaults"
)

// booksNote stands beside the books wherever they are shown.
const booksNote = "rebuilt from events and parameters; debt at the last known drip, collateral at the oracle's price as a model has it; blocks are estimated"

// rebuiltFormat is how books are rebuilt: another way makes other books of the same
// rows.
const rebuiltFormat = "vaults/1"

// rebuilding names the next books of a name: by the rows that they are made of, and
// by what the books before them were named. An archive takes a source once, and rows
// that were left for others may be gone back to. It reports whether the last books
// were made of these rows.
func rebuilding(s *history.Snapshot, name, rows string) (digest string, done bool) {
	for _, c := range s.Commits {
		if c.Source == nil || c.Source.Format != rebuiltFormat || c.Source.Name != name {
			continue
		}
		done = c.Source.Digest == rebuiltDigest(rows, digest)
		digest = c.Source.Digest
	}
	return rebuiltDigest(rows, digest), done
}

func rebuiltDigest(rows, before string) string {
	sum := sha256.Sum256([]byte(rebuiltFormat + "\n" + rows + "\n" + before + "\n"))
	return hex.EncodeToString(sum[:])
}

// writeIlkBooks writes a book for each whole hour.
func writeIlkBooks(ctx context.Context, s *history.Snapshot, in *ilkRows, progress func(Progress)) (*RebuiltBooks, error) {
	if in.prices == nil {
		return nil, fmt.Errorf("there are no hourly prices of %s in dollars: a book needs them: `hedgerow history import` some", vaults.CollateralOf(in.market))
	}
	out := &RebuiltBooks{Dataset: strings.ToLower(strings.ReplaceAll(in.market, ":", "-"))}
	label := history.Label{Dataset: out.Dataset, Basis: history.Modelled, Note: booksNote}
	replay, err := vaults.New(in.market, in.events, in.parameters)
	if err != nil {
		return nil, err
	}
	from, to := replay.Span()
	hours := vaults.Hours(from, to)
	if len(hours) == 0 {
		return nil, fmt.Errorf("from %s to %s there is no whole hour: there is no book to write", from.Format(time.DateTime), to.Format(time.DateTime))
	}
	out.From, out.To = hours[0], hours[len(hours)-1]
	var old []history.Part
	for _, p := range s.Parts {
		if p.Dataset != out.Dataset || p.Table != history.Heads && p.Table != history.Assets && p.Table != history.Loans && p.Table != history.Collateral && p.Table != history.Debt {
			continue
		}
		if p.Basis != history.Modelled || p.Note != booksNote {
			return nil, fmt.Errorf("data set %s has books that are not rebuilt ones (%s): they stay, and nothing was written", out.Dataset, p.Basis)
		}
		old = append(old, p)
	}
	name := in.market + ", rebuilt"
	digest, done := rebuilding(s, name, in.digest)
	out.Present = done && len(old) > 0
	tx := s.Begin("rebuild", &history.Source{Name: name, Digest: digest, Note: booksNote, Format: rebuiltFormat})
	for _, p := range old {
		tx.Remove(p) // rebuilt from other rows
	}
	shelf, writer := vaults.NewShelf(replay), books.NewWriter(label)
	for i, at := range hours {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		price, err := in.prices.ruling.At(at)
		if err != nil {
			out.Missing++
			continue
		}
		out.Books++
		if out.Present {
			continue
		}
		b, err := shelf.Book(at, price.Value)
		if err != nil {
			return nil, err
		}
		if err := writer.Add(b); err != nil {
			return nil, err
		}
		if progress != nil && i%100 == 0 {
			progress(Progress{Phase: "books", Done: uint64(i), Total: uint64(len(hours))})
		}
	}
	if out.Present {
		return out, nil
	}
	if out.Books == 0 {
		return nil, fmt.Errorf("no hour from %s to %s has a price: `hedgerow history import` those of the span", from.Format(time.DateTime), to.Format(time.DateTime))
	}
	if err := writer.Flush(ctx, tx); err != nil {
		return nil, err
	}
	_, err = tx.Commit(ctx)
	return out, err
}
