// Dutch.

endings compounds
    storing, storingen, uitval, problemen, probleem, server, servers, app, netwerk, internet, site, website, panne

set filler
    nu, nog, weer, ook, al, even, gewoon, helemaal, echt, hier, momenteel, vandaag, steeds, heel, totaal, eens, wel, toch, dan, zo, ineens
    opeens, plotseling, alleen, alleen maar, allemaal, overal, bij, mij, ons, iedereen, kennelijk, blijkbaar, schijnbaar, volledig, compleet
    er, net, gvd, verdorie, jongens, mensen, hallo, hey, sinds, constant, continu, telkens, inmiddels, eindelijk, soms, deels, wederom
    vanochtend, vanmorgen, vanmiddag, vanavond, vannacht, beste, hoi, jullie, jammer genoeg, helaas, eigenlijk, daar, alles, kut, gek, raar
    blijft maar, blijven maar, komt maar, komen maar, wil maar, lukt maar, gaat maar, laadt maar, zeg maar, wordt maar, kan maar, het maar

set name-words
    rabo, magister, amazon, steam, discord, snap, messenger, outlook, slack, threads, zoom, teams, twitch, ing, wise, tidal, visa, stripe, audible, shazam, mollie
    bolt, revolut, grok, azure, notion

set place-words
    bij, rond, omgeving, uit, regio, te, vanuit, heel, provincie, gemeente, richting, omstreken, ten zuiden van, ten noorden van

set within-words
    rond, omgeving, regio, in heel, in de buurt van

set away-words
    vlucht naar, vliegen naar, trein naar, onderweg naar, op weg naar, geboren in, gemaakt in, hoofdkantoor in, callcenter in, verzending naar, bellen naar
    terug uit, verhuisd uit, universiteit van

set origin-words
    ik kom uit

set break-words
    maar, echter, terwijl, hoewel, behalve, alleen dat, ondanks

set scope-ends
    en, want, omdat, dus, waardoor

set gap-stops
    niet, niets, niks, geen, nooit, zonder, als, tenzij

set edge-words
    in, bij, met, sinds, en, op, van, te, omdat

set stop-words
    de, het, een, ik, je, jij, u, hij, zij, ze, we, wij, jullie, mij, me, ons, hun, men, alles, niets, iets, iemand, niemand, wie, wat
    waar, waarom, wanneer, mijn, jouw, uw, zijn, haar, onze, is, was, waren, heeft, hebben, heb, en, of, niet, geen, van, met, naar, op
    kan, wordt, word, worden, gaat, doet, meer, uit, hoe, jou, zou, zouden, kunnen, moet, wil, ligt, kheb, tis, mn, toen, bijna, nergens
    aan, voor, als, dan, dat, die, dit, deze, er, om, tot

set ding
    app, apps, site, website, webpagina, pagina, paginas, server, servers, dienst, diensten, systeem, systemen, platform, portaal, portal
    login, inlog, inloggen, aanmelden, api, cloud, webshop, betaling, betalingen, pinbetalingen, pinnen, betaalautomaat, mail, mails, e-mail
    berichten, meldingen, stream, dashboard, bankieren, internetbankieren, spel, sleutel, kaart, klimaatregeling, helpdesk, verbinding
    chat, account, database, registry, gegevens, kaarten

set net
    internet, internetverbinding, netwerk, mobiele netwerk, mobiel netwerk, bereik, signaal, wifi, 4g, 5g, 3g, lte, mobiele data, data
    verbinding, telefonie, telefoon, bellen, vaste lijn, glasvezel, kabel, tv, televisie, ontvangst, dekking, mobiel internet

set zijn
    is, zijn, lijkt, lijken, ligt, liggen, blijft, blijven, staat, s, lag al

set stuk
    plat, down, offline, weg, dood, kapot, onbereikbaar, eruit, uit, stuk, overleden, niet bereikbaar, niet beschikbaar, onbeschikbaar
    uitgevallen, gecrasht, overbelast, buiten werking, om zeep, naar de maan, op zijn gat, op zn gat, niet te bereiken, uit de lucht, instabiel
    verbroken, gestoord, buiten gebruik, naar de kloten, niet online

set storing
    storing, storingen, uitval, problemen, probleem, foutmelding, foutmeldingen, fouten, fout, error, errors, netwerkstoring, internetstoring
    serverproblemen, inlogproblemen, verbindingsfout, verbindingsfouten, netwerkfout, serverfout, verbindingsproblemen, haperingen, onderbreking, onderbrekingen, timeouts, timeout

set niet
    niet, niets, niks, nie, nix, nergens, amper, nauwelijks, geen, voor geen meter, van geen kant, voor geen kant

