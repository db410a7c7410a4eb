// Spanish.

set filler
    ya, se, ahora, hoy, otra, vez, toda, todo, toda la, muy, bien, tan, solo, sólo, siempre, aquí, aqui, acá, aca, hola, pues, amigos, gente
    pa variar, para variar, como siempre, como de costumbre, la verdad, de verdad, literal, igual, medio, re, siguen, encima, mismo, eh, wey, güey, che, weon, parce, tíos, chicos, en serio
    por, favor, gracias, dios, me, nos, les, le, lo, también, tambien, recientemente, totalmente, completamente, aún, aun, todavía, todavia

set name-words
    steam, messenger, teams, zoom, slack, notion, snapchat, outlook, amazon, orange, digi, stripe, wise, signal, threads, xbox, playstation, ps4, ps5
    hbo, azure, bolt, meet, shazam, epm, wom, infinitum, visa débito

set place-words
    en, de, desde, por, zona, sector, estado, hacia, municipio, urbanización, parroquia, ciudad, para

set within-words
    en, en toda, en todo, zona de, cerca de, alrededor de, sector

set away-words
    vuelo a, vuelos a, vuelo desde, de camino a, rumbo a, viaje a, hecho en, fabricado en, nacido en, nací en, call center en, sede en, envío a, envíos a
    llamadas a, llamar a, transferencia a, regresé de, volví de, universidad de, banco de, me mudé de, real

set origin-words
    soy de, vengo de

set no-place-ends
    fc, vs

set break-words
    pero, aunque, sin embargo

set scope-ends
    y, porque, pues, así

set gap-stops
    no, nunca, sin, ni, jamás

set stop-words
    el, la, los, las, un, una, unos, unas, yo, tú, él, ella, nosotros, ustedes, ellos, esto, eso, que, qué, quién, cuando, donde, como
    de, va, sigue, cada, desde, hasta, porque, pero, muy, me, se, te, le, lo, les, nos, este, esta, ese, esa, estos, algo, solo, sin, por, en
    mi, tu, su, sus, mis, es, son, está, están, fue, ha, han, hay, no, sí, si, y, o, a, al, del, con, para, nada, todos, alguien, nadie, más

set cosa
    servidor, servidores, server, servers, página, pagina, página web, pagina web, web, sitio, sitio web, sistema, app, aplicación, aplicacion
    servicio, plataforma, red, api, portal, banco, banca en línea, banca online, banca móvil, cajeros, cajero, juego, serveeeer, apps, aplicaciones
    servicios, páginas, sistemas, webs, login, chat, datáfono, datáfonos, posnet, tpv, homebanking, home banking, sede electrónica, centro de carga
    notificaciones, mensajes, audios, videos, vídeos, historias, stories, reels, fotos, pagos, transferencias, directos, streaming, stream, feed

set red
    el internet, la señal, la línea, fibra, la fibra, datos móviles, datos moviles, 5g, tele, televisión, cable, megas, banda ancha
    internet, señal, senal, línea, linea, wifi, cobertura, datos, servicio, conexión, conexion, red, teléfono, telefono, cantv, 4g

set falla
    problema, problemas, falla, fallas, fallo, fallos, avería, averías, incidencia, incidencias, error, errores, caída, interrupción
    intermitencias, cortes, microcortes, lag, inconvenientes, bug, bugs, caídas, lentitud, desconexiones, problemas técnicos, problema técnico
    error del servidor, error de servidor, errores de servidor, error de conexión, pantalla negra, pantalla en blanco, pantalla en negro, pantalla gris
    timeout, time out, apagones, delay, latencia

set hacer
    entrar, acceder, iniciar sesión, iniciar sesion, ingresar, subir, cargar, conectar, conectarme, conectarse, conectarnos, abrir, ver, usar
    descargar, enviar, iniciar, jugar, pagar, loguear, loguearme, llamar, escuchar, mandar, recibir, publicar, comprar, hacer transferencias
    sacar plata, sacar dinero, sacar turno, pedir cita, cobrar, autorizar, consultar, facturar, timbrar, recargar, ingresar a, chatear, stremear
    matchear, hacer login, logearme, logear, loguearse, pasar del, cargar nada, hacer nada, mandar nada, escribir, validar, girar
    hacer bizum, hacer un bizum, hacer una transferencia, transferir nada, mandar mensajes, ver nada, abrir nada, entrar a jugar, dar de alta
    hacer pagos, hacer el pago, completar el pago, terminar el pago, hacer push, hacer deploy, meterme, entrar a la
    transferir, retirar, navegar, reproducir, sincronizar, clonar, instalar, desbloquear, actualizar, comentar

set va
    va, anda, funciona, funcionan, responde, responden, carga, cargan, abre, abren, sirve, sirven, conecta, entra, furula, funca, arranca
    jala, jalan, rula, rulan, corre, corren, marcha, marchan, levanta, levantan, arrancan, avanza, sale nada, aparece nada, muestra nada, termina de
    tira, tiran, chuta, contesta, refresca, deja pasar, acepta, aceptan, procesa, procesan, llega, llegan, entran, suena, acredita, reconoce, graba
    funcionan bien, carga nada, cargan nada, me entra, permite, guarda, guardan, conectan, se conecta, se conectan, me aparece, me llega, da
    quiere abrir, quiere cargar, quiere funcionar, quiere entrar, quiere arrancar, quiere conectar, quiere andar, me quiere abrir, se deja
    envía, envia, enciende, reproduce, actualiza, manda, sincroniza, deja, deja entrar, me va, me funciona, me carga, me abre

set apagon
    apagón, apagon, apagones, mega apagón, megaapagón, megaapagon

set luz
    luz, electricidad, energía, energia, energía eléctrica, energia electrica, corriente, servicio eléctrico, servicio electrico, fluido eléctrico
    suministro eléctrico, suministro electrico, suministro de electricidad, suministro de luz, suministro de energía, servicio de luz
    servicio de electricidad, servicio de energía, el suministro de electricidad, el suministro eléctrico

set caido
    frito, frita, fritos, fritas, muertos, muertas, roto, rota, rotos, rotas, petado, petada, petados, colapsado, colapsada, colapsados, tostado
    sobrecargado, sobrecargados, saturados, saturadas, congelado, congelada, congelados, trabado, trabada, trabados, colgados, pegado, pegada, tildado
    tildada, inestable, inestables, intermitente, intermitentes, lentos, lentas, por los suelos, en el suelo, por el suelo, hecho mierda, hecha mierda
    hechos mierda, como el culo, como el orto, para el orto, para la mierda, fatal, hecho pelota, off, down, bugueado, bugueada, bugueados, bugeado
    bugeada, crasheado, lagueado, con lag, a pedales, lentísimo, lentísima, lentisimo, lentisima, lento, lenta, llenos, llenísimos, inservible
    del orto, de la verga, con problemas, con fallas, con fallos, con errores, con error, inutilizable
    desconectado, desconectada, de baja, sin servicio, fuera, no operativo, no operativa, en negro, en blanco, caidísimo, caidísima, caidazo
    colgado, colgada, bloqueado, bloqueada, inoperativo, inoperativa, saturado, saturada, indisponible, no disponible, fuera de línea, ko
    caído, caido, caída, caida, caídos, caidos, caídas, caidas, fuera de servicio, abajo, muerto, muerta, fallando, inaccesible, offline

