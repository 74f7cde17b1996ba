-- +goose Up
-- The block that a slot's cycle ran on, and whether that block is canonical: a
-- reorg appends canonical = 0, a reorg back appends canonical = 1.

CREATE TABLE slot_block (
  slot         TEXT PRIMARY KEY REFERENCES slot (id),
  block_number INTEGER NOT NULL,
  block_hash   TEXT NOT NULL,
  block_time   TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;

CREATE TABLE slot_branch (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  slot      TEXT NOT NULL REFERENCES slot_block (slot),
  canonical INTEGER NOT NULL CHECK (canonical IN (0, 1)),
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX slot_branch_by_slot ON slot_branch (slot, seq);

-- +goose StatementBegin
CREATE TRIGGER slot_block_no_update BEFORE UPDATE ON slot_block
BEGIN SELECT RAISE(ABORT, 'slot_block is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_block_no_delete BEFORE DELETE ON slot_block
BEGIN SELECT RAISE(ABORT, 'slot_block is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_branch_no_update BEFORE UPDATE ON slot_branch
BEGIN SELECT RAISE(ABORT, 'slot_branch is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_branch_no_delete BEFORE DELETE ON slot_branch
BEGIN SELECT RAISE(ABORT, 'slot_branch is append-only'); END;
-- +goose StatementEnd
