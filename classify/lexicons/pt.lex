// Portuguese, of Brazil and of Portugal.

set filler
    me, te, se, nos, mano, cara, véi, mds, pqp, na moral, real, tipo, de verdade, hein, né, pá, pessoas, malta, hj, tbm, tb, inteiro, inteira
    já, agora, hoje, aqui, aí, também, ainda, muito, bem, tudo, toda, todo, só, mesmo, totalmente, completamente, de novo, novamente, gente
    pessoal, galera, infelizmente, finalmente, realmente, simplesmente, olá, oi, meu deus, porra, caralho, pra, comigo, cá, há, desde cedo
    então, sempre, praticamente, geral

set name-words
    steam, messenger, teams, zoom, slack, notion, snapchat, outlook, amazon, stripe, signal, threads, xbox, playstation, ps4, ps5
    hbo, azure, bolt, meet, shazam, pix, meo, tim, adobe, santander, digi, orange

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
    continua, no, na, dos, das, pelo, pela, vai, tô, tou, cada, desde, até, muito, só, então, esse, essa, este, esta, sem, em
    alguém, ninguém, mais, mas, se, já, me, te, lhe

set coisa
    app, apps, aplicativo, aplicação, aplicativos, site, sites, página, pagina, páginas, servidor, servidores, serviço, serviços, sistema
    sistemas, plataforma, portal, login, api, nuvem, pagamento, pagamentos, pix, maquininha, multibanco, mb way, mensagens, notificações
    o app, o site, o sistema, o servidor, a página, a plataforma, maquininhas, caixa eletrônico, caixas eletrônicos, terminal, tpa, homebanking
    saldo, extrato, transferências, transferência, boletos, boleto, direct, reels, live, lives, stream, transmissão, homebroker, actions, lobby
    partida, partidas, matchmaking, fila, launcher, servers, server, áudios, mensagem, cobrança, compras, pedidos, a app, multibancos, atm
    streaming, email, e-mail, chat, registro, registry, jogo, chave, cartão, cartões, internet banking, banco, conta, banco de dados, fotos
    vídeos, timeline, feed, loja, stories

set rede
    internet, conexão, ligação, rede, sinal, linha, wifi, wi-fi, fibra, 4g, 5g, 3g, dados, dados móveis, telefone, cobertura, net
    telefonia, banda larga, tv, a internet, o sinal, a rede, internet móvel, fibra ótica, chamadas, wi fi, telemóvel, televisão, megas, box, sms

set estar
    tava, tavam, vai, vão, vem, tem estado, encontra-se, continuam, ficando, permanece, tô com, estou com, virou, veio
    está, estão, esta, tá, ta, tão, continua, parece, ficou, fica, anda, andam, segue, é

set fora
    caídos, caídas, mortos, mortas, bugados, bugadas, travando, travadão, lento, lenta, lentos, lentas, lentíssimo, lentíssima, instavel, pifado
    pifada, quebrado, quebrada, quebrados, lotado, lotados, sobrecarregados, crashando, lagado, lagada, lagados, um lixo, uma merda, uma bosta
    um cocô, uma porcaria, uma desgraça, horrível demais, ko, off, com lag, com instabilidade, com lentidão, com falha, com falhas, com bug
    bugando, caindo, osso, fora de área, rodando em círculo, engasgando, aos soluços, intermitente, intermitentes, congelados, parados, paradas
    sem funcionar, sem sinal, sem sistema, sem serviço, sem carregar, sem abrir, sem conexão, de rastos, avariado, avariada, abaixo de
    uma carroça, uma lesma, arrastando, às moscas, falhando, falhado, oscilando, sem responder, indo e voltando, apagado, apagada
    fora do ar, fora, caído, caída, caiu, offline, indisponível, indisponíveis, inacessível, travado, travada, travados, bugado, bugada
    bugou, morto, morta, instável, instáveis, em baixo, abaixo, down, inoperante, inoperacional, congelado, congelada, fora de serviço
    parado, parada, com problema, com problemas, com erro, fora do serviço, sobrecarregado, inutilizável, crashado

