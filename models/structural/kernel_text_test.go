package structural

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The two vector kernels are one text with other widths: what is changed in one is
// changed in both.
func TestTheVectorKernelsDifferByTheirWidthAlone(t *testing.T) {
	narrow := strings.NewReplacer("512", "256", "x8", "x4", "[8]", "[4]", ">= 8", ">= 4", "[8:]", "[4:]", "1<<8", "1<<4")
	if a, b := narrow.Replace(code(t, "bulk_avx512.go")), code(t, "bulk_avx2.go"); a != b {
		at := 0
		for at < min(len(a), len(b)) && a[at] == b[at] {
			at++
		}
		t.Errorf("the kernels differ where one has\n%.200s\nand the other\n%.200s", a[at:], b[at:])
	}
}

// code is a file without its comments.
func code(t *testing.T, file string) string {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`(?m)^\s*//.*\n`).ReplaceAllString(string(b), "")
}
