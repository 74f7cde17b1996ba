-- +goose Up
-- What became of alarms: each thing said of one, who acknowledged it, which
-- receivers have it. Appended and never changed, as everything here.

-- Kinds: raised (it is new), seen (only counted), again (said again), over, and
-- acknowledged (by a person, perhaps from another process).
CREATE TABLE alarm_event (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  alarm INTEGER NOT NULL REFERENCES alarm (seq),
  at    TEXT NOT NULL,
  kind  TEXT NOT NULL CHECK (kind IN ('raised', 'seen', 'again', 'over', 'acknowledged')),
  times INTEGER NOT NULL CHECK (times >= 0), -- how often it was noticed by then
  who   TEXT NOT NULL,                       -- acknowledged: the person
  text  TEXT NOT NULL                        -- as said then; acknowledged: the reason
) STRICT;
CREATE INDEX alarm_event_by_alarm ON alarm_event (alarm, seq);
CREATE UNIQUE INDEX alarm_event_acknowledged ON alarm_event (alarm) WHERE kind = 'acknowledged';

-- A receiver has a notice.
CREATE TABLE alarm_delivery (
  event    INTEGER NOT NULL REFERENCES alarm_event (seq),
  receiver TEXT NOT NULL,
  at       TEXT NOT NULL,
  PRIMARY KEY (event, receiver)
) STRICT;

-- How handing over to a receiver goes: failures in a row, 0 when it works.
CREATE TABLE alarm_attempt (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  receiver TEXT NOT NULL,
  at       TEXT NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  detail   TEXT NOT NULL
) STRICT;
CREATE INDEX alarm_attempt_by_receiver ON alarm_attempt (receiver, seq);

-- +goose StatementBegin
CREATE TRIGGER alarm_event_no_update BEFORE UPDATE ON alarm_event
BEGIN SELECT RAISE(ABORT, 'alarm_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_event_no_delete BEFORE DELETE ON alarm_event
BEGIN SELECT RAISE(ABORT, 'alarm_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_delivery_no_update BEFORE UPDATE ON alarm_delivery
BEGIN SELECT RAISE(ABORT, 'alarm_delivery is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_delivery_no_delete BEFORE DELETE ON alarm_delivery
BEGIN SELECT RAISE(ABORT, 'alarm_delivery is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_attempt_no_update BEFORE UPDATE ON alarm_attempt
BEGIN SELECT RAISE(ABORT, 'alarm_attempt is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_attempt_no_delete BEFORE DELETE ON alarm_attempt
BEGIN SELECT RAISE(ABORT, 'alarm_attempt is append-only'); END;
-- +goose StatementEnd
