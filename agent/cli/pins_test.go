package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func TestAChangedPinIsListedFirstAndSaysWhatChangedAndWhatToDo(t *testing.T) {
	at := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	pinned := wire.Pin{Part: "feed of 0x1657170998b2572f4b1f473cf08017644d55c70a", Kind: "pinned", Who: "agent", Reason: "seen for the first time", At: at}
	changed := wire.Pin{Part: "lending pool", Kind: wire.PinChanged, Who: "agent", Reason: "the implementation was another", At: at}
	accepted := wire.Pin{Part: "venue guard", Kind: "accepted", Who: "ann", Reason: "audited", At: at}
	var out bytes.Buffer
	if err := pinTable([]wire.Pin{pinned, changed, accepted}).WriteText(&out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for i, want := range map[int][]string{
		2: {"lending pool", "CHANGED", "the implementation was another"},
		3: {"feed of 0x1657…c70a", "pinned", "2026-03-02 12:00:00Z"},
		4: {"accepted by ann", "audited"},
		5: {"Nothing is bought or sold", "hedgerow pins accept ADDRESS REASON"},
	} {
		for _, w := range want {
			if !strings.Contains(lines[i], w) {
				t.Errorf("line %d has no %q: %s", i, w, lines[i])
			}
		}
	}
}
