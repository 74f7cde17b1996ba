//go:build clouds

package history

// With -tags clouds the archive also opens gs:// and azblob:// URLs. They are left
// out otherwise: their clients make the binary, which holds a key and is started
// for every strategy, a quarter larger.
import (
	_ "gocloud.dev/blob/azureblob"
	_ "gocloud.dev/blob/gcsblob"
)
