// German.

also äae öoe üue

endings compounds
    störung, störungen, ausfall, ausfälle, ausfalls, problem, probleme, problemen, server, servern, app, netz, internet, login, seite, website, panne

set filler
    gerade, grad, aktuell, derzeit, momentan, heute, wieder, immer, noch, mal, einfach, halt, auch, echt, total, komplett
    völlig, ganz, seit, jetzt, nun, schon, leider, plötzlich, ständig, dauernd, offenbar, anscheinend, scheinbar, wohl, eben
    bei, mir, uns, überall, hier, gar, überhaupt, ja, doch, denn, bitte, hallo, moin, hey, verdammt, verdammte, scheiß, irgendwie
    vorhin, heut, irgendwas, nur, teilweise, nämlich, mittlerweile, inzwischen, endlich, wirklich, alle, alles, sehr, so, extrem, weltweit, bundesweit

set name-words
    amazon, steam, discord, snap, messenger, outlook, slack, twitch, wise, tidal, visa, mastercard, stripe, shazam, revolut, grok, audible, threads
    ing, zoom

set place-words
    aus, raum, bei, nähe, um, über, region, großraum, stadt, rund um, südlich von, nördlich von, ganz

set within-words
    im raum, raum, in ganz, rund um, großraum, region

set away-words
    flug nach, flüge nach, fliege nach, zug nach, fahrt nach, unterwegs nach, auf dem weg nach, früher in, umgezogen aus, hergezogen aus, callcenter in, geboren in
    aufgewachsen in, made in, hergestellt in, sitz in, zentrale in, versand nach, lieferung nach, überweisung nach, zurück aus, anruf nach, anrufe nach, universität

set origin-words
    komme aus, bin aus, ursprünglich aus, stamme aus

set no-place-ends
    zeit, straße, strasse, allee, uhr

set break-words
    aber, jedoch, allerdings, sondern, trotzdem, dennoch, obwohl, nur dass

set scope-ends
    und, weil, denn, da, deshalb, sodass

set gap-stops
    nicht, nichts, nix, kein, keine, keinen, nie, ohne, falls, ned, nimmer, nimma, nöd

set edge-words
    in, im, bei, beim, mit, seit, und, am, weil

set stop-words
    der, die, das, ein, eine, ich, du, er, sie, es, wir, ihr, mich, dich, sich, uns, man, alles, nichts, etwas, jemand, niemand
    wer, was, wo, warum, wann, mein, meine, dein, deine, euer, eure, unser, unsere, ist, sind, war, waren, hat, haben, und, oder
    wird, werden, wurde, kann, vom, beim, ins, hab, habe, geht, mehr, nach, durch, dir, ihm, ihn, ihnen, seine, diese, dieser, dieses, ob, euch, weiß
    keiner, keinem, keinen, deren, dort, sollte, könnte, wollte, wollt, mei, nen, ner
    nicht, kein, keine, den, dem, des, einer, einem, einen, mit, von, zu, zum, zur, auf, an, für, als, wie, dass

set ding
    seite, webseite, website, homepage, server, service, dienst, dienste, app, api, portal, system, systeme, plattform, cloud
    login, anmeldung, login-server, spielserver, shop, onlineshop, kundenportal, online-banking, onlinebanking, banking, bezahlung
    zahlung, kartenzahlung, stream, streaming, mail, mails, email, e-mail, e-mails, nachrichten, benachrichtigungen, verbindung
    hotline, navigation, internetseite, website und app, app und website, schnittstelle, datenbank, mediathek, anwendung
    bildschirmtext, telefonleitung, karten, kartenzahlungen, sendungsverfolgung, paketverfolgung, tracking, fahrplan, fahrplanauskunft, buchung, suche
    ticketkauf, feed, storys, chat, profil, profile, bilder, videos, push, filialen, automaten, terminal, terminals, warenkorb, kasse

set netz
    netz, internet, empfang, handynetz, mobilfunk, mobilfunknetz, wlan, w-lan, dsl, lte, 4g, 5g, 3g, mobile daten, datenverbindung
    internetverbindung, telefon, festnetz, telefonie, leitung, signal, handyempfang, glasfaser, kabel, verbindung, mobiles internet
    tv, fernsehen, anschluss, breitband, netzabdeckung

set sein
    ist, sind, scheint, scheinen, wirkt, bleibt, ist seit, sind seit, s, liegt, war schon wieder

set kaputt
    down, offline, nicht erreichbar, nicht verfügbar, weg, tot, kaputt, ausgefallen, gestört, lahmgelegt, nicht aufrufbar
    nicht zu erreichen, unerreichbar, lahm, zusammengebrochen, abgestürzt, abgeschmiert, überlastet, außer betrieb, am boden
    nicht online, im eimer, im arsch, hinüber, instabil, zusammen gebrochen, platt

set stoerung
    störung, störungen, ausfall, ausfälle, probleme, problem, netzstörung, netzausfall, serverprobleme, serverausfall
    verbindungsprobleme, internetausfall, internetstörung, totalausfall, großstörung, schwierigkeiten, fehler, fehlermeldung
    fehlermeldungen, einschränkungen, aussetzer, verbindungsabbrüche, abbrüche, netzprobleme, empfangsprobleme, loginprobleme
    verbindungsfehler, netzwerkfehler, serverfehler, ladefehler, systemfehler, login-probleme, dns-probleme, unterbrechung, unterbrechungen, internetprobleme

