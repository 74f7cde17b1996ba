package alert

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"
)

// How long things last.
const (
	// calm is how long a standing fault must have been away to be over. It
	// doubles, up to wild, each time the fault comes back within the repeat.
	calm = 5 * time.Minute
	wild = time.Hour
	// away is how many cycles in a row must have passed without it.
	away = 3
	// ackLasts is how long an acknowledgement keeps a lasting fault quiet: what is
	// still so after a day is news again.
	ackLasts = 24 * time.Hour
	// noteEvery is how often a count alone is written down.
	noteEvery = time.Minute
	// writing is how long the ledger may take; a disk that hangs keeps no alarm
	// from going out.
	writing = 10 * time.Second
)

// maxLive bounds what a bell remembers; past it the one that was longest unseen
// is forgotten, and may be said early. Said twice is better than not said.
const maxLive = 1024

// Bell turns what goes wrong into notices: each fault once, again every repeat,
// and once more when it is over. It is safe for concurrent use and starts no
// goroutine; Post carries its notices out.
type Bell struct {
	clock  Clock
	repeat time.Duration
	ledger Ledger // nil: none
	log    *slog.Logger
	sinks  []Sink

	mu      sync.Mutex
	live    map[fault]*state
	acked   int64 // the last acknowledgement that was heeded
	without int64 // alarms that the ledger did not take
	broken  bool  // the ledger's last write failed
}

// state is an alarm and what the bell knows beside it.
type state struct {
	Alarm
	said   time.Time     // when people were last told
	noted  time.Time     // when the ledger was last told
	missed int           // cycles in a row that it was not raised in
	heard  bool          // raised since the last cycle's end
	calm   time.Duration // how long it must be away to be over
}

// NewBell rings to sinks, and repeats after the given time. Log tells of the
// ledger's own failures.
func NewBell(clock Clock, repeat time.Duration, ledger Ledger, log *slog.Logger, sinks ...Sink) *Bell {
	return &Bell{clock: clock, repeat: repeat, ledger: ledger, log: log, sinks: sinks, live: map[fault]*state{}}
}

// Resume takes up the alarms that the ledger has from before, so that a restart
// repeats nothing. It returns them for Post.
func (b *Bell) Resume(ctx context.Context) ([]Entry, error) {
	if b.ledger == nil {
		return nil, nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	acks, err := b.ledger.Acknowledged(ctx, 0)
	if err != nil {
		return nil, fmt.Errorf("read what was acknowledged: %w", err)
	}
	if len(acks) > 0 {
		b.acked = acks[len(acks)-1].Seq
	}
	entries, err := b.ledger.Standing(ctx, b.clock.Now().Add(-ackLasts))
	if err != nil {
		return nil, fmt.Errorf("read the open alarms: %w", err)
	}
	for _, e := range entries {
		b.live[faultOf(e.Alarm.Code, e.Alarm.Subject, e.First)] = &state{Alarm: e.Alarm, said: e.Last.At, noted: e.Last.At, calm: calm}
	}
	return entries, nil
}

// Raise says that something is wrong. The same again, but for its numbers, is
// counted, and said once a repeat.
func (b *Bell) Raise(ctx context.Context, code, subject, text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	now, k := b.clock.Now(), faultOf(code, subject, text)
	s := b.live[k]
	if s == nil || s.closed(now, b.repeat) {
		b.open(ctx, k, Alarm{Severity: SeverityOf(code), Code: code, Subject: subject, Text: text, First: now, Last: now, Times: 1})
		return
	}
	s.Times, s.Last, s.Text, s.heard, s.missed = s.Times+1, now, text, true, 0
	back := !s.Over.IsZero()
	if back {
		if s.calm = min(2*s.calm, wild); now.Sub(s.Over) >= b.repeat {
			s.calm = calm
		}
		s.Over = time.Time{}
	}
	switch {
	case s.Acked.IsZero() && (back || now.Sub(s.said) >= b.repeat):
		b.say(ctx, s, Again)
	case now.Sub(s.noted) >= noteEvery:
		b.say(ctx, s, Seen)
	}
}

// closed reports an alarm after which the same fault is a new one. One that is
// over and that nobody acknowledged is not: it is back.
func (s *state) closed(now time.Time, repeat time.Duration) bool {
	if s.Severity == Info {
		return now.Sub(s.Last) >= repeat
	}
	return !s.Acked.IsZero() && (!s.Over.IsZero() || codeOf(s.Code).Ends == Happened || now.Sub(s.Acked) >= ackLasts)
}

// open makes a new alarm: the ledger first, then everybody.
func (b *Bell) open(ctx context.Context, k fault, a Alarm) {
	if _, known := b.live[k]; !known && len(b.live) >= maxLive {
		b.forget()
	}
	s := &state{Alarm: a, heard: true, calm: calm}
	b.live[k] = s
	b.say(ctx, s, Raised)
}

// say records a notice and, unless it only counts, tells everybody. The alarm
// goes out even when it cannot be recorded.
func (b *Bell) say(ctx context.Context, s *state, kind string) {
	now := b.clock.Now()
	n := Notice{Kind: kind, At: now, Alarm: s.Alarm}
	err := b.record(ctx, s, &n)
	s.noted = now
	if kind != Seen {
		s.said = now
		for _, sink := range b.sinks {
			sink.Take(ctx, n)
		}
	}
	first := err != nil && !b.broken
	b.broken = err != nil
	if first {
		b.log.ErrorContext(ctx, "an alarm could not be journalled: it goes out all the same, and is forgotten if the agent ends", "error", err)
		b.tell(ctx, "journal", "alarms", "alarms cannot be kept: they go out, and are forgotten if the agent ends: "+err.Error())
	}
}

// record writes a notice to the ledger and fills in the numbers it gets.
func (b *Bell) record(ctx context.Context, s *state, n *Notice) (err error) {
	if b.ledger != nil {
		// What goes wrong while the agent is being stopped is kept too.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), writing)
		defer cancel()
		switch {
		case s.ID > 0:
			n.Seq, err = b.ledger.Note(ctx, *n)
			return err
		case n.Kind != Ended: // one that could not be recorded before is, now
			if s.ID, n.Seq, err = b.ledger.Raise(ctx, n.Alarm); err == nil {
				n.Alarm.ID = s.ID
				return nil
			}
		}
	}
	if s.ID == 0 {
		b.without++
		s.ID = -b.without
	}
	n.Alarm.ID = s.ID
	return err
}

// tell opens or counts an alarm of the bell's own while it is locked. It is
// called once a failure of the ledger, so it does not call itself without end.
func (b *Bell) tell(ctx context.Context, code, subject, text string) {
	k := faultOf(code, subject, text)
	if s := b.live[k]; s != nil {
		s.Times, s.Last, s.heard, s.missed = s.Times+1, b.clock.Now(), true, 0
		return
	}
	now := b.clock.Now()
	b.open(ctx, k, Alarm{Severity: SeverityOf(code), Code: code, Subject: subject, Text: text, First: now, Last: now, Times: 1})
}

// Over says that whatever was wrong with a subject is right again.
func (b *Bell) Over(ctx context.Context, code, subject string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.inOrder() {
		if s.Code == code && s.Subject == subject && s.Over.IsZero() {
			b.end(ctx, s)
		}
	}
}

// Settle is Over with a last word: what became of the subject.
func (b *Bell) Settle(ctx context.Context, code, subject, text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.inOrder() {
		if s.Code == code && s.Subject == subject && s.Over.IsZero() {
			s.Text = text
			b.end(ctx, s)
		}
	}
}

func (b *Bell) end(ctx context.Context, s *state) {
	s.Over = b.clock.Now()
	b.say(ctx, s, Ended)
}

// Round says that a cycle has looked at everything. Standing faults that it did
// not meet, nor the cycles before it, are over.
func (b *Bell) Round(ctx context.Context) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.heed(ctx)
	now := b.clock.Now()
	for _, s := range b.inOrder() {
		if s.heard || !s.Over.IsZero() || codeOf(s.Code).Ends != Away {
			s.heard = false
			continue
		}
		if s.missed++; s.missed >= away && now.Sub(s.Last) >= s.calm {
			b.end(ctx, s)
		}
	}
}

