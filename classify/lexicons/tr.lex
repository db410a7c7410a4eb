// Turkish.

endings noun                     // of things, in every case and owner's form: uygulama~noun
    -, i, u, a, e, ya, ye, yi, yu, si, su, sine, sina, sinda, sinde, sini, sinin, ina, ine, una, une, inda, inde, unda, unde, ini, unu
    da, de, ta, te, dan, den, tan, ten, in, un, nin, nun, la, le, yla, yle, im, um, m, imiz, umuz, miz, ma, me, larım, lerim
    lar, ler, ları, leri, lara, lere, larda, lerde, ların, lerin, larına, lerine, larında, lerinde, larımız, lerimiz, larımda, lerimde
endings yor                      // acil~yor: it opens, I open
    ıyor, ıyo, ıyorum, ıyoruz, ıyorlar, uyor, uyo, uyorum, uyoruz, uyorlar
endings no                       // açıl~no: it does not open, did not, will not let me
    mıyor, mıyo, mıyorum, mıyoruz, mıyorlar, mıyom, muyor, muyo, muyorum, muyoruz, muyorlar, mıyr, miyir, mıyoor
    madı, medi, mıyordu, muyordu, maz, mez, mamakta, memekte
    amıyor, amıyo, amıyorum, amıyoruz, amıyorlar, amıyom, amadım, amadık, amadı, amam
    emiyor, emiyo, emiyorum, emiyoruz, emiyorlar, emiyom, emedim, emedik, emedi
    yamıyor, yamıyo, yamıyorum, yamıyoruz, yamadım, yemiyor, yemiyo, yemiyorum, yemiyoruz, yemedim
    ılmıyor, ılamıyor, ılmıyo, ılamıyo, ulmuyor, ulamıyor, nmıyor, namıyor, nemiyor, nmiyo, nemiyo, enmiyor, enemiyor, elmiyor, elemiyor
endings did                      // çök~did: it crashed, is crashing, they say
    tı, tu, dı, du, mış, muş, tılar, tular, dılar, dular, mışlar, muşlar, tümü, dumu, tımı, dımı, ük, uk, muşş, tuu
    ıyor, uyor, ıyo, uyo
endings cond                     // hypothetical: çök~cond, "if it crashes"
    erse, arsa, ırsa, ursa, erlerse, mazsa, mezse, ecek, acak, ebilir, abilir, seydi, saydı

// Instagram'da, instagrama, Turkcell'in, ankarada
endings names
    a, e, ya, ye, na, ne, i, u, yi, yu, ni, nu, da, de, ta, te, dan, den, tan, ten, nda, nde, ndan, nden, in, un, nin, nun, la, le, yla, yle
    daki, deki, taki, teki, lar, ler, ları, leri, larda, lerde, si, su, sı, sinde, sine, sında, sına, cı, ci, ımda, im, ım, um, li, lı, lu, k>ğı, k>ğa, k>ğın

set filler
    bi, bir, de, da, bile, yine, şu an, şuan, su an, şu anda, şuanda, şimdi, bugün, niye, ya, ki, artık, gene, tekrar, hala, hâlâ, hep, sürekli, herkese, herkes
    burada, bende, bizde, bana, bize, bu, şu, o, çok, hiç, tamamen, komple, resmen, galiba, sanırım, arkadaşlar, merhaba, selam, beyler, amk, aq, mk, lan, abi, kanka
    sabahtan beri, sabah, akşam, gece, saatlerdir, dakikalardır, günlerdir, lütfen, maalesef, birden, aniden, acaba, böyle, her yerde, her şey, hepsi, iki saattir
    bir saattir, az önce, demin, dünden beri, geçici, genel, ülke genelinde, ciddi, büyük, şirketi, denen, ne yazık ki, evde, işte, yani, zaten, daha, en, sonunda, nihayet
    bulunduğum, benim, bizim, bayağı, baya, aşırı, iyice, sebepsiz, durduk yere, yoğun, kısmen, ayrıca, neyse ki, neyseki, çok şükür, şükür

set place-words
    ilçesi, ilçesinde, ili, ilinde, bölgesi, bölgesinde, merkez, civarı, civarında, tarafında, genelinde, semtinde, mahallesi, çevresi, çevresinde

set break-words
    ama, fakat, ancak, lakin, oysa, yalnız, halbuki, gelgelelim

set scope-ends
    ve, çünkü, yani, o yüzden, bu yüzden

set gap-stops
    değil, olmayan, eğer, asla

set stop-words
    ben, sen, o, biz, siz, onlar, bu, şu, ne, kim, nerede, neden, niye, nasıl, ki, mi, mı, mu, mü, ve, ile, için, gibi, kadar, ama, çok, daha, en, her, hiç, bir, var, yok
    değil, olan, oldu, olarak, sonra, önce, şey, diye, bana, sana, ona, bunu, beni, seni, onu, bende, sende, benim, senin, onun, bizim, sizin, herkes, kimse, biri, şimdi, artık
    hala, yine, bile, acaba, evet, hayır, teşekkürler, lütfen, abi, galiba, olsun, olur, ediyor, ettim, yapıyor, yeni, geldim, gittim

set name-words
    steam, messenger, orange, discord, teams, zoom, snapchat, papara, spotify, slack, twitch, reddit, ring, uber, wise, prime video, threads, disney, roblox, visa
    mastercard, stripe, cloudflare, ziraat, eba, exxen, getir, trendyol, line, signal, max, meet

