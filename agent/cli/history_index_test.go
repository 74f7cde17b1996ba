package cli

import (
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// crashed is a world in the midst of its worst day, and its market's provider.
func crashed(t *testing.T, steps int) (*world.World, string) {
	t.Helper()
	d, err := day.Synthetic(3, "crash", time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	w, err := world.New(t.Context(), world.Config{Seed: 3, Day: d, Borrowers: 12, Archive: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	for range steps {
		if _, _, err := w.Step(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	return w, config.Checksummed(w.Addresses().Provider)
}

func TestAnIndexThatIsKilledMakesTheSameArchive(t *testing.T) {
	w, market := crashed(t, 24)
	place := filepath.Join(t.TempDir(), "archive")
	args := func(place string) []string {
		return []string{"history", "index", "--rpc", w.URL(), "--market", market, "--confirmations", "0", "--archive", place, "--every", "1", "--json"}
	}
	r := hedgerow(t, args(place)...)
	r.wants(t, exitDone)
	whole := decode[wire.IndexSummary](t, r)
	want := decode[wire.ArchiveList](t, hedgerow(t, "history", "ls", "--archive", place, "--json"))

	// Steps of a sixth end in short units, so that each is written many times.
	killed := filepath.Join(t.TempDir(), "archive")
	random := rand.New(rand.NewPCG(7, 7))
	kills, ran := 0, 0
	// Patience begins too short for any machine to end a run, and grows until it does.
	const least = 20 * time.Millisecond
	patience := least
	for to := whole.From; ; ran++ {
		if ran == 400 {
			t.Fatalf("not done after %d runs", ran)
		}
		cmd := exec.Command(os.Args[0], append(args(killed), "--to", strconv.FormatUint(min(to, whole.To), 10))...)
		cmd.Env = append(os.Environ(), actAsHedgerow+"=1")
		var errs strings.Builder
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		wait := make(chan error, 1)
		go func() { wait <- cmd.Wait() }()
		select {
		case err := <-wait:
			if err != nil {
				t.Fatalf("%v: %s", err, &errs)
			}
			if to >= whole.To {
				t.Logf("%d kills in %d runs for %d blocks", kills, ran+1, whole.Blocks)
				got := decode[wire.ArchiveList](t, hedgerow(t, "history", "ls", "--archive", killed, "--json"))
				if got.Fingerprint != want.Fingerprint {
					t.Errorf("content %s, and %s without kills", got.Fingerprint, want.Fingerprint)
				}
				if kills < 5 {
					t.Errorf("%d kills prove little", kills)
				}
				return
			}
			to, patience = to+whole.Blocks/6, least
		case <-time.After(patience/2 + time.Duration(random.Int64N(int64(patience/2)))):
			kills, patience = kills+1, patience*5/3
			_ = cmd.Process.Kill()
			<-wait
		}
	}
}

func TestAnIndexGoesOnWhereItsNodeDied(t *testing.T) {
	w, market := crashed(t, 4)
	node := w.Net().HTTPURL()
	target, err := url.Parse(node)
	if err != nil {
		t.Fatal(err)
	}
	forward := httputil.NewSingleHostReverseProxy(target)
	var left atomic.Int64 // requests until it is dead; now and then it is only busy
	proxy := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, in *http.Request) {
		switch n := left.Add(-1); {
		case n < 0:
			out.WriteHeader(http.StatusBadGateway)
		case n%97 == 0:
			out.WriteHeader(http.StatusTooManyRequests)
		default:
			forward.ServeHTTP(out, in)
		}
	}))
	defer proxy.Close()
	place := t.TempDir()
	args := func(rpc, place string) []string {
		return []string{"history", "index", "--rpc", rpc, "--market", market, "--confirmations", "0", "--archive", place, "--json"}
	}
	left.Store(400)
	r := hedgerow(t, args(proxy.URL, place)...)
	r.wants(t, exitFailed, "not reachable")
	left.Store(1 << 40)
	r = hedgerow(t, args(proxy.URL, place)...)
	r.wants(t, exitDone)
	whole := t.TempDir()
	hedgerow(t, args(node, whole)...).wants(t, exitDone)
	a, b := decode[wire.ArchiveList](t, hedgerow(t, "history", "ls", "--archive", place, "--json")), decode[wire.ArchiveList](t, hedgerow(t, "history", "ls", "--archive", whole, "--json"))
	if a.Fingerprint != b.Fingerprint {
		t.Errorf("content %s, and %s from a node that lives", a.Fingerprint, b.Fingerprint)
	}
	r = hedgerow(t, args(proxy.URL, place)...)
	if s := decode[wire.IndexSummary](t, r); s.Blocks != 0 || s.Calls > 20 {
		t.Errorf("a further run did %+v", s)
	}
}

func TestAnIndexSaysWhatIsMissing(t *testing.T) {
	const address = "0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9e"
	t.Chdir(t.TempDir())
	for says, args := range map[string][]string{
		"--market wants the address":  {"--rpc", "http://127.0.0.1:1"},
		"checksum":                    {"--rpc", "http://127.0.0.1:1", "--market", "0x2f39d218133AFaB8F2B819B1066c7E434Ad94E9E"},
		"--every":                     {"--rpc", "http://127.0.0.1:1", "--market", address, "--every", "0"},
		"is past --to":                {"--rpc", "http://127.0.0.1:1", "--market", address, "--from", "9", "--to", "8"},
		"want a number of blocks":     {"--rpc", "http://127.0.0.1:1", "--market", address, "--from", "-9"},
		"--ilk wants":                 {"--rpc", "http://127.0.0.1:1", "--protocol", "maker"},
		"there are aave-v3 and maker": {"--rpc", "http://127.0.0.1:1", "--protocol", "morpho"},
		"no configuration":            {},
		"go with --rpc":               {"--market", address},
		"--rpc and --config exclude":  {"--rpc", "http://127.0.0.1:1", "--config", "x.yaml"},
		"goes with --protocol maker":  {"--rpc", "http://127.0.0.1:1", "--market", address, "--ilk", "ETH-A"},
		"go with --protocol aave-v3":  {"--rpc", "http://127.0.0.1:1", "--protocol", "maker", "--ilk", "ETH-A", "--market", address},
	} {
		hedgerow(t, append([]string{"history", "index"}, args...)...).wants(t, exitUsage, says)
	}
	hedgerow(t, "history", "index", "--rpc", "http://127.0.0.1:1", "--market", address).wants(t, exitFailed, "not reachable")
	if _, err := os.Stat("archive"); err == nil {
		t.Error("it made an archive without a node")
	}
}
