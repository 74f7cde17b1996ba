package config

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/schedule"
)

const (
	priceAlarm = `on: {price: {asset: "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", by: 3%, within: 10m}}`
	loanAlarm  = `on: {loan: {below: 1.05, debt: 1000000 USD}}`
	gaugeAlarm = `on: {gauge: {change: any}}`
)

func TestAlarmsThatCannotFireAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ from, to, says string }{
		"no kind of schedule":         {"    " + gaugeAlarm + " #", "    #", "schedule[4]: missing: one of everyBlocks, cron and on"},
		"two kinds":                   {gaugeAlarm, "everyBlocks: 2\n    " + gaugeAlarm, "everyBlocks and on exclude each other"},
		"nothing to look at":          {gaugeAlarm, "on: {}", "schedule[4].on: missing: one of price, loan and gauge"},
		"two things to look at":       {gaugeAlarm, "on: {gauge: {change: any}, loan: {below: 1, debt: 1 USD}}", "loan and gauge exclude each other"},
		"an asset without a feed":     {`{price: {asset: "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2"`, `{price: {asset: "0x5FbDB2315678afecb367f032d93F642f64180aa3"`, "has no feed under lending.feeds"},
		"a move of nothing":           {"by: 3%", "by: 0%", "no move to wait for"},
		"a move of more than all":     {"by: 3%", "by: 101%", "no move to wait for"},
		"no window":                   {"within: 10m", "within: 0s", "within"},
		"a window of a week":          {"within: 10m", "within: 168h", "is no window"},
		"a health factor of zero":     {"below: 1.05", "below: 0", "not above zero"},
		"a health factor in percent":  {"below: 1.05", "below: 105%", "is not a number such as 1.05"},
		"a debt in tokens":            {"debt: 1000000 USD", "debt: 1000000 USDC", `write "1000000 USD"`},
		"an unknown change":           {"change: any", "change: anyy", `"anyy" is not known: did you mean "any"?`},
		"a zone for an alarm":         {gaugeAlarm, gaugeAlarm + "\n    zone: UTC", "has a meaning for cron only"},
		"catching up on an alarm":     {gaugeAlarm, gaugeAlarm + "\n    catchUp: once", "blocks and alarms run the newest block"},
		"a cooldown without an alarm": {"    everyBlocks: 5", "    everyBlocks: 5\n    cooldown: 1m", "has a meaning for an alarm (on) only"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(example(t, c.from, c.to)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want a problem that says %q", err, c.says)
			}
		})
	}
}

func TestSchedulesSayWhenTheyRun(t *testing.T) {
	c, err := Parse([]byte(example(t)), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"every 5 blocks", "30 8 * * 1-5 in Europe/Zurich", "when the price of 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2 moves by 3% within 10m0s, 5m0s apart",
		"when a loan of at least 1000000 USD falls below a health factor of 1.05, 5m0s apart", "when a gauge changes: any, 5m0s apart"}
	for i, s := range c.Schedule {
		if got := s.When(); got != want[i] {
			t.Errorf("%s: %q, want %q", s.Name, got, want[i])
		}
	}
	on, cooldown := c.Schedule[3].Alarm()
	if on.Loan == nil || *on.Loan != (schedule.LoanHealth{Below: 1.05, DebtUSD: 1e6}) || cooldown != 5*time.Minute {
		t.Errorf("the loan alarm is %+v, %s", on.Loan, cooldown)
	}
	if on, _ := c.Schedule[2].Alarm(); on.Price.By.Format(16) != "3" || on.Price.Within != 10*time.Minute {
		t.Errorf("the price alarm is %+v", on.Price)
	}
	night := Schedule{Cron: "30 2 * * *", Zone: "Europe/Zurich"}
	from := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	got := strings.Join(night.Shifts(from, from.AddDate(1, 0, 0)), "\n")
	for _, says := range []string{"2026-03-29 02:30 does not exist in Europe/Zurich", "2026-10-25 02:30 comes twice in Europe/Zurich"} {
		if !strings.Contains(got, says) {
			t.Errorf("its odd times are %q, without %q", got, says)
		}
	}
}
