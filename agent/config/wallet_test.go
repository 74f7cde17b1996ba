package config

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

const (
	ofKeystore = "  keystore: agent.keystore.json # a geth keystore file, relative to this file\n  passwordFile: agent.password  # left out: asked for on the terminal\n"
	ofSigner   = `  signer:
    url: https://signer.internal:9000
    account: "0x5FbDB2315678afecb367f032d93F642f64180aa3"
    ca: signer-ca.pem
    cert: agent.pem
    key: agent.key
`
	ofRelay = "  relay: {endpoint: \"https://relay.example/key\"}\n"
)

func TestAWalletHasAKeystoreOrASigner(t *testing.T) {
	c, err := Parse([]byte(example(t, ofKeystore, ofSigner+ofRelay)), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	s, r := c.Wallet.Signer, c.Wallet.Relay
	if s == nil || s.Timeout != 10*time.Second || s.Account == (protection.Address{}) || c.Wallet.Keystore != "" {
		t.Errorf("signer %+v", s)
	}
	if r == nil || r.Blocks != 25 || r.Timeout != 5*time.Second || c.Wallet.BumpBlocks != 3 || c.Wallet.L1Fee != "none" {
		t.Errorf("wallet %+v, relay %+v", c.Wallet, r)
	}
	if plain, err := Parse([]byte(example(t, "  bumpBlocks: 3  ", "  # ", "  l1Fee: none  ", "  # ")), "x.yaml", known); err != nil || plain.Wallet.BumpBlocks != 3 || plain.Wallet.L1Fee != "none" || plain.Wallet.Relay != nil {
		t.Errorf("what is left out: %+v, %v", plain, err)
	}
}

func TestMistakesInTheWalletAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		pairs      []string
		path, says string
	}{
		"both a keystore and a signer":      {[]string{ofKeystore, ofKeystore + ofSigner}, "wallet.signer", "exclude each other"},
		"neither":                           {[]string{ofKeystore, ""}, "wallet", "either keystore or signer"},
		"a password of a signer":            {[]string{ofKeystore, ofSigner + "  passwordFile: x\n"}, "wallet.passwordFile", "for keystore only"},
		"a signer in the open":              {[]string{ofKeystore, strings.Replace(ofSigner, "https", "http", 1)}, "wallet.signer.url", "write https://HOST"},
		"a signer without a certificate":    {[]string{ofKeystore, strings.Replace(ofSigner, "    cert: agent.pem\n", "", 1)}, "wallet.signer.cert", "missing"},
		"a signer of no account":            {[]string{ofKeystore, strings.Replace(ofSigner, "5FbDB2315678afecb367f032d93F642f64180aa3", strings.Repeat("0", 40), 1)}, "wallet.signer.account", "nobody"},
		"no time for a signer":              {[]string{ofKeystore, ofSigner + "    timeout: 0s\n"}, "wallet.signer.timeout", "zero"},
		"a relay that is no web address":    {[]string{ofKeystore, ofKeystore + strings.Replace(ofRelay, "https", "wss", 1)}, "wallet.relay.endpoint", "is no address"},
		"a relay with no block":             {[]string{ofKeystore, ofKeystore + strings.Replace(ofRelay, "}", ", blocks: 0}", 1)}, "wallet.relay.blocks", "never means unlimited"},
		"a relay with more than any order":  {[]string{ofKeystore, ofKeystore + strings.Replace(ofRelay, "}", ", blocks: 1001}", 1)}, "wallet.relay.blocks", "at most 1000"},
		"a bump at every block and between": {[]string{"bumpBlocks: 3", "bumpBlocks: 0"}, "wallet.bumpBlocks", "at least 1"},
		"a bump after a day":                {[]string{"bumpBlocks: 3", "bumpBlocks: 7200"}, "wallet.bumpBlocks", "outlast any order"},
		"an unknown rollup":                 {[]string{"l1Fee: none", "l1Fee: opstack"}, "wallet.l1Fee", `did you mean "op-stack"?`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(example(t, c.pairs...)), "x.yaml", known)
			var p *Problems
			if !errors.As(err, &p) {
				t.Fatalf("it was accepted (%v)", err)
			}
			for _, q := range p.List {
				if q.Path == c.path && strings.Contains(q.Text, c.says) && q.Line > 0 {
					return
				}
			}
			t.Errorf("no problem at %q says %q:\n%v", c.path, c.says, err)
		})
	}
}
