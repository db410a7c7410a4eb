// Swedish, in a first form.

set filler
    nu, också, fortfarande, helt, igen, bara, här, just, även, idag, ju, än, tyvärr, heller, alltså

set place-words
    vid, runt, från, utanför, nära

set break-words
    men, trots att

set scope-ends
    och, eftersom, så

set gap-stops
    inte, ingen, inget, inga, aldrig, utan

set sak
    app, appen, sidan, hemsidan, servern, servrarna, tjänsten, nätet, internet, uppkopplingen, systemet, tesla-appen, anslutningen

rule nere down firm
    <service> {sak}? *1 (är|ligger) *1 (nere|ner|offline|död|stendöd)
    <service> {sak}? (nere|ner|offline|död|stendöd) <end>
    <service> {sak}? *1 (funkar|fungerar|svarar|laddar) inte

rule nere-sak down needs=service firm
    {sak} *1 (är|ligger) *2 (nere|ner|offline|död|borta)
    {sak} *1 (funkar|fungerar|svarar|laddar|startar|öppnar) *1 inte
    (kan|kommer|får|går) *1 inte *2 (låsa|logga|öppna|se|in|ansluta|starta|kontakt|låsa upp|logga in|ladda)
    ingen *1 (kontakt|åtkomst|uppkoppling|anslutning|täckning|signal)
    (fel|felkod|felmeddelande) <code>
    (funkar|fungerar) inte

rule strom down implies=electricity symptom=power firm
    (strömavbrott|elavbrott|strömlöst|utan ström|strömmen gick|strömmen är borta)

rule uppe up needs=service firm
    (funkar|fungerar|svarar|laddar|är|uppe) *2 igen
    (uppe|tillbaka|online) igen
    (är|nu) *1 (löst|åtgärdat|fixat)
    åtgärdat

rule fortfarande still needs=service firm
    (fortfarande|ännu|alltjämt) *1 (nere|fel|inte|ingen|inget|ingenting|stendött|<code>|död|samma)
    inte tillbaka
    samma fel

rule har-ocksa same needs=claim
    <start> *1 (här också|också här|samma här|samma sak|här med|jag med|hos mig också|inte här heller) *2
    <start> *1 <place> (också|med)

rule nej nope needs=claim
    <start> (nej|stämmer inte|inte här) *1 <end>

rule inte not
    (inte|ingen|aldrig)

rule an again
    (fortfarande|alltjämt)

rule nu now
    (nu|idag|sedan|just nu)

rule igar past
    (igår|förra veckan|förra året|i fjol)

rule om if
    (ifall|hoppas|tänk om|om det)

rule planerat plan
    (planerat|planerad|aviserat)

rule nagon ask
    (någon mer|någon annan|bara jag|fler som)

rule varfor why
    (varför|när|hur länge|vad händer)
