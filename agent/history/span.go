package history

// Span is the part of a chain that a commit was read from. Spans of one data set
// follow each other without gaps. One that begins where an earlier one does, or
// before it, takes its place and that of all after it.
type Span struct {
	Chain uint64 `json:"chain"` // its id
	// Every says which blocks have a book: "1" all of them, "100" those that 100
	// divides, "1h0m0s" the first at or after each hour. Of all others there are
	// events.
	Every string `json:"every"`
	From  uint64 `json:"from"` // block
	// To is the last block and Hash its hash; neither is set where the blocks from
	// From on were taken out because they are not the chain's any more.
	To   uint64 `json:"to,omitempty"`
	Hash string `json:"hash,omitempty"`
	// Whole says that the span ends where one has to: it will not be replaced by a
	// longer one.
	Whole bool `json:"whole,omitempty"`
	// Dataset is of what.
	Dataset string `json:"dataset"`
}
