// Polish.

endings f                        // of feminine nouns: stron~f, awari~f
    -, a, y, i, e, ę, ą, o, ie, om, ami, ach
endings m                        // of masculine ones: serwer~m
    -, u, a, owi, em, ie, y, i, e, ze, ów, om, ami, ach
endings n                        // of neuter ones: połączeni~n
    -, e, o, a, u, em, om, ami, ach
endings adj                      // niedostępn~adj
    y, a, e, i, o, ego, ej, ych, ymi
endings past                     // padł~past
    -, a, o, y, i
endings pres                     // dział~pres
    a, ają, am, amy, acie
endings uje                      // ładuj~uje
    e, ą, ę, emy, ecie

// What names take: in Netfliksie, na Twitterze, z Krakowa, w Warszawie.
endings names
    a, u, owi, em, ie, iem, y, ę, ą, om, ami, ach, ze
    x>ksa, x>ksie, x>ksem, x>ksowi, x>ksu
    a>y, a>ę, a>ą, a>ie, a>i, ia>i, ia>ię, ka>ce, ka>ki, ka>kę, ga>dze, ra>rze, ta>cie, da>dzie, ła>le
    r>rze, t>cie, d>dzie, n>nie, n>niu, n>nia, w>wiu, w>wia, m>miu, m>mia, ec>cu, ec>ca, iec>cu, iec>ca
    ce>cach, ice>ic, y>ach, y>ów, o>a, o>u, e>u, e>a, l>lu, g>gu, k>ku, ź>zi, ź>dzi
    białystok>białymstoku, białystok>białegostoku, polska>polsce, niemcy>niemczech, niemcy>niemiec, bielsko>bielsku
    -u, -a, -em, -iem, -ie, -owi

set filler
    się, mi, mnie, nam, wam, u mnie, u nas, mną, teraz, już, dziś, dzisiaj, też, także, nawet, w ogóle, wogóle, wogle, całkiem, zupełnie
    kompletnie, totalnie, całkowicie, właśnie, chyba, jakoś, ciągle, cały czas, kurwa, kurde, cholera, kurczę, niestety, hej, cześć
    siema, ludzie, tu, tutaj, wszystko, wszędzie, po prostu, akurat, dosłownie, ej, mega, nagle, chwilowo, od rana, dalej, nadal, wciąż
    coś, to, ta, ten, te, tego, tej, mam, jest, jakaś, jakiś, jakieś, znowu, znów, mój, moja, moje, bardzo, trochę, od wczoraj, wreszcie
    w końcu, normalnie, ogólnie, ponownie, spoko, wczoraj, nasz, nasza, sobie

set place-words
    w, we, na, z, ze, koło, obok, okolice, okolicach, okolicy, rejon, rejonie, pod, miasto, mieście, dzielnica, dzielnicy, województwo
    województwie, woj, powiat, powiecie, gmina, gminie, u nas w, tu w, centrum, całej, całym, na terenie

set break-words
    ale, lecz, jednak, natomiast, tylko że, mimo że, chociaż, choć, a

set scope-ends
    i, oraz, bo, więc, dlatego, ponieważ

set gap-stops
    nie, nic, brak, bez, nigdy, żaden, żadna, żadnego, ani, nikt, jeśli, gdyby, jak

set edge-words
    w, we, na, z, ze, od, i, do, u, przez, bo, dla, o, po

set stop-words
    ja, ty, on, ona, my, wy, oni, ich, jego, jej, ci, co, kto, gdzie, kiedy, jak, czy, że, żeby, jest, są, był, była, było, były, będzie
    mam, masz, ma, mamy, macie, mają, nie, tak, i, lub, albo, z, w, we, na, do, od, po, za, przez, dla, przy, bez, pod, nad, tylko
    bardzo, jeszcze, więc, bo, ktoś, coś, nikt, nic, każdy, wszyscy, wszystko, ten, ta, to, te, tego, swój, mój, twój, nasz, wasz, dzięki

set name-words
    steam, messenger, orange, discord, revolut, teams, zoom, snapchat, librus, allegro, spotify, play mobile, slack, notion, twitch, reddit, vectra, inpost, bolt, ring
    uber, wise, tidal, prime video, threads, disney, roblox, visa, mastercard, stripe, cloudflare, heyah, virgin mobile

set rzecz
    aplikacj~f, apk~f, apce, apki, appka, appki, appce, stron~f, stronk~f, serwis~m, serwer~m, serwerze, serwery, usług~f, usługi, usłudze
    system~m, platform~f, portal~m, bankowość, bankowości, bankowością, logowani~n, sklep~m, płatność, płatności, płatnościami, przelew~m
    terminal~m, bankomat~m, kart~f, karcie, wiadomość, wiadomości, powiadomieni~n, powiadomień, czat~m, czacie, poczt~f, poczcie, mail~m
    gr~f, grze, transmisj~f, stream~m, rozmow~f, połączeni~n, połączeń, zdjęci~n, zdjęć, film~m, wideo, filmik~m, api, chmur~f, chmurze, baza danych
    rejestr~m, panel~m, klucz~m, konto, konta, koncie, czat, lista, feed, relacje, stories, posty, dm, dmy, komunikator~m, wyszukiwark~f
    wysyłani~n, odbierani~n, pobierani~n, strona główna, sterowani~n, lokalizacja, zdalny dostęp, dostęp~m, sms, smsy, sms-y, kod~m, kody, parowanie, serwisy

