package config

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// everyReceiver is a section with each kind.
const everyReceiver = `alerts:
  repeat: 30m
  stall: 5m
  heartbeat: {url: "https://hc.example.org/ping/7f3a", every: 1m}
  to:
    - {name: ops, kind: slack, url: "${HEDGEROW_SLACK}", severity: warning}
    - {name: desk, kind: webhook, url: "https://desk.example.org/hook", secretFile: hook.secret, severity: info}
    - {name: me, kind: telegram, token: "${HEDGEROW_TELEGRAM}", chat: "-100123"}
    - {name: mail, kind: email, server: "smtp.example.org:587", from: "Hedgerow <agent@example.org>", to: [desk@example.org, "Ann <ann@example.org>"], user: agent, passwordFile: mail.password, severity: critical}
`

// withAlerts is the example with another alerts section, and its edits.
func withAlerts(t *testing.T, pairs ...string) string {
	t.Helper()
	text, section := example(t), everyReceiver
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(section, pairs[i]) {
			t.Fatalf("the section has no %q", pairs[i])
		}
		section = strings.Replace(section, pairs[i], pairs[i+1], 1)
	}
	from, to := alertsIn(text)
	return text[:from] + section + text[to:]
}

// alertsIn is where the section stands: to the next empty line.
func alertsIn(text string) (from, to int) {
	from = strings.Index(text, "\nalerts:\n") + 1
	return from, from + strings.Index(text[from:], "\n\n") + 1
}

func TestEveryKindOfReceiverIsRead(t *testing.T) {
	c, err := Parse([]byte(withAlerts(t)), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	a := c.Alerts
	if len(a.To) != 4 || a.Repeat != 30*time.Minute || a.Heartbeat.Every != time.Minute || a.To[2].Severity != "warning" || len(a.To[3].To) != 2 {
		t.Errorf("read %+v", a)
	}
}

func TestAlertsAreOptionalAndHaveDefaults(t *testing.T) {
	text := withAlerts(t)
	from, to := alertsIn(text)
	section := text[from:to]
	if c, err := Parse([]byte(strings.Replace(text, section, "", 1)), "hedge.yaml", known); err != nil || c.Alerts != nil {
		t.Errorf("without alerts: %v", err)
	}
	least := "alerts: {heartbeat: {url: 'https://hc.example.org'}, to: [{name: a, kind: slack, url: '${SLACK}'}]}"
	c, err := Parse([]byte(strings.Replace(text, section, least, 1)), "hedge.yaml", known)
	if err != nil || c.Alerts.Repeat != time.Hour || c.Alerts.Stall != 10*time.Minute || c.Alerts.Heartbeat.Every != time.Minute || c.Alerts.To[0].Severity != "warning" {
		t.Errorf("got %+v, %v", c, err)
	}
}

func TestMistakesInAlertsAreRefusedWithARemedy(t *testing.T) {
	for name, c := range map[string]struct {
		pairs      []string
		path, says string
	}{
		"an unknown kind":                   {[]string{"kind: slack", "kind: slak"}, "alerts.to[0].kind", `did you mean "slack"?`},
		"an unknown severity":               {[]string{"severity: critical", "severity: fatal"}, "alerts.to[3].severity", "info, warning, critical"},
		"two of one name":                   {[]string{"name: desk", "name: ops"}, "alerts.to[1].name", "used twice"},
		"a webhook without its url":         {[]string{`url: "https://desk.example.org/hook", `, ""}, "alerts.to[1].url", "missing: webhook needs it"},
		"telegram without its chat":         {[]string{`, chat: "-100123"`, ""}, "alerts.to[2].chat", "missing"},
		"telegram without its token":        {[]string{`token: "${HEDGEROW_TELEGRAM}", `, ""}, "alerts.to[2].token", "either token or tokenFile"},
		"telegram with two tokens":          {[]string{`chat: "-100123"`, `chat: "-100123", tokenFile: x`}, "alerts.to[2].tokenFile", "exclude each other"},
		"a chat that is none":               {[]string{"-100123", "my chat"}, "alerts.to[2].chat", "@channel"},
		"a key of another kind":             {[]string{`chat: "-100123"`, `chat: "-100123", user: x`}, "alerts.to[2].user", "telegram has no such key: it has chat, token"},
		"email without a server":            {[]string{`server: "smtp.example.org:587", `, ""}, "alerts.to[3].server", "missing"},
		"email without a port":              {[]string{"smtp.example.org:587", "smtp.example.org"}, "alerts.to[3].server", "HOST:PORT"},
		"email to nobody":                   {[]string{`[desk@example.org, "Ann <ann@example.org>"]`, "[]"}, "alerts.to[3].to", "empty"},
		"email to what is no address":       {[]string{"[desk@example.org", "[desk.example.org"}, "alerts.to[3].to[0]", "no mail address"},
		"a header in an address":            {[]string{"[desk@example.org", `["a@b.c\r\nBcc: d@e.f"`}, "alerts.to[3].to[0]", "no mail address"},
		"a user without a password":         {[]string{", passwordFile: mail.password", ""}, "alerts.to[3].password", "either password or passwordFile"},
		"a password without a user":         {[]string{"user: agent, ", ""}, "alerts.to[3].user", "no user"},
		"a Slack address in the file":       {[]string{"${HEDGEROW_SLACK}", "https://hooks.slack.example/services/T0/B0/hunter2"}, "alerts.to[0].url", "write ${NAME}"},
		"a token in the file":               {[]string{"${HEDGEROW_TELEGRAM}", "123:hunter2"}, "alerts.to[2].token", "does not belong in the file"},
		"half a token in the file":          {[]string{"${HEDGEROW_TELEGRAM}", "hunter2${REST}"}, "alerts.to[2].token", "does not belong in the file"},
		"a password in an address":          {[]string{"https://desk.example.org", "https://ann:hunter2@desk.example.org"}, "alerts.to[1].url", "does not belong there"},
		"http to another machine":           {[]string{"https://desk.example.org", "http://desk.example.org"}, "alerts.to[1].url", "write https"},
		"another scheme":                    {[]string{"https://desk.example.org", "ftp://desk.example.org"}, "alerts.to[1].url", "no web address"},
		"a dollar that is no variable":      {[]string{"https://desk.example.org/hook", "https://desk.example.org/$HOOK"}, "alerts.to[1].url", "no ${NAME}"},
		"a heartbeat without an address":    {[]string{`url: "https://hc.example.org/ping/7f3a", `, ""}, "alerts.heartbeat.url", "missing"},
		"a heartbeat faster than sense":     {[]string{"every: 1m", "every: 1s"}, "alerts.heartbeat.every", "from 5s"},
		"a repeat that nobody could endure": {[]string{"repeat: 30m", "repeat: 1s"}, "alerts.repeat", "from 1m"},
		"a stall shorter than a block":      {[]string{"stall: 5m", "stall: 1s"}, "alerts.stall", "from 30s"},
		"nobody":                            {[]string{everyReceiver[strings.Index(everyReceiver, "  to:\n"):], "  to: []\n"}, "alerts.to", "empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(withAlerts(t, c.pairs...)), "hedge.yaml", known)
			var found *Problems
			if !errors.As(err, &found) || len(found.List) != 1 || found.List[0].Path != c.path || !strings.Contains(found.List[0].Text, c.says) || found.List[0].Line == 0 {
				t.Errorf("got %v, want one problem with %s that says %q", err, c.path, c.says)
			}
			if err != nil && strings.Contains(err.Error(), "hunter2") {
				t.Errorf("the error repeats a secret: %v", err)
			}
		})
	}
}

