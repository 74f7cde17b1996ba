package contracts_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

var coverageFile = flag.String("evm-coverage", "",
	"file to say in which lines and branches of the contracts the tests ran; needs build/coverage.json, which node build.mjs writes")

// seen is what all chains of this test run executed; nil when nobody asked.
var seen *coverage

func TestMain(m *testing.M) {
	flag.Parse()
	if *coverageFile != "" {
		var err error
		if seen, err = readCoverage("build/coverage.json"); err != nil {
			fmt.Fprintf(os.Stderr, "read the source maps: %v: run node build.mjs first\n", err)
			os.Exit(2)
		}
	}
	code := m.Run()
	if seen != nil {
		if err := os.WriteFile(*coverageFile, []byte(seen.table()), 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = max(code, 1)
		}
	}
	os.Exit(code)
}

// watch has a chain's calls counted for the coverage, when one is asked for.
func watch(c *evm.Chain) {
	if seen != nil {
		c.Trace(&tracing.Hooks{OnOpcode: seen.opcode})
	}
}

// coverage says which instructions of which code ran, and what that is in the sources. The code is what is deployed: the
// optimiser has merged and moved some of it, so a statement without an instruction of its own is not counted, and a branch
// whose jump is gone neither. Branches are those that the source has (if, ?:, for, &&, ||), not the compiler's own checks of
// overflow, calldata and return data.
type coverage struct {
	Files     map[int]*sourceFile
	Contracts map[string]struct{ Init, Runtime *codeMap }

	mu    sync.Mutex
	known map[*byte]*codeMap // nil: none of ours
	keep  [][]byte           // so that no address is given to other code
}

type sourceFile struct {
	Path   string
	Source string
	Nodes  [][]any // kind, start, length, and its condition's start and length
}

type codeMap struct {
	Code       string
	Map        string
	Immutables []struct{ Start, Length int }

	bytes []byte
	ran   []bool
	ways  [][2]bool // of a JUMPI: not taken, taken
}

func readCoverage(path string) (*coverage, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &coverage{known: map[*byte]*codeMap{}}
	if err := json.Unmarshal(data, c); err != nil {
		return nil, err
	}
	for _, x := range c.Contracts {
		for _, m := range []*codeMap{x.Init, x.Runtime} {
			m.bytes = common.FromHex(m.Code)
			m.ran, m.ways = make([]bool, len(m.bytes)), make([][2]bool, len(m.bytes))
		}
	}
	return c, nil
}

func (c *coverage) opcode(pc uint64, op byte, _, _ uint64, scope tracing.OpContext, _ []byte, _ int, _ error) {
	code := scope.ContractCode()
	if len(code) == 0 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	m, ok := c.known[&code[0]]
	if !ok {
		m = c.find(code)
		c.known[&code[0]], c.keep = m, append(c.keep, code)
	}
	if m == nil || pc >= uint64(len(m.ran)) {
		return
	}
	m.ran[pc] = true
	if vm.OpCode(op) == vm.JUMPI {
		stack := scope.StackData()
		taken := 0
		if !stack[len(stack)-2].IsZero() {
			taken = 1
		}
		m.ways[pc][taken] = true
	}
}

// find is whose code it is: runtime code but for its immutables, or init code before its arguments.
func (c *coverage) find(code []byte) *codeMap {
	for _, name := range slices.Sorted(maps.Keys(c.Contracts)) {
		x := c.Contracts[name]
		if bytes.HasPrefix(code, x.Init.bytes) {
			return x.Init
		}
		if len(code) != len(x.Runtime.bytes) {
			continue
		}
		masked := bytes.Clone(code)
		for _, at := range x.Runtime.Immutables {
			clear(masked[at.Start : at.Start+at.Length])
		}
		if bytes.Equal(masked, x.Runtime.bytes) {
			return x.Runtime
		}
	}
	return nil
}

// instruction is one with the piece of source that it is of.
type instruction struct {
	pc, start, end, file int
}

