package store

// Exec runs a statement by hand, for tests that need a file in a state that
// nothing of ours leaves it in.
func (s *Store) Exec(query string) error {
	_, err := s.w.Exec(query)
	return err
}
