// Package planted holds the bugs that the kill harness must find, one a file and
// build tag: `go build -tags planted,bug_NAME ./agent/reliability/victim`. They
// wrap the ports of the harness's own actor; no build of the product has them.
//
// Each file's Bug says in a comment what it does wrong and who made that mistake
// before. The table in agent/reliability names the checks that may catch it.
package planted
