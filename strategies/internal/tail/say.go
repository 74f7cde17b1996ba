package tail

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
	"github.com/hedgerow-fi/hedgerow/strategies/internal/words"
)

// plan says what was decided.
func (d *decision) plan(notes []string) Plan {
	coin := d.model.Fund.Coin.Symbol
	money := func(v float64) string { return words.Tokens(v) + " " + coin }
	what := fmt.Sprintf("ES at %.4g%% of the fund's net loss over %d days (modelled)", 100*d.Confidence, d.Days)
	story := []string{fmt.Sprintf("%s is %s without cover and %s with what counts of it; at most %s is wanted", what, money(d.bare), money(d.before), money(d.bound))}
	switch d.why {
	case within:
		story = append(story, "the bound holds, and no trade saves more than it costs: what is held stays")
	case bought:
		story = append(story, fmt.Sprintf("the cheapest addition costs %s and leaves %s", money(d.premium), money(d.after)))
	case traded:
		story = append(story, fmt.Sprintf("other cover leaves %s and saves %s after what trading costs: sales bring %s, purchases cost %s", money(d.after), money(d.saving), money(d.proceeds), money(d.premium)))
	case short:
		lacks := "the search for more did not end"
		if d.need != nil {
			lacks = d.need.String()
		}
		story = append(story, fmt.Sprintf("the bound cannot be met: all that helps costs %s and leaves %s; to be %.4g%% below the bound %s", money(d.premium), money(d.after), 100*d.Band, lacks))
	case unasked:
		story = append(story, "nothing more is on sale: what is held stays")
	}
	var out Plan
	for _, line := range append(story, notes...) {
		out.Reasons = append(out.Reasons, words.Line(line))
	}
	weight, _, err := d.losses.Tail(d.want, d.Confidence)
	if err != nil {
		return out // of a tail that was measured before: there is none such
	}
	worth := d.losses.Marginal(weight)
	for j := range d.want {
		if !d.open[j] {
			continue
		}
		level := max(0, d.want[j])
		if !changed(level, d.has[j]) {
			level = d.has[j]
		}
		y := &d.model.Fund.Series[j]
		if most, bounded := y.Most(); bounded {
			level = min(level, most.Float(y.Decimals))
		}
		out.Targets = append(out.Targets, strategy.Target{Series: y.ID, Level: level, TTL: d.TTL, Reasons: []string{
			out.Reasons[0], out.Reasons[1], words.Line(fmt.Sprintf("of %s %s are held or on their way, %s are wanted: another token takes %.4g %s off the ES", words.Plain(y.Symbol), words.Tokens(d.has[j]), words.Tokens(level), worth[j], coin))}})
	}
	return out
}
