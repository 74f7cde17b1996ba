// Package loanday is what is known of a loan on a day, and a model that was learned
// from what became of such days: the probability that the loan can be liquidated
// within a horizon.
//
// In: a book, the past prices of its assets, and a Memory of how near loans came
// before; bytes of a model. Out: the features of one definition, which training on an
// archive and a strategy at work share, the structural PD beside them, and a Model
// that turns features into a calibrated PD. It is pure: no archive, no clock, no file.
//
// A feature rests on nothing later than its instant: prices are looked up as of times
// up to it, and the memory holds what earlier looks saw.
package loanday
