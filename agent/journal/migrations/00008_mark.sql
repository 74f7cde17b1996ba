-- +goose Up
-- One row a commit: its number, and a random token that tells this history from
-- another one that has a commit of the same number. FILE.mark, outside of the
-- database, holds the last of them that was acknowledged.

CREATE TABLE mark (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  token BLOB NOT NULL,
  what  TEXT NOT NULL,
  at    TEXT NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER mark_no_update BEFORE UPDATE ON mark
BEGIN SELECT RAISE(ABORT, 'mark is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER mark_no_delete BEFORE DELETE ON mark
BEGIN SELECT RAISE(ABORT, 'mark is append-only'); END;
-- +goose StatementEnd
