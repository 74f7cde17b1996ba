package alert

import "slices"

// Code is a kind of alarm: how urgent it is, what it says, and what to do.
type Code struct {
	Name     string
	Severity Severity
	Ends     Ending
	Means    string
	Do       string
}

// Ending is how alarms of a kind come to be over.
type Ending uint8

// The endings.
const (
	Happened Ending = iota // it is past when it is said: nothing is ever over, people acknowledge it
	Away                   // cycles look at it anew: it is over once they do not meet it for a while
	Repaired               // whoever raised it says when it is right again
)

func (e Ending) String() string {
	switch e {
	case Away:
		return "when cycles do not meet it any more"
	case Repaired:
		return "when it works again"
	}
	return "it happened: acknowledge it"
}

// codes are all kinds of alarms, by name. docs/alarms.md shows this table; a
// test holds the two together.
var codes = []Code{
	{"approval", Warning, Away, "an order waits for a person", "`hedgerow approve` lists such orders, `hedgerow approve ID` answers one; unanswered it is cancelled, and nothing is lost but time"},
	{"aside", Critical, Away, "a strategy failed too often and is not asked any more", "read its last failure, repair it, then `hedgerow resume REASON`"},
	{"cash", Warning, Away, "the guard's cash covers less than three days of what premium costs a day", "send the guard more of the asset, or lower the targets"},
	{"cash-out", Critical, Away, "an order was cut, or not placed, for want of cash in the guard: the fund has less cover than it wants", "send the guard more of the asset"},
	{"claim", Warning, Away, "triggered cover is unclaimed and half of its claim window is over; the agent goes on trying", "look at why: `hedgerow status` shows the last claims' reasons"},
	{"claim-deadline", Critical, Away, "triggered cover is unclaimed and its claim window ends within a day, or has ended", "claim by hand through the guard before it ends: afterwards anyone may give the money back to the pool"},
	{"clock", Warning, Away, "the machine's clock jumped, or is not the chain's: data may look fresher or older than it is", "look at the machine's time service and at the node"},
	{"delivery", Critical, Repaired, "alarms do not reach one of the receivers", "repair it: address, token, network; `hedgerow alerts test NAME` tries it"},
	{"died", Critical, Repaired, "the agent ended on an error: it neither trades nor claims", "remove the cause that it names, and start it again"},
	{"drift", Critical, Away, "what is kept of the lending market is not what the chain has: nothing is bought or sold, claims and pokes go on", "nothing at once: the market is read anew and trading goes on by itself once it agrees; if it does not, look at the node and at lending.fromBlock, and report it"},
	{"endpoint", Warning, Away, "a node is out of reach, lags or answers badly; without one that answers nothing is done at all, not even claims", "look at the node; the agent goes on by itself when it answers"},
	{"feed", Warning, Away, "an asset's independent price is stale or missing: nothing is traded on one source, claims and pokes go on", "look at the feed; trading goes on by itself when it is updated"},
	{"gas", Warning, Away, "the signer's balance covers less than three days of what gas costs a day", "send the signer ether"},
	{"gas-out", Critical, Away, "the signer's balance is below wallet.gasReserve", "send the signer ether: orders stop, claims and pokes go on until it is used up"},
	{"greedy", Warning, Away, "a strategy asks for all cover that there is of every series, and more than is exposed", "look at its reasons with `hedgerow explain` and at its parameters: the limits cut it; take it out, or make it a shadow, until it is right"},
	{"halt", Critical, Away, "a person set the portfolio to HALTED: nothing is traded, claims and pokes go on", "find out why, then `hedgerow resume REASON`"},
	{"heartbeat", Warning, Repaired, "the dead-man's switch is not reached", "repair alerts.heartbeat: the service that listens will call"},
	{"journal", Critical, Away, "the journal cannot be read or written: nothing is signed, not even claims", "make room on its disk, or repair it; the agent goes on by itself"},
	{"last-resort", Critical, Away, "a hard limit on what the fund could lose is exceeded, and no cover that can be had brings it back: the portfolio is REDUCE_ONLY", "the text says what lacks: money, cover on offer, or series that pay where the loss is; give it, or withdraw as much as the text says, then `hedgerow resume REASON`"},
	{"limit", Critical, Away, "a limit stopped all trading; claims and pokes go on", "`hedgerow limits` shows what was measured against which bound; trading goes on by itself once it is kept"},
	{"missed", Warning, Happened, "a slot of the schedule was missed and will not run", "look at what kept the agent; schedule.catchUp decides what happens"},
	{"observe", Warning, Away, "something could not be read, or is not used; trading waits for what it needs", "the text names it; the agent goes on by itself once it reads it"},
	{"pin", Critical, Away, "code behind a contract that the agent depends on is not what was pinned: nothing is bought or sold, claims and pokes go on", "find out who deployed what; only if that is meant, `hedgerow pins accept PIN REASON`"},
	{"plan", Critical, Away, "the venue does not quote: nothing is traded, claims and pokes go on", "look at the venue and the node"},
	{"queue", Warning, Away, "shares that left a risk pool wait in its redemption queue for longer than a day and an hour; they bear loss until they are processed", "the text says what they wait for; if nobody has called the pool's processRedemptions, anybody may"},
	{"reduce", Warning, Away, "a person set the portfolio to REDUCE_ONLY: nothing that raises the risk is traded", "find out why, then `hedgerow resume REASON`"},
	{"refused", Warning, Away, "an order was refused time and again before it was signed: it is tried once an hour at most, and the others go on", "the text says what refuses it: the guard's caps or floor, a pause, or the venue; change that, or the level"},
	{"reorg", Warning, Happened, "the chain took blocks back", "nothing, unless it happens often: what was decided on them is followed"},
	{"resume", Info, Happened, "a person resumed the portfolio", "nothing"},
	{"risk", Warning, Away, "a limit on what the fund could lose, or on how it is spread, is exceeded or cannot be measured", "`hedgerow limits` shows what is measured against which bound, and the text what would mend it"},
	{"stalled", Critical, Repaired, "the agent runs and finishes no cycle any more", "look at node and log, restart it if it does not come back"},
	{"strategy", Warning, Away, "a strategy gave no usable answer: its last targets stand until their time is over", "look at its failure; `hedgerow strategy verify PROGRAM` tries it"},
	{"trade", Critical, Away, "the trade stage cannot go on; what was promised is followed all the same", "the text says what stands in the way"},
	{"trip", Critical, Away, "a limit or a check restrained the portfolio by itself, until a person resumes; claims and pokes go on", "find out why, then `hedgerow resume REASON`"},
	{"withdraw", Warning, Away, "cover is wanted and cannot be had, and a part of the claim could be withdrawn instead, which only a person can do", "`hedgerow status` says how much withdrawing takes the place of how much cover, and what it costs; decide, and withdraw by hand"},
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
