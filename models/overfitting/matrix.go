package overfitting

import (
	"fmt"

	"github.com/hedgerow-fi/hedgerow/models/domain"
)

// Matrix is the Scorer of the mean: performance[t][n] is trial n's in period t, and
// periods are cut into blocks of successive ones, as long as each other or one
// longer. The sums of blocks are taken once. It fails on fewer periods than blocks,
// on rows of unequal length, and on numbers that are not finite.
func Matrix(performance [][]float64, blocks int) (Scorer, error) {
	if err := domain.Within("blocks", float64(blocks), 2, MostBlocks); err != nil {
		return nil, err
	}
	if err := domain.AtLeast("periods", len(performance), blocks); err != nil {
		return nil, err
	}
	trials := len(performance[0])
	sums := make([][]float64, blocks)
	sizes := make([]float64, blocks)
	for b := range sums {
		from, to := Block(len(performance), blocks, b)
		sums[b], sizes[b] = make([]float64, trials), float64(to-from)
		for t := from; t < to; t++ {
			row := performance[t]
			if err := domain.Length(fmt.Sprintf("performance[%d]", t), len(row), trials); err != nil {
				return nil, err
			}
			if err := domain.Finite(fmt.Sprintf("performance[%d]", t), row); err != nil {
				return nil, err
			}
			for n, v := range row {
				sums[b][n] += v
			}
		}
	}
	return func(dst []float64, half []int) error {
		if err := domain.Length("trials", len(dst), trials); err != nil {
			return err
		}
		clear(dst)
		size := 0.0
		for _, b := range half {
			size += sizes[b]
			for n, v := range sums[b] {
				dst[n] += v
			}
		}
		for n := range dst {
			dst[n] /= size
		}
		return nil
	}, nil
}

// Block is which of so many periods are in a block, from ≤ t < to.
func Block(periods, blocks, block int) (from, to int) {
	return block * periods / blocks, (block + 1) * periods / blocks
}
