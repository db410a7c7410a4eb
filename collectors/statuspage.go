package collectors

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"outcry"
)

func statuspageKind() Kind {
	return Kind{
		Name: "statuspage", Reads: Web, Needs: []string{"url"},
		Every: 2 * time.Minute, Floor: time.Minute, Accept: "application/json",
		Doc: Doc{
			Reads:  "The status page of an operator that Atlassian Statuspage or incident.io runs: each update of each incident is a post.",
			Wire:   "JSON",
			Keys:   "url (needed): the page, as in https://www.githubstatus.com; its /api/v2/summary.json is read",
			Tells:  "voice official always, status, the affected components and with them what they say of regions; without service, the page's own name is the service",
			Limits: "once a minute. Summaries hold open incidents; give the address of /api/v2/incidents.json for the last 50, closed ones included.",
			Example: `
- name: github-status
  kind: statuspage
  url: https://www.githubstatus.com
  service: github`,
		},
		Request: statuspageRequest,
		Decode:  decodeStatuspage,
	}
}

func statuspageRequest(src Source, _ State) (string, error) {
	u, err := url.Parse(src.URL)
	if err != nil {
		return "", err
	}
	if strings.HasSuffix(u.Path, ".json") {
		return src.URL, nil
	}
	return u.JoinPath("api/v2/summary.json").String(), nil
}

type statusSummary struct {
	Page struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	} `json:"page"`
	Components []statusComponent `json:"components"`
	// Each is decoded by itself, so that a broken one costs only itself.
	// incident.io writes null where there are none.
	Incidents    []json.RawMessage `json:"incidents"`
	Maintenances []json.RawMessage `json:"scheduled_maintenances"`

	groups map[string]string // name of the group that a component is in, by its id
}

type statusComponent struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Status    string `json:"status"`
	UpdatedAt string `json:"updated_at"`
	GroupID   string `json:"group_id"`
	Group     bool   `json:"group"`
}

type statusIncident struct {
	ID         string            `json:"id"`
	Name       string            `json:"name"`
	Impact     string            `json:"impact"`
	CreatedAt  string            `json:"created_at"`
	ResolvedAt string            `json:"resolved_at"`
	Shortlink  string            `json:"shortlink"`
	Components []statusComponent `json:"components"`
	Updates    []statusUpdate    `json:"incident_updates"`
}

type statusUpdate struct {
	ID        string `json:"id"`
	Status    string `json:"status"`
	Body      string `json:"body"`
	CreatedAt string `json:"created_at"`
	UpdatedAt string `json:"updated_at"`
	DisplayAt string `json:"display_at"`
	Affected  []struct {
		Code string `json:"code"`
		Name string `json:"name"`
	} `json:"affected_components"`
}

func decodeStatuspage(src Source, body []byte, now time.Time) (Page, error) {
	if err := jsonStart(body); err != nil {
		return Page{}, err
	}
	var sum statusSummary
	if err := json.Unmarshal(body, &sum); err != nil {
		return Page{}, fmt.Errorf("answered with JSON that is no status summary: %w", err)
	}
	if sum.Page.Name == "" && sum.Components == nil && sum.Incidents == nil {
		return Page{}, errors.New("answered with JSON that is no status summary; want that of /api/v2/summary.json")
	}
	sum.bound()
	sum.group()
	var page Page
	open := false
	for _, raw := range slices.Concat(sum.Incidents, sum.Maintenances) {
		var in statusIncident
		if err := json.Unmarshal(raw, &in); err != nil || in.ID == "" {
			page.Skipped++
			continue
		}
		in.bound()
		open = open || in.ResolvedAt == "" && in.Impact != "maintenance"
		for i, u := range in.Updates {
			if u.Status == "postmortem" { // tells of what is over
				continue
			}
			if len(page.Posts) >= maxItems {
				page.Skipped += len(in.Updates) - i
				break
			}
			post := sum.post(src, in, u)
			post.Seq = len(in.Updates) - 1 - i // newest first
			at, raw := u.time(in)
			post.EditedAt = u.edited()
			page.add(src, now, post, at, raw)
		}
	}
	if len(sum.Incidents) == 0 || !open {
		sum.unexplained(src, now, &page)
	}
	return page, nil
}

// bound keeps what the posts of a page share to the size of a post: it is
// worked on for each of them.
func (s *statusSummary) bound() {
	s.Page.Name, s.Page.URL = cut(tidy(s.Page.Name), maxName), atMost(maxLink, s.Page.URL)
	for i := range s.Components {
		s.Components[i].bound()
	}
}

func (in *statusIncident) bound() {
	in.Name, in.Shortlink = cut(tidy(in.Name), maxTitle), atMost(maxLink, in.Shortlink)
	in.CreatedAt = cut(in.CreatedAt, maxName)
	if len(in.ID) > maxName {
		in.ID = short(in.ID)
	}
	for i := range in.Components {
		in.Components[i].bound()
	}
}

