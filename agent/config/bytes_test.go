package config

import "testing"

func TestAnAmountOfMemoryHasAUnit(t *testing.T) {
	for text, want := range map[string]uint64{"512 MiB": 512 << 20, "1 GiB": 1 << 30, "1_024 KiB": 1 << 20, "0 MiB": 0} {
		var b Bytes
		if err := b.UnmarshalText([]byte(text)); err != nil || b.Count() != want {
			t.Errorf("%q is %d bytes, %v", text, b.Count(), err)
		}
	}
	for _, text := range []string{"512", "512MiB", "512 MB", "-1 MiB", "0.5 GiB", "99999999999 GiB", "99999999999999999999999 KiB", ""} {
		var b Bytes
		if err := b.UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%q is taken as %d bytes", text, b.Count())
		}
	}
	for n, want := range map[uint64]string{512 << 20: "512 MiB", 1 << 30: "1 GiB", 1536 << 20: "1536 MiB", 3 << 10: "3 KiB"} {
		if got := (Bytes{n}).String(); got != want {
			t.Errorf("%d bytes are %q", n, got)
		}
	}
}
