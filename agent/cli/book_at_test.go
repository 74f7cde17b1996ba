package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/history/books"
)

// pastMarket makes an archive with two books of a market, an hour apart, at blocks
// 100 and 200, the loans as largeBook's.
func pastMarket(t *testing.T, place string, of history.Label, protocol string, at time.Time) {
	t.Helper()
	ctx := context.Background()
	a, err := history.Create(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	w := books.NewWriter(of)
	for i := range 2 {
		b := *largeBook(t, 40).Book
		b.Protocol, b.Block, b.Time = protocol, uint64(100*(i+1)), at.Add(time.Duration(i)*time.Hour)
		if err := w.Add(&b); err != nil {
			t.Fatal(err)
		}
	}
	tx := s.Begin("test", nil)
	if err := w.Flush(ctx, tx); err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Commit(ctx); err != nil {
		t.Fatal(err)
	}
}

var may19 = time.Date(2021, 5, 19, 12, 0, 0, 0, time.UTC)

func TestAPastBookIsShownWithoutConfiguration(t *testing.T) {
	dir := alone(t)
	pastMarket(t, filepath.Join(dir, "archive"), history.Label{Dataset: "aave-v3-1-test", Basis: history.Observed}, "aave-v3", may19)
	hedgerow(t, "book", "--at", "2021-05-19T12:30:00Z", "--top", "3").wants(t, exitDone, "From the archive", "aave-v3-1-test", "30m0s before 2021-05-19 12:30:00Z",
		"at block 100, 2021-05-19 12:00:00Z", "aave-v3.0", "Loans by risk [observed]", "The cliff", "Reference USDC: the cliff when all volatile assets fall [modelled]")
	hedgerow(t, "book", "--at", "2021-05-20").wants(t, exitDone, "11h0m0s before 2021-05-20 00:00:00Z, the archive's newest", "at block 200")
	v := decode[pastView](t, hedgerow(t, "book", "--at", "170", "--json", "--reference", "WETH", "--top", "2"))
	if v.Block.Number != 100 || *v.Archive.BlocksBefore != 70 || v.Archive.Basis != "observed" || len(v.Top) != 2 || v.Reference.Symbol != "WETH" || v.Loans != 40 || v.Archive.Newest {
		t.Errorf("block 170 gave %+v", v.Archive)
	}
	page := filepath.Join(dir, "page.html")
	hedgerow(t, "book", "--at", "200", "--plot", page).wants(t, exitDone, "Page with plots: "+page)
	if html, err := os.ReadFile(page); err != nil || !strings.Contains(string(html), "data set aave-v3-1-test, which is observed") {
		t.Errorf("the page: %v", err)
	}
	hedgerow(t, "book", "--at", "2021-05-19").wants(t, exitFailed, "before the archive's first book", "2021-05-19T12:00:00Z to 2021-05-19T13:00:00Z, blocks 100 to 200")
	hedgerow(t, "book", "--at", "99").wants(t, exitFailed, "before the archive's first book")
	hedgerow(t, "book", "--at", "2030-05-20").wants(t, exitDone, " days before 2030-05-20 00:00:00Z, the archive's newest")
	hedgerow(t, "book", "--at", "2021-05-20", "--max-age", "1h").wants(t, exitFailed, "11h0m0s old and not at most 1h0m0s")
	hedgerow(t, "book", "--at", "2021-05-20", "--market", "other").wants(t, exitFailed, `no books of "other"`, "aave-v3-1-test (2 observed books")
	hedgerow(t, "book", "--at", "200", "--archive", filepath.Join(dir, "none")).wants(t, exitFailed, "there is no")
	hedgerow(t, "book", "--at", "2021-05-19T14:00:00+02:00").wants(t, exitDone, "at block 100,", "0s before 2021-05-19 12:00:00Z")
	hedgerow(t, "book", "--at", "2021-05-19T12:59:59.999999999Z").wants(t, exitDone, "at block 100,")
	hedgerow(t, "book", "--at", "2021-05-19T13:00Z").wants(t, exitDone, "at block 200,")
	hedgerow(t, "book", "--at", "2199-01-01").wants(t, exitDone, "at block 200,", "the archive's newest")
	pastMarket(t, filepath.Join(dir, "archive"), history.Label{Dataset: "second", Basis: history.Modelled}, "maker", may19)
	hedgerow(t, "book", "--at", "200").wants(t, exitFailed, "none is named, and it has books of 2", "second (2 modelled books", "--market")
}

func TestABookThatIsNotObservedSaysSoEverywhere(t *testing.T) {
	dir := alone(t)
	pastMarket(t, filepath.Join(dir, "archive"), history.Label{Dataset: "town", Basis: history.Simulated, Note: "seed 7"}, "simulated", may19)
	r := hedgerow(t, "book", "--at", "200")
	r.wants(t, exitDone, "[simulated]", "seed 7.", "no liquidation rules are known", "not known")
	if strings.Contains(r.out, "observed") || strings.Contains(r.out, "cliff:") {
		t.Errorf("simulated loans are shown so:\n%s", r.out)
	}
	hedgerow(t, "book", "--at", "200", "--plot", filepath.Join(dir, "x.html")).wants(t, exitUsage, "no liquidation rules are known")
	hedgerow(t, "book", "--at", "200", "--reference", "WETH").wants(t, exitUsage, "no liquidation rules are known")
	r = hedgerow(t, "book", "--at", "200", "--rules", "aave-v2", "--plot", filepath.Join(dir, "x.html"))
	r.wants(t, exitDone, "[modelled, of simulated loans]", "aave-v2 are assumed, as asked", "the rest is simulated")
	if strings.Contains(r.out, "is observed") || strings.Contains(r.out, "[observed]") {
		t.Errorf("simulated loans are shown so:\n%s", r.out)
	}
	html, err := os.ReadFile(filepath.Join(dir, "x.html"))
	if err != nil || strings.Contains(string(html), `class="basis observed"`) || strings.Contains(string(html), "are observed at") || !strings.Contains(string(html), "The loans are simulated, not observed.") {
		t.Errorf("the page of simulated loans: %v", err)
	}
}

func TestFlagsOfAPastBookGoTogether(t *testing.T) {
	alone(t)
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--archive", "x"}, "--archive goes with --at"},
		{[]string{"--max-age", "1h"}, "--max-age goes with --at"},
		{[]string{"--at", "5", "--reconcile", "3"}, "--reconcile does not go with --at"},
		{[]string{"--at", "5", "--config", "x"}, "--config does not go with --at"},
		{[]string{"--at", "5", "--max-age", "1h"}, "is a block"},
		{[]string{"--at", "2021-05-19", "--max-age", "-1h"}, "is negative"},
		{[]string{"--at", ""}, "--at is empty"},
		{[]string{"--at", "19.5.2021"}, "neither a block nor an instant"},
		{[]string{"--at", "2021-05-19T12:00:00"}, "with its zone"},
		{[]string{"--at", "-5"}, "neither a block nor an instant"},
		{[]string{"--at", "9999-12-31"}, "the years 1678 to 2261"},
		{[]string{"--at", "5", "--rules", "aave"}, "--rules aave is not known: name one of aave-v2, aave-v3.0"},
		{[]string{"--at", "5", "--config", "x", "--reconcile", "3"}, "--config does not go with --at"},
	} {
		hedgerow(t, append([]string{"book"}, c.args...)...).wants(t, exitUsage, c.says)
	}
}
