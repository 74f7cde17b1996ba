package volatility

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// constraint is a·x ≥ b, or a·x = b where equal.
type constraint struct {
	name  string
	a     vector
	b     float64
	equal bool
}

func (c *constraint) slack(x *vector) float64 { return dot(&c.a, x) - c.b }

func dot(a, b *vector) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// climb is a search for the maximum of a function of few coordinates under linear
// constraints: Newton steps in the null space of those that hold with equality,
// damped where they do not climb (Levenberg 1944), cut at the next constraint; one
// whose multiplier has the wrong sign is let go (Nocedal and Wright 2006,
// sections 12.3 and 16.5).
type climb struct {
	f           func(x *vector) (float64, vector, square) // value, gradient, Hessian
	constraints []constraint
	// hopeless is a value that a climb must promise to reach after climbPatience steps.
	hopeless float64

	x          vector
	value      float64
	gradient   float64 // largest of the gradient along the constraints that hold
	iterations int
	holds      []bool // by constraint: x stands on it
	converged  bool
}

const (
	climbSteps     = 200
	climbPatience  = 12
	climbPromise   = 10    // of what a step should gain: twice Newton's own estimate of it is left
	climbGradient  = 1e-9  // what it stops at
	climbEnough    = 5e-6  // what it stops at when there is no more to gain
	climbRounding  = 1e-12 // of the value
	climbGain      = 1e-16 // of the value, by a whole Newton step, that is none
	climbLongest   = 1.5   // of one step in any coordinate
	climbShortest  = 1e-9  // of a step toward a constraint
	climbCuts      = 12    // of a step into halves, before it is damped
	climbWrongSign = 1e-7  // of a multiplier
)

// from climbs from x, which fulfils the constraints.
func (c *climb) from(x vector) {
	c.ascend(x)
	// Constraints on one coordinate hold without rounding.
	for k, con := range c.constraints {
		for i, a := range con.a {
			if alone := (vector{}); c.holds[k] && a != 0 {
				if alone[i] = a; alone == con.a {
					c.x[i] = con.b / a
				}
			}
		}
	}
}

func (c *climb) ascend(x vector) {
	c.x, c.holds, c.converged = x, make([]bool, len(c.constraints)), false
	for k := range c.constraints {
		con := &c.constraints[k]
		c.holds[k] = con.equal || con.slack(&x) <= 0
	}
	value, g, hess := c.f(&c.x)
	damping := 0.0
	for c.iterations = 1; c.iterations <= climbSteps; c.iterations++ {
		c.value = value
		basis, multipliers := c.split(&g)
		c.gradient = along(basis, &g)
		step, slope := c.step(basis, &g, &hess, damping)
		if c.iterations > climbPatience && value+climbPromise*slope < c.hopeless {
			return
		}
		if c.gradient <= climbGradient || c.gradient <= climbEnough && slope <= climbGain {
			if c.release(multipliers) {
				continue
			}
			c.converged = true
			return
		}
		length, hits := 1.0, -1
		for i := range step {
			if s := math.Abs(step[i]); s*length > climbLongest {
				length = climbLongest / s
			}
		}
		for k := range c.constraints {
			con := &c.constraints[k]
			if c.holds[k] {
				continue
			}
			if rate := dot(&con.a, &step); rate < 0 && con.slack(&c.x)+length*rate <= 0 {
				length, hits = math.Max(0, -con.slack(&c.x)/rate), k
			}
		}
		if hits >= 0 && length <= climbShortest { // it stands there already
			c.holds[hits] = true
			continue
		}
		moved := false
		for cut := 0; cut < climbCuts && length > climbShortest; cut++ {
			y := c.x
			for i := range y {
				y[i] += length * step[i]
			}
			v, gy, hy := c.f(&y)
			// Where the value is flat to the rounding of its sum, the gradient still tells.
			flat := math.Abs(v-value) <= climbRounding*math.Abs(value) && along(basis, &gy) < .9*c.gradient
			if v >= value+1e-4*length*slope-1e-14*math.Abs(value) || flat {
				c.x, value, g, hess, moved = y, v, gy, hy, true
				break
			}
			length, hits = length/2, -1
		}
		switch {
		case moved && hits >= 0:
			c.holds[hits] = true
			damping /= 16
		case moved:
			damping /= 16
		case damping < 1e8:
			damping = math.Max(1e-4, damping*16)
		default:
			c.converged = c.gradient <= climbEnough && !c.release(multipliers)
			return
		}
	}
	c.converged = c.gradient <= climbEnough
}

