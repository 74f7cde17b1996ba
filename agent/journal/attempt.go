package journal

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// AdoptSigner records the first nonce that this journal answers for. It fails
// with ErrExists once a signer has one.
func (j *Journal) AdoptSigner(ctx context.Context, signer protection.Address, nonce uint64) error {
	return j.commit(ctx, "adopt signer", func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM nonce_base WHERE signer = ?`, signer.String()).Scan(&n); err != nil {
			return err
		}
		if n > 0 {
			return fmt.Errorf("signer %s: %w", signer, ErrExists)
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO nonce_base VALUES (?, ?, ?)`, signer.String(), nonce, j.now())
		return err
	})
}

// NextNonce is the first nonce of a signer that no attempt has: the journal's,
// never a node's. known is false when the signer was not adopted.
func (r *Reader) NextNonce(ctx context.Context, signer protection.Address) (nonce uint64, known bool, err error) {
	var n sql.NullInt64
	err = r.db.QueryRowContext(ctx, `SELECT COALESCE((SELECT MAX(nonce) + 1 FROM attempt WHERE signer = ?1), (SELECT nonce FROM nonce_base WHERE signer = ?1))`,
		signer.String()).Scan(&n)
	if err != nil {
		return 0, false, fmt.Errorf("journal: next nonce of %s: %w", signer, explainSQLite(err))
	}
	return uint64(n.Int64), n.Valid, nil
}

