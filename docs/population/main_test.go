package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The fits that come with the program are what the published data gives.
func TestTheFitsAreWhatTheDataGives(t *testing.T) {
	data := filepath.Join("..", "..", "..", "shared", "data")
	if _, err := os.Stat(data); err != nil {
		t.Skip("no ../shared/data beside the repository: this test reads published data")
	}
	prices, err := hourly(data)
	if err != nil {
		t.Fatal(err)
	}
	real, _, err := liquidations(data, prices)
	if err != nil {
		t.Fatal(err)
	}
	moves, eth, err := vaults(data)
	if err != nil {
		t.Fatal(err)
	}
	fits, err := makeAll(data, moves, eth, real)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fits {
		got, err := written(f)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("..", "..", "models", "simulate", "population", "fits", f.Name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the data gives: run go run ./docs/population", f.Name)
		}
	}
}