set sey
    uygulama~noun, app~noun, aplikasyon~noun, site~noun, web sitesi, web sitesine, internet sitesi, sayfa~noun, sunucu~noun, server~noun, servis~noun, sistem~noun, hizmet~noun
    platform~noun, portal~noun, giriş~noun, hesap~noun, hesab~noun, ödeme~noun, pos~noun, pos cihaz~noun, atm~noun, kart~noun, havale~noun, eft~noun, mesaj~noun, bildirim~noun, video~noun, videolar
    hikaye~noun, fotoğraf~noun, foto~noun, story~noun, storyler, dm~noun, akış~noun, oyun~noun, maç~noun, yayın~noun, müzik, şarkı~noun, arama~noun, ses~noun, görüntü~noun, mobil şube~noun, mobil bankacılık
    internet bankacılığı, mobil~noun, mobil uygulama~noun, api~noun, bulut~noun, veritabanı, panel~noun, mail~noun, e-posta~noun, sms~noun, kod~noun, onay kodu, doğrulama kodu, harita~noun, bağlantı~noun, link~noun
    timeline~noun, keşfet, reels, sohbet~noun, gönderi~noun, tweet~noun, canlı yayın~noun, ekran~noun, sipariş~noun, sepet~noun, randevu~noun, hgs, çağrı merkezi, registry~noun, grup~noun, kanal~noun

set ag
    internet~noun, interneti, internetim, internetimiz, net~noun, şebeke~noun, sinyal~noun, hat~noun, hattı, hatlar, bağlantı~noun, wifi~noun, wi-fi, vayfay, modem~noun, 4.5g, 4g, 5g, 3g, lte, mobil veri, mobil veriler, mobil internet~noun
    ev interneti, fiber~noun, adsl~noun, kapsama alanı, çekim gücü, telefon hattı, telefon hatları, sabit hat, televizyon~noun, tv~noun, yayın~noun, wifi, görüşme~noun

set calismaz                     // what does not work, with the no in the word
    çalış~no, çalışmiyor, çalışmıo, açıl~no, aç~no, yüklen~no, yükle~no, bağlan~no, bağlanıl~no, gir~no, giril~no, çek~no, git~no, gel~no, gid~no, dön~no, görün~no, oynat~no, oyna~no, gönderil~no, gönder~no
    iletil~no, ilet~no, düş~no, at~no, kullanıl~no, kullan~no, eriş~no, erişil~no, ulaş~no, ulaşıl~no, yenilen~no, gözük~no, iste~no, atıl~no, yap~no, yapıl~no, alın~no, geç~no, işle~no, oturum aç~no, kabul et~no
    cevap ver~no, yanıt ver~no, tepki ver~no, hizmet ver~no, izle~no, izlen~no, dinle~no, dinlen~no, görüntülen~no, göster~no, kur~no, kurul~no, eşleş~no, senkronize ol~no, algıla~no, tanı~no, kıpırda~no, buluna~no
    indir~no, in~no, yanıtla~no, ara~no, al~no, konuş~no, görüş~no, öde~no, öden~no, konum al~no, ekle~no, paylaş~no, paylaşıl~no, çalmıyor, başla~no, başlat~no, gerçekleş~no, gerçekleştiril~no, tamamlan~no, okun~no, kilit açıl~no, doğrulan~no, yürü~no

set coktu                        // what failed, in one word
    çök~did, çöktü mü, göç~did, pat~did, patla~did, kop~did, kapan~did, yıkıl~did, bozul~did, bozuk, git~did, gitti yine, dur~did, don~did, kes~did, kesil~did, kesik, arızalı, arızalan~did, çökük, çöktüü, çökme yaşıyor
    down, offline, erişilemez, kullanılamaz, ölü, öl~did, devre dışı, hizmet dışı, servis dışı, çökertil~did, tıkan~did, kilitlen~did, uçtu, uçmuş, baygın, çökmüüş, yat~did, sıç~did, çöp oldu, sapıt~did, kafayı yedi, saçmala~did, erişime kapandı, çökmede, kapalı, kapanıyor

set yavas
    yavaş, yavaşladı, çok yavaş, aşırı yavaş, kasıyor, kasıyo, donuyor, donuyo, takılıyor, takılıyo, laglı, lag var, geç geliyor, geç açılıyor, yavaşlamış, ping yüksek, sürünüyor, kaplumbağa gibi, buffer, ağır çalışıyor, kesik kesik, gidip geliyor, kopuyor, kopup duruyor, takıla takıla, yavaş çalışıyor, zor açılıyor

set sorun
    sorun~noun, sıkıntı~noun, problem~noun, arıza~noun, kesinti~noun, hata~noun, aksaklık, aksama~noun, aksaklıklar, çökme~noun, erişim sorunu, erişim sorunları, bağlantı sorunu, bağlantı sorunları, erişim problemi, giriş sorunu, teknik sorun, teknik arıza, internet sorunu, sunucu hatası, sistem hatası, sistemsel sorun, sistemsel hata, bağlantı hatası, kopma~noun, yavaşlık, donma~noun, altyapı sorunu

// --- Kesintiler -----------------------------------------------------------------

