package alert

import "slices"

// Code is a kind of alarm: how urgent it is, what it says, and what to do.
type Code struct {
	Name     string
	Severity Severity
	// Standing kinds are looked at anew in every cycle: one that is not raised
	// for a while is over. The others happened: they end when somebody says so.
	Standing bool
	Means    string
	Do       string
}

// codes are all kinds of alarms, by name. docs/alarms.md shows this table; a
// test holds the two together.
var codes = []Code{
	{"approval", Warning, false, "an order waits for a person", "`hedgerow status` shows it; `hedgerow approve ID`, or let it expire"},
	{"aside", Critical, true, "a strategy failed too often and is not asked any more", "read its last failure, repair it, then `hedgerow resume REASON`"},
	{"cash", Warning, true, "the guard's cash covers less than three days of what premium costs a day", "send the guard more of the asset, or lower the targets"},
	{"cash-out", Critical, true, "the guard has too little cash for the smallest order", "send the guard more of the asset: nothing can be bought"},
	{"claim", Warning, true, "triggered cover is unclaimed and half of its claim window is over", "look at why: `hedgerow status`, the last claims' reasons"},
	{"claim-deadline", Critical, true, "triggered cover is unclaimed and its claim window ends within a day, or has ended", "claim by hand through the guard before it ends: afterwards anyone may give the money back to the pool"},
	{"delivery", Critical, false, "alarms do not reach one of the receivers", "repair it: address, token, network; `hedgerow alerts test NAME` tries it"},
	{"died", Critical, false, "the agent ended on an error: it neither trades nor claims", "remove the cause that it names, and start it again"},
	{"endpoint", Warning, true, "a node is out of reach, lags or answers badly", "look at the node; with two configured the agent goes on by itself"},
	{"feed", Warning, true, "an asset's independent price is stale or missing", "look at the feed; nothing is traded on one source"},
	{"gas", Warning, true, "the signer's balance covers less than three days of what gas costs a day", "send the signer ether"},
	{"gas-out", Critical, true, "the signer's balance is below wallet.gasReserve", "send the signer ether: orders stop, claims and pokes go on until it is used up"},
	{"halt", Critical, true, "the portfolio is HALTED: claims and pokes only", "find out why, then `hedgerow resume REASON`"},
	{"heartbeat", Warning, false, "the dead-man's switch is not reached", "repair alerts.heartbeat: the service that listens will call"},
	{"journal", Critical, true, "the journal cannot be read or written", "make room on its disk, or repair it: nothing is signed until then"},
	{"limit", Critical, true, "a limit stopped all trading", "the text names what was measured against which bound"},
	{"missed", Warning, false, "a slot of the schedule was missed and will not run", "look at what kept the agent; schedule.catchUp decides what happens"},
	{"observe", Warning, true, "something could not be read, or is not used", "the text names it; trading waits for what is needed"},
	{"pin", Critical, false, "the code behind a pinned contract changed", "find out what was deployed and whether it is meant, before accepting it"},
	{"plan", Critical, true, "the venue does not quote", "look at the venue and the node; claims and pokes go on"},
	{"reconcile", Warning, true, "the book kept from events differs from the protocol's own figures", "restart to read it afresh, and report it"},
	{"reduce", Warning, true, "the portfolio is REDUCE_ONLY", "find out why, then `hedgerow resume REASON`"},
	{"reorg", Warning, false, "the chain took blocks back", "nothing, unless it happens often: what was decided on them is followed"},
	{"resume", Info, false, "a person resumed the portfolio", "nothing"},
	{"stalled", Critical, false, "the agent runs and finishes no cycle any more", "look at node and log, restart it if it does not come back"},
	{"start", Info, false, "the agent started", "nothing"},
	{"stop", Info, false, "the agent was stopped", "nothing"},
	{"strategy", Warning, true, "a strategy gave no usable answer: its last targets stand until their time is over", "look at its failure; `hedgerow strategy verify` tries it"},
	{"test", Info, false, "somebody tries whether alarms arrive", "nothing"},
	{"trade", Critical, true, "the trade stage cannot go on", "the text says what stands in the way; what was promised is followed all the same"},
	{"trip", Critical, false, "a limit or a check restrained the portfolio by itself", "find out why before `hedgerow resume REASON`"},
}

// Codes are all kinds of alarms, sorted by name.
func Codes() []Code { return slices.Clone(codes) }

// codeOf looks a code up. One that is not listed is critical and ends when
// somebody says so: a new or mistyped one must not go unnoticed.
func codeOf(name string) Code {
	i, found := slices.BinarySearchFunc(codes, name, func(c Code, n string) int {
		switch {
		case c.Name < n:
			return -1
		case c.Name > n:
			return 1
		}
		return 0
	})
	if !found {
		return Code{Name: name, Severity: Critical}
	}
	return codes[i]
}

// SeverityOf is the severity of an alarm code; critical for an unknown one.
func SeverityOf(code string) Severity { return codeOf(code).Severity }
