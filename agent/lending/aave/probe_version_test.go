package aave

import (
	"testing"

	"github.com/holiman/uint256"
)

func TestEModeThresholdsByVersion(t *testing.T) {
	config := func(threshold, bonus, category uint64) uint256.Int {
		return *uint256.NewInt(0).Or(uint256.NewInt(threshold<<16|bonus<<32), new(uint256.Int).Lsh(uint256.NewInt(category), 168))
	}
	bitmap, free := Version{BitmapEMode: true}, Version{BitmapEMode: true, FreeEMode: true}
	in := category{threshold: 9300, bonus: 10100, collateral: *uint256.NewInt(1 << 3)}
	for _, c := range []struct {
		name          string
		version       Version
		config        uint256.Int
		id            uint16
		eMode         uint8
		wantThreshold uint16
		wantBonus     uint16
		counts        bool
	}{
		{"no eMode: the reserve's own", Version{}, config(8000, 10500, 1), 3, 0, 8000, 10500, true},
		{"v3.0: the category that the reserve names", Version{}, config(8000, 10500, 1), 3, 1, 9300, 10100, true},
		{"v3.0: another category", Version{}, config(8000, 10500, 2), 3, 1, 8000, 10500, true},
		{"v3.2: the category's bitmap has the reserve", bitmap, config(8000, 10500, 0), 3, 1, 9300, 10100, true},
		{"v3.2: the bitmap has it not, whatever the old field says", bitmap, config(8000, 10500, 1), 4, 1, 8000, 10500, true},
		{"v3.2: no threshold of its own is no collateral", bitmap, config(0, 0, 0), 3, 1, 0, 0, false},
		{"v3.2: a category without threshold counts and backs nothing", bitmap, config(8000, 10500, 0), 3, 2, 0, 0, true},
		{"a category that is not there any more", bitmap, config(8000, 10500, 0), 3, 9, 8000, 10500, true},
		{"v3.6: collateral only in the category", free, config(0, 0, 0), 3, 1, 9300, 10100, true},
		{"v3.6: outside it counts and backs nothing", free, config(0, 0, 0), 3, 0, 0, 0, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := params{categories: map[uint8]category{1: in, 2: {collateral: in.collateral}}}
			p.version = c.version
			threshold, bonus, counts := p.thresholdFor(&reserve{id: c.id, config: c.config}, c.eMode)
			if threshold != c.wantThreshold || bonus != c.wantBonus || counts != c.counts {
				t.Errorf("threshold %d, bonus %d, counts %v; want %d, %d, %v", threshold, bonus, counts, c.wantThreshold, c.wantBonus, c.counts)
			}
		})
	}
}

func TestReleasesAreNamedByWhatTheyCanDoAndTheirRevision(t *testing.T) {
	v33 := Version{Virtual: true, BitmapEMode: true, Deficit: true, Rounding: HalfUp}
	v35 := v33
	v35.Rounding = ForProtocol
	v36 := v35
	v36.FreeEMode = true
	for _, c := range []struct {
		v        Version
		revision uint64
		want     string
	}{
		{Version{Rounding: HalfUp}, 1, "Aave v3.0 (pool revision 1)"},
		{Version{Virtual: true, Rounding: HalfUp}, 4, "Aave v3.1 (pool revision 4)"},
		{Version{Virtual: true, BitmapEMode: true, Rounding: HalfUp}, 5, "Aave v3.2 (pool revision 5)"},
		{v33, 6, "Aave v3.3 (pool revision 6)"},
		{v33, 7, "Aave v3.4 (pool revision 7)"},
		{v33, 8, "Aave v3.4 (pool revision 8)"},
		{v35, 9, "Aave v3.5 (pool revision 9)"},
		{v36, 10, "Aave v3.6 (pool revision 10)"},
		{v36, 11, "Aave v3.7 (pool revision 11)"},
		{v36, 99, "Aave past v3.7, read as v3.7 (pool revision 99)"},
		{v35, 99, "Aave v3.5 (pool revision 99)"},
		{v36, 3, "Aave v3.6–3.7 (pool revision 3)"},
	} {
		c.v.Revision = c.revision
		if got := c.v.String(); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}
