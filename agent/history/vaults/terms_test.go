package vaults

import (
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Several changes in one block follow each other by what each was before, however
// they are listed: ETH-B's table has the clipper's buffer the wrong way round.
func TestChangesOfOneBlockFollowEachOther(t *testing.T) {
	at := time.Date(2021, 5, 6, 15, 45, 10, 0, time.UTC)
	row := func(i uint32, block uint64, before, after string) history.Parameter {
		return history.Parameter{Time: at.Add(time.Duration(block) * time.Second), Block: block, Index: i, Market: market, Name: nameDust, Before: before, After: after}
	}
	for name, c := range map[string]struct {
		rows []history.Parameter
		want string
	}{
		"in order":        {[]history.Parameter{row(0, 5, "0", "1"), row(1, 5, "1", "1.3")}, "1.3"},
		"the other way":   {[]history.Parameter{row(0, 5, "1", "1.3"), row(1, 5, "0", "1.0")}, "1.3"},
		"three, mixed":    {[]history.Parameter{row(0, 5, "2", "3"), row(1, 5, "0", "1"), row(2, 5, "1", "2")}, "3"},
		"unknown before":  {[]history.Parameter{row(0, 5, "", "1"), row(1, 5, "", "2")}, "2"},
		"a later block":   {[]history.Parameter{row(0, 5, "0", "1"), row(1, 6, "1", "2")}, "2"},
		"a later row too": {[]history.Parameter{row(1, 6, "1", "2"), row(0, 5, "0", "1")}, "2"},
	} {
		list, err := changes(c.rows)
		if err != nil {
			t.Fatal(err)
		}
		if got := list[len(list)-1].value; got != fixed(t, c.want) {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestTheCollateralIsWhatTheIlkIsNamedAfter(t *testing.T) {
	for of, want := range map[string]string{"maker:ETH-B": "ETH", "maker:WBTC-A": "WBTC", "maker:SAI": "SAI"} {
		if got := CollateralOf(of); got != want {
			t.Errorf("%s holds %q, want %q", of, got, want)
		}
	}
}

// In the block in which the dust limit rises a vault may have been touched before.
func TestTheLowerDustLimitCountsWhereItChanges(t *testing.T) {
	w := newWorld(t, 1)
	w.run(1)
	w.block += 10
	w.file(nameDust, "500", "2000")
	terms, err := ReadTerms(market, w.parameters)
	if err != nil {
		t.Fatal(err)
	}
	for block, want := range map[uint64]int64{w.block - 1: 500, w.block: 500, w.block + 1: 2000} {
		if got := terms.dust(block); got.Cmp(dai(want)) != 0 {
			t.Errorf("block %d of %d: %s, want %d DAI", block, w.block, got, want)
		}
	}
}
