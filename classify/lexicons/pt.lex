// Portuguese, of Brazil and of Portugal.

set filler
    já, agora, hoje, aqui, aí, também, ainda, muito, bem, tudo, toda, todo, só, mesmo, totalmente, completamente, de novo, novamente, gente
    pessoal, galera, infelizmente, finalmente, realmente, simplesmente, olá, oi, meu deus, porra, caralho, pra, comigo, cá, há, desde cedo
    então, sempre, praticamente, geral

set place-words
    em, no, na, de, do, da, desde, zona, região, cidade de, interior de, aqui em, aqui no, aqui na, estado de, perto de, norte de, sul de

set within-words
    em, em toda, em todo, zona de, região de, perto de

set away-words
    voo para, voos para, a caminho de, viagem para, nascido em, nascida em, feito em, sede em, call center em, envio para, ligações para, ligar para
    transferência para, voltei de, universidade de, banco de, mudei de

set origin-words
    sou de, venho de

set break-words
    mas, porém, contudo, entretanto, embora, só que

set scope-ends
    e, porque, pois, então

set gap-stops
    não, nao, nada, nunca, sem, nem, se, quando

set edge-words
    em, no, na, de, do, da, com, e, o, a, os, as, um, uma, para, pra

set stop-words
    o, a, os, as, um, uma, uns, umas, eu, tu, ele, ela, nós, vós, eles, elas, você, vocês, isso, isto, que, quem, quando, onde, como, meu
    minha, seu, sua, nosso, nossa, é, são, está, estão, tá, foi, tem, há, não, e, ou, ao, à, do, da, com, para, pra, por, nada, tudo
    alguém, ninguém, mais, mas, se, já, me, te, lhe

set coisa
    app, apps, aplicativo, aplicação, aplicativos, site, sites, página, pagina, páginas, servidor, servidores, serviço, serviços, sistema
    sistemas, plataforma, portal, login, api, nuvem, pagamento, pagamentos, pix, maquininha, multibanco, mb way, mensagens, notificações
    streaming, email, e-mail, chat, registro, registry, jogo, chave, cartão, cartões, internet banking, banco, conta, banco de dados, fotos
    vídeos, timeline, feed, loja, stories

set rede
    internet, conexão, ligação, rede, sinal, linha, wifi, wi-fi, fibra, 4g, 5g, 3g, dados, dados móveis, telefone, cobertura, net
    telefonia, banda larga, tv

set estar
    está, estão, esta, tá, ta, tão, continua, parece, ficou, fica, anda, andam, segue, é

set fora
    fora do ar, fora, caído, caída, caiu, offline, indisponível, indisponíveis, inacessível, travado, travada, travados, bugado, bugada
    bugou, morto, morta, instável, instáveis, em baixo, abaixo, down, inoperante, inoperacional, congelado, congelada, fora de serviço
    parado, parada, com problema, com problemas, com erro, fora do serviço, sobrecarregado, inutilizável, crashado

set falha
    problema, problemas, falha, falhas, erro, erros, instabilidade, instabilidades, queda, quedas, avaria, avarias, interrupção, pane, bug
    bugs, lentidão, oscilação, intermitência

set fazer
    entrar, acessar, aceder, logar, fazer login, abrir, conectar, ligar, carregar, enviar, mandar, receber, usar, ver, assistir, ouvir
    jogar, pagar, baixar, transferir, navegar, sacar, desbloquear, iniciar sessão, postar, comprar, instalar, clonar, sincronizar, atualizar
    reproduzir, me conectar, telefonar, me ligar, fazer pix, publicar

set vai
    funciona, funcionam, funcionando, funcionar, responde, respondem, carrega, carregam, abre, abrem, conecta, entra, pega, vai, roda, liga
    carregando, abrindo, respondendo, conectando, envia, enviando, entrando, a funcionar, a responder, a carregar, a abrir, atualiza, pegando

// --- Falhas ------------------------------------------------------------------