rule kesinti down firm
    <service> {sey}? *3 {calismaz}
    <service> {sey}? *3 {coktu}
    ({sey}|{ag}) *1 <service> *2 {calismaz}
    <service> {sey} *1 (yok|gitti)
    <service> {ag} *2 ({calismaz}|{coktu})
    {calismaz} *1 (artık|bu|şu)? *1 <service> <end>
    {coktu} *1 (bu|şu|yine)? *1 <service> <end>
    <service> *3 {sorun} *2 (var|veriyor|alıyorum|yaşıyor|yaşıyorum|yaşıyoruz|yaşanıyor|verdi|mevcut|yaşanmakta|çıktı|oluştu|çıkıyor|alıyoruz|devam ediyor|veriyo|yasiyor|oldu|vermeye başladı|geliyor)
    <service> {sorun} <end>
    <service> (düştü|düşmüş) <end>
    <service> *1 (saattir|saatlerdir|dakikadır|gündür|günlerdir|sabahtan beri|dünden beri|akşamdan beri) *1 (yok|gitti|{calismaz}|kapalı)
    <service> *3 ({sey}|görüntü|ses) yok <end>
    <service> *2 {sey} *1 (tek tik|tek tikte) *1 (kalıyor|kaldı|gidiyor|<end>)
    <service> {sey}? *3 (açılır açılmaz|açar açmaz) *1 (kapanıyor|atıyor|çöküyor|donuyor)
    <service> *2 (donuyor|donuyo|takılıyor|takılıyo|kapanıyor|kasıyor|çöküyor)
    <service> (down|çökük|hata|error|arıza|kesinti) *1 <end>
    <service> *2 (hata veriyor|hata verdi|error veriyor|patlak|tırt|atıyor|attı|dışarı atıyor|hesaptan attı|sürekli atıyor|bakımda|kafayı yemiş)
    {sorun} (var|yaşanıyor) <service>
    <service> *2 <code> *1 (veriyor|hatası|alıyorum|dönüyor|veriyo|hata|verdi)
    <service> *2 {ag} *1 (yok|gitti|kesik|kesildi|kalmadı|sıfır)

rule kesinti-yavas down symptom=slow firm
    <service> {sey}? *2 {yavas}
    <service> {ag} *2 {yavas}

rule kesinti-soru down firm asks
    <service> {sey}? *2 ({calismaz}|{coktu}) (mu|mı|mi|mü|acaba)
    <service> *2 {sorun} (mu|mı|mi|mü) *1 (var|yaşıyorsunuz|yaşıyor|yaşayan)
    <service> *1 (sizde|sizlerde|herkeste|bi tek bende|tek bende|sadece bende|bir tek bende|bende mi) *3 ({calismaz}|{coktu}|{sorun}|{yavas})
    <service> *3 {calismaz} *1 (tek bende mi|sadece bende mi|sizde de mi|bende mi|herkeste mi)
    <service> *2 (olmayan|giremeyen|açılmayan|açamayan|çalışmayan|bağlanamayan|sorun yaşayan|ulaşamayan|kullanamayan|gitmeyen|çekmeyen) *2 (var mı|var mi|kimse|oldu mu|başka)
    <service> *2 (çalışıyor|açılıyor|giriliyor|çekiyor|var) *1 (mu|mı) *1 (sizde|sizlerde|orada)?
    <start> *1 (sizde|sizlerde) *1 <service> *1 (çalışıyor|açılıyor|giriliyor|çekiyor|gidiyor|var) *1 (mu|mı)

rule ad-soru down firm asks
    <start> <name> {sey}? (çöktü|gitti|kapandı|patladı|kapalı|down) (mü|mi|mı|mu)
    <start> <name> (açılmıyor|çalışmıyor|girilmiyor) *1 (mu|mı|sizde de mi|sizde)
    (sizde|sizlerde) de <name> (açılmıyor|çalışmıyor|girilmiyor)

rule sey-calismaz down needs=service firm
    {sey} *3 {calismaz}
    {sey} *2 {coktu}
    <start> {calismaz} <end>
    <start> (çöktü|çökmüş|çöktüler|patladı|göçtü|çökük|gitti|koptu|gitmiş) <end>
    (hiçbir şey|hiçbişey|hiçbiri|hiçbir yerde|hiçbir|hiç biri) *2 {calismaz}
    {calismaz} *1 (sabahtan beri|saattir|saatlerdir|dünden beri|günlerdir|dakikadır|gündür)
    (giriş|oturum|bağlantı|ödeme|erişim|işlem) *2 (yapamıyorum|yapamıyoruz|yapılamıyor|yapılmıyor|yapamadım|açamıyorum|açılamıyor|sağlanamıyor|sağlayamıyorum|kurulamıyor|kuramıyorum|başarısız|yapmıyor|yok|reddedildi|alınamıyor|alınmıyor|gerçekleşmiyor|gerçekleştiremiyorum)
    (hata|hatası|hatasi|sorun|sıkıntı|arıza|kesinti) *1 (veriyor|verdi|alıyorum|alıyoruz|yaşıyorum|yaşıyoruz|yaşanıyor|yaşanmakta|çıkıyor|mevcut|veriyo|aliyorum|geliyor|diyor)
    (sistem hatası|sunucu hatası|bağlantı hatası|sistemsel hata|sunucu bakımı|sunucu bakımda|bağlantı yok|bağlantı kurulamadı|beklenmeyen hata|teknik arıza|erişim yok|sunucuya ulaşılamıyor|sunucuya bağlanılamıyor)
    (dönüp duruyor|dönüyor sadece|yükleniyor|bekleniyor) *1 (yazıyor|diyor|yazısı|kalıyor|ekranında|da kalıyor)
    (sürekli|hep|durmadan|devamlı|ikide bir|dakikada bir) *1 (atıyor|kopuyor|düşüyor|çıkış yapıyor|oyundan atıyor|çöküyor|kapanıyor|donuyor|hata veriyor)
    (araba|arabayı|arabamı|aracı|araç|kapı|kapıyı|kilit) *2 {calismaz}
    (yükleme|giriş|açılış|bağlanıyor|yükleniyor) *1 (ekranında|ekranda|de|da) *1 (takıldı|takılıyor|kaldı|kalıyor|donuyor)
    <start> *1 <place> *1 (gitti|yok|çalışmıyor|çöktü|<code>) *1 <end>
    (bakımda|bakım modunda) (diyor|yazıyor|görünüyor)