set falha
    problema, problemas, falha, falhas, erro, erros, instabilidade, instabilidades, queda, quedas, avaria, avarias, interrupção, pane, bug
    bugs, lentidão, oscilação, intermitência, falhas de rede, problema técnico, problemas técnicos, tela preta, tela branca, ecrã preto, ecrã branco
    tela azul, timeout, lag, mensagem de erro, erro de conexão, erro de sistema, erro no servidor, travamentos, travamento, apagões, delay

set fazer
    fazer transferência, fazer transferências, fazer um pix, pagar nada, fazer nada, ver nada, abrir nada, mandar nada, mandar mensagem, agendar
    mandar mensagens, fazer pagamento, fazer pagamentos, fazer chamadas, fazer ligações, ligar pra ninguém, passar dos, passar do, sacar dinheiro
    levantar dinheiro, emitir, emitir nota, consultar, autenticar, validar, confirmar, finalizar, fechar a compra, escutar, stremar, streamar
    dar push, fazer push, fazer deploy, entrar na, entrar no, logar na, logar no, curtir, comentar, iniciar, concluir, recarregar, marcar
    entrar, acessar, aceder, logar, fazer login, abrir, conectar, ligar, carregar, enviar, mandar, receber, usar, ver, assistir, ouvir
    jogar, pagar, baixar, transferir, navegar, sacar, desbloquear, iniciar sessão, postar, comprar, instalar, clonar, sincronizar, atualizar
    reproduzir, me conectar, telefonar, me ligar, fazer pix, publicar

set vai
    funciona, funcionam, funcionando, funcionar, responde, respondem, carrega, carregam, abre, abrem, conecta, entra, pega, vai, roda, liga
    passa, passam, rodam, rola, anda, andam, entram, pegam, chega, chegam, sai, toca, tocam, aceita, aceitam, avança, dispara, disparam
    processa, processam, reconhece, aparece, aparecem, mostra, sincroniza, sobe, baixa, presta, indo, saindo, chegando, passando, tocando, rodando
    disparando, processando, aceitando, autoriza, reproduz, deixa, dá, atende, arranca, conectam, aparecendo, completa, completam, grava
    carregando, abrindo, respondendo, conectando, envia, enviando, entrando, a funcionar, a responder, a carregar, a abrir, atualiza, pegando

set nao-consigo
    não consigo, nao consigo, n consigo, não conseguimos, não consegue, não conseguem, não dá pra, não dá para, nao da pra, nao da para, n da pra
    não deixa, nao deixa, não me deixa, nao me deixa, n deixa, não deixam, não posso, não podemos, não se consegue, ninguém consegue, impossível
    sem conseguir, não tem como, nao tem como, não estou a conseguir, não estou conseguindo, não tô conseguindo, nao to conseguindo
    n to conseguindo, não estamos conseguindo, não tou a conseguir, não há maneira de, não há forma de, não permite, não me permite
    não consegui, nao consegui, não conseguiu, nem consigo, não quer, impossibilitado de, não tava conseguindo, tô sem conseguir

// What a service does when it fails, and what it did when it went.
set trava
    trava, travam, travando, falha, falham, falhando, buga, bugam, bugando, crasha, crasham, crashando, cai, caem, caindo, desconecta, desconectam
    desconectando, engasga, engasgando, congela, congelam, congelando, laga, lagando, fecha sozinho, fechando sozinho, fecha sozinha, oscila
    oscilando, reinicia, reiniciando, desloga, deslogando, picota, picotando, pipoca, picando, pisca, bloqueia, vai abaixo, vai e volta
    pifa, vive caindo, fica caindo, cortando, soluçando, fica travando, só trava, só gira, girando, só roda

