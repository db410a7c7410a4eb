package gazetteer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"outcry"
)

// readPostcodes returns the districts of British postcodes (CT6) and the
// region that each is in.
func readPostcodes(file string) (map[string]*Name, error) {
	districts := make(map[string]*Name)
	err := readLines(file, 3, func(f []string) error {
		n := &Name{Text: f[0], Region: f[2], Kind: Code}
		for run := range strings.SplitSeq(f[1], ",") {
			first, last, isRun := strings.Cut(run, "-")
			if !isRun {
				last = first
			}
			from, err := strconv.Atoi(first)
			if err != nil {
				return fmt.Errorf("districts %q: %w", f[1], err)
			}
			to, err := strconv.Atoi(last)
			if err != nil {
				return fmt.Errorf("districts %q: %w", f[1], err)
			}
			for i := from; i <= to; i++ {
				district := f[0] + strconv.Itoa(i)
				if districts[district] != nil {
					return fmt.Errorf("district %s is there twice", district)
				}
				districts[district] = n
			}
		}
		return nil
	})
	return districts, err
}

// postcodeAreas returns the areas of British postcodes (CT), each in the smallest
// region that holds all of its districts. Compass points are left out.
func (r *Regions) postcodeAreas() map[string]*Name {
	areas := make(map[string]*Name)
	for _, n := range r.postcodes {
		if slices.Contains([]string{"NE", "NW", "SE", "SW"}, n.Text) || len(n.Text) < 2 {
			continue
		}
		area := areas[n.Text]
		if area == nil {
			area = &Name{Text: n.Text, Region: n.Region, Kind: Code}
			areas[n.Text] = area
		}
		area.Region = r.common(area.Region, n.Region)
	}
	return areas
}

// common returns the smallest region that contains both.
func (r *Regions) common(a, b string) string {
	above := append([]string{b}, r.Ancestors(b)...)
	for _, id := range append([]string{a}, r.Ancestors(a)...) {
		if slices.Contains(above, id) {
			return id
		}
	}
	return outcry.World
}

// PostcodeArea returns the area of British postcodes that two capitals name: CT.
// It is nil where there is none.
func (r *Regions) PostcodeArea(text string) *Name { return r.areas[text] }

// longestPostcode is SW1A1AA.
const longestPostcode = 7

// Postcode returns what a British postcode, in any case, names: a district
// (CT6, SW1A), or with whole set one with its inward half and no space
// (CT66AB). The name is nil where there is no such district.
func (r *Regions) Postcode(text string) (n *Name, whole bool) {
	if len(text) < 2 || len(text) > longestPostcode || !isLetter(text[0]) || !isDigit(text[len(text)-1]) && !isLetter(text[len(text)-1]) {
		return nil, false
	}
	if cut := len(text) - 3; cut >= 2 && IsInward(text[cut:]) {
		if n := r.district(text[:cut]); n != nil {
			return n, true
		}
	}
	return r.district(text), false
}

// IsInward reports whether the text is the second half of a postcode: 6AB.
// Sizes of memory are none (8GB).
func IsInward(text string) bool {
	if len(text) != 3 || !isDigit(text[0]) || !isLetter(text[1]) || !isLetter(text[2]) {
		return false
	}
	first, second := upper(text[1]), upper(text[2])
	return !unused(first) && !unused(second) && !(second == 'B' && (first == 'G' || first == 'T'))
}

// unused reports whether a letter is in no second half, for it looks like
// another.
func unused(letter byte) bool { return strings.IndexByte("CIKMOV", letter) >= 0 }

func (r *Regions) district(text string) *Name {
	var buf [longestPostcode]byte
	key := buf[:0]
	for i := range len(text) {
		key = append(key, upper(text[i]))
	}
	if n := r.postcodes[string(key)]; n != nil {
		return n
	}
	// The districts of central London are parted by a letter.
	if last := len(key) - 1; last > 1 && isLetter(key[last]) && isDigit(key[last-1]) {
		switch string(key[:last]) {
		case "E1", "N1", "NW1", "SE1", "SW1", "W1", "WC1", "WC2", "EC1", "EC2", "EC3", "EC4":
			return r.postcodes[string(key[:last])]
		}
	}
	return nil
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// upper returns a letter as a capital, and any other byte as it is.
func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - ('a' - 'A')
	}
	return c
}
