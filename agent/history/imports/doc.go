// Package imports fills an archive from files: candles, prices, loan events,
// parameters, and any other delimited text that a mapping describes.
//
// In: a file and a mapping, which says what its columns are, in which units and
// time zone, and when each value became known. Out: rows of the archive's tables,
// as one commit or not at all, and a list of what is wrong with a file that is
// refused: line, column, what was found, what was expected.
//
// The built-in formats are mappings too, embedded from formats/. A format is
// recognised by the file's header, and by its name where headers are shared.
// Nothing is guessed: what a file does not say, its mapping does, or whoever
// imports it.
//
// It knows no chain and no model. It does not judge values beyond their form and
// range: agent/history/verify does that, on what is in the archive.
package imports
