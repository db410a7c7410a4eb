// Swedish, in a first form.

endings n                        // of nouns: app~n, sid~n
    -, en, n, et, t, a, an, or, orna, ar, arna, er, erna, na, ens, s

endings names
    s, :s, :en

set filler
    nu, också, fortfarande, helt, igen, bara, här, just, även, idag, ju, än, tyvärr, heller, alltså, precis, hos mig, hos oss, för mig, för oss, mig, oss, verkligen
    jävla, hela tiden, plötsligt, tydligen, ens, ingenting, någonstans, typ, asså, hej, ikväll, väl, nog, då, det, den, så, redan, överallt, i natt, sedan i morse, totalt

set place-words
    vid, runt, från, utanför, nära, i, på, kring, hela, området, norra, södra, här i

set break-words
    men, trots att, fast

set scope-ends
    och, eftersom, så

set gap-stops
    inte, ingen, inget, inga, aldrig, utan, ej, om

set edge-words
    i, på, från, med, sedan, för, till, av, om

set stop-words
    jag, du, han, hon, vi, ni, de, dem, mig, dig, oss, er, det, den, en, ett, och, eller, men, att, som, är, var, har, hade, inte, ingen, inget, på, till, för, med, av, från, om, när, vad, vem, hur, där, min, din, vår, mitt, ditt, någon, något, man, kan, ska, vill, också, bara, så

set name-words
    swish, steam, messenger, discord, teams, zoom, snapchat, spotify, klarna, telia, vklass, threads, disney, ring, bahnhof, tre

set sak
    app~n, appar, sajt~n, sid~n, hemsid~n, webbplats~n, webbsid~n, server~n, servrar, servrarna, tjänst~n, system~n, inloggning~n, betalning~n, kort~n, kortbetalning~n, biljett~n, bankomat~n, meddeland~n, meddelanden, mejl~n, mail~n
    chatt~n, bild~n, video~n, film~n, ljud~n, stream~n, sändning~n, spel~n, api~n, moln~n, databas~n, regist~n, registret, plattform~n, portal~n, tesla-appen, nyckel~n, nyckeln, bil~n, lås~n, konto~n, kontot, sms, notis~n, kod~n, sök~n, terminal~n, internetbank~n, mobilbank~n

set nat
    nät~n, internet, täckning~n, signal~n, uppkoppling~n, anslutning~n, bredband~n, fiber~n, wifi, wi-fi, 4g, 5g, mobilnät~n, mobildata, surf~n, tv, telefoni~n, mottagning~n

set nere
    nere, ner, offline, död, dött, stendöd, stendött, borta, ur funktion, otillgänglig~n, otillgängligt, onåbar, trasig, trasigt, helt nere, off, down, sönder, kass, körd, rasat, kraschat, kraschar, havererat, hänger sig, hängt sig, låst sig, strular, krånglar, strulade, bråkar, spökar, lagg~n, laggar, hackar, står stilla, står still, buggar, däckat, slocknat, segt, seg, slött, jättesegt, sjukt segt, slut

set funkar
    funkar, fungerar, svarar, laddar, startar, öppnar, öppnas, går, går att nå, uppdaterar, uppdateras, visar, ansluter, kopplar, skickar, skickas, kommer fram, spelar, spelas, godkänns, tar emot, går igenom, hämtar, loggar in, synkar, reagerar, går att, går ut

set fel
    fel, problem, problemen, störning~n, driftstörning~n, avbrott~n, driftstopp~n, strul, felmeddelande~n, driftproblem, nätproblem, störningar, strulet, haveri~n, bugg~n, serverfel, felkod~n

set kaninte
    kan inte, kommer inte, går inte, går ej, får inte, kan ej, kommer ej, funkar inte att, går inte att, kan inte ens, lyckas inte, kan ingen, får ingen, kan man inte, kommer man inte

set gora
    låsa, logga, logga in, öppna, se, in, ansluta, starta, kontakt, låsa upp, ladda, ringa, betala, swisha, skicka, ta emot, kolla, spela, lyssna, surfa, nå, komma in, köpa, pusha, klona, boka, använda, upp, åt, fram, ut, identifiera, legitimera, ladda ner, hämta, titta