rule sey-soru down needs=service firm asks
    ({sey}|{ag}) *2 ({calismaz}|{coktu}) (mu|mı|mi|mü|acaba)
    <start> *1 (sizde|sizlerde|orada) *1 ({sey}|{ag}) *1 (çalışıyor|açılıyor|giriliyor|çekiyor|gidiyor|var) *1 (mu|mı)
    (olmayan|giremeyen|açılmayan|açamayan|çalışmayan|bağlanamayan|sorun yaşayan|sıkıntı yaşayan|ulaşamayan|kullanamayan|gitmeyen|çekmeyen|gelmeyen|alamayan|kesilen|yapamayan) *2 (var mı|var mi|kimse|oldu mu|varmi|varmı)
    {sorun} (mı|mi|mu|mü) (var|yaşanıyor)
    {sorun} *1 (var mı|var mi|varmı|varmi)

rule sorun-var down needs=expected
    {sorun} *1 (var|mevcut|yaşanıyor|devam ediyor)
    <start> *2 {sorun} *1 (var|başladı)

rule kod-hatasi down needs=service symptom=error firm
    (hata|hatası|kodu|hata kodu|error) <code>
    <code> *1 (hatası|hata|veriyor|alıyorum|dönüyor|alıyoruz|geliyor|diyor|hatasi|veriyo|yiyorum)

rule sey-yavas down needs=service symptom=slow
    ({sey}|{ag}) *3 {yavas}
    {yavas} *1 ({sey}|{ag})

rule ag-yok down needs=service topic=telecom symptom=connection firm
    {ag} *3 {calismaz}
    {ag} *2 {coktu}
    {ag} *3 (yok|gitti|kesildi|kesik|koptu|sıfır|kalmadı|gidiyor|yok oldu|kesiliyor|bitti|çekmiyor|0|yoktur|kopuyor)
    (çekmiyor|çekmiyo|çekmez) *1 <end>
    (hat|şebeke|internet|telefon) *1 (çekmiyor|çekmiyo)
    (internetsiz|şebekesiz|hatsız) *1 (kaldık|kaldım|kaldı|bıraktı|bıraktınız|kalıyoruz|ne)
    (sadece|yalnızca) *1 acil *1 (arama|çağrı|aramalar)
    (altyapı|altyapıda|bölgede|bölgesel|genel) *1 (arıza|arızası|kesinti|sorun) *1 (var|varmış|mevcut)

rule cekmiyor down topic=telecom symptom=connection firm
    <service> *3 (çekmiyor|çekmiyo|çekmez oldu|çekmiyr)

set elektrik
    elektrik~noun, elektriğ~noun, cereyan~noun

rule elektrik-kesik down implies=electricity symptom=power firm
    {elektrik} *3 (kesildi|kesik|gitti|gitmiş|kesilmiş|kesti|yok|kesiliyor|gidiyor|gidip geliyor|kesiliverdi|yine yok|kesmişler|gelmiyor|kestiler|yoktu|kesinti var)
    {elektrik} *1 (kesintisi|kesintileri|arızası|kesinti) *1 (var|yaşanıyor|yaşıyoruz|mevcut|oldu|başladı|devam ediyor|yaşandı|<end>)
    elektrik kesintisi *1 (var|yaşanıyor|yaşıyoruz|yaşanmakta|yaşadık|mevcut)
    (elektriksiz|ışıksız|karanlıkta|karanlığa) *1 (kaldık|kaldım|kaldı|bıraktınız|oturuyoruz|gömüldü|kalındı|bıraktı|bekliyoruz|kalan|oturuyorum)
    (ışıklar|elektrik|elektrikler|cereyan|trafo) *1 (gitti|patladı|kesildi|söndü|gidip geldi)
    (mahallede|sokakta|sitede|bölgede|ilçede|köyde|binada|caddede|apartmanda|semtte|her yer) *2 (elektrik yok|ışık yok|karanlık|elektrikler yok|zifiri karanlık|elektrik kesik)
    (hane|haneye|abone|kişi|ev|mahalle|ilçe|köy) *1 elektriksiz
    (elektrik kesintisi|elektrik arızası)

rule elektrik-soru down implies=electricity symptom=power firm asks
    {elektrik} *2 (kesildi|gitti|kesik|yok|var|gitmiş|kesilen|giden|olmayan) *1 (mi|mı|mu|mü|var mı)

