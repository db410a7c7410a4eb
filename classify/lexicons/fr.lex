// French.

set filler
    toujours, encore, aussi, plus, tout, toute, tous, vraiment, actuellement, maintenant, ici, là, bien, même, très, complètement
    totalement, juste, donc, déjà, depuis, hélas, malheureusement, carrément, visiblement, apparemment, partout, enfin
    ce, matin, soir, bonjour, salut, bon, ben, bah, hein, svp, merde, putain, sérieux, j'ai l'impression, du coup, soudain, subitement
    l, le, la, les, me, se, un, une, des, mon, mes, j, ai, y

set name-words
    amazon, steam, discord, snap, messenger, outlook, slack, twitch, teams, wise, tidal, visa, mastercard, stripe, shazam, revolut, grok
    threads, ea

set place-words
    à, en, au, aux, dans, vers, chez, près de, depuis, région, côté, secteur, autour de, région de, sur, du côté de, centre de, banlieue de

set within-words
    à, dans, dans toute, région de, autour de, près de

set away-words
    vol pour, vols pour, train pour, en route pour, né à, née à, fabriqué en, siège à, centre d'appel en, centre d'appels en, livraison à, appels vers
    viré vers, virement vers, retour de, rentré de, grandi à, université de, mairie de

set origin-words
    je viens de, originaire de

set break-words
    mais, pourtant, alors que, bien que, cependant, sauf que, par contre

set scope-ends
    et, car, parce, donc, puis

set gap-stops
    pas, rien, jamais, aucun, aucune, sans, ni, si, quand, po

set edge-words
    à, en, au, aux, dans, sur, chez, de, d, du, depuis, et, car, avec, le, la, les, l, un, une

set stop-words
    le, la, les, un, une, des, du, de, je, tu, il, elle, on, nous, vous, ils, elles, me, te, se, moi, toi, lui, eux, ça, cela, ce, cet
    cette, ces, qui, que, quoi, où, quand, comment, mon, ma, mes, ton, ta, tes, son, sa, ses, notre, votre, leur, est, sont, était, et, ou
    qqn, qqun, chez, pourquoi, suis, peux, peut, faut, fait, fais, avoir, va, vais, ont, avez, jusqu, svp, autre, autres, merci, trop, arrive, ptn, mdr
    connecter, jarrive, jpeux, chui, vos, nos, être
    ne, pas, avec, sans, pour, par, sur, sous, dans, en, y, tout, tous, rien, quelqu, c, j, d, l, s, n, m, t, qu, a, ai, as, au, aux

set no-places
    marche

set chose
    appli, application, app, applis, site, sites, site web, page, pages, serveur, serveurs, service, services, plateforme, système, systèmes
    portail, connexion, login, api, cloud, boutique, paiement, paiements, messagerie, mail, mails, messages, notifications, flux, stream
    compte, espace client, banque en ligne, clé, carte, climatisation, jeu, chat, tableau de bord, registre, base de données, vidéos, photos
    interface, authentification, cartes, serveurs de jeu, assistance

set reseau
    réseau, internet, connexion, connexion internet, wifi, fibre, 4g, 5g, 3g, lte, adsl, signal, données mobiles, data, box, téléphone
    téléphonie, ligne, lignes, ligne fixe, fixe, mobile, télé, tv, couverture, réseau mobile, débit, tonalité

set etre
    est, sont, semble, semblent, serait, seraient, reste, restent, s'est, paraît, a l'air, ont l'air

set hs
    en panne, hors service, hs, hors ligne, inaccessible, inaccessibles, indisponible, indisponibles, planté, plantée, plantés, en rade
    en pls, en sueur, sous l'eau, crevé, foutu, pété, pétés, cassés, figé, figés, à l'agonie, aux abonnés absents, à la rue, en galère
    mort, morte, morts, injoignable, injoignables, en carafe, dans les choux, par terre, down, ko, à plat, aux fraises, à terre, tombé
    tombée, tombés, tombées, coupé, coupée, coupés, en vrac, saturé, saturée, saturés, bloqué, bloquée, bloqués, cassé, en rideau
    injouable, inutilisable, inutilisables, en erreur, instable, instables, au tapis, crashé, crashés

set panne
    panne, pannes, coupure, coupures, bug, bugs, incident, incidents, problème, problèmes, souci, soucis, erreur, erreurs, perturbation
    perturbations, dysfonctionnement, dysfonctionnements, interruption, ralentissements, déconnexions, message d'erreur, panne réseau
    panne générale, panne mondiale, lag, lags, micro-coupures

set faire
    connecter, se connecter, me connecter, ouvrir, accéder, charger, joindre, lancer, envoyer, appeler, utiliser, payer, recevoir, démarrer
    déverrouiller, entrer, jouer, regarder, écouter, lire, télécharger, publier, poster, synchroniser, cloner, installer, pousser, voir
    valider, rentrer, passer, virer, téléphoner, surfer, commander, actualiser

