package maker

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/hedgerow-fi/hedgerow/models/amount"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Logs of the newer contracts, the Dog and the Clippers, are events as usual; and
// those of the manager and the OSM are.
var (
	topicFile        = topic("File(bytes32,uint256)")
	topicFilePlug    = topic("File(bytes32,address)")
	topicFileIlk     = topic("File(bytes32,bytes32,uint256)")
	topicFileIlkPlug = topic("File(bytes32,bytes32,address)")
	topicNewCdp      = topic("NewCdp(address,address,uint256)")
	topicLogValue    = topic("LogValue(bytes32)")
)

// setting is a figure that can be filed.
type setting struct {
	at   protection.Address
	part string // of Maker: vat, spotter
	what string // as it is filed
	ilk  bool   // it is the ilk's own
}

// units are the decimals of settings; those that are not here are contracts, or
// plain numbers.
var units = map[string]uint8{
	"vat.spot": 27, "vat.line": 45, "vat.dust": 45, "vat.Line": 45,
	"spotter.mat": 27, "spotter.par": 27, "jug.duty": 27, "jug.base": 27,
	"dog.chop": 18, "dog.hole": 45, "dog.Hole": 45,
	"clip.buf": 27, "clip.cusp": 27, "clip.chip": 18, "clip.tip": 45,
}

// partClip is a Clipper's.
const partClip = "clip"

// wordIn is where the view ilks(ilk) of a part has a setting of an ilk.
var wordIn = map[string]int{
	"vat.spot": 2, "vat.line": 3, "vat.dust": 4, "spotter.pip": 0, "spotter.mat": 1, "jug.duty": 0, "dog.clip": 0, "dog.chop": 1, "dog.hole": 2,
}

func (s setting) name() string { return s.part + "." + s.what }

// filed is a log that says a setting's new value.
type filed struct {
	log     *types.Log
	setting setting
	value   []byte // a word
	plug    bool   // the value is an address
}

// settings are the changes of the ilk's own parameters and of those of all ilks
// that matter to it. A rate is a change too: urns has those.
func (c *collector) settings() error {
	all, err := c.filings()
	if err != nil {
		return err
	}
	for _, f := range all {
		w, err := c.when(f.log)
		if err != nil {
			return err
		}
		before, known := c.last[f.setting]
		if !known {
			if before, err = c.before(f.setting, f.plug, f.log.BlockNumber); err != nil {
				return err
			}
		}
		after := shown(f.setting, f.value, f.plug)
		c.last[f.setting] = after
		subject := c.name
		switch {
		case !f.setting.ilk:
			subject = ""
		case f.setting.part == partClip: // an ilk may have had several
			subject = f.setting.at.String()
		}
		c.Changes = append(c.Changes, Change{w, subject, f.setting.name(), before, after})
	}
	return nil
}

// filings are the logs of settings, in order.
func (c *collector) filings() ([]filed, error) {
	var out []filed
	of := []common.Hash{c.ilk}
	notes := []struct {
		part   string
		at     protection.Address
		first  int // topic of the first argument
		ilk    bool
		topics [][]common.Hash
	}{
		{"vat", c.contracts.Vat, 1, true, [][]common.Hash{{noteFileIlk}, of}},
		{"vat", c.contracts.Vat, 1, false, [][]common.Hash{{noteFile}, {bytes32("Line")}}},
		{"vat", c.contracts.Vat, 1, false, [][]common.Hash{{noteCage}}},
		{"spotter", c.contracts.Spotter, 2, true, [][]common.Hash{{noteFileIlk, noteFileIlkPlug}, nil, of}},
		{"spotter", c.contracts.Spotter, 2, false, [][]common.Hash{{noteFile}, nil, {bytes32("par")}}},
		{"jug", c.contracts.Jug, 2, true, [][]common.Hash{{noteFileIlk}, nil, of}},
		{"jug", c.contracts.Jug, 2, false, [][]common.Hash{{noteFile}, nil, {bytes32("base")}}},
	}
	for _, k := range notes {
		some, err := c.notes(k.at, k.first, k.topics...)
		if err != nil {
			return nil, err
		}
		for _, n := range some {
			f := filed{log: n.log, setting: setting{at: k.at, part: k.part, ilk: k.ilk}, plug: n.is(noteFileIlkPlug)}
			switch {
			case n.is(noteCage):
				f.setting.what, f.value = "live", make([]byte, 32)
			case k.ilk:
				f.setting.what, f.value = text(n.word(1)), n.call[64:96]
			default:
				f.setting.what, f.value = text(n.word(0)), n.call[32:64]
			}
			out = append(out, f)
		}
	}
	dog := []plug{{at: c.contracts.Dog}}
	events := []struct {
		part   string
		of     []plug
		ilk    bool
		topics [][]common.Hash
	}{
		{"dog", dog, true, [][]common.Hash{{topicFileIlk, topicFileIlkPlug}, of}},
		{"dog", dog, false, [][]common.Hash{{topicFile}, {bytes32("Hole")}}},
		{partClip, c.story.clips, true, [][]common.Hash{{topicFile, topicFilePlug}}},
	}
	for _, k := range events {
		logs, err := c.logsOf(k.of, k.topics...)
		if err != nil {
			return nil, err
		}
		for i := range logs {
			l := &logs[i]
			named := 1 // the topic with what was filed
			if k.part == "dog" && k.ilk {
				named = 2
			}
			if len(l.Topics) != named+1 || len(l.Data) != 32 {
				return nil, notOfDss(l)
			}
			out = append(out, filed{l, setting{protection.Address(l.Address), k.part, text(l.Topics[named]), k.ilk}, l.Data,
				l.Topics[0] == topicFileIlkPlug || l.Topics[0] == topicFilePlug})
		}
	}
	slices.SortStableFunc(out, func(a, b filed) int {
		return cmp.Or(cmp.Compare(a.log.BlockNumber, b.log.BlockNumber), cmp.Compare(a.log.Index, b.log.Index))
	})
	return out, nil
}

// before is a setting as it was at the end of the block before.
func (c *collector) before(s setting, plug bool, block uint64) (string, error) {
	at, some, err := c.blockBefore(block)
	if err != nil || !some {
		return "", err
	}
	call, word, inIlk := callOf(s.what+"()"), 0, false
	if s.ilk && s.part != partClip {
		if word, inIlk = wordIn[s.name()]; !inIlk {
			return "", nil // a setting of a version that is not known here
		}
		call = callOf(viewIlks, c.ilk)
	}
	var q query
	i := q.may(s.at, call)
	if err := q.run(c.ctx, c.client, at); err != nil {
		return "", err
	}
	data := q.answers[i].Data
	if q.answers[i].Err != nil || len(data) < 32*(word+1) {
		return "", nil // not there yet
	}
	return shown(s, data[32*word:32*word+32], plug), nil
}

// shown is a setting's value for people and programs.
func shown(s setting, word []byte, plug bool) string {
	if plug {
		return addressAt(word, 0).String()
	}
	return wordAt(word, 0).Format(units[s.name()])
}

// decimal is a rate, which is never below 0.
func decimal(v *big.Int, decimals uint8) string {
	a, err := amount.FromBig(v)
	if err != nil {
		return v.String()
	}
	return a.Format(decimals)
}

// text is a name of dss without its zeros; what is no name is shown as digits.
func text(b [32]byte) string {
	s := strings.TrimRight(string(b[:]), "\x00")
	for _, r := range s {
		if r < '!' || r > '~' {
			return fmt.Sprintf("0x%x", b)
		}
	}
	return s
}
