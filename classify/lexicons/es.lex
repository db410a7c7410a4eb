// Spanish, in a first form: power, connections, and the usual words of an
// outage.

set filler
    ya, se, ahora, hoy, otra, vez, toda, todo, toda la, muy, bien, tan, solo, sólo, siempre, aquí, aqui, acá, aca, hola, pues, amigos, gente
    por, favor, gracias, dios, me, nos, les, le, lo, también, tambien, recientemente, totalmente, completamente, aún, aun, todavía, todavia

set place-words
    en, de, desde, por, zona, sector, estado, hacia, municipio, urbanización, parroquia, ciudad, para

set break-words
    pero, aunque, sin embargo

set scope-ends
    y, porque, pues, así

set gap-stops
    no, nunca, sin, ni, jamás

set stop-words
    el, la, los, las, un, una, unos, unas, yo, tú, él, ella, nosotros, ustedes, ellos, esto, eso, que, qué, quién, cuando, donde, como
    mi, tu, su, sus, mis, es, son, está, están, fue, ha, han, hay, no, sí, si, y, o, a, al, del, con, para, nada, todos, alguien, nadie, más

set cosa
    servidor, servidores, server, servers, página, pagina, página web, pagina web, web, sitio, sitio web, sistema, app, aplicación, aplicacion
    servicio, plataforma, red, api, portal, banco, banca en línea, cajeros, juego, serveeeer

set red
    internet, señal, senal, línea, linea, wifi, cobertura, datos, servicio, conexión, conexion, red, teléfono, telefono, cantv, 4g

set luz
    luz, electricidad, energía, energia, energía eléctrica, energia electrica, corriente, servicio eléctrico, servicio electrico, fluido eléctrico

set caido
    caído, caido, caída, caida, caídos, caidos, caídas, caidas, fuera de servicio, abajo, muerto, muerta, fallando, inaccesible, offline

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

rule sin-red down needs=service topic=telecom symptom=connection firm
    (sin|no hay|no tengo|no tenemos|ni) *1 {red}
    {red} *1 (caído|caida|caído|lento|lenta|pésimo|pésima|pesimo|pesima)

rule sin-luz down implies=electricity symptom=power firm
    (sin|no hay|no tengo|no tenemos|ni|no ha llegado la|no llega la|quedamos sin|quedó sin|quedo sin|nos quedamos sin|estamos sin) *1 {luz}
    se (fue|va|ha ido|me fue|nos fue|fué) *1 (la|el)? {luz}
    (se fue|se fué|se va) *1 (la|el) {luz}
    (apagón|apagon|apagones|mega apagón|megaapagón) *1 (en|afecta|afectó|deja|general|hoy|nacional|ahora|masivo|aquí)
    (otro|nuevo|gran|hay|reportan|reporta|fuerte|un|tremendo|registra|registró|reportó) *1 (apagón|apagon|apagones|bajón|bajon)
    (falla|fallas|corte|cortes|bajón|bajones|interrupción) (eléctrica|electrica|eléctricas|electricas|eléctrico|electrico|de luz|de energía|de electricidad|del servicio)
    (sinluz|apagon|apagón)
    (cortaron|quitaron|cortan|quitan|tumbaron) *1 la {luz}
    (bajones|bajón|bajon) de (luz|electricidad|energía|voltaje|tensión)

rule luz-volvio up implies=electricity symptom=power firm not=still
    (volvió|volvio|regresó|regreso|llegó|llego|vino|restablecida|restablecen|restablecieron|restituyen|restituida|restituido|retornó|restablece|restableció|restablecido) *2 (la|el) *1 {luz}
    (volvió|volvio|regresó|regreso|llegó|llego|vino|retorna|restablecen|restableció) *1 {luz}
    {luz} *2 (volvió|volvio|regresó|regreso|llegó|llego|restablecida|restituida|restablecido)
    (ya|por fin|al fin) (hay|tenemos|tengo|llegó|volvió) *1 {luz}

rule volvio up needs=service not=still firm
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

rule sigue still needs=service firm
    (sigue|siguen|seguimos|continúa|continua|todavía|todavia|aún|aun) *2 (sin|caído|caido|caída|caida|no|fallando|igual|con problemas|con el problema) *2 (funcionar|app|aplicación|acceso|conexión|conectar|funciona|servicio|luz|internet|señal|puedo|carga|responde|hay|entrar|<end>)
    (otra vez|de nuevo|nuevamente) (caído|caido|se cayó|se fue|sin|no)
    volvió a (caer|caerse|fallar|morir)
    se (cayó|cayo|fue|fué) *2 (otra vez|de nuevo|nuevamente)

rule sigue-igual still needs=thread
    (sigue|siguen|seguimos|sigo|continúa|todavía|todavia|aún|aun) *2 (igual|sin poder|con problemas|con el mismo|caído|caido|no|mal|fallando|pasando|en las mismas)

rule aun-sin-luz still implies=electricity symptom=power firm
    (sigue|siguen|seguimos|continúa|continuamos|todavía|todavia|aún|aun) *2 (sin|no hay|no ha llegado|no llega) *1 {luz}
    (otra vez|de nuevo|nuevamente) *2 (sin|se fue) *1 (la)? {luz}
    se fue *1 {luz} *1 (otra vez|de nuevo|nuevamente)

rule x2 same needs=claim
    (a nosotros|a mí|a mi|nosotros) (también|tambien|igual|lo mismo|tampoco)
    (estoy|estamos) igual
    <start> (igual aquí|igual aqui|lo mismo|a mí también|a mi tambien|aquí también|aqui tambien|yo también|yo tambien|mismo problema|x3|igual|también|x4) *1
    (mismo problema|misma situación|aquí igual|aqui igual|me pasa lo mismo|nos pasa lo mismo|tengo el mismo problema)
    <start> <place> (también|tambien|igual)

rule no not
    (no|nunca|sin|jamás|ni|nadie)

rule otra-vez again
    (sigue|siguen|todavía|todavia|aún|otra vez|de nuevo|nuevamente)

rule ahora now
    (ahora|hoy|ahorita|en este momento|actualmente|desde|en estos momentos|ya)

rule pasado past
    (ayer|anteayer|anoche|la semana pasada|el mes pasado|el año pasado|antes|hace días|hace semanas|hace años|aquella vez|el jueves|el lunes|el martes|el miércoles|el viernes|el sábado|el domingo)

rule si if
    (si se|si no|ojalá|ojala|cuando|cada vez que|en caso|imagínate|imaginate|sería|podría)

rule plan plan
    (mantenimiento programado|programado|programada|plan de racionamiento|racionamiento)

rule pregunta ask
    (alguien más|alguien mas|a alguien|alguien sabe|soy yo|solo yo|solo a mí|ustedes|alguno)

rule por-que why
    (por qué|cuándo|cuando|hasta cuándo|hasta cuando|qué pasó|que paso|qué pasa|que pasa)

rule dicen told
    (dicen|según|segun|supuestamente|dice|cuando|hasta que|esperando)

rule noticia news
    (entérate|enterate|noticias|noticia|fuenoticia|reportan|reporta|usuarios reportan|informa|informó|ministro|según|últimahora|ultimahora|lea|video|foto|urgente)

rule otro-sentido other
    (a|dar|dio|da|salió|sale|sacar|a toda) (la)? luz
    (luz) (verde|roja|propia|del sol|de la luna|de mi|del túnel|al final)
    (año|años) luz
    se fue (a|de|para|con|al)
    (sin) (servicio militar|luz propia)
    (semáforo|semáforos) sin luz