set betaling
    betaling, betalingen, pinbetaling, pinbetalingen, overboeking, overboekingen, overschrijving, overschrijvingen, incasso, tikkie, transactie
    transacties, bestelling, bestellingen, pin, pinnen, betalen, pinautomaat, pinautomaten, betaalverzoek, betaalverzoeken, geld, salaris, afrekenen
    ideal, betaalterminal, bancontact, contactloos

set bericht
    bericht, berichten, berichtje, berichtjes, appjes, appje, sms, smsjes, mail, mails, mailtjes, fotos, spraakberichten, spraakbericht, snaps, dms, filmpjes

set eruit
    eruit, eruitgegooid, uitgelogd, uitgegooid, gekickt, afgemeld, losgekoppeld, geknikkerd, eruit geknikkerd, eruit gegooid, weggegooid
    disconnected, uit de game, uit het spel, uit de app, uit de call, uit de meeting, uit de lobby, uit de vergadering

set hapert
    hapert, haperen, buffert, bufferen, laggt, lagt, stottert, stotteren, bevriest, bevriezen, crasht, hikt, schokt, flipt, doet raar, doet vreemd
    kuren, ligt te spartelen, zuigt vandaag, hangt zich op, doet lastig, doet moeilijk

set vol
    vol, overvol, overbelast, overspoeld, op zn gat, aan gort, stuk, plat, dood, kapot, onspeelbaar, onbruikbaar, verrekt, gesneuveld, ten onder
    naar de kloten, naar de klote, naar de knoppen, naar de haaien, op apegapen, naar de vaantjes, uit de lucht, niet vooruit te branden

set goed
    prima, perfect, top, goed, vlekkeloos, weer goed, weer normaal, weer ok, alles goed, alles weer goed, als een zonnetje, als een trein, soepel, in orde
    zonder problemen, weer prima, alles in orde

set sinds
    gisteren, gisteravond, gister, eergisteren, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vanochtend, vanmorgen, vanmiddag
    vannacht, uren, dagen, een uur, twee uur, drie uur, vorige week, het weekend, het onweer, de storm, de update, een half uur, weken, twee dagen, drie dagen

set n-de
    tweede, derde, vierde, vijfde, zesde, zoveelste, 2e, 3e, 4e, 5e, 2de, 3de, 4de, 5de

set doen
    inloggen, aanmelden, verbinden, bellen, internetten, streamen, laden, openen, bereiken, betalen, pinnen, versturen, verzenden, sturen
    ontvangen, gebruiken, downloaden, uploaden, ontgrendelen, starten, afspelen, luisteren, kijken, spelen, synchroniseren, pushen, clonen
    installeren, bestellen, overmaken, appen, surfen, mailen, zien, opvragen, bij, in, binnenkomen, erin, erbij

set doet
    werkt, werken, laadt, laden, reageert, reageren, functioneert, functioneren, start, opent, lukt, verbindt, antwoordt, synchroniseert, gaat

set geen
    geen, zonder, nul, 0, amper, nauwelijks

// --- Storingen ------------------------------------------------------------

rule stuk down firm
    <service> *1 (gooit|kickt|smijt|knikkert) *2 (me|mij|ons|iedereen) *4 (eruit|uit|af|weg)
    <service> *2 (blijft|blijven|hangt) *2 (hangen|laden|steken|vast|op laden)
    <service> *1 (geeft|toont|krijg) *3 {storing}
    <service> *3 (traag als|supertraag|niet vooruit te branden)
    (server|servers) *1 (van|bij) *1 <service> *2 {stuk}
    <service> *1 (ligt|liggen) *1 (plat|eruit|op zn gat|op zijn gat|overhoop)
    <service> *1 (nu|al|inmiddels) *1 (al)? *1 dag <num> *1 (zonder|geen) *1 {net}
    <service> {ding}? *1 {zijn} *3 {stuk}
    <service> {net} *1 {zijn} *3 {stuk}
    (ligt|liggen|is|zijn) *1 <service> {ding}? *3 {stuk}
    <service> {ding}? {stuk} <end>
    <service> {ding}? *1 (doet|doen) het *2 niet
    <service> {ding}? *1 {doet} *3 (niet|niks|niets|geen|amper)
    {doet} *1 <service> {ding}? *3 (niet|niks|niets|geen)
    (doet|doen) *1 <service> {ding}? het *2 niet
    <service> *1 (valt|vallen) *2 (uit|weg|om)
    (valt|vallen) *1 <service> *2 (uit|weg|om)
    <service> *1 (hapert|hikt|crasht|vastgelopen|bevriest|stottert|buffert|loopt vast|blijft hangen|geeft geen sjoege|laggt)
    <service> *1 (heeft|hebben|geeft|geven|toont|meldt) *3 {storing}
    <service> *1 (geeft|geven|gooit|antwoordt|toont) *3 <code>
    {storing} *1 (bij|met|op|van) *1 <service>
    <service> {storing} <end>
    (kan|kunnen|kon|krijg|kom|lukt) *4 {geen} *2 {ding} *2 (via|bij|op|met) *1 <service>
    (kan|kunnen|kon|lukt) *4 (via|bij|op|in|met) *1 <service> *3 (niet|niks|geen) *2 {doen}
    (kan|kunnen|kom|krijg) *3 <service> *2 niet *2 {doen}
    (kom|krijg|zie) *2 <service> niet *1 (in|op|open|meer|binnen|geladen)
    {geen} *1 ({net}|toegang|contact) *1 (bij|van|met|tot|op|via) *1 <service>
    (bij|op|van) <service> *1 (krijg|krijgen|zie|zien) *3 (<code>|{storing})
    (bij|op|met) <service> *2 (niets werkt|werkt niets|doet niets het|gaat niets)
    <service> *2 (betalingen|berichten|meldingen|berichtjes) *2 (mislukken|mislukt|falen|blijven hangen|komen niet aan)

