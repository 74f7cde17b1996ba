package config

import (
	"fmt"
	"strings"
	"time"
)

// Strategy is either a built-in one or a program with its checksum.
type Strategy struct {
	Name       Name          `json:"name" jsonschema:"Unique; names the proposals in journal and reports."`
	Builtin    string        `json:"builtin,omitempty" jsonschema:"A built-in strategy; hedgerow strategy list shows them."`
	Path       Path          `json:"path,omitempty" jsonschema:"The strategy's program. Relative to this file's folder."`
	SHA256     Digest        `json:"sha256,omitempty" jsonschema:"Its SHA-256, checked at every launch; hedgerow strategy verify prints it."`
	Weight     Fraction      `json:"weight" jsonschema:"The part of its targets that counts, above 0% and up to 100%."`
	Capital    *Money        `json:"capital,omitempty" jsonschema:"Most premium in any 24 hours on its account, open orders at their worst. Left out: no bound but the limits."`
	Cooldown   time.Duration `json:"cooldown,omitempty" jsonschema:"How long after an order on its account a series gets no opposite one on it. What limits demand does not wait."`
	Shadow     bool          `json:"shadow,omitempty" jsonschema:"It is asked, scored and recorded, and its targets reach no order."`
	Deadline   time.Duration `json:"deadline,omitempty" default:"2s" jsonschema:"How long one proposal may take."`
	Memory     Bytes         `json:"memory,omitempty" default:"512 MiB" jsonschema:"How much memory its processes may use together, where the system can bound it. At least 64 MiB."`
	Processes  uint64        `json:"processes,omitempty" default:"128" jsonschema:"How many processes and threads it may have at once, where the system can bound it. At least 16."`
	Parameters Parameters    `json:"parameters,omitempty" jsonschema:"Checked against the strategy's own schema; hedgerow strategy list shows it."`
}

// What a strategy needs at least: a Go program that does nothing has eight
// threads, and a Python interpreter with its libraries 60 MiB.
const (
	leastMemory    = 64 << 20
	leastProcesses = 16
	mostMemory     = 1 << 40
	mostProcesses  = 32768
)

// mostCooldown is longer than any cover lasts.
const mostCooldown = 366 * 24 * time.Hour

func checkStrategies(list []Strategy, known Known, d *decoder) {
	d.notEmpty("strategies", len(list), "without one nothing is ever proposed")
	names := map[string]string{}
	for i, s := range list {
		at := fmt.Sprintf("strategies[%d]", i)
		d.unique(names, at+".name", string(s.Name))
		d.either(at, "builtin", "path")
		if s.Weight.wad.IsZero() || s.Weight.wad.Cmp(whole) > 0 {
			d.at(at+".weight", "%s is not above 0%% and up to 100%%: take the strategy out if it should not count", s.Weight)
		}
		switch s.Name {
		case "limits", "agent":
			d.at(at+".name", "%q is the name of what no strategy wants: choose another", s.Name)
		}
		if s.Capital != nil && s.Capital.Value == "0" {
			d.at(at+".capital", "0 pays for nothing: make it a shadow, or take the strategy out")
		}
		checkCooldown(at+".cooldown", s.Cooldown, d)
		if n := s.Memory.Count(); n < leastMemory || n > mostMemory {
			d.at(at+".memory", "%s is not between 64 MiB and 1024 GiB", s.Memory)
		}
		if s.Processes < leastProcesses || s.Processes > mostProcesses {
			d.at(at+".processes", "%d is not between %d and %d; each thread counts as one", s.Processes, leastProcesses, mostProcesses)
		}
		switch {
		case d.written(at + ".builtin"):
			d.at(at+".sha256", "a built-in strategy is part of the binary: leave its checksum out")
			checkBuiltin(at, s, known, d)
		case d.written(at+".path") && s.SHA256 == "":
			d.at(at+".path", "a program needs its checksum: add sha256, as `hedgerow strategy verify %s` prints it", s.Path)
		}
	}
}

func checkCooldown(at string, length time.Duration, d *decoder) {
	if length > mostCooldown {
		d.at(at, "%s is longer than any cover lasts: it is at most %s", length, mostCooldown)
	}
}

func checkBuiltin(at string, s Strategy, known Known, d *decoder) {
	var names []string
	for _, b := range known.Builtins {
		names = append(names, b.Name)
		if b.Name == s.Builtin {
			problems := CheckParameters(b.Schema, s.Parameters)
			for _, p := range problems {
				d.nearest(at+".parameters"+p.Path, "%s", p.Text)
			}
			if len(problems) == 0 && b.Check != nil {
				if err := b.Check(s.Parameters); err != nil {
					d.nearest(at+".parameters", "%s", err)
				}
			}
			return
		}
	}
	d.at(at+".builtin", "%q is not built in%s; there are: %s", s.Builtin, meant(s.Builtin, names), strings.Join(names, ", "))
}
