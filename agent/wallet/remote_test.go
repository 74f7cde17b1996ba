package wallet

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// authority makes certificates.
type authority struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

func newAuthority(t *testing.T, name string) *authority {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	must(t, err)
	cert, err := x509.ParseCertificate(der)
	must(t, err)
	return &authority{cert, key}
}

// issue makes a certificate, and gives it and its key in PEM form.
func (a *authority) issue(t *testing.T, name string, use x509.ExtKeyUsage, until time.Time) (cert, key []byte) {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	must(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name}, NotBefore: time.Now().Add(-2 * time.Hour), NotAfter: until,
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{use}}
	if name == "127.0.0.1" {
		template.DNSNames, template.IPAddresses = nil, []net.IP{net.ParseIP(name)}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, &k.PublicKey, a.key)
	must(t, err)
	pkcs, err := x509.MarshalPKCS8PrivateKey(k)
	must(t, err)
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: pkcs})
}

func (a *authority) pem() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.cert.Raw})
}

// DevSigner is a remote signer on loopback over TLS with client certificates: it
// signs what it is asked to, after lie has changed it.
type DevSigner struct {
	*httptest.Server
	key    *ecdsa.PrivateKey
	lie    func(*types.DynamicFeeTx) types.TxData                                // nil: honest
	form   func(raw []byte) any                                                  // nil: web3signer's
	answer func(w http.ResponseWriter, r *http.Request, body []byte) (done bool) // nil: none
}

type signRequest struct {
	ID     json.RawMessage
	Method string
	Params []struct {
		Type, ChainID, Nonce, Gas, MaxFeePerGas, MaxPriorityFeePerGas, Value *hexutil.Big
		From, To                                                             common.Address
		Data                                                                 hexutil.Bytes
	}
}

func (s *DevSigner) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body bytes.Buffer
	body.ReadFrom(r.Body)
	if s.answer != nil && s.answer(w, r, body.Bytes()) {
		return
	}
	var q signRequest
	if err := json.Unmarshal(body.Bytes(), &q); err != nil || q.Method != "eth_signTransaction" || len(q.Params) != 1 || q.Params[0].Type.ToInt().Int64() != 2 ||
		q.Params[0].From != crypto.PubkeyToAddress(s.key.PublicKey) {
		http.Error(w, fmt.Sprintf("not what a signer is asked: %s", body.String()), http.StatusBadRequest)
		return
	}
	p := q.Params[0]
	want := &types.DynamicFeeTx{ChainID: p.ChainID.ToInt(), Nonce: p.Nonce.ToInt().Uint64(), Gas: p.Gas.ToInt().Uint64(), GasFeeCap: p.MaxFeePerGas.ToInt(),
		GasTipCap: p.MaxPriorityFeePerGas.ToInt(), Value: p.Value.ToInt(), To: &p.To, Data: p.Data}
	data := types.TxData(want)
	if s.lie != nil {
		data = s.lie(want)
	}
	tx := types.NewTx(data)
	tx, err := types.SignTx(tx, types.LatestSignerForChainID(tx.ChainId()), s.key)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	raw, _ := tx.MarshalBinary()
	result := any(hexutil.Bytes(raw))
	if s.form != nil {
		result = s.form(raw)
	}
	json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": q.ID, "result": result})
}

// signing is a signer, and files with which an agent reaches it.
type signing struct {
	*DevSigner
	options RemoteOptions
	dir     string
	ours    *authority // of the agent's certificates
	theirs  *authority // of the signer's
}

func startSigner(t *testing.T, serverName string, until time.Time) *signing {
	t.Helper()
	s := &signing{DevSigner: &DevSigner{key: testKey(t)}, dir: t.TempDir(), ours: newAuthority(t, "agents"), theirs: newAuthority(t, "signers")}
	cert, key := s.theirs.issue(t, serverName, x509.ExtKeyUsageServerAuth, until)
	pair, err := tls.X509KeyPair(cert, key)
	must(t, err)
	pool := x509.NewCertPool()
	pool.AddCert(s.ours.cert)
	s.Server = httptest.NewUnstartedServer(s.DevSigner)
	s.Config.ErrorLog = quiet
	s.TLS = &tls.Config{Certificates: []tls.Certificate{pair}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}
	s.StartTLS()
	t.Cleanup(s.Server.Close)
	mine, mineKey := s.ours.issue(t, "hedgerow", x509.ExtKeyUsageClientAuth, time.Now().Add(time.Hour))
	s.options = RemoteOptions{URL: s.URL, Account: protection.Address(crypto.PubkeyToAddress(s.key.PublicKey)), CA: s.file(t, "ca.pem", s.theirs.pem(), 0o644),
		Cert: s.file(t, "agent.pem", mine, 0o644), Key: s.file(t, "agent.key", mineKey, 0o600), Timeout: 20 * time.Second}
	return s
}

