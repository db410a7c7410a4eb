// Norwegian, in a first form.

endings n                        // of nouns: app~n, sid~n
    -, en, n, et, t, a, e, er, ene, ne, erne, ens, s

endings names
    s, :s, en, et

set filler
    nå, også, fortsatt, fremdeles, helt, igjen, bare, her, altså, akkurat, stadig, i dag, enda, ennå, dessverre, heller, visst, hos meg, hos oss, for meg, for oss, meg, oss, virkelig
    jævla, hele tiden, plutselig, tydeligvis, engang, liksom, hei, i kveld, vel, nok, da, det, den, så, allerede, overalt, i natt, siden i morges, totalt, ingenting, faen, jo, noe, noen sted

set place-words
    ved, rundt, fra, utenfor, nær, omkring, i, på, hele, området, nord for, sør for, her i

set break-words
    men, selv om

set scope-ends
    og, fordi, så

set gap-stops
    ikke, ingen, ikkje, aldri, uten, om, hvis

set edge-words
    i, på, fra, med, siden, for, til, av, om

set stop-words
    jeg, du, han, hun, vi, dere, de, dem, meg, deg, oss, det, den, en, et, og, eller, men, at, som, er, var, har, hadde, ikke, ingen, på, til, for, med, av, fra, om, når, hva, hvem, hvordan, hvor
    min, din, vår, mitt, ditt, noen, noe, man, kan, skal, vil, også, bare, så, inn, ut, opp, bli, ble

set name-words
    vipps, steam, messenger, discord, teams, zoom, snapchat, spotify, telia, telenor, finn, altinn, ruter, threads, disney, ring, ice

set ting
    app~n, apper, side~n, nettside~n, server~n, serverne, serverene, tjeneste~n, system~n, innlogging~n, betaling~n, kort~n, kortbetaling~n, billett~n, minibank~n, melding~n, meldinger, e-post~n, epost~n, mail~n, chat~n, bilde~n, bilder, bildene
    video~n, film~n, lyd~n, strøm til, strømming~n, sending~n, spill~n, api~n, sky~n, database~n, register~n, registeret, plattform~n, portal~n, tesla-appen, nøkkel~n, nøkkelen, bil~n, bilen, lås~n, konto~n, sms, varsel~n, kode~n, søk~n, terminal~n, nettbank~n, mobilbank~n, hjemmesid~n, bankid

set nett
    nett~n, nettet, internett~n, dekning~n, signal~n, tilkobling~n, tilkoplingen, forbindelse~n, bredbånd~n, fiber~n, fiberen, wifi, wi-fi, 4g, 5g, mobilnett~n, mobilnettet, mobildata, tv, telefoni~n, mottak~n, samband

set nede
    nede, offline, utilgjengelig, utilgjengelege, død, dødt, daud, ikke tilgjengelig, ned, borte, ute av drift, krasjet, krasja, krasjer, krasj, kræsjet, kræsja, kræsjer, ødelagt, henger, hengt seg, streiker, tuller, tullete, surrer, klikker, bugger, lagger, lagg~n, har gått ned, dødd, knekt, slått ut, falt ut, brutt sammen, ustabil~n, ustabilt

set treg
    treg, tregt, trege, treig, treigt, sein, seint, sakte, kjempetreg, kjempetregt, sinnsykt tregt, lagger, hakker, bufrer

set virker
    virker, fungerer, funker, svarer, laster, åpner, starter, duger, går, oppdaterer, oppdateres, viser, kobler, sender, sendes, kommer frem, kommer fram, spiller, godtar, henter, logger inn, synker, reagerer, åpner seg, verkar, fungerar, funkar

set feil
    feil~n, feilen, problem, problemer, problemene, forstyrrelse~n, forstyrrelser, driftsproblem~n, driftsproblemer, driftsforstyrrelse~n, driftsforstyrrelser, avbrudd~n, nedetid~n, tull~n, feilmelding~n, feilmeldinger, feilkode~n, nettproblemer, serverfeil~n, utfall~n, trøbbel

set kanikke
    kan ikke, kommer ikke, får ikke, går ikke, klarer ikke, greier ikke, kommer meg ikke, får ikke til, går ikke an, kan ingen, får ingen, kan man ikke, får man ikke, klarer jeg ikke, får jeg ikke, kan jeg ikke, kommer jeg ikke

