package journal

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// SaveMemory records what a strategy's accepted proposal left: its state and
// its targets.
func (j *Journal) SaveMemory(ctx context.Context, m trade.Memory) error {
	targets, err := json.Marshal(m.Targets)
	if err != nil {
		return fmt.Errorf("journal: targets of %s: %w", m.Strategy, err)
	}
	if m.State == nil {
		m.State = []byte{}
	}
	return j.commit(ctx, "memory", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO strategy_state (strategy, slot, sequence, state, targets, at, trial) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			m.Strategy, m.Slot, m.Sequence, m.State, string(targets), j.now(), string(m.Trial))
		return err
	})
}

// LastMemory is what a strategy's last accepted proposal left; ErrUnknown when
// none was ever accepted.
func (r *Reader) LastMemory(ctx context.Context, strategy string) (trade.Memory, error) {
	m := trade.Memory{Strategy: strategy}
	var targets, at, trial string
	err := r.db.QueryRowContext(ctx, `SELECT slot, sequence, state, targets, at, trial FROM strategy_state WHERE strategy = ? ORDER BY seq DESC LIMIT 1`, strategy).
		Scan(&m.Slot, &m.Sequence, &m.State, &targets, &at, &trial)
	if errors.Is(err, sql.ErrNoRows) {
		return m, fmt.Errorf("state of strategy %s: %w", strategy, ErrUnknown)
	}
	if err != nil {
		return m, fmt.Errorf("journal: state of strategy %s: %w", strategy, explainSQLite(err))
	}
	c := &column{}
	c.keep(json.Unmarshal([]byte(targets), &m.Targets))
	if m.At = c.time(at); trial != "" {
		m.Trial = []byte(trial)
	}
	return m, c.wrap("read the state of strategy " + strategy)
}

// NoteFinal records the newest finalised block that a decision rested on.
func (j *Journal) NoteFinal(ctx context.Context, b trade.Block) error {
	return j.commit(ctx, "final", func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO finality (block_number, block_hash, block_time, at) VALUES (?, ?, ?, ?)`,
			b.Number, b.Hash.String(), stamp(b.Time), j.now())
		return err
	})
}

// LastFinal is the newest recorded finalised block; the zero block when none is.
func (r *Reader) LastFinal(ctx context.Context) (trade.Block, error) {
	var b trade.Block
	var hash, when string
	err := r.db.QueryRowContext(ctx, `SELECT block_number, block_hash, block_time FROM finality ORDER BY seq DESC LIMIT 1`).Scan(&b.Number, &hash, &when)
	if errors.Is(err, sql.ErrNoRows) {
		return b, nil
	}
	if err != nil {
		return b, fmt.Errorf("journal: last finalised block: %w", explainSQLite(err))
	}
	c := &column{}
	c.text(hash, &b.Hash)
	b.Time = c.time(when)
	return b, c.wrap("read the last finalised block")
}
