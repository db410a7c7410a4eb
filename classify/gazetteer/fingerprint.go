package gazetteer

import (
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Fingerprint writes all that decides how posts are read: two that write the
// same read alike.
func (r *Regions) Fingerprint(w io.Writer) {
	for id := range r.All() {
		parent := ""
		if above := r.tree[id].ancestors; len(above) > 0 {
			parent = above[0]
		}
		fmt.Fprintf(w, "%s %d %s\n", id, r.tree[id].level, parent)
	}
	for _, district := range slices.Sorted(maps.Keys(r.postcodes)) {
		fmt.Fprintf(w, "%s %s %s\n", district, r.postcodes[district].Text, r.postcodes[district].Region)
	}
	for _, lang := range slices.Sorted(maps.Keys(r.speakers)) {
		fmt.Fprintf(w, "%s %s\n", lang, r.speakers[lang])
	}
	var buf []byte
	for i := range r.names {
		buf = appendName(buf[:0], &r.names[i])
		w.Write(buf) //nolint:errcheck // a hash takes all
	}
}

// appendName writes a name, of which there are too many to format each.
func appendName(to []byte, n *Name) []byte {
	to = append(append(to, n.Text...), 0)
	to = append(append(to, n.Lang...), 0)
	to = append(append(to, n.Region...), 0)
	for _, id := range n.More {
		to = append(append(to, id...), 0)
	}
	to = append(to, byte(n.Kind), byte(n.Guard))
	return binary.AppendVarint(to, int64(n.Population))
}
