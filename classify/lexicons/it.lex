// Italian.

set filler
    ancora, anche, più, tutto, tutta, molto, adesso, ora, qui, qua, proprio, sempre, già, oggi, solo, completamente, totalmente, da noi
    stamattina, stasera, purtroppo, ragazzi, ciao, salve, finalmente, improvvisamente, pure, davvero, praticamente, attualmente, cazzo
    mi, ci, vi, il, lo, gli, dei, del, della, poi, continuamente, ovunque, dappertutto, ad, al

set place-words
    da, in, nel, nella, zona, presso, provincia di, su, a, qui a, qui in, verso, città di, a nord di, a sud di, dalle parti di

set within-words
    a, in tutta, in tutto, zona, provincia di, vicino a

set away-words
    volo per, voli per, treno per, in viaggio per, nato a, nata a, fatto in, sede a, call center in, spedizione in, chiamate verso, bonifico in
    tornato da, tornata da, università di

set origin-words
    vengo da, sono di

set break-words
    ma, però, tuttavia, anche se, invece, eppure

set scope-ends
    e, perché, quindi, dunque

set gap-stops
    non, niente, nulla, mai, nessuno, nessuna, nessun, senza, né, se

set edge-words
    a, da, in, nel, nella, su, di, del, della, con, e, per, il, la, lo, un, una

set stop-words
    il, lo, la, i, gli, le, un, uno, una, io, tu, lui, lei, noi, voi, loro, mi, ti, ci, vi, si, che, chi, cosa, quando, dove, come, mio
    mia, tuo, tua, suo, sua, nostro, vostro, questo, questa, quello, quella, è, sono, era, ha, hanno, ho, e, o, non, con, senza, per, di
    a, da, in, su, tutto, tutti, niente, nulla, qualcuno, nessuno, ma, se, anche, più

set cosa
    app, applicazione, sito, siti, sito web, pagina, pagine, server, servizio, servizi, piattaforma, sistema, portale, login, accesso, api
    cloud, negozio online, pagamento, pagamenti, pos, bancomat, messaggi, notifiche, streaming, mail, posta, chat, registry, registro, gioco
    chiave, carta, climatizzatore, home banking, area clienti, database, foto, video, conto

set rete
    internet, connessione, rete, linea, segnale, campo, wifi, fibra, adsl, 4g, 5g, 3g, lte, dati, telefono, telefonia, fisso, copertura
    rete mobile, modem, connessione internet, tv

set essere
    è, sono, sembra, sembrano, risulta, risultano, resta, restano, pare, s

set fuori
    down, fuori uso, offline, irraggiungibile, irraggiungibili, non disponibile, morto, morta, bloccato, bloccata, in tilt, giù, guasto, guasta
    fuori servizio, inaccessibile, inaccessibili, indisponibile, ko, saltato, saltata, caduto, caduta, crashato, crashata, a terra, in crash
    andato giù, andata giù, lentissimo, intasato, sovraccarico, instabile, collassato, collassata, inutilizzabile, andato, andata in tilt

set guasto
    guasto, guasti, problema, problemi, disservizio, disservizi, errore, errori, interruzione, interruzioni, malfunzionamento
    malfunzionamenti, rallentamenti, blocco, down, disconnessioni, messaggio di errore, messaggi di errore

set fare
    entrare, accedere, aprire, collegarmi, connettermi, collegarsi, connettersi, caricare, chiamare, usare, vedere, mandare, inviare, ricevere
    telefonare, navigare, giocare, ascoltare, guardare, pagare, scaricare, sbloccare, avviare, fare login, loggarmi, loggare, pubblicare
    installare, clonare, prelevare, sincronizzare, riprodurre, collegare, connettere, comprare, aggiornare

set va
    va, vanno, funziona, funzionano, risponde, rispondono, carica, caricano, si apre, parte, si carica, apre, prende, si connette, si collega
    si avvia, invia, accetta, sincronizza, mi funziona, mi va, mi carica

// --- Guasti ------------------------------------------------------------------

