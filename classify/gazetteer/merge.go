package gazetteer

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// maxOwn is how many bytes of one file of an operator's names are read.
const maxOwn = 4 << 20

// Merge returns regions that know the names in the *.tsv files of a directory
// too. They have the columns of data/local.tsv: text, language, regions, kind,
// population, guard. The error joins all problems, which name the files with
// dir before them.
func (r *Regions) Merge(dir string, files fs.FS) (*Regions, error) {
	list, err := fs.Glob(files, "*.tsv")
	if err != nil || len(list) == 0 {
		return r, err
	}
	var names []Name
	var problems []error
	for _, file := range list {
		shown := path.Join(dir, file)
		text, err := readOwn(files, file)
		if err != nil {
			problems = append(problems, fmt.Errorf("%s: %w", shown, err))
			continue
		}
		problems = append(problems, eachLine(shown, text, nameFields, func(f []string) error {
			n, err := nameOf(f)
			switch {
			case err != nil:
			case !utf8.ValidString(n.Text):
				err = errors.New("not UTF-8")
			default:
				err = r.check(n)
			}
			names = append(names, n)
			return err
		}))
	}
	if err := errors.Join(problems...); err != nil {
		return nil, err
	}
	return r.With(names...)
}

// readOwn reads a file of an operator's, unless it is too large.
func readOwn(files fs.FS, name string) (string, error) {
	f, err := files.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxOwn+1))
	if err != nil {
		return "", err
	}
	if len(raw) > maxOwn {
		return "", fmt.Errorf("larger than %d MiB", maxOwn>>20)
	}
	return strings.ReplaceAll(strings.TrimPrefix(string(raw), "\ufeff"), "\r\n", "\n"), nil
}