rule caiu down firm
    <service> *1 (me|nos) *1 (derrubou|desconectou|expulsou|deslogou|chutou|tirou)
    (servidor|servidores) *1 (do|da|de|dos)? *1 <service> *2 ({fora}|mortos|fora do ar|caídos|sobrecarregados)
    <service> *2 (travando|caindo|bugando|engasgando) *1 (toda hora|direto|sem parar|muito|demais)
    {falha} <code> *2 (no|na|do|da) *2 <service>
    <service> *2 sem *1 ({rede}|televisão|tv|imagem|serviço)
    sem *1 ({rede}|televisão) *1 (da|do|na|no) *1 <service>
    <service> {coisa}? *1 {estar} *2 {fora}
    <service> {rede} *1 {estar} *2 {fora}
    <service> {coisa}? *1 {fora} *1 (<end>|há|desde|em|no|na|hoje|agora)
    {estar} *1 {fora} *1 <service>
    {coisa} *1 <service> *1 {estar} *2 {fora}
    <service> {coisa}? *1 (não|nao) *2 {vai}
    ({coisa}|{rede}) *1 <service> *1 (não|nao) *2 {vai}
    (não|nao) *1 {vai} *1 <service>
    <service> *1 (caiu|caiu de vez|travou|bugou|crashou|foi abaixo|foi ao chão|está em baixo|saiu do ar|deu pau|deu ruim|morreu|parou|parou de funcionar|deixou de funcionar)
    (caiu|travou|bugou) *1 <service>
    <service> *1 (trava|travando|bugando|falha|falhando|caindo|dando erro|dando problema|dá erro|de frescura|oscilando)
    <service> *1 (com|tem|têm|apresenta|teve agora) *2 {falha}
    <service> *1 (retorna|retornando|dá|dando|devolve|devolvendo|mostra) *2 <code>
    {falha} *1 (com|no|na|nos|em|de|do|da) *1 <service>
    <service> *1 (sem) *1 {rede}
    (sem|nenhum|nenhuma) *1 ({rede}|acesso) *1 (da|na|no|do|ao|à) *1 <service>
    (não|nao) *1 (consigo|conseguimos|consegue|dá pra|dá para|posso) *4 (no|na|pelo|pela|com|ao|o|a) <service>
    (não|nao) (consigo|conseguimos|consegue|conseguem|dá|posso|estou a conseguir) *5 <service>
    (pagamentos|mensagens|transferências|chamadas) *2 <service> *2 (falhando|falham|não vão|não chegam|recusados|travadas)
    <service> *1 (fica|ficou|presa|preso) *1 (carregando|travado|na tela)

rule caiu-pergunta down firm asks
    <start> *1 <service> *1 (tá|está|estão) *1 (funcionando|pegando|no ar|a funcionar) *1 (pra|para|aí|com|para vocês|pra vocês) *1 (vocês|alguém)? <end>
    <start> (tá|está) *1 (funcionando|pegando|no ar) *1 <service> *2 <end>

rule coisa-pergunta down needs=service firm asks
    <start> *1 {coisa} *1 (tá|está|estão) *1 (funcionando|pegando|no ar|a funcionar) *1 (pra|para|aí|com|para vocês|pra vocês) *1 (vocês|alguém)? <end>

rule caiu-coisa down needs=service firm
    quando *2 (volta|voltará|vai voltar|normaliza|resolvem|arrumam|retorna)
    (me|nos) *1 (derrubou|desconectou|expulsou|deslogou)
    (erro) <code>
    {coisa} *1 {estar} *2 {fora}
    {coisa} {fora}
    {coisa} *1 (não|nao) *2 {vai}
    {coisa} *1 (não|nao) *1 (está|estão) *1 (disponível|disponíveis|acessível|no ar)
    (não|nao) *1 (funciona|carrega|abre|responde|entra|pega) *1 (nada|mais)
    <start> (não|nao) *1 (funciona|carrega|abre|responde|entra|pega) <end>
    nada *1 (funciona|carrega|abre|responde|pega)
    (não|nao) *1 (consigo|conseguimos|consegue|conseguem|dá|posso|estou a conseguir) *2 {fazer}
    (impossível|não dá pra|não dá para|sem conseguir) *1 {fazer}
    (sem) *1 (acesso|resposta|conexão com) *1 (ao|à|do|no|<end>)
    (só|apenas) *1 (dá|aparece|mostra) *1 (erro|mensagem de erro|<code>)
    (mensagem de erro|erro no servidor|erro do servidor|manutenção do servidor|servidor em manutenção)
    (dá|aparece|mostra|dando|diz|fala) *3 (manutenção|erro|server maintenance)
    (fica|fico|ficando) *2 (carregando|rodando|a carregar|sendo desconectado|travado|travando)
    (sendo|fui|sou|estou a ser) *1 (desconectado|desconectada|deslogado|expulso)
    (me) *1 (desconecta|desloga|expulsa|derruba)
    (grande|maior|muita|várias|há uma|tem uma|há) *1 {falha} *1 (em|no|na|geral|nacional|hoje|agora|<end>)
    {falha} (geral|nacional|em todo|mundial)
    (pagamentos|mensagens|chamadas) *1 (falhando|falham|não vão|travadas|recusados)
    (carro) *1 (não|nao) *1 (abre|responde|destranca)
    (só) *1 (chamadas|ligações) *1 (de)? *1 emergência

