// Package learning trains and judges a model of loan-days on an archive.
//
// In: a tape of the past. Out: samples, each with what was known on its day and what
// became of the loan within the horizon; a models/loanday.Model trained on them walking
// forward; and figures of a model on days that it has not seen. It knows no strategy:
// features are models/loanday's, the same code that a strategy runs.
//
// Every fit is on labels that were known when the first of the days begins that it is
// then used for: folds follow each other in time, and a horizon lies between them.
package learning
