package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// ErrNoChange: no pin of that name waits to be accepted.
var ErrNoChange = errors.New("no changed pin of that name")

// PinKind is what a row about a pin says.
type PinKind string

// What rows say.
const (
	Pinned   PinKind = "pinned"   // seen for the first time
	Changed  PinKind = "changed"  // the chain has another than held
	Accepted PinKind = "accepted" // a person took what it changed to
)

// Code is what runs at an address.
type Code struct {
	Address        protection.Address `json:"address"`
	Code           trade.Hash         `json:"code"`           // keccak256 of the code at the address
	Implementation protection.Address `json:"implementation"` // of a proxy; zero: it is none
	Running        trade.Hash         `json:"running"`        // keccak256 of the code that runs: the implementation's, or its own
}

// Pin is the code behind a part that the agent depends on.
type Pin struct {
	Seq    int64     `json:"seq"`
	Part   string    `json:"part"`
	Kind   PinKind   `json:"kind"`
	Now    Code      `json:"now"`
	Held   Code      `json:"held"` // Changed: what was pinned or accepted last; else as Now
	Block  uint64    `json:"block"`
	Who    string    `json:"who"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// AddPins records pins that were seen first or have changed, all in one commit.
// At and Seq are filled in by the journal.
func (j *Journal) AddPins(ctx context.Context, pins ...Pin) error {
	if len(pins) == 0 {
		return nil
	}
	return j.commit(ctx, "pins", func(tx *sql.Tx) error {
		for _, p := range pins {
			if err := addPin(ctx, tx, p, j.now()); err != nil {
				return err
			}
		}
		return nil
	})
}

func addPin(ctx context.Context, tx *sql.Tx, p Pin, at string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO pin (part, kind, address, code, implementation, running, block_number, who, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		p.Part, string(p.Kind), p.Now.Address.String(), p.Now.Code.String(), p.Now.Implementation.String(), p.Now.Running.String(), p.Block, p.Who, p.Reason, at)
	return err
}

// Pins lists every part's pin as it stands, by part.
func (r *Reader) Pins(ctx context.Context) ([]Pin, error) {
	all, err := rows(ctx, r.db, "list pins", scanPin, pinColumns+`ORDER BY part, seq`)
	if err != nil {
		return nil, err
	}
	var out []Pin
	for _, p := range all {
		n := len(out) - 1
		if n < 0 || out[n].Part != p.Part {
			out = append(out, p)
			continue
		}
		if p.Kind == Changed {
			p.Held = out[n].Held
		}
		out[n] = p
	}
	return out, nil
}

const pinColumns = `SELECT seq, part, kind, address, code, implementation, running, block_number, who, reason, at FROM pin `

func scanPin(s scanner) (Pin, error) {
	var p Pin
	var kind, address, code, implementation, running, at string
	if err := s.Scan(&p.Seq, &p.Part, &kind, &address, &code, &implementation, &running, &p.Block, &p.Who, &p.Reason, &at); err != nil {
		return p, err
	}
	c := &column{}
	p.Kind, p.At = PinKind(kind), c.time(at)
	p.Now.Address, p.Now.Implementation = c.address(address), c.address(implementation)
	c.text(code, &p.Now.Code)
	c.text(running, &p.Now.Running)
	p.Held = p.Now
	return p, c.wrap("read a pin")
}

// AcceptPins takes what changed pins have changed to, by part or by address, and
// gives them as they now stand. ErrNoChange: there is none of that name.
func (c *Controller) AcceptPins(ctx context.Context, name, who, reason string) (out []Pin, err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("journal: accept pins: %w", explainSQLite(err))
		}
	}()
	standing, err := c.Pins(ctx)
	if err != nil {
		return nil, err
	}
	tx, err := c.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	for _, p := range standing {
		if p.Kind != Changed || p.Part != name && !strings.EqualFold(p.Now.Address.String(), name) {
			continue
		}
		var last int64
		if err := tx.QueryRowContext(ctx, `SELECT MAX(seq) FROM pin WHERE part = ?`, p.Part).Scan(&last); err != nil {
			return nil, err
		}
		if last != p.Seq {
			return nil, fmt.Errorf("%s changed again meanwhile: look at `hedgerow pins` and decide again", p.Part)
		}
		p.Kind, p.Who, p.Reason, p.Held, p.At = Accepted, who, reason, p.Now, c.clock.Now().UTC()
		if err := addPin(ctx, tx, p, stamp(p.At)); err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%w: %q: `hedgerow pins` lists them", ErrNoChange, name)
	}
	return out, c.finish(ctx, tx, "accept pins")
}
