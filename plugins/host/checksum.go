package host

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/hashicorp/go-plugin"
)

// verify compares the file with its checksum. Each call has a SecureConfig of
// its own: go-plugin never resets the hash in one.
func (f File) verify() error {
	want, err := hex.DecodeString(f.SHA256)
	if err != nil || len(want) != sha256.Size {
		return fmt.Errorf("%w: %q is not the 64 hexadecimal digits of a SHA-256: give %s its checksum; hedgerow strategy verify prints it",
			ErrChecksum, f.SHA256, f.Path)
	}
	ok, err := (&plugin.SecureConfig{Checksum: want, Hash: sha256.New()}).Check(f.Path)
	if err != nil {
		return fmt.Errorf("%w: read %s: %w", ErrChecksum, f.Path, err)
	}
	if !ok {
		return fmt.Errorf("%w: %s is not the file with SHA-256 %s: if you changed it, verify it and configure its new checksum", ErrChecksum, f.Path, f.SHA256)
	}
	return nil
}
