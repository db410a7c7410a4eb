// Italian.

set filler
    ancora, anche, più, tutto, tutta, molto, adesso, ora, qui, qua, proprio, sempre, già, oggi, solo, completamente, totalmente, da noi
    stamattina, stasera, purtroppo, ragazzi, ciao, salve, finalmente, improvvisamente, pure, davvero, praticamente, attualmente, cazzo
    sta, stanno, la verità, in pratica, come al solito, tipo, boh, comunque, veramente, oramai, ormai, raga, regà, nuovamente, assolutamente
    mi, ci, vi, il, lo, gli, dei, del, della, poi, continuamente, ovunque, dappertutto, ad, al

set name-words
    steam, messenger, teams, zoom, slack, notion, snapchat, outlook, amazon, stripe, signal, threads, xbox, playstation, ps4, ps5
    hbo, azure, bolt, meet, shazam, tim, visa, very mobile, adobe, tidal

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
    delle, dei, degli, dello, dell, all, sull, nell, alle, ai, continua, ogni, dopo, del, della, nel, nella, sul, sulla, alla, dal, dalla, fa, sta, va, ancora, già, solo, così, ne
    mia, tuo, tua, suo, sua, nostro, vostro, questo, questa, quello, quella, è, sono, era, ha, hanno, ho, e, o, non, con, senza, per, di
    a, da, in, su, tutto, tutti, niente, nulla, qualcuno, nessuno, ma, se, anche, più

set cosa
    il sito, l'app, la app, la pagina, i server, il server, il servizio, il sistema, il portale, pos, i pos, storie, reel, video, messaggi vocali
    direct, feed, home, sportello, sportelli, sportelli automatici, bancomat, atm, bonifici, bonifico, ricariche, pagamenti online, spid, decoder
    dirette, diretta, stream, call, chiamate, matchmaking, launcher, store, cassa, casse, aggiornamento, ordine, ordini, carte, tessera
    app, applicazione, sito, siti, sito web, pagina, pagine, server, servizio, servizi, piattaforma, sistema, portale, login, accesso, api
    cloud, negozio online, pagamento, pagamenti, messaggi, notifiche, streaming, mail, posta, chat, registry, registro, gioco
    chiave, carta, climatizzatore, home banking, area clienti, database, foto, conto

set rete
    internet, connessione, rete, linea, segnale, campo, wifi, fibra, adsl, 4g, 5g, 3g, lte, dati, telefono, telefonia, fisso, copertura
    internet mobile, rete fissa, campo mobile, dati mobili, tacche, tacca, linea fissa, la linea, la rete, la fibra, internet a casa, giga, ricezione
    rete mobile, modem, connessione internet, tv

set essere
    va, vanno, sta, stanno, continua, continuano, torna, diventa, rimane, rimangono, era, è andato, è andata, fa, è diventato, è diventata
    è, sono, sembra, sembrano, risulta, risultano, resta, restano, pare, s

set fuori
    down, fuori uso, offline, irraggiungibile, irraggiungibili, non disponibile, morto, morta, bloccato, bloccata, in tilt, giù, guasto, guasta
    fuori servizio, inaccessibile, inaccessibili, indisponibile, ko, saltato, saltata, caduto, caduta, crashato, crashata, a terra, in crash
    morti, morte, bloccati, bloccate, guasti, guaste, caduti, cadute, saltati, saltate, intasati, sovraccarichi, instabili, lenti, lento, lenta
    lentissima, lentissimi, lente, a singhiozzo, a scatti, a rilento, a lumaca, a tratti, a pezzi, in palla, in panne, in crisi, ko da, impallato
    impallata, impallati, inchiodato, inchiodata, freezato, freezata, buggato, buggata, buggati, laggato, laggati, rotto, rotta, rotti, spento
    spenta, a puttane, da schifo, uno schifo, una merda, di merda, malissimo, col contagocce, pieni, pianta, piantato, piantata, fermi, sparito, sparita, scomparso, scomparsa, assente, intermittente, inservibile, isolato, isolata, isolati
    andato giù, andata giù, lentissimo, intasato, sovraccarico, instabile, collassato, collassata, inutilizzabile, andato, andata in tilt

