package assumed

type views struct{}
