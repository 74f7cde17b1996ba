package alert

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/http/httptest"
	"net/mail"
	nets "net/smtp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// postOffice is a real SMTP server on loopback that keeps what it gets.
type postOffice struct {
	refuse *smtp.SMTPError // what it says to a mail's text; nil takes it

	mu    sync.Mutex
	mails []letter
	users []string
}

type letter struct {
	from string
	to   []string
	text []byte
}

func (p *postOffice) NewSession(*smtp.Conn) (smtp.Session, error) { return &counter{office: p}, nil }

func (p *postOffice) got() []letter {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.mails)
}

type counter struct {
	office *postOffice
	letter letter
}

func (c *counter) Reset() { c.letter = letter{} }

func (c *counter) Logout() error { return nil }

func (c *counter) Mail(from string, _ *smtp.MailOptions) error { c.letter.from = from; return nil }

func (c *counter) Rcpt(to string, _ *smtp.RcptOptions) error {
	c.letter.to = append(c.letter.to, to)
	return nil
}

func (c *counter) Data(r io.Reader) error {
	b, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if c.office.refuse != nil {
		return c.office.refuse
	}
	c.letter.text = b
	c.office.mu.Lock()
	defer c.office.mu.Unlock()
	c.office.mails = append(c.office.mails, c.letter)
	return nil
}

func (c *counter) AuthMechanisms() []string { return []string{sasl.Plain} }

func (c *counter) Auth(mech string) (sasl.Server, error) {
	check := func(user, password string) error {
		if user != "agent" || password != hidden {
			return &smtp.SMTPError{Code: 535, Message: "wrong password " + password}
		}
		c.office.mu.Lock()
		defer c.office.mu.Unlock()
		c.office.users = append(c.office.users, mech)
		return nil
	}
	return sasl.NewPlainServer(func(_, user, password string) error { return check(user, password) }), nil
}

// How an office's connections are made private.
const (
	inTheClear = iota
	startTLS
	fromTheStart
)

// opened is where an office listens, and what makes a client trust it.
func (p *postOffice) opened(t *testing.T, private int) (server string, conf *tls.Config) {
	t.Helper()
	certified := httptest.NewUnstartedServer(nil) // for its certificate alone
	certified.StartTLS()
	conf = certified.Client().Transport.(*http.Transport).TLSClientConfig.Clone()
	keys := certified.TLS.Certificates
	certified.Close()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := smtp.NewServer(p)
	s.ErrorLog = log.New(io.Discard, "", 0)
	if private != inTheClear {
		s.TLSConfig = &tls.Config{Certificates: keys}
	}
	if private == fromTheStart {
		l = tls.NewListener(l, s.TLSConfig)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = s.Serve(l) // its error is that of closing
	}()
	t.Cleanup(func() { s.Close(); <-done })
	return l.Addr().String(), conf
}

func toDesk(server string, conf *tls.Config, private int) EmailOptions {
	return EmailOptions{Server: server, TLS: conf, Implicit: private == fromTheStart, From: "Hedgerow <agent@example.org>", To: []string{"desk@example.org", "Ann Øst <ann@example.org>"}}
}

func send(t *testing.T, o EmailOptions, m Message) error {
	t.Helper()
	e, err := NewEmail(o)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	return e.Send(ctx, m)
}

