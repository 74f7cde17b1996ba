package strategy

import (
	"os/exec"
	"strings"
	"testing"
)

// A strategy's author takes this package and what it needs; a chain client is
// not among it, nor the agent.
func TestTheSDKNeedsNoChain(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v: %s", err, out)
	}
	const ours = "github.com/hedgerow-fi/hedgerow/"
	for dep := range strings.Lines(string(out)) {
		dep = strings.TrimSpace(dep)
		if strings.Contains(dep, "ethereum/") {
			t.Errorf("it depends on %s", dep)
		}
		if own, ok := strings.CutPrefix(dep, ours); ok && !strings.HasPrefix(own, "models/") && !strings.HasPrefix(own, "plugins/") {
			t.Errorf("it depends on our %s", own)
		}
	}
}
