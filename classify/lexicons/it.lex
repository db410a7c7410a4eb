// Italian, in a first form.

set filler
    ancora, anche, più, tutto, tutta, molto, adesso, ora, qui, qua, proprio, sempre, già, oggi, solo, completamente, totalmente

set place-words
    da, in, nel, nella, zona, presso, provincia di, su

set break-words
    ma, però, tuttavia, anche se

set scope-ends
    e, perché, quindi

set gap-stops
    non, niente, nulla, mai, nessuno, nessuna, senza, né

set cosa
    app, applicazione, sito, server, servizio, servizi, rete, internet, connessione, pagina, sistema, linea, wifi, portale

set fuori
    down, fuori uso, offline, irraggiungibile, irraggiungibili, non disponibile, morto, morta, bloccato, bloccata, in tilt, giù, guasto, guasta

rule guasto down firm
    <service> *1 (è|sono|sembra) *1 {fuori}
    <service> {fuori} <end>
    {cosa} <service> *1 (è|sono|sembra)? *1 {fuori}
    <service> *1 non *1 (funziona|va|risponde|carica|si apre)
    {cosa} <service> *1 non *1 (funziona|va|risponde|carica|si apre)

rule guasto-cosa down needs=service firm
    {cosa} *1 (è|sono|sembra) *1 {fuori}
    {cosa} {fuori}
    {cosa} *1 non *1 (funziona|va|risponde|carica|si apre|parte)
    non (funziona|va|risponde|carica|si apre|parte) *1 (niente|nulla|più|<end>)
    non *1 (riesco|posso|riusciamo|si riesce) *2 (entrare|accedere|aprire|collegarmi|connettermi|caricare|chiamare|usare|vedere)
    (senza|nessuna|niente|non c'è) *1 (connessione|rete|internet|linea|segnale|campo|app)
    errore *2 <code>
    errore del server
    manutenzione del server

rule corrente down implies=electricity symptom=power firm
    (senza|è andata via la|manca la|saltata la|niente) *1 (corrente|luce|elettricità)
    blackout (a|nel|qui|da)

rule corrente-tornata up implies=electricity symptom=power firm
    (tornata|ritornata) *1 (la)? *1 (corrente|luce|elettricità)

rule tornato up needs=service firm
    (tornato|tornata|tornati|ripristinato|ripristinata|risolto|risolta) *1 (normale|online|tutto|il|la|<end>)
    (funziona|va|online|risponde) *1 (di nuovo|nuovamente|adesso|finalmente)
    di nuovo (online|attivo|attiva|su|funzionante)

rule ancora still needs=service firm
    (ancora|sempre|tuttora) *1 (non|errore|down|giù|niente|nulla|senza|fuori|<code>|irraggiungibile)
    non (funziona|va|risponde) *1 ancora

rule anche-qui same needs=claim
    <start> *1 (anche qui|anche a me|idem|stesso problema|anche io|pure qui|stessa cosa) *2
    <start> <place> (anche|idem|uguale)

rule no nope needs=claim
    <start> (no|qui no|a me no|falso) *1 <end>

rule non not
    (non|nessuno|nessuna|mai|senza)

rule ancora-sempre again
    (tuttora|di nuovo giù)

rule ora now
    (adesso|oggi|al momento|da stamattina|attualmente)

rule ieri past
    (ieri|la settimana scorsa|l'anno scorso|il mese scorso)

rule se if
    (se|speriamo|magari|immagina|qualora)

rule programmata plan
    (manutenzione programmata|programmata|prevista)

rule qualcuno ask
    (anche a voi|qualcun altro|solo a me|solo io|succede anche)

rule perche why
    (perché|quando|cosa succede)

rule dicono told
    (dicono|secondo|quale risolto|a quanto pare)
