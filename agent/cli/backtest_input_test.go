package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/backtest/assumed"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/models/book"
)

// inHours reports whether an instant is within hours of the tiny archive.
func inHours(from, to int, at time.Time) bool {
	return !at.Before(tinyFrom.Add(time.Duration(from)*time.Hour)) && at.Before(tinyFrom.Add(time.Duration(to)*time.Hour))
}

func withoutBooks(p *tinyPast) {
	p.books = slices.DeleteFunc(p.books, func(b *book.Book) bool { return inHours(100, 106, b.Time) })
}

func withoutPrices(p *tinyPast) {
	p.prices = slices.DeleteFunc(p.prices, func(x history.Price) bool { return inHours(100, 106, x.Known) })
}

// otherAssumptions is a file of the assumptions with some text replaced.
func otherAssumptions(t *testing.T, from, to string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "assumptions.yaml")
	must(t, os.WriteFile(path, []byte(strings.Replace(string(assumed.DefaultText()), from, to, 1)), 0o600))
	return path
}

// Whatever a run is given that it cannot run, it says what and where and what to do,
// and leaves nothing behind.
func TestABacktestOfBadInputSaysWhatToDoAndLeavesNothing(t *testing.T) {
	whole := tinyArchive(t, nil)
	other := tinyArchive(t, nil)
	must(t, os.WriteFile(filepath.Join(other, history.Marker), []byte(`{"format":"hedgerow.archive/9"}`), 0o600))
	noBooks, noPrices := tinyArchive(t, withoutBooks), tinyArchive(t, withoutPrices)
	for name, c := range map[string]struct {
		archive string
		edits   []string
		args    []string
		plugin  bool
		code    int
		says    []string
	}{
		"a gap in the books": {archive: noBooks, code: 1, says: []string{"at 2021-02-14T05:00:00Z", "the newest book is of block", "and not at most 1h: index that span, allow the age, or hold books"}},
		"a gap in the prices that value loans": {archive: noPrices, edits: []string{"coin: {asset: DAI}", "coin: {asset: DAI}\n  oracle: feed"}, code: 1,
			says: []string{"at 2021-02-14T05:00:00Z", "to value loans by"}},
		"no price at all":             {edits: []string{"asset: ETH, quote: USD", "asset: ETC, quote: USD"}, code: 1, says: []string{"ETC"}},
		"no cash":                     {edits: []string{"  cash: 500000 DAI\n", ""}, code: 2, says: []string{"backtest.cash: missing"}},
		"a key that nobody knows":     {edits: []string{"  cash:", "  csah: 1 DAI\n  cash:"}, code: 2, says: []string{"csah", "cash"}},
		"no such parameters":          {edits: []string{"dataset: tiny-parameters", "dataset: other"}, code: 1, says: []string{"data set other has no"}},
		"an asset that no book has":   {edits: []string{"claims: [{asset: DAI, amount: 1000000 DAI}]", "claims: [{asset: XYZ, amount: 1000000 XYZ}]"}, code: 1, says: []string{"backtest.claims[0]: XYZ is not in the first book of tiny, which has WETH, DAI"}},
		"another market":              {edits: []string{"market: tiny", "market: large"}, code: 1, says: []string{"large", "tiny"}},
		"another archive's format":    {archive: other, code: 1, says: []string{`"hedgerow.archive/9"`, "use the version that wrote it"}},
		"other assumptions' schema":   {edits: []string{"  grid:", "  assumptions: " + otherAssumptions(t, "schema: 1", "schema: 9") + "\n  grid:"}, code: 1, says: []string{"schema 9", "start from hedgerow backtest assumptions"}},
		"assumptions with a hole":     {edits: []string{"  grid:", "  assumptions: " + otherAssumptions(t, "    value: 2x\n", "") + "\n  grid:"}, code: 2, says: []string{"premium.loading.value"}},
		"no section backtest":         {edits: []string{tinyFund[strings.Index(tinyFund, "backtest:"):strings.Index(tinyFund, "schedule:")], ""}, code: 2, says: []string{"backtest"}},
		"an empty window":             {args: []string{"--from", "2021-02-15", "--to", "2021-02-14"}, code: 1, says: []string{"it would begin at 2021-02-15T00:00:00Z and end before", "give a later end"}},
		"a window between two steps":  {args: []string{"--from", "2021-02-15T00:10", "--to", "2021-02-15T00:05"}, code: 1, says: []string{"give a later end"}},
		"a window before the data":    {args: []string{"--from", "2019-02-15"}, code: 1, says: []string{"before 2021-02-10T00:00:00Z the archive has no books"}},
		"a window after the data":     {args: []string{"--to", "2022-02-15"}, code: 1, says: []string{"the last book is of 2021-02-19T23:00:00Z"}},
		"a day that is none":          {args: []string{"--from", "2021-02-31"}, code: 2, says: []string{"--from"}},
		"a grid that is none":         {args: []string{"--grid", "most"}, code: 2, says: []string{"want full, axes or none"}},
		"no archive":                  {archive: t.TempDir(), code: 1, says: []string{"there is no archive", "hedgerow history import"}},
		"a check that makes a report": {args: []string{"--check-lookahead"}, code: 2, says: []string{"leave out --out"}},
		"a strategy that dies":        {plugin: true, edits: failingStrategy(t, "dies", "30s"), code: 1, says: []string{"at moment 168, 2021-02-17T00:00:00Z", "strategy failed"}},
		"a strategy that hangs":       {plugin: true, edits: failingStrategy(t, "hangs", "300ms"), code: 1, says: []string{"at moment 168, 2021-02-17T00:00:00Z", "within 300ms", "give it a longer deadline"}},
		"its program in this process": {edits: failingStrategy(t, "dies", "30s"), code: 1, says: []string{"leave out --in-process"}},
	} {
		t.Run(name, func(t *testing.T) {
			if c.archive == "" {
				c.archive = whole
			}
			out := filepath.Join(t.TempDir(), "out")
			args := append([]string{"backtest", "-c", tinyConfig(t, c.edits...), "--archive", c.archive, "--out", out}, c.args...)
			if !c.plugin {
				args = append(args, "--in-process")
			}
			if !slices.Contains(c.args, "--grid") {
				args = append(args, "--grid", "none")
			}
			hedgerow(t, args...).wants(t, c.code, c.says...)
			if _, err := os.Stat(out); err == nil {
				nothing(t, name, out)
				t.Error("its folder is there")
			}
		})
	}
}

