package aave

// Abandon ends a reader as a kill does: nothing more is written. Its lock goes, as
// the system would free it.
func (r *Reader) Abandon() {
	r.end()
	r.running.Wait()
	r.kept.Lock()
	defer r.kept.Unlock()
	if r.checkpoint != nil {
		_ = r.checkpoint.close()
		r.checkpoint = nil
	}
}

// InSmallSteps has a market of some accounts and blocks read in many chunks.
func (r *Reader) InSmallSteps() {
	r.stride = strides{settled: 6, far: 12, accounts: 4, blocks: 5, borrowers: 3, syncs: 3}
}

// Corrupt adds a unit to what is kept of a row's first debt, or half of it to a
// collateral, as a defect would; false if it has none.
func (r *Reader) Corrupt(row int, debt bool) bool {
	r.kept.Lock()
	defer r.kept.Unlock()
	var a account
	r.rows.get(row, &a)
	for i := range a.sides {
		if a.sides[i].debt == debt {
			a.sides[i].shares.Lo++
			if !debt {
				a.sides[i].shares.Lo += a.sides[i].shares.Lo / 2
			}
			r.rows.put(row, &a)
			r.touch(r.last(), []int{row})
			return true
		}
	}
	return false
}

// Rest waits until no reading goes on beside.
func (r *Reader) Rest() { r.running.Wait() }

// Kept is how many accounts are read, of how many that are known.
func (r *Reader) Kept() (read, known int) {
	r.kept.Lock()
	defer r.kept.Unlock()
	return r.rows.len() - r.rows.unread, r.rows.len()
}
