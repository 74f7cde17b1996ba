package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func TestALossIsRefusedUntilAPersonAcceptsIt(t *testing.T) {
	path, _ := hedged(t)
	on := func(args ...string) []string { return append(args, "--config", path) }
	hedgerow(t, on("journal", "accept-loss", "for no reason")...).wants(t, exitFailed, "nothing to accept")
	if err := os.Remove(filepath.Join(filepath.Dir(path), "journal.db.mark")); err != nil {
		t.Fatal(err)
	}
	hedgerow(t, on("halt", "prices look odd")...).wants(t, exitFailed, "acknowledged", "accept-loss")
	hedgerow(t, on("status")...).wants(t, exitDone, "ACTIVE")
	hedgerow(t, on("journal", "accept-loss", " ")...).wants(t, exitUsage, "reason")
	hedgerow(t, on("journal", "accept-loss", "the chain shows no open order")...).wants(t, exitDone, "HALTED", "resume")
	s := decode[wire.Status](t, hedgerow(t, on("status", "--json")...))
	if s.Mode.Mode != trade.ModeHalted || !s.Mode.Person {
		t.Errorf("mode %+v", s.Mode)
	}
	hedgerow(t, on("resume", "looked at everything")...).wants(t, exitDone, "ACTIVE")
}