set guasto
    guasto, guasti, problema, problemi, disservizio, disservizi, errore, errori, interruzione, interruzioni, malfunzionamento
    lag, bug, lentezza, lentezze, cali di linea, caduta di linea, cadute di linea, schermata nera, schermo nero, schermata bianca, schermo bianco
    pagina bianca, rotellina, rotella, timeout, problemi tecnici, problema tecnico, impuntamenti, buffering, errore di sistema, errore generico
    errore di rete, errore imprevisto, microinterruzioni
    malfunzionamenti, rallentamenti, blocco, down, disconnessioni, messaggio di errore, messaggi di errore

set fare
    entrare, accedere, aprire, collegarmi, connettermi, collegarsi, connettersi, caricare, chiamare, usare, vedere, mandare, inviare, ricevere
    fare bonifici, fare un bonifico, fare il bonifico, fare ricariche, autorizzare, firmare, prenotare, ordinare, completare, confermare, stampare
    aprire nulla, vedere niente, fare niente, fare nulla, fare chiamate, fare acquisti, fare la spesa, fare ordini, fare un ordine, autenticarmi
    autenticarsi, loggarsi, entrarci, accederci, mandare messaggi, inviare messaggi, scrivere, postare, pushare, deployare, iscrivermi, chattare
    telefonare, navigare, giocare, ascoltare, guardare, pagare, scaricare, sbloccare, avviare, fare login, loggarmi, loggare, pubblicare
    installare, clonare, prelevare, sincronizzare, riprodurre, collegare, connettere, comprare, aggiornare

set va
    va, vanno, funziona, funzionano, risponde, rispondono, carica, caricano, si apre, parte, si carica, apre, prende, si connette, si collega
    si collegano, si connettono, si aprono, si caricano, si vede, si vedono, si sente, si sentono, partono, prendono, arriva, arrivano, arrivano più
    legge, leggono, scarica, parte più, va più, vanno più, funge, gira, girano, passa, passano, si logga, si aggiorna, si aggiornano, apre più
    accettano, autorizza, ricarica, riesce, salva, registra, riproduce, mostra, mostra niente, trova, c'è, ci sono, dà segni, dà segni di vita
    si avvia, invia, accetta, sincronizza, mi funziona, mi va, mi carica

set non-riesco
    non riesco, non riusciamo, non riesce, non riescono, non riuscite, non si riesce, non posso, non possiamo, non si può, impossibile
    non mi fa, non ci fa, non fa, non vi fa, non mi lascia, non lascia, non mi permette, non permette, non ci lascia, non c'è verso di
    non c'è modo di, non sono riuscito, non sono riuscita, nessuno riesce, senza riuscire, neanche riesco, nemmeno riesco, non te fa
    non mi consente, non consente, non puoi, non potete, ancora non riesco, non ce la faccio, non gli fa

// What a service does when it fails.
set crasha
    crasha, crashano, si blocca, si bloccano, si impalla, si impallano, lagga, laggano, si impunta, si impuntano, si pianta, si piantano, si freeza
    si freezano, si chiude, si chiude da sola, si chiude da solo, si disconnette, si disconnettono, si scollega, si spegne, si inchioda, scatta
    bufferizza, bufferizzare, crashare, laggare, bloccarsi, disconnettersi, buttarmi, buttarmi fuori, cade, cadono, cade la linea, salta, saltano
    si interrompe, si interrompono, si ferma, si riavvia, fa i capricci, fa le bizze, sclera, buga, dà problemi, sta crashando, sta laggando
    singhiozza, tentenna, si rompe, si incanta, si incarta, gira a vuoto, gira all'infinito

set e-morto
    è crashato, è crashata, è caduto, è caduta, è saltato, è saltata, si è bloccato, si è bloccata, si è impallato, è morto, è morta, è andato giù
    è andata giù, è andato, è andata, sono morti, sono caduti, sono saltati, sono andati giù, ha smesso di funzionare, si è spento, si è fermato
    si è fermata, si è piantato, si è piantata, è esploso, è collassato, è collassata, si è rotto, è crollato, è crollata, ha smesso di andare
    è sparito, è sparita, si è disconnesso, si è disconnessa, sono crollati, si è freezato, hanno smesso di funzionare, è schiattato

// --- Guasti ------------------------------------------------------------------