set no-puedo
    no puedo, no podemos, no se puede, no se pueden, no pude, no pudimos, no logro, no logramos, no me deja, no nos deja, no deja, no dejan, no te deja
    no me dejan, no consigo, no conseguimos, no hay forma de, no hay manera de, no hay modo de, imposible, me es imposible, es imposible, sin poder
    no he podido, no hemos podido, no me permite, no nos permite, no permite, ni me deja, ni puedo, ni se puede, no puede, no pueden, no podéis
    no quiere, no quieren, no me quiere, no me ha dejado, nadie puede, no puedes, no habido manera de, no hay quien, no hay dios que, no le deja, no les deja, no me es posible

// What a service does when it fails, and what it did when it went.
set peta
    falla, fallan, fallando, peta, petan, crashea, crashean, se cuelga, se cuelgan, se traba, se traban, se congela, se congelan, se tilda, se tildan
    se cierra sola, se cierra solo, se laguea, se lagea, se buguea, se bugea, se desconecta, se desconectan, se corta, se cortan, se reinicia
    se frena, se pega, se pegan, se pausa, hace buffering, bufferea, buguea, laguea, tironea, va a tirones, va a trompicones, se entrecorta
    se cierra a cada rato, me cierra sesión, me cierra la sesión, se ralentiza, no da pie con bola, me desloguea, me desconecta, nos desconecta

set se-cayo
    se cayó, se cayo, se cae, se caen, se ha caído, se ha caido, se cayeron, se han caído, cayó, murió, murio, petó, ha petado, crasheó, colapsó
    se colgó, se colgo, se trabó, se congeló, se murió, se murio, se tildó, reventó, se ha colgado, se ha muerto, dejó de funcionar, dejo de funcionar
    dejó de andar, dejo de andar, dejó de ir, ha dejado de funcionar, se fue al piso, se fue a la mierda, se fue al carajo, se nos cayó, se me cayó
    volvió a caerse, se viene cayendo, se está cayendo, se esta cayendo, se anda cayendo, se rompió, se rompio, se ha roto, se bugueó, se bugeó

set esta
    está, esta, están, estan, sigue, siguen, anda, andan, parece, parecen, va, van, funciona, funcionan, andaba, quedó, aparece, se encuentra, continúa
    lleva, llevan, tá, ta, me va, nos va, les va, te va, os va, me anda

// How an answer of what sends messages looks while they are not sent.
set un-check
    palomita, palomitas, tilde, tick, check, visto, relojito, reloj, rayita, un solo tick, una palomita, una rayita

rule mensajes-no down needs=service symptom=messaging firm
    (mensajes|mensaje|msjs|msj|mensajitos|audios|audio|fotos|notificaciones|sms|wasaps|correos|correo|mails|mail|notis|código|codigo|códigos) *2 no *1 (llega|llegan|sale|salen|se envía|se envia|se envían|se envian|se manda|se mandan|me llegan|entran|cargan|se descargan|se entregan)
    no *1 (llega|llegan|sale|salen|envía|envia|envían|manda|mandan|entran|entregan|descarga|descargan|entra) *2 (mensajes|mensaje|msjs|msj|audios|fotos|notificaciones|sms|correos|correo|código|codigo)
    (una sola|un solo|solo una|solo un|sólo una|sólo un|con una|con un|en un|en una|en) *1 {un-check}
    (mensajes|mensaje|audios|fotos) *2 (quedan|queda|se quedan|pendientes|pendiente|atascados|trabados)

rule pagos-no down needs=service symptom=payment firm
    (rechaza|rechazan|rechazó|rechazando|declina|declinan|rebota|rebotan|no acepta|no aceptan|no pasa|no pasan|no procesa|no reconoce) *3 (tarjeta|tarjetas|pago|pagos|compra|compras|transferencia|transferencias|transacciones|transacción|operación|operaciones)
    (pago|pagos|tarjeta|tarjetas|transferencia|transferencias|compra|compras|recarga|recargas|depósito|depósitos|giro|giros|bizum|bizums|transacción|transacciones|operaciones|consignación|consignaciones) *3 (rechazado|rechazada|rechazados|rechazadas|declinada|declinadas|rebota|rebotan|rebotadas|no pasa|no pasan|no llega|no llegan|no sale|no salen|no entra|no entran|no se acredita|no se acreditan|no se refleja|no se reflejan|no se ve|fallida|fallidas|fallan|falla|no se procesa|no impacta|no impactan|en el limbo)

rule me-saca down needs=service symptom=login firm
    (me|nos|te|los|le) *1 (echa|echan|bota|botan|saca|sacan|expulsa|tira|desconecta|desloguea|deslogueó|desloguió|saco|sacó|botó|boto|echó|tumba|cierra la sesión|cierra sesión|cierra la sesion) *2 (sesión|sesion|cada|todo el rato|todo el tiempo|a cada rato|constantemente|solo|sola|solito|de la nada|de la app|de la cuenta|de la partida|del juego|de la|del|apenas|al rato|<end>)
    (saca|bota|echa|expulsa|desconecta|desloguea|tira) *1 (a uno|a todos|a todo el mundo|a la gente|a los usuarios) *2
    (sacaron|sacó|echó|expulsó|botó|tiró|desconectó) *1 (de la cuenta|de la app|de la sesión|de mi cuenta|de la partida)

rule cuando-arreglan down needs=expected granted
    (cuándo|cuando|para cuándo|para cuando|a qué hora|a que hora|hasta cuándo|hasta cuando) *3 (arreglan|arreglarán|arreglaran|arreglar|solucionan|solucionarán|solucionar|restablecen|restablecerán|reparan|repararán|reparar|reponen|levantan|habilitan|resuelven|resolver|lo arreglan|lo solucionan|regresa el|regresa la|vuelve el|vuelve la|vuelve a funcionar|va a volver|van a volver|va a funcionar|funcionará)
    (alguna|tienen|hay|dan) *2 (hora estimada|hora prevista|previsión|prevision|eta|solución|solucion) *2 (para|del|de|a) *2 (problema|corte|avería|caída|falla|restablecer|esto|{red})