set caiu
    caiu, caíram, travou, travaram, bugou, bugaram, crashou, morreu, morreram, pifou, pifaram, foi abaixo, foram abaixo, foi ao chão, saiu do ar
    saíram do ar, deu pau, deu ruim, parou, pararam, parou de funcionar, deixou de funcionar, parou de pegar, quebrou, congelou, colapsou
    foi pro saco, foi pro espaço, foi de base, foi de arrasta, foi pras cucuias, foi pra vala, deu tilt, deu problema, deu erro, apagou
    foi à vida, foi-se abaixo, foi se abaixo, estourou, explodiu

// --- Falhas ------------------------------------------------------------------

rule mensagens-paradas down needs=service symptom=messaging firm
    (mensagens|mensagem|msgs|msg|áudios|áudio|fotos|notificações|notificação|sms|emails|email|código|códigos) *3 (não|nao|n) *1 (chega|chegam|vai|vão|sai|saem|envia|enviam|entra|entram|carrega|carregam|são entregues|é entregue|seguem|baixa|baixam)
    (não|nao|n) *1 (chega|chegam|envia|enviam|manda|entrega|recebe|recebo|sai|baixa) *2 (mensagens|mensagem|msgs|msg|áudios|áudio|fotos|notificações|sms|emails|código)
    (só|apenas|somente|num|em|com|no) *2 (tracinho|risquinho|pauzinho|tique|relógio|reloginho|visto|risco|um tracinho|um risco|um certo|um tique)
    (mensagens|mensagem|áudios|fotos) *2 (pendentes|pendente|presas|presa|travadas|fica|ficam|ficando)

rule pagamentos-parados down needs=service symptom=payment firm
    (recusa|recusando|recusou|recusam|rejeita|rejeitando|rejeitou|não aceita|não aceitam|não passa|não passam|não autoriza|não processa|nega|negando) *4 (cartão|cartões|pagamento|pagamentos|compra|compras|transação|transações|transferência|transferências)
    (pagamento|pagamentos|cartão|cartões|pix|transferência|transferências|compra|compras|transação|transações|boleto|depósito|mbway) *3 (recusado|recusada|recusados|recusadas|rejeitado|rejeitados|negado|negada|negados|não passa|não passam|não cai|não caiu|não vai|não sai|não entra|não chega|não chegou|não chegam|não é processado|pendente|pendentes|não compensa|estornado|não tá indo|não tá caindo|falha|falham|em processamento)

rule me-expulsa down needs=service symptom=login firm
    (me|nos|te) *1 (expulsa|expulsou|expulsando|desconecta|desconectou|desconectando|desloga|deslogou|deslogando|derruba|derrubou|derrubando|chuta|chutou|tira|tirando|kickou|manda para fora|põe fora|joga pra fora|jogando pra fora|bota pra fora|manda abaixo)
    (fui|sou|sendo|fomos|foi|estou a ser|tô sendo|ser) *1 (expulso|expulsa|desconectado|desconectada|desconectados|deslogado|deslogada|kickado|derrubado|chutado|removido)
    (expulsa|desconecta|desloga|derruba) *1 (a gente|todo mundo|todos|geral|o pessoal)
    (manda|atira|deita) *1 (me|nos)? *1 (abaixo|para fora|pra fora)

rule quando-volta down needs=expected granted
    (quando|até quando|que horas|a que horas|quando é que|previsão de) *3 (volta|voltar|vai voltar|resolvem|resolver|vão resolver|arranjam|arranjar|arrumam|arrumar|normaliza|normalizar|retorno|retorna|restabelecem|restabelecida|reparam|reparar|consertam|consertar|fica pronto|religam|vai normalizar|solução|resolução)
    (alguma|tem|há|têm|existe) *1 (previsão|estimativa|prazo) *2 (de|para|pra|do)
    (vão|vai) *1 (resolver|arrumar|consertar|reparar|arranjar) *2 (quando|este mês|hoje|isso|isto|ou)

