package imports

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// maxWord is how long a word of a row may be.
const maxWord = 300

// wordRule is how a column's words are read.
type wordRule struct {
	pattern *regexp.Regexp
	lazy    *regexp.Regexp // the pattern with lazy repeats for greedy ones; nil where that does not matter
	group   int
	words   map[string]string
	prefix  string
	upper   bool
	lower   bool
	empty   bool // an empty cell is an empty word

	seen map[string]string // what was read so far, so that words are stored once
}

func newWordRule(f *Field, mayBeEmpty bool) (r wordRule, err error) {
	r = wordRule{group: f.Group, words: f.Words, prefix: f.Prefix, seen: map[string]string{}}
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if f.Pattern != "" {
		if r.pattern, err = whole("pattern", f.Pattern); err != nil {
			wrong("%w", err)
		} else if r.group < 0 || r.group > r.pattern.NumSubexp() {
			wrong("group: the pattern has %d groups and %d is wanted", r.pattern.NumSubexp(), r.group)
		} else if f.OneWay {
			r.lazy, _ = whole("pattern", "(?U:"+f.Pattern+")")
		}
	} else if f.Group != 0 || f.OneWay {
		wrong("group, one_way: there is no pattern that they are of")
	}
	switch f.Case {
	case "":
	case "upper":
		r.upper = true
	case "lower":
		r.lower = true
	default:
		wrong("case: %q is neither upper nor lower", f.Case)
	}
	switch f.Empty {
	case "", "refuse":
	case "absent":
		if !mayBeEmpty {
			wrong("empty: this word cannot be absent")
		}
		r.empty = true
	default:
		wrong("empty: %q is neither refuse nor absent", f.Empty)
	}
	return r, errors.Join(errs...)
}

// whole compiles a pattern that must match all of a text.
func whole(name, pattern string) (*regexp.Regexp, error) {
	re, err := regexp.Compile("^(?:" + pattern + ")$")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return re, nil
}

// read is the word of a cell.
func (r *wordRule) read(cell []byte) (word, found, want string) {
	if w, ok := r.seen[string(cell)]; ok { // without an allocation
		return w, "", ""
	}
	raw := string(trim(cell))
	switch {
	case raw == "" && r.empty:
		return "", "", ""
	case raw == "":
		return "", "an empty cell", "a word: a mapping may say `empty: absent` where a row does without"
	case len(raw) > maxWord:
		return "", quote(cell), fmt.Sprintf("a word of at most %d bytes", maxWord)
	case strings.ContainsFunc(raw, func(c rune) bool { return c < ' ' || c == 0x7f }):
		return "", quote(cell), "a word without control characters"
	}
	word = raw
	if r.pattern != nil {
		groups := r.pattern.FindStringSubmatch(word)
		if groups == nil || groups[r.group] == "" {
			return "", quote(cell), fmt.Sprintf("what matches %s: a mapping says which words there are", r.pattern)
		}
		if r.lazy != nil {
			if other := r.lazy.FindStringSubmatch(word)[r.group]; other != groups[r.group] {
				return "", fmt.Sprintf("%s, in which %s and %s may be meant", quote(cell), groups[r.group], other), "a pair that is written apart, such as BNB/USD"
			}
		}
		word = groups[r.group]
	}
	if r.words != nil {
		w, ok := r.words[word]
		if !ok {
			return "", quote(cell), "one of " + strings.Join(slices.Sorted(maps.Keys(r.words)), ", ") + ": or add it to the mapping's `words`"
		}
		word = w
	}
	if r.upper {
		word = strings.ToUpper(word)
	} else if r.lower {
		word = strings.ToLower(word)
	}
	word = r.prefix + word
	if len(r.seen) >= 1<<17 { // addresses may be many: the rows keep what they need
		clear(r.seen)
	}
	r.seen[string(cell)] = word
	return word, "", ""
}
