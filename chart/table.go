package chart

import (
	"fmt"
	"io"
	"strconv"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"outcry"
)

// Table writes rows as a table for people, in their order. Counts that q does
// not ask for stay empty; what nobody read says so. The service, and claims of
// organisations, have columns only where there is something to tell apart.
func Table(w io.Writer, q outcry.Query, rows []outcry.Bucket, o Options) error {
	o = o.settled()
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	if o.ASCII {
		t.SetStyle(table.StyleDefault)
	}
	t.Style().Format.Header = text.FormatDefault
	t.AppendHeader(table.Row{
		"time " + o.Zone.String(), "service", "region", "down", "still\ndown", "asks", "works",
		"official\nfails", "official\nworks", "monitor\nfails", "monitor\nworks", "posts", "authors", "read",
	})
	t.SetColumnConfigs(tableColumns(rows))
	asked := q.Asked()
	for _, b := range rows {
		t.AppendRow(o.tableRow(b, asked))
	}
	_, err := io.WriteString(w, t.Render()+"\n")
	return err
}

// tableColumns hides what would only take room, and aligns numbers.
func tableColumns(rows []outcry.Bucket) []table.ColumnConfig {
	services, official, monitor := false, false, false
	for _, b := range rows {
		services = services || b.Service != rows[0].Service
		official = official || b.OfficialDown+b.OfficialUp > 0
		monitor = monitor || b.MonitorDown+b.MonitorUp > 0
	}
	hidden := map[int]bool{2: !services, 8: !official, 9: !official, 10: !monitor, 11: !monitor}
	var columns []table.ColumnConfig
	for number := 1; number <= 14; number++ {
		c := table.ColumnConfig{Number: number, Hidden: hidden[number]}
		if number >= 4 {
			c.Align = text.AlignRight
		}
		columns = append(columns, c)
	}
	return columns
}

func (o Options) tableRow(b outcry.Bucket, asked outcry.Asked) table.Row {
	count := func(n int, asked bool) string {
		if !asked || b.Unknown() {
			return ""
		}
		return strconv.Itoa(n)
	}
	read := fmt.Sprintf("%.0f %%", 100*b.Coverage)
	if b.Unknown() {
		read = "not read"
	}
	return table.Row{
		b.Start.In(o.Zone).Format("2006-01-02 15:04"), o.Clean(b.Service), o.name(b.Region),
		count(b.Down, asked.Down), count(b.StillDown, asked.StillDown),
		count(b.Query, asked.Query), count(b.Up, asked.Up),
		count(b.OfficialDown, asked.OfficialDown), count(b.OfficialUp, asked.OfficialUp),
		count(b.MonitorDown, asked.MonitorDown), count(b.MonitorUp, asked.MonitorUp),
		count(b.Posts, true), count(b.Authors, true), read,
	}
}
