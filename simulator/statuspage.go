package simulator

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"slices"
	"strings"

	"outcry"
)

type statusSummary struct {
	Page         statusOwner       `json:"page"`
	Components   []statusComponent `json:"components"`
	Incidents    []statusIncident  `json:"incidents"`
	Maintenances []statusIncident  `json:"scheduled_maintenances"`
	Status       statusOverall     `json:"status"`
}

type statusOwner struct {
	ID        string  `json:"id"`
	Name      string  `json:"name"`
	URL       string  `json:"url"`
	TimeZone  string  `json:"time_zone"`
	UpdatedAt *string `json:"updated_at"`
}

type statusOverall struct {
	Indicator   string `json:"indicator"`
	Description string `json:"description"`
}

type statusComponent struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Status   string `json:"status"`
	Position int    `json:"position"`
	Group    bool   `json:"group"`
	PageID   string `json:"page_id"`
}

type statusIncident struct {
	ID         string            `json:"id"`
	Name       string            `json:"name"`
	Status     string            `json:"status"`
	Impact     string            `json:"impact"`
	CreatedAt  *string           `json:"created_at"`
	StartedAt  *string           `json:"started_at"`
	UpdatedAt  *string           `json:"updated_at"`
	Monitoring *string           `json:"monitoring_at"`
	ResolvedAt *string           `json:"resolved_at"`
	Shortlink  string            `json:"shortlink"`
	PageID     string            `json:"page_id"`
	Updates    []statusUpdate    `json:"incident_updates"`
	Components []statusComponent `json:"components"`
	Until      *string           `json:"scheduled_until,omitempty"`
}

type statusUpdate struct {
	ID         string  `json:"id"`
	IncidentID string  `json:"incident_id"`
	Status     string  `json:"status"`
	Body       string  `json:"body"`
	CreatedAt  *string `json:"created_at"`
	DisplayAt  *string `json:"display_at"`
	UpdatedAt  *string `json:"updated_at"`
}

// statusTime is how Statuspage writes a time.
const statusTime = "2006-01-02T15:04:05.000Z07:00"

// writeStatuspage answers api/v2/summary.json with what is open, and
// api/v2/incidents.json with everything. The posts of one thread are the
// updates of one incident; a component is affected while an open incident
// names it.
func writeStatuspage(v view) page {
	incidents, maintenances := statusIncidents(v)
	owner := statusOwner{
		ID: shortID(v.site.Name), Name: clean(v.site.Title), URL: v.site.Link, TimeZone: "Etc/UTC",
		UpdatedAt: stamp(v.changed, statusTime),
	}
	const kind = "application/json; charset=utf-8"
	var answer page
	switch {
	case strings.HasSuffix(v.site.Path+v.rest, "/api/v2/summary.json"):
		closed := func(i statusIncident) bool { return i.ResolvedAt != nil }
		incidents, maintenances = slices.DeleteFunc(incidents, closed), slices.DeleteFunc(maintenances, closed)
		answer = jsonPage(kind, statusSummary{
			Page: owner, Components: statusComponents(v.site, incidents), Incidents: incidents,
			Maintenances: maintenances, Status: overall(len(incidents)),
		})
	case strings.HasSuffix(v.site.Path+v.rest, "/api/v2/incidents.json"):
		answer = jsonPage(kind, map[string]any{"page": owner, "incidents": incidents})
	default:
		return page{status: http.StatusNotFound, kind: "text/html; charset=utf-8", body: []byte("<h1>Not found</h1>")}
	}
	answer.header = map[string]string{"Cache-Control": "max-age=0, private, must-revalidate"}
	return answer
}

func overall(open int) statusOverall {
	if open == 0 {
		return statusOverall{Indicator: "none", Description: "All Systems Operational"}
	}
	return statusOverall{Indicator: "major", Description: "Partial System Outage"}
}

// statusIncidents collects the updates by incident, newest first.
func statusIncidents(v view) (incidents, maintenances []statusIncident) {
	incidents, maintenances = []statusIncident{}, []statusIncident{}
	byThread := map[string][]shown{}
	var threads []string
	for _, p := range v.posts {
		thread := cmp.Or(p.Thread, p.ID)
		if byThread[thread] == nil {
			threads = append(threads, thread)
		}
		byThread[thread] = append(byThread[thread], p)
	}
	for _, thread := range threads {
		i := newStatusIncident(v.site, thread, byThread[thread])
		first := byThread[thread][len(byThread[thread])-1]
		if first.Status == outcry.NoticeMaintenance {
			maintenances = append(maintenances, i)
		} else {
			incidents = append(incidents, i)
		}
	}
	return incidents, maintenances
}

// newStatusIncident makes an incident of its updates, newest first.
func newStatusIncident(site Site, thread string, updates []shown) statusIncident {
	last, first := updates[0], updates[len(updates)-1]
	i := statusIncident{
		ID: thread, Name: clean(first.Title), Status: statusWord(last.Status), Impact: "major",
		CreatedAt: stamp(first.PublishedAt, statusTime), StartedAt: stamp(first.PublishedAt, statusTime),
		UpdatedAt: stamp(last.PublishedAt, statusTime), Shortlink: first.URL, PageID: shortID(site.Name),
		Components: []statusComponent{},
	}
	if first.Status == outcry.NoticeMaintenance {
		i.Impact = "maintenance"
	}
	var words strings.Builder
	for _, u := range updates {
		at := stamp(u.PublishedAt, statusTime)
		switch u.Status {
		case outcry.NoticeMonitoring:
			i.Monitoring = at
		case outcry.NoticeResolved:
			i.ResolvedAt = cmp.Or(i.ResolvedAt, at)
		}
		i.Updates = append(i.Updates, statusUpdate{
			ID: u.ID, IncidentID: thread, Status: statusWord(u.Status), Body: clean(u.Text),
			CreatedAt: at, DisplayAt: at, UpdatedAt: stamp(u.changed(), statusTime),
		})
		words.WriteString(clean(u.Title + "\n" + u.Text + "\n"))
	}
	for _, c := range statusComponents(site, nil) {
		if strings.Contains(words.String(), c.Name) {
			c.Status = "partial_outage"
			if first.Status == outcry.NoticeMaintenance {
				c.Status = "under_maintenance"
			}
			i.Components = append(i.Components, c)
		}
	}
	return i
}

func statusWord(s outcry.Status) string {
	if s == outcry.NoticeMaintenance {
		return "in_progress"
	}
	return string(cmp.Or(s, outcry.NoticeInvestigating))
}

// statusComponents lists the site's components as open incidents leave them.
func statusComponents(site Site, open []statusIncident) []statusComponent {
	list := make([]statusComponent, 0, len(site.Components))
	for n, name := range site.Components {
		c := statusComponent{
			ID: shortID(site.Name + name), Name: name, Status: "operational", Position: n + 1, PageID: shortID(site.Name),
		}
		for _, i := range open {
			for _, hit := range i.Components {
				if hit.ID == c.ID {
					c.Status = hit.Status
				}
			}
		}
		list = append(list, c)
	}
	return list
}

// shortID is an id in the looks of the service, the same for the same name.
func shortID(name string) string {
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:6])
}
