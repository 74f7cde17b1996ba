package alert

import (
	"net"
	"strings"
)

// Loopback reports that a host is this machine: what is sent there in the clear
// does not leave it.
func Loopback(host string) bool {
	if strings.EqualFold(strings.TrimSuffix(host, "."), "localhost") {
		return true
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return ip != nil && ip.IsLoopback()
}
