package config

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestAnApprovalSectionThatMeansNothingIsRefused(t *testing.T) {
	const premium, cover, from, to, expires = "  premiumAbove: 15000 USDC", "  coverAbove: 2000000 USDC", "rateFrom: 0.1%", "rateTo: 25%", "expires: 30m"
	text := example(t)
	section := text[strings.Index(text, "\napproval:\n")+1 : strings.Index(text, "\njournal: ")]
	for name, c := range map[string]struct {
		pairs []string
		says  string
	}{
		"no bound":                 {[]string{section, "approval: {expires: 30m}\n"}, "approval: it holds no order"},
		"another asset":            {[]string{premium, "  premiumAbove: 15000 DAI"}, "approval.premiumAbove: stated in DAI"},
		"cover in another asset":   {[]string{cover, "  coverAbove: 1 DAI"}, "approval.coverAbove: stated in DAI"},
		"a band inside out":        {[]string{from, "rateFrom: 26%"}, "approval.rateTo: 25% is less than rateFrom 26%"},
		"no time to answer":        {[]string{expires, "expires: 5s"}, "approval.expires: 5s is too short or too long"},
		"a time without an end":    {[]string{expires, "expires: 25h"}, "approval.expires: 25h0m0s is too short or too long"},
		"a rate without a percent": {[]string{to, "rateTo: 0.25"}, "no unit"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(example(t, c.pairs...)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want a problem that says %q", err, c.says)
			}
		})
	}
}

func TestApprovalIsOptionalAndExpiresByDefault(t *testing.T) {
	text := example(t)
	section := text[strings.Index(text, "\napproval:\n")+1 : strings.Index(text, "\njournal: ")]
	c, err := Parse([]byte(example(t, section, "")), "hedge.yaml", known)
	if err != nil || c.Approval != nil {
		t.Errorf("left out: %+v, %v", c, err)
	}
	c, err = Parse([]byte(example(t, section, "approval: {premiumAbove: 0 USDC}\n")), "hedge.yaml", known)
	if err != nil || c.Approval.Expires != 30*time.Minute || c.Approval.PremiumAbove.Value != "0" {
		t.Errorf("a bound of zero, which holds every order: %+v, %v", c, err)
	}
}
