package alert

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// heard is what a receiver got.
type heard struct {
	path, content string
	header        http.Header
	body          []byte
}

// hears is a receiver that answers as told.
func hears(t *testing.T, answer string) (url string, conf *tls.Config, got *heard, ch map[string]Channel) {
	t.Helper()
	got = &heard{}
	url, conf = answers(t, func(w http.ResponseWriter, r *http.Request) {
		got.path, got.content, got.header = r.URL.Path, r.Header.Get("Content-Type"), r.Header
		got.body, _ = io.ReadAll(r.Body)
		_, _ = io.WriteString(w, answer)
	})
	return url, conf, got, channels(t, url, conf)
}

// flood is the most that one message carries, of the longest texts.
func flood() Message {
	m := Message{From: Sender{Portfolio: strings.Repeat("p", 63), ChainID: 1<<64 - 1}, At: noon, Waiting: 4000}
	for i := range mostNotices {
		m.Notices = append(m.Notices, Notice{Seq: int64(i + 1), Kind: Again, At: noon, Alarm: Alarm{ID: 1<<62 + int64(i), Severity: Critical, Code: "claim-deadline",
			Subject: strings.Repeat("&", 300), Text: strings.Repeat("<&>𝕏\n", 3000), First: noon, Last: noon.Add(time.Hour), Times: 1 << 40}})
	}
	return m
}

func TestAWebhookGetsADocumentThatIsVersionedAndSigned(t *testing.T) {
	_, _, got, ch := hears(t, "")
	if err := ch["webhook"].Send(t.Context(), oneAlarm()); err != nil {
		t.Fatal(err)
	}
	var p Payload
	if err := json.Unmarshal(got.body, &p); err != nil {
		t.Fatal(err)
	}
	if p.Version != 1 || p.Sender.Portfolio != "main" || len(p.Alarms) != 1 || p.Alarms[0].Event != 4 || p.Alarms[0].Alarm != 3 || p.Alarms[0].Severity != Critical || got.content != "application/json" {
		t.Errorf("got %s", got.body)
	}
	stamp := fmt.Sprint(noon.Unix())
	mac := hmac.New(sha256.New, []byte(hidden))
	fmt.Fprintf(mac, "%s.%s", stamp, got.body)
	if want := "t=" + stamp + ",v1=" + hex.EncodeToString(mac.Sum(nil)); got.header.Get("Hedgerow-Signature") != want {
		t.Errorf("signed %q, want %q", got.header.Get("Hedgerow-Signature"), want)
	}
	// The document that docs/alarms.md shows is this one.
	docs, err := os.ReadFile("../../docs/alarms.md")
	if err != nil {
		t.Fatal(err)
	}
	from := strings.Index(string(docs), "```json\n")
	if from < 0 {
		t.Fatal("docs/alarms.md shows no document")
	}
	text, _, _ := strings.Cut(string(docs)[from+len("```json\n"):], "```")
	var shown, sent any
	if err := json.Unmarshal([]byte(text), &shown); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got.body, &sent); err != nil {
		t.Fatal(err)
	}
	if a, b := fmt.Sprint(shown), fmt.Sprint(sent); a != b {
		t.Errorf("docs/alarms.md shows\n%s\nand this is sent\n%s", a, b)
	}
}

func TestAWebhookWithoutASecretIsNotSigned(t *testing.T) {
	url, conf, got, _ := hears(t, "")
	w, err := NewWebhook(url, nil, conf)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Send(t.Context(), oneAlarm()); err != nil {
		t.Fatal(err)
	}
	if got.header.Get("Hedgerow-Signature") != "" {
		t.Error("it is signed with nothing")
	}
}