rule nere down firm
    <service> {sak}? *1 (är|ligger|verkar|var|har|blev)? *2 {nere}
    <service> {sak}? *1 {funkar} *1 (inte|ej)
    <service> {sak}? *1 {funkar} *1 (inga|inget|ingen|inte) *1 {sak}
    ({sak}|{nat}) *2 (på|hos|från|till|med) <service> *1 (är|ligger)? *1 {nere}
    ({sak}|{nat}) *2 (på|hos|från|till|med) <service> *1 {funkar} inte
    (funkar|fungerar|svarar) inte <service>
    <service> *1 (har|får|ger|visar) *2 {fel}
    {fel} (med|hos|på|i|för) *1 <service>
    <service> {fel} <end>
    (ingen|inget|inga|utan) *1 ({nat}|{sak}) *2 (på|hos|via|från|i) <service>
    <service> *1 (har|ger) *1 (ingen|inget) {nat}
    {kaninte} *3 {gora} *2 <service>
    {kaninte} *3 (på|i|till|med|hos|åt) *1 <service>
    <service> *2 {kaninte} *3 {gora}

rule nere-fraga down firm asks
    (är|ligger) *1 <service> {sak}? *2 {nere}
    (funkar|fungerar) *1 <service> *1 (för|hos)? *1 (er|någon|andra|dig)? <end>
    (är|ligger) *1 <name> nere
    (har|får) *1 (någon|ni|fler|andra) *3 {fel} *1 (med|på|hos) *1 <service>

rule nere-sak down needs=service firm
    {sak} *1 (är|ligger|verkar) *2 {nere}
    {sak} {nere} <end>
    {sak} *1 {funkar} *1 (inte|ej|inga|inget)
    {kaninte} *3 {gora}
    (får|har) *1 (ingen|inget|inte) *1 (kontakt|svar|anslutning|åtkomst|inloggning)
    (ingen|inget) *1 (kontakt|åtkomst|uppkoppling|anslutning|förbindelse|svar)
    (fel|felkod|felmeddelande|error) *1 <code>
    (får|ger|kommer|visar) *2 (felmeddelande|fel|felkod|felmeddelanden)
    <start> (funkar|fungerar|laddar|svarar) inte <end>
    (blir|åker|kastas) *1 (utloggad|utkastad|ut|utslängd)
    (allt|alltihop) *1 {nere}
    (snurrar|laddar) (bara|och snurrar)
    <start> *1 (driftstopp|driftstörning|storstörning)

rule fel-pa down needs=expected
    (har|får|är|stora|stort) *2 {fel}
    {fel} (med|på|hos|i)

rule inget-nat down needs=service topic=telecom symptom=connection firm
    (ingen|inget|inte|utan|noll|ingen som helst|tappat|tappar) *1 {nat}
    {nat} *1 (är|ligger) *2 {nere}
    {nat} {nere} <end>
    {nat} *1 {funkar} *1 (inte|ej)
    (har|får) *1 (inget|ingen|inte) *1 {nat}
    (bara|endast) nödsamtal

rule seg down needs=service symptom=slow
    ({sak}|{nat}) *2 (segt|seg|slött|långsamt|långsam|sega|jätteseg)

rule strom down implies=electricity symptom=power firm
    (strömavbrott|elavbrott|strömlöst|strömlösa|elen gick|blackout) *1 (i|på|här|hos|igen|nu|sedan|hela|<end>)
    (har|fick|är|stort|ett|nytt|drabbats av|blev) *1 (strömavbrott|elavbrott|strömlöst)
    (utan|ingen) *1 (ström|el|elektricitet)
    (strömmen|elen|elektriciteten) *1 (gick|har gått|är borta|försvann|försvunnit|dog|är bruten|bröts|borta|slocknade|slogs ut|bortkopplad)
    (hushåll|kunder|abonnenter|tusentals) *1 strömlösa
    (kolsvart|svart|mörkt|nedsläckt) *1 (i hela|på hela) *1 (kvarteret|området|byn|gatan|stan|huset)
    (strömavbrott|elavbrott)

