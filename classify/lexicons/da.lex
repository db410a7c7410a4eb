// Danish, in a first form.

endings n                        // of nouns: app~n, sid~n
    -, en, n, et, t, e, er, erne, ene, ne, ens, s

endings names
    s, :s, en

set filler
    nu, også, stadig, stadigvæk, helt, igen, bare, her, altså, lige, i dag, endnu, desværre, heller, vist, åbenbart, hos mig, hos os, for mig, for os, mig, os, virkelig, fandeme, kraftedeme, sgu, fuldstændig
    hele tiden, pludselig, engang, ligesom, hej, i aften, vel, nok, da, det, den, så, allerede, overalt, i nat, siden i morges, total, totalt, jo, noget, noget sted, nogen steder, åh, øv, ellers

set place-words
    ved, rundt, fra, uden for, udenfor, nær, omkring, i, på, hele, området, nord for, syd for, her i

set break-words
    men, selvom, selv om

set scope-ends
    og, fordi, så

set gap-stops
    ikke, ingen, intet, aldrig, uden, hvis, om

set edge-words
    i, på, fra, med, siden, for, til, af, om

set stop-words
    jeg, du, han, hun, vi, i, de, dem, mig, dig, os, det, den, en, et, og, eller, men, at, som, er, var, har, havde, ikke, ingen, intet, på, til, for, med, af, fra, om, når, hvad, hvem, hvordan, hvor
    min, din, vores, mit, dit, nogen, noget, man, kan, skal, vil, også, bare, så, ind, ud, op, blive, blev, der

set name-words
    mobilepay, steam, messenger, discord, teams, zoom, snapchat, spotify, telia, telenor, mitid, aula, norlys, fastspeed, threads, disney, ring, yousee

set ting
    app~n, apps, side~n, hjemmeside~n, webside~n, server~n, servere, serverne, tjeneste~n, system~n, login~n, betaling~n, kort~n, dankort~n, kortbetaling~n, billet~n, billetter, hæveautomat~n, besked~n, beskeder, beskederne, e-mail~n, mail~n, mails
    chat~n, billed~n, billeder, billederne, video~n, film~n, lyd~n, streaming~n, udsendelse~n, spil~n, spillet, api~n, sky~n, database~n, register~n, registret, registreringen, platform~n, portal~n, nøgle~n, nøglen, bil~n, bilen, lås~n, låsen, konto~n, sms, notifikation~n, notifikationer, kode~n, søgning~n, terminal~n, netbank~n, mobilbank~n, tesla-appen

set net
    net, nettet, internet~n, internettet, dækning~n, signal~n, forbindelse~n, bredbånd~n, fiber~n, fibernet~n, wifi, wi-fi, 4g, 5g, mobilnet~n, mobilnettet, mobildata, mobilt internet, tv, telefoni~n, modtagelse~n

set nede
    nede, offline, utilgængelig~n, utilgængeligt, død, dødt, ikke tilgængelig, ned, væk, forsvundet, ude af drift, gået ned, crashet, crasher, crashede, i stykker, hænger, frosset, strejker, driller, bøvler, fucker, fejler, lagger, laggy, kaput, faldet ud, brudt sammen, ustabil~n, ustabilt, knækket, ramt, røget, lagt sig

set langsom
    langsom, langsomt, langsomme, sløv, sløvt, træg, trægt, lagger, hakker, bufferer, evigheder

set virker
    virker, fungerer, svarer, loader, henter, åbner, starter, duer, dur, går, opdaterer, opdateres, viser, forbinder, sender, sendes, kommer frem, spiller, godkender, logger ind, reagerer, kører, går igennem, indlæser

set fejl
    fejl~n, fejlen, problem, problemer, problemerne, forstyrrelse~n, forstyrrelser, driftsproblem~n, driftsproblemer, driftsforstyrrelse~n, driftsforstyrrelser, afbrydelse~n, afbrydelser, nedetid~n, bøvl~n, fejlmeddelelse~n, fejlbesked~n, fejlkode~n, netproblemer, serverfejl~n, nedbrud~n, nedbruddet, udfald~n

