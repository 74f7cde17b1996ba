package cli

import "testing"

// A configuration of the past starts nothing on a chain, and every command says what
// it lacks for that.
func TestAConfigurationForBacktestsIsCheckedAndActsOnNoChain(t *testing.T) {
	const file = "../../configs/backtest/small.yaml"
	hedgerow(t, "check-config", "--config", file).wants(t, exitDone, "is in order", "none: for backtests only", "small of", "1 claim, as stated")
	hedgerow(t, "run", "--config", file).wants(t, exitFailed, "for backtests only: chain, lending, venues, wallet, journal are missing", "hedgerow backtest")
	hedgerow(t, "run", "--dry-run", "--config", file).wants(t, exitFailed, "chain, lending, venues, journal are missing")
	for _, command := range []string{"status", "book", "positions", "market", "halt"} {
		args := []string{command, "--config", file}
		if command == "halt" {
			args = append(args, "why")
		}
		hedgerow(t, args...).wants(t, exitFailed, "for backtests only: chain, lending, journal are missing")
	}
	hedgerow(t, "history", "index", "--config", file, "--archive", t.TempDir()).wants(t, exitFailed, "for backtests only")
}
