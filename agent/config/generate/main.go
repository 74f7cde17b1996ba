// Command generate writes the JSON schema of the configuration to the file
// named by its argument.
package main

import (
	"fmt"
	"os"

	"github.com/hedgerow-fi/hedgerow/agent/config"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: generate FILE")
	}
	schema, err := config.Schema()
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], schema, 0o644)
}