set kanikke
    kan ikke, kommer ikke, får ikke, går ikke, kan ikke få lov til at, kan jeg ikke, kan man ikke, kan ingen, får ingen, kan vi ikke, får jeg ikke, kommer jeg ikke, er ikke til at, lykkes ikke, umuligt at

set gore
    åbne, låse, logge, logge ind, logge på, låse op, se, ind, komme, komme ind, komme på, forbinde, starte, kontakt, adgang, svar, betale, overføre, sende, modtage, ringe, hente, downloade, spille, høre, pushe, klone, købe, bruge, bestille, koble, op, ud, på, igennem, forbindelse, godkende, tjekke, få fat, oprette, streame

rule nede down firm
    <service> {ting}? *1 (er|ligger|virker|har|blev|var)? *2 {nede}
    <service> {ting}? *1 {virker} *1 ikke
    <service> {ting}? *1 {virker} *1 (ingen|intet|ikke) *1 {ting}
    ({ting}|{net}) *2 (på|hos|fra|til|med|i) <service> *1 (er|ligger)? *1 {nede}
    ({ting}|{net}) *2 (på|hos|fra|til|med|i) <service> *1 {virker} ikke
    (virker|fungerer|svarer) ikke <service>
    <service> *1 (har|får|giver|viser|melder) *2 {fejl}
    {fejl} (med|hos|på|i|for) *1 <service>
    <service> {fejl} <end>
    (ingen|intet|uden|ikke) *1 ({net}|{ting}) *2 (på|hos|via|fra|i|med) <service>
    <service> *1 (har|giver) *1 (ingen|intet|ikke noget) {net}
    {kanikke} *3 {gore} *2 <service>
    {kanikke} *3 (på|i|til|med|hos|ind på) *1 <service>
    <service> *2 {kanikke} *3 {gore}

rule langsom-tjeneste down symptom=slow firm
    <service> {ting}? *1 (er|kører|går)? *2 {langsom}

rule nede-sporgsmal down firm asks
    (er|ligger) *1 <service> {ting}? *2 {nede}
    (virker|fungerer) *1 <service> *1 (for|hos)? *1 (jer|nogen|andre|dig)? <end>
    (er|ligger) *1 <name> nede
    (har|får|oplever) *1 (nogen|i|flere|andre) *3 {fejl} *1 (med|på|hos) *1 <service>

rule nede-ting down needs=service firm
    {ting} *1 (er|ligger) *2 {nede}
    {ting} {nede} <end>
    {ting} *1 {virker} *1 (ikke|ingen|intet)
    {kanikke} *3 {gore}
    (ingen|intet) *1 (kontakt|adgang|forbindelse|respons|svar|login)
    (fejl|fejlmeddelelse|fejlkode|fejlbesked|error) *1 <code>
    (får|giver|kommer|viser|melder) *2 (fejlmeddelelse|fejl|fejlkode|fejlbesked)
    (siger|viser|står) *1 (servervedligeholdelse|server maintenance|vedligeholdelse)
    <start> (virker|fungerer|loader|svarer) ikke <end>
    (bliver|blev|ryger) *1 (logget ud|smidt ud|smidt af|af)
    alt *1 {nede}

rule fejl-pa down needs=expected
    (har|får|er|store|stort|mange) *2 {fejl}
    {fejl} (med|på|hos|i)

rule intet-net down needs=service topic=telecom symptom=connection firm
    (ingen|intet|ikke|uden|nul|mistet|mister|mangler) *1 {net}
    {net} *1 (er|ligger) *2 {nede}
    {net} {nede} <end>
    {net} *1 {virker} *1 ikke
    (har|får) *1 (ingen|intet|ikke) *1 {net}
    (kun) (nødopkald)

rule langsom down needs=service symptom=slow
    ({ting}|{net}) *2 {langsom}

rule strom down implies=electricity symptom=power firm
    (strømafbrydelse|strømafbrydelsen|strømafbrydelser|strømsvigt|strømudfald|blackout|mørklagt)
    (strømmen|lyset|elen) *1 (gik|er gået|er væk|forsvandt|forsvundet|røg|er røget|er afbrudt|afbrudt|væk|gået|er smuttet|smuttede)
    (uden|ingen|ikke|mistet) *1 (strøm|el|elektricitet)
    (husstande|kunder|hjem|tusindvis) *2 (mørklagt|uden strøm)
    (bælgmørkt|mørkt|sort) *1 (i hele|på hele) *1 (kvarteret|området|landsbyen|gaden|byen|huset)

