package cli

import (
	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func (a *app) reduceCommand() *cobra.Command {
	return a.modeCommand("reduce", "Allow only what lowers the fund's risk",
		"Set the portfolio to REDUCE_ONLY: no order that raises the fund's expected\nshortfall, and no new underwriting, until a person resumes.", "the ETH feed looks wrong", trade.ModeReduceOnly)
}