rule elektrik-geldi up implies=electricity symptom=power not=still firm
    {elektrik} *3 (geldi|geldi sonunda|verildi|gelmiş|bağlandı|geri geldi|verdiler|düzeldi|geldii|yandı|var artık|verilmiş|geldi şükür)
    (elektriğimize|elektriğe) *1 kavuştuk
    (ışıklar|cereyan) (geldi|yandı)
    elektrik kesintisi *1 (bitti|sona erdi|giderildi|son buldu)

// --- Dönüş ---------------------------------------------------------------------

set duzeldi
    düzel~did, düzeldii, düzeltildi, düzelttiler, geri geldi, geri dönmüş, geri döndü, çözül~did, gideril~did, normale döndü, normale dönmüş, hallol~did, hallettiler, halledildi, onarıldı, onarılmış, ayağa kalktı, kendine geldi, yerine geldi, dirildi, toparladı, toparlandı, sona erdi, düzelmişş, fixlendi, çözdüler, sıkıntı kalmadı, sorun kalmadı, sorun kalktı, sorun yok artık

set calisir
    çalış~yor, açıl~yor, yüklen~yor, bağlan~yor, bağlandı, giril~yor, gir~yor, giriyor, gid~yor, gel~yor, çek~yor, girdim, girebil~yor, giriş yapabil~yor, gönderil~yor, açıldı, açılmış, girebildim, ulaşılıyor, erişilebiliyor, kullanılabiliyor, ödeme yapabiliyorum, oynanıyor, çalıştı, bağlandım, gitmeye başladı, çalışmaya başladı, gelmeye başladı, açılmaya başladı, çekmeye başladı

rule servis-duzeldi up not=still firm
    <service> {sey}? *2 {duzeldi}
    {duzeldi} *1 <service> <end>
    <service> {sey}? *2 (tekrar|yeniden|artık|şimdi|sonunda|nihayet|şu an|geri|sorunsuz|normal|gayet iyi|gayet|problemsiz|sıkıntısız|tıkır tıkır|düzgün|normal şekilde) *2 {calisir}
    <service> {sey}? *2 {calisir} *1 (tekrar|artık|şimdi|şu an|sonunda|sorunsuz|<end>)
    <service> {sey}? *3 (tekrar|yeniden|artık|yine) (aktif|erişilebilir|kullanılabilir|açık|devrede|ayakta|online|hizmette)
    (bende|bizde|burada|bana) *1 <service> *2 ({calisir}|sıkıntı yok|sorun yok|problem yok|normal|sorunsuz)
    <service> *1 (bende|bizde|burada|bana) *2 ({calisir}|normal|sorunsuz|gayet iyi)
    <service> *2 {sorun} *1 (çözüldü|giderildi|düzeldi|düzelmiş|bitti|kalktı|halloldu|ortadan kalktı|çözülmüş|sona erdi)
    {calisir} *1 <service> <end>
    <service> *1 {ag} *2 ({duzeldi}|{calisir}|geldi)

rule duzeldi up needs=service not=still firm
    <start> {duzeldi} <end>
    {duzeldi} <end>
    (bende|bizde|burada|sonunda|nihayet|artık|şimdi|az önce|galiba|şükür|herkeste|şu an|demin) *2 {duzeldi}
    {duzeldi} *1 (sonunda|nihayet|şükür|artık|galiba|bende|bizde|çok şükür|teşekkürler)
    ({sey}|{ag}|{sorun}) *2 {duzeldi}
    {ag} *2 (geldi|gelmiş|geldii|geri gelmiş|var artık)
    <start> (geldi|gelmiş|geldii|geldi geldi|geri geldi) <end>
    (bende|bizde|sonunda|nihayet|şükür|burada) *1 (geldi|gelmiş|geldii)
    {sorun} *1 (çözüldü|giderildi|düzeldi|düzelmiş|bitti|kalktı|halloldu|ortadan kalktı|çözülmüş|sona erdi|düzeltildi)
    (bende|bizde|burada|bana|şimdi|tekrar|yeniden|artık|sonunda|nihayet|şu an|normal|sorunsuz|gayet|problemsiz) *2 {calisir}
    {calisir} *1 (artık|tekrar|şimdi|sorunsuz|bende|bizde|sonunda|normal|şu an)
    ({sey}|{ag}) *2 {calisir}
    (bende|bizde|burada) *1 (sorun yok|sıkıntı yok|problem yok|sorunsuz)
    (her şey|herşey) *1 (normal|yolunda|düzeldi|tamam)

rule coktu-degil up needs=service
    {coktu} değil
    (çökmedi|çökmüş değil|gitmedi|kesilmedi|kapanmadı|çökme yok|sorun falan yok|kesinti yok|arıza yok)

rule servis-coktu-degil up firm
    <service> *2 {coktu} değil
    <service> *2 (çökmedi|kapanmadı|gitmedi|kesinti yok|çökme yok)

// --- Hâlâ -----------------------------------------------------------------------

set hala
    hala, hâlâ, halen, hâlen, hala daha, hala bile, hale, yine, gene, tekrar, yeniden, bir kez daha, bir daha, bi daha, tekrardan, daha hala