func TestSlackGetsTextAndBlocksWithinItsBounds(t *testing.T) {
	_, _, got, ch := hears(t, "ok")
	for _, m := range []Message{oneAlarm(), flood(), {From: Sender{Portfolio: "main"}, At: noon, Test: true}} {
		if err := ch["slack"].Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		var s slackMessage
		if err := json.Unmarshal(got.body, &s); err != nil {
			t.Fatal(err)
		}
		if s.Text == "" || len(s.Blocks) > 50 || s.Blocks[0].Type != "header" || utf8.RuneCountInString(s.Blocks[0].Text.Text) > 150 {
			t.Errorf("got %.300s", got.body)
		}
		for _, b := range s.Blocks[1:] {
			if b.Text == nil {
				continue
			}
			if n := utf8.RuneCountInString(b.Text.Text); n > 3000 || strings.ContainsAny(b.Text.Text, "<>") || strings.Count(b.Text.Text, "&") != strings.Count(b.Text.Text, ";") {
				t.Errorf("a section of %d characters: %.200s", n, b.Text.Text)
			}
		}
		if len(m.Notices) == 1 && (!strings.Contains(string(got.body), "hedgerow alerts ack 3") || !strings.Contains(s.Blocks[1].Text.Text, "&lt;odd&gt; &amp;")) {
			t.Errorf("one alarm reads %s", got.body)
		}
		if len(m.Notices) > 1 && !strings.Contains(string(got.body), "4000 more follow") {
			t.Errorf("the rest is not counted: %.200s", got.body)
		}
	}
}

func TestTelegramGetsPlainTextWithinItsBounds(t *testing.T) {
	_, _, got, ch := hears(t, `{"ok":true,"result":{}}`)
	for _, count := range []int{1, 2, 4, 5, mostNotices} {
		m := flood()
		m.Notices = m.Notices[:count]
		if err := ch["telegram"].Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		var s telegramMessage
		if err := json.Unmarshal(got.body, &s); err != nil {
			t.Fatal(err)
		}
		if n := len(utf16.Encode([]rune(s.Text))); n > 4096 || s.Chat != "7" || s.Silent || got.path != "/bot"+hidden+"/sendMessage" {
			t.Errorf("%d notices make %d units to %s", count, n, got.path)
		}
		for _, n := range m.Notices {
			if !strings.Contains(s.Text, fmt.Sprint(n.Alarm.ID)) {
				t.Errorf("of %d notices, alarm %d is cut away: %s", count, n.Alarm.ID, s.Text)
			}
		}
		if !strings.Contains(s.Text, "4000 more follow") {
			t.Errorf("of %d notices, the rest is not counted: %s", count, s.Text)
		}
	}
	m := oneAlarm()
	m.Notices[0].Alarm.Severity = Warning
	if err := ch["telegram"].Send(t.Context(), m); err != nil || !strings.Contains(string(got.body), `"disable_notification":true`) {
		t.Errorf("a warning rings: %v, %s", err, got.body)
	}
}

func TestTelegramsOwnAnswerDecides(t *testing.T) {
	for answer, says := range map[string]string{
		`{"ok":false,"error_code":400,"description":"chat not found"}`: "not the Bot API's",
		`<html>welcome to the captive portal</html>`:                   "not the Bot API's",
		``: "not the Bot API's",
	} {
		_, _, _, ch := hears(t, answer)
		if err := ch["telegram"].Send(t.Context(), oneAlarm()); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", answer, err)
		}
	}
	url, conf := answers(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(429)
		_, _ = io.WriteString(w, `{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 9","parameters":{"retry_after":9}}`)
	})
	err := channels(t, url, conf)["telegram"].Send(t.Context(), oneAlarm())
	var r *Refusal
	if !errors.As(err, &r) || r.RetryAfter != 9*time.Second || r.Permanent || !strings.Contains(r.Text, "Too Many") {
		t.Errorf("got %+v", err)
	}
}

func TestAMessageSaysTheMostUrgentFirst(t *testing.T) {
	at := func(id int64, s Severity, first time.Time) Notice {
		return Notice{Kind: Raised, Alarm: Alarm{ID: id, Severity: s, First: first}}
	}
	list := []Notice{at(1, Info, noon), at(2, Critical, noon.Add(time.Hour)), at(4, Critical, noon), at(3, Critical, noon), at(5, Warning, noon)}
	sortNotices(list)
	var ids []int64
	for _, n := range list {
		ids = append(ids, n.Alarm.ID)
	}
	if fmt.Sprint(ids) != "[3 4 2 5 1]" {
		t.Errorf("in the order %v", ids)
	}
}

func TestTextsOfStrangersAreHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"a\r\nSubject: b":      "a Subject: b",
		"\x1b[31mred\x00":      "[31mred",
		"right\u202eleft":      "right left",
		"broken \xff utf-8":    "broken utf-8",
		"two\u2028lines":       "two lines",
		"  much \t space \v  ": "much space",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
