package hedge

// Need is what a problem that is Short lacks.
type Need struct {
	// Excess is the least violation: the amount of money by which the worst limit
	// is exceeded by the solution, and at least by any purchase.
	Excess float64
}

func (p *Problem) need(s *Solution, o Options) *Need {
	n := &Need{}
	for _, m := range s.Limits {
		n.Excess = max(n.Excess, m.After-m.Most)
	}
	return n
}
