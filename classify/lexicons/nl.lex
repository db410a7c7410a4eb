// Dutch, in a first form.

set filler
    nu, nog, weer, ook, al, even, gewoon, helemaal, echt, hier, momenteel, vandaag, steeds, heel, totaal, eens, wel, toch, dan, zo, ineens

set place-words
    bij, rond, omgeving, uit, regio, te

set break-words
    maar, echter, terwijl, hoewel

set scope-ends
    en, want, omdat, dus

set gap-stops
    niet, geen, niets, niks, nooit, zonder

set ding
    app, site, website, server, servers, dienst, internet, netwerk, verbinding, storing, webpagina, systeem, wifi, platform

set stuk
    plat, down, offline, weg, dood, kapot, onbereikbaar, eruit, stuk, overleden, traag, niet bereikbaar, niet beschikbaar

rule stuk down firm
    <service> *1 (is|ligt|zijn|liggen|lijkt) *2 {stuk}
    <service> {stuk} <end>
    <service> *1 (doet|doen) het niet
    (storing|problemen) (bij|met) <service>

rule stuk-ding down needs=service firm
    {ding} *1 (is|ligt|zijn|liggen|lijkt) *2 {stuk}
    {ding} {stuk}
    (doet|doen) het *1 niet
    (werkt|werken|laadt|laden|reageert|functioneert|start) *2 niet
    (kan|kom|krijg|kunnen|lukt) *4 (niet|niks|geen) *2 (in|inloggen|openen|verbinden|laden|contact|verbinding|bereiken|zien|erin|ontgrendelen|binnen|lukt)
    (kan|kom|krijg) *3 niet (in|eens|meer|bij)
    (geen|zonder) *1 (verbinding|bereik|internet|toegang|contact|signaal|app)
    (er is|grote|landelijke|weer) *1 storing

rule stroom down implies=electricity symptom=power firm
    (stroomstoring|stroomuitval) (in|bij|hier|sinds|door)
    (geen|zonder) stroom
    stroom *1 (is)? *1 (uitgevallen|weg|eruit)

rule stroom-terug up implies=electricity symptom=power firm
    (stroom|licht) *2 (weer terug|is terug|weer aan|doet het weer)

rule werkt-weer up needs=service firm
    (doet|doen) het *1 weer
    (werkt|werken|laadt|reageert|doet|is|zijn) *2 (weer|normaal) *1 (normaal|online|bereikbaar|terug|goed)?
    (weer|terug) (online|bereikbaar|in de lucht|normaal)
    (storing|probleem) *2 (opgelost|verholpen|voorbij)
    (opgelost|verholpen|hersteld)

rule nog-steeds still needs=service firm
    (nog steeds|nog altijd|weer|alweer|opnieuw) *1 (niets|niks|niet|geen|down|plat|offline|onbereikbaar|storing|<code>)
    (werkt|doet het|laadt) *1 (nog steeds|nog altijd|nog) niet

rule hier-ook same needs=claim
    <start> *1 (hier ook|ook hier|bij mij ook|idem|zelfde hier|ook niet|hier ook niet|hetzelfde) *2
    <start> *1 <place> (ook|idem)

rule nee nope needs=claim
    <start> (nee hoor|nee|hier niet|klopt niet) *1 <end>

rule niet not
    (niet|geen|niks|nooit)

rule nog again
    (nog steeds|nog altijd|alweer|opnieuw)

rule nu now
    (nu|momenteel|vandaag|sinds|op dit moment)

rule gisteren past
    (gisteren|vorige week|eergisteren|vorig jaar|vorige maand|destijds)

rule als if
    (als|stel|hopelijk|zou|mocht)

rule gepland plan
    (gepland onderhoud|geplande|aangekondigd)

rule iemand ask
    (iemand anders|nog iemand|iemand|ligt het aan mij|alleen bij mij)

rule waarom why
    (waarom|wanneer|hoe lang|wat is er aan de hand)

rule zegt told
    (volgens|zegt|zeggen|zogenaamd|zou weer|als|zodra)
