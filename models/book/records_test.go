package book

import (
	"errors"
	"io"
	"iter"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/apache/arrow-go/v18/arrow"
	"github.com/apache/arrow-go/v18/arrow/array"
	"github.com/apache/arrow-go/v18/arrow/memory"
	"pgregory.net/rapid"
)

// recorded are the batches of changes, by table, as one who keeps them would.
func recorded(changes []*Change) map[string][]arrow.RecordBatch {
	out := map[string][]arrow.RecordBatch{}
	for _, table := range RecordTables {
		schema := RecordSchema(table)
		for b := range Records(table, schema, changes) {
			out[table] = append(out[table], copied(b))
		}
	}
	return out
}

// copied is a batch with memory of its own.
func copied(b arrow.RecordBatch) arrow.RecordBatch {
	cols := make([]arrow.Array, b.NumCols())
	for i, c := range b.Columns() {
		var err error
		if cols[i], err = array.Concatenate([]arrow.Array{c}, memory.DefaultAllocator); err != nil {
			panic(err)
		}
	}
	return array.NewRecordBatch(b.Schema(), cols, b.NumRows())
}

func opened(batches map[string][]arrow.RecordBatch) func(string) iter.Seq2[arrow.RecordBatch, error] {
	return func(table string) iter.Seq2[arrow.RecordBatch, error] {
		return func(yield func(arrow.RecordBatch, error) bool) {
			for _, b := range batches[table] {
				if !yield(b, nil) {
					return
				}
			}
		}
	}
}

// split cuts batches in two where a draw says so: where they end means nothing.
func split(rt *rapid.T, batches map[string][]arrow.RecordBatch) {
	for _, table := range RecordTables {
		var out []arrow.RecordBatch
		for _, b := range batches[table] {
			at := rapid.Int64Range(0, b.NumRows()).Draw(rt, "cut "+table)
			out = append(out, b.NewSlice(0, at), b.NewSlice(at, b.NumRows()))
		}
		batches[table] = out
	}
}

// drawSequence are books that follow one another: loans come and change, prices
// move, assets are listed, and now and then a reorg takes loans or assets away.
func drawSequence(t *testing.T, rt *rapid.T) []*Book {
	k, b := drawBook(t, rt)
	books := []*Book{b}
	for n := range rapid.IntRange(0, 8).Draw(rt, "books") {
		block := b.Block + uint64(rapid.IntRange(1, 3).Draw(rt, "blocks"))
		switch rapid.IntRange(0, 5).Draw(rt, "kind") {
		case 0: // back to an earlier book, and on from there
			k = NewKeeper(b.Market, b.Protocol, b.BaseDecimals)
			k.Restore(books[rapid.IntRange(0, n).Draw(rt, "fork")])
		case 1:
			assets := k.Assets()
			assets = append(assets, Asset{ID: address(uint64(1000 + n)), Symbol: "NEW", Price: assets[0].Price, SupplyIndex: RAY, DebtIndex: RAY})
			if err := k.SetAssets(assets); err != nil {
				rt.Fatal(err)
			}
		case 2:
			assets := k.Assets()
			i := rapid.IntRange(0, len(assets)-1).Draw(rt, "asset")
			assets[i].Price = dec(t, "1234567891011")
			assets[i].DebtIndex = assets[i].DebtIndex.Plus(RAY)
			if err := k.SetAssets(assets); err != nil {
				rt.Fatal(err)
			}
		default:
			for range rapid.IntRange(0, 12).Draw(rt, "changes") {
				upsert(t, k, drawLoan(rt, 60))
			}
		}
		b = k.Snapshot(block, [32]byte{byte(block), 1}, blockTime.Add(time.Duration(block)*time.Second+time.Nanosecond))
		books = append(books, b)
	}
	return books
}

func changesOf(books []*Book) []*Change {
	var out []*Change
	var was *Book
	for _, b := range books {
		out = append(out, ChangeOf(was, b))
		was = b
	}
	return out
}

