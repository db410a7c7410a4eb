// English.

set filler
    v, sooo, soo, just, literally, actually, really, currently, now, completely, totally, fully, entirely, absolutely, fucking, fuckin
    damn, bloody, freaking, effing, all, like, even, also, apparently, seemingly, suddenly, already, today, tonight, again, still
    yet, so, kinda, definitely, basically, simply, constantly, always, officially, temporarily, mostly, pretty, very
    both, well, yeah, yep, yes, yup, hey, hi, hello, guys, folks, please, oh, ah, ok, okay, same, randomly, intermittently
    sometimes, occasionally, probably, possibly, clearly, obviously, sadly, unfortunately, seriously, consistently, repeatedly
    continually, frequently, overnight, globally, worldwide, everywhere, too, tho, though

set place-words
    in, at, near, around, across, from, outside, throughout, here in, over in, downtown, central, north, south, east, west
    northern, southern, eastern, western, city of, area of, for

set within-words
    in, near, around, across, throughout, in the, near the, around the, across the, in and around, parts of, all of, most of, all over

// Where something goes, was or is made, and not where it fails.
set away-words
    flight to, flights to, flight from, fly to, flying to, flew to, train to, trains to, train from, bus to, trip to, ticket to
    tickets to, on my way to, on the way to, heading to, headed to, driving to, going to, moved from, moved here from, moving from
    moved over from, relocated from, used to live in, grew up in, grow up in, born in, studied in, call to, calls to, calling, text to, texts to
    call centre in, call centres in, call center in, call centers in, call centre is in, call center is in, call centre based in, support team in
    call centre to, outsourced to, made in, manufactured in, hq in, headquarters in, headquartered in, headquarters are in, head office in, our servers in, my server in
    my servers in, my vps in, our office in, vpn to, vpn in, vpn set to, just got back from, back from, came back from, returned from, returning from
    ordered from, shipped from, shipping to, ship to, shipped to, delivery to, delivered to, deliver to, transfer to, transfers to, send money to
    money to, calls from, call from, texts from, emails from, package from, package to, parcel from, parcel to, order from, import from, imported from, university of, bank of, compared to
    unlike, unlike in, better signal in, better service in, better coverage in, numbers in, numbers from, native of, king of, queen of, duke of, flag of, visa for, visa to, moving to, move to, moved to
    flight to the, going to the, calls to the, moved from the, back from the, shipping to the, delivery to the

set origin-words
    im from, i am from, originally from, i come from, we are from, from, native to

set district-words
    area, areas, postcode, postcodes, post code, post codes, mast, masts, district, region, residents, here, too, as well, addresses

set postal-words
    area, areas, postcode, postcodes, post code, post codes, postal area, postal district

set landmark-words
    station, bridge, airport, hospital, area, county, city, university, campus, office, centre, center, downtown, north, south, east, west
    northern, southern, eastern, western, central, region, district, metro, suburbs, outage, power, internet, users, customers, residents
    road, street, town, borough, parish, state, province, valley, bay, beach, heights, hills, park, village, square, harbour, island

// Behind a name that is then none of a place: a time zone, a team, a street, a
// thing.
set no-place-ends
    time, times, standard time, daylight time, timezone, time zone, united, rovers, wanderers, albion, hotspur, fc, afc, cf, utd, villa
    v, vs, versus, street, st, road, avenue, ave, lane, blvd, boulevard, crescent, derby, marathon, fans, supporters, accent, food, dinner, fries, toast, doors, press
    pizza, sandwich, sausage, dressing, shirt, shirts, yards, squad, striker, manager, midfielder, goal, goals, hilton, dynamics, fried
    post office, spurs, pint, bulldog, shepherd, terrier, cheese, roulette, salad, roll, connection, vanilla, wine, beer

set break-words
    but, although, however, whereas, except that, even though

set scope-ends
    fault that, fault if, and, so, because, cause, cuz, coz, since, then, which, as, plus

set gap-stops
    not, no, never, isn't, isnt, aren't, arent, wasn't, wasnt, weren't, doesn't, doesnt, don't, dont, didn't, didnt, won't, wont
    can't, cant, cannot, hasn't, hasnt, haven't, havent, hadn't, couldn't, couldnt, wouldn't, wouldnt, shouldn't, without, nor
    if, unless, stopped, stops, quit, hardly, barely, rarely, none, nothing, nobody, noone, refuses, refused, refusing, fails, failed
    failing, struggles, struggling, unable, ain't, aint

set beyond-words
    outside, outside of, except, except in, excluding, anywhere but, other than, apart from, outside the, outside of the

set product-words
    app, apps, website, web site, site, online banking, mobile banking, mobile app, broadband, internet, payments, login, servers
    cameras, customers, users

set edge-words
    in, for, from, at, since, with, and, or, because, when, across, to

set stop-words
    it, its, this, that, these, those, they, them, he, she, we, you, i, my, your, our, his, her, their, me, us, everything
    everyone, anyone, someone, somebody, anybody, nobody, nothing, anything, something, who, what, where, which, one, there
    here, the, a, an, any, some, no, not, and, or, if, as, of, to, on, off, up, with, by, traffic, prices, price
    sales, inflation, mood, weather, world, life, thing, things, stuff, people, man, dude, bro, team, season, market, stocks
    stock, crypto, bitcoin, god, love, sun, moon, year, day, week, month, morning, night, evening, time, head, heart
    has, have, had, do, does, did, will, would, can, could, should, may, might, must, be, been, being, is, are, was, were, am

// What a verb may take along ("calm it down").
set something
    it, them, this, that, him, her, me, us, you, things, everything, the, a, an, my, your, his, their, our, these, those, all
    all the, some, one, people, myself, yourself, himself, stuff

// What is done down, by itself or to something; and verbs that mean so only with something.
set lowers
    shut, shuts, shutting, sit, sits, sitting, sat, calm, calmed, calming, slow, slows, slowed, slowing, scroll
    scrolled, scrolling, break, breaks, breaking, broken, write, wrote, writing, noted, come, comes, coming, came
    turn, turned, turning, track, tracked, tracking, cut, cutting, cuts, nail, nailed, nailing, drop, boil, boils
    boiled, lay, lie, lying, put, puts, putting, pull, pulls, pulled, pulling, take, took, takes, taking, taken
    tear, tearing, tone, toned, water, watered, wind, wound, winding, burn, burning, burned, burnt, bring, brought
    bringing, step, stepped, stepping, settle, settled, hunt, close, closed, closing, narrow, narrowed, head, headed
    heading, move, moved, moving, fall, falling, fell, let, letting, push, pushed, pushing, hold, holding, press
    pressing, trim, trimmed, trimming, thin, crack, cracks, cracked, cracking, doubles, doubled, doubling, clamp
    clamps, back, backed, melt, strip, stripped, knock, hand, handed, pass, passed, pin, pinned, bogged, weigh
    weighed, shoot, stand, standing, walk, walking, drive, driving, drove, compress, compressed, thumbs, upside
    hands, suit, dumb, zip, tied, kneel, kick, strike, touch, stare, gunned, copied, blow, hose, marked, crouch
    blasting, flow

set lowers-it
    look, looks, looking, looked, running, ran, get, gets, getting, got, play, live, lived, copy, shot, note, mark, double, wear, wears
    wearing, run, runs

// What may be down.
set thing
    site, sites, website, websites, web site, webpage, web page, homepage, server, servers, service, services, app, apps
    application, api, apis, registry, portal, system, systems, platform, dashboard, login, logins, log in, sign in, backend
    webserver, web server, cdn, dns, endpoint, cloud, gateway, mirror, host, hosting, game server, game servers, login server
    login servers, auth server, auth servers, online services, status page, web app, web interface, uploads, downloads
    payments, checkout, card payments, online banking, mobile app, mobile banking, streaming, stream, streams, feed, feeds
    builds, pipelines, actions, webhooks, search, messaging, notifications, push notifications, email, webmail
    chat, voice chat, matchmaking, repo, repos, repository, repositories, package registry, docs, cluster, database, queue
    authentication, auth, connection, voice, video, messages, calls, playlists, videos, voice calls, numbers, phone lines, phones, network, networks, sync, integration, integrations
    tv, live tv, on demand, channels, packages, website and app, app and website, the whole thing, whole thing, facility, facilities

set worst
    worst, slowest, poorest, shittest

set crawl
    0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.5, 2, less than 1, less than 2, under 1, below 1, barely 1

set crawl-speed
    0mbps, 0.1mbps, 0.2mbps, 0.3mbps, 0.4mbps, 0.5mbps, 0.6mbps, 0.7mbps, 0.8mbps, 0.9mbps, 1mbps, 1.5mbps, 2mbps, 0.1mb, 0.2mb
    0.3mb, 0.5mb, 0.8mb, 0.2meg, 0.5meg, 1meg, 2meg

// "Service" alone may be that of a shop.
set radio
    signal, reception, coverage, data, mobile data, internet, internet access, network, connection, connectivity, 4g, 3g, 5g
    lte, wifi, wi-fi, broadband, mobile internet, mobile network, phone signal, mobile signal, phone service, cell service
    cell signal, 4g signal, 3g signal, 5g signal, network coverage, data connection, network connection, internet connection
    4g service, 3g service, 5g service, 4g data, phone network, mobile service, mobile coverage, fibre, phone line, landline
    landlines, phone lines, dial tone, calls or texts, internets, mobile connection, mobile connectivity, mobile reception
    phone reception, cell reception, data signal, data service, data coverage, 4g coverage, 4g connection, 4g speeds, 4g speed
    4g network, 5g coverage, 5g network, 3g coverage, 3g network, mobile phone signal, mobile phone service, mobile data signal
    mobile broadband, voice coverage, voice service, network service, network signal, cellular, cellular data, cellular service
    signals, phone signals, home internet, home broadband, fibre broadband, full fibre, net, speeds, data speed, data speeds, internet speed, internet speeds
    download speed, download speeds, upload speed, upload speeds, network speed, network speeds, broadband speed, broadband speeds

set network
    {radio}
    service

set be
    is, are, s, re, was, were, been, be, appears, appear, seems, seem, looks, look, seemed, remains, stays, appears to be, seems to be
    seem to be, looks to be, appear to be, look to be, has been, have been, s been, looks like it is, looks like its
    looks like it s, is showing as, showing, shows, shows as, went, has gone, have gone, s gone, gone, goes, going, keeps going
    keep going, is going, got, is showing, are showing, become, becoming, has become, has got, getting, been getting, has been getting, gotten, has gotten

set out
    down, offline, unavailable, unreachable, inaccessible, unresponsive, out of service, not accessible, not available
    not reachable, not online, not responding, not loading, not operational, non-responsive, timing out, erroring out
    having an outage, experiencing an outage, experiencing issues, experiencing problems, having issues, having problems
    having some issues, experiencing difficulties, suffering an outage, failing to load, throwing errors, returning errors

set dead
    {out}
    broken, dead, borked, kaput, not up, out of action, knackered, non responsive, in accessible, hosed, fubar
    dead in the water, failing, crashing, crashed, erroring, having trouble, glitching, glitchy, buggered, bugging out
    acting up, playing up, malfunctioning, degraded, dropping, dropping out, cutting out, lagging, unstable, unusable
    messed up, screwed, fucked, fucked up, shitting the bed, having a moment, having a meltdown, in trouble, shagged, banjaxed
    goosed, bolloxed, bollocksed, on the blink, on the fritz, tits up, toast, bricked, gone to pot, pooped, shot, having a bad day
    having a rough day, having a bad time, having a rough time, having a bad morning, having a rough morning, on fire, on its knees, flapping, choking, belly up, dying

set part
    {thing}
    card, cards, debit card, credit card, store, shop, timeline, stories, comments, maps, map, transfers, transfer, payment, deposits
    party, party chat, friends list, songs, music, playlist, live, tracking, booking, bookings, check in, check-in, tickets, box, hub
    broadband, landline, telly, texts, sms, dms, emails, mail, page, pages, account, accounts, queues, lobby, lobbies, ranked
    games, game, replies, likes, voice messages, voice notes, photos, pics, images, gifs, calendar, drive, meetings, voicemail
    invoices, terminal, terminals, card machine, card machines, atm, atms, contactless, scanner, scanners, tv app, remote, keyfob, lights
    thermostat, doorbell, cameras, camera, alarm, speaker, speakers, reels, shorts, subscriptions, imports, exports, reports

// What users see of a failure, said of a service or a part of it.
set failing
    getting declined, keeps getting declined, keep getting declined, being declined, getting rejected, keeps getting rejected
    not going through, aren't going through, isn't going through, won't go through, bouncing, crawling, timing out, times out, time out
    timed out, cutting in and out, cutting out, dropping in and out, dropping out, in and out, going in and out, just spins, just spin
    just spinning, spinning forever, spins forever, spinning and spinning, stuck loading, stuck on loading, stuck on the loading screen
    stuck on connecting, stuck at connecting, stuck on login, stuck on the login screen, stuck in queue, loading forever
    takes forever to load, taking forever to load, taking forever, taking ages to load, keeps buffering, buffering nonstop
    keeps crashing, crashing nonstop, crashing on launch, crashes on open, crashes on launch, crashes instantly, keeps freezing, frozen
    keeps logging me out, logs me out, logged me out, signs me out, signed me out, keeps signing me out, kicks me out, kicked me out
    boots me out, booted me, boots me, keeps kicking me, keeps booting me, keeps disconnecting, disconnecting me, keeps dropping
    keeps failing, keeps erroring, erroring, throwing errors, throws errors, full of errors, gone dark, been off since, been off all day
    been out since, been out all day, been dead since, been dead all day, completely dead, totally dead, stone dead, on the fritz
    having a wobble, doing nothing, does nothing, unplayable, unwatchable, unusable, not receiving, isn't receiving, not getting messages
    only one tick, stuck on one tick, one grey tick, stuck on pending, all failing, failing left and right, glitching out, bugging out
    glitching, lagging like crazy, lagging badly, super laggy, super slow, painfully slow, dead slow, so slow, insanely slow, dog slow
    failing silently, blank, blank for me, white screen, black screen, blank screen, gone blank

// What hardly ever happens.
set seldom
    never, hardly, hardly ever, barely, barely ever, rarely, rarely ever, never ever, only sometimes, never fucking

set does
    works, loads, connects, opens, sends, responds, plays, functions

// What clearly says that something named fails; "dead" may be said of its
// fashion.
set ill
    {out}
    broken, not up, failing, crashing, erroring, having trouble, glitching, glitchy, acting up, playing up, malfunctioning
    degraded, dropping out, cutting out, lagging, unstable, unusable, borked, kaput, buggered, dead for, totally dead

set cant
    nobody can, no one can, noone can, none of us can, nobody is able to, no one is able to
    can't, cannot, can not, cant, can t, unable to, not able to, unable, couldn't, could not, won't let me, wont let me
    doesn't let me, not letting me, isn't letting me, isnt letting me, doesn t let me, can't seem to, cannot seem to, can't even
    won't let us, haven't been able to, havent been able to, have not been able to, impossible to, no way to, struggling to
    failing to, fail to, fails to, failed to, having trouble, having issues, having problems, trouble, hard to, not being able to
    couldnt, can no longer, no longer able to, haven t been able to, still can't, cant even, having difficulty, refuses to
    keeps failing to, refusing to, unable to even

set use
    log in, login, log into, log on, logon, logging in, logging into, sign in, sign into, signing in, connect, connect to
    connecting, connecting to, access, accessing, reach, reaching, load, loading, get online, get on to, get onto, getting online
    stream, streaming, post, posting, upload, uploading, push, pushing, git push, git pull, git clone, docker pull, docker push
    sign back in, log back on, log back into, get back in, get back on, get back into, get back online, sign on
    docker login, npm install, npm publish, make calls, make a call, make or receive calls, make any calls, make phone calls
    send texts, send a text, receive texts, receive calls, send messages, receive messages, send or receive, get a connection
    get any connection, ping, reconnect, log back in, get any signal, get a signal, refresh, sync, play

// Work that a service is slow at.
set waited-for
    load, respond, connect, send, start, finish, reply, process, complete, open, arrive, deliver, show up, come through, go through
    get through, appear, update, refresh, sync, boot, log in, sign in, build, install, deploy, upload, download, play, resolve, save

// Where somebody comes to rest who gets no further.
set impasse
    screen, page, logo, loading, spinner, wheel, circle, tick, connecting, sending, saving, building, pending, queued, queue, waiting
    initializing, initialising, updating, processing, preparing, starting, syncing, verifying, authenticating, reconnecting, splash
    splash screen, loading screen, login screen, bar, percent, dots, dot, buffering, downloading, uploading, installing

// Whom a service puts out.
set put-out
    me, us, everyone, everybody, people, all of us, all of them, all, users, customers, half of us, my whole team, the whole team, him, her, them

// Whose word is passed on.
set kin
    mum, mom, dad, brother, sister, wife, husband, partner, girlfriend, boyfriend, gf, bf, missus, mate, mates, friend, friends
    neighbour, neighbours, neighbor, neighbors, colleague, colleagues, coworker, coworkers, co-worker, co-workers, flatmate, flatmates
    roommate, roommates, housemate, housemates, son, daughter, nan, gran, parents, kids, cousin, uncle, aunt, team, teammate, teammates
    boss, office, whole family, whole office, whole team, buddy, buddies

set use-here
    {use}
    resolve, open, opening, watch, watching, listen, send, sending, receive, receiving, download, downloading, pull, pulling, clone, fetch
    publish, publishing, install, installing, deploy, deploying, build, building, update, updating, syncing, get on, get in
    get into, getting on, getting in, getting into, call, call out, use, using, join, browse, search, pay, check out, unlock
    lock, start, charge, see, view, retrieve, pull from, register, authenticate, verify, submit, save, comment, create, merge
    ssh, do anything, launch, boot, enter, playing, get to, get, upgrade, find, run, reproduce a working

set works
    moved, refreshed, updated, budged, delivered a, delivered any, show, display, appear, work, working, worked, load, loading, loaded, respond, responding, open, opening, connect, connecting, function, functioning, send, sending
    sync, syncing, refresh, refreshing, update, updating, showing, play, playing, start, starting, accessible, resolve
    resolving, go through, going through, come up, coming up, deliver, delivering, build, building, install, installing
    be reached, reachable, pull, pulling, move, moving, boot, reply, let me in, letting me in, log in, logging in, run, running
    started, opened, loads, opens, starts, finish, finishes, finished, finishing, complete, completes, completed, completing, arrive
    arrives, arrived, arriving, come through, coming through, came through, comes through, get through, getting through, process
    picking up, pick up, charging, wake up, waking up, resolves, go out, going out, get out, get deployed, get delivered, upload, uploading, download, downloading, save, saving, saved, stream, streaming, sign in, signing in, pair, pairing, reconnect, budge
    processing, answer, answering, trigger, triggering, triggered, render, rendering, run through, pass, passing, show up, showing up

set not-do
    doesn't seem to be, doesnt seem to be, don't seem to be, dont seem to be, doesn't appear to be, not seem to be, doesn't seem to
    doesnt seem to, don't seem to
    barely ever, hardly ever, rarely, rarely ever, never ever, doesn't want to, doesnt want to, don't want to, decided not to
    doesn't, does not, doesnt, doesn t, don't, do not, dont, don t, isn't, is not, isnt, isn t, aren't, are not, arent, aren t
    won't, will not, wont, not, never, s not, re not, hasn't been, has not been, haven't been, hasnt been, stopped, has stopped
    hasn't, hasnt, haven't, havent, has not, have not, just won't, still won't, stops, keeps not, refuses to, refusing to, hardly, barely, ain't, aint, can't be, cannot be, quit, just stopped

set someone
    anyone, anybody, everyone, everybody, someone, somebody, anyone else, anybody else, any1, any one else, anyone else here
    any of you, you guys, others, other people, all of you, any1 else, anyone elses, any body else

// Asked of all who read.
set any-one
    anyone, anybody, someone, somebody, anyone else, anybody else, any1, any one else, anyone else here, any of you, any1 else
    anyone elses, any body else, any one

set trouble
    issue, issues, problem, problems, trouble, outage, outages, disruption, downtime, fault, error, errors, difficulties
    service disruption, service issues, connection issues, connectivity issues, connection problems, login issues, login problems
    server issues, server problems, network issues, network problems, internet issues, hiccup, hiccups, glitch, glitches
    interruption, technical issues, technical difficulties, technical problems, network problem, network issue, connection issue
    delays, slowness, slowdown, slowdowns, backlog, packet loss, degraded performance, connection errors, server errors
    connectivity problems, signal issues, signal problems, latency issues, performance issues, failures, timeouts, lag
    service issue, service outage, network outage, network fault, incident, system issues, coverage issues

set have
    have, has, having, had, got, getting, get, gets, experiencing, seeing, facing, hitting, encountering, suffering, see
    experience, noticing, receiving, am having, i'm having, been having, running into, receive, suffer

set many
    a, an, some, any, the, this, these, lots of, a lot of, multiple, several, many, major, massive, huge, big, serious
    widespread, a major, a massive, a huge, a big, a widespread, another, a few, intermittent, constant, total, a total
    the same, same, similar, exact same, the exact same, this same, a similar, more, continuous, continued, no end of, various
    nothing but, ongoing, an ongoing, a nationwide, a complete, frequent, continual, random, sudden, a sudden

// What becomes of work that a service does for its users.
set done
    gets deployed, get deployed, gets built, gets through
    triggered, processed, delivered, synced, synchronized, synchronised, executed, scheduled, picked up, published, indexed, refreshed
    displayed, shown, served, recognized, recognised, recorded, propagated, replicated, rendered, deployed, detected, received

// Who runs into it: the gerunds only, since "have it" and "see it" say less.
set meeting
    seeing, getting, having, facing, experiencing, encountering, hitting, noticing, observing, noticed, encountered, running into
    suffering from, ran into, saw, experienced, witnessing, dealing with

// What does its work.
set runs
    works, worked, loads, loaded, opens, connects, connected, passes, passed, succeeds, succeeded, responds, started
    resolves, boots, goes through, went through, came through, comes through, completes, completed

// Words that only a recovery is told with.
set well
    ok, okay, fine, good, better, working, back, up, fixed, resolved, mitigated, live, online, back to normal, back online, back up
    solved, sorted, restored, up and running, reachable, available, accessible, stable, healthy, operational, running, normal

// --- failures -----------------------------------------------------------