set siec
    netu, internet~m, internecie, net, neta, necie, sieć, sieci, siecią, zasięg~m, sygnał~m, sygnale, łącz~n, łączy, wifi, wi-fi, lte, 4g, 5g, 3g, światłowod~m
    światłowód, telewizj~f, kablówk~f, kablówce, transmisja danych, transmisji danych, dane komórkowe, danych komórkowych, stacjonarny, router~m, vpn
    internet mobilny, internetu mobilnego, internet stacjonarny, połączeni~n z internetem, rozmow~f, tv

set prad
    prąd~m, prądzie, światł~n, elektryczność, elektryczności, energi~f, energii elektrycznej, energia elektryczna, zasilani~n

set dziala
    dział~pres, odpowiad~pres, ładuj~uje, wczytuj~uje, otwier~pres, łączy, łączą, wchodzi, wchodzą, chodzi, chodzą, odpala, odpalają, reaguj~uje
    wstaje, śmig~pres, pokazuj~uje, wyświetl~pres, przyjmuj~uje, wysył~pres, odtwarz~pres, synchronizuj~uje, uruchami~pres, loguj~uje, startuj~uje
    wychodzi, wychodzą, przechodzi, przechodzą, idzie, idą, dochodzi, dochodzą, doładowuj~uje, odśwież~pres, puszcza, wpuszcza, funkcjonuj~uje, bangla, hula, trybi, dziła, dzaiła
    dziala, gra, grają, kontaktuje, styka, ciągnie, ruszył~past, ruszy, rusza, autoryzuj~uje, realizuj~uje, księguj~uje, obsługuj~uje, zwraca, zapisuje, aktualizuj~uje

set lezy
    leży, leżą, padł~past, siadł~past, wysiadł~past, zdechł~past, martw~adj, nieosiągaln~adj, niedostępn~adj, offline, off-line, down, zawieszon~adj
    przeciążon~adj, wywalił~past, wysypał~past, zawiesił~past, wykrzaczył~past, wykrzacza, wywala, klęknął, klękł~past, kuleje, szwankuj~uje
    świruj~uje, wariuj~uje, nie żyje, nie żyją, przestał~past działać, przestał~past odpowiadać, odmówił~past posłuszeństwa, zdycha, wysypuje, wiesza, zwiesił~past, zablokował~past
    ścięło, ścięł~past, zawiesza, zawieszają, tnie się, poszł~past się kochać, poszł~past się jebać, poszł~past się walić, poszł~past w cholerę, pada, crashuje, padają, poszedł~past się, poszło w, sypie, sypią, wysypana, zepsut~adj, zepsuł~past, rozwalił~past, zjebał~past, zjeban~adj, sypnął~past, sypnęł~past, się wali, w rozsypce, umarł~past, nie wstaje

set muli
    muli, mulą, zamula, zamulają, laguj~uje, lagi, tnie, tną, zacina, zacinają, przycina, przycinają, wolno, wolny, wolna, wolne, spowolnił~past, ślimaczy, buforuj~uje
    przerywa, rwie, zrywa, ledwo działa, ledwo zipie, ledwo chodzi, działa w kratkę, w żółwim tempie, strasznie wolno, chodzi jak krew z nosa, ścina, rozłącza

set awaria
    awari~f, problem~m, kłopot~m, błąd, błęd~m, usterk~f, zakłóceni~n, zakłóceń, przerw~f, utrudnieni~n, utrudnień, trudności, wyłączeni~n, fakap~m, pad, padaka
    przestój, rozłączani~n, zrywani~n, lagi, lag~m, przeciążeni~n, error~m, dłuższa przerwa

set robic
    zalogować, wejść, otworzyć, połączyć, wysłać, odebrać, zapłacić, przelać, zadzwonić, oglądać, obejrzeć, słuchać, posłuchać, grać, zagrać, pograć, ściągnąć, pobrać
    załadować, odświeżyć, korzystać, skorzystać, uruchomić, odpalić, włączyć, wysyłać, odbierać, dzwonić, sprawdzić, zobaczyć, publikować, dodać, kupić, opłacić
    logować, odświeżać, ładować, wypchnąć, działać, odpowiadać, przesyłać, synchronizować, wrzucić, opublikować, zainstalować, sklonować, pushować, spushować, wypłacić, zrobić przelewu, zrobić przelew, wykonać przelewu, wykonać, odtworzyć, puścić, edytować
    napisać, pisać, przeglądać, surfować, otwierać, płacić, autoryzować, potwierdzić, zatwierdzić, zsynchronizować, sparować, zresetować, dostać, dokończyć, wczytać, dołączyć, odczytać, przeczytać, zamówić, zaparkować, deployować, zdeployować, usunąć, podłączyć, dostać się, wbić

set niemoge
    nie mogę, nie możemy, nie może, nie mogą, nie można, nie da, nie idzie, nie daje rady, nie udaje, nie potrafię, nie jestem w stanie, nie możecie, nie moge, nie mozna, nie mógł, nie dało, nie umiem, nie sposób, niemożliwe, nie szło

// --- Awarie -------------------------------------------------------------------

