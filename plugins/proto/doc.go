// Package proto is the wire format between host and strategy processes:
// strategy.proto and the code made from it. It knows nothing else of ours.
package proto

//go:generate go run github.com/bufbuild/buf/cmd/buf@v1.75.0 generate