rule guasto down firm
    <service> *2 (mi|ci|a)? *1 (butta|buttarmi|buttando|sbatte|caccia|disconnette|espelle|disconnettersi) *1 (fuori|da|<end>)
    server *1 (di|del|della)? *1 <service> *2 ({fuori}|morti|giù|down|sovraccarichi)
    <service> *2 (a scatti|a singhiozzo|muto|bloccata|inchiodato|lagga|scatta)
    <service> *1 (senza) *1 {rete}
    <service> *2 (non parte|non partono|nessuna canzone|non si sente|non si vede)
    <service> *1 (ko|down|fuori uso|morta|morto|giù) (da|in|a)
    <service> {cosa}? *1 {essere} *3 {fuori}
    <service> {rete} *1 {essere} *2 {fuori}
    <service> {cosa}? {fuori} <end>
    <service> {fuori} (a|in|da|nel|qui)
    {cosa} *1 <service> *1 {essere} *2 {fuori}
    <service> {cosa}? *1 non *2 {va}
    ({cosa}|{rete}) *1 <service> *1 non *2 {va}
    non *1 {va} *1 <service>
    <service> *1 (resta|rimane|restano) *1 (bloccato|bloccata|fermo|ferma|appeso)
    <service> *1 (crasha|si blocca|si impalla|lagga|dà problemi|fa i capricci|è crashato|è caduto|è saltato|si è bloccato)
    <service> *1 (ha|hanno|dà|da|presenta|segnala) *3 {guasto}
    <service> *1 (mi)? *1 (dà|da|restituisce|risponde|mostra|tira fuori) *2 <code>
    {guasto} *1 (con|di|a|su|per|della|di rete) *1 <service>
    {guasto} <service>
    non *1 (riesco|riusciamo|riesce|posso|possiamo|si riesce|riescono) *6 (su|con|a|in|di|da) *1 <service>
    impossibile *4 (su|con|a|in) *1 <service>
    (pagamenti|messaggi|chiamate) *2 <service> *2 (falliscono|non vanno|bloccati|rifiutati|non partono)
    (senza|niente|nessun|nessuna) *1 ({rete}|accesso) *1 (con|di|su) *1 <service>

rule guasto-domanda down firm asks
    (qualcuno|qualcun altro|nessuno|riuscite|riesce qualcuno) *1 (riesce|ad|a|che riesce) *2 {fare} *2 (a|in|su|con|il|la|l|al|alla) *1 <service>
    (qualcuno|qualcun altro|anche voi|altri) *2 (problemi|problema|disservizi) *1 (con|su) *1 <service>
    <start> (a voi|vi|a qualcuno|ma vi) *1 (funziona|va|prende|carica) *1 <service> <end>
    <start> <service> *1 (vi|a voi) *1 (funziona|va|prende) <end>

rule cosa-domanda down needs=service firm asks
    <start> (a voi|vi|a qualcuno|ma vi) *1 (funziona|va|prende|carica) *1 {cosa} <end>