rule awaria down firm
    <service> {rzecz}? *2 nie *1 {dziala}
    <service> {siec} *2 nie *1 {dziala}
    nie *1 {dziala} *2 <service>
    nie *1 {dziala} *1 ({rzecz}|{siec}) *2 <service>
    ({rzecz}|{siec}) *2 <service> *1 nie *1 {dziala}
    <service> {rzecz}? *2 {lezy}
    <service> {siec} *2 {lezy}
    {lezy} *1 ({rzecz}|{siec}) *1 <service>
    {lezy} *1 <service>
    ({rzecz}|{siec}) *1 <service> *2 {lezy}
    {niemoge} (nic|niczego)? *3 {robic} *4 <service>
    {niemoge} *1 (na|w|do|z|przez|się na|się do|się z) *2 <service>
    <service> *3 {niemoge} *3 {robic}
    {awaria} *1 (z|w|na|u|sieci|aplikacji|serwerów|serwera|usług|systemu) *1 <service>
    {awaria} <service> (w|we|na|od|u)?
    <service> *1 (ma|mają|zgłasza|notuje|zalicza|złapał|ma jakąś|ma chyba) *2 {awaria}
    <service> (awaria|down|error|nie działa)
    <service> *2 (wywala|wyrzuca|zwraca|sypie|pokazuje|rzuca|daje|wyświetla) *3 (błąd|błędem|błędy|błędami|error|<code>)
    <service> *1 (wywala|wyrzuca|wylogowuje|rozłącza|wylogował|wylogowało)
    (wywala|wyrzuca|wylogowuje|wylogowało|rozłącza|wywaliło) *3 (z|ze|na|w) *1 <service>
    (brak|bez|nie ma|zero) *1 ({siec}|dostępu|połączenia|możliwości|internetu|usług) *2 (w|u|z|na|do|od) *1 <service>
    (brak|nie ma) <service>
    <service> *1 (brak|bez|nie ma|zero) *1 ({siec}|dostępu|połączenia|prądu)
    (w|na|u|z|we) <service> *3 (nic nie działa|nie działa nic|nie działa|nie ma internetu|nie ma zasięgu|brak zasięgu|leży wszystko)
    <service> *1 nie (istnieje|żyje|wyrabia|wyrabiają|ogarnia)
    <service> *2 przestał~past *2 {robic}
    <service> *1 (kręci|mieli|wisi|stoi) *1 (kółko|kółkiem|kółeczkiem|kółeczko|w miejscu|na logowaniu|na ładowaniu)
    {rzecz} <service> *1 nie (wyrabia|wyrabiają|dają rady|daje rady|ogarniają)

rule wolno down symptom=slow firm
    <service> {rzecz}? *2 {muli}
    {muli} *1 ({rzecz}|{siec})? *1 <service>

rule pytanie-dziala down firm asks
    <start> *1 (wam|u was|komuś|komukolwiek|czy wam|czy u was|u kogoś) *1 (działa|chodzi|wchodzi|ładuje) *1 <service> *1 <end>
    <start> (działa|chodzi|wchodzi|śmiga) *1 (komuś|wam|u was|u kogoś|komukolwiek|ci) *1 <service>
    <start> *1 <service> *1 (wam|u was|komuś|czy wam) *2 (działa|chodzi|wchodzi) *1 <end>
    <start> czy *1 {rzecz}? <service> *1 (działa|leży|padł|chodzi) *2 <end>
    <start> czy *1 (działa|leży|padł|padło) *1 <service>
    (czy|problemy) (ktoś|ktoś jeszcze) *1 ma *2 {awaria} *1 (z|w|na) *1 <service>

rule co-z down firm asks weight=0.6
    (co jest|co się dzieje|co się stało|co jest grane) *1 z *1 <service>

rule ktos-jeszcze down needs=service firm asks
    (ktoś jeszcze|komuś jeszcze|u kogoś jeszcze|ktoś też|komuś też|ktoś|komuś|u kogoś) *2 nie *1 {dziala}
    (ktoś jeszcze|ktoś też|ktoś) *1 (nie ma|nie może|bez|ma problem|ma problemy) *3 ({siec}|{rzecz}|{robic})
    (ktoś jeszcze|ktoś też|komuś jeszcze|komuś też|komuś|wam też) *2 ({lezy}|{muli})

rule pytanie-nazwa down firm asks
    <start> (czy|co) *1 <name> *1 (nie działa|leży|padło|padł|padła)
    <start> <name> (nie działa|leży|padł|padło|padła) wam
    <start> (tylko mi|tylko mnie|wam też|komuś też) *1 <name> nie (działa|wchodzi|odpala)

