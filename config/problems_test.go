package config

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestEveryProblemAtOnce(t *testing.T) {
	_, err := parse(t, `listen: 127.0.0.1:8080
sources:
  - name: a
    kind: reddt
    url: reddit.com/r/tesla
    evry: 10m
  - name: a
    kind: bluesky
    every: ten minutes
    voice: person
`)
	want := strings.Join([]string{
		"outcry.yaml:4: kind is \"reddt\"; allowed: feed, reddit, mastodon, hackernews, statuspage, jsonl, push; did you mean `reddit`?",
		"outcry.yaml:5: `url` is \"reddit.com/r/tesla\"; want an address such as https://example.org/feed.xml",
		"outcry.yaml:6: unknown key `evry`; did you mean `every`?",
		"outcry.yaml:7: source `a` stands on line 3 already; give each source a name of its own",
		"outcry.yaml:8: kind `bluesky` is not built yet in this version; built: feed, reddit, mastodon, hackernews, statuspage, jsonl, push",
		"outcry.yaml:9: `every` is \"ten minutes\"; want a span such as 90m, 24h, 1h30m, 7d, 2w or 1y",
		"outcry.yaml:10: `voice` is \"person\"; allowed: user, official, monitor, press",
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != 7 {
		t.Errorf("%T is no Problems of 7", err)
	}
}

func TestProblems(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"unknown key by far", "colour: red", "1: unknown key `colour`; known here: database, listen, contact, retention, detection, services, sources, alerts, rules"},
		{"PostgreSQL", "database: postgres://u:p@h/db", "1: `database` names PostgreSQL, which is planned and does not work yet; give the name of a file, such as outcry.db"},
		{"database elsewhere", "database: https://h/db", "1: `database` is an address; want a file; give the name of a file, such as outcry.db"},
		{"empty database", `database: ""`, "1: `database` is empty; write a value or leave the key out"},
		{"listen", "listen: localhost", "1: `listen` is \"localhost\"; want host:port, such as 127.0.0.1:8080; \"\" is for no dashboard"},
		{"port", "listen: localhost:99999", "1: `listen` is \"localhost:99999\"; want host:port, such as 127.0.0.1:8080; \"\" is for no dashboard"},
		{"contact", "contact: me", "1: `contact` is \"me\"; want a mail address or the address of a page"},
		{"contact with a header", `contact: "a@b.example\r\nX-Evil: 1"`, "1: `contact` holds line breaks or control characters; want one line of text"},
		{"retention", "retention: { posts: 0d }", "1: `posts` is \"0d\"; want a span such as 90m, 24h, 1h30m, 7d, 2w or 1y"},
		{"short retention", "retention: { posts: 1h }", "1: `posts` is \"1h\"; want 1d or more"},
		{"long retention", "retention: { posts: 1000y }", "1: `posts` is \"1000y\"; want a span such as 90m, 24h, 1h30m, 7d, 2w or 1y"},
		{"often", "sources: [{name: a, kind: feed, every: 10ms}]", "1: `every` is \"10ms\"; want 1s or more"},
		{"seldom", "sources: [{name: a, kind: feed, every: 31d}]", "1: `every` is \"31d\"; want 30d or less"},
		{"false alarms", "detection: { false_alarms: few }", "1: `false_alarms` is \"few\"; want how often in which span, such as 1 per 30d"},
		{"no false alarms", "detection: { false_alarms: 0 per 1d }", "1: `false_alarms` is \"0 per 1d\"; want how often in which span, such as 1 per 30d"},
		{"service without id", "services: [{name: A}]", "1: a service needs `id`"},
		{"service id", "services: [{id: Con Edison}]", "1: `id` is \"Con Edison\"; want small letters, digits and -, such as con-edison"},
		{"reserved id", "services: [{id: unlisted}]", "1: `id` unlisted is kept for services that the catalogue lacks; take another"},
		{"service twice", "services:\n- id: a\n- id: a", "3: service `a` stands on line 2 already; join the two"},
		{"voice of accounts", "services: [{id: a, accounts: {offical: [x]}}]", "1: unknown key `offical`; did you mean `official`?"},
		{"source without name and kind", "sources:\n- url: https://a.example", "2: a source needs `name`\noutcry.yaml:2: a source needs `kind`"},
		{"bare mark", "services: [{id: a, handles: [x, '@']}]", "1: `handles` holds a bare @; want a name after it"},
		{"source name", "sources: [{name: a b, kind: feed}]", "1: `name` is \"a b\"; want letters, digits, dot, _ and -, such as r-teslamotors"},
		{"password in what is no address", "sources: [{name: a, kind: feed, url: 'ht!tp://u:pw@a.example'}]", "1: `url`, which is not shown since it has an @, is no address; want one such as https://example.org/feed.xml"},
		{"scheme", "sources: [{name: a, kind: feed, url: 'ftp://a.example'}]", "1: `url` is \"ftp://a.example\"; want an address such as https://example.org/feed.xml"},
		{"password in the address", "sources: [{name: a, kind: feed, url: 'https://me:hunter2@a.example'}]", "1: `url` holds a user name or a password, which would be shown wherever the address is; leave it out"},
		{"unknown region", "sources: [{name: a, kind: feed, region: Atlantis}]", "1: `region`: no region is called \"Atlantis\""},
		{"several regions", "sources: [{name: a, kind: feed, region: EMEA}]", "1: `region` is \"EMEA\", which is several regions: 150, 002, 145; choose one"},
		{"alert without receiver", "alerts: [{services: [a]}]", "1: an alert needs `to`"},
		{"receiver", "alerts: [{to: slack}]", "1: `to` is no address of a receiver; want one such as slack://…"},
		{"state", "alerts: [{to: 'slack://x', states: [ongoing, ended]}]", "1: `states` is \"ended\"; allowed: suspected, ongoing, recovering, contested, resolved, dismissed"},
		{"section for a text", "database: {a: b}", "1: `database` is a section with keys; want a text"},
		{"text for a list", "sources: many", "1: `sources` is the text \"many\"; want a list; write one `- ` line for each"},
		{"text for a section", "sources: [many]", "1: a source is the text \"many\"; want keys with values; write it as `key: value` lines"},
		{"empty item", "sources:\n-", "2: a source is empty; want keys with values; write it as `key: value` lines"},
		{"list as file", "- a", "1: the configuration is a list; want keys with values; write it as `key: value` lines"},
		{"key twice", "listen: ''\nlisten: ''", "2: key `listen` stands on line 1 already; keep one"},
		{"variable elsewhere", "database: ${TOKEN}", "1: `database` refers to an environment variable; only url, token and to can; write the value itself"},
		{"tag", "database: !!binary aGk=", "1: tags (!!binary) are not read; leave it out"},
		{"tabs", "sources:\n\t- name: a", "2: no YAML: found character that cannot start any token; indent with spaces; YAML takes no tabs for it"},
		{"words that turn round", "\u202ea\u200bb: c", "1: unknown key ` a b`; known here: database, listen, contact, retention, detection, services, sources, alerts, rules"},
		{"second document", "listen: ''\n---\nlisten: ''", " holds a second document (---); put all of the configuration into one"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := parse(t, tc.text)
			if want := "outcry.yaml:" + tc.want; err == nil || err.Error() != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		})
	}
}

