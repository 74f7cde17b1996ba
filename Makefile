# Hedgerow. `make help` lists the targets.
# One environment for every target: another value would compile everything anew.
# Nothing here needs cgo, so a C compiler is not needed either.
export CGO_ENABLED := 0
export GOFLAGS := -buildvcs=false
export GOWORK := off
# Go's vector instructions are an experiment of its compiler's, and not how hedgerow is built: with it, preemption leaves
# registers in a state that slows all scalar code (docs/performance.md). The kernels that have them are tested and measured so.
VECTOR := GOEXPERIMENT=simd GODEBUG=asyncpreemptoff=1

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LINTER := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
KILLS ?= 10000
PAUSES ?= 1000
HOST_KILLS ?= 200
ACCOUNTS ?= 200000
LANES ?= 2
BORROWERS ?= 1000
BLOCKS ?= 500
CALLS ?= 1000000
WORLDS ?= 8
OPS ?= 200000
EXAMPLE := plugins/strategy/example
NPM_PROJECT := agent/lending/aave/npm
# Packages that have tests named ...OnAnvil.
ON_ANVIL := ./agent/chain/devnode ./agent/demo ./agent/deploy ./agent/cli
# What the generators write, for generate-check.
GENERATED := plugins/proto configs/hedgerow.schema.json agent/chain/contracts

.PHONY: help build run test test-npm storm lint bench performance figures contracts generate generate-check reliability scale invariants differential gas coverage

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

build: ## build bin/hedgerow
	go build -ldflags "-X main.version=$(VERSION)" -o bin/hedgerow .

run: build ## build, then watch an agent protect a fund through a crash day
	bin/hedgerow demo

test: ## run all tests that need Go alone, and name those that were skipped
	go run ./.ci/gotest -dir . -dir $(EXAMPLE) -- ./...
	@echo "The models once more, with vector instructions."
	$(VECTOR) go run ./.ci/gotest -- ./models/...

test-npm: node ## run the tests against the real Aave contracts and against anvil (needs Node); a skip is a failure
	cd $(NPM_PROJECT) && npm ci --no-audit --no-fund --loglevel=error
	HEDGEROW_NPM=1 go run ./.ci/gotest -noskip -- -count=1 -timeout 30m ./$(dir $(NPM_PROJECT))...
	HEDGEROW_NPM=1 go run ./.ci/gotest -noskip -- -count=1 -run OnAnvil $(ON_ANVIL)

storm: node ## random actions of all kinds on the real Aave, on devnet and anvil, with a table (BORROWERS, BLOCKS, SEED)
	cd $(NPM_PROJECT) && npm ci --no-audit --no-fund --loglevel=error
	HEDGEROW_NPM=1 HEDGEROW_BORROWERS=$(BORROWERS) HEDGEROW_BLOCKS=$(BLOCKS) HEDGEROW_SEED=$(SEED) \
		go test -count=1 -timeout 4h -v -run 'InAStorm' ./$(dir $(NPM_PROJECT))

lint: ## go vet, formatting, golangci-lint and the import law
	@unformatted=$$(git ls-files '*.go' | xargs gofmt -l); \
		if [[ -n $$unformatted ]]; then echo "not formatted, run gofmt -w:"; echo "$$unformatted"; exit 1; fi
	go vet ./... ./.ci/gotest ./.ci/bench
	go test -run 'Arrow|ChainAlong|Law' ./agent
	go run $(LINTER) run ./...

bench: ## measure what DESIGN.md states a number for, and print both
	go run ./.ci/bench

performance: ## measure what models cost by number of loans, and write docs/performance.md's table and plot
	go run ./docs/performance

figures: ## draw the plots of docs/models.md again
	go run ./docs/figures

contracts: node ## compile the Solidity sources and write their bindings again (needs Node)
	go generate ./agent/chain/contracts

generate: contracts ## write all generated files again: bindings, wire format, schema (needs Node)
	go generate ./agent/config ./plugins/proto

generate-check: generate ## fail when a generated file is not what its source gives
	@git diff --exit-code -- $(GENERATED)
	@new=$$(git ls-files --others --exclude-standard -- $(GENERATED)); \
		if [[ -n $$new ]]; then echo "generated and not committed:"; echo "$$new"; exit 1; fi
	@echo "generated files are what their sources give"

reliability: ## kill trade stage (KILLS) and agent (HOST_KILLS), hunt planted bugs, start second agents (PAUSES)
	go run ./agent/reliability -kills $(KILLS) -pauses $(PAUSES) -lanes $(LANES) $(if $(SEED),-seed $(SEED)) $(if $(JSON),-json)
	HEDGEROW_HOST_KILLS=$(HOST_KILLS) HEDGEROW_SEED=$(SEED) go test -count=1 -timeout 4h -v -run 'TestAcceptance/a_killed_agent' ./agent/cli

invariants: ## CALLS random hostile calls of the contracts in WORLDS worlds, against books of their own (SEED)
	go test -count=1 -timeout 4h -v -run MillionHostile ./agent/chain/contracts \
		-campaign-calls $(CALLS) -campaign-worlds $(WORLDS) $(if $(SEED),-campaign-seed $(SEED))

differential: ## OPS random operations of the contracts and of their replica, compared to the wei (SEED)
	go test -count=1 -timeout 4h -v -run TheReplicaEquals ./agent/chain/contracts -differential-ops $(OPS) $(if $(SEED),-differential-seed $(SEED))

gas: ## measure the gas of each call and write docs/market-tests.md's table
	go test -count=1 -run GasTable ./agent/chain/contracts -gas-write

coverage: node ## print the lines and branches of the contracts that their tests ran (needs Node for source maps)
	cd agent/chain/contracts && npm ci --no-audit --no-fund --loglevel=error && node build.mjs >/dev/null
	go test -count=1 -timeout 1h ./agent/chain/contracts -campaign-calls 50000 -evm-coverage build/coverage.txt
	@cat agent/chain/contracts/build/coverage.txt

scale: ## measure the agent on a lending market with many ACCOUNTS, killed and resumed
	go run ./agent/scale -accounts $(ACCOUNTS) $(if $(SEED),-seed $(SEED)) $(if $(JSON),-json)

.PHONY: node
node:
	@command -v node >/dev/null && command -v npm >/dev/null || { \
		echo "this target needs Node.js 20 or newer with npm, and there is none on the PATH: install it (https://nodejs.org)"; exit 1; }
