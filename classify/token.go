package classify

// maxField is how much of a title or text is read, in bytes. Nobody reports an
// outage after the first few pages.
const maxField = 32 << 10

// token is one word of a post.
type token struct {
	start, end int32 // bytes in the field
	word       uint32
	alias      uint32 // of a tag, the word without its sign
	class      class
	shape      shape
	script     script
	width      int8   // in half words
	joined     bool   // goes on with the word before it, in a script that tells
	opens      bool   // a word may begin here
	before     breaks // what stands between the token before and this one
	inTitle    bool
	quoted     bool
	filler     langs // in which it may stand inside any phrase ("just", "literally")
	filled     int32 // token after the run of words that may
	gapStop    langs // in which no gap may pass it ("not")
	turns      langs // in which it begins a clause ("but")
	ends       langs // in which no scope reaches across it ("and")
	inflected  bool  // a name with an ending
}

// class is what sort of token it is, beside the word that it may be.
type class uint8

const (
	plain class = iota
	number
	errorCode // 400 to 599
	mention
	hashtag
	link
	symbol
)

// shape is how a word is capitalised.
type shape uint8

const (
	lower shape = iota
	capital
	upper
	caseless // of a script without capitals
)

// script is what a character that is a token of its own is written in.
type script uint8

const (
	spaced script = iota // any other; its tokens are words
	dense                // nothing shows where a word ends: Han, hiragana, Thai
	katakana
	hangul
)

// Widths of tokens: two characters say about as much as one word.
const (
	wordWidth      = 2
	characterWidth = 1
)

// breaks is a set of what can stand between two tokens.
type breaks uint16

const (
	comma breaks = 1 << iota
	stop
	bang
	ask
	line
	dash
	colon
	bracket
	emoji
	field
	ellipsis

	sentence = stop | bang | ask | line | field | ellipsis
	softer   = comma | dash | colon | bracket | emoji
)
