package demo

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func moment(i int) world.Moment {
	return world.Moment{
		Block: trade.Block{Number: uint64(100 + i)}, BaseFeeWei: 12e9,
		Tick:  day.Tick{At: time.Date(2026, 3, 2, 0, 10*i, 0, 0, time.UTC), Price: [day.Assets]int64{2500e8, 60000e8, 1e8}},
		Loans: 500, Debt: 60_019_999e6, Liquidable: 277, Underwater: 109, Deficit: 2_460_000e6,
		Marks:  world.Marks{Cash: 250_000e6, Claim: 27_010_723e6, SupplierLoss: 522_470e6},
		Series: []world.SeriesMoment{{Symbol: "HG-USDC-A", State: protection.Active, Held: 250_000e6, Supply: 300_000e6}},
	}
}

// screen applies what the view writes to lines of text, as a terminal would.
func screen(s string) []string {
	lines, row := []string{""}, 0
	for i := 0; i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], "\x1b[2K"):
			lines[row] = ""
			i += 4
		case s[i] == '\x1b':
			end := i + strings.IndexByte(s[i:], 'A')
			for _, c := range s[i+2 : end] {
				row -= int(c - '0') // one digit
			}
			i = end + 1
		case s[i] == '\r':
			i++
		case s[i] == '\n':
			if row++; row == len(lines) {
				lines = append(lines, "")
			}
			i++
		default:
			lines[row] += s[i : i+1]
			i++
		}
	}
	return lines
}

func TestThePanelIsRedrawnInPlace(t *testing.T) {
	var out bytes.Buffer
	v := newView(&out, true)
	p := &Path{}
	for i := range 3 {
		p.Moments, p.Cycles = append(p.Moments, moment(i)), append(p.Cycles, Cycle{Mode: trade.ModeActive, Open: i != 2})
		v.show(p)
	}
	v.end()
	got := screen(out.String())
	if len(got) != 9 {
		t.Fatalf("the panel scrolled to %d lines:\n%s", len(got), strings.Join(got, "\n"))
	}
	if !strings.HasPrefix(got[0], "00:20  [") || !strings.Contains(got[7], "ACTIVE, closed") {
		t.Errorf("the panel shows\n%s", strings.Join(got, "\n"))
	}
	for _, l := range got {
		if n := len([]rune(l)); n > 80 {
			t.Errorf("%d columns: %s", n, l)
		}
	}
}

func TestPlainLinesComeByTheHourAndAtTurns(t *testing.T) {
	var out bytes.Buffer
	v := newView(&out, false)
	p := &Path{}
	for i := range 12 {
		p.Moments, p.Cycles = append(p.Moments, moment(i)), append(p.Cycles, Cycle{Mode: trade.ModeActive, Open: i != 8})
		v.show(p)
	}
	got := strings.Count(out.String(), "\n")
	if got != 6 { // head, first, hour, closed, open again, hour
		t.Errorf("%d lines:\n%s", got, out.String())
	}
}

func TestMoneyIsPrintedTowardZero(t *testing.T) {
	for v, want := range map[int64][3]string{
		0:               {"0", "0.00", "0.000000"},
		-1:              {"0", "0.00", "-0.000001"},
		1_234_567_890:   {"1,234", "1,234.56", "1,234.567890"},
		-12_345_999_999: {"-12,345", "-12,345.99", "-12,345.999999"},
	} {
		if got := [3]string{whole(v), cents(v), exact(v)}; got != want {
			t.Errorf("%d prints as %q, want %q", v, got, want)
		}
	}
}