func TestWhatTheKindSaysOfASource(t *testing.T) {
	o := outside(nil)
	o.Check = func(s Source) []Fault {
		if s.Kind != "mastodon" {
			return nil
		}
		return []Fault{{Key: "tags", What: "is missing"}, {Key: "every", What: "is too often"}, {What: "is odd"}}
	}
	_, err := Parse("outcry.yaml", []byte(`sources:
- name: a
  kind: mastodon
  every: 10s
- { name: b, kind: feed }
- { name: c, kind: mastodon, evry: 1d }
`), o)
	want := strings.Join([]string{
		"outcry.yaml:2: `tags` is missing",
		"outcry.yaml:2: the source is odd",
		"outcry.yaml:4: `every` is too often",
		"outcry.yaml:6: unknown key `evry`; did you mean `every`?",
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestNoYAML(t *testing.T) {
	for _, tc := range []struct{ name, text, line string }{
		{"indentation", "sources:\n  - name: a\n kind: feed\n", "3"},
		{"bracket", "listen: ''\nservices: [a, b\n", "3"},
		{"tab", "retention:\n\tposts: 90d\n", "2"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := parse(t, tc.text)
			var problems Problems
			if !errors.As(err, &problems) || len(problems) != 1 {
				t.Fatalf("got %v; want one problem", err)
			}
			if prefix := "outcry.yaml:" + tc.line + ": no YAML: "; !strings.HasPrefix(err.Error(), prefix) {
				t.Errorf("got %v; want %s…", err, prefix)
			}
		})
	}
}

func TestAliasBombIsRefused(t *testing.T) {
	var b strings.Builder
	b.WriteString("x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n")
	for i := 1; i < 30; i++ {
		fmt.Fprintf(&b, "x%d: &x%d [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*x%d,", i-1), 9), ","))
	}
	b.WriteString("services:\n- id: a\n  aliases: *x29\n")
	_, err := parse(t, b.String())
	if err == nil || !strings.Contains(err.Error(), "references (*x29) are not read; write the value out") {
		t.Errorf("got %v", err)
	}
}

func TestDeepNestingIsRefused(t *testing.T) {
	if _, err := parse(t, "services: "+strings.Repeat("[", 100_000)); err == nil {
		t.Error("no error")
	}
}

func TestManyProblemsAreCutOff(t *testing.T) {
	_, err := parse(t, strings.Repeat("x: 1\n", 5000))
	var problems Problems
	if !errors.As(err, &problems) || len(problems) != maxProblems+1 {
		t.Fatalf("got %d problems", len(problems))
	}
	if last := problems[maxProblems].Error(); last != "outcry.yaml: and 4900 more problems" {
		t.Errorf("the last is %q", last)
	}
}