rule bij-wie down firm vouches
    (storing|storingen|netwerkstoring|internetstoring|uitval) bij <service>
    {geen} (bereik|internet|netwerk|ontvangst|stroom) (bij|van|via|met) <service>
    (netwerk|internet|mobiele netwerk|app) van <service> *1 {zijn} *1 (plat|eruit|down|weg|uit|kapot|overbelast)
    (ligt|liggen) *1 <service> *1 (er|weer|al|nu)? (plat|eruit|down)
    <start> <service> *1 (ligt|is|weer|alweer|nu) *1 (er|weer|al|nu)? (plat|eruit|onbereikbaar)
    <start> <service> (app|netwerk|internet) *1 (ligt|is)? (plat|eruit|down|onbereikbaar|stuk)

rule eruit-gegooid down needs=service symptom=connection
    (word|wordt|worden|werd) *5 {eruit}
    (gooit|gooien|kickt|smijt|flikkert|knikkert|mikt) *2 (me|mij|ons|iedereen|je) *4 (eruit|uit|af|weg)
    (vlieg|vliegt|vliegen|lig) *3 eruit
    (log|logt|meldt) *1 (me|mij|zichzelf|je|ons) *3 (uit|af)

rule hapert down
    <service> *3 {hapert}
    <service> *2 (blijft|blijven|bleef) *3 (hangen|laden|draaien|bufferen|steken|vastlopen|zwart|wit|leeg|crashen|vastzitten|haperen)
    <service> (doet|doen) *2 (raar|vreemd|lastig|moeilijk|gek|irritant)
    <service> *2 (hangt|loopt|lopen) *3 (vast|op laden|te laden)
    <service> *3 (traag|sloom|slakkengang|niet te doen|onwerkbaar|onbruikbaar|onspeelbaar|trager dan)
    <service> *2 (zwart|wit|leeg|zwarte|witte|lege) (scherm|beeld|pagina)
    <service> *2 (stuurt|verstuurt|laadt|ontvangt|opent|toont|speelt|pakt) *2 (niks|niets|niet|geen)
    <service> *2 (ligt|lag|liggen) *6 (eruit|uit|plat|eraf|om)
    <service> *3 (wachtrij|wachtrijen) *2 (van|sinds|al|blijft|<num>)

rule vol down firm
    (server|servers|serverpark) *1 (van|bij) *1 <service> *3 {vol}
    <service> *1 (server|servers) *3 {vol}
    <service> *1 (werkt|doet het|doen het) *1 (voor geen meter|van geen kant|voor geen kant|voor geen zak|nauwelijks|amper)
    (wat|waddis|wattis) *1 (is) *3 (aan de hand|mis|loos) *1 (met|bij) *1 <service>
    (wat) *1 (is) *2 (met|bij) <service> *2 (aan de hand|mis|loos)
    wat heeft <service> *1 nu

rule iemand-die down firm asks
    (hebben|heeft|heb) *2 (jullie|iemand|u|je|jij) *2 {net} *1 (bij|van|via|met) *1 <service>
    (mensen|iemand|iemand die|meer die|nog meer|anderen) *3 (niet|niks|geen) *5 (via|bij|op|in|met) *1 <service>
    (kan|kunnen|lukt|krijgt) *2 (iemand|niemand|er iemand|er nog iemand|jullie) *2 (bij|op|in|met|via|naar) *1 <service> *3 {doen}
    (kan|kunnen|komt|krijgt) *2 (iemand|niemand|er iemand|er nog iemand|jullie) *2 <service> *2 (in|op|openen|bereiken|laden|gebruiken|af)
    (word|wordt) *4 uit <service> *1 (gegooid|gekickt|geknikkerd|gezet|geschopt)
    (enige|enigste) *2 (die|bij wie|met|waarbij|waar) *4 <service> *5 (niet|geen|storing|problemen|plat|eruit|hapert)
    <service> *1 (eruit|plat|stuk|down|weg|kapot) of (zo|ligt|is)
    <service> *2 alleen bij mij

