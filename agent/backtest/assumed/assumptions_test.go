package assumed

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/history"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// edited is the baseline with lines replaced, each of which must be in it.
func edited(t *testing.T, pairs ...string) []byte {
	t.Helper()
	text := string(DefaultText())
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			t.Fatalf("the baseline has no %q", pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return []byte(text)
}

func TestTheBaselineStatesEveryNumberWithItsSource(t *testing.T) {
	a := Default()
	if a.Name != "baseline" || a.Edition != 1 || a.Schema != Schema {
		t.Fatalf("the embedded file is %s %d, schema %d", a.Name, a.Edition, a.Schema)
	}
	rows := a.Rows()
	if len(rows) < 35 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, r := range rows {
		if r.Part == "" || r.Label == "" || r.Value == "" || strings.TrimSpace(r.Source) == "" {
			t.Errorf("a row lacks something: %+v", r)
		}
	}
	if want := (Row{"premium", "Premium at target utilisation over the expected loss by the market's own model", "2x", history.Assumed, "chosen; the grid shows 1x to 5x"}); rows[0] != want {
		t.Errorf("the first row is %+v", rows[0])
	}
	if c := a.Cell(); c != (Cell{2, 3 * day, .5, .1}) {
		t.Errorf("its own cell is %+v", c)
	}
	if a.ExecutionDelay() != time.Minute || a.ResumeAfter() != 3*day || !a.Approves() || a.GasPrice().String() != "50000000000" {
		t.Errorf("delay %s, resume %s, approve %t, gas %s", a.ExecutionDelay(), a.ResumeAfter(), a.Approves(), a.GasPrice())
	}
	for _, action := range []trade.Action{trade.Buy, trade.Sell, trade.Deposit, trade.Leave, trade.Activate, trade.Claim, trade.Redeem, trade.Poke} {
		if a.GasUnits(action) < 100_000 {
			t.Errorf("%s uses %d gas", action, a.GasUnits(action))
		}
	}
	if a.GasUnits("dance") != 0 {
		t.Error("an action that there is not uses gas")
	}
}

func TestACellTakesThePlaceOfFourNumbersAndOfNothingElse(t *testing.T) {
	a := Default()
	was := a.Version()
	b := a.At(Cell{3, 0, .1, .3})
	if b.Cell() != (Cell{3, 0, .1, .3}) || b.Premium.Loading.Source != ofGrid || a.Version() != was || a.At(a.Cell()).Version() != was {
		t.Errorf("the cell is %+v from %q", b.Cell(), b.Premium.Loading.Source)
	}
	other := 0
	for i, r := range b.Rows() {
		if r != a.Rows()[i] {
			other++
		}
	}
	if other != 4 {
		t.Errorf("%d rows differ", other)
	}
	for _, c := range DefaultGrid().Cells() {
		if got := a.At(c).Cell(); got != c {
			t.Errorf("%+v is stated as %+v", c, got)
		}
	}
}

func TestTheVersionIsThatOfTheContent(t *testing.T) {
	a := Default()
	same, err := Parse(edited(t, "value: 2x", "value: 2.0x # twice", "value: 7d", "value: 168h"), "x")
	if err != nil || same.Version() != a.Version() {
		t.Errorf("another spelling is another version: %v", err)
	}
	for _, pair := range [][2]string{{"value: 2x", "value: 3x"}, {"chosen; the grid shows 1x to 5x", "a person"}, {"version: 1", "version: 2"}} {
		b, err := Parse(edited(t, pair[0], pair[1]), "x")
		if err != nil || b.Version() == a.Version() {
			t.Errorf("%q in place of %q has the same version, %v", pair[1], pair[0], err)
		}
	}
}

func TestAFileReadsBackFromTheDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(path, edited(t, "name: baseline", "name: mine", "  resume:\n    value: 3d\n    source: chosen\n", ""), 0o600); err != nil {
		t.Fatal(err)
	}
	a, err := Load(path)
	if err != nil || a.Name != "mine" || !bytes.Contains(a.Text(), []byte("name: mine")) || a.ResumeAfter() != 0 {
		t.Fatalf("read %+v, %v", a, err)
	}
	if rows := a.Rows(); rows[len(rows)-2].Value != Never {
		t.Errorf("nobody resumes, and the row says %+v", rows[len(rows)-2])
	}
	if _, err := Load(filepath.Join(t.TempDir(), "none.yaml")); !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), "hedgerow backtest assumptions") {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := os.WriteFile(path, bytes.Repeat([]byte("#\n"), maxBytes), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(path); err == nil || !strings.Contains(err.Error(), "right file") {
		t.Errorf("a huge file: %v", err)
	}
}

func TestWhatIsNotSoundIsRefusedWithItsLine(t *testing.T) {
	for name, c := range map[string]struct {
		edit []string
		want []string // parts of the error
	}{
		"an unknown key":                    {[]string{"  spread:", "  sprade:"}, []string{`x:32: premium.sprade: unknown key: did you mean "spread"?`, "premium.spread: missing"}},
		"a number without a unit":           {[]string{"value: 2x", "value: 2"}, []string{"premium.loading.value", "no unit", `"1.5x"`}},
		"a percentage without a unit":       {[]string{"value: 0.5%", "value: 0.5"}, []string{"premium.minimumRate.value", "no unit"}},
		"a time without a unit":             {[]string{"value: 7d", "value: 7"}, []string{"premium.reprice.value", "no unit"}},
		"a time that is none":               {[]string{"value: 7d", "value: soon"}, []string{"premium.reprice.value", "not a time"}},
		"a negative number":                 {[]string{"value: 2x", "value: -2x"}, []string{"premium.loading.value", "not of the form"}},
		"no number":                         {[]string{"value: 2x", "value: NaNx"}, []string{"premium.loading.value"}},
		"a loading of nothing":              {[]string{"value: 2x", "value: 0x"}, []string{"premium.loading.value: 0x is out of its range, 0.001x to 1000x"}},
		"more than all":                     {[]string{"value: 10%\n    source: chosen; the grid", "value: 110%\n    source: chosen; the grid"}, []string{"trigger.failure.value", "0% to 100%"}},
		"a source that is missing":          {[]string{"    source: chosen; the grid shows 1x to 5x\n", ""}, []string{"premium.loading.source: missing: who says so"}},
		"a source that is blank":            {[]string{"source: chosen; the grid shows 1x to 5x", `source: " "`}, []string{"premium.loading.source", "blank"}},
		"a delay that the contract refuses": {[]string{"value: 2d\n    source: the contract", "value: 1d\n    source: the contract"}, []string{"premium.notice.value: 1d is out of its range, 2d"}},
		"layers that overlap":               {[]string{"    - from: 2%", "    - from: 1%"}, []string{"series.layers[1]: it begins at 1%", "paid for once"}},
		"a layer upside down":               {[]string{"      to: 10%", "      to: 1%"}, []string{"series.layers[1]: 2% to 1% is no layer"}},
		"a term within the waiting period":  {[]string{"value: 45d", "value: 3d"}, []string{"series.term.value", "waiting period"}},
		"more series than a pool can have":  {[]string{"value: 30d", "value: 5d"}, []string{"series.every.value", "unresolved at once, and 16 can be"}},
		"keepers later than keepers come":   {[]string{"value: 1h", "value: 25h"}, []string{"trigger.pokeLag.value: 1d1h is impossible"}},
		"gas of nothing":                    {[]string{"value: 113000", "value: 113"}, []string{"execution.gas.poke.value"}},
		"gas for nothing":                   {[]string{"value: 50 gwei", "value: 0 gwei"}, []string{"execution.gasPrice.value"}},
		"a word that is not known":          {[]string{"value: at once", "value: soon"}, []string{`"soon" is not known`, "at once, never"}},
		"version 0":                         {[]string{"version: 1", "version: 0"}, []string{"version: 0 is impossible"}},
		"a name that is none":               {[]string{"name: baseline", "name: Base Line"}, []string{"is not a name"}},
		"another schema":                    {[]string{"schema: 1", "schema: 2", "name: baseline", "title: x"}, []string{"another schema: it is of schema 2, this version reads 1"}},
		"two mistakes":                      {[]string{"value: 2x", "value: 2", "value: at once", "value: soon"}, []string{"premium.loading", "people.approve"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse(edited(t, c.edit...), "x")
			if err == nil {
				t.Fatal("it was read")
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%q is not in\n%v", w, err)
				}
			}
			list := new(config.Problems)
			switch {
			case errors.Is(err, ErrSchema):
				if strings.Contains(err.Error(), "title") {
					t.Errorf("of another schema no more is said than that: %v", err)
				}
			case !errors.As(err, &list):
				t.Errorf("it is no list of problems: %v", err)
			default:
				for _, p := range list.List {
					if p.Line == 0 {
						t.Errorf("%s has no line", p.Path)
					}
				}
			}
		})
	}
	for _, text := range []string{"", "[]", "schema: 1", "schema: one", "a: &x 1\nb: *x"} {
		if _, err := Parse([]byte(text), "x"); err == nil {
			t.Errorf("%q was read", text)
		}
	}
}

func TestSpansPrintAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]time.Duration{"45d": 45 * day, "1d1h": 25 * time.Hour, "1h30m": 90 * time.Minute, "0s": 0, "1d2h3m4s": 26*time.Hour + 3*time.Minute + 4*time.Second} {
		var s Span
		if err := s.UnmarshalText([]byte(text)); err != nil || time.Duration(s) != want || s.String() != text {
			t.Errorf("%s is %s, %v", text, s, err)
		}
	}
	for _, bad := range []string{"", "d", "1.5d", "1h1d", "99999999999999999999d", "36501d", "999999999999h", "-1d"} {
		var s Span
		if err := s.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q is %s", bad, s)
		}
	}
}
