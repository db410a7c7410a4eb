package classify

import "math/bits"

// Odd numbers without a pattern to mix with: digits of the square roots of the
// first primes.
const (
	mix1 = 0x6A09E667F3BCC909
	mix2 = 0xBB67AE8584CAA73B
)

// hashWord returns the hash of a word that is folded, or differs from its folded
// spelling only in ASCII capitals: they are made small on the way, eight bytes
// at a time, so that plain words need no folding. Words of two lexicons that
// share a hash are found when lexicons are compiled.
func hashWord[T string | []byte](word T) uint64 {
	h := uint64(len(word)) * mix1
	for ; len(word) > 8; word = word[8:] {
		h = mix(h, load(word, 0)|load(word, 4)<<32)
	}
	switch n := len(word); {
	case n >= 4:
		return mix(h, load(word, 0)|load(word, n-4)<<32) // they may overlap
	case n > 0:
		return mix(h, uint64(word[0])|uint64(word[n/2])<<8|uint64(word[n-1])<<16)
	}
	return mix(h, 0)
}

// load returns the four bytes at i.
func load[T string | []byte](s T, i int) uint64 {
	_ = s[i+3]
	return uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24
}

func mix(h, bytes uint64) uint64 {
	hi, lo := bits.Mul64(h^mix2, small(bytes)^mix1)
	return hi ^ lo
}

// small returns eight bytes with their ASCII capitals made small. The sums carry
// into the highest bit of a byte where it is at least 'A', and above 'Z'; no
// carry leaves its byte, for the highest bits are masked before.
func small(bytes uint64) uint64 {
	const each = 0x0101010101010101
	low := bytes & (0x7F * each)
	capitals := (low + (0x80-'A')*each) &^ (low + (0x7F-'Z')*each) &^ bytes & (0x80 * each)
	return bytes | capitals>>2
}