rule al-dagen down needs=service
    (sinds|al sinds|vanaf) *1 {sinds} *3 ({geen}|{niet}|plat|eruit|down|offline|weg|storing|gestoord)
    {n-de} dag *2 {geen}
    dag <num> *1 {geen}
    <num> (dagen|uur|weken) *2 (zonder|geen) *1 ({net}|stroom|alles)

rule wanneer-klaar down needs=service granted
    (wanneer|hoelaat|hoe laat) *1 (wordt|is|zijn|worden|gaan jullie|gaat) *6 (opgelost|verholpen|hersteld|gemaakt|gefixt|gerepareerd|oplossen|fixen|voorbij)
    (wanneer|hoelaat) *1 (denken|denk|gaan|ga|kunnen) *5 (weer|op te lossen|oplossen|verhelpen|fixen)
    hoe lang *2 (gaat|duurt|blijft|moet) *4 (nog|duren|storing|eruit|plat)
    (wordt|is) *1 (aan gewerkt|eraan gewerkt|gewerkt aan)

rule betaling-stokt down needs=service symptom=payment
    {betaling} *4 (geweigerd|mislukt|mislukken|afgewezen|geannuleerd|afgekeurd|hangt|hangen|faalt|falen)
    {betaling} *5 {niet} *1 (aan|door|binnen|verwerkt|bijgeschreven|uitgevoerd|mogelijk|af)
    {betaling} *3 (lukt|lukken|werkt|werken|gaat|gaan) *3 {niet}
    (kan|kunnen|kon) *5 {niet} *2 (betalen|pinnen|afrekenen|overmaken|overschrijven|opnemen)
    (kan|kunnen|kon) *3 (nergens|nergens mee) *2 (pinnen|betalen|inloggen|terecht)

rule bericht-stokt down needs=service symptom=messaging
    {bericht} *4 {niet} *1 (verzonden|verstuurd|aan|door|binnen|weg|bezorgd|afgeleverd|geladen)
    {bericht} *3 (blijven|blijft) *3 (hangen|staan|klokje|steken|op één vinkje)?
    (blijft|blijven|staat|staan) *2 (op|met) *1 (klokje|een klokje|één vinkje|1 vinkje|een vinkje|grijs vinkje|verzenden|laden|wit scherm|zwart scherm)
    (kan|kunnen|krijg) *2 {geen} *1 {bericht} *2 (versturen|sturen|verzenden|ontvangen|openen|binnen)?

rule melding down needs=service symptom=error firm
    er (ging|is|gaat) *1 iets *1 (mis|fout|misgegaan|foutgegaan|fout gegaan|mis gegaan)
    (iets|wat) *1 (misgegaan|fout gegaan|foutgegaan)
    (onbekende|technische|interne|algemene|onverwachte) *1 (fout|storing|problemen|foutmelding)
    (probeer|probeert) *3 later *1 (opnieuw|nog eens|nog een keer)
    (tijdelijk|momenteel) *1 (niet beschikbaar|onbeschikbaar|niet bereikbaar|buiten gebruik)
    (dienst|service|pagina|site) *2 niet (beschikbaar|bereikbaar|gevonden)
    (verbindingsfout|netwerkfout|serverfout|time-out)

rule werkt-niet down needs=service
    {doet} *4 (voor geen meter|van geen kant|voor geen kant|nie|nie meer|nergens)
    (komt|komen) *3 {niet} *1 (aan|door|binnen)
    (valt|vallen) *5 (weg|uit|stil|eruit)
    (lig|ligt|liggen|lag) *5 (eruit|plat|eraf)
    (verbinding|internet|wifi|tv|lijn) *2 (hapert|haperen|valt|wisselvallig|instabiel|knippert|schokt|hakkelt)
    (ping|latency|snelheid) *2 (belachelijk|bizar|dramatisch|huilen|om te huilen|schandalig|abominabel|dramatisch laag)
    (app|site|website|scherm|beeld) *2 (blijft|blijven) *3 (hangen|laden|draaien|zwart|wit|leeg|bufferen)
    (inloggen|aanmelden|bellen|betalen|streamen|kijken) *2 (lukt|gaat|werkt|kan) *3 {niet}
    (inloggen|aanmelden|bellen|betalen) *1 (onmogelijk|niet mogelijk)

