package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func TestADayAndItsLimitsAreReported(t *testing.T) {
	path, intent := hedged(t)
	on := func(args ...string) []string { return append(args, "--config", path) }
	page := func(name string) string { return filepath.Join(t.TempDir(), name) }

	t.Run("the day adds up, on the terminal and on a page", func(t *testing.T) {
		out := page("daily.html")
		hedgerow(t, on("report", "daily", "--out", out)...).wants(t, exitDone, "Portfolio demo", "Net asset value", "What changed it", "premium paid", "every unit is explained",
			"The hedge by strategy", "crash-35", "Intents of the day", intent.Short(), "Claims calendar", "Runway", "What the journal cannot tell", out)
		html, err := os.ReadFile(out)
		if err != nil || !strings.Contains(string(html), "<svg") || strings.Contains(string(html), "src=") || !strings.Contains(string(html), "NAV at each recorded cycle") {
			t.Errorf("page of %d bytes, %v", len(html), err)
		}
		d := decode[wire.Daily](t, hedgerow(t, on("report", "daily", "--json")...))
		if d.Residual.Sign() != 0 || len(d.Trades) == 0 || len(d.NAV) < 4 || d.CloseNAV.Sign() <= 0 || d.Date != "2026-03-02" {
			t.Errorf("got %+v", d)
		}
	})
	t.Run("limits over time, as table, document and page", func(t *testing.T) {
		out := page("limits.html")
		hedgerow(t, on("limits", "--over-time", "--out", out)...).wants(t, exitDone, "Limits of demo in", "premiumPerDay", "breached", "Only orders are asked, and all passed", out)
		html, err := os.ReadFile(out)
		if err != nil || !strings.Contains(string(html), "Use of each bound") {
			t.Errorf("page of %d bytes, %v", len(html), err)
		}
		b := decode[wire.Bands](t, hedgerow(t, on("limits", "--over-time", "--json")...))
		if b.Cycles == 0 || len(b.Limits) < 20 || b.Limits[0].First == nil || b.Limits[0].Last.Part == nil {
			t.Errorf("got %+v", b)
		}
	})
	t.Run("what cannot be done says what to do", func(t *testing.T) {
		hedgerow(t, on("report", "daily", "--date", "yesterday")...).wants(t, exitUsage, "--date yesterday", "2026-11-22")
		hedgerow(t, on("report", "daily", "--date", "2020-01-01")...).wants(t, exitFailed, "2020-01-01", "no cycle is recorded in that time")
		hedgerow(t, on("report", "daily", "--out", filepath.Join(t.TempDir(), "none", "x.html"))...).wants(t, exitUsage, "--out", "choose another place")
		hedgerow(t, "report", "daily", "--journal", filepath.Join(t.TempDir(), "none.db")).wants(t, exitFailed, "none.db")
		hedgerow(t, on("limits", "--from", "2026-03-02")...).wants(t, exitUsage, "add --over-time")
		hedgerow(t, on("limits", "--over-time", "--from", "noon")...).wants(t, exitUsage, `--from "noon"`, "2026-11-22T12:00:00Z")
		hedgerow(t, on("limits", "--over-time", "--from", "2026-03-02", "--to", "2026-03-01")...).wants(t, exitUsage, "is not before")
		hedgerow(t, on("limits", "--over-time", "--from", "2030-01-01")...).wants(t, exitFailed, "no cycle is recorded in that time")
	})
}
