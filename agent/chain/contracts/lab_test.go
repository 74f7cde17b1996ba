package contracts_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/agent/chain/evm"
)

// lab is a bare EVM and a test: for what needs exact seconds, many calls, or
// several calls in one block. Blocks begin when time passes, and not before.
type lab struct {
	*evm.Chain
	t testing.TB
}

var (
	labOwner    = common.Address{19: 0xa1}
	labAgent    = common.Address{19: 0xa2}
	labStranger = common.Address{19: 0xa3}
)

func newLab(t testing.TB) *lab {
	l := &lab{Chain: evm.New(genesisTime), t: t}
	watch(l.Chain)
	return l
}

func (l *lab) deploy(meta *bind.MetaData, constructor []byte) common.Address {
	l.t.Helper()
	r := l.Deploy(labOwner, append(common.FromHex(meta.Bin), constructor...))
	if !r.OK {
		l.t.Fatalf("deploy %s: %s", meta.ID, labReason(r))
	}
	return r.Address
}

// raw deploys a contract of the given runtime code.
func (l *lab) raw(runtime string) common.Address {
	l.t.Helper()
	code := common.FromHex(runtime)
	if len(code) > 255 {
		l.t.Fatal("too much code")
	}
	// PUSH1 size, DUP1, PUSH1 9, RETURNDATASIZE, CODECOPY, RETURNDATASIZE, RETURN
	init := append([]byte{0x60, byte(len(code)), 0x80, 0x60, 9, 0x3d, 0x39, 0x3d, 0xf3}, code...)
	r := l.Deploy(labOwner, init)
	if !r.OK {
		l.t.Fatalf("deploy code: %v", r.Err)
	}
	return r.Address
}

// refusesDeploy checks that creation reverts with the named error.
func (l *lab) refusesDeploy(meta *bind.MetaData, constructor []byte, want string) {
	l.t.Helper()
	r := l.Deploy(labOwner, append(common.FromHex(meta.Bin), constructor...))
	if r.OK || !strings.HasPrefix(labReason(r), want) {
		l.t.Fatalf("creation of %s ended with %s, want %s", meta.ID, labReason(r), want)
	}
}

func (l *lab) do(from, to common.Address, data []byte) evm.Result {
	l.t.Helper()
	r := l.Call(from, to, data)
	if !r.OK {
		l.t.Fatalf("call reverted: %s", labReason(r))
	}
	return r
}

func (l *lab) refuses(from, to common.Address, data []byte, want string) {
	l.t.Helper()
	r := l.View(from, to, data)
	if r.OK || !strings.HasPrefix(labReason(r), want) {
		l.t.Fatalf("call ended with %s, want %s", labReason(r), want)
	}
}

func evmMsg(from, to common.Address, data []byte, gas uint64) evm.Msg {
	return evm.Msg{From: from, To: to, Data: data, Gas: gas}
}

func labReason(r evm.Result) string {
	if r.OK {
		return "success"
	}
	if text, ok := contracts.DescribeError(r.Out); ok {
		return text
	}
	return r.Err.Error() + " 0x" + common.Bytes2Hex(r.Out)
}

// ask makes a view and unpacks what it answers.
func ask[T any](l *lab, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	l.t.Helper()
	r := l.View(labStranger, to, data)
	if !r.OK {
		l.t.Fatalf("view reverted: %s", labReason(r))
	}
	v, err := unpack(r.Out)
	if err != nil {
		l.t.Fatal(err)
	}
	return v
}

// told is what a call's logs say of one kind of event.
func told[T any](r evm.Result, from common.Address, unpack func(*types.Log) (*T, error)) []*T {
	return events(&types.Receipt{Logs: r.Logs}, from, unpack)
}

// onRecord is a gauge's reading.
type onRecord struct {
	loss *big.Int
	time uint64
}

func (l *lab) reading(at common.Address) onRecord {
	l.t.Helper()
	r := ask(l, at, gauge.PackReading(), gauge.UnpackReading)
	return onRecord{r.Loss, r.Time}
}

func (l *lab) readingAt(at common.Address, when uint64) onRecord {
	l.t.Helper()
	r := ask(l, at, gauge.PackReadingAt(when), gauge.UnpackReadingAt)
	return onRecord{r.Loss, r.Time}
}

func (l *lab) readingAfter(at common.Address, when uint64) onRecord {
	l.t.Helper()
	r := ask(l, at, gauge.PackReadingAfter(when), gauge.UnpackReadingAfter)
	return onRecord{r.Loss, r.Time}
}

func (l *lab) stale(at common.Address) bool {
	l.t.Helper()
	return ask(l, at, gauge.PackStale(), gauge.UnpackStale)
}

// poke pokes a gauge after checking that peek says what the poke will do.
func (l *lab) poke(at common.Address) *big.Int {
	l.t.Helper()
	peeked := ask(l, at, gauge.PackPeek(), gauge.UnpackPeek)
	before := l.reading(at)
	r := l.do(labStranger, at, gauge.PackPoke())
	loss, err := gauge.UnpackPoke(r.Out)
	if err != nil {
		l.t.Fatal(err)
	}
	recorded := len(told(r, at, gauge.UnpackPokedEvent)) > 0
	if peeked.Ok != recorded || peeked.Loss.Cmp(loss) != 0 {
		l.t.Fatalf("peek said %v with %s, the poke recorded: %v with %s", peeked.Ok, peeked.Loss, recorded, loss)
	}
	if !peeked.Changed && loss.Cmp(before.loss) != 0 {
		l.t.Fatalf("peek said that nothing changes, and loss went from %s to %s", before.loss, loss)
	}
	if loss.Cmp(before.loss) < 0 {
		l.t.Fatalf("loss fell from %s to %s", before.loss, loss)
	}
	if now := l.reading(at); now.loss.Cmp(loss) != 0 || now.time < before.time {
		l.t.Fatalf("poke answers %s, the record %s of %d, before it %d", loss, now.loss, now.time, before.time)
	}
	return loss
}
