package export_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/export"
)

func TestIncidents(t *testing.T) {
	full := outcry.Incident{
		ID: "tesla-20230214-1035", Service: "tesla", Region: "001", State: outcry.Resolved,
		Members:   []outcry.Member{{Region: "150"}, {Region: "US"}},
		StartedAt: at, DetectedAt: at.Add(5 * time.Minute), RecoveryClaimedAt: at.Add(8 * time.Hour), RecoveryClaimedBy: "@stekker",
		ContestedAt: at.Add(8*time.Hour + 10*time.Minute), ResolvedAt: at.Add(13 * time.Hour), OfficialAckAt: at.Add(-90 * time.Second),
		PeakScore: 4.25, Reports: 81, Authors: 70, Sources: 9, Cause: "aws",
	}
	young := outcry.Incident{ID: "o2-1", Service: "o2", Region: "GB", State: outcry.Suspected, StartedAt: at}
	tests := []struct {
		format export.Format
		want   string
	}{
		{export.CSV, "id,service,region,state,started_at,detected_at,recovery_claimed_at,recovery_claimed_by,contested_at,resolved_at,official_ack_at,official_ack_delay_s,peak_score,reports,authors,sources,regions,cause\r\n" +
			"tesla-20230214-1035,tesla,001,resolved,2023-02-14T10:30:00Z,2023-02-14T10:35:00Z,2023-02-14T18:30:00Z,'@stekker,2023-02-14T18:40:00Z,2023-02-14T23:30:00Z,2023-02-14T10:28:30Z,-90,4.25,81,70,9,150 US,aws\r\n" +
			"o2-1,o2,GB,suspected,2023-02-14T10:30:00Z,,,,,,,,0,0,0,0,,\r\n"},
		{export.JSONL, `{"id":"tesla-20230214-1035","service":"tesla","region":"001","state":"resolved","started_at":"2023-02-14T10:30:00Z","detected_at":"2023-02-14T10:35:00Z","recovery_claimed_at":"2023-02-14T18:30:00Z","recovery_claimed_by":"@stekker","contested_at":"2023-02-14T18:40:00Z","resolved_at":"2023-02-14T23:30:00Z","official_ack_at":"2023-02-14T10:28:30Z","official_ack_delay_s":-90,"peak_score":4.25,"reports":81,"authors":70,"sources":9,"regions":["150","US"],"cause":"aws"}` + "\n" +
			`{"id":"o2-1","service":"o2","region":"GB","state":"suspected","started_at":"2023-02-14T10:30:00Z","detected_at":null,"recovery_claimed_at":null,"recovery_claimed_by":null,"contested_at":null,"resolved_at":null,"official_ack_at":null,"official_ack_delay_s":null,"peak_score":0,"reports":0,"authors":0,"sources":0,"regions":null,"cause":null}` + "\n"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		if err := export.Incidents(&b, tt.format, []outcry.Incident{full, young}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, b.String()); diff != "" {
			t.Errorf("%s: %s", tt.format, diff)
		}
	}
}

func TestClaims(t *testing.T) {
	question := claim()
	question.Query, question.Words = true, nil
	rows := func() func(func(export.Claim, error) bool) {
		return each(export.Claim{Incident: "tesla-1", StoredSignal: claim()}, export.Claim{Incident: "tesla-1", StoredSignal: question})
	}
	tests := []struct {
		format export.Format
		want   string
	}{
		{export.CSV, "incident,at,voice,account,region,stance,source,post_id,url,text\r\n" +
			"tesla-1,2023-02-14T10:30:00Z,user,9f2c,DE,down,r-teslamotors,t3_x,https://forum.example/x,503 | can't log in\r\n" +
			"tesla-1,2023-02-14T10:30:00Z,user,9f2c,DE,query,r-teslamotors,t3_x,https://forum.example/x,\r\n"},
		{export.JSONL, `{"incident":"tesla-1","at":"2023-02-14T10:30:00Z","voice":"user","account":"9f2c","region":"DE","stance":"down","source":"r-teslamotors","post_id":"t3_x","url":"https://forum.example/x","text":"503 | can't log in"}` + "\n" +
			`{"incident":"tesla-1","at":"2023-02-14T10:30:00Z","voice":"user","account":"9f2c","region":"DE","stance":"query","source":"r-teslamotors","post_id":"t3_x","url":"https://forum.example/x","text":null}` + "\n"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		if err := export.Claims(&b, tt.format, rows()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, b.String()); diff != "" {
			t.Errorf("%s: %s", tt.format, diff)
		}
	}
}

func TestTransitions(t *testing.T) {
	change := outcry.Transition{Incident: "tesla-1", Service: "tesla", At: at, Region: "150", From: outcry.Recovering, To: outcry.Contested,
		Why: outcry.Reason{Rule: outcry.Disputed, Reports: 18, Expected: 4.2}}
	var b bytes.Buffer
	if err := export.Transitions(&b, export.CSV, each(change)); err != nil {
		t.Fatal(err)
	}
	want := "incident,at,region,from,to,reason\r\n" +
		"tesla-1,2023-02-14T10:30:00Z,150,recovering,contested,18 reports after the claim where 4.2 were expected from late posts\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}
