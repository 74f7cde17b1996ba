package words

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

func TestWhatStrangersWroteIsPlainAndShort(t *testing.T) {
	for in, want := range map[string]string{"USDC": "USDC", "A\x1b[2J\nB": "A?[2J?B", "\xff": "?", strings.Repeat("x", 21): strings.Repeat("x", 20) + "…"} {
		if got := Plain(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for _, in := range []string{strings.Repeat("x", 2000), strings.Repeat("é", 2000), "ab" + strings.Repeat("…", 2000)} {
		got := Line(in)
		if len(got) > strategy.MaxReasonBytes || len(got) < strategy.MaxReasonBytes-6 || !utf8.ValidString(got) || !strings.HasSuffix(got, "…") {
			t.Errorf("%d bytes of %d", len(got), len(in))
		}
	}
	if got := Line("all\tof it"); got != "all?of it" {
		t.Errorf("%q", got)
	}
}

func TestTokensHaveSixDigitsOrAllBeforeThePoint(t *testing.T) {
	for v, want := range map[float64]string{1.5: "1.5", 12345.678: "12345.7", 1234567.8: "1234568", 0: "0"} {
		if got := Tokens(v); got != want {
			t.Errorf("%v is %q, want %q", v, got, want)
		}
	}
}
