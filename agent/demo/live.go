package demo

import (
	"fmt"
	"io"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world/day"
)

// view shows a path while it is played: a panel redrawn in place on a terminal,
// else a line an hour and one when something turns.
type view struct {
	out      io.Writer
	terminal bool
	drawn    int // lines of the panel on the screen
	printed  bool
	last     world.Moment
	mode     string
}

func newView(out io.Writer, terminal bool) *view { return &view{out: out, terminal: terminal} }

func (v *view) show(p *Path) {
	m, c := p.Moments[len(p.Moments)-1], p.Cycles[len(p.Cycles)-1]
	if v.terminal {
		v.draw(panel(p, m, c))
		return
	}
	if !v.printed {
		fmt.Fprintf(v.out, "%-5s  %10s  %8s  %5s  %5s  %12s  %12s  %12s  %12s  %-11s\n",
			"time", "ETH (USD)", "gas gwei", "HF<1", "under", "bad debt", "fund's loss", "cover held", "hedge cash", "agent")
		v.printed = true
	}
	mode := state(c)
	turned := mode != v.mode || (m.Deficit > 0) != (v.last.Deficit > 0) || states(m) != states(v.last)
	if n := len(p.Moments); n%6 == 0 || n == 1 || turned {
		held, _ := m.Cover()
		fmt.Fprintf(v.out, "%-5s  %10s  %8s  %5d  %5d  %12s  %12s  %12s  %12s  %-11s\n", clock(m),
			report.Number(price(m), 2), report.Number(gwei(m), 0), m.Liquidable, m.Underwater,
			whole(m.Deficit), whole(m.Marks.SupplierLoss), whole(held), whole(m.Flows.HedgeCash()), mode)
	}
	v.last, v.mode = m, mode
}

// end leaves the panel on the screen.
func (v *view) end() {
	if v.terminal && v.drawn > 0 {
		fmt.Fprintln(v.out)
	}
}

// draw replaces the panel.
func (v *view) draw(lines []string) {
	var b strings.Builder
	if v.drawn > 0 {
		fmt.Fprintf(&b, "\x1b[%dA", v.drawn-1) // up to its first line
	}
	for i, l := range lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString("\r\x1b[2K" + l)
	}
	v.drawn = len(lines)
	fmt.Fprint(v.out, b.String())
}

// panel is what a terminal shows: under eighty columns wide.
func panel(p *Path, m world.Moment, c Cycle) []string {
	const width = 48
	full := width * len(p.Moments) / day.Steps
	held, waiting := m.Cover()
	lines := []string{
		fmt.Sprintf("%s  [%s%s]  block %d", clock(m), strings.Repeat("█", full), strings.Repeat("·", width-full), m.Block.Number),
		fmt.Sprintf("  market   ETH %s  gas %s gwei", report.Number(price(m), 2), report.Number(gwei(m), 0)),
		fmt.Sprintf("  book     %d loans, %s USDC owed; HF<1: %d; under water: %d", m.Loans, whole(m.Debt), m.Liquidable, m.Underwater),
		fmt.Sprintf("  reserve  bad debt %s USDC, recorded by the gauge %s", whole(m.Deficit), whole(m.Recorded)),
		fmt.Sprintf("  fund     claim %s, loss %s, NAV %s", whole(m.Marks.Claim), whole(m.Marks.SupplierLoss), whole(m.Marks.NAV())),
		fmt.Sprintf("  hedge    cover %s (+%s waiting), cash so far %s", whole(held), whole(waiting), whole(m.Flows.HedgeCash())),
	}
	for _, s := range m.Series {
		lines = append(lines, fmt.Sprintf("           %-12s %-9s held %12s of %12s sold", s.Symbol, s.State, whole(s.Held), whole(s.Supply)))
	}
	return append(lines, fmt.Sprintf("  agent    %s, %d intents in this cycle", state(c), c.Intents))
}

// state is a cycle in a word: the mode, or why nothing could be traded.
func state(c Cycle) string {
	if c.Mode == 0 {
		return "no record"
	}
	if !c.Open {
		return c.Mode.String() + ", closed"
	}
	return c.Mode.String()
}

func states(m world.Moment) string {
	var b strings.Builder
	for _, s := range m.Series {
		b.WriteString(s.State.String() + " ")
	}
	return b.String()
}

// progress counts finished paths.
type progress struct {
	out      io.Writer
	terminal bool
	ticks    chan struct{}
	finished chan struct{}
}

func newProgress(out io.Writer, terminal bool, total int) *progress {
	p := &progress{out: out, terminal: terminal, ticks: make(chan struct{}), finished: make(chan struct{})}
	go func() {
		defer close(p.finished)
		n := 0
		for range p.ticks {
			n++
			switch {
			case terminal:
				full := 48 * n / total
				fmt.Fprintf(out, "\r\x1b[2K[%s%s] %d of %d paths", strings.Repeat("█", full), strings.Repeat("·", 48-full), n, total)
			case n%10 == 0 || n == total:
				fmt.Fprintf(out, "%d of %d paths\n", n, total)
			}
		}
		if terminal && n > 0 {
			fmt.Fprintln(out)
		}
	}()
	return p
}

func (p *progress) add() { p.ticks <- struct{}{} }

func (p *progress) end() {
	close(p.ticks)
	<-p.finished
}

func clock(m world.Moment) string  { return m.Tick.At.Format("15:04") }
func price(m world.Moment) float64 { return float64(m.Tick.Price[day.ETH]) / 1e8 }
func gwei(m world.Moment) float64  { return float64(m.BaseFeeWei) / 1e9 }

// whole prints base units of USDC in whole USDC, toward zero.
func whole(v int64) string { return report.Group(fmt.Sprint(v / 1e6)) }

// cents prints base units of USDC with two decimals, toward zero.
func cents(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	if v < 1e4 {
		sign = ""
	}
	return report.Group(fmt.Sprintf("%s%d.%02d", sign, v/1e6, v%1e6/1e4))
}

// exact prints base units of USDC to the unit.
func exact(v int64) string {
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	return report.Group(fmt.Sprintf("%s%d.%06d", sign, v/1e6, v%1e6))
}
