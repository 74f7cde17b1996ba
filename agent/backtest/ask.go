package backtest

import "github.com/hedgerow-fi/hedgerow/agent"

// Quoter prices at the moment that was stepped over last, for who asks what an order
// would cost then: asking changes nothing of the run.
func (r *Run) Quoter() agent.Quoter { return quoter{r} }
