package host

import (
	"fmt"
	"math"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc/metadata"

	"github.com/hedgerow-fi/hedgerow/plugins/proto"
	"github.com/hedgerow-fi/hedgerow/plugins/strategy"
)

// somebodysSocket is where another program listens, for a rogue to lead the host
// to.
func somebodysSocket(token string) string { return filepath.Join("/tmp", "hedgerow-"+token+".sock") }

func listening(t *testing.T, o *Options) {
	l, err := net.Listen("unix", somebodysSocket(o.Args[len(o.Args)-1]))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
}

// linkAway announces a link in its own folder to somebody else's socket.
func linkAway() {
	path := filepath.Join(os.Getenv(plugin.EnvUnixSocketDir), "link")
	if err := os.Symlink(somebodysSocket(os.Args[3]), path); err != nil {
		panic(err)
	}
	fmt.Printf("1|2|unix|%s|grpc|\n", path)
	hang()
}

// headers answers after more metadata than a book is large.
func headers(s proto.Strategy_EvaluateServer, obs *proto.Observation) error {
	m := metadata.MD{}
	for i := range 20 { // of 16 that the host takes
		m.Set(fmt.Sprintf("x-%d", i), strings.Repeat("x", 1<<20))
	}
	if err := s.SendHeader(m); err != nil {
		return err
	}
	return honest(s, obs)
}

// mean is what rogues of this file do when they are asked.
func mean(mode string, p *strategy.Proposal) {
	switch mode {
	case "becomes another program":
		panic(syscall.Exec("/bin/sleep", []string{"sleep", nap()}, nil))
	case "digs a pit":
		deep, err := os.Getwd()
		if err != nil {
			panic(err)
		}
		home := deep
		for range 300 {
			if deep = filepath.Join(deep, "deeper"); os.Mkdir(deep, 0o700) != nil {
				break // a path has an end
			}
		}
		for i := range 2000 {
			_ = os.WriteFile(filepath.Join(home, "deeper", fmt.Sprint("crumb", i)), nil, 0)
		}
		_ = os.Chmod(filepath.Join(home, "deeper", "deeper"), 0)
		hang()
	case "removes its folder":
		home, err := os.Getwd()
		if err != nil {
			panic(err)
		}
		_, _ = os.RemoveAll(home), os.RemoveAll(filepath.Dir(home))
		hang()
	case "wants less than zero by a sign":
		p.Targets[0].Level = math.Copysign(0, -1)
	case "wants the least there is":
		p.Targets[0].Level = math.SmallestNonzeroFloat64
	}
}
