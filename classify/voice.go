package classify

import (
	"iter"
	"slices"

	"outcry"
)

// Voice returns who speaks in a post: as the post itself says, else as the
// catalogue lists its account, else as its source is configured, else a user.
func (c *Classifier) Voice(p *outcry.Post) outcry.Voice {
	if p.Voice != "" {
		return p.Voice
	}
	if p.Author != "" {
		if _, voice, ok := c.catalogue.Account(p.Author); ok {
			return voice
		}
	}
	if p.SourceVoice != "" {
		return p.SourceVoice
	}
	return outcry.User
}

// Accounts yields the accounts whose voice is known without asking anybody.
func (c *Classifier) Accounts() iter.Seq[string] { return c.catalogue.Accounts() }

// voiceOn returns whose claim it is about a service. An account is the operator
// only of what it operates: elsewhere it is one user more.
func (c *Classifier) voiceOn(p *outcry.Post, voice outcry.Voice, service string) outcry.Voice {
	if voice != outcry.Official || p.Voice != "" || p.SourceVoice == outcry.Official {
		return voice
	}
	own, _, _ := c.catalogue.Account(p.Author)
	if own == service || slices.Contains(c.catalogue.Ancestors(service), own) || slices.Contains(c.catalogue.Ancestors(own), service) {
		return voice
	}
	return outcry.User
}

// Service returns the id of the service that the post's thread or feed is
// about, else of the one that its account speaks for; "" if nobody said.
func (c *Classifier) Service(p *outcry.Post) string {
	name := p.Service
	if name == "" {
		name = p.SourceService
	}
	if name == "" {
		if p.Author == "" {
			return ""
		}
		service, _, _ := c.catalogue.Account(p.Author)
		return service
	}
	id, _ := c.catalogue.Resolve(name)
	return id
}
