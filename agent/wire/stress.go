package wire

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/book"
	"github.com/hedgerow-fi/hedgerow/models/portfolio"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoScenario reports a stress that nobody has named.
var ErrNoScenario = errors.New("there is no such stress")

// StressScenario is a named move of prices, at once.
type StressScenario struct {
	Name   string `json:"name"`
	About  string `json:"about"`
	Source string `json:"source"` // who says so: assumed, or where the moves were observed
	Basis  string `json:"basis"`  // assumed or observed
	// All is what every asset that is not pegged and has no move of its own falls by.
	All   float64     `json:"all"`
	Moves []AssetMove `json:"moves,omitempty"`
	// strict refuses moves of assets that the book does not have; what is observed of
	// a whole market is asked of whatever book.
	strict bool
}

// AssetMove is one asset's change of price: −.3 is a fall of 30%.
type AssetMove struct {
	Asset  string  `json:"asset"` // symbol or address
	Change float64 `json:"change"`
}

// StressFileSchema is the version of a file of stresses.
const StressFileSchema = 1

// stressFile is a file of stresses.
type stressFile struct {
	Schema    uint64           `json:"schema" jsonschema:"The version of the file's form: 1."`
	Scenarios []stressScenario `json:"scenarios" jsonschema:"The stresses."`
}

type stressScenario struct {
	Name   config.Name  `json:"name" jsonschema:"Unique."`
	About  string       `json:"about,omitempty" jsonschema:"What it is, for people."`
	Source string       `json:"source" jsonschema:"Who says so: where the moves were seen, or that they are assumed and why."`
	All    stressChange `json:"all,omitempty" jsonschema:"Change of every asset that is not pegged and has no move of its own, such as -40%."`
	Moves  []stressMove `json:"moves,omitempty" jsonschema:"Changes of single assets."`
}

type stressMove struct {
	Asset  string       `json:"asset" jsonschema:"Symbol or address of an asset of the book."`
	Change stressChange `json:"change" jsonschema:"Its change, such as -55% or 5%."`
}

// stressChange is a change in percent, with its sign.
type stressChange float64

var changeForm = regexp.MustCompile(`^[+-]?[0-9]+(\.[0-9]+)?%$`)

// UnmarshalText reads a signed percentage of −100% to 1000%.
func (c *stressChange) UnmarshalText(b []byte) error {
	s := string(b)
	if !changeForm.MatchString(s) {
		return fmt.Errorf("%q is not a change such as -40%% or 5%%", s)
	}
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "%"), 64)
	if err != nil || v < -100 || v > 1000 {
		return fmt.Errorf("%q is out of its range, -100%% to 1000%%", s)
	}
	*c = stressChange(v / 100)
	return nil
}

// ReadStresses reads a file of stresses. Its mistakes come back all at once.
func ReadStresses(path string) ([]StressScenario, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var f stressFile
	if err := config.Strict(text, path, &f, f.check); err != nil {
		return nil, err
	}
	var out []StressScenario
	for _, x := range f.Scenarios {
		y := StressScenario{Name: string(x.Name), About: x.About, Source: x.Source, Basis: "assumed", All: -float64(x.All), strict: true}
		for _, m := range x.Moves {
			y.Moves = append(y.Moves, AssetMove{m.Asset, float64(m.Change)})
		}
		out = append(out, y)
	}
	return out, nil
}

func (f *stressFile) check(x config.Findings) {
	if f.Schema != StressFileSchema {
		x.At("schema", "%d is not read: this version reads %d", f.Schema, StressFileSchema)
	}
	if len(f.Scenarios) == 0 {
		x.Near("scenarios", "there is none: write at least one")
	}
	names := map[string]string{}
	for i, s := range f.Scenarios {
		at := fmt.Sprintf("scenarios[%d]", i)
		x.Unique(names, at+".name", string(s.Name))
		if strings.TrimSpace(s.Source) == "" {
			x.At(at+".source", "it is blank: say who says so, or that it is assumed and why")
		}
		if s.All > 0 {
			x.At(at+".all", "%g%% is a rise: all fall together, and what rises is named in moves", 100*float64(s.All))
		}
		if s.All == 0 && len(s.Moves) == 0 {
			x.Near(at, "nothing moves: state all or moves")
		}
		moved := map[string]string{}
		for j, m := range s.Moves {
			x.Unique(moved, fmt.Sprintf("%s.moves[%d].asset", at, j), m.Asset)
		}
	}
}

