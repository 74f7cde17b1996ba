package wallet

import (
	"bytes"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"golang.org/x/term"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// What callers branch on.
var (
	// ErrPassword: the password does not open the keystore file.
	ErrPassword = errors.New("wrong keystore password")
	// ErrKeystore: the file is no geth keystore file.
	ErrKeystore = errors.New("not a keystore file")
	// ErrAddress: the key is another account's than expected.
	ErrAddress = errors.New("keystore holds another account")
	// ErrPermissions: a file is closed to us, or open to others.
	ErrPermissions = errors.New("file permissions")
)

// Load decrypts a geth keystore file (version 3). want, unless zero, is the
// account that it must hold.
func Load(path string, password []byte, want protection.Address) (*ecdsa.PrivateKey, error) {
	b, err := readPrivate(path, "keystore file")
	if err != nil {
		return nil, err
	}
	key, err := keystore.DecryptKey(b, string(password))
	switch {
	case errors.Is(err, keystore.ErrDecrypt):
		return nil, fmt.Errorf("%w: %s: check the password file or type it again", ErrPassword, path)
	case err != nil:
		return nil, fmt.Errorf("%w: %s: %w: make one with geth account new or clef newaccount", ErrKeystore, path, err)
	}
	if got := protection.Address(key.Address); want != (protection.Address{}) && got != want {
		return nil, fmt.Errorf("%w: %s is of %s, expected %s: correct the path or the account", ErrAddress, path, got, want)
	}
	return key.PrivateKey, nil
}

// PasswordFile reads a password from a file: its first line, without the line
// break. The file must be closed to everybody but its owner.
func PasswordFile(path string) ([]byte, error) {
	b, err := readPrivate(path, "password file")
	if err != nil {
		return nil, err
	}
	line, _, _ := bytes.Cut(b, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), nil
}

// Prompt asks a person for the password on a terminal, without echo. It fails
// when in is none, as under a service manager.
func Prompt(in *os.File, out io.Writer, path string) ([]byte, error) {
	if !term.IsTerminal(int(in.Fd())) {
		return nil, fmt.Errorf("password of %s: there is no terminal to ask on: name a password file in the configuration", path)
	}
	fmt.Fprintf(out, "Password of %s: ", path)
	b, err := term.ReadPassword(int(in.Fd()))
	fmt.Fprintln(out)
	if err != nil {
		return nil, fmt.Errorf("password of %s: %w", path, err)
	}
	return b, nil
}

// readPrivate reads a secret. A regular file that others may read is refused,
// as ssh does with keys; pipes and devices are not files that lie about.
func readPrivate(path, what string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%w: %s is a folder: name the file in it", ErrKeystore, path)
	}
	if err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%w: the %s %s is open to other users (%s): chmod 600 it", ErrPermissions, what, path, info.Mode().Perm())
	}
	b, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s %s does not exist: correct the path in the configuration", what, path)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%w: the %s %s is closed to this user: chown it to the user that runs the agent", ErrPermissions, what, path)
	case err != nil:
		return nil, fmt.Errorf("%s %s: %w", what, path, err)
	}
	return b, nil
}
