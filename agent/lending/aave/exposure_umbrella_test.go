package aave_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/lending/aave"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestUmbrellaStandsBeforeTheSuppliersAsItsViewsSay(t *testing.T) {
	w := newWorld(t, 1, 9)
	usdc := w.reserves[0]
	face := contracts.NewDevUmbrella()
	deploy := func(pool protection.Address) protection.Address {
		at := w.create(contracts.DevUmbrellaMetaData.Bin, face.PackConstructor(of(pool), of(w.owner.Address())))
		w.confirm()
		return at
	}
	look := func(at protection.Address) ([]protection.FirstLoss, error) {
		r, err := aave.Open(t.Context(), w.client, aave.Options{Provider: w.provider, Umbrella: at})
		w.do(err)
		list, err := r.Exposures(t.Context(), w.mine(slot), w.holders(), []protection.Address{usdc.token})
		if err != nil {
			return nil, err
		}
		return list[0].Cover, nil
	}
	at := deploy(w.pool)
	if cover, err := look(at); err != nil || cover != nil {
		t.Errorf("a reserve without any stake has cover %v, %v", cover, err)
	}
	w.send(w.owner, at, face.PackSetDeficits(of(usdc.token), big.NewInt(500e6), big.NewInt(20e6)))
	w.send(w.owner, at, face.PackSetStake(big.NewInt(1000e6), big.NewInt(1.1e8)))
	w.send(w.owner, at, face.PackAddStake(of(usdc.token), big.NewInt(1000)))
	w.confirm()
	cover, err := look(at)
	w.do(err)
	// 1,000 staked at 1.1, a tenth on top of each slash: 1,000; and 20 slashed.
	if len(cover) != 1 || cover[0].Amount != amount.New(1020e6) || cover[0].After != amount.New(500e6) || cover[0].Basis != protection.Observed {
		t.Fatalf("cover %+v, want 1,020 after 500, observed", cover)
	}
	t.Log(cover[0].Source)
	w.send(w.owner, at, face.PackSetStake(big.NewInt(1000e6), big.NewInt(-1)))
	w.confirm()
	if cover, err = look(at); err != nil || cover[0].Amount != amount.New(20e6) {
		t.Errorf("with a negative price: %+v, %v; want what was slashed", cover, err)
	}
	w.send(w.owner, at, face.PackSetFailing(true))
	w.confirm()
	if _, err = look(at); !errors.Is(err, aave.ErrUmbrella) {
		t.Errorf("a stake that fails: %v, want ErrUmbrella", err)
	}
	w.send(w.owner, at, face.PackAddStake(of(usdc.token), big.NewInt(0)))
	w.confirm()
	if cover, err = look(at); err != nil || cover[0].Amount != amount.New(20e6) || !strings.Contains(cover[0].Source, "several") {
		t.Errorf("with two stakes, of which Umbrella slashes none: %+v, %v", cover, err)
	}
	for name, x := range map[string]protection.Address{"of another pool": deploy(usdc.token), "an account": w.people[0].Address(), "another contract": usdc.token} {
		if _, err := look(x); !errors.Is(err, aave.ErrUmbrella) || !strings.Contains(fmt.Sprint(err), "lending.umbrella") {
			t.Errorf("an Umbrella that is %s: %v, want ErrUmbrella", name, err)
		}
	}
}
