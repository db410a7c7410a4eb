package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts are what the command line promises: testdata/script/*.txtar.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"outcry": main,
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", RequireExplicitExec: true, RequireUniqueNames: true, Cmds: storeCommands()})
}
