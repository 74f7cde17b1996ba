package levels

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func world() *strategy.Observation {
	s := func(n byte, symbol string, state protection.State) protection.Series {
		return protection.Series{ID: protection.Address{19: n}, Symbol: symbol, Decimals: 6, Exhaustion: amount.New(100e6), State: state}
	}
	return &strategy.Observation{
		Series: []protection.Series{s(0xa1, "one", protection.Active), s(2, "twin", protection.Active), s(3, "twin", protection.Pending), s(4, "over", protection.Expired)},
		Pools:  []protection.Pool{{ID: protection.Address{19: 9}, Symbol: "one", Decimals: 6}},
	}
}

func TestLevelsAreHeldAsStated(t *testing.T) {
	one, two, pool := protection.Address{19: 0xa1}, protection.Address{19: 2}, protection.Address{19: 9}
	for _, c := range []struct {
		name       string
		parameters string
		want       map[protection.Address]float64
		says       string
	}{
		{"nothing", `{}`, nil, ""},
		{"a series by symbol", `{"levels":[{"series":"one","level":7.5}]}`, map[protection.Address]float64{one: 7.5}, ""},
		{"a pool of that symbol", `{"levels":[{"pool":"one","level":7.5}]}`, map[protection.Address]float64{pool: 7.5}, ""},
		{"by address, in any case", `{"levels":[{"series":"0x00000000000000000000000000000000000000A1","level":1},{"series":"` + two.String() + `","level":0}]}`,
			map[protection.Address]float64{one: 1, two: 0}, ""},
		{"a symbol of two", `{"levels":[{"series":"twin","level":1}]}`, nil, "2 of that symbol are here"},
		{"what is not there", `{"levels":[{"series":"none","level":1},{"pool":"one","level":2}]}`, map[protection.Address]float64{pool: 2}, "levels[0]: there is no series of that name here"},
		{"a series that is over", `{"levels":[{"series":"over","level":1}]}`, nil, "the series is over"},
		{"more than a series can have", `{"levels":[{"series":"one","level":101}]}`, map[protection.Address]float64{one: 100}, ""},
		{"one thing by two names", `{"levels":[{"series":"one","level":1},{"series":"` + one.String() + `","level":2}]}`, map[protection.Address]float64{one: 1}, "another level names the same series"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Definition().Open([]byte(c.parameters), 0)
			if err != nil {
				t.Fatal(err)
			}
			p, err := s.Evaluate(t.Context(), world())
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Targets) != len(c.want) {
				t.Fatalf("targets %+v, want %v", p.Targets, c.want)
			}
			for _, x := range p.Targets {
				if want, ok := c.want[x.Series]; !ok || x.Level != want || x.TTL != 6*time.Hour {
					t.Errorf("target %+v, want %v", x, want)
				}
			}
			if got := strings.Join(p.Reasons, "; "); !strings.Contains(got, c.says) || c.says == "" && got != "" {
				t.Errorf("it says %q, want %q", got, c.says)
			}
		})
	}
}

func TestParametersThatMeanNothingAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ parameters, says string }{
		"both":              {`{"levels":[{"series":"a","pool":"b","level":1}]}`, "levels[0]: name either"},
		"neither":           {`{"levels":[{"level":1}]}`, "levels[0]: name either"},
		"less than nothing": {`{"levels":[{"series":"a","level":-1}]}`, "level -1 is no amount"},
		"twice":             {`{"levels":[{"series":"a","level":1},{"series":"A","level":1}]}`, "levels[1]: A is listed before"},
		"no time":           {`{"ttlHours":0}`, "ttlHours 0"},
		"for ever":          {`{"ttlHours":721}`, "ttlHours 721"},
	} {
		_, err := Definition().Open([]byte(c.parameters), 0)
		if !errors.Is(err, ErrParameters) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v does not say %q", name, err, c.says)
		}
	}
	if _, err := Definition().Open([]byte(`{"level":[]}`), 0); err == nil {
		t.Error("an unknown parameter was taken")
	}
}

func TestTheSchemaLetsThroughWhatTheDocumentShows(t *testing.T) {
	m, err := Definition().Manifest()
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties struct {
			Levels struct {
				Items struct {
					Required []string `json:"required"`
				} `json:"items"`
			} `json:"levels"`
		} `json:"properties"`
	}
	if err := json.Unmarshal(m.Schema, &schema); err != nil {
		t.Fatal(err)
	}
	if got := schema.Properties.Levels.Items.Required; len(got) != 1 || got[0] != "level" {
		t.Errorf("a level has to have %v, want level alone", got)
	}
}