set nicht
    nicht, nichts, nix, nimmer, nimma, ned, net, nit, nöd, nid, gar nicht, garnicht, gar nichts, garnichts, ganix

set kommt
    kommt, kommen, geht, gehen, gingen, ging, geh, kommts, gehts

set geld
    zahlung, zahlungen, überweisung, überweisungen, kartenzahlung, kartenzahlungen, lastschrift, lastschriften, buchung, buchungen, bestellung
    bestellungen, transaktion, transaktionen, bezahlung, bezahlen, sofortüberweisung, echtzeitüberweisung, echtzeitüberweisungen, gehalt
    geldeingang, zahlvorgang, kauf, aufladung, aufladen, tan, push-tan, pushtan, tans, freigabe

set nachricht
    nachricht, nachrichten, sprachnachricht, sprachnachrichten, msgs, bilder, fotos, sms, snaps, mail, mails, e-mails, e-mail, anhänge, pns, dms

set raus
    raus, rausgeworfen, rausgeschmissen, rausgekickt, rausgeflogen, gekickt, ausgeloggt, abgemeldet, getrennt, disconnected, disconnectet
    aus dem spiel, aus der lobby, aus dem meeting, aus der app, aus der runde, aus dem match, aus dem call, aus der leitung

set stottert
    ruckelt, ruckeln, buffert, puffert, stockt, stottert, laggt, lagt, laggen, hakelt, spackt, spackt rum, spinnt rum, bufft, zickt rum

set voll
    voll, überfüllt, überlastet, ausgelastet, am limit, am arsch, im arsch, am abkacken, abgekackt, abgeraucht, verreckt, krepiert, zerschossen
    in die knie gegangen, hin, futsch, lost, broken, am sterben, am abschmieren, im keller, dicht, unspielbar, unbenutzbar, unnutzbar

set gut
    tadellos, einwandfrei, problemlos, perfekt, top, nickel, super, bestens, alles gut, alles ok, alles okay, stabil, rund, ohne probleme
    alles normal, wie geschmiert, wieder gut, wieder normal, wieder ok, alles bestens, alles schick, alles tutti

set seit
    gestern, vorgestern, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, gestern abend, gestern nacht, heute früh, heute morgen
    heute mittag, stunden, tagen, wochen, vorhin, mitternacht, dem gewitter, dem sturm, dem wochenende, dem update, gut einer stunde, einer stunde
    zwei stunden, drei stunden, zwei tagen, drei tagen, einer woche, zwei wochen, ner stunde, einer halben stunde, ner halben stunde, minuten

set n-ter
    zweiter, dritter, vierter, fünfter, sechster, zweiten, dritten, vierten, fünften, siebter, x-ten

set tun
    einloggen, anmelden, verbinden, zugreifen, laden, öffnen, aufrufen, erreichen, telefonieren, surfen, streamen, spielen
    senden, empfangen, verschicken, schreiben, bezahlen, zahlen, herunterladen, hochladen, abrufen, einwählen, buchen, anrufen
    nutzen, benutzen, synchronisieren, aufsperren, aufschließen, entsperren, überweisen, reinkommen, online gehen
    starten, abspielen, hören, schauen, gucken, ansehen, pushen, klonen, installieren, deployen

set tut
    geht, gehen, funktioniert, funktionieren, läuft, laufen, lädt, laden, klappt, reagiert, antwortet, öffnet, startet, tut
    verbindet, tuts, funzt, funktionierte, synchronisiert, antworten, reagieren, arbeitet, verbinden

set kein
    kein, keine, keinen, keinerlei, null, ohne, 0

// --- Ausfälle -----------------------------------------------------------

