package demo

import (
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"

	"github.com/hedgerow-fi/hedgerow/agent/report"
	"github.com/hedgerow-fi/hedgerow/agent/wire/world"
)

// Result is what was played, for programs.
type Result struct {
	Paths []*Path
}

// Run plays what the options say, writes tables to Out and the page to Page. It
// fails when a world or an agent does, when an intent does not end, or when a
// path's profit and loss is not its change of NAV.
func Run(ctx context.Context, o Options, build Build) (Result, error) {
	if err := o.complete(); err != nil {
		return Result{}, err
	}
	if o.Paths == 1 {
		return runOne(ctx, o, build)
	}
	return runMany(ctx, o, build)
}

func runOne(ctx context.Context, o Options, build Build) (Result, error) {
	date, err := o.date(ctx)
	if err != nil {
		return Result{}, err
	}
	d, err := o.day(0, date)
	if err != nil {
		return Result{}, err
	}
	where := "a devnet of this process"
	if o.Node != "" {
		where = "the node at " + o.Node
	}
	fmt.Fprintf(o.Out, "Hedgerow demo: %s, seed %d, %d borrowers on %s\n", d.Title, o.Seed, o.Borrowers, where)
	for _, n := range d.Notes {
		fmt.Fprintf(o.Out, "  %-20s %-9s  %s\n", n.What, n.Basis, n.Text)
	}
	fmt.Fprintln(o.Out)
	view := newView(o.Out, o.Terminal)
	p, err := play(ctx, world.Config{Seed: o.Seed, Day: d, Borrowers: o.Borrowers, Node: o.Node, Rival: true}, build, view.show)
	view.end()
	if err != nil {
		return Result{}, err
	}
	for _, t := range pathTables(p) {
		fmt.Fprintln(o.Out)
		if err := t.WriteText(o.Out); err != nil {
			return Result{}, err
		}
	}
	return Result{[]*Path{p}}, writePage(o, pathPage(p))
}

func runMany(ctx context.Context, o Options, build Build) (Result, error) {
	fmt.Fprintf(o.Out, "Hedgerow demo: %d paths from seed %d, %d borrowers each, %d at a time\n", o.Paths, o.Seed, o.Borrowers, o.Workers)
	paths := make([]*Path, o.Paths)
	done := newProgress(o.Out, o.Terminal, o.Paths)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(o.Workers)
	for i := range paths {
		group.Go(func() error {
			d, err := o.day(i, start)
			if err != nil {
				return err
			}
			p, err := play(ctx, world.Config{Seed: o.Seed + uint64(i), Day: d, Borrowers: o.Borrowers, Rival: true}, build, func(*Path) {})
			if err != nil {
				return err
			}
			p.Moments = p.Moments[len(p.Moments)-1:] // a hundred days of evidence are not shown
			paths[i] = p
			done.add()
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		done.end()
		return Result{}, err
	}
	done.end()
	tables, err := manyTables(paths)
	if err != nil {
		return Result{}, err
	}
	for _, t := range tables {
		fmt.Fprintln(o.Out)
		if err := t.WriteText(o.Out); err != nil {
			return Result{}, err
		}
	}
	return Result{paths}, writePage(o, manyPage(o, paths, tables))
}

// writePage writes the page where it is wanted, and says where.
func writePage(o Options, r report.Report) error {
	if o.Page == "" {
		return nil
	}
	if err := r.WriteFile(o.Page); err != nil {
		return err
	}
	fmt.Fprintf(o.Out, "\nReport with plots: %s\n", o.Page)
	return nil
}