set gjore
    åpnet, låst, logget, satt, startet, koblet, kontakt, inn, tilgang, forbindelse, åpne, låse, logge, sett, se, logget inn, låst opp, komme, svar, betalt, betale, vippset, vippse, sendt, sende, ringt, ringe, mottatt, lastet, lastet ned, laste, spilt, spille, hørt, høre, pushet, pushe, klonet, kjøpt, kjøpe, brukt, bruke, bestilt, koblet til, opp, ut, på, låse opp, logge inn, logge på, logget på, gjennom, overført

rule nede down firm
    <service> {ting}? *1 (er|ligger|virker|har|ble|var)? *2 {nede}
    <service> {ting}? *1 {virker} *1 (ikke|ikkje)
    <service> {ting}? *1 {virker} *1 (ingen|ikke) *1 {ting}
    ({ting}|{nett}) *2 (på|hos|fra|til|med|i) <service> *1 (er|ligger)? *1 {nede}
    ({ting}|{nett}) *2 (på|hos|fra|til|med|i) <service> *1 {virker} ikke
    (virker|fungerer|funker|svarer) ikke <service>
    <service> *1 (har|får|gir|viser) *2 {feil}
    {feil} (med|hos|på|i|for) *1 <service>
    <service> {feil} <end>
    (ingen|uten|ikke) *1 ({nett}|{ting}) *2 (på|hos|via|fra|i|med) <service>
    <service> *1 (har|gir) *1 (ingen|ikke) {nett}
    {kanikke} *3 {gjore} *2 <service>
    {kanikke} *3 (på|i|til|med|hos|inn i|inn på) *1 <service>
    <service> *2 {kanikke} *3 {gjore}

rule treg-tjeneste down symptom=slow firm
    <service> {ting}? *1 (er|går|virker)? *2 {treg}

rule nede-sporsmal down firm asks
    (er|ligger) *1 <service> {ting}? *2 {nede}
    (virker|fungerer|funker) *1 <service> *1 (for|hos)? *1 (dere|noen|andre|deg)? <end>
    (er|ligger) *1 <name> nede
    (har|får) *1 (noen|dere|flere|andre) *3 {feil} *1 (med|på|hos) *1 <service>

rule nede-ting down needs=service firm
    {ting} *1 (er|ligger) *2 {nede}
    {ting} {nede} <end>
    {ting} *1 {virker} *1 (ikke|ikkje|ingen)
    {kanikke} *3 {gjore}
    ingen *1 (kontakt|tilgang|forbindelse|respons|adgang|svar|innlogging)
    (får|har) *1 (ingen|ikke) *1 (kontakt|svar|tilkobling|tilgang|innlogging)
    (feil|feilmelding|feilkode|error) *1 <code>
    (får|gir|kommer|viser) *2 (feilmelding|feil|feilkode|feilmeldinger)
    (sier|viser|står) *1 (servervedlikehold|server maintenance|vedlikehold)
    <start> (virker|fungerer|funker|laster|svarer) (ikke|ikkje) <end>
    (blir|ble) *1 (logget ut|kastet ut|utlogget)
    alt *1 {nede}

rule feil-pa down needs=expected
    (har|får|er|store|stort|mye) *2 {feil}
    {feil} (med|på|hos|i)

rule ikke-nett down needs=service topic=telecom symptom=connection firm
    (ingen|ikke|uten|null|mistet|mister|mangler) *1 {nett}
    {nett} *1 (er|ligger) *2 {nede}
    {nett} {nede} <end>
    {nett} *1 {virker} *1 (ikke|ikkje)
    (har|får) *1 (ingen|ikke) *1 {nett}
    (bare|kun) (nødsamtaler|nødanrop)

rule treg down needs=service symptom=slow
    ({ting}|{nett}) *2 {treg}

rule strom down implies=electricity symptom=power firm
    (strømbrudd|strømbruddet|strømstans|straumbrot|strømutfall|blackout)
    (strømmen|straumen|lyset) *1 (gikk|gjekk|har gått|er borte|forsvant|forsvunnet|døde|er gått|borte|røk|falt ut|kuttet|slo seg av)
    (uten|ingen|ikke|mistet) *1 (strøm|straum|elektrisitet)
    (husstander|kunder|abonnenter|hjem|tusenvis) *2 (strømløse|mørklagt|uten strøm)
    (bekmørkt|mørkt|svart) *1 (i hele|på hele) *1 (nabolaget|området|bygda|gata|byen|huset)