rule strom-tilbage up implies=electricity symptom=power not=still firm
    (strømmen|strøm|lyset|elen) *2 (tilbage|igen|på igen|kom tilbage|er på|genoprettet|genetableret)
    (har|fik|fået) *1 (strøm|el) (igen|tilbage)

rule oppe up not=still firm
    <service> {ting}? *1 (virker|fungerer|svarer|loader|går|er|ligger|kører) *2 (igen|som det skal|som normalt|som sædvanlig|fint|godt|perfekt|uden problemer|oppe|tilbage)
    <service> *1 (er|ligger|er kommet|kom) *1 (oppe|tilbage|online)
    <service> (oppe|tilbage|online) (igen|nu)
    (virker|fungerer) *1 <service> *2 (igen|nu|fint|godt|uden problemer)
    <service> *2 (løst|fikset|rettet|ordnet|udbedret)
    <service> *1 (virker|fungerer|kører) *1 (for mig|hos mig|her|for os|fint) <end>
    <service> (virker|fungerer|kører) <end>

rule oppe-ting up needs=service not=still firm
    (virker|fungerer|er|loader|svarer|oppe|kører) *2 igen
    (oppe|tilbage|online) igen
    (endelig|nu|er den|alt er|alt) *1 tilbage
    (er|alt|helt) i orden
    (er|blev|nu|fejlen|problemet) *1 (løst|rettet|fikset|ordnet|i orden|udbedret|overstået)
    ({ting}|{net}) *1 (er)? *1 (tilbage|oppe) <end>
    (nu|endelig) *1 (virker|fungerer|loader|kommer jeg ind|går det|kører)
    (virker|fungerer|kører) *1 (for mig|hos mig|her|uden problemer|fint|godt|som det skal|nu)
    (alt|det) *1 (er|kører|fungerer|virker) *1 (som normalt|normalt|som det skal|ok|godt)
    <start> (virker|fungerer|kører) <end>

rule ikke-nede up needs=service
    (er|ligger) ikke (nede|ned|væk)

rule stadig-tjeneste still firm
    <service> {ting}? *2 (stadig|stadigvæk|fortsat|endnu) *2 (ikke|ingen|intet|{nede}|{fejl}|<code>|{langsom})
    <service> {ting}? *2 {nede} igen
    <service> {ting}? *1 {virker} *1 (stadig|stadigvæk|fortsat|endnu) ikke
    (stadig|stadigvæk|fortsat) *1 {fejl} *1 (med|på|hos) *1 <service>
    (stadig|stadigvæk|fortsat) (ingen|intet|ikke) *1 ({net}|{ting}) *2 <service>

rule stadig still needs=service firm
    (stadig|stadigvæk|fortsat|endnu) *2 (nede|ikke|ingen|ingenting|intet|<code>|utilgængelig|samme|{fejl}|{nede}|dødt)
    (virker|fungerer|oppe) *1 (stadig|stadigvæk|fortsat|endnu) ikke
    (ikke|aldrig) *1 (tilbage|løst|rettet|fikset)
    samme (fejl|problem)
    nede igen

rule stadig-strom still implies=electricity symptom=power firm
    (stadig|stadigvæk|fortsat) *1 (uden strøm|ingen strøm|strømafbrydelse|strømsvigt|ikke strøm|uden el)
    strømmen *1 (stadig|stadigvæk|fortsat) *2 (væk|ikke|nede|gået)
    strømmen *1 (er|har)? ikke *1 (tilbage|kommet)

rule stadig-kort still needs=thread
    <start> *1 (ikke endnu|stadig ikke|fortsat ikke|stadig det samme|stadig intet|ikke for mig|ingen ændring|ikke hos mig) <end>

