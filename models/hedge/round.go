package hedge

func (f *frame) round(s *Solution, best *point, o Options) (*Solution, error) { return s, nil }
