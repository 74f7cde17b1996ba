package deploy

import "slices"

// Uncompared are constructor arguments that Verify does not know.
func Uncompared() (out []string) {
	for name, meta := range creations {
		parsed, err := meta.ParseABI()
		if err != nil {
			return []string{err.Error()}
		}
		if name == "SeriesToken" {
			continue // compared by name, symbol and decimals
		}
		for _, in := range parsed.Constructor.Inputs {
			_, one := getters[name+"."+in.Name]
			_, several := fieldGetters[name+"."+in.Name]
			if !one && !several {
				out = append(out, name+"."+in.Name)
			}
		}
	}
	slices.Sort(out)
	return out
}
