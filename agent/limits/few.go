package limits

// Few is a map of few keys: a list that is looked through, which is quicker to make
// than a map and to look into. The zero value has none.
type Few[K comparable, V any] []Entry[K, V]

// Entry is one key of Few and its value.
type Entry[K comparable, V any] struct {
	Key   K
	Value V
}

// Get is the value of a key, and whether it has one.
func (f Few[K, V]) Get(k K) (v V, known bool) {
	for i := range f {
		if f[i].Key == k {
			return f[i].Value, true
		}
	}
	return v, false
}

// Of is the value of a key; the zero value when it has none.
func (f Few[K, V]) Of(k K) V {
	v, _ := f.Get(k)
	return v
}

// With is f once a key has a value.
func (f Few[K, V]) With(k K, v V) Few[K, V] {
	for i := range f {
		if f[i].Key == k {
			f[i].Value = v
			return f
		}
	}
	return append(f, Entry[K, V]{k, v})
}

// Set gives a key a value.
func (f *Few[K, V]) Set(k K, v V) { *f = f.With(k, v) }

// at is where the value of a key is, zero at first, until the next one is added.
func (f *Few[K, V]) at(k *K) *V {
	for i := range *f {
		if (*f)[i].Key == *k {
			return &(*f)[i].Value
		}
	}
	*f = append(*f, Entry[K, V]{Key: *k})
	return &(*f)[len(*f)-1].Value
}
