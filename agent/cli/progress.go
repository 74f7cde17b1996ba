package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/hedgerow-fi/hedgerow/agent/wire"
)

const (
	// barAfter is how long a reading may take before anything is shown of it.
	barAfter = 2 * time.Second
	// lineEvery is how often a line says how far it is where there is no bar.
	lineEvery = 10 * time.Second
)

// watched shows on standard error how far the reading of a market, or another long
// work, is: as a bar where that is a terminal that nothing else is written to
// meanwhile, else as a line now and then. A short one shows nothing.
type watched struct {
	out  io.Writer
	what string // is being done
	now  func() time.Time

	mu    sync.Mutex
	began time.Time // the reading
	said  time.Time // the last line
	at    wire.Progress
	first wire.Progress // of the phase
	since time.Time     // that the phase began
	bars  *mpb.Progress // nil without a bar
	bar   *mpb.Bar
	text  atomic.Pointer[string] // beside the bar, which asks for it on a goroutine of its own
	late  *time.Timer            // draws the bar where the first step takes long
	quiet bool                   // it has ended
}

// watchReading shows a reading to come. alone says that nothing else is printed
// meanwhile, so that a bar may be drawn. end it before anything else is printed.
func (a *app) watchReading(alone bool) *watched { return a.watchWork("reading the market", alone) }

// watchWork is watchReading of another work.
func (a *app) watchWork(what string, alone bool) *watched {
	w := &watched{out: a.Err, what: what, now: a.Now}
	if f, isFile := a.Err.(*os.File); alone && isFile && term.IsTerminal(int(f.Fd())) {
		w.bars = mpb.New(mpb.WithOutput(f), mpb.WithWidth(40))
	}
	return w
}

// hear takes news of the reading.
func (w *watched) hear(p wire.Progress) {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := w.now()
	if w.began.IsZero() {
		w.began, w.said = now, now
		if w.bars != nil {
			w.late = time.AfterFunc(barAfter, w.show)
		}
	}
	if p.Phase != w.at.Phase || p.Done < w.at.Done {
		w.first, w.since = p, now
		w.drop()
	}
	w.at = p
	if w.quiet || now.Sub(w.began) < barAfter {
		return
	}
	if w.bars != nil {
		w.draw(now)
		return
	}
	if now.Sub(w.said) >= lineEvery {
		w.said = now
		fmt.Fprintf(w.out, "%s: %s%s\n", w.what, p, w.left(now))
	}
}

// show draws what was heard, if nothing was drawn yet.
func (w *watched) show() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.quiet && w.bar == nil {
		w.draw(w.now())
	}
}

// end takes the bar away.
func (w *watched) end() {
	w.mu.Lock()
	w.quiet = true
	if w.late != nil {
		w.late.Stop()
	}
	w.drop()
	w.mu.Unlock()
	if w.bars != nil {
		w.bars.Wait()
	}
}

func (w *watched) draw(now time.Time) {
	text := " " + w.at.String() + w.left(now)
	w.text.Store(&text)
	if w.bar == nil {
		w.bar = w.bars.AddBar(0, mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.Name(w.what+" ")),
			mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return *w.text.Load() })))
	}
	w.bar.SetTotal(int64(w.at.Total), false)
	w.bar.SetCurrent(int64(w.at.Done))
}

func (w *watched) drop() {
	if w.bar != nil {
		w.bar.Abort(true)
		w.bar = nil
	}
}

// left is how long the phase will still take at the pace that it had; nothing
// before one can tell.
func (w *watched) left(now time.Time) string {
	done, took := w.at.Done-w.first.Done, now.Sub(w.since)
	if done == 0 || took < time.Second || w.at.Done >= w.at.Total {
		return ""
	}
	rest := time.Duration(float64(took) / float64(done) * float64(w.at.Total-w.at.Done))
	return fmt.Sprintf(", %s left", max(rest.Round(time.Second), time.Second))
}
