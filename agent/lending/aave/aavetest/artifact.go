package aavetest

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
)

// ErrNotInstalled reports that Aave's package is not under the given folder.
var ErrNotInstalled = errors.New("npm package @aave/core-v3 is not installed: run npm ci in agent/lending/aave/npm")

// Artifacts reads compiled contracts out of the npm package @aave/core-v3.
type Artifacts struct{ dir string }

// OpenArtifacts finds the package under nodeModules; ErrNotInstalled if it is
// not there.
func OpenArtifacts(nodeModules string) (Artifacts, error) {
	dir := filepath.Join(nodeModules, "@aave", "core-v3", "artifacts", "contracts")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return Artifacts{}, fmt.Errorf("%s: %w", nodeModules, ErrNotInstalled)
	} else if err != nil {
		return Artifacts{}, err
	}
	return Artifacts{dir}, nil
}

// contract is one compiled contract, its libraries not yet linked.
type contract struct {
	name  string
	abi   abi.ABI
	code  string // hexadecimal, with placeholders where libraries go
	links map[string]map[string][]struct{ Start, Length int }
}

// load reads the contract that path names: "protocol/pool/Pool", or
// "folder/File:Contract" where the file is called otherwise.
func (a Artifacts) load(path string) (contract, error) {
	file, name, other := strings.Cut(path, ":")
	if !other {
		name = filepath.Base(file)
	}
	raw, err := os.ReadFile(filepath.Join(a.dir, filepath.FromSlash(file)+".sol", name+".json"))
	if err != nil {
		return contract{}, fmt.Errorf("read artifact %s: %w", path, err)
	}
	var compiled struct {
		ABI            json.RawMessage
		Bytecode       string
		LinkReferences map[string]map[string][]struct{ Start, Length int }
	}
	if err := json.Unmarshal(raw, &compiled); err != nil {
		return contract{}, fmt.Errorf("read artifact %s: %w", path, err)
	}
	parsed, err := abi.JSON(strings.NewReader(string(compiled.ABI)))
	if err != nil {
		return contract{}, fmt.Errorf("read artifact %s: %w", path, err)
	}
	return contract{name: name, abi: parsed, code: strings.TrimPrefix(compiled.Bytecode, "0x"), links: compiled.LinkReferences}, nil
}

// ABI is the interface of the contract that path names, for tests that check
// hand-made calls against it.
func (a Artifacts) ABI(path string) (abi.ABI, error) {
	c, err := a.load(path)
	return c.abi, err
}

// creation is the code that deploys c: libraries put in, arguments behind.
func (c contract) creation(libraries map[string]common.Address, args ...any) ([]byte, error) {
	code := []byte(c.code)
	for _, file := range c.links {
		for name, places := range file {
			addr, ok := libraries[name]
			if !ok {
				return nil, fmt.Errorf("link %s: library %s is not deployed yet", c.name, name)
			}
			for _, p := range places {
				copy(code[2*p.Start:2*(p.Start+p.Length)], hex.EncodeToString(addr[:]))
			}
		}
	}
	raw, err := hex.DecodeString(string(code))
	if err != nil {
		return nil, fmt.Errorf("link %s: %w", c.name, err)
	}
	packed, err := c.abi.Pack("", args...)
	if err != nil {
		return nil, fmt.Errorf("deploy %s: %w", c.name, err)
	}
	return slices.Concat(raw, packed), nil
}
