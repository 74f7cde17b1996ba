package config

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/agent/schedule"
)

// Schedule has either EveryBlocks or Cron.
type Schedule struct {
	Name        Name   `json:"name" jsonschema:"Unique; part of every slot's identity."`
	EveryBlocks uint64 `json:"everyBlocks,omitempty" jsonschema:"At every block whose number is a multiple of this."`
	Cron        string `json:"cron,omitempty" jsonschema:"Minute, hour, day of month, month, day of week; or @hourly, @daily, @every 90s."`
	Zone        string `json:"zone,omitempty" jsonschema:"IANA zone of the cron times. Left out: UTC."`
	CatchUp     string `json:"catchUp,omitempty" jsonschema:"What happens to missed slots: skip (when left out) or once, for the newest."`
}

var catchUps = []string{string(schedule.Skip), string(schedule.Once)}

func checkSchedules(list []Schedule, d *decoder) {
	d.notEmpty("schedule", len(list), "without one no cycle runs; {name: blocks, everyBlocks: 1} runs at every block")
	names := map[string]string{}
	for i, s := range list {
		at := fmt.Sprintf("schedule[%d]", i)
		d.unique(names, at+".name", string(s.Name))
		d.either(at, "everyBlocks", "cron")
		d.positive(at+".everyBlocks", s.EveryBlocks)
		d.oneOf(at+".catchUp", s.CatchUp, catchUps)
		if d.written(at + ".cron") {
			if _, err := schedule.ParseCron("@daily", s.Zone); err != nil {
				d.at(at+".zone", "%s", err)
			} else if _, err := schedule.ParseCron(s.Cron, s.Zone); err != nil {
				d.at(at+".cron", "%s", err)
			}
			continue
		}
		d.at(at+".zone", "has a meaning for cron only: leave it out")
		d.at(at+".catchUp", "has a meaning for cron only, a block schedule runs the newest block: leave it out")
	}
}