rule stuk-vraag down firm asks
    (heeft|hebben|iemand) *2 (iemand|anderen|anders|meer)? *2 {storing} *2 (met|bij) *1 (de)? *1 <service>
    <start> (ligt|is) <name> {ding}? (er)? (uit|eruit|plat|down|weg|offline) <end>
    <start> (doet|doen) <service> {ding}? het *1 (bij jullie|bij iemand|bij u|nog|wel) <end>
    <start> (werkt|laadt|start) <service> {ding}? *1 (bij jullie|bij iemand|bij u|nog) *1 (wel|nog)? <end>

rule stuk-ding down needs=service firm
    wanneer *1 (doet|werkt|is|zijn|komt|kunnen|hebben) *4 weer
    (gooit|kickt|smijt) *1 (me|mij|ons) *4 (eruit|uit|af)
    {ding} *1 {zijn} *2 {stuk}
    {ding} {stuk} <end>
    {ding} *2 {doet} *2 niet
    (doet|doen) het *2 niet
    {doet} *2 niet *1 <end>
    <start> {doet} *2 (niet|niks|niets)
    (niets|niks) *1 (werkt|doet het|laadt|reageert)
    (kan|kom|krijg|kunnen|krijgen|lukt|kon) *4 (niet|niks|geen) *3 {doen}
    (kan|kom|krijg) *3 niet (in|eens|meer|bij|op|door|binnen)
    niet (kan|kunnen) *1 {doen}
    (lukt|lukken) *1 niet (om)? *2 {doen}
    {geen} *1 (verbinding|toegang|contact|signaal|app|reactie|respons|antwoord) *1 (met|tot|van|op|meer|bij|via|<end>)
    (er is|grote|landelijke|weer|flinke|enorme|totale|algehele|hebben|heeft) *1 (een)? *1 {storing}
    {storing} (in|bij|sinds|op|met)
    (krijg|krijgen|kreeg|zie|geeft|geven|toont|komt) *2 (een)? (foutmelding|fout|error|foutcode|serveronderhoud|onderhoudsmelding)
    (zegt|meldt|toont|geeft) *1 (serveronderhoud|onderhoud|server onderhoud|server maintenance)
    (blijft|blijven|bleef) *1 (hangen|laden|draaien|bufferen)
    (laadt|laden) *1 (eindeloos|eeuwig|voor geen meter)
    (word|wordt|worden) *2 (eruit|uitgegooid|uitgelogd|afgemeld|losgekoppeld)
    (uitgegooid|uitgelogd)
    (auto|wagen) *2 (reageert|opent|gaat) *2 niet
    <start> <place> *1 (plat|dood|uit|niets|niks) <end>
    (betalingen|berichten|meldingen) *2 (mislukken|mislukt|falen|komen niet aan|komen niet door)

rule ding-vraag down needs=service asks firm
    <start> (werkt|doet|laadt) *1 (de|het|jullie)? {ding} *1 (het)? *1 (bij jullie|bij iemand|bij u|nog) *1 (wel|nog)? <end>

rule foutcode down needs=service symptom=error firm
    (foutcode|code|foutmelding|error|fout) *1 <code> *1 (bij|op|in|als|zodra)?
    (foutcode|code|foutmelding|error|fout) *1 <code>

rule traag down needs=service symptom=slow
    (internet|netwerk|site|website|app|server|verbinding|alles|wifi|4g|5g) *3 (traag|sloom|tergend traag|niet vooruit te branden)
    (supertraag|tergend traag|ontzettend traag|extreem traag|mega traag|bloedtraag)

rule dienst-traag down symptom=slow
    <service> {ding}? *1 (is|zijn|lijkt|doet) *3 (traag|sloom)
    (is|zijn) *1 <service> {ding}? *2 (traag|sloom)

rule geen-net down needs=service topic=telecom symptom=connection firm
    {geen} *2 {net}
    {n-de} dag *2 {geen} *1 {net}
    dag <num> *1 {geen} *1 {net}
    (sinds|al sinds|vanaf) *1 {sinds} *2 {geen} *1 {net}
    {net} *2 (ligt|is|valt|zijn) *3 {stuk}
    {net} *2 (doet|doen) het *2 niet
    {net} *2 {doet} *2 niet
    {net} (weg|plat|dood|eruit|uitgevallen|down)
    (alleen|enkel) *1 (noodoproepen|noodgevallen|edge|112)
    (slecht|beroerd|waardeloos|bagger|brak|belabberd|nauwelijks) *1 {net}

rule stroom down implies=electricity symptom=power firm
    (stroomstoring|stroomuitval|stroompanne|elektriciteitspanne|blackout) (in|bij|hier|sinds|door|te|op|rond|alweer|weer|aan|<end>)
    <start> (stroomstoring|stroomuitval|stroompanne|weer stroomstoring|grote stroomstoring)
    (hier|weer|grote|alweer|massale|lokale) *1 (stroomstoring|stroomuitval|stroompanne)
    {geen} *1 (stroom|elektriciteit|licht) (in|bij|hier|sinds|op|meer|te|door|nu|al|ook|<end>)
    (stroom|elektriciteit|licht|lichten) *2 (uitgevallen|weg|eruit|valt uit|vallen uit|viel net uit|ligt eruit|is eraf)
    (huishoudens|mensen|klanten|woningen|gezinnen) *2 zonder stroom
    zitten *4 (zonder stroom|in het donker)

