package strategy

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// The tables of an observation, besides the book's own. They are on the wire for
// good: columns are added behind the others, never renamed, retyped or given
// another unit.
var (
	seriesTable = whole(newTable("series",
		addressColumn("id", func(s *protection.Series) *protection.Address { return &s.ID }),
		textColumn("symbol", func(s *protection.Series) *string { return &s.Symbol }),
		textColumn("venue", func(s *protection.Series) *string { return &s.Venue }),
		referenceColumn("reference", func(s *protection.Series) *protection.Reference { return &s.Reference }),
		addressColumn("gauge", func(s *protection.Series) *protection.Address { return &s.Gauge }),
		addressColumn("pool", func(s *protection.Series) *protection.Address { return &s.Pool }),
		addressColumn("asset", func(s *protection.Series) *protection.Address { return &s.Asset }),
		decimalsColumn("decimals", func(s *protection.Series) *uint8 { return &s.Decimals }),
		amountColumn("start_loss", func(s *protection.Series) *amount.Amount { return &s.StartLoss }),
		amountColumn("attachment", func(s *protection.Series) *amount.Amount { return &s.Attachment }),
		amountColumn("exhaustion", func(s *protection.Series) *amount.Amount { return &s.Exhaustion }),
		timeColumn("start", func(s *protection.Series) *time.Time { return &s.Start }),
		timeColumn("expiry", func(s *protection.Series) *time.Time { return &s.Expiry }),
		secondsColumn("waiting_seconds", func(s *protection.Series) *time.Duration { return &s.Waiting }),
		wordColumn("state", func(s *protection.Series) *protection.State { return &s.State }, protection.State.String,
			func(w string) (s protection.State, err error) { return s, s.UnmarshalText([]byte(w)) }),
		amountColumn("loss", func(s *protection.Series) *amount.Amount { return &s.Loss }),
		timeColumn("gauge_at", func(s *protection.Series) *time.Time { return &s.GaugeAt }),
		amountColumn("fraction_wad", func(s *protection.Series) *amount.Amount { return &s.Fraction }),
		amountColumn("supply", func(s *protection.Series) *amount.Amount { return &s.Supply }),
		amountColumn("pool_assets", func(s *protection.Series) *amount.Amount { return &s.PoolAssets }),
		amountColumn("free", func(s *protection.Series) *amount.Amount { return &s.Free }),
		amountColumn("max_supply", func(s *protection.Series) *amount.Amount { return &s.MaxSupply }),
	).since(21))

	quotesTable = whole(newTable("quotes",
		addressColumn("series", func(q *Quote) *protection.Address { return &q.Series }),
		wordColumn("side", func(q *Quote) *Side { return &q.Side }, func(s Side) string { return string(s) },
			func(w string) (Side, error) {
				if s := Side(w); s == Buy || s == Sell {
					return s, nil
				}
				return "", fmt.Errorf("side %q is not buy or sell", w)
			}),
		amountColumn("amount", func(q *Quote) *amount.Amount { return &q.Amount }),
		amountColumn("cost", func(q *Quote) *amount.Amount { return &q.Cost }),
	))

	holdingsTable = whole(newTable("holdings",
		addressColumn("series", func(h *Holding) *protection.Address { return &h.Series }),
		amountColumn("held", func(h *Holding) *amount.Amount { return &h.Held }),
		amountColumn("pending", func(h *Holding) *amount.Amount { return &h.Pending }),
		amountColumn("buying", func(h *Holding) *amount.Amount { return &h.Buying }),
		amountColumn("selling", func(h *Holding) *amount.Amount { return &h.Selling }),
	))

	exposuresTable = newTable("exposures",
		referenceColumn("reference", func(e *protection.Exposure) *protection.Reference { return &e.Reference }),
		textColumn("symbol", func(e *protection.Exposure) *string { return &e.Symbol }),
		decimalsColumn("decimals", func(e *protection.Exposure) *uint8 { return &e.Decimals }),
		amountColumn("amount", func(e *protection.Exposure) *amount.Amount { return &e.Amount }),
		amountColumn("supply", func(e *protection.Exposure) *amount.Amount { return &e.Supply }),
		amountColumn("withdrawable", func(e *protection.Exposure) *amount.Amount { return &e.Withdrawable }),
		amountColumn("deficit", func(e *protection.Exposure) *amount.Amount { return &e.Deficit }),
		amountColumn("stranded", func(e *protection.Exposure) *amount.Amount { return &e.Stranded }),
		amountColumn("debt", func(e *protection.Exposure) *amount.Amount { return &e.Debt }),
		amountColumn("idle", func(e *protection.Exposure) *amount.Amount { return &e.Idle }),
		amountColumn("supply_rate_ray", func(e *protection.Exposure) *amount.Amount { return &e.SupplyRate }),
	).since(7)

	poolsTable = newTable("pools",
		addressColumn("id", func(p *protection.Pool) *protection.Address { return &p.ID }),
		textColumn("symbol", func(p *protection.Pool) *string { return &p.Symbol }),
		textColumn("venue", func(p *protection.Pool) *string { return &p.Venue }),
		addressColumn("asset", func(p *protection.Pool) *protection.Address { return &p.Asset }),
		decimalsColumn("decimals", func(p *protection.Pool) *uint8 { return &p.Decimals }),
		amountColumn("assets", func(p *protection.Pool) *amount.Amount { return &p.Assets }),
		amountColumn("reserved", func(p *protection.Pool) *amount.Amount { return &p.Reserved }),
		amountColumn("supply", func(p *protection.Pool) *amount.Amount { return &p.Supply }),
		amountColumn("queued", func(p *protection.Pool) *amount.Amount { return &p.Queued }),
		flagColumn("pending", func(p *protection.Pool) *bool { return &p.Pending }),
	)

	stakesTable = whole(newTable("stakes",
		addressColumn("pool", func(s *Stake) *protection.Address { return &s.Pool }),
		amountColumn("shares", func(s *Stake) *amount.Amount { return &s.Shares }),
		amountColumn("queued", func(s *Stake) *amount.Amount { return &s.Queued }),
		amountColumn("claimable", func(s *Stake) *amount.Amount { return &s.Claimable }),
		amountColumn("pays", func(s *Stake) *amount.Amount { return &s.Pays }),
		amountColumn("depositing", func(s *Stake) *amount.Amount { return &s.Depositing }),
		amountColumn("leaving", func(s *Stake) *amount.Amount { return &s.Leaving }),
	))

	headroomTable = whole(newTable("headroom",
		textColumn("limit", func(h *Headroom) *string { return &h.Limit }),
		addressColumn("subject", func(h *Headroom) *protection.Address { return &h.Subject }),
		addressColumn("asset", func(h *Headroom) *protection.Address { return &h.Asset }),
		decimalsColumn("decimals", func(h *Headroom) *uint8 { return &h.Decimals }),
		amountColumn("left", func(h *Headroom) *amount.Amount { return &h.Left }),
	))

	pricesTable = newTable("prices",
		addressColumn("asset", func(p *PriceSeries) *protection.Address { return &p.Asset }),
		timesColumn("times"),
		usdColumn("usd"),
	)

	oraclesTable = whole(newTable("oracles",
		addressColumn("asset", func(o *Oracle) *protection.Address { return &o.Asset }),
		textColumn("symbol", func(o *Oracle) *string { return &o.Symbol }),
		amountColumn("price", func(o *Oracle) *amount.Amount { return &o.Price }),
		decimalsColumn("decimals", func(o *Oracle) *uint8 { return &o.Decimals }),
		addressColumn("source", func(o *Oracle) *protection.Address { return &o.Source }),
		timeColumn("source_at", func(o *Oracle) *time.Time { return &o.SourceAt }),
		textColumn("source_note", func(o *Oracle) *string { return &o.SourceNote }),
		flagColumn("fed", func(o *Oracle) *bool { return &o.Fed }),
		textColumn("feed_problem", func(o *Oracle) *string { return &o.FeedProblem }),
		amountColumn("feed", func(o *Oracle) *amount.Amount { return &o.Feed }),
		decimalsColumn("feed_decimals", func(o *Oracle) *uint8 { return &o.FeedDecimals }),
		secondsColumn("age_seconds", func(o *Oracle) *time.Duration { return &o.Age }),
		secondsColumn("heartbeat_seconds", func(o *Oracle) *time.Duration { return &o.Heartbeat }),
		amountColumn("deviation_wad", func(o *Oracle) *amount.Amount { return &o.Deviation }),
	))
)
