package history

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"time"
)

// store is where an archive's objects are. An object appears whole or not at all
// and is not changed afterwards. Keys are fs.ValidPath.
type store interface {
	// read is an object whole. It fails with errAbsent.
	read(ctx context.Context, key string) ([]byte, error)
	// put writes an object, over one of equal content where there is one.
	put(ctx context.Context, key string, b []byte) error
	// create writes an object that there is none of. Of several who try, in this
	// process or others, one succeeds; the others get errPresent. Any other error says
	// whether it may have been written all the same: errUnsure.
	create(ctx context.Context, key string, b []byte) error
	// list are the objects whose keys begin with a prefix that ends in a slash, or
	// all, sorted by key.
	list(ctx context.Context, prefix string) ([]object, error)
	// written is when an object was. It fails with errAbsent.
	written(ctx context.Context, key string) (time.Time, error)
	// remove takes an object away, if it is there.
	remove(ctx context.Context, key string) error
	// readers is how many reads at once are faster than one after another.
	readers() int
	close() error
}

type object struct {
	key     string
	size    int64
	written time.Time
}

var (
	errAbsent  = errors.New("it is not there")
	errPresent = errors.New("it is there already")
	errUnsure  = errors.New("whether it was written is not known")
)

// validKey reports that a key stays within the archive and below a folder of it.
func validKey(key, folder string) bool {
	return fs.ValidPath(key) && strings.HasPrefix(key, folder+"/") && !strings.Contains(key, "\\")
}
