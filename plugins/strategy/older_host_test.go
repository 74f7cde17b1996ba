package strategy

import (
	"slices"
	"testing"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What the exposures had when they were first sent.
var firstExposureColumns = []string{"reference", "symbol", "decimals", "amount", "supply", "withdrawable", "deficit"}

func TestAHostOfBeforeAColumnWasAddedIsUnderstood(t *testing.T) {
	older := exposuresTable
	older.columns = slices.DeleteFunc(slices.Clone(older.columns), func(c column[protection.Exposure]) bool { return !slices.Contains(firstExposureColumns, c.name) })
	older = newTable(older.name, older.columns...)
	sent := observation(nil).Exposures
	data, err := older.encode(sent)
	if err != nil {
		t.Fatal(err)
	}
	got, err := exposuresTable.decode(data)
	if err != nil {
		t.Fatalf("an older host's exposures: %v", err)
	}
	if len(got) != 1 || got[0].Amount != sent[0].Amount || got[0].Deficit != sent[0].Deficit {
		t.Errorf("got %+v", got)
	}
	if e := got[0]; !e.Stranded.IsZero() || !e.Debt.IsZero() || !e.Idle.IsZero() || !e.SupplyRate.IsZero() {
		t.Errorf("what was not sent is not zero: %+v", e)
	}
	older.columns = older.columns[1:]
	older = newTable(older.name, older.columns...)
	if data, err = older.encode(sent); err != nil {
		t.Fatal(err)
	}
	if _, err := exposuresTable.decode(data); err == nil {
		t.Error("a table without a reference was read")
	}
}