rule nombre-de-red down topic=telecom symptom=connection firm vouches
    <start> <service> (sin|no hay|no tengo|no da|no tiene|no me da|no agarra|no pilla) *1 {red}
    (sin|no hay|no tengo|no tenemos|nada de|cero|no agarra|no pilla|quedé sin|quede sin) *1 {red} *1 (de|con|en) *1 <service>
    {red} *1 (de|con) *1 <service> *2 {esta} *2 {caido}
    {red} *1 (de|con) *1 <service> *2 ({se-cayo}|{peta})
    {red} *1 (de|con) *1 <service> *2 no *1 {va}
    (avería|averia|caída|caida|falla|fallas|corte|cortes) *1 (de|en|con) *1 <service> (en|desde|otra|por|aquí|acá|<end>)
    <start> <service> (caído|caido|caída|caida|intermitente) (en|desde|otra|por|aquí|acá|hoy|<end>)
    <start> se (cayó|cayo) <service> (en|otra|de nuevo|por|aquí|acá|hoy|o|<end>)

rule servicio-caido down firm
    <service> *3 {esta} *2 {caido}
    ({cosa}|{red}) *2 <service> *2 {esta} *2 {caido}
    {esta} *2 {caido} *2 <service>
    <service> *2 (caído|caída|caídos|caídas|colapsado|colapsada|saturado|saturada|colgado|colgada|inaccesible|inestable|intermitente|bugueado|crasheado|lentísimo|lentísima) *1 (desde|en|otra|un|el|hoy|hace|por|y|justo|a|para|<end>)
    <service> *1 (tirando|dando|mostrando|arrojando|devolviendo|lanzando) *2 ({falla}|<code>)
    <service> (sin|no) *1 (cargar|abrir|funcionar|responder|conectar|dejar|servir)
    <service> *2 {se-cayo}
    {se-cayo} *1 ({cosa}|{red})? *2 <service>
    <service> *2 {peta}
    (a|me|os|les|te) *1 {peta} *1 <service>
    <service> *2 no *1 {va}
    no *1 {va} *2 <service>
    {no-puedo} *4 (por|en|con|a|al|desde|de) *2 <service>
    {no-puedo} *2 (abrir|usar|cargar|ver|descargar|iniciar|acceder|entrar) *2 <service>
    <service> *2 {no-puedo} *2 {hacer}
    <service> *2 (sigue|siguen|anda|está|esta|están|viene|lleva) *2 (dando|tirando|mostrando|arrojando|con) *2 ({falla}|<code>)
    <service> *1 (me|nos|les)? *1 (da|tira|dan|sale|arroja|marca|muestra|pone|lanza|bota) *2 ({falla}|<code>)
    ({falla}|<code>) *2 (en|de|con|del|al) *2 {cosa} *1 (de|del) *1 <service>
    ni <service> ni {cosa}? *2 {va}
    <service> *1 (está|esta|están|estan|sigue|anda|andan|parece) *2 {caido}
    <service> {caido} <end>
    (está|esta|están|anda) *1 {caido} *1 <service>
    <service> {cosa}? *2 no *1 {va}
    no *1 {va} *1 <service>
    (tampoco|ni) *1 {va} *1 <service>
    <service> *1 tampoco *1 {va}
    (se cayó|se cayo|se cae|se ha caído|se ha caido|se cayeron|cayó|murió) *1 <service>
    <service> *1 (se cayó|se cayo|se cae|se ha caído|se ha caido|se cayeron|se ha colgado|se colgó|se ha muerto|murió|petó|ha petado|crasheó)
    <service> *1 (falla|fallan|fallando|peta|crashea|se cuelga|se traba|no da)
    <service> *1 (tiene|tienen|presenta|reporta|da|dan|con) *2 {falla}
    <service> *1 (devuelve|da|tira|muestra|arroja|lanza|responde) *2 <code>
    {falla} *1 (de|en|con|del) *1 <service>
    <service> *1 (sin servicio|sin señal|sin internet|sin conexión|sin red)
    <service> *1 (se queda|se quedó|quedó) *1 (en|pegado|pegada|colgado|colgada|cargando|congelado|congelada|trabado)
    (pagos|mensajes|transferencias|compras|llamadas) *2 <service> *2 (fallan|fallando|no salen|no llegan|rechazados|no pasan)
    (no puedo|no podemos|no se puede|no logro|no me deja|no nos deja|imposible|no deja) *4 (por|en|con|a|al|desde) *1 <service>
    (sin|no hay|no tengo|no tenemos) *1 ({red}|acceso) *1 (de|con|en) *1 <service>

rule servicio-lento down symptom=slow
    <service> *2 (va|anda|está|ando|esta|van|carga) *2 (lentísimo|a pedales|para atrás|para atras|lento|lenta|a paso de tortuga|de lento|del culo|a tirones|a trompicones|como una tortuga|con delay|re lento|re lenta|a saltos|pixelado|pixelada|entrecortado|entrecortada)
    <service> *2 (lento|lenta|lentísimo|lentísima|lentisimo)
    (va|está|anda) *2 (lento|lenta|lentísimo|lentísima) *1 <service>

rule servicio-pregunta down asks firm
    <start> (les|os|te|le|se les|a ustedes les) *1 (funciona|va|carga|anda|abre|sirve) *1 <service> <end>
    <start> (funciona|anda|va|carga) *1 <service> (para|a) (alguien|ustedes|vosotros) <end>

rule cosa-pregunta down needs=service asks firm
    <start> (les|os|te|le) *1 (funciona|va|carga|anda|abre|sirve) *1 {cosa} <end>

rule alguien-puede down needs=service firm asks
    (alguien|alguno|ustedes|vosotros|quién|quien) *1 (ha podido|pudo|puede|logró|logra|consigue|pueden|podéis|han podido|más puede) *1 {hacer}
    (a alguien|alguien|a ustedes|a vosotros) *1 (más|mas)? *1 (les|le|os) *1 (funciona|va|anda|carga|abre|deja|falla|pasa|da error|sirve) 
    (está|esta|están|estan) *1 (caído|caido|caída|caida|caídos|caidos|caídas|abajo|fallando) *2 {cosa} *3 <end>
    (soy yo|es cosa mía|es cosa mia|soy solo yo) o *3 {esta} *1 {caido}

rule no-veo down needs=service
    no *1 (veo|recibo|escucho|oigo|encuentro|visualizo) *1 (nada|ningún|ninguna|mensajes|mis|los|las|mi|la|el)

rule no-funciona down needs=service
    no (funciona|carga|abre|responde|anda|sirve|jala|entra|conecta|rula|funka|furula) *1 (nada|desde|bien|para|hoy|ni|nadie|hace|y|<end>)

