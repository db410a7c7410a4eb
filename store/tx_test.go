package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"outcry"
	"outcry/store"
)

// TestATransactionThatItsContextEndsSaysSo ends the context in the midst of a
// transaction, which database/sql then takes back behind our back.
func TestATransactionThatItsContextEndsSaysSo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	o := options()
	o.Voice = func(*outcry.Post) outcry.Voice {
		cancel()
		time.Sleep(20 * time.Millisecond)
		return outcry.User
	}
	s := openAt(t, filepath.Join(t.TempDir(), "x.db"), o)
	if _, err := s.Collect(ctx, store.Collected{Posts: []outcry.Post{post("1", 0, "ann", "down tesla US-CA")}}); !errors.Is(err, context.Canceled) {
		t.Errorf("storing ends with %v, want the context's error", err)
	}
	if lag, err := s.Lag(context.Background()); lag != 0 || err != nil {
		t.Errorf("%d posts are stored, %v", lag, err)
	}
}
