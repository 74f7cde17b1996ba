package cli

import (
	"regexp"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/report"
)

// span is a duration for people: 10m and not 10m0s.
func span(d time.Duration) string { return plain(d.String()) }

// long is an age, from two days on in days.
func long(d time.Duration) string {
	if d >= 48*time.Hour {
		return report.Number(d.Hours()/24, 1) + " days"
	}
	return d.Round(time.Second).String()
}

var (
	zeroSeconds = regexp.MustCompile(`(\d[hm])0s\b`)
	zeroMinutes = regexp.MustCompile(`(\dh)0m(\D|$)`)
	aDate       = regexp.MustCompile(`(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\dZ)`)
	longHex     = regexp.MustCompile(`\b(0x[0-9a-fA-F]{4})[0-9a-fA-F]{32,56}([0-9a-fA-F]{4})\b`)
	largeNumber = regexp.MustCompile(`^\d{4,}(\.\d+)?( |$)`)
)

// plain is a text with its durations and instants as people write them.
func plain(s string) string {
	s = zeroSeconds.ReplaceAllString(s, "$1")
	s = zeroMinutes.ReplaceAllString(s, "$1$2")
	return aDate.ReplaceAllString(s, "$1 $2")
}

// short is a text with its addresses and hashes cut in the middle.
func short(s string) string { return longHex.ReplaceAllString(s, "$1…$2") }

// quantity is plain, with the number that it begins with in groups of three.
func quantity(s string) string {
	return largeNumber.ReplaceAllStringFunc(plain(s), func(n string) string {
		if n[len(n)-1] == ' ' {
			return report.Group(n[:len(n)-1]) + " "
		}
		return report.Group(n)
	})
}
