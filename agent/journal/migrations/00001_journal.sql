-- +goose Up
-- The journal's rows are appended and never changed: triggers refuse UPDATE and
-- DELETE. Money is decimal TEXT, hashes and addresses are 0x TEXT, instants are
-- UTC TEXT of fixed width, so that text order is time order.

CREATE TABLE meta (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  chain_id   TEXT NOT NULL,
  guard      TEXT NOT NULL,
  portfolio  TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- One row for each start of a writer. The epoch goes into every guarded call;
-- the guard refuses a lower one than it has seen.
CREATE TABLE writer (
  epoch   INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  signer  TEXT NOT NULL,
  pid     INTEGER NOT NULL,
  host    TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;

-- The first nonce of a signer that this journal answers for.
CREATE TABLE nonce_base (
  signer TEXT PRIMARY KEY,
  nonce  INTEGER NOT NULL CHECK (nonce >= 0),
  at     TEXT NOT NULL
) STRICT;

CREATE TABLE slot (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  schedule  TEXT NOT NULL,
  due_at    TEXT NOT NULL,
  block     INTEGER NOT NULL,
  began_at  TEXT NOT NULL,
  epoch     INTEGER NOT NULL REFERENCES writer (epoch)
) STRICT;
CREATE INDEX slot_by_schedule ON slot (schedule, seq);

-- A slot has a row here once its cycle was recorded to the end.
CREATE TABLE slot_end (
  slot    TEXT PRIMARY KEY REFERENCES slot (id),
  at      TEXT NOT NULL,
  outcome TEXT NOT NULL,
  detail  TEXT NOT NULL
) STRICT;

CREATE TABLE intent (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT NOT NULL UNIQUE,
  slot      TEXT NOT NULL REFERENCES slot (id),
  venue     TEXT NOT NULL,
  subject   TEXT NOT NULL,
  action    TEXT NOT NULL,
  number    INTEGER NOT NULL,
  series    TEXT NOT NULL,
  asset     TEXT NOT NULL,
  amount    TEXT NOT NULL,
  quote     TEXT NOT NULL,
  bound     TEXT NOT NULL,
  order_id  TEXT NOT NULL,
  deadline  TEXT NOT NULL,
  config    TEXT NOT NULL,
  contents  TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX intent_by_slot ON intent (slot, seq);

CREATE TABLE intent_event (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  intent   TEXT NOT NULL REFERENCES intent (id),
  at       TEXT NOT NULL,
  state    TEXT NOT NULL,
  terminal INTEGER NOT NULL CHECK (terminal IN (0, 1)),
  detail   TEXT NOT NULL
) STRICT;
CREATE INDEX intent_event_by_intent ON intent_event (intent, seq);
CREATE UNIQUE INDEX intent_event_ends_once ON intent_event (intent) WHERE terminal = 1;

CREATE TABLE attempt (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  hash      TEXT NOT NULL UNIQUE,
  intent    TEXT NOT NULL REFERENCES intent (id),
  signer    TEXT NOT NULL,
  nonce     INTEGER NOT NULL CHECK (nonce >= 0),
  no_op     INTEGER NOT NULL CHECK (no_op IN (0, 1)),
  raw       BLOB NOT NULL,
  gas_limit INTEGER NOT NULL,
  fee_cap   TEXT NOT NULL,
  tip_cap   TEXT NOT NULL,
  at        TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_by_intent ON attempt (intent, seq);
CREATE INDEX attempt_by_nonce ON attempt (signer, nonce);

CREATE TABLE attempt_event (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  attempt      TEXT NOT NULL REFERENCES attempt (hash),
  at           TEXT NOT NULL,
  state        TEXT NOT NULL CHECK (state IN ('signed', 'sent', 'mined', 'final', 'replaced')),
  block_number INTEGER NOT NULL,
  block_hash   TEXT NOT NULL,
  block_time   TEXT NOT NULL,
  ok           INTEGER NOT NULL CHECK (ok IN (0, 1)),
  gas_used     INTEGER NOT NULL,
  gas_wei      TEXT NOT NULL,
  detail       TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_event_by_attempt ON attempt_event (attempt, seq);
CREATE INDEX attempt_event_by_time ON attempt_event (block_time);

CREATE TABLE fill (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  intent       TEXT NOT NULL REFERENCES intent (id),
  tx           TEXT NOT NULL,
  block_number INTEGER NOT NULL,
  block_hash   TEXT NOT NULL,
  block_time   TEXT NOT NULL,
  order_id     TEXT NOT NULL,
  amount       TEXT NOT NULL,
  paid         TEXT NOT NULL,
  received     TEXT NOT NULL,
  gas_used     INTEGER NOT NULL,
  gas_wei      TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;
CREATE INDEX fill_by_intent ON fill (intent, seq);
CREATE INDEX fill_by_time ON fill (block_time);

-- A reorg took a fill's block away.
CREATE TABLE fill_void (
  fill   INTEGER PRIMARY KEY REFERENCES fill (seq),
  at     TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE verdict (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  slot     TEXT NOT NULL REFERENCES slot (id),
  rule     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  contents TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_by_slot ON verdict (slot, seq);

-- Bodies by their SHA-256. A body is deleted only after a row in
-- evidence_pruned says so: the hash stays, so what is lost is known.
CREATE TABLE evidence (
  hash     TEXT PRIMARY KEY,
  encoding TEXT NOT NULL CHECK (encoding IN ('raw', 'zstd')),
  size     INTEGER NOT NULL,
  body     BLOB NOT NULL,
  at       TEXT NOT NULL
) STRICT;

CREATE TABLE slot_evidence (
  seq  INTEGER PRIMARY KEY AUTOINCREMENT,
  slot TEXT NOT NULL REFERENCES slot (id),
  kind TEXT NOT NULL,
  hash TEXT NOT NULL,
  at   TEXT NOT NULL,
  UNIQUE (slot, kind)
) STRICT;
CREATE INDEX slot_evidence_by_hash ON slot_evidence (hash);

CREATE TABLE evidence_pruned (
  hash   TEXT PRIMARY KEY,
  at     TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE strategy_state (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  strategy TEXT NOT NULL,
  slot     TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  state    BLOB NOT NULL,
  targets  TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;
CREATE INDEX strategy_state_by_strategy ON strategy_state (strategy, seq);

CREATE TABLE control (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  at     TEXT NOT NULL,
  mode   TEXT NOT NULL CHECK (mode IN ('ACTIVE', 'REDUCE_ONLY', 'HALTED')),
  who    TEXT NOT NULL,
  reason TEXT NOT NULL,
  person INTEGER NOT NULL CHECK (person IN (0, 1))
) STRICT;

CREATE TABLE alarm (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  at       TEXT NOT NULL,
  severity TEXT NOT NULL,
  source   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  text     TEXT NOT NULL
) STRICT;

-- The newest finalised block that a decision rested on.
CREATE TABLE finality (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  block_number INTEGER NOT NULL,
  block_hash   TEXT NOT NULL,
  block_time   TEXT NOT NULL,
  at           TEXT NOT NULL
) STRICT;

-- +goose StatementBegin
CREATE TRIGGER attempt_nonce_has_one_intent BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE signer = NEW.signer AND nonce = NEW.nonce AND intent <> NEW.intent)
BEGIN SELECT RAISE(ABORT, 'the nonce belongs to another intent'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_intent_has_one_nonce BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE intent = NEW.intent AND (signer <> NEW.signer OR nonce <> NEW.nonce))
BEGIN SELECT RAISE(ABORT, 'the intent has another nonce'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_nonce_leaves_no_gap BEFORE INSERT ON attempt
WHEN NEW.nonce > COALESCE(
  (SELECT MAX(nonce) + 1 FROM attempt WHERE signer = NEW.signer),
  (SELECT nonce FROM nonce_base WHERE signer = NEW.signer), -1)
BEGIN SELECT RAISE(ABORT, 'the nonce is not the next one of its signer'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_event_ended BEFORE INSERT ON intent_event
WHEN EXISTS (SELECT 1 FROM intent_event WHERE intent = NEW.intent AND terminal = 1)
BEGIN SELECT RAISE(ABORT, 'the intent has ended'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'meta is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER writer_no_update BEFORE UPDATE ON writer
BEGIN SELECT RAISE(ABORT, 'writer is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER writer_no_delete BEFORE DELETE ON writer
BEGIN SELECT RAISE(ABORT, 'writer is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER nonce_base_no_update BEFORE UPDATE ON nonce_base
BEGIN SELECT RAISE(ABORT, 'nonce_base is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER nonce_base_no_delete BEFORE DELETE ON nonce_base
BEGIN SELECT RAISE(ABORT, 'nonce_base is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_no_update BEFORE UPDATE ON slot
BEGIN SELECT RAISE(ABORT, 'slot is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_no_delete BEFORE DELETE ON slot
BEGIN SELECT RAISE(ABORT, 'slot is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_end_no_update BEFORE UPDATE ON slot_end
BEGIN SELECT RAISE(ABORT, 'slot_end is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_end_no_delete BEFORE DELETE ON slot_end
BEGIN SELECT RAISE(ABORT, 'slot_end is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_no_update BEFORE UPDATE ON intent
BEGIN SELECT RAISE(ABORT, 'intent is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_no_delete BEFORE DELETE ON intent
BEGIN SELECT RAISE(ABORT, 'intent is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_event_no_update BEFORE UPDATE ON intent_event
BEGIN SELECT RAISE(ABORT, 'intent_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER intent_event_no_delete BEFORE DELETE ON intent_event
BEGIN SELECT RAISE(ABORT, 'intent_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempt is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_event_no_update BEFORE UPDATE ON attempt_event
BEGIN SELECT RAISE(ABORT, 'attempt_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER attempt_event_no_delete BEFORE DELETE ON attempt_event
BEGIN SELECT RAISE(ABORT, 'attempt_event is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER fill_no_update BEFORE UPDATE ON fill
BEGIN SELECT RAISE(ABORT, 'fill is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER fill_no_delete BEFORE DELETE ON fill
BEGIN SELECT RAISE(ABORT, 'fill is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER fill_void_no_update BEFORE UPDATE ON fill_void
BEGIN SELECT RAISE(ABORT, 'fill_void is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER fill_void_no_delete BEFORE DELETE ON fill_void
BEGIN SELECT RAISE(ABORT, 'fill_void is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER verdict_no_update BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER verdict_no_delete BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdict is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM evidence_pruned WHERE hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'evidence is pruned only after evidence_pruned says so'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_evidence_no_update BEFORE UPDATE ON slot_evidence
BEGIN SELECT RAISE(ABORT, 'slot_evidence is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER slot_evidence_no_delete BEFORE DELETE ON slot_evidence
BEGIN SELECT RAISE(ABORT, 'slot_evidence is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_pruned_no_update BEFORE UPDATE ON evidence_pruned
BEGIN SELECT RAISE(ABORT, 'evidence_pruned is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER evidence_pruned_no_delete BEFORE DELETE ON evidence_pruned
BEGIN SELECT RAISE(ABORT, 'evidence_pruned is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER strategy_state_no_update BEFORE UPDATE ON strategy_state
BEGIN SELECT RAISE(ABORT, 'strategy_state is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER strategy_state_no_delete BEFORE DELETE ON strategy_state
BEGIN SELECT RAISE(ABORT, 'strategy_state is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER control_no_update BEFORE UPDATE ON control
BEGIN SELECT RAISE(ABORT, 'control is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER control_no_delete BEFORE DELETE ON control
BEGIN SELECT RAISE(ABORT, 'control is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_no_update BEFORE UPDATE ON alarm
BEGIN SELECT RAISE(ABORT, 'alarm is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER alarm_no_delete BEFORE DELETE ON alarm
BEGIN SELECT RAISE(ABORT, 'alarm is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finality_no_update BEFORE UPDATE ON finality
BEGIN SELECT RAISE(ABORT, 'finality is append-only'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER finality_no_delete BEFORE DELETE ON finality
BEGIN SELECT RAISE(ABORT, 'finality is append-only'); END;
-- +goose StatementEnd