rule ausfall down firm
    <service> *1 (wirft|schmeißt|kickt|haut) *2 (mich|uns|einen|leute|alle) *5 (raus|aus|ab)
    <service> *2 (hängt|steht|stecken|steckt|bleibt hängen|stockt) *1 (bei|in|seit|auf|ständig|nur|<end>)
    <service> *1 {ding}? *1 (wird|werden) *2 (abgelehnt|abgebrochen|nicht geladen|nicht zugestellt|nicht angezeigt)
    <service> *1 {ding}? *1 (schlägt|schlagen) *2 fehl
    <service> *1 (spielt|lädt|zeigt|sendet|öffnet|verschickt|findet) *1 (nichts|nix|gar nichts)
    (server|servern) *1 (von|bei) *1 <service> *1 {sein} *2 {kaputt}
    <service> server *1 {sein} *2 {kaputt}
    <service> (seit|jetzt|nun|schon) *3 (offline|down|tot|weg|gestört)
    <service> *3 {kaputt} (in|bei|seit) *1 <place>
    {kein} *1 {netz} *3 (mehr|seit|in|im) *2 <service>
    {tut} *3 <service> {ding}? *4 (nicht|nichts|nix|nimmer)
    {tut} *3 <service> {netz} *4 (nicht|nichts|nix|nimmer)
    {tut} *1 (bei|mit|im|von) *1 <service> *3 (nicht|nichts|nix|nimmer|gar nichts)
    {tut} *3 (nicht|nichts|nix) *1 (bei|mit) *1 <service>
    <service> *1 {sein} *4 (ausgefallen|down|gestört|tot|abgestürzt|nicht erreichbar|nicht verfügbar|kaputt|zusammengebrochen|lahmgelegt|weg|offline)
    <service> {netz} *1 {sein} *4 {kaputt}
    <service> *3 (ausgefallen|gestört|nicht erreichbar|abgestürzt|lahmgelegt|nicht verfügbar|zusammengebrochen) <end>
    {sein} *2 <service> *4 (ausgefallen|down|gestört|tot|abgestürzt|nicht erreichbar|kaputt|zusammengebrochen|weg|offline)
    <service> *1 (fällt|fallen|stürzt|stürzen|bricht) *4 (aus|ab|zusammen|weg) <end>
    (fällt|fallen|stürzt|bricht) *2 <service> *3 (aus|ab|zusammen|weg) <end>
    <service> *1 (spinnt|streikt|hängt|hakt|ruckelt|zickt|schwächelt|lahmt|buggt|laggt)
    (spinnt|streikt|hängt|hakt|zickt) *2 <service>
    <service> *1 (macht|hat|haben|machen|meldet|zeigt) *3 {stoerung}
    (macht|hat|haben) *1 <service> *3 {stoerung}
    <service> *1 (wirft|liefert|gibt|zeigt|antwortet) *3 (<code>|fehler|fehlermeldung)
    <service> *1 (lädt|zeigt|sendet|spielt|öffnet|schickt|verschickt) *2 (keine|kein|keinen)
    (komm|komme|kommen|kommt) *2 nicht *2 (bei|in|auf|zu|an|ins) *1 <service>
    (kann|können|könnt) *4 <service> *4 nicht *2 {tun}
    (kann|können) *4 (bei|mit|über|auf) <service> *3 (keine|nichts|nicht) *2 {tun}
    {kein} *1 ({netz}|verbindung|zugriff|zugang|empfang) *1 (bei|mit|von|zu|zur|auf|über) *1 <service>
    <service> *1 {sein} *2 {kaputt}
    <service> {kaputt} <end>
    <service> {ding} {kaputt} <end>
    <service> *2 (stehen|steht|stecken|steckt|hängen|hängt) *5 (in der warteschlange|in der queue|in der schleife)
    (ist|sind) *1 <service> *3 {kaputt}
    <service> {ding} *1 {sein} *2 {kaputt}
    <service> *1 {tut} *2 nicht
    <service> *1 {tut} nicht mehr
    (bei|von|mit) <service> *2 (gibt es|gibts|geht nichts|geht nix|läuft nichts|geht gar nichts|nichts geht)
    <service> *1 (geht|läuft|funktioniert) (nichts|nix|garnichts|gar nichts)
    <service> (störung|ausfall|down)
    (störung|störungen|ausfall|netzausfall|totalausfall|großstörung) *1 (bei|von|im|beim) *1 <service>

rule beim-namen down firm vouches
    (störung|störungen|netzstörung|ausfall|netzausfall|internetausfall|totalausfall) bei <service> (<end>|in|seit|im|oder)
    {kein} (netz|internet|empfang|mobilfunk|lte|5g|handynetz|strom) (bei|von|mit) <service> (<end>|in|seit|im|hier)
    (netz|handynetz|mobilfunk|mobilfunknetz|internet) (von|bei) <service> *1 {sein}? *2 (weg|tot|down|gestört|ausgefallen|kaputt|lahmgelegt)
    <start> <service> (netz|handynetz|internet|app|server) *1 (ist|wieder|schon wieder|mal wieder|grad|gerade|komplett)? (down|tot|weg|gestört|ausgefallen|kaputt|offline|nicht erreichbar)
    <start> <service> *1 (ist|wieder|schon wieder|grad|gerade|komplett) (down|offline|nicht erreichbar|gestört) <end>

rule rausgeworfen down needs=service symptom=connection
    (fliege|flieg|fliegt|fliegen|werde|werd|wird|werden|flogen) *4 {raus}
    (wirft|werfen|schmeißt|schmeißen|kickt|kicken|haut|loggt) *2 (mich|uns|mi|einen|alle|leute|jeden|dich) *5 (raus|aus|ab)
    (logge|loggt|meldet) *2 (mich|uns|sich) *4 (aus|ab)

rule haengt-fest down
    <service> *4 {stottert}
    {stottert} *1 (bei|auf) *1 <service>
    <service> *3 (friert|frieren) *3 ein
    <service> *2 (bleibt|bleiben) *4 (hängen|stehen|schwarz|weiß|leer)
    <service> *1 (hängt|hängen|hängte) *3 (sich|fest)
    <service> *2 (hört|hören) *3 auf zu
    <service> *4 (aufhört|abbricht|abstürzt|ruckelt|hängt|spinnt|rumspinnt|rauswirft|abkackt|ausfällt) <end>
    <service> *4 (kackt|schmiert|stürzt) *3 (ab|rum)
    <service> *2 (schwarzer|weißer|schwarzes|weißes|leerer|leere|weiße|schwarze) (bildschirm|screen|bild|seite)
    <service> *3 (langsam|lahm|arschlahm|zäh|schneckentempo|unspielbar|unbenutzbar|unnutzbar|am laggen|am ruckeln|am spinnen|am hängen|am buffern)
    <service> *4 (kaum|nur|statt) *1 <num> (mbit|kbit|mbits|mb|kb)

