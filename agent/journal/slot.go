package journal

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// SlotRow is a slot and how far its cycle came.
type SlotRow struct {
	Slot    trade.Slot
	Began   time.Time
	Epoch   uint64    // of the writer that began it
	Ended   time.Time // zero: its cycle was not recorded to the end
	Outcome string    // of the cycle: traded, quiet, skipped, failed
	Detail  string
	Intents int // recorded for it
	// Block is what the cycle ran on; zero when it was not recorded to its end.
	// Orphaned says that a reorg took it: the slot is history all the same, and
	// does not run again.
	Block    trade.Block
	Orphaned bool
}

// BeginSlot records that a slot's cycle starts. begun is true when the slot was
// begun before: then its recorded intents, if any, are resumed, never computed
// again (see SlotOf).
func (j *Journal) BeginSlot(ctx context.Context, s trade.Slot) (begun bool, err error) {
	err = j.commit(ctx, "slot", func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM slot WHERE id = ?`, s.ID()).Scan(&n); err != nil {
			return err
		}
		if begun = n > 0; begun {
			return nil
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO slot (id, schedule, due_at, block, began_at, epoch, why) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			s.ID(), s.Schedule, stamp(s.At), s.Block, j.now(), j.epoch, s.Why)
		return err
	})
	return begun, err
}

// EndSlot is EndSlotOn for a cycle of which no block was recorded.
func (j *Journal) EndSlot(ctx context.Context, slot, outcome, detail string, verdicts []trade.Verdict, evidence ...Kept) error {
	return j.EndSlotOn(ctx, slot, trade.Block{}, outcome, detail, verdicts, evidence...)
}

// EndSlotOn records that a slot's cycle came to its end: the block that it ran
// on, what limits said, in a word what came of it, and its evidence, all in one
// commit, so that a slot has all of its evidence or none. It fails with ErrExists
// for an ended slot, and with ErrUnknown for a body that is named and not there.
func (j *Journal) EndSlotOn(ctx context.Context, slot string, block trade.Block, outcome, detail string, verdicts []trade.Verdict, evidence ...Kept) error {
	return j.End(ctx, slot, outcome, detail, Decided{Block: block, Verdicts: verdicts, Evidence: evidence})
}

// End is EndSlotOn with all that a decision leaves, or with what of it Promise
// has not kept.
func (j *Journal) End(ctx context.Context, slot, outcome, detail string, d Decided) error {
	list, err := packAll(d.Evidence)
	if err != nil {
		return err
	}
	return j.commit(ctx, "end slot", func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM slot_end WHERE slot = ?`, slot).Scan(&n); err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("end of slot %s: %w", slot, ErrExists)
		}
		at := j.now()
		if err := d.write(ctx, tx, at, slot, list); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO slot_end VALUES (?, ?, ?, ?)`, slot, at, outcome, detail)
		return err
	})
}

// Branch says of a slot whether the block that its cycle ran on is canonical.
type Branch struct {
	Slot      string
	Canonical bool
}

// Rebranch records what a reorg did to the blocks that slots ran on.
func (j *Journal) Rebranch(ctx context.Context, changes ...Branch) error {
	if len(changes) == 0 {
		return nil
	}
	return j.commit(ctx, "rebranch", func(tx *sql.Tx) error {
		for _, c := range changes {
			if _, err := tx.ExecContext(ctx, `INSERT INTO slot_branch (slot, canonical, at) VALUES (?, ?, ?)`, c.Slot, c.Canonical, j.now()); err != nil {
				return fmt.Errorf("slot %s: %w", c.Slot, err)
			}
		}
		return nil
	})
}

const slotColumns = `SELECT s.id, s.schedule, s.due_at, s.block, s.began_at, s.epoch, s.why, COALESCE(e.at, ''), COALESCE(e.outcome, ''), COALESCE(e.detail, ''),
	(SELECT COUNT(*) FROM intent WHERE slot = s.id), COALESCE(b.block_number, 0), COALESCE(b.block_hash, ''), COALESCE(b.block_time, ''),
	COALESCE((SELECT canonical FROM slot_branch WHERE slot = s.id ORDER BY seq DESC LIMIT 1), 1)
	FROM slot s LEFT JOIN slot_end e ON e.slot = s.id LEFT JOIN slot_block b ON b.slot = s.id `

func scanSlot(r scanner) (SlotRow, error) {
	var s SlotRow
	var id, due, began, ended, hash, when string
	var canonical bool
	if err := r.Scan(&id, &s.Slot.Schedule, &due, &s.Slot.Block, &began, &s.Epoch, &s.Slot.Why, &ended, &s.Outcome, &s.Detail, &s.Intents,
		&s.Block.Number, &hash, &when, &canonical); err != nil {
		return s, err
	}
	c := &column{}
	if hash != "" {
		c.text(hash, &s.Block.Hash)
	}
	s.Block.Time, s.Orphaned = c.time(when), !canonical
	s.Slot.At, s.Began, s.Ended = c.time(due), c.time(began), c.time(ended)
	return s, c.wrap("read slot " + id)
}

// SlotOf reads one slot by its id; ErrUnknown when it was never begun.
func (r *Reader) SlotOf(ctx context.Context, id string) (SlotRow, error) {
	s, err := scanSlot(r.db.QueryRowContext(ctx, slotColumns+`WHERE s.id = ?`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return s, fmt.Errorf("slot %s: %w", id, ErrUnknown)
	}
	return s, err
}

// LastSlot is the slot of a schedule that began last; ErrUnknown when none did.
func (r *Reader) LastSlot(ctx context.Context, schedule string) (SlotRow, error) {
	s, err := scanSlot(r.db.QueryRowContext(ctx, slotColumns+`WHERE s.schedule = ? ORDER BY s.seq DESC LIMIT 1`, schedule))
	if errors.Is(err, sql.ErrNoRows) {
		return s, fmt.Errorf("slots of schedule %s: %w", schedule, ErrUnknown)
	}
	return s, err
}

// Slots lists the last n slots, newest first.
func (r *Reader) Slots(ctx context.Context, n int) ([]SlotRow, error) {
	return rows(ctx, r.db, "list slots", scanSlot, slotColumns+`ORDER BY s.seq DESC LIMIT ?`, n)
}

// LastBlocks lists the last n slots whose block is known, newest first.
func (r *Reader) LastBlocks(ctx context.Context, n int) ([]SlotRow, error) {
	return rows(ctx, r.db, "list slots by block", scanSlot, slotColumns+`WHERE b.slot IS NOT NULL ORDER BY s.seq DESC LIMIT ?`, n)
}

// Verdicts lists what limits said about a slot, in the order of EndSlot.
func (r *Reader) Verdicts(ctx context.Context, slot string) ([]trade.Verdict, error) {
	return rows(ctx, r.db, "list verdicts", func(s scanner) (trade.Verdict, error) {
		var v trade.Verdict
		var b string
		if err := s.Scan(&b); err != nil {
			return v, err
		}
		c := &column{}
		c.keep(json.Unmarshal([]byte(b), &v))
		return v, c.wrap("read a verdict")
	}, `SELECT contents FROM verdict WHERE slot = ? ORDER BY seq`, slot)
}
