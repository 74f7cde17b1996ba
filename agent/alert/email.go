package alert

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"strings"
	"time"
)

// EmailOptions say how mail leaves. The connection is encrypted: from the start
// on port 465 (or with Implicit), by STARTTLS elsewhere. Only a server on this
// machine may do without, and then gets no password.
type EmailOptions struct {
	Server   string // HOST:PORT
	Implicit bool   // TLS from the start, whatever the port
	From     string // an address of RFC 5322: a@b.c, or Name <a@b.c>
	To       []string
	User     string // "": no authentication
	Password string
	TLS      *tls.Config // nil but in tests
}

// Email sends mail by SMTP.
type Email struct {
	o        EmailOptions
	host     string
	implicit bool
	from     *mail.Address
	to       []*mail.Address
}

// NewEmail checks the addresses.
func NewEmail(o EmailOptions) (*Email, error) {
	host, port, err := net.SplitHostPort(o.Server)
	if err != nil || host == "" {
		return nil, fmt.Errorf("%q is no mail server: write HOST:PORT, as in smtp.example.org:587", o.Server)
	}
	e := &Email{o: o, host: host, implicit: o.Implicit || port == "465"}
	if e.from, err = ParseMailAddress(o.From); err != nil {
		return nil, err
	}
	for _, to := range o.To {
		a, err := ParseMailAddress(to)
		if err != nil {
			return nil, err
		}
		e.to = append(e.to, a)
	}
	if len(e.to) == 0 {
		return nil, errors.New("there is nobody to send mail to")
	}
	return e, nil
}

// ParseMailAddress reads an address of RFC 5322 that no header can be smuggled
// in with.
func ParseMailAddress(s string) (*mail.Address, error) {
	a, err := mail.ParseAddress(s)
	if err != nil || oneLine(a.Address) != a.Address || oneLine(a.Name) != a.Name || strings.ContainsAny(a.Address, " <>\"") {
		return nil, fmt.Errorf("%q is no mail address: write NAME@DOMAIN", s)
	}
	return a, nil
}

// Send hands the mail to the server; it is the server's to deliver then.
func (e *Email) Send(ctx context.Context, m Message) error {
	text, err := e.compose(m)
	if err != nil {
		return err
	}
	if err := e.send(ctx, text); err != nil {
		var said *textproto.Error
		switch {
		case ctx.Err() != nil:
			return errors.New("no answer in time")
		case errors.As(err, &said):
			return &Refusal{Status: said.Code, Permanent: said.Code >= 500, Text: e.clean(cut(oneLine(said.Msg), 200))}
		}
		return errors.New(e.clean(oneLine(err.Error())))
	}
	return nil
}

func (e *Email) clean(s string) string { return redact(s, []string{e.o.Password}) }

// send speaks SMTP until ctx ends: then the connection is cut.
func (e *Email) send(ctx context.Context, text []byte) error {
	raw, err := (&net.Dialer{}).DialContext(ctx, "tcp", e.o.Server)
	if err != nil {
		return err
	}
	defer raw.Close()
	defer context.AfterFunc(ctx, func() { _ = raw.Close() })() // who reads then learns of it
	conf := &tls.Config{MinVersion: tls.VersionTLS12}
	if e.o.TLS != nil {
		conf = e.o.TLS.Clone()
	}
	conf.ServerName = e.host
	conn := raw
	if e.implicit {
		conn = tls.Client(raw, conf)
	}
	c, err := smtp.NewClient(conn, e.host)
	if err != nil {
		return err
	}
	defer c.Close()
	if err := e.secure(c, conf); err != nil {
		return err
	}
	if e.o.User != "" {
		if err := e.login(c); err != nil {
			return err
		}
	}
	if err := c.Mail(e.from.Address); err != nil {
		return err
	}
	for _, to := range e.to {
		if err := c.Rcpt(to.Address); err != nil {
			return err
		}
	}
	w, err := c.Data()
	if err != nil {
		return err
	}
	if _, err := w.Write(text); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	_ = c.Quit() // the server has the mail: its goodbye changes nothing
	return nil
}