rule nome-de-rede down topic=telecom symptom=connection firm vouches
    <start> <service> (sem|não tem|não dá|sem nenhum) *1 {rede}
    (sem|nada de|cadê o|cadê a|zero) *1 {rede} *1 (da|do|na|no|pela) *1 <service>
    {rede} *1 (da|do|na) *1 <service> *2 {estar} *2 {fora}
    {rede} *1 (da|do|na) *1 <service> *2 ({caiu}|{trava}|{fora})
    {rede} *1 (da|do|na) *1 <service> *2 (não|nao|n) *1 {vai}
    ({caiu}|caindo|oscilando) *1 {rede} *1 (da|do|na) *1 <service>
    <start> <service> (fora|caiu|caindo|em baixo|fora do ar|não pega|instável) (em|no|na|desde|hoje|de novo|aqui|outra|<end>)
    (a|da|na|pela|à) <service> *1 (caiu|fora|sem|tá fora|está fora|não pega|não funciona|tá sem|está sem|deixou) *3 ({rede}|ar|aqui|hoje|de novo|em|no|<end>)
    (falha|avaria|falhas|queda|instabilidade) *1 (da|na|no) *1 <service>

rule falha-geral down firm
    <service> *3 {estar} *2 {fora}
    ({coisa}|{rede}) *2 <service> *2 {estar}? *2 {fora}
    {estar} *1 {fora} *2 <service>
    <service> *2 ({caiu}|{trava})
    {caiu} *2 <service>
    <service> *3 (não|nao|n) *1 {vai}
    (não|nao|n) *1 {vai} *3 <service>
    {nao-consigo} *4 (no|na|pelo|pela|com|ao|à|o|a|do|da) *1 <service>
    {nao-consigo} *2 {fazer} *2 <service>
    <service> *2 {nao-consigo} *2 {fazer}
    <service> *2 (dá|dando|deu|mostra|mostrando|aparece|diz|a dar|com|só dá|retorna|exibe) *2 ({falha}|<code>)
    ({falha}|<code>) *2 (no|na|nos|do|da|ao|em) *2 {coisa}? *1 <service>
    <service> *1 {falha} *1 (há|desde|hoje|de novo|agora|no|na|em|ao|quando)
    <service> {falha} <end>
    <service> *1 (sem) *1 (carregar|abrir|funcionar|responder|conectar|enviar|receber|tocar|mandar)
    sem (carregar|abrir|funcionar|enviar) *2 <service>
    nem <service> nem


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

rule alguem-conseguindo down needs=service firm asks
    (alguém|alguem|vocês|voces|vcs|algum|quem) *1 (conseguindo|consegue|conseguiu|conseguem|tá conseguindo|está conseguindo|a conseguir|está a conseguir|mais consegue|mais conseguindo) *2 {fazer}
    (funciona|funcionando|pegando|carregando|abrindo|caiu|funcionou|rodando) *2 (pra|para|aí|com|a) *1 (vocês|vcs|alguém|alguem|mais alguém|vós)
    ({caiu}|travou|bugou) *2 ou *1 (sou|é|só|eu|foi)
    (está|estão|tá|tão) *1 {fora} *1 ({coisa}|{rede}) *2 <end>

rule nao-vejo down needs=service
    (não|nao|n) *1 (vejo|recebo|ouço|escuto|encontro|tô recebendo|tô vendo|estou a receber|estou recebendo) *1 (nada|nenhum|nenhuma|as|os|o|a|mensagens|meu|minha)

rule nao-funciona down needs=service
    (não|nao|n) *1 (funciona|carrega|abre|responde|entra|pega|conecta|vai|roda|presta|anda|funcionam|carregam|abrem|toca|liga) *1 (nada|mais|nem|desde|há|faz|aqui|hoje|de jeito|direito|e|pra|para|bem|nunca|<end>)

