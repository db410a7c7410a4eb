//go:build !race

package main

// raceEnabled says that the program looks for races, and is slow.
const raceEnabled = false