rule cosa-caida down needs=service firm
    {cosa} *3 {esta} *2 {caido}
    {cosa} *3 no *1 {va}
    {cosa} *3 ({se-cayo}|{peta})
    {no-puedo} *3 {hacer}
    ({esta}|me|nos|sigue|siguen) *2 (dando|tirando|mostrando|arrojando) *2 ({falla}|<code>)
    (puro|puros|solo|sólo|pura) *1 (error|errores|<code>)
    (error|errores|<code>) *1 (al|cuando|en el|en la|en los|para) *2 ({hacer}|login|pago|pagos|checkout|inicio|servidor)
    (me|nos) *1 (da|sale|tira|aparece|marca|bota|arroja) *2 ({falla}|<code>)
    (se queda|se quedó|se quedo|queda|se quedan|está|lleva) *1 (cargando|pegado|pegada|pensando|dando vueltas|en blanco|en negro|congelado|congelada|en la pantalla|en el logo|buscando|conectando|en conectando|girando|trabado|trabada|procesando|en cola)
    (ruedita|rueda|circulito|círculo|bolita) *2 (girando|dando vueltas|cargando|infinita|infinito|eterna)
    (pantalla) (negra|blanca|azul|gris|en blanco|en negro) *2 (desde|al|cuando|y|todo|<end>)
    (se cierra|se sale|se cae) *1 (sola|solo|a cada rato|cada|al abrir|todo el tiempo|todo el rato|apenas|constantemente)
    nada (funciona|carga|anda|abre|sirve)
    (hay|tienen|presenta|presentan|reportan) *2 (caída|caida|caídas|problemas|fallas|fallos|interrupción) *1 (general|generalizada|masiva|generalizadas|mundial|nacional|en|de|con|ahora|hoy|<end>)
    (lentitud|intermitencia|intermitencias|microcortes|desconexiones)
    {se-cayo} (todo|el sistema|la red|el servicio|la plataforma)
    de mal en peor
    (tarda|demora) *2 (minuto|minutos|horas|siglos|años|una eternidad|mil años|la vida|muchísimo|muchisimo|un montón) *2 (contestar|responder|cargar|abrir|entrar|abrirse|en)
    {cosa} *2 no (está|esta|están) *1 (disponible|disponibles|operativo|accesible)
    (no puede|no pueden|no podéis|no pueden) *1 {hacer}
    {hacer} *1 (imposible|no se puede)
    (imposible|no me deja|no nos deja|no logro|no puedo|no podemos) *2 {hacer}
    (dice|sale|aparece|muestra|pone) *3 (mantenimiento|mantenimiento del servidor|server maintenance|error de conexión|mensaje de error)
    mensaje de error
    (me|nos) (echa|bota|saca|expulsa|tira|desconecta) *2 (sesión|sesion|cada|de la|del|todo el rato|constantemente|<end>)
    (se queda|se quedó|queda) *1 (cargando|pegado|pegada|pensando|en blanco|congelado|congelada|en la pantalla)
    (pagos|mensajes|transferencias|llamadas) *1 (fallan|no salen|no llegan|rechazados|no pasan)
    (solo|sólo|únicamente) *1 llamadas de emergencia

rule caida down needs=service firm
    {cosa} *2 (está|esta|están|estan|sigue|anda|andan) {caido}
    <service> *1 (está|esta|sigue) {caido}
    (se cayó|se cayo|se cae|se ha caído|se ha caido|se cayeron) *2 (el|la|los)? {cosa}
    se (cayó|cayo)
    (se cayó|se cayo|se ha caído) *1 <service>
    {cosa} *2 no (funciona|responde|carga|abre|sirve|anda|va|deja)
    <service> *1 no (funciona|responde|carga|abre|sirve|anda|va)
    no (funciona|responde|carga|abre|sirve) *2 (<service>|{cosa})
    (no puedo|no podemos|no se puede|no logro|no me deja|no nos deja|imposible|me es imposible|no deja) *1 (entrar|acceder|iniciar sesión|iniciar sesion|ingresar|subir|cargar|conectar|conectarme|abrir|ver|usar|descargar|enviar|iniciar|jugar|pagar)
    (problemas|fallas|falla|fallos|problema|error|errores) *1 (con|en|de) *2 {cosa}
    (problemas|fallas|falla|fallos) (con|en) <service>
    (caída|caida) (de|del|en) *2 (<service>|{cosa})
    (estamos|estoy) *1 en lo mismo

rule no-anda down needs=thread
    no *1 (anda|funca|furula|levanta|arranca|conecta|entra|prende|corre|aparece|me deja|nos deja|deja|permite|me permite|nos permite|carga|está disponible|esta disponible|disponible|se puede|podemos|puedo|pudimos|hemos podido|he podido|logro|logramos|pude)
    (tampoco|nadie|ninguno) *1 (puedo|puede|podemos|funciona|me deja|nos deja|carga|logra|anda|me funciona|nos funciona)
    (da|dando|tira|tirando|arroja|arrojando|sale|salía|aparece|lanza|devuelve|recibo|obtengo|muestra|marca) *2 (error|errores|timeout|<code>|404)
    (error|errores) *2 (al|en|de|con|interno|<code>)
    (murió|murio|muerto|colgado|colgó|petó|explotó|reventó|caído|caido|caída|abajo|inestable|lento|lenta|intermitente)
    (se quedó|se queda) (pegado|colgado|cargando)
    (problema|problemas|inconveniente|inconvenientes|falla|fallas|fallo|dificultades)
    (está|esta|están|estan|anda|andan) *1 (fallando|caído|caido|abajo|lento|muerto|raro|rara|mal|pésimo|malo)
    (no|sin) (hay)? *1 (conexión|conexion|respuesta|acceso|servicio)
    (timeout|time out|tiempo de espera)

rule situacion down needs=thread
    (situación|situacion|problema|falla|inconveniente) *4 (servidor|servidores|sistema|plataforma)
    no (funciona|responde|carga|abre|sirve)

rule red-lenta down needs=service symptom=slow
    (internet|red|wifi|conexión|conexion|señal|4g|5g|página|pagina|web|app|servidor|todo) *3 (lento|lenta|lentísimo|lentísima|lentisimo|de tortuga|a pedales|intermitente)

rule sin-red down needs=service topic=telecom symptom=connection firm
    (sin|no hay|no tengo|no tenemos|ni|no me llega|no agarra|no agarro|no pilla|no pillo|nada de|cero|me dejaron sin|nos dejaron sin|no entra|no llega) *1 {red}
    {red} *2 {esta} *2 ({caido}|horrible|pésimo|pésima|terrible|insoportable|de lo peor)
    {red} *2 no *1 {va}
    {red} *2 ({se-cayo}|{peta}|va y viene|se va|se fue|se me va|se me corta|viene y va|se fue al carajo)
    (se fue|se cayó|se cayo|se cortó|se corto|se me cae|se me cayó|cortaron|se me corta) *1 (el|la)? *1 {red}
    no *1 {va} *2 {red}
    no *1 (entran|salen|puedo hacer|puedo recibir) *1 (llamadas|sms|ni)
    (solo|sólo|únicamente|nomás) *1 (emergencias|llamadas de emergencia|e|edge|una rayita|una raya)
    {red} *1 (caído|caida|caído|lento|lenta|pésimo|pésima|pesimo|pesima)

