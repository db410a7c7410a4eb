package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"outcry"
	"outcry/export"
)

var at = time.Date(2023, 2, 14, 10, 30, 0, 0, time.UTC)

func each[T any](list ...T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range list {
			if !yield(v, nil) {
				return
			}
		}
	}
}

func busy() outcry.Bucket {
	return outcry.Bucket{
		Start: at, Step: 15 * time.Minute, Service: "tesla", Region: "DE",
		Down: 7, StillDown: 2, Query: 3, Up: 1, OfficialDown: 4, OfficialUp: 5, MonitorDown: 6, MonitorUp: 8,
		Posts: 20, Authors: 12, Sources: 3, Coverage: 0.75,
	}
}

const timelineHeader = "bucket_start,bucket_seconds,service,region,down,still_down,query,up,official_down,official_up,posts,authors,sources,expected,score,state,coverage,monitor_down,monitor_up\r\n"

func TestTimelineCSV(t *testing.T) {
	calm := outcry.Bucket{Start: at, Step: time.Minute, Service: "aws", Region: "001", Coverage: 1}
	unknown := outcry.Bucket{Start: at, Step: time.Minute, Service: "aws", Region: "CN"}
	tests := []struct {
		name  string
		query outcry.Query
		row   outcry.Bucket
		want  string
	}{
		{"every count in its column", outcry.Query{}, busy(),
			"2023-02-14T10:30:00Z,900,tesla,DE,7,2,3,1,4,5,20,12,3,,,,0.75,6,8"},
		{"calm is zeros", outcry.Query{}, calm,
			"2023-02-14T10:30:00Z,60,aws,001,0,0,0,0,0,0,0,0,0,,,,1,0,0"},
		{"not read is empty", outcry.Query{}, unknown,
			"2023-02-14T10:30:00Z,60,aws,CN,,,,,,,,,,,,,0,,"},
		{"down leaves questions out", outcry.Query{Stances: []outcry.Stance{outcry.Down}}, busy(),
			"2023-02-14T10:30:00Z,900,tesla,DE,7,,,,4,,20,12,3,,,,0.75,6,"},
		{"questions alone", outcry.Query{Queries: true}, busy(),
			"2023-02-14T10:30:00Z,900,tesla,DE,,,3,,4,,20,12,3,,,,0.75,6,"},
		{"recoveries by monitors", outcry.Query{Stances: []outcry.Stance{outcry.Up}, Voices: []outcry.Voice{outcry.Monitor}}, busy(),
			"2023-02-14T10:30:00Z,900,tesla,DE,,,,,,,20,12,3,,,,0.75,,8"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := export.Timeline(&b, export.CSV, tt.query, each(tt.row)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(timelineHeader+tt.want+"\r\n", b.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTimelineJSON(t *testing.T) {
	var b bytes.Buffer
	unknown := outcry.Bucket{Start: at, Step: time.Minute, Service: "aws", Region: "CN"}
	if err := export.Timeline(&b, export.JSON, outcry.Query{}, each(busy(), unknown)); err != nil {
		t.Fatal(err)
	}
	want := `[{"bucket_start":"2023-02-14T10:30:00Z","bucket_seconds":900,"service":"tesla","region":"DE","down":7,"still_down":2,"query":3,"up":1,"official_down":4,"official_up":5,"posts":20,"authors":12,"sources":3,"expected":null,"score":null,"state":null,"coverage":0.75,"monitor_down":6,"monitor_up":8},
{"bucket_start":"2023-02-14T10:30:00Z","bucket_seconds":60,"service":"aws","region":"CN","down":null,"still_down":null,"query":null,"up":null,"official_down":null,"official_up":null,"posts":null,"authors":null,"sources":null,"expected":null,"score":null,"state":null,"coverage":0,"monitor_down":null,"monitor_up":null}]
`
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

func claim() outcry.StoredSignal {
	return outcry.StoredSignal{
		Seq: 41, PublishedAt: at, FirstSeenAt: at.Add(1500 * time.Millisecond), Source: "r-teslamotors",
		PostID: "t3_x", URL: "https://forum.example/x", Author: "9f2c",
		Signal: outcry.Signal{
			Stance: outcry.Down, Service: "tesla", Region: "DE", Basis: outcry.ByText, Symptom: outcry.Error,
			Code: "503", Voice: outcry.User, Weight: 0.85, Cause: "aws", Ruleset: "r1",
			Words: []outcry.Evidence{
				{Rule: "en.down.503", Field: outcry.InText, Start: 0, End: 3, Text: "503"},
				{Rule: "en.down.login", Field: outcry.InText, Start: 5, End: 17, Text: "can't log in"},
			},
		},
	}
}

func TestSignals(t *testing.T) {
	tests := []struct {
		format export.Format
		want   string
	}{
		{export.CSV, "seq,published_at,first_seen_at,service,region,region_basis,stance,query,symptom,code,voice,weight,echo,source,post_id,url,author,evidence,rule,ruleset,subject,cause\r\n" +
			"41,2023-02-14T10:30:00Z,2023-02-14T10:30:01.5Z,tesla,DE,text,down,false,error,503,user,0.85,false,r-teslamotors,t3_x,https://forum.example/x,9f2c,503 | can't log in,en.down.503 en.down.login,r1,,aws\r\n"},
		{export.JSONL, `{"seq":41,"published_at":"2023-02-14T10:30:00Z","first_seen_at":"2023-02-14T10:30:01.5Z","service":"tesla","region":"DE","region_basis":"text","stance":"down","query":false,"symptom":"error","code":"503","voice":"user","weight":0.85,"echo":false,"source":"r-teslamotors","post_id":"t3_x","url":"https://forum.example/x","author":"9f2c","evidence":[{"rule":"en.down.503","field":"text","start":0,"end":3,"text":"503"},{"rule":"en.down.login","field":"text","start":5,"end":17,"text":"can't log in"}],"rule":"en.down.503 en.down.login","ruleset":"r1","subject":null,"cause":"aws"}` + "\n"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		if err := export.Signals(&b, tt.format, each(claim())); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, b.String()); diff != "" {
			t.Errorf("%s: %s", tt.format, diff)
		}
	}
}

func TestAForgottenSignalKeepsItsRules(t *testing.T) {
	s := claim()
	s.URL, s.Author, s.PostID = "", "", "forgotten-3"
	for i := range s.Words {
		s.Words[i] = outcry.Evidence{Rule: s.Words[i].Rule, Field: outcry.InText}
	}
	var b bytes.Buffer
	if err := export.Signals(&b, export.CSV, each(s)); err != nil {
		t.Fatal(err)
	}
	if want := ",forgotten-3,,,,en.down.503 en.down.login,r1,,aws\r\n"; !strings.HasSuffix(b.String(), want) {
		t.Errorf("%q, want it to end in %q", b.String(), want)
	}
}

func TestPosts(t *testing.T) {
	p := outcry.StoredPost{Seq: 7, Post: outcry.Post{
		ID: "1", Source: "import", Title: "-1 for the app", Text: "down,\n\"again\"", Deleted: true, PublishedAt: at,
	}}
	var b bytes.Buffer
	if err := export.Posts(&b, export.CSV, each(p)); err != nil {
		t.Fatal(err)
	}
	want := "seq,source,post_id,url,author,published_at,first_seen_at,lang,title,text,deleted\r\n" +
		"7,import,1,,,2023-02-14T10:30:00Z,,,'-1 for the app,\"down,\n\"\"again\"\"\",true\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
	b.Reset()
	if err := export.Posts(&b, export.JSONL, each(p)); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got["title"] != "-1 for the app" || got["lang"] != nil || got["deleted"] != true || got["seq"] != 7.0 {
		t.Errorf("JSON has %v", got)
	}
}

func TestNothingToWrite(t *testing.T) {
	for format, want := range map[export.Format]string{export.CSV: timelineHeader, export.JSONL: "", export.JSON: "[]\n"} {
		var b bytes.Buffer
		if err := export.Timeline(&b, format, outcry.Query{}, each[outcry.Bucket]()); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%s: wrote %q, want %q", format, b.String(), want)
		}
	}
}

var errBroken = errors.New("broken")

// brokenWriter fails after it has taken so many bytes, as a full disk does.
type brokenWriter struct{ room int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		return 0, errBroken
	}
	w.room -= len(p)
	return len(p), nil
}

func TestWriteErrorsComeBack(t *testing.T) {
	for _, format := range export.Formats {
		for _, room := range []int{0, 8192} {
			many := make([]outcry.Bucket, 200)
			for i := range many {
				many[i] = busy()
			}
			err := export.Timeline(&brokenWriter{room}, format, outcry.Query{}, each(many...))
			if !errors.Is(err, errBroken) {
				t.Errorf("%s after %d bytes: error is %v", format, room, err)
			}
		}
	}
}

func TestReadErrorBeforeTheFirstRowWritesNothing(t *testing.T) {
	rows := func(yield func(outcry.Bucket, error) bool) { yield(outcry.Bucket{}, errBroken) }
	for _, format := range export.Formats {
		var b bytes.Buffer
		err := export.Timeline(&b, format, outcry.Query{}, rows)
		if !errors.Is(err, errBroken) || b.Len() > 0 {
			t.Errorf("%s: error is %v, written %q", format, err, b.String())
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := export.Timeline(&bytes.Buffer{}, "xls", outcry.Query{}, each[outcry.Bucket]())
	if err == nil || err.Error() != `format is "xls"; allowed: csv, jsonl, json` {
		t.Errorf("error is %v", err)
	}
}
