package wallet

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"go.uber.org/goleak"
	"pgregory.net/rapid"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var policy = Policy{FeeCap: amount.New(100), ChoresFeeCap: amount.New(400), Tip: amount.New(2), GasReserve: amount.New(1000)}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// quiet takes what servers in tests complain of.
var quiet = log.New(io.Discard, "", 0)

func testKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.ToECDSA(bytes.Repeat([]byte{7}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func testWallet(t testing.TB) *Wallet {
	t.Helper()
	w, err := New(testKey(t), 31337, policy)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestASignedAttemptIsWhatWasAsked(t *testing.T) {
	w := testWallet(t)
	call := trade.Call{To: protection.Address{0xca}, Data: []byte{1, 2, 3}, Gas: 90_000}
	fees := trade.Fees{Cap: amount.New(50), Tip: amount.New(2)}
	for _, noOp := range []bool{false, true} {
		a, err := w.Sign(context.Background(), trade.Hash{9}, call, 17, fees)
		if noOp {
			a, err = w.SignNoOp(context.Background(), trade.Hash{9}, 17, 21_000, fees)
		}
		if err != nil {
			t.Fatal(err)
		}
		var tx types.Transaction
		if err := tx.UnmarshalBinary(a.Raw); err != nil {
			t.Fatal(err)
		}
		from, err := types.Sender(types.LatestSignerForChainID(tx.ChainId()), &tx)
		if err != nil {
			t.Fatal(err)
		}
		to, data, gas := common.Address(call.To), call.Data, call.Gas
		if noOp {
			to, data, gas = common.Address(w.Address()), nil, 21_000
		}
		if protection.Address(from) != w.Address() || tx.ChainId().Uint64() != 31337 || tx.Nonce() != 17 || *tx.To() != to || !bytes.Equal(tx.Data(), data) ||
			tx.Gas() != gas || tx.Value().Sign() != 0 || tx.GasFeeCap().Uint64() != 50 || tx.GasTipCap().Uint64() != 2 || trade.Hash(tx.Hash()) != a.Hash {
			t.Fatalf("transaction %s of attempt %+v", tx.Hash(), a)
		}
		if a.NoOp != noOp || a.Intent != (trade.Hash{9}) || a.Nonce != 17 || a.GasLimit != gas || a.Signer != w.Address() {
			t.Fatalf("attempt %+v", a)
		}
	}
}

func TestTheWalletSignsNothingBeyondItsPolicy(t *testing.T) {
	w := testWallet(t)
	for _, c := range []struct {
		name string
		gas  uint64
		fees trade.Fees
	}{
		{"a cap above the chores' cap", 21_000, trade.Fees{Cap: amount.New(401), Tip: amount.New(1)}},
		{"a tip above the cap", 21_000, trade.Fees{Cap: amount.New(5), Tip: amount.New(6)}},
		{"gas below any transaction's", 20_999, trade.Fees{Cap: amount.New(5), Tip: amount.New(1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := w.Sign(context.Background(), trade.Hash{}, trade.Call{Gas: c.gas}, 0, c.fees); err == nil {
				t.Fatal("signed")
			}
		})
	}
	if _, err := New(testKey(t), 0, policy); err == nil {
		t.Fatal("a wallet of no chain")
	}
	if _, err := New(testKey(t), 1, Policy{ChoresFeeCap: amount.New(0)}); err == nil || !strings.Contains(err.Error(), "fee cap is 0") {
		t.Fatalf("a cap of 0: %v", err)
	}
}

func TestFeesFollowTheBaseFeeUpToTheCap(t *testing.T) {
	for _, c := range []struct {
		name     string
		base     uint64
		chore    bool
		cap, tip uint64
		err      error
	}{
		{"twice the base fee and the tip", 10, false, 22, 2, nil},
		{"no base fee", 0, false, 2, 2, nil},
		{"bounded by the trades' cap", 80, false, 100, 2, nil},
		{"a base fee at the cap waits", 100, false, 0, 0, ErrFeeCap},
		{"a chore goes on", 100, true, 202, 2, nil},
		{"a chore has a cap too", 400, true, 0, 0, ErrFeeCap},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := policy.Fees(amount.New(c.base), policy.Cap(c.chore))
			if !errors.Is(err, c.err) || f.Cap != amount.New(c.cap) || f.Tip != amount.New(c.tip) {
				t.Fatalf("%+v, %v", f, err)
			}
		})
	}
}

func TestABumpRaisesBothFeesByAnEighthAndStaysUnderTheCap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last := trade.Fees{Cap: amount.New(rapid.Uint64Range(0, 500).Draw(t, "cap")), Tip: amount.New(rapid.Uint64Range(0, 10).Draw(t, "tip"))}
		base := amount.New(rapid.Uint64Range(0, 500).Draw(t, "base"))
		chore := rapid.Bool().Draw(t, "chore")
		f, err := policy.Bump(last, base, policy.Cap(chore))
		if err != nil {
			if !errors.Is(err, ErrFeeCap) {
				t.Fatal(err)
			}
			return
		}
		eight, nine := amount.New(8), amount.New(9)
		for _, x := range []struct{ now, was amount.Amount }{{f.Cap, last.Cap}, {f.Tip, last.Tip}} {
			if x.now.MulDiv(eight, amount.New(1)).Cmp(x.was.MulDiv(nine, amount.New(1))) < 0 || x.now.Cmp(x.was) <= 0 {
				t.Fatalf("%s became %s", x.was, x.now)
			}
		}
		if f.Cap.Cmp(policy.Cap(chore)) > 0 {
			t.Fatalf("cap %s", f.Cap)
		}
	})
}

