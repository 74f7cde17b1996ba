package journal

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Decided is what a cycle's decision leaves in the journal.
type Decided struct {
	Block    trade.Block // that it was made on; zero: none, or kept already
	Verdicts []trade.Verdict
	Limits   []byte // what limits remember, as JSON; nil: nothing new
	Evidence []Kept
	Faults   []Fault // of strategies that were not heard
}

// Promise records a slot's decision and proposes its intents, all in one commit:
// a promise has what it rests on, or is not there. It fails as Propose does.
func (j *Journal) Promise(ctx context.Context, slot string, d Decided, intents ...trade.Intent) error {
	list, err := packAll(d.Evidence)
	if err != nil {
		return err
	}
	return j.commit(ctx, "promise", func(tx *sql.Tx) error {
		at := j.now()
		if err := d.write(ctx, tx, at, slot, list); err != nil {
			return err
		}
		return propose(ctx, tx, at, intents)
	})
}

// write appends a decision's rows.
func (d Decided) write(ctx context.Context, tx *sql.Tx, at, slot string, evidence []packed) error {
	if err := keep(ctx, tx, at, slot, evidence...); err != nil {
		return err
	}
	for _, v := range d.Verdicts {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO verdict (slot, rule, subject, outcome, contents, at) VALUES (?, ?, ?, ?, ?, ?)`,
			slot, v.Limit, v.Subject.String(), v.Outcome.String(), string(b), at); err != nil {
			return err
		}
	}
	if d.Block != (trade.Block{}) {
		if _, err := tx.ExecContext(ctx, `INSERT INTO slot_block VALUES (?, ?, ?, ?, ?)`, slot, d.Block.Number, d.Block.Hash.String(), stamp(d.Block.Time), at); err != nil {
			return err
		}
	}
	for _, f := range d.Faults {
		if _, err := tx.ExecContext(ctx, `INSERT INTO strategy_fault (slot, strategy, fault, error, at) VALUES (?, ?, ?, ?, ?)`, slot, f.Strategy, f.Fault, f.Error, at); err != nil {
			return err
		}
	}
	if d.Limits == nil {
		return nil
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO limit_state (slot, contents, at) SELECT ?1, ?2, ?3
		WHERE ?2 IS NOT (SELECT contents FROM limit_state ORDER BY seq DESC LIMIT 1)`, slot, string(d.Limits), at)
	return err
}

func packAll(evidence []Kept) ([]packed, error) {
	list := make([]packed, len(evidence))
	for i, k := range evidence {
		var err error
		if list[i], err = pack(k); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// LimitState is what limits remember since the last cycle; ErrUnknown when no
// cycle left anything.
func (r *Reader) LimitState(ctx context.Context) ([]byte, error) {
	var contents string
	err := r.db.QueryRowContext(ctx, `SELECT contents FROM limit_state ORDER BY seq DESC LIMIT 1`).Scan(&contents)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("state of the limits: %w", ErrUnknown)
	}
	if err != nil {
		return nil, fmt.Errorf("journal: state of the limits: %w", explainSQLite(err))
	}
	return []byte(contents), nil
}

// Resumed is the last time that a person set the mode to ACTIVE; Seq is 0 when
// nobody ever did.
func (r *Reader) Resumed(ctx context.Context) (trade.Control, error) {
	c, err := scanControl(r.db.QueryRowContext(ctx, `SELECT seq, at, mode, who, reason, person FROM control WHERE person = 1 AND mode = 'ACTIVE' ORDER BY seq DESC LIMIT 1`))
	if errors.Is(err, sql.ErrNoRows) {
		return trade.Control{}, nil
	}
	if err != nil {
		return c, fmt.Errorf("journal: read the last resumption: %w", explainSQLite(err))
	}
	return c, nil
}

// OrdersSince counts the purchases, sales, deposits and departures that were
// promised at or after t, whatever became of them.
func (r *Reader) OrdersSince(ctx context.Context, t time.Time) (uint64, error) {
	var n uint64
	err := r.db.QueryRowContext(ctx, `SELECT COUNT(*) FROM intent WHERE action IN (`+trades+`) AND at >= ?
		AND seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ?`, stamp(t), countedOrders).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("journal: count orders: %w", explainSQLite(err))
	}
	return n, nil
}

// countedOrders is how far back OrdersSince and FailuresSince look. More orders
// an hour than that are too many for any bound that makes sense.
const countedOrders = 100_000

// FailuresSince counts the orders that failed one after another, in
// the order of their proposal, up to the newest: reverted, or refused by the venue before they were signed.
// One that is refused time and again counts once: each action on each series or
// pool. It costs nothing, is tried less and less often, and the rest must not halt
// for it, such as for a sale that the guard's floor keeps back for days.
//
// One that went through ends the count; so does t, before which nothing counts.
// Withdrawn and expired ones neither count nor end it: they were not tried; nor do
// those that a person rejected.
func (r *Reader) FailuresSince(ctx context.Context, t time.Time) (uint64, error) {
	type order struct{ action, series, state string }
	list, err := rows(ctx, r.db, "count failures", func(s scanner) (x order, err error) {
		return x, s.Scan(&x.action, &x.series, &x.state)
	}, `SELECT i.action, i.series, e.state FROM intent i JOIN intent_event e ON e.seq = (SELECT MAX(seq) FROM intent_event WHERE intent = i.id)
		WHERE i.action IN (`+trades+`) AND e.at >= ? AND i.seq > (SELECT COALESCE(MAX(seq), 0) FROM intent) - ?
		AND e.state IN ('failed', 'rejected', 'accepted', 'filled', 'settled', 'refunded')
		AND NOT EXISTS (SELECT 1 FROM approval WHERE intent = i.id AND granted = 0) ORDER BY i.seq DESC`, stamp(t), countedFailures)
	if err != nil {
		return 0, err
	}
	var n uint64
	refused := map[order]bool{}
	for _, x := range list {
		switch x.state {
		case trade.Failed.String():
			n++
		case trade.Rejected.String():
			if !refused[x] {
				refused[x] = true
				n++
			}
		default:
			return n, nil
		}
	}
	return n, nil
}

