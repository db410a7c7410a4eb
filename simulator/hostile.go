package simulator

import (
	"strings"
	"time"

	"outcry"
)

// HostileTexts are words that strangers write to harm whoever shows them: on a
// terminal, in a spreadsheet, on a page, in a log. Everything that shows posts
// is tested with the same ones.
func HostileTexts() []string {
	texts := []string{
		// What drives a terminal.
		"\x1b[31mred\x1b[0m", "\x1b[2J\x1b[1;1Hwiped", "\x1b]0;new title\x07", "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
		"\x1b]52;c;cm0gLXJmIC8=\x07", "\x1bP1$r0m\x1b\\", "\x1b_app\x1b\\", "\x1b^private\x1b\\", "\x1bXstart\x1b\\", "\x1bc", "\x1b(0lqqk", "\x1b#8",
		"\x1b", "\x1b[", "\x1b]", "\x1b]8;;unclosed", "\x1b[38;5;1", "\x1b[\x1b[31m", "\x1b\x1b[5n", "\x9b31mbyte\x9c", "\x9d0;byte\x9c", "\x90byte\x9c",
		"\u009b31mrune\u009c", "\u009d0;rune\u009c", "\u0090rune\u009c", "\u0084\u0085\u008d\u009f", "bell\x07", "secret\b\b\b\b\b\bpublic",
		"real\rfake", "\x0e\x0f\x11\x13\x7f", "\x05\x1a\x18", "form\ffeed\vtab", "\x00NUL\x00",
		// What turns the order of reading round, or hides.
		"\u202egpj.exe\u202c", "\u202a\u202b\u202d", "\u2066isolate\u2069\u2067\u2068", "\u200e\u200f\u061c", "a\u200bb\u200cc\u200dd\ufeffe",
		"Z" + strings.Repeat("\u0335\u0489", 60), "\u2028line\u2029paragraph", "\U000e0041\U000e0042", "\ufff9\ufffa\ufffb",
		// What a spreadsheet runs.
		`=HYPERLINK("http://evil.example","click")`, "=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1,1)", "\t=1", "\r=1", "\n=1", " =1", "  +1", "'=1", `"=1"`, `","=1`,
		"\"\r\n=1,\"", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff201", "=", "-", "%0A=1", "DDE(\"cmd\";\"/C calc\";\"x\")", "=cmd|'/C calc'!'A1'", "a,b;c\td",
		"\ufeff=1", "\u200b=1", "\x00=1", "\u00a0=1", "|cmd",
		// What a page runs.
		"<script>alert(1)</script>", "</script><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, "<svg onload=alert(1)>",
		"<!--", "-->", "]]>", "<![CDATA[x]]>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
		"data:text/html,<script>alert(1)</script>", "vbscript:x", "//evil.example/", "https://evil.example/\"><script>alert(1)</script>", "http://user:pass@evil.example\\@good.example/",
		"</title><script>alert(1)</script>", "</style>", "<iframe srcdoc='<script>alert(1)</script>'>", "&lt;script&gt;", "&#60;script&#62;", "{{.}}{{printf \"%s\" .}}", "${7*7}#{7*7}<%= 7*7 %>",
		"\\u003cscript\\u003e", "%3Cscript%3E", "+ADw-script+AD4-", "\"}]}</script>",
		// What forges lines and paths, and ends strings.
		"one\ntwo", "one\r\ntwo", "one\rtwo", "level=ERROR msg=\"forged\"\ntime=2026-01-01T00:00:00Z level=INFO msg=\"all is well\"", "a\u0085b", "%s%d%n%x", "%!s(MISSING)",
		"'; DROP TABLE post; --", "\" OR \"\"=\"", "../../../../etc/passwd", "..\\..\\windows", "/dev/stdin", "CON", "a\x00.txt", "file:///etc/passwd", "; rm -rf /", "$(id)", "`id`", "--config=/etc/passwd", "-rf",
		// What is no text.
		"\xff\xfe", "\xc0\xaf", "\xed\xa0\x80\xed\xb0\x80", "\xf4\x90\x80\x80", "a\x80b", "\xe2\x82", "\\ud800", "\ufffe\uffff", "\ufdd0",
		"", " ", "\u3000", "\u00a0", "\"", "'", "\\", "`", "{", "[", "null", "true", "NaN", "-0", "1e999", "0x10", "#", "---", "...", "*a", "&a", "!!python/object:x",
	}
	const most = 64 << 10
	return append(texts,
		strings.Repeat("\u0301", most/2), "a"+strings.Repeat("\u0301", most), strings.Repeat("w", 100<<10), strings.Repeat("W", 1<<20),
		strings.Repeat("\u202e", 1000), strings.Repeat("\x1b[31m", 1000), strings.Repeat("\x1b]", 3000), strings.Repeat("<b>", 3000), strings.Repeat("\"", 3000),
		strings.Repeat("\U0001f468\u200d", 2000), strings.Repeat("=1,", 2000), strings.Repeat("\n", 2000), strings.Repeat("停", 5000), strings.Repeat("https://evil.example/ ", 500))
}

// HostilePosts are posts with a hostile text in every field that a stranger
// writes, each with a claim beside it, so that the text gets as far as a post
// can: into signals, their evidence and what is told of them.
func HostilePosts() []outcry.Post {
	at := time.Date(2024, 5, 7, 10, 0, 0, 0, time.UTC)
	var posts []outcry.Post
	for i, text := range HostileTexts() {
		posts = append(posts, outcry.Post{
			ID: text + string(rune('0'+i%10)), Source: text, URL: text, Author: text, Thread: text, ReplyTo: text, Seq: i,
			Title: text, Text: text + "\nGitHub is down" + text + "\nis " + text + " down?\n" + text + " is down in Germany",
			Quote: text, Links: []string{text, "https://post.example/" + text}, Lang: text,
			PublishedAt: at.Add(time.Duration(i) * time.Second), FirstSeenAt: at.Add(time.Hour), Claimed: text,
			Service: text, Region: text, Voice: outcry.Voices[i%len(outcry.Voices)],
			SourceService: text, SourceRegion: text,
		})
	}
	return posts
}
