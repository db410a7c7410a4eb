package gazetteer

import (
	"maps"
	"strings"
	"testing"
)

func fingerprint(r *Regions) string {
	var b strings.Builder
	r.Fingerprint(&b)
	return b.String()
}

func TestFingerprintTellsAllData(t *testing.T) {
	known := builtin(t)
	was := fingerprint(known)
	if fingerprint(known) != was {
		t.Fatal("one gazetteer has two fingerprints")
	}
	tree := maps.Clone(known.tree)
	moved := *tree["GB-LND"]
	moved.ancestors = known.tree["FR-75C"].ancestors
	tree["GB-LND"] = &moved
	postcodes := maps.Clone(known.postcodes)
	postcodes["CT6"] = &Name{Text: "CT", Region: "GB-SCT", Kind: Code}
	speakers := maps.Clone(known.speakers)
	speakers["pl"] = append(speakers["pl"], "GB")
	more, err := known.With(Name{Text: "The Patch", Region: "GB-KEN", More: []string{"GB-LND"}, Kind: Area})
	if err != nil {
		t.Fatal(err)
	}
	for what, r := range map[string]*Regions{
		"what contains what": {tree: tree, names: known.names, postcodes: known.postcodes, speakers: known.speakers},
		"postcodes":          {tree: known.tree, names: known.names, postcodes: postcodes, speakers: known.speakers},
		"speakers":           {tree: known.tree, names: known.names, postcodes: known.postcodes, speakers: speakers},
		"names":              more,
	} {
		if fingerprint(r) == was {
			t.Errorf("other %s have the same fingerprint", what)
		}
	}
}
