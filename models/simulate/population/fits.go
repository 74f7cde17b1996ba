package population

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

// fits are those that docs/population makes of published data.
//
//go:embed fits/*.json
var fits embed.FS

// Names are the fits that come with the package, sorted.
func Names() []string {
	files, err := fits.ReadDir("fits")
	if err != nil {
		panic(err) // it is embedded
	}
	var out []string
	for _, f := range files {
		out = append(out, strings.TrimSuffix(f.Name(), ".json"))
	}
	return out
}

// Named is a fit that comes with the package.
func Named(name string) (*Fit, error) {
	text, err := fits.ReadFile(path.Join("fits", name+".json"))
	if err != nil {
		return nil, fmt.Errorf("there is no fit %q: name one of %s", name, strings.Join(Names(), ", "))
	}
	return Read(text)
}