// What stands in for what the archive lacks is stated in the report's folder.
func TestAGapThatIsHeldIsStated(t *testing.T) {
	for name, c := range map[string]struct {
		archive string
		edits   []string
		says    string
	}{
		"books":  {tinyArchive(t, withoutBooks), []string{"maxBookAge: 1h", "maxBookAge: 1h\n  bookGaps: hold"}, "A book older than 1h is held"},
		"prices": {tinyArchive(t, withoutPrices), []string{"coin: {asset: DAI}", "coin: {asset: DAI}\n  oracle: feed", "quote: USD, maxAge: 1h", "quote: USD, maxAge: 1h, hold: 12h"}, "held"},
	} {
		out := filepath.Join(t.TempDir(), "out")
		hedgerow(t, "backtest", "-c", tinyConfig(t, c.edits...), "--archive", c.archive, "--out", out, "--in-process", "--grid", "none").wants(t, 0)
		for _, file := range []string{"run.json", "report.html"} {
			text, err := os.ReadFile(filepath.Join(out, file))
			must(t, err)
			if !strings.Contains(string(text), c.says) {
				t.Errorf("%s: %s does not say %q", name, file, c.says)
			}
		}
	}
}

func TestABacktestLeavesAFolderOfOthersAlone(t *testing.T) {
	out := t.TempDir()
	notes := filepath.Join(out, "notes.txt")
	must(t, os.WriteFile(notes, []byte("mine"), 0o600))
	hedgerow(t, "backtest", "-c", tinyConfig(t), "--archive", tinyArchive(t, nil), "--out", out, "--in-process", "--grid", "none").
		wants(t, 1, "notes.txt, which no backtest leaves: name a folder that is empty or not there")
	list, err := os.ReadDir(out)
	must(t, err)
	if text, err := os.ReadFile(notes); err != nil || string(text) != "mine" || len(list) != 1 {
		t.Errorf("%v is left, %q, %v", list, text, err)
	}
}

func TestABacktestOnAFullDiskLeavesNothingAndSaysSo(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("needs to mount a tmpfs, which this user may not: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	hedgerow(t, "backtest", "-c", tinyConfig(t), "--archive", tinyArchive(t, nil), "--out", filepath.Join(disk, "out"), "--in-process", "--grid", "none").
		wants(t, 1, "no space left on device", "nothing of this run", "the disk is full: free some of it, or name a folder on another disk")
	nothing(t, "a full disk", disk)
}

func TestALookAheadCheckPrintsEachInstant(t *testing.T) {
	archive, config := tinyArchive(t, nil), tinyConfig(t)
	for _, mode := range [][]string{{"--in-process"}, nil} {
		args := append([]string{"backtest", "-c", config, "--archive", archive, "--check-lookahead", "--to", "2021-02-18"}, mode...)
		hedgerow(t, args...).wants(t, 0, "Decisions over tiny, 2021-02-10 00:00 to 2021-02-18 00:00, with other futures", "193 moments and 193 decisions as it was")
		r := decode[struct {
			Equal    bool
			Moments  int
			Instants []struct {
				Moments, Steps int
				Equal          bool
			}
		}](t, hedgerow(t, append(args, "--json")...))
		if !r.Equal || r.Moments != 193 || len(r.Instants) != 8 || !r.Instants[7].Equal || r.Instants[7].Steps < 160 {
			t.Errorf("%+v", r)
		}
	}
}