rule down down firm
    <service> {be}? {out}
    <service> *1 {be} {out}
    <service> {thing} {be}? {out}
    <service> {thing} *1 {be} {out}
    (is|are) <service> *3 {out}
    <service> {thing}? *1 (outage|outages|downtime|service disruption)
    (outage|outages) (at|with|on|affecting|of|for) <service>
    <service> (in|at)? <place> {be} {out}
    <service> <place> (outage|outages|downtime)
    {cant} (log in to|login to|log into|sign in to|sign into|connect to|access|reach|load|open|get on|get into|get onto|use) <service>

rule service-fails down firm
    <service> {thing}? {not-do} {works} (<end>|for me|for us|here|today|right now|since|in|at all|anymore|again|across)
    <service> {thing}? *1 (refuses to|won't|keeps failing to) {works} <end>
    <service> {thing}? (out|gone|down) (in|for|here|too|since|across|as well|all)
    <service> {thing}? {be} *1 out (in|for|here|too|since|across|as well|<end>)

rule acting-up down needs=service firm
    <service> {thing}? (crashed|crashing|crashes) *2 (minute|middle|moment|second|again|during|when|as soon as|while|mid|right)
    <service> {be}? {ill}
    <service> *1 {be} {ill}
    <service> {thing} {be}? {ill}
    <service> {thing} *1 {be} {ill}
    <service> {thing}? *1 (keeps|keep|kept) (timing out|crashing|failing|buffering|freezing|dropping|disconnecting|loading forever|spinning|logging me out|kicking me out|going down|cutting out|erroring)
    <service> {thing}? *1 (crashes|crashed|freezes|hangs|hung|timed out|times out|fails) *2 (for me|for us|on launch|on start|on startup|at launch|again|everyone|for everyone|here|today|<end>)
    <service> {thing}? just (died|crashed|broke|stopped)
    <service> {thing}? *1 (throwing|throws|returning|returns|giving|gives|serving|showing|shows|answering) *2 (<code>|error|errors|server error)
    <service> {thing} (dead|throwing|showing|useless|gone)

rule acting-up-dead down needs=expected firm
    <service> {be}? {dead}
    <service> *1 {be} {dead}
    <service> {thing} {be}? {dead}
    <service> {thing} *1 {be} {dead}

rule has-trouble down needs=service firm
    <service> {thing}? (is|s|are|seems to be|appears to be) *1 (having|experiencing|seeing|suffering) *2 {trouble}
    {have} *1 (trouble|outage|outages|downtime|connection issues|connection problems|connectivity issues|login issues|login problems) (with|on|at|reaching|accessing|connecting to|loading) *1 <service>
    {someone} (else)? {have} *2 {trouble} (with|on|at|reaching|accessing|connecting to|loading|getting) *2 <service>
    <service> having (issues|problems|trouble|difficulties)
    <service> {thing}? *1 (is|s|are|was) *1 causing *2 {trouble}

    <service> {thing}? (just|has|keeps|kept|s)? (logged|signed|kicked|booted) (me|us|everyone) (out|off)
    <service> *1 {thing}? (buffering|freezing|glitching|lagging|disconnecting) (so|every|for|again|like|constantly|nonstop|non stop|today|tonight|rn|<end>)
    (why|how) (is|are|s) <service> {thing}? *1 (slow|laggy|sluggish|broken|glitchy|buggy|shit)
    there *1 (a|an)? *1 (problem|issue|outage|fault|glitch) (with|on|at) *1 <service>
    <service> {thing}? *1 (stuck|buffering|frozen) (at|on|for|every|so|and|again|since|<end>)
    <service> {thing}? (payments|payment|transfers|deposits|orders|checkout|logins|uploads|messages) *1 (delayed|declined|failing|failed|rejected|pending|missing|stuck)
    <service> {thing}? *1 (declined|declining|rejecting|refusing) *2 (at|twice|again|everywhere|my|all|cards|every|for)
    <service> {thing}? (error|errors|outage) (again|today|here|for|when|every|on|all|<end>)
    <service> {thing}? {be}? *1 (under|undergoing) maintenance
    you (appear|seem) to (have|be having|be experiencing|be suffering) *2 {trouble}
    (your|ur) *1 {thing} (appears|seems|appear|seem) to (have|be having|be experiencing|be suffering) *2 {trouble}
    (customers|users|people|subscribers|thousands|millions|players) *3 (without|unable|locked out|reporting|report|reported|can't) *3 ({network}|{trouble}|access|log in|connect)

// A part of a service, or all of it, in the words of its users.
rule part-fails down needs=service firm
    <service> {part}? *1 (being|acting|behaving|going) (weird|funny|strange|odd|wonky|iffy|dumb|haywire|mental)
    <service> {part}? (falls|fell|falling|keeps falling|fallen) over
    <service> *1 under (ddos|attack|a ddos)
    <service> {part}? *1 {failing}
    <service> {part} *1 {not-do} {works}
    {part} *1 (on|in|with|for|at|from|via|using) *1 <service> *1 ({failing}|down|broken)
    {part} *1 (on|in|with|for|at|from|via|using) *1 <service> *1 {not-do} {works}
    <service> *1 {part} *1 {failing}
    <service> {part}? *1 (says|saying|keeps saying|just says|giving me|gives me) *1 (error|errors|something went wrong|try again later|unavailable|server error|no connection|an error)
    <service> *1 (servers|server|queue|queues|matchmaking) *1 (full|overloaded|overwhelmed|melting|melted|hammered|swamped|on fire)
    <service> {part}? {be}? *1 (out|off|dead|down|gone) (since|all day|all morning|all night|all week|for hours|for days)
    <service> {part}? *1 (goes|going|went|gone) (off|down|dark|dead) *1 (every|again|since|for|in|at|<end>)
    (nothing|none|no) *2 (showing up|coming through|going through|getting through) *1 (on|in|from|via) *1 <service>
    (in|with|on) <service> *1 (nothing|no) *1 (works|loads|working|loading|playing|plays)
    <service> (nothing|no) {part}? (works|loads|working|loading|playing|plays|arrives)
    <service> {part}? *2 (sos mode|sos only|no service|zero bars|no bars)

rule part-asked down needs=service firm asks
    {any-one} *2 <service> {part}? *1 ({failing}|down|slow)
    {any-one} *2 <service> {part}? *1 {not-do} {works}
    (is|are) *3 <service> {part}? *1 ({failing}|not working|declined)
    <start> (is|are) <service> {thing}? (working|up|online|ok|okay) (in|at|around|near|for|today|right now) *2

rule works-asked down firm asks
    <start> (does|do|is) <service> {thing}? (work|load|open|working|loading) *1 (for|at|in|on) *1 (you|anyone|anybody|others|everyone|your|someone)

// Whole sentences where even "steam" is a name.
rule down-asked down firm asks vouches
    <start> (is|are) (the|ur|your)? <service> {thing}? (down|offline) (for anyone|for anybody|for everyone|for you|right now|rn|or|again|today|anyone|atm|lol)
    <start> (is|are) (the|ur|your)? <service> {thing}? (down|offline) <end>
    <start> (is|are) the <service> (app|website|site|mobile app|servers) *1 (down|offline|not working|broken)

rule down-product down firm vouches
    <start> <service> (app|website|mobile app|servers) {be}? (down|offline) (again|for|today|rn|right now|since|too|<end>)

rule down-name down firm asks
    <start> (is|are) <name> {thing}? (down|offline|broken|dead|not working|out) (for|right|now|or|in|anyone|today|again) 
    <start> (is|are) <name> {thing}? (down|offline|broken) <end>
    <start> anyone know if <name> (is|s) down

rule down-name-told down firm
    <start> <name> {thing}? (is|s|seems to be|appears to be|seems|has gone) (down|offline) <end>
    <start> <name> {thing}? (is|s|seems to be|appears to be|seems) (down|offline) (for|right|now|again|in)

rule down-thing down needs=expected firm
    {thing} {be} {dead}
    {thing} {dead}
    {thing} (out|gone|useless|no go|a no go) (in|here|too|for|at|again|since|as well|<end>)
    {thing} {be} *1 (out|gone|useless)
    (no|zero|without|without the|without any) *1 (access|app|login|connection) (to|from|since|in|at|for|here|through|again|either|<end>)
    {thing} (list|screen|page)? *1 (empty|blank|grey|stuck)
    (website|site|app|page|portal) *1 (throws|throwing|threw|spits out|spitting out)
    {thing} *1 (gives|giving|throws|throwing|shows|showing|gets|has) *1 (error|errors|nothing|<code>)
    {thing} (error|errors|timeout|timeouts)
    (no|without|without the) (app|access|connection|climate) (no|or|and)
    (nothing|none) *1 (works|working|for hours)
    (failures|errors) (continue|persist|everywhere)
    (commands|requests|calls|logins) *2 (failing|fail|time out|timing out|rejected)
    {thing} {not-do} {works}
    (it|this|{thing}) *1 {seldom} {does}
    nothing *2 (works|working|loads|loading|load|work) *1 (properly|anymore|any more|today|at all)?
    {thing} *1 (on|in) *1 (phone|laptop|computer|ipad|tablet|desktop) *2 {not-do} {works}
    (your|ur) *2 {be} *1 (down|offline|not working)
    (think|seems|looks like|reckon) *3 (is|are|s) (down|offline)

// Where a service is expected, a place with a word or a number says it all.
rule place-down down needs=expected firm
    <place> *1 (down|dead|offline|gone) *1 (too|also|as well|here|again|since)? <end>
    <place> (is|all|completely)? out *1 (too|also|as well|here|again|since)? <end>
    <start> <place> *1 (nothing|no luck|no app|no access|no connection) *1 (yet|either|here|so far)? <end>
    <start> here in <place> *1 (dead|down|out|offline|nothing)
    (from|to|in) <place> *1 (down|dead|offline) <end>

rule only-down down needs=expected firm
    <start> (down|offline|dead) <end>
    <start> *1 (unusable|unreachable|unavailable|inaccessible|unresponsive|broken) <end>

rule place-code down needs=expected symptom=error firm
    <start> *1 <place> <code> <end>
    <start> <code> <end>
    <start> *1 <code> *1 (here|everywhere|too|as well|in|from) 
    (is|are) (also|now|still|only|all|again) <code>

rule no-change still needs=expected firm
    <start> *2 (no change|no improvement|nothing new|unchanged|not any better|no better) *2 <end>
    <place> still *1 (down|dead|out|offline|gone|nothing|no) *2 <end>
    <place> (not yet|not back|isn't back|still not)
    back to <code>
    (problem|problems|issue|issues|fault|outage) *1 (not|never|isn't|isnt|won't|wont) *1 (going away|go away|gone away|improving|improved|getting better|getting any better|got better|got any better)
    (now|then|and|is|are|went|s) *1 back to <code>
    back to *1 (same|usual|old) *1 (problem|problems|issue|issues|story|shit|rubbish)
    back to (error|errors|being down|maintenance|timeouts|the error|the same error)

rule briefly-back still needs=expected firm
    (came|come|comes|up|worked|loaded|back) *3 for *2 (min|mins|minute|minutes|moment|second|seconds|sec) *4 (again|gone|then|and)
    (came|come|comes|was|back|up) *2 (briefly|for a moment|for five minutes|for a few minutes|for two minutes) 
    (worked|back|up|loaded) for (a|one|two|five|ten|few|a few|some|about|<num>) *1 (min|mins|minute|minutes|moment|second|seconds|sec)
    (gone|lost|dead|down|died) again
    briefly *2 (back|up|working|had it)

// What monitors and operators say.
rule measured down needs=expected firm
    (elevated|increased|high|higher|rising|abnormal) *1 (error|errors|error rate|error rates|failure|failures|failure rate|timeouts|latency|latencies)
    (errors|failures|timeouts|problems|disruptions|outages) (are|is|remain|now) *2 (outside|outside of|in|limited to|confined to|concentrated in|across|primarily|mostly|mainly|affecting|widespread)
    (errors|failures|timeouts|problems) (continue|persist|ongoing|increase|spread|grow)
    (requests|commands|responses|calls|queries|logins|api calls|vehicle data|telemetry|readings|connections) *4 (failing|fail|fails|time out|timing out|erroring|rejected|not succeeding|unavailable|missing|stopped)
    (degraded|reduced|impaired) *1 (performance|service|availability|functionality|connectivity)
    (partial|major|service|widespread|complete|full) (outage|disruption|degradation)
    (unexpected|unplanned|unscheduled) *1 (downtime|unavailability|interruption)
    (we are|we re|currently|are) (investigating|looking into) *4 (issue|issues|problem|problems|reports|outage|errors)
    (success rate|availability|uptime) *2 (dropped|drops|fallen|fell|at 0|down)
    <service> <code>
    <service> (error|errors)
    only *2 (is|are|seems) affected
    degraded <end>

rule page-says down needs=thread weight=0.6
    (status page|status|dashboard|statuspage) *1 (shows|lists|has|reports|confirms|acknowledges|mentions) *2 (incident|outage|issue|issues|problem|problems|degradation|this|it)

// Whoever runs it admits that it fails.
rule admitted down needs=thread weight=0.6
    (they|team|support|ops|engineers) *2 acknowledged (it|this|the issue|the problem|an issue|the outage)
    (we are|we re|i am|i m|they are|they re|team is|team are|is|are) *1 aware (of|that) 
    <start> *2 (we are|we re|i am|i m|they are|they re) *1 aware *1 <end>
    (we|i|they) (are|re|m|am) *1 aware and
    (are|re|is|am|m|currently|and) *1 (investigating|troubleshooting)
    <start> *1 (investigating|identified) <end>
    (identified|found|pinpointed|located) *1 (cause|issue|problem|root cause|source|culprit)
    (implementing|rolling out|deploying|preparing|applying) *1 (fix|mitigation|patch|hotfix|fixes)
    (working|work) on *1 (a fix|fixing|resolving|restoring|a solution|it now|getting it back|bringing it back|the problem|the issue)

rule measured-still still needs=expected firm
    (commands|requests|responses|errors|failures|calls) still *2 (time out|timing out|failing|fail|rejected|continue)
    (failures|errors|problems|timeouts) (continue|persist)

rule measured-up up needs=expected firm
    (requests|commands|responses|calls|readings|data|telemetry|logins) *2 (succeeding|coming in|flowing|arriving|recovered|recovering|back to normal|normal|normalised|normalized|restored|back) *2 (again|now|since|at|in)
    (error rate|error rates|failure rate|latency|latencies|traffic|success rate|response times) *2 (back to normal|normal|returned to normal|recovered|at normal|dropped back|back at)
    (back to|returned to|at) normal (levels|rates|rate|operation|operations|again)
    (returned|returning|went back|gone back|goes back) to normal
    (consider|considered|declare|declaring|call|calling) (this|it|the incident|the outage) *1 (over|resolved|closed)
    (issue|incident|problem|outage|impact) *2 (mitigated|resolved|over|closed|addressed)
    (fully|all systems|all services|services|systems) (operational|recovered)
    all clear

rule down-alone down subject firm weight=0.8
    {thing} {be} (down|offline)

rule it-is-down down needs=expected weight=0.9
    its *1 (down|offline|broken|dead|not working|unavailable|timing out|failing)
    (it|they|this|these|that|everything|both) (is|are|s|re|was|were|seems|seems to be|appears to be|looks to be|has gone|went) {dead}
    (it|they|this|everything) {not-do} {works}

rule it-asked down needs=service asks
    is it *1 (servers|server|network|site|app|service) or *1 (my|me|us|just me|mine)
    (is it|is this) (down|broken|down again) *2 <end>
    (is it|is this) (down|broken) (for|or|right now|again|today)

rule went-down down needs=service
    been (glitching|crashing|lagging|acting up|buffering|playing up|cutting out) (for me|all day|today|again|all morning|all night)
    (went|gone|going) (down|offline)
    (taken|knocked) offline
    (is|are|be|been) (down|offline) (for|in|since|right now|at the moment|atm)
    down (for everyone|for everybody|for me|right now|at the moment|atm|rn|all day|since)
    down (again|still)
    <start> (still|again) (down|offline|not working|broken|dead|nothing)
    <start> (down|offline) (again|still)? (here|in|for)

rule cant down needs=service
    {cant} {use}
    {cant} * {use}
    (nobody|no one|noone|none) *4 can *1 {use}
    {cant} {use-here} *1 {thing}
    {cant} (get|access|load|open|see) (anything|it|in|on) *1 (to load|to work|working|to connect|loading)

rule cant-online down needs=expected topic=telecom symptom=connection
    {cant} (get|go|get on|get onto) *1 online
    {cant} (get|go|get on|get onto|use|connect to|access) *1 (internet|web|data|mobile data|wifi)

rule cant-here down needs=thread
    {cant} *2 {use-here}

rule cant-service down needs=service
    {cant} {use-here} (to|into|on|the|my|on the|in to)? <service>
    {cant} (get|make) <service> {thing}? to (load|work|open|connect|play|start|respond)

rule cant-thing down needs=expected
    {cant} {use-here} *2 <service>
    {cant} {use} *2 {thing}

rule not-working down needs=service not=up
    {not-do} {works} (for anyone|for everyone|for anybody|for thousands|for millions|for people|for users|for customers|on here|in the app|via the app|on the app)
    {not-do} {works} (on|with|over|with my|on my) *1 (<service>|{radio})
    {not-do} {works} *2 (for me|for us|here|today|right now|atm|at the moment|anymore|any more|at all|properly|correctly|again|since)
    <service> {not-do} {works}
    <service> {thing} {not-do} {works}
    {network} *3 {not-do} {works}

rule not-working-thread down needs=thread not=up
    (return|give|throw|show) *2 (error|errors|<code>|exception|nothing|5xx)
    (turned|went|all|gone|tiles|map|maps|page|pages|screen) *2 (grey|gray|blank) (since|again|here|for|now|today|<end>)
    (mine|hers|his|theirs|ours|everyones) *1 (is|are|s|went)? *1 (off|out|down|dead|gone|broken|unavailable|the same) *1 (too|also|as well|again|here|<end>)
    (my|our) {kin} *2 (can't|cannot|cant|couldn't|got|has|have|is|are|lost|gets|sees) *1 (the same|same|it too|this too|either|{out}|kicked|issues|problems|{trouble})
    (its|it s|it is|must be|definitely|prob|probably) *1 (the|their) (server|servers|side|end|backend|service) <end>
    (its|it s|it is|seems|looks like) *1 (on)? (their|your) (end|side|servers) *1 <end>
    (its|it s|it is|now|affects|affecting|hitting|hits) *1 (every|each|all|everything|everyone|everybody) *2 <end>
    hope *5 (fix|fixes|fixing|fixed|resolve|resolved|solved|sorted) *1 (it|this|soon|quickly|asap|that|shortly)
    {not-do} {works}
    (fails|failing|failed|fail) *3 (on|with|for|at|in|to|too|here)
    <start> (fails|failing|failed|broken|still broken|broke)
    (i'm|i am|we're|we are|i|we|am) {have} *3 {trouble}
    (getting|get|got|seeing|see|receiving|hitting|facing|experiencing|having) *2 (error|errors|issue|issues|problem|problems|timeouts|trouble|this|same)
    (times|timing|timed) out
    same *1 (error|errors|issue|issues|problem|problems|thing|behavior|behaviour|result|message)
    (nothing|none) *2 (happens|helps|helped)
    (what|something) *1 (broke|is broken|s broken|went wrong)
    (is|are|s|been|seems|appears|looks|looks to be|seems to be) *1 (down|dead|gone|missing|broken|unavailable|inaccessible|unreachable|stuck|failing|frozen|hanging|erroring|timing out|crashing|corrupt|corrupted|truncated|garbled)
    <start> *1 been *1 (down|offline|broken|dead|out|unavailable|unreachable)
    out of sync
    (undelivered|undeliverable|unsent)
    (certificate|cert|ssl|domain) *1 expired
    (lasts|lasted|lasting|going on|been like this|been like that) *2 (hours|days|weeks|minutes|hour|day)
    <start> <name> {thing}? (offline|down|unreachable|unavailable|broken|dead|inaccessible) (<end>|again|since|for|from|in)
    (rate limited|rate limiting|rate-limited|blacklisted|blocklisted|banned|blocked) *1 (us|our|me|all|everyone)
    (blank|grey|gray|white|empty) (map|maps|page|pages|screen|tiles|list|response|results|reply)
    (builds|ci|pipelines|jobs|checks|everything|all|pipeline|build) *2 red
    (hdd|disk|drive|database|db|server|host|node|router|switch|psu|raid|machine|vm|instance|hardware) *1 (died|crashed|failed|burned|broke|melted)
    (lost|losing|lose) *1 (connection|connectivity|contact|sync)
    (notice|noticing|see|lots of|a lot of|many|random|occasional|sporadic|constant|intermittent|bunch of) *1 <code>
    (cannot|can't|could not|couldn't|failed to|unable to) (resolve|connect|find|fetch|load|pull|push|open|get|access|reach|read|download|install|establish|clone|authenticate)
    (get|getting|got|gets|gives|giving|receive|receiving|received|throws|throwing|shows|showing|returns|returning|returned|see|seeing) *3 (error|errors|<code>|timeout|timeouts|exception|failure|404|429)
    (error|errors|failure|failures|timeouts) (when|while|on|in|from|for|with|again|trying|connecting|loading)
    (ci|build|builds|pipeline|pipelines|deploys|deployment|deployments|jobs|workflows|installs|pushes|pulls|uploads|downloads|requests|tests) *2 (hang|hangs|failing|fail|fails|failed|broken|stuck|hanging|timing out|blocked)
    (intermittent|intermittently|sporadic|sporadically|random|randomly) *3 (fail|fails|failed|failing|failure|failures|error|errors|issue|issues|down|timeout|timeouts|unavailable)
    (intermittent|intermitent|intermittently|sporadic|sporadically|flaky|spotty|hit or miss|hit and miss|on and off|comes and goes)
    sometimes *2 (works|work|loads|passes|fails|fail|not|doesn't|times out)
    (works|working|loads) (sometimes|occasionally|intermittently|half the time|on and off)
    (no response|not responding|unresponsive|no connection|no route|empty response)
    (bad|having) gateway
    (unable|fail|fails|failed|failing) to *1 {use}
    (is|are|s) broken
    (no luck|no dice|no joy|no bueno|no success)
    (started|starting|began|begun|starts) (failing|happening|to fail|seeing|getting|experiencing|throwing|returning|occurring|giving|timing out)
    (it|this|that|problem|issue) (started|began) *2 (today|this morning|this afternoon|this week|yesterday|ago|for everyone)
    {not-do} (being|been|getting|be)? {done}
    (no|none of) *2 {done} *1 (since|for|today|in|yet|<end>)
    (did not|didn't|didnt|doesn't|does not|doesnt|don't|do not) *1 (solve|fix|change|resolve|cure|do anything|make a difference|make any difference)
    (that|this|it|which|clearing|clear|restarting|reinstalling|rebooting|restart|reboot|reinstall|cache|update|fix|workaround|retry|retrying|suggestion|solution|logging out|cookies|vpn|upgrade|upgrading|downgrading|downgrade|changing|switching|tried) *4 (did not|didn't|didnt|doesn't|does not|doesnt|don't|do not) help
    <start> (did not|didn't|didnt|doesn't|does not|doesnt) help
    (did|does|do|does absolutely) nothing
    (no effect|to no avail|without success|without luck|without any luck|without any success)
    <code> (for me|for us|here|across|everywhere|again|since|on every|on all|right now|all over)
    error *1 <num> (here|for me|for us|too|as well|again|since)
    (<name>|<place>|{thing}|mine|ours|others) (doesn't|don't|isn't|aren't|won't|does not|do not) <end>
    {not-do} (seem|seems|appear|look|looking) (to be|to)? *1 ({works}|help|solve|fix|respond)
    (can|could|able to) *1 (reproduce|repro|replicate)
    (could not|couldn't|cannot|can't) (get|head|download|verify|retrieve|fetch) *2 (resource|from|for|at)
    (could not|couldn't|cannot|can't) be *1 (resolved|reached|loaded|downloaded|fetched|found|opened|established|satisfied|completed)
    (is|are|am|m|re|also) *1 (affected|impacted) (<end>|too|as well|here|by|since|in)
    (<start>|is|are|be|been|being|getting|s|seems|seem|get) *1 (delayed|backed up|overloaded|overwhelmed|out of sync|read-only|in read-only mode|lagging behind|behind schedule|failed|degraded|blocked)
    (fell|falling|fallen|lagging|far) behind
    (disk is full|out of disk|out of disk space|out of memory|ran out of disk|database failure|disk failure|hardware failure|bad gateway)
    no (live|new|more)? *1 (data|messages|events|notifications|emails|logs|metrics|updates|results|webhooks) (since|coming|come|at all|arriving|arrive|received|anymore|is coming|are coming)
    <start> nothing *1 (here|for me|for us|from here|on my end|over here|in) *1 <end>
    (partial|major) outage
    (is|are) not (found|available|in the)
    (stopped|stops) working
    (hangs|hanging|hung|stuck|freezes|timeout|timeouts)
    (looks like|seems|appears) *3 (problem|issue|outage|trouble|error)

// What the title of an issue says, which often has no verb: "Webhook deliveries
// delayed".
rule headline down needs=thread weight=0.9
    (offline|unreachable|unresponsive|unavailable|inaccessible|delayed|stalled|refused|choppy|borked|nonfunctional|non-functional|kaput) (<end>|since|for|in|from|again|by|today)
    (suddenly|all of a sudden|out of the blue|out of nowhere) *3 (invalid|broken|fails|fail|failing|expired|revoked|rejected|401|403|missing|gone|stopped|empty|logged out)
    (suddenly|randomly|wrongly|unexpectedly|mysteriously) (invalid|invalidated|expired|revoked|rejected|missing|empty|logged out)
    (invalid|expired|revoked|rejected|missing|empty|broken|failing|fails) (all of a sudden|out of the blue|out of nowhere)
    (got|get|getting|been|being|were|all) *1 (revoked|invalidated)
    (push|pushes|login|logins|upload|uploads|request|requests|payment|payments|card|cards|job|jobs|connection|connections|message|messages) *2 (rejected|refused|denied|declined|aborted|dies|died|bounced)
    (being|getting|get|gets) (declined|rejected|refused|denied|throttled|bounced) *1 (everywhere|for|by|since|again|<end>)
    not *1 (visible|listed|propagating|propagated|being sent|being delivered|being processed|being built|being served|issued|validating|replicating|queueing)
    (missing|gone|disappeared|vanished|absent|removed) from *3 (registry|index|search|list|mirror|cdn|dashboard|site|feed|catalog|catalogue)
    (page|pages|url|urls|link|links|endpoint|download|downloads|tarball|tarballs|package|packages|images|assets|file|files|everything) *1 (404s|403s|500s|404ing|404)
    (imagepullbackoff|errimagepull|pull backoff|image pull backoff)
    (rate limit|quota|limit) exceeded *2 (for|even|although|without)
    (certificate|cert|certs|ssl|tls|domain) *3 (has expired|have expired|is invalid|not valid|handshake fails|handshake failed|handshake error|broken|revoked|not trusted)
    (serve|serves|serving|served|returns|returning|return|shows|showing|displays|delivers) *2 (stale|outdated|html|corrupt|corrupted|truncated|incomplete|zero_results|the old)
    (old|stale|outdated|wrong|cached) (content|data|version|page|pages|files|results) *1 (is|are|being) *1 (served|shown|returned|displayed|delivered)
    (mirror|index|cache|feed|mirrors) *1 (is|are)? *1 (outdated|stale|out of date|behind|not syncing)
    (dropped|dropping|drop|drops|fallen|fell|down) to *3 (kb|kbs|kbps|kb/s|kib|bytes|zero)
    slow (clone|clones|fetch|pull|pulls|push|pushes|download|downloads|upload|uploads|install|installs|builds|queries|api|responses|loading|load|login)
    (take|takes|taking) (forever|ages|an eternity) *1 (<end>|today|now|since|here|again|lately|at)
    time out (<end>|when|on|for|after|since|from|while|again)
    (a|the|pink|angry|only) unicorn
    (drop|drops|dropped|dropping|disconnect|disconnects|freeze|freezes|crash|crashes|cut out|cuts out) *1 (after|every|within) *2 (<num>|few|couple|seconds|minutes|minute|sec|min|one|two|five|ten)
    (full|lots|tons|loads|flood|bunch|wall|plenty) of *1 (errors|timeouts|failures|500s|502s|503s|504s|exceptions)
    (shows|showing|show|displays|reads) (zero|0|0.00|nan|undefined|nothing)
    (pending|queued|processing|unprocessed|in progress|in limbo) since
    (pending|queued|processing|in progress|waiting) for *1 (hours|ages|days|an hour|over|more than|<num>)
    out of (service|order)
    (service|server|services) (interruption|interruptions|disruption|degradation|instability|unavailability)
    redirects *1 (back)? to (itself|login|the login|the same page|the start)
    <end>? (page|site|app|api|endpoint|call|calls|requests) *1 (throws|crashes|hangs|freezes|errors) <end>

// What users see of a failure, and what it does to them, in a thread about it.
rule seen-failing down needs=thread
    been *1 crawling
    on its last legs
    (crawl|crawls|crawled|crawling) (at|along|since|today|here|for)
    (take|takes|taking) *2 <num> *1 (s|sec|secs|seconds|m|min|mins|minutes|h|hours) (<end>|now|or|for|to|per|today|instead|and)
    (like|doing) this (since|for|all|the whole)
    (minutes|hours|days|mins|hrs) late
    (not|isn't|isnt|aren't|arent|haven't|havent|hasn't|stopped|am not) *1 (receiving|getting|received|gotten|seeing|delivering) *1 (any|a single|the|our|my|anything|some)? *1 (webhook|webhooks|email|emails|mail|mails|message|messages|event|events|notification|notifications|response|responses|logs|codes|code|anything|traffic)
    (get|gets|got|getting|keeps getting|being) *1 (reset|refused|dropped|throttled|killed|aborted|interrupted|terminated|cut off|cut short) *1 (by|at|after|halfway|midway|mid|every|while|during|when|again|before|<end>)
    nothing *2 {done}
    (queued|piling|stacking|backing|lining) up (since|for|here|again|now|<end>)
    (return|returns|returning|returned|give|gives|respond with|responds with|come back|comes back|coming back|came back) *1 (empty|nothing|garbage|gibberish|nonsense|blank|null|zero results|no results|no data|an empty)
    (redirects|redirecting|redirect|going|goes|sends|refreshing|reloading|refreshes|reloads|login) *3 (in circles|in a loop|in loops|forever|endlessly|infinitely|over and over)
    (redirect|infinite|endless|refresh|reboot|boot|crash) loop
    (monitor|monitors|monitoring|alert|alerts|alerting|alarm|alarms|pager|pagerduty|opsgenie|sentry|dashboards|graphs|metrics) *3 (going crazy|going off|going nuts|going wild|firing|fired|screaming|lit up|went off|went crazy|woke|paging|exploding|lighting up|all red)
    (customers|clients|users|support|tickets) *2 (complaining|complain|complaints|screaming|yelling|furious|flooding|pouring)
    (downdetector|down detector) *3 (spiking|spike|spikes|up|full|exploding|agrees|confirms|reports)
    (breaking|blocking|killing|hurting|ruining|crippling|paralyzing|paralysing|stopping|blocks|breaks|kills|halts|stops) *1 (production|prod|us|our|my|me|all|everything|everyone|business|releases|deployments)
    (hit|hits|bitten|bit|struck|affected|burned|burnt|caught|stung|plagued|impacted|blocked) by *1 (this|it|that|these|the same|same)
    (face|facing|faced|meet|met|hit|experience) (this|the|it|that|same|these) *2 (too|as well|also|issue|problem|error|bug|here|<end>)
    affects *2 (too|as well|also|us|me|everyone|<place>)
    (<num>|one|two|three|half|most|some|many|nine|a third|a quarter) (out)? of *3 (requests|calls|attempts|times|pulls|builds|jobs|deploys|ten|five|packages|downloads|logins|tries) *2 (fail|fails|failed|succeed|succeeds|work|works|goes through|go through|time out|times out|make it|is lost|are lost)
    (it|this|that|everything|all|always) (fails|fail|failed) (<end>|every|each|most|when|with)
    (tried|tested|checked|attempted|cleared|restarted|reinstalled|rebooted) *7 (no difference|no success|all fail|all failed|failures|to no avail|same result|the same|same thing|same error)
    <start> *1 (no|zero) difference *1 <end>
    (result|outcome|error|it|its|it s|behaviour) *1 (is|still)? the same (<end>|here|for|everywhere)
    (it|this|that|everything|all|server|connection|whole thing|site|api) *1 (died|exploded|collapsed|imploded|blew up|fell over|tanked|choked|went boom|went poof|went dark|keeled over|gave up|fell apart)
    <start> *1 (hosed|borked|kaput|kaputt|toast|fubar|gone|dead as a doornail|dead in the water|down the drain) *1 (here|for me|for us)? <end>
    (gone|toast|missing|hosed) (for me|for us)
    (its|it s|it is|this is|that s|seems|seems to be|seems like|looks like|must be|probably|definitely|likely|clearly) *2 (server side|server-side|upstream|a backend|infrastructure|their fault|on them)
    (it|this|that) (is|s) *1 (a|an) *2 (problem|issue|outage|bug|incident) (on|at|in) (their|your) (side|end|part)
    (its|it s|it is|this is|that s) *1 not (you|your end|your side|your fault|your connection|your setup|your router|your config|your code|your machine|on your end|on your side)
    not your (end|side|fault|connection|setup|router|config|machine|network|internet|phone|device)
    (they|support|<service>|official|devs) *1 (acknowledged|acknowledge|acknowledges|confirmed) *1 (it|this|the issue|the problem|the outage|an outage|an issue|that|there)
    (status page|statuspage|status) *3 (investigating|degraded|identified|partial|yellow|orange|red)
    (status page|statuspage|dashboard) *2 (lying|lies|a joke|a lie|useless|wrong|out of date)
    (get|gets|getting|got|became|becoming|grows|growing) *1 (worse|unbearable|slower and slower|worse and worse)
    (<num>|two|three|four|five|six) (min|mins|minutes|hours|hrs|days) *1 (and counting|of downtime|without|wasted)
    <start> error <num> <end>
    (sev1|sev 1|sev0|p1|p0) (here|for us|incident|on our)

rule outage down needs=expected
    {have} {many}? {trouble}
    (unexpected|unplanned|unscheduled) (downtime|outage|maintenance)
    {have} {many}? *1 {trouble} (with|on|in|at|connecting|logging|accessing|loading|again|today|right)
    there (is|are|s|seems to be|appears to be|must be) {many}? *1 {trouble}
    (reports of|reporting) {many}? *1 (outage|outages|problems|issues)
    (why|what) *3 (outage|downtime)
    {many} (outage|service outage|network outage|service disruption)
    {thing} (outage|outages|downtime)
    <start> (outage|outages|downtime) <end>
    <start> {trouble} (in|at|around|near) *2 <end>
    (outage|outages) (in|at|across|affecting|on|today|right now|again)
    issues with *2 {thing}
    (never ending|neverending|endless|constant|continual|continuous|nonstop|non stop|ongoing) *1 {trouble}
    (is|are) there *1 {many}? *1 {trouble}
    any *1 (known|reported)? *1 {trouble}
    (known|reported) (issue|issues|problem|problems|outage|outages|fault)
    (problems|issues|trouble) with <service>
    <service> {have} {many}? *1 {trouble}

rule down-or-me down needs=service asks
    (down|offline|broken|dead|slow|lagging) or (is it|just|only|is that|is this)? *1 (just me|only me|me|my internet|my connection|my end)

// Who asks after works asks why it fails.
rule works-on-asked down needs=expected topic=telecom asks weight=0.8
    there (any|some|engineering|maintenance|mast|planned|essential|upgrade) *1 (work|works|maintenance) *1 (going on|in|at|around|near|today|happening|being)
    (are|r) (you|u) *1 doing *2 (work|works|maintenance|upgrades) *1 (in|at|around|on|near)

rule network-asked down needs=service topic=telecom asks weight=0.8
    (can|does|do|is) *1 {any-one} *2 <service> *2 (get|getting|got|have|having) *1 {radio}
    (can|does|do|is) *1 {any-one} *1 (get|getting|got|have|having) *1 {radio} *2 <service>

// Operators say "may" of what does.
rule may-see down needs=expected granted
    (users|customers|some|members|subscribers|people|developers) *2 (may|might) *1 (experience|be experiencing|see|be seeing|notice|encounter|be encountering|be unable) *3 ({trouble}|{use}|delays|loading|latency|slower|degraded)

rule anyone-able down needs=thread asks weight=0.9
    {any-one} *3 (able|managing|managed|manage) to {use-here}
    {any-one} *3 (gotten|getting|got|get) *2 (through|in|to work|working)

rule anyone-else down needs=thread asks weight=0.9
    {any-one} (else)? *1 (getting|seeing|having|experiencing|hitting|facing|encountering|noticing|noticed|affected|unable|gets|sees)

// Who is put out by it.
rule put-out down needs=expected symptom=connection
    (keeps|keep|kept|keeping|just|always|randomly) *1 (throwing|throws|threw|kicking|kicks|kicked|bouncing|bounces|bounced|sending|sends|sent|chucking|chucks|chucked|dumping|dumps|dumped|booting|boots|booted|logging|logs|logged|signing|signs|signed|locking|locks|locked) {put-out} *1 (out|off|back)
    (throwing|throws|threw|kicking|kicks|kicked|bouncing|bounces|bounced|chucking|chucks|chucked|dumping|dumps|dumped|booting|boots|booted|logging|logs|logged|log|signing|signs|signed|locking|locks|locked) {put-out} *3 (out|off)
    <start> (booted|kicked|chucked|thrown|bounced|dumped|dropped|logged|signed|locked) (out|off) (of|from|the|mid|while|every|again)

// Who gets no further.
rule impasse down needs=expected symptom=app
    (stuck|stays|stay|sits|sitting|sit|stops|hangs|hanging|freezes|frozen|remains|loops|looping|spins|spinning|halts) (on|at|in) *3 {impasse}
    (stuck|frozen|sits|hangs|freezes|stops) (on|at|in) *1 (<num>|0|1|25|50|75|99)
    neither *2 (nor|or) *1 ({works}|received|sent|delivered|posted|loaded)
    (not|isn't|isnt|won't|wont|doesn't|doesnt|aren't|refuses to) (let|letting) (anyone|anybody|people|users|customers|us|me|him|her) *1 (in|on|log|sign|play|post|send|pay|join|connect|upload|buy|watch|book|order|back in)
    (shows|showing|show|marked|listed|displays|displaying) *4 (as)? (unavailable|offline|unreachable|disconnected)
    (take|takes|taking|took) *6 (seconds|secs|minute|minutes|mins|min|hour|hours|ages|forever|eternity|day|days) (to|before) *2 {waited-for}
    nothing *1 (plays|sends|opens|connects|refreshes|updates|uploads|downloads|posts|syncs|streams|saves|delivers|deploys|arrives|comes through|goes through|gets through|moves|happens)
    can (nobody|no one|noone|none of us|none of you) *1 {use-here}
    (nobody|no one|noone|none of us) *2 (can|is able to|are able to) *1 {use-here}

// A name near by says what general words are about.
rule near-name down needs=service firm
    <service> *4 (timing out|erroring|erroring out|unreachable|unresponsive|not responding|freezing up|hanging) *1 (<end>|all|since|for|again|on|every|and|when|in|here|today|right now)
    <service> *3 {not-do} (load|loading|connect|connecting|respond|responding|sync|syncing|refresh|refreshing|showing|sending|playing|uploading|downloading|opening|streaming|updating|saving|delivering|let me in|letting me in) *1 (<end>|for|on|all|since|again|today|and|at|here|any|either|properly|right now)
    <service> *1 {be} *1 (trash|garbage|rubbish|shit|shite|crap|dogshit|ass|awful|terrible|useless) (all|today|tonight|this morning|this evening|this afternoon|again|rn|right now|since)
    (stop|stops|stopped|quit) <service> {works} (<end>|on|for|since|again|in|properly)

// What a phone or a box at home says of the network.
rule network-gone down needs=service topic=telecom symptom=connection firm
    (not registered on|not registered on the|no registration on) network
    (sim|sim card) not provisioned
    (searching|looking|hunting|scanning) for *1 (network|signal|service)
    {network} *2 (fallen over|fell over|gone tits up|packed up|packed in|conked out|given up|gone to pot|died a death)
    {radio} *4 (vanished|disappeared|evaporated|deserted)
    used to *1 (get|have) *3 {radio} *3 now *1 (nothing|none|no|zero|zilch|nada)
    (texts|text messages|calls|messages|voicemails) *2 (arriving|coming through|coming|turning up|delivered) *1 (hours|days|late|delayed|a day)
    (broadband|internet|router|hub|modem) *2 (light|lights)? *1 (flashing|solid|blinking)? (red|orange|amber)
    (router|hub|modem) *1 (flashing|blinking) (red|orange|amber|purple|blue|white)
    (what on earth|what the heck|what the hell|what the fuck|wtf) *2 (going on|happening|up) with *2 {radio}

// Where it takes a walk to make a call.
rule walk-for-signal down needs=service topic=telecom symptom=connection
    (walk|go|drive|stand|climb|hang|lean|stick|step|travel|run|pop) *8 to (make a call|make calls|make a phone call|get signal|get a signal|get any signal|send a text|get reception|take a call|get online)
    (walk|go|drive|stand|climb|hang|lean|stick|step|travel|run|pop) *8 to get *1 {radio}

rule whats-wrong down needs=expected
    (what|what s|whats|what is|wtf is|wtf s|what the hell is|something|anything) *1 (going on|happening|wrong|up|gone wrong|the matter) *1 (with|to) *2 ({thing}|{network}|<service>)
    what happened to *2 ({thing}|{network}|<service>)
    (problem|problems|issue|issues|fault|trouble|difficulty) (with|on|at|accessing|connecting|logging|in the|in|around|across|all over|throughout) *2 ({thing}|{network}|<service>|<place>|my area|this area|our area|the area|my town|my village|the uk)
    {trouble} ongoing
    (why|how) (is|are) *2 {network} *5 ({bad}|slow)
    (why|how) (does|do|has|have|did) *3 {network} *2 (stop|stopped|drop|dropped|disappear|disappeared|go down|keep|keeps)
    (sort|fix|sort out|need to fix|please fix|need to sort) *2 {network}
    (network|server|servers|system|systems) *2 (unreachable|overloaded|congested|down|struggling)
    (struggling|struggle|struggles) (to|with) *2 ({use}|{network})
    not functioning

// Who asks for a repair, or when it will be done, takes the failure for granted.
rule fix-wanted down needs=service topic=telecom symptom=connection firm granted weight=0.9
    <service> {radio} to work
    (want|wish|need|wanted) *3 {radio} *2 (to work|that works|worked|to actually work)
    {cant} *2 (provide|supply|offer|deliver|give me|give us|get me) *3 {network}
    (sort|sorting|fix|fixing|improve|improving|repair|repairing) *1 (your|ur|my|our|the|this|that|these|ya|yo|all|damn|its|it s|their|there) *2 {radio} (out)?
    (sort|fix|sorting|fixing) (out|up) *2 {radio}
    (you|please|to) get *1 {radio} *1 (to work|working|to actually work)
    (sort|sorting|fix|fixing|improve|improving) *1 {radio} (out|in|for|issues|problems|please|first|before)
    (do|doing) something about *3 {radio}
    (would be|be) *1 (nice|great|good|lovely|handy) *4 {radio}
    {radio} would be (nice|great|good|lovely|handy)
    (when|will) *4 (get|have) *2 (decent|working|stable|proper|reliable|usable|consistent) *1 {radio}
    (boost|strengthen|restore|restoring) *2 {radio}
    (reward|rewarding|treat|treating) *2 with *1 (decent|working|stable|proper|reliable|usable|better|good) *1 {radio}
    (give|provide|providing|offer|offering|need|want|deliver|supply|supplying) *4 (decent|working|stable|proper|reliable|usable|functioning|consistent) *1 {radio}
    (rather|wish|if|until|maybe|sooner) you *1 (fixed|sorted|improved|repaired|upgraded) *2 {radio}
    when will *4 (have|get) *1 (signal|service|reception|coverage|internet|phone signal|mobile signal|4g|data) (again|back|in|at|here|<end>)
    will (i|we) *2 (have|get) *1 (signal|service|reception|coverage|internet|phone signal|mobile signal|4g|data) (again|back)
    (when|will) *4 (have|get) *2 (decent|working|stable|proper|reliable|usable|consistent) *1 service
    (so long|this long|how long) *5 (fixed|sorted|to fix|repaired|resolved)

rule fix-app-wanted down needs=expected topic=telecom symptom=app granted weight=0.9
    (sort|sorting|fix|fixing|repair|repairing) (out)? *1 (your|ur|the|this|that|ya) *2 (app|apps|website|site|web site|online account|webpage)

rule when-fixed down needs=expected granted weight=0.9
    (when|how long|any idea when|eta|timescale|timeframe|time frame|how much longer|what time|estimated time) *6 (fixed|restored|resolved|sorted|repaired|back up|back on|back online|up and running|running again|be running|available again|come back|working again|up again|to fix|back to normal)

rule same-problem down needs=expected weight=0.8
    (same|similar|exact same) (problem|problems|issue|issues)

rule maintenance down needs=expected weight=0.8
    (under|undergoing) maintenance
    (server|emergency|unscheduled|unplanned) maintenance
    down for maintenance

rule slow down needs=service symptom=slow
    <service> *1 {be} *1 (slow|laggy|sluggish|crawling|lagging)
    {network} {be}? *2 (slow|slower|laggy|sluggish|crawling|snail)
    <service> {thing}? *1 (slow|laggy|sluggish) (af|as|today|tonight|rn|right now|again|for|<end>)
    (slower|worse) than (dial up|dialup|a snail|2g|3g|usual|normal|ever|ever before)
    (mine|ours|mines) *2 slow
    (snail|snails|snail s|dial up|dialup) *1 (pace|speed|speeds)
    (at|to) a crawl
    {crawl} (mbps|mb|mbs|mb s|meg|megs|megabits|kbps|kbs|download)
    {crawl-speed}
    (it|everything|this|site|website|server|app|page) (s|is|are) *1 (slow|laggy|sluggish)
    (super|extremely|painfully|insanely|unbearably|incredibly|ridiculously|really|so|very|dead|terribly|awfully|horribly|unusably|crazy) (slow|sluggish|laggy)
    (slow|painfully slow|awful|terrible|shocking|crap|shit|shite|rubbish) (internet|4g|3g|5g|data|speeds|speed|connection|broadband|wifi|signal|network|coverage|reception)
    (taking|takes|took) *1 (forever|ages|long|hours|minutes|much time|an eternity|long time) to *1 (load|respond|connect|send|start|finish|reply|process|complete|open)
    (high|increased|elevated) (latency|latencies|error rates|errors|error rate)

rule kicked down needs=service symptom=connection
    (getting|got|get|being|been|keep getting|keeps getting) (booted|kicked|kicked out|kicked off|logged out|disconnected|signed out|dropped)
    (keeps|keep|kept) (disconnecting|dropping|crashing|cutting out|logging me out|kicking me|freezing|buffering|failing|timing out|losing)
    (keeps|keep|just|app) *1 spinning
    (keeps|keep|kept|got|been|everyone|all|me|suddenly) *1 (logging out|logged out|signed out|logged off)
    (map|maps|chargers|status|data|stats|pages|images|feed|charts|timeline|list|energy flow|battery level) *1 (not|never|isn't|aren't|won't|doesn't|don't) {works}
    not (loading|updating|responding|showing|syncing|connecting|refreshing|reachable)
    (disconnects|disconnecting|disconnected) (every|all|constantly|from|again)
    (spinning wheel|loading forever|stuck on loading|endless loading|blank screen|black screen|white screen|error page|error screen|error message|error messages)
    (login|logins|sign in) (loop|broken|failing|failed)

rule top-up down needs=expected topic=telecom symptom=payment
    {cant} *1 (top up|topup|top-up) *1 (<end>|my|our|online|on|via|in|through|because|and|at|with|for|using)
    {cant} *1 (buy a bolt on|add a bolt on|buy an add on|buy data)
    (top up|topup|top-up|top ups|topups|payment|payments) *2 {not-do} {works}

rule login down needs=service symptom=login
    (loops|looping|redirects|redirected|bounces|bounced|loops me|redirects me|sends me) *1 back to *2 (login|log in|sign in|signin)
    {cant} (log in|login|log into|log on|logon|sign in|sign into|get into|get in|authenticate) 
    (login|logins|log in|sign in|signin|authentication) {not-do} {works}
    (invalid credentials|wrong password) *3 (everyone|all of us|suddenly)

// Cars, and what belongs to them.
rule car down needs=service topic=cars symptom=device firm
    {cant} *1 (unlock|lock|open|start|get into|get in|set|see|wake|control|access|charge|precondition|find|use|heat|locate|drive|unlock or lock|lock or unlock|turn on|vent|summon|honk)
    (phone key|phone as key|key|app|climate|climate control|charging|summon|sentry|remote start|keyless|bluetooth key) *2 (dead|not working|doesn't work|doesnt work|won't work|wont work|stopped working|fails|failing|useless|broken|does nothing)
    (won't|wont|doesn't|doesnt|not|refuses to|can't) *1 (wake|wake up|unlock|pair|pairing|waking up|recognize|recognise|open the car|open my car)
    (car|vehicle|tesla|powerwall|supercharger|chargers) *2 (unavailable|not available|unreachable|not responding|offline|disconnected|asleep forever)
    (locked out|stranded|shut out|can't get in)

// Networks of phones and homes.
set bad
    awful, terrible, shocking, crap, shit, shite, rubbish, dreadful, appalling, horrendous, abysmal, poor, pathetic, useless
    horrible, diabolical, atrocious, bad, so bad, really bad, very poor, dire, non existent, non-existent, nonexistent, patchy
    spotty, intermittent, hopeless, ridiculous, a joke, dog shit, garbage, trash, disgraceful, a disgrace, shambles, woeful, dodgy
    weak, iffy, temperamental, unreliable, gash, wank, ropey, disgusting, unusable, hit and miss, sporadic, in and out, horrific
    shitty, crappy, dogshit, not very good, not good, not great, no good, not the best, poor at best, extremely poor, naff, pants
    worse, a lot worse, much worse, worse and worse, none existent, almost none existent, embarrassing, a fucking joke
    bobbins, bollocks, a nightmare, a disaster, worse than ever, nonexistant, non existant, barely there, awol, all over the place
    up the wall, terribly bad, the worst, ass, trash af, laughable, inconsistent, unbearable, shoddy, lousy, gone downhill, unacceptable

rule no-signal down needs=service topic=telecom symptom=connection firm
    not (a|one|even a|even one|a single|one single) *1 (bar|bars) 
    (wifi|wi-fi) calling only
    {network} *2 (worse|worst) than (usual|ever|before|normal)
    (no|zero|without|lost|lose|losing|without any|without a|barely any|hardly any|absolutely no|no 4g or|any|little|limited|low|weak|poor|crap|bad|fluctuating|0) {network} (at|in|on|all|for|here|since|today|again|still|anywhere|around|whatsoever|now|when|and|or|because|with|despite|even|either|yesterday|inside|indoors|since)
    (no|zero|lost|losing|barely any|hardly any|absolutely no|no bloody) *1 {network} <end>
    (no|zero|lost|losing|barely any|hardly any|absolutely no) {network}
    (full|4|four|5|five) (bars|signal) *3 (no|nothing)
    (one|1|no|zero|0|two|2) (bar|bars)
    (one|1) bar
    {network} *2 (gone|disappeared|vanished|dropped|drops|dropping|lost|went off|went down|went out|went again|went dead|cuts out|cut out|cutting out|keeps dropping|keeps going|comes and goes|disappears)
    (not|isn't|isnt|haven't|hasn't|havent|hasnt|don't|dont|doesn't|doesnt|never|can't|cant|cannot|couldn't|wont|won't|not been able to|unable to) *1 (get|getting|got|have|had|receive|receiving|make|find|had|connect to) *1 (any|a|an|decent|proper|enough)? {network}
    (where|where s|what happened to|what has happened to|what s happened to) *1 (my|me|our|the|your|all) {network}
    (fault|fix) *3 mast
    mast *2 (down|not working|isn't working|isnt working|broken|out|faulty|fault)
    no network
    not had *1 (any|a|an|decent)? *1 {network}
    (stuck on|stuck in|only|just|permanently on) *2 (sos|emergency calls|gprs|edge|2g|h|h+)
    (sos|emergency|emergency calls) only
    {network} *1 (keeps|keep|kept|is|been) *1 (coming and going|in and out|on and off|going on and off|up and down)
    (every|all|most) (call|calls) *3 (cut off|cuts off|drops|drop|dropped|fails|fail|failing)
    (phone|phones|mobile|mobiles|handset) *2 (no|not getting|lost|losing|without|dropping) *1 {network}
    (turn|turning|turned) *3 (off and on|on and off) *8 {network}
    (reset|restart|reboot|resetting|restarting|rebooting) *6 to get *2 {radio}
    (dropout|dropouts|drop outs|dropoffs|drop offs)
    how (bad|badly|poor|poorly|shit|terrible|slow|weak) *3 {radio}
    (update|updates|news) (on|about|regarding) *2 (mast|masts|outage|fault)
    black hole
    emergency calls only
    {cant} *2 (get|have|receive|find|pick up|use) *2 {radio}
    (lost|lose|loses|losing|loosing|dropped|dropping) *1 (my|all|the|our|phone|mobile|any) *1 {radio}
    (not|hasn't|hasnt|isn't|haven't|doesn't|stopped|not been) *1 (been|be)? picking up *2 {network}
    only *1 (3g|2g|edge|gprs)
    nothing *2 (loads|loading|works|working|load) *1 (properly|at all|on|over|without|unless|in|around)
    (not|isn't|isnt|aren't|haven't|havent) *1 having *1 (any|a) *1 {network}
    (never|not) *1 any *1 {radio}
    (next to no|little to no|little or no|almost no|virtually no|practically no|barely no|minimal|zero to no|very little) {network}
    no (accessible|usable|useable|working|functioning|available|actual|discernible|decent|reliable) *1 {network}
    (don't|dont|do not|doesn't|doesnt|haven't|havent|still not) (have|got|get) *1 {radio} (working|to work)
    {cant} *4 (unless|without) *4 (wifi|wi-fi|wi fi)
    (without|off|not on|not connected to) *2 (wifi|wi-fi) *4 (useless|unusable|a brick|dead|carrier pigeon)
    (have|having) to (find|rely on|connect to|use|steal|borrow|switch to|hunt for|hop on|jump on) *2 (wifi|wi-fi) *1 (to|because|as|when|everywhere|just|<end>)
    (rip|rest in peace|goodbye|farewell) to? *1 (my|our|the) *1 {radio}
    (struggle|struggling|struggles|struggled) to *1 (get|find|have|keep|hold|receive|pick up) *4 {radio}
    no *1 {radio} (for|since|in|at|all|here|today|now|again|whatsoever)
    (loss|lose|lost|losing|loosing|drop out|dropping out) of *1 {radio}
    {cant} *1 (give|provide|offer|deliver|supply|maintain|hold|keep) *3 {radio}
    (barely|hardly|rarely|scarcely) *1 (get|getting|have|got|any|have any) *2 {network}
    lack of {radio}
    lack of *1 service (in|at|around|here|on my)
    {radio} (blackspot|black spot|dead spot|deadspot|dead zone|not spot|notspot)
    (total|complete|black|dead|a) (blackspot|black spot|dead zone|dead spot|deadspot)
    in and out of (signal|service|coverage)
    {radio} *3 (on and off|off and on|up and down|in and out|comes and goes|coming and going)
    {radio} *1 went (<end>|at|yesterday|this|last|around|about|from|in)
    <place> *3 {bad} *1 {network}
    {bad} *1 {network} (in|at|around|across|near) *2 <place>
    (3g|2g|edge|gprs|h) (again|only|at best)
    (only|just|barely) *1 (get|getting|got|showing|shows|have|give me|at|on|picking up) *2 (3g|2g|edge|gprs|gsm|h+)
    better *1 {radio} (in|on|at) *4 than
    (dropped|drops|dropping|down|reverted|stuck|falls|falling) *1 (to|on|at|in) *1 (3g|2g|edge|gprs|gsm|h+)
    mast *1 {be} *1 (down|out|broken|faulty)
    (faulty|broken|damaged) *1 mast
    (problem|problems|issue|issues|fault|work) (with|on|at|to) *2 (mast|masts)
    (full|good|great|strong) *1 (signal|bars|strength) *3 (no|nothing|unusable|unable|can't|cant) *1 ({network}|bandwidth|loads|loading|works|working|load|get|use)
    no (calls|calls or texts|texts or calls|calls or data|data or calls|incoming calls|outgoing calls)
    not on network

rule bad-signal down needs=service topic=telecom symptom=connection firm
    {radio} *2 {be} *2 {bad}
    {radio} {bad}
    {radio} *1 (works|work|working) *1 (when|whenever|if) (it|they) (wants|want|feels|feel|fancies|likes)
    {radio} (in|at|around|near|on|along|across|outside|inside|within|throughout|through) *4 {be} *2 {bad}
    {radio} (and|or) *1 (speed|signal|calls|call|text|texts|data|internet|wifi|network|reception|coverage|connectivity) (issues|problems|issue|problem)
    <service> (is|s|are|has been|have been|is being) *2 {bad} *1 (at the moment|right now|atm|today|tonight|lately|recently|these days)
    <service> (is|s|are|has been|have been) *2 {bad} in <place>
    {network} *2 {seldom} {does}
    service (on|with|from) *1 <service> *2 {bad}
    (patchy|intermittent|spotty|sporadic|non existent|nonexistent|unreliable) *1 service
    {worst} *1 (signal|speed|speeds|internet|data|4g|broadband|connection) *1 (ever|in|today|since|right now|lately|these days|at the moment)
    {bad} *1 (signal|reception|coverage|data|mobile data|internet|network|connection|connectivity|4g|3g|5g|lte|wifi|broadband|mobile signal|phone signal|4g service|3g service|4g signal)
    {radio} {be} *3 (off|out|slow|not working)
    {network} {be} *2 {dead}
    {network} (down|gone|issues|problems|outage|acting up|playing up|not working|issue|problem|disruption|trouble|outages|fault)
    (4g|3g|5g|lte) {not-do} {works}
    {network} *2 {not-do} {works}

rule bad-service down needs=service topic=telecom symptom=connection
    service *2 {be} *2 {bad}
    service {be} *3 (off|out|slow|not working)
    been *1 {bad} (for|since|all) *2 (day|days|week|weeks|month|months|hours|hour|ages|morning|evening|afternoon|friday|monday|tuesday|wednesday|thursday|saturday|sunday|yesterday|christmas)

rule no-calls down needs=service topic=telecom symptom=calls firm
    {cant} *2 (make|receive|take|get) *2 (calls|call|texts|phone calls)
    (calls|texts|text messages|messages|sms) *2 {not-do} *1 (work|working|sending|send|going|go|coming|come|connect|connecting|being delivered|sending)
    (calls|call|texts) *2 (failing|fail|dropping|dropped|cutting out|cut off|keeps failing|keep failing|keep dropping)
    (all numbers|phone lines|phones|lines) {be} *1 down
    (dropped|dropping|failed|failing) calls
    (incoming|outgoing) *2 (call|calls|texts) *1 {not-do} {works}
    (not|isn't|isnt|aren't|arent|haven't|havent|hasn't|hasnt|stopped|can't) *1 (receiving|received|getting|receive) *2 (calls|texts|text messages|sms)
    (incoming|outgoing) calls *2 (down|failing|fail|dead)
    (server|service|number) (unreachable|unobtainable)
    {cant} *2 (call|ring|phone|text|txt|dial) (anyone|anybody|out|people|or|anything|landlines|home|<end>)
    (calls|call|phone) *3 (straight|going|goes) to voicemail
    (calls|texts|messages) (won't|wont|will not|not|never) *1 (connect|connecting|send|sending|go through|going through|come through|coming through|delivering|deliver|arriving)
    your *2 (number|numbers|phone line|phone lines|phonelines|helpline|line|lines) *1 (down|not working|not work|dead|isn't working|aren't working)
    (rarely|barely|hardly) *2 (send|make|receive) *2 (text|texts|call|calls)

// Power. "Lights" are also those of a lamp, a street or a stage, and stand
// apart.
set mains
    power, electricity, electric, electrics, electrical, the mains, power supply, electricity supply, electric supply, powers

set supply
    {mains}
    lights

set whose
    my, our, your, his, her, their, the, everyones, everybodys, peoples, all, half, whole, some

// What the thing is called.
set cut
    power outage, power outtage, power cut, powercut, power failure, power loss, loss of power, outage of power, power out, electricity outage, electrical outage
    dumsor, power trip, load-shedding, electric outage, electricity cut, electricity failure, blackout, brownout, brown out, power interruption, load shedding, loadshedding

set cuts
    power outages, power outtages, power cuts, powercuts, power failures, blackouts, brownouts, electrical outages, electricity outages, electricity cuts, brown outs

set gone
    out, off, down, gone, dead, kaput, poof, haywire

set struck
    knocked out, taken out, cut, cut off, shut off, shut down, turned off, switched off, wiped out, interrupted, lost, knocked off, knocked offline

rule power-out down implies=electricity symptom=power firm
    {supply} *1 (went|gone|going|goin) {gone}
    {mains} *1 (goes|go) {gone}
    {supply} went *2 (out|off)
    {supply} (is|are|s|re|been|being|has been|have been|have gone|has gone|keeps|keep|kept|got|remains|stays|just|now|already) {gone}
    {supply} (is|are|been|has been) *1 (out|off)
    {supply} (to|for|in|at|on|across|throughout|around|over) *5 (went|is|are|has|have|s|goes|been) *1 {gone}
    {supply} *3 (is|was|are|were|been|got|get|gets|gotten|being|s|has) {struck}
    {mains} (out|off|down) (<end>|in|at|again|here|on|all|for|since|across|and|now|rn|smh|right now|too|over|til|till|until|because|bc|due|still)
    {mains} {gone} <end>
    {mains} just (cut|died|dropped|quit|crashed)
    {mains} *1 (died|dying|tripped|failed|failing|cut out|cut off|cutting out|cuts out)
    the grid *1 (is|s|went|has gone|goes) down
    {whose} *1 (power|electricity) *1 (went|gone|died|dead|cut|cut out|cut off|tripped|shut off)
    (powers|power s|lights s) {gone}
    (anyone|everyone|anybody|everybody|someone|who|your|their) *2 (power|electricity|lights|powers) *1 (out|off|gone)
    there (goes|went) *1 {whose}? {supply}
    out (goes|went) *1 {whose}? {supply}
    {supply} was *2 while it lasted
    (bye bye|rip|goodbye|farewell) *1 {whose}? {supply}
    (i|we|area|house|home|building|block|street|city|town|neighborhood|neighbourhood|school|campus) *1 (is|are|s|re|m|went|ran)? out of (power|electricity)

rule power-lost down implies=electricity symptom=power firm
    (they|nepa|phcn|dem|dey|disco) *1 (took|take|don take|have taken|has taken|took away|don carry) *1 light
    (nepa|phcn) don *1 (take|carry) light
    (lost|losing|loses|lose|loosing|loose|looses|lossing) {mains}
    (lost|losing|lose|loose) (my|our|all|the|all our|half the|everyones|all the) {mains}
    (people|customers|homes|houses|neighborhood|city|state|block|street) lost their {mains}
    (knocked|knocks|knocking|took|takes|taken|taking|wiped|blew|blown|zapped) *2 out *1 {whose}? {mains}
    (cut|cuts|cutting) {whose}? {mains} to *2 (<num>|thousands|millions|hundreds|homes|customers|residents|parts|half|people|buildings|hospitals)
    (knocked|knocks|took|takes|blew|zapped) *1 {whose}? {mains} (<end>|out|to|in|at|for|on|across|again|now)
    (they|<service>|<mention>|<name>|company|finally) (have|has|ve|just|went and)? (cut|killed|shut off|shut down|turned off|switched off|pulled) *1 {whose}? {mains}
    (they|<service>) (have|has|ve|finally)? (shut|turned|cut|switched) *1 {whose}? {mains} (off|out|down)
    (nepa|phcn|ecg|kplc|meralco|eskom|dewa|lesco|ke) *1 (took|taken|has taken|don take|took the) *1 (light|lights|power|current)

rule no-power down implies=electricity symptom=power firm
    <start> (no|w/o|without) (power|electricity|lights)
    (no|without|w/o|zero|without any|no fucking|still no|got no|have no|has no|of no) (electricity|lights|electric)
    (and|with|w|i|we|they|got|ain't got|dont have|don't have|still don't have|have|had|aint got|has|having|still|there s|theres|of|is) *1 no power (and|or|plus|<end>|bc|because|due|so i|so we|so my|so no|so the|but|yet|rn|at|in|on|since|for|here|again|right now|today|tonight|still|until|til|all|anywhere)
    (w/o|without|no) power (at|in|on|here|since|still|for|right now|rn|again|tonight|today|yet|all day|smh|til|until|anywhere|so i|so we|so my|wtf|lmao|lol|help|please|atm|bc|because|but)
    (w/o|without) (power|electricity) <end>
    (w/o|without|no) power (in|for|around|at) *1 (<place>|<num>)
    (i|we) (have|got|have got|had) no power
    no power (<end>|up here|down here|over here|out here)
    (street|st|avenue|ave|road|rd|block|<place>) *1 no power
    (don't|dont|didn't|didnt|do not|doesn't|doesnt|does not) (have|got|get) (any|our|my|the)? {supply}
    (havent had|haven't had|hasn't had|not had|ain't got|aint got|ain't had|aint had) (any|our|my|the)? {supply}
    (been|gone|going|go|sitting|stuck|home|left|leaves|leaving|leave|remain|remains|still|another|hours|days|night|surviving) *4 (w/o|without) *1 {supply}
    (customers|people|homes|houses|households|residents|families|buildings|students|million|millions|thousand|thousands|hundreds|dozens|<num>|k) *3 (w/o|without|lost|with no|losing|out of) {whose}? {supply}
    (my|the|our|this|entire|whole|half|half of) *2 (house|home|apartment|building|street|block|neighborhood|neighbourhood|area|town|city|village|office|school|campus|store|side|place|hotel|dorm) *2 (lost|has lost|without|w/o|has no|have no|had no|got no|out of|is without) *1 (power|electricity)
    no power *1 no (internet|water|wifi|heat|ac|signal|electricity|service|gas|tv)
    (no|without) *1 (internet|water|heat|wifi|ac|signal|gas|heating|tv|hot water|lights) *1 (and|or|no|nor)? *1 (power|electricity)
    (no|without|still no) (power supply|electricity supply|electric supply)
    no (light|lights) (since|here|again|in|for|at home)
    not *1 (going to|gonna|gon) (have|get) *1 {mains} *1 (for|until|till|til|back|anytime)
    (customers|homes|people|residents|thousands|million|millions|households|city|town|neighborhood) *2 (in the dark|in darkness)
    (in the dark|no lights|candles|candlelight) *3 {mains}
    (in the dark|no lights|by candlelight) *3 {cut}
    (dark|pitch black|pitch dark) * (power|lights|electricity) * (out|off|gone)
    (whole|entire|half the|half of the|half my|my|our|all of) *1 (block|street|neighborhood|neighbourhood|city|town|area|building|side) *2 (dark|pitch black|in darkness|blacked out)

// What a tag files the post under says least.
rule power-tag down implies=electricity symptom=power weight=0.6
    (nopower|powerout|poweroutage)

rule power-still-out still implies=electricity symptom=power firm
    (still no|still without|still have no|still dont have|still don't have|still aint got|still w/o) *1 {supply}
    (day|days|night|hour|hours|hr|hrs|week|weeks) *1 <num> *1 (no|without|w/o|of no|w no|with no|of not having) *1 {supply}

rule power-cause down implies=electricity symptom=power firm granted
    (due to|because of|bc of|cuz of|cause of|thanks to|on account of) *3 ({cut}|{cuts})
    (due to|because of|bc of|cuz of) *1 (no|lack of|loss of) {mains}

// The name of the thing is enough where the post says where, when or what it
// does, and where power is what is talked of anyhow.
rule power-cut down implies=electricity symptom=power firm
    (alone|stuck|home|sitting|trapped|here) *4 (during|in|with) *1 {cut}
    (stuck in|sitting in|caught in|hit by|woke up to|wake up to|waking up to|home to|came to|home 2|alone with|here with|dealing with|enjoying|enjoy|hate|love|fuck|damn|survive|surviving|stupid|bloody|caused|causes|causing|leads to|experiencing|experience|suffering|reporting|reported|reports|report|having|have|got|had|get|faces|facing|sparks|triggers|triggered|sees|amid) *3 {cut}
    (caused|causes|experiencing|reporting|reported|reports|having|widespread|massive|major|multiple|several|many|scattered|numerous|more|these|<num>|two|three|four|second|with|dealing with|facing|and) *2 {cuts}
    (there s|there is|there are|theres|there were|there was) *3 {cut}
    (there s|there is|there are|theres|there were) *3 {cuts}
    (another|this|sudden|massive|huge|widespread|major|big|large|unexpected|unscheduled|unplanned|random|partial|complete|total|citywide|city wide|campus wide|campuswide|nationwide|wide|local|ongoing|current|currently|second|third) *1 {cut}
    {cut} *1 (in|at|here|right now|now|on|again|this|all over|since|across|affecting|affects|affected|hits|leaves|near|around|today|tonight|rn|wtf|omg|ffs|smh|ulit|dito|has|is|ongoing|reported|everywhere|because|caused|throughout|over|under|while|right|happened|just|due to)
    {cuts} *1 (in|at|here|right now|now|on|again|this|all over|since|across|affecting|affects|near|around|today|tonight|rn|everywhere|reported|throughout|over)
    <start> {cut} <end>
    {cuts} *1 (hit|hits|knock|leave|plague|continue|persist|spread|strike|cripple|disrupt|force|sweep|affecting)
    (current|latest|citywide|statewide|wide) *1 {cuts}
    (power|electricity) (shutdown|shutoff|shutoffs|shut offs) *1 (begins|begin|began|starts|started|underway|continues)
    ({cut}|{cuts}) <place>
    (power lines|power line|powerlines|electric lines) *1 (down|blew|blown|exploded|on fire)
    (transformer|transformers|substation|transformador) *2 (blew|exploded|blown|blew up|explode|explodes|popped|blows|blowing up|blow up|caught fire|on fire|down|went out|failure)
    (blown|exploded|busted) (transformer|transformers)

rule power-cut-here down needs=expected topic=electricity implies=electricity symptom=power weight=0.8
    {cut}
    (these|those|more) {cuts}
    (sitting|sit|sat|stuck|left|still|everyone|all) *2 in (the|complete|total) *1 (dark|darkness)
    (an|the|this|another|have|more|few|several|unexpected|experiencing) *1 (outage|outages) *1 (<end>|in|at|on|near|around|affecting|here|since|reported|across|and|so|for)
    (outage|outages) *1 (in|at|on|near|around|affecting|here|since|reported|across)
    (respond|responding) to *2 (outage|outages)

rule power-wanted down implies=electricity symptom=power firm granted
    (i|we|all i)? (want|wants|need|needs|wish|wishing|hope|hoping|hopes|give|bring|turn|waiting for|wait for|praying|pray|please|like|get|restore) *4 (my|our|the|their|your|us|me) *1 {mains} *2 (back|back on|restored)
    to get {whose}? {mains} *1 (back|back on|restored)
    {mains} *3 (should|will|expected to|supposed to|may not|might not|won't|will not|going to|could|to) *1 be *1 (restored|restore|back|back on|on|fixed|on again)
    (working|work|trying|crews|crew|hope|hoping|hopes|way|hard|quickly|estimate|estimates|estimated|expect|expects|expected|time|eta) *5 (restore|restoring) *2 ({mains}|service)
    restoring *1 {whose}? {mains}
    (power|electricity|service) restoration *1 (estimated|expected|time|eta|by|at|in)
    (estimate|estimates|estimated|estimating|eta) *2 (restore|restoration|restored)
    (when|what time|how long) *4 {mains} *3 (back|back on|restored|on again)
    how long *4 {mains} *3 (out|off|gone|down)
    (turn|turning|put|switch) *1 {whose} {mains} *1 (on|back)

rule power-flickers down implies=electricity symptom=power firm
    {supply} *1 (keeps|keep|kept) *1 (going|cutting|flickering|flashing|tripping|blinking|dropping|surging)
    {supply} *3 (on and off|off and on|in and out)
    {supply} *2 (flickering|flickered|flickers|flicker|blinking|blinked|blinks|surging|surged|dimming|dimmed|browned)
    (a|another|big|huge|just) {mains} surge

rule power-on-generator down needs=expected topic=electricity implies=electricity symptom=power weight=0.7
    (running|run|runs|living|operating|surviving|still|are|is|on) *1 on *1 (generator|generators|generator power|backup power|emergency power)
    (generator|generators|genny) *1 (running|kicked in|kicked on|going|on)

// Where people say light and mean electricity.
rule light-out down needs=expected implies=electricity symptom=power
    (they|nepa|phcn|disco|ekedc|ikedc|aedc|ibedc|ecg|kplc|umeme|zesco|zesa|<service>) *2 (taken|took|take|takes|seized|cut|carry|collected) *1 light
    (bring|brings|restore) *1 (our|the|us|back)? light *1 (<end>|abeg|please|back|o|oo|now)
    (light|lights) (has|don|have|just)? (gone|went|go) (<end>|again|since|o|here|out|abeg)
    (cut|turned|shut|switched|knocked) us off
    no *1 no *1 no (power|electricity)
    no (ac|wifi|fan|internet|heat|water|tv|heating|aircon|cable) *1 (and|or)? no (power|electricity|light|lights)
    no power (no|im|i'm)
    (flashlight|torchlight|candlelight|by candle|camping stove|using candles|lit candles|lighting candles) *4 (no|out|off|power|electric|electricity|tonight)

rule light-back up needs=expected implies=electricity symptom=power not=still
    (light|lights) (is|are|don|has|have|just|s) *1 (back|come|came|returned|restored)
    (they|nepa|phcn|disco|ekedc|ikedc|ecg|kplc|umeme|zesco|zesa|<service>) *2 (brought|bring|restored|given us|gave us) *1 light
    up nepa

rule power-not-for-long still implies=electricity symptom=power firm
    {supply} *2 (came|comes|come|went|was|back) *1 (on|back|back on)? *4 (then|and) *2 (off|out|died|gone|dead|away) *1 again
    {supply} *2 (came|comes|come|went|was) *1 (on|back|back on) *4 (then) *2 (off|out|died|gone|dead|away)

rule in-the-dark down needs=expected implies=electricity symptom=power
    (sitting|sit|sat|living|live|stuck|street|house|block|town|city|estate|village|area|neighborhood|neighbourhood|building|everyone|all|half|still|family|plunged|left|eating) *3 in (the dark|darkness|pitch black|complete darkness|total darkness|pitch darkness)
    (we|i|we are|we re|i'm|im|are|still) *1 in (the dark|darkness|pitch black|complete darkness|total darkness) (<end>|again|since|for|as|at|here|now|with|still|and|because|like|till|until|rn|right now|lol)

rule power-asked down implies=electricity symptom=power firm asks
    {any-one} *4 (have|got|has) {mains} <end>
    {any-one} *3 (have|got|has) electricity
    (do|does|did) *3 (have|lose|got) *1 {whose}? {mains} (<end>|back|yet|there|over there|right now|at your|where|at|in)
    (has|have|is|did) *3 (got|get) *1 {mains} *1 (back|yet)
    <start> any *1 ({cut}|{cuts})
    <start> (is|are) *4 {mains} *1 (back|restored|off|out|back on)
    (anyone|anybody|someone|yall|you guys|u) *1 (else)? *1 (have|has|got|with|lose|lost|without) *1 {mains}

rule power-not-back still implies=electricity symptom=power firm
    {supply} *2 not *1 (back|restored|on|come back|returned)
    {supply} (hasn't|hasnt|haven't|isn't|isnt|aren't|has not|still not) *1 (come back|back|been restored|returned|restored|on yet|come back on)
    still *1 (waiting for|waiting on) *2 {supply}
    {supply} *1 still *1 {gone}

rule power-out-again still implies=electricity symptom=power firm
    {mains} *2 {gone} again
    lights (went|are|gone|going) {gone} again
    (lost|losing|lose) *1 {whose}? {mains} again
    (another|yet another|second|third|2nd|3rd) {cut}

rule power-kept up implies=electricity symptom=power weight=0.6
    (still|luckily|fortunately) *1 (have|got|has) *1 {whose}? {supply}
    {supply} *1 still (on|up|working)
    (i|we|they) *1 (have|got|has) {mains} (again|now|back|but|here|thank god|thankfully|<end>)

rule power-back up implies=electricity symptom=power firm not=still
    light don (come|return|dey back)
    {supply} (back|back on|restored|came back|is back|s back|came back on|has returned|returned|back up|back online|finally back)
    {supply} *1 (back on|came back|came back on|returned|finally back)
    {supply} (is|are|s|came|come|has come|just came|has been|was|were|comes|finally came) *1 (back|on again|restored|back on)
    {mains} and *1 (lights|water|heat|internet|wifi|cable) *1 (is|are|came|has been) *1 (back|restored|back on)
    {mains} *1 (is|s|came|just came|turned) on (again|now|<end>)
    {supply} (to|for|in|at|on|across) *5 (is|are|has been|was|were|came) *1 (back|restored|back on)
    (got|have|has|get|getting|gets) *2 {supply} *1 back
    (have|has|got) {supply} again
    (finally|just) (have|got|has) {mains}
    (restored|restores) *1 {whose}? {mains}
    {supply} (coming|comes|come|came) *1 (back|back on)
    back on * {supply}
    {mains} *1 (restored|turned on|on again)

// What comes into a home by pipes. A boiler or a tap is one person's own.
rule no-water down implies=water firm
    (no|without|w/o|still no|got no|have no|has no) (running|hot|tap|clean)? water (since|at home|at the house|again|supply|service|today|all day|all morning|here|in my|in our|in the building|in the area|in the whole|for hours|for days|rn|this morning|tonight|yet|coming)
    (no|without|w/o|still no|got no|have no|has no) (running|hot|tap) water
    (no|low|zero|barely any|hardly any) water pressure
    water *1 (is|s|has been|been|went|got) *1 (off|out|cut off|shut off|turned off) (in|at|on|here|again|since|for|and|now|<end>)
    (water outage|water outages|water cut|water cuts|water shutoff) *1 (in|at|on|here|again|since|now|affecting|across|near)
    (burst|broken|ruptured) water (main|mains)
    water (main|mains) *1 (burst|broke|broken|break|ruptured)

rule water-back up implies=water firm not=still
    water *1 (is|s|came|has come|just came|supply is) *1 (back|back on|running again|restored|on again)
    (have|got|has) *1 (hot|running)? water (back|again)

rule no-gas down implies=gas firm
    (gas outage|gas outages) *1 (in|at|on|here|again|since|now|affecting|across|near)
    (no|without) (gas service|gas supply|natural gas|cooking gas)
    (gas supply|gas service) *1 (is|s|has been|went|got) *1 (off|out|cut off|shut off|down|cut)

rule no-heating down implies=heating firm
    (no|without) *1 (heat|heating|hot water) *1 in *2 (building|block|tower|street|dorm|dorms|neighborhood|neighbourhood|estate|complex)
    (building|block|tower|dorm|estate|complex|street) *2 (has no|without|have no) *1 (heat|heating|hot water)
    district heating *2 (off|out|down|failed|failure)

// --- recoveries -----------------------------------------------------------

rule back up needs=expected not=still firm
    (is|are|s|re|seems|seem|appears|looks|came|come|comes|got|it|now|up and|has come|been|went|seems to be|appears to be|looks to be|seem to be|appear to be|site|server|things|everything|service|finally|all|we|all|servers) *1 (back|back up|back online|back on|back to normal|back again|back in action|up again|online again|up and running|back working|live again)
    <start> (back|back up|back online|back to normal|up again|back now|up and running|up now|online again|aaand it s back|and it s back|and we re back|aaand we re back|we re back|all good|all good now|good now|good here|recovered) *2 <end>
    <start> (back|back up|up again|back online|working again) (now|again|for|in|here|since)
    <service> (seems|appears|looks) *1 (up|online)
    <service> (is|are|s) (up|online)
    (back up and running|up and running again|back to normal|back in business|back online)
    back (to|at) *1 (full|normal|usual|regular) *1 (speed|service|operation|operations|capacity|strength|power|state)
    (up|online) (now|again)
    (seems|appears|looks) *2 (up|good|ok|okay|fine|better|normal|stable|resolved|fixed|restored|working|back) (now|again|here|to me|for me|in|from)

rule service-works up not=down firm
    <service> {thing}? *1 (works|working|loads|loading|connecting|functioning|responding|responds|sending|playing|streaming|opens|running) *1 (again|fine|fine again|now|for me|for us|normally|properly|perfectly|ok|okay|as normal|as usual|well|great|here|just fine|without problems|without issues)
    <service> {thing}? {be}? (fixed|resolved|restored|recovered|sorted|healthy|operational|stable|fully operational|up and running|reachable|accessible|alive) *1 (again|now|here|for me|from|for us|in|<end>)
    <service> {thing}? (is|are|s|looks|seems|appears|all|status) *1 (fine|ok|okay|green|all green|normal|working|online|up|all good|all clear|live|alive|ok again|fine again|good again) (now|again|here|for me|from|in|<end>)
    <service> {thing}? (is|are|s|looks|seems|appears) *1 good (now|again|here|for me|from)
    <service> {thing}? (has|have|s|is|just)? *1 (recovered|come back|came back|come back up|came back up|come back online|came back online|come online|been restored|been fixed|been resolved|recovering)
    (got|have|has) <service> (back|working again|working)
    <service> {thing}? (fine|ok|okay|good|working|works|loads) (here|for me|from|in|now|again)
    <service> {thing}? up (here|for me|from|now|again)
    <service> {thing}? (isn't|isnt|is not|not|aren't) (down|broken|offline) *1 (for me|for us|here|anymore|any more|now|in|from|at all|<end>)
    back (on|into|in|onto) <service> (now|again|<end>)
    <service> (app|api|site|website) *2 (healthy|fine|good|reachable|normal) *1 (again|now)

rule service-back up not=still firm
    <service> {thing}? *1 (is|are|s|seems|came|appears|looks|is finally|finally|just came|has come|coming)? *1 (back up|back on|back online) *1 (here|in|for|after|now|again|<end>)
    <service> {thing}? *1 (is|are|s|seems|came|appears|looks|is finally|just came|has come|coming) *1 (back|back up|back online|up again|up and running|online again|working again|back to normal|recovered|restored)
    <service> {thing}? (back|back up|back on) (up|online|now|again|in|for|here|on)
    <start> <service> {thing}? (back|back up|up again|back online) <end>

rule works up needs=expected not=down
    {radio} *1 (popped|kicked|switched|sprung|flickered|jumped) back *1 (up|on|in|to life)
    {radio} back (now|again|up|on|thanks|thank|in|at|finally|to normal|<end>)
    (starting|beginning|started|begun|begins|starts) to *1 (recover|come back|come through|come in|get picked up|move again|flow|clear|respond|catch up|trickle in)
    back from the dead
    (error rate|error rates|errors|latency|queue|backlog|failures) *2 (dropping|dropped|drops|falling|fell|draining|shrinking|down) *1 (to zero|to 0|to normal|back to normal)
    back to <num> *1 (success|success rate|uptime|availability)
    (errors|timeouts|failures|disconnects|drops|alerts|500s|502s|503s|504s|exceptions|crashes) *1 (stopped|ceased|subsided|vanished|cleared|died down|dropped off|are gone|went away)
    (magically|mysteriously|miraculously|confirmed) *1 (fixed|resolved|solved|working|works|back)
    (fix|hotfix|patch|rollback) *3 (deployed|rolled out|released|shipped|applied|in place|went out|complete|completed)
    (not|isn't|isnt|doesn't|doesnt|don't|dont|stopped) *1 (happen|happening|occur|occurring|fail|failing|time out|timing out|crash|crashing|erroring|dropping) *1 (anymore|any more|any longer)
    stopped (happening|failing|occurring|timing out|erroring|crashing|dropping|disconnecting|throwing)
    (seems|appears|looks|seem|appear) to be *1 (recovering|coming back|improving|stabilizing|stabilising|clearing up)
    (slowly|gradually|starting|things|services|everything|it s|its|now) *1 (recovering|coming back|coming back up|stabilizing|stabilising)
    been (stable|fine|ok|okay|solid|green|smooth|rock solid) (for|since|all|ever)
    (ok|okay|fine|good|great|instant|fast|quick|smooth|snappy|responsive|reliable|healthy|happy|green|usable|calm|quiet|solid|peachy) again
    (just|finally|managed to|at last) *1 (got|get) (in|on|through|back in|back on|connected|online) *1 <end>
    <start> *1 (got in|i'm in|im in|we re in|got through|got on) <end>
    (have|got|has|seeing|see) *1 bars (again|now|<end>)
    (thank|thanks|thx|cheers|ty|props|kudos|well done) *2 for *1 (restoring|bringing it back|getting it back|getting it working|the quick fix|the fast fix|the swift fix|the quick resolution|the fix|a quick fix) *2 (it|that|this|so|<end>|quickly|fast|guys|everyone|all)
    (cheers|thanks|thank you) for *1 (sorting|fixing|resolving|solving) (it|that|this|out|<end>)
    {thing} (restored|fixed|recovered|reachable again|works again|working again|responding again|back)
    (all|everything) *3 reachable again
    (reachable|responding|available|succeeding|respond|responds|responded) *1 again
    (logged in|got in|connected) (on the|after|now|again|fine|at last|finally)
    (messages|texts|calls|emails|payments|pages|videos|everything|uploads|downloads|apps|can) *1 (send|sending|go|going|load|loading|work|working|connect|open|receive|call|log in|play) *1 (again|fine|now|ok|okay|fine again)
    (working|works|loading|loads|connecting|functioning) *1 (again|now|fine|fine now|for me|here|as expected|properly|normally|ok|okay|perfectly|correctly|well|great)
    (possible|answering|issued|responsive|picked up|back in business|all there|accepted|flowing|moving|running|processing|arriving|passing|syncing|building|deploying|installing|streaming|playing|updating|publishing|green|healthy|fast|smooth|happy|normal|usable|realtime|live|alive|stable|quick|operational) again
    (runs|builds|boots|responds|opens|connects|plays|sends|streams|publishes|installs|syncs|resolves|compiles|answers|deploys) again
    (reachable|accessible|available|responding|functional|usable|alive|online) *3 (again|now)
    (operating|operate|operates|operational) *1 (normally|as normal|as expected|as usual)
    (now|again|finally) *1 (working|works|loading|loads|resolved|fixed|solved|ok|okay|good|fine)
    (it|that|this|everything|all|site|app|they) *1 (works|working|worked) *2 (now|again|for me|fine)
    (started|starts|starting) (working|loading|to work) *1 (again|now)?
    (is|are|s|seems|seems to be|appears to be|looks to be|look to be|seem to be|looks like it s|looks like it is|looks like its|looks like) *1 (fixed|resolved|solved|restored|stable|sorted|sorted out|healthy|fully operational|operational|recovered)
    (issue|problem|outage|it|this|that|incident|fault|everything|service|they) *2 (fixed|resolved|solved|restored|sorted|recovered)
    (now|been|have been|has been|have been|got|has|have|finally|all) *1 (fixed|resolved|solved|restored|sorted)
    <start> (fixed|resolved|solved|restored|sorted|working|works) *2 <end>
    (can|able to|could|managed to) *1 (log in|login|access|connect|play|push|pull|install|send|load|use it|get in|sign in|publish|download|make calls|reach|renew|clone|build|deploy|upload) *1 (again|now|just fine|normally)
    should *1 be *1 {well} *1 (now|again|already)
    should *1 be *1 (back to normal|mitigated|resolved|up and running|good to go|good now|ok now|fine now) 
    (all systems operational|systems operational|fully operational|fully restored|service restored|services restored)
    (shipped|deployed|rolled out|applied|pushed|implemented) *1 (a|the) *1 (fix|hotfix|patch)
    (seeing|signs of|observing|see) *2 (recovery|improvement|recovering)
    (is|are|has|s) *1 (recovering|recovered)
    (got|have|has|had|get) *1 {network} (back|again|now)
    finally *1 (have|got|has|getting) *1 {network}
    {network} *1 (is|s|are|came|has) *1 (back|fine now|back to normal|restored)
    (resolved|fixed|sorted|righted|corrected|unstuck|unclogged|healed|cleared|unblocked|recovered|unfroze|mended|cured|repaired|straightened|worked) itself *1 (out)?
    no longer (seeing|getting|having|experiencing|happening|an issue|a problem|broken|down|failing|timing out|erroring|throwing|returning|affected|stuck|unavailable|unreachable|blocked|crashing|slow)
    (can't|cannot|unable to|can no longer|no longer) (reproduce|replicate)
    (was|am|i'm|is|are|we're|were) able to {use-here} *3 (now|again)
    (can|able to) *1 {use-here} *2 (now|again)
    (is|are|was|has been|have been) *1 (addressed|mitigated)
    (all|everything|it) (is|s) *1 (good|fine|ok|okay|well|normal|back) *1 (now|again)
    (problem|issue|issues|problems|error|errors|outage) *1 (is|are|has|have|seem|seems|appear|appears)? *2 (gone|disappeared|resolved|solved|fixed|went away|gone away|sorted|cleared)
    (problem|issue|outage|incident) (is|s|seems) *1 over
    (no|without|zero) (more|further) (issues|problems|errors|trouble|outages)
    (not|isn't|isnt) (down|happening) (for me|here|anymore|any more|now)

// Sayings that tell of a recovery.
rule back-saying up needs=expected not=still weight=0.9
    (we have|we ve got|and we have) (liftoff|lift off|a pulse|power|signs of life)
    (back|up) (in business|from the dead|to life|from the grave|to the land of the living|in the saddle|on track|on its feet|on their feet|in the green|and kicking|with a vengeance)
    (came|come|comes|sprang|springs|sprung|returned|roared) (back)? to life
    (we re|we are|were|its|it s|all|and) *1 (cooking|rolling|rocking|golden|gravy|peachy|sailing|flying|humming|purring|chugging along|unstuck|unclogged) (again|now|along|<end>)
    (back|and we re|we re|now) *1 (cooking|rolling|rocking|sailing|flying|humming|purring|chugging)
    all (singing|dancing|systems go|gravy|golden|peachy|hunky dory|tickety boo|right again|better now|sorted|systems are go)
    (green|good|clear|working) across the board
    (panic over|crisis averted|crisis over|false alarm over|normal service resumed|normal service has resumed|normality restored|order restored|good to go again|it lives|it s alive|its alive|shes alive|she lives|right as rain|good as new|like nothing happened|as if nothing happened|firing on all cylinders|full steam|ticking over|smooth sailing|business as usual)
    (draining|unstuck|unclogged|thawing|unfrozen) *1 (<end>|now|again)
    (queue|queues|backlog|jobs|runners|ours|mine) *2 (draining|drained|unstuck|moving|picked up again|getting picked up)

rule works-thread up needs=thread not=down
    <start> *1 (good to go|recovering|lgtm now|coming back|improving) <end>
    (rerunning|re-running|rerun|retrying|retriggering|redeploying|restarting|rebooting|waiting|reconnecting|refreshing) *3 (helped|worked|succeeded|passed|fixed it|did it|went through|goes through)
    (worked|works|passed|succeeded|went through|passes|got through|connected|loaded) *1 (on|at|after|with) *1 (the|my|a)? *1 (second|third|2nd|3rd|next|another|fourth|retry|few) *1 (attempt|try|retry|time|tries|run|attempts|<end>)
    (queue|queues|backlog|backlogs|delay|delays|congestion) *2 (clearing|cleared|shrinking|empty|dropping|catching up|going down)
    (don't|dont|do not|can't|cannot|not|no longer|haven't) *1 (see|seeing|have|having|experience|experiencing|get|getting|had) *1 (any|a|the|this|that|these|such)? *1 {trouble} (here|<end>|in|from|on|at|anymore|any more|now|over)
    (was|were|am|are) able to {use-here} *3 <end>
    (logged in|signed in|connected|pushed|pulled|installed|deployed|published|uploaded|downloaded|joined|built) *3 (without|with no|no|zero) *1 (problem|problems|issue|issues|error|errors|trouble|hiccups)
    (seeing|getting|receiving|returning|returns|see|get|gets|back to) *1 (200|200s|responses|traffic|emails|messages|results|a response|data) *1 (again|now)
    (it s|its|site|server|api|registry) *1 responding (now|<end>|again)
    (looks|looking|seems|appears|feels) *1 (healthy|solid|snappy|stable|promising|recovered|healthier)
    (improved|improving) (a lot|now|here|for us|for me|significantly|greatly|considerably)
    (haven't|havent|not|no longer) *1 (seen|had|experienced|noticed) *1 (it|this|that|any|them|one) *2 (in|for) *1 (the|a|an|last|past|few|over)
    <start> solved
    (refreshed|reloaded|retried|reran|re-ran|restarted|tried again|retriggered|redeployed) *2 (and|then) *2 (it|that|they|all)? *1 ({runs}|saved|flew|finished|installed|sailed|green|loaded|fine)
    <start> (pushed|deployed|installed|published|merged|loaded|connected|pulled|built|delivered|uploaded|finished) *1 (finally|at last|now|fine) *1 <end>
    (flew|sailed|breezed|zipped|whizzed|going|went|gone|came|come|get|got) through *2 (again|now|fine|<end>|just now|without|this time|at last)
    <place> *1 (has|have|had|with|sees|seeing|is having) *1 (no|zero|0) *1 {trouble}
    (have|having|had|see|seeing|got|getting|experiencing) *1 (no|zero) *1 {trouble} (here|in|from|at|on my|on our|over here|so far|with it|<end>)
    <start> (no|zero) {trouble} (here|in|from|at|on my|on our|over here|so far|for me|for us)
    (rolled back|reverted)
    should *1 be (fixed|resolved|better|solved|working) (<end>|now|again|in|for)
    (caught up|catching up|unblocked|resumed|resuming|recovered|flowing)
    (backlog|queue|queues) *3 (processed|cleared|drained|moving|empty)
    <start> *2 (ok|okay|fine|better|well|much better|way better|good|stable|alive|green|normal) (now|again|here|today|since) *2 <end>
    <start> *1 (much|way|far|a lot) better <end>
    (much|way|far|a lot|lots) (faster|snappier|quicker|smoother|more stable) (now|again|today|<end>)
    (coming in|coming through|loading|getting through) again
    (mine|ours|it|that|things|everything) (cleared up|cleared itself up|sorted itself out)
    <start> (<place>|<name>) (ok|okay|fine|good|up) *1 (here|too|now|as well)? <end>
    (fine|ok|okay|good|working|up|stable|green) (here|over here|for me|for us|on my end|on our end|on my side|on our side|on this end|at my end) *1 (now|again|too|as well|though|<end>)
    (it|that|this|everything|all|mine|ours|they|page|site|build|ci|pipeline|rebuild|install|api|server) {runs} *1 (<end>|now|again|fine|here|for me|for us|without|as expected|ok|okay|normally|well)
    <start> {runs} *1 (<end>|now|again|fine|here|for me|for us|without) 
    (builds|ci|tests|pipelines|jobs|deploys|deployments|workflows|uploads|downloads|installs|pushes|pulls) *2 (pass|passing|green|succeed|succeeding|succeeded|work|worked|working|running|start|started|resumed|completed|finished) *1 (<end>|now|again|as)
    (is|are|s|it|site|website|now) *1 (reachable|accessible|available|functional|operational) *1 (<end>|in|from|for|at|here|now|again)
    (it|this|that|all|outage|incident|maintenance|issue|problem|storm) (is|s) *1 (over|history) (now|<end>)
    (no errors|no failures|no timeouts|no problems) *1 (since|for|in|anymore|any more|now|today)
    (went|gone|going) away
    (working|works|worked) *1 <end>
    (looks|seems|appears|is|are|all|s) *1 (good|fine|ok|okay|normal|green|up|alive|better) <end>
    (looks|seems|appears|is|are|all|s|to be) *1 (good|fine|ok|okay|up) (here|now|in|for me|on my|from|again|at)
    (did|does) the trick
    (can|i) confirm *4 (works|working|worked|fixed|resolved|back)
    (closing|close|closed) *3 (resolved|fixed|solved|works|working)
    (i|we) *1 (have|ve|just)? *1 (fixed|resolved|restarted|rebooted|restored|solved|sorted|brought|unblocked|redeployed|renewed|repaired|corrected|unbanned|whitelisted|flushed|bounced|purged|drained|freed|replaced) *1 (it|this|the|your|that|them)
    (fixed|works|working|resolved|solved|good|fine) *1 (thanks|thank you|thx|cheers)
    (thanks|thank you|thx) *3 (works|working|fixed|resolved|back|solved)
    (deployed|released|merged|landed|out) *1 (fix|a fix|the fix)
    back (in|here|from|on my) *1
    back for (me|us|everyone|everybody|all|users|customers|others|some|most|now|a)
    up (here|for me|for us|from here|on my|on our|again)
    up (in|from) *1 <place>
    (marked|listed|reported|declared|shown) as *1 (resolved|fixed|operational|solved)
    should *1 be *1 (back up|back online|up again|working again|back) <end>
    should *1 (work|load|connect|be able to) *1 (now|again|fine)
    worked (for me|for us|fine|today|now|again|perfectly|this time|as well)
    (works|good|fine|ok|okay|through|passes|passed|succeeded|connects) *1 this time
    (it|they|finally|just) (let|lets) (me|us) (in|through|log in|connect|push|play)
    (mine|it|ours|site|server|servers|api|page|app|everything) (came up|come up|came right up|went up)
    (unaffected|not affected|isn't affected|aren't affected|not impacted)
    (go|goes|get|gets|comes|come) through (now|again|fine|here|<end>)
    (not|no longer) reproducible
    (seems|appears) to (solve|fix|resolve|have fixed|have solved|have resolved|have been fixed|have been resolved|have recovered|have stabilized|have stabilised|have cleared|work|be working) *1 (it|the problem|the issue|this|now|again|fine|here|for me|for us|itself|<end>)
    (stabilized|stabilised|unblocked)
    (turned|switched|came|coming) back on
    (restarted|rebooted) *1 (the)? *1 (server|servers|service|services|machine|it)
    (it|that|this) (works|worked)
    (able to|can|could) (reproduce)? *1 {use-here} *1 (fine|successfully|ok|okay)
    (is|s|are|was|were|got|been) *1 (fixed|resolved|solved|restored|repaired|back|renewed|live|operational|corrected)
    (fixed|resolved|solved|sorted) (by|in|for|now|on|here|this|at|as|since)
    (fixes|solves|resolves|fixed|solved|resolved) (it|the problem|the issue|that|my problem|my issue|our problem|our issue|everything)
    <start> (fixed|resolved|solved|sorted|works|restored|renewed|repaired|recovered|up|green)
    (it s|it is|its|is|are|got it|confirmed|confirming|started|all|everything|seems|seems to be|just|verified|appears|now|site|still) *1 working (<end>|again|now|fine|for|here|in|at|from|on my|on our|on mine|since|properly|ok|okay|well|normally|perfectly|correctly|smoothly|great|good|as|just|like|and|but|without|too|also|though|tho|thanks|thank|after)
    (its|it s|it is|were|we re|we are|things are|all is|everything s) (all|now|back|looking|finally|running|pretty|much|doing|up and)? (up|good|fine|ok|okay|back|fixed|resolved|green|alive|solved|sorted|healthy|better|stable)
    (retry|retrying|restart|reinstall|restarting|waiting|push|install|build|pull|upload|download|login|deploy|publish|npm install|second attempt) *2 (worked|works|succeeded|went through|passed|completed|helped)
    (went|got|going) through *1
    (pushed|installed|published|deployed|downloaded|uploaded|built|logged in|connected) *1 (successfully|fine|ok|without issues|without any issues|now)
    (fine|good|ok|okay|working|up|stable) (for|in|from|here|on|at) *1 (me|us|my|our|here|<place>)
    (i|we|now) *1 can *2 {use-here}
    (i renewed|has been renewed|back to life|back in business|gone now|came back|come back to life)
    (provider|support|team|they|he|she|someone|admin|hosting|ops) *2 (fixed|resolved|restored|solved|restarted|sorted)
    (status page|status) *1 (says|shows|is) *1 (resolved|green|operational|all clear)
    (haven't|havent|not|no longer|didn't|did not|don't) *1 (seen|seeing|had|having|see|observe|observed|notice|noticed|experienced|encountered|getting|throwing) *1 (it|this|that|them|these|those|one|{trouble}) *1 (since|anymore|any more|again|recently|lately|for a while|these days)
    (isn't|not) (throwing|returning|giving|getting|seeing) *1 <code> *1 (for me|here|anymore|any more|now|again)
    no longer *1 (persists|occurs|happens|fails|reproducible|affected)

rule can-again up needs=service not=down
    (can|able to) *1 (receive|send|log in|login|connect|post|push|pull|call|publish|deploy|sign in|upload|download|reach|access|open|use) *3 again
    (i|we) *1 (can|could|am able to|are able to) *1 (receive|send|log in|login|connect|post|push|pull|call|publish|deploy|sign in|upload|download|reach|access|open|use) *3 now
    <start> *1 (can|able to) *1 (receive|send|log in|connect|post|push|pull|call) <end>

rule not-down up needs=service
    not down

// --- persistence ---------------------------------------------------------

rule still-fails still firm
    <service> {thing}? {be}? still {be}? (not|down|broken|offline|unavailable|unreachable|failing|timing out|out|dead|unusable|throwing|giving|can't|won't|isn't|doesn't|unable|refuses|stuck|slow|erroring|returning)
    <service> {thing}? still (no|without|having no) *1 ({network}|{thing}|access)
    <service> {thing}? still (no|without|nothing) (<end>|in|here|for|on|since)
    <service> {thing}? still having *2 {trouble}
    still {cant} {use-here} *2 <service>
    still (no|nothing) (from|on|with) <service>
    <service> {thing}? *1 (not|isn't|isnt|hasn't been|hasnt been|not been|never) (fixed|resolved|solved|restored|back|back up|back online|sorted|recovered) *1 (yet|here|for me|in|for everyone|at all|<end>)
    <service> {thing}? {be}? (down|broken|offline|dead|failing|out|crashing|crashed|unreachable) (again|once again|yet again|once more)
    <service> {thing}? (went|gone|going|has gone) (down|out|offline) again

// What is awaited may be an order.
rule part-still-fails still needs=service firm
    <service> {part}? *1 (still|again|yet again|once again|once more) *1 {failing}
    <service> {part}? *1 {failing} (again|yet again|once again|once more)
    <service> {part}? (still|again) {not-do} {works}
    still *1 {not-do} {works} (a thing|anything|for me|for us|at all)
    (still|again) *1 {failing}

rule still-nothing still needs=expected
    nothing *1 (improved|changed|changes|improves) *1 (yet|so far|here|<end>)
    still *1 (zilch|nada|zip|sod all|bugger all|naff all|jack|diddly|fuck all) <end>
    (still|yet) no sign of *3 {network}
    (yet again|once again|again) *2 <service> *1 (falls|fell|falling|fallen) over
    still *1 nothing (<end>|in|here|from|for|yet|at|on)
    still no luck

rule part-still still needs=service
    {thing} still {be}? (isn't|not|down|broken|won't|offline|doesn't|unavailable|failing|dead)
    still {cant} (receive|send|log in|login|connect|post|push|pull|call|publish|deploy|sign in|upload|download)

rule still-broken still needs=expected firm
    still *1 (without|no) (<end>|in|here|from|for|yet|app|access|connection|the|for me)
    {thing} still {dead}
    still *1 <code>
    not (fixed|resolved|solved|back|back up|back online|sorted|restored) *1 (yet|here|for me|in|for everyone)?
    (isn't|isnt|hasn't been|hasnt been|haven't|hasn't|wasn't|not been) *1 (fixed|resolved|solved|back|back up|sorted|restored)
    (down|broken|offline|dead|failing|happening|broke|crashed) (again|once again|once more|yet again)
    (went|gone|going) (down|out|off) again
    (happening|back) (to|again) (broken|down)
    (still|again) *2 {dead}
    (still|yet again) (no|not|having|getting|seeing|down|broken|the same|happening|can't|cant|unable|isn't|doesn't|won't|failing|an issue|experiencing|persists|offline|slow|waiting|out|haven't|facing|the case|ongoing|without) *2 (working|work|fixed|issue|issues|problem|problems|trouble|down|error|errors|loading|back|up|access|luck|log|connect|login|load|resolved|this|signal|service|network|internet|data)
    (problem|problems|issue|issues|fault|outage|error|errors) *1 still *1 (active|there|present|here|ongoing|open|unresolved|happening|occurring|affecting|exists|exist|outstanding)
    (problem|problems|issue|issues|error|errors|outage) *1 (persists|persist|continues|continue|remains|remain|reoccurred|came back|is back|are back|has returned|returned|still exists|still persists|reappeared|resurfaced)
    it *1 (persists|continues|remains|reoccurred|still exists|still persists|reappeared|resurfaced)
    not *1 (mitigated|recovered|gone|over|sorted out) *1 (yet|here|for me|in|for everyone|for us|<end>)
    (ongoing|persisting|recurring) *1 (issue|problem|outage|error)
    (issue|problem|outage|it) *1 (is|s) *1 (ongoing|persisting)

rule seen-here down needs=thread
    (happening|happens|occurring|occurs) (to|for|with|on|in) *1 (all|everyone|everybody|every|many|others|multiple|several|our|us|me|different)
    (have|has|having|get|gets|getting|see|sees) (it|this|that|the same|them) (too|as well|also)
    (happened) *1 (to|for|with) (me|us) *1 (today|now|just now|too|as well|this morning)
    (also|still)? (happening|occurring|occurs|happens) *2 (here|for me|for us|to me|to us|with me|on my|in|again|too|also)
    (also|we|i|i'm|we're|i am) (seeing|see|experiencing|experience|having|have|get|getting|hitting|facing|encountering) (this|it|that|the same|same)
    {meeting} (it|this|that|them|these|those|same|the same|one|errors|similar) *1 (too|also|as well|here|in|from|on|over here|everywhere|since|right now|<place>)
    <start> *1 (seeing|getting|having|facing|experiencing|encountering|hitting|noticed|saw|noticing) (this|it|that|them|these) *2 <end>
    (affecting|affects|affected|impacted|impacting) (us|me|by|all|our|everyone|many|my|too)
    (fails|failing) *3 (on|with|from) *1 (ci|codeship|travis|circleci|jenkins|actions|vercel|netlify|heroku)
    {dead} (here|for me|for us|from|in|on my|as well|too|also)
    (blocks|blocking|breaks|breaking|broke) *1 (us|me|all|our|builds|deploys|ci|everything)
    (very|extremely|really|so|super) (slow|unstable|flaky)
    (packets|packet loss|timeouts|time outs)

rule going-on still needs=thread
    still *1 going on
    {not-do} {works} yet
    (continue|continues|continuing|continued) to (fail|occur|happen|be|have|see|experience|get|time out|drop|hang|crash|return|throw)
    (keeps|keep) (happening|occurring|coming back|recurring|returning)
    <start> *1 day (<num>|two|three|four|five|six) <end>
    (second|third|fourth|fifth|2nd|3rd|4th|5th|<num>) (day|night|morning|week) in a row
    (error|errors|issue|issues|problem|problems|timeouts|failures|outage|lag|bug) *1 (is|are|came|come|has come|have come|s) *1 back
    still (not|can't|cannot|won't|isn't|aren't|doesn't|don't|haven't|hasn't|unable|refuses|refusing|rejects|rejected|rejecting|losing|drops|dropping|choking|struggling|suffering)
    still *1 (fails|fail|failing|getting|get|seeing|see|receiving|receive|showing|shows|show|returns|returning|throws|throwing|gives|giving|hangs|hanging|stuck|pending|queued|broken|blocked|happening|happens|occurring|occurs|affected|impacted|experiencing|encountering|facing|hitting|timing out|times out|unable|unreachable|inaccessible|a problem|an issue|the same|same|the case|read-only|offline|slow|flaky|erroring|serving|missing|delayed|degraded|empty|red|dead|intermittent|down)
    (it|is|are|s|they|problem|issue|error) still *1 (there|present|here|exists|exist|so)
    still (nothing|no luck|nope|no|no go|no change) *2 <end>

rule reopened still needs=thread
    (started|starts|starting|began) *1 (happening|failing|acting up|doing this|doing it|timing out|crashing|dropping|hanging|throwing|erroring) again
    again *1 (the same|same) *1 (issue|problem|error|thing|story|symptoms)
    (second|third|fourth|fifth|2nd|3rd|4th|5th|nth|umpteenth) time (today|this|in|since|already)
    (this|same|the) (problem|issue|error|thing|behaviour|behavior) again
    {meeting} (this|it|the same|same|these|that) *1 again
    (logged out|kicked|kicked out|disconnected|booted|locked out|happening|happened|happens|broken|broke|breaks|failing|fails|failed|down|occurring|occurred|occurs|issue|crashed|died|dead|expired|stuck|offline|gone|unreachable|unavailable|hanging|slow|stopped|timing out|<code>) *1 again
    <start> (again|still) *2 <end>
    (popped|popping|cropped|cropping|showed|reared) up *1 again
    (reopen|reopening|re-open)
    same (issue|problem|error|thing) *1 again

// --- answers --------------------------------------------------------------

rule same-here same needs=claim
    <start> *1 (me three|me four|me five|and me|and us|me and my|same again here)
    (thought|thinking|convinced|sure|assumed|figured) *2 (i was|it was|we were|it had to be|it must be) *1 (going mad|going crazy|going insane|going nuts|losing my mind|losing it|my|our|the only one|just me|only me|on my end|on our end)
    (not|isn't|i'm not|im not) *1 (going mad|going crazy|going insane|going nuts|losing my mind|crazy|imagining)
    (spent|wasted|lost) *3 (hour|hours|morning|afternoon|evening|day) *3 (thinking|debugging|trying|on this|figuring|checking|troubleshooting|chasing)
    been (debugging|troubleshooting|chasing|fighting|battling) *1 (this|it|all|with|for)
    (not|isn't|isnt|wasn't|wasnt|ain't|aint) (just|only) (me|us|mine|ours|here|our end|my end|our side|my side|our account|my account|my house|my router|my area)
    (glad|good|nice|relieved|comforting|phew|reassuring|great) *3 (not alone|not the only|in good company)
    <start> *1 (all of them|every single one|every one of them|both of them|each of them|any of them|every one|all of mine|all of ours)
    <start> *1 (count me in|count us in|add me|add us|joining the club|join the club|welcome to the club|welcome to the party|in the same boat)
    (in the same boat|in same boat|same boat as)
    <start> *1 my {kin} *1 (too|also|as well|same)
    <start> *1 so (is|are|does|do|has|have|did) (my|our) {kin}
    (experiencing|having|seeing|facing|getting) this (as well|too|also)
    (not just me|isn't just me|wasn't just me|not only me|thought it was just me|thought it was only me|im not alone|i m not alone|not the only one|that explains it)
    <start> *1 (we are|i am|i'm|it is|it does|they are|i do|we do|it is for me|it is here|it does here|it does for me|it is for us) <end>
    <start> *1 (not|nor|neither) (in|from|here|for|on|me) *3 (either|neither) <end>
    <start> (neither|nor|so) (have|do|can|am|did|has|does|is|are) (i|we|mine|ours|me)
    <start> *1 (same here|same for me|same with me|same thing here|same issue|same problem|same error|me too|me as well|mine too|mine as well|likewise|ditto|same|same issue here|same problem here|same boat|us too|here too|here as well|affected too|also affected|also here|same in|can confirm|i can confirm)
    (same here|me too|mine too|same for me|also seeing this|seeing this too|seeing the same|seeing it too|getting this too|having this issue too|i have the same|i'm having the same|same issue here|same boat|happening to me too|happens to me too|also happening|experiencing this|same problem here|also experiencing this|also having this|having the same|facing the same|facing same|getting the same|experiencing the same|have the same|same thing|same problem|same issue|same error|also getting)
    <start> <place> (too|also|as well|same|here too|here as well|here also|checking in|here)
    <start> <name> (too|also|as well)
    <start> (in|from|here in|for|out of) *2 <place> *1 (too|also|as well|same) 
    <place> here *1 same
    <start> (and|also|same|likewise|me too|me) (here|in|from|for|with)
    <start> (me|us|mine|ours|same|also|likewise|idem|similarly) (too|also|as well|2|either|neither|same|me|us|here|for us|for me|as above|over here|as others|with us|story)
    <start> (we|this|here) (too|as well|either|neither|same)
    <start> (we|this|here) also <end>
    <start> this <end>
    <start> *1 (yes|yep|yup|yeah|same|also me|agreed|agree|indeed|affirmative|yes same) <end>
    <start> *1 (another|one more|yet another|and another|count me in|add me) *1 (one|here|sufferer|victim|too|user)
    <start> (confirmed|confirm|seconded|yep|yes|yeah|yup) (in|here|from) 
    <start> *1 (confirmed|seconded|affirmative) <end>
    <start> (and|also|same) (in|from|for) *1 <place>

// Who mocks a claim of recovery.
rule mocked still needs=expected
    (resolved|fixed|solved|sorted|back|working) (my ass|my arse|yeah right|allegedly)

// A recovery that did not last, in the words of whom it fooled.
rule too-soon still needs=thread
    (nvm|nevermind|never mind) *1 (it|it s|its|still|down|gone|not|no|spoke|same)
    (spoke|spoken|celebrated|posted|closed|said that|rejoiced|cheered) *1 (too|to) (soon|early|fast|quickly)
    (jinxed it|i take that back|scratch that|take it back|strike that|so much for that)
    (didn't|did not|doesn't|won't) last (long)?
    not for long

rule contradicted nope needs=claim
    <start> *1 (nope|nah|no|no it isn't|no its not|no it is not|not for me|not for us|not me|not us|not here|not yet|not true|not quite|not really|not everywhere|not completely|not fully|negative|wrong|lol no|lol no it isn't|still not|hardly|i doubt it|i wish) <end>
    <start> *1 (doesn't|does not|doesnt|don't|do not|dont|didn't) (look|seem|appear|think|feel|sound|believe) (like it|so|that way|it|it is|it s|that|that s|thats|its|fixed|resolved|to be)
    (i|we|still) *1 (doubt|disagree|don't think|do not think|dont think|don't believe|do not believe) (it|so|it is|it s|its|that|that s|thats|this|this is|that is) *2 (true|right|correct|so|fixed|resolved|over|solved|back|up|the case|<end>)
    <start> (nope|no it isn't|no its not|not for me|not here) 
    <start> (but|no|nope|sorry|lol|actually)? (it isn't|it is not|it's not|it ain't|isn't|they aren't|no it hasn't|it hasn't|mine isn't|mine not|it doesn't|mine doesn't) *1 (here|for me|at all|yet|true)? <end>
    <start> *1 not (here|in|from|for|on my) (the)? *1 <end>
    <start> *1 not (in|from|for) *1 <place> (yet|though|here)? <end>
    <start> *1 not (for|on|in|with|from) (my|our|mine|ours|all|everyone|everybody|this|any of) *2 <end>
    <start> *1 <place> (no|not yet|nope|negative) <end>

// --- what changes a claim -------------------------------------------------

rule thought not reach=near
    (believed|assumed it|thought|thinking|dreamt|swore|figured|assumed)

rule not not
    (none of|shouldn't|shouldnt|wouldn't|wouldnt|nothing is|nothing s|nothing was|not|isn't|isnt|aren't|arent|no|never|wasn't|wasnt|doesn't seem to be|don't think|dont think|can't see|cant see|didn't notice|no reason|doubt|without|hasn't|hasnt|haven't|havent|hardly|neither|nor|no sign of|no signs of|didn't|didnt|doesn't|doesnt|don't|dont|no reports of|not aware of|rather than|instead of)

rule again again
    (still|again|once again|yet again|once more|continues to|persists|ongoing|nth time|umpteenth time)

rule now now
    (for|over|in|during) (the|this)? (last|past) *3
    (now|right now|currently|today|at the moment|atm|rn|tonight|this morning|this afternoon|this evening|presently|still|since|so far|ongoing)

rule past past
    (was|had|were|lost|went|without) *7 in (january|february|march|april|june|july|august|september|october|november|december)
    (back|all of|whole of) (in)? (january|february|march|april|june|july|august|september|october|november|december)
    (yesterday|last night|last week|last month|last year|the other day|a while ago|years ago|days ago|weeks ago|months ago|back then|back in the day|earlier this week|earlier this month|that time|one time|once upon a time|remember when|the same night|that night|that day|the same day|kept working|remember that|used to|when i was a|when i was little|when i was young|when i was in|previously|at the time|the time when|last time|history|anniversary)
    (a|an|one|two|three|few|couple|couple of|<num>|several|many) *1 (week|weeks|day|days|month|months|year|years) ago
    (i|we) *1 (couldn't|couldnt|could not)
    (he|she|they|you|who|people) (couldn't|couldnt|could not)
    had (a|an|some) *1 {trouble}
    (i|we|they|he|she|you|i've never|you may have|may of been|may have) *1 had *2 {trouble} (with|and|but|when|until)
    (remembers|remembering|remembered|reminds me of)
    all (day|morning|night|evening|afternoon|weekend) (yesterday|last)
    (on|in) (monday|tuesday|wednesday|thursday|friday|saturday|sunday) *1 (was|were)

rule left past reach=sentence
    (why|before|when|until|since) (i|we) (left|switched|quit|cancelled|moved away)
    (i|we) (was|were|used to be) with (<service>|<num>|them|you) *1 (for|over|a|and|until|till|years|about|nearly|almost)
    (when|while) (i|we) (was|were) with
    never looked back
    (glad|happy|relieved|pleased) (i|we|to have) *1 (left|switched|moved|ditched|leave|be leaving)

rule was-down past reach=touch
    (was|were) {dead}
    (was|were) *1 (down|out|offline|broken|unable|having)

// "It was working until now" tells of no recovery.
// What stopped a while ago has stopped.
rule from-then past
    (during|before|after) (the|that|this|last|our) *1 (outage|incident|downtime|maintenance|outages)

rule lasting now
    (expired|stopped working|since|noticed|began) *4 ago

rule was-well past reach=touch
    (worked|loaded|connected) *3 (ago|until|till|earlier|before)
    (was|were|had been|used to be) *1 (working|fine|ok|okay|good|stable|running|reachable|accessible|up)

rule afterwards past
    (post mortem|postmortem|post-mortem|retrospective|lessons|anatomy|root cause analysis|incident report|summary of|timeline of|history of|recap|aftermath)

rule if if
    (when|whenever|every time|what if) *1 <service> *1 (is|goes|are|would go) *1 (down|offline)
    what happens (when|if)
    (if|whenever|unless|in case|hopefully|hope|hoping|wish|would be|would have|could be|might be|may be|if ever|anytime|in the event|let's say|or else|so that|to avoid|to prevent|will be|gonna be|going to be|i want|want my|need my|about to|gonna|going to|i need|would love|stop it|stop this|stop them|prevent|looking forward to)
    <start> (when|until|before)
    <start> once (it|its|the|they|we|you|i|this|that|everything)
    (when|whenever|even when) *1 (power|lights|electricity|internet) (goes|go) (out|off|down)

rule not-yet if reach=near
    (before|until|untill|till|til|in case|incase|about to|might|could|would|may)

rule imagine if reach=clause
    (imagine|what if|suppose|pretend|would have been|picture this|dreamt|dreamed|had a dream|in the movie|in a movie|still remember|i remember|remember when|remember the|remembering|reminds me of|never forget|flashback|throwback)

rule plan plan
    (scheduled|planned|will be down|will be offline|will be unavailable|shutting down|shut down|shuts down|closing down|closed down|discontinued|being sunset|is sunset|sunsetted|sunsetting|deprecated|end of life|retiring|decommissioned|planned maintenance|scheduled maintenance|upcoming maintenance|planned outage|rolling blackouts|for good|permanently|erased|no longer maintained)

rule joke plan reach=post reason=a_joke
    (sunday|monday|friday|weekend|morning|office|daily) (humour|humor)
    (joke of|joke for|a joke about|here s a joke|heres a joke|knock knock)

rule plan-outage plan reach=clause
    (upcoming|potential|possible|announced|precautionary) *3 (outage|outages|shutoff|shutoffs|shut off|shut offs)

rule why why
    (why|when will|when is|when are|how long|what s the eta|any eta|any update|any updates|any news|what s going on|whats going on|what is going on|when s|what s wrong|whats wrong|what is wrong|any idea when|how come|what s the reason|whats the reason)

rule why-opens why reach=sentence
    <start> *1 (why|how come|how can|how do you expect|how am i|how are we|how is it|how the|what s happened|what happened|what has happened|whats happened|when will|when are you|when is the|when you|when u)

rule ask-alone ask reach=post
    <start> *1 (anyone|anybody|any1|anyone else|anybody else|just me|is it me|only me|just us|me only|is it just me|is it just us|anyone elses|anyone know) <end>

// Who says what befalls him asks nothing, whatever mark ends it.
rule statement stated reach=clause
    <start> *1 (i|we|ive|weve|im|my|our)

// Whom nobody expects to answer.
rule rhetorical why reach=sentence
    (are|r) (you|u|yous|you guys|you lot) *1 (proud|serious|joking|kidding|having a laugh|taking the piss|for real|happy with)

rule ask ask
    (anyone|anybody) (elses|else s|elses|s) *4
    (is|was|are) (this|it|that|these|there) *2 (planned|scheduled)
    (is|are|does|do|has|have) {someone} *4
    <start> (are|is) (you|your) *1 (having|experiencing|network|service|site|app|server|servers|website)
    <start> {someone} else *1 (lose|lost|got|get|no|having|without|seeing|down|out)
    <start> who else
    <start> (are|is|do|does) (you|it|this|that|they|things|anyone|anybody|everyone|everybody|someone|others|the|your) *2 still
    {any-one} (else)? *2 (having|getting|seeing|experiencing|know|unable|noticed|noticing|facing|with|else|able|got|lost|without)
    (is it|is this|is that) *1 (just me|only me|me or|down|me|everyone)
    (just me|only me) or
    (is|are) *1 there *1 (a|an|any|some)? *3 ({trouble}|mast|masts|tower|engineering work|engineering works|maintenance|maintenance work|maintenance works|works)
    (wondering|know|see|check|confirm|ask|asking|tell me|wonder|advise|advise me|let me know|tell us|any idea|anyone know) (if|whether)
    <start> (is|are) (the|your|my|this|it|our)? *3 (down|offline|broken|working|out|gone|not working)
    <start> (is|are) <service> *3
    <start> (does|do) <service> {thing}? (work|load)
    <start> any *1 (issues|problems|outage|outages|trouble)
    <start> (has|have) (anyone|anybody|someone|the|my|your|our|it|this|that|<service>|{thing}|{network}|<place>) *3 (gone|went|been|lost)
    (is it a|is this a|is that a) (known|common)? *1 (issue|problem|outage)
    <start> {trouble} (with|at|in|on)

rule told told
    <service> *1 (says|say|claims|claim|said|insists|tells|told|tweeted)
    (they|support|it|email|text|everyone|twitter|you) *1 (says|say|said|saying|claims|claim|claimed|claiming|shows|reports|told|tells|insists|stated|states|showing|says its|reported)
    (says|said|claims|claimed) (<name>|<mention>|<service>)
    <name> (says|claims|reports|said|announced|announces|measured|thinks)
    (whoever|somebody|some|people|others|somebody else|the press|the news|papers|a monitor|monitor|monitors|everybody) *2 (says|say|said|claims|claim|announcing|announce|announced|reporting|measured|thinks|saying|claiming)
    (they|some) (say|said)
    who *2 (says|said|measured|is this)
    (all clear|premature|despite) *3 (announced|announcement|posted)
    (supposedly|allegedly|supposed to be|meant to be|apparently fixed|told me|told us|telling me|claiming|thought it was|needs to be fixed|need to be fixed|waiting for it to be fixed|supposed to be fixed)

// Who answers for the company repeats what it was told.
rule sympathy plan reach=clause reason=an_answer
    sorry (to hear|to read|to see|that|you|your|about|for) *4 (having|had|experiencing|experienced|facing|got|been)
    (i|we) (understand|appreciate) *1 (your|you|you're|youre|you are|that you) *1 (having|had|experiencing|facing|been)

rule glad told
    (was|been|being|were|am|got|get|getting|just|keep|kept) told
    (told|assured|promised) (me|us|it|that)
    (glad|great|good|happy|pleased|delighted|lovely|sorry|brilliant) to (hear|read)

rule to-be-fixed awaited reach=touch
    (it|this|that|them|everything|things|issue|problem|service|fault|all) to be (fixed|resolved|restored|sorted|repaired|solved)

rule status-page awaited reach=sentence
    (status page|status|downdetector|dashboard|website|health page) *1 (says|say|said|saying|claims|claim|showing|shows|reports|tells|insists|states)
    <link> *1 (says|say|shows|claims)

// What works some other way says nothing of the service.
rule detour awaited reach=clause reason=another_way
    (instead|workaround|as a workaround|another mirror|different mirror|other mirror|if you|if i|if we)
    (with|via|using|through|behind) (a|my|the)? vpn
    (with|via|using|from|through) (a|the|another|my|other|different) *1 mirror

// They work at it, it does not work.
rule work-at other
    (are|re|is|am|m|been|team|engineers|we|they|actively|currently|hard) *1 working on (it|this|that|a|an|the|another|resolving|fixing|restoring|getting|bringing|identifying|improving|mitigating)
    <start> *1 working on
    (we|they|team|engineers|developers|i|people) *2 working (with|hard|closely|towards|around|to|through|as fast|at)

rule let-know if
    (let|tell|ping|inform|notify) (us|me) *2 (if|whether|when|should) *1 (you|it|this|that|there|the|things|anything|problems|issues)
    (please|feel free to|pls|you can) *1 (comment|reopen|reach out|open|report|contact|retry|post|respond|file|create) *4 (if|when|should|whether)

rule not-until awaited reach=near
    (promised|would be|would have been|was to be|ought to be|once|as soon as|make sure|making sure|ensure|ensuring|when|till|until|til|whenever|before|let me know when|waiting for|will|gonna|going to|want|just want|wants|wish|predicted|hoping|when will|think|get|getting|getting it|get it|need|needs|nothing|unless|please|can you|could you|how|trying to|tried to|supposed)

rule hedge hedge
    (should be|should now be|seems|seem|looks like|appears|maybe|perhaps|i think|probably|possibly|might|guess|apparently|not sure|presumably|i believe|could be|sounds like|suspect)

rule own-build own reach=post reason=the_writer's_own_program
    (no module named|modulenotfounderror|non zero exit code|non-zero exit code|build script returned|cannot find symbol|undefined reference to)

rule feature-request plan reach=post reason=a_wish
    <start> (feature request|feature suggestion|proposal|enhancement)

rule other-hold other
    (stock|stocks|share|shares|market|portfolio|btc|bitcoin|crypto|tsla) *4 (green|red) again
    (stuck|been|sat|put|still|left) *1 on hold
    (come|came|get|go|going|coming) back to *1 (tweet|thread|post|comment|message|email|video)
    power (outage|outages|cut|cuts) in *1 (video games|games|movies|films|the movie|the game|the film|a movie)

rule own own
    (sim|router|modem|12v|battery|handset|screen) *1 (died|dead|broke|broken|smashed|cracked|flat|blocked)
    my *1 (phone|iphone|laptop|pc|computer|macbook|mac|router|modem|sim|ipad|tablet|tv|password|battery|screen|keyboard|charger|watch|headphones|controller|printer|camera|mic|microphone|headset|webcam|mouse|speakers|airpods|earbuds|parcel|delivery|profile|css|html|function|script|code|javascript|button|div|repl|vm|loop|regex|localhost)
    (sim card|gift card|promo code|discount code|refund|new phone|software update|voucher|upgrade)

rule own-things own reach=clause
    {trouble} *1 with *2 (iphone|phone|laptop|handset|sim|order|delivery|upgrade|contract|billing|refund|payment|account|bill|samsung|pixel|ipad)
    (on|with) (the|my) (laptop|iphone|ipad|handset|tablet|pc)
    problem after problem

rule own-affair own reach=clause
    (my|your|the|our) *2 (account|bill|order|refund|pac code|contract|tickets|ticket|upgrade|password|query|complaint|chat|web chat|live chat|call centre|competition|comp|prize|basket|checkout|voucher|address|number|tariff|recycle page|app store|sim card|parcel|delivery|portal login|direct debit|payment|dms|dm)
    (instant win|presale|santa comp|priority tickets|live chat|webchat|web chat|pac code|customer services|customer service|advisor|store staff)
    (opened|raised|made|logged|submitted|sent) *1 complaint

// What was ordered or paid for, wherever in the sentence.
rule own-order own reach=sentence
    (customer|cust) *1 (service|services|care|support|rep|reps) *3 {bad}
    {bad} *1 (customer|cust) *1 (service|services|care|support)
    (refund|refunded|delivery|next day delivery|parcel|courier|pac code|direct debit|overcharged|debt collection|credit score|credit file|credit report|a default|default|cashback|trade in|cooling off|gift card|presale|billing issue|my complaint|the complaint|a complaint|win a prize|win anything|won anything|ever won|winner|winning|black friday|reimbursed)
    (my|your|her|his|their|our|any of my) (issue|issues|problem|problems|query|queries)
    (charged|billed) (me|us|for|a|twice|double)

rule roaming-plan plan reach=post reason=one_person's_plan
    (roam|roaming|roam further|go roam) *3 (pass|plan|add on|addon|charge|charges|charged|package|bundle|allowance)
    (pass|plan|bundle|add on|allowance) *3 (roam|roaming|abroad)

// Who had the line taken away has no failing network.
rule cut-off plan reach=post reason=one_person's_line
    (disconnected|barred|suspended|deactivated|blocked|cancelled|blacklisted) *1 (me|us|my|our|his|her) *1
    (signed up|sign up|new contract|joined) *6 (no sim|no order|sim only)

// Nobody's network fails for what strangers call about.
rule nuisance own reach=post reason=nuisance_calls
    (spam|scam|cold|nuisance|prank|robo|fraudulent|sales|marketing|phishing|wangiri) *1 (call|calls|text|texts|sms|message|messages|numbers|number|caller|callers)
    (call|calls) from *2 (abroad|overseas|switzerland|unknown|random|strange|foreign|dodgy)

// A complaint that stays open is a matter of the customer's.
rule complaint plan reach=sentence reason=a_complaint
    (complaint|refund|charge|charges|bill|billing|overcharged|upgrade|order|delivery|compensation) *5 (not|isn't|isnt|hasn't been|hasnt been|never|nothing) *2 (resolved|sorted|fixed|solved|done)

// A voucher that a shop does not take is one person's.
rule voucher own reach=post
    (priority|discount|promo|voucher|gift|unlock|unlocking|entry|competition|presale|reward|rewards|redemption|referral|pac|nero) *1 (code|codes|card|cards)
    (code|codes) (for|from|that|i) *3 (voucher|offer|app|competition|tickets|pizza|coffee|priority)

rule new-device plan reach=sentence reason=one_person's_device
    (since|after) *2 (software|ios|os|android|firmware|phone|system|emui) update
    (recently|just) (updated|upgraded) *1 (to|my|the) *1 (ios|android|phone|iphone|os|software|handset)
    (got|get|with|on|have) (my|a|the) *1 new (phone|iphone|handset|mobile|samsung|pixel|router|laptop|sim)

rule news news
    (breaking|breaking news|reuters|according to|reportedly|reports say|officials say|officials said|news|spokesperson|spokesman|via|headline|customers without power)
    (<num>|thousands|millions|hundreds|dozens) *2 (customers|people|homes|residents|users) *2 (without|lost|affected|in the dark|lose|still without)
    (outage|outages|blackout|crash|disruption) *1 (hits|affects|affecting|strikes|leaves|sparks|disrupts|knocks) *3 (<num>|thousands|millions|hundreds|users|customers|people|homes|the world|europe|world)
    (down|offline|dark) (for|across) *1 (thousands|millions|hundreds) *1 (users|customers|people)?

rule wonders-cause down needs=expected asks blames weight=0.6
    (is it|is this|is that|could it be|could this be|is it always|wonder if it's|wondering if it's) *1 <service> *1 (again|fault|issue|thing|related|down)? <end>

rule blamed-cause down needs=expected blames weight=0.6
    <start> *2 (it's|its|it is|it's always|must be|gotta be|has to be|probably|always) *1 <service> (again|always|too)? <end>

rule blame blame
    (because of|due to|thanks to|caused by|blame|blaming|fault of|hosted on|hosted by|relies on|behind) *2 <service>
    (maybe|could be|possibly|related to) *1 <service> *1 (again|issue|thing|outage)? <end>
    <service> *1 (fault|to blame|is to blame)

// --- other senses ---------------------------------------------------------

rule other-down other
    {lowers} (in|right|all)? down
    {lowers} {something} *1 down
    {lowers} <service> *1 down
    {lowers-it} down (on|at|with|and|the|there)
    {lowers-it} {something} *1 down
    down (bad|horrendous|astronomically|votes|tools)
    (rank|ranking|rating|score|engagement|views|followers|stats|level|quality|grades|profits|revenue|reach|average|share|weight|fever) *4 down
    (i'm|im|i am|we're|were|you're|he's|she's|anyone|who's|whos|totally|always|so|i'd be|id be|be|you|am) *1 down (to|for|with|w)
    down (to|there|below|by|payment|payments|side|votes|vote|voted|hill|under|syndrome|into|south|north|the road|the line|the street|the drain|the page|the list|the rabbit|the toilet|the middle|the side|the hill|the path|the hall|a notch|a bit|memory lane|his|her)
    (go|goes|going|gone|went|come|coming|comes) *1 down (the|to|there|here|with|a|like|into|by|as|this|that|on|in history|well|smooth|my|from|and see)
    (ups and downs|ups and down)
    (jump|jumping|bounce|bouncing|walk|walking|look|looked|run|running|going|go|pace|pacing|thumbs) *1 up and down
    up and down (the|my|stairs|and)
    down (their|his|her|your|our) (nose|noses|throat|throats)
    out of (date|stock|contract|warranty|hours|office|pocket|bundle|allowance|touch|curiosity|interest|season|print|budget|bounds|context)
    (message|messages|text|texts|email|emails|notifications|invites|letters|updates|newsletter) *1 (going|went|gone|sent|go|goes) out
    (the dogs bollocks|the dog s bollocks|the bees knees|the shit|the bomb|the one)
    back (with|at) (<service>|<mention>|you|them|us|ya)
    (phone|call|chat|phones|put|hung|close) *1 down on (me|us|him|her)
    (upside|top|bottom|drop|count|crack|melt|let|further|way|deep|hunker|price|prices|prices are|sales|stock|stocks|shares|market|numbers|rates|temperature|volume|cost|costs|he|she|i|who|feeling|feel|feels|felt|man|head|arrow|key) *1 down
    down (arrow|key|low|jacket|syndrome|under|memory)
    (feel|feels|feeling|felt|emotionally|mentally) *1 (down|broken)

rule other-power other
    (have|has|had|have the|has the|no|more|any|given|the|his|her|their|super|your) power (over|of|than|level|levels|move|moves|play|plays|steering|tools|tool|struggle|dynamic|structure|grab|house|couple|ranger|rangers|trip|hungry|within|without|for them|to the people|plant|plants|bank|button|cord|hitter|rankings|washer|washing)
    (my|your|his|her|their|no|strong|iron|enough|more|the|pure|sheer|of) will power
    (political|executive|star|fire|man|super|brain|absolute|purchasing|buying|girl|people|black|white|horse|military|solar|nuclear|hitting|staying) power
    (battery|phone|laptop|switch|it|tv|pc|computer|device|button|console|xbox|ps4|iphone) *2 (power|powered) off
    power (off your|off the|off my|off and|off button|off then|button|cord|cable|adapter|bank|strip|grab|plays|hitter)
    (car|train|engine|engines|truck|plane|ship|boat|phone|laptop|bike|vehicle|jet|helicopter|aircraft|battery|xbox|console|controller) *3 (lost|losing|loses|lose|no|without|has no) *1 power
    (have|has|had|have the|has the|had the|no|more|any|enough|given the|gave the|got the|with the) power to
    power (went|goes|gone|going) (through|into|up|from|to your|to my|to his|to her|to their|to the head|to the people)
    no power (over|of|like|than|in the universe|on earth|can|without|in me|in you)
    no *1 electric (car|cars|vehicle|vehicles|bike|guitar|feel|shock)
    (not|n't|didnt|never|havent|hasnt) (lose|lost|losing) *1 {mains}
    (light|lamp|bulb|engine|check engine) *1 (is|s|went)? out
    {supply} (is|are|s|was|were) *1 (out|off) (of|the chart|the charts|the wall|the hook|limits|to)
    abuse of power
    lost power (on|in|to) *1 (engine|engines|motor|motors|takeoff)
    (you|u|ya|yall|who|everyone|people|places|parts|anyone|some|those) *1 still (has|have|had|got) *1 {whose}? {supply}
    take power out
    out *2 power (line|lines|pole|poles|clean|cleans)
    (take|taking|taken|took|takes|reclaim|reclaimed|claim|claiming) *3 power back
    (a|as) power back
    power back (to the|into)
    lights (out party|out pizza|off the)
    (northern|christmas|traffic|signal|string|city|fairy|stage|head|tail|brake|neon|bright|friday night|red|blue|green|xmas|street|stop|house|interior|runway|holiday|party|warning|fog|rear) lights
    lights out (for|by|on|defense|pitcher|pitching|shooting|game|today|tonight|in the|from|again|workout)
    (turn|turned|turning|switch|switched|shut|cut|put) *2 (lights|light) *1 (off|out)
    (turn|turning|switch|switched|flip|flipped) *2 (power|electricity) *1 (off|out)
    (turn|turned|turning|switch|switched|shut) (off|out) *2 (lights|light)
    (turn|turning|switch) (off|out) *2 (power|electricity)
    out like a light
    power (nap|naps|ballad|hour|point|rankings|ranking|five|forward|ups|is power|couple|rangers|ranger|house|walk|washing|washer|tools|tool|move|moves|trip|steering|series|book)
    punch (the)? lights out
    knock *3 lights out
    (republicans|democrats|democrat|trump|obama|gop|party|parties|labour|tories|conservatives|liberals|dictator|king|queen|government|regime|politicians|congress|senate|politics|election|elections|voters|president|elites|men|women) *6 (lost|losing|lose|loses|no|without|gain|of) *1 power
    (the night|song|movie|album|watching|watched|scene|episode) *2 lights (went|go|goes|out)

// Power cuts in general, of the past, and of fear.
rule power-if if reach=touch
    (will|would|could|might|may|gonna|going to|about to|probably|likely to|bound to|can|cannot|cant|can't|afraid to|want to|wanna|hope to|hoping to|kind of want to|so i|only|rarely|never|usually|always|better not|don't|dont) *2 (lose|loose|losing|knock|knocks|take|cut|lost|go|have|leave|be) *3 ({mains}|{cut}|{cuts})
    {supply} *1 (will|would|could|might|may|gonna|going to|about to|can|better|bout to|boutta|finna|supposed to) *2 (go|goes|be|get|cut|out|off|stay|shut)
    (cause|lead to|leads to|result in|risk of|chance of|chances of|threat of|threatens|possibility of|possible|potential|expect|expected|prevent|prevents|avoid|reduce|fear of|afraid of|prepare for|prepared for|preparing for|ready for|brace for|braced for|worry about|worried about|worrying about|scared of|in case of|event of|future|next|upcoming|plans for|plan for|protection from|protect against|immune to|anticipating|in the case of|unless there s|unless there is|need more|how to) *3 ({cut}|{cuts})
    (in|for) (a|an) {cut}
    (during|durning) (a|an|any) (outage|outages)
    (of|about|for|report|reporting|to) any *1 (outage|outages)
    (deserve|deserves|refuse|willing) to lose power
    (during|for|in|from|through|with|without|after|before|until|despite|of) *1 {cuts}
    (during|after|before|throughout) (a|an|any|every|each|our last|the last|extended|prolonged|another|that) *1 {cut}
    (every|each|any|no|not a|not an|not another|not even a|isn't a|isnt a|never a|wasn't a) *1 {cut}
    (no|not|never any|without|zero) *1 {cuts}
    yet to *6 {cut}
    ({cut}|{cuts}) *1 (possible|expected|likely|coming|season|kit|preparedness|safety|tips|notification|notifications|information|center|party|tour|challenge|curtains|dates|drunk|friday|saturday|sunday|show|poetry|poem|poems|tattoo|tattoos|album|game|are so|are the|can|could|may|might)
    (power|electricity) (cuts|outages) (are|can|may|cause|happen)

rule power-past past reach=touch
    (there was|there were|when we had|we had|i had|they had|had|following|last|previous|famous|northeast|historic) *2 ({cut}|{cuts})
    ({cut}|{cuts}) *2 (yesterday|last|of|from last|earlier|that occurred|occurred|ended|back in|years|ago|last night)
    (the|that|our) {cut} (was|lasted|had)
    that {cut} in
    (restored|restoring|over|survived|remember|remembering|remembers) *3 ({cut}|{cuts})
    (when|while|after|before|because|since) *1 {whose}? {supply} *1 (went|was|were|had) *1 {gone}
    {supply} *1 (was|were) *1 {gone} for

// An unpaid bill explains it.
rule unpaid plan reach=post reason=an_unpaid_bill
    (lack of|late|missed|non|behind on|months of) *2 (payment|payments|nonpayment)
    (can't|cant|couldn't|couldnt|didn't|didnt|haven't|havent|forgot to) *2 (pay|paid|paying) *3 (power|electric|electricity|light|utility) bill
    (disconnect|disconnection|shutoff|delinquency) *1 (notice|notices)
    (need|needs) help *2 (pay|paying|turn|turning|keep|keeping|with my|with rent)
    {mains} *3 (turned off|cut off|shut off|disconnected) *8 (payment|nonpayment|bill|bills)

// What just happened is so now, though the words are of the past.
rule unanswered now reach=sentence
    (no response|no reply|no answer|no feedback|no updates|no update|no one came|nobody came|no action)

rule just-happened now reach=clause
    just (had|lost|went|got|happened|experienced|lost|dropped|cut)

rule other-service other
    (customer|customers|client|room|church|community|secret|support|memorial|funeral|self|delivery|excellent|great|good|fantastic|amazing|brilliant|best|military|public|civil|chat|web chat|webchat) (service|services|support|chat|experience)
    (signal|signal app) (group|chat|handler)
    no (problem|problems|issue|issues|trouble) (<end>|at all|man|mate|thanks|thank|so|with|i|you|we|to|if|but|and|doing|getting|finding|understanding)
    no (worries|big deal|service charge|signal at home box)
    (contract|minutes|price|deal|tariff|plan|sim) *1 (is|s) *1 (up|out)

// Where nothing says that a post is about a service, these words tell that it
// is about the writer's own work on one.
rule own-work plan reach=sentence needs=alone reason=the_writer's_own_work
    (permission denied|publickey|public key|callback url|redirect uri|api key|access token|auth token|client id|client secret|non-fast-forward|pre-receive hook|eacces|eperm|peer dep|peer dependency|syntax error|semicolon|typo|console|eslint|undefined|mixed content|cors|localhost|stack trace|oauth|stylesheet|css|html|jquery|javascript|regex|iframe|npm start|nodemon|readme|tutorial|assignment|homework|challenge|codepen)
    (my|your|his|her) *1 (code|page|pages|token|html|script|function|component|config|key|keys|credentials|portfolio|project|profile|repo|fork|build|proxy|workspace|website|bot|account|fonts|repository|link|links)
    (since|after|when) (i|we|you) (changed|moved|switched|added|removed)
    (behind|without) (a|my|the)? *2 (proxy|firewall|vpn|internet|wifi|key|token|header|auth)
    my <service> (page|site|repo|project|api|build|builds|pipeline|dyno|function|script|fonts|button|clone|deploy|container|image|bot)
    my (heroku|netlify|vercel|firebase|rails|node|express|react|angular|django|flask) *1 (app|site|server|login)
    try (another|a different|a newer) browser
    (windows xp|internet explorer)

// "Works well with Node" praises, it tells of no recovery.
rule praise other needs=alone
    (works|working|work) *1 (fine|well|great|nicely|better|perfectly|ok) (with|as|than|on|in|for) (a|an|the|any|all|most|small|large|simple|static|some|these|those|<name>|<service>)

rule own-thing other needs=alone
    my *1 (server|site|website|web site|api|backend|database|db|bot|repo|cluster|endpoint)
    my <service> login
    <service> (clone|button|fonts|widget|embed|bootcamp|tutorial|key|callback|oauth)
    to (show|accept|appear|return|display|render|recognize|recognise|remove|print|parse|link|install|run|compile)

// What is told of a business or of a time gone by.
rule business plan reach=sentence needs=alone reason=business
    (earnings|quarterly|shareholders|stock|stocks|shares|revenue|valuation|ipo|layoffs|antitrust|lawsuit|investors|profits|startup|startups|saas|monetize|making money|ceo|teens|generation|culture)
    (having|has|have|had) *1 (trouble|problems|difficulty|issues|difficulties) (making|finding|hiring|keeping|attracting|selling|recruiting|growing|convincing|raising|competing|explaining|understanding|figuring|deciding|remembering|choosing)
    (having|has|have|had) *1 (trouble|problems|difficulty|issues|difficulties) with *2 (doors|brakes|regulators|china|trolls|spam|abuse|women|diversity|fraud|privacy|model)
    down <num> (percent|pct|points|after|on|from|year|since)
    (failing|fails|failed) (its|their|our|his|her|us all|women|society|democracy|to protect|to pay|to grow|the test)

rule retold past reach=sentence needs=alone
    (learned from|learnt from|lessons from|survived|survive|survives|surviving|explaining|inside|history of|review of|analysis of|details on|causes of|cause of|story of|reminder|weathered) *4 (outage|outages|downtime|blackout)
    (outage|outages|downtime|disruption) *2 (analysis|report|explained|shows|showed|proves|reminds|taught|cost|costs|review|lessons|history|highlights|raises|means|statistics|tracker|insurance)
    <start> *1 why <service> {thing}? (went|was|is|goes|keeps|has|failed|fails)
    <start> *1 (how|what) <service> *3 (survived|handled|fixed|learned|lost|broke|failed)
    <start> how *2 (survive|survived|handle|handled|avoid|prevent|prolong|prepare)

rule shown plan reach=post needs=alone reason=an_advert
    <start> (show hn|launch hn)
    (uptime|downtime|website|server|outage) (monitoring|monitor|checker|alerts|tracker|detector)
    (get|be) (alerted|notified) (when|if)
    when (your|a|any|an) *1 (site|website|app|server|service|api|cluster|database) *1 {dead}

// Nothing of a service's: what a program or a person says.
rule other-own-code other
    (cannot|can't|could not) read (property|properties)
    still *1 (not sure|not clear|not convinced|don't know|don't understand|don't get|don't see why|don't agree|don't want|don't think|not know|not understand|can't believe|can't decide|isn't clear|not a fan|not happy)

// A "not" that says what the writer feels of it, or that does not know why, denies
// nothing of what follows.
rule other-not other
    (not|isn't|isnt|wasn't|never|hardly) *1 (impressed|happy|pleased|amused|surprised|thrilled|ideal|cool|acceptable|good enough|helpful|fun) *1 (with|by|about|that|at|when|how|your|the|this)
    (don't|dont|do not|doesn't|doesnt|never|not|can't|cant|cannot|no) *1 (understand|know|see|get|fathom|idea|clue|figure out|work out) *1 (why|how|what)
    no (wonder|surprise|surprises|excuse|excuses|doubt)
    not (only|just) (is|are|does|do|has|have|can|did|that|no|a|in|on|at)
    (not to mention|not forgetting)
    not *1 (sure|certain|clear) *1 (why|how|what|where|when)
    not (good|great|nice|fair|right|enough|on) (they|you|that|when|how)

// "Try again" is advice, and who tries again and again is patient.
rule other-again other
    (again and again|over and over again|over and over|try again|trying again|retry again|never again|then again|check again|start again)

rule page-tells other
    (status page|status|dashboard|page) *2 (still|again) *1 (showing|shows|show|says|saying|reports|claims)

rule other-card other
    (can't|cant|cannot|still) *1 get <service> *1 to (remove|refund|answer|reply|respond|hire|pay|take|stop|delete|acknowledge|give|cancel)
    always (works|worked|working) for
    (lost|lose|losing|has|have) power to
    (black out|lights out) (party|sunday|friday|saturday|tour|show|challenge|dates|curtains)
    (if|those|anyone|everyone|all|who were|that were) *4 (affected|impacted|hit) by *2 (outage|outages|power outage|power outages)
    (report|reporting|prevent|detect|avoid|track) *1 (outages|power outages)
    (i'm|im|am|are|live|lives|living|been|we're) *1 up (here|there) in
    (card|cards|key card|key cards|keycard|keycards|physical key) *2 (works|work|working|worked|fine|ok|opens|still work|still works)
    (fob|key fob|12v|12v battery|fob battery) *2 (dead|died|flat|empty|brick)
    (battery|fob) dead
    (prices|price|rate|rates|costs|fees|premium) *3 (went up|going up|up again|gone up|back up|up)
    (screen|message|maintenance page) *1 (comes|came|come|is) back
    (it|this) (isn't|is not|not) showing (there|up|here)
    (insurance|renewal|subscription) *3 up

// Data that is bought is no network.
rule other-data other
    (unlimited|extra|additional|free|spare|leftover) (data|4g|5g)
    data (left|allowance|cap|usage|limit|limits|only|protection|breach|package|packages|plan|plans|deal|deals|sim|bolt on|add on|roll over|rollover|gifting)
    (coverage|signal|status|service|network|speed) (checker|checkers|map|maps)

// What somebody switched off has not failed.
rule other-switch other
    (data|mobile data|data roaming|roaming|wifi|4g|3g|5g|volte|vpn) (was|is|were|being|has been)? (turned|switched) (off|on)
    (turn|turned|turning|switch|switched|switching) *1 (data|mobile data|data roaming|roaming|wifi|4g|3g|5g|volte|vpn) (off|on)

rule other-order other
    over the (last|past|next|weekend|phone|years|road|week|course|months|summer)
    (please do not|please don't|pls dont|i don't|i dont|i do not|we don't|you don't|you dont) (send|open|play|run|reply|call|move|show|start|work for|work at|work in|load up|go through|update)
    <start> (do not|don't|dont) (send|open|play|run|reply|call|move|show|start|work for|work at|work in|load up|go through|update)
    (don't|dont|do not) (reply|work for|work at)

rule other-back other
    (engineer|engineers|technician|tech|openreach|driver|courier|delivery|someone|nobody|no one) *3 (turn|turned|turns|show|showed|come|came) up
    (turn|turned|turns|turning) up
    in the dark (about|on|as to|over|regarding)
    (call|calls|called|calling|ring|rang|ringing|text|dial|dialled) *3 (number|numbers) back
    (i|he|she|they|you|we|who|people|never|customers) *1 (come|came|coming) back
    (credit|credited|crediting|credits|refund|refunded|refunding|paid|add|added|transfer|transferred|port|ported|porting|moving|move|switch|switching) *3 back
    (go|going|get|getting|call|called|calling|ring|rang|ringing|phone|phoned|write|welcome|look|looking|step|sit|pushed|pulled|held|take|took|give|gave|giving|hear|heard|way|sent|send|pay|paid|push|fall|talk|bring|turn|hold|fight|laid|lean|scroll|walk|want|went|move|text|texted|message|messaged|email|read|play|played|feed|switch|switched|half|reply) (me|you|us|it|them|him|her|my)? back
    back (in the day|in my|to work|to school|end|up plan|up my|up your|ups|to you|to me|to us|to them|pain|then|in 20|door|yard|ground|home|from|to the|to my|to bed|at it|button|with you)
    (i'm|im|i am|he is|he s|she s|you re|i'll be|ill be|be right|i'll|he ll|they re|are you|i was|i be) *1 back
    (back|backed) up (your|my|the|files|data|plan|vocals|everything)
    back in stock
    (scaling|backing|grassing|sucking|snitching|hurrying|setting|starting|cleaning|following|giving|messing|messed|blowing|ending|signing|signed|opening|building|ramping|heating|locking|locked|seizing|beefing|speeding|filling) up
    (backed|mixed|messed|beefed|signed|caught) up in
    rolling back
    (getting|gets|slowly|bit|little|somewhat) better
    (woke|wake|wakes|waking|get|got|getting|give|gave|end|ended|show|showed|stand|stood|make|made|grow|grew) *1 up again
    you can *1 (listen|watch|stream|download|buy|get|find|see|view|read|hear) *3 now
    (all|its|it s) up to (you|me|us|them|him|her)
    (going|getting|get) back
    up to (you|me|us|date|speed|now|the)
rule advice plan reach=post reason=advice_or_advert
    (hiring|apply now|job opening|we re hiring|vacancy|apply here|retail advisor|join our team|use code|promo code|limited time|special offer|sign up now|shop now|buy now|order now|free delivery|check out our|best deal|best deals|pre-order|competition|link in bio|link in my bio|link in the bio|linkinbio|streaming platforms|out now on|available now on)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    log in, login, logging in, log on, sign in, signing in, logged out, sign on, log me in, password, authenticate, authentication
    two factor, 2fa, account access, logs me out, locked out, verification code

set payment-words
    pay, paying, payment, payments, card, cards, checkout, transaction, transactions, transfer, transfers, purchase, declined, withdraw
    contactless, atm, direct debit, deposit

set calls-words
    call, calls, calling, phone calls, ring, dial, voicemail, make calls, receive calls

set messaging-words
    message, messages, text, texts, sms, dm, dms, send, sending, receive, inbox, emails, email, mail, chat, notifications

set slow-words
    slow, slowly, slower, lag, lagging, laggy, buffering, crawling, crawl, sluggish, latency, delays, delayed, speed, speeds

set website-words
    website, site, webpage, homepage, web page, page, pages, portal, web

set app-words
    app, apps, the app, application

set connection-words
    signal, network, internet, wifi, wi-fi, broadband, data, 3g, 4g, 5g, lte, connect, connecting, connection, connectivity, reception
    coverage, service, mobile data, dns, timeout, timeouts, times out, timed out, timing out, unreachable, offline
