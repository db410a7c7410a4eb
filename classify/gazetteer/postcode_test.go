package gazetteer

import "testing"

func TestPostcode(t *testing.T) {
	r := builtin(t)
	for text, want := range map[string]string{
		"CT6": "GB-KEN", "ct6": "GB-KEN", "CT66AB": "GB-KEN whole", "ct66ab": "GB-KEN whole", "SW1A1AA": "GB-WSM whole", "sw1a": "GB-WSM", "E1": "GB-TWH", "e1w": "GB-TWH",
		"": "", "C": "", "CT": "", "CT99": "", "CT6A": "", "XX1": "", "ct6-": "", "CT6٦": "", "ı1": "", "CT66AI": "", "CT68GB": "", "SW1A1AAA": "",
	} {
		got := ""
		n, whole := r.Postcode(text)
		if n != nil {
			got = n.Region
		}
		if whole {
			got += " whole"
		}
		if got != want {
			t.Errorf("Postcode(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestIsInward(t *testing.T) {
	for text, want := range map[string]bool{
		"6AB": true, "6ab": true, "8GD": true, "8gb": false, "4TB": false, "1CB": false, "1bv": false, "AAB": false, "66B": false, "6A": false, "": false, "6ABC": false,
	} {
		if IsInward(text) != want {
			t.Errorf("IsInward(%q) = %v", text, !want)
		}
	}
}