rule strom-tilbake up implies=electricity symptom=power not=still firm
    (strømmen|straumen|strøm|lyset) *2 (tilbake|igjen|på igjen|kom tilbake|er på|gjenopprettet|på plass)
    (har|fikk|fått) *1 (strøm|straum) (igjen|tilbake)

rule oppe up not=still firm
    <service> {ting}? *1 (virker|fungerer|funker|svarer|laster|går|er|ligger|ruller|ruller og går) *2 (igjen|som det skal|som vanlig|som normalt|fint|bra|perfekt|uten problemer|oppe|tilbake|greit)
    <service> *1 (er|ligger|har kommet|kom) *1 (oppe|tilbake|online)
    <service> (oppe|tilbake|online) (igjen|nå)
    (virker|fungerer|funker) *1 <service> *2 (igjen|nå|fint|bra|uten problemer)
    <service> *2 (løst|fikset|fiksa|rettet|ordnet|utbedret)
    <service> *1 (virker|fungerer|funker) *1 (for meg|hos meg|her|for oss) <end>
    <service> (virker|fungerer|funker) <end>

rule oppe-ting up needs=service not=still firm
    (virker|fungerer|er|laster|svarer|oppe|funker) *2 igjen
    (oppe|tilbake|online) igjen
    (endelig|nå|er den|er appen|alt er|alt) *1 tilbake
    (er|alt|helt) i orden
    (er|ble|nå|feilen|problemet) *1 (løst|rettet|fikset|fiksa|ordnet|i orden|utbedret|over)
    ({ting}|{nett}) *1 (er)? *1 (tilbake|oppe) <end>
    (nå|endelig) *1 (virker|fungerer|funker|laster|kommer jeg inn|går det)
    (virker|fungerer|funker) *1 (for meg|hos meg|her|uten problemer|fint|bra|som det skal|nå)
    (alt|det) *1 (er|funker|fungerer|virker) *1 (som vanlig|normalt|som det skal|ok|bra)
    <start> (virker|fungerer|funker) <end>

rule ikke-nede up needs=service
    (er|ligger) ikke (nede|ned|borte)

rule fortsatt-tjeneste still firm
    <service> {ting}? *2 (fortsatt|fremdeles|stadig|enda|ennå|framleis) *2 (ikke|ingen|{nede}|{feil}|<code>|{treg})
    <service> {ting}? *2 {nede} igjen
    <service> {ting}? *1 {virker} *1 (fortsatt|fremdeles|stadig|enda|ennå) ikke
    (fortsatt|fremdeles|stadig|ennå) *1 {feil} *1 (med|på|hos) *1 <service>
    (fortsatt|fremdeles|ennå) (ingen|ikke) *1 ({nett}|{ting}) *2 <service>

rule fortsatt still needs=service firm
    (fortsatt|fremdeles|stadig|enda|ennå|framleis) *2 (nede|ikke|ingen|ingenting|intet|<code>|utilgjengelig|samme|{feil}|{nede}|dødt)
    (virker|fungerer|funker|oppe) *1 (fortsatt|fremdeles|stadig|ennå) ikke
    (ikke|aldri) *1 (tilbake|løst|rettet|fikset)
    samme (feil|problem)
    nede igjen

rule fortsatt-strom still implies=electricity symptom=power firm
    (fortsatt|fremdeles|stadig|ennå) *1 (uten strøm|ingen strøm|strømbrudd|strømløst|ikke strøm|uten straum)
    (strømmen|straumen) *1 (fortsatt|fremdeles|ennå) *2 (borte|ikke|nede)
    strømmen *1 (er|har)? ikke *1 (tilbake|kommet)

rule fortsatt-kort still needs=thread
    <start> *1 (ikke ennå|fortsatt ikke|fremdeles ikke|fortsatt samme|fortsatt ingenting|ikke for meg|ingen endring|ikke hos meg) <end>

