package config

import (
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Alerts say who is told of alarms. Without the section they go to the log and
// the journal only.
type Alerts struct {
	Repeat    time.Duration `json:"repeat,omitempty" default:"1h" jsonschema:"How often a critical alarm is repeated until somebody acknowledges it, and a warning while it lasts."`
	Stall     time.Duration `json:"stall,omitempty" default:"10m" jsonschema:"How long no cycle may end well before that is an alarm and the heartbeat falls silent."`
	Heartbeat *Heartbeat    `json:"heartbeat,omitempty" jsonschema:"An outside service that calls a person when the agent's pings stop."`
	To        []Receiver    `json:"to" jsonschema:"Who is told."`
}

// Heartbeat is a dead-man's switch.
type Heartbeat struct {
	URL   Link          `json:"url" jsonschema:"What the service gave as the address to ping; https, or http on this machine. ${NAME} is taken from the environment."`
	Every time.Duration `json:"every,omitempty" default:"1m" jsonschema:"From one ping to the next. Have the service wait for two or three."`
}

// Receiver is one place that alarms go to. Which keys it has depends on its kind.
type Receiver struct {
	Name     Name   `json:"name" jsonschema:"Its name in lists and in the journal."`
	Kind     string `json:"kind" jsonschema:"webhook, slack, telegram or email."`
	Severity string `json:"severity,omitempty" default:"warning" jsonschema:"The least urgent that it gets: info, warning or critical."`

	URL          Link     `json:"url,omitempty" jsonschema:"webhook, slack: where to post. telegram: a Bot API server of one's own. https, or http on this machine."`
	Secret       Secret   `json:"secret,omitempty" jsonschema:"webhook: what messages are signed with, as ${NAME}."`
	SecretFile   Path     `json:"secretFile,omitempty" jsonschema:"webhook: a file with what messages are signed with."`
	Token        Secret   `json:"token,omitempty" jsonschema:"telegram: the bot's token, as ${NAME}."`
	TokenFile    Path     `json:"tokenFile,omitempty" jsonschema:"telegram: a file with the bot's token."`
	Chat         string   `json:"chat,omitempty" jsonschema:"telegram: the chat's number, or @channel."`
	Server       string   `json:"server,omitempty" jsonschema:"email: HOST:PORT. 465 is encrypted from the start, others by STARTTLS."`
	From         string   `json:"from,omitempty" jsonschema:"email: who writes."`
	To           []string `json:"to,omitempty" jsonschema:"email: who gets it."`
	User         string   `json:"user,omitempty" jsonschema:"email: the account at the server. Left out: it asks for none."`
	Password     Secret   `json:"password,omitempty" jsonschema:"email: its password, as ${NAME}."`
	PasswordFile Path     `json:"passwordFile,omitempty" jsonschema:"email: a file with its password."`
}

// receiverKind says which keys a kind has beside name, kind and severity.
type receiverKind struct {
	name       string
	needs, may []string
}

var kindsOfReceivers = []receiverKind{
	{name: "webhook", needs: []string{"url"}, may: []string{"secret", "secretFile"}},
	{name: "slack", needs: []string{"url"}},
	{name: "telegram", needs: []string{"chat"}, may: []string{"token", "tokenFile", "url"}},
	{name: "email", needs: []string{"server", "from", "to"}, may: []string{"user", "password", "passwordFile"}},
}

// receiverKeys are all keys that depend on the kind, in the order of Receiver.
var receiverKeys = []string{"url", "secret", "secretFile", "token", "tokenFile", "chat", "server", "from", "to", "user", "password", "passwordFile"}

var (
	receiverKinds = []string{"webhook", "slack", "telegram", "email"}
	severities    = []string{"info", "warning", "critical"}
)

// The bounds of times.
const (
	minRepeat, maxRepeat = time.Minute, 24 * time.Hour
	minStall, maxStall   = 30 * time.Second, 24 * time.Hour
	minEvery, maxEvery   = 5 * time.Second, time.Hour
)

func checkAlerts(a Alerts, d *decoder) {
	d.between("alerts.repeat", a.Repeat, minRepeat, maxRepeat)
	d.between("alerts.stall", a.Stall, minStall, maxStall)
	if a.Heartbeat != nil {
		d.between("alerts.heartbeat.every", a.Heartbeat.Every, minEvery, maxEvery)
	}
	d.notEmpty("alerts.to", len(a.To), "name who is told, or leave alerts out")
	names := map[string]string{}
	for i, r := range a.To {
		path := fmt.Sprintf("alerts.to[%d]", i)
		d.unique(names, path+".name", string(r.Name))
		d.oneOf(path+".kind", r.Kind, receiverKinds)
		d.oneOf(path+".severity", r.Severity, severities)
		if k := slices.IndexFunc(kindsOfReceivers, func(k receiverKind) bool { return k.name == r.Kind }); k >= 0 && d.good[path+".kind"] {
			checkReceiver(r, kindsOfReceivers[k], path, d)
		}
	}
}

func (d *decoder) between(path string, v, least, most time.Duration) {
	if v < least || v > most {
		d.at(path, "%s is out of range: write from %s to %s", v, least, most)
	}
}

// checkReceiver holds a receiver's keys against its kind.
func checkReceiver(r Receiver, k receiverKind, path string, d *decoder) {
	for _, key := range receiverKeys {
		at := path + "." + key
		switch needed := slices.Contains(k.needs, key); {
		case needed && !d.written(at):
			d.nearest(at, "missing: %s needs it", r.Kind)
		case !needed && !slices.Contains(k.may, key) && d.written(at):
			d.nearest(at, "%s has no such key: it has %s", r.Kind, strings.Join(append(slices.Clone(k.needs), k.may...), ", "))
		}
	}
	switch r.Kind {
	case "slack":
		if d.good[path+".url"] && !variable.MatchString(string(r.URL)) {
			d.at(path+".url", "whoever has this address may post to your channel, so it does not belong in the file: write ${NAME}, and set that variable where the agent starts")
		}
	case "webhook":
		d.atMostOne(path, "secret", "secretFile")
	case "telegram":
		d.exactlyOne(path, "token", "tokenFile")
		if !chatForm.MatchString(r.Chat) {
			d.at(path+".chat", "%q is no chat: write its number, in quotes, or @channel", r.Chat)
		}
	case "email":
		checkEmail(r, path, d)
	}
}

var chatForm = regexp.MustCompile(`^(-?[0-9]{1,20}|@[A-Za-z][A-Za-z0-9_]{3,31})$`)

func checkEmail(r Receiver, path string, d *decoder) {
	if host, port, err := net.SplitHostPort(r.Server); err != nil || host == "" || !portForm.MatchString(port) {
		d.at(path+".server", "%q is no mail server: write HOST:PORT, as in smtp.example.org:587", r.Server)
	}
	d.mailbox(path+".from", r.From)
	if d.written(path + ".to") {
		d.notEmpty(path+".to", len(r.To), "name at least one address")
	}
	for i, to := range r.To {
		d.mailbox(fmt.Sprintf("%s.to[%d]", path, i), to)
	}
	switch hasUser := d.written(path + ".user"); {
	case hasUser:
		d.exactlyOne(path, "password", "passwordFile")
	case d.written(path+".password") || d.written(path+".passwordFile"):
		d.nearest(path+".user", "missing: a password is given, and no user")
	}
}

var portForm = regexp.MustCompile(`^[1-9][0-9]{0,4}$`)

func (d *decoder) mailbox(path, s string) {
	if a, err := mail.ParseAddress(s); err != nil || strings.ContainsAny(a.Address, " <>\"\r\n") || strings.ContainsAny(a.Name, "\r\n") {
		d.at(path, "%q is no mail address: write NAME@DOMAIN", s)
	}
}

// atMostOne wants not both of two keys below path.
func (d *decoder) atMostOne(path, a, b string) {
	if d.written(path+"."+a) && d.written(path+"."+b) {
		d.nearest(path+"."+b, "%s and %s exclude each other: keep one", a, b)
	}
}

// exactlyOne wants one of two keys below path.
func (d *decoder) exactlyOne(path, a, b string) {
	d.atMostOne(path, a, b)
	if !d.written(path+"."+a) && !d.written(path+"."+b) {
		d.nearest(path+"."+a, "missing: either %s or %s", a, b)
	}
}

// Secret is a value that does not stand in the file: ${NAME}, a variable of the
// environment.
type Secret string

const secretPattern = `^\$\{[A-Za-z_][A-Za-z0-9_]*\}$`

var secretForm = regexp.MustCompile(secretPattern)

// UnmarshalText refuses everything else, and does not repeat it.
func (s *Secret) UnmarshalText(b []byte) error {
	if !secretForm.Match(b) {
		return errors.New("a secret does not belong in the file: write ${NAME}, and set that variable where the agent starts")
	}
	*s = Secret(b)
	return nil
}

// Resolve is the variable's value; lookup is os.LookupEnv. The result is secret.
func (s Secret) Resolve(lookup func(string) (string, bool)) (string, error) {
	return resolve(string(s), lookup)
}

// Link is a web address in which ${NAME} stands for a variable of the
// environment.
type Link string

// UnmarshalText checks the form as far as it is written out. Its errors do not
// repeat the address, which may hold a secret that does not belong there.
func (l *Link) UnmarshalText(b []byte) error {
	if whole := secretForm.Match(b); !whole {
		if err := checkLink(variable.ReplaceAllString(string(b), "x")); err != nil {
			return err
		}
	}
	*l = Link(b)
	return nil
}

func checkLink(s string) error {
	if strings.Contains(s, "$") {
		return errors.New("the address has a $ that is no ${NAME}")
	}
	u, err := url.Parse(s)
	switch {
	case err != nil || strings.ContainsAny(s, " \t\r\n"):
		return errors.New("it is no web address: write https://HOST/…")
	case u.User != nil:
		return errors.New("the address has a user and a password in it: what proves who is calling does not belong there")
	case u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http":
		return errors.New("it is no web address: write https://HOST/…")
	case u.Scheme == "http" && !isLoopback(u.Hostname()):
		return fmt.Errorf("http to %s would show alarms and secrets to everybody on the way: write https", u.Hostname())
	}
	return nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// Resolve fills in the variables; lookup is os.LookupEnv. The result may hold a
// secret: log the Link instead. It fails when a variable is not set, or when the
// whole is no address.
func (l Link) Resolve(lookup func(string) (string, bool)) (string, error) {
	out, err := resolve(string(l), lookup)
	if err != nil {
		return "", err
	}
	if err := checkLink(out); err != nil {
		return "", fmt.Errorf("%s, with the environment filled in: %w", l, err)
	}
	return out, nil
}

// resolve fills in variables; its error names those that are not set.
func resolve(s string, lookup func(string) (string, bool)) (string, error) {
	var missing []string
	out := variable.ReplaceAllStringFunc(s, func(v string) string {
		name := v[2 : len(v)-1]
		value, ok := lookup(name)
		if !ok || value == "" {
			missing = append(missing, name)
		}
		return value
	})
	if len(missing) > 0 {
		return "", fmt.Errorf("it needs %s from the environment: set it before the agent starts", strings.Join(missing, ", "))
	}
	return out, nil
}
