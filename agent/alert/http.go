package alert

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Refusal is a receiver's answer that is not yes.
type Refusal struct {
	Status     int           // HTTP's or SMTP's
	RetryAfter time.Duration // 0: the receiver did not say
	Permanent  bool          // the same again will be refused again
	Text       string        // the receiver's own words, cut, without secrets
}

func (r *Refusal) Error() string {
	if r.Text == "" {
		return fmt.Sprintf("refused with status %d", r.Status)
	}
	return fmt.Sprintf("refused with status %d: %s", r.Status, r.Text)
}

// ErrRedirect: the receiver's address answers with another. It is not followed:
// the address, or what is sent there, may be a secret.
var ErrRedirect = errors.New("the receiver answered with a redirect, which is not followed: configure the final address")

// endpoint is where requests go. It never shows its address.
type endpoint struct {
	client  *http.Client
	url     string
	secrets []string // never in an error
}

// maxAnswer is how much of an answer is read.
const maxAnswer = 4096

// newEndpoint refuses addresses that would send secrets in the clear. The TLS
// configuration is nil but in tests.
func newEndpoint(address string, conf *tls.Config, secrets ...string) (*endpoint, error) {
	u, err := url.Parse(address)
	if err != nil { // its text would show the address
		return nil, errors.New("the address is no URL")
	}
	if err := CheckURL(u); err != nil {
		return nil, err
	}
	for _, part := range []string{u.RawQuery, strings.Trim(u.EscapedPath(), "/"), strings.Trim(u.Path, "/"), u.User.String()} {
		if len(part) >= minSecret {
			secrets = append(secrets, part)
		}
	}
	return &endpoint{url: address, secrets: secrets, client: &http.Client{
		// A message is rare: no connection is kept, and none can have gone stale.
		Transport:     &http.Transport{Proxy: http.ProxyFromEnvironment, TLSClientConfig: conf, DisableKeepAlives: true, ForceAttemptHTTP2: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

// minSecret is the least length of a part of an address that is hidden in errors:
// shorter ones are words.
const minSecret = 6

// CheckURL refuses addresses that are not https, or http on this machine.
func CheckURL(u *url.URL) error {
	switch {
	case u.Host == "" || u.Hostname() == "":
		return errors.New("the address has no host: write https://HOST/…")
	case u.Scheme == "https", u.Scheme == "http" && Loopback(u.Hostname()):
		return nil
	case u.Scheme == "http":
		return fmt.Errorf("http to %s would send alarms and secrets in the clear: write https, or use a receiver on this machine", u.Hostname())
	}
	return fmt.Errorf("%q is not a scheme alarms are sent by: write https", u.Scheme)
}

// send makes one request and reads the answer. Its error is a Refusal, or has
// neither address nor secret.
func (p *endpoint) send(ctx context.Context, content string, body []byte, header http.Header) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, p.url, bytes.NewReader(body))
	if err != nil {
		return nil, errors.New("the address makes no request")
	}
	for k, v := range header {
		req.Header[k] = v
	}
	req.Header.Set("Content-Type", content)
	req.Header.Set("User-Agent", "hedgerow")
	resp, err := p.client.Do(req)
	if err != nil {
		return nil, p.hide(ctx, err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
	if resp.StatusCode/100 == 3 {
		return nil, ErrRedirect
	}
	if resp.StatusCode/100 != 2 {
		return answer, &Refusal{Status: resp.StatusCode, RetryAfter: retryAfter(resp), Permanent: permanent(resp.StatusCode), Text: p.clean(cut(oneLine(string(answer)), 200))}
	}
	if err != nil {
		return nil, p.hide(ctx, err)
	}
	return answer, nil
}

// permanent reports statuses that the same request will meet again.
func permanent(status int) bool {
	return status/100 == 4 && status != http.StatusRequestTimeout && status != http.StatusTooManyRequests && status != http.StatusTooEarly
}

// retryAfter reads the header's seconds or date, by the receiver's own clock.
func retryAfter(r *http.Response) time.Duration {
	v := r.Header.Get("Retry-After")
	if n, err := strconv.ParseUint(v, 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	at, err := http.ParseTime(v)
	now, err2 := http.ParseTime(r.Header.Get("Date"))
	if err != nil || err2 != nil {
		return 0
	}
	return max(0, at.Sub(now))
}

// hide takes the address out of an error of net/http.
func (p *endpoint) hide(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return errors.New("no answer in time")
	}
	var u *url.Error
	if errors.As(err, &u) {
		err = u.Err
	}
	return errors.New(p.clean(oneLine(err.Error())))
}

func (p *endpoint) clean(s string) string { return redact(s, p.secrets) }

// redact takes secrets out of a text.
func redact(s string, secrets []string) string {
	for _, secret := range secrets {
		if secret != "" {
			s = strings.ReplaceAll(s, secret, "…")
		}
	}
	return s
}