rule rzecz-lezy down needs=service firm
    {rzecz} *2 nie *1 {dziala}
    nie *1 {dziala} *2 {rzecz}
    {rzecz} *2 {lezy}
    {lezy} *1 {rzecz}
    <start> nie {dziala} <end>
    nie działa (nic|wszystko|od|w|na|u)
    nic nie działa
    nic *1 (nie ładuje|nie wchodzi|nie chodzi|nie odpala|nie otwiera)
    {niemoge} (nic|niczego)? *3 {robic}
    {robic} *2 {niemoge}
    (wywala|wyrzuca|wylogowuje|wylogowało|rozłącza) *2 (z|ze|mnie|co|błąd|błędem|co chwilę|cały czas|<end>)
    (wyskakuje|wywala|pokazuje|pojawia|wyświetla|dostaję|mam|leci|rzuca|jest) *2 (błąd|błędy|error|komunikat o błędzie|błąd serwera|błąd połączenia|przerwa techniczna)
    (błąd serwera|błąd połączenia|błąd sieci|błąd logowania|błąd systemu|brak połączenia|serwer nie odpowiada|przerwa techniczna|brak dostępu)
    (brak|nie ma|bez) *1 (dostępu|połączenia|reakcji|odpowiedzi) *1 (do|z|od|<end>)
    (auto|auta|samochód|samochodu|drzwi|zamek) *2 nie *1 (otwiera|reaguje|odpowiada|otworzy|łączy)
    (kręci|kręci się|ładuje|mieli|wisi|zawiesza|wiesza) *1 (kółko|kółeczko|i kręci|w nieskończoność|w kółko|bez końca|na ekranie|przy logowaniu|na logowaniu)
    (jest|mamy|mają|macie|znowu|wielka|ogólnopolska|ogólna|globalna|duża|poważna) *1 (awaria|awarię|awarie|fakap)
    <start> *1 awaria *1 (w|na|od|we|sieci|systemu|serwera|serwerów|<end>)
    <start> <place> *1 (nie działa|leży|padło|nic|też nie działa|<code>) *1 <end>
    (wszystko|całość) *1 (leży|padło|siadło|stoi|nie działa) *1 <end>
    (odrzuca|odrzucone|odrzucona|nie przechodzi|nie przechodzą) *2 (płatność|płatności|przelewy|przelew|kartę|transakcje|transakcja)
    (płatność|płatności|przelew|przelewy|transakcja|transakcje|karta|karty) *2 (odrzucona|odrzucone|odrzucane|odrzuca|zawieszone|wiszą|nie dochodzą|nie przechodzą)

rule problem-z down needs=service
    {awaria} *1 (z|w|na|we) *1 ({rzecz}|{siec})
    (mam|mamy|macie|ma|są|występują) *2 (problem|problemy|kłopoty|trudności) *1 (z|ze|od|w|na)

rule kod down needs=service symptom=error firm
    (błąd|błędy|błędem|kod|kod błędu|kodem|error) *2 <code>

rule rzecz-wolna down needs=service symptom=slow
    ({rzecz}|{siec}) *3 {muli}
    {muli} *1 ({rzecz}|{siec})
    (wszystko|strasznie|okropnie) (muli|laguje|tnie|wolno|zamula)

rule brak-sieci down needs=service topic=telecom symptom=connection firm
    (brak|bez|nie ma|niema|zero|zanik|nie mam|nie mamy|straciłem|straciłam|ani grama|utrata) *1 {siec}
    {siec} *2 (brak|zero|zniknął|zniknęła|znika|zerwane|zerwało|padł|padła|padło|leży|wysiadł|nie ma|siadł|urwało)
    {siec} *2 nie *1 {dziala}
    {siec} *2 {lezy}
    (tylko|wyłącznie) *1 połączenia *1 (alarmowe|awaryjne)
    nie *1 (łapie|łapię|ma) *1 (zasięgu|sieci|internetu|sygnału|neta)
    (zerwało|zrywa|rozłącza|wywala) *1 (internet|neta|połączenie|sieć|rozmowy)

rule brak-sieci-u down symptom=connection topic=telecom firm
    (brak|bez|nie ma|zero|nie mam) *1 {siec} *2 (w|u|z|od|na) *1 <service>
    <service> *2 (brak|nie ma|zero|bez) *1 {siec}
    (nie dzwoni|nie łapie|nie ciągnie) *2 <service>

rule nie-ma-pradu down implies=electricity symptom=power firm
    (nie ma|niema|brak|bez|nie mamy|nie mam|zero|braku|pozbawionych|zostali bez|zostało bez|zostaliśmy bez) *1 {prad}
    (wyłączyli|wyłączyło|odcięli|odcięło|zabrali|zabrakło|wywaliło|wyjebało|wybiło|wywalili|odłączyli|rozłączyli|padł|poszedł|zgasł|siadł|wysiadł) *2 (prąd|prądu|zasilanie|światło)
    {prad} *1 (brak|nie ma|niema|zero)
    (prąd|zasilanie) *2 (wyłączyli|wyłączyło|padł|padło|poszedł|siadł|siadło|zniknął|zgasł|wyłączony|odcięty|wywaliło|wybiło|nie ma|brak|wysiadło|wysiadł)
    (światło|światła) *2 (zgasło|padło|nie ma|wyłączyli|pogasły|zgasły)
    (zgasło|pogasły|zgasły) *1 (światło|światła|wszystko)
    (awari~f|przerw~f) *3 (prądu|sieci energetycznej|energetyczna|energetycznej|zasilania|w dostawie prądu|w dostawie energii|w dostawach prądu|w dostawach energii)
    (odbiorców|mieszkańców|domów|gospodarstw|osób|rodzin) *2 bez *1 (prądu|zasilania|energii)
    (całe|cała|pół|połowa) *1 (osiedle|dzielnica|ulica|miasto|miasta|wieś|wioska|blok) *2 (ciemne|ciemna|ciemno|bez prądu|bez światła)
    (blackout|blekaut|blackoutu) *1 (w|na|we|u|totalny|kompletny|od|<end>)
    (mamy|jest|totalny|znowu|chyba|kolejny) *1 (blackout|blekaut)

rule prad-wrocil up implies=electricity symptom=power not=still firm
    (prąd|zasilanie|światło) *2 (wrócił|wróciło|wróciły|przywrócono|przywrócony|już jest|włączyli|włączono|jest znowu|jest już|z powrotem|jest)
    (wrócił|wróciło|wróciły|przywrócili|przywrócono|włączyli|oddali|naprawili|jest już|już jest|już mamy|znowu mamy|znowu jest|mamy już|mamy|jest|działa) *2 (prąd|zasilanie|światło)
    (i stała się|niech stanie się|stała się) (jasność|światłość)

