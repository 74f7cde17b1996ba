package deploy_test

import (
	"encoding/json"
	"math/big"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// addition is what a fragment adds to a registry: parts of planText without its
// market, gauge, resolver and guard.
func (s *stage) addition(pool bool, series ...string) string {
	text := s.text()
	cut := func(from, to string) string { return text[strings.Index(text, from):strings.Index(text, to)] }
	out := cut("\nname: test", "market:")
	if pool {
		out += strings.NewReplacer("usdc,", "two,", "hgUSDC", "hgTWO", `, curator: "`+config.Checksummed(s.net.Address("fund"))+`"`, "", "usdc-price", "two-price", "pool: usdc", "pool: two").
			Replace(cut("pools:", "gauges:"))
	}
	if len(series) > 0 {
		out += strings.NewReplacer(append(series, "HG-USDC-A", "HG-USDC-B")...).Replace(text[strings.Index(text, "series:"):])
	}
	return out
}

func (s *stage) over(base *config.Registry) deploy.Options {
	o := s.options()
	o.Base = base
	return o
}

func (s *stage) send(from string, to protection.Address, data []byte) {
	s.t.Helper()
	tx, err := s.net.Sender(from).Call(to, data)
	if err != nil {
		s.t.Fatal(err)
	}
	s.mine()
	if r, err := s.net.Client().TransactionReceipt(s.t.Context(), common.Hash(tx)); err != nil || r.Status != 1 {
		s.t.Fatalf("%v, %+v", err, r)
	}
}

func TestASeriesIsHeldAgainstTheLayersAndTheHostThatTheMarketHas(t *testing.T) {
	s := newStage(t)
	r := s.deployed()
	try := func(text string) string {
		t.Helper()
		p, err := s.open(s.parsed(text), s.over(r)).Preview(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(p.Problems, "\n")
	}
	const next = "attachment: 1000000 USDC\n    exhaustion: 2000000 USDC"
	same := s.addition(true, "pool: usdc", "pool: two", "usdc-price", "two-price")
	free := s.addition(true, "pool: usdc", "pool: two", "usdc-price", "two-price", "attachment: 100000 USDC\n    exhaustion: 1000000 USDC", next)
	if got := try(same); !strings.Contains(got, "it and HG-USDC-A would pay 2.000") || !strings.Contains(got, "it would revert with LayerSold") {
		t.Errorf("a layer that the market has sold: %q", got)
	}
	if got := try(free); got != "" {
		t.Errorf("the next layer, with the host still the deployer's: %q", got)
	}
	host := protection.Address(r.Pools[0].Address)
	s.send("fund", host, contracts.NewRiskPool().PackAcceptOwnership())
	if got := try(free); !strings.Contains(got, "has not admitted pool two") || !strings.Contains(got, "it would revert with NotAdmitted") {
		t.Errorf("with the host another's: %q", got)
	}

	r, err := s.open(s.parsed(s.addition(true)), s.over(r)).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	gauge, two := common.Address(r.Gauges[0].Address), common.Address(r.Pools[1].Address)
	free = s.addition(false, "pool: usdc", "pool: two", "usdc-price", "two-price", "attachment: 100000 USDC\n    exhaustion: 1000000 USDC", next)
	if got := try(free); !strings.Contains(got, "has not admitted pool two") {
		t.Errorf("before it is admitted: %q", got)
	}
	s.send("fund", protection.Address(r.Market.Address), contracts.NewMarket().PackAdmit(gauge, two, true))
	if got := try(free); got != "" {
		t.Errorf("admitted: %q", got)
	}
}

// The market gives underwriters notice of a series; the plan's check says which
// start would do.
func TestASeriesOfAPoolWithOtherUnderwritersNeedsAStartToCome(t *testing.T) {
	s := newStage(t)
	r := s.deployed()
	pool, token := contracts.NewRiskPool(), contracts.NewDevToken()
	at := protection.Address(r.Pools[0].Address)
	const layer, next = "attachment: 100000 USDC\n    exhaustion: 1000000 USDC", "attachment: 1000000 USDC\n    exhaustion: 2000000 USDC"
	other := common.Address(s.net.Address("other"))
	s.send("other", s.usdc, token.PackMint(other, big.NewInt(1e9)))
	s.send("other", s.usdc, token.PackApprove(common.Address(at), big.NewInt(1e9)))
	s.send("other", at, pool.PackDeposit(big.NewInt(1e9), other))
	for start, refuse := range map[time.Duration]bool{0: true, 47 * time.Hour: true, 49 * time.Hour: false} {
		begins := next
		if start > 0 {
			begins = "start: " + s.net.Head().Time.Add(start).UTC().Format(time.RFC3339) + "\n    " + next
		}
		p, err := s.open(s.parsed(s.addition(false, layer, begins)), s.over(r)).Preview(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		all := strings.Join(p.Problems, "\n")
		if says, reverts := strings.Contains(all, "write start, some hours after"), strings.Contains(all, "NoticeTooShort"); says != refuse || reverts != refuse || (all != "") != refuse {
			t.Errorf("start in %s: %q", start, p.Problems)
		}
	}
}

// What was added stands; asking for it again changes nothing, and keeps what was
// written into the registry since.
func TestWhatWasAddedAlreadyIsSaidToBeDone(t *testing.T) {
	s := newStage(t)
	dir := t.TempDir()
	began := s.planAt(filepath.Join(dir, "plan.yaml"))
	r, err := s.open(began, s.options()).Run(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	more := s.parsed(s.addition(false, "attachment: 100000 USDC\n    exhaustion: 1000000 USDC", "attachment: 1000000 USDC\n    exhaustion: 2000000 USDC"))
	if r, err = s.open(more, s.over(r)).Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.Series[1].Facts = json.RawMessage(`[{"what":"custody","value":"Circle","source":"the issuer"}]`)
	r.Guard.Allowed = append(r.Guard.Allowed, config.Checked(s.feed))
	text, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	// Long after, when neither could be created any more.
	if _, err := s.net.Mine(t.Context(), time.Unix(int64(began.Series[0].Expiry.Unix()), 0).Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	sent := s.nonce()
	for name, p := range map[string]*deploy.Plan{"what was added": more, "what it began with": began} {
		o := s.over(r)
		resumed, steps := 0, 0
		o.Show = func(p deploy.Progress) {
			if steps++; p.Resumed {
				resumed++
			}
		}
		preview, err := s.open(p, o).Preview(t.Context())
		if err != nil || len(preview.Problems) > 0 || preview.Gas != 0 {
			t.Errorf("%s, tried again: %v, %+v", name, err, preview)
		}
		again, err := s.open(p, o).Run(t.Context())
		if err != nil {
			t.Errorf("%s, again: %v", name, err)
			continue
		}
		if got, err := again.Text(); err != nil || string(got) != string(text) {
			t.Errorf("%s, again: %v\n%s\nwas\n%s", name, err, got, text)
		}
		if s.nonce() != sent || steps == 0 || resumed != steps {
			t.Errorf("%s, again: %d transactions, %d of %d steps were done before", name, s.nonce()-sent, resumed, steps)
		}
	}
	other := s.parsed(s.addition(false, "x", "x"))
	if problems, _ := s.open(other, s.over(r)).Problems(); !strings.Contains(strings.Join(problems, "\n"), "series.HG-USDC-B: the registry has one of that name already") {
		t.Errorf("the name of another: %q", problems)
	}
}