rule voll down firm
    (bei|mit|über|auf) *1 <service> *1 {kommt} *2 {kein} *1 ({geld}|{nachricht}) *1 (durch|raus|an|rein|<end>)
    {kein} *1 ({geld}|{nachricht}) *2 (bei|mit|über) *1 <service> *1 (möglich|durch|raus|<end>)
    <service> *2 (sind|ist) *2 (im eimer|im arsch|für die tonne|fürn arsch)
    (server|servern|servers) *1 (von|bei|vom) *1 <service> *3 (im eimer|für die tonne|fürn arsch)
    (server|servern|servers) *1 (von|bei|vom) *1 <service> *3 {voll}
    <service> *1 (server|servern|servers) *3 {voll}
    <service> *2 (ist|sind) *2 (überlastet|überfüllt|verreckt|abgeraucht|abgekackt|zerschossen|krepiert|unspielbar|unbenutzbar|dicht)
    <service> *5 (warteschlange|queue|in der schleife|wartemodus) *1 (seit|von|<num>|hängen|<end>)

rule was-los down firm granted
    was ist *2 (los|kaputt) *1 (mit|bei) *4 <service>
    was *1 (ist|geht) *1 (mit|bei) *4 <service> *2 (los|kaputt|ab)

rule kein-einziger down firm asks
    (kann|können|kommt|kriegt) *2 (keiner|niemand|wer|jemand|einer|irgendwer) *5 <service>
    (der|die) (einzige|einzigste|einzigen) *2 (bei dem|bei der|wo|dem|der) *3 <service>

rule seit-tagen down needs=service
    (seit|schon seit) *1 {seit} *3 ({kein}|{nicht}|down|offline|tot|weg|gestört|unerreichbar|ausgefallen|tote)
    {n-ter} tag *1 {kein}
    tag <num> *1 {kein}
    <num> tag *1 {kein}

rule keine-loesung down needs=service granted
    wann *1 (wird|ist|sind|werden|wurde) *6 (behoben|gelöst|repariert|erledigt|entstört|vorbei|wiederhergestellt|gefixt|fertig)
    wann *5 (wiederkommt|wiederkommen|wieder da|wieder geht|wieder läuft|wieder funktioniert|wieder kommt)
    wann *3 wieder *2 (da ist|kommt|geht|läuft|funktioniert|haben|klappt)
    wann *1 (macht|bekommt|kriegt|behebt|repariert|fixt|löst) *2 ihr *4 (hin|wieder|behoben|gefixt|repariert|in den griff|störung|problem)
    (wie lange|wielange|wie lang) *2 (dauert|soll|bleibt|geht) *4 (noch|störung|ausfall|das|gestört)

rule geld-stockt down needs=service symptom=payment
    {geld} *4 (abgelehnt|fehlgeschlagen|abgebrochen|unmöglich|hängt|hängen|scheitert|scheitern)
    {geld} *4 {nicht} *1 (durch|raus|an|möglich|rein|ausgeführt|gutgeschrieben|verarbeitet|bestätigt|frei|ab)
    {geld} *3 {kommt} *4 {nicht} *1 (durch|raus|an|rein)?
    (kann|können|kannst|geht|konnte) *5 {nicht} *2 (zahlen|bezahlen|überweisen|abheben|einkaufen|bezahlt werden)
    {kommt} *4 {nicht} durch

rule nachricht-stockt down needs=service symptom=messaging
    {nachricht} *4 {nicht} *1 (raus|an|durch|gesendet|zugestellt|verschickt|versendet|geladen|rein|angezeigt|ankommen)
    {nachricht} *4 (hängen|stecken) *2 (fest|im postausgang)?
    {nachricht} *5 (ein haken|einen haken|ein häkchen|eine uhr|einem haken|einen häkchen|ein grauer haken)
    (kann|können) *3 {kein} *1 {nachricht} *2 (senden|schicken|verschicken|empfangen|schreiben|öffnen|abrufen|rausschicken)
    (kriege|krieg|bekomme|bekomm|empfange|erhalte) *3 {kein} *1 {nachricht}

rule meldung down needs=service symptom=error firm
    (etwas|was|irgendwas|leider) *2 (schiefgelaufen|schief gelaufen|schiefgegangen|schief gegangen)
    (fehler|problem) *1 (ist|sind)? *1 aufgetreten
    (unbekannter|unerwarteter|technischer|interner|allgemeiner) fehler
    (technische|technischen|technisches) (störung|probleme|problem|störungen|schwierigkeiten)
    (versuchen|versuche|probiere|probieren) *4 später *1 (erneut|noch einmal|nochmal|wieder)
    (dienst|service|system|seite|server|website|funktion) *3 nicht (verfügbar|erreichbar|gefunden)
    (zeitüberschreitung|verbindungsfehler|netzwerkfehler|serverfehler|ladefehler|systemfehler)

rule geht-nicht down needs=service
    {tut} *4 (nimmer|nimma|ned|nöd|garnicht|garnix|ganix)
    (kann|können|komm|komme|kommt|kommen|lässt|konnte) *4 (ned|nimmer|nimma|nöd|ums verrecken nicht) *2 ({tun}|rein|drauf|durch|ins|in)
    {tun} *2 (unmöglich|nicht möglich|nimmer möglich)
    nimmt *3 (passwort|login|pin|tan|zugangsdaten|karte) *1 {nicht}
    (komm|komme|kommen) *3 {kein} *1 (runde|lobby|match|spiel|game|server|partie)
    (passwort|login|pin|tan|zugangsdaten) *3 nicht *1 (an|akzeptiert|angenommen|erkannt)
    (verbindung|leitung|gespräch|anruf|anrufe) *3 (bricht|brechen|reißt|reißen|fliegt|abgebrochen|weggebrochen) *3 (ab|zusammen|weg|<end>)

