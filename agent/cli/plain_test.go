package cli

import "testing"

func TestTextsForPeople(t *testing.T) {
	for in, want := range map[string]string{
		"10m0s":                              "10m",
		"1h0m0s":                             "1h",
		"1h0m5s":                             "1h0m5s",
		"712h30m0s":                          "712h30m",
		"0s":                                 "0s",
		"at 10s within 10m0s, 5m0s apart":    "at 10s within 10m, 5m apart",
		"1000% a year for 14h30m0s":          "1000% a year for 14h30m",
		"2026-11-23T08:30:00Z":               "2026-11-23 08:30:00Z",
		"40000 USDC":                         "40,000 USDC",
		"9314.346454 USDC (for 1h0m0s)":      "9,314.346454 USDC (for 1h)",
		"not HALTED":                         "not HALTED",
		"0.601742677699710228 ETH":           "0.601742677699710228 ETH",
		"1150209.809339":                     "1,150,209.809339",
		"1% of 0 USDC":                       "1% of 0 USDC",
		"blocks@286 saw 2026-11-23T08:30:00": "blocks@286 saw 2026-11-23T08:30:00",
	} {
		if got := quantity(in); got != want {
			t.Errorf("%q reads %q, want %q", in, got, want)
		}
	}
	if got := short("gauge of 0x1657170998b2572f4b1f473cf08017644d55c70a, 0x3fa29c01"); got != "gauge of 0x1657…c70a, 0x3fa29c01" {
		t.Errorf("got %q", got)
	}
}