rule stroom-terug up implies=electricity symptom=power firm
    (stroom|licht|elektriciteit) *2 (weer terug|is terug|weer aan|doet het weer|is er weer|weer hersteld|terug)
    weer (stroom|licht|elektriciteit)

// --- Hersteld --------------------------------------------------------------

rule dienst-weer up not=still firm
    <service> {ding}? *1 (doet|doen) het *2 weer
    <service> {ding}? *3 (werkt|werken|laadt|reageert|draait|functioneert) *3 weer
    (werkt|werken|laadt|draait|doet) *2 <service> {ding}? (het)? *2 weer
    <service> {ding}? *2 (is|zijn|staat|lijkt) *2 weer *1 (online|bereikbaar|terug|beschikbaar|normaal|in de lucht|up|ok|oké|stabiel|de oude)
    <service> *1 (weer|terug) (online|bereikbaar|in de lucht|normaal|beschikbaar|up)
    <service> *1 (werkt|doet het|draait|laadt) *2 (prima|gewoon|perfect|normaal|goed|zonder problemen|uitstekend|<end>)
    (werkt|doet|draait) *1 <service> *1 (het)? (prima|gewoon|perfect|normaal|goed|zonder problemen)
    (storing|probleem|problemen) *1 (bij|met|van|op) *1 <service> *2 (opgelost|verholpen|voorbij|hersteld|over)
    <service> *2 (opgelost|verholpen|hersteld)
    bij <service> *1 (is|werkt) *1 alles *1 (goed|groen|normaal|ok|oké|in orde)

rule werkt-weer up needs=service not=still firm
    (zegt|zeggen|meldt|melden|beweert) *2 (opgelost|gefixt|gefikst|verholpen|hersteld|gemaakt|gerepareerd)
    (opgelost|verholpen|hersteld|gefixt|gefikst|gerepareerd) (is|zijn|was|zou|werd)
    (is|zijn|zou) *1 (alles|het|al)? *1 (opgelost|verholpen|hersteld|gefixt|gefikst|gerepareerd)
    (doet|doen) het *2 weer
    (werkt|werken|laadt|reageert|draait|functioneert|lukt|kan|kunnen|kom|gaat) *3 weer *1 (normaal|goed|prima|inloggen|bellen|openen|betalen|pinnen|verbinden|streamen|<end>)
    (is|zijn|staat) *2 weer *1 (normaal|online|bereikbaar|terug|beschikbaar|in de lucht|ok|oké|stabiel)
    (weer|terug) (online|bereikbaar|in de lucht|beschikbaar)
    weer (internet|bereik|verbinding|wifi|netwerk|signaal|4g|5g)
    (storing|probleem|problemen|fout) *2 (opgelost|verholpen|voorbij|hersteld|over)
    <start> *1 (opgelost|verholpen|hersteld|gefixt|gefikst) *1 <end>
    alles (werkt|doet het) *1 (weer|prima|goed|gewoon)? <end>
    alles *2 (weer|terug) *1 (normaal|goed|ok|oké|online)
    (bij|werkt bij|doet het bij) (mij|ons) *1 (prima|gewoon goed|zonder problemen|nergens last van)

rule niet-down up needs=service
    niet (down|offline|plat|eruit|uitgevallen|kapot)
    {geen} *1 (storing|storingen|uitval|problemen) meer
    (vandaag|nu|inmiddels|ondertussen|sindsdien|hier|vanochtend) *1 (gaat|werkt|doet|is|loopt|draait) *3 {goed}
    (doet het|doen het|werkt|werken|draait|loopt) *3 {goed}
    (doet|doen) (t|et|ut|het) *2 weer

rule geen-storing up
    <service> *2 (doet|doen) (t|et|ut) *1 (weer|goed|prima|gewoon|hier|<end>)
    <service> *3 {geen} (storing|storingen|uitval|problemen) *1 (meer|hier|bij mij|<end>)
    {geen} *1 (storing|storingen|uitval|problemen) *1 (meer)? (bij|met|van) *1 <service>
    (bij mij|hier|bij ons) *1 (doet|werkt|draait|laadt) *1 <service> *1 (het)? *1 (gewoon|prima|goed|wel|perfect|nog|<end>)

// --- Nog steeds ------------------------------------------------------------

