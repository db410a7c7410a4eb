package collectors

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/mmcdole/gofeed"
)

// parseFeed hands a body to gofeed after what gofeed cannot bear has been taken
// out. An item that cannot be read is counted on the page and passed over. Of a
// feed that is cut off, the items before the cut come back beside the error:
// each of them is there from its first tag to its last.
func parseFeed(body []byte) (*gofeed.Feed, Page, error) {
	body = afterProlog(body)
	switch {
	case len(body) == 0:
		return nil, Page{}, errors.New("answered with nothing where a feed was due")
	case body[0] == '<':
		return parseXML(legalXML(body))
	}
	if err := checkJSON(body); err != nil {
		return nil, Page{}, fmt.Errorf("the feed %w", err)
	}
	feed, err := parseWhole(body)
	if err != nil {
		return nil, Page{}, err
	}
	if feed.FeedVersion == "" && len(feed.Items) == 0 {
		return nil, Page{}, fmt.Errorf("answered with JSON that is no feed; it starts with %s", excerpt(body))
	}
	return feed, Page{}, nil
}

func parseXML(body []byte) (*gofeed.Feed, Page, error) {
	out, err := survey(body)
	if err != nil {
		return nil, Page{}, fmt.Errorf("the feed %w", err)
	}
	page := Page{Skipped: out.beyond}
	if out.end == 0 {
		return parseCut(body, out, page)
	}
	feed, err := parseWhole(out.kept(body))
	if err == nil && len(feed.Items) >= len(out.items) {
		return feed, page, nil
	}
	// An item that is broken ends the feed for the parser, with an error or
	// without. What it took for no item is none on its own either.
	whole := page
	if sound := parseEach(body, out, &page); sound != nil && (feed == nil || len(sound.Items) > len(feed.Items)) {
		return sound, page, nil
	}
	if feed == nil {
		return nil, Page{}, err
	}
	return feed, whole, nil
}

// parseCut reads the whole items of a feed that is cut off.
func parseCut(body []byte, out outline, page Page) (*gofeed.Feed, Page, error) {
	if len(out.items) == 0 {
		_, err := parseWhole(body[:min(len(body), maxHead)])
		if errors.Is(err, errNoFeed) {
			return nil, Page{}, err
		}
		return nil, Page{}, errors.New("the feed is cut off before its first item ends; tried again later")
	}
	feed, err := parseWhole(out.repaired(body, out.items...))
	if err != nil {
		if feed = parseEach(body, out, &page); feed == nil {
			return nil, Page{}, err
		}
	}
	return feed, page, fmt.Errorf("the feed is cut off; items before the cut that are kept: %d; tried again later", len(feed.Items))
}

// maxHead is how long what stands around the items may be where they are
// parsed one by one.
const maxHead = 64 << 10

// parseEach parses the items one by one and passes over those that are broken.
// It returns nil where none is sound.
func parseEach(body []byte, out outline, page *Page) *gofeed.Feed {
	if len(out.items) == 0 || out.items[0].start > maxHead {
		return nil
	}
	var sound *gofeed.Feed
	var broken Page
	for i, item := range out.items {
		feed, err := parseWhole(out.repaired(body, item))
		switch {
		case err != nil:
			broken.reject(i+1, err.Error())
		case sound == nil:
			sound = feed
		default:
			sound.Items = append(sound.Items, feed.Items...)
		}
	}
	if sound != nil {
		page.Skipped += broken.Skipped
		page.Problems = broken.Problems
	}
	return sound
}

var errNoFeed = errors.New("answered with something else where a feed was due")

// parseWhole parses a document that gofeed can bear.
func parseWhole(body []byte) (*gofeed.Feed, error) {
	parser := gofeed.NewParser()
	parser.KeepOriginalFeed = true // for the ttl
	feed, err := parser.Parse(bytes.NewReader(body))
	switch {
	case errors.Is(err, gofeed.ErrFeedTypeNotDetected):
		return nil, fmt.Errorf("%w; it starts with %s", errNoFeed, excerpt(body))
	case err != nil:
		return nil, fmt.Errorf("the feed is broken: %w", err)
	}
	return feed, nil
}
