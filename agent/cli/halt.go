package cli

import (
	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func (a *app) haltCommand() *cobra.Command {
	return a.modeCommand("halt", "Stop all trading; claims and pokes go on",
		"Set the portfolio to HALTED: nothing is bought or sold until a person resumes.\nClaims, pokes and mints of what was bought still run.", "the ETH feed looks wrong", trade.ModeHalted)
}