// --- Powrót ---------------------------------------------------------------------

rule usluga-wrocila up not=still firm
    <service> {rzecz}? *2 (już|znowu|znów|wreszcie|ponownie|w końcu|nareszcie|chyba już|normalnie|bez problemu|bez problemów|poprawnie|dobrze|stabilnie|prawidłowo|bez zarzutu) *2 {dziala}
    <service> {rzecz}? *1 {dziala} *2 (już|znowu|znów|normalnie|bez problemu|bez problemów|bez zarzutu|poprawnie|dobrze|ok|stabilnie|prawidłowo|jak należy|idealnie|śmiga|elegancko|ponownie|jak złoto|bez zmian dobrze)
    <service> *2 (wrócił|wróciła|wróciło|wróciły|wstał|wstała|wstało|powrócił|ożył|ożyła|ożyło|naprawiony|naprawione|naprawiona|naprawili|ogarnęli|odżył|ruszył|ruszyła|stoi znowu|znowu online|już ok|znów online|przywrócony|przywrócona|powstał)
    (wrócił|wróciła|wróciło|wstał|wstała|ożył|ożyło|naprawili|ogarnęli|przywrócono|przywrócili|powrócił) *2 <service>
    (znowu|znów|już|wreszcie|w końcu|ponownie|nareszcie) *1 {dziala} *2 <service>
    (u mnie|u nas|mi|mnie) *1 <service> *1 {dziala} *1 (ok|normalnie|dobrze|bez problemu|bez problemów|<end>)
    (u mnie|u nas|mi) {dziala} *1 <service>
    {awaria} *2 <service> *2 (usunięta|naprawiona|zakończona|naprawiony|rozwiązany|rozwiązane|minęła|opanowana|usunięto)
    <service> *1 {dziala} *1 (u mnie|u nas|mi)
    <service> {rzecz}? *1 {dziala} <end>
    (działa) <service> <end>
    ({siec}|{rzecz}) *2 <service> *1 {dziala} *1 (znowu|znów|już|normalnie|z powrotem|bez problemu|poprawnie)
    <service> *1 (już|znowu|znów|ponownie|z powrotem|wreszcie) *1 (dostępn~adj|online|osiągaln~adj|na nogach|sprawn~adj|czynn~adj|żywy)

rule wrocilo up needs=service not=still firm
    (już|znowu|znów|wreszcie|ponownie|w końcu|nareszcie|teraz|jednak) *2 {dziala}
    {dziala} *1 (już|znowu|znów|z powrotem|wreszcie|ponownie|normalnie|bez problemu|bez problemów|bez zarzutu|poprawnie|stabilnie|prawidłowo|jak należy|idealnie|elegancko|wszystko)
    (u mnie|u nas|mi|mnie|tu|tutaj|wszystko) *1 {dziala} *1 (ok|normalnie|dobrze|spoko|<end>)
    <start> *1 (działa|działają|śmiga|hula|bangla) *2 <end>
    (wrócił|wróciła|wróciło|wróciły|wstał|wstała|wstało|wstały|powrócił|ożył|ożyło|ruszył|ruszyło|powróciło) *2 ({rzecz}|{siec}|do normy|do życia|do działania|wszystko|online)
    <start> *1 (wrócił|wróciła|wróciło|wróciły|wstał|wstała|wstało|ożyło|ruszyło) *1 <end>
    ({rzecz}|{siec}) *2 (wrócił|wróciła|wróciło|wróciły|wstał|wstała|wstało|naprawiony|naprawione|naprawiona|naprawili|ożył|przywrócono|przywrócony|odzyskał)
    {awaria} *2 (usunięta|usunięto|naprawiona|naprawiono|zakończona|naprawiony|rozwiązany|rozwiązane|zniknął|zniknęły|minęła|opanowana|zażegnana|usunięty|usunięte|ustąpiły|naprawili)
    (naprawione|naprawili|naprawiono|naprawiona|ogarnęli|rozwiązane|przywrócono|przywrócili|usunięto awarię|usunęli awarię)
    (już|teraz|znowu|wszystko|znów) *1 (ok|w porządku|gra|dobrze|w normie|git|jest ok|jest dobrze)
    (mogę|możemy|można|da|udało) *1 (już|znowu|znów|w końcu|wreszcie) *2 {robic}
    (już|znowu|znów|w końcu|wreszcie) *1 (mogę|można|da się|możemy|udało się|da) *2 {robic}
    (udało się|udało mi się) *2 {robic}
    (jest już|już jest|jest znowu|znowu jest|mam już|mamy już) *1 {siec}
    (już|wreszcie|jesteśmy) *1 po awarii
    (zniknął|zniknęły|ustąpił|ustąpiły|minęły) *1 (problem|problemy|błąd|błędy)

rule nie-lezy up needs=service
    nie *1 (leży|leżą|padł|padła|padło|jest down|jest offline|ma żadnej awarii|ma awarii)
    (żadnej|nie ma) *1 awarii

// --- Dalej ----------------------------------------------------------------------

set dalej
    dalej, nadal, wciąż, znowu, znów, ponownie, nieustannie, wciaz, dalej to samo, kolejny raz, po raz kolejny, w dalszym ciągu