func (s *signing) file(t *testing.T, name string, b []byte, mode os.FileMode) string {
	t.Helper()
	p := filepath.Join(s.dir, name)
	must(t, os.WriteFile(p, b, mode))
	return p
}

// ask signs one call through the signer.
func (s *signing) ask(t *testing.T, o RemoteOptions) (trade.Attempt, error) {
	t.Helper()
	r, err := NewRemote(o)
	if err != nil {
		return trade.Attempt{}, err
	}
	t.Cleanup(r.Close)
	w, err := With(r, 31337, policy)
	must(t, err)
	return w.Sign(context.Background(), trade.Hash{9}, trade.Call{To: protection.Address{0xca}, Data: []byte{1, 2, 3}, Gas: 90_000}, 17,
		trade.Fees{Cap: amount.New(50), Tip: amount.New(2)})
}

func TestARemoteSignerSignsAsTheKeyWould(t *testing.T) {
	s := startSigner(t, "127.0.0.1", time.Now().Add(time.Hour))
	want, err := testWallet(t).Sign(context.Background(), trade.Hash{9}, trade.Call{To: protection.Address{0xca}, Data: []byte{1, 2, 3}, Gas: 90_000}, 17,
		trade.Fees{Cap: amount.New(50), Tip: amount.New(2)})
	must(t, err)
	for name, form := range map[string]func([]byte) any{
		"web3signer's form": nil,
		"geth's form": func(raw []byte) any {
			tx := new(types.Transaction)
			must(t, tx.UnmarshalBinary(raw))
			return map[string]any{"raw": hexutil.Bytes(raw), "tx": tx}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s.form = form
			got, err := s.ask(t, s.options)
			must(t, err)
			if got.Hash != want.Hash || !bytes.Equal(got.Raw, want.Raw) || got.Intent != want.Intent || got.Signer != want.Signer {
				t.Fatalf("%+v, want %+v", got, want)
			}
		})
	}
	t.Run("a no-op, and a bump of it", func(t *testing.T) {
		r, err := NewRemote(s.options)
		must(t, err)
		defer r.Close()
		w, err := With(r, 31337, policy)
		must(t, err)
		s.form = nil
		a, err := w.SignNoOp(context.Background(), trade.Hash{9}, 3, 21_000, trade.Fees{Cap: amount.New(50), Tip: amount.New(2)})
		must(t, err)
		b, err := w.Reprice(context.Background(), a, trade.Fees{Cap: amount.New(57), Tip: amount.New(3)})
		must(t, err)
		if !b.NoOp || b.Nonce != 3 || b.Hash == a.Hash || b.FeeCap != amount.New(57) {
			t.Fatalf("%+v after %+v", b, a)
		}
	})
}