// split is an orthonormal basis of the directions that the constraints that hold
// leave, and their multipliers, by constraint.
func (c *climb) split(g *vector) (basis []vector, multipliers []float64) {
	var rows []int
	for k, h := range c.holds {
		if h {
			rows = append(rows, k)
		}
	}
	multipliers = make([]float64, len(c.constraints))
	if len(rows) == 0 {
		for i := range coordinates {
			var unit vector
			unit[i] = 1
			basis = append(basis, unit)
		}
		return basis, multipliers
	}
	a := mat.NewDense(coordinates, len(rows), nil)
	for j, k := range rows {
		for i := range coordinates {
			a.Set(i, j, c.constraints[k].a[i])
		}
	}
	var qr mat.QR
	qr.Factorize(a)
	var q, x mat.Dense
	qr.QTo(&q)
	for j := len(rows); j < coordinates; j++ {
		var column vector
		for i := range column {
			column[i] = q.At(i, j)
		}
		basis = append(basis, column)
	}
	if err := qr.SolveTo(&x, false, mat.NewVecDense(coordinates, append([]float64(nil), g[:]...))); err == nil {
		for j, k := range rows {
			multipliers[k] = x.At(j, 0)
		}
	}
	return basis, multipliers
}

// release lets go the inequality that keeps x from climbing most, if any does.
// At a maximum the gradient points out of the region: its multipliers are ≤ 0.
func (c *climb) release(multipliers []float64) bool {
	worst, at := climbWrongSign, -1
	for k := range c.constraints {
		if c.holds[k] && !c.constraints[k].equal && multipliers[k] > worst {
			worst, at = multipliers[k], k
		}
	}
	if at >= 0 {
		c.holds[at] = false
	}
	return at >= 0
}

// step is Newton's along the basis, with the curvature's sign turned where it is
// that of a minimum (Nocedal and Wright 2006, section 3.4) and damping added, both
// in units of the Hessian's diagonal. slope is g·p > 0.
func (c *climb) step(basis []vector, g *vector, hess *square, damping float64) (step vector, slope float64) {
	n := len(basis)
	if n == 0 { // the constraints leave no direction
		return step, 0
	}
	var unit, right vector
	curvature := mat.NewSymDense(n, nil)
	for i := range n {
		var hb vector
		for k := range hb {
			hb[k] = dot(&hess[k], &basis[i])
		}
		for j := range i + 1 {
			curvature.SetSym(i, j, -dot(&basis[j], &hb))
		}
		unit[i] = 1 / math.Sqrt(math.Abs(curvature.At(i, i))+1e-12)
		right[i] = dot(&basis[i], g) * unit[i]
	}
	for i := range n {
		for j := range i + 1 {
			curvature.SetSym(i, j, curvature.At(i, j)*unit[i]*unit[j])
		}
	}
	var eigen mat.EigenSym
	if !eigen.Factorize(curvature, true) {
		for i := range n { // as if the curvature were its diagonal
			for k := range step {
				step[k] += right[i] * unit[i] * basis[i][k]
			}
		}
		return step, dot(g, &step)
	}
	var vectors mat.Dense
	eigen.VectorsTo(&vectors)
	for e, value := range eigen.Values(nil) {
		amount := 0.0
		for i := range n {
			amount += vectors.At(i, e) * right[i]
		}
		amount /= math.Max(math.Abs(value), 1e-10) + damping
		for i := range n {
			for k := range step {
				step[k] += amount * vectors.At(i, e) * unit[i] * basis[i][k]
			}
		}
	}
	return step, dot(g, &step)
}

// steepest is the largest of a gradient along the constraints that hold.
func (c *climb) steepest(g *vector) float64 {
	basis, _ := c.split(g)
	return along(basis, g)
}

// along is the largest of a gradient along a basis.
func along(basis []vector, g *vector) float64 {
	largest := 0.0
	for k := range basis {
		largest = math.Max(largest, math.Abs(dot(&basis[k], g)))
	}
	return largest
}
