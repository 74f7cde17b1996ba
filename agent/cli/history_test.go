package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

func TestHistoryListsCompactsAndPurges(t *testing.T) {
	ctx := context.Background()
	place := filepath.Join(t.TempDir(), "archive")
	a, err := history.Create(ctx, place)
	if err != nil {
		t.Fatal(err)
	}
	s, err := a.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2021, 5, 19, 12, 0, 0, 0, time.UTC)
	for i, note := range []string{"", "", "by a model"} {
		of := history.Label{Dataset: "hours", Basis: history.Observed}
		if note != "" {
			of.Basis, of.Note = history.Modelled, note
		}
		tx := s.Begin("import", &history.Source{Name: "file.csv", Digest: string(rune('a' + i))})
		row := history.Price{Asset: "ETH", Quote: "USD", Source: "test", Time: at, Known: at, Value: history.Of(int64(2000 + i/2))}
		later := row
		later.Time = at.Add(time.Duration(i+1) * time.Hour)
		if err := history.Put(ctx, tx, of, []history.Price{row, later}); err != nil {
			t.Fatal(err)
		}
		if s, err = tx.Commit(ctx); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) (string, bool) {
		var out, errs bytes.Buffer
		code := Run(ctx, "test", append([]string{"history"}, args...), Streams{Out: &out, Err: &errs, Now: func() time.Time { return time.Now().Add(time.Hour) }})
		if code != 0 {
			return errs.String(), false
		}
		return out.String(), true
	}
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"ls", "--archive", place}, []string{"after 3 commits", "prices", "hours", "modelled", "by a model", "2021-05-19 12:00:00"}},
		{[]string{"ls", "--commits", "--parts", "--archive", place}, []string{"file.csv", "parts/prices/hours/2021/"}},
		{[]string{"compact", "--dry-run", "--archive", place}, []string{"nothing is written", "hours"}},
		{[]string{"ls", "--archive", place}, []string{"after 3 commits"}},
		{[]string{"compact", "--purge", "--older-than", "2h", "--archive", place}, []string{"Commit 4", "Nothing to purge: no object was left unnamed for 2h"}},
		{[]string{"compact", "--purge", "--older-than", "30m", "--archive", place}, []string{"No parts to merge", "Removed 2 objects"}},
		{[]string{"ls", "--archive", place}, []string{"after 4 commits"}},
	} {
		out, ok := run(c.args...)
		if !ok {
			t.Errorf("%v: %s", c.args, out)
		}
		for _, want := range c.says {
			if !strings.Contains(out, want) {
				t.Errorf("%v: no %q in\n%s", c.args, want, out)
			}
		}
	}
	out, ok := run("ls", "--json", "--commits", "--archive", place)
	var v struct {
		Commits  uint64
		Datasets []struct {
			Basis, Note string
			Rows        int64
		}
		Log []struct{ Added, Removed int }
	}
	if !ok || json.Unmarshal([]byte(out), &v) != nil || len(v.Datasets) != 2 || v.Datasets[1].Rows != 3 || v.Datasets[0].Note != "by a model" || v.Log[3].Removed != 2 {
		t.Errorf("%+v %v\n%s", v, ok, out)
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"ls", "--archive", "mem://"}, "ends with this command"},
		{[]string{"ls", "--archive", filepath.Join(place, "none")}, "history import"},
		{[]string{"compact", "--older-than", "1h", "--archive", place}, "--purge"},
		{[]string{"compact", "--purge", "--older-than", "-1h", "--archive", place}, "future"},
	} {
		if out, ok := run(c.args...); ok || !strings.Contains(out, c.says) {
			t.Errorf("%v: %v: %s", c.args, ok, out)
		}
	}
}
