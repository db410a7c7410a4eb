// Package config reads the configuration file. It is strict, and it says
// everything that is wrong at once: a person who mends a file wants to mend it
// once.
package config

import (
	"time"

	"outcry"
	"outcry/filters"
)

// Config is what an operator decides.
type Config struct {
	File      string // it was read from; "" for the defaults
	Database  string // file, relative to the working directory
	Listen    string // host:port of dashboard, API and metrics; "" for none
	Contact   string // address or page that operators of sources can turn to; "" if none
	Rules     string // directory of rules that are added to the built-in ones; "" for none
	Retention Retention
	Detection Detection
	Services  []Service
	Sources   []Source
	Alerts    []Alert
}

// Retention is how long things are kept.
type Retention struct{ Posts, Signals time.Duration }

// Detection is how careful the alarm is.
type Detection struct{ FalseAlarms Rate }

// Rate is a number of times in a span.
type Rate struct {
	Times int
	Per   time.Duration
}

// Service is a service that the catalogue lacks, or more about one that it has.
type Service struct {
	Line     int // it stands on
	ID       string
	Name     string // the id, if none was given
	Aliases  []string
	Handles  []string // without @
	Hashtags []string // without #
	Domains  []string
	In       []string                  // services that it is a part of
	Country  string                    // region, for an operator of one country
	Accounts map[outcry.Voice][]string // without @
}

// Source is a place where people write.
type Source struct {
	Line    int // it stands on
	Name    string
	Kind    string
	URL     Secret        // its String is the address as written, secrets not filled in
	Every   time.Duration // 0: as often as suits the kind
	Service string        // default for its posts, as are region and voice; "" for none
	Region  string        // id
	Voice   outcry.Voice
	Tags    []string // without #
	Query   string
	Path    string
	Token   Secret
}

// Alert is a place to send transitions to. Empty lists mean all.
type Alert struct {
	Line     int // it stands on
	To       Secret
	Services []string
	Regions  []string // ids
	States   []string
}

// Kinds lists every kind of source that the project means to have. Which of
// them this version has is told to Load.
var Kinds = []string{
	"feed", "reddit", "discourse", "mastodon", "bluesky", "hackernews", "lemmy", "stackexchange", "x", "facebook",
	"telegram", "statuspage", "aws", "gcp", "azure", "slack", "jsonl", "push",
}

// States lists the states of an incident that can be alerted on.
var States = []string{"suspected", "ongoing", "recovering", "contested", "resolved", "dismissed"}

// Default is the configuration where there is no file.
func Default() Config {
	return Config{
		Database:  "outcry.db",
		Listen:    "127.0.0.1:8080",
		Retention: Retention{Posts: 90 * filters.Day, Signals: 5 * filters.Year},
		Detection: Detection{FalseAlarms: Rate{Times: 1, Per: 30 * filters.Day}},
	}
}
