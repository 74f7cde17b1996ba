// Command victim is the process that the kill harness starts and kills: an
// agent's trade stage, with the planted bug that its build tags name, or none.
// Its configuration is in the environment, its orders come on standard input.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/reliability/actor"
	"github.com/hedgerow-fi/hedgerow/agent/reliability/planted"
)

func main() {
	var c actor.Config
	err := json.Unmarshal([]byte(os.Getenv(actor.Variable)), &c)
	if err != nil {
		err = fmt.Errorf("%s: %w: this program is started by agent/reliability", actor.Variable, err)
	} else {
		err = actor.Serve(context.Background(), c, planted.Bug, os.Stdin, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "victim:", err)
	}
	os.Exit(actor.ExitCode(err))
}