func TestMailArrivesWholeAndPrivate(t *testing.T) {
	for name, private := range map[string]int{"STARTTLS": startTLS, "TLS from the start": fromTheStart} {
		t.Run(name, func(t *testing.T) {
			office := &postOffice{}
			o := at(t, office, private)
			o.User, o.Password = "agent", hidden
			if err := send(t, o, oneAlarm()); err != nil {
				t.Fatal(err)
			}
			got := office.got()
			if len(got) != 1 || got[0].from != "agent@example.org" || !slices.Equal(got[0].to, []string{"desk@example.org", "ann@example.org"}) || len(office.users) != 1 {
				t.Fatalf("the office has %+v, logins %v", got, office.users)
			}
			m, err := mail.ReadMessage(bytes.NewReader(got[0].text))
			if err != nil {
				t.Fatal(err)
			}
			subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
			if err != nil || subject != "hedgerow main (chain 1): CRITICAL halt portfolio" {
				t.Errorf("subject %q, %v", subject, err)
			}
			to, err := m.Header.AddressList("To")
			if err != nil || len(to) != 2 || to[1].Name != "Ann Øst" {
				t.Errorf("to %v, %v", to, err)
			}
			if d, err := m.Header.Date(); err != nil || !d.Equal(noon) {
				t.Errorf("date %v, %v", d, err)
			}
			for _, h := range []string{"Message-Id", "Auto-Submitted", "Mime-Version", "Content-Type"} {
				if m.Header.Get(h) == "" {
					t.Errorf("it has no %s", h)
				}
			}
			body, err := io.ReadAll(quotedprintable.NewReader(m.Body))
			if err != nil || !strings.Contains(string(body), "HALTED by ann: <odd> & \"prices\"") || !strings.Contains(string(body), "hedgerow alerts ack 3") {
				t.Errorf("body %q, %v", body, err)
			}
		})
	}
}

func at(t *testing.T, office *postOffice, private int) EmailOptions {
	t.Helper()
	server, conf := office.opened(t, private)
	return toDesk(server, conf, private)
}

func TestNothingOfAnAlarmBecomesAHeaderOrEndsTheMail(t *testing.T) {
	office := &postOffice{}
	o := at(t, office, startTLS)
	m := oneAlarm()
	a := &m.Notices[0].Alarm
	a.Subject = "x\r\nBcc: thief@example.org\r\n\r\nhello"
	a.Text = "first\r\n.\r\nMAIL FROM:<thief@example.org>\r\n" + strings.Repeat("a long line without an end ", 200)
	m.From.Portfolio = "main\r\nX-Odd: 1"
	if err := send(t, o, m); err != nil {
		t.Fatal(err)
	}
	got := office.got()
	if len(got) != 1 || len(got[0].to) != 2 {
		t.Fatalf("the office has %d mails", len(got))
	}
	head, _, _ := strings.Cut(string(got[0].text), "\r\n\r\n")
	for _, line := range strings.Split(head, "\r\n") {
		if strings.HasPrefix(line, "Bcc") || strings.HasPrefix(line, "X-Odd") {
			t.Errorf("an alarm made the header %q", line)
		}
	}
	for _, line := range strings.Split(string(got[0].text), "\r\n") {
		if len(line) > 998 {
			t.Errorf("a line has %d bytes", len(line))
		}
	}
}

func TestTheSameMailAgainHasTheSameID(t *testing.T) {
	e, err := NewEmail(toDesk("127.0.0.1:25", nil, inTheClear))
	if err != nil {
		t.Fatal(err)
	}
	again, other := oneAlarm(), oneAlarm()
	again.At = noon.Add(time.Minute)
	other.Notices[0].Kind = Again
	if e.messageID(oneAlarm()) != e.messageID(again) || e.messageID(oneAlarm()) == e.messageID(other) {
		t.Error("a mailbox could not tell what it has")
	}
}