// AddAttempts records signed transactions, all in one commit, before any of
// them is sent. An intent has one nonce, whatever the number of its attempts:
// its first takes the signer's next one. Any other nonce is refused.
func (j *Journal) AddAttempts(ctx context.Context, attempts ...trade.Attempt) error {
	return j.commit(ctx, "attempt", func(tx *sql.Tx) error {
		at := j.now()
		for _, a := range attempts {
			if a.Nonce > math.MaxInt64 || a.GasLimit > math.MaxInt64 || a.Head > math.MaxInt64 {
				return fmt.Errorf("attempt %s: nonce %d, gas limit %d or head %d is past what any chain has", a.Hash, a.Nonce, a.GasLimit, a.Head)
			}
			if _, err := tx.ExecContext(ctx, `INSERT INTO attempt (hash, intent, signer, nonce, no_op, raw, gas_limit, fee_cap, tip_cap, at, head, private, l1_fee)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, a.Hash.String(), a.Intent.String(), a.Signer.String(), a.Nonce, a.NoOp, a.Raw, a.GasLimit,
				a.FeeCap.String(), a.TipCap.String(), at, a.Head, a.Private, a.L1Fee.String()); err != nil {
				return fmt.Errorf("attempt %s, nonce %d of %s: %w", a.Hash, a.Nonce, a.Signer, err)
			}
			if err := insertAttemptEvent(ctx, tx, at, trade.AttemptStep{Attempt: a.Hash, To: trade.Signed, Detail: a.Why}); err != nil {
				return err
			}
		}
		return nil
	})
}

// nextAttempt lists the allowed moves of an attempt. Mined to Mined is a reorg
// that put it into another block.
var nextAttempt = map[trade.AttemptState][]trade.AttemptState{
	trade.Signed: {trade.Sent, trade.Mined, trade.Replaced},
	trade.Sent:   {trade.Mined, trade.Replaced},
	trade.Mined:  {trade.Sent, trade.Mined, trade.Final},
}

func canMoveAttempt(from, to trade.AttemptState) bool {
	for _, s := range nextAttempt[from] {
		if s == to {
			return true
		}
	}
	return false
}

// Record writes what became known about one intent, all in one commit: the
// moves of its attempts, the voiding of its fills, a fill, and its own moves.
func (j *Journal) Record(ctx context.Context, p trade.Progress) error {
	return j.commit(ctx, "record", func(tx *sql.Tx) error {
		at := j.now()
		for _, s := range p.Attempts {
			var from, intent string
			err := tx.QueryRowContext(ctx, `SELECT e.state, a.intent FROM attempt_event e JOIN attempt a ON a.hash = e.attempt
				WHERE e.attempt = ? ORDER BY e.seq DESC LIMIT 1`, s.Attempt.String()).Scan(&from, &intent)
			if errors.Is(err, sql.ErrNoRows) {
				return fmt.Errorf("attempt %s: %w", s.Attempt, ErrUnknown)
			}
			if err != nil {
				return err
			}
			if intent != p.Intent.String() {
				return fmt.Errorf("attempt %s is of intent %s, not of %s", s.Attempt, intent, p.Intent)
			}
			if !canMoveAttempt(trade.AttemptState(from), s.To) {
				return fmt.Errorf("attempt %s: %w from %s to %s", s.Attempt, ErrMove, from, s.To)
			}
			if err := insertAttemptEvent(ctx, tx, at, s); err != nil {
				return err
			}
		}
		if p.Void {
			if _, err := tx.ExecContext(ctx, `INSERT INTO fill_void SELECT seq, ?, 'its block is no longer canonical' FROM fill
				WHERE intent = ? AND seq NOT IN (SELECT fill FROM fill_void)`, at, p.Intent.String()); err != nil {
				return err
			}
		}
		if p.Leaked != "" {
			if _, err := tx.ExecContext(ctx, `INSERT OR IGNORE INTO leak VALUES (?, ?, ?)`, p.Intent.String(), at, p.Leaked); err != nil {
				return err
			}
		}
		if f := p.Fill; f != nil {
			if _, err := tx.ExecContext(ctx, `INSERT INTO fill (intent, tx, block_number, block_hash, block_time, order_id, amount, paid, received, gas_used, gas_wei, at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				p.Intent.String(), f.Tx.String(), f.Block.Number, f.Block.Hash.String(), stamp(f.Block.Time), fmt.Sprint(f.OrderID),
				f.Amount.String(), f.Paid.String(), f.Got.String(), f.GasUsed, f.GasWei.String(), at); err != nil {
				return err
			}
		}
		return j.move(ctx, tx, p.Steps)
	})
}

func insertAttemptEvent(ctx context.Context, tx *sql.Tx, at string, s trade.AttemptStep) error {
	hash, when := "", ""
	if s.Block != (trade.Block{}) {
		hash, when = s.Block.Hash.String(), stamp(s.Block.Time)
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO attempt_event (attempt, at, state, block_number, block_hash, block_time, ok, gas_used, gas_wei, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		s.Attempt.String(), at, string(s.To), s.Block.Number, hash, when, s.OK, s.GasUsed, s.GasWei.String(), s.Detail)
	return err
}

const triedColumns = `SELECT a.hash, a.intent, a.signer, a.nonce, a.no_op, a.raw, a.gas_limit, a.fee_cap, a.tip_cap, a.head, a.private, a.l1_fee,
	(SELECT detail FROM attempt_event WHERE attempt = a.hash ORDER BY seq LIMIT 1), EXISTS (SELECT 1 FROM leak WHERE intent = a.intent),
	e.state, e.block_number, e.block_hash, e.block_time, e.ok, e.gas_used, e.gas_wei, e.detail, e.at FROM attempt a
	JOIN attempt_event e ON e.seq = (SELECT MAX(seq) FROM attempt_event WHERE attempt = a.hash) `

func scanTried(r scanner) (trade.Tried, error) {
	var t trade.Tried
	var hash, intent, signer, feeCap, tipCap, l1Fee, state, blockHash, blockTime, gasWei, at string
	var leaked bool
	if err := r.Scan(&hash, &intent, &signer, &t.Attempt.Nonce, &t.Attempt.NoOp, &t.Attempt.Raw, &t.Attempt.GasLimit, &feeCap, &tipCap,
		&t.Attempt.Head, &t.Attempt.Private, &l1Fee, &t.Attempt.Why, &leaked, &state, &t.Block.Number, &blockHash, &blockTime, &t.OK, &t.GasUsed, &gasWei, &t.Detail, &at); err != nil {
		return t, err
	}
	c := &column{}
	c.text(hash, &t.Attempt.Hash)
	c.text(intent, &t.Attempt.Intent)
	c.text(feeCap, &t.Attempt.FeeCap)
	c.text(tipCap, &t.Attempt.TipCap)
	c.text(l1Fee, &t.Attempt.L1Fee)
	c.text(gasWei, &t.GasWei)
	if blockHash != "" {
		c.text(blockHash, &t.Block.Hash)
	}
	t.Attempt.Signer, t.State, t.Leaked = c.address(signer), trade.AttemptState(state), leaked && t.Attempt.Private
	t.Block.Time, t.At = c.time(blockTime), c.time(at)
	return t, c.wrap("read attempt " + hash)
}

// Attempts lists an intent's signed transactions, oldest first.
func (r *Reader) Attempts(ctx context.Context, intent trade.Hash) ([]trade.Tried, error) {
	return rows(ctx, r.db, "list attempts", scanTried, triedColumns+`WHERE a.intent = ? ORDER BY a.seq`, intent.String())
}

// attemptsOf lists the signed transactions of intents, by one query however many
// there are: of each intent, oldest first.
func (r *Reader) attemptsOf(ctx context.Context, intents []trade.Standing) (map[trade.Hash][]trade.Tried, error) {
	ids := make([]trade.Hash, len(intents))
	for i, s := range intents {
		ids[i] = s.Intent.ID()
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	all, err := rows(ctx, r.db, "list attempts", scanTried, triedColumns+`WHERE a.intent IN (SELECT value FROM json_each(?)) ORDER BY a.seq`, string(list))
	out := make(map[trade.Hash][]trade.Tried, len(intents))
	for _, t := range all {
		out[t.Attempt.Intent] = append(out[t.Attempt.Intent], t)
	}
	return out, err
}

// Fills lists what an intent did on chain, without what a reorg voided.
func (r *Reader) Fills(ctx context.Context, intent trade.Hash) ([]trade.Fill, error) {
	list, err := rows(ctx, r.db, "list fills", scanFillOf, fillColumns+`WHERE f.intent = ? AND v.fill IS NULL ORDER BY f.seq`, intent.String())
	var out []trade.Fill
	for _, f := range list {
		out = append(out, f.Fill)
	}
	return out, err
}

const fillColumns = `SELECT f.intent, f.tx, f.block_number, f.block_hash, f.block_time, f.order_id, f.amount, f.paid, f.received, f.gas_used, f.gas_wei
	FROM fill f LEFT JOIN fill_void v ON v.fill = f.seq `

// fillOf is a fill and whose it is.
type fillOf struct {
	trade.Fill
	intent string
}

func scanFillOf(r scanner) (fillOf, error) {
	var f fillOf
	var tx, blockHash, blockTime, order, amt, paid, got, gasWei string
	if err := r.Scan(&f.intent, &tx, &f.Block.Number, &blockHash, &blockTime, &order, &amt, &paid, &got, &f.GasUsed, &gasWei); err != nil {
		return f, err
	}
	c := &column{}
	c.text(tx, &f.Tx)
	c.text(blockHash, &f.Block.Hash)
	f.Block.Time, f.OrderID = c.time(blockTime), c.uint(order)
	for _, p := range []struct {
		text string
		to   *amount.Amount
	}{{amt, &f.Amount}, {paid, &f.Paid}, {got, &f.Got}, {gasWei, &f.GasWei}} {
		c.text(p.text, p.to)
	}
	return f, c.wrap("read a fill")
}
