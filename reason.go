package outcry

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// String is the reason as one sentence, with its numbers and their units. It
// may hold an account's name, which is a stranger's text.
func (r Reason) String() string {
	switch r.Rule {
	case Rise:
		return r.burst() + r.against() + r.sight()
	case Reappeared:
		return "it fails again: " + r.burst() + r.against() + r.sight()
	case Confirmed:
		return r.claimant("says that it fails", "an organisation says that it fails, too") + ", beside " + r.burst() + r.against()
	case Claimed:
		return r.claimant("says that it works again", "somebody says that it works again")
	case Crowd:
		return fmt.Sprintf("users say that it works again: %s%s, beside %s that it fails (%s in as long before)%s",
			several(float64(r.Ups), "report"), r.within(), number(r.Reports), number(r.Expected), r.sight())
	case Disputed:
		return fmt.Sprintf("%s after the claim%s%s", r.burst(), r.since(), r.where(" from late posts"))
	case Subsided:
		return fmt.Sprintf("bad news after the claim fell to %s%s%s%s", several(r.Reports, "report"), r.within(), r.where(""), r.sight())
	case Withdrawn:
		return r.claimant("had said that it works again, and says now that it fails", "who said that it works again says now that it fails")
	case Hushed:
		return fmt.Sprintf("nothing stood out%s: %s%s%s", r.lasting(), several(r.Reports, "report"), r.where(""), r.sight())
	case Faded:
		return "not confirmed: " + r.burst() + r.against() + r.sight()
	case LostSight:
		return fmt.Sprintf("nothing was read%s, so that a new rise is another outage", r.lasting())
	}
	return string(r.Rule)
}

// burst is what the window held: "12 reports by 11 authors in 25 min".
func (r Reason) burst() string {
	var b strings.Builder
	b.WriteString(several(r.Reports, "report"))
	if r.Authors > 0 {
		b.WriteString(" by " + several(float64(r.Authors), "author"))
	}
	b.WriteString(r.within())
	if float64(r.Authors) > r.Reports {
		b.WriteString(" (a question counts half)")
	}
	if r.Echo > 0 {
		fmt.Fprintf(&b, " (%s of them links, reposts or news)", percent(r.Echo))
	}
	return b.String()
}

// against holds the window against what is usual and against the alarm line.
func (r Reason) against() string {
	return fmt.Sprintf("%s: %s times the alarm line", r.where(""), number(r.Score))
}

// where says how many reports were expected, and why.
func (r Reason) where(why string) string {
	verb := "were"
	if number(r.Expected) == "1" {
		verb = "was"
	}
	return fmt.Sprintf(" where %s %s expected%s", number(r.Expected), verb, why)
}

func (r Reason) sight() string { return "; coverage " + percent(r.Coverage) }

// within is the length of the window; "" where it has none.
func (r Reason) within() string {
	if !r.To.After(r.From) || r.From.IsZero() {
		return ""
	}
	return " in " + Length(r.To.Sub(r.From))
}

func (r Reason) lasting() string { return strings.Replace(r.within(), " in ", " for ", 1) }

// since names the claim that is disputed.
func (r Reason) since() string {
	if r.Claim == nil {
		return ""
	}
	return fmt.Sprintf(" of %s at %s UTC", r.Claim.who(), r.Claim.At.UTC().Format("15:04"))
}

func (r Reason) claimant(says, otherwise string) string {
	if r.Claim == nil {
		return otherwise
	}
	return r.Claim.who() + " " + says
}

// who is who made the claim: an account with its voice, or "users".
func (c *RecoveryClaim) who() string {
	if c.Voice == User || c.Voice == "" {
		return c.By
	}
	return fmt.Sprintf("%s (%s)", c.By, c.Voice)
}

// several is a number with its noun.
func several(n float64, noun string) string {
	s := number(n)
	if s != "1" {
		noun += "s"
	}
	return s + " " + noun
}

// number is a number as a person would say it: whole from 10 on, else with at
// most one digit after the point. What is not 0 is not shown as 0.
func number(f float64) string {
	switch {
	case f > 0 && f < 0.05:
		return "fewer than 0.1"
	case f >= 9.95:
		return strconv.FormatFloat(f, 'f', 0, 64)
	}
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

func percent(share float64) string {
	return strconv.FormatFloat(100*share, 'f', 0, 64) + " %"
}

// Length is a span of time as a person would say it, to the minute, and to the
// second below one: "25 min", "1 h 30 min", "2 d 3 h".
func Length(d time.Duration) string {
	if d < 0 {
		return "-" + Length(-d)
	}
	if d = d.Round(time.Second); d < time.Minute {
		return fmt.Sprintf("%d s", int64(d/time.Second))
	}
	minutes := int64(d.Round(time.Minute) / time.Minute)
	days, hours, minutes := minutes/(24*60), minutes/60%24, minutes%60
	var parts []string
	for _, p := range []struct {
		n    int64
		unit string
	}{{days, "d"}, {hours, "h"}, {minutes, "min"}} {
		if p.n > 0 && !(days > 0 && p.unit == "min") {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.unit))
		}
	}
	return strings.Join(parts, " ")
}
