package wire

import (
	"io"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/wallet"
)

// Prompt asks for a keystore's password on a terminal, without echo.
func Prompt(in *os.File, out io.Writer) func(keystore string) ([]byte, error) {
	return func(keystore string) ([]byte, error) { return wallet.Prompt(in, out, keystore) }
}