func TestASignerThatLiesIsFoundOut(t *testing.T) {
	s := startSigner(t, "127.0.0.1", time.Now().Add(time.Hour))
	other := common.Address{0xee}
	stranger, err := crypto.ToECDSA(bytes.Repeat([]byte{8}, 32))
	must(t, err)
	change := func(f func(*types.DynamicFeeTx)) func(*types.DynamicFeeTx) types.TxData {
		return func(tx *types.DynamicFeeTx) types.TxData { f(tx); return tx }
	}
	for name, c := range map[string]struct {
		lie  func(*types.DynamicFeeTx) types.TxData
		key  *ecdsa.PrivateKey
		says string
	}{
		"another chain":         {lie: change(func(tx *types.DynamicFeeTx) { tx.ChainID = big.NewInt(1) }), says: "chain id 1, asked for 31337"},
		"another nonce":         {lie: change(func(tx *types.DynamicFeeTx) { tx.Nonce++ }), says: "nonce 18, asked for 17"},
		"another recipient":     {lie: change(func(tx *types.DynamicFeeTx) { tx.To = &other }), says: "recipient 0xee"},
		"a contract's creation": {lie: change(func(tx *types.DynamicFeeTx) { tx.To = nil }), says: "recipient none"},
		"a value":               {lie: change(func(tx *types.DynamicFeeTx) { tx.Value = big.NewInt(1) }), says: "value 1, asked for 0"},
		"more gas":              {lie: change(func(tx *types.DynamicFeeTx) { tx.Gas++ }), says: "gas limit 90001"},
		"a higher fee cap":      {lie: change(func(tx *types.DynamicFeeTx) { tx.GasFeeCap = big.NewInt(51) }), says: "fee cap 51, asked for 50"},
		"a lower fee cap":       {lie: change(func(tx *types.DynamicFeeTx) { tx.GasFeeCap = big.NewInt(49) }), says: "fee cap 49"},
		"a higher tip":          {lie: change(func(tx *types.DynamicFeeTx) { tx.GasTipCap = big.NewInt(3) }), says: "tip 3, asked for 2"},
		"other call data":       {lie: change(func(tx *types.DynamicFeeTx) { tx.Data = []byte{1, 2, 4} }), says: "call data 0x010204"},
		"no call data":          {lie: change(func(tx *types.DynamicFeeTx) { tx.Data = nil }), says: "call data 0x, asked for 0x010203"},
		"an access list":        {lie: change(func(tx *types.DynamicFeeTx) { tx.AccessList = types.AccessList{{Address: other}} }), says: "access list of 1"},
		"two things at once":    {lie: change(func(tx *types.DynamicFeeTx) { tx.Nonce++; tx.Gas++ }), says: "asked for 17; gas limit"},
		"another type": {lie: func(tx *types.DynamicFeeTx) types.TxData {
			return &types.LegacyTx{Nonce: tx.Nonce, To: tx.To, Gas: tx.Gas, GasPrice: tx.GasFeeCap, Data: tx.Data, Value: tx.Value}
		}, says: "type 0"},
		"another account's key": {key: stranger, says: "with the key of 0x"},
	} {
		t.Run(name, func(t *testing.T) {
			honest := s.key
			defer func() { s.key, s.lie, s.answer = honest, nil, nil }()
			s.lie = c.lie
			if c.key != nil {
				// It takes the request for its own and signs it with another key.
				s.answer = func(w http.ResponseWriter, _ *http.Request, _ []byte) bool {
					to := common.Address{0xca}
					tx := types.MustSignNewTx(c.key, types.LatestSignerForChainID(big.NewInt(31337)), &types.DynamicFeeTx{ChainID: big.NewInt(31337), Nonce: 17, Gas: 90_000, To: &to,
						GasFeeCap: big.NewInt(50), GasTipCap: big.NewInt(2), Data: []byte{1, 2, 3}})
					raw, _ := tx.MarshalBinary()
					json.NewEncoder(w).Encode(map[string]any{"jsonrpc": "2.0", "id": 1, "result": hexutil.Bytes(raw)})
					return true
				}
			}
			a, err := s.ask(t, s.options)
			if !errors.Is(err, ErrSigned) || !strings.Contains(err.Error(), c.says) || len(a.Raw) != 0 {
				t.Fatalf("%+v, %v", a, err)
			}
		})
	}
}

func TestASignerThatDoesNotAnswerWellIsAnError(t *testing.T) {
	s := startSigner(t, "127.0.0.1", time.Now().Add(time.Hour))
	say := func(text string) func(http.ResponseWriter, *http.Request, []byte) bool {
		return func(w http.ResponseWriter, _ *http.Request, _ []byte) bool { fmt.Fprint(w, text); return true }
	}
	gone := make(chan struct{})
	t.Cleanup(func() { close(gone) })
	for name, c := range map[string]struct {
		answer  func(http.ResponseWriter, *http.Request, []byte) bool
		timeout time.Duration
		is      error
		says    string
	}{
		"it hangs": {answer: func(_ http.ResponseWriter, r *http.Request, _ []byte) bool { hang(r, gone); return true }, timeout: 100 * time.Millisecond, is: context.DeadlineExceeded, says: "no answer within 100ms"},
		"it stops in mid-word": {answer: func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			fmt.Fprint(w, `{"jsonrpc"`)
			w.(http.Flusher).Flush()
			hang(r, gone)
			return true
		}, timeout: 500 * time.Millisecond, is: context.DeadlineExceeded, says: "did not end within"},
		"it refuses":          {answer: say(`{"jsonrpc":"2.0","id":1,"error":{"code":-32000,"message":"policy\nsays no"}}`), says: "it refuses: policy says no (code -32000)"},
		"it says nothing":     {answer: say(`{"jsonrpc":"2.0","id":1,"result":null}`), says: "no result"},
		"it answers in HTML":  {answer: say(`<html>`), says: "is no JSON-RPC"},
		"it signs garbage":    {answer: say(`{"jsonrpc":"2.0","id":1,"result":"0x02c0"}`), says: "is no transaction"},
		"its object is empty": {answer: say(`{"jsonrpc":"2.0","id":1,"result":{}}`), says: "neither the bytes"},
		"it answers a number": {answer: say(`{"jsonrpc":"2.0","id":1,"result":7}`), says: "neither the bytes"},
		"it floods": {answer: func(w http.ResponseWriter, _ *http.Request, _ []byte) bool {
			w.Write(bytes.Repeat([]byte(" "), maxAnswer+2))
			return true
		}, says: "longer than"},
		"it points elsewhere": {answer: func(w http.ResponseWriter, r *http.Request, _ []byte) bool {
			http.Redirect(w, r, "https://example.com/", http.StatusTemporaryRedirect)
			return true
		}, says: "http status 307"},
		"it is unwell": {answer: func(w http.ResponseWriter, _ *http.Request, _ []byte) bool {
			http.Error(w, "", http.StatusBadGateway)
			return true
		}, says: "http status 502"},
	} {
		t.Run(name, func(t *testing.T) {
			s.answer = c.answer
			o := s.options
			if c.timeout != 0 {
				o.Timeout = c.timeout
			}
			_, err := s.ask(t, o)
			if err == nil || c.is != nil && !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.says) {
				t.Fatal(err)
			}
		})
	}
}