rule ausfall-name down firm asks
    (geht|läuft|funktioniert|lädt) *1 (bei|für) *1 (jemandem|jemanden|irgendwem|wem|euch) *2 <service> *1 (noch|nicht)? <end>
    (geht|läuft|funktioniert|lädt) <service> {ding}? *1 (noch)? *1 (bei|für) *1 (jemandem|jemanden|irgendwem|wem|euch)
    (hat|habt|haben) *3 {stoerung} *2 (mit|bei) *2 <service>
    <start> ist <name> {ding}? (down|offline|weg|kaputt|gestört) <end>
    <start> (geht|läuft|funktioniert) <service> {ding}? *1 (bei euch|bei jemandem|bei wem|noch bei|bei irgendwem) *2 (nicht)? <end>
    <start> (geht|läuft|funktioniert) <name> (bei euch|bei jemandem|bei wem|grad|gerade)? nicht <end>

rule ausfall-ding down needs=service firm
    {ding} *1 {sein} *2 {kaputt}
    {ding} *2 {tut} *2 nicht
    {ding} *1 (down|offline|weg|tot|ausgefallen|gestört|unerreichbar|grau|leer) <end>
    {ding} *2 (ausgefallen|unerreichbar|abgestürzt|nicht erreichbar|ohne verbindung|ohne funktion|lahmgelegt)
    (nicht|beide nicht|alle nicht|nimmer) (steuerbar|einsehbar|erreichbar|abrufbar|bedienbar|nutzbar)
    (ohne|keine|kein) *1 (app|zugriff|zugang|verbindung)
    (handyschlüssel|schlüssel|karte|schloss|klima|standklima|auto|wagen) *2 (reagiert|funktioniert|öffnet|geht) *1 nicht
    geht *1 {ding} nicht
    {ding} *4 (down|tot|aus|offline|weg|gestört) (seit|in|bei|<end>)
    {ding} *1 (tot|down|offline|weg) (seit|in|bei)
    (kommt|bekomme|bekommen|erscheint|krieg|kriege|zeigt|steht) *2 (fehlermeldung|fehler|serverwartung|<code>)
    (keine|kein) *1 (verbindung|zugriff|zugang|reaktion|antwort) *1 (bekommt|bekomme|bekommen|zum|zur|möglich|mehr|auf|<end>)
    <start> <place> *1 (down|tot|aus|weg|offline|nichts|nix|<code>) <end>
    <start> (geht|läuft|funktioniert|lädt) *2 nicht *1 <end>
    geht die {ding} nicht
    (wird|werde) nicht (erkannt|gefunden|angezeigt)
    (serverwartung|wartung) (steht|sagt|meldet|heißt)
    sagt *1 (serverwartung|wartung)
    (es|alles|nichts) {tut} *1 (nicht|nichts|nix)
    (es|da|bei mir|bei uns|hier) geht *1 (nichts|nix|gar nichts|garnichts)
    nichts geht mehr
    geht nichts mehr

rule stoerung-bei down needs=service
    {stoerung} *1 (bei|mit|im|von|beim) *1 <service>

rule stoerung down needs=expected
    (habe|haben|hab|gibt es|gibts|es gibt|hat|bestehen|melden|meldet|bekomme|bekommen|kriege|sehe|sehen|massive|große|größere|bundesweite|andauernde|wieder|erneute) *2 {stoerung}
    {stoerung} (bei|mit|im|in|beim|seit)
    (totalausfall|großstörung|netzausfall|internetausfall|serverausfall|netzstörung|internetstörung|serverprobleme)

rule kann-nicht down needs=service
    (wirft|schmeißt|kickt|haut) *1 (mich|uns) *5 (raus|aus|ab)
    {ding} *1 (schlägt|schlagen) *2 fehl
    {ding} *1 (wird|werden) *2 (abgelehnt|abgebrochen|nicht zugestellt)
    wann *1 (läuft|geht|funktioniert|klappt|ist|kommt|habt|haben) *4 wieder
    keine (entstörung|besserung|lösung) in sicht
    (kann|können|konnte|komme|kommen|kommt|lässt|lassen) *4 nicht *2 {tun}
    (kann|können|kannst) *3 (nicht|nichts|nix|keine|kein) *2 {tun}
    (lässt|lassen) *3 {nicht} *1 (rein|drauf|durch|einloggen)
    komme *2 (nicht|nimmer) (rein|drauf|ins|in|auf|durch)
    (lässt|lassen) sich *2 nicht *1 {tun}
    (nicht|unmöglich) (einloggen|anmelden|verbinden)
    (login|anmeldung|einloggen|anmelden) *2 (nicht möglich|fehlgeschlagen|unmöglich|geht nicht|funktioniert nicht|klappt nicht)
    (fliege|fliegt|werde|wird) *2 (raus|rausgeworfen|ausgeloggt|abgemeldet|getrennt)

rule fehlercode down needs=service symptom=error firm
    (fehler|fehlercode|fehlermeldung|code) *1 <code>

rule langsam down needs=service symptom=slow
    (internet|netz|seite|app|server|verbindung|lte|wlan) *2 (langsam|lahm|extrem langsam|im schneckentempo)
    (lädt|laden|dauert) *1 (ewig|ewigkeiten|stundenlang)
    (ladekreis|dauerladen|lädt und lädt)

