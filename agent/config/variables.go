package config

import "slices"

// Variables are the names of the environment variables that the configuration
// refers to, sorted.
func (c *Config) Variables() (names []string) {
	texts := []string{string(c.Chain.Endpoint)}
	for _, w := range c.Chain.Witnesses {
		texts = append(texts, string(w))
	}
	if c.Wallet != nil && c.Wallet.Relay != nil {
		texts = append(texts, string(c.Wallet.Relay.Endpoint))
	}
	if c.Wallet != nil && c.Wallet.Signer != nil {
		texts = append(texts, string(c.Wallet.Signer.URL))
	}
	if a := c.Alerts; a != nil {
		for _, r := range a.To {
			texts = append(texts, string(r.URL), string(r.Secret), string(r.Token), string(r.Password))
		}
		if a.Heartbeat != nil {
			texts = append(texts, string(a.Heartbeat.URL))
		}
	}
	for _, t := range texts {
		for _, m := range variable.FindAllStringSubmatch(t, -1) {
			names = append(names, m[1])
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
