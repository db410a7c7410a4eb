package export_test

import (
	"strings"
	"testing"

	"outcry"
	"outcry/export"
	"outcry/places"
)

const regionsHeader = "since,until,service,region,region_state,down,still_down,query,up,official_down,official_up,monitor_down,monitor_up," +
	"posts,authors,sources,share,usual_share,against,p,difference,coverage,incident,state\r\n"

func TestRegionsCSV(t *testing.T) {
	b := busy()
	loud := places.Row{Bucket: b, State: places.Reporting, Share: 0.123456, Usual: 1.0 / 3, Shared: true, Against: places.Before,
		P: 0.0000123456, Difference: places.Less, Incident: "tesla-1"}
	loud.Bucket.State = outcry.Ongoing
	b.Region, b.Coverage = "CN", 0
	for _, tt := range []struct {
		name  string
		query outcry.Query
		row   places.Row
		want  string
	}{
		{"every figure in its column", outcry.Query{}, loud,
			"2023-02-14T10:30:00Z,2023-02-14T10:45:00Z,tesla,DE,reporting,7,2,3,1,4,5,6,8,20,12,3,0.1235,0.3333,before,1.23e-05,less than its share,0.75,tesla-1,ongoing"},
		{"recoveries alone", outcry.Query{Stances: []outcry.Stance{outcry.Up}}, loud,
			"2023-02-14T10:30:00Z,2023-02-14T10:45:00Z,tesla,DE,reporting,,,,1,,5,,8,20,12,3,0.1235,0.3333,before,1.23e-05,less than its share,0.75,tesla-1,ongoing"},
		{"not covered is empty", outcry.Query{}, places.Row{Bucket: b, State: places.NotCovered, P: 1, Difference: places.TooFew},
			"2023-02-14T10:30:00Z,2023-02-14T10:45:00Z,tesla,CN,not_covered,,,,,,,,,,,,,,,,too little to tell,0,,"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			if err := export.Regions(&out, export.CSV, tt.query, []places.Row{tt.row}); err != nil {
				t.Fatal(err)
			}
			if want := regionsHeader + tt.want + "\r\n"; out.String() != want {
				t.Errorf("got  %q\nwant %q", out.String(), want)
			}
		})
	}
}
