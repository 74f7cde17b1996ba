package history

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// Format names the layout of an archive. Another one is refused.
const Format = "hedgerow.archive/1"

// Marker is the object by which a place is an archive. It holds the format.
const Marker = "hedgerow-archive.json"

// What callers branch on.
var (
	// ErrNone reports that there is no archive at a place.
	ErrNone = errors.New("there is no archive")
	// ErrFormat reports an archive, or a part, of another version.
	ErrFormat = errors.New("another version of the archive")
	// ErrDamaged reports an object that is missing, cut short or altered.
	ErrDamaged = errors.New("the archive is damaged")
	// ErrConflict reports that another writer came first: it removed what a commit
	// builds on, or appended the same.
	ErrConflict = errors.New("another writer came first")
)

// Archive is a place that holds an archive. It may be used by several goroutines,
// and the place by several processes.
type Archive struct {
	name  string // for people: without what a URL's query may carry
	store store
}

// Open opens the archive at a folder or blob URL. It fails with ErrNone where
// there is none, and with ErrFormat for one of another version.
func Open(ctx context.Context, place string) (*Archive, error) {
	return open(ctx, place, false)
}

// Create opens the archive at a place and makes an empty one where there is
// nothing. It fails where there is something else.
func Create(ctx context.Context, place string) (*Archive, error) {
	return open(ctx, place, true)
}

func open(ctx context.Context, place string, create bool) (*Archive, error) {
	s, name, err := openStore(ctx, place, create)
	if err != nil {
		return nil, err
	}
	a := &Archive{name: name, store: s}
	if err := a.check(ctx, create); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return a, nil
}

type marker struct {
	Format string `json:"format"`
}

// check looks at the marker, or writes it.
func (a *Archive) check(ctx context.Context, create bool) error {
	b, err := a.store.read(ctx, Marker)
	if errors.Is(err, errAbsent) {
		b, err = a.found(ctx, create)
	}
	if err != nil {
		return fmt.Errorf("open archive %s: %w%s", a.name, err, remedy(a.name, err))
	}
	var m marker
	d := json.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(&m); err != nil {
		return fmt.Errorf("open archive %s: %w: %s is unreadable: %w: restore it: it holds %s", a.name, ErrDamaged, Marker, err, markerText)
	}
	if m.Format != Format {
		return fmt.Errorf("open archive %s: %w: it is %q and this hedgerow reads %q: use the version that wrote it", a.name, ErrFormat, m.Format, Format)
	}
	return nil
}

var markerText = fmt.Sprintf("{\"format\":%q}\n", Format)

// found begins an archive where there is nothing, and returns its marker.
func (a *Archive) found(ctx context.Context, create bool) ([]byte, error) {
	has, err := a.store.list(ctx, "")
	if err != nil {
		return nil, err
	}
	for _, o := range has {
		switch {
		case o.key == Marker: // others began it meanwhile
			return a.store.read(ctx, Marker)
		case strings.HasPrefix(o.key, "log/"):
			return nil, fmt.Errorf("%w: it has a log and no %s: restore it: it holds %s", ErrDamaged, Marker, markerText)
		case strings.HasPrefix(o.key, temporary+"/"): // others are about to
		case create:
			return nil, fmt.Errorf("%w: it holds other things, such as %s: name an empty place, or one that is not there yet", ErrNone, o.key)
		}
	}
	if !create {
		return nil, fmt.Errorf("%w: `hedgerow history import` makes one", ErrNone)
	}
	err = a.store.create(ctx, Marker, []byte(markerText))
	if errors.Is(err, errPresent) {
		return a.store.read(ctx, Marker)
	}
	return []byte(markerText), err
}

// Name is where the archive is, for people.
func (a *Archive) Name() string { return a.name }

// Close ends the use of the archive.
func (a *Archive) Close() error { return a.store.close() }

// read is an object whole.
func (a *Archive) read(ctx context.Context, key string) ([]byte, error) {
	b, err := a.store.read(ctx, key)
	if errors.Is(err, errAbsent) {
		return nil, fmt.Errorf("archive %s: %w: %s is gone: restore it from a copy", a.name, ErrDamaged, key)
	}
	if err != nil {
		return nil, fmt.Errorf("archive %s: read %s: %w%s", a.name, key, err, remedy(a.name, err))
	}
	return b, nil
}
