package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func TestTheListOfAlarmsSaysWhoKnowsAndWhoDoesNot(t *testing.T) {
	noon := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	list := wire.Alerts{
		Alarms: []wire.Alarm{
			{Alarm: alert.Alarm{ID: 7, Severity: alert.Critical, Code: "trip", Subject: "drawdown", Text: "it set the portfolio to HALTED", First: noon, Last: noon, Times: 1}, Delivered: []wire.Delivery{{Receiver: "ops", At: noon}}},
			{Alarm: alert.Alarm{ID: 9, Severity: alert.Warning, Code: "feed", Subject: "WETH", Text: "stale", First: noon, Last: noon.Add(time.Hour), Times: 300, Over: noon.Add(2 * time.Hour)}},
			{Alarm: alert.Alarm{ID: 10, Severity: alert.Warning, Code: "gas", Text: "low", First: noon, Last: noon, Times: 1, Acked: noon}, AckedBy: "ann"},
		},
		Receivers: []wire.Receiver{{Name: "mail", Failures: 4, Since: noon, Error: "refused with status 535"}, {Name: "ops", At: noon}},
	}
	var b bytes.Buffer
	for _, table := range alertTables(list, true) {
		if err := table.WriteText(&b); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"over since 2026-03-02 14:00:00Z", "acknowledged by ann", "not delivered since 2026-03-02 12:00:00Z", "refused with status 535", "works", "300"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, b.String())
		}
	}
	b.Reset()
	if err := alertTables(wire.Alerts{}, false)[0].WriteText(&b); err != nil || !strings.Contains(b.String(), "There are none.") {
		t.Errorf("without alarms: %v\n%s", err, b.String())
	}
}
