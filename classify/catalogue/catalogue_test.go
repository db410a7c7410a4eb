package catalogue

import "testing"

func builtin(t testing.TB) *Catalogue {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestBuiltinIsClean(t *testing.T) {
	for _, p := range builtin(t).Lint() {
		t.Error(p)
	}
}