set olmadi
    düzelmedi, düzelmiyor, düzeltilmedi, düzeltemediler, gelmedi, gelmiyor, geri gelmedi, çözülmedi, çözülmemiş, giderilmedi, düzelmemiş, gelmemiş, normale dönmedi, değişen bir şey yok, düzelme yok, halledilmedi, çözemediler, düzelmek bilmiyor, gelmek bilmiyor, sürüyor, devam ediyor, devam

rule servis-hala still firm
    <service> {sey}? *2 {hala} *3 ({calismaz}|{coktu}|{sorun}|{yavas}|yok|<code>|aynı|bozuk|kapalı|bakımda|kesik)
    <service> {sey}? *2 ({calismaz}|{coktu}|yok) *1 {hala} <end>
    {hala} *2 <service> {sey}? *3 ({calismaz}|{coktu}|yok|{sorun})
    {hala} *3 ({calismaz}|{coktu}) *1 <service>
    <service> {sey}? *2 {olmadi}
    <service> *2 {sorun} *2 (devam ediyor|sürüyor|devam|bitmedi|çözülmedi|giderilmedi|düzelmedi|bitmek bilmiyor|bitmiyor)
    <service> {ag} *2 {hala} *2 (yok|{calismaz}|gitti|kesik)

rule hala still needs=service firm
    {hala} *3 ({calismaz}|{coktu}|{yavas}|bozuk|kapalı|bakımda|kesik|aynı sorun|aynı|aynı hata|<code>|sıkıntılı|sorunlu)
    {hala} *2 (yok|{sorun})
    {hala} *1 {sorun} *1 (var|veriyor|alıyorum|yaşıyorum|yaşıyoruz)
    ({sey}|{ag}) *2 {hala} *3 ({calismaz}|{coktu}|yok|{yavas})
    ({calismaz}|{coktu}) {hala} <end>
    {olmadi} {hala}?
    ({duzeldi}|{calisir}|geldi) *1 {hala} *1 ({coktu}|{calismaz}|yok)
    ({duzeldi}|{calisir}) *2 (sonra|ama) *2 ({coktu}|{calismaz})
    {sorun} *2 (devam ediyor|sürüyor|bitmedi|çözülmedi|giderilmedi|düzelmedi|bitmek bilmiyor|bitmiyor|çözülemedi)
    (yine|gene|tekrar) (gitti|çöktü|yok|kesildi|koptu|patladı|başladı)

rule hala-elektrik still implies=electricity symptom=power firm
    {hala} *2 {elektrik} *2 (yok|gelmedi|kesik|gelmiyor|gelmemiş|gitti|kesildi)
    {elektrik} *3 {hala} *2 (yok|gelmedi|kesik|gelmiyor|gelmemiş|gitti|kesildi|verilmedi)
    {elektrik} *3 (gelmedi|gelmek bilmiyor|gelmemiş|verilmedi|gelemedi)
    {elektrik} *2 yok {hala}
    {hala} *1 (elektriksiz|karanlıktayız|karanlıkta)

rule hala-kisa still needs=thread
    <start> *2 (hala|hâlâ|halen) (yok|aynı|öyle|olmadı|düzelmedi|değil) *1 <end>
    <start> *2 (değişen bir şey yok|aynı tas aynı hamam|düzelme yok|bende düzelmedi|bizde düzelmedi|yok hala|aynen devam|düzelmedi) *1 <end>
    (bende|bizde) (hala|hâlâ|halen) (yok|aynı|öyle|düzelmedi)

// --- Yanıtlar -------------------------------------------------------------------

rule bende-de same needs=claim
    <start> *1 (bende de|bizde de|burada da|bende de aynı|bizde de aynı|aynı|aynısı|aynı sorun|aynı şekilde|aynen|ben de|bende de öyle|bizde de öyle|benimki de|bizde de yok|bende de yok|bende de aynı sorun|bende yok|bizde yok|ben de aynı|aynı durum|aynı sıkıntı|aynı problem|evet bende de|evet burada da|bende de çalışmıyor|bende de var|maalesef bende de) *1 <end>
    (bende de aynı|bizde de aynı|aynı sorun bende de|aynı sorunu yaşıyorum|aynı problem bende de|bende de aynı sorun|bende de oldu|aynı durumdayım|aynı sıkıntı bende de)
    <start> *1 <place> *1 (de|da|te|ta) *1 (aynı|öyle|yok|aynı şekilde|gitti|aynısı)? *1 <end>
    <start> *1 <place> *1 (aynı|aynısı|aynı şekilde|aynı durum|da aynı|de aynı|de öyle|da öyle|dan da)

rule hayir nope needs=claim
    <start> (hayır|yok|yoo|yo|yok öyle bir şey|yalan|doğru değil|bende yok öyle bir şey|bende sorun yok|bende sıkıntı yok|bizde sorun yok|bizde sıkıntı yok|bende gayet iyi|alakası yok|ne alaka|bende normal|sıkıntı yok bende|sorun yok bende|bizde normal|yooo|hayir) <end>
    <start> (hayır|yalan|doğru değil|yok öyle bir şey|ne düzelmesi|hayir)

// --- Anlamı değiştirenler ---------------------------------------------------------

rule degil not reach=clause
    (değil|değilmiş)

rule yine again
    (hala|hâlâ|halen|yine|gene|tekrar|bir kez daha|halen daha)

