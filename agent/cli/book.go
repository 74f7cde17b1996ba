package cli

import (
	"context"
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/contagion"
	"github.com/hedgerow-fi/hedgerow/models/liquidation"
)

// cliffDrops are the falls of all volatile collateral that the cliff shows.
var cliffDrops = []float64{.1, .2, .3, .5}

func (a *app) bookCommand() *cobra.Command {
	var top, sample int
	var o referenceOptions
	var past pastOptions
	var page string
	cmd := a.wantsConfig(&cobra.Command{
		Use:   "book",
		Short: "Show the loans behind the fund's claims, by risk",
		Long: `Read the whole lending market at the newest block and show its loans by health
factor, their histogram, the cliff (what a fall of all volatile assets by 10, 20,
30 and 50% would liquidate and leave as bad debt when liquidators come late), and
the fund's claims. Then one reference, a reserve of the market: who owes it, its
own cliff, what stands behind it and how much of that is a claim on something
else, its largest borrowers, its loops. docs/book.md says what each figure is.

A sample of accounts is compared with the protocol's own figures; the command
fails when they differ.

With --at it shows a past book out of an archive, and needs neither configuration
nor node: the newest at or before that instant or block.`,
		Example: "  hedgerow book --config configs/watch.yaml\n  hedgerow book --reference WETH --plot weth.html\n  hedgerow book --drop-asset wstETH --top 50\n  hedgerow book --reconcile 1000 --json\n  hedgerow book --at 2021-05-19T12:00:00Z --archive archive\n  hedgerow book --at 12465000 --archive archive --market maker-eth-b --plot past.html",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if top < 0 || sample < 0 {
				return usagef("--top and --reconcile are counts of at least 0")
			}
			o.top = top
			if err := past.check(cmd.Flags().Changed); err != nil {
				return err
			}
			if past.at != "" {
				return a.showPast(cmd.Context(), past, o, page)
			}
			c, _, err := a.liveConfig()
			if err != nil {
				return err
			}
			l, err := a.readLoans(cmd.Context(), c, o, sample, page)
			if err != nil {
				return err
			}
			v := viewBook(l, top)
			if v.Reference, err = viewReference(l, o); err != nil {
				return err
			}
			if err := a.print(v, v.tables()...); err != nil {
				return err
			}
			if page != "" {
				if err := a.writePage(v.page(), page); err != nil {
					return err
				}
			}
			if n := len(l.Differences); n > 0 {
				return fmt.Errorf("the book differs from the protocol's own figures in %d %s, of %d accounts compared: do not hedge on it, and report it", n, plural("figure", n), l.Compared)
			}
			return nil
		},
	})
	cmd.Flags().IntVar(&top, "top", 10, "how many loans to list, lowest health factor first, and how many of the reference's borrowers")
	cmd.Flags().StringVar(&o.asset, "reference", "", "symbol or address of the reserve to look at closely (else the first of lending.reserves)")
	cmd.Flags().StringSliceVar(&o.drop, "drop-asset", nil, "symbol or address of what falls in the reference's cliff, with the claims on it; several fall together (else all volatile assets)")
	cmd.Flags().StringVar(&page, "plot", "", "also write a page with plots, one HTML file, here")
	cmd.Flags().IntVar(&sample, "reconcile", 50, "how many accounts to compare with the protocol's own figures; 0 none")
	a.pastFlags(cmd, &past)
	return cmd
}

// writePage writes a page and says where.
func (a *app) writePage(r report.Report, path string) error {
	if err := r.WriteFile(path); err != nil {
		return err
	}
	if !a.json {
		fmt.Fprintf(a.Out, "\nPage with plots: %s\n", path)
	}
	return nil
}

// canPlot looks at a page's path before anything is read for it; "" is none.
func canPlot(page string) error {
	if page == "" {
		return nil
	}
	if err := report.CanWrite(page); err != nil {
		return &usageError{fmt.Errorf("--plot: %w", err)}
	}
	return nil
}

// readLoans reads the market, which may take long: what can be wrong with the
// question is looked at first.
func (a *app) readLoans(ctx context.Context, c *config.Config, o referenceOptions, sample int, page string) (wire.Loans, error) {
	if err := canPlot(page); err != nil {
		return wire.Loans{}, err
	}
	shown := a.watchReading(true)
	l, err := wire.ReadLoans(ctx, c, wire.ReadOptions{Sample: sample, Progress: shown.hear, Assets: func(assets []book.Asset) error {
		_, _, err := o.rows(assets, c.Lending[0].Reserves)
		return err
	}}, a.log())
	shown.end()
	if err != nil && ctx.Err() != nil {
		if kept := c.Checkpoint(c.Lending[0]); kept != "" {
			return l, fmt.Errorf("%w: what was read so far is kept in %s, and the next reading goes on from there", err, kept)
		}
	}
	return l, err
}

// loansView is a lending market at one block.
type loansView struct {
	Market        string             `json:"market"`
	Protocol      string             `json:"protocol"`
	Block         trade.Block        `json:"block"`
	Loans         int                `json:"loans"` // with debt
	DebtUSD       float64            `json:"debtUsd"`
	CollateralUSD float64            `json:"collateralUsd"` // of loans with debt
	Liquidatable  int                `json:"liquidatable"`  // health factor below 1
	Top           []loanRow          `json:"top"`
	Histogram     []bin              `json:"histogram"`
	Rules         string             `json:"liquidationRules"` // "" where they are not known, and then there is no cliff
	Cliff         []liquidation.Step `json:"cliff"`
}

