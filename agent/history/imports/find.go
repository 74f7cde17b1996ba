package imports

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Found is a file to import.
type Found struct {
	Path  string
	Named bool // by itself, and not by the folder that it is in
}

// Find are the files that paths mean: a file is itself, a folder the files in it,
// in the order of their names. Folders within it and hidden files are left out.
func Find(paths []string) ([]Found, error) {
	var out []Found
	seen := map[string]bool{}
	add := func(f Found) {
		if clean := filepath.Clean(f.Path); !seen[clean] {
			seen[clean] = true
			out = append(out, f)
		}
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil {
			return nil, fmt.Errorf("import: %w", err)
		}
		if !info.IsDir() {
			add(Found{path, true})
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, fmt.Errorf("import: %w", err)
		}
		n := len(out)
		for _, e := range entries { // sorted by name
			if e.IsDir() || strings.HasPrefix(e.Name(), ".") {
				continue
			}
			add(Found{filepath.Join(path, e.Name()), false})
		}
		if len(out) == n && !slices.ContainsFunc(out, func(f Found) bool { return filepath.Dir(f.Path) == filepath.Clean(path) }) {
			return nil, fmt.Errorf("import: folder %s has no files: name the one that has them", path)
		}
	}
	return out, nil
}
