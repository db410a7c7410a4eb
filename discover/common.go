package discover

import "strings"

// commonWords are what people call any service or device: they say that it is
// down, and nobody could tell which. By stem, see stemOf; a language a line.
var commonWords = stems(
	"account api app application backend bank box cloud computer connection console data database db device dns domain email everything feed file forum game gateway host internet isp it laptop line link login machine mail map mobile net network page pc phone platform portal power program queue router server service shop signal site software something store stream stuff system tech thing tool tv uplink video vpn web website webpage wifi wi-fi world www",
	"anwendung dienst handy internetseite konto leitung netz netzwerk rechner seite webseite",
	"aplicacion cuenta internet linea pagina plataforma red servicio servidor sistema sitio telefono",
	"appli application compte connexion ligne page plateforme reseau serveur service site systeme telephone",
	"applicazione conto linea pagina piattaforma rete server servizio sistema sito telefono",
	"aplicativo conta linha pagina plataforma rede servico servidor sistema telefone",
	"dienst lijn netwerk pagina rekening site verbinding",
)

func stems(lines ...string) map[string]bool {
	known := map[string]bool{}
	for word := range strings.FieldsSeq(strings.Join(lines, " ")) {
		known[stemOf(word)] = true
	}
	return known
}

// common reports whether a subject is a word for any service.
func common(subject string) bool { return commonWords[stemOf(subject)] }
