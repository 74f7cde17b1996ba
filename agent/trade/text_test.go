package trade_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
)

func TestATextSaysWhatSprintfWould(t *testing.T) {
	wad := amount.New(123_456_789_012_345_678)
	plain := trade.Plain("100% of <it>")
	cut := trade.Say("%s of %s", trade.Percent(wad), trade.Quantity(amount.New(1_500_000), 6))
	for want, text := range map[string]trade.Text{
		"":                            {},
		"100% of <it>":                plain,
		"12.3456789012345678% of 1.5": cut,
		"12.3456%":                    trade.Say("%s", trade.Rounded(wad)),
		"5% of 7 orders":              trade.Say("5%% of %s %s", trade.Count(7), trade.Word("orders")),
		"1.5 USDC, 0 ETH":             trade.Say("%s, %s", trade.QuantityOf(amount.New(1_500_000), 6, "USDC"), trade.QuantityOf(amount.Amount{}, 18, "ETH")),
		"1m0.5s and 1m1s":             trade.Say("%s and %s", trade.Duration(60_500*time.Millisecond), trade.Seconds(60_500*time.Millisecond)),
		"cut: 100% of <it>; 12.3456789012345678% of 1.5 (x)": trade.Say("cut: %s; %s (%s)", append(trade.Quote(trade.Quote(nil, plain), cut), trade.Word("x"))...),
		amount.Max().Format(6) + " USDC":                     trade.Say("%s", trade.QuantityOf(amount.Max(), 6, "USDC")),
		amount.Max().Format(16) + "%":                        trade.Say("%s", trade.Percent(amount.Max())),
		trade.RoundedPercent(amount.Max()):                   trade.Say("%s", trade.Rounded(amount.Max())),
	} {
		if text.String() != want || fmt.Sprint(text) != want || text.IsZero() != (want == "") {
			t.Errorf("it says %q, want %q", text, want)
		}
		asText, _ := json.Marshal(text)
		asString, _ := json.Marshal(want)
		if string(asText) != string(asString) {
			t.Errorf("it encodes as %s, want %s", asText, asString)
		}
		var back trade.Text
		if err := json.Unmarshal(asText, &back); err != nil || back.String() != want {
			t.Errorf("it reads back as %q, %v", back, err)
		}
	}
}

func TestTextsOfOneDecisionDoNotTouchEachOther(t *testing.T) {
	var words trade.Words
	var texts []trade.Text
	for i := range uint64(200) {
		texts = append(texts, words.Say("%s and %s and %s", trade.Count(i), trade.Count(i+1), trade.Count(i+2)))
	}
	for i, text := range texts {
		if want := fmt.Sprintf("%d and %d and %d", i, i+1, i+2); text.String() != want {
			t.Fatalf("it says %q, want %q", text, want)
		}
	}
}