rule caiu-coisa down needs=service firm
    {coisa} *3 {estar} *2 {fora}
    {coisa} *3 (não|nao|n) *1 {vai}
    {coisa} *3 ({caiu}|{trava})
    {nao-consigo} *3 {fazer}
    (não|nao|n) *1 (passa|sai|saiu|avança) *1 (dos|do|da|disso|daí|de) *1
    (só|apenas|sempre|toda hora|continua a|a) *1 (dá|dando|dar|aparece|aparecendo|erro|erros) *2 ({falha}|<code>)
    (dá|dando|deu|a dar|mostra|aparece|diz|retorna|retornando) *2 ({falha}|<code>)
    ({falha}|<code>) *2 (ao|quando|na hora de|no|na|em) *2 ({fazer}|login|pagamento|checkout|acesso|entrada|servidor)
    (só|fica|ficando|fico|está|tá|tudo) *1 (gira|girando|roda|rodando|carregando|a carregar|travado|travada|a rodar|pensando|na tela|no logo|preto|preta|em branco|processando|na fila)
    (tela|ecrã|página|imagem) (preta|preto|branca|branco|em branco|azul|congelada) *2
    (bolinha|rodinha|círculo|circulo) *2 (girando|a girar|rodando|carregando|infinita|infinito|eterna)
    fila (infinita|gigante|de horas|eterna|enorme)
    (fecha|fechando|sai|cai|caindo|travando|trava) *1 (sozinho|sozinha|toda hora|o tempo todo|a cada|direto|sempre|sem parar)
    (mandei|tentei|tento|tentamos) *3 (e nada|e não|e nao|sem sucesso|várias vezes e)
    (demora|demorando|leva) *2 (minuto|minutos|horas|séculos|anos|uma eternidade|uma vida|muito) *2 (abrir|carregar|responder|entrar|pra|para|a|<end>)
    de mal a pior
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
    {rede} *3 {estar} *2 ({fora}|péssima|péssimo|horrível|ruim demais|um caos)
    {rede} *3 (não|nao|n) *1 {vai}
    {rede} *2 ({caiu}|{trava}|some|sumiu|vai e volta|vai e vem|foi embora|foi-se|sumindo|cortou)
    ({caiu}|sumiu|cadê|cortaram|foi-se|foi embora|perdi|falta|faltou|fiquei sem|deixou sem|deixaram sem) *1 (a|o)? *1 {rede}
    (não|nao|n) *1 (pega|apanho|apanha|tenho|temos|chega|há|tem) *1 {rede}
    (não|nao) *1 (faz|recebe|completa|dá pra fazer|entram) *1 (ligações|chamadas|ligação)
    nem *1 {rede} nem *1 ({rede}|chamadas|ligação)
    (só) *1 (emergência|edge|chamadas de emergência|um risquinho|uma barrinha|e)
    (sem|nenhum|nenhuma|zero|não tem|não há|cadê o|cadê a) *1 {rede}
    {rede} *1 {estar} *2 {fora}
    {rede} *1 {fora}
    {rede} *1 (não|nao) *2 {vai}
    (caiu) *1 {rede}

rule sem-luz down implies=electricity symptom=power firm
    (caiu|acabou|foi|cortaram|foi-se|faltou|sumiu|foi embora) *1 (a|toda a)? *1 (luz|energia|força|eletricidade) *2 (aqui|no|na|em|toda|de|geral|<end>)
    (quando|que horas) *3 (volta|voltar|vai voltar|religam|restabelecem|vem) *1 (a)? *1 (luz|energia|eletricidade)
    (tudo|bairro|rua|prédio|cidade|aqui|continua) *2 (apagado|às escuras|no escuro|no breu|na escuridão|sem luz)
    (às escuras|no breu) *1 (em|no|na|desde|há|aqui|<end>)
    (luz|energia) *1 (piscando|oscilando|indo e voltando|vai e volta|a piscar)
    (sem|estamos sem|estou sem|falta de|faltou|acabou|caiu|falta) *1 (a)? *1 (luz|energia|eletricidade|força|energia elétrica)
    (luz|energia|força) *2 (acabou|caiu|faltou|foi embora|foi abaixo)
    (queda|quedas|corte|cortes|interrupção) *1 (de|da|na) *1 (luz|energia|eletricidade)
    (apagão|apagao|blecaute) *1 (em|no|na|geral|aqui|agora|nacional|atinge|<end>)
    (casas|pessoas|famílias|clientes|imóveis) *2 sem *1 (luz|energia)

