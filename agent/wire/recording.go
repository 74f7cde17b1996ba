package wire

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/venue/paper"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// openRecording reads the recording of a market.
func openRecording(path string, market protection.Address) (_ *paper.Recording, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%w: write one with hedgerow market --record, or leave the key out", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	r, err := paper.ReadRecording(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, id := range r.Markets() {
		if id != market {
			return nil, fmt.Errorf("%s is of market %s, and the venue's is %s: name a recording of it", path, config.Checksummed(id), config.Checksummed(market))
		}
	}
	return r, nil
}

// RecordMarket appends a surveyed market, as its replica is at the survey's block,
// to a recording: its pools, and the tokens of all holders that the survey names. A
// file that is not there is begun. Nothing is written of a block that the recording
// has, or that comes before its last.
func RecordMarket(ctx context.Context, where SurveyAt, s Survey, path string, log *slog.Logger) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("record: %w", err)
	}
	if len(old) > 0 {
		r, err := openRecording(path, s.Market)
		if err != nil {
			return fmt.Errorf("record: %w", err)
		}
		blocks := r.Blocks()
		if last := blocks[len(blocks)-1]; last.Number >= s.Block.Number {
			return fmt.Errorf("record: %s goes to block %d already: record a later one than %d, or begin another file", path, last.Number, s.Block.Number)
		}
	}
	client, err := where.dial(ctx, log)
	if err != nil {
		return err
	}
	defer client.Close()
	e := paper.Extent{Market: s.Market}
	for _, p := range s.Pools {
		e.Pools = append(e.Pools, p.ID)
	}
	seen := map[protection.Address]bool{}
	for _, x := range s.Series {
		for _, h := range x.Holders.List {
			if !seen[h.Account] {
				seen[h.Account], e.Holders = true, append(e.Holders, h.Account)
			}
		}
	}
	m, err := e.Read(ctx, client, s.Block)
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	var line bytes.Buffer
	if err := paper.Record(&line, s.Block, m); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return fmt.Errorf("record: %w", err)
	}
	_, err = f.Write(line.Bytes())
	return errors.Join(err, f.Sync(), f.Close())
}
