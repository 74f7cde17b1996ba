package cli

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

func (a *app) checkConfigCommand() *cobra.Command {
	return a.wantsConfig(&cobra.Command{
		Use:   "check-config",
		Short: "Check a configuration and list every mistake with its line",
		Long: `Check a configuration: unknown keys, missing units, wrong checksums, impossible
values, parameters that a strategy does not take. Strategies that are programs
of their own are started for that, without keys and without network. No node
is asked. It exits with 2 when anything is wrong.`,
		Example: "  hedgerow check-config --config configs/hedge.yaml\n  hedgerow check-config --json | jq '.problems[].text'",
		Args:    exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, path, err := a.loadConfig()
			var found *config.Problems
			if errors.As(err, &found) {
				if a.json {
					return errors.Join(a.printJSON(found), err)
				}
				return fmt.Errorf("%d %s:\n%w", len(found.List), plural("problem", len(found.List)), err)
			}
			if err != nil {
				return err
			}
			if wrong := wire.VerifyConfigured(cmd.Context(), c); len(wrong) > 0 {
				found = &config.Problems{File: path, List: wrong}
				if a.json {
					return errors.Join(a.printJSON(found), found)
				}
				return found
			}
			return a.printChecked(c, path)
		},
	})
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

// mostShifts is how many of a schedule's odd times are listed.
const mostShifts = 4

func (a *app) printChecked(c *config.Config, path string) error {
	v := struct {
		File     string           `json:"file"`
		Version  string           `json:"version"`
		Problems []config.Problem `json:"problems"`
	}{path, c.Version(), []config.Problem{}}
	what := report.Table{Title: path + " is in order", Columns: columns("what", "which")}
	what.Add("version", v.Version)
	what.Add("portfolio", string(c.Portfolio))
	if live := c.Live(); live != nil {
		what.Add("chain", "none: for backtests only")
	} else {
		what.Add("chain", fmt.Sprintf("%d at %s", c.Chain.ID, c.Chain.Endpoint))
	}
	if c.Backtest != nil {
		what.Add("backtest", backtestText(c))
	}
	for _, l := range c.Lending {
		what.Add("lending", lendingText(l))
		kept := c.Checkpoint(l)
		if kept == "" {
			kept = "none: every start reads the market whole"
		}
		what.Add("checkpoint", kept)
	}
	for _, x := range c.Venues {
		what.Add("venue", venueText(x))
	}
	if len(c.Venues) == 0 && c.Backtest == nil {
		what.Add("venue", "none: the agent only watches")
	}
	for _, s := range c.Strategies {
		program := string(s.Path)
		if s.Builtin != "" {
			program = "built in: " + s.Builtin
		}
		what.Add("strategy", fmt.Sprintf("%s (%s), %s", s.Name, program, termsText(s)))
	}
	for _, s := range c.Schedule {
		what.Add("schedule", fmt.Sprintf("%s: %s", s.Name, plain(s.When())))
		shifts := s.Shifts(a.Now(), a.Now().AddDate(1, 0, 0))
		for _, why := range shifts[:min(len(shifts), mostShifts)] {
			what.Add("", why)
		}
		if more := len(shifts) - mostShifts; more > 0 {
			what.Add("", fmt.Sprintf("and %d more such times within a year", more))
		}
	}
	what.Add("approval", approvalText(c.Approval))
	what.Add("alerts", alertsText(c.Alerts))
	if len(c.Pins) > 0 {
		what.Add("pins", fmt.Sprintf("%d %s; the rest is pinned when first seen", len(c.Pins), plural("contract", len(c.Pins))))
	}
	for _, name := range c.Variables() {
		set := "is set here"
		if _, ok := os.LookupEnv(name); !ok {
			set = "is not set here: the agent wants it at its start"
		}
		what.Add("environment", name+" "+set)
	}
	if c.Journal != "" {
		what.Add("journal", c.Path(c.Journal))
	}
	return a.print(v, what, boundsTable(c.Limits))
}

// lendingText is what is looked at there, and what is assumed of it.
func lendingText(l config.Lending) string {
	parts := []string{fmt.Sprintf("%s (%s)", l.Name, l.Protocol)}
	for _, x := range []struct {
		n    int
		noun string
		text string
	}{
		{len(l.Reserves), "reserve", " hedged"}, {len(l.Holders), "holder", ""}, {len(l.Vaults), "vault", ""}, {len(l.Feeds), "feed", ""},
		{len(l.FirstLoss), "first-loss amount", " assumed"}, {len(l.Derived), "derived asset", " as stated"}, {len(l.Pegged), "pegged asset", " as stated"},
	} {
		if x.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s%s", x.n, plural(x.noun, x.n), x.text))
		}
	}
	if l.Umbrella != nil {
		parts = append(parts, "Umbrella "+config.Checksummed(*l.Umbrella))
	}
	return strings.Join(parts, ", ")
}