func TestRecordedBooksReadBackToTheSameBooks(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		books := drawSequence(t, rt)
		batches := recorded(changesOf(books))
		split(rt, batches)
		r := NewRecordReader(opened(batches))
		defer r.Close()
		var follows Replica
		for _, want := range books {
			c, err := r.Next()
			if err != nil {
				rt.Fatal(err)
			}
			if err := follows.Apply(c); err != nil {
				rt.Fatal(err)
			}
			if !rapid.Bool().Draw(rt, "publish") { // what is not asked for is merged with what follows
				continue
			}
			got, err := follows.Book()
			if err != nil {
				rt.Fatal(err)
			}
			mustEqual(rt, got, want)
			if err := follows.Head().Verify(got); err != nil {
				rt.Fatal(err)
			}
		}
		if _, err := r.Next(); !errors.Is(err, io.EOF) {
			rt.Fatalf("after the last came %v, want io.EOF", err)
		}
		got, err := follows.Book()
		if err != nil {
			rt.Fatal(err)
		}
		mustEqual(rt, got, books[len(books)-1])
	})
}

func TestBooksThatWerePublishedStayAsTheyWere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		books := drawSequence(t, rt)
		var follows Replica
		var got []*Book
		for _, c := range changesOf(books) {
			if err := follows.Apply(c); err != nil {
				rt.Fatal(err)
			}
			b, err := follows.Book()
			if err != nil {
				rt.Fatal(err)
			}
			got = append(got, b)
		}
		for i := range got {
			for j := range got[i].Chunks {
				got[i].Chunks[j] = fresh(got[i].Chunks[j])
			}
			mustEqual(rt, got[i], books[i])
		}
	})
}

// fresh is a copy, which hashes anew.
func fresh(c *Chunk) *Chunk {
	out := newChunk(0, 0, 0)
	out.appendRows(c, 0, c.Len())
	return out
}

func TestABookInWhichOnlyPricesMovedCostsARowAnAsset(t *testing.T) {
	k := syntheticKeeper(t, 1000)
	was := snapshot(k)
	assets := k.Assets()
	assets[0].Price = assets[0].Price.Plus(assets[1].Price)
	if err := k.SetAssets(assets); err != nil {
		t.Fatal(err)
	}
	c := ChangeOf(was, k.Snapshot(8, [32]byte{8}, blockTime))
	if len(c.AssetIndex) != 1 || c.AssetIndex[0] != 0 || c.Len() != 0 {
		t.Errorf("it carries assets %v and %d loans, want [0] and none", c.AssetIndex, c.Len())
	}
}

