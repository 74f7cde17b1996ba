package cli_test

import (
	"fmt"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

const nobody = "0x5FbDB2315678afecb367f032d93F642f64180aa3"

func (h *house) badInput(t *testing.T) {
	w := openTown(t, tomorrow(t, day.Calm))
	at := w.Addresses()
	for _, c := range []struct {
		name  string
		edits []string
		code  int
		says  []string
	}{
		{"an unreachable node", []string{w.URL(), "ws://127.0.0.1:1"}, failed, nil},
		{"an http node", []string{w.URL(), "http://127.0.0.1:1"}, failed, nil},
		{"chain", []string{"id: 31337", "id: 1"}, failed, nil},
		{"market", []string{config.Checksummed(at.Market), nobody}, failed, nil},
		{"guard", []string{config.Checksummed(at.Guard), nobody}, failed, nil},
		{"guard2", []string{config.Checksummed(at.Guard), config.Checksummed(at.Market)}, failed, nil},
		{"market2", []string{config.Checksummed(at.Market), config.Checksummed(at.Guard)}, failed, nil},
		{"provider", []string{config.Checksummed(at.Provider), nobody}, failed, nil},
		{"provider2", []string{config.Checksummed(at.Provider), config.Checksummed(at.Market)}, failed, nil},
		{"batch", []string{config.Checksummed(at.BatchReader), nobody}, failed, nil},
		{"feed", []string{config.Checksummed(at.Second[0]), nobody}, failed, nil},
		{"reserve", []string{`reserves: ["` + config.Checksummed(at.Token[day.USDC]), `reserves: ["` + nobody}, failed, nil},
		{"password", []string{"passwordFile: agent.password", "passwordFile: hedgerow.yaml"}, failed, nil},
		{"keystore", []string{"agent.keystore.json", "none.json"}, failed, nil},
		{"keys", []string{"band: 5%", "bnad: 5%", "gasPerDay: 2 ETH", "gasPerDay: 2", "weight: 60%", "wieght: 60%"}, usage, nil},
		{"series", []string{fmt.Sprintf("guard: \"%s\"\n    fromBlock: %d", config.Checksummed(at.Guard), at.FromBlock), fmt.Sprintf("guard: \"%s\"\n    series: [\"%s\"]", config.Checksummed(at.Guard), nobody)}, failed, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := h.run(t, "run", "--cycles", "1", "-c", w.agentIn(t, c.edits...))
			t.Log(p.cmd.ProcessState.ExitCode(), p.out.String(), p.err.String())
			p.wants(c.code, c.says...)
		})
	}
}

func (h *house) dryRun(t *testing.T) {}
