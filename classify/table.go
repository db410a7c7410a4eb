package classify

// table is an open-addressing map from 64-bit keys to small numbers: what the
// hot loops look words and trie edges up in. Keys are hashes or packed pairs;
// key 0 is not used.
type table struct {
	keys []uint64
	vals []uint32
	n    int
}

func newTable() *table { return &table{keys: make([]uint64, 16), vals: make([]uint32, 16)} }

// slot mixes the key, for packed pairs differ only in a few bits.
func (t *table) slot(key uint64) int {
	h := key * 0x9E3779B97F4A7C15
	h ^= h >> 32
	return int(h) & (len(t.keys) - 1)
}

func (t *table) get(key uint64) (uint32, bool) {
	mask := len(t.keys) - 1
	for i := t.slot(key); ; i = (i + 1) & mask {
		switch t.keys[i] {
		case key:
			return t.vals[i], true
		case 0:
			return 0, false
		}
	}
}

func (t *table) put(key uint64, val uint32) {
	if t.n*2 >= len(t.keys) {
		t.resize(2 * len(t.keys))
	}
	mask := len(t.keys) - 1
	i := t.slot(key)
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	if t.keys[i] == 0 {
		t.n++
	}
	t.keys[i], t.vals[i] = key, val
}

// reserve makes room for n further keys.
func (t *table) reserve(n int) {
	size := len(t.keys)
	for (t.n+n)*2 >= size {
		size *= 2
	}
	if size > len(t.keys) {
		t.resize(size)
	}
}

func (t *table) resize(size int) {
	old := *t
	t.keys, t.vals, t.n = make([]uint64, size), make([]uint32, size), 0
	for i, key := range old.keys {
		if key != 0 {
			t.put(key, old.vals[i])
		}
	}
}
