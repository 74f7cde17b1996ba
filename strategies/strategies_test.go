package strategies

import (
	"strings"
	"testing"
)

func TestEveryBuiltInIsAcceptableAndFoundByName(t *testing.T) {
	last := ""
	for _, d := range All() {
		m, err := d.Manifest()
		if err != nil {
			t.Fatal(err)
		}
		if found, err := Find(m.Name); err != nil || found.Name != d.Name {
			t.Errorf("%s is not found: %v", m.Name, err)
		}
		if m.Name <= last {
			t.Errorf("%s stands after %s", m.Name, last)
		}
		last = m.Name
		if _, err := d.Open(nil, 0); err != nil {
			t.Errorf("%s does not open with its defaults: %v", m.Name, err)
		}
	}
	if _, err := Find("none"); err == nil || !strings.Contains(err.Error(), "coverage") {
		t.Errorf("an unknown name gave %v, which should list what there is", err)
	}
}
