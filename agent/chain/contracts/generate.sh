#!/bin/sh
# Rebuilds the bindings from the Solidity sources, byte for byte: needs Node, npm and Go.
set -eu
cd "$(dirname "$0")"

# One at a time, as build/ is made anew.
exec 9<generate.sh
if command -v flock >/dev/null; then flock 9; fi

npm ci --silent
node build.mjs
go build -o build/abigen github.com/ethereum/go-ethereum/cmd/abigen

# Attackers' stand-ins come last: what they share with a contract is declared beside the contract.
for abi in $(ls build/*.abi | sort -t/ -k2 | awk '{ if (/\/Hostile/) last = last "\n" $0; else print } END { print last }'); do
	name=$(basename "$abi" .abi)
	# AaveDeficitGauge -> aave_deficit_gauge.go
	file=$(printf %s "$name" | sed -E 's/([a-z0-9])([A-Z])/\1_\2/g' | tr '[:upper:]' '[:lower:]').go
	# Stand-ins for attackers are for the tests here and ship with nothing.
	case "$name" in Hostile*) file=${file%.go}_test.go ;; esac
	./build/abigen --v2 --abi "$abi" --bin "build/$name.bin" --pkg contracts --type "$name" --out "build/$file.raw"
	# abigen names the struct of several return values after the function alone; two contracts may share one.
	# It declares a struct once a contract; the first contract's declaration serves all.
	sed -E "s/(^|[^A-Za-z0-9_])([A-Z][A-Za-z0-9]*Output)([^A-Za-z0-9_])/\\1$name\\2\\3/g" "build/$file.raw" |
		awk -v known=build/structs '
			BEGIN { while ((getline line < known) > 0) seen[line] = 1 }
			/ is an auto generated low-level Go binding around an user-defined struct\.$/ {
				drop = ($2 in seen)
				if (!drop) print $2 >> known
			}
			!drop { print }
			drop && /^}$/ { drop = 0 }' | gofmt >"$file"
done