rule strom-tillbaka up implies=electricity symptom=power not=still firm
    (strömmen|elen|ström) *2 (tillbaka|igen|åter|är på|kom tillbaka|på igen|återställd|kommit)
    (har|fick|fått) *1 (ström|el) (igen|tillbaka|åter)

rule uppe up not=still firm
    <service> {sak}? *1 (funkar|fungerar|svarar|laddar|går|är|ligger|verkar|rullar|rullar på) *2 (igen|som det ska|som vanligt|fint|bra|perfekt|utan problem|uppe|tillbaka)
    <service> *1 (är|ligger|har kommit|kom|verkar vara) *1 (uppe|tillbaka|online)
    <service> (uppe|tillbaka|online) (igen|nu)
    (funkar|fungerar) *1 <service> *2 (igen|nu|fint|bra|utan problem)
    <service> *2 (löst|åtgärdat|fixat|lagat|återställt)
    <service> *1 (funkar|fungerar) *1 (för mig|hos mig|här|för oss) <end>
    <service> (funkar|fungerar) <end>

rule uppe-sak up needs=service not=still firm
    (funkar|fungerar|svarar|laddar|går|är) *2 igen
    (uppe|tillbaka|online) igen
    (är|nu|felet|problemet|blev) *1 (löst|åtgärdat|fixat|lagat|borta nu|avhjälpt|över)
    (åtgärdat|avhjälpt)
    ({sak}|{nat}) *1 (är)? *1 (tillbaka|uppe) <end>
    (nu|äntligen) *1 (funkar|fungerar|laddar|går|kommer jag in|är det ok)
    (funkar|fungerar) *1 (för mig|hos mig|här|utan problem|fint|bra|som det ska|nu)
    (allt|det) *1 (är|funkar|fungerar) *1 (som vanligt|normalt|som det ska|ok|bra)
    <start> (funkar|fungerar) <end>

rule inte-nere up needs=service
    (är|ligger) inte (nere|ner|borta)

rule fortfarande still firm
    <service> {sak}? *2 (fortfarande|ännu|alltjämt|återigen) *2 (inte|ingen|inget|inga|{nere}|{fel}|<code>)
    <service> {sak}? *2 {nere} igen
    <service> {sak}? *1 {funkar} *1 (fortfarande|ännu) (inte|ej)
    (fortfarande|ännu) *1 {fel} *1 (med|på|hos) *1 <service>
    (fortfarande|ännu) (ingen|inget|inga) *1 ({nat}|{sak}) *2 <service>

rule fortfarande-sak still needs=service firm
    (fortfarande|ännu|alltjämt) *2 (nere|ner|inte|ingen|inget|inga|ingenting|stendött|död|borta|samma|{fel}|{nere})
    (fortfarande|ännu|alltjämt) *2 <code>
    (funkar|fungerar) (fortfarande|ännu) inte
    (inte|aldrig) *1 (tillbaka|löst|åtgärdat|fixat)
    samma (fel|problem)
    nere igen

rule fortfarande-strom still implies=electricity symptom=power firm
    (fortfarande|ännu|alltjämt) *1 (strömlöst|strömlösa|strömavbrott|utan ström|ingen ström|utan el|ingen el|elavbrott)
    (strömmen|elen) *1 (fortfarande|ännu) *2 (borta|inte|nere)
    (strömmen|elen) *1 (är|har)? inte *1 (tillbaka|kommit)

rule fortfarande-kort still needs=thread
    <start> *1 (inte än|fortfarande inte|fortfarande samma|inte här|fortfarande inget|inte för mig|ingen skillnad) <end>

rule har-ocksa same needs=claim
    <start> *1 (här också|också här|samma här|samma sak|här med|jag med|hos mig också|inte här heller|samma problem|hos oss också|jag också|ditto|för mig med|mig med|likadant här|likaså) *1
    (samma problem här|samma här|hos mig också|jag har samma problem)
    <start> *1 <place> (också|med|samma|likaså|ditto)
    <start> (i|på|från) <place> *1 (också|med|samma) *1 <end>
    <start> (också|samma) *1 (i|på|från) <place>

