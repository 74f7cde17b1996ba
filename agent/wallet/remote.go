package wallet

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// RemoteOptions say where a remote signer is and how the two know each other.
// All but ServerName are required.
type RemoteOptions struct {
	URL     string             // https://HOST[:PORT]/PATH
	Account protection.Address // whose key it signs with
	CA      string             // file: the certificates, PEM, that the signer's must descend from; no others are trusted
	Cert    string             // file: our own certificate, PEM
	Key     string             // file: its key, PEM; closed to other users
	// ServerName is the name in the signer's certificate when it is not the
	// URL's host.
	ServerName string
	Timeout    time.Duration // for one signature
}

// Remote asks a signer that holds the key, by eth_signTransaction over TLS with
// certificates on both sides. The Wallet compares what comes back.
type Remote struct {
	peer    *peer
	account protection.Address
}

// NewRemote reads the certificates. The signer is not asked yet.
func NewRemote(o RemoteOptions) (*Remote, error) {
	if !strings.HasPrefix(o.URL, "https://") {
		return nil, errors.New("signer: its address must be https://HOST: a signature is not asked for in the open")
	}
	if o.Account == (protection.Address{}) {
		return nil, errors.New("signer: no account: name the address that it signs for")
	}
	roots, err := os.ReadFile(o.CA)
	if err != nil {
		return nil, fmt.Errorf("signer: its certificate authority: %w", err)
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(roots) {
		return nil, fmt.Errorf("signer: %s holds no certificate in PEM form", o.CA)
	}
	cert, err := os.ReadFile(o.Cert)
	if err != nil {
		return nil, fmt.Errorf("signer: our certificate: %w", err)
	}
	key, err := readPrivate(o.Key, "signer's client key")
	if err != nil {
		return nil, err
	}
	pair, err := tls.X509KeyPair(cert, key)
	if err != nil {
		return nil, fmt.Errorf("signer: %s and %s are no certificate and its key: %w", o.Cert, o.Key, err)
	}
	p, err := newPeer("signer", o.URL, o.Timeout, &http.Transport{MaxIdleConns: 2, IdleConnTimeout: time.Minute, ForceAttemptHTTP2: true,
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: pool, Certificates: []tls.Certificate{pair}, ServerName: o.ServerName}})
	if err != nil {
		return nil, err
	}
	return &Remote{peer: p, account: o.Account}, nil
}

// Close gives the signer's connections up.
func (r *Remote) Close() { r.peer.close() }

// Address is the account that the signer signs for.
func (r *Remote) Address() protection.Address { return r.account }

// Sign asks for a signature. It reads both forms of an answer that are about:
// geth's object with the bytes in raw, and the bytes alone, as web3signer gives
// them. Whether they are what was asked for is the Wallet's to find out.
func (r *Remote) Sign(ctx context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error) {
	result, err := r.peer.call(ctx, "eth_signTransaction", struct {
		Type    hexutil.Uint64  `json:"type"`
		ChainID *hexutil.Big    `json:"chainId"`
		From    common.Address  `json:"from"`
		To      *common.Address `json:"to"`
		Nonce   hexutil.Uint64  `json:"nonce"`
		Gas     hexutil.Uint64  `json:"gas"`
		FeeCap  *hexutil.Big    `json:"maxFeePerGas"`
		TipCap  *hexutil.Big    `json:"maxPriorityFeePerGas"`
		Value   *hexutil.Big    `json:"value"`
		Data    hexutil.Bytes   `json:"data"`
	}{types.DynamicFeeTxType, (*hexutil.Big)(tx.ChainID), common.Address(r.account), tx.To, hexutil.Uint64(tx.Nonce), hexutil.Uint64(tx.Gas),
		(*hexutil.Big)(tx.GasFeeCap), (*hexutil.Big)(tx.GasTipCap), (*hexutil.Big)(tx.Value), tx.Data})
	if err != nil {
		return nil, explainTLS(err)
	}
	var raw hexutil.Bytes
	if result[0] == '{' {
		var geth struct {
			Raw hexutil.Bytes `json:"raw"`
		}
		err = json.Unmarshal(result, &geth)
		raw = geth.Raw
	} else {
		err = json.Unmarshal(result, &raw)
	}
	if err != nil || len(raw) == 0 {
		return nil, fmt.Errorf("%s: its answer is neither the bytes of a transaction nor an object with them in raw", r.peer.what)
	}
	signed := new(types.Transaction)
	if err := signed.UnmarshalBinary(raw); err != nil {
		return nil, fmt.Errorf("%s: its answer is no transaction: %w", r.peer.what, err)
	}
	return signed, nil
}

// explainTLS adds the remedy to a handshake that failed.
func explainTLS(err error) error {
	var alert *net.OpError
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &alert) && alert.Op == "remote error": // what crypto/tls calls an alert of the other side
		return fmt.Errorf("%w: the signer does not accept our certificate: have its operator trust it, or name another in wallet.signer", err)
	case errors.As(err, &unknown):
		return fmt.Errorf("%w: its certificate does not descend from wallet.signer.ca", err)
	case errors.As(err, &host):
		return fmt.Errorf("%w: set wallet.signer.serverName to a name in its certificate", err)
	case errors.As(err, &invalid):
		return fmt.Errorf("%w: have its operator renew its certificate", err)
	}
	return err
}
