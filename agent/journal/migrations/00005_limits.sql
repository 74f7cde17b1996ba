-- +goose Up
-- What limits remember from one cycle to the next: gates that are closed, and the
-- hedge's high-water mark, as agent/limits writes it. The last row holds.
CREATE TABLE limit_state (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  slot     TEXT NOT NULL REFERENCES slot (id),
  contents TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

-- Since when a limit says what it says is looked for by its name and subject.
CREATE INDEX verdict_by_rule ON verdict (rule, subject, seq);

-- +goose StatementBegin
CREATE TRIGGER limit_state_no_update BEFORE UPDATE ON limit_state
BEGIN SELECT RAISE(ABORT, 'limit_state is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER limit_state_no_delete BEFORE DELETE ON limit_state
BEGIN SELECT RAISE(ABORT, 'limit_state is append-only'); END;
-- +goose StatementEnd
