package demo_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/demo"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies"
)

// TestMain also is the strategy processes that the agent launches.
func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == "strategy" && os.Args[2] == "serve" {
		d, err := strategies.Find(os.Args[3])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		strategy.Serve(d)
		return
	}
	os.Exit(m.Run())
}

// realAgent is the agent as it is shipped.
func realAgent(ctx context.Context, w *world.World, dir string) (demo.Agent, error) {
	return wire.InWorld(ctx, w, dir, 1, slog.New(slog.DiscardHandler))
}

func TestAOnePathDemoPrintsItsTablesAndWritesItsPage(t *testing.T) {
	var out bytes.Buffer
	page := filepath.Join(t.TempDir(), "report.html")
	if p := os.Getenv("DEMO_PAGE"); p != "" {
		page = p
	}
	r, err := demo.Run(t.Context(), demo.Options{Seed: 1, Borrowers: 60, Page: page, Out: &out}, realAgent)
	t.Logf("\n%s", out.String())
	if err != nil {
		t.Fatal(err)
	}
	_ = r
	_ = errors.New
	_ = strings.Contains
}

func TestManyPaths(t *testing.T) {
	var out bytes.Buffer
	page := filepath.Join(t.TempDir(), "report.html")
	if p := os.Getenv("DEMO_PAGE"); p != "" {
		page = p
	}
	_, err := demo.Run(t.Context(), demo.Options{Seed: 1, Paths: 6, Page: page, Out: &out}, realAgent)
	t.Logf("\n%s", out.String())
	if err != nil {
		t.Fatal(err)
	}
}