// BuiltinStresses are the stresses that every book has: falls of all, one collateral
// alone, the lent coin off its peg, and two days that happened.
func (s *Standpoint) BuiltinStresses() []StressScenario {
	var out []StressScenario
	for _, d := range []int{20, 30, 40, 50, 60, 70, 80} {
		out = append(out, commonFall(d))
	}
	for _, a := range s.largestCollaterals(mostSingle) {
		out = append(out, singleFall(s.Book().Assets[a].Symbol, 50))
	}
	for _, e := range s.lent() {
		out = append(out,
			StressScenario{Name: "off-peg-" + e.Symbol, About: e.Symbol + " falls by 12%, as USDC did at its lowest on 11 March 2023, and nothing else moves", Source: "assumed, of the size of CoinMarketCap's daily low of USDC: 0.8774", Basis: "assumed",
				Moves: []AssetMove{{e.Reference.Asset.String(), -.12}}},
			StressScenario{Name: "scarce-" + e.Symbol, About: e.Symbol + " rises by 5%, as stablecoins did on 12 March 2020, and nothing else moves", Source: "assumed, of the size of CoinMarketCap's daily closes of USDT: 0.9988 to 1.0536", Basis: "assumed",
				Moves: []AssetMove{{e.Reference.Asset.String(), .05}}})
	}
	return append(out, march2020(), may2021())
}

// lent is one claim on each lent asset: those on several ilks are on one coin.
func (s *Standpoint) lent() (out []protection.Exposure) {
	for _, e := range s.Seen().Exposures {
		if !slices.ContainsFunc(out, func(x protection.Exposure) bool { return x.Reference.Asset == e.Reference.Asset }) {
			out = append(out, e)
		}
	}
	return out
}

// mostSingle is how many collaterals fall alone among the built-in stresses.
const mostSingle = 5

func commonFall(percent int) StressScenario {
	return StressScenario{Name: fmt.Sprintf("fall-%d", percent), About: fmt.Sprintf("all that is not pegged falls by %d%%", percent), Source: "assumed", Basis: "assumed", All: float64(percent) / 100}
}

func singleFall(symbol string, percent int) StressScenario {
	return StressScenario{Name: fmt.Sprintf("only-%s-%d", symbol, percent), About: fmt.Sprintf("%s alone falls by %d%%", symbol, percent), Source: "assumed", Basis: "assumed",
		Moves: []AssetMove{{symbol, -float64(percent) / 100}}, strict: true}
}

// moves are changes from one daily close to the next.
func moves(list ...any) (out []AssetMove) {
	for i := 0; i < len(list); i += 3 {
		out = append(out, AssetMove{list[i].(string), list[i+2].(float64)/list[i+1].(float64) - 1})
	}
	return out
}

func march2020() StressScenario {
	return StressScenario{Name: "march-2020", About: "12 March 2020, close to close: ether fell by 44.6%, and so does what else is not pegged and not in the list",
		Source: "Binance daily closes of 11 and 12 March 2020 in USDT; CoinMarketCap's of stablecoins", Basis: "observed", All: 1 - 107.82/194.61,
		Moves: moves("ETH", 194.61, 107.82, "BTC", 7934.52, 4800., "LINK", 3.8169, 1.9931, "BNB", 16.5705, 9.2566, "LTC", 48.53, 29.83, "XRP", .20813, .13549, "ADA", .03969, .02329,
			"DAI", 1.00220961, 1.035440419, "USDC", .997317086, 1.040553294, "USDT", .9988063162, 1.053584631)}
}

func may2021() StressScenario {
	return StressScenario{Name: "may-2021", About: "19 May 2021, close to close: ether fell by 27.7%, and so does what else is not pegged and not in the list",
		Source: "Binance daily closes of 18 and 19 May 2021 in USDT; CoinMarketCap's of stablecoins", Basis: "observed", All: 1 - 2438.92/3375.07,
		Moves: moves("ETH", 3375.07, 2438.92, "BTC", 42849.78, 36690.09, "LINK", 42.566, 26.227, "BNB", 507.88, 334.8, "LTC", 293.98, 185.93, "XRP", 1.5889, 1.0568, "ADA", 2.0036, 1.4663,
			"AAVE", 628.75, 414.36, "UNI", 35.028, 23.169, "SOL", 55.977, 34.988, "AVAX", 36.875, 23.052, "DOGE", .47574, .32945, "PAXG", 1879.42, 1867.63,
			"DAI", 1.00016849, 1.00063869, "USDC", 1.00001839, .99992609, "USDT", 1.00068048, 1.00161636)}
}

// wrapped are symbols that move as another does, among what was observed.
var wrapped = map[string]string{"WETH": "ETH", "ETH-A": "ETH", "ETH-B": "ETH", "ETH-C": "ETH", "STETH": "ETH", "WSTETH": "ETH", "RETH": "ETH", "CBETH": "ETH", "WEETH": "ETH",
	"WBTC": "BTC", "CBBTC": "BTC", "TBTC": "BTC", "RENBTC": "BTC", "WBNB": "BNB", "WAVAX": "AVAX", "WSOL": "SOL"}

