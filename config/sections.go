package config

import (
	"go.yaml.in/yaml/v4"

	"outcry"
)

// top reads the whole file.
func (r *reader) top(n *yaml.Node) {
	c := &r.config
	r.section("the configuration", n, []field{
		{"database", func(n *yaml.Node) { r.database(n, &c.Database) }},
		{"listen", func(n *yaml.Node) { r.listen(n, &c.Listen) }},
		{"contact", func(n *yaml.Node) { r.contact(n, &c.Contact) }},
		{"retention", func(n *yaml.Node) { r.retention(n, &c.Retention) }},
		{"detection", func(n *yaml.Node) { r.detection(n, &c.Detection) }},
		{"services", func(n *yaml.Node) { r.items("services", n, r.service) }},
		{"sources", func(n *yaml.Node) { r.items("sources", n, r.source) }},
		{"alerts", func(n *yaml.Node) { r.items("alerts", n, r.alert) }},
		{"rules", func(n *yaml.Node) { r.words("rules", n, &c.Rules) }},
	})
}

func (r *reader) retention(n *yaml.Node, out *Retention) {
	r.section("`retention`", n, []field{
		{"posts", func(n *yaml.Node) { r.span("posts", n, minRetention, maxRetention, &out.Posts) }},
		{"signals", func(n *yaml.Node) { r.span("signals", n, minRetention, maxRetention, &out.Signals) }},
	})
}

func (r *reader) detection(n *yaml.Node, out *Detection) {
	r.section("`detection`", n, []field{
		{"false_alarms", func(n *yaml.Node) { r.rate("false_alarms", n, &out.FalseAlarms) }},
	})
}

func (r *reader) service(n *yaml.Node) {
	s := Service{Line: n.Line}
	ok := r.section("a service", n, []field{
		{"id", func(n *yaml.Node) { r.serviceID(n, &s.ID) }},
		{"name", func(n *yaml.Node) { r.words("name", n, &s.Name) }},
		{"aliases", func(n *yaml.Node) { r.list("aliases", n, &s.Aliases) }},
		{"handles", func(n *yaml.Node) { r.marked("handles", "@", n, &s.Handles) }},
		{"hashtags", func(n *yaml.Node) { r.marked("hashtags", "#", n, &s.Hashtags) }},
		{"domains", func(n *yaml.Node) { r.list("domains", n, &s.Domains) }},
		{"in", func(n *yaml.Node) { r.list("in", n, &s.In) }},
		{"country", func(n *yaml.Node) { r.region("country", n, &s.Country) }},
		{"accounts", func(n *yaml.Node) { r.accounts(n, &s) }},
	}, "id")
	if !ok {
		return
	}
	if s.Name == "" {
		s.Name = s.ID
	}
	r.config.Services = append(r.config.Services, s)
}

func (r *reader) accounts(n *yaml.Node, s *Service) {
	s.Accounts = map[outcry.Voice][]string{}
	var fields []field
	for _, voice := range outcry.Voices {
		if voice == outcry.User {
			continue
		}
		key := string(voice)
		fields = append(fields, field{key, func(n *yaml.Node) {
			var handles []string
			r.marked(key, "@", n, &handles)
			s.Accounts[voice] = handles
		}})
	}
	r.section("`accounts`", n, fields)
}

func (r *reader) source(n *yaml.Node) {
	s, before := Source{Line: n.Line}, len(r.problems)
	ok := r.section("a source", n, []field{
		{"name", func(n *yaml.Node) { r.sourceName(n, &s.Name) }},
		{"kind", func(n *yaml.Node) { r.kind(n, &s.Kind) }},
		{"url", func(n *yaml.Node) { r.address(n, &s.URL) }},
		{"every", func(n *yaml.Node) { r.span("every", n, minEvery, maxEvery, &s.Every) }},
		{"service", func(n *yaml.Node) { r.words("service", n, &s.Service) }},
		{"region", func(n *yaml.Node) { r.region("region", n, &s.Region) }},
		{"voice", func(n *yaml.Node) { s.Voice = oneOf(r, "voice", n, outcry.Voices) }},
		{"tags", func(n *yaml.Node) { r.marked("tags", "#", n, &s.Tags) }},
		{"query", func(n *yaml.Node) { r.words("query", n, &s.Query) }},
		{"path", func(n *yaml.Node) { r.words("path", n, &s.Path) }},
		{"token", func(n *yaml.Node) { r.token(n, &s.Token) }},
	}, "name", "kind")
	if !ok {
		return
	}
	r.config.Sources = append(r.config.Sources, s)
	if r.outside.Check != nil && len(r.problems) == before {
		for _, f := range r.outside.Check(s) {
			r.fault(n, f)
		}
	}
}

// fault reports what is wrong with a source at the line of the key.
func (r *reader) fault(n *yaml.Node, f Fault) {
	if f.Key == "" {
		r.problem(n, "", "the source %s", f.What)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == f.Key {
			n = n.Content[i]
			break
		}
	}
	r.problem(n, "", "`%s` %s", f.Key, f.What)
}

func (r *reader) alert(n *yaml.Node) {
	a := Alert{Line: n.Line}
	ok := r.section("an alert", n, []field{
		{"to", func(n *yaml.Node) { r.receiver(n, &a.To) }},
		{"services", func(n *yaml.Node) { r.list("services", n, &a.Services) }},
		{"regions", func(n *yaml.Node) { r.regions("regions", n, &a.Regions) }},
		{"states", func(n *yaml.Node) { a.States = someOf(r, "states", n, States) }},
	}, "to")
	if ok {
		r.config.Alerts = append(r.config.Alerts, a)
	}
}
