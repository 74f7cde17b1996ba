package report

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// CanWrite fails where WriteFile would, before there is a page: while what goes
// into it takes long. It leaves nothing.
func CanWrite(path string) error {
	f, err := create(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// create opens a file beside path that can take its place.
func create(path string) (*os.File, error) {
	if i, err := os.Stat(path); err == nil && i.IsDir() {
		return nil, fmt.Errorf("write the report: %s is a folder: name a file in it", path)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".report-*")
	if err != nil {
		return nil, fmt.Errorf("write the report: %w: choose another place", err)
	}
	return f, nil
}

// WriteFile writes the page at once: a reader sees the old one or the new one.
func (r Report) WriteFile(path string) error {
	f, err := create(path)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	err = r.WriteHTML(f)
	if err == nil {
		err = f.Chmod(0o644)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}

type drawn struct {
	Figure
	SVG template.HTML
}

type page struct {
	Report
	CSS      template.CSS
	Sections []drawnSection
}

type drawnSection struct {
	Section
	Figures []drawn
}

// WriteHTML writes the report as one file that loads nothing else: style and
// plots are inside. Text is escaped. The bytes depend on the report alone.
func (r Report) WriteHTML(w io.Writer) error {
	p := page{Report: r, CSS: template.CSS(pageCSS)}
	n := 0
	for _, s := range r.Sections {
		ds := drawnSection{Section: s}
		for _, t := range s.Tables {
			if err := t.check(); err != nil {
				return err
			}
		}
		for _, f := range s.Figures {
			n++
			svg, err := f.Plot.draw(fmt.Sprintf("plot%d", n))
			if err != nil {
				return fmt.Errorf("draw %q: %w", f.Title, err)
			}
			ds.Figures = append(ds.Figures, drawn{f, template.HTML(svg)}) // our own markup; its texts are escaped
		}
		p.Sections = append(p.Sections, ds)
	}
	t, err := template.New("page").Funcs(template.FuncMap{
		"right": func(a Align) bool { return a == Right },
	}).Parse(pageHTML)
	if err != nil {
		return fmt.Errorf("parse page template: %w", err)
	}
	var b bytes.Buffer
	if err := t.Execute(&b, p); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	_, err = w.Write(b.Bytes())
	return err
}
