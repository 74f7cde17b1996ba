package population

import (
	"testing"
	"unsafe"
)

func TestALoanFitsALineOfTheCache(t *testing.T) {
	if n := unsafe.Sizeof(loan{}); n != 64 {
		t.Errorf("a loan takes %d bytes", n)
	}
}
