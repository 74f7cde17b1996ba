// Package overfitting says how far the best of many trials is best by chance: the
// probability of backtest overfitting, by combinatorially symmetric
// cross-validation (Bailey, Borwein, López de Prado and Zhu 2017, "The probability
// of backtest overfitting", Journal of Computational Finance 20(4)).
//
// In: how well each trial, a set of parameters say, did over any half of the
// periods, which are cut into blocks. Out: how often the trial that is best in one
// half is no better than the median in the other, and how much it loses on the way.
//
// A period's figures come from a [Matrix], whose mean is the performance, or from a
// [Scorer] of the caller's where performance is no mean of periods: a cost at equal
// expected shortfall, a Sharpe ratio. It knows neither strategies nor backtests.
package overfitting
