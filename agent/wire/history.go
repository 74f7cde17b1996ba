package wire

import (
	"context"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// ArchiveList is what an archive holds.
type ArchiveList struct {
	Place       string           `json:"place"`
	Commits     uint64           `json:"commits"`
	Fingerprint string           `json:"fingerprint"`
	Datasets    []ArchiveDataset `json:"datasets"`
}

// ArchiveDataset is one table of one data set.
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

// ListArchive says what an archive holds, by table and data set.
func ListArchive(ctx context.Context, place string) (ArchiveList, error) {
	a, err := history.Open(ctx, place)
	if err != nil {
		return ArchiveList{}, err
	}
	defer a.Close()
	s, err := a.Snapshot(ctx)
	if err != nil {
		return ArchiveList{}, err
	}
	l := ArchiveList{Place: a.Name(), Commits: s.Number, Fingerprint: s.Fingerprint(), Datasets: []ArchiveDataset{}}
	for _, p := range s.Parts { // sorted by table and data set
		n := len(l.Datasets)
		if n == 0 || l.Datasets[n-1].Table != p.Table || l.Datasets[n-1].Dataset != p.Dataset || l.Datasets[n-1].Basis != p.Basis {
			l.Datasets = append(l.Datasets, ArchiveDataset{Table: p.Table, Dataset: p.Dataset, Basis: p.Basis, Note: p.Note, From: p.From, To: p.To})
			n++
		}
		d := &l.Datasets[n-1]
		d.Parts, d.Rows, d.Bytes = d.Parts+1, d.Rows+p.Rows, d.Bytes+p.Bytes
		if p.To.After(d.To) {
			d.To = p.To
		}
	}
	return l, nil
}