rule luz-voltou up implies=electricity symptom=power firm
    (já|finalmente|enfim) *1 (voltou|temos|tenho|há|chegou|veio) *1 (a)? *1 (luz|energia|eletricidade)
    (luz|energia|eletricidade) *1 (acabou de voltar|tá de volta|está de volta|foi restabelecida|voltando)
    (voltou|chegou|regressou|restabelecida|restabelecido|retornou) *1 (a)? *1 (luz|energia|eletricidade|força)
    (luz|energia|eletricidade|força) *1 (voltou|chegou|regressou|restabelecida|já voltou|de volta)
    (temos|tenho|já há|já temos) *1 (luz|energia|eletricidade) *1 (de novo|novamente|outra vez)

// --- Regresso ----------------------------------------------------------------

rule nome-de-rede-voltou up topic=telecom symptom=connection firm vouches not=still
    (voltou|voltando|voltar|normalizou|regressou) *1 {rede} *1 (da|do|na) *1 <service>
    {rede} *1 (da|do|na) *1 <service> *2 (voltou|normalizou|voltando|regressou|já voltou|restabelecida|restabelecido|de volta)
    <start> <service> *1 (voltou|normalizou) *2 (em|no|na|aqui|<end>)

rule servico-voltou up not=still firm
    (tá|está|estão|tão|começou a|começando a) *1 (voltando|voltar|regressar|normalizando|normalizar) *1 (a|o)? *1 ({rede}|{coisa})? *1 (da|do|na|no|de|pra|para)? *1 <service>
    <service> *2 (tá|está|foi|já)? *1 (voltando|normalizou|normalizado|restabelecido|resolveu|resolvido|ressuscitou|reviveu|tá no ar|tá de pé|já funciona|já dá|já abre|já entra|já carrega)
    (já|finalmente|enfim|agora) *2 (voltou|funciona|abre|carrega|entra|pega|normalizou|anda|dá) *2 <service>
    <service> *2 (tá|está|aqui) *1 (tocando|rodando|pegando|funcionando|carregando|indo|abrindo|liso|de boa|normal|100|ok|tranquilo|certinho) *1 (normal|normalmente|bem|de boa|de novo|perfeito|liso|direitinho|<end>)
    (hoje|agora|aqui) *1 <service> *1 (tá|está|funciona|vai|anda) *1 (normal|bem|ok|de boa|liso|tranquilo|perfeito|100|certinho|impecável)
    (aqui|comigo|pra mim|cá|por cá) *2 <service> *1 (funciona|pega|abre|tá normal|está normal|tá pegando|carrega|entra)
    voltou (o|a) <service>
    <service> (não|nao|n) (caiu|está em baixo|tá fora|está fora|está caído|tá caído)
    (não|nao) (caiu|está em baixo|tá fora) *1 <service>
    <service> *1 (voltou|já voltou) *1 (pra|para|aqui|por aqui|a funcionar|agora|ufa|amém) *1 (mim|nós)?
    <service> *1 (voltou|já voltou|regressou|normalizado|normalizada|normalizou|restabelecido|restabelecida|resolvido|resolvida|de volta|retornou)
    (voltou|já voltou|normalizou) *1 <service>
    <service> *1 (está|tá|estão) *1 (no ar|online|normal|de volta|operacional) *1 (de novo|novamente|outra vez)?
    <service> *1 (está|tá|estão)? *1 (funcionando|funciona|a funcionar|pegando|rodando) *1 (normal|normalmente|de novo|novamente|bem|perfeitamente|outra vez|sem problemas|direito|direitinho)
    <service> (já|agora) (funciona|está a funcionar|está funcionando|abre|carrega|entra)
    {falha} *1 (no|na|do|da|com) *1 <service> *2 (resolvido|resolvida|resolvidos|corrigido|corrigida|solucionado|solucionada)
    <service> *1 (não|nao) *1 (está|caiu|tá) *1 (fora do ar|fora|offline|caído|em baixo)