func TestAMailServerThatMisbehavesIsAnErrorWithoutSecrets(t *testing.T) {
	login := func(o EmailOptions) EmailOptions { o.User, o.Password = "agent", hidden; return o }
	for name, c := range map[string]struct {
		options   func(t *testing.T) EmailOptions
		says      string
		permanent bool
	}{
		"it has no encryption and would get a password": {func(t *testing.T) EmailOptions { return login(at(t, &postOffice{}, inTheClear)) }, "no STARTTLS", false},
		"it refuses the mail for ever": {func(t *testing.T) EmailOptions {
			return at(t, &postOffice{refuse: &smtp.SMTPError{Code: 554, Message: "no thanks"}}, startTLS)
		}, "no thanks", true},
		"it refuses the mail for now": {func(t *testing.T) EmailOptions {
			return at(t, &postOffice{refuse: &smtp.SMTPError{Code: 451, Message: "later"}}, startTLS)
		}, "later", false},
		"the password is wrong": {func(t *testing.T) EmailOptions {
			o := login(at(t, &postOffice{}, startTLS))
			o.Password += "x"
			return o
		}, "535", true},
		"its certificate is nobody's": {func(t *testing.T) EmailOptions {
			o := at(t, &postOffice{}, startTLS)
			o.TLS = nil
			return o
		}, "certificate", false},
		"it is not there": {func(*testing.T) EmailOptions { return toDesk("127.0.0.1:1", nil, inTheClear) }, "refused", false},
		"it hangs": {func(t *testing.T) EmailOptions {
			l, err := net.Listen("tcp", "127.0.0.1:0") // takes connections, and says nothing
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { l.Close() })
			return toDesk(l.Addr().String(), nil, inTheClear)
		}, "in time", false},
		"it hangs before TLS": {func(t *testing.T) EmailOptions {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { l.Close() })
			return toDesk(l.Addr().String(), nil, fromTheStart)
		}, "in time", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := NewEmail(c.options(t))
			if err != nil {
				t.Fatal(err)
			}
			ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
			if strings.Contains(c.says, "in time") {
				cancel()
				ctx, cancel = context.WithTimeout(t.Context(), 200*time.Millisecond)
			}
			defer cancel()
			err = e.Send(ctx, oneAlarm())
			if err == nil || !strings.Contains(err.Error(), c.says) || strings.Contains(err.Error(), "hunter2") {
				t.Fatalf("got %v, want %q", err, c.says)
			}
			var r *Refusal
			if errors.As(err, &r) && r.Permanent != c.permanent {
				t.Errorf("permanent: %v", r.Permanent)
			}
		})
	}
}

func TestAMailServerOnThisMachineMayDoWithoutEncryption(t *testing.T) {
	office := &postOffice{}
	if err := send(t, at(t, office, inTheClear), oneAlarm()); err != nil || len(office.got()) != 1 {
		t.Errorf("got %d mails, %v", len(office.got()), err)
	}
}

func TestMailOptionsThatMakeNoSenseAreRefused(t *testing.T) {
	for name, change := range map[string]func(*EmailOptions){
		"no port":              func(o *EmailOptions) { o.Server = "smtp.example.org" },
		"no sender":            func(o *EmailOptions) { o.From = "" },
		"nobody":               func(o *EmailOptions) { o.To = nil },
		"a header in the name": func(o *EmailOptions) { o.To = []string{"\"a\r\nBcc: x@y.z\" <a@b.c>"} },
		"a header in the rest": func(o *EmailOptions) { o.From = "a@b.c\r\nBcc: x@y.z" },
	} {
		o := toDesk("smtp.example.org:587", nil, startTLS)
		change(&o)
		if _, err := NewEmail(o); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

// LOGIN is for servers that have nothing else.
func TestTheLoginMechanismKeepsThePasswordOnThisSideUntilItIsPrivate(t *testing.T) {
	a := loginAuth{"agent", hidden}
	if _, _, err := a.Start(&nets.ServerInfo{TLS: false}); err == nil {
		t.Error("it began in the clear")
	}
	if m, first, err := a.Start(&nets.ServerInfo{TLS: true}); m != "LOGIN" || first != nil || err != nil {
		t.Errorf("began with %q, %q, %v", m, first, err)
	}
	for prompt, want := range map[string]string{"Username:": "agent", "Password:": hidden, "Shoe size:": ""} {
		got, err := a.Next([]byte(prompt), true)
		if string(got) != want || (err == nil) != (want != "") {
			t.Errorf("%s answered with %q, %v", prompt, got, err)
		}
	}
}
