package deploy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/gofrs/flock"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// StateFormat names the format that this version reads and writes.
const StateFormat = "hedgerow.deployment/1"

// What callers branch on.
var (
	// ErrChanged: the plan is not the one that the state file was begun with.
	ErrChanged = errors.New("the plan has changed since its deployment began")
	// ErrState: the state file cannot be relied on.
	ErrState = errors.New("not a deployment that can be gone on from")
	// ErrBusy: another process deploys the same plan.
	ErrBusy = errors.New("another process deploys this plan")
)

// state is a deployment as far as it has come. It is on disk before anything that
// it describes is sent.
type state struct {
	Format   string          `json:"format"`
	Plan     json.RawMessage `json:"plan"` // all of it that contracts are made from
	ChainID  uint64          `json:"chainId"`
	Deployer config.Checked  `json:"deployer"`
	Block    uint64          `json:"block"` // the head when it began
	Steps    []*stepState    `json:"steps"` // those begun, in order
	path     string
	lock     *flock.Flock
}

// stepState is a step that was begun.
type stepState struct {
	Key string `json:"key"`
	// To and Data are of the call; of a creation Data has creation code and
	// arguments, and To is nil.
	To       *protection.Address `json:"to,omitempty"`
	Data     hexutil.Bytes       `json:"data"`
	Nonce    uint64              `json:"nonce"`
	Attempts []attempt           `json:"attempts"`        // of that nonce; one of them at most is mined
	Spent    []attempt           `json:"spent,omitempty"` // of former nonces: mined and reverted, or displaced
	Done     *done               `json:"done,omitempty"`
}

// attempt is a signed transaction.
type attempt struct {
	Tx     trade.Hash    `json:"tx"`
	Raw    hexutil.Bytes `json:"raw"`
	Gas    uint64        `json:"gas"`
	FeeCap amount.Amount `json:"feeCap"`
	Tip    amount.Amount `json:"tip"`
}

// done is what became of a step.
type done struct {
	Tx        trade.Hash         `json:"tx"`
	Block     uint64             `json:"block"`
	BlockHash trade.Hash         `json:"blockHash"`
	GasUsed   uint64             `json:"gasUsed"`
	GasPrice  amount.Amount      `json:"gasPrice"` // wei
	Created   protection.Address `json:"created,omitzero"`
}

// essence is what of a plan contracts are made from: not the node, the key, the
// fees, the files.
func (p *Plan) essence(deployer protection.Address) (json.RawMessage, error) {
	bare := *p
	bare.Chain = Chain{ID: p.Chain.ID}
	bare.Deployer = Deployer{Account: &deployer}
	bare.Registry, bare.State = "", ""
	return json.Marshal(bare)
}

// openState reads the state beside the plan, or begins it, and keeps others out
// until it is closed.
func openState(path string, p *Plan, deployer protection.Address, head uint64) (*state, error) {
	lock := flock.New(path+".lock", flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	got, err := lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s.lock: %w", path, err)
	}
	if !got {
		return nil, fmt.Errorf("%w: it holds %s.lock: wait for it, or stop it", ErrBusy, path)
	}
	s, err := readState(path, p, deployer)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	if s == nil {
		s = &state{Format: StateFormat, ChainID: p.Chain.ID, Deployer: config.Checked(deployer), Block: head, path: path}
		if s.Plan, err = p.essence(deployer); err != nil {
			return nil, errors.Join(err, lock.Unlock())
		}
	}
	s.lock = lock
	return s, nil
}

