// French, in a first form.

set filler
    toujours, encore, aussi, plus, tout, toute, vraiment, actuellement, maintenant, ici, là, bien, même, très, complètement, totalement, juste, donc, déjà, depuis

set place-words
    à, en, au, aux, dans, sur, vers, chez, près de, depuis, région

set break-words
    mais, pourtant, alors que, bien que, cependant

set scope-ends
    et, car, parce, donc

set gap-stops
    pas, rien, jamais, aucun, aucune, sans, ni

set chose
    appli, application, app, site, serveur, serveurs, service, services, réseau, internet, page, connexion, plateforme, système, wifi, fibre, box

set no-places
    marche

set hs
    en panne, hors service, hs, hors ligne, inaccessible, inaccessibles, indisponible, indisponibles, planté, plantée, plantés, en rade, mort, morte, injoignable, en carafe, dans les choux, par terre

rule panne down firm
    <service> *1 (est|sont|semble|serait) *1 {hs}
    <service> {hs} <end>
    {chose} <service> *1 (est|sont|semble)? *2 {hs}
    (panne|bug|incident) *1 (de|chez|sur|du|chez) <service>
    <service> *1 ne (marche|fonctionne|répond|charge) (pas|plus)
    {chose} <service> *2 (marche|fonctionne|répond|charge) (pas|plus)

rule panne-chose down needs=service firm
    {chose} *1 (est|sont|semble|reste) *1 {hs}
    {chose} {hs}
    {chose} *1 (est|sont|semble) *1 down
    (toujours|encore) {hs}
    {hs} *1 (chez|à|ici|aussi|depuis|<end>)
    {chose} *2 (marche|fonctionne|répond|charge|ouvre|démarre) *1 (pas|plus)
    (rien|plus rien) *1 (ne marche|marche|ne fonctionne|fonctionne)
    (impossible|impossibilité) *1 (de|d)? *1 (se connecter|me connecter|connecter|ouvrir|accéder|charger|joindre|lancer|envoyer|appeler|utiliser|payer)
    (n'arrive|arrive|peux|peut|pouvons) *1 (pas|plus) *2 (connecter|ouvrir|accéder|charger|joindre|lancer|envoyer|appeler|voir)
    (pas|plus) *1 (de|d) *1 (réseau|internet|connexion|signal|accès|appli|4g|5g)
    (plus|aucun|aucune) (accès|connexion|réponse|réseau)
    (erreur|code erreur) *1 <code>
    maintenance du serveur

rule courant down implies=electricity symptom=power firm
    (coupure|panne) *1 (de|d)? *1 (courant|électricité|électrique|secteur)
    (plus|pas|sans) *1 (de|d)? *1 (courant|électricité|lumière)

rule courant-revenu up implies=electricity symptom=power firm
    (courant|électricité|lumière) *2 (revenu|revenue|rétabli|rétablie|de retour)

rule revenu up needs=service firm
    (est|c'est|sont|tout est|enfin) *1 (revenu|revenue|revenus)
    (remarche|refonctionne|rétabli|rétablie|réparé|réparée)
    (marche|fonctionne|répond|charge|ok) *1 (à nouveau|de nouveau|maintenant|enfin|bien)
    (de retour|de nouveau en ligne|retour à la normale|c'est bon|tout fonctionne)
    (problème|panne|incident) *2 (résolu|résolue|réglé|réglée|terminé|terminée)
    (résolu|réglé)

rule toujours still needs=service firm
    (toujours|encore) *1 (en panne|pas|rien|hs|hors service|down|inaccessible|indisponible|en rade|<code>|la même erreur|même erreur|aucun|aucune)
    (marche|fonctionne|répond|charge) (toujours|encore) (pas|rien)
    (retombe|replante|retombé|rechute)

rule pareil same needs=claim
    <start> *1 (pareil|idem|moi aussi|même chose|même problème|ici aussi|pareil ici|chez moi aussi|nous aussi|même souci) *2
    <start> <place> (aussi|idem|pareil)

rule non nope needs=claim
    <start> (non|pas ici|pas chez moi|faux) *1 <end>

rule pas not
    (pas|aucun|aucune|jamais|sans)

rule encore again
    (toujours|encore une fois|de nouveau)

rule maintenant now
    (maintenant|actuellement|depuis|aujourd'hui|en ce moment)

rule hier past
    (hier|la semaine dernière|le mois dernier|l'an dernier|avant-hier|autrefois)

rule si if
    (si|imaginez|espérons|pourvu|au cas où)

rule prevu plan
    (maintenance prévue|maintenance programmée|programmée|prévue|prévu)

rule quelquun ask
    (quelqu'un d'autre|que chez moi|d'autres|chez vous|vous aussi|suis-je le seul|juste moi)

rule pourquoi why
    (pourquoi|quand|combien de temps)

rule parait told
    (selon|d'après|paraît|soi-disant|disent|annonce|malgré)
