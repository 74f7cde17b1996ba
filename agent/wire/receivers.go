package wire

import (
	"errors"
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
)

// receivers are the configured places that alarms go to, with their secrets from
// files and environment. Everything that is missing is reported at once.
func receivers(c *config.Config) ([]alert.Receiver, error) {
	var out []alert.Receiver
	var errs []error
	for i, x := range c.Alerts.To {
		r := alert.Receiver{Name: string(x.Name)}
		err := r.From.UnmarshalText([]byte(x.Severity))
		if err == nil {
			r.Channel, err = channel(c, x, fmt.Sprintf("alerts.to[%d].", i))
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, r)
	}
	return out, errors.Join(errs...)
}

// channel is one receiver's; at is its path in the configuration.
func channel(c *config.Config, x config.Receiver, at string) (alert.Channel, error) {
	link, err1 := resolveLink(at+"url", x.URL)
	secret := func(key string, value config.Secret, file config.Path) (string, error) {
		switch {
		case value != "":
			s, err := value.Resolve(os.LookupEnv)
			if err != nil {
				err = fmt.Errorf("%s%s: %w", at, key, err)
			}
			return s, err
		case file != "":
			b, err := wallet.PasswordFile(c.Path(file))
			if err == nil && len(b) == 0 {
				err = fmt.Errorf("%s is empty: write the secret into it", c.Path(file))
			}
			if err != nil {
				err = fmt.Errorf("%s%sFile: %w", at, key, err)
			}
			return string(b), err
		}
		return "", nil
	}
	var s string
	var err2, err3 error
	var made alert.Channel
	switch x.Kind {
	case "webhook":
		if s, err2 = secret("secret", x.Secret, x.SecretFile); err1 == nil && err2 == nil {
			made, err3 = alert.NewWebhook(link, []byte(s), nil)
		}
	case "slack":
		if err1 == nil {
			made, err3 = alert.NewSlack(link, nil)
		}
	case "telegram":
		if s, err2 = secret("token", x.Token, x.TokenFile); err1 == nil && err2 == nil {
			made, err3 = alert.NewTelegram(link, s, x.Chat, nil)
		}
	case "email":
		if s, err2 = secret("password", x.Password, x.PasswordFile); err2 == nil {
			made, err3 = alert.NewEmail(alert.EmailOptions{Server: x.Server, From: x.From, To: x.To, User: x.User, Password: s})
		}
	default:
		err3 = fmt.Errorf("kind %q is not known", x.Kind)
	}
	if err3 != nil {
		err3 = fmt.Errorf("%s: %w", at[:len(at)-1], err3)
	}
	return made, errors.Join(err1, err2, err3)
}

// resolveLink fills an address in; "" stays "".
func resolveLink(key string, l config.Link) (string, error) {
	if l == "" {
		return "", nil
	}
	s, err := l.Resolve(os.LookupEnv)
	if err != nil {
		return "", fmt.Errorf("%s: %w", key, err)
	}
	return s, nil
}