rule kein-netz down needs=service topic=telecom symptom=connection firm
    {kein} *1 {netz}
    {n-ter} tag *1 {kein} *1 {netz}
    tag <num> *1 {kein} *1 {netz}
    <num> tag *1 {kein} *1 {netz}
    (seit|schon seit) *1 {seit} *2 {kein} *1 {netz}
    {netz} *2 (weg|ausgefallen|gestört|tot|down|abgebrochen|bricht|abgestürzt)
    {netz} *2 {tut} *2 (nicht|nix|nichts)
    {netz} *2 {sein} *2 {kaputt}
    (schlechter|miserabler|grottiger|schlechtes|miserables|beschissenes|katastrophales|mieses|schlechte|miese|beschissener|lausiger|kaum) *1 {netz}
    (nur|wieder nur) (edge|notrufe|notruf|gsm)

rule strom-weg down implies=electricity symptom=power firm
    (stromausfall|stromausfälle) (in|bei|im|hier|seit|gerade|schon|wieder|auch|am|an|rund)
    (hier|gerade|schon|wieder|haben|gibt|massiver|großer|totaler|großflächiger|hatten gerade) *1 (stromausfall|blackout)
    <start> (stromausfall|kein strom|strom weg|strom ist weg)
    (strom|licht) *2 (weg|ausgefallen|aus|futsch) *1 (hier|seit|in|bei|auch|schon|gerade)?
    (kein|keinen|ohne|null) *1 strom (in|seit|hier|mehr|bei|im|und|da|am|auch|<end>)
    (haushalte|menschen|kunden|einwohner) *1 ohne strom
    stromausfall

rule strom-da up implies=electricity symptom=power firm
    (strom|licht) *2 (wieder da|ist wieder|zurück|wieder an)
    wieder (strom|licht)

// --- Es geht wieder -----------------------------------------------------

rule dienst-wieder-da up not=still firm
    (läuft|geht|funktioniert|klappt|funzt|lädt|tut|ist|sind|laufen|gehen) *3 <service> {ding}? *3 wieder
    <service> *1 {ding}? *3 (läuft|geht|funktioniert|klappt|funzt|lädt|tut|laufen) *3 wieder
    <service> *4 wieder (da|online|erreichbar|verfügbar|zurück|hergestellt|normal|ok|okay|stabil|up)
    <service> *1 (läuft|geht|funktioniert) *2 (einwandfrei|problemlos|tadellos|ohne probleme|normal|stabil|super|bestens|<end>)
    (läuft|geht|funktioniert) *1 <service> *2 (einwandfrei|problemlos|tadellos|ohne probleme|normal|stabil)
    <service> *1 (ist|sind|scheint) *2 (stabil|fehlerfrei|in ordnung|alles gut|alles grün)
    bei <service> *1 (ist|läuft) *1 alles *1 (gut|grün|normal|ok|okay|in ordnung|rund)
    <service> *2 (behoben|wiederhergestellt|entstört|repariert)

rule wieder-da up needs=service not=still firm
    (sagt|sagen|meldet|meint|behauptet|schreibt) *2 (behoben|erledigt|gelöst|gefixt|repariert|entstört|fertig)
    heute *1 (wieder)? *1 alles *1 (gut|normal|ok|okay|in ordnung|bestens)
    (netz|internet|empfang|strom|leitung|dsl|wlan) *2 wieder da
    (ist|sind|läuft|funktioniert|geht|tut|klappt|alles|scheint) *3 wieder (da|online|erreichbar|verfügbar|zurück|normal|ok|okay|stabil|up|alles gut|rund|einwandfrei)
    (läuft|geht|funktioniert|klappt|funzt|laufen|gehen|funktionieren|tuts|lädt|komme|kann|können) *3 wieder
    wieder (da|online|erreichbar|verfügbar|zurück|hergestellt)
    geht die {ding} wieder
    seit eben *4 wieder
    wieder (empfang|netz|internet|verbindung)
    (störung|problem|probleme|fehler|ausfall) *3 (behoben|gelöst|beseitigt|vorbei|erledigt|weg)
    (behoben|wiederhergestellt|wieder hergestellt|entstört)
    (alles|jetzt|nun) *1 wieder (gut|ok|okay|behoben|in ordnung|normal)
    (jetzt|nun) *1 (gut|ok|okay|behoben|in ordnung|normal)
    (jetzt|nun|mittlerweile|inzwischen) (geht|läuft|funktioniert|gehts|klappt) *1 (es|alles|wieder)?
    (bei|geht bei|läuft bei|funktioniert bei) (mir|uns) *1 (einwandfrei|problemlos|ohne probleme|alles ok|alles gut)
    (läuft|geht|funktioniert) *2 (einwandfrei|problemlos|tadellos|ohne probleme|normal)

rule nicht-down up needs=service
    nicht (down|offline|gestört|tot|ausgefallen|kaputt)
    {kein} *1 (störung|störungen|ausfall|ausfälle|aussetzer) mehr
    <start> (heute|jetzt|nun|inzwischen|mittlerweile|seitdem|seit heute) *3 {gut}
    (heute|jetzt|nun|inzwischen|mittlerweile|seitdem) *3 {gut}
    (läuft|geht|funktioniert|klappt|lädt|funzt) *3 (hier|bei mir|bei uns) *2 (ganz normal|wie immer|wie gewohnt|{gut})
    (keine|null|0) (probleme|störung|ausfälle|störungen) *1 (hier|bei mir|bei uns|mehr)

