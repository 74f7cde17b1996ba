package journal

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// ErrPruned reports evidence whose body was deleted when its retention ended.
var ErrPruned = errors.New("evidence was pruned")

// Evidence names one body that a slot's decision rested on.
type Evidence struct {
	Kind string // observation, record, configuration …: one of each a slot
	Hash trade.Hash
	At   time.Time
}

// maxEvidence bounds a decoded body, in bytes.
const maxEvidence = 4 << 30

// Kept is one body to keep for a slot, or, without a body, one by its hash that
// the journal has already.
type Kept struct {
	Kind string // one of each a slot
	Body []byte
	Hash trade.Hash // of a body that is there; ignored when Body is not nil
}

// SaveEvidence stores a body under its SHA-256 and ties it to a slot under a
// kind. The same body is stored once however often it is saved. A second, other
// body of one slot and kind is refused with ErrExists.
func (j *Journal) SaveEvidence(ctx context.Context, slot, kind string, body []byte) (trade.Hash, error) {
	if body == nil {
		body = []byte{}
	}
	p, err := pack(Kept{Kind: kind, Body: body})
	if err != nil {
		return p.hash, err
	}
	return p.hash, j.commit(ctx, "evidence", func(tx *sql.Tx) error { return keep(ctx, tx, j.now(), slot, p) })
}

// keep ties packed evidence to a slot.
func keep(ctx context.Context, tx *sql.Tx, at, slot string, list ...packed) error {
	for _, p := range list {
		var have string
		switch err := tx.QueryRowContext(ctx, `SELECT hash FROM slot_evidence WHERE slot = ? AND kind = ?`, slot, p.kind).Scan(&have); {
		case err == nil && have == p.hash.String():
			continue
		case err == nil:
			return fmt.Errorf("%s of slot %s: %w, with hash %s", p.kind, slot, ErrExists, have)
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		if p.encoding == "" {
			var n int
			if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM evidence WHERE hash = ?`, p.hash.String()).Scan(&n); err != nil {
				return err
			}
			if n == 0 {
				return fmt.Errorf("%s of slot %s: %w: it has no body of hash %s", p.kind, slot, ErrUnknown, p.hash)
			}
		} else if _, err := tx.ExecContext(ctx, `INSERT INTO evidence SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE hash = ?1)`,
			p.hash.String(), p.encoding, p.size, p.stored, at); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO slot_evidence (slot, kind, hash, at) VALUES (?, ?, ?, ?)`, slot, p.kind, p.hash.String(), at); err != nil {
			return err
		}
	}
	return nil
}

// packed is evidence as it is stored; encoding is "" for one that is there.
type packed struct {
	kind     string
	hash     trade.Hash
	encoding string
	size     int
	stored   []byte
}

// pack hashes a body, and compresses it where that saves room.
func pack(k Kept) (packed, error) {
	if k.Body == nil {
		return packed{kind: k.Kind, hash: k.Hash}, nil
	}
	p := packed{kind: k.Kind, hash: sha256.Sum256(k.Body), encoding: "raw", size: len(k.Body), stored: k.Body}
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return p, fmt.Errorf("journal: pack evidence: %w", err)
	}
	defer enc.Close()
	if z := enc.EncodeAll(k.Body, nil); len(z) < len(k.Body) {
		p.encoding, p.stored = "zstd", z
	}
	return p, nil
}

// LoadEvidence reads a body back and checks it against its hash. It fails with
// ErrUnknown, ErrPruned or ErrCorrupt.
func (r *Reader) LoadEvidence(ctx context.Context, hash trade.Hash) ([]byte, error) {
	var encoding string
	var stored []byte
	err := r.db.QueryRowContext(ctx, `SELECT encoding, body FROM evidence WHERE hash = ?`, hash.String()).Scan(&encoding, &stored)
	if errors.Is(err, sql.ErrNoRows) {
		var n int
		if err := r.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM evidence_pruned WHERE hash = ?`, hash.String()).Scan(&n); err == nil && n > 0 {
			return nil, fmt.Errorf("evidence %s: %w", hash, ErrPruned)
		}
		return nil, fmt.Errorf("evidence %s: %w", hash, ErrUnknown)
	}
	if err != nil {
		return nil, fmt.Errorf("journal: read evidence %s: %w", hash, explainSQLite(err))
	}
	if encoding == "zstd" {
		dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxEvidence))
		if err != nil {
			return nil, fmt.Errorf("journal: read evidence %s: %w", hash, err)
		}
		defer dec.Close()
		if stored, err = dec.DecodeAll(stored, nil); err != nil {
			return nil, fmt.Errorf("journal: evidence %s: %w: %w", hash, ErrCorrupt, err)
		}
	}
	if sha256.Sum256(stored) != hash {
		return nil, fmt.Errorf("journal: evidence %s: %w: its body has another hash", hash, ErrCorrupt)
	}
	return stored, nil
}

// SlotEvidence lists what was kept for a slot, oldest first.
func (r *Reader) SlotEvidence(ctx context.Context, slot string) ([]Evidence, error) {
	return rows(ctx, r.db, "list evidence", func(s scanner) (Evidence, error) {
		var e Evidence
		var hash, at string
		if err := s.Scan(&e.Kind, &hash, &at); err != nil {
			return e, err
		}
		c := &column{}
		c.text(hash, &e.Hash)
		e.At = c.time(at)
		return e, c.wrap("read a slot's evidence")
	}, `SELECT kind, hash, at FROM slot_evidence WHERE slot = ? ORDER BY seq`, slot)
}

// PruneEvidence deletes the bodies that no slot used at or after t, and records
// that it did: hashes stay. It returns how many went.
func (j *Journal) PruneEvidence(ctx context.Context, t time.Time, reason string) (n int64, err error) {
	err = j.commit(ctx, "prune", func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, `INSERT INTO evidence_pruned SELECT hash, ?, ? FROM evidence e
			WHERE NOT EXISTS (SELECT 1 FROM slot_evidence WHERE hash = e.hash AND at >= ?)
			AND NOT EXISTS (SELECT 1 FROM evidence_pruned WHERE hash = e.hash)`, j.now(), reason, stamp(t))
		if err != nil {
			return err
		}
		if n, err = res.RowsAffected(); err != nil || n == 0 {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM evidence WHERE hash IN (SELECT hash FROM evidence_pruned)`)
		return err
	})
	return n, err
}