func (c *statusComponent) bound() { c.Name = cut(tidy(c.Name), maxName) }

func (s *statusSummary) post(src Source, in statusIncident, u statusUpdate) outcry.Post {
	read := readHTML(u.Body)
	post := s.notice(src)
	post.ID, post.URL = u.ID, in.Shortlink
	post.Thread, post.Title = s.incident(in), in.Name
	post.Text, post.Quote, post.Links = read.Text, read.Quote, read.Links
	post.Status = noticeStatus(in, u)
	if post.ID == "" { // incident.io leaves it out
		_, raw := u.time(in)
		post.ID = in.ID + "/" + u.Status + "@" + raw
	}
	if post.URL == "" && s.Page.URL != "" {
		post.URL = post.Thread
	}
	if names := s.affected(in, u); len(names) > 0 {
		post.Text = strings.TrimSpace(post.Text + "\nAffected: " + strings.Join(names, ", "))
	}
	return post
}

// incident is the address of an incident, which names its thread; the bare id
// where the page does not say where it stands.
func (s *statusSummary) incident(in statusIncident) string {
	if s.Page.URL == "" {
		return in.ID
	}
	return strings.TrimRight(s.Page.URL, "/") + "/incidents/" + url.PathEscape(in.ID)
}

// notice is what all posts of a status page share.
func (s *statusSummary) notice(src Source) outcry.Post {
	post := outcry.Post{Author: s.Page.Name, Voice: outcry.Official}
	if src.Service == "" {
		post.Service = s.Page.Name
	}
	return post
}

// affected names the components of an update with their groups, which on many
// pages are regions.
func (s *statusSummary) affected(in statusIncident, u statusUpdate) []string {
	const enough = 100 // names; the list of a whole cloud tells no more
	var names []string
	for _, c := range u.Affected[:min(len(u.Affected), enough)] {
		names = append(names, s.fullName(c.Code, c.Name))
	}
	if len(names) == 0 {
		for _, c := range in.Components[:min(len(in.Components), enough)] {
			names = append(names, s.fullName(c.ID, c.Name))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (s *statusSummary) fullName(id, name string) string {
	name = cut(tidy(name), maxName)
	if group := s.groups[id]; group != "" && !strings.Contains(name, group) {
		return group + " - " + name
	}
	return name
}

// group finds the group of each component.
func (s *statusSummary) group() {
	names := map[string]string{}
	for _, c := range s.Components {
		names[c.ID] = c.Name
	}
	s.groups = map[string]string{}
	for _, c := range s.Components {
		s.groups[c.ID] = names[c.GroupID]
	}
	delete(s.groups, "")
}

// unexplained makes posts of components that are in trouble while no incident
// is open: some operators change the light and write nothing.
func (s *statusSummary) unexplained(src Source, now time.Time, page *Page) {
	trouble := map[string]string{
		"degraded_performance": "degraded performance", "partial_outage": "partial outage", "major_outage": "major outage",
	}
	for _, c := range s.Components {
		words, has := trouble[c.Status]
		if !has || c.Group || c.ID == "" {
			continue
		}
		post := s.notice(src)
		post.ID, post.Thread, post.URL = c.ID+"@"+c.UpdatedAt, c.ID, s.Page.URL
		post.Title = tidy(s.Page.Name + " status")
		post.Text = s.fullName(c.ID, c.Name) + ": " + words
		post.Status = outcry.NoticeInvestigating
		at, _ := time.Parse(time.RFC3339, c.UpdatedAt)
		page.add(src, now, post, at, c.UpdatedAt)
	}
}

// time is when an update was published, and its own words for it.
func (u statusUpdate) time(in statusIncident) (time.Time, string) {
	for _, raw := range []string{u.DisplayAt, u.CreatedAt, in.CreatedAt} {
		if at, err := time.Parse(time.RFC3339, raw); err == nil {
			return at, raw
		}
	}
	return time.Time{}, u.DisplayAt
}

// edited is when an update was changed; zero if it never was. Its display time
// may be set back, so that it is measured from when it was written.
func (u statusUpdate) edited() time.Time {
	written, err := time.Parse(time.RFC3339, u.CreatedAt)
	changed, _ := time.Parse(time.RFC3339, u.UpdatedAt)
	if err != nil || changed.Sub(written) < time.Second {
		return time.Time{}
	}
	return changed
}

// noticeStatus translates the words of status pages; those of planned work all
// mean maintenance.
func noticeStatus(in statusIncident, u statusUpdate) outcry.Status {
	switch s := u.Status; {
	case in.Impact == "maintenance", strings.HasPrefix(s, "maintenance"),
		s == "scheduled", s == "in_progress", s == "verifying", s == "completed":
		return outcry.NoticeMaintenance
	case slices.Contains(outcry.Statuses, outcry.Status(s)):
		return outcry.Status(s)
	}
	return ""
}