rule simdi now
    (şimdi|şu an|şu anda|şuan|şuanda|bugün|dünden beri|sabahtan beri|saattir|saatlerdir|günlerdir|gündür|dakikadır|haftadır|dakikalardır|az önce|demin|bu sabah|bu akşam|an itibariyle|geceden beri|akşamdan beri|biraz önce)

rule dun past
    (dün|dünkü|geçen hafta|geçen ay|geçen yıl|geçen sene|geçen gün|önceki gün|evvelki gün|geçenlerde|eskiden|bir zamanlar|zamanında|geçen sefer|dün gece|dün akşam|geçmişte|o gün|hafta sonu)
    (gün|hafta|ay|yıl|sene) önce
    (olmuştu|çökmüştü|gitmişti|kesilmişti|kapanmıştı|yaşanmıştı|vardı|yoktu)

rule eger if reach=clause
    (eğer|olursa|gelirse|inşallah|umarım|keşke|diyelim ki|ihtimaline karşı|ihtimali|diye korkuyorum|olur da|ya da olmazsa|farz edelim|varsayalım|durumunda|halinde|takdirde|gerekirse)
    (çök~cond|kesil~cond|git~cond|gid~cond|kapan~cond|çalış~cond|açıl~cond|boz~cond|bozul~cond|gel~cond|düzel~cond|kop~cond)

rule kendi plan reach=sentence reason=one_person's_own
    (modemimi|telefonumu|laptopumu|bilgisayarımı|kablosunu|kabloyu|ekranımı|tabletimi) *2 (düşürdüm|kırdım|bozdum|yaktım|kestim|kopardım|değiştirdim|sıfırladım)
    (telefonum|laptopum|televizyonum|bilgisayarım|tabletim|modemim|kulaklığım|ekranım|arabam|konsolum) *1 (bozul~did|kırıl~did|yan~did|çalın~did|kapan~did|bozuk|arızalandı)

rule planli plan
    (planlı|planlanan|planlandı|bakım nedeniyle|bakım çalışması|bakım çalışmaları|bakım sebebiyle|yapılacak|yapılacaktır|verilemeyecek|verilemeyecektir|kesilecek|kesilecektir|vermeyecektir|hizmet vermeyecek|uygulanacak|uygulanacaktır|programlı|kapatılacak|yarın|pazar günü|cumartesi günü|kesinti programı|çalışma nedeniyle|yenileme çalışması)

rule reklam plan reach=post reason=advice_or_advert
    (indirim~noun|indirimli|fırsat~noun|kampanya~noun|hediye çeki|çekiliş~noun|takipleşelim|iş ilanı|takım arkadaşı|arıyoruz|başvurun|başvuru linki|hemen al|hemen tıkla|promosyon|ücretsiz dene|abone olun|satılık|kaçırma|kaçırmayın|taksit~noun|fiyatına|nasıl çözülür|çözüm yolları)

rule oneri if reach=post reason=advice_or_advert
    (deneyin|dene|deneyebilirsiniz|deneyebilirsin|öneririm|tavsiye ederim|yeniden başlatın|kapatıp açın|kapat aç yap|silip tekrar yükleyin|silip yükle|önbelleği temizleyin|güncelleyin|kontrol edin)

rule baskasi ask
    (bende mi|bi tek bende mi|bir tek bende mi|tek bende mi|sadece bende mi|sizde de|sizde|sizlerde|sizlerde de|başka|var mı|var mi|varmı|varmi|kimse|bilen var mı|herkeste mi|tek ben miyim|bir tek ben miyim|acaba|yoksa bende mi|bi bende mi|bilgisi olan|mı sadece)
    (mı|mi|mu|mü|mıdır|midir|müdür|mudur|mıyım|miyim|mıyız|miyiz)

rule neden why
    (neden|niye|niçin|ne zaman|ne oldu|ne oluyor|neler oluyor|ne kadar sürecek|saat kaçta|kaça kadar|sebebi ne|nedir bu|noluyor|noldu|nedendir|hayırdır)

rule diyorlar told
    (diyorlar|demişler|diyor|sözde|güya|güyaa|iddia|iddiasına göre|açıkladı|açıklama|duyurdu|düzeldi dediler|dediler|yazmışlar|denildi|deniyor|söylüyorlar|söylediler|dediniz)

rule gelince awaited
    (gelince|gelene kadar|gelsin|düzelince|düzelene kadar|düzelsin|gelse|düzelse|açılsa|bekliyoruz|gelmesini|düzelmesini|gelir mi|düzelir|gelecek|düzelecek)

rule galiba hedge
    (galiba|sanırım|herhalde|belki|muhtemelen|gibi|sanki|görünüyor|heralde|olabilir|büyük ihtimalle|zannedersem)

rule benim own
    (telefonum|telefonumun|laptopum|bilgisayarım|bilgisayarımın|arabam|arabamın|modemim|tabletim|şarjım|şarj aletim|kulaklığım|ekranım|televizyonum|klavyem|saatim|bisikletim|kartım|kartımın|şifrem|şifremi|hesabım|hesabımı|pilim|bataryam|yazıcım|kameram|faturam|kombi|kombim|buzdolabım|çamaşır makinem)
    (benim) *1 (telefon|laptop|bilgisayar|araba|modem|tablet|hesap|kart|televizyon|pc|kulaklık)
    (şarj aleti|telefonu|modemi|ekranı) *1 (bozuldu|kırıldı|kapatıp açtım|düşürdüm|resetledim|değiştirdim|attım)
    (şifremi|parolamı|kartımı|telefonumu) *1 (unuttum|kaybettim|çaldırdım|düşürdüm|kırdım)

