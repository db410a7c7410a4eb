package classify

import (
	"testing"

	"outcry"
)

// What customers write to the network that they are with.
func TestCustomersOfANetwork(t *testing.T) {
	testClaims(t, outcry.Post{Service: "o2"}, map[string]string{
		"@O2 zero bars in Leeds all morning":                                      "down o2 GB-LDS",
		"@O2 wish you lot would sort your signal out":                             "down o2 GB",
		"@O2 when will the mast be fixed?":                                        "down o2 GB",
		"@O2 why is my 4G so slow?":                                               "down o2 GB",
		"@O2 how do you expect me to work when I can't make calls?":               "down o2 GB",
		"@O2 no data since lunch. Is there an outage?":                            "down? o2 GB",
		"@O2 texts won't send and calls go straight to voicemail":                 "down o2 GB",
		"@O2 0.4mbps is not broadband":                                            "down o2 GB",
		"@O2 my data stopped working properly":                                    "down o2 GB",
		"@O2 network down again??":                                                "still_down o2 GB",
		"@O2 no signal since Tuesday so I am switching to @EE":                    "down o2 GB",
		"@O2 signal has come back, cheers":                                        "up o2 GB",
		"@O2 you have barred my sim so I have no service":                         "",
		"@O2 still no refund":                                                     "",
		"@O2 next day delivery you said, still nothing":                           "",
		"@O2 great to hear your broadband is up and running":                      "",
		"@O2 none of your numbers are of use to me":                               "",
		"@O2 was told my complaint is resolved, but it isn't":                     "",
		"@O2 your network won't be sorted unless the issues are fixed":            "",
		"@O2 no service on my new phone, the old one is fine":                     "",
		"@O2 customer service hung up, then put the phone down on me":             "",
		"@O2 your help page is out of date":                                       "",
		"@O2 everyone looks down their nose at you but I like it":                 "",
		"@O2 scam texts going out in your name":                                   "",
		"@O2 the app says my parcel is with the courier, still no sign of it":     "",
		"@O2 make sure that it won't stop me calling. Prevent it happening again": "",
	})
}

// What a customer says of it beside the failure: that it displeases, that it goes
// unexplained, how to live with it, and what was never the network's.
func TestCustomersBesideTheFailure(t *testing.T) {
	testClaims(t, outcry.Post{Service: "o2"}, map[string]string{
		"@O2 not at all impressed by the patchy service in Hull":            "down o2 GB-KHL",
		"@O2 not only is the app down, nobody answers":                      "down o2 GB",
		"@O2 never understand why your website never loads":                 "down o2 GB",
		"@O2 I have had no signal since noon???":                            "down o2 GB",
		"@O2 I have had no signal since noon, anyone else?":                 "down? o2 GB",
		"@O2 no signal since noon?":                                         "down? o2 GB",
		"@O2 are you serious with this rubbish signal?":                     "down o2 GB",
		"@O2 the 4G around the market square is dreadful":                   "down o2 GB",
		"@O2 little to no service at my mum's":                              "down o2 GB",
		"@O2 can't do a thing unless I am on wifi":                          "down o2 GB",
		"@O2 I don't have 3G working at all":                                "down o2 GB",
		"@O2 seemed fine yesterday, now back to same old problem":           "still_down o2 GB",
		"@O2 unable to top up online, every card is refused":                "down o2 GB",
		"@O2 when will we have service again?":                              "down o2 GB",
		"@user Sorry to hear you're having issues with your signal. ^JB":    "",
		"@O2 5G not working at all near the quay":                           "down o2 GB",
		"@O2 not sure how I don't have enough signal to send this":          "down o2 GB",
		"@O2 your signals so poor":                                          "down o2 GB",
		"@O2 data that works when it feels like it":                         "down o2 GB",
		"@O2 off the wifi this phone is useless":                            "down o2 GB",
		"@O2 no 4G in Derby, is there any mast work going on?":              "down? o2 GB-DER",
		"@O2 issues around the harbour?":                                    "down? o2 GB",
		"@O2 calls from unknown numbers all day, is anyone else having it?": "",
		"@O2 do I lose data allowance when I change plan?":                  "",
		"@O2 my complaint of May is still not resolved":                     "",
		"@O2 no broadband and the mobile data isn't working":                "down o2 GB",
		"@O2 are you lot proud of this useless signal?":                     "down o2 GB",
		"@O2 it has been dreadful for two weeks":                            "down o2 GB",
		"@O2 the problem isn't going away, is it":                           "still_down o2 GB",
		"@O2 your page throws \"CODE-7\" at me":                             "down o2 GB",
		"@O2 ten missed calls from abroad, all scams":                       "",
		"@O2 I was with you for years and the data was slow":                "",
		"@O2 charged for roaming though my data was switched off":           "",
		"@O2 the cinema says that my priority code won't work. Any advice?": "",
		"@O2 trying to upgrade my broadband, nobody picks up":               "",
	})
}

// A name that is also a word is read where the words around it are about what
// such a service does, and where a service is expected a word is none.
func TestNamesBesideTheirTrade(t *testing.T) {
	c := builtinClassifier(t)
	for _, test := range []struct{ text, service, want string }{
		{"no signal on EE anywhere in Sheffield", "", "down ee GB-SHF"},
		{"is steam down", "", "down? steam ZZ"},
		{"United app won't show the gate", "", "down united-airlines ZZ"},
		{"Is the chase website down?", "", "down? chase US"},
		{"the steam is down to a trickle", "", ""},
		{"trying to chase this up, all fine now", "three-uk", ""},
		{"Signal is fine, speeds are awful", "three-uk", "down three-uk GB"},
		{"it stresses me out", "three-uk", ""},
		{"NYC down", "tesla", "down tesla US-NY"},
	} {
		p := outcry.Post{Text: test.text, Service: test.service}
		if got := briefs(c.Classify(&p, Context{}).Signals); got != test.want {
			t.Errorf("%q (%s): %q, want %q", test.text, test.service, got, test.want)
		}
	}
}

// The object of a verb stands before "down"; what fails does too.
func TestWhatGoesDown(t *testing.T) {
	testClaims(t, outcry.Post{}, map[string]string{
		"Xbox Live down for me":              "down xbox-live ZZ",
		"xbox live still down":               "still_down xbox-live ZZ",
		"please turn Spotify down":           "",
		"calm it down, Spotify fans":         "",
		"I look down on Spotify":             "",
		"my Instagram reach is way down":     "",
		"Spotify down bad for this playlist": "",
		"Spotify ups and downs":              "",
	})
}
