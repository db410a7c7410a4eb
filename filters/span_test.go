package filters

import (
	"strings"
	"testing"
	"time"
)

func TestSpan(t *testing.T) {
	for _, tc := range []struct {
		typed string
		want  time.Duration
	}{
		{"10m", 10 * time.Minute},
		{" 24h ", 24 * time.Hour},
		{"1h30m", 90 * time.Minute},
		{"1.5h", 90 * time.Minute},
		{"7d", 7 * Day},
		{"2w", 14 * Day},
		{"5y", 5 * Year},
		{"1y2w", Year + 14*Day},
		{"100y", 100 * Year},
	} {
		got, err := Span(tc.typed)
		if err != nil || got != tc.want {
			t.Errorf("Span(%q) = %v, %v; want %v", tc.typed, got, err, tc.want)
		}
	}
	for _, typed := range []string{"", " ", "10", "h", "-1h", "+1h", "0", "0s", "0y", "1y0s", "1 h", "5Y", "3mo", "101y", "999y", "100y1s", "999999999999999h", "1h-1m", "１h"} {
		if got, err := Span(typed); err == nil {
			t.Errorf("Span(%q) = %v; want an error", typed, got)
		}
	}
}

func TestStep(t *testing.T) {
	for typed := range strings.SplitSeq(steps, ", ") {
		if _, err := Step(typed); err != nil {
			t.Errorf("Step(%q), which the message suggests: %v", typed, err)
		}
	}
	if got, err := Step("24h"); err != nil || got != Day {
		t.Errorf("Step(24h) = %v, %v; want a day", got, err)
	}
	for _, typed := range []string{"30s", "90s", "7m", "5h", "2d", "1w", "x", "", "1m30s"} {
		_, err := Step(typed)
		if err == nil || !strings.Contains(err.Error(), "15m") {
			t.Errorf("Step(%q): %v; want an error that lists the good ones", typed, err)
		}
	}
}

func TestDefaultStep(t *testing.T) {
	for _, tc := range []struct{ span, want time.Duration }{
		{time.Hour, time.Minute},
		{3 * time.Hour, time.Minute},
		{3*time.Hour + 1, 5 * time.Minute},
		{Day, 5 * time.Minute},
		{7 * Day, time.Hour},
		{60 * Day, 6 * time.Hour},
		{61 * Day, Day},
		{10 * Year, Day},
	} {
		if got := DefaultStep(tc.span); got != tc.want {
			t.Errorf("DefaultStep(%v) = %v; want %v", tc.span, got, tc.want)
		}
	}
}
