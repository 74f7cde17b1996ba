package imports

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hedgerow-fi/hedgerow/agent/history"
)

// Found is a file to import.
type Found struct {
	Path  string
	Named bool // by itself, and not by the folder that it is in
}

// Find are the files that paths mean: a file is itself, a folder the files in it and
// in the folders within it, in the order of their names. Hidden files and folders,
// archives, and links to folders are left out.
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
		files, err := within(path)
		if err != nil {
			return nil, fmt.Errorf("import: %w", err)
		}
		if len(files) == 0 {
			return nil, fmt.Errorf("import: folder %s has no files, hidden ones and archives left out: name the one that has them", path)
		}
		for _, f := range files {
			add(Found{f, false})
		}
	}
	return out, nil
}

// within are the files of a folder and of those within it.
func within(folder string) (files []string, err error) {
	root := filepath.Clean(folder) + string(filepath.Separator) // a link is followed if it was named
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != root && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			if _, err := os.Stat(filepath.Join(path, history.Marker)); err == nil {
				return fs.SkipDir // an archive
			}
			return nil
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return nil // a link to a folder, which may lead back here
		}
		files = append(files, filepath.Clean(path))
		return nil
	})
	return files, err
}
