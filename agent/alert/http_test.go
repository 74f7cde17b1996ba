package alert

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// hidden is in every address and secret of these tests, and must be in no error.
const hidden = "T0000-hunter2-token"

// answers is a TLS server of this test.
func answers(t *testing.T, h http.HandlerFunc) (url string, conf *tls.Config) {
	t.Helper()
	s := httptest.NewUnstartedServer(h)
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // of what these tests provoke
	s.StartTLS()
	t.Cleanup(func() { s.CloseClientConnections(); s.Close() })
	return s.URL, s.Client().Transport.(*http.Transport).TLSClientConfig
}

// channels are all that speak HTTP, at one server.
func channels(t *testing.T, url string, conf *tls.Config) map[string]Channel {
	t.Helper()
	w, err1 := NewWebhook(url+"/hook/"+hidden, []byte(hidden), conf)
	s, err2 := NewSlack(url+"/services/"+hidden, conf)
	g, err3 := NewTelegram(url, hidden, "7", conf)
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	return map[string]Channel{"webhook": w, "slack": s, "telegram": g}
}

func oneAlarm() Message {
	return Message{From: Sender{Portfolio: "main", ChainID: 1}, At: noon, Notices: []Notice{{Seq: 4, Kind: Raised, At: noon,
		Alarm: Alarm{ID: 3, Severity: Critical, Code: "halt", Subject: "portfolio", Text: "HALTED by ann: <odd> & \"prices\"", First: noon, Last: noon, Times: 1}}}}
}

// What a receiver may do to a message, and what the agent then says of it.
func TestAReceiverThatMisbehavesIsAnErrorInTimeAndWithoutSecrets(t *testing.T) {
	for name, c := range map[string]struct {
		answer    http.HandlerFunc
		says      string
		permanent bool
		after     time.Duration
	}{
		"it is over its rate": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "17")
			w.WriteHeader(http.StatusTooManyRequests)
		}, "429", false, 17 * time.Second},
		"it says when, as a date": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Date", noon.Format(http.TimeFormat))
			w.Header().Set("Retry-After", noon.Add(time.Minute).Format(http.TimeFormat))
			w.WriteHeader(http.StatusServiceUnavailable)
		}, "503", false, time.Minute},
		"it says when, as nonsense": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "-5")
			w.WriteHeader(http.StatusServiceUnavailable)
		}, "503", false, 0},
		"it is broken": {func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "oh no", 500) }, "500: oh no", false, 0},
		"it repeats the address": {func(w http.ResponseWriter, r *http.Request) {
			http.Error(w, "no such path "+r.URL.Path+"\x1b[31m\r\nX: y", 404)
		}, "404", true, 0},
		"it refuses": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) }, "403", true, 0},
		"it sends elsewhere": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/"+hidden, http.StatusTemporaryRedirect)
		}, "redirect", false, 0},
		"it hangs up": {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "EOF", false, 0},
		"it hangs": {func(_ http.ResponseWriter, r *http.Request) {
			<-r.Context().Done()
			panic(http.ErrAbortHandler) // an answer of 200 could overtake the client's leaving
		}, "in time", false, 0},
		"it drips": {func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				_, _ = io.WriteString(w, " ")
				w.(http.Flusher).Flush()
				time.Sleep(time.Millisecond)
			}
		}, "", false, 0},
		"it floods": {func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(500)
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		}, "500: xxx", false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url, conf := answers(t, func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body) // else the server does not see the client leave
				c.answer(w, r)
			})
			for kind, ch := range channels(t, url, conf) {
				ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
				err := ch.Send(ctx, oneAlarm())
				cancel()
				if name == "it drips" && kind != "telegram" && err == nil {
					continue // 200 came: it has the message, and only its answer is endless
				}
				if err == nil || !strings.Contains(err.Error(), c.says) {
					t.Errorf("%s: %v, want %q", kind, err, c.says)
					continue
				}
				if strings.Contains(err.Error(), "hunter2") || strings.ContainsAny(err.Error(), "\x1b\r\n") || len(err.Error()) > 400 {
					t.Errorf("%s: the error shows a secret, or is not fit for a log: %q", kind, err)
				}
				var r *Refusal
				if errors.As(err, &r) && (r.Permanent != c.permanent || r.RetryAfter != c.after) {
					t.Errorf("%s: %+v", kind, r)
				}
			}
		})
	}
}

func TestAReceiverThatIsNotThereIsAnErrorWithoutSecrets(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := l.Addr().String()
	l.Close()
	for kind, ch := range channels(t, "https://"+closed, nil) {
		if err := ch.Send(t.Context(), oneAlarm()); err == nil || strings.Contains(err.Error(), "hunter2") || !strings.Contains(err.Error(), "refused") {
			t.Errorf("%s, a closed port: %v", kind, err)
		}
	}
	url, _ := answers(t, func(http.ResponseWriter, *http.Request) {})
	for kind, ch := range channels(t, url, nil) {
		if err := ch.Send(t.Context(), oneAlarm()); err == nil || strings.Contains(err.Error(), "hunter2") || !strings.Contains(err.Error(), "certificate") {
			t.Errorf("%s, a certificate that nobody trusts: %v", kind, err)
		}
	}
}

func TestARedirectIsNotFollowedToItsEnd(t *testing.T) {
	elsewhere := 0
	to, _ := answers(t, func(http.ResponseWriter, *http.Request) { elsewhere++ })
	url, conf := answers(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, to, http.StatusPermanentRedirect)
	})
	for kind, ch := range channels(t, url, conf) {
		if err := ch.Send(t.Context(), oneAlarm()); !errors.Is(err, ErrRedirect) {
			t.Errorf("%s: %v", kind, err)
		}
	}
	if elsewhere > 0 {
		t.Error("a message went where the redirect pointed")
	}
}

func TestAddressesThatWouldLeakAreRefused(t *testing.T) {
	for _, bad := range []string{"http://example.org/" + hidden, "ftp://example.org/" + hidden, "https://", "/" + hidden, "http://127.0.0.1.example.org/" + hidden, "https://exa mple/" + hidden, "%zz" + hidden} {
		if _, err := NewSlack(bad, nil); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", bad, err)
		}
	}
	for _, good := range []string{"https://example.org/x", "http://127.0.0.1:80/x", "http://[::1]/x", "http://localhost/x"} {
		if _, err := NewSlack(good, nil); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "1:a/../x", "1:a?b", "a b", "a\nb"} {
		if _, err := NewTelegram("", bad, "7", nil); err == nil {
			t.Errorf("the token %q was taken", bad)
		}
	}
}

func TestAShortPathIsAWordAndIsShown(t *testing.T) {
	url, conf := answers(t, func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "no hook here", 404) })
	w, err := NewWebhook(url+"/hook", nil, conf)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Send(t.Context(), oneAlarm()); err == nil || !strings.Contains(err.Error(), "no hook here") {
		t.Error(err)
	}
}

func ExampleRefusal() {
	fmt.Println(&Refusal{Status: 404, Text: "no_team"})
	// Output: refused with status 404: no_team
}
