package alert

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Slack posts to an incoming webhook of Slack, or of what understands the same
// (Mattermost, Rocket.Chat): {"text": …, "blocks": […]}. Its whole address is
// the secret.
type Slack struct{ to *endpoint }

// NewSlack posts to the webhook's address. The TLS configuration is nil but in
// tests.
func NewSlack(address string, conf *tls.Config) (*Slack, error) {
	p, err := newEndpoint(address, conf)
	if err != nil {
		return nil, err
	}
	return &Slack{p}, nil
}

// Slack's own bounds, in characters: a header's text and a section's; the blocks
// of one message are 50, and a message here has at most mostNotices + 2.
const (
	slackHeader  = 150
	slackSection = 3000
)

type slackMessage struct {
	Text   string       `json:"text"` // for notifications, and for who shows no blocks
	Blocks []slackBlock `json:"blocks"`
}

type slackBlock struct {
	Type     string      `json:"type"`
	Text     *slackText  `json:"text,omitempty"`
	Elements []slackText `json:"elements,omitempty"`
}

type slackText struct {
	Type string `json:"type"`
	Text string `json:"text"`
}

// Send posts the message; Slack answers 200.
func (s *Slack) Send(ctx context.Context, m Message) error {
	body, err := json.Marshal(slackShape(m))
	if err != nil {
		return fmt.Errorf("encode the message: %w", err)
	}
	_, err = s.to.send(ctx, "application/json; charset=utf-8", body, nil)
	return err
}

func slackShape(m Message) slackMessage {
	out := slackMessage{Text: slackEscape(m.Title()), Blocks: []slackBlock{{Type: "header", Text: &slackText{"plain_text", cut(m.Title(), slackHeader)}}}}
	for _, n := range m.Notices {
		out.Blocks = append(out.Blocks, slackBlock{Type: "section", Text: &slackText{"mrkdwn", slackNotice(n)}})
	}
	if t := m.trailer(); t != "" {
		out.Blocks = append(out.Blocks, slackBlock{Type: "context", Elements: []slackText{{"mrkdwn", slackEscape(t)}}})
	}
	return out
}

// slackNotice is one notice's section. Escaping makes of one character up to
// five: the text is shortened until all of it fits.
func slackNotice(n Notice) string {
	for most := 2000; ; most /= 2 {
		text := slackMark(n) + " *" + slackEscape(headline(n)) + "*\n" + slackEscape(body(n, most))
		if utf8.RuneCountInString(text) <= slackSection {
			return text
		}
	}
}

// slackMark is a sign that is seen from afar.
func slackMark(n Notice) string {
	switch {
	case n.Kind == Ended:
		return ":white_check_mark:"
	case n.Alarm.Severity == Critical:
		return ":rotating_light:"
	case n.Alarm.Severity == Warning:
		return ":warning:"
	}
	return ":information_source:"
}

// slackEscape is what Slack asks for: a text then makes no link and calls nobody.
var slackEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func slackEscape(s string) string { return slackEscapes.Replace(s) }
