package cli_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// What nobody but the receiver may ever see.
const (
	hookPath   = "T0000-hunter2-path"
	hookSecret = "hunter2-secret"
)

// desk is the other end of a webhook and of a heartbeat, at an address that is
// known before it opens.
type desk struct {
	t       *testing.T
	address string

	mu    sync.Mutex
	got   []alert.PayloadNotice
	tests int
	beats []alert.Ping
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return &desk{t: t, address: l.Addr().String()}
}

// open takes messages from here on.
func (d *desk) open() {
	d.t.Helper()
	l, err := net.Listen("tcp", d.address)
	if err != nil {
		d.t.Fatal(err)
	}
	s := &http.Server{Handler: d, ReadHeaderTimeout: time.Minute}
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		_ = s.Serve(l) // its error is that of closing
	}()
	d.t.Cleanup(func() { _ = s.Close(); <-gone })
}

func (d *desk) ServeHTTP(_ http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		d.t.Error(err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if r.URL.Path == "/beat" {
		var p alert.Ping
		if err := json.Unmarshal(body, &p); err != nil {
			d.t.Error(err)
		}
		d.beats = append(d.beats, p)
		return
	}
	stamp, sum, _ := strings.Cut(strings.TrimPrefix(r.Header.Get("Hedgerow-Signature"), "t="), ",v1=")
	mac := hmac.New(sha256.New, []byte(hookSecret))
	fmt.Fprintf(mac, "%s.%s", stamp, body)
	if r.URL.Path != "/"+hookPath || !hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(sum)) {
		d.t.Errorf("a message to %s is not signed as agreed", r.URL.Path)
	}
	var p alert.Payload
	if err := json.Unmarshal(body, &p); err != nil {
		d.t.Error(err)
	}
	if p.Test {
		d.tests++
	}
	d.got = append(d.got, p.Alarms...)
}

// about are the notices of a code, in the order in which they came.
func (d *desk) about(code string) (out []alert.PayloadNotice) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, n := range d.got {
		if n.Code == code {
			out = append(out, n)
		}
	}
	return out
}

func (d *desk) has(kind, code string) bool {
	for _, n := range d.about(code) {
		if n.Kind == kind {
			return true
		}
	}
	return false
}

// alarms kills an agent whose receiver is down: what it had to say is on disk,
// and is said after the next start, once.
func (h *house) alarms(t *testing.T) {
	t.Parallel()
	w := openTown(t, tomorrow(t, day.Calm))
	d := newDesk(t)
	path := w.agentIn(t, append(h.puppeteer(h.wish(t, "5000"), ""), "journal: journal.db\n", fmt.Sprintf(
		"alerts:\n  heartbeat: {url: \"http://%s/beat\", every: 5s}\n  to: [{name: desk, kind: webhook, url: \"http://%s/%s\", secretFile: hook.secret}]\njournal: journal.db\n", d.address, d.address, hookPath))...)
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "hook.secret"), []byte(hookSecret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	open := func(more ...string) wire.Alerts {
		t.Helper()
		return decode[wire.Alerts](h.run(t, append([]string{"alerts", "--json", "-c", path}, more...)...))
	}
	find := func(list wire.Alerts, code string) (out []wire.Alarm) {
		for _, a := range list.Alarms {
			if a.Code == code {
				out = append(out, a)
			}
		}
		return out
	}

	p := h.start(t, "run", "--json", "-c", path)
	w.lead(p)
	h.run(t, "halt", "-c", path, "the feed looks wrong").wants(done)
	w.lead(p)
	p.eventually("the alarm and what keeps it from people", func() bool {
		list := open()
		return len(find(list, "halt")) == 1 && len(list.Receivers) == 1 && list.Receivers[0].Failures > 0 && len(find(list, "delivery")) == 1
	})
	h.run(t, "alerts", "-c", path).wants(done, "halt", "critical", "the feed looks wrong", "not delivered since", "refused")
	h.run(t, "alerts", "test", "-c", path).wants(failed, "desk", "refused", "1 of 1 receivers")
	p.kill()

	d.open()
	h.run(t, "alerts", "test", "desk", "-c", path).wants(done, "desk", "yes")
	h.run(t, "alerts", "test", "ops", "-c", path).wants(failed, `no "ops"`, "desk")
	again := h.start(t, "run", "--json", "-c", path)
	again.eventually("what the killed one had to say", func() bool { return len(d.about("halt")) == 1 })
	w.lead(again)
	again.eventually("a heartbeat of an agent that is halted", func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return len(d.beats) > 0 && d.beats[len(d.beats)-1].Mode == "HALTED"
	})
	first := d.about("halt")[0]
	if list := find(open(), "halt"); len(list) != 1 || list[0].ID != first.Alarm || len(list[0].Delivered) != 1 || first.Event == 0 || first.Kind != "raised" {
		t.Errorf("the desk was told %+v, the journal has %+v", first, list)
	}

	id := fmt.Sprint(first.Alarm)
	h.run(t, "alerts", "ack", "-c", path).wants(usage, "numbers")
	h.run(t, "alerts", "ack", "x", "-c", path).wants(usage, "no alarm's number")
	h.run(t, "alerts", "ack", "999", "-c", path).wants(failed, "alarm 999", "hedgerow alerts --all")
	h.run(t, "alerts", "ack", id, "-c", path, "--reason", "it is me").wants(done, "acknowledged", "it is me")
	h.run(t, "alerts", "ack", id, "-c", path).wants(done, "was acknowledged before", "it is me")
	if list := find(open(), "halt"); len(list) != 0 {
		t.Errorf("acknowledged, it is still open: %+v", list)
	}
	if list := find(open("--all"), "halt"); len(list) != 1 || list[0].AckReason != "it is me" {
		t.Errorf("of all, it is %+v", list)
	}

	h.run(t, "resume", "-c", path, "it was right").wants(done)
	w.lead(again)
	again.eventually("the halt's end", func() bool { return d.has("over", "halt") })
	if n := len(d.about("halt")); n != 2 {
		t.Errorf("the halt was told %d times: %+v", n, d.about("halt"))
	}
	if code := again.stop(); code != done {
		again.fatalf("it exited with %d", code)
	}
	if d.tests != 1 || d.has("raised", "delivery") {
		t.Errorf("%d test messages; %+v", d.tests, d.got)
	}

	// What is secret is nowhere but in the messages.
	for _, x := range []*process{p, again} {
		if all := x.out.String() + x.err.String(); strings.Contains(all, "hunter2") {
			t.Errorf("an agent wrote a secret: %s", all)
		}
	}
	for _, name := range []string{"journal.db", "journal.db-wal"} {
		if b, err := os.ReadFile(filepath.Join(filepath.Dir(path), name)); err == nil && strings.Contains(string(b), "hunter2") {
			t.Errorf("%s has a secret", name)
		}
	}
}