rule sin-luz down implies=electricity symptom=power firm
    (sin|no hay|no tengo|no tenemos|no tienen|ni|no ha llegado la|no llega la|quedamos sin|quedó sin|quedo sin|nos quedamos sin|estamos sin) *1 {luz}
    (se fue|se fué|se va|se ha ido|se me fue|se nos fue|se les fue|acaba de irse|acaba de ir|se volvió a ir|volvió a irse|volvieron a quitar|se cortó|se corto|se ha cortado|se largó) *1 (la|el)? {luz}
    (la|el) {luz} *1 (se fue|se fué|se ha ido|se cortó|se va|se acaba de ir|falló|está fallando)
    {apagon} *1 (en|afecta|afectó|deja|general|hoy|nacional|ahora|masivo|aquí|por|total|parcial|desde)
    (otro|nuevo|gran|hay|reportan|reporta|fuerte|un|tremendo|registra|registró|reportó|este|causó|provocó) ({apagon}|bajón|bajon)
    (falla|fallas|corte|cortes|bajón|bajones|interrupción|cortocircuito) (eléctrica|electrica|eléctricas|electricas|eléctrico|electrico|de luz|de energía|de electricidad|del servicio eléctrico|en el servicio eléctrico|de corriente)
    (corte|cortes) *1 de {luz}
    (cortaron|quitaron|cortan|quitan|tumbaron|quitaron|han cortado|han quitado|tumban|bajaron) *1 la {luz}
    (a oscuras|en penumbras|en tinieblas) *2 (desde|otra vez|de nuevo|en|por|aquí|<end>)
    (quedó|quedo|quedamos|quedaron|estamos|está|deja|dejó|toda|todo|media|barrio|ciudad|edificio|calle|zona|colonia|urbanización) *3 a oscuras
    (explotó|exploto|estalló|reventó|se quemó|voló) *1 (el|un|otro|la|una) (transformador|subestación)

rule luz-etiqueta down implies=electricity symptom=power weight=0.6
    (sinluz|apagon|apagón)

rule luz-falla down implies=electricity symptom=power firm
    (bajones|bajón|bajon) de (luz|electricidad|energía|voltaje|tensión|corriente)
    {luz} *1 (va y viene|viene y va|parpadea|parpadeando|titila|titilando|intermitente|baja y sube|sube y baja)
    (parpadea|titila|parpadeando|titilando) *1 (la|el)? {luz}

// Who waits for it has none.
rule luz-espera down implies=electricity symptom=power firm granted
    (vuelva|regrese|llegue|venga|pongan|devuelvan|restablezcan|retorne|arreglen|reconecten) *2 (la|el) {luz}
    (cuándo|cuando|qué hora|que hora|a qué hora) *1 (vuelve|volverá|regresa|llega|viene|llegará|ponen|vendrá|regresará|restablecen) *2 (la|el) {luz}
    (no ha vuelto|no ha regresado|no ha llegado|no vuelve|no regresa|no llega|no viene|esperando|esperamos) *1 (la|el|que llegue la|que vuelva la) {luz}

rule luz-pregunta down implies=electricity symptom=power firm asks
    <start> *1 (hay|tienen|tenéis|tienes) {luz} (en|por|ya|<end>)
    <start> *1 (les|os|te|ya les|ya) *1 (llegó|volvió|regresó|vino|se fue|cortaron) *1 la {luz} <end>

rule luz-volvio up implies=electricity symptom=power firm not=still
    (volvió|volvio|regresó|regreso|llegó|llego|vino|restablecida|restablecen|restablecieron|restituyen|restituida|restituido|retornó|restablece|restableció|restablecido) *2 (la|el) *1 {luz}
    (volvió|volvio|regresó|regreso|llegó|llego|vino|retorna|restablece|restablecen|restableció|restablecieron|restituyen|restituido) *1 {luz}
    (restituirse|restituyendo|restituyéndose|restablecerse|restableciendo|restableciéndose|reestablecido|reestablecida|reestablece|reestablecen|regresando|volviendo|llegando|comenzó a llegar|empezó a llegar) *2 (la|el)? {luz}
    (ha vuelto|ha regresado|ha llegado|ha venido|pusieron|devolvieron|han puesto|conectaron|reconectaron|recuperamos|recuperaron) *1 (la|el) {luz}
    {luz} *2 (volvió|volvio|regresó|regreso|llegó|llego|restablecida|restituida|restablecido)
    (ya|por fin|al fin) (hay|tenemos|tengo|llegó|volvió) *1 {luz}
    (ya|por fin|al fin) (hay|tenemos|tengo) {luz} (en|por|aquí|acá)

rule nombre-de-red-volvio up topic=telecom symptom=connection firm vouches not=still
    (volvió|regresó|llegó|volviendo|regresando) *1 {red} *1 (de|con|en) *1 <service>
    {red} *1 (de|con) *1 <service> *2 (volvió|regresó|ya funciona|ya anda|restablecida|restablecido|ya está|de vuelta)
    <start> *1 (volvió|regresó) <service> *1 (en|por|acá|aquí|<end>)

rule servicio-volvio up not=still firm
    <service> *2 (ya|por fin|al fin) *2 (anda|andan|funciona|va|carga|está|esta|volvió|volvio|quedó|jala|abre|entra|regresó|furula|conecta|deja)
    (ya|por fin|al fin) *1 (me|nos)? *1 (anda|funciona|va|carga|volvió|volvio|volvieron|regresó|jala|abre|entra|llegó|revivió) *2 <service>
    (a mí|a mi|acá|aquí) *1 (sí|si) *1 (me|nos)? *1 (va|anda|funciona|carga|abre|jala) *1 <service>
    <service> *2 (se normalizó|normalizado|normalizó|operativo|se restableció|revivió|se recuperó|en línea de nuevo|vuelve a la vida|vuelve a funcionar|vuelve a andar)
    (hoy|ahora) *1 <service> *1 (va|anda|funciona|está|carga) *1 (bien|perfecto|de diez|joya|normal|fino|impecable)
    <service> (hoy|ahora) *1 (va|anda|funciona|está|carga) *1 (bien|perfecto|de diez|joya|normal|fino|impecable)
    no *1 se (cayó|cayo) <service>
    <service> *1 no se (cayó|cayo|ha caído)
    no (está|esta) *1 {caido} <service>
    <service> *1 ya *1 (funciona|va|carga|anda|está|responde|sirve|entra|volvió|abre)
    (ya) *1 (funciona|va|carga|anda|responde|sirve|volvió|abre) *1 <service>
    <service> *1 (funciona|va|carga|anda|responde) *2 (de nuevo|otra vez|nuevamente|bien|perfecto|perfectamente|sin problemas|con normalidad|normal)
    (funciona|va|anda) *1 <service> *2 (de nuevo|otra vez|nuevamente|bien|perfecto|perfectamente|sin problemas|con normalidad)
    (volvió|volvio|regresó|regreso|ha vuelto|vuelve a funcionar|revivió) *1 <service>
    <service> *1 (volvió|volvio|regresó|regreso|ha vuelto|revivió|resucitó|está de vuelta|esta de vuelta|de vuelta)
    (solucionada|solucionado|resuelta|resuelto|arreglado|arreglada|restablecido|restablecida) *2 {falla}? *1 (de|en|con|del)? *1 <service>
    {falla} *1 (de|en|con|del) <service> *2 (solucionada|solucionado|resuelta|resuelto|arreglado|arreglada|terminada)
    <service> *1 (solucionado|solucionada|resuelto|restablecido|restablecida|arreglado)
    <service> *1 no (está|esta) *1 {caido}

