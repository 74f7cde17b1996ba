package host

import (
	"bytes"
	"log/slog"
	"strings"
	"sync"
	"unicode"
)

// lastWords keeps the end of what a process writes, for errors, and logs its
// lines. A process that writes without end costs no memory.
type lastWords struct {
	log *slog.Logger

	mu    sync.Mutex
	kept  []byte
	line  []byte
	lines int    // logged since the last answer
	cause string // the last line in which a Go program says why it ends
}

const (
	keptBytes   = 4096
	lineBytes   = 1024
	loggedLines = 1000 // between two answers; the rest is left out
)

// Write takes output; it never fails.
func (l *lastWords) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := len(p)
	if l.kept = append(l.kept, p[max(0, n-keptBytes):]...); len(l.kept) > keptBytes {
		l.kept = append(l.kept[:0], l.kept[len(l.kept)-keptBytes:]...)
	}
	for len(p) > 0 {
		part, rest, ended := bytes.Cut(p, []byte{'\n'})
		if room := lineBytes - len(l.line); room > 0 {
			l.line = append(l.line, part[:min(room, len(part))]...)
		}
		if p = rest; ended {
			if text := string(l.line); isCause(text) {
				l.cause = text
			}
			switch l.lines++; {
			case l.lines < loggedLines:
				l.log.Debug("strategy says", "line", clean(string(l.line)))
			case l.lines == loggedLines:
				l.log.Debug("strategy says more, which is left out until it answers", "lines", loggedLines)
			}
			l.line = l.line[:0]
		}
	}
	return n, nil
}

// listen logs lines again.
func (l *lastWords) listen() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = 0
}

// essenceBytes is how much of a process' last words an error carries.
const essenceBytes = 300

// essence is the start of the last panic, or the end of the output, on one line.
func (l *lastWords) essence() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	kept := string(l.kept)
	for _, mark := range causes {
		if i := strings.LastIndex(kept, mark); i >= 0 {
			return clean(kept[i:min(len(kept), i+essenceBytes)])
		}
	}
	if l.cause != "" { // its stack was too long to keep both
		return clean(l.cause[:min(len(l.cause), essenceBytes)])
	}
	return clean(kept[max(0, len(kept)-essenceBytes):])
}

// causes begin the line in which a Go program says why it ends.
var causes = []string{"panic: ", "fatal error: "}

func isCause(line string) bool {
	for _, mark := range causes {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

// clean is text fit for a terminal: printable, blanks instead of line ends.
func clean(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s))
}