rule keine-stoerung up
    <service> *3 {kein} (störung|störungen|ausfall|ausfälle) *1 (mehr|hier|bei mir|<end>)
    {kein} *1 (störung|störungen|ausfall|ausfälle) *1 (bei|mit|von) *1 <service> *1 (mehr|hier|<end>)

// --- Immer noch ---------------------------------------------------------

rule dienst-immer-noch still firm
    <service> *3 (immer noch|noch immer|weiterhin|nach wie vor|schon wieder|wieder|erneut) *2 (nicht|nichts|nix|kein|keine|down|offline|weg|gestört|ausgefallen|kaputt|tot|aus|fehler|probleme|<code>)
    (läuft|geht|funktioniert|klappt|lädt|tut|ist) *3 <service> {ding}? *3 (immer noch|noch immer|weiterhin|nach wie vor|schon wieder|erneut) *1 (nicht|nichts|nix|down|offline|weg|gestört|kaputt|tot)
    <service> *2 (hängt|spinnt|streikt|hakt|spinnt) *2 (immer noch|noch immer|weiterhin|schon wieder|wieder)
    <service> *3 noch nicht *1 (wieder|behoben|gelöst|zurück|erreichbar|da|online)

rule immer-noch still needs=service firm
    (immer noch|weiterhin|noch immer|nach wie vor|schon wieder|erneut|wieder) *3 (aus|serverwartung|nicht|nichts|kein|keine|keinen|down|offline|weg|gestört|ausgefallen|störung|kaputt|probleme|tot|ausfall|fehler)
    (noch|immer noch|weiterhin) nicht *2 (behoben|gelöst|erreichbar|verfügbar|wieder|möglich|da)
    (geht|läuft|funktioniert|tut|lädt) *3 (immer noch|noch immer|weiterhin|schon wieder|wieder) (nicht|nichts|nix|keine|kein)
    (störung|problem|ausfall|fehler) *2 (besteht|hält an|dauert an|immer noch|weiterhin)
    (wieder|erneut) (weg|down|offline|ausgefallen|gestört|abgestürzt)

rule von-wegen still needs=service
    <start> *1 (von wegen|pustekuchen|denkste|schön wärs|nix da|eben nicht|stimmt nicht|stimmt halt nicht|gelogen|is aber nicht|ist aber nicht) *1 <end>
    merk *1 (hier|ich)? *2 (nichts|nix) *1 (davon|von)
    (davon merke|davon merk) *2 (nichts|nix)
    (nach wie vor|weiterhin|immer noch|noch immer|trotzdem) *3 ({nicht}|{kein}|down|offline|weg|tot|gestört|instabil|langsam|abbrüche)

rule immer-noch-ohne still needs=service firm
    (nach wie vor|weiterhin|immer noch|noch immer) *1 (ohne|nix|nichts|keine|kein)
    jetzt wieder (<code>|nichts|weg|down|offline|fehler)

rule immer-noch-fehler still needs=service symptom=error
    (immer noch|weiterhin|noch immer|schon wieder|erneut) *2 <code>

rule immer-noch-kurz still needs=thread
    <start> (immer noch|schon wieder|noch immer|weiterhin) *1 <end>

// --- Antworten ----------------------------------------------------------

rule hier-auch same needs=claim
    <start> *1 (hier auch nicht|bei mir auch nicht|bei uns auch nicht|auch nicht|hier auch|bei mir auch|bei uns auch|dito|ebenso|genauso|dasselbe|gleiches problem|gleiches hier|selbes problem|same|auch hier|mir auch|geht mir auch so|hier genauso|hier ebenfalls|bei mir ebenfalls|auch betroffen|kann ich bestätigen)
    (hier auch|bei mir auch|bei uns auch|bei mir genauso|gleiches problem|selbes problem|ebenfalls betroffen|auch betroffen|das gleiche problem|dasselbe problem|bei mir dasselbe|bei mir das gleiche)
    <start> <place> (auch|ebenfalls|ebenso|dito)
    <start> *1 (auch|ebenfalls) (in|aus|bei) *1 <place>
    <start> (in|aus|bei|bei uns in|hier in) *1 <place> *1 (auch|ebenfalls|genauso|ebenso|dasselbe|das gleiche) *1 <end>

rule nein nope needs=claim
    <start> (nein|nö|nee|stimmt nicht|bei mir nicht|hier nicht|bei uns nicht|ist es nicht|ist sie nicht|stimmt aber nicht|gar nicht) *1 <end>
    <place> sagt nein
    <start> *1 (hier|bei mir|bei uns) nicht <end>
    <start> *1 (in|bei uns in|hier in) <place> nicht <end>

// --- Was die Aussage ändert ----------------------------------------------

rule nicht not
    (nicht|kein|keine|keinen|nie|niemals|kaum|weder|ohne)

rule wieder again
    (immer noch|noch immer|schon wieder|weiterhin|nach wie vor|erneut|abermals)

rule jetzt now
    (jetzt|gerade|aktuell|derzeit|momentan|heute|seit|im moment|grad|zurzeit|zur zeit|soeben|eben)

rule vorbei past
    (gestern|vorgestern|letzte woche|letzten sommer|letzten winter|letzten herbst|letzte nacht|letzten monat|letztes jahr|neulich|früher|damals|kürzlich|vor tagen|vor wochen|vergangene woche)
    (war|waren) *3 {kaputt}
    hatte *2 {stoerung}
    hatten *2 {stoerung}
    vor *1 (tagen|wochen|monaten|jahren)