rule usluga-dalej still firm
    <service> {rzecz}? *2 {dalej} *2 (nie|nic|brak|bez|{lezy}|{muli}|błąd|błędy|<code>|awaria|problemy|problem|down|offline|to samo|zero)
    <service> {rzecz}? *2 nie *1 {dziala} *1 (dalej|nadal|wciąż|ciągle|jeszcze|znowu|znów)
    {dalej} *2 nie *1 {dziala} *2 <service>
    {dalej} *2 ({lezy}|awaria|problem|problemy|brak|błąd) *2 <service>
    {dalej} *1 <service> *2 (nie|{lezy}|brak|awaria)
    <service> *2 jeszcze nie *1 (wrócił|wróciła|wróciło|działa|wstał|naprawiony|naprawili|ruszył)
    {dalej} {niemoge} *3 {robic} *3 <service>
    {dalej} *1 (brak|nie ma|bez|zero) *1 ({siec}|{rzecz}) *2 <service>

rule dalej still needs=service firm
    {dalej} *2 (nie|nic nie) *2 {dziala}
    {dalej} *2 ({lezy}|awaria|awarię|brak|bez|problem|problemy|błąd|błędy|down|offline|to samo|nic|zero|{muli}|wywala|wyrzuca|kicha|dupa|lipa)
    {dalej} {niemoge} *3 {robic}
    {robic} *2 {dalej} {niemoge}
    {dalej} *1 (nie ma|nie mam|nie mamy|brak|zero) *1 ({siec}|{rzecz}|dostępu|połączenia)
    ({rzecz}|{siec}) *2 {dalej} *2 (nie|nic|brak|{lezy}|{muli}|błąd|<code>|awaria|zero)
    ({rzecz}|{siec}) *2 nie *1 {dziala} *1 (dalej|nadal|wciąż|ciągle|jeszcze|znowu)
    nie *1 {dziala} (dalej|nadal|wciąż|ciągle)
    (ciągle|jeszcze) nie *1 {dziala}
    ({siec}|{rzecz}) (ciągle|jeszcze) *1 (brak|nie ma|nie)
    (ciągle|jeszcze) (brak|nie ma) *1 ({siec}|{rzecz})
    (jeszcze|nadal|wciąż|dalej|ciągle|wcale) nie *1 (wrócił|wróciła|wróciło|naprawione|naprawili|naprawiono|usunięta|usunięto|rozwiązany|rozwiązano|ruszyło|wstał|wstało|naprawiona)
    nie *1 (wróciło|wróciła|naprawione|naprawili|naprawiono|naprawiona|usunięta|usunięto|rozwiązano|rozwiązany)
    ({siec}|{rzecz}) jak nie było *3 nie ma
    ({siec}|{rzecz}) jak nie było
    (druga|trzecia|kolejna|czwarta|piąta|<num>) *1 (godzina|doba|dzień|godzinę|dobę|godzin|tydzień) *1 (bez|brak|nie ma) *1 ({siec}|dostępu|{rzecz})
    {awaria} *1 (trwa|nie ustaje|wciąż trwa|nadal trwa|dalej trwa|nie została|nie został)
    (dopiero|ledwo) wróciło a już
    (znowu|znów|ponownie) (padło|leży|padł|padła|siadło|wywaliło|nie ma|to samo|nic)

rule dalej-bez-pradu still implies=electricity symptom=power firm
    {dalej} *2 (nie ma|nie mamy|brak|bez|niema|nie wrócił|wyłączyli|wywaliło|zgasło|zabrakło|odcięli|padł) *2 (prąd|prądu|światła|światło|zasilania|zasilanie|energii)
    (prąd|prądu|światła|zasilania|zasilanie) *2 {dalej} *2 (nie ma|brak|nie wrócił|nie wróciło|wyłączony|nie)
    (prąd|zasilanie) *1 jeszcze nie wrócił
    {prad} *1 jak nie było
    (druga|trzecia|kolejna|czwarta|piąta|<num>) *1 (godzina|doba|dzień|godzinę|dobę|godzin) *1 (bez|nie ma|brak) (prądu|światła|zasilania)

rule dalej-blad still needs=service symptom=error
    {dalej} *2 <code>

rule dalej-krotko still needs=thread
    <start> *1 (dalej nie|nadal nie|wciąż nie|jeszcze nie|ciągle nie|dalej nic|nadal nic|wciąż nic|dalej to samo|bez zmian|wciąż to samo|nadal to samo|bez poprawy|ciągle to samo|dalej lipa|nie naprawione) <end>

// --- Odpowiedzi -----------------------------------------------------------------

rule u-mnie-tez same needs=claim
    <start> *1 (u mnie też|u mnie tez|u mnie to samo|u mnie tak samo|u nas też|u nas to samo|mi też|mnie też|ja też|mam to samo|też tak mam|też mam|to samo|tak samo|potwierdzam|również|podobnie|u mnie podobnie|dokładnie to samo|identycznie|identyczny problem|ten sam problem|u mnie również|mam tak samo|dołączam się|też to mam|jw|też nie|mi też nie|u mnie też nie|u mnie nie)
    (u mnie też|u nas też|mam to samo|też tak mam|ten sam problem|u mnie to samo|u nas to samo|mi też nie|u mnie też nie działa|mam ten sam problem|u mnie tak samo)
    <start> *1 <place> *1 (też|tez|to samo|również|podobnie|tak samo|też nie|identycznie|potwierdzam|potwierdza)
    <start> *1 (też|również|to samo|tak samo) *1 (w|we|na|z|ze|spod) *1 <place>
    <start> (w|we|na|tu|z) *1 <place> *1 (też|tez|to samo|również|podobnie|tak samo|też nie|też lipa) *1

