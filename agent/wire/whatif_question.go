package wire

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrQuestion reports a what-if that cannot be asked.
var ErrQuestion = errors.New("the question cannot be asked")

// parse reads what is to be bought, sold and withdrawn.
func (s *Standpoint) parse(out *WhatIf, o WhatIfOptions) error {
	var errs []error
	for _, list := range []struct {
		flag   string
		action trade.Action
		words  []string
	}{{"--buy", trade.Buy, o.Buy}, {"--sell", trade.Sell, o.Sell}} {
		for _, w := range list.words {
			y, a, err := s.seriesAmount(w)
			if err == nil && slices.ContainsFunc(out.Orders, func(x WhatIfOrder) bool { return x.Series == y.ID }) {
				err = fmt.Errorf("%s is named twice: add the amounts up", y.Symbol)
			}
			if held := s.heldOf(y.ID); err == nil && list.action == trade.Sell && a.Cmp(held) > 0 {
				err = fmt.Errorf("of %s %s are held: no more can be sold", y.Symbol, held.Format(y.Decimals))
			}
			if err != nil {
				errs = append(errs, fmt.Errorf("%s %q: %w", list.flag, w, err))
				continue
			}
			out.Orders = append(out.Orders, WhatIfOrder{Series: y.ID, Symbol: y.Symbol, Venue: y.Venue, Action: list.action, Decimals: y.Decimals, Wanted: a, Verdicts: []trade.Verdict{}})
		}
	}
	for _, w := range o.Withdraw {
		e, a, err := s.claimAmount(w)
		if err == nil && slices.ContainsFunc(out.Withdraws, func(x WhatIfWithdraw) bool { return x.Reference == e.Reference }) {
			err = fmt.Errorf("%s is named twice: add the amounts up", e.Symbol)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("--withdraw %q: %w", w, err))
			continue
		}
		out.Withdraws = append(out.Withdraws, WhatIfWithdraw{Reference: e.Reference, Symbol: e.Symbol, Decimals: e.Decimals, Wanted: a, Claim: e.Amount, Withdrawable: e.Withdrawable})
	}
	if len(errs) == 0 && len(out.Orders) == 0 && len(out.Withdraws) == 0 {
		errs = append(errs, errors.New("nothing would be done: give --buy, --sell or --withdraw"))
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("%w: %w", ErrQuestion, err)
	}
	return nil
}

// heldOf is what could be sold of a series.
func (s *Standpoint) heldOf(id protection.Address) amount.Amount {
	for _, h := range s.Seen().Holdings {
		if h.Series == id {
			return h.Held.Minus(h.Selling)
		}
	}
	return amount.Amount{}
}

// namedAmount splits NAME=AMOUNT UNIT. The blank may be left out.
func namedAmount(w string) (name string, m config.Money, err error) {
	name, text, ok := strings.Cut(w, "=")
	if !ok || strings.TrimSpace(name) == "" {
		return "", m, errors.New("write NAME=AMOUNT UNIT, such as HG-USDC-A=1000 USDC")
	}
	text = strings.TrimSpace(text)
	if i := strings.IndexFunc(text, func(r rune) bool { return r != '.' && r != '_' && (r < '0' || r > '9') }); i > 0 && text[i] != ' ' {
		text = text[:i] + " " + text[i:]
	}
	return strings.TrimSpace(name), m, m.UnmarshalText([]byte(text))
}

func (s *Standpoint) seriesAmount(w string) (y protection.Series, a amount.Amount, err error) {
	name, m, err := namedAmount(w)
	if err != nil {
		return y, a, err
	}
	if y, err = s.series(name); err != nil {
		return y, a, err
	}
	b := &s.Record.Policy.Bounds
	unit := b.Symbol
	if y.Asset != b.Asset {
		unit = s.symbolOfAsset(y.Asset)
	}
	if a, err = m.In(unit, y.Decimals); err == nil && a.IsZero() {
		err = errors.New("the amount is zero")
	}
	return y, a, err
}

// series is one on offer, by symbol or address.
func (s *Standpoint) series(name string) (out protection.Series, err error) {
	id, err := protection.ParseAddress(name)
	byID := err == nil
	var found []protection.Series
	var have []string
	for _, y := range s.Seen().Series {
		have = append(have, y.Symbol)
		if byID && y.ID == id || !byID && strings.EqualFold(y.Symbol, name) {
			found = append(found, y)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		if len(have) == 0 {
			return out, errors.New("no series was on offer there")
		}
		return out, fmt.Errorf("there is no such series%s (there are %s)", config.Meant(name, have), strings.Join(have, ", "))
	}
	var all []string
	for _, y := range found {
		all = append(all, fmt.Sprintf("%s at %s, until %s", config.Checksummed(y.ID), y.Venue, y.Expiry.UTC().Format(time.DateOnly)))
	}
	return out, fmt.Errorf("%d series are called so: name one by its address: %s", len(found), strings.Join(all, "; "))
}

func (s *Standpoint) claimAmount(w string) (e protection.Exposure, a amount.Amount, err error) {
	name, m, err := namedAmount(w)
	if err != nil {
		return e, a, err
	}
	if e, err = s.claim(name); err != nil {
		return e, a, err
	}
	switch a, err = m.In(e.Symbol, e.Decimals); {
	case err != nil:
	case a.IsZero():
		err = errors.New("the amount is zero")
	case a.Cmp(e.Amount) > 0:
		err = fmt.Errorf("the claim is %s %s: nothing more can leave", e.Amount.Format(e.Decimals), e.Symbol)
	}
	return e, a, err
}

// claim is one of the fund's, by the lent asset's symbol or address, or by its reference
// where the fund has several claims on that asset.
func (s *Standpoint) claim(name string) (out protection.Exposure, err error) {
	id, notID := protection.ParseAddress(name)
	var found []protection.Exposure
	var have, all []string
	for _, x := range s.Seen().Exposures {
		have = append(have, x.Symbol)
		if x.Reference.String() == name {
			return x, nil
		}
		if notID == nil && x.Reference.Asset == id || notID != nil && strings.EqualFold(x.Symbol, name) {
			found, all = append(found, x), append(all, x.Reference.String())
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return out, fmt.Errorf("the fund has no claim on %s%s (it has %s)", name, config.Meant(name, have), strings.Join(have, ", "))
	}
	return out, fmt.Errorf("the fund has %d claims on %s: name one by its reference: %s", len(found), name, strings.Join(all, ", "))
}

// symbolOfAsset is an asset of the book, or its address.
func (s *Standpoint) symbolOfAsset(id protection.Address) string {
	if a := s.Book().AssetIndex(id); a >= 0 {
		return s.Book().Assets[a].Symbol
	}
	return id.String()
}
