package wire_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// desk is a webhook's other end.
type desk struct {
	url string
	mu  sync.Mutex
	got []alert.PayloadNotice
}

func openDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{}
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		var p alert.Payload
		b, _ := io.ReadAll(r.Body)
		if err := json.Unmarshal(b, &p); err != nil {
			t.Error(err)
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		d.got = append(d.got, p.Alarms...)
	}))
	t.Cleanup(s.Close)
	d.url = s.URL
	return d
}

// has reports a notice of a kind and a code.
func (d *desk) has(kind, code string) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.ContainsFunc(d.got, func(n alert.PayloadNotice) bool { return n.Kind == kind && n.Code == code })
}

// eventually waits for a condition that another goroutine makes true.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not within a minute: %s", what)
		}
	}
}

// watched is an agent in a world, under a clock that the test moves, that tells
// a desk. Each edit replaces a text of its configuration.
func watched(t *testing.T, d *desk, edits ...string) (*world.World, *wire.Runtime, string) {
	t.Helper()
	when, err := day.Synthetic(1, day.Calm, time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 1, Day: when, Borrowers: 5})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	path, err := wire.WriteAgent(w, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text := read(t, path) + "alerts: {to: [{name: desk, kind: webhook, url: \"" + d.url + "/hook\", severity: info}]}\n"
	for i := 0; i < len(edits); i += 2 {
		if !strings.Contains(text, edits[i]) {
			t.Fatalf("the configuration has no %q", edits[i])
		}
		text = strings.Replace(text, edits[i], edits[i+1], 1)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	known, err := wire.Known()
	if err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(path, known)
	if err != nil {
		t.Fatal(err)
	}
	r, err := wire.Open(t.Context(), c, wire.Options{Clock: clock.NewManual(w.Head().Time), Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return w, r, c.Path(c.Journal)
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func cycle(t *testing.T, w *world.World, r *wire.Runtime) {
	t.Helper()
	m, _, err := w.Step(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Cycle(t.Context(), m.Block); err != nil {
		t.Fatal(err)
	}
}

func TestAHaltIsToldAndSoIsItsEnd(t *testing.T) {
	d := openDesk(t)
	w, r, path := watched(t, d)
	cycle(t, w, r)
	before, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	halted, err := wire.SetMode(t.Context(), path, before, trade.ModeHalted, "ann", "the feed looks wrong")
	if err != nil {
		t.Fatal(err)
	}
	cycle(t, w, r)
	eventually(t, "the desk knows that it is halted", func() bool { return d.has("raised", "halt") })
	if d.has("raised", "trip") {
		t.Error("a person's halt was told as a trip")
	}
	if _, err := wire.SetMode(t.Context(), path, halted, trade.ModeActive, "ann", "it was right"); err != nil {
		t.Fatal(err)
	}
	cycle(t, w, r)
	eventually(t, "the desk knows that it is not any more", func() bool { return d.has("over", "halt") && d.has("raised", "resume") })

	list, err := wire.ReadAlerts(t.Context(), path, false)
	if err != nil {
		t.Fatal(err)
	}
	var id int64
	for _, a := range list.Alarms {
		if a.Code == "halt" {
			id = a.ID
		}
	}
	if id == 0 {
		t.Fatalf("what is over left the list before anybody acknowledged it: %+v", list.Alarms)
	}
	if done, err := wire.Acknowledge(t.Context(), path, []int64{id, 999}, "ann", "seen"); err == nil || !strings.Contains(err.Error(), "999") || len(done) != 1 || done[0].Before {
		t.Errorf("acknowledged %+v, %v", done, err)
	}
	if list, err = wire.ReadAlerts(t.Context(), path, false); err != nil || slices.ContainsFunc(list.Alarms, func(a wire.Alarm) bool { return a.ID == id }) {
		t.Errorf("acknowledged, it is still listed: %+v, %v", list.Alarms, err)
	}
}

func TestATripIsToldOnceAndOverWhenAPersonAnswers(t *testing.T) {
	d := openDesk(t)
	w, r, path := watched(t, d)
	if _, err := r.Journal.SetMode(t.Context(), trade.Control{Mode: trade.ModeReduceOnly, Who: "drawdown", Reason: "it lost too much"}); err != nil {
		t.Fatal(err)
	}
	cycle(t, w, r)
	eventually(t, "the desk knows", func() bool { return d.has("raised", "trip") })
	cycle(t, w, r)
	tripped, err := wire.ReadMode(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.SetMode(t.Context(), path, tripped, trade.ModeHalted, "ann", "I look at it"); err != nil {
		t.Fatal(err)
	}
	cycle(t, w, r)
	eventually(t, "the desk knows that a person has it", func() bool { return d.has("over", "trip") && d.has("raised", "halt") })
	if d.has("raised", "reduce") || d.has("again", "trip") {
		t.Error("one trip was told twice")
	}
}

func TestASignerWithoutGasIsTold(t *testing.T) {
	d := openDesk(t)
	w, r, _ := watched(t, d, "gasReserve: 0.5 ETH", "gasReserve: 100000000 ETH")
	cycle(t, w, r)
	eventually(t, "the desk knows", func() bool { return d.has("raised", "gas-out") })
}

func TestADryRunTellsNobody(t *testing.T) {
	d := openDesk(t)
	w, r, _ := watched(t, d)
	dry, err := wire.Open(t.Context(), r.Config, wire.Options{Clock: clock.NewManual(w.Head().Time), DryRun: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := dry.Close(); err != nil {
		t.Error(err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.got) > 0 {
		t.Errorf("it told %+v", d.got)
	}
}

func TestReceiversWhoseSecretsAreMissingAreFoundAtTheStart(t *testing.T) {
	d := openDesk(t)
	_, r, _ := watched(t, d)
	c := *r.Config
	dir := filepath.Dir(c.Path(c.Journal))
	open := filepath.Join(dir, "open.secret")
	if err := os.WriteFile(open, []byte("hunter2\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	c.Alerts = &config.Alerts{Repeat: time.Hour, Stall: time.Hour, To: []config.Receiver{
		{Name: "a", Kind: "slack", Severity: "warning", URL: "${HEDGEROW_TEST_NOT_SET}"},
		{Name: "b", Kind: "webhook", Severity: "warning", URL: "https://example.org", SecretFile: "none.secret"},
		{Name: "c", Kind: "webhook", Severity: "warning", URL: "https://example.org", SecretFile: "open.secret"},
		{Name: "d", Kind: "telegram", Severity: "warning", Token: "${HEDGEROW_TEST_NOT_SET}", Chat: "7"},
	}}
	_, err := wire.TestAlerts(t.Context(), &c, "", "", time.Now())
	if err == nil || strings.Contains(err.Error(), "hunter2") {
		t.Fatal(err)
	}
	for _, want := range []string{"alerts.to[0].url", "alerts.to[1].secretFile", "alerts.to[2].secretFile", "alerts.to[3].token", "HEDGEROW_TEST_NOT_SET"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%v does not say %q", err, want)
		}
	}
}