rule codigo-erro down needs=service symptom=error firm
    (erro|código|código de erro) *2 <code>
    (retorna|retornando|dando|devolvendo) *2 <code>

rule lento down needs=service symptom=slow
    (internet|rede|site|app|aplicativo|servidor|conexão|wifi|net|tudo|4g|5g) *2 (lento|lenta|lentíssima|lentíssimo|uma carroça|arrastando|uma lesma)

rule servico-lento down symptom=slow
    <service> *2 (lento|lenta|lentíssima|lentíssimo|arrastando)

rule sem-rede down needs=service topic=telecom symptom=connection firm
    (sem|nenhum|nenhuma|zero|não tem|não há|cadê o|cadê a) *1 {rede}
    {rede} *1 {estar} *2 {fora}
    {rede} *1 {fora}
    {rede} *1 (não|nao) *2 {vai}
    (caiu) *1 {rede}

rule sem-luz down implies=electricity symptom=power firm
    (sem|estamos sem|estou sem|falta de|faltou|acabou|caiu|falta) *1 (a)? *1 (luz|energia|eletricidade|força|energia elétrica)
    (luz|energia|força) *2 (acabou|caiu|faltou|foi embora|foi abaixo)
    (queda|quedas|corte|cortes|interrupção) *1 (de|da|na) *1 (luz|energia|eletricidade)
    (apagão|apagao|blecaute) *1 (em|no|na|geral|aqui|agora|nacional|atinge|<end>)
    (casas|pessoas|famílias|clientes|imóveis) *2 sem *1 (luz|energia)

rule luz-voltou up implies=electricity symptom=power firm
    (voltou|chegou|regressou|restabelecida|restabelecido|retornou) *1 (a)? *1 (luz|energia|eletricidade|força)
    (luz|energia|eletricidade|força) *1 (voltou|chegou|regressou|restabelecida|já voltou|de volta)
    (temos|tenho|já há|já temos) *1 (luz|energia|eletricidade) *1 (de novo|novamente|outra vez)

// --- Regresso ----------------------------------------------------------------

rule servico-voltou up not=still firm
    <service> *1 (voltou|já voltou) *1 (pra|para|aqui|por aqui|a funcionar|agora|ufa|amém) *1 (mim|nós)?
    <service> *1 (voltou|já voltou|regressou|normalizado|normalizada|normalizou|restabelecido|restabelecida|resolvido|resolvida|de volta|retornou)
    (voltou|já voltou|normalizou) *1 <service>
    <service> *1 (está|tá|estão) *1 (no ar|online|normal|de volta|operacional) *1 (de novo|novamente|outra vez)?
    <service> *1 (está|tá|estão)? *1 (funcionando|funciona|a funcionar|pegando|rodando) *1 (normal|normalmente|de novo|novamente|bem|perfeitamente|outra vez|sem problemas|direito|direitinho)
    <service> (já|agora) (funciona|está a funcionar|está funcionando|abre|carrega|entra)
    {falha} *1 (no|na|do|da|com) *1 <service> *2 (resolvido|resolvida|resolvidos|corrigido|corrigida|solucionado|solucionada)
    <service> *1 (não|nao) *1 (está|caiu|tá) *1 (fora do ar|fora|offline|caído|em baixo)

rule voltou up needs=service not=still firm
    (hoje|agora) *1 (tá|está|tudo) *1 (de boa|normal|ok|tranquilo|certo|funcionando|perfeito|bem)
    (voltou|voltaram|regressou|retornou) *1 (tudo|internet|sinal|ao normal|ao ar|a funcionar|a internet|o sinal|a rede|<end>)
    (já|finalmente|enfim|acabou de) *1 (voltou|voltar|funciona|normalizou|entrou|carrega|abre)
    (internet|rede|sinal|app|site|servidor|sistema|aplicativo|net) *1 (voltou|normalizou|restabelecida|restabelecido|já funciona|de volta)
    (está|tá|estão|tudo) *1 (funcionando|no ar|a funcionar|normal|operacional) *1 (normalmente|de novo|novamente|normal|outra vez|agora)
    (consegui|conseguimos|já consigo|agora consigo|já dá) *2 {fazer}
    {falha} *1 (foi)? *1 (resolvido|resolvida|resolvidos|corrigido|corrigida|solucionado|solucionada|sanada)
    <start> *1 (resolvido|normalizado|restabelecido|corrigido) *1 <end>
    de volta ao (normal|ar)
    voltou em
    voltou <end>

