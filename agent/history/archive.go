package history

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"gocloud.dev/blob"
	"gocloud.dev/blob/fileblob"
	_ "gocloud.dev/blob/memblob" // mem://
	_ "gocloud.dev/blob/s3blob"  // s3://
	"gocloud.dev/gcerrors"
)

// Format names the layout of an archive. Another one is refused.
const Format = "hedgerow.archive/1"

const markerKey = "hedgerow-archive.json"

// What callers branch on.
var (
	// ErrNone reports that there is no archive at a place.
	ErrNone = errors.New("there is no archive")
	// ErrFormat reports an archive, or a part, of another version.
	ErrFormat = errors.New("another version of the archive")
	// ErrDamaged reports an object that is missing, cut short or altered.
	ErrDamaged = errors.New("the archive is damaged")
	// ErrConflict reports that another writer removed what a commit builds on.
	ErrConflict = errors.New("another writer came first")
)

// Archive is a place that holds an archive. It may be used by several goroutines.
type Archive struct {
	name   string // for people: without what a URL's query may carry
	bucket *blob.Bucket
}

// Open opens the archive at a folder or blob URL. It fails with ErrNone where
// there is none, and with ErrFormat for one of another version.
func Open(ctx context.Context, place string) (*Archive, error) {
	return open(ctx, place, false)
}

// Create opens the archive at a place and makes an empty one where there is none.
func Create(ctx context.Context, place string) (*Archive, error) {
	return open(ctx, place, true)
}

func open(ctx context.Context, place string, create bool) (*Archive, error) {
	bucket, name, err := openBucket(ctx, place, create)
	if err != nil {
		return nil, err
	}
	a := &Archive{name: name, bucket: bucket}
	if err := a.check(ctx, create); err != nil {
		return nil, errors.Join(err, bucket.Close())
	}
	return a, nil
}

func openBucket(ctx context.Context, place string, create bool) (*blob.Bucket, string, error) {
	if place == "" {
		return nil, "", errors.New("an archive needs a folder or a blob URL (s3://bucket?prefix=archive/)")
	}
	if strings.Contains(place, "://") {
		name, _, _ := strings.Cut(place, "?")
		b, err := blob.OpenBucket(ctx, place)
		if err != nil {
			return nil, "", fmt.Errorf("open archive %s: %w", name, err)
		}
		return b, name, nil
	}
	if _, err := os.Stat(place); errors.Is(err, os.ErrNotExist) && !create {
		return nil, "", fmt.Errorf("open archive %s: %w: there is no such folder: `hedgerow history import` makes one", place, ErrNone)
	}
	b, err := fileblob.OpenBucket(place, &fileblob.Options{CreateDir: create, NoTempDir: true, Metadata: fileblob.MetadataDontWrite})
	if err != nil {
		return nil, "", fmt.Errorf("open archive %s: %w", place, err)
	}
	return b, place, nil
}

type marker struct {
	Format string `json:"format"`
}

// check looks at the marker, or writes it.
func (a *Archive) check(ctx context.Context, create bool) error {
	b, err := a.bucket.ReadAll(ctx, markerKey)
	if gcerrors.Code(err) == gcerrors.NotFound {
		if !create {
			return fmt.Errorf("open archive %s: %w there: `hedgerow history import` makes one", a.name, ErrNone)
		}
		b, err = json.Marshal(marker{Format})
		if err == nil {
			err = a.bucket.WriteAll(ctx, markerKey, b, nil)
		}
	}
	if err != nil {
		return fmt.Errorf("open archive %s: %w", a.name, err)
	}
	var m marker
	if err := json.Unmarshal(b, &m); err != nil {
		return fmt.Errorf("open archive %s: %w: %s is unreadable: %w", a.name, ErrDamaged, markerKey, err)
	}
	if m.Format != Format {
		return fmt.Errorf("open archive %s: %w: it is %q and this hedgerow reads %q: use the version that wrote it", a.name, ErrFormat, m.Format, Format)
	}
	return nil
}

// Name is where the archive is, for people.
func (a *Archive) Name() string { return a.name }

// Close ends the use of the archive.
func (a *Archive) Close() error { return a.bucket.Close() }

// read is an object whole.
func (a *Archive) read(ctx context.Context, key string) ([]byte, error) {
	r, err := a.bucket.NewReader(ctx, key, nil)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return nil, fmt.Errorf("archive %s: %w: %s is not there", a.name, ErrDamaged, key)
	}
	if err != nil {
		return nil, fmt.Errorf("archive %s: read %s: %w", a.name, key, err)
	}
	b, err := io.ReadAll(r)
	if err = errors.Join(err, r.Close()); err != nil {
		return nil, fmt.Errorf("archive %s: read %s: %w", a.name, key, err)
	}
	return b, nil
}