rule messaggi-fermi down needs=service symptom=messaging firm
    (messaggi|messaggio|vocali|audio|foto|notifiche|notifica|sms|mail|email|codice|codici|otp|otp via sms) *3 non *1 (arriva|arrivano|parte|partono|si inviano|si invia|vanno|va|escono|vengono|si caricano|si scaricano|passano|mi arriva)
    non *1 (arriva|arrivano|parte|partono|invia|inviano|manda|consegna|si inviano|mi arriva) *2 (messaggi|messaggio|vocali|audio|foto|notifiche|notifica|sms|mail|email|codice|otp|codici)
    (una sola|solo una|un solo|solo la) *1 spunta
    (restano|resta|rimangono|rimane|fermi|fermo|bloccati|con) *2 (orologino|l'orologino|spunta|una spunta|spunta grigia|orologio)

rule pagamenti-fermi down needs=service symptom=payment firm
    (rifiuta|rifiutano|rifiutata|rifiutato|respinge|declina|non accetta|non accettano|non legge|non leggono|non passa|non passano|non prende|non autorizza) *3 (carta|carte|pagamento|pagamenti|bancomat|transazione|transazioni|bonifico|bonifici|postepay)
    (pagamento|pagamenti|carta|carte|bonifico|bonifici|transazione|transazioni|ricarica|ricariche|acquisto|acquisti) *3 (rifiutato|rifiutata|rifiutati|rifiutate|respinto|respinti|respinta|negato|negata|negati|non va a buon fine|non vanno a buon fine|non parte|non partono|non passa|non passano|non arriva|non arrivano|in sospeso|falliti|fallito|fallita|bloccati|bloccato)

rule mi-butta-fuori down needs=service symptom=login firm
    (mi|ci|ti|li) *1 (butta|sbatte|caccia|espelle|slogga|disconnette|scollega|sloggato|sloggata|buttato|buttata|disconnesso|disconnessa|espulso|cacciato|scaraventa|kicka|kickato|sbattuto) *2 (fuori|ogni|di continuo|dal|dalla|dopo|in continuazione|subito|appena|da solo|<end>)
    (buttarmi|buttarci|buttare|sbattermi) *1 fuori
    (vengo|veniamo|sono stato|sono stata|continuo a essere|sono) *1 (disconnesso|disconnessa|buttato fuori|buttata fuori|sbattuto fuori|espulso|kickato|sloggato|sloggata|disconnessi)

rule quando-sistemano down needs=expected granted
    (quando|quanto tempo|tra quanto|per quando|entro quando) *3 (sistemate|sistemare|sistemano|sistemerete|ripristinate|ripristinano|ripristinare|riparate|riparare|riparano|risolvete|risolvere|risolvono|risolverete|riattivate|riattivare|aggiustate|aggiustare|torna la|torna il|torna internet|tornerà|torna a funzionare|riparte|ripartono|ripartirà|funzionerà|ripristino)
    (avete|ci sono|c'è|date) *1 (tempi|stima|previsioni|una stima|notizie|aggiornamenti) *2 (ripristino|risoluzione|guasto|disservizio|riparazione)

rule nome-di-rete down topic=telecom symptom=connection firm vouches
    <start> <service> (senza|non ha|zero|non c'è|niente) *1 {rete}
    (senza|niente|nessun|nessuna|zero|non c'è|manca|manca la|manca il) *1 {rete} *1 (con|di|della|su) *1 <service>
    {rete} *1 (di|della|con)? *1 <service> *1 {essere} *2 {fuori}
    {rete} *1 (di|della|con)? *1 <service> *2 non *1 {va}
    <start> <service> non *1 prende *1
    <start> <service> {fuori} (a|in|da|nel|qui|oggi|<end>)
    (guasto|guasti|disservizio|disservizi) *1 (di|della|con)? *1 <service>

rule guasto-generico down firm
    <service> *3 {essere} *2 {fuori}
    {cosa} *2 <service> *2 {essere}? *2 {fuori}
    {essere} *1 {fuori} *1 <service>
    <service> *1 (in palla|in panne|in tilt|down|giù|fuori uso|a singhiozzo|a scatti|a rilento|bloccata|impallata|ko) 
    <service> *2 ({crasha}|{e-morto}) 
    (mi|ci|vi) {crasha} *2 <service>
    {e-morto} *1 ({cosa}|{rete})? *1 <service>
    <service> *2 (continua|continuano|inizia) *1 (a|ad) *1 ({crasha}|non funzionare|dare errore|dare problemi|caricare|girare)
    <service> *3 non *1 {va}
    non *1 {va} *3 <service>
    {non-riesco} *1 (a|ad)? *4 (su|con|a|in|di|da|tramite|al|alla|dal|dalla|nel|col) *1 <service>
    {non-riesco} *1 (a|ad)? *2 {fare} *2 <service>
    <service> *2 {non-riesco} *1 (a|ad)? *2 {fare}
    <service> *2 (dà|da|mi dà|mi da|esce|appare|mostra|restituisce|mi esce|mi segnala|spunta|ha) *3 ({guasto}|<code>)
    <service> *2 (con|in) *1 (errore|errori|problemi|lag|rallentamenti|schermo nero|manutenzione|buffering)
    <service> *1 ({guasto}|<code>) *1 (da|a|in|oggi|al|quando)
    <service> {guasto} <end>
    ({guasto}|<code>) *2 (sul|sulla|su|con|di|del|della|dal|dalla) *2 {cosa}? *1 <service>
    (né|ne|neanche|nemmeno) <service> (né|ne)


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

rule riuscite down needs=service firm asks
    (riuscite|riesci|riesce qualcuno|qualcuno riesce|qualcuno di voi riesce|a voi|vi|voi) *2 (a|ad)? *1 ({fare}|funziona|va|funzionano|carica|apre|dà errore|prende|si apre|parte)
    {essere} *1 (giù|down|bloccato|fuori uso|in tilt|offline|morto) *2 {cosa}
    (è|sono) *1 (giù|down) *3 o *2 (io|solo|sono|devo|mio)

rule non-vedo down needs=service
    non *1 (vedo|sento|ricevo|trovo|visualizzo|vediamo|riceviamo) *1 (niente|nulla|i|le|nessun|nessuna|il|la|l|messaggi|notifiche)

rule non-funziona down needs=service
    non (funziona|va|vanno|funzionano|carica|si apre|risponde|parte|funge|si connette|si collega|caricano|si sente|si vede) *1 (niente|nulla|più|da|a|in|bene|oggi|un|una|manco|neanche|nemmeno|e|né|<end>)

rule guasto-cosa down needs=service firm
    {cosa} *3 {essere} *2 {fuori}
    {cosa} *3 non *1 {va}
    {cosa} *3 ({crasha}|{e-morto})
    {non-riesco} *1 (a|ad)? *3 {fare}
    (solo|sempre|continui|continuo|ancora|tutto) *1 (errore|errori|<code>)
    (errore|errori|<code>) *1 (al|quando|appena|nel|nella|sul|in fase) *2 ({fare}|login|pagamento|pagamenti|checkout|accesso|carrello|momento)
    (mi|ci|vi) *1 (dà|da|esce|appare|compare|segnala|restituisce|spunta|dice) *3 ({guasto}|<code>)
    (rotella|rotellina|cerchietto|clessidra|rondella) *2 (gira|che gira|girare|infinita|all'infinito|eterna)
    (schermata|schermo|pagina) (nera|nero|bianca|bianco|grigia|blu) *2
    (carica|gira|caricamento|girare|caricare) *1 (all'infinito|infinito|a vuoto|per ore|e basta|in eterno)
    (resta|rimane|restano|rimangono|si ferma|fermo|ferma|fermi|bloccato|bloccata|bloccati|inchiodato) *2 (caricamento|schermata|connessione|logo|login|in coda)
    va e viene
    (non va|non funziona) una (mazza|ceppa|sega|fava|minchia|beata)
    (interrompe|interrompono|disconnette|disconnettono|cade|cadono) *1 (ogni|di continuo|in continuazione|sempre|continuamente)
    (è tutto|tutto) *1 (fermo|bloccato|giù|down|morto|in tilt|in palla) *1
    (c'è|ci sono|segnalano|si segnalano) *3 {guasto} *1 (in corso|a|da|nazionale|generale|in|con|di|oggi|generalizzato|diffuso|<end>)
    (ci mette|impiega) *2 (minuti|minuto|ore|ora|secoli|anni|una vita|una eternità|un secolo) *2 (caricare|aprire|rispondere|aprirsi|per|a|<end>)
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
    {rete} *3 {essere} *2 ({fuori}|pessimo|pessima|pietoso|pietosa|ridicola|ridicolo|imbarazzante|vergognosa)
    {rete} *3 non *1 {va}
    {rete} *2 (va e viene|va e torna|cade|salta|{e-morto}|si interrompe|sparita|ballerina|che va e viene|sparisce|se ne va|se n'è andata)
    (caduta|caduto|cade|saltata|sparita|sparito|morta|persa|perso) *1 {rete}
    non *2 (prende|prendono|aggancia|si aggancia|arriva|arrivano) *1 {rete}?
    (prende e non prende|prende a tratti|prende poco|prende male|prende malissimo)
    né *1 {rete} né *1 ({rete}|chiamate|telefono)
    non (entrano|partono|escono) *1 (chiamate|sms|le chiamate)
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

rule nome-di-rete-tornato up topic=telecom symptom=connection firm vouches not=still
    (tornata|tornato|torna|riecco|ripristinata|ripristinato) *1 {rete} *1 (di|della|con)? *1 <service>
    {rete} *1 (di|della|con)? *1 <service> *2 (tornata|tornato|ripristinata|ripristinato|di nuovo attiva|ok ora)

rule servizio-tornato up not=still firm
    <service> *2 (rifunziona|rifunzionano|riparte|ripartito|ripartita|tornata|tornato|tornati|resuscitato|riattivata|riattivato|si è ripreso|si è ripresa|di nuovo in piedi|di nuovo attiva|funzionante|di nuovo operativa|su di nuovo)
    (rifunziona|rifunzionano|ripartito|ripartita|è tornato|è tornata|sono tornati|resuscitato|rieccolo|rieccola|riecco) *2 <service>
    (oggi|ora|adesso|finalmente) *1 <service> *1 (va|funziona|è|carica|prende) *1 (bene|ok|a posto|alla grande|perfettamente|normale|liscio|di nuovo|<end>)
    <service> (oggi|ora|adesso|finalmente) *1 (va|funziona|è|carica|prende) *1
    (a me|qui|da me|qua) *1 (va|funziona|carica|prende|gira) *1 <service>
    <service> *1 (a me|qui|da me|qua) *1 (va|funziona|carica|prende|gira) *1
    non (è|sono) *1 {fuori} *1 <service>
    <service> non (è|sono) *1 (down|giù|caduto|morto|bloccato|fuori uso|offline)
    <service> *1 (funziona|va|risponde|carica) *2 (di nuovo|nuovamente|adesso|bene|benissimo|perfettamente|normalmente|senza problemi|regolarmente)
    <service> *1 (è|sono|sembra) *1 (tornato|tornata|tornati|ripristinato|ripristinata|risalito|ripartito|ripartita|di nuovo online|di nuovo su|di nuovo attivo|operativo)
    <service> *1 (di nuovo|nuovamente) (online|attivo|attiva|su|funzionante|raggiungibile|operativo|disponibile)
    <service> *1 (ripristinato|ripristinata|risolto|risolta|tornato|tornata|ripartito) <end>
    {guasto} *1 (con|di|a|su)? *1 <service> *2 (risolto|risolta|risolti|rientrato|finito)
    (tornato|tornata|funziona di nuovo|ripartito) *1 <service>
    a me *1 <service> *1 (funziona|va) *1 <end>
    (funziona|va) *1 <service> *2 (di nuovo|benissimo|bene|regolarmente)

rule tornato up needs=service not=still firm
    (hanno|stato|è stato|stata|abbia|avete|sono stati|ha) *1 (risolto|ripristinato|sistemato|riparato|aggiustato|risolta|sistemata)
    (oggi|ora|adesso|stamattina|da poco) *2 (va|funziona|vanno|funzionano|è|riesco|prende|carica|gira|pare|sembra) *2 (bene|benissimo|di nuovo|alla grande|a posto|perfettamente|perfetto|normale|ok|regolare|tutto|liscio|una scheggia|a meraviglia)
    (oggi|ora|adesso) *1 (tutto|va tutto|è tutto|pare tutto) *1 (ok|bene|a posto|normale|regolare|perfetto|liscio|funzionante|apposto|risolto)
    (rifunziona|rifunzionano|riva|riparte|ripartito|ripartita|ripartiti|si è ripreso|si è ripresa|ripresa|ripreso|resuscitato|resuscitata)
    (è|sono) *1 (ripartito|ripartita|ripartiti|ripristinato|ripristinata|rientrato|rientrata|risolto|risolta|sistemato|riattivata|riattivato)
    (riecco|rieccola|rieccolo) *1 {rete}?
    (funziona|va|prende|carica|apre) (anche)? *1 (a me|da me|qui|qua) *1 (bene|benissimo|normale|tutto|perfettamente|regolarmente)
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
    non *1 (è|sono) *1 (down|giù|fuori uso|offline|bloccato|morto|caduto|in tilt|morti|bloccati)

// --- Ancora ------------------------------------------------------------------

rule servizio-ancora still firm
    <service> *2 (ancora|tuttora|di nuovo|nuovamente) *2 ({fuori}|{crasha}|{e-morto}|{guasto}|non)
    (ancora|tuttora|di nuovo|nuovamente) *1 ({fuori}|non funziona|non va|problemi|errori|disservizi|guasto) *2 <service>
    <service> *2 (ha|hanno) *1 (ripreso|ricominciato) *1 (a)? *1 ({crasha}|non|dare)
    <service> *2 (terzo|quarto|secondo|quinto|ennesimo) giorno *1 (senza|di|che|così|down|<end>)
    (terzo|quarto|secondo|quinto|ennesimo) giorno *2 (senza|di|con) *2 (<service>|{rete}) *1 <service>?
    <service> *2 (ancora|sempre|tuttora|di nuovo|nuovamente) *1 (non|errore|down|giù|niente|nulla|senza|fuori|<code>|irraggiungibile|bloccato|{fuori}|offline)
    <service> *1 non *1 (funziona|va|risponde|carica) ancora
    <service> *1 non *1 (è|sono) *1 ancora *1 (tornato|tornata|risolto|ripristinato|disponibile|online)
    (ancora|di nuovo) *1 (down|giù|bloccato|problemi con) *1 <service>
    <service> *2 (ricaduto|è ricaduto|ricaduta|di nuovo giù|è ancora giù)

rule ancora still needs=service firm
    (ancora|tuttora|di nuovo|nuovamente) *2 ({fuori}|nessun|nessuna|non|senza|zero|nulla|niente|isolati|al buio|errori|{guasto})
    (continua|continuano|continuiamo) *2 (a|ad) *1 (non|dare|darmi|dire|essere|avere|{crasha}|mostrare|uscire|girare|caricare|fare)
    tutto *1 (come prima|uguale a prima|uguale|fermo come prima)
    (terzo|quarto|secondo|quinto|ennesimo) giorno *2 (senza|di|con|così|che)
    altro che *1 (risolto|ripristinato|tornato|sistemato|tornata|risolti)
    non *1 (hanno|avete) *1 (ancora)? *1 (risolto|sistemato|ripristinato) *1 (un|niente|nulla|una|ancora|<end>)
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
    da *1 (ieri|ieri sera|ieri mattina|stanotte|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ore|giorni|settimane|<num>|oltre|più|almeno|quasi)
    (adesso|oggi|al momento|da stamattina|attualmente|in questo momento|da stasera|ora)

rule ieri past
    (ieri|settimana scorsa|anno scorso|estate scorsa|inverno scorso|autunno scorso|mese scorso|altro ieri|l'altro giorno|giorni fa|mesi fa|settimane fa|anni fa|tempo fa|ieri sera|stanotte abbiamo)
    (era|erano) *2 {fuori}
    (aveva|avevano|abbiamo avuto|avevamo|ha avuto) *3 ({guasto}|blackout)

rule non-andava past
    (nel|dal) (2015|2016|2017|2018|2019|2020|2021|2022|2023|2024)
    (rimase|rimasero|cadde|caddero|smise|saltò|saltarono|fu|furono) *1
    non *1 (andava|andavano|funzionava|funzionavano|caricava|prendeva|riuscivo|riuscivamo|si apriva|partiva|c'era)
    si (bloccava|impallava|disconnetteva|chiudeva)

rule se if
    (per chi|a chi|chi ha|chi avesse|se il tuo|se la tua|se non vi|se non ti)
    (se|speriamo|magari|immagina|immaginate|qualora|in caso|sarebbe|potrebbe)

rule programmata plan
    <start> *1 (domani|dopodomani) *2 (manca|mancherà|staccano|tolgono|sospesa|interruzione|interruzioni|senza|blackout|manutenzione|salta)
    (sarà|saranno|verrà|verranno|sospenderà|mancherà) *3 (sospesa|sospeso|interrotta|interrotto|manutenzione|senza|offline|disponibile|spento|la corrente|corrente|la luce)
    (per) (lavori|manutenzione|intervento programmato|lavori programmati)
    (lavori) (enel|e-distribuzione|programmati|sulla rete)
    (manutenzione programmata|programmata|prevista|per manutenzione|lavori programmati|spegne il|spegnimento)

rule pubblicita plan reach=post reason=advice_or_advert
    <start> (consiglio|dritta|trucchetto)
    (offerta di lavoro|cerchiamo|assumiamo|concorso|vinci un|sconto|codice sconto|promozione|candidati ora)

rule qualcuno ask
    (sa|sanno|sapete|sai|sapere|dirmi|ditemi|dite|confermate) se *1
    (anche a voi|qualcun altro|qualcuno|solo a me|solo io|succede anche|sono io|sono l'unico|sono l'unica|anche voi|a voi|altri con)
    <start> (c'è|ci sono|avete|sapete)

rule perche why
    (perché|quando|cosa succede|che succede|che sta succedendo|per quanto)

rule dicono told
    (in teoria|teoricamente|pare che|dice|doveva essere|dovrebbe essere|detto che|assicurano|giurano|sulla carta|secondo loro|a detta loro|a sentir loro|altro che|avevano detto|hanno detto|dichiara|afferma|affermano|dicono|secondo|a quanto pare|dice che|sostengono|annuncia|annunciano|ufficialmente)

rule quando-aspetto awaited
    (quando|finché|dovrebbe|non appena)
    <start> appena

rule forse hedge
    (sembra|sembrano|forse|pare|credo|penso|probabilmente|a quanto pare|magari)

rule mio own
    (mio|mia|miei) *1 (telefono|cellulare|portatile|computer|pc|router|modem|macchina|auto|bici|password|carta|batteria|stampante|schermo|televisore|tastiera|cuffie|orologio|tablet|frigo|forno|lavatrice|caricatore)
    (riavviare|riavviato|riavvia) *2 (modem|router|telefono)
    mi è (caduto|caduta|morto|morta)

rule notizie news
    (ultim'ora|secondo la prefettura|migliaia|decine di migliaia|comunicato|riporta|segnalano i media|agenzia ansa|ansa)

rule colpa-di down needs=expected asks blames weight=0.6
    (è colpa di|colpa di|è per) *1 <service> <end>

rule colpa blame
    (per colpa di|a causa di|causa) *1 <service>
    <service> *1 (responsabile|la colpa)

rule altro-senso other
    (mi|ti|gli|le) si è (bloccato|bloccata|rotto|rotta|spento|spezzato)
    (per chi|a chi|chi) ha *2 {guasto}
    già disponibile
    non *1 (vedo|ascolto|uso|ho|apro) <service>
    (servizio clienti|assistenza|assistenza clienti|call center|operatore|operatrice|numero verde|commesso|customer care) *4 {fuori}
    non *1 (va|vanno|andava) *1 (di|a genio|giù|d'accordo|a nessuno|bene che|oltre|bene a|al|a lavoro|a scuola|a finire)
    non *1 (fa|fanno|mi fa) *1 (per me|ridere|niente|schifo|impazzire|altro|bene|male|paura|né caldo|caldo|freddo|la differenza|testo|per noi)
    non (parte|arriva|passa) *1 (l'aereo|il treno|il bus|il volo|l'autobus|giorno|nessuno|il pacco|il corriere)
    non *1 (prende|prendono) *1 (sul serio|in giro|posizione|sonno|decisioni|niente)
    non *1 (c'è|ci sono) *1 (problema|problemi|dubbio|fretta|nulla da|niente da|paragone|storia|verso|più religione|due senza)
    tre (giorni|ore|settimane|mesi|anni|volte|minuti|su|tacche|tacca)
    (caduto|caduta|cade|cadono|caduti) *2 (albero|alberi|governo|neve|dalle scale|il muro|ponte|dal letto|in acqua|per terra|a terra|tegola|pioggia|telefono|cellulare)
    (linea|linee) (guida|politica|editoriale|aerea|d'ombra)
    (mi|ti|gli) (è|sono) (caduto|caduta|caduti|morto)
    (prende|prendere) *1 (fuoco|posizione|giro|piede|sonno|aria)
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
