package cli

import (
	"github.com/spf13/cobra"

	"github.com/hedgerow-fi/hedgerow/agent/trade"
)

func (a *app) resumeCommand() *cobra.Command {
	return a.modeCommand("resume", "Trade again after a halt or a tripped limit",
		"Set the portfolio to ACTIVE again. A tripped limit latches until this command:\nlook at `hedgerow status` first, which says what tripped and why. The command is\nrefused when the mode changes while you give it.", "the ETH feed is right again", trade.ModeActive)
}
