package wire

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/hedgerow-fi/hedgerow/agent/chain"
	"github.com/hedgerow-fi/hedgerow/agent/chain/devnet"
	"github.com/hedgerow-fi/hedgerow/agent/clock"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/deploy"
	"github.com/hedgerow-fi/hedgerow/agent/wallet"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What a deployment says of itself, for commands.
type (
	// DeployPreview is what a plan would do now.
	DeployPreview = deploy.Preview
	// DeployProgress is a step that is done.
	DeployProgress = deploy.Progress
	// DeployReport is a registry held against its chain.
	DeployReport = deploy.Report
	// Deployment is what stands after a plan was carried out.
	Deployment struct {
		Registry string           `json:"registry"` // its file
		Market   *config.Registry `json:"market"`
		Report   *DeployReport    `json:"report"`
	}
)

// ErrDiffers: what stands on the chain is not what the registry says.
var ErrDiffers = errors.New("what stands is not what the registry says")

// KeyOptions say who signs, instead of what a plan says. The zero value leaves it
// to the plan.
type KeyOptions struct {
	Keystore, PasswordFile string
	Devnet                 string // an account of hedgerow devnet, by name
	Seed                   uint64
	Prompt                 func(keystore string) ([]byte, error) // nil: there is no terminal
}

// DeployOptions say which plan is carried out, and how.
type DeployOptions struct {
	Plan string
	// Registry is what the plan adds to; "" for a market of its own.
	Registry string
	Key      KeyOptions
	Show     func(DeployProgress)
	Log      *slog.Logger
	Clock    clock.Clock // nil: the machine's
}

// PreviewDeploy tries a plan on its chain without sending anything. It needs no
// key when the plan names the account.
func PreviewDeploy(ctx context.Context, o DeployOptions) (*DeployPreview, error) {
	job, err := o.open(ctx, false)
	if err != nil {
		return nil, err
	}
	defer job.node.Close()
	return job.deployment.Preview(ctx)
}

// Deploy carries a plan out, or goes on with it, writes the registry and holds it
// against the chain. With ErrDiffers the Deployment is there too.
func Deploy(ctx context.Context, o DeployOptions) (*Deployment, error) {
	job, err := o.open(ctx, true)
	if err != nil {
		return nil, err
	}
	defer job.node.Close()
	r, err := job.deployment.Run(ctx)
	if err != nil {
		return nil, err
	}
	text, err := r.Text()
	if err != nil {
		return nil, err
	}
	if err := deploy.WriteFile(job.registry, text, 0o644); err != nil {
		return nil, fmt.Errorf("write the registry: %w: everything stands; run again to write it", err)
	}
	report, err := deploy.Verify(ctx, job.node, r)
	if err != nil {
		return nil, fmt.Errorf("everything stands and is in %s, but could not be held against the chain: %w: do it with hedgerow deploy --verify", job.registry, err)
	}
	out := &Deployment{Registry: job.registry, Market: r, Report: report}
	if len(report.Differences) > 0 {
		return out, fmt.Errorf("%w: %d differences", ErrDiffers, len(report.Differences))
	}
	return out, nil
}

// job is a plan that was looked at.
type job struct {
	node       *chain.Client
	deployment *deploy.Deployment
	registry   string // the file
}

func (o DeployOptions) open(ctx context.Context, sends bool) (_ *job, err error) {
	if o.Clock == nil {
		o.Clock = clock.System{}
	}
	p, err := deploy.Load(o.Plan)
	if err != nil {
		return nil, err
	}
	j := &job{registry: p.RegistryPath()}
	opts := deploy.Options{Show: o.Show, Log: o.Log, Fees: wallet.Policy{FeeCap: p.Deployer.FeeCap.Amount, ChoresFeeCap: p.Deployer.FeeCap.Amount, Tip: p.Deployer.Tip.Amount},
		Wait: func(ctx context.Context) error { return o.Clock.Until(ctx, o.Clock.Now().Add(pollEvery)) }}
	if o.Registry != "" {
		j.registry = o.Registry
		if opts.Base, err = config.ReadRegistry(o.Registry); err != nil {
			return nil, err
		}
	} else if opts.Base, err = earlier(j.registry, p.StatePath()); err != nil {
		return nil, err
	}
	if j.node, err = dialPlain(ctx, p.Chain.ID, p.Chain.Endpoint, p.Chain.Timeout, o.Log); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			j.node.Close()
		}
	}()
	key := o.Key
	if key.Keystore == "" && key.Devnet == "" {
		key.Keystore, key.PasswordFile, key.Devnet, key.Seed = p.Path(p.Deployer.Keystore), p.Path(p.Deployer.PasswordFile), string(p.Deployer.Devnet), p.Deployer.Seed
	}
	if sends || p.Deployer.Account == nil {
		if opts.Signer, err = key.open(ctx, j.node); err != nil {
			return nil, err
		}
	} else {
		opts.From = *p.Deployer.Account
	}
	if j.deployment, err = deploy.Open(ctx, j.node, p, opts); err != nil {
		return nil, err
	}
	return j, nil
}

