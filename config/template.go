package config

import _ "embed" // the template is a file that people can read

//go:embed template.yaml
var template string

// Template is the file that `outcry init` writes: commented, with real public
// sources that need no key.
func Template() string { return template }