rule nao-caiu up needs=service
    (não|nao) *1 (está|tá|caiu) *1 (fora do ar|offline|fora)

// --- Ainda -------------------------------------------------------------------

rule servico-ainda still firm
    <service> *1 (ainda|continua|continuam|segue|seguem|permanece) *2 (não|nao|fora|sem|{fora}|com|caindo|dando erro|nada|<code>)
    <service> *2 (caiu|travou|bugou|fora do ar|caindo|falhando|parou|foi abaixo) *1 (de novo|novamente|outra vez)
    (ainda|continua) *1 (sem|fora|não|com) *2 <service>
    (de novo|novamente|outra vez) *1 (caiu|fora do ar|travou) *1 <service>
    <service> *1 ainda (não|nao) *2 (voltou|funciona|regressou|está|carrega|abre|foi)

rule ainda still needs=service firm
    (continua|continuamos|segue|seguimos) *2 (tudo)? *1 (na mesma|igual|fora|sem nada)
    (diz|dizem|disse|fala|falou) *3 (resolvido|normalizado|normalizou|voltou) *1 mas *5 (continua|ainda|segue|nada|não|sem)
    (ainda|continua|continuam|continuo|continuamos|segue|seguimos|permanece) *2 (sem|fora do ar|fora|não|nao|nada|offline|erro|<code>|travado|caindo|com erro|com problema|com problemas|dando erro|na mesma)
    (não|nao) *1 (voltou|foi resolvido|foi resolvida|resolveram) *1 ainda
    ainda *1 (não|nao) *1 (voltou|foi resolvido|foi resolvida|resolveram|funciona|consigo)
    (caiu|travou|foi embora|parou) *1 (de novo|novamente|outra vez)
    (e) *1 (caiu|parou) *1 (de novo|novamente|outra vez)
    {falha} *1 (persiste|continua)

rule ainda-sem-luz still implies=electricity symptom=power firm
    (ainda|continuamos|continua|continuo|seguimos) *1 sem *1 (luz|energia|eletricidade|força)
    (de novo|outra vez|novamente) *1 sem *1 (luz|energia)
    (acabou|caiu|faltou) *1 (a)? *1 (luz|energia) *1 (de novo|novamente|outra vez)

rule ainda-erro still needs=service symptom=error
    (ainda|continua|de novo) *2 <code>

rule ainda-curto still needs=thread
    <start> *2 (ainda não|ainda nao|ainda nada|continua igual|nada ainda|na mesma|continua na mesma) *1 <end>

// --- Respostas ---------------------------------------------------------------

rule aqui-tambem same needs=claim
    <start> *1 (aqui também|aqui tambem|também aqui|comigo também|comigo tambem|eu também|eu tambem|mesmo problema|mesma coisa|idem|igual aqui|aqui igual|pra mim também|o meu também|a minha também|cá também|por aqui também|nem aqui|aqui também não|confirmo|mesma situação|estou com o mesmo problema)
    (comigo também|aqui também|mesmo problema|mesma coisa aqui|pra mim também|igual aqui)
    <start> *1 <place> (também|tambem|idem|igual|mesma coisa)
    <start> *1 (também|tambem|idem|igual) *1 (em|no|na|de|aqui em) *1 <place>
    <start> (em|no|na|aqui em|aqui no) *1 <place> *1 (também|tambem|idem|igual|mesma coisa) <end>

rule nao-aqui nope needs=claim
    <start> (não|aqui não|comigo não|pra mim não|falso|aqui tá normal|aqui está normal|aqui normal|tudo normal aqui|sem problemas aqui) *1 <end>

// --- O que muda o sentido ------------------------------------------------------

rule nao not
    (não|nao|nunca|sem|nenhum|nenhuma|jamais)

rule ainda-de-novo again
    (ainda|continua|de novo|novamente|outra vez)

rule agora now
    (agora|hoje|neste momento|no momento|atualmente|desde|há pouco|nesse momento|agora mesmo|há uma hora)

rule ontem past
    (ontem|anteontem|semana passada|mês passado|ano passado|verão passado|inverno passado|outro dia|dias atrás|semanas atrás|meses atrás|anos atrás|há anos|há meses|há semanas|noite passada|antigamente)
    (estava|estavam) *2 {fora}
    (tivemos|teve|tinha|tinham) *2 ({falha}|apagão)