rule nieprawda nope needs=claim
    <start> (nie|nope|no nie|oj nie) <end>
    <start> (nieprawda|bzdura|u mnie ok|u mnie w porządku|u mnie wszystko ok|u mnie gra|u mnie git|wcale nie|guzik prawda|gówno prawda|u mnie bez problemu|u mnie bez problemów|u mnie spoko|u mnie wszystko gra|u mnie nic się nie dzieje|nie prawda) <end>
    <start> *1 (nieprawda|bzdura|nie prawda|wcale nie)

// --- Co zmienia sens -------------------------------------------------------------

rule nie not
    (nie|bez|nigdy|żaden|żadna|żadnych|nikt|nikomu)

rule znowu again
    (dalej|nadal|wciąż|znowu|znów|ponownie|kolejny raz|w dalszym ciągu|nieprzerwanie)

rule teraz now
    (teraz|dziś|dzisiaj|od rana|od wczoraj|od wczorajszego|od paru godzin|od godziny|od kilku|od tygodnia|w tej chwili|obecnie|aktualnie|właśnie|od dziś|od kilku dni)
    od *1 (godzin|minut|dni|godziny|wczoraj|rana|wieczora|popołudnia|nocy)

rule wczoraj past
    (wczoraj|przedwczoraj|w zeszłym tygodniu|w zeszłym miesiącu|w zeszłym roku|tydzień temu|miesiąc temu|rok temu|kiedyś|niedawno|ostatnio|parę dni temu|kilka dni temu|lata temu|w tamtym tygodniu|w ubiegłym tygodniu|ostatnim razem|dawno temu|wczorajsza|wczorajszej|wczorajszą)
    (był~past|miał~past|mieliśmy|mieli|miałem|miałam) *3 {awaria}
    (był~past|byłem|byliśmy) *2 {lezy}
    (dni|tygodni|miesięcy|lat|godzin|tygodnie|miesiące) temu

rule jesli if
    (jeśli|jeżeli|gdyby|gdybym|o ile|w razie|oby|mam nadzieję|miejmy nadzieję|wyobraźcie sobie|wyobraź sobie|załóżmy|w przypadku|byle|żeby tylko|na wypadek|jakby|grozi|może dojść|strach pomyśleć)
    <start> (jak|gdy|kiedy) *1 (znowu|znów|tylko)? *2 (nie|padnie|padną|będzie|wyłączą|zabraknie)

rule planowe plan reach=post
    (planowane wyłączenie|planowane wyłączenia|planowanych wyłączeń|prace modernizacyjne|prac modernizacyjnych|prace planowe|prace serwisowe|prac serwisowych|prace konserwacyjne|prac konserwacyjnych|planowan~adj przerw~f|przerw~f planowan~adj|w godz)

rule planowane plan
    (planowan~adj|zaplanowan~adj|okno serwisowe|konserwacj~f|będzie niedostępna|będzie niedostępny|będą niedostępne|będzie wyłączony|zostanie wyłączony|zostanie wyłączona|planuje|planują|wyłączą|zapowiedziane|zapowiedziano)

rule reklama plan reach=post reason=advice_or_advert
    (oferta pracy|szukamy|zatrudnimy|aplikuj|konkurs|wygraj|promocj~f|kod rabatowy|rabat|rabatu|zniżk~f|przecen~f|sprawdź ofertę|zapraszamy|kup teraz|tylko u nas|taniej o|już od|rekrutuj~uje|dołącz do nas|poradnik|w tym artykule|jak naprawić|co zrobić gdy|co zrobić jeśli)

rule porada if reach=post reason=advice_or_advert
    (spróbuj|spróbujcie|proponuję|polecam|wystarczy|należy|sprawdź czy|sprawdźcie czy|upewnij się) *3 (zrestartować|restart|przeinstalować|wyczyścić|wylogować|odinstalować|zresetować|włączyć|zalogować|wyłączyć|zaktualizować|ponownie)

rule ktos ask
    (ktoś jeszcze|ktoś też|czy ktoś|tylko ja|tylko mi|tylko mnie|tylko u mnie|czy tylko|czy u was|u was|wam też|wam tez|u was też|komuś|ktoś ma|ktoś wie|macie też|też tak macie|u kogoś|ktokolwiek|macie problem|macie problemy|czy wam|ktoś coś wie|tylko ze mną)
    <start> (czy|macie|ma ktoś|da się|są jakieś|jest jakaś|wiecie czy|wie ktoś czy)

rule dlaczego why
    (dlaczego|czemu|kiedy|co się dzieje|co jest|co się stało|jak długo|ile jeszcze|o co chodzi|ile można|do kiedy|za ile|wtf)

rule mowia told
    (podobno|niby|rzekomo|twierdzą|twierdzi|piszą|mówią|według|ponoć|zdaniem|zapewniają|zapewnia|status mówi|na statusie|ogłosili|ogłosił|niby że|ponoć już)

rule az-wroci awaited
    (aż|dopóki|zanim|powinno|powinien|powinna|jak tylko|gdy|kiedy|ma wrócić|do czasu)

rule moze hedge
    (chyba|może|wydaje się|wydaje mi się|prawdopodobnie|raczej|zdaje się|wygląda na to|pewnie|jakby|być może)

