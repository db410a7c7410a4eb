package monitor

import (
	"testing"
	"time"

	"outcry"
	"outcry/detect"
)

// Where a late post shows that an incident began earlier and was over, and another
// opens at the very moment at which the one before it did, each has an id: the name
// of that moment stays with the one that opens then.
func TestReconcileKeepsIDsApart(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2024, 3, 5, 10, minute, 0, 0, time.UTC) }
	step := func(id string, minute int, from, to outcry.State) outcry.Transition {
		return outcry.Transition{Incident: id, Service: "tesla", At: at(minute), Region: outcry.World, From: from, To: to}
	}
	later := []outcry.Transition{step("tesla-20240305-103000", 30, outcry.Quiet, outcry.Suspected)}
	found := detect.Found{
		Opened: []string{"tesla-20240305-101000", "tesla-20240305-103000"},
		Transitions: []outcry.Transition{
			step("tesla-20240305-101000", 10, outcry.Quiet, outcry.Suspected),
			step("tesla-20240305-101000", 30, outcry.Suspected, outcry.Dismissed),
			step("tesla-20240305-103000", 30, outcry.Quiet, outcry.Suspected),
		},
	}
	tracker := detect.New(detect.Service{ID: "tesla"}, detect.Past{})
	opened, aliases := reconcile(tracker, &found, later, map[string]bool{})
	if len(opened) != 2 || opened[0].ID != "tesla-20240305-101000" || opened[1].ID != "tesla-20240305-103000" || len(aliases) != 0 {
		t.Errorf("opened %v, aliases %v", opened, aliases)
	}
}