// backtestText is the past that is run over, and what is assumed of it.
func backtestText(c *config.Config) string {
	b := c.Backtest
	market, archive := "the only market", "--archive"
	if b.Market != "" {
		market = string(b.Market)
	}
	if b.Archive != "" {
		archive = c.Place(b.Archive)
	}
	return fmt.Sprintf("%s of %s, every %s, priced by its %s; %s and %d %s, as stated", market, archive, span(b.Every), b.Oracle, b.Cash, len(b.Claims), plural("claim", len(b.Claims)))
}

// approvalText is what waits for a person.
func approvalText(x *config.Approval) string {
	if x == nil {
		return "none: every order goes by itself"
	}
	var bounds []string
	if x.PremiumAbove != nil {
		bounds = append(bounds, "premium above "+x.PremiumAbove.String())
	}
	if x.CoverAbove != nil {
		bounds = append(bounds, "cover above "+x.CoverAbove.String())
	}
	if x.RateFrom != nil {
		bounds = append(bounds, "a rate below "+x.RateFrom.String())
	}
	if x.RateTo != nil {
		bounds = append(bounds, "a rate above "+x.RateTo.String())
	}
	return fmt.Sprintf("orders wait for a person: %s; cancelled after %s", strings.Join(bounds, ", "), span(x.Expires))
}

// alertsText is who is told.
func alertsText(x *config.Alerts) string {
	if x == nil {
		return "nobody is told: log and journal only"
	}
	var to []string
	for _, r := range x.To {
		to = append(to, fmt.Sprintf("%s (%s, from %s)", r.Name, r.Kind, r.Severity))
	}
	heart := "no heartbeat"
	if x.Heartbeat != nil {
		heart = "a heartbeat every " + span(x.Heartbeat.Every)
	}
	return fmt.Sprintf("%s; repeated every %s; %s", strings.Join(to, ", "), span(x.Repeat), heart)
}

// boundsTable is every limit with its bound.
func boundsTable(l config.Limits) report.Table {
	t := report.Table{Title: "Limits", Columns: columns("limit", ">bound")}
	for _, x := range []struct {
		key   string
		bound any
	}{
		{"perOrderPremium", l.PerOrderPremium}, {"premiumPerDay", l.PremiumPerDay}, {"premiumLifetime", l.PremiumLifetime},
		{"coverToExposure", l.CoverToExposure}, {"coverPerAsset", l.CoverPerAsset}, {"poolSharePerCycle", l.PoolSharePerCycle},
		{"dataAge", l.DataAge}, {"priceDeviation", l.PriceDeviation}, {"withoutFeed", l.WithoutFeed},
		{"settlementPar", l.SettlementPar}, {"settlementDeviation", l.SettlementDeviation},
		{"gasPerDay", l.GasPerDay}, {"ordersPerHour", l.OrdersPerHour},
		{"minimumPremium", l.MinimumPremium}, {"maximumPremium", l.MaximumPremium}, {"saleFloor", l.SaleFloor}, {"modelVolatility", l.ModelVolatility},
		{"consecutiveFailures", l.ConsecutiveFailures}, {"drawdown", l.Drawdown}, {"hysteresis", l.Hysteresis}, {"reopenAfter", l.ReopenAfter},
	} {
		t.Add(x.key, quantity(fmt.Sprint(x.bound)))
	}
	if l.PremiumPerYear != nil {
		t.Add("premiumPerYear", quantity(l.PremiumPerYear.String()))
	}
	if l.Risk != nil {
		for _, b := range l.Risk.Bounds {
			t.Add("risk: "+b.String(), quantity(b.Most.String()))
		}
	}
	return t
}

func venueText(v config.Venue) string {
	if v.Kind == config.KindPaper {
		return fmt.Sprintf("%s (%s), in the shadow of %s: no money", v.Name, v.Kind, v.Of)
	}
	return fmt.Sprintf("%s (%s), guard %s", v.Name, v.Kind, config.Checksummed(v.Guard))
}
