package collectors

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"outcry"
)

func pushKind() Kind {
	return Kind{
		Name: "push", Reads: Nothing, Needs: []string{"token"},
		Every: time.Minute, // that it was listened to, is noted so often
		Doc: Doc{
			Reads:  "Posts that another program brings: POST /api/v1/posts with the header Authorization: Bearer TOKEN.",
			Wire:   "JSON Lines",
			Keys:   "token (needed; write ${ENV_NAME} or file:/path)",
			Tells:  "whatever the posts say, in the fields of a posts file",
			Limits: fmt.Sprintf("%d MiB and %d posts a request: JSON Lines, one object, or a list of objects", MaxBody>>20, maxPushed),
			Example: `
- name: our-helpdesk
  kind: push
  token: ${OUTCRY_PUSH_TOKEN}
  service: tesla`,
		},
		Decode: decodePush,
	}
}

// maxPushed is how many posts one push may bring.
const maxPushed = 50_000

// decodePush reads JSON Lines, one object over several lines, or a list.
func decodePush(src Source, body []byte, now time.Time) (Page, error) {
	body = bytes.TrimSpace(bytes.TrimPrefix(body, []byte("\xef\xbb\xbf")))
	if len(body) == 0 {
		return Page{}, errors.New("the request is empty; send posts as JSON Lines")
	}
	var items []json.RawMessage
	switch {
	case body[0] == '[':
		if err := json.Unmarshal(body, &items); err != nil {
			return Page{}, fmt.Errorf("the request is no list of posts: %w", err)
		}
	case json.Valid(body):
		items = []json.RawMessage{body}
	case bytes.Count(body, []byte("\n")) >= maxPushed:
		return Page{}, tooMany()
	default:
		return decodeLines(src, body, now)
	}
	if len(items) > maxPushed {
		return Page{}, tooMany()
	}
	var page Page
	for i, item := range items {
		post, err := outcry.ParsePost(item, outcry.LineRules{})
		if err != nil {
			page.reject(i+1, err.Error())
			continue
		}
		page.keep(src, now, post)
	}
	return page, nil
}

func tooMany() error {
	return fmt.Errorf("the request holds more than %d posts; send them in parts", maxPushed)
}
