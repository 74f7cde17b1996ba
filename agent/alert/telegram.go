package alert

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// TelegramAPI is where Telegram's bots are reached.
const TelegramAPI = "https://api.telegram.org"

// Telegram sends by a bot to a chat: sendMessage of the Bot API, plain text. The
// token is part of the address, which is therefore never shown.
type Telegram struct {
	to   *endpoint
	chat string
}

// NewTelegram is the bot with that token, and a chat's number or @channel. An
// empty api is Telegram's own. The TLS configuration is nil but in tests.
func NewTelegram(api, token, chat string, conf *tls.Config) (*Telegram, error) {
	if token == "" || strings.ContainsAny(token, "/?#% \t\r\n") {
		return nil, errors.New("the bot's token has not the form of one: copy it from @BotFather")
	}
	if api == "" {
		api = TelegramAPI
	}
	p, err := newEndpoint(strings.TrimSuffix(api, "/")+"/bot"+url.PathEscape(token)+"/sendMessage", conf, token, url.PathEscape(token))
	if err != nil {
		return nil, err
	}
	return &Telegram{p, chat}, nil
}

// telegramText is the API's bound on a text, in UTF-16 units.
const telegramText = 4096

type telegramMessage struct {
	Chat    string `json:"chat_id"`
	Text    string `json:"text"`
	Silent  bool   `json:"disable_notification"`
	Preview struct {
		Off bool `json:"is_disabled"`
	} `json:"link_preview_options"`
}

type telegramAnswer struct {
	OK          bool   `json:"ok"`
	Code        int    `json:"error_code"`
	Description string `json:"description"`
	Parameters  struct {
		RetryAfter int64 `json:"retry_after"` // seconds
	} `json:"parameters"`
}

// Send sends the message; below critical the chat's phones stay silent.
func (t *Telegram) Send(ctx context.Context, m Message) error {
	shape := telegramMessage{Chat: t.chat, Text: telegramShape(m), Silent: m.Severity() < Critical && !m.Test}
	shape.Preview.Off = true
	b, err := json.Marshal(shape)
	if err != nil {
		return fmt.Errorf("encode the message: %w", err)
	}
	answer, err := t.to.send(ctx, "application/json", b, nil)
	var said telegramAnswer
	known := json.Unmarshal(answer, &said) == nil
	var refusal *Refusal
	switch {
	case errors.As(err, &refusal):
		if known {
			refusal.Text = t.to.clean(cut(oneLine(said.Description), 200))
			refusal.RetryAfter = max(refusal.RetryAfter, time.Duration(min(max(said.Parameters.RetryAfter, 0), 1<<31))*time.Second)
		}
		return refusal
	case err != nil:
		return err
	case !known || !said.OK:
		return &Refusal{Status: 200, Text: "the answer is not the Bot API's"}
	}
	return nil
}

// telegramShape is the text: each notice has its part of what fits, and more
// than a few are a line each.
func telegramShape(m Message) string {
	const room = telegramText / 2 // runes: two units each at worst
	parts := []string{m.Title()}
	for _, n := range m.Notices {
		switch count := len(m.Notices); {
		case count == 1:
			parts = append(parts, body(n, room-1000))
		case count <= 4:
			parts = append(parts, headline(n)+"\n"+brief(n, (room-200)/count-250))
		default:
			parts[len(parts)-1] += fmt.Sprintf("\n%s (alarm %d)", cut(headline(n), 55), n.Alarm.ID)
		}
	}
	if t := m.trailer(); t != "" {
		parts = append(parts, t)
	}
	return cut(strings.Join(parts, "\n\n"), room)
}
