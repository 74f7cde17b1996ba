package imports

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hedgerow-fi/hedgerow/models/cputime"
)

// minutes is a dump of candles of a minute.
func minutes(rows int) string {
	var b strings.Builder
	start := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()
	for i := range rows {
		t := start + int64(i)*60_000
		p := 1000 + float64(i%9973)/7
		fmt.Fprintf(&b, "%d,%.8f,%.8f,%.8f,%.8f,%.8f,%d,%.8f,%d,%.8f,%.8f,0\n", t, p, p*1.001, p*.999, p*1.0005, float64(i%7919)/3, t+59_999, float64(i)*1.7, i%999, float64(i)/3, float64(i)/7)
	}
	return b.String()
}

func BenchmarkImport(b *testing.B) {
	const rows = 400_000
	for name, dry := range map[string]bool{"checked": true, "written": false} {
		b.Run(name, func(b *testing.B) {
			d := newDesk(b)
			path := d.write("ETHUSDT-1m-2021.csv", minutes(rows))
			began := cputime.Now()
			for i := 0; b.Loop(); i++ {
				if _, err := d.file(path, Options{DryRun: dry, Dataset: fmt.Sprint("set-", i)}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(rows*float64(b.N)/(cputime.Now()-began).Seconds(), "rows/CPU-s")
		})
	}
}