// pollEvery is how long a deployment waits until it looks at the chain again.
const pollEvery = 300 * time.Millisecond

// earlier is the registry that an earlier run of the deployment wrote, with what was
// added to it since; nil when there is none. It refuses that of another deployment.
func earlier(registry, state string) (*config.Registry, error) {
	if _, err := os.Stat(registry); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if _, err := os.Stat(state); err == nil {
		return config.ReadRegistry(registry)
	}
	return nil, fmt.Errorf("%s is there already, of another deployment: write registry in the plan, or add to that market with hedgerow series create", registry)
}

// dialPlain connects to one node.
func dialPlain(ctx context.Context, chainID uint64, endpoint config.Endpoint, timeout time.Duration, log *slog.Logger) (*chain.Client, error) {
	address, err := endpoint.Resolve(os.LookupEnv)
	if err != nil {
		return nil, err
	}
	return chain.Dial(ctx, chain.Options{ChainID: chainID, Endpoint: address, Timeout: timeout, FinalityTag: "finalized", Logger: log})
}

// open is the signer that the options name.
func (k KeyOptions) open(ctx context.Context, node *chain.Client) (deploy.Signer, error) {
	switch {
	case k.Devnet != "":
		version, err := node.ClientVersion(ctx)
		if err != nil {
			return nil, err
		}
		if !devnet.IsDevnet(version) {
			return nil, fmt.Errorf("the key of devnet account %q is public knowledge, and the node (%s) is no hedgerow devnet: use a keystore", k.Devnet, version)
		}
		return signingKey{devnet.KeyOf(k.Seed, k.Devnet)}, nil
	case k.Keystore == "":
		return nil, errors.New("nobody signs: name deployer.keystore in the plan, or pass --keystore FILE; a dry run is content with deployer.account")
	}
	var password []byte
	var err error
	switch {
	case k.PasswordFile != "":
		password, err = wallet.PasswordFile(k.PasswordFile)
	case k.Prompt != nil:
		password, err = k.Prompt(k.Keystore)
	default:
		err = errors.New("there is no terminal to ask for the password on: pass --password-file")
	}
	if err != nil {
		return nil, err
	}
	key, err := wallet.Load(k.Keystore, password, protection.Address{})
	if err != nil {
		return nil, err
	}
	return signingKey{key}, nil
}

// signingKey is a key in this process.
type signingKey struct{ key *ecdsa.PrivateKey }

func (k signingKey) Address() protection.Address {
	return protection.Address(crypto.PubkeyToAddress(k.key.PublicKey))
}

func (k signingKey) Sign(_ context.Context, tx *types.DynamicFeeTx) (*types.Transaction, error) {
	return types.SignNewTx(k.key, types.LatestSignerForChainID(new(big.Int).Set(tx.ChainID)), tx)
}

// VerifyRegistry holds a registry against its chain. With ErrDiffers the report is
// there too.
func VerifyRegistry(ctx context.Context, path string, endpoint config.Endpoint, log *slog.Logger) (*DeployReport, error) {
	r, node, err := openRegistry(ctx, path, endpoint, log)
	if err != nil {
		return nil, err
	}
	defer node.Close()
	report, err := deploy.Verify(ctx, node, r)
	if err == nil && len(report.Differences) > 0 {
		err = fmt.Errorf("%w: %d differences", ErrDiffers, len(report.Differences))
	}
	return report, err
}

// registryTimeout bounds a request of the commands that read a registry.
const registryTimeout = 30 * time.Second

// openRegistry reads a registry and connects to a node of its chain.
func openRegistry(ctx context.Context, path string, endpoint config.Endpoint, log *slog.Logger) (*config.Registry, *chain.Client, error) {
	r, err := config.ReadRegistry(path)
	if err != nil {
		return nil, nil, err
	}
	node, err := dialPlain(ctx, r.ChainID, endpoint, registryTimeout, log)
	return r, node, err
}
