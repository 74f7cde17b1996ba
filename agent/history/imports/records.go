package imports

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// maxRecord is how long a record may be, in bytes, with the lines that its quoted
// cells span.
const maxRecord = 1 << 20

// Problem is one thing that is wrong with a file.
type Problem struct {
	Line   int    `json:"line,omitempty"` // as an editor counts, from 1; 0 for the whole file
	Column string `json:"column,omitempty"`
	Found  string `json:"found"`
	Want   string `json:"want"` // and what to do

	quoting bool // under another separator it may be none
}

func (p Problem) String() string {
	s := ""
	if p.Line > 0 {
		s = fmt.Sprintf("line %d: ", p.Line)
	}
	if p.Column != "" {
		s += fmt.Sprintf("column %s: ", p.Column)
	}
	return s + p.Found + ": " + p.Want
}

// Error is String: a text whose form is broken cannot be read on.
func (p Problem) Error() string { return p.String() }

// records splits a text into cells. It reads RFC 4180 with any separator: cells may
// be quoted, quotes within are doubled, quoted cells may span lines.
type records struct {
	in    *bufio.Reader
	sep   byte
	line  int      // that the record begins on
	ended bool     // whether the last record had a line end
	lines int      // read so far
	cells [][]byte // good until the next
	copy  []byte   // of a record with quotes
	first bool
}

// newRecords reads records whose lines have at most so many bytes.
func newRecords(in io.Reader, sep byte, longest int) *records {
	return &records{in: bufio.NewReaderSize(in, longest), sep: sep, first: true, ended: true}
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// next is the next record that is not an empty line; io.EOF after the last. Its
// other errors are a Problem, or the reader's own.
func (r *records) next() ([][]byte, error) {
	for {
		r.line = r.lines + 1
		line, err := r.readLine()
		if err != nil {
			return nil, err
		}
		if len(line) == 0 {
			continue
		}
		r.cells = r.cells[:0]
		if bytes.IndexByte(line, '"') < 0 {
			for {
				i := bytes.IndexByte(line, r.sep)
				if i < 0 {
					r.cells = append(r.cells, line)
					return r.cells, nil
				}
				r.cells = append(r.cells, line[:i])
				line = line[i+1:]
			}
		}
		return r.quoted(line)
	}
}

// readLine is the next line without its end.
func (r *records) readLine() ([]byte, error) {
	line, err := r.in.ReadSlice('\n')
	r.lines++
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		if bytes.IndexByte(line, 0) >= 0 {
			return nil, nulByte(r.lines)
		}
		if bytes.IndexByte(line, '\r') >= 0 {
			return nil, loneReturn(r.lines)
		}
		return nil, Problem{Line: r.lines, Found: fmt.Sprintf("a line of more than %d bytes", r.in.Size()), Want: "a delimited text has shorter ones: is it one?"}
	case errors.Is(err, io.EOF):
		if len(line) == 0 {
			return nil, io.EOF
		}
		r.ended = false
	case err != nil:
		return nil, err
	default:
		line = line[:len(line)-1]
	}
	line = bytes.TrimSuffix(line, []byte{'\r'})
	if r.first {
		r.first = false
		if bytes.HasPrefix(line, []byte{0xff, 0xfe}) || bytes.HasPrefix(line, []byte{0xfe, 0xff}) {
			return nil, Problem{Line: 1, Found: "a byte order mark of UTF-16", Want: "UTF-8 is read: convert it, such as with `iconv -f UTF-16 -t UTF-8`"}
		}
		line = bytes.TrimPrefix(line, byteOrderMark)
	}
	if bytes.IndexByte(line, 0) >= 0 {
		return nil, nulByte(r.lines)
	}
	if bytes.IndexByte(line, '\r') >= 0 {
		return nil, loneReturn(r.lines)
	}
	if !utf8.Valid(line) {
		return nil, Problem{Line: r.lines, Found: "bytes that are not UTF-8: " + quote(line), Want: "UTF-8 is read: convert it, such as with `iconv -f LATIN1 -t UTF-8`"}
	}
	return line, nil
}

func nulByte(line int) Problem {
	return Problem{Line: line, Found: "a NUL byte", Want: "UTF-8 text is read: a UTF-16 file is converted with `iconv -f UTF-16 -t UTF-8`; any other was damaged: fetch it again"}
}

func loneReturn(line int) Problem {
	return Problem{Line: line, Found: "a carriage return that no line feed follows", Want: "lines end in LF or CRLF: convert it, such as with `tr '\\r' '\\n'`"}
}

// quoted splits a record whose first line has a quote.
func (r *records) quoted(line []byte) ([][]byte, error) {
	r.copy = append(r.copy[:0], line...)
	rest, size := r.copy, len(line)
	for {
		if len(rest) == 0 || rest[0] != '"' { // a plain cell
			i := bytes.IndexByte(rest, r.sep)
			cell := rest
			if i >= 0 {
				cell = rest[:i]
			}
			if bytes.IndexByte(cell, '"') >= 0 {
				return nil, Problem{Line: r.lines, Found: "a quote inside the unquoted cell " + quote(cell), Want: "a cell with quotes is quoted whole, and its quotes are doubled", quoting: true}
			}
			r.cells = append(r.cells, cell)
			if i < 0 {
				return r.cells, nil
			}
			rest = rest[i+1:]
			continue
		}
		cell := make([]byte, 0, 64)
		opened := r.lines
		rest = rest[1:]
		for {
			i := bytes.IndexByte(rest, '"')
			if i < 0 { // goes on on the next line
				cell = append(append(cell, rest...), '\n')
				more, err := r.readLine()
				size += len(more) + 1
				if errors.Is(err, io.EOF) || err == nil && size > maxRecord {
					return nil, Problem{Line: opened, Found: "a quote that never closes", Want: "close it, or double it if it belongs to the text", quoting: true}
				}
				if err != nil {
					return nil, err
				}
				rest = append([]byte(nil), more...)
				continue
			}
			cell = append(cell, rest[:i]...)
			rest = rest[i+1:]
			if len(rest) > 0 && rest[0] == '"' {
				cell = append(cell, '"')
				rest = rest[1:]
				continue
			}
			break
		}
		r.cells = append(r.cells, cell)
		if len(rest) == 0 {
			return r.cells, nil
		}
		if rest[0] != r.sep {
			return nil, Problem{Line: r.lines, Found: "after a closing quote, " + quote(rest), Want: fmt.Sprintf("the separator %q or the end of the line", r.sep), quoting: true}
		}
		rest = rest[1:]
	}
}

// quote is a cell for people, and not too long.
func quote(cell []byte) string {
	const most = 60
	if len(cell) > most {
		return fmt.Sprintf("%q…", cell[:most])
	}
	return fmt.Sprintf("%q", cell)
}
