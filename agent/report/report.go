// Package report turns finished figures into pages and tables: one
// self-contained HTML file, aligned text for a terminal, inline SVG plots.
//
// In: titles, cells already formatted, and float columns to draw. Out: bytes.
// It computes summaries of a sample (mean, quantiles, expected shortfall) and
// nothing else, and it knows neither chain, nor agent, nor what a figure means.
package report

// Basis says where a figure comes from. Every table and plot carries one, so
// that no reader takes an assumption for an observation.
type Basis string

// The bases.
const (
	Observed  Basis = "observed"  // read from a chain, a receipt or a data file
	Modelled  Basis = "modelled"  // computed by a model from observed input
	Assumed   Basis = "assumed"   // chosen by us, with the choice stated
	Synthetic Basis = "synthetic" // generated from a seed
	Simulated Basis = "simulated" // drawn from a seed by a model of what was observed
)

// Report is a page: a headline, what matters most, then sections.
type Report struct {
	Title    string
	Subtitle string
	Basis    []Basis  // of the page as a whole, shown beside the title
	Facts    []Fact   // the few numbers a reader takes away
	Lede     []string // paragraphs under the title
	Sections []Section
	Footer   string
}

// Fact is one headline number.
type Fact struct {
	Name  string
	Value string
	Note  string
}

// Section is a part of the page.
type Section struct {
	Title   string
	Text    []string
	Figures []Figure
	Tables  []Table
	// Listings come last: texts as they are, such as a configuration.
	Listings []Listing
}

// Listing is a text whose lines and blanks are kept.
type Listing struct {
	Title string
	Text  string
}

// Figure is a plot with what a reader needs to read it.
type Figure struct {
	Title string
	Note  string
	Basis Basis
	Plot  Plot
}

// Plot is something that can be drawn: Lines, Points, Bars, Histogram, Heat or Strips.
type Plot interface {
	// draw writes the SVG element; it fails on NaN or Inf and on columns whose
	// lengths differ.
	draw(id string) (string, error)
}