rule nej nope needs=claim
    <start> (nej|nope|stämmer inte|inte här|inga problem här|inte hos mig|nä) <end>

rule inte not
    (inte|ingen|aldrig|ej)

rule an again
    (fortfarande|alltjämt|återigen)

rule nu now
    (nu|idag|just nu|i skrivande stund|sedan i morse|sedan i går|sen i morse|sedan|sen|för tillfället)

rule igar past
    (igår|i går|förra veckan|förra året|i fjol|häromdagen|förra månaden|i förrgår|i somras|tidigare i veckan|i vintras)
    (dagar|veckor|månader|år) sedan
    (var|låg) *1 (nere|borta) *2 (timme|timmar|en stund|hela dagen|i går|men)

rule om if
    (ifall|hoppas|tänk om|om det|förhoppningsvis|skulle|om inte|om strömmen|om nätet|om)

rule planerat plan
    (planerat|planerad|planerade|aviserat|underhåll|underhållsarbete|servicefönster|kommer att stängas|kommer vara|kommer att vara|avisering)

rule reklam plan reach=post reason=advice_or_advert
    (rabatt|erbjudande|kampanj|rabattkod|vi söker|ansök|tävling|vinn|kampanjpris|lediga jobb|testa att starta om|prova att starta om|prova att logga ut|testa att logga ut)

rule nagon ask
    (någon mer|någon annan|bara jag|fler som|nån mer|nån annan|fler med|bara för mig|hos er|för er|är det bara|fler än jag|andra som|någon som)
    <start> (är|ligger) *1 (<service>|<name>|{sak}|{nat}|det bara)
    <start> (har ni|har någon|har du)

rule varfor why
    (varför|när|hur länge|vad händer|vad är det|vad har hänt|hur lång tid)

rule sager told
    (säger|påstår|enligt|tydligen|meddelar|hävdar|skriver|ska vara)

rule nar-tillbaka awaited
    (tills|innan|borde|så fort|när)

rule verkar hedge
    (verkar|kanske|tror|antagligen|troligen|nog|tycks)

rule min own
    (min|mitt|mina) *1 (mobil|telefon|dator|laptop|router|bil|cykel|skärm|lösenord|kort|batteri|skrivare|tv|hörlurar|klocka|platta|laddare|konto|tangentbord)
    (min|mitt) (dator|mobil|telefon|laptop|router|tv|bil|klocka|skrivare) *1 (funkar|fungerar|är|startar)

rule nyheter news
    (senaste nytt|enligt polisen|tusentals|rapporterar|uppger|pressmeddelande)

rule beror-pa blame
    (på grund av|pga|tack vare|beror på|orsakat av) *1 <service>

rule annan-mening other
    (inga|inget|inte) *1 (problem|fara|fel på mig|konstigt|fel i|illa)
    (min|mitt|mina) *1 (dator|mobil|telefon|laptop|router|tv|klocka|skrivare|skärm|hörlurar|laddare) *2 (funkar|fungerar|laddar|startar) *1 inte
    (hissen|bussen|tåget|tvättmaskinen|diskmaskinen|spisen|kylen|bromsen|dörren|duschen|väckarklockan|medicinen|metoden) *2 (funkar|fungerar|är|går|startar) *1 (inte|sönder|trasig|igen)
    (det|så) *1 (går|funkar|fungerar) inte (att|så|ihop|med)
    (elpris|elpriset|elräkning|elräkningen|strömpris|elavtal|elbolag) *2 (igen|hög|högt|är)
    (är|kom|kommer|kommit) *2 (tillbaka|hem) *1 (från|till|på jobbet|från jobbet|i stan)
    (slut|borta) *1 (på|från|för)
    (kan|får) inte *1 (vänta|sova|förstå|fatta|klaga|tro|sluta|låta|bestämma)
    (nere|ner) *1 (på|i|till|från|vid) *1 (stan|byn|hamnen|källaren|stranden|jorden|marken|golvet)
