package wire

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/chain/feed"
	"github.com/hedgerow-fi/hedgerow/agent/lending"
	"github.com/hedgerow-fi/hedgerow/agent/limits"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestAPriceKnowsWhetherItsFeedIsTheOraclesOwn(t *testing.T) {
	at := time.Unix(10_000, 0)
	own, part, other := protection.Address{1}, protection.Address{2}, protection.Address{3}
	weth, steth, usdc, dai := protection.Address{11}, protection.Address{12}, protection.Address{13}, protection.Address{14}
	p := &prices{assets: []protection.Address{weth, steth, usdc}, feeds: []feed.Feed{{Address: own}, {Address: part}, {Address: other}}}
	oracle := lending.Oracle{Sources: []lending.PriceSource{
		{Asset: weth, Address: own, At: time.Unix(9_000, 0)},
		{Asset: steth, Address: protection.Address{9}, Parts: []protection.Address{own, part}, At: time.Unix(10_007, 0)},
		{Asset: usdc, Address: own, Note: "no timestamp"},
	}}
	for _, c := range []struct {
		asset  protection.Address
		shared bool
		age    int64
		parts  int
		note   string
	}{
		{weth, true, 1000, 0, ""},
		{steth, true, -7, 2, ""},
		{usdc, false, 0, 0, "no timestamp"},
	} {
		s := p.source(oracle, c.asset, at)
		if s == nil || s.Shared != c.shared || s.AgeSeconds != c.age || s.Parts != c.parts || s.Note != c.note {
			t.Errorf("source of %s = %+v, want %+v", c.asset, s, c)
		}
	}
	if s := p.source(oracle, dai, at); s != nil {
		t.Errorf("an asset of which the oracle was not asked has the source %+v", s)
	}
}

func TestAPriceSaysWhatTheLimitsMadeOfIt(t *testing.T) {
	at := time.Unix(10_000, 0)
	price := func(id byte, change func(*limits.Price)) limits.Price {
		p := limits.Price{Asset: protection.Address{id}, Oracle: amount.New(100), Feed: amount.New(100), FeedAt: at.Add(-time.Minute), Heartbeat: time.Hour}
		change(&p)
		return p
	}
	said := func(limit string, id byte, o trade.Outcome, why string) trade.Verdict {
		return trade.Verdict{Limit: limit, Subject: protection.Address{id}, Outcome: o, Reason: trade.Plain(why)}
	}
	r := &agent.Record{
		Observation: &agent.Observation{Block: trade.Block{Time: at}, Settlement: price(5, func(*limits.Price) {}), Prices: []limits.Price{
			price(1, func(*limits.Price) {}), price(2, func(*limits.Price) {}), price(3, func(p *limits.Price) { p.Problem = "round is not complete" }),
			price(4, func(p *limits.Price) { p.Unfed, p.Part, p.FeedAt = true, amount.New(3e16), time.Time{} })}},
		Decision: agent.Decision{Verdicts: []trade.Verdict{
			said(limits.FeedHeartbeat, 1, trade.Passed, ""), said(limits.PricesAgree, 1, trade.Passed, ""),
			said(limits.FeedHeartbeat, 2, trade.Refused, "older than its heartbeat"), said(limits.PricesAgree, 2, trade.Passed, ""),
			said(limits.PricesAgree, 3, trade.Refused, "the independent feed is unusable"),
			said(limits.SettlementPar, 5, trade.Refused, "off par")}},
	}
	want := []struct{ verdict, why string }{{"ok", ""}, {"closed", "older than its heartbeat"}, {"closed", "round is not complete"},
		{"unfed", "no feed is configured: 3% of the book have one price"}, {"closed", "off par"}}
	got := pricingOf(r).Prices
	if len(got) != len(want) {
		t.Fatalf("%d prices, want %d", len(got), len(want))
	}
	for i, x := range got {
		if x.Verdict != want[i].verdict || x.Why != want[i].why || x.Settlement != (i == 4) {
			t.Errorf("price %d is %s: %q, want %+v", i+1, x.Verdict, x.Why, want[i])
		}
		if (x.Check == nil) != x.Unfed || x.Check != nil && x.Check.AgeSeconds != 60 {
			t.Errorf("price %d of an old record has the check %+v", i+1, x.Check)
		}
	}
}

func TestAFeedOfTheFarFutureDoesNotSpoilTheRecord(t *testing.T) {
	at := time.Unix(10_000, 0).UTC()
	for _, written := range []time.Time{time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC), time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC), time.Unix(1<<40, 0).UTC()} {
		var x limits.Price
		fill(&x, feed.Reading{Price: feed.Price{Answer: amount.New(1), UpdatedAt: written}, Err: feed.ErrFuture})
		if x.Problem == "" {
			t.Errorf("a price of %s is taken for sound", written)
		}
		if _, err := json.Marshal(x.Checked(at)); err != nil {
			t.Errorf("a price of %s: %v", written, err)
		}
	}
}
