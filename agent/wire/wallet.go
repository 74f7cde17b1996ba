package wire

import (
	"context"
	"errors"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// openWallet opens the key, or the way to the signer that holds it.
func (r *Runtime) openWallet() (*wallet.Wallet, error) {
	c := r.Config
	if c.Wallet == nil {
		return nil, errors.New("wallet: an agent that trades needs a key: add wallet, or pass --dry-run to see what would be traded")
	}
	if s := c.Wallet.Signer; s != nil {
		url, err := s.URL.ResolveAs("wallet.signer.url", os.LookupEnv)
		if err != nil {
			return nil, err
		}
		remote, err := wallet.NewRemote(wallet.RemoteOptions{URL: url, Account: s.Account, CA: c.Path(s.CA), Cert: c.Path(s.Cert), Key: c.Path(s.Key),
			ServerName: s.ServerName, Timeout: s.Timeout})
		if err != nil {
			return nil, err
		}
		r.onClose(func() error { remote.Close(); return nil })
		return wallet.With(remote, c.Chain.ID, policyOf(c))
	}
	path := c.Path(c.Wallet.Keystore)
	var password []byte
	var err error
	switch {
	case c.Wallet.PasswordFile != "":
		password, err = wallet.PasswordFile(c.Path(c.Wallet.PasswordFile))
	case r.opts.Prompt != nil:
		password, err = r.opts.Prompt(path)
	default:
		err = errors.New("wallet.passwordFile: there is no terminal to ask on: name a file that holds the keystore's password")
	}
	if err != nil {
		return nil, err
	}
	key, err := wallet.Load(path, password, protection.Address{})
	if err != nil {
		return nil, err
	}
	return wallet.New(key, c.Chain.ID, policyOf(c))
}

func policyOf(c *config.Config) wallet.Policy {
	return wallet.Policy{FeeCap: c.Wallet.FeeCap.Amount, ChoresFeeCap: c.Wallet.ChoresFeeCap.Amount, Tip: c.Wallet.Tip.Amount, GasReserve: c.Wallet.GasReserve.Amount}
}

// node is the chain as the trade stage sees it.
func (m *Market) node(c *config.Config) wallet.Node {
	return wallet.Node{Client: m.client, Rollup: wallet.Rollup(c.Wallet.L1Fee)}
}

// reckoning says what limits count one order's gas with.
type reckoning struct {
	policy wallet.Policy
	node   wallet.Node
}

// An order's call data, in bytes, and the gas limit that it is counted with. A
// fresh guard's first purchase writes much for the first time and is signed with
// 850,000.
const (
	orderBytes    = 512
	orderGasLimit = 1_000_000
)

// order is the most, in wei, that one order may cost: bumped up to the trades'
// cap, whatever gas costs now, with what a rollup charges beside it. The trade
// stage spends no more on it. Now is what it costs at a base fee, with the tip.
func (r reckoning) order(ctx context.Context, base amount.Amount) (most, now amount.Amount, err error) {
	if r.node.Client == nil {
		return most, now, nil // no wallet: nothing is traded
	}
	fee, err := r.node.DataFee(ctx, trade.Call{Data: make([]byte, orderBytes)})
	now = base.Plus(r.policy.Tip).MulDiv(amount.New(orderGasLimit), amount.New(1)).Plus(fee.Wei)
	return r.policy.WorstWei(orderGasLimit, fee), now, err
}

// openTrader joins wallet, node and relay into the trade stage.
func (r *Runtime) openTrader(w *wallet.Wallet) (*agent.Trader, error) {
	c := r.Config
	t := &agent.Trader{Ledger: r.Journal, Node: r.Market.node(c), Wallet: w,
		Venues: r.Market.venues.executors(), BumpBlocks: c.Wallet.BumpBlocks, Log: r.opts.Log, Trip: r.opts.Trip}
	if c.Wallet.Relay == nil {
		return t, nil
	}
	address, err := c.Wallet.Relay.Endpoint.ResolveAs("wallet.relay.endpoint", os.LookupEnv)
	if err != nil {
		return nil, err
	}
	relay, err := wallet.NewRelay(address, c.Wallet.Relay.Timeout)
	if err != nil {
		return nil, err
	}
	r.onClose(func() error { relay.Close(); return nil })
	t.Relay, t.RelayBlocks = relay, c.Wallet.Relay.Blocks
	return t, nil
}