rule falls if
    (falls|wenn|sollte|sollten|würde|wäre|hätte|hoffentlich|stell dir vor|stellt euch vor|angenommen|könnte|für den fall)

rule geplant plan
    (wartungsarbeiten|geplante wartung|wartungsfenster|geplant|geplante|geplanter|geplanten|geplantes|wird abgeschaltet|angekündigt|angekündigte|eingestellt|abschaltung|stellt den dienst ein)

rule werbung plan reach=post reason=advice_or_advert
    (stellenangebot|wir suchen|jetzt bewerben|gewinnspiel|rabatt|gutschein|angebot gültig|jetzt bestellen|jetzt sichern)

rule warum why
    (warum|wieso|weshalb|wann|wie lange|was ist los|was ist da los)

rule frage ask
    (noch jemand|sonst noch jemand|noch wer|jemand|bei euch|bei wem|nur bei mir|nur ich|geht es euch|bei jemandem|sonst wer|hat jemand|weiß jemand|wer noch)
    <start> (gibt es|gibts|habt ihr|haben sie|hat noch|hat sonst)

rule sagt told
    (behoben|erledigt|gelöst|repariert) (sagt|meint|schreibt|behauptet)
    (angeblich|laut|sagt|sagen|behauptet|behaupten|heißt es|meldet|status sagt|soll|von wegen)

rule erst-wenn awaited
    (sollte|sobald|bis|wenn)

rule vielleicht hedge
    (scheint|scheinbar|anscheinend|vielleicht|vermutlich|glaube|wohl|offenbar|wahrscheinlich|eventuell|womöglich)

rule eigen own
    (mein|meine|meinem|meinen|meiner) *1 (handy|laptop|rechner|pc|router|auto|fahrrad|passwort|karte|akku|drucker|fernseher|bildschirm|tastatur|kopfhörer|waschmaschine|uhr|tablet|fritzbox|herd|kühlschrank|heizung)

rule nachricht news
    (eilmeldung|berichtet|berichten|medienberichte|laut polizei|tausende|zehntausende|laut medienberichten|pressemitteilung)

rule liegt-an down needs=expected asks blames weight=0.6
    (liegt das an|liegt es an|liegts an|ist das|ist es) *1 <service> <end>

rule ist-schuld down needs=expected blames weight=0.6
    <start> *1 (das ist|ist|liegt an|bestimmt|wohl) *1 <service> *1 (schuld|wieder|mal wieder)? <end>

rule schuld blame
    (wegen|schuld ist|dank|durch|liegt an) *1 <service>
    <service> *1 (schuld|verantwortlich)

rule anderer-sinn other
    (geht|ging|gehen|gehts) *1 (nicht darum|um|nicht um|nicht nur|zu|gut|mir gut|dir|euch)
    (das|so|es) geht *1 (gar)? nicht
    (geht|funktioniert|läuft) so nicht
    (kommt|komme|komm|kommen|bin|wir sind|war) *2 (wieder|zurück|gleich wieder)
    (strom|stromrechnung|strompreis|strompreise|stromanbieter|stromtarif|stromkosten)  (sparen|kostet|teuer|wechseln|vertrag|rechnung)
    (unter|ohne) strom stehen
    (weg|zurück) (nach|zu|von|zum|zur)
    (auf dem|am|den|dem|einen|der|kurzer|langer|nächsten) weg
    kein (problem|thema|ding|stress|wunder|bock|plan)
    {geld} *3 (gekündigt|storniert|widerrufen|verschoben)
    (nicht|keine) (gedeckt|deckung)
    (konto|guthaben) *1 (leer|alle|aufgebraucht)
    (raus|weg) *1 (bei|von|aus) *1 <service>
    (geht|gehen|läuft) *2 nicht (um|darum|so)
    keine (ahnung|sorge|lust|zeit|probleme|frage|angst)
    ohne (probleme|problem)
    nichts (für ungut|neues|anderes)
    (wieder|immer) (mal|so)
    (tot|kaputt) (gelacht|müde|lachen)
    (bin|wir sind|ich|total|völlig) *1 (kaputt|platt|im eimer|müde)
    (nur|noch|immer) (online|offline) (kaufen|bestellen|shop|shoppen)
    (netz|soziales|soziale|sozialen) (netzwerk|netzwerke|gemeinde|fund)
    im (netz|internet) *1 (gefunden|gelesen|bestellt|gekauft|gesehen|suche|steht)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    login, einloggen, anmelden, anmeldung, ausgeloggt, passwort

set payment-words
    zahlung, zahlungen, bezahlen, zahlen, kartenzahlung, überweisung, überweisen, überweisungen, karte, geldautomat

set calls-words
    telefonieren, anrufen, anrufe, telefon, telefonie, anruf

set messaging-words
    nachrichten, nachricht, senden, verschicken, sms, mail, mails, e-mail, e-mails, empfangen

set slow-words
    langsam, lahm, ruckelt, laggt, ladezeiten, verzögerung

set website-words
    webseite, website, seite, homepage, internetseite

set app-words
    app, anwendung

set connection-words
    netz, internet, empfang, verbindung, wlan, dsl, lte, 4g, 5g, signal, mobilfunk, leitung, glasfaser, mobile daten
