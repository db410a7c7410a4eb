package export

import (
	"io"
	"iter"

	"outcry"
)

var incidentColumns = []string{
	"id", "service", "region", "state", "started_at", "detected_at", "recovery_claimed_at", "recovery_claimed_by",
	"contested_at", "resolved_at", "official_ack_at", "official_ack_delay_s", "peak_score", "reports", "authors",
	"sources", "regions", "cause",
}

// Incidents writes incidents. Regions are those of the members; the delay of the
// operator is from the start, negative where it spoke first, and empty while it
// is silent.
func Incidents(w io.Writer, f Format, list []outcry.Incident) error {
	return write(w, f, "incidents", incidentColumns, listed(list), func(c []cell, i outcry.Incident) {
		c[0], c[1], c[2], c[3] = text(i.ID), text(i.Service), text(i.Region), text(string(i.State))
		c[4], c[5] = moment(i.StartedAt), moment(i.DetectedAt)
		c[6], c[7] = moment(i.RecoveryClaimedAt), text(i.RecoveryClaimedBy)
		c[8], c[9], c[10] = moment(i.ContestedAt), moment(i.ResolvedAt), moment(i.OfficialAckAt)
		if !i.OfficialAckAt.IsZero() {
			c[11] = decimal(i.OfficialAckAt.Sub(i.StartedAt).Seconds())
		}
		c[12], c[13], c[14], c[15] = decimal(i.PeakScore), number(i.Reports), number(i.Authors), number(i.Sources)
		regions := make([]string, len(i.Members))
		for k, m := range i.Members {
			regions[k] = m.Region
		}
		c[16], c[17] = words(regions), text(i.Cause)
	})
}

var claimColumns = []string{"incident", "at", "voice", "account", "region", "stance", "source", "post_id", "url", "text"}

// Claim is what one signal says in an incident.
type Claim struct {
	Incident string
	outcry.StoredSignal
}

// asked is the stance of a question: it claims neither that it fails nor that it
// works. The filters call it so, too.
const asked = "query"

// Claims writes who claimed what in incidents. Text is the words that made the
// claim, joined by " | ", which stay when their post is pruned.
func Claims(w io.Writer, f Format, rows iter.Seq2[Claim, error]) error {
	return write(w, f, "claims", claimColumns, rows, func(c []cell, r Claim) {
		c[0], c[1], c[2], c[3], c[4] = text(r.Incident), moment(r.PublishedAt), text(string(r.Voice)), text(r.Author), text(r.Region)
		c[5] = text(string(r.Stance))
		if r.Query {
			c[5] = text(asked)
		}
		c[6], c[7], c[8] = text(r.Source), text(r.PostID), text(r.URL)
		said, _ := evidence(r.Words)
		c[9] = cell{text: said.text}
	})
}

var transitionColumns = []string{"incident", "at", "region", "from", "to", "reason"}

// Transitions writes how incidents changed, and why, in words.
func Transitions(w io.Writer, f Format, rows iter.Seq2[outcry.Transition, error]) error {
	return write(w, f, "transitions", transitionColumns, rows, func(c []cell, t outcry.Transition) {
		c[0], c[1], c[2] = text(t.Incident), moment(t.At), text(t.Region)
		c[3], c[4], c[5] = text(string(t.From)), text(string(t.To)), text(t.Why.String())
	})
}