rule haber news
    (son dakika|sondakika|haberine göre|açıklamada|basın|bildirildi|belirtildi|açıklandı|yetkililer|binlerce|on binlerce|valiliği|kaymakamlığı|haber ajansı|dan açıklama|den açıklama)

rule suclusu down needs=expected asks blames weight=0.6
    (suçlusu|sebebi|nedeni) *1 <service> *1 (mi|mı|mu)? <end>

rule yuzunden blame
    <service> *1 (yüzünden|sebebiyle|nedeniyle|kaynaklı|sayesinde)
    (sorumlusu|suçlusu) <service>

rule baska-anlam other
    (sorun|sıkıntı|problem) *1 (değil|yok|olmaz|etme|etmeyin|yapma|yapmayın|çıkarma)
    (asansör~noun|klima~noun|buzdolab~noun|fırın~noun|kombi~noun|kapı zili|saat~noun|otobüs~noun|metro~noun|tramvay~noun|kapı~noun|ampul~noun|makine~noun|ütü|musluk|ilaç~noun|ilaçlar|diyet~noun|yöntem~noun|araba~noun|kumanda~noun|kalem~noun|kafam|beynim|aklım) *2 (çalışmıyor|bozuldu|bozuk|çalışmıyo|gitti|durdu|gelmedi|gelmiyor|almıyor|tutmadı)
    (elektrik|elektriğe) *1 (fatura~noun|zam~noun|zammı|fiyat~noun|ücret~noun|mühendis~noun|mühendisi|mühendisliği|ustası|aboneli~noun|sayaç|sayacı|süpürgesi|tasarruf~noun|parası|borcu|bisiklet|gitar|gitarı|üretimi|santral~noun)
    (aramızda|aramızdaki|müthiş|inanılmaz|statik) *1 {elektrik}
    (içim|canım|keyfim|elim|gözüm|halim|param|paramız|vaktim|zamanım|uykum|sesim) *1 (yok|kalmadı|gitti|bitti|çekmiyor|gelmiyor|çekmiyo|gidiyor|kaçtı)
    (uykum|aklıma|içimden|elimden|hoşuma|canım|gücüme|zoruma|keyfim) *2 (gelmiyor|gitti|gitmiyor|çekmiyor|çekmiyo|gelmedi|gelmiyo|gidiyor|geldi)
    (yeni|az önce|eve|işe|okula|okuldan|işten|evden|şimdi|köye|tatile|tatilden|misafir) *1 (geldim|gittim|geldi|gitti|döndüm|geliyorum|gidiyorum|geldik|gittik|dönüyorum)
    (dan|den|tan|ten) *1 (geldim|geldi|gittim|gitti)
    (öyle|böyle|o iş|bu iş|o işler|bu işler) *1 (çalışmıyor|olmuyor|yürümüyor|çalışmaz|olmaz)
    (dinleyecek|izleyecek|yapacak|diyecek|edecek|söyleyecek|bakacak|alacak|gerek|lüzum|haber|haberim|imkan|imkanı|ihtimal|alakası|anlamı|farkı|faydası|lafım|sözüm|tadı|ilgisi|mecal|fikrim|şansı|derdi) *2 yok
    (inanamıyorum|anlamıyorum|anlayamıyorum|duramıyorum|dayanamıyorum|bekleyemiyorum|uyuyamıyorum|bulamıyorum|seçemiyorum|bırakamıyorum|kurtulamıyorum|vazgeçemiyorum)
    (psikolojim|psikolojimiz|moralim|sinirlerim|dünyam|hayatım|borsa|piyasa|piyasalar|bitcoin|btc|dolar|euro|altın|hisse|hisseler|hükümet|ekonomi|bina|tavan|köprü|duvar|yol) *2 (çöktü|bozuldu|düştü|çöküyor|çökmüş|kapandı|kapalı|patladı|düşüyor|yıkıldı)
    (dershaneden|markete|maça|filme|konsere|mesaj|paket|kargo|kargom|siparişim|sipariş|misafir|yağmur|bahar|kar) *2 (geldi|gelmedi|gelmiyor|gitti)
    (fiyatlar~noun|fiyat~noun|faizler|tansiyonum) *1 (düş~did|çök~did)
    (kapalı|açık) *1 (gişe|otopark|alan|havuz|çarşı)
    (internet~noun|net~noun) *1 (gördüm|okudum|buldum|aldım|sipariş|araştırdım|alışveriş|bulduğum|dolaşıyor|izledim)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    giriş, girilmiyor, giremiyorum, şifre, oturum

set payment-words
    ödeme, ödemeler, kart, kartım, havale, eft, para çekme

set calls-words
    arama, aramalar, arayamıyorum

set messaging-words
    mesaj, mesajlar, sms, mail, mesajlarım

set slow-words
    yavaş, yavaşladı, kasıyor, donuyor

set website-words
    site, sitesi, sayfa, sayfası

set app-words
    uygulama, uygulaması, uygulamaya

set connection-words
    internet, interneti, şebeke, bağlantı, bağlanmıyor, çekmiyor, sinyal, wifi, 4.5g, 4g, 5g