// countedFailures is how many intents FailuresSince looks back on.
const countedFailures = 1000

// Flows is what was ever paid for cover in an asset, refunds not counted, and
// what sales and claims of it brought. StakeFlows has what was staked.
func (r *Reader) Flows(ctx context.Context, asset protection.Address) (paid, received amount.Amount, err error) {
	for _, x := range []struct {
		to      *amount.Amount
		column  string
		actions string
	}{{&paid, "paid", "('buy')"}, {&received, "received", "('sell', 'claim')"}} {
		list, err := rows(ctx, r.db, "flows", scanAmount, `SELECT f.`+x.column+` FROM fill f JOIN intent i ON i.id = f.intent
			WHERE i.asset = ? AND i.action IN `+x.actions+`
			AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq)
			AND NOT EXISTS (SELECT 1 FROM intent_event WHERE intent = i.id AND state = 'refunded')`, asset.String())
		if err != nil {
			return paid, received, err
		}
		for _, v := range list {
			*x.to = x.to.Plus(v)
		}
	}
	return paid, received, nil
}

// Purchase is one executed buy.
type Purchase struct {
	Series protection.Address
	Amount amount.Amount
	Paid   amount.Amount
	At     time.Time // of its block
}

// Purchases lists every executed buy that was not refunded, oldest first.
func (r *Reader) Purchases(ctx context.Context) ([]Purchase, error) {
	return rows(ctx, r.db, "list purchases", func(s scanner) (Purchase, error) {
		var p Purchase
		var series, amt, paid, at string
		if err := s.Scan(&series, &amt, &paid, &at); err != nil {
			return p, err
		}
		c := &column{}
		p.Series, p.At = c.address(series), c.time(at)
		c.text(amt, &p.Amount)
		c.text(paid, &p.Paid)
		return p, c.wrap("read a purchase")
	}, `SELECT i.series, f.amount, f.paid, f.block_time FROM fill f JOIN intent i ON i.id = f.intent WHERE i.action = 'buy'
		AND NOT EXISTS (SELECT 1 FROM fill_void WHERE fill = f.seq)
		AND NOT EXISTS (SELECT 1 FROM intent_event WHERE intent = i.id AND state = 'refunded') ORDER BY f.seq`)
}

// LastVerdict is what a limit said of a subject at last, and since when it says
// so: the oldest of the cycles in a row with the same worst outcome.
type LastVerdict struct {
	trade.Verdict
	Slot  string
	At    time.Time
	Since time.Time
}

// LastVerdicts are the newest of every limit and subject that has one among the
// last n verdicts, by limit, then subject.
func (r *Reader) LastVerdicts(ctx context.Context, n int) ([]LastVerdict, error) {
	keys, err := rows(ctx, r.db, "list limits", func(s scanner) (k [2]string, err error) {
		return k, s.Scan(&k[0], &k[1])
	}, `SELECT DISTINCT rule, subject FROM verdict WHERE seq > (SELECT COALESCE(MAX(seq), 0) FROM verdict) - ? ORDER BY rule, subject`, n)
	if err != nil {
		return nil, err
	}
	var out []LastVerdict
	for _, k := range keys {
		v, err := r.lastVerdict(ctx, k[0], k[1])
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// lastVerdict walks a limit's verdicts back, slot by slot, until its outcome was
// another.
func (r *Reader) lastVerdict(ctx context.Context, rule, subject string) (LastVerdict, error) {
	var last LastVerdict
	rs, err := r.db.QueryContext(ctx, `SELECT slot, contents, at FROM verdict WHERE rule = ? AND subject = ? ORDER BY seq DESC`, rule, subject)
	if err != nil {
		return last, fmt.Errorf("journal: verdicts of %s: %w", rule, explainSQLite(err))
	}
	defer rs.Close()
	var worst LastVerdict // of the slot that is being read
	end := func() (done bool) {
		switch {
		case worst.Slot == "":
		case last.Slot == "":
			last = worst
			last.Since = worst.At
		case worst.Outcome != last.Outcome:
			return true
		default:
			last.Since = worst.At
		}
		return false
	}
	c := &column{}
	for rs.Next() {
		var v LastVerdict
		var contents, at string
		if err := rs.Scan(&v.Slot, &contents, &at); err != nil {
			return last, fmt.Errorf("journal: verdicts of %s: %w", rule, err)
		}
		c.keep(json.Unmarshal([]byte(contents), &v.Verdict))
		v.At = c.time(at)
		if c.err != nil {
			return last, c.wrap("read a verdict")
		}
		if v.Slot != worst.Slot {
			if end() {
				return last, nil
			}
			worst = v
		} else if v.Outcome > worst.Outcome {
			worst = v
		}
	}
	end()
	return last, rs.Err()
}