rule voltou up needs=service not=still firm
    (hoje|agora|aqui) *1 (tá|está|tudo|vai|anda|já tá|já está) *1 (liso|lisinho|tocando|rodando|pegando|funcionando|carregando|100|certinho|impecável|show|top|a funcionar|suave) *1 (normal|normalmente|bem|<end>)?
    (tá|está|estão|tão) *1 (voltando|regressando|normalizando|voltando ao normal) *1 (a|o|aos poucos|ao normal|internet|tudo|{rede}|<end>)
    (já|foi|está|tá) *1 (resolvido|resolvida|normalizado|normalizada|restabelecido|restabelecida|arrumado|solucionado|consertado|corrigido|resolveram|arrumaram|normalizou|consertaram|arranjaram|resolveu)
    (já|agora) *1 (funciona|abre|carrega|entra|pega|dá|anda|tenho|temos|conecta) *1 (internet|{rede}|tudo|bem|normal|normalmente|de novo|pra mim|aqui|outra vez|<end>)
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
    (não|nao|n) *1 (caiu|bugou|travou) *1 (não|nao|nada|aqui|pra mim|comigo)
    (não|nao) *1 (está|tá|estão) *1 (em baixo|caído|fora|morto|bugado)

// --- Ainda -------------------------------------------------------------------

rule servico-ainda still firm
    <service> *2 (ainda|continua|continuam|segue|permanece) *2 ({fora}|a dar|sem|com|dando|fora|travando|caindo|na mesma|igual|em baixo|não|nao|n)
    <service> *2 ({caiu}|{trava}|{fora}) *1 (de novo|novamente|outra vez)
    (de novo|novamente|outra vez) *1 <service> *1 ({caiu}|{fora}|sem|não|fora)
    (outra vez|de novo|novamente) *1 (sem|caiu|travou|fora) *2 <service>
    (segundo|terceiro|quarto|quinto|enésimo) dia *2 (sem|com) *3 <service>
    <service> *1 (ainda|continua|continuam|segue|seguem|permanece) *2 (não|nao|fora|sem|{fora}|com|caindo|dando erro|nada|<code>)
    <service> *2 (caiu|travou|bugou|fora do ar|caindo|falhando|parou|foi abaixo) *1 (de novo|novamente|outra vez)
    (ainda|continua) *1 (sem|fora|não|com) *2 <service>
    (de novo|novamente|outra vez) *1 (caiu|fora do ar|travou) *1 <service>
    <service> *1 ainda (não|nao) *2 (voltou|funciona|regressou|está|carrega|abre|foi)

rule ainda still needs=service firm
    (continua|continuamos|segue|seguimos|ainda|continuo|permanece) *3 (na mesma|igual|fora|sem nada|a dar erro|dando erro|{fora}|a falhar|sem|apagado|às escuras|a mesma coisa|mesma merda)
    (segundo|terceiro|quarto|quinto|enésimo) dia *2 (sem|com|assim|nisso)
    (de novo|outra vez|novamente) *1 (sem|{caiu}|{fora}|isso|essa merda)
    sem *1 {rede} *2 (de novo|outra vez|novamente)
    (não|nao|n) (voltou|resolveu|resolveram|normalizou|adiantou) *1 (nada|ainda|coisa nenhuma|aqui|não|<end>)
    {fora} *1 (de novo|novamente|outra vez)
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

rule nao-funcionava past
    em (2015|2016|2017|2018|2019|2020|2021|2022|2023|2024)
    (não|nao|n) *1 (funcionava|pegava|carregava|abria|dava|ia|entrava|consegui|conseguia)
    (tava|estava|ficou|ficaram|estavam|tavam|esteve) *2 ({fora}|horrível|péssimo|péssima)

rule se if
    (pra quem|para quem|quem tiver|quem está com|quem tá com|quem tem)
    (se|tomara|oxalá|imagina|imaginem|caso|espero que|seria|poderia)