set marche
    marche, marchent, fonctionne, fonctionnent, répond, répondent, charge, chargent, ouvre, ouvrent, démarre, passe, passent, s'ouvre
    se lance, s'affiche, se charge, synchronise, capte, marchait

set gens
    quelqu'un, qqn, qq1, quelqun, des gens, y en a qui, vous, t'arrives, d'autres

set paie
    paiement, paiements, virement, virements, transaction, transactions, carte, cartes, cb, prélèvement, virement instantané, virements instantanés
    commande, commandes, achat, achats, retrait, retraits, terminaux, terminal, tpe, paiement sans contact, sans contact, recharge, panier

set message
    message, messages, sms, msg, msgs, mails, mail, mms, snaps, snap, vocaux, dm, dms, mp, photos, stories, colis

set saccade
    saccade, saccadent, bufferise, lag, lague, laggue, rame, rament, freeze, freezent, figent, mouline, patine, galère, bugue, beugue, buggue
    pixelise, crashe, déconne, décroche, charge en boucle, tourne en boucle, charge à l'infini, tourne dans le vide, rend l'âme

set nickel
    nickel, impeccable, niquel, parfait, impec, nikel, au top, tout va bien, tout est ok, tout est bon, ça roule, ça marche, ça fonctionne, tout marche
    tout fonctionne, c'est bon, c'est réglé, ça passe, sans souci, sans problème, ras, c'est revenu, ça remarche, tout est rentré dans l'ordre

set jour
    hier, avant-hier, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, ce matin, ce midi, hier soir, cette nuit, l'orage, la tempête, minuit

set plus
    pus de, pus d, plus du tout de, zero, plus le moindre, pas un
    plus de, plus d, pas de, pas d, aucun, aucune, sans, zéro, plus aucun, plus aucune, toujours pas de, plus un

// --- Pannes ------------------------------------------------------------------