// secure makes the connection private, or refuses to go on.
func (e *Email) secure(c *smtp.Client, conf *tls.Config) error {
	if e.implicit {
		return nil
	}
	if ok, _ := c.Extension("STARTTLS"); ok {
		return c.StartTLS(conf)
	}
	if Loopback(e.host) && e.o.Password == "" {
		return nil
	}
	return errors.New("the server offers no STARTTLS: mail and password would go in the clear: use port 465, or another server")
}

// login offers what the server knows: PLAIN, else LOGIN, which some servers have
// alone.
func (e *Email) login(c *smtp.Client) error {
	ok, methods := c.Extension("AUTH")
	if !ok {
		return errors.New("the server takes no user and password here: leave user out, or use its submission port, 587 or 465")
	}
	for _, m := range strings.Fields(strings.ToUpper(methods)) {
		if m == "PLAIN" {
			return c.Auth(smtp.PlainAuth("", e.o.User, e.o.Password, e.host))
		}
	}
	return c.Auth(loginAuth{e.o.User, e.o.Password})
}

// loginAuth is the LOGIN mechanism (draft-murchison-sasl-login-00), which
// net/smtp lacks. It is used on encrypted connections only: see secure.
type loginAuth struct{ user, password string }

func (a loginAuth) Start(s *smtp.ServerInfo) (string, []byte, error) {
	if !s.TLS {
		return "", nil, errors.New("the connection is not encrypted: the password stays here")
	}
	return "LOGIN", nil, nil
}

func (a loginAuth) Next(prompt []byte, more bool) ([]byte, error) {
	if !more {
		return nil, nil
	}
	switch strings.ToLower(strings.TrimSuffix(strings.TrimSpace(string(prompt)), ":")) {
	case "username", "user name":
		return []byte(a.user), nil
	case "password":
		return []byte(a.password), nil
	}
	return nil, errors.New("the server asks for something else than user and password")
}

// compose writes the mail. Every header is made here, of one line each: nothing
// of an alarm can become one.
func (e *Email) compose(m Message) ([]byte, error) {
	var b bytes.Buffer
	header := func(name, value string) { fmt.Fprintf(&b, "%s: %s\r\n", name, oneLine(value)) }
	var to []string
	for _, a := range e.to {
		to = append(to, oneLine(a.String()))
	}
	header("From", e.from.String())
	b.WriteString("To: " + strings.Join(to, ",\r\n ") + "\r\n") // folded: a line has at most 998 bytes
	header("Subject", mime.QEncoding.Encode("utf-8", cut(oneLine(m.Title()), 150)))
	header("Date", m.At.UTC().Format(time.RFC1123Z))
	header("Message-ID", e.messageID(m))
	if m.Severity() == Critical {
		header("Importance", "high")
	}
	header("Auto-Submitted", "auto-generated")
	header("MIME-Version", "1.0")
	header("Content-Type", "text/plain; charset=utf-8")
	header("Content-Transfer-Encoding", "quoted-printable")
	b.WriteString("\r\n")
	q := quotedprintable.NewWriter(&b)
	if _, err := q.Write([]byte(strings.ReplaceAll(emailText(m), "\n", "\r\n"))); err != nil {
		return nil, fmt.Errorf("encode the mail: %w", err)
	}
	if err := q.Close(); err != nil {
		return nil, fmt.Errorf("encode the mail: %w", err)
	}
	return b.Bytes(), nil
}

func emailText(m Message) string {
	var parts []string
	for _, n := range m.Notices {
		parts = append(parts, headline(n)+"\n"+body(n, 4000))
	}
	if t := m.trailer(); t != "" {
		parts = append(parts, t)
	}
	return strings.Join(parts, "\n\n") + "\n\n-- \n" + m.From.String() + "\n"
}

// messageID is the same when the same notices are sent again, so that a mailbox
// that has them shows them once.
func (e *Email) messageID(m Message) string {
	h := sha256.New()
	fmt.Fprint(h, m.From, m.Test)
	for _, n := range m.Notices {
		fmt.Fprint(h, " ", n.Seq, n.Alarm.ID, n.Kind, n.At.UnixNano())
	}
	if m.Test {
		fmt.Fprint(h, m.At.UnixNano())
	}
	domain := e.from.Address[strings.LastIndexByte(e.from.Address, '@')+1:]
	return "<" + hex.EncodeToString(h.Sum(nil)[:16]) + "@" + domain + ">"
}
