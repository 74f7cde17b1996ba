-- +goose Up
-- At which head an attempt was signed, so that a restart knows when the next
-- bump is due (0: before this was kept); whether it goes to the relay alone; and
-- the most that a rollup was reckoned to charge for its data beside the gas.
ALTER TABLE attempt ADD COLUMN head INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0);
ALTER TABLE attempt ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1));
ALTER TABLE attempt ADD COLUMN l1_fee TEXT NOT NULL DEFAULT '0';

-- An intent's private transactions count as public from then on: anybody may
-- have them, and so everybody is sent them.
CREATE TABLE leak (
  intent TEXT PRIMARY KEY REFERENCES intent (id),
  at     TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
-- +goose StatementBegin
CREATE TRIGGER leak_no_update BEFORE UPDATE ON leak
BEGIN SELECT RAISE(ABORT, 'leak is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER leak_no_delete BEFORE DELETE ON leak
BEGIN SELECT RAISE(ABORT, 'leak is append-only'); END;
-- +goose StatementEnd
