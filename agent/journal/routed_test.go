package journal

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestRoutedCoverIsWhatWasBoughtElsewhereLessWhatWasSold(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "j.db"))
	wanted, elsewhere := protection.Address{0x01}, protection.Address{0x02}
	order := func(n uint32, series protection.Address, action trade.Action, amt uint64, target *protection.Address) trade.Intent {
		in := intent(n)
		in.Identity.Subject, in.Identity.Action, in.Series, in.Amount = series, action, series, amount.New(amt)
		if target != nil {
			in.Route = &trade.Route{For: *target, Amount: amount.New(amt)}
		}
		return in
	}
	failed := order(4, elsewhere, trade.Buy, 1000, &wanted)
	begin(t, j, order(0, wanted, trade.Buy, 10, nil), order(1, wanted, trade.Buy, 20, &wanted), order(2, elsewhere, trade.Buy, 300, &wanted),
		order(3, elsewhere, trade.Buy, 50, nil), failed, order(5, elsewhere, trade.Sell, 80, &wanted), order(6, elsewhere, trade.Buy, 7, &wanted),
		order(7, wanted, trade.Buy, 5, &elsewhere))
	must(t, j.Move(ctx, trade.Step{Intent: failed.ID(), To: trade.Rejected, Detail: "no"}))
	got, err := j.RoutedCover(ctx)
	must(t, err)
	want := []Routed{{elsewhere, wanted, amount.New(227)}, {wanted, elsewhere, amount.New(5)}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("routed %+v, want %+v", got, want)
	}
}
