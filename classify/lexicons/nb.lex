// Norwegian and Danish, in a first form.

set filler
    nå, nu, også, fortsatt, fremdeles, helt, igjen, igen, bare, her, altså, akkurat, stadig, i dag, enda, ennå, dessverre, heller, vist, visst

set place-words
    ved, rundt, fra, utenfor, nær, omkring

set break-words
    men, selv om

set scope-ends
    og, fordi, så

set gap-stops
    ikke, ingen, ikkje, aldri, uten, uden

set ting
    app, appen, siden, nettsiden, serveren, serverne, serverene, tjenesten, nett, nettet, internett, internettet, systemet, tilkoblingen, hjemmesiden, tesla-appen, forbindelsen

set nede
    nede, offline, utilgjengelig, utilgængelig, død, treg, ikke tilgjengelig, ned

rule nede down firm
    <service> *1 (er|ligger) *1 {nede}
    <service> {nede} <end>
    <service> {ting} *1 (er|ligger)? *1 {nede}
    <service> {ting}? *1 (virker|fungerer|svarer|laster) ikke

rule nede-ting down needs=service firm
    {ting} *1 (er|ligger) *1 {nede}
    {ting} *1 (virker|fungerer|svarer|laster|åpner|starter|duger) *1 ikke
    (får|kan|kommer|klarer|greier) *1 ikke *2 (åpnet|låst|logget|satt|startet|koblet|kontakt|inn|tilgang|forbindelse|åpne|låse|logge|sett|se|logget inn|låst opp|komme|ind|svar)
    ingen *1 (kontakt|tilgang|forbindelse|nett|dekning|signal|respons|adgang|svar)
    (feil|feilmelding|fejl|fejlkode|feilkode) *1 <code>
    (sier|viser|står) *1 (servervedlikehold|server maintenance|vedlikehold)
    (virker|fungerer) *1 ikke

rule strom down implies=electricity symptom=power firm
    (strømbrudd|strømbruddet|strømafbrydelse|strømmen gikk|strømmen er borte|strømmen er gått|uten strøm|uden strøm)

rule strom-tilbake up implies=electricity symptom=power firm
    (strømmen er tilbake|strømmen tilbake|strøm igjen)

rule oppe up needs=service firm
    (virker|fungerer|er|laster|svarer|oppe|funker) *2 (igjen|igen)
    (oppe|tilbake|online) (igjen|igen)
    (endelig|nå|er den|er appen|alt er|alt) *1 tilbake
    (er|alt|helt) i orden
    (er|ble|nå) *1 (løst|rettet|fikset|i orden)

rule fortsatt still needs=service firm
    (fortsatt|fremdeles|stadig|fortsat|enda|ennå) *1 (nede|feil|ikke|ingen|ingenting|intet|fejl|<code>|utilgjengelig|samme)
    (virker|fungerer|oppe) *1 (fortsatt|fremdeles|stadig) ikke
    nede igjen

rule her-ogsa same needs=claim
    <start> *1 (her også|også her|samme her|her og|her heller|meg også|det samme|også hos meg|samme hos meg|ikke her heller) *2
    <start> *1 <place> (også|óg|og)

rule nei nope needs=claim
    <start> (nei|stemmer ikke|ikke her|nej) *1 <end>

rule ikke not
    (ikke|ingen|aldri)

rule igjen again
    (fortsatt|fremdeles|stadig)

rule na now
    (nå|nu|i dag|siden|akkurat nå)

rule igar past
    (i går|forrige uke|i fjor|sist uke|sidste uge)

rule hvis if
    (hvis|dersom|håper|om det|tenk om)

rule planlagt plan
    (planlagt|varslet)

rule noen ask
    (noen andre|flere som|bare meg|er det bare|andre som|nogen andre)

rule hva why
    (hvorfor|når|hvor lenge|hva skjer)