rule panne down firm
    <service> *1 (me|nous|te) *1 (déconnecte|éjecte|kick|vire|jette|déco)
    <service> *1 (charge|tourne|mouline|boucle) *2 (dans le vide|en boucle|sans fin|à l'infini|depuis)
    <service> *2 (écran noir|page blanche|message d'erreur)
    (appli|application|site|serveurs|serveur) *1 (de|d)? *1 <service> *2 {etre} *2 {hs}
    <service> *2 (plante|bugue|bugge|crashe|coupe|saute) *1 (dès que|quand|tout le temps|sans arrêt|à chaque|toutes les)
    (messages|paiements|appels|sms|vidéos|stories) *1 (ne)? *1 (partent|passent|arrivent|chargent|s'envoient|se lancent) pas
    {plus} *1 {reseau} *1 (chez|avec|sur|de) *1 <service>
    <service> *2 (sans|privé de|plus de|plus d) *1 {reseau}
    <service> {chose}? *2 {etre} *2 {hs}
    <service> {reseau} *1 {etre} *2 {hs}
    {chose} *1 <service> *2 {etre} *2 {hs}
    {reseau} *1 <service> *2 {etre} *2 {hs}
    <service> {chose}? {hs} <end>
    <service> {chose}? *2 (ne)? *1 {marche} *2 (pas|plus|rien)
    ({chose}|{reseau}) *1 <service> *2 {marche} *2 (pas|plus|rien)
    <service> *1 (a|vient de) *1 (planté|planter|crashé|crasher|lâché|lâcher|sauté|sauter|tomber|buggé|bugué|rendu l'âme)
    <service> *1 (plante|bugue|bugge|rame|lag|lague|crashe|déconne|merde|mouline|bloque|saute|tourne dans le vide)
    <service> bug <end>
    <service> bug (encore|toujours|chez|depuis|aussi|trop|grave)
    <service> *1 (a|ont|rencontre|rencontrent|connaît|subit|affiche) *3 {panne}
    <service> *2 (renvoie|donne|affiche|retourne|répond|sort|balance) *2 <code>
    {panne} *1 (de|chez|sur|du|d|avec|côté) *1 <service>
    {panne} (générale|mondiale|nationale|géante|totale) *1 (de|chez|sur|d)? *1 <service>
    {panne} <service>
    {plus} *1 ({reseau}|accès|signal) *1 (chez|avec|sur|à|de) *1 <service>
    (impossible|impossibilité) *5 (sur|avec|à|chez|via|dans) *1 <service>
    (impossible|impossibilité) *4 {faire} *2 <service>
    (arrive|arrivons|peux|peut|pouvons|réussis|parviens) *1 (pas|plus) *5 (sur|avec|à|chez|via|dans) *1 <service>
    (arrive|arrivons|peux|peut|pouvons|réussis|parviens) *1 (pas|plus) *4 {faire} *1 <service>
    <service> *1 (reste|restent) *1 (bloqué|bloquée|figé|figée|sur)
    (paiements|messages|commandes|appels) *1 <service> *2 (échouent|échoue|ne passent|passent pas|refusés|bloqués)
    rien (ne)? (marche|fonctionne|passe) *1 (chez|sur|avec) *1 <service>

rule chez-qui down firm vouches
    {panne} chez <service>
    {panne} (générale|nationale|géante|réseau|internet|mobile) (chez)? <service>
    {plus} {reseau} (chez|avec) <service>
    (réseau|internet|fibre|box|ligne|4g|5g|mobile|serveurs) <service> *1 {etre}? *1 (en panne|hs|coupé|coupée|down|ko|mort|morte|en rade|tombé|tombée|saturé|inaccessible|en carafe)
    <start> <service> *1 (est|sont|toujours|encore|serait|de nouveau)? (en panne|hors service|en rade|en carafe|inaccessible)
    (problème|problèmes|souci|soucis|bug) *1 (de|d)? *1 {reseau} chez <service>
    (rien|plus rien) chez <service>
    <start> <service> *1 (toujours|encore)? plus rien *1 (à|a|depuis|sur|dans|ce|cette|chez|<end>)
    <start> <service> *1 (ça|ca|ne|n)? {marche} *1 (pas|plus|po) *1 (à|a|depuis|sur|dans|chez|ce|<end>)
    <start> <service> *1 {plus} {reseau}
    <service> money *2 {marche} *1 (pas|plus)

rule chez-qui-revenu up firm vouches not=still
    (réseau|internet|fibre|ligne) *1 (est)? *1 (revenu|revenue|rétabli|rétablie|de retour) chez <service>

rule vire down needs=service symptom=connection
    (me|nous|se|te|m'a|nous a) *2 (déconnecte|déconnectent|déco|éjecte|vire|kick|kicke|jette|dégage|déconnecté|éjecté|viré)
    (me fait|se fait|se faire|me faire|fais|fait) *2 (virer|éjecter|kick|kicker|déconnecter|déco|dégager|jeter|sortir de la partie|sortir du jeu)
    (déconnexion|déconnexions|déco|décos) *2 (non stop|en boucle|sans arrêt|toutes les|constante|constantes|intempestive|intempestives|à répétition)

rule tourne down
    <service> *3 {saccade}
    (ça|ca) {saccade} *3 (sur|chez|avec) *1 <service>
    (ça|ca) *1 (coupe|saute|plante|bug|bugue|rame|lag|déconne) *3 <service>
    <service> *1 (se|s) *1 (coupe|coupent|fige|ferme|ferment|bloque|arrête|interrompt) *4 (toutes|tout|tous|sans|dès|depuis|au bout|à chaque|quand)
    <service> *3 (ralenti|injouable|inutilisable|inregardable|bloqué sur|figé|saccadé)
    (file d'attente|queue) *2 (sur|chez|de)? *1 <service>
    <service> *3 (file d'attente|liste d'attente)
    (serveurs|serveur|serveurs de jeu) *1 (de|d|chez|sur)? *1 <service> *3 ({hs}|pleins|plein|surchargés|surchargé|saturés|à bout)
    <service> *1 (toujours|encore)? *1 (en panne|hs|down|ko|mort|planté) *1 (encore|ou|encore une fois|depuis|un|ce|à|dans|partout|chez|aujourd'hui|aussi|je|j'ai|et|pour)
    (impossible|impossibilité|moyen|pas moyen|pas possible) *3 (co|connecter|connexion|d'accéder|payer|jouer|regarder|ouvrir|entrer|charger) *3 <service>
    (pas moyen|impossible) *4 (sur|à|avec|chez) *1 <service>
    (bordel|délire|souci|problème|bins|foutoir|cirque) *1 (avec|chez|sur|de) *1 <service>
    (que|c'est quoi|il|qu'est-ce qui) *1 se passe *3 (avec|chez|sur|à) *2 <service>

rule moi-qui down firm asks
    {gens} *2 (arrive|arrivez|arrivent|réussit|parvient|capte|captent|arrive encore) *4 <service>
    {gens} *2 (a|ont|avez|as|avoir) *3 {panne} *3 (avec|sur|chez) *2 <service>
    {gens} *2 (a|ont|avez|as|avoir) *3 {panne} <service>
    (que moi|seul|seule|seuls) *2 (qui|à|pour qui|chez qui|a) *4 <service>
    (ça|ca) *1 (marche|passe|fonctionne|bug|bugue|plante|rame) *1 (chez vous|pour vous)? *1 <service>

rule depuis-jours down needs=service
    (depuis) {jour} *3 ({plus}|{hs}|plus rien|rien|coupé|pas)
    <num> (jours|heures|semaines) *1 (sans|qu'on n'a plus|que j'ai plus) *1 ({reseau}|rien|courant|électricité)
    (1er|2e|3e|4e|5e|2eme|3eme|4eme|5eme|deuxième|troisième|quatrième|cinquième|2ème|énième|sixième) (jour|journée|nuit|soir|fois) *1 (sans|de panne|de coupure|d'affilée)

rule retour-quand down needs=service granted
    (quand|pour quand) *1 (est-ce|c'est|le|la|un|l|va|sera|ce sera)? *2 (retour|rétablissement|réparé|réparée|rétabli|rétablie|réglé|réglée|résolu|résolue|réparation|remettre|réparer)
    (quand) *1 (ça|ca|ce|est-ce que|le|la|on|vous) *4 (remarche|remarcher|refonctionner|revient|revenir|réparé|réparer|rétabli|remettre|réparez|résoudre|réparation)
    (vous|on|tu) *2 (réparez|rétablissez|remettez|corrigez|réglez) *3 quand
    (combien de temps|jusqu'à quand) *3 (panne|coupure|durer|dure)

rule paie-bloque down needs=service symptom=payment
    {paie} *4 (refusé|refusée|refusés|refusées|rejeté|rejetée|rejetés|échoué|échoue|échouent|bloqués|annulé d'office|en échec|impossible|impossibles)
    {paie} *3 (passe|passent|marche|marchent|fonctionne|fonctionnent|part|partent|arrive|arrivent|aboutit|aboutissent|valide|s'affiche) *1 (pas|plus|po|jamais)
    (impossible|moyen|arrive|arrivons|peux|peut|réussis) *3 (payer|régler|virer|retirer|valider mon panier|valider ma commande|faire un virement|faire des virements)
    (aucun|aucune|pas un|pas une|plus aucun|plus aucune) *1 {paie} *2 (passe|passent|marche|fonctionne|part|aboutit|accepté|validé)

rule message-bloque down needs=service symptom=messaging
    {message} *3 (partent|part|passent|passe|arrivent|arrive|s'envoient|s'envoie|charge|chargent) *1 (pas|plus|po|jamais)
    {message} *3 (restent|reste|bloqués|bloqué|en attente|coincés|coincé) *3 (horloge|attente|bloqués|bloqué|envoi|une coche|un tick|en cours|suspens)?
    (envoie|envoient|reçois|reçoit|recevons|envoyer|recevoir) *1 (pas|plus|aucun|rien) *2 {message}
    (impossible|moyen|arrive) *2 (envoyer|recevoir|lire|ouvrir) *3 {message}

rule dit-erreur down needs=service symptom=error firm
    (erreur|problème) (inconnue|inconnu|technique|serveur|interne|réseau|inattendue|système|de connexion|générale)
    (service|site|page|serveur|application|appli) *2 (momentanément|temporairement|actuellement) *1 (indisponible|inaccessible)
    (une|un) *1 (erreur|problème) *1 (est|s'est|s'est produite|s'est produit|est survenue|est survenu|survenue)
    (veuillez|merci de|réessayez|réessayer|réessayez) *3 (plus tard|ultérieurement)
    oups

rule marche-po down needs=service
    {marche} *3 (po|pu|pus|mm plus|même plus|que dalle|plus du tout|pas du tout)
    (ça|ca) *1 (tourne|charge|mouline|rame|boucle|bugue|bug|plante|crashe|lag|freeze) *4 (en boucle|dans le vide|à l'infini|sans fin|depuis|à mort|de ouf|sans arrêt|non stop|grave)
    (rien|plus rien) *1 (ne)? *1 (démarre|s'affiche|s'ouvre|charge|part|bouge|répond|capte|passe|marche)
    (page|écran) (blanche|noir|blanc|noire)
    (arrive|arrivons|j'arrive|jarrive|jpeux|peux|peut) *1 (pas|plus|po) *3 (co|connecter|ouvrir|payer|jouer|appeler|regarder|charger|accéder|valider)
    (me|se) (co|connecter) *2 (impossible|pas possible)
    (débit|ping|latence) *2 (catastrophique|catastrophiques|ridicule|abusé|énorme|pourri|dans les choux|minable|de merde|horrible)

rule panne-question down firm asks
    (vous avez|tu as|t'as|avez-vous|vous captez|y a-t-il) *1 (du|le|de|encore|l)? *1 ({reseau}|accès) *2 <service>
    (autre|quelqu'un|monde|gens) *2 (a|ont|avoir|avec) *3 {panne} *2 (avec|sur|chez) *2 <service>
    <service> *1 (marche|fonctionne|passe|charge|bug|bugue|rame) *1 (chez vous|pour vous|chez quelqu'un|ou c'est moi|vous aussi)
    (est-ce que|c'est moi ou) *1 <service> *3 {hs}
    <start> <service> (marche|fonctionne|passe) *1 (chez vous|chez quelqu'un|pour vous) *1 <end>

rule panne-chose down needs=service firm
    (me|nous) (déconnecte|éjecte|vire|kick) *2 (sans|toutes|tout|<end>)
    (partent|chargent|s'envoient|arrivent) pas
    quand *2 (revient|reviendra|remarche|refonctionne|rétabli|remarchera|rétablie|de retour)
    (ça|ca) *1 (revient|remarche|refonctionne) quand
    {chose} *2 {etre} *2 {hs}
    {chose} {hs}
    {chose} *2 {marche} *2 (pas|plus)
    (rien|plus rien) (ne)? (marche|fonctionne|charge|répond|passe|se lance|s'affiche)
    (finit|finissent|part|tombe|tombent) *1 en *1 (timeout|erreur|échec|time out)
    (ça|ca|cela) *1 (marche|fonctionne|charge|passe|répond) *1 (pas|plus) *1 (chez|à|ici|depuis|du tout|<end>)
    ne (marche|fonctionne|répond|charge) (plus|pas) *1 (chez|à|ici|depuis|du tout|<end>)
    (impossible|impossibilité|impossible de) *3 {faire}
    (n'arrive|arrive|arrivez|arrivons|peux|peut|pouvons|parviens|réussis) *1 (pas|plus) *2 (à|de)? *2 {faire}
    {plus} *1 (accès|connexion|signal|réponse|appli|application) *1 (à|au|aux|chez|depuis|du|<end>)
    (grosse|grosses|énorme|grande|nouvelle|encore une|gros|petite|y a une|il y a une|une) *1 {panne} *1 (chez|à|sur|depuis|en|générale|<end>)
    {panne} (en cours|générale|nationale|mondiale|chez|depuis|à|sur)
    (ai|avons|reçois|affiche|affichent|donne|voir|vois|avoir) *3 (message d'erreur|erreur|maintenance du serveur|maintenance serveur|page blanche|écran noir)
    (appli|écran|message|site) *2 (maintenance du serveur|maintenance serveur|server maintenance|maintenance)
    (charge|mouline|tourne|rame) *1 (dans le vide|à l'infini|sans fin|en boucle|indéfiniment)
    (me fais|fait|se fait|suis|est) *2 (déconnecter|déconnecté|éjecté|éjecter|kick|déco)
    (échec|échoue|échouent|refusé|refusée) *2 (connexion|authentification|paiement|paiements|<end>)
    (paiements|messages|appels) *2 (échouent|ne passent|passent pas|partent pas|refusés)
    (auto|voiture) *2 (répond|s'ouvre|ouvre) *1 (pas|plus)

rule code-erreur down needs=service symptom=error firm
    (erreur|code erreur|code d'erreur|message|erreurs) *1 <code>
    (renvoie|donne|affiche|retourne|balance) *2 <code>

rule lent down needs=service symptom=slow
    (ça|ca) *1 (rame|lag|saccade|lague) *3 (à mort|grave|de ouf|de fou|trop|énormément|beaucoup|sévère)
    (hyper|ultra|super|extrêmement|trop) (lent|lente|lents)
    (coupures|micro-coupures|microcoupures) *2 (toutes|sans arrêt|permanence|répétition|fréquentes|intempestives)
    (internet|réseau|site|appli|application|serveur|connexion|débit|wifi|4g|5g|tout) *2 (lent|lente|rame|pourri|pourrie|à la ramasse|au ralenti|très lent|ultra lent|ultra lente)
    (ralentissements|lenteurs)

rule service-lent down symptom=slow
    <service> *2 (rame|ramer|rament|lent|lente|au ralenti|à la ramasse)

rule pas-de-reseau down needs=service topic=telecom symptom=connection firm
    {plus} *1 {reseau}
    {reseau} *2 {etre} *2 {hs}
    {reseau} *2 {marche} *2 (pas|plus)
    {reseau} (mort|morte|hs|coupé|coupée|en panne|tombé|down|ko)
    (coupure|panne|problème) *1 (de|d)? *1 {reseau}
    (appels d'urgence|urgences) (uniquement|seulement)
    (réseau|connexion|débit) *1 (pourri|pourrie|catastrophique|nul|nulle|merdique|déplorable)

rule courant down implies=electricity symptom=power firm
    (coupure|coupures|panne|pannes) *1 (de|d)? *1 (courant|électricité|électrique|électriques|secteur|géante d'électricité)
    {plus} *1 (courant|électricité|lumière|jus|élec|elec)
    (courant|électricité|jus|élec) *2 (coupé|coupée|sauté|a sauté|vient de sauter|disparu)
    (foyers|habitants|personnes|clients|abonnés|maisons) *2 (sans|privés de|privées de) *1 (courant|électricité)
    (blackout|black-out) *1 (à|en|dans|total|ici|<end>)
    (lumières|lumière) *3 (s'éteindre|éteindre|éteintes|coupées)
    plongé *2 (noir|dans le noir)

rule courant-revenu up implies=electricity symptom=power firm
    (courant|électricité|lumière|jus|élec) *2 (revient enfin|revenu|revenue|rétabli|rétablie|de retour|est là|remis|remise)
    (on a|avons|y a|j'ai|retrouvé) *1 (de nouveau|à nouveau|enfin|retrouvé) *1 (courant|électricité|lumière|du courant|l'électricité)
    (de nouveau|à nouveau|enfin) *1 (du courant|de l'électricité|courant|électricité)

// --- Retour ------------------------------------------------------------------

rule service-revenu up not=still firm
    <service> *1 (remarche|refonctionne|est revenu|est revenue|revient|est reparti|est rétabli|est rétablie|est réparé|est de retour|de retour)
    <service> *2 (marche|fonctionne|répond|charge|est|sont) *2 (à nouveau|de nouveau|en ligne|accessible|opérationnel|disponible|de retour|normal|normalement)
    <service> *1 (marche|fonctionne|passe) *1 (très bien|bien|nickel|parfaitement|sans problème|sans souci|normalement|impeccable|chez moi|chez nous|ici|pour moi)
    <service> (marche|fonctionne|passe) <end>
    {panne} *1 (de|chez|sur|du|d)? *1 <service> *2 (résolu|résolue|réparé|réparée|terminé|terminée|réglé|réglée|corrigé|corrigée|finie)
    <service> *2 (résolu|résolue|réparé|réparée|rétabli|rétablie|réglé|corrigé)
    (remarche|refonctionne) *2 <service>

rule revenu up needs=service not=still firm
    (aujourd'hui|maintenant|là) *1 (tout|ça|c'est) *1 (va|marche|fonctionne|ok|bon|est rentré)
    tout est rentré dans l'ordre
    (est|c'est|sont|tout est|enfin|internet est|réseau est) *1 (revenu|revenue|revenus|rétabli|rétablie|de retour|réparé|réparée|résolu|résolue|réglé|réglée|corrigé|corrigée)
    (remarche|refonctionne|refonctionnent|remarchent)
    <start> *1 (rétabli|rétablie|réparé|réparée|revenu|revenue)
    (marche|fonctionne|répond|charge|arrive|arrivons|peux|ok) *1 (à nouveau|de nouveau|enfin|nickel)
    (marche|fonctionne|répond|charge|passe) *1 (maintenant|bien|très bien|normalement|sans problème|sans souci)
    (à nouveau|de nouveau) *1 (en ligne|accessible|opérationnel|disponible|internet|du réseau|connexion|connecté)
    (retour à la normale|rentré dans l'ordre|tout fonctionne|tout marche|tout est revenu)
    (problème|panne|incident|bug|souci|coupure) *2 (résolu|résolue|réglé|réglée|terminé|terminée|corrigé|réparé|réparée|finie|fini)
    <start> *1 (résolu|réglé|réparé|corrigé) *1 <end>
    (c'est bon) *1 (pour moi|chez moi|ici|maintenant|<end>)

rule de-retour up needs=service not=still
    (ce soir|aujourd'hui|maintenant|là|depuis|ce matin|désormais) *2 {nickel}
    (ça y est|enfin|ouf) *3 (remarche|refonctionne|revenu|revenue|réparé|rétabli|de retour|fonctionne|marche)
    (remarche|refonctionne|remarchent|refonctionnent)
    (plus de|plus d|plus aucun|plus aucune|aucun|aucune) *1 {panne} *2 (chez moi|ici|chez nous|depuis|<end>)

rule marche-chez-moi up firm
    <service> *1 (marche|fonctionne|passe|charge) *2 (bien|nickel|impec|normal|parfaitement|très bien|sans problème|sans souci|chez moi|chez nous|pour moi|au top)
    (aucun|pas de|pas d|plus de|plus d|plus aucune|plus aucun) *1 {panne} *1 (chez|sur|avec) *1 <service>

rule pas-en-panne up needs=service
    (plus de|plus d|plus aucune|fini la|fini les) {panne} *2 (chez|sur|avec|à|<end>)
    (n'est|ne sont|est|sont) *1 pas (en panne|down|hors service|hs|tombé)

// --- Encore ------------------------------------------------------------------

rule service-toujours still firm
    <service> *1 (dit|annonce|assure|prétend|affirme) *4 (réparé|rétabli|résolu|réglé|revenu|réparée|rétablie|revenue) *1 (faux|n'importe quoi|mon oeil|tu parles)
    <service> toujours *1 (rien|pas|coupé|en rade|{hs})
    <service> *3 {marche} *1 (toujours|encore) *1 (pas|rien)
    <service> *2 (toujours|encore|à nouveau|de nouveau) *2 ({hs}|pas|rien|<code>|{panne}|tombé|planté)
    <service> *2 (n'est|est|sont) *1 (toujours|encore) *1 (pas|{hs})
    (toujours|encore) *1 (pas|aucun|rien|plus) *3 <service>
    <service> *2 (retombe|replante|retombé|replanté|repart en panne|rebugue|recoupe)

rule mon-oeil still needs=service
    <start> *1 (bah non|ben non|mais non|faux|mon oeil|c'est faux|pas chez moi|que dalle|tu parles|n'importe quoi|bien sûr que non|toujours pas) *1 (c'est faux|en fait|hein)? <end>
    (toujours|encore|tjrs|tjs|tjr) *2 (pas|rien|aucun|aucune|sans|en panne|hs|down|coupé|coupée|dans le noir|inaccessible|indisponible|planté|impossible|dans le vide)

rule toujours still needs=service firm
    (revenu|revenue|marché|remarché|tenu) *2 (minutes|secondes|minute|instant|instants|heure) *1 (et|puis|avant)? *2 (reparti|retombé|recoupé|plus rien|c'est tout)?
    toujours *2 (rien|coupé|coupés|en attente|sans)
    (annonce|annoncent|dit|disent) *3 (retour|résolu|rétabli|rétablie|réparé) *2 mais *4 (toujours|rien|pas|encore)
    (toujours|encore) *1 {hs}
    (toujours|encore|de nouveau|à nouveau) *1 (pas|rien|aucun|aucune|plus rien|<code>|la même erreur|même erreur|erreur|sans|le même message)
    {marche} *1 (toujours|encore) *1 (pas|rien)
    (n'est|est|sont) (toujours|pas encore|encore|toujours pas|pas) *1 (revenu|revenue|résolu|résolue|réparé|réparée|rétabli|rétablie|réglé|réglée)
    (retombe|replante|retombé|replanté|rechute|recoupé|recoupe)
    (c'est|et) *1 reparti *3 (rien|panne|coupé|erreur)
    (revenu|revenue) *4 (plus rien|re plus rien|de nouveau coupé)
    (panne|problème|coupure) *2 (continue|persiste|dure|dure encore|toujours en cours)

rule toujours-courant still implies=electricity symptom=power firm
    (toujours|encore|tjrs) *2 (dans le noir|à la bougie|aux bougies)
    (toujours|encore) *1 (pas|aucun|sans|privés) *1 (de|d)? *1 (courant|électricité|lumière)
    (nouvelle|encore une|deuxième) *1 (coupure|panne) *1 (de|d)? *1 (courant|électricité)

rule toujours-erreur still needs=service symptom=error
    (toujours|encore|de nouveau) *2 <code>

rule toujours-court still needs=thread
    <start> *1 (toujours pas|toujours rien|toujours pareil|toujours le cas|pas encore|toujours en panne) *1 (chez moi|ici|chez nous)? <end>

// --- Réponses ----------------------------------------------------------------

rule pareil same needs=claim
    <start> *1 (pareil|idem|moi aussi|même chose|même problème|ici aussi|pareil ici|chez moi aussi|chez nous aussi|nous aussi|même souci|pareil pour moi|pareil chez moi|moi pareil|je confirme|confirmé|je plussoie|moi non plus|ici non plus|chez moi non plus)
    (chez moi aussi|chez nous aussi|même problème|même souci|pareil ici|pareil chez moi|idem ici)
    <start> *1 <place> (aussi|idem|pareil|également|non plus)
    <start> *1 (aussi|pareil|idem|également) *1 (à|en|depuis|sur|dans) *1 <place>
    <start> (à|en|depuis|ici à|ici en) *1 <place> *1 (aussi|pareil|idem|également|non plus) <end>

rule non nope needs=claim
    <start> (non|pas ici|pas chez moi|faux|pas du tout|rien à signaler|aucun souci|aucun souci ici|aucun problème|aucun problème ici|ras) *1 <end>

// --- Ce qui change le sens -----------------------------------------------------

rule pas not
    (pas|aucun|aucune|jamais|sans|nullement)

rule encore again
    (toujours|encore|encore une fois|de nouveau|à nouveau)

rule maintenant now
    (maintenant|actuellement|depuis|aujourd'hui|en ce moment|ce matin|ce soir|à l'instant|tout de suite)

rule hier past
    (hier|semaine dernière|mois dernier|été dernier|hiver dernier|automne dernier|an dernier|année dernière|avant-hier|autrefois|dernière fois|récemment|à l'époque|nuit dernière|autre jour)
    (était|étaient) *3 {hs}
    (avait|avaient|a eu|avons eu|on a eu) *3 {panne}
    il y a *2 (jours|semaines|mois|ans)

rule si if
    (si|imaginez|imagine|espérons|j'espère|pourvu|au cas où|serait|en cas de|à supposer)

rule prevu plan
    (maintenance prévue|maintenance programmée|programmée|prévue|prévu|pour maintenance|sera fermé|sera coupé|seront coupés|travaux|arrête la|arrêt de la|opération de maintenance)

rule pub plan reach=post reason=advice_or_advert
    (offre d'emploi|on recrute|nous recrutons|jeu concours|gagnez|code promo|promotion|réduction|postulez|inscrivez-vous)

rule quelquun ask
    (quelqu'un d'autre|quelqu'un|que chez moi|juste chez moi|d'autres|chez vous|vous aussi|suis-je le seul|je suis le seul|juste moi|c'est moi ou|d'autres personnes|qui d'autre|des gens)
    <start> (est-ce que|y a-t-il|il y a une|y a une|y a un|avez-vous|vous avez)

rule pourquoi why
    (pourquoi|quand|combien de temps|que se passe|il se passe quoi|qu'est-ce qui se passe|c'est quoi)

rule parait told
    (selon|d'après|paraît|il paraît|soi-disant|disent|annonce|annoncent|malgré|prétend|prétendent|dit que|disent que|à en croire|officiellement)

rule quand-attend awaited
    (quand|dès que|jusqu'à|tant que|devrait|bientôt)

rule peut-etre hedge
    (semble|semblent|peut-être|sans doute|probablement|apparemment|visiblement|je crois|je pense|on dirait|paraît)

rule mien own
    (mon|ma|mes) *1 (téléphone|ordinateur|ordi|pc|portable|box|routeur|voiture|vélo|mot de passe|carte|batterie|imprimante|écran|télé|clavier|casque|montre|tablette|frigo|four|chaudière|chargeur)
    (redémarrer|redémarré|rebooter) *2 (box|routeur|téléphone|modem)

rule actu news
    (flash info|urgent|selon la préfecture|des milliers|des dizaines de milliers|communiqué|rapporte|rapportent|selon les médias|alerte info)

rule faute-a down needs=expected asks blames weight=0.6
    (c'est la faute de|c'est à cause de|ça vient de|c'est) *1 <service> <end>

rule faute blame
    (à cause de|à cause d|la faute de|la faute à|faute de|grâce à|vient de|vient d) *1 <service>
    <service> *1 (responsable|en cause|fautif)

rule autre-sens other
    (service client|sav|standard|conseiller|conseillers|hotline|service clients|service après-vente) *2 <service>? *1 {etre} *1 (injoignable|injoignables|nul|nulle|pourri|aux abonnés absents|inexistant)
    (solde|provision|plafond|fonds) *2 (insuffisant|insuffisante|insuffisants|atteint|dépassé)
    (carte|cb) *1 (expirée|périmée|bloquée|perdue|volée)
    (couper|résilier|résilié|quitter|annuler|annulé) *2 <service>
    (pas|aucun|sans|plus) *1 (de|d)? *1 (problème|problèmes|souci|soucis|idée|question|doute|temps|chance|raison|mal|envie|argent|stress)
    (pas|aucun) *1 de quoi
    pas (mal|grave|cher|encore sûr|si|très|du tout mal|terrible)
    (au|en|tiens au|tenez au|tenir au) courant
    (mort|morts|morte|mortes) *1 (de|d) *1 (rire|rires|fatigue|faim|soif|peur)
    en panne *1 (d|de) *1 (inspiration|idée|idées|essence|motivation)
    (voiture|ascenseur|machine|chaudière|bus|métro|train|tgv|rer|camion|moto|frigo|lave-linge) *3 en panne
    (ascenseur|voiture|métro|bus|train) *2 (tombé|tombée) en panne
    (arrive|arrivons|peux|peut) *1 (pas|plus) *2 à *1 (croire|dormir|attendre|comprendre|suivre|m'arrêter|décider)
    (ça|ca) *1 marche *1 pas *1 comme
    (réseau|réseaux) (social|sociaux)
    (signaler|déclarer) *1 (une|la|cette)? *1 (panne|coupure|problème)
    (prix|facture|tarif|fournisseur|contrat|coût) *2 (électricité|courant|de l'énergie)
    (éteins|éteindre|allume|allumer) *2 (lumière|télé|lampe)
    plus rien *1 (à dire|à faire|à voir|à ajouter|d'autre)
    (rien|quoi) (à voir|à dire|de grave|de neuf|de nouveau)
    (magasin|boutique|route|école|restaurant) *3 (de nouveau|à nouveau) (ouvert|ouverte)
    (ça marche) *1 (merci|à demain|à plus|je note|pour moi)
    (marche|marcher) *2 (à pied|km|kilomètres|minutes)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    connecter, me connecter, se connecter, identifiants, mot de passe, authentification

set payment-words
    paiement, paiements, payer, carte, cb, virement, virements

set calls-words
    appeler, appels, appel, téléphoner

set messaging-words
    message, messages, sms, envoyer, mails, mail, mms

set slow-words
    lent, lente, rame, lenteurs, ralentissements, lag

set website-words
    site, site web, page, pages

set app-words
    appli, application

set connection-words
    réseau, internet, connexion, wifi, fibre, 4g, 5g, adsl, signal, box
