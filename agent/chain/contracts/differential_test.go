package contracts_test

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"github.com/ethereum/go-ethereum/common"
)

var (
	differentialOps  = flag.Int("differential-ops", 2000, "random operations that contracts and replica are both put through")
	differentialSeed = flag.Uint64("differential-seed", 20261123, "seed of the first of the worlds that they happen in")
	differentialEach = flag.Int("differential-world", 5000, "operations before another world begins")
)

// TestTheReplicaEqualsTheContracts puts the contracts on the bare EVM and
// models/market through the same random operations, those that are refused too,
// and compares results, errors with their arguments, events and views.
func TestTheReplicaEqualsTheContracts(t *testing.T) {
	if *differentialOps <= 0 || *differentialEach <= 0 {
		t.Fatal("-differential-ops and -differential-world must be above zero")
	}
	t.Logf("%d operations from seed %d, a new world every %d: repeat with -differential-ops, -differential-seed and -differential-world",
		*differentialOps, *differentialSeed, *differentialEach)
	total := &tally{}
	for done, seed := 0, *differentialSeed; done < *differentialOps; seed++ {
		todo := min(*differentialEach, *differentialOps-done)
		d := newDifferential(t, seed, total)
		for range todo {
			d.step()
		}
		d.compareAll()
		done += todo
	}
	t.Log(total)
	if *differentialOps >= 20_000 {
		total.wantAll(t)
	}
}

// tally counts what happened.
type tally struct {
	done, refused map[string]int // by operation
	errors        map[string]int // by the error's name
	states        map[string]int // of the series that were looked at, by pool's or series' state
	views         int            // words compared
}

func count(m *map[string]int, key string) {
	if *m == nil {
		*m = map[string]int{}
	}
	(*m)[key]++
}

func (c *tally) String() string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "\noperation\tdone\trefused\n")
	done, refused := 0, 0
	for _, o := range differentialOperations {
		fmt.Fprintf(w, "%s\t%d\t%d\n", o.name, c.done[o.name], c.refused[o.name])
		done, refused = done+c.done[o.name], refused+c.refused[o.name]
	}
	fmt.Fprintf(w, "all\t%d\t%d\n", done, refused)
	for _, part := range []struct {
		title string
		of    map[string]int
	}{{"refused with", c.errors}, {"series seen as", c.states}} {
		fmt.Fprintf(w, "\n%s\t\t\n", part.title)
		for _, k := range slices.Sorted(maps.Keys(part.of)) {
			fmt.Fprintf(w, "%s\t%d\t\n", k, part.of[k])
		}
	}
	fmt.Fprintf(w, "\nwords of views compared\t%d\t\n", c.views)
	w.Flush()
	return b.String()
}

// wantAll insists that a run of some length saw every operation succeed and be
// refused, where it can be, and every state.
func (c *tally) wantAll(t *testing.T) {
	for _, o := range differentialOperations {
		if c.done[o.name] == 0 || c.refused[o.name] == 0 && !o.never {
			t.Errorf("%s: %d done and %d refused: the run is one-sided", o.name, c.done[o.name], c.refused[o.name])
		}
	}
	for _, state := range []string{"ACTIVE", "PENDING before expiry", "PENDING after expiry", "TRIGGERED in full", "TRIGGERED in part", "EXPIRED", "salvaged", "16 unresolved in a pool"} {
		if c.states[state] == 0 {
			t.Errorf("no series was %s", state)
		}
	}
}

func lower(s string) string { return strings.ToLower(s) }

func someone(name string) common.Address {
	h := id(name)
	return common.BytesToAddress(h[:20])
}
