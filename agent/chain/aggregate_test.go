package chain

import (
	"bytes"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/chain/contracts"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func drawCalls(t *rapid.T) []Call {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Call {
		var to protection.Address
		copy(to[:], rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "to"))
		return Call{To: to, Data: rapid.SliceOfN(rapid.Byte(), 0, 100).Draw(t, "data")}
	}), 0, 8).Draw(t, "calls")
}

func TestHandWrittenPackingEqualsTheBinding(t *testing.T) {
	binding := contracts.NewBatchReader()
	rapid.Check(t, func(t *rapid.T) {
		calls := drawCalls(t)
		same := make([]contracts.Call3, len(calls))
		for i, c := range calls {
			same[i] = contracts.Call3{Target: common.Address(c.To), AllowFailure: true, CallData: c.Data}
		}
		want, err := binding.TryPackAggregate3(same)
		if err != nil {
			t.Fatal(err)
		}
		if got := packAggregate(calls); !bytes.Equal(got, want) {
			t.Fatalf("packed\n%x, binding packs\n%x", got, want)
		}
	})
}

func TestHandWrittenUnpackingEqualsTheBinding(t *testing.T) {
	parsed, err := contracts.BatchReaderMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) contracts.Result {
			return contracts.Result{Success: rapid.Bool().Draw(t, "ok"), ReturnData: rapid.SliceOfN(rapid.Byte(), 0, 100).Draw(t, "data")}
		}), 0, 8).Draw(t, "results")
		encoded, err := parsed.Methods["aggregate3"].Outputs.Pack(want)
		if err != nil {
			t.Fatal(err)
		}
		got := make([]Result, len(want))
		failed, err := unpackAggregate(encoded, got)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if len(failed) > 0 && failed[0] == i {
				failed = failed[1:]
				if want[i].Success {
					t.Fatalf("result %d did not fail", i)
				}
			} else if !want[i].Success {
				t.Fatalf("result %d failed unnoticed", i)
			}
			if !bytes.Equal(got[i].Data, want[i].ReturnData) {
				t.Fatalf("result %d is %x, want %x", i, got[i].Data, want[i].ReturnData)
			}
		}
	})
}

func TestUnpackingRefusesWhatIsNoAnswer(t *testing.T) {
	parsed, err := contracts.BatchReaderMetaData.ParseABI()
	if err != nil {
		t.Fatal(err)
	}
	good, err := parsed.Methods["aggregate3"].Outputs.Pack([]contracts.Result{{Success: true, ReturnData: []byte("abc")}, {Success: true, ReturnData: make([]byte, 32)}})
	if err != nil {
		t.Fatal(err)
	}
	for cut := range good[:len(good)-32] { // the last word's padding may be short
		if _, err := unpackAggregate(good[:cut], make([]Result, 2)); !errors.Is(err, ErrInconsistent) {
			t.Fatalf("cut to %d of %d bytes: got %v", cut, len(good), err)
		}
	}
	if _, err := unpackAggregate(good, make([]Result, 3)); !errors.Is(err, ErrInconsistent) {
		t.Fatalf("an answer to 2 calls passes for one to 3: %v", err)
	}
	rapid.Check(t, func(t *rapid.T) { // whatever comes, it does not panic
		b := bytes.Clone(good)
		for range rapid.IntRange(1, 6).Draw(t, "n") {
			b[rapid.IntRange(0, len(b)-1).Draw(t, "at")] = rapid.Byte().Draw(t, "byte")
		}
		_, _ = unpackAggregate(b, make([]Result, 2)) // only a panic would be wrong
	})
}