// readState is the state on disk; nil when there is none.
func readState(path string, p *Plan, deployer protection.Address) (*state, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the deployment's state: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	s := &state{path: path}
	if err := d.Decode(s); err != nil {
		return nil, fmt.Errorf("%w: %s: %w: restore it from a copy; do not delete it while its transactions may be mined", ErrState, path, err)
	}
	if s.Format != StateFormat {
		return nil, fmt.Errorf("%w: %s has format %q, this version reads %q", ErrState, path, s.Format, StateFormat)
	}
	if s.Deployer != config.Checked(deployer) {
		return nil, fmt.Errorf("%w: %s was begun by %s, the key is of %s: use the same key", ErrState, path, s.Deployer, config.Checksummed(deployer))
	}
	want, err := p.essence(deployer)
	if err != nil {
		return nil, err
	}
	if diff := differences(s.Plan, want); len(diff) > 0 {
		return nil, fmt.Errorf("%w: %s was begun with another one:\n  %s\nrestore the plan and go on; to deploy another market, copy the plan to a file of its own", ErrChanged, path, strings.Join(diff, "\n  "))
	}
	return s, nil
}

// close lets others in.
func (s *state) close() error { return s.lock.Unlock() }

// step is the state of a step, nil when it was not begun.
func (s *state) step(key string) *stepState {
	if i := slices.IndexFunc(s.Steps, func(x *stepState) bool { return x.Key == key }); i >= 0 {
		return s.Steps[i]
	}
	return nil
}

// placed is where everything was put.
func (s *state) placed() places {
	at := places{}
	if s == nil {
		return at
	}
	for _, t := range s.Steps {
		if t.Done != nil && t.Done.Created != (protection.Address{}) {
			at[t.Key] = t.Done.Created
		}
	}
	return at
}

// write puts the state on disk, whole or not at all, and returns when it is there
// to stay.
func (s *state) write() error {
	text, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return fmt.Errorf("write the deployment's state: %w", err)
	}
	if err := WriteFile(s.path, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("write the deployment's state: %w: nothing more is sent until it can be written", err)
	}
	return nil
}

// WriteFile replaces a file by another, whole or not at all, and returns when it
// is on disk.
func WriteFile(path string, text []byte, mode os.FileMode) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	_, err = f.Write(text)
	if err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err = os.Rename(f.Name(), path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil // it is in place; the folder cannot be synced
	}
	_ = dir.Sync() // not every file system can
	return dir.Close()
}

// differences are the paths at which two JSON documents differ, with both values.
func differences(was, now json.RawMessage) []string {
	var a, b any
	if err := errors.Join(json.Unmarshal(was, &a), json.Unmarshal(now, &b)); err != nil {
		return []string{"one of them is unreadable: " + err.Error()}
	}
	var out []string
	compare("", a, b, &out)
	if len(out) > shownDifferences {
		out = append(out[:shownDifferences], fmt.Sprintf("and %d more", len(out)-shownDifferences))
	}
	return out
}

const shownDifferences = 20

func compare(path string, a, b any, out *[]string) {
	switch x := a.(type) {
	case map[string]any:
		if y, ok := b.(map[string]any); ok {
			var keys []string
			for k := range x {
				keys = append(keys, k)
			}
			for k := range y {
				if _, both := x[k]; !both {
					keys = append(keys, k)
				}
			}
			slices.Sort(keys)
			for _, k := range keys {
				compare(strings.TrimPrefix(path+"."+k, "."), x[k], y[k], out)
			}
			return
		}
	case []any:
		if y, ok := b.([]any); ok {
			for i := range max(len(x), len(y)) {
				var p, q any
				if i < len(x) {
					p = x[i]
				}
				if i < len(y) {
					q = y[i]
				}
				compare(fmt.Sprintf("%s[%d]", path, i), p, q, out)
			}
			return
		}
	}
	p, _ := json.Marshal(a) // of JSON just read
	q, _ := json.Marshal(b)
	if !bytes.Equal(p, q) {
		*out = append(*out, fmt.Sprintf("%s: was %s, is %s", path, brief(p), brief(q)))
	}
}

func brief(b []byte) string {
	switch s := string(b); {
	case s == "null":
		return "not there"
	case len(s) > 80:
		return s[:77] + "…"
	default:
		return s
	}
}
