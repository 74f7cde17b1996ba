package alert

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// WebhookVersion is the version of Payload's form. Fields may be added to it;
// one that changes its meaning or goes away makes it another.
const WebhookVersion = 1

// Payload is the JSON that a webhook gets. docs/alarms.md shows one.
type Payload struct {
	Version int             `json:"version"`
	Sender  Sender          `json:"sender"`
	SentAt  time.Time       `json:"sentAt"`
	Test    bool            `json:"test"`
	Title   string          `json:"title"`
	Alarms  []PayloadNotice `json:"alarms"`
	Waiting int             `json:"waiting"` // more that follow
}

// PayloadNotice is one notice. Event numbers grow and are unique in a journal: a
// receiver that has one already has this one; 0 is one that no journal has.
type PayloadNotice struct {
	Event    int64      `json:"event"`
	Kind     string     `json:"kind"` // raised, again, over
	At       time.Time  `json:"at"`
	Alarm    int64      `json:"alarm"` // hedgerow alerts ack ALARM; below 0: in no journal
	Severity Severity   `json:"severity"`
	Code     string     `json:"code"`
	Subject  string     `json:"subject"`
	Text     string     `json:"text"`
	Means    string     `json:"means,omitempty"` // of the code: docs/alarms.md
	Do       string     `json:"do,omitempty"`
	First    time.Time  `json:"first"`
	Last     time.Time  `json:"last"`
	Times    int        `json:"times"`
	Over     *time.Time `json:"over,omitempty"`
}

// Webhook posts Payload. With a secret it signs: the header Hedgerow-Signature
// is "t=UNIX,v1=HEX", HEX the HMAC-SHA256 of "UNIX.BODY" under the secret.
type Webhook struct {
	to     *endpoint
	secret []byte
}

// NewWebhook posts to an address; an empty secret signs nothing. The TLS
// configuration is nil but in tests.
func NewWebhook(address string, secret []byte, conf *tls.Config) (*Webhook, error) {
	p, err := newEndpoint(address, conf, string(secret))
	if err != nil {
		return nil, err
	}
	return &Webhook{p, secret}, nil
}

// Send posts the message; any answer of the 200s means that it arrived.
func (w *Webhook) Send(ctx context.Context, m Message) error {
	body, err := json.Marshal(payload(m))
	if err != nil {
		return fmt.Errorf("encode the message: %w", err)
	}
	h := http.Header{}
	if len(w.secret) > 0 {
		h.Set("Hedgerow-Signature", sign(w.secret, m.At, body))
	}
	_, err = w.to.send(ctx, "application/json", body, h)
	return err
}

func sign(secret []byte, at time.Time, body []byte) string {
	t := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(t + "."))
	mac.Write(body)
	return "t=" + t + ",v1=" + hex.EncodeToString(mac.Sum(nil))
}

func payload(m Message) Payload {
	p := Payload{Version: WebhookVersion, Sender: m.From, SentAt: m.At.UTC(), Test: m.Test, Title: m.Title(), Alarms: []PayloadNotice{}, Waiting: m.Waiting}
	for _, n := range m.Notices {
		a, c := n.Alarm, codeOf(n.Alarm.Code)
		x := PayloadNotice{Event: n.Seq, Kind: n.Kind, At: n.At.UTC(), Alarm: a.ID, Severity: a.Severity, Code: a.Code, Subject: a.Subject, Text: cut(a.Text, 4000), Means: c.Means, Do: c.Do,
			First: a.First.UTC(), Last: a.Last.UTC(), Times: a.Times}
		if !a.Over.IsZero() {
			over := a.Over.UTC()
			x.Over = &over
		}
		p.Alarms = append(p.Alarms, x)
	}
	return p
}