rule her-ogsa same needs=claim
    <start> *1 (her også|også her|samme her|her heller|mig også|det samme|også hos mig|samme hos mig|heller ikke her|samme problem|hos os også|jeg også|ditto|samme problem her|også mig|hos mig også|heller ikke hos mig) *1
    (samme problem her|samme her|hos mig også|har samme problem)
    <start> *1 <place> *1 (også|samme|ditto) <end>
    <start> (i|på|fra) <place> *1 (også|samme) *1 <end>

rule nej nope needs=claim
    <start> (nej|passer ikke|ikke her|ikke hos mig|ingen problemer her|næ|nope|niks) <end>

rule ikke not
    (ikke|ingen|intet|aldrig)

rule igen again
    (stadig|stadigvæk|fortsat)

rule nu now
    (nu|i dag|siden|lige nu|i øjeblikket|siden i morges|siden i går|i skrivende stund|for tiden)

rule igar past
    (i går|sidste uge|sidste år|forrige uge|sidste måned|forleden|i forgårs|i sommers|i vinters|forleden dag)
    for *2 (dage|uger|måneder|år|timer) siden
    (var|lå) *1 (nede|væk) *2 (time|timer|et stykke tid|hele dagen|i går|men)

rule hvis if
    (hvis|såfremt|håber|om det|tænk hvis|forhåbentlig|skulle|ville)

rule planlagt plan
    (planlagt|planlagte|varslet|vedligeholdelse på|servicevindue|vil være|vil blive|bliver lukket|planlægger)

rule reklame plan reach=post reason=advice_or_advert
    (rabat|tilbud|kampagne|rabatkode|vi søger|ledig stilling|konkurrence|vind|prøv at genstarte|prøv at logge ud|prøv at slette|slet appen)

rule nogen ask
    (nogen andre|flere der|kun mig|kun mig der|er det kun|er det bare|andre der|nogen der|hos jer|for jer|flere end mig|er der andre|er der flere|bare mig|kun hos mig)
    <start> (er|ligger) *1 (<service>|<name>|{ting}|{net}|det kun|det bare)
    <start> (har i|har nogen|har du)

rule hvad why
    (hvorfor|hvornår|hvor længe|hvad sker der|hvad er der|hvad er der sket|hvad foregår der)

rule siger told
    (siger|påstår|ifølge|angiveligt|åbenbart|melder|hævder|skriver|skulle være)

rule nar-tilbage awaited
    (indtil|før|burde|så snart|når)

rule maske hedge
    (måske|tror|formentlig|sandsynligvis|virker som om|ser ud til)

rule min own
    (min|mit|mine) *1 (mobil|telefon|computer|bærbare|pc|laptop|router|bil|cykel|skærm|adgangskode|kort|batteri|printer|fjernsyn|tv|hovedtelefoner|ur|tablet|oplader|konto|tastatur)

rule nyheder news
    (seneste nyt|ifølge politiet|tusindvis|oplyser|pressemeddelelse|breaking)

rule skyldes blame
    (på grund af|pga|takket være|skyldes|forårsaget af) *1 <service>

rule anden-betydning other
    (ikke noget|ingen|intet|ikke nogen) *1 (problem|problemer|fare|stress|galt|at klage over)
    (min|mit|mine|vores) *1 (computer|telefon|mobil|pc|laptop|router|fjernsyn|tv|ur|printer|skærm|oplader|bil) *2 {virker} *1 ikke
    (elevatoren|bussen|toget|vaskemaskinen|opvaskemaskinen|komfuret|køleskabet|bremsen|døren|bruseren|vækkeuret|medicinen|metoden) *2 (virker|fungerer|er|kører|starter|går) *1 (ikke|i stykker|igen|nede)
    (det|så) *1 (går|virker|dur) ikke (at|an|så|med|for sig)
    (elpris|elprisen|elregning|elregningen|elaftale|elselskab|strømpris|strømprisen) *2 (igen|høj|højt|er)
    (er|kom|kommer|kommet) *2 (tilbage|hjem) *1 (fra|til|på arbejde|i byen)
    (kan|får) ikke *1 (vente|sove|forstå|fatte|klage|tro|stoppe|lade være|bestemme)
    (nede|ned) *1 (på|i|til|fra|ved) *1 (byen|havnen|kælderen|stranden|jorden|gulvet|centrum)
    (er|blev) *1 væk (fra|i|på ferie)