// Remind heeds what people acknowledged since, and repeats the critical alarms
// that nobody has. It returns when it wants to be called again, at the latest.
func (b *Bell) Remind(ctx context.Context) (next time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.heed(ctx)
	now := b.clock.Now()
	next = now.Add(lookEvery)
	for _, s := range b.inOrder() {
		if s.Severity < Critical || !s.Acked.IsZero() || !s.Over.IsZero() {
			continue
		}
		if due := s.said.Add(b.repeat); now.Before(due) {
			next = sooner(next, due)
			continue
		}
		b.say(ctx, s, Again)
	}
	return next
}

// lookEvery is how often acknowledgements of other processes are looked for.
const lookEvery = 10 * time.Second

func sooner(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

func (b *Bell) heed(ctx context.Context) {
	if b.ledger == nil {
		return
	}
	acks, err := b.ledger.Acknowledged(ctx, b.acked)
	if err != nil {
		return // the next look tries again; until then alarms repeat
	}
	for _, a := range acks {
		b.acked = a.Seq
		for _, s := range b.live {
			if s.ID == a.Alarm {
				s.Acked = a.At
			}
		}
	}
}

// Acknowledged reports that a person has acknowledged the alarm.
func (b *Bell) Acknowledged(id int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, s := range b.live {
		if s.ID == id {
			return !s.Acked.IsZero()
		}
	}
	return false
}

// inOrder are the live alarms by age, so that no map's order reaches anybody.
func (b *Bell) inOrder() []*state {
	out := make([]*state, 0, len(b.live))
	for _, s := range b.live {
		out = append(out, s)
	}
	slices.SortFunc(out, func(x, y *state) int {
		return cmp.Or(x.First.Compare(y.First), cmp.Compare(x.ID, y.ID))
	})
	return out
}

// forget drops the alarm that was longest unseen.
func (b *Bell) forget() {
	var oldest fault
	var last *state
	for k, s := range b.live {
		if last == nil || s.Last.Before(last.Last) || s.Last.Equal(last.Last) && s.ID < last.ID {
			oldest, last = k, s
		}
	}
	delete(b.live, oldest)
}