rule her-ogsa same needs=claim
    <start> *1 (her også|også her|samme her|her og|her heller|meg også|det samme|også hos meg|samme hos meg|ikke her heller|samme problem|hos oss også|jeg også|ditto|samme problem her|hos meg også) *1
    (samme problem her|samme her|hos meg også|har samme problem)
    <start> *1 <place> *1 (også|óg|og|samme) <end>
    <start> (i|på|fra) <place> *1 (også|samme|og) *1 <end>

rule nei nope needs=claim
    <start> (nei|stemmer ikke|ikke her|ikke hos meg|ingen problemer her|næ|niks|nope) <end>

rule ikke not
    (ikke|ingen|aldri|ikkje)

rule igjen again
    (fortsatt|fremdeles|stadig|framleis)

rule na now
    (nå|i dag|siden|akkurat nå|for øyeblikket|siden i morges|siden i går|i skrivende stund)

rule igar past
    (i går|forrige uke|i fjor|sist uke|forrige måned|her om dagen|forleden|i forgårs|i sommer|i vinter)
    (dager|uker|måneder|år|timer) siden
    (var|lå) *1 (nede|borte) *2 (time|timer|en stund|hele dagen|i går|men)

rule hvis if
    (hvis|dersom|håper|om det|tenk om|forhåpentligvis|skulle|om strømmen|ville)

rule planlagt plan
    (planlagt|planlagte|varslet|vedlikehold på|vedlikeholdsvindu|vil være|vil bli|blir stengt|vedlikeholdsarbeid)

rule reklame plan reach=post reason=advice_or_advert
    (rabatt|tilbud|kampanje|rabattkode|vi søker|ledig stilling|konkurranse|vinn|prøv å starte|prøv å logge ut|prøv å restarte|slett appen)

rule noen ask
    (noen andre|flere som|bare meg|er det bare|andre som|noen som|hos dere|for dere|flere enn meg|bare for meg|bare hos meg)
    <start> (er|ligger) *1 (<service>|<name>|{ting}|{nett}|det bare)
    <start> (har dere|har noen|har du)

rule hva why
    (hvorfor|når|hvor lenge|hva skjer|hva er det|hva har skjedd|kva skjer)

rule sier told
    (sier|påstår|ifølge|visstnok|melder|hevder|skriver|skal være)

rule nar-tilbake awaited
    (til den|før|burde|så snart|når)

rule kanskje hedge
    (kanskje|tror|antakelig|sannsynligvis|virker som|ser ut til)

rule min own
    (min|mitt|mine) *1 (mobil|telefon|pc|laptop|ruter|bil|sykkel|skjerm|passord|kort|batteri|skriver|tv|hodetelefoner|klokke|nettbrett|lader|konto|tastatur)

rule nyheter news
    (siste nytt|ifølge politiet|tusenvis|melder|opplyser|pressemelding)

rule skyldes blame
    (på grunn av|pga|takket være|skyldes|forårsaket av) *1 <service>

rule annen-mening other
    (ikke noe|ingen|ikke noen|null) *1 (problem|problemer|fare|stress|feil på meg|galt|sak)
    (pcen|telefonen|mobilen|laptopen|ruteren|tven|klokka|skriveren|skjermen|laderen|bilen) *1 (min|mi|vår) *2 {virker} *1 ikke
    (heisen|bussen|toget|vaskemaskinen|oppvaskmaskinen|komfyren|kjøleskapet|bremsen|døra|dusjen|vekkerklokka|medisinen|metoden) *2 (virker|fungerer|funker|er|går|starter) *1 (ikke|ødelagt|igjen|nede)
    (det|så) *1 (går|fungerer|funker) ikke (å|an|så|i)
    (strømpris|strømprisen|strømregning|strømregningen|strømavtale|strømselskap|strømstøtte) *2 (igjen|høy|høyt|er)
    (er|kom|kommer|kommet) *2 (tilbake|hjem) *1 (fra|til|på jobb|i byen)
    (kan|får|klarer) ikke *1 (vente|sove|forstå|fatte|klage|tro|slutte|la være|bestemme)
    (nede|ned) *1 (på|i|til|fra|ved) *1 (byen|havna|kjelleren|stranda|bakken|gulvet|jorda|sentrum)
    (får|fikk) ikke *1 (lov|sove|tid|barn)
