-- +goose Up
-- What a shadow strategy would have traded, as agent.Trial writes it; '' for one that
-- trades.
ALTER TABLE strategy_state ADD COLUMN trial TEXT NOT NULL DEFAULT '';

-- A strategy that was not heard in a slot, and what kept it from that.
CREATE TABLE strategy_fault (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  slot     TEXT NOT NULL REFERENCES slot (id),
  strategy TEXT NOT NULL,
  fault    TEXT NOT NULL,
  error    TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX strategy_fault_by_strategy ON strategy_fault (strategy, seq);

-- +goose StatementBegin
CREATE TRIGGER strategy_fault_no_update BEFORE UPDATE ON strategy_fault
BEGIN SELECT RAISE(ABORT, 'strategy_fault is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER strategy_fault_no_delete BEFORE DELETE ON strategy_fault
BEGIN SELECT RAISE(ABORT, 'strategy_fault is append-only'); END;
-- +goose StatementEnd