rule moj own
    (mój|moja|moje|mojego|mojej|moim|moją|swój|swoją|naszej) *1 (telefon|laptop|komputer|pc|router|ruter|modem|samochód|auto|rower|hasło|bateria|drukarka|ekran|telewizor|klawiatura|słuchawki|zegarek|tablet|lodówka|piekarnik|pralka|ładowarka|karta|myszka|konsola|telefonu|laptopa|komputera|routera|konto|kabel)
    (laptop|telefon|komputer|ruter|zegarek|ekran|drukark~f|pralk~f|lodówk~f|klawiatur~f|słuchawk~f|ładowark~f|konsol~f|telewizor|głośnik|myszk~f|dysk|iphone|bateri~f) *2 (padł~past|nie działa|nie ładuje|nie włącza|zepsuł~past|siadł~past|zdechł~past|umarł~past|rozwalił~past|wysiadł~past)
    (zrestartować|zrestartowałem|zrestartowałam|zrestartuj|wymienić|kupić nowy) *2 (router|ruter|telefon|modem|laptop)
    (zapomniałem|zapomniałam|zgubiłem|zgubiłam|zablokowali mi|zbanowali) *2 (hasł~n|hasło|kart~f|konto|kod|pin|pinu)

rule wiadomosci news
    (z ostatniej chwili|pilne|media donoszą|jak podaje|jak informuje|informuje|poinformował|poinformowała|tysiące|tysięcy|dziesiątki tysięcy|komunikat|według policji|rzecznik|jak donosi)

rule to-wina down needs=expected asks blames weight=0.6
    (czy to|to|to wina) *1 <service> <end>

rule wina blame
    (przez|z powodu|wina|winy|to wina|z winy) *1 <service>
    <service> *1 (winny|winne|winien|wina)

rule inny-sens other
    (nie ma|bez|żaden|żadnego|to nie) *1 (sprawy|pojęcia|sensu|czasu|kasy|mowy|wątpliwości|szans|komentarza|ochoty|sprawa|co|za co|chuja|opcji|siły|tematu)
    (nie ma|żaden|to nie|żadnego|to żaden) *1 (problemu|problem|problemów)
    (nie działa) *1 (na mnie|na niego|na nią|na mojego|na moją|na niej|na nich|na ludzi|mi na|na szkodę|legalnie)
    (to|tak) *1 (tak|to) nie działa
    nie tak *1 działa
    jak *1 *2 działa
    (padł|padła|padło|padły) *2 (gol|bramka|rekord|pytanie|pytania|propozycja|strzał|słowa|deszcz|bramki|gole|rekordy|na kolana|ofiarą|ofiara|łupem|trupem)
    (padłem|padłam|padam|padnięty|padnięta|leżę) *1 (ze|na|z|<end>)
    (leży|leżą) *1 (na|w|pod|obok|mi na|blisko|przy|nad|po) *2 (stole|biurku|podłodze|łóżku|kanapie|sercu|półce|plaży|śnieg|śniegu|szpitalu|interesie|morzem|ziemi)
    bez *1 {prad} *1 (żyć|nie da|ani rusz|się nie)
    nie mogę *2 (się doczekać|doczekać|spać|zasnąć|uwierzyć|przestać|zrozumieć|dodzwonić|narzekać|zdecydować|znaleźć|patrzeć|znieść|wytrzymać|słuchać tego|powiedzieć)
    nie (można|da|mogę) *1 (narzekać|ukryć|zapomnieć|zaprzeczyć|wykluczyć|mieć|wszystkiego)
    (mój|moja|moje|mojego) *1 (telefon|laptop|komputer|tablet|ruter|router|iphone|samsung) *2 nie *2 ({siec}|{dziala})
    (wind~f|pralk~f|lodówk~f|klimatyzacj~f|samochód|auto|tramwaj~m|autobus~m|pociąg~m|domofon|ogrzewanie|prysznic|mikrofalówk~f|zmywark~f|długopis|lek|leki|tabletk~f|szczepionk~f|dieta|trik|zegar|pilot|metod~f|sposób) *2 (nie działa|nie działają|zepsut~adj|zepsuł~past|padł~past|nie jeździ|nie jedzie|stoi|nie ładuje)
    (cen~f|rachun~m|rachunek|rachunk~m|taryf~f|podwyżk~f|koszt~m|faktur~f|opłat~f|dostawc~f|umow~f) *2 {prad}
    (jedn~adj|moj~adj) (kart~f|stron~f) (medalu|barykady)
    (z drugiej|z jednej|po mojej|twoja|moja|druga) (strony|stronie|strona)
    (wrócił~past|wróciłem|wróciłam|wracam|wracamy) *1 (do domu|z pracy|z wakacji|ze szkoły|z urlopu|na studia|do pracy|do szkoły|do polski|wczoraj|dziś z)
    (kod|kodu) (rabatowy|rabatowego|pocztowy)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    zalogować, logowanie, logowania, hasło, zaloguj

set payment-words
    płatność, płatności, zapłacić, karta, kartą, przelew, przelewy, blik, bankomat

set calls-words
    dzwonić, zadzwonić, rozmowy, połączenia

set messaging-words
    wiadomość, wiadomości, sms, smsy, wysłać, mail, maile

set slow-words
    wolno, wolny, muli, laguje, powoli

set website-words
    strona, strony, witryna

set app-words
    aplikacja, aplikacji, apka, apki

set connection-words
    internet, internetu, sieć, sieci, zasięg, zasięgu, połączenie, sygnał, sygnału, wifi, lte, 4g, 5g
