-- +goose Up
-- The code behind each contract that the agent depends on, by the part that it
-- plays: pinned when first seen, changed when the chain has another, accepted
-- when a person says so. The last row of a part holds.

CREATE TABLE pin (
  seq            INTEGER PRIMARY KEY AUTOINCREMENT,
  part           TEXT NOT NULL,
  kind           TEXT NOT NULL CHECK (kind IN ('pinned', 'changed', 'accepted')),
  address        TEXT NOT NULL,
  code           TEXT NOT NULL,
  implementation TEXT NOT NULL,
  running        TEXT NOT NULL,
  block_number   INTEGER NOT NULL,
  who            TEXT NOT NULL,
  reason         TEXT NOT NULL,
  at             TEXT NOT NULL
) STRICT;
CREATE INDEX pin_by_part ON pin (part, seq);

-- +goose StatementBegin
CREATE TRIGGER pin_no_update BEFORE UPDATE ON pin
BEGIN SELECT RAISE(ABORT, 'pin is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER pin_no_delete BEFORE DELETE ON pin
BEGIN SELECT RAISE(ABORT, 'pin is append-only'); END;
-- +goose StatementEnd