rule dienst-nog-steeds still firm
    <service> {ding}? *4 (nog steeds|nog altijd|alweer|opnieuw|wederom|weer) *3 (niet|niets|niks|geen|plat|down|offline|weg|eruit|uit|onbereikbaar|kapot|storing|problemen|<code>)
    (doet|werkt|laadt|ligt|is) *2 <service> {ding}? (het)? *3 (nog steeds|nog altijd|alweer|opnieuw|weer) *2 (niet|niets|niks|geen|plat|down|offline|weg|eruit|uit)
    <service> {ding}? *1 (ligt|is) *2 (nog steeds|nog altijd|alweer|weer) *2 {stuk}
    <service> *3 nog niet *2 (terug|opgelost|verholpen|bereikbaar|online|hersteld|in de lucht)

rule nog-steeds still needs=service firm
    (nog steeds|nog altijd|alweer|opnieuw|wederom) *2 (niets|niks|niet|geen|down|plat|offline|weg|eruit|onbereikbaar|storing|problemen|zonder|<code>|fout|foutmelding)
    (werkt|doet het|laadt|ligt|lukt) *2 (nog steeds|nog altijd|nog|alweer|weer) *1 (niet|niets|niks|plat|eruit|uit|down)
    (storing|probleem|problemen) *2 (nog niet|nog steeds niet|duurt voort|houdt aan|nog steeds|nog altijd)
    nog niet *2 (opgelost|verholpen|hersteld|bereikbaar|terug|voorbij)
    (nu|en) weer (een)? {storing}
    (nu|en) weer (weg|down|plat|uit|offline|eruit|niets|niks)

rule niet-dus still needs=service
    <start> *1 (niet dus|nietes|mooi niet|echt niet dus|dus niet|dacht het niet|was het maar waar|nee dus|nee hoor niet|klopt niet|niks van waar|quod non) *1 <end>
    (maar|nou|euh|hmm) nee hoor
    merk *1 (ik|hier)? *3 (niets|niks) *1 (van|ervan)
    (opgelost|verholpen|hersteld|gefixt|gefikst) *2 (mn reet|mijn reet|niet dus)

rule nog-steeds-stroom still implies=electricity symptom=power firm
    (nog steeds|nog altijd|alweer) *1 (geen|zonder) stroom

rule nog-steeds-fout still needs=service symptom=error
    (nog steeds|nog altijd|alweer|opnieuw|weer) *2 <code>

rule nog-steeds-kort still needs=thread
    <start> *1 (nog steeds|nog altijd|alweer|nog steeds niet|nog niet|hier nog niet|hier nog steeds) *1 <end>

// --- Antwoorden ------------------------------------------------------------

rule hier-ook same needs=claim
    <start> *1 (hier ook|ook hier|bij mij ook|bij ons ook|idem|idem hier|zelfde hier|ook niet|hier ook niet|hetzelfde|zelfde probleem|hetzelfde probleem|zelfde verhaal|ook last van|ik ook|mij ook|hier precies hetzelfde|kan ik bevestigen|bevestigd)
    (bij mij ook|bij ons ook|hier ook|hetzelfde probleem|zelfde probleem|ook last van)
    <start> *1 <place> (ook|idem|eveneens|hetzelfde)
    <start> *1 (ook|eveneens) (in|uit|vanuit|bij) *1 <place>
    <start> (in|uit|vanuit|hier in) *1 <place> *1 (ook|idem|hetzelfde) *1 (niet)? <end>

rule nee nope needs=claim
    <start> (nee hoor|nee|neen|hier niet|klopt niet|bij mij niet|bij ons niet|valt mee|nergens last van|geen last van|hier geen last) *1 <end>

// --- Wat de bewering verandert ----------------------------------------------

rule niet not
    (niet|geen|niks|nooit|nergens)

rule nog again
    (nog steeds|nog altijd|alweer|opnieuw|wederom)

rule nu now
    (nu|momenteel|vandaag|sinds|op dit moment|vanochtend|vanmorgen|vanmiddag|zojuist|net|al een uur|tegenwoordig)

rule gisteren past
    (gisteren|gisteravond|vorige week|eergisteren|vorig jaar|vorige zomer|vorige winter|vorig najaar|vorige maand|destijds|afgelopen week|afgelopen nacht|laatst|onlangs|toen|indertijd|vroeger)
    (lag|lagen|was|waren) *3 {stuk}
    (had|hadden) *2 {storing}
    (dagen|weken|maanden|jaren) geleden
    (gister|gisternacht|daarnet)
    van <num>

rule als if
    (als|stel|stel dat|hopelijk|zou|mocht|mochten|indien|wanneer de|ooit|tenzij|zodra)

rule gepland plan
    (gepland onderhoud|geplande|gepland|aangekondigd|aangekondigde|onderhoudsvenster|voor onderhoud|wordt uitgezet|stopt met|stoppen met|wordt stopgezet)

