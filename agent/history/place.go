package history

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"gocloud.dev/blob"
	_ "gocloud.dev/blob/memblob" // mem://
	_ "gocloud.dev/blob/s3blob"  // s3://
	"gocloud.dev/gcerrors"
)

// patience is how long a bucket may be silent.
const patience = 20 * time.Second

// checksums says whether the S3 client looks for one in each answer.
const checksums = "response_checksum_validation"

// openStore opens a folder, or a bucket by its URL, and says its name for people.
func openStore(ctx context.Context, place string, create bool) (store, string, error) {
	if place == "" {
		return nil, "", errors.New("an archive needs a folder or a blob URL (s3://bucket?prefix=archive/)")
	}
	if !strings.Contains(place, "://") {
		return openFolder(place, create)
	}
	u, err := url.Parse(place)
	if err != nil {
		return nil, "", fmt.Errorf("open archive: its URL is none: %w", err)
	}
	if u.Scheme == "file" {
		dir, err := folderOf(u)
		if err != nil {
			return nil, "", fmt.Errorf("open archive %s: %w", u.Redacted(), err)
		}
		return openFolder(dir, create)
	}
	return openURL(ctx, u, create)
}

func openFolder(dir string, create bool) (store, string, error) {
	abs, err := filepath.Abs(dir) // whatever the process does with its own later
	if err == nil && create {
		err = makeRoot(abs)
	}
	if err != nil {
		return nil, "", fmt.Errorf("open archive %s: %w", dir, err)
	}
	switch i, err := os.Stat(abs); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", fmt.Errorf("open archive %s: %w: there is no such folder: `hedgerow history import` makes one", dir, ErrNone)
	case err != nil:
		return nil, "", fmt.Errorf("open archive %s: %w", dir, err)
	case !i.IsDir():
		return nil, "", fmt.Errorf("open archive %s: %w: it is no folder", dir, ErrNone)
	}
	return &folder{root: abs}, dir, nil
}

// folderOf is the folder of a file:// URL, as gocloud.dev reads one. Of its
// options there are those that an archive's folder has anyway.
func folderOf(u *url.URL) (string, error) {
	dir := u.Path
	switch u.Host {
	case ".":
		dir = strings.TrimPrefix(dir, "/")
	case "", "localhost":
	default:
		return "", fmt.Errorf("file:// has no host %s: write file:///folder, or file://./folder for one below this", u.Host)
	}
	q := u.Query()
	for name := range q {
		if !slices.Contains([]string{"prefix", "create_dir", "no_tmp_dir", "metadata"}, name) || name == "metadata" && q.Get(name) != "skip" {
			return "", fmt.Errorf("an archive's folder has no option %s=%s: take it out", name, q.Get(name))
		}
	}
	return filepath.Join(filepath.FromSlash(dir), filepath.FromSlash(q.Get("prefix"))), nil
}

func openURL(ctx context.Context, u *url.URL, create bool) (store, string, error) {
	name := u.Scheme + "://" + u.Host + u.Path
	prefix := u.Query().Get("prefix")
	if prefix != "" {
		name += "?prefix=" + prefix
	}
	mux := blob.DefaultURLMux()
	switch {
	case !mux.ValidBucketScheme(u.Scheme):
		return nil, "", fmt.Errorf("open archive %s: this hedgerow opens %s and folders: for gs:// and azblob:// build one with `go build -tags clouds`", name, strings.Join(schemes(mux), ", "))
	case u.Scheme == "mem" && !create:
		return nil, "", fmt.Errorf("open archive %s: %w: what is in memory ends with the process that made it: name a folder or a bucket", name, ErrNone)
	case strings.Trim(u.Path, "/") != "":
		return nil, "", fmt.Errorf("open archive %s: a folder of a bucket is its prefix: write %s://%s?prefix=%s/", name, u.Scheme, u.Host, strings.Trim(u.Path, "/"))
	case prefix != "" && !strings.HasSuffix(prefix, "/"):
		return nil, "", fmt.Errorf("open archive %s: a prefix is a folder and ends in a slash: write %s/", name, prefix)
	}
	if q := u.Query(); u.Scheme == "s3" && !q.Has(checksums) {
		q.Set(checksums, "when_required") // parts have digests; servers that send none would be complained of
		u.RawQuery = q.Encode()
	}
	b, err := mux.OpenBucketURL(ctx, u)
	if err != nil {
		return nil, "", fmt.Errorf("open archive %s: %w", name, err)
	}
	return &bucket{Bucket: b, patience: patience}, name, nil
}

func schemes(mux *blob.URLMux) []string {
	var out []string
	for _, s := range mux.BucketSchemes() {
		out = append(out, s+"://")
	}
	slices.Sort(out)
	return out
}

// remedy is what to do about a bucket that does not answer as one should.
func remedy(name string, err error) string {
	if !strings.HasPrefix(name, "s3://") || errors.Is(err, ErrNone) || errors.Is(err, ErrDamaged) || gcerrors.Code(err) == gcerrors.Canceled {
		return ""
	}
	return ": look at the bucket's name, its region (?region= or AWS_REGION), its endpoint, and the credentials (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE)"
}
