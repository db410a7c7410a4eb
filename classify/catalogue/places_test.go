package catalogue

import (
	"testing"

	"outcry/classify/fold"
	"outcry/classify/gazetteer"
)

// A service with the name of a place is named only where it is written and
// talked of as one.
func TestNamesOfPlacesAreGuarded(t *testing.T) {
	regions, err := gazetteer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	places := make(map[string]string)
	for _, n := range regions.Names() {
		places[fold.Key(n.Text)] = n.Region
	}
	for s := range builtin(t).All() {
		names := s.Aliases
		if s.Guard == None {
			names = append([]string{s.Name}, names...)
		}
		for _, name := range names {
			if region, ok := places[fold.Key(name)]; ok {
				t.Errorf("%s:%d: service %q: %q is a place too, in %s; guard it", s.File, s.Line, s.ID, name, region)
			}
		}
	}
}
