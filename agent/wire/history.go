package wire

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// ArchiveList is what an archive holds.
type ArchiveList struct {
	Place       string           `json:"place"`
	Commits     uint64           `json:"commits"`
	Fingerprint string           `json:"fingerprint"`
	Datasets    []ArchiveDataset `json:"datasets"`
	Log         []ArchiveCommit  `json:"log,omitempty"`   // if it was asked for
	Parts       []history.Part   `json:"parts,omitempty"` // if they were
}

// ArchiveDataset is one table of one data set, of one basis and note.
type ArchiveDataset struct {
	Table   history.Table `json:"table"`
	Dataset string        `json:"dataset"`
	Basis   history.Basis `json:"basis"`
	Note    string        `json:"note,omitempty"`
	Parts   int           `json:"parts"`
	Rows    int64         `json:"rows"`
	Bytes   int64         `json:"bytes"`
	From    time.Time     `json:"from"`
	To      time.Time     `json:"to"`
}

// ArchiveCommit is an entry of the log, in short.
type ArchiveCommit struct {
	Number  uint64          `json:"number"`
	What    string          `json:"what"`
	Source  *history.Source `json:"source,omitempty"`
	Added   int             `json:"added"` // parts
	Rows    int64           `json:"rows"`  // in them
	Removed int             `json:"removed"`
}

// ListOptions say what is listed beside the data sets.
type ListOptions struct{ Commits, Parts bool }

// ListArchive says what an archive holds, by table and data set.
func ListArchive(ctx context.Context, place string, o ListOptions) (ArchiveList, error) {
	a, err := history.Open(ctx, place)
	if err != nil {
		return ArchiveList{}, err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return ArchiveList{}, err
	}
	l := ArchiveList{Place: a.Name(), Commits: s.Number, Fingerprint: s.Fingerprint(), Datasets: datasetsOf(s.Parts)}
	if o.Parts {
		l.Parts = s.Parts
	}
	if !o.Commits {
		return l, nil
	}
	for i := range s.Commits {
		c := &s.Commits[i]
		x := ArchiveCommit{Number: c.Number, What: c.What, Source: c.Source, Added: len(c.Add), Removed: len(c.Remove)}
		for _, p := range c.Add {
			x.Rows += p.Rows
		}
		l.Log = append(l.Log, x)
	}
	return l, nil
}

// datasetsOf adds parts up, which are sorted by table and data set.
func datasetsOf(parts []history.Part) []ArchiveDataset {
	out := []ArchiveDataset{}
	first := 0 // of the same table and data set
	for _, p := range parts {
		if len(out) > 0 && (out[first].Table != p.Table || out[first].Dataset != p.Dataset) {
			first = len(out)
		}
		i := slices.IndexFunc(out[first:], func(d ArchiveDataset) bool { return d.Basis == p.Basis && d.Note == p.Note })
		if i < 0 {
			i = len(out) - first
			out = append(out, ArchiveDataset{Table: p.Table, Dataset: p.Dataset, Basis: p.Basis, Note: p.Note, From: p.From, To: p.To})
		}
		d := &out[first+i]
		d.Parts, d.Rows, d.Bytes = d.Parts+1, d.Rows+p.Rows, d.Bytes+p.Bytes
		if p.To.After(d.To) {
			d.To = p.To
		}
	}
	slices.SortFunc(out, func(a, b ArchiveDataset) int {
		return cmp.Or(strings.Compare(string(a.Table), string(b.Table)), strings.Compare(a.Dataset, b.Dataset), strings.Compare(string(a.Basis), string(b.Basis)), strings.Compare(a.Note, b.Note))
	})
	return out
}