// bookView is what the command shows of a market that is read from a node.
type bookView struct {
	loansView
	claims
	Reference   referenceView `json:"reference"`
	Compared    int           `json:"compared"`
	Differences []string      `json:"differences"`
}

type loanRow struct {
	Borrower      string  `json:"borrower"`
	HF            float64 `json:"healthFactor"`
	DebtUSD       float64 `json:"debtUsd"`
	CollateralUSD float64 `json:"collateralUsd"`
}

// bin is a book.Bin whose open end JSON can say: it leaves it out.
type bin struct {
	From    float64  `json:"from"`
	To      *float64 `json:"to,omitempty"`
	Loans   int      `json:"loans"`
	DebtUSD float64  `json:"debtUsd"`
}

func viewBook(l wire.Loans, top int) bookView {
	v := bookView{loansView: viewLoans(l, top), claims: unprotected(l.Exposures), Compared: l.Compared, Differences: []string{}}
	for _, d := range l.Differences {
		v.Differences = append(v.Differences, d.String())
	}
	return v
}

func viewLoans(l wire.Loans, top int) loansView {
	b := l.Book
	hf := b.HealthFactors(nil)
	collateral, debt := b.Values(nil, nil)
	rows := book.ByRisk(hf, debt)
	v := loansView{Market: l.Market, Protocol: l.Version, Block: l.Block, Loans: len(rows), Rules: l.Rules.Name, Top: []loanRow{}, Cliff: []liquidation.Step{}}
	if l.Rules.Name != "" {
		v.Cliff = liquidation.Cliff(b, l.Rules, cliffDrops, contagion.VolatileFall(b, l.Relations).Rows)
	}
	for i, row := range rows {
		v.DebtUSD += debt[row]
		v.CollateralUSD += collateral[row]
		if hf[row] < 1 {
			v.Liquidatable++
		}
		if i < top {
			v.Top = append(v.Top, loanRow{config.Checksummed(b.Borrower(row)), hf[row], debt[row], collateral[row]})
		}
	}
	for _, x := range book.Histogram(hf, debt, nil) {
		out := bin{From: x.From, Loans: x.Loans, DebtUSD: x.DebtUSD}
		if !math.IsInf(x.To, 1) {
			out.To = &x.To
		}
		v.Histogram = append(v.Histogram, out)
	}
	return v
}

// tables are for a person: the market first, then the reference.
func (v bookView) tables() []report.Table {
	out := append(v.overview(), v.claims.tables()...)
	out = append(out, v.Reference.tables()...)
	if len(v.Differences) > 0 {
		d := report.Table{Title: "Differences from the protocol's own figures", Columns: columns("difference")}
		for _, s := range v.Differences {
			d.Add(s)
		}
		out = append(out, d)
	}
	return out
}

// overview is the whole market, and how much of it was compared.
func (v bookView) overview() []report.Table {
	out := v.loansView.overview()
	out[0].Columns = append(out[0].Columns, columns(">compared", ">differences")...)
	out[0].Rows[0] = append(out[0].Rows[0], fmt.Sprint(v.Compared), fmt.Sprint(len(v.Differences)))
	return out
}

// overview is the whole market: its size, its riskiest loans, its cliff.
func (v loansView) overview() []report.Table {
	all := report.Table{Title: fmt.Sprintf("%s (%s) at block %d, %s", v.Market, v.Protocol, v.Block.Number, instant(v.Block.Time)),
		Columns: columns(">loans", ">debt (USD)", ">collateral (USD)", ">HF < 1"), Basis: report.Observed}
	all.Add(fmt.Sprint(v.Loans), usd(v.DebtUSD), usd(v.CollateralUSD), fmt.Sprint(v.Liquidatable))
	top := report.Table{Title: "Loans by risk", Columns: columns("borrower", ">HF", ">debt (USD)", ">collateral (USD)"), Basis: report.Observed}
	for _, r := range v.Top {
		top.Add(r.Borrower, report.Number(r.HF, 4), usd(r.DebtUSD), usd(r.CollateralUSD))
	}
	histogram := report.Table{Title: "Health factors", Columns: columns("HF", ">loans", ">debt (USD)"), Basis: report.Observed}
	for _, x := range v.Histogram {
		edge := fmt.Sprintf("%.2f and more", x.From)
		if x.To != nil {
			edge = fmt.Sprintf("%.2f – %.2f", x.From, *x.To)
		}
		histogram.Add(edge, fmt.Sprint(x.Loans), usd(x.DebtUSD))
	}
	if v.Rules == "" {
		return []report.Table{all, top, histogram}
	}
	cliff := report.Table{Title: "The cliff: what a fall of all volatile assets would do", Basis: report.Modelled,
		Columns: columns(">fall", ">loans below HF 1", ">their debt (USD)", ">loans with bad debt", ">bad debt (USD)"),
		Note:    "Liquidation rules " + v.Rules + "; liquidators come late and take all that the rules allow; gas and market depth are left out."}
	for _, s := range v.Cliff {
		cliff.Add(fmt.Sprintf("−%.0f%%", 100*s.Drop), fmt.Sprint(s.Liquidated), usd(s.LiquidatedUSD), fmt.Sprint(s.BadLoans), usd(s.BadDebtUSD))
	}
	return []report.Table{all, top, histogram, cliff}
}

func usd(x float64) string { return report.Number(x, 2) }
