package filters

// Flags are the filters as flags of a command, for a parser of command lines
// that reads struct tags.
type Flags struct {
	Service []string `help:"Only this service and what belongs to it, by id or name; repeatable." sep:"none" placeholder:"NAME"`
	Region  []string `help:"Only this region and what it contains, by code or name (GB, US-CA, Europe, Bavaria); 'R/*' for each region directly in R; repeatable." sep:"none" placeholder:"NAME"`
	Since   string   `help:"Start of the span: RFC 3339, a date (from its start), 24h, 7d, today, yesterday." placeholder:"TIME"`
	Until   string   `help:"End of the span, not included; a date means the end of that day." placeholder:"TIME"`
	AsOf    string   `help:"Use only what had been seen by this time, which then stands for now." placeholder:"TIME"`
	Step    string   `help:"Length of a bucket, 1m to 1d; by default as suits the span." placeholder:"SPAN"`
	Stance  []string `help:"Only these: down, still_down, up, query (questions, which down leaves out)." placeholder:"STANCE"`
	Voice   []string `help:"Only these: user, official, monitor, press." placeholder:"VOICE"`
	Symptom []string `help:"Only these, such as login, app, website, connection." placeholder:"SYMPTOM"`
	Source  []string `help:"Only posts of this source; repeatable." sep:"none" placeholder:"NAME"`
	TZ      string   `name:"tz" help:"Time zone that times are shown in; what is typed and what is written to files is UTC." placeholder:"ZONE"`
}

// Values returns what was typed.
func (f Flags) Values() Values {
	return Values{
		"service": f.Service,
		"region":  f.Region,
		"since":   {f.Since},
		"until":   {f.Until},
		"as-of":   {f.AsOf},
		"step":    {f.Step},
		"stance":  f.Stance,
		"voice":   f.Voice,
		"symptom": f.Symptom,
		"source":  f.Source,
		"tz":      {f.TZ},
	}
}
