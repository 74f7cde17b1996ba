package wire

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// AsIndex has this test binary be a process that indexes an ilk.
const AsIndex = "HEDGEROW_TEST_INDEX"

// indexJob is what such a process is to do.
type indexJob struct {
	Archive, RPC string
	Maker        MakerMarket
	To           uint64
}

// IndexAsProcess is that process.
func IndexAsProcess(job string) error {
	var j indexJob
	if err := json.Unmarshal([]byte(job), &j); err != nil {
		return err
	}
	_, err := IndexChain(context.Background(), IndexOptions{
		Archive: j.Archive, RPC: []string{j.RPC}, Protocol: IndexMaker, Maker: j.Maker, Every: "1", To: &j.To,
	})
	return err
}

func TestAnIndexOfAnIlkThatIsKilledMakesTheSameArchive(t *testing.T) {
	m := newMakerChain(t)
	m.days(60)
	final, err := m.client.Final(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(t.TempDir(), "archive")
	m.index(whole, final.Number)

	killed := filepath.Join(t.TempDir(), "archive")
	random := rand.New(rand.NewPCG(11, 11))
	kills, runs := 0, 0
	// Patience begins too short for any machine to end a run, and grows until it does.
	const least = 20 * time.Millisecond
	patience := least
	for to := uint64(8); ; runs++ { // steps end in short units, so that one is written many times
		if runs == 200 {
			t.Fatalf("not done after %d runs", runs)
		}
		job, err := json.Marshal(indexJob{killed, m.chain.WSURL(), m.market(), min(to, final.Number)})
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), AsIndex+"="+string(job))
		var errs strings.Builder
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case err := <-ended:
			if err != nil {
				t.Fatalf("%v: %s", err, &errs)
			}
			if to >= final.Number {
				if got, want := contentOf(t, killed), contentOf(t, whole); got != want {
					t.Errorf("content %s, and %s without kills", got, want)
				}
				if kills < 5 {
					t.Errorf("%d kills prove little", kills)
				}
				t.Logf("%d kills in %d runs", kills, runs+1)
				return
			}
			to, patience = to+final.Number/6, least
		case <-time.After(patience/2 + time.Duration(random.Int64N(int64(patience/2)))):
			kills, patience = kills+1, patience*5/3
			_ = cmd.Process.Kill()
			<-ended
		}
	}
}

// contentOf names all that an archive has.
func contentOf(t *testing.T, place string) string {
	t.Helper()
	a, err := history.Open(t.Context(), place)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = a.Close() }()
	s, err := a.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, p := range s.Parts {
		keys = append(keys, p.Key)
	}
	return strings.Join(keys, "\n")
}