func TestRecordsThatDoNotBelongTogetherAreRefused(t *testing.T) {
	k := keeper(t)
	upsert(t, k, Loan{Borrower: address(1), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 5}}}, Collateral: []Entry{{Asset: 0, Shares: U128{Lo: 7}, Threshold: 8000, Bonus: 10500}}})
	first := snapshot(k)
	upsert(t, k, Loan{Borrower: address(2), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 6}}}})
	second := k.Snapshot(8, [32]byte{8}, blockTime)
	upsert(t, k, Loan{Borrower: address(3), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 6}}}})
	third := k.Snapshot(9, [32]byte{9}, blockTime)
	broken := errors.New("the bucket went away")
	for name, c := range map[string]struct {
		changes []*Change
		spoil   func(map[string][]arrow.RecordBatch)
		want    error
		says    string
	}{
		"a table without the rows of a block": {changesOf([]*Book{first, second}), func(b map[string][]arrow.RecordBatch) { delete(b, LoanRecords) }, ErrDecode, "unknown or out of order"},
		"rows that no head names":             {changesOf([]*Book{first, second}), func(b map[string][]arrow.RecordBatch) { b[HeadRecords][0] = b[HeadRecords][0].NewSlice(0, 1) }, ErrDecode, "which table heads does not have"},
		"rows of a block between two heads": {changesOf([]*Book{first, second, third}), func(b map[string][]arrow.RecordBatch) {
			h := b[HeadRecords][0]
			b[HeadRecords] = []arrow.RecordBatch{h.NewSlice(0, 1), h.NewSlice(2, 3)}
		}, ErrDecode, "is before it"},
		"a change of another book":       {[]*Change{ChangeOf(nil, first), ChangeOf(second, third)}, nil, ErrDecode, "is before it"},
		"blocks that do not rise":        {[]*Change{ChangeOf(nil, second), ChangeOf(nil, first)}, nil, ErrDecode, "follows"},
		"a first book that is not whole": {[]*Change{ChangeOf(first, second)}, nil, ErrBase, "start from a whole book"},
		"a whole book with a loan too few": {changesOf([]*Book{second}), func(b map[string][]arrow.RecordBatch) {
			b[LoanRecords][0], b[DebtRecords][0] = b[LoanRecords][0].NewSlice(0, 1), b[DebtRecords][0].NewSlice(0, 1)
		}, ErrInvalid, "left out"},
		"an asset too few":             {changesOf([]*Book{first}), func(b map[string][]arrow.RecordBatch) { b[AssetRecords][0] = b[AssetRecords][0].NewSlice(0, 2) }, ErrInvalid, "leaves out"},
		"the columns of another table": {changesOf([]*Book{first}), func(b map[string][]arrow.RecordBatch) { b[DebtRecords] = b[LoanRecords] }, ErrDecode, "has columns"},
		"a debt that was dropped":      {changesOf([]*Book{first, second}), func(b map[string][]arrow.RecordBatch) { b[DebtRecords][0] = b[DebtRecords][0].NewSlice(1, 2) }, ErrInvalid, "lead to version"},
	} {
		t.Run(name, func(t *testing.T) {
			b := recorded(c.changes)
			if c.spoil != nil {
				c.spoil(b)
			}
			if err := follow(opened(b)); !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want %v that says %q", err, c.want, c.says)
			}
		})
	}
	good := recorded(changesOf([]*Book{first, second, third}))
	if err := follow(opened(good)); err != nil {
		t.Fatal(err)
	}
	for _, table := range RecordTables {
		err := follow(func(of string) iter.Seq2[arrow.RecordBatch, error] {
			if of != table {
				return opened(good)(of)
			}
			return func(yield func(arrow.RecordBatch, error) bool) { yield(nil, broken) }
		})
		if !errors.Is(err, broken) {
			t.Errorf("the error of table %s became %v", table, err)
		}
	}
}

// follow reads all there is, and verifies each book.
func follow(open func(string) iter.Seq2[arrow.RecordBatch, error]) error {
	r := NewRecordReader(open)
	defer r.Close()
	var follows Replica
	for {
		c, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = follows.Apply(c)
		}
		if err != nil {
			return err
		}
		b, err := follows.Book()
		if err == nil {
			err = c.Verify(b)
		}
		if err != nil {
			return err
		}
	}
}