func TestTradesLeaveTheReserveToChores(t *testing.T) {
	for _, c := range []struct {
		name                string
		balance, open, cost uint64
		chore               bool
		err                 error
	}{
		{"a trade that leaves the reserve", 1500, 200, 300, false, nil},
		{"a trade that would touch it", 1499, 200, 300, false, ErrGasReserve},
		{"a chore that touches it", 500, 200, 300, true, nil},
		{"a chore that nothing pays for", 499, 200, 300, true, ErrGasReserve},
	} {
		t.Run(c.name, func(t *testing.T) {
			if err := policy.Afford(amount.New(c.balance), amount.New(c.open), amount.New(c.cost), c.chore); !errors.Is(err, c.err) {
				t.Fatal(err)
			}
		})
	}
}

func TestLoadingAKeySaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	key := testKey(t)
	account := crypto.PubkeyToAddress(key.PublicKey)
	sealed, err := keystore.EncryptKey(&keystore.Key{Id: uuid.New(), Address: account, PrivateKey: key}, "swordfish", 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, b []byte, mode os.FileMode) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, b, mode); err != nil {
			t.Fatal(err)
		}
		return p
	}
	good := write("key.json", sealed, 0o600)
	got, err := Load(good, []byte("swordfish"), protection.Address(account))
	if err != nil || !got.Equal(key) {
		t.Fatalf("%v, %v", got, err)
	}
	for _, c := range []struct {
		name, path, password string
		want                 protection.Address
		err                  error
		says                 string
	}{
		{"a wrong password", good, "catfish", protection.Address{}, ErrPassword, "check the password file"},
		{"another account's", good, "swordfish", protection.Address{1}, ErrAddress, "correct the path"},
		{"not a keystore", write("note.txt", []byte("hello"), 0o600), "", protection.Address{}, ErrKeystore, "geth account new"},
		{"JSON, but not a keystore", write("x.json", []byte("{}"), 0o600), "", protection.Address{}, ErrKeystore, "geth account new"},
		{"open to others", write("open.json", sealed, 0o644), "swordfish", protection.Address{}, ErrPermissions, "chmod 600"},
		{"a folder", dir, "", protection.Address{}, ErrKeystore, "name the file in it"},
		{"no file", filepath.Join(dir, "none"), "", protection.Address{}, nil, "does not exist"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Load(c.path, []byte(c.password), c.want)
			if err == nil || c.err != nil && !errors.Is(err, c.err) || !strings.Contains(err.Error(), c.says) {
				t.Fatal(err)
			}
			if strings.Contains(err.Error(), "fish") {
				t.Fatalf("the password is in the error: %v", err)
			}
		})
	}
	for _, c := range []struct{ name, text, want string }{
		{"one line", "swordfish\n", "swordfish"},
		{"a line of Windows", "swordfish\r\nmore", "swordfish"},
		{"no line break, and spaces kept", " sword fish ", " sword fish "},
	} {
		t.Run("a password file with "+c.name, func(t *testing.T) {
			got, err := PasswordFile(write("password", []byte(c.text), 0o600))
			if err != nil || string(got) != c.want {
				t.Fatalf("%q, %v", got, err)
			}
		})
	}
	t.Run("a prompt without a terminal", func(t *testing.T) {
		f, err := os.Open(good)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if _, err := Prompt(f, &bytes.Buffer{}, good); err == nil || !strings.Contains(err.Error(), "password file") {
			t.Fatal(err)
		}
	})
}