func TestAllMistakesInAlertsAreReportedAtOnce(t *testing.T) {
	_, err := Parse([]byte(withAlerts(t, "kind: slack", "kind: slak", "-100123", "x y", "repeat: 30m", "repeat: 1s", "smtp.example.org:587", "smtp")), "hedge.yaml", known)
	var found *Problems
	if !errors.As(err, &found) || len(found.List) != 4 {
		t.Errorf("want four problems, got %v", err)
	}
}

func TestWhatTheEnvironmentHasIsCheckedWhenItIsFilledIn(t *testing.T) {
	env := map[string]string{"GOOD": "https://hooks.slack.example/services/T0/hunter2", "PLAIN": "http://hooks.slack.example/hunter2", "EMPTY": "", "HOOK": "hunter2", "LOCAL": "http://127.0.0.1:9/x"}
	lookup := func(k string) (string, bool) { v, ok := env[k]; return v, ok }
	for link, says := range map[Link]string{"${GOOD}": "", "${LOCAL}": "", "https://desk.example.org/${HOOK}": "", "${PLAIN}": "write https", "${EMPTY}": "EMPTY", "${NONE}/${EMPTY}": "NONE, EMPTY", "${HOOK}": "no web address"} {
		got, err := link.Resolve(lookup)
		if (err == nil) != (says == "") || err != nil && (!strings.Contains(err.Error(), says) || strings.Contains(err.Error(), "hunter2")) || err == nil && strings.Contains(got, "$") {
			t.Errorf("%s: %q, %v", link, got, err)
		}
	}
	if v, err := Secret("${HOOK}").Resolve(lookup); err != nil || v != "hunter2" {
		t.Errorf("a secret resolves to %q, %v", v, err)
	}
	if _, err := Secret("${NONE}").Resolve(lookup); err == nil || !strings.Contains(err.Error(), "NONE") {
		t.Errorf("a variable that is not set: %v", err)
	}
}

// The receivers that the example shows commented out are in order once they are
// not.
func TestTheExamplesOtherReceiversAreInOrder(t *testing.T) {
	b, err := os.ReadFile("../../configs/hedge.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	from, to := alertsIn(text)
	var section []string
	for _, line := range strings.Split(text[from:to], "\n") {
		if rest, ok := strings.CutPrefix(line, "  # "); ok && strings.ContainsAny(rest, "{:") {
			line = "  " + rest
		}
		section = append(section, line)
	}
	c, err := Parse([]byte(text[:from]+strings.Join(section, "\n")+text[to:]), "hedge.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Alerts.To) != 4 || c.Alerts.Heartbeat == nil {
		t.Errorf("uncommented it has %+v", c.Alerts)
	}
}