rule reclame plan reach=post reason=advice_or_advert
    (vacature|vacatures|we zoeken|gezocht|solliciteer|winactie|korting|kortingscode|doe nu mee|aanbieding|bestel nu|meld je aan voor)

rule iemand ask
    (iemand anders|nog iemand|iemand|ligt het aan mij|alleen bij mij|alleen ik|meer mensen|nog meer mensen|anderen ook|bij jullie|heeft er nog|wie nog meer|nog meer)
    <start> (is er|zijn er|hebben jullie|heeft er|weet iemand|heeft iemand)

rule waarom why
    (waarom|wanneer|hoe lang|hoelang|wat is er aan de hand|wat is er mis|hoezo)

rule zegt told
    (zou|zouden) *4 (opgelost|verholpen|hersteld|gefixt|gerepareerd|terug)
    (volgens|zegt|zeggen|zogenaamd|zou weer|beweert|beweren|meldt|naar verluidt|zogezegd)

rule pas-als awaited
    (als|zodra|tot|totdat|zou|moet)

rule misschien hedge
    (lijkt|lijken|schijnt|schijnbaar|misschien|vermoedelijk|denk|waarschijnlijk|blijkbaar|kennelijk|mogelijk)

rule eigen own
    (mijn|mn) *1 (telefoon|laptop|computer|pc|router|auto|fiets|wachtwoord|pas|bankpas|accu|batterij|printer|scherm|tv|toetsenbord|koptelefoon|wasmachine|horloge|tablet|modem|oven|koelkast|ketel)
    (heb|hebt) *1 *1 (router|modem) *3 opnieuw (opgestart|gestart|aangezet)

rule nieuws news
    (breaking|meldt de|melden media|volgens de politie|duizenden|tienduizenden|honderden|persbericht|bericht de|zo meldt|aldus)

rule ligt-aan down needs=expected asks blames weight=0.6
    (ligt het aan|is het|komt het door|is dit) *1 <service> <end>

rule schuld blame
    (door|vanwege|dankzij|schuld van|ligt aan|komt door) *1 <service>
    <service> *1 (schuld|verantwoordelijk|veroorzaakt)

rule andere-zin other
    (documentaire|film|boek|aflevering|podcast|docu) *2 (over|van) *3 (storing|stroomuitval|stroomstoring|uitval|blackout)
    (saldo|krediet|limiet) *2 (ontoereikend|te laag|bereikt|op)
    (ga|ben|was) *1 weg bij <service>
    geen *1 (probleem|idee|zin|tijd|zorgen|vraag|punt|wonder|moeite|dank|problemen|geld|nieuws|haast|kwaad|ja|mening)
    (zonder|nul) (problemen|probleem|moeite|gedoe|geld)
    niet (slecht|verkeerd|gek|erg|duur|nodig|wachten|zo|echt|alleen|waar|normaal)
    (kan|kunnen) *1 niet (wachten|geloven|begrijpen|slapen|stoppen)
    (dat|het|zo) (gaat|werkt) *1 (zo)? niet *1 (langer|zo|mensen|jongens)
    werkt zo niet
    (doe|zet|draai) *2 (licht|lamp|tv|kachel) (uit|aan)
    (lag|lagen|lig|ligt) *1 (plat|dubbel) van het
    (helemaal|ben|was|totaal) *1 (kapot|stuk|dood|op) (van|na|moe)
    ik ben *2 (kapot|stuk|weg|dood|uit)
    (even|ben|ga|was|zo) weg
    (dit|dat|lekker|mooi|slecht|zonnig|guur) weer
    <start> het weer (is|wordt|blijft)
    weer (omhoog|omlaag|duurder|goedkoper)
    weer *1 (mooi|prima|lekker|zonnig|koud|warm|open|thuis)
    (winkel|zaak|café|school|weg|brug) *2 weer (open|dicht)
    (melden|meld) *1 storing
    storing (melden|doorgeven)
    (stroom|energie) (prijs|prijzen|rekening|contract|leverancier)
    (weg|terug) (naar|van|uit)
    (op|onder) weg
    (abonnement|contract) *2 (opgezegd|stopgezet)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    inloggen, aanmelden, login, wachtwoord, inlog

set payment-words
    betalen, betaling, betalingen, pinnen, pin, overmaken, pinbetalingen

set calls-words
    bellen, gebeld, telefonie

set messaging-words
    bericht, berichten, sms, appen, versturen, sturen, mail, mails

set slow-words
    traag, sloom, supertraag, langzaam

set website-words
    site, website, pagina, webpagina

set app-words
    app, apps

set connection-words
    internet, netwerk, bereik, verbinding, wifi, signaal, 4g, 5g, glasvezel, ontvangst
