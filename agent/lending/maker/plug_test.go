package maker

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
)

// A price source is poked, and a Clipper set up, before the ilk has them: what they
// said by then is not the ilk's, wherever a range is cut.
func TestWhatAContractSaidBeforeTheIlkHadItIsNotTheIlks(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 2, 31)
	osm := w.deploy(&contracts.DevOsmMetaData, osmABI.PackConstructor(common.Address(w.pip)))
	clip := w.deploy(&contracts.DevClipMetaData, clipABI.PackConstructor(common.Address(w.of.Vat), common.Address(w.of.Spotter), common.Address(w.of.Dog), name(ilkA)))
	w.confirm()
	w.send(w.owner, osm, osmABI.PackKiss(common.Address(w.of.Spotter)))
	w.send(w.owner, osm, osmABI.PackPoke())
	w.send(w.owner, clip, clipABI.PackFile(name("tail"), big.NewInt(7)))
	before := w.mine(time.Hour).Number
	w.send(w.owner, osm, osmABI.PackPoke())
	w.send(w.owner, clip, clipABI.PackFile(name("tail"), big.NewInt(8)))
	w.send(w.owner, w.of.Spotter, spotABI.PackFile1(name(ilkA), name("pip"), common.Address(osm)))
	w.send(w.owner, w.of.Dog, dogABI.PackFile2(name(ilkA), name("clip"), common.Address(clip)))
	filed := w.mine(time.Hour).Number
	w.send(w.owner, osm, osmABI.PackPoke())
	w.send(w.owner, clip, clipABI.PackFile(name("tail"), big.NewInt(9)))
	head := w.mine(time.Hour).Number

	whole := w.happened(w.open(w.options()), w.first, head)
	for cut := before - 1; cut < head; cut++ {
		r := w.open(w.options())
		parts := []*Record{w.happened(r, w.first, cut), w.happened(r, cut+1, head)}
		same(t, joined(parts), whole)
		same(t, joined([]*Record{parts[0], w.happened(w.open(w.options()), cut+1, head)}), whole)
	}
	var pokes, tails []uint64
	for _, p := range whole.Pokes {
		if p.Pip == osm {
			pokes = append(pokes, p.Block)
		}
	}
	for _, c := range whole.Changes {
		if c.Name == "clip.tail" && c.Subject == clip.String() {
			tails = append(tails, c.Block)
		}
	}
	for what, got := range map[string][]uint64{"pokes": pokes, "tails": tails} {
		if len(got) != 2 || got[0] != filed || got[1] != head {
			t.Errorf("%s of the blocks %v, want %d and %d", what, got, filed, head)
		}
	}
}

// A ratio may be filed before the Vat has the ilk. What spot was made with is that
// ratio until the next poke, for who looks late as for who looked all the time.
func TestTheRatioThatWasFiledBeforeTheIlkHolds(t *testing.T) {
	t.Parallel()
	w := newWorld(t, 1, 8)
	mat := func(tenths int64) {
		w.send(w.owner, w.of.Spotter, spotABI.PackFile(name("NEW-A"), name("mat"), times(tenths, exp10(26))))
	}
	mat(13)
	w.send(w.owner, w.of.Spotter, spotABI.PackFile1(name("NEW-A"), name("pip"), common.Address(w.osm)))
	w.mine(slot)
	w.send(w.owner, w.of.Vat, vatABI.PackInit(name("NEW-A")))
	o := w.options()
	o.Ilk, o.FromBlock = "NEW-A", w.mine(slot).Number
	kept := w.open(o)
	for _, step := range []func(){
		func() { w.send(w.owner, w.of.Spotter, spotABI.PackPoke(name("NEW-A"))) },
		func() { mat(15) },
		func() {},
	} {
		step()
		at := w.mine(slot)
		got, err := kept.Sync(t.Context(), at)
		w.do(err)
		late, err := w.open(o).Sync(t.Context(), at)
		w.do(err)
		if got.Version() != late.Version() || got.Assets[0].Threshold != 7692 {
			t.Errorf("block %d: thresholds %d kept and %d anew, want 7692", at.Number, got.Assets[0].Threshold, late.Assets[0].Threshold)
		}
	}
}
