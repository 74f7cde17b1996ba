package journal

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
)

// An intent that was read before is decoded once, but what the file has is what counts.
func TestAnIntentThatWasReadIsStillComparedWithTheFile(t *testing.T) {
	ctx := context.Background()
	j := open(t, filepath.Join(t.TempDir(), "journal.db"))
	in := intent(0)
	begin(t, j, in)
	for range 2 {
		s, err := j.Intent(ctx, in.ID())
		must(t, err)
		if s.Intent.ID() != in.ID() {
			t.Fatalf("read as %+v", s.Intent)
		}
	}
	for _, q := range []string{`DROP TRIGGER intent_no_update`, `UPDATE intent SET contents = replace(contents, '"portfolio":"main"', '"portfolio":"more"')`} {
		_, err := j.write.Exec(q)
		must(t, err)
	}
	if _, err := j.Intent(ctx, in.ID()); !errors.Is(err, ErrCorrupt) {
		t.Errorf("an intent that changed in the file reads as %v", err)
	}
}