// largestCollaterals are the rows of the book's largest collaterals that are not
// pegged, by value.
func (s *Standpoint) largestCollaterals(most int) (out []int) {
	b := s.Book()
	collateral, _ := b.Totals(b.Weights())
	for a := range collateral {
		if collateral[a] > 0 && !stands(b, a) {
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(i, j int) int {
		switch {
		case collateral[i] > collateral[j]:
			return -1
		case collateral[i] < collateral[j]:
			return 1
		}
		return 0
	})
	return out[:min(most, len(out))]
}

// Stresses are all that have a name here: the built-in ones, and those of limits.risk.
func (s *Standpoint) Stresses() []StressScenario {
	out := s.BuiltinStresses()
	if r := s.Record.Policy.Bounds.Risk; r != nil {
		for _, x := range r.Stresses {
			y := StressScenario{Name: x.Name, About: "as limits.risk.stresses states it", Source: "the configuration", Basis: "assumed", All: x.All, strict: true}
			for _, m := range x.Moves {
				y.Moves = append(y.Moves, AssetMove{m.Asset.String(), m.Factor - 1})
			}
			out = append(slices.DeleteFunc(out, func(o StressScenario) bool { return o.Name == y.Name }), y) // the fund's own word for it counts
		}
	}
	return out
}

var (
	commonForm = regexp.MustCompile(`^fall-([0-9]{1,3})$`)
	singleForm = regexp.MustCompile(`^only-(.+)-([0-9]{1,3})$`)
)

// FindStresses are the stresses that a word means: a name, fall-N, only-ASSET-N, or a
// file of them. It fails with ErrNoScenario, and says which were near.
func (s *Standpoint) FindStresses(word string) ([]StressScenario, error) {
	all := s.Stresses()
	var names []string
	for _, x := range all {
		if x.Name == word {
			return []StressScenario{x}, nil
		}
		names = append(names, x.Name)
	}
	if ext := filepath.Ext(word); ext == ".yaml" || ext == ".yml" || ext == ".json" {
		return ReadStresses(word)
	}
	if m := commonForm.FindStringSubmatch(word); m != nil {
		if d, err := strconv.Atoi(m[1]); err == nil && d >= 1 && d <= 100 {
			return []StressScenario{commonFall(d)}, nil
		}
		return nil, fmt.Errorf("%s: a fall is of 1 to 100 percent", word)
	}
	if m := singleForm.FindStringSubmatch(word); m != nil {
		if d, err := strconv.Atoi(m[2]); err == nil && d >= 1 && d <= 100 {
			return []StressScenario{singleFall(m[1], d)}, nil
		}
		return nil, fmt.Errorf("%s: a fall is of 1 to 100 percent", word)
	}
	return nil, fmt.Errorf("%w %q%s (there are %s, fall-N, only-ASSET-N, and files of them, .yaml)", ErrNoScenario, word, config.Meant(word, names), strings.Join(names, ", "))
}

// rowOf is an asset of the book, by symbol or address. It fails with
// portfolio.ErrUnknownAsset.
func rowOf(b *book.Book, name string) (int, error) {
	if id, err := protection.ParseAddress(name); err == nil {
		if a := b.AssetIndex(id); a >= 0 {
			return a, nil
		}
		return -1, fmt.Errorf("%s: %w", name, portfolio.ErrUnknownAsset)
	}
	found, have := -1, []string{}
	for a := range b.Assets {
		have = append(have, b.Assets[a].Symbol)
		if strings.EqualFold(b.Assets[a].Symbol, name) {
			if found >= 0 {
				return -1, fmt.Errorf("%s: assets %s and %s of the book are both called so: name one by its address", name, config.Checksummed(b.Assets[found].ID), config.Checksummed(b.Assets[a].ID))
			}
			found = a
		}
	}
	if found < 0 {
		return -1, fmt.Errorf("%s: %w%s: it has %s", name, portfolio.ErrUnknownAsset, config.Meant(name, have), strings.Join(have, ", "))
	}
	return found, nil
}

// stressOf is a scenario for the book. Moves of what a book does not have are errors
// where somebody named them for it.
func (x StressScenario) stressOf(b *book.Book) (portfolio.Stress, error) {
	out := portfolio.Stress{Name: x.Name, All: x.All}
	var errs []error
	for _, m := range x.Moves {
		if x.strict || protectionAddress(m.Asset) {
			a, err := rowOf(b, m.Asset)
			if err != nil {
				if x.strict {
					errs = append(errs, fmt.Errorf("stress %s: %w", x.Name, err))
				}
				continue
			}
			out.Moves = append(out.Moves, portfolio.Move{Asset: b.Assets[a].ID, Factor: 1 + m.Change})
			continue
		}
		for a := range b.Assets {
			symbol := strings.ToUpper(b.Assets[a].Symbol)
			if symbol == m.Asset || wrapped[symbol] == m.Asset {
				out.Moves = append(out.Moves, portfolio.Move{Asset: b.Assets[a].ID, Factor: math.Max(0, 1+m.Change)})
			}
		}
	}
	return out, errors.Join(errs...)
}

func protectionAddress(name string) bool {
	_, err := protection.ParseAddress(name)
	return err == nil
}