rule no-caido up needs=service firm
    no (está|esta|están|estan) *1 (caído|caido|caída|caida|caídos|caidos|caídas|offline|muerto|abajo)
    no se (cayó|cayo|ha caído|cayeron)
    (hoy|ahora|ahorita) *2 (va|anda|funciona|está|esta|carga|todo|jala|van|andan|me va|me anda) *2 (bien|perfecto|de diez|joya|de lujo|al pelo|normal|ok|de 10|perfectamente|fino|impecable|sin problemas|como la seda|todo bien|mejor)
    (a mí|a mi|acá|aca|aquí|aqui) *1 (sí|si) *1 (me|nos)? *1 (va|anda|funciona|carga|abre|deja|jala|entra)
    (a mí|a mi|acá|aca|aquí|aqui|en mi casa|yo) *2 (va|anda|funciona|carga|jala|entra) *1 (bien|perfecto|de diez|joya|normal|ok|perfectamente|impecable|sin problemas|como la seda|todo)
    ya va (bien|todo)? <end>
    (todo|todos|ya) *2 (funcionando|operativo|restablecido) *1 (con normalidad|normalmente|bien|<end>)
    ya (puedo|podemos|pude|pudimos|deja|me deja|se puede) *2 {hacer}

rule volvio up needs=service not=still firm
    (ya|por fin|al fin|listo) *1 (me|nos)? *1 (anda|andan|funciona|funcionan|volvió|volvio|va|carga|cargan|abre|jala|deja|entra|regresó|está|esta|quedó|quedo|conecta|tengo|tenemos|hay|llegan|salen) *1 (internet|señal|línea|el internet|la señal|la línea|servicio|todo|gente|bien|perfecto|de nuevo|otra vez|joya|amigos|los mensajes|normal|<end>)
    (lo|la|ya) (arreglaron|arreglaron|solucionaron|han arreglado|han solucionado|repararon|levantaron)
    (está|esta|quedó|quedo|fue) *1 (arreglado|arreglada|solucionado|solucionada|resuelto|resuelta|reparado|reparada|restablecido|restablecida)
    (se normalizó|normalizado|normalizada|normalizó|se restableció|se ha restablecido|se solucionó|se soluciono|ya quedó|ya quedo|todo en orden|todo normal|todo ok)
    (ya|por fin) (volvió|volvio|funciona|sirve|está|esta|regresó|anda|quedó|quedo|se arregló|se solucionó|carga|puedo entrar|responde) *1 (bien|arriba|arreglado|solucionado|funcionando|de nuevo)?
    (volvió|volvio|regresó|regreso) (el|la|a funcionar|internet|la señal)
    (solucionado|resuelto|arreglado|restablecido|restablecida) *1 (el|la|ya|problema|servicio|<end>)
    (problema|falla|servicio|error|incidente) *2 (solucionado|resuelto|arreglado|restablecido|solucionada|resuelta)
    (está|esta|están|encuentra|encuentran|quedó|quedo) *1 (funcionando|arriba|operativo|operativa|operativos|de vuelta|disponible|solucionado|arreglado|resuelto|normal|listo)
    (a|ya) *1 (funciona|funcionando|volvió|volvio|anda|sirve|arriba|carga|levantó|levantaron|restableció|arreglaron|solucionaron|pude|puedo|podemos|pudimos|deja|entra|conecta)
    (volvió|volvio|volvimos|volvieron|regresó|resucitó|revivió|levantaron)
    (se|lo|ya lo|ya se) *1 (arregló|arreglo|solucionó|soluciono|resolvió|resolvio|restableció|restablecio|arreglaron|solucionaron|levantó|recuperó)
    (reiniciado|reiniciamos|reiniciaron|reinicié|restablecido|reestablecido|restaurado|solucionado|arreglado|resuelto)
    (funciona|anda) (bien|de nuevo|nuevamente|otra vez|correctamente|perfecto)

rule servicio-sigue still firm
    (volvió|volvio|vuelve|volvieron|ha vuelto) a (caerse|caer|fallar|colgarse|morir|petar) *1 ({cosa}|{red})? *3 <service>
    <service> *2 (volvió|volvio|vuelve|volvieron|ha vuelto) a (caerse|caer|fallar|colgarse|morir|petar|estar caído|dar problemas)
    <service> *2 (sigue|siguen|continúa|continua) *2 (dando|sin|tirando|con|en|igual|{caido}|de mal|peor|fallando|lento|caído)
    (otra vez|de nuevo|nuevamente) *1 <service> *2 ({caido}|{se-cayo}|{peta})
    otra vez *1 <service> (sin|no) 
    <service> (otra vez|de nuevo|nuevamente) *1 (sin|{caido}|no|con)
    {se-cayo} *1 <service> *1 (otra vez|de nuevo|nuevamente)
    <service> *2 {se-cayo} *1 (otra vez|de nuevo|nuevamente)
    <service> *2 (va|van|llevo|llevamos|ya son|hace) *1 <num> (días|dias) *1 (sin|caído|caido|así)
    <service> *2 (sigue|siguen|continúa|todavía|todavia|aún|aun) *2 (sin|caído|caido|caída|caida|no|fallando|igual|con problemas|{caido}|<code>)
    (sigue|siguen|continúa|todavía|aún) *2 (sin|caído|caido|caída|no|fallando) *3 <service>
    <service> *2 (se cayó|se cayo|se cae|caído|caido|cayó|falla|fallando|sin servicio) *1 (otra vez|de nuevo|nuevamente)
    (otra vez|de nuevo|nuevamente) *2 (caído|caido|se cayó|se cayo|falla|no funciona) *1 <service>
    <service> *2 (otra vez|de nuevo|nuevamente) *1 (caído|caido|caída|se cayó|fallando|no|sin|abajo)
    <service> *1 (aún|aun|todavía|todavia) no *2 (vuelve|ha vuelto|volvió|regresa|funciona|está|carga)

