package main

import (
	"context"
	"errors"
	"io"
	"slices"

	"outcry/collectors"
	"outcry/store"
	"outcry/web"
)

// maxPushLag is how many posts may wait to be read before a push is asked to
// come back later.
const maxPushLag = 100_000

// push takes posts that a sender brings, for the source whose token it has.
func (d *daemon) push(ctx context.Context, token string, body io.Reader) (web.PushResult, error) {
	sources := d.live.Load().sources
	tokens := map[string]string{}
	for _, src := range sources {
		if src.Kind == pushKind {
			tokens[src.Name] = src.Token
		}
	}
	name, ok := web.MatchToken(tokens, token)
	if !ok {
		return web.PushResult{}, web.ErrToken
	}
	if reason := d.intake.closed(); reason != nil {
		return web.PushResult{}, &web.ClosedError{Reason: reason}
	}
	if lag, err := d.store.Lag(ctx); err != nil || lag > maxPushLag {
		return web.PushResult{}, errors.Join(web.ErrBusy, err)
	}
	raw, err := io.ReadAll(body)
	if err != nil {
		return web.PushResult{}, err
	}
	kind, _ := collectors.KindOf(pushKind)
	src := sources[slices.IndexFunc(sources, func(s collectors.Source) bool { return s.Name == name })]
	page, err := kind.Read(src, raw, "", d.clock.Now().UTC())
	if err != nil {
		return web.PushResult{Rejected: []web.Rejected{{Line: 1, Reason: err.Error()}}}, nil //nolint:nilerr // it is the sender's, and told to them
	}
	added, err := d.store.Collect(ctx, store.Collected{Posts: page.Posts})
	if d.intake.tell(ctx, src.Name, err) != nil {
		if reason := d.intake.closed(); reason != nil {
			err = &web.ClosedError{Reason: reason}
		}
		return web.PushResult{}, err
	}
	d.metrics.Posts(src.Name, added.New)
	select {
	case d.pushed <- struct{}{}:
	default: // told already
	}
	result := web.PushResult{Accepted: added.New + added.Edited, Known: added.Known}
	for _, p := range page.Problems {
		result.Rejected = append(result.Rejected, web.Rejected{Line: p.Item, Reason: p.Reason})
	}
	return result, nil
}

// pump reads what was pushed. A push does not wait for it: beside a large import
// it would wait for minutes.
func (d *daemon) pump(ctx context.Context) {
	for {
		select {
		case <-d.pushed:
			d.advance(ctx)
		case <-ctx.Done():
			return
		}
	}
}
