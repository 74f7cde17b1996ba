package wire

import (
	"context"
	"errors"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent"
	"github.com/hedgerow-fi/hedgerow/agent/alert"
	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

// defaultRepeat is for agents without an alerts section: their log.
const defaultRepeat = time.Hour

// farewell is how long an agent that ends waits for its last alarms to go out.
const farewell = 10 * time.Second

// openAlarms takes up the alarms of before, starts telling the configured
// receivers, and keeps watch from here on. A dry run tells nobody but its log.
func (r *Runtime) openAlarms(ctx context.Context) error {
	o := alert.PostOptions{Sender: r.sender(), Clock: r.opts.Clock, Ledger: alarmLedger{r.Journal}, Log: r.opts.Log}
	repeat, told := defaultRepeat, r.Config.Alerts
	if r.opts.DryRun {
		told = nil
	}
	var err error
	if told != nil {
		repeat = told.Repeat
		if o.Receivers, err = receivers(r.Config); err != nil {
			return err
		}
	}
	bell, post, err := alert.Start(ctx, o, repeat, alert.Log(r.opts.Log))
	if err != nil {
		return err
	}
	r.alarms = bell
	r.onClose(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), farewell)
		defer cancel()
		post.Stop(ctx)
		return nil
	})
	mode, err := r.Journal.Mode(ctx)
	if err != nil {
		return err
	}
	r.lookout = &lookout{Runtime: r, control: mode.Seq}
	if told == nil {
		return nil
	}
	return r.openHeartbeat(ctx, told)
}

func (r *Runtime) sender() alert.Sender {
	return alert.Sender{Portfolio: string(r.Config.Portfolio), ChainID: r.Config.Chain.ID, Version: r.opts.Version}
}

// openHeartbeat watches over the loop and, when that is configured, tells an
// outside service that it runs.
func (r *Runtime) openHeartbeat(ctx context.Context, told *config.Alerts) error {
	o := alert.HeartbeatOptions{Sender: r.sender(), Clock: r.opts.Clock, Bell: r.alarms, Every: told.Stall / 4, Stall: told.Stall}
	if h := told.Heartbeat; h != nil {
		var err error
		if o.URL, err = resolveLink("alerts.heartbeat.url", h.URL); err != nil {
			return err
		}
		o.Every = h.Every
	}
	heart, err := alert.NewHeartbeat(o)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	done := make(chan struct{})
	go func() {
		defer close(done)
		heart.Run(ctx)
	}()
	r.onClose(func() error { cancel(); <-done; return nil })
	r.lookout.heart = heart
	return nil
}

// keepWatch looks at what a step met: it raises what no cycle does, ends what is
// over, and lets the heart beat when the step did its work.
func (r *Runtime) keepWatch(ctx context.Context, head trade.Block, records []agent.Record, stepped error) {
	if ctx.Err() != nil || r.trader == nil {
		return
	}
	mode := r.lookout.modes(ctx)
	well := stepped == nil && r.Watching() == nil
	for _, x := range records {
		if x.Resumed {
			continue
		}
		well = well && x.Observation != nil && len(x.Errors) == 0
		if x.Observation != nil {
			r.lookout.look(ctx, head, x)
			r.alarms.Round(ctx)
		}
	}
	if !well {
		return
	}
	r.alarms.Over(ctx, "died", "agent")
	if r.lookout.heart != nil {
		r.lookout.heart.Beat(mode.String())
	}
}

// died says that the agent ends, and not because it was asked to.
func (r *Runtime) died(ctx context.Context, err error) {
	if err != nil && !errors.Is(err, context.Canceled) && ctx.Err() == nil && r.alarms != nil && !r.opts.DryRun {
		r.alarms.Raise(ctx, "died", "agent", err.Error())
	}
}