rule sigue still needs=service firm
    (sigo|seguimos|sigue|siguen|todavía|todavia|aún|aun|continuamos|continúa) *3 (sin|a oscuras|en las mismas|igual|caído|{caido}|nada|no) *2
    (volvió|volvio|vuelve|ha vuelto) a (caerse|caer|fallar|colgarse|morir|petar|irse)
    (me|nos) sigue *1 (dando|fallando|saliendo|sin|tirando|mostrando|pasando|echando|sacando|apareciendo)
    (otra vez|de nuevo|nuevamente) *1 ({caido}|sin|{se-cayo}|lo mismo)
    nada *1 (todavía|aún) <end>
    (tercer|segundo|cuarto|quinto|otro) día *2 (sin|con) *1
    (volvió|volvio|regresó) *4 (se fue|se cayó|se cayo|cayó) *1 (de nuevo|otra vez|nuevamente)
    {falla} *1 (sigue|continúa|persiste|aún|aun|todavía) *2
    (aún|aun|todavía|todavia|sigue|siguen) *1 (no|sin|error|<code>|caído|caido|con error)
    (sigue|siguen|seguimos|continúa|continua|todavía|todavia|aún|aun) *2 (sin|caído|caido|caída|caida|no|fallando|igual|con problemas|con el problema) *2 (funcionar|app|aplicación|acceso|conexión|conectar|funciona|servicio|luz|internet|señal|puedo|carga|responde|hay|entrar|<end>)
    (otra vez|de nuevo|nuevamente) (caído|caido|se cayó|se fue|sin|no)
    volvió a (caer|caerse|fallar|morir)
    se (cayó|cayo|fue|fué) *2 (otra vez|de nuevo|nuevamente)

rule sigue-sin-red still needs=service topic=telecom symptom=connection firm
    (sigo|seguimos|sigue|siguen|todavía|aún|continuamos|otra vez|de nuevo|nuevamente) *3 (sin|nada de|no hay|no tengo|no tenemos|cero) *1 {red}
    (sigo|seguimos|sigue|todavía|aún) *2 {red} *2 {caido}

rule sigue-igual still needs=thread
    (sigue|siguen|seguimos|sigo|continúa|todavía|todavia|aún|aun) *2 (igual|sin poder|con problemas|con el mismo|caído|caido|no|mal|fallando|pasando|en las mismas)

rule aun-sin-luz still implies=electricity symptom=power firm
    (sigo|seguimos|sigue|siguen|todavía|aún|aun|continuamos) *4 (a oscuras|en tinieblas|en penumbras)
    (sigue|siguen|seguimos|continúa|continuamos|todavía|todavia|aún|aun) *2 (sin|no hay|no ha llegado|no llega) *1 {luz}
    (otra vez|de nuevo|nuevamente) *2 (sin|se fue) *1 (la)? {luz}
    (otra vez|de nuevo|nuevamente|seguimos|sigue|siguen|aún|todavía) *3 sinluz
    se fue *1 {luz} *1 (otra vez|de nuevo|nuevamente)

rule x2 same needs=claim
    (a nosotros|a mí|a mi|nosotros) (también|tambien|igual|lo mismo|tampoco)
    (estoy|estamos) igual
    <start> (igual aquí|igual aqui|lo mismo|a mí también|a mi tambien|aquí también|aqui tambien|yo también|yo tambien|mismo problema|x3|igual|también|x4) *1
    (mismo problema|misma situación|aquí igual|aqui igual|me pasa lo mismo|nos pasa lo mismo|tengo el mismo problema)
    <start> *1 <place> (también|tambien|igual|tampoco)
    <start> *1 (también|tambien|igual|tampoco) *1 (en|desde|de) *1 <place>
    <start> (en|desde|acá en|aquí en) *1 <place> *1 (también|tambien|igual|tampoco|lo mismo) <end>

rule a-mi-no nope needs=claim
    <start> *1 (no|a mí no|a mi no|aquí no|acá no|para nada|a mí me va|a mí me funciona|aquí va bien|sin problemas aquí) *1 <end>

rule aun-no still needs=thread
    <start> *1 (a mí|a mi|aquí|acá)? *1 (todavía no|todavia no|aún no|aun no|sigue igual|sigo igual|todavía nada|aún nada) *1 <end>

rule no not
    (no|nunca|sin|jamás|ni|nadie)

rule otra-vez again
    (sigue|siguen|todavía|todavia|aún|otra vez|de nuevo|nuevamente)

rule ahora now
    (ahora|hoy|ahorita|en este momento|actualmente|desde|en estos momentos|ya)

rule pasado past
    antes <end>
    (como|de) antes
    durante *1 (varios|varias|algunos|algunas|unos|unas|<num>|aproximadamente) *1 (minutos|horas|segundos|días)
    (sobre|tras|durante|recuerdo|recuerdan|después de|despues de) *1 (el|un|aquel)? apagón *1 (de ayer|de anoche|del lunes|del martes|del miércoles|del jueves|del viernes|del sábado|del domingo|que ocurrió|ocurrido|que hubo)
    (ayer|anteayer|anoche|semana pasada|mes pasado|año pasado|verano pasado|invierno pasado|otoño pasado|hace días|hace semanas|hace años|aquella vez|el jueves|el lunes|el martes|el miércoles|el viernes|el sábado|el domingo)

rule si if
    <start> si <service> (no|te|se|le|les|os)
    (los que|las que|quienes|quien|al que) *1 (tengan|tenga|tienen|tiene|tuvieron)
    (si tu|si te|si le|si les|si tienes|si tienen|si tenéis|si a alguien|si algún|si alguna|si no te)
    <start> si (mañana|luego|algún día|esta noche|vuelve a|llega a|esto)
    (imagina|imaginen|supongamos|si se|si no|ojalá|ojala|cuando|cada vez que|en caso|imagínate|imaginate|sería|podría)

rule plan plan
    (mantenimiento programado|programado|programada|programados|programadas|plan de racionamiento|racionamiento|corte anunciado|previsto|prevista)
    por (mantenimiento|trabajos|obras|labores|mejoras|tareas) *1
    (habrá|habra|va a haber|haremos|realizaremos|realizará|se realizará|suspenderán|suspenderá|interrumpirá|interrumpirán|cortarán|cortaran) *2 (corte|cortes|mantenimiento|interrupción|interrupciones|suspensión|trabajos|servicio|el servicio|la luz|luz)
    <start> *1 (mañana|pasado mañana) *1 (cortan|corte|cortes|hay corte|nos cortan|quitan|no hay|no habrá|sin|estará|mantenimiento|se va)
    (el|este|próximo) (lunes|martes|miércoles|jueves|viernes|sábado|domingo) *5 (habrá|cortarán|cortan|no habrá|estará|realizará)

rule pregunta ask
    (sabe|saben|sabéis|sabes|sabrá|sabrán|saber|dime|diganme|decirme|confirmar|confirmarme) si *1 (se|no|es|hay)?
    (alguien más|alguien mas|alguien|a alguien|a quién más|soy el único|soy la única|es cosa mía|alguien sabe|soy yo|solo yo|solo a mí|ustedes|alguno)

rule por-que why
    (por qué|cuándo|cuando|hasta cuándo|hasta cuando|qué pasó|que paso|qué pasa|que pasa)

