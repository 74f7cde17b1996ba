package config

import (
	"fmt"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Chain names the chain and how it is read.
type Chain struct {
	ID          uint64             `json:"id" jsonschema:"Chain id; a node that serves another is refused."`
	Endpoint    Endpoint           `json:"endpoint" jsonschema:"http(s)://, ws(s):// or the path of an IPC socket. ${NAME} is taken from the environment, so that keys in URLs stay out of this file."`
	Witnesses   []Endpoint         `json:"witnesses,omitempty" jsonschema:"Further nodes of the same chain, run by others. With one or more, two nodes must give the same answer before anything is believed."`
	BatchReader protection.Address `json:"batchReader" jsonschema:"A Multicall3, or any contract with its aggregate3."`
	Timeout     time.Duration      `json:"timeout,omitempty" default:"10s" jsonschema:"How long one request may take."`
	Chunk       uint64             `json:"chunk,omitempty" default:"200" jsonschema:"Calls in one batch."`
	Finality    Finality           `json:"finality" jsonschema:"When a block counts as final: either a depth or the node's tag."`
}

// Finality has exactly one of its fields.
type Finality struct {
	Depth uint64 `json:"depth,omitempty" jsonschema:"Blocks on top of it."`
	Tag   string `json:"tag,omitempty" jsonschema:"The node's own tag."`
}

const (
	maxChunk     = 5000
	maxDepth     = 100_000
	maxWitnesses = 8
)

var finalityTags = []string{"finalized", "safe"}

func checkChain(c Chain, d *decoder) {
	d.positive("chain.id", c.ID)
	checkWitnesses(c, d)
	d.positive("chain.chunk", c.Chunk)
	if c.Chunk > maxChunk {
		d.at("chain.chunk", "%d calls in one batch are more than nodes take: write 100 to 250, at most %d", c.Chunk, maxChunk)
	}
	d.either("chain.finality", "depth", "tag")
	d.positive("chain.finality.depth", c.Finality.Depth)
	if c.Finality.Depth > maxDepth {
		d.at("chain.finality.depth", "%d blocks are out of reach: at most %d", c.Finality.Depth, maxDepth)
	}
	d.oneOf("chain.finality.tag", c.Finality.Tag, finalityTags)
}

// checkWitnesses wants nodes that differ: one that is named twice would bear
// witness for itself.
func checkWitnesses(c Chain, d *decoder) {
	if d.written("chain.witnesses") {
		d.notEmpty("chain.witnesses", len(c.Witnesses), "name at least one further node, or leave the key out")
	}
	if len(c.Witnesses) > maxWitnesses {
		d.at("chain.witnesses", "%d are more than help: at most %d", len(c.Witnesses), maxWitnesses)
	}
	seen := map[string]string{string(c.Endpoint): "chain.endpoint"}
	for i, w := range c.Witnesses {
		d.unique(seen, fmt.Sprintf("chain.witnesses[%d]", i), string(w))
	}
}