rule programada plan
    <start> *1 (amanhã|depois de amanhã) *2 (vai|vão|falta|corte|sem|cortam|não há|haverá|manutenção|fica|desligam|desligamento)
    (haverá|será|serão|vai haver) *3 (corte|cortes|manutenção|interrupção|interrupções|suspenso|suspensa|desligada|desligado|indisponível|indisponibilidade|interrompido|interrompida)
    (desligamento|corte|interrupção|manutenção) (programado|programada|agendado|agendada|prevista|previsto)
    (programados|programadas|por manutenção|para obras|por obras|trabalhos de manutenção)
    (manutenção programada|programada|prevista|para manutenção|ficará|vai desligar|será desligado|agendada|desligamento)

rule publicidade plan reach=post reason=advice_or_advert
    <start> (dica|dicas|conselho|macete)
    (vaga de emprego|vagas|contratamos|sorteio|ganhe|cupom|desconto|promoção|inscreva-se|candidate-se)

rule alguem ask
    (sabe|sabem|saber|sabes|dizer|confirmar|dizem-me) se *1
    mais alguem
    (mais alguém|alguém mais|alguém|só comigo|só eu|é só comigo|sou só eu|sou o único|com vocês|pra vocês|aí também|para vocês|aí)
    <start> (tem|há|vocês|alguém sabe)

rule por-que why
    (por que|porque é que|por quê|quando|até quando|o que aconteceu|o que está acontecendo|o que houve|o que se passa)

rule dizem told
    (em tese|na teoria|em teoria|disse que|disseram|fala que|falam que|falou que|falaram|diz|supostamente|dizendo que|garante|garantem|jura|juram|segundo eles|diz ter|dizem ter|dizem|segundo|supostamente|diz que|dizem que|afirma|afirmam|oficialmente|teoricamente)

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
    já (disponível|está disponível|chegou|nas lojas)
    (não|nao) *1 (vejo|escuto|uso|tenho|abro) <service>
    (atendimento|suporte|atendente|sac|apoio ao cliente|call center|linha de apoio) *4 {fora}
    (não|nao) *1 (dá|deu) *1 (mais|certo comigo|vontade|a mínima|pé|bola|em nada|trabalho|medo|nada disso|conta)
    (não|nao) *1 (vai|vão|vou) *1 (a|ao|à|com|ter|ser|fazer|dar|me|embora|rolar|acontecer|mudar|mais|ficar|longe)
    (não|nao) *1 (deixa|deixam|deixe|deixo) *1 (de|pra|para|passar|barato|o|a|eu|ninguém|saudade|saudades)
    (não|nao) *1 (sai|passa|chega|entra) *1 (da minha cabeça|de casa|de moda|a ser|aos pés|na minha cabeça|de mim|de uma|de um|dinheiro|o dia|o salário|lá)
    (caiu|caíram|cai|caem) *1 (a ficha|na real|de moto|de bike|da cama|do cavalo|a noite|bem|mal|de boca|em mim|no golpe|no choro|no gosto|no sono|o cabelo|a lágrima|de pau|do céu|a minha|nas graças|na água|na privada|de paraquedas|na prova|no chão|dinheiro|o salário|meu salário|o pagamento|pagamento)
    (celular|telemóvel|telefone|cel) *1 (caiu|quebrou|morreu|descarregou|pifou|travou|apagou)
    (aceito|aceita|recuso|recusou|recusa) *2 (convite|proposta|oferta|emprego|trabalho)
    {caiu} *1 (o técnico|o treinador|o ministro|o presidente|o avião|o governo|o dólar|a bolsa|a inflação|a temperatura|chuva)
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
    (voltei|voltamos|volto) *1 (de|das|da|do|para|pra|a abrir|a estudar|a trabalhar) *1 (férias|casa|viagem|escola|trabalho|trabalhar|abrir)?
    voltou *1 (de|das|da|do|para|pra|a abrir|a estudar|a trabalhar) *1 (férias|casa|viagem|escola|trabalho|trabalhar|abrir|ex|lista|moda|o ex|a ex)
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