rule dicen told
    (dicen|según|segun|supuestamente|dice|cuando|hasta que|esperando|en teoría|en teoria|teóricamente|se supone|dijeron|que ya|disque|dizque|según ellos|afirma|afirman|asegura|aseguran|presuntamente|ponen que|juran)

// What was so then and is over.
rule ya-no-era past
    (en|desde) (2015|2016|2017|2018|2019|2020|2021|2022|2023|2024)
    no *1 (funcionaba|funcionaban|andaba|andaban|cargaba|cargaban|iba|iban|dejaba|abría|servía|entraba|pude|pudimos)
    (estaba|estaban|estuvo|estuvieron) *2 {caido}
    (se caía|se caia|fallaba|fallaban|se me caía)

rule noticia news
    (entérate|enterate|noticias|noticia|fuenoticia|reportan|reporta|usuarios reportan|informa|informó|ministro|según|últimahora|ultimahora|lea|video|foto|urgente)

rule publicidad plan reach=post reason=advice_or_advert
    <start> (consejo|consejito|tip|tips|truco|truquito)
    (oferta de empleo|se busca|contratamos|sorteo|gana un|descuento|código promocional|promoción|postúlate)

rule propio own
    (mi|mis) *1 (móvil|celular|teléfono|portátil|laptop|computadora|ordenador|pc|router|coche|carro|bici|contraseña|tarjeta|batería|impresora|pantalla|tele|televisor|teclado|reloj|tablet|nevera|horno|lavadora|cargador)
    se me (cayó|cayo|rompió|quemó|mojó) *1 (el|la) (móvil|celular|teléfono|portátil|laptop|tablet)
    (reiniciar|reinicia|reiniciado) *1 (el|tu|su) *1 (router|módem|modem|móvil|celular)

rule culpa blame
    (por culpa de|a causa de|debido a|gracias a) *1 <service>
    <service> *1 (responsable|tiene la culpa|culpable)

rule es-culpa down needs=expected asks blames weight=0.6
    (es culpa de|es por|será por|es cosa de) *1 <service> <end>

rule quiza hedge
    (parece|quizá|quizás|tal vez|creo|supongo|al parecer|aparentemente|probablemente|a lo mejor)

rule otro-sentido other
    ya está (disponible|a la venta|en tiendas|aquí|en preventa|en cines|en cartelera|publicado)
    ya (llegó|está|disponible) *4 (a|en) <service>
    no *1 (veo|escucho|uso|tengo|abro) <service>
    (atención al cliente|servicio al cliente|atencion al cliente|call center|soporte|asesor|asesora|operador|operadora) *4 ({caido}|no)
    (vivo|vive|viven|vivir|vivía) (sin|con|en|de|a)
    (no|para) *1 deja *1 de
    no *1 (puedo|podemos|puede) *2 (parar de|dejar de|quejarme|con la|con mi|con este|con tanto|evitar|perderme)
    no *1 (va|van|iba) *1 (a|con|de|conmigo)
    no *1 (da|dan|llega|llegan|entra) *1 (igual|miedo|risa|pena|asco|ganas|tiempo|para|a fin|a fin de mes|más de sí|abasto|en mi)
    (se|me) *1 (corta|corto|cortó) *1 (el pelo|la mano|la leche|el dedo|el rollo|la digestión)
    se me (cayó|cayo|cae) *2 (celu|celular|móvil|movil|teléfono|telefono|iphone|tablet|cel|compu|cargador|vaso|café|mate|baba|pelo|alma|cara|ídolo)
    {se-cayo} *1 (messi|vini|cristiano|neymar|el niño|mi|un|una|de|del|en el área|en la cancha|por las escaleras|al agua|al piso|al suelo|al váter|mal)
    (caído|caidos|caídos|caida|caída) (en combate|del cielo|de la guerra|en acción|en batalla|del caballo|del pelo|del cabello)
    caída (libre|del cabello|del pelo|de cabello|de ventas|de la bolsa|del dólar|del muro|del gobierno|en ventas|de precios|del imperio)
    (sin|cero) (señal|señales) de (vida|humo|él|ella)
    (al|de|con) pie de la letra
    sin (internet|señal|redes) *2 (por elección|a propósito|en la playa|en la montaña|de vacaciones|y feliz)
    (no hay|sin|no tengo|ningún) *1 (problema|problemas|idea|ni idea|duda|palabras|tiempo|ganas|prisa|dinero|quejas)
    (no puedo|no podemos) *1 (creer|esperar|dormir|parar|dejar de|más)
    (nada|no está|no es) *1 (mal|nada mal)
    (así|eso|esto) no (funciona|va|sirve) *1 (esto|así|chicos|amigos|gente)
    (ascensor|lavadora|nevera|coche|carro|semáforo|aire acondicionado|calefacción) *1 no (funciona|anda|sirve|va)
    se cayó (el|la|un|una) (árbol|niño|niña|techo|avión|vaso|puente|muro|pared)
    (muerto|muerta|muertos) de (cansancio|risa|hambre|sueño|frío|miedo)
    (precio|recibo|factura|tarifa|subida) *2 (luz|electricidad|energía)
    (apaga|apagar|enciende|encender) *1 la luz
    (redes|red) (social|sociales)
    (reportar|reporta|avisar) *2 (avería|falla|fallo)
    (peso|bolsa|bolsas|ventas|acciones) *2 (cae|caen|cayendo|cayeron)
    (tienda|calle|carretera|escuela|restaurante) *3 (abierta|abierto) *1 (de nuevo|otra vez)
    (como|cómo) (va|vamos|les va)
    (a|dar|dio|da|salió|sale|sacar|a toda) (la)? luz
    (apagón|apagon) (digital|analógico|analogico|cultural|informativo|estadístico|emocional|pedagógico|tecnológico)
    {luz} sin
    (cuando|si|recuerdo cuando|cada vez que) *1 se (va|fue|vaya|corta|cortó) *1 la {luz}
    (no se|que no) *1 (vaya|corte|fuera|vuelva a ir) *1 (la)? {luz}
    (luz) (verde|roja|propia|del sol|de la luna|de mi|del túnel|al final)
    (año|años) luz
    se fue (a la|a su|a mi|a un|a otro|a otra|a vivir|a dormir|a casa|de casa|de viaje|de vacaciones|de la|de mi|para|con|al)
    (sin) (servicio militar|luz propia)
    (semáforo|semáforos) sin luz

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    iniciar sesión, entrar, contraseña, loguearme, acceder, ingresar, mi cuenta

set payment-words
    pagar, pago, pagos, tarjeta, transferencia, transferencias, cajero, cobrar, cobro

set calls-words
    llamar, llamadas, llamada

set messaging-words
    mensaje, mensajes, sms, enviar, correo, correos

set slow-words
    lento, lenta, lentísimo, lentitud, lag

set website-words
    página, web, sitio, página web

set app-words
    app, aplicación

set connection-words
    red, internet, conexión, señal, wifi, fibra, 4g, 5g, datos, cobertura
