-- +goose Up
-- What a person answered to an intent that waits for one. The first answer
-- stands. An intent whose contents have a hold is approved only after an answer
-- that grants it, whoever writes the event.

CREATE TABLE approval (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  intent  TEXT NOT NULL UNIQUE REFERENCES intent (id),
  at      TEXT NOT NULL,
  granted INTEGER NOT NULL CHECK (granted IN (0, 1)),
  who     TEXT NOT NULL,
  reason  TEXT NOT NULL
) STRICT;

-- Why a slot's cycle ran: an alarm, or a time that the clock left out.
ALTER TABLE slot ADD COLUMN why TEXT NOT NULL DEFAULT '';

-- +goose StatementBegin
CREATE TRIGGER approval_of_an_open_intent BEFORE INSERT ON approval
WHEN EXISTS (SELECT 1 FROM intent_event WHERE intent = NEW.intent AND terminal = 1)
BEGIN SELECT RAISE(ABORT, 'the intent has ended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_event_waits_for_a_person BEFORE INSERT ON intent_event
WHEN NEW.state = 'approved'
  AND EXISTS (SELECT 1 FROM intent WHERE id = NEW.intent AND json_extract(contents, '$.hold') IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM approval WHERE intent = NEW.intent AND granted = 1)
BEGIN SELECT RAISE(ABORT, 'the intent waits for a person'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval
BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval
BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
-- +goose StatementEnd
