package history

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"time"

	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
)

// bucket keeps an archive behind a gocloud.dev/blob URL. An object of a bucket
// appears whole or not at all, and a create is the store's conditional write.
type bucket struct {
	*blob.Bucket
	patience time.Duration // how long to wait for the next sign of life
}

// slowest is the rate of bytes a second below which a write has failed.
const slowest = 64 << 10

// watch ends a context that hears no sign of life.
func (b *bucket) watch(ctx context.Context) (_ context.Context, alive func(), end context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	t := time.AfterFunc(b.patience, func() {
		cancel(fmt.Errorf("no answer within %v: %w", b.patience, context.DeadlineExceeded))
	})
	return ctx, func() { t.Reset(b.patience) }, func() { t.Stop(); cancel(nil) }
}

// explained is an error of a store with what ended its context.
func explained(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); err != nil && cause != nil {
		return cause
	}
	return err
}

// errBroken reports an answer that broke off.
var errBroken = errors.New("its answer broke off")

// read tries again when an answer breaks off, which the client below does only as
// long as none has begun.
func (b *bucket) read(ctx context.Context, key string) ([]byte, error) {
	const tries = 3
	for try := 1; ; try++ {
		body, err := b.readOnce(ctx, key)
		if try == tries || !errors.Is(err, errBroken) {
			return body, err
		}
	}
}

func (b *bucket) readOnce(ctx context.Context, key string) ([]byte, error) {
	ctx, alive, end := b.watch(ctx)
	defer end()
	r, err := b.NewReader(ctx, key, nil)
	if err != nil {
		return nil, b.absence(ctx, err)
	}
	buf := make([]byte, 0, r.Size()+1)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		alive()
		if errors.Is(err, io.EOF) {
			return buf, r.Close()
		}
		if err != nil && ctx.Err() == nil {
			return nil, errors.Join(fmt.Errorf("%w: %w", errBroken, err), r.Close())
		}
		if err != nil {
			return nil, errors.Join(explained(ctx, err), r.Close())
		}
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
	}
}

// absence is errAbsent for an object that is not there, in a bucket that is.
func (b *bucket) absence(ctx context.Context, err error) error {
	if gcerrors.Code(err) != gcerrors.NotFound {
		return explained(ctx, err)
	}
	if there, err := b.IsAccessible(ctx); err != nil {
		return explained(ctx, err)
	} else if !there {
		return fmt.Errorf("the bucket is not there, or may not be read")
	}
	return errAbsent
}

func (b *bucket) put(ctx context.Context, key string, body []byte) error {
	ctx, cancel := context.WithTimeout(ctx, b.patience+time.Duration(len(body)/slowest)*time.Second)
	defer cancel()
	return b.WriteAll(ctx, key, body, &blob.WriterOptions{ContentType: "application/vnd.apache.parquet"})
}

// create marks its object with a word of its own. A store may have written an
// object whose answer was lost; a second try of the client then fails on the
// first. The mark tells that from another writer.
func (b *bucket) create(ctx context.Context, key string, body []byte) error {
	const mark, tries = "writer", 4
	mine := rand.Text()
	for try := 1; ; try++ {
		err := b.createOnce(ctx, key, body, map[string]string{mark: mine})
		if err == nil {
			return nil
		}
		has, lookErr := b.look(ctx, key)
		switch {
		case lookErr == nil && has.Metadata[mark] == mine:
			return nil
		case lookErr == nil:
			return errPresent
		case gcerrors.Code(lookErr) != gcerrors.NotFound:
			return fmt.Errorf("%w: %w", errUnsure, err)
		case b.refused(err) && try < tries: // two at once, and both were sent away
			continue
		}
		return err
	}
}

// look asks for an object's attributes, also when whoever writes it gave up.
func (b *bucket) look(ctx context.Context, key string) (*blob.Attributes, error) {
	ctx, _, end := b.watch(context.WithoutCancel(ctx))
	defer end()
	return b.Attributes(ctx, key)
}

func (b *bucket) createOnce(ctx context.Context, key string, body []byte, marks map[string]string) error {
	ctx, _, end := b.watch(ctx)
	defer end()
	err := b.WriteAll(ctx, key, body, &blob.WriterOptions{IfNotExist: true, ContentType: "application/json", Metadata: marks})
	return explained(ctx, err)
}

// refused reports a conditional write that met another one under way. S3 calls it
// a conflict of conditional requests and wants it tried again.
func (b *bucket) refused(err error) bool {
	var coded interface{ ErrorCode() string }
	return gcerrors.Code(err) == gcerrors.FailedPrecondition ||
		errors.As(err, &coded) && coded.ErrorCode() == "ConditionalRequestConflict"
}

func (b *bucket) list(ctx context.Context, prefix string) ([]object, error) {
	ctx, alive, end := b.watch(ctx)
	defer end()
	var out []object
	it := b.List(&blob.ListOptions{Prefix: prefix})
	for {
		o, err := it.Next(ctx)
		if errors.Is(err, io.EOF) {
			return out, nil // a store lists in the order of keys
		}
		if err != nil {
			return nil, b.absence(ctx, err)
		}
		out = append(out, object{o.Key, o.Size, o.ModTime})
		alive()
	}
}

func (b *bucket) written(ctx context.Context, key string) (time.Time, error) {
	ctx, _, end := b.watch(ctx)
	defer end()
	has, err := b.Attributes(ctx, key)
	if err != nil {
		return time.Time{}, b.absence(ctx, err)
	}
	return has.ModTime, nil
}

func (b *bucket) remove(ctx context.Context, key string) error {
	ctx, _, end := b.watch(ctx)
	defer end()
	if err := b.Delete(ctx, key); gcerrors.Code(err) != gcerrors.NotFound {
		return explained(ctx, err)
	}
	return nil
}

func (b *bucket) readers() int { return 32 }

func (b *bucket) close() error { return b.Close() }