// instructions reads a source map: s:l:f:j:m for each instruction, what is left out is as before.
func (m *codeMap) instructions() []instruction {
	var out []instruction
	last := [3]int{}
	entries := strings.Split(m.Map, ";")
	pc := 0
	for _, entry := range entries {
		if pc >= len(m.bytes) {
			break
		}
		for i, field := range strings.Split(entry, ":") {
			if i < 3 && field != "" {
				if n, err := strconv.Atoi(field); err == nil {
					last[i] = n
				}
			}
		}
		out = append(out, instruction{pc, last[0], last[0] + last[1], last[2]})
		op := vm.OpCode(m.bytes[pc])
		if op >= vm.PUSH1 && op <= vm.PUSH32 {
			pc += int(op-vm.PUSH1) + 1
		}
		pc++
	}
	return out
}

// node is a statement or a branch of a source, and what became of it.
type node struct {
	kind       string
	start, end int // of its statement
	from, to   int // of its condition
	there, ran bool
	ways       [2]bool
	jumps      bool
}

// nodes are those of a file, with what all contracts' code did of them.
func (c *coverage) nodes(id int) []*node {
	f := c.Files[id]
	list := make([]*node, len(f.Nodes))
	for i, n := range f.Nodes {
		num := func(k int) int { return int(n[k].(float64)) }
		list[i] = &node{kind: n[0].(string), start: num(1), end: num(1) + num(2), from: num(3), to: num(3) + num(4)}
	}
	for _, name := range slices.Sorted(maps.Keys(c.Contracts)) {
		x := c.Contracts[name]
		for _, m := range []*codeMap{x.Init, x.Runtime} {
			for _, in := range m.instructions() {
				if in.file != id {
					continue
				}
				for _, n := range list {
					if in.start >= n.from && in.end <= n.to {
						n.there, n.ran = true, n.ran || m.ran[in.pc]
					}
					if n.kind != "statement" && in.start == n.start && in.end == n.end && vm.OpCode(m.bytes[in.pc]) == vm.JUMPI {
						n.jumps = true
						n.ways[0], n.ways[1] = n.ways[0] || m.ways[in.pc][0], n.ways[1] || m.ways[in.pc][1]
					}
				}
			}
		}
	}
	return list
}

// table is lines and branches by source, and what of them was not reached.
func (c *coverage) table() string {
	var out, missing strings.Builder
	fmt.Fprintf(&out, "| source | lines | branches |\n|---|---:|---:|\n")
	var all [4]int
	row := func(name string, n [4]int) {
		part := func(k, of int) string {
			if of == 0 {
				return "–"
			}
			return fmt.Sprintf("%d of %d (%.1f%%)", k, of, 100*float64(k)/float64(of))
		}
		fmt.Fprintf(&out, "| %s | %s | %s |\n", name, part(n[0], n[1]), part(n[2], n[3]))
	}
	ids := slices.SortedFunc(maps.Keys(c.Files), func(a, b int) int { return strings.Compare(c.Files[a].Path, c.Files[b].Path) })
	for _, id := range ids {
		f := c.Files[id]
		lineOf := func(at int) int { return 1 + strings.Count(f.Source[:at], "\n") }
		lines := map[int]bool{}
		var n [4]int
		for _, x := range c.nodes(id) {
			if x.there {
				line := lineOf(x.from)
				lines[line] = lines[line] || x.ran
			}
			if !x.jumps {
				continue
			}
			n[3] += 2
			for way, done := range x.ways {
				if done {
					n[2]++
					continue
				}
				fmt.Fprintf(&missing, "%s:%d: %s never %s\n", f.Path, lineOf(x.from), x.kind, []string{"went on", "jumped"}[way])
			}
		}
		for _, line := range slices.Sorted(maps.Keys(lines)) {
			n[1]++
			if lines[line] {
				n[0]++
			} else {
				fmt.Fprintf(&missing, "%s:%d: never ran\n", f.Path, line)
			}
		}
		if n[1] == 0 {
			continue
		}
		row(f.Path, n)
		for i := range all {
			all[i] += n[i]
		}
	}
	row("all", all)
	return out.String() + "\n" + missing.String()
}