// hang waits until the client or the test has gone.
func hang(r *http.Request, gone <-chan struct{}) {
	select {
	case <-r.Context().Done():
	case <-gone:
	}
}

func TestSignerAndAgentKnowEachOtherByCertificates(t *testing.T) {
	s := startSigner(t, "127.0.0.1", time.Now().Add(time.Hour))
	named := startSigner(t, "signer.internal", time.Now().Add(time.Hour))
	old := startSigner(t, "127.0.0.1", time.Now().Add(-time.Hour))
	foreign, foreignKey := s.theirs.issue(t, "hedgerow", x509.ExtKeyUsageClientAuth, time.Now().Add(time.Hour))
	for name, c := range map[string]struct {
		of     *signing
		change func(*RemoteOptions)
		says   string // "": it works
	}{
		"the name in the certificate":           {named, func(o *RemoteOptions) { o.ServerName = "signer.internal" }, ""},
		"a certificate of another name":         {named, func(*RemoteOptions) {}, "set wallet.signer.serverName"},
		"a certificate that has expired":        {old, func(*RemoteOptions) {}, "renew its certificate"},
		"a certificate of an unknown authority": {s, func(o *RemoteOptions) { o.CA = s.file(t, "other.pem", newAuthority(t, "others").pem(), 0o644) }, "does not descend from wallet.signer.ca"},
		"our certificate of an unknown authority": {s, func(o *RemoteOptions) {
			o.Cert, o.Key = s.file(t, "f.pem", foreign, 0o644), s.file(t, "f.key", foreignKey, 0o600)
		}, "does not accept our certificate"},
		"a key that others may read":             {s, func(o *RemoteOptions) { o.Key = s.file(t, "open.key", foreignKey, 0o644) }, "chmod 600"},
		"a key of another certificate":           {s, func(o *RemoteOptions) { o.Key = s.file(t, "wrong.key", foreignKey, 0o600) }, "no certificate and its key"},
		"a key that is none":                     {s, func(o *RemoteOptions) { o.Key = s.file(t, "none.key", []byte("swordfish"), 0o600) }, "no certificate and its key"},
		"no certificate in the authority's file": {s, func(o *RemoteOptions) { o.CA = s.file(t, "empty.pem", []byte("hello"), 0o644) }, "no certificate in PEM form"},
		"no file":                                {s, func(o *RemoteOptions) { o.Cert = filepath.Join(s.dir, "none") }, "no such file"},
		"an address in the open":                 {s, func(o *RemoteOptions) { o.URL = strings.Replace(s.URL, "https", "http", 1) }, "must be https"},
		"no account":                             {s, func(o *RemoteOptions) { o.Account = protection.Address{} }, "no account"},
		"no time":                                {s, func(o *RemoteOptions) { o.Timeout = 0 }, "some time to answer"},
	} {
		t.Run(name, func(t *testing.T) {
			o := c.of.options
			c.change(&o)
			_, err := c.of.ask(t, o)
			if c.says == "" {
				must(t, err)
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatal(err)
			}
			if strings.Contains(err.Error(), "PRIVATE") || strings.Contains(err.Error(), "swordfish") {
				t.Fatalf("the key is in the error: %v", err)
			}
		})
	}
	t.Run("an agent without any certificate", func(t *testing.T) {
		pool := x509.NewCertPool()
		pool.AddCert(s.theirs.cert)
		transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool}}
		p, err := newPeer("signer", s.URL, 20*time.Second, transport)
		must(t, err)
		defer p.close()
		if _, err := p.call(context.Background(), "eth_signTransaction", nil); err == nil || !strings.Contains(explainTLS(err).Error(), "does not accept our certificate") {
			t.Fatal(err)
		}
	})
	t.Run("a secret in an address is in no error", func(t *testing.T) {
		o := s.options
		o.URL = "https://127.0.0.1:1/secret?key=swordfish"
		if _, err := s.ask(t, o); err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "swordfish") {
			t.Fatal(err)
		}
	})
}