rule se if
    (se|tomara|oxalá|imagina|imaginem|caso|espero que|seria|poderia)

rule programada plan
    (manutenção programada|programada|prevista|para manutenção|ficará|vai desligar|será desligado|agendada|desligamento)

rule publicidade plan reach=post reason=advice_or_advert
    (vaga de emprego|vagas|contratamos|sorteio|ganhe|cupom|desconto|promoção|inscreva-se|candidate-se)

rule alguem ask
    mais alguem
    (mais alguém|alguém mais|alguém|só comigo|só eu|é só comigo|sou só eu|sou o único|com vocês|pra vocês|aí também|para vocês|aí)
    <start> (tem|há|vocês|alguém sabe)

rule por-que why
    (por que|porque é que|por quê|quando|até quando|o que aconteceu|o que está acontecendo|o que houve|o que se passa)

rule dizem told
    (dizem|segundo|supostamente|diz que|dizem que|afirma|afirmam|oficialmente|teoricamente)

rule quando-espero awaited
    (quando|assim que|até|deve|deveria)

rule talvez hedge
    (parece|talvez|acho|creio|provavelmente|aparentemente|pelo visto|será que)

rule meu own
    (meu|minha|meus|minhas) *1 (celular|telemóvel|telefone|notebook|computador|pc|roteador|router|modem|carro|bicicleta|senha|cartão|bateria|impressora|tela|tv|televisão|teclado|fone|relógio|tablet|geladeira|forno|carregador|portátil)
    (reiniciar|reinicia|reiniciou) *2 (modem|roteador|router|celular)

rule noticia news
    (urgente|segundo a|milhares|dezenas de milhares|comunicado|reporta|de acordo com|usuários relatam|utilizadores relatam|g1)

rule culpa-de down needs=expected asks blames weight=0.6
    (é culpa da|é culpa do|culpa da|culpa do|é por causa da|é por causa do) *1 <service> <end>

rule culpa blame
    (por culpa da|por culpa do|por causa da|por causa do|devido à|devido ao|graças à|graças ao) *1 <service>
    <service> *1 (responsável|culpada|culpado)

rule outro-sentido other
    (sem|não tem|não há|nenhum) *1 (problema|problemas|ideia|dúvida|palavras|pressa|dinheiro|graça|vontade|tempo|noção|chance)
    (não|nao) *1 (faço|tenho) *1 ideia
    (não|nao) *1 (acredito|é ruim|é mau|consigo acreditar|consigo dormir|consigo esperar|consigo parar)
    (assim|isso) (não|nao) (dá|funciona|vai|pode)
    (elevador|geladeira|máquina|carro|ônibus|metrô|semáforo|ar condicionado|chuveiro) *1 (não|nao) *1 (funciona|liga|pega)
    (caiu|caíram) *1 (uma|um|a|o) *1 (árvore|menino|menina|teto|avião|copo|ponte|muro|chuva|raio)
    (dólar|bolsa|ações|inflação|preço|desemprego|temperatura|euro) *1 (caiu|cai|caindo)
    (morto|morta|mortos|morremos|morri|morrendo) de (cansaço|rir|fome|sono|medo|frio|riso)
    (deu|dar|dando) (à|a) luz
    (apaga|apagar|acende|acender|desliga) *1 luz
    (conta|preço|tarifa|valor) *2 (luz|energia)
    (rede|redes) (social|sociais)
    (registrar|registar|reportar) *2 {falha}
    (voltei|voltamos|voltou|volto) *1 (de|das|da|do|para|pra|a abrir|a estudar|a trabalhar) *1 (férias|casa|viagem|escola|trabalho|trabalhar|abrir)?
    (loja|rua|escola|restaurante) *2 (voltou|reabriu)

// --- Symptoms, where a rule names none ------------------------------------------

set login-words
    entrar, login, logar, senha, iniciar sessão, acessar a conta, aceder à conta

set payment-words
    pagar, pagamento, pagamentos, cartão, pix, transferência, transferências, multibanco, mb way

set calls-words
    ligar, chamadas, ligações, telefonar

set messaging-words
    mensagem, mensagens, sms, enviar, mandar, email

set slow-words
    lento, lenta, lentidão, lentíssimo, travando

set website-words
    site, página

set app-words
    app, aplicativo, aplicação

set connection-words
    rede, internet, conexão, ligação, sinal, wifi, fibra, 4g, 5g, dados, net
