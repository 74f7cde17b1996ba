package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// IdentityOf asks a node which chain it serves: for a person who only looks, and
// has not written down which one it has to be. What trades says it, and Dial
// checks it.
func IdentityOf(ctx context.Context, endpoint string) (uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, defaultTimeout)
	defer cancel()
	const what = "ask which chain the node serves"
	c, err := rpc.DialContext(ctx, endpoint)
	if err != nil {
		return 0, explain(what, fmt.Errorf("%w: %w", ErrUnreachable, hideURL(err)), place(endpoint), defaultTimeout)
	}
	defer c.Close()
	var id hexutil.Uint64
	if err := c.CallContext(ctx, &id, "eth_chainId"); err != nil {
		return 0, explain(what, err, place(endpoint), defaultTimeout)
	}
	return uint64(id), nil
}