func TestChangesThatMakeNoSenseAreRefused(t *testing.T) {
	k := keeper(t)
	upsert(t, k, Loan{Borrower: address(1), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 5}}}})
	first := snapshot(k)
	upsert(t, k, Loan{Borrower: address(2), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 6}}}})
	second := k.Snapshot(8, [32]byte{8}, blockTime)
	for name, c := range map[string]struct {
		spoil func(*Change)
		want  error
	}{
		"another base":              {func(c *Change) { c.Base[0]++ }, ErrBase},
		"a loan past the end":       {func(c *Change) { c.Index[0] = 2 }, ErrInvalid},
		"a loan left out":           {func(c *Change) { c.Loans = 3 }, ErrInvalid},
		"fewer numbers than loans":  {func(c *Change) { c.Index = nil }, ErrInvalid},
		"an asset past the end":     {func(c *Change) { c.AssetIndex, c.Asset = []uint16{3}, first.Assets[:1] }, ErrInvalid},
		"assets out of order":       {func(c *Change) { c.AssetIndex, c.Asset = []uint16{1, 0}, first.Assets[:2] }, ErrInvalid},
		"fewer places than assets":  {func(c *Change) { c.Asset = first.Assets[:1] }, ErrInvalid},
		"a new asset left out":      {func(c *Change) { c.Assets = 4 }, ErrInvalid},
		"an asset in use that goes": {func(c *Change) { c.Assets = 1 }, ErrInvalid},
		"an asset in use without price": {func(c *Change) {
			a := first.Assets[1]
			a.Price = dec(t, "0")
			c.AssetIndex, c.Asset = []uint16{1}, []Asset{a}
		}, ErrInvalid},
		"an asset twice":             {func(c *Change) { c.AssetIndex, c.Asset = []uint16{2}, first.Assets[:1] }, ErrInvalid},
		"a debt of an unknown asset": {func(c *Change) { c.Rows.DebtAsset[0] = 3 }, ErrInvalid},
		"a debt without shares":      {func(c *Change) { c.Rows.DebtShares[0] = U128{} }, ErrInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			var r Replica
			if err := r.Apply(ChangeOf(nil, first)); err != nil {
				t.Fatal(err)
			}
			change := ChangeOf(first, second)
			c.spoil(change)
			err := r.Apply(change)
			if err == nil {
				_, err = r.Book()
			}
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
	var none Replica
	if _, err := none.Book(); !errors.Is(err, ErrInvalid) {
		t.Errorf("a replica of nothing gave %v", err)
	}
}

func TestAChangeThatOnlyTakesLoansAwayIsFollowed(t *testing.T) {
	k := syntheticKeeper(t, ChunkLoans+10)
	few := snapshot(k)
	upsert(t, k, Loan{Borrower: address(1 << 40), Debt: []Entry{{Asset: 1, Shares: U128{Lo: 5}}}})
	many := k.Snapshot(8, [32]byte{8}, blockTime)
	fork := *few
	fork.Block = 9
	var r Replica
	for _, c := range []*Change{ChangeOf(nil, many), ChangeOf(many, &fork)} {
		c.Rows, c.whole = written(t, c), nil // as it is read: by rows
		if err := r.Apply(c); err != nil {
			t.Fatal(err)
		}
	}
	got, err := r.Book()
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Head().Verify(got); err != nil || got.Len() != fork.Len() {
		t.Errorf("%d loans, want %d: %v", got.Len(), fork.Len(), err)
	}
}

// written are a change's rows as they are read, and its index.
func written(t *testing.T, c *Change) *Chunk {
	t.Helper()
	if c.whole == nil {
		return c.Rows
	}
	out := newChunk(0, 0, 0)
	for _, x := range c.whole {
		for j := range x.Len() {
			c.Index = append(c.Index, uint32(len(c.Index)))
			out.appendRows(x, j, j+1)
		}
	}
	return out
}

func TestAHeadOfMoreLoansThanAreWrittenIsRefusedBeforeThereIsRoom(t *testing.T) {
	b := snapshot(syntheticKeeper(t, 10))
	c := ChangeOf(b, b)
	c.Loans = math.MaxUint32
	var r Replica
	if err := r.Apply(ChangeOf(nil, b)); err != nil {
		t.Fatal(err)
	}
	if err := r.Apply(c); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "are left out") {
		t.Errorf("a head of %d loans gave %v", c.Loans, err)
	}
}

func TestAChangeOfBalancesSharesAllButTheShares(t *testing.T) {
	k := syntheticKeeper(t, 1000)
	old := snapshot(k)
	l := old.Loan(300)
	l.Debt[0].Shares.Lo++
	upsert(t, k, l)
	was, now := old.Chunks[1], snapshot(k).Chunks[1]
	if &now.Borrower[0] != &was.Borrower[0] || &now.CollateralShares[0] != &was.CollateralShares[0] || &now.DebtAt[0] != &was.DebtAt[0] || &now.DebtAsset[0] != &was.DebtAsset[0] {
		t.Error("columns in which nothing changed were copied")
	}
	if &now.DebtShares[0] == &was.DebtShares[0] || now.DebtShares[was.DebtAt[300-ChunkLoans]].Lo != l.Debt[0].Shares.Lo {
		t.Error("the shares were not, or wrongly")
	}
}