rule guasto-cosa down needs=service firm
    non *1 (mi|ci|si) *1 fa *1 (entrare|accedere|pagare|aprire|loggare|inviare|fare)
    (quando) *2 (torna|tornerà|ripristinate|riparate|sistemate|riparte|funzionerà)
    (partono|arrivano|caricano) *1 (più)? *1 (messaggi|video|canzoni)
    {cosa} *1 {essere} *2 {fuori}
    {cosa} {fuori}
    {cosa} *1 non *1 {va}
    {cosa} *1 non *1 (è|sono) *1 (disponibile|disponibili|raggiungibile|accessibile)
    non (funziona|va|risponde|carica|si apre|parte) *1 (niente|nulla|più)
    <start> non (funziona|va|risponde|carica|si apre) <end>
    non (funziona|va|prende) *1 (qui|da|a|in|nulla)
    non *1 (riesco|posso|riusciamo|si riesce|riuscite|riescono|riesce|possiamo) *2 (a|ad)? *1 {fare}
    impossibile *2 {fare}
    (senza|nessuna|niente|non c'è|nessun) *1 (connessione|accesso|risposta|app) *1 (a|al|da|con|qui|<end>)
    (errore del server|manutenzione del server|server in manutenzione|messaggio di errore|errore di connessione)
    (dice|esce|appare|mostra|compare) *3 (manutenzione|errore|server maintenance)
    (mi|ci) *1 (butta|sbatte|caccia|disconnette|espelle) *1 fuori
    (mi|ci) *1 disconnette
    (resta|rimane|si) *1 (bloccato|blocca|impalla|fermo) *2 (caricamento|schermata|<end>)
    (c'è un|c'è|grosso|grande|enorme) *1 {guasto} *1 (in corso|a|da|nazionale|generale|<end>)
    (tutto) (bloccato|fermo|giù|down) <end>
    (pagamenti|messaggi|chiamate) *1 (falliscono|non vanno|non partono|bloccati)
    (macchina|auto) *2 non *1 (si apre|risponde)

rule codice-errore down needs=service symptom=error firm
    (errore|codice|codice errore|errori) *2 <code>

rule lento down needs=service symptom=slow
    (internet|rete|sito|app|server|connessione|wifi|tutto|4g|5g) *2 (lento|lenta|lentissimo|lentissima|lentissimi)

rule servizio-lento down symptom=slow
    <service> *2 (lento|lenta|lentissimo|lentissima)

rule niente-rete down needs=service topic=telecom symptom=connection firm
    (senza|niente|nessun|nessuna|zero|non c'è|manca) *1 {rete}
    {rete} *1 {essere} *2 {fuori}
    {rete} {fuori}
    {rete} *1 non *1 {va}
    (solo|soltanto) *1 chiamate *1 (di|d)? *1 emergenza
    non *1 prende *1 (niente|nulla|il telefono|qui|<end>)

rule corrente down implies=electricity symptom=power firm
    (salta|saltata|va via|manca) *1 (la|l)? *1 (corrente|luce|elettricità) *2 (ogni|di continuo|da|a|qui)
    (senza|è andata via|andata via|manca|mancata|saltata|salta|saltato|niente|non c'è|via) *1 (la|l)? *1 (corrente|luce|elettricità)
    (corrente|luce) *2 (saltata|andata via|mancata|va via|è saltata)
    blackout *1 (a|nel|qui|da|in|totale|generale|<end>)
    (c'è un|grosso|ennesimo|enorme|altro) *1 blackout
    (famiglie|utenze|persone|case|clienti) *2 senza *1 (corrente|luce|elettricità)
    (al|siamo al) buio *1 (in|tutto|tutta|da)

rule corrente-tornata up implies=electricity symptom=power firm
    è tornata *1 (la)? *1 (luce|corrente|elettricità)
    (tornata|ritornata|riecco|abbiamo di nuovo|c'è di nuovo|di nuovo|ripristinata) *1 (la|l)? *1 (corrente|luce|elettricità)
    (corrente|luce|elettricità) *2 (tornata|ritornata|ripristinata)

// --- Ritorno -----------------------------------------------------------------

rule servizio-tornato up not=still firm
    <service> *1 (funziona|va|risponde|carica) *2 (di nuovo|nuovamente|adesso|bene|benissimo|perfettamente|normalmente|senza problemi|regolarmente)
    <service> *1 (è|sono|sembra) *1 (tornato|tornata|tornati|ripristinato|ripristinata|risalito|ripartito|ripartita|di nuovo online|di nuovo su|di nuovo attivo|operativo)
    <service> *1 (di nuovo|nuovamente) (online|attivo|attiva|su|funzionante|raggiungibile|operativo|disponibile)
    <service> *1 (ripristinato|ripristinata|risolto|risolta|tornato|tornata|ripartito) <end>
    {guasto} *1 (con|di|a|su)? *1 <service> *2 (risolto|risolta|risolti|rientrato|finito)
    (tornato|tornata|funziona di nuovo|ripartito) *1 <service>
    a me *1 <service> *1 (funziona|va) *1 <end>
    (funziona|va) *1 <service> *2 (di nuovo|benissimo|bene|regolarmente)

rule tornato up needs=service not=still firm
    (oggi|ora|adesso) *1 (tutto|va tutto|è tutto) *1 (ok|bene|a posto|normale|regolare|perfetto)
    (tornato|tornata|tornati|ripristinato|ripristinata|risolto|risolta|rientrato) *1 (normale|online|tutto|il|la|alla normalità|internet|rete|raggiungibile|<end>)
    (funziona|va|online|risponde|carica) *1 (di nuovo|nuovamente|adesso|finalmente|tutto|perfettamente|regolarmente)
    (ora|adesso|finalmente) (funziona|va|risponde|carica|riesco|riusciamo|posso|è tornato|ok)
    di nuovo (online|attivo|attiva|su|funzionante|raggiungibile|operativo)
    (problema|guasto|disservizio|errore) *2 (risolto|risolti|rientrato|sistemato|finito)
    (è tornato|è tornata) *1 (tutto|internet|la rete|il segnale|la linea|<end>)
    tutto *1 (ok|risolto|tornato|ripristinato|di nuovo)
    (a me|qui) *1 (funziona|va) *1 (tutto|bene|benissimo|senza problemi|regolarmente)

rule non-down up needs=service
    non *1 (è|sono) *1 (down|giù|fuori uso|offline|bloccato)

// --- Ancora ------------------------------------------------------------------

rule servizio-ancora still firm
    <service> *2 (ancora|sempre|tuttora|di nuovo|nuovamente) *1 (non|errore|down|giù|niente|nulla|senza|fuori|<code>|irraggiungibile|bloccato|{fuori}|offline)
    <service> *1 non *1 (funziona|va|risponde|carica) ancora
    <service> *1 non *1 (è|sono) *1 ancora *1 (tornato|tornata|risolto|ripristinato|disponibile|online)
    (ancora|di nuovo) *1 (down|giù|bloccato|problemi con) *1 <service>
    <service> *2 (ricaduto|è ricaduto|ricaduta|di nuovo giù|è ancora giù)

rule ancora still needs=service firm
    ancora (nulla|niente|zero|buio)
    (ancora|sempre|tuttora|di nuovo|nuovamente) *1 (non funziona|non va|errore|down|giù|niente|nulla|senza|fuori uso|<code>|irraggiungibile|bloccato|offline|problemi|lo stesso errore)
    non (funziona|va|risponde) *1 ancora
    non *1 (è|sono) *1 ancora *1 (stato|stata)? *1 (risolto|risolta|tornato|tornata|ripristinato|ripristinata)
    (guasto|problema|disservizio) *2 (persiste|continua|ancora in corso|non è ancora)
    (e|poi) *1 di nuovo (giù|down|niente|via|bloccato)

rule ancora-corrente still implies=electricity symptom=power firm
    (ancora|tuttora|di nuovo) *1 (senza|niente|manca|è andata via) *1 (la)? *1 (corrente|luce|elettricità)

rule ancora-errore still needs=service symptom=error
    (ancora|sempre|di nuovo|tuttora) *2 <code>

rule ancora-breve still needs=thread
    <start> *2 (ancora no|ancora niente|ancora nulla|non ancora|sempre uguale|ancora giù|ancora down) *1 <end>

// --- Risposte ----------------------------------------------------------------

rule anche-qui same needs=claim
    <start> *1 (anche qui|anche a me|anche da me|idem|stesso problema|anche io|pure qui|stessa cosa|pure a me|pure io|anche da noi|stessa situazione|confermo|uguale qui|neanche a me|neanche qui|nemmeno a me|nemmeno qui)
    (anche a me|anche da noi|stesso problema|stessa cosa qui|neanche a me|nemmeno a me)
    <start> *1 <place> (anche|idem|uguale|pure|stessa cosa)
    <start> *1 (anche|idem|pure|uguale) *1 (a|da|in|qui a) *1 <place>
    <start> (a|da|in|qui a|qui in) *1 <place> *1 (anche|idem|uguale|pure|stessa cosa) <end>

rule no nope needs=claim
    <start> (no|qui no|a me no|falso|da me no|qui tutto ok|nessun problema qui|a me va) *1 <end>

// --- Ciò che cambia il senso ---------------------------------------------------

rule non not
    (non|nessuno|nessuna|mai|senza|nessun)

rule ancora-sempre again
    (tuttora|di nuovo giù|ancora)

rule ora now
    (adesso|oggi|al momento|da stamattina|attualmente|in questo momento|da stasera|ora)

rule ieri past
    (ieri|settimana scorsa|anno scorso|estate scorsa|inverno scorso|autunno scorso|mese scorso|altro ieri|l'altro giorno|giorni fa|mesi fa|settimane fa|anni fa|tempo fa|ieri sera|stanotte abbiamo)
    (era|erano) *2 {fuori}
    (aveva|avevano|abbiamo avuto|avevamo|ha avuto) *3 ({guasto}|blackout)

rule se if
    (se|speriamo|magari|immagina|immaginate|qualora|in caso|sarebbe|potrebbe)

rule programmata plan
    (manutenzione programmata|programmata|prevista|per manutenzione|lavori programmati|spegne il|spegnimento)

rule pubblicita plan reach=post reason=advice_or_advert
    (offerta di lavoro|cerchiamo|assumiamo|concorso|vinci un|sconto|codice sconto|promozione|candidati ora)

rule qualcuno ask
    (anche a voi|qualcun altro|qualcuno|solo a me|solo io|succede anche|sono io|sono l'unico|sono l'unica|anche voi|a voi|altri con)
    <start> (c'è|ci sono|avete|sapete)

rule perche why
    (perché|quando|cosa succede|che succede|che sta succedendo|per quanto)

rule dicono told
    (dicono|secondo|a quanto pare|dice che|sostengono|annuncia|annunciano|ufficialmente)

rule quando-aspetto awaited
    (quando|appena|finché|dovrebbe)

rule forse hedge
    (sembra|sembrano|forse|pare|credo|penso|probabilmente|a quanto pare|magari)

rule mio own
    (mio|mia|miei) *1 (telefono|cellulare|portatile|computer|pc|router|modem|macchina|auto|bici|password|carta|batteria|stampante|schermo|televisore|tastiera|cuffie|orologio|tablet|frigo|forno|lavatrice|caricatore)
    (riavviare|riavviato|riavvia) *2 (modem|router|telefono)
    mi è (caduto|caduta|morto|morta)

rule notizie news
    (ultim'ora|secondo la prefettura|migliaia|decine di migliaia|comunicato|riporta|segnalano i media|agenzia)

rule colpa-di down needs=expected asks blames weight=0.6
    (è colpa di|colpa di|è per) *1 <service> <end>

rule colpa blame
    (per colpa di|a causa di|causa) *1 <service>
    <service> *1 (responsabile|la colpa)

rule altro-senso other
    (nessun|senza|non c'è|nessuno) *1 (problema|problemi|idea|dubbio|parole|fretta|soldi|voglia|pensieri)
    (va|vanno|tutto) *1 (tutto)? (bene) *1 (grazie|così|qui)? <end>
    non *1 (è|sono) *1 (male|malaccio|vero|giusto|possibile)
    non *1 (riesco|posso) *2 (a|ad)? *1 (credere|dormire|aspettare|capire|smettere)
    così non (va|funziona)
    (ascensore|lavatrice|frigo|caldaia|macchina|auto|treno|bus|metro|semaforo|moto) *2 (guasto|guasta|non funziona|non parte|ferma|fermo)
    (morto|morta|morti) *1 (di|dal|dalla) *1 (stanchezza|ridere|fame|sonno|paura|freddo)
    (alla|venuta alla|dare alla|viene alla|portato alla) luce
    (spegni|spegnere|accendi|accendere) *1 la luce
    (prezzo|bolletta|tariffa|costo|fornitore) *2 (luce|corrente|elettricità)
    (social|sociale) network
    (segnalare|segnala|come si segnala) *2 {guasto}
    (negozio|strada|scuola|ristorante) *2 di nuovo aperto

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    accedere, accesso, login, password, entrare, loggarmi

set payment-words
    pagare, pagamento, pagamenti, carta, bonifico, bonifici, bancomat, pos

set calls-words
    chiamare, chiamate, telefonare

set messaging-words
    messaggio, messaggi, sms, inviare, mandare, mail

set slow-words
    lento, lenta, lentissimo, lentissima, rallentamenti, a scatti

set website-words
    sito, pagina, sito web

set app-words
    app, applicazione

set connection-words
    rete, internet, connessione, segnale, wifi, fibra, 4g, 5g, linea, campo, adsl
