// Words of no language: what machines say, and signs.

split-before s re
split-after l d j n s c m t qu un dell nell sull dall

set filler
    lol, omg, hmm, hm, uh, um, ugh, argh, wtf, ffs, pls, plz

set no-places
    new york times, ny times, new york post, washington post, boston globe, chicago tribune, los angeles times, la times
    boston dynamics, little italy, little tokyo, china town, chinatown, deutsche bank, bank of america, texas instruments
    american airlines, china unicom, british airways, air france, south china morning post, paris hilton, india pale ale
    san francisco chronicle, manchester united, manchester city, real madrid, fc barcelona, bayern munich, new york giants
    dmv office, the dmv is, at the dmv, white house, old york, york peppermint, oxford english, oxford dictionary, cambridge analytica, berlin wall, wall street

set place-words
    at

// What a machine says when it fails. Pasted, it is a report in a thread about
// the service.
rule http-error down needs=service symptom=error firm
    error <code>
    <code> error
    <code> errors
    http <code>
    status <code>
    status code <code>
    statuscode <code>
    <code> (service unavailable|service temporarily unavailable|internal server error|bad gateway|gateway timeout|gateway time-out|too many requests|forbidden|unauthorized)
    (keeps|still|again|another|the) *1 <code>
    (responds|responding|responded|respond|answers|fails|failing|failed|return|hit|hits|hitting|receive|received|receiving|serves|serving|resulting) (with|in)? *1 <code>
    (go|goes|lead|leads|redirects|redirected) to *1 <code>
    (got|get|gets|getting|gives|giving|returns|returning|returned|throws|seeing|see|a) * <code>
    (e503|e500|e502|e504)

rule server-error down needs=service symptom=error firm
    (internal server error|bad gateway|gateway timeout|gateway time-out|service unavailable|service temporarily unavailable|no healthy backends|temporarily unavailable)
    (server too busy|server is too busy|unexpected error has occurred|unexpected error occurred|error has occurred|ssl_error_syscall|could not transfer artifact|unable to load the service index)
    (server error|proxy error|unexpected server error|no healthy upstream|backend is unhealthy|upstream connect error|web server is down|unknown domain)
    (httpserviceunavailable|httpbadgateway|httpinternalservererror|httpgatewaytimeout|transportexception|condahttperror|serviceunavailable)

rule socket-error down needs=service symptom=connection firm
    (etimedout|econnreset|econnrefused|enotfound|eai_again|econnaborted|ehostunreach|socket hang up|connection reset by peer|connection timed out|connection refused|could not resolve host|tls handshake timeout|network socket disconnected)
    (err_connection_closed|err_connection_refused|err_connection_reset|err_connection_timed_out|err_timed_out|err_name_not_resolved|dns_probe_finished_nxdomain|err_socket_timeout|err_internet_disconnected)
    (servfail|nxdomain|err_empty_response|err_ssl_protocol_error|err_cert_date_invalid|err_http2_protocol_error|err_too_many_redirects|sec_error_expired_certificate|unexpected eof|ssl connect error|handshake failure|readtimeouterror|connecttimeout|remotedisconnected|newconnectionerror|max retries exceeded)
    (name or service not known|temporary failure in name resolution|no route to host|network is unreachable|operation timed out|timeout was reached|spurious network error|connection aborted|failed to connect|connection failed|connection closed|connection lost|unexpected http status|bad response)
    (i/o timeout|context deadline exceeded|request timed out|request timeout|read timed out|server closed abruptly|remote end hung up|unexpected disconnect)

rule tool-error down needs=thread symptom=error
    npm err
    (fatal|error) *3 (unable to access|unable to connect|could not read)
    unable to access
    (server not found|page not found|dns error|site cant be reached|site can't be reached)
    (5xx|50x|500s|502s|503s|504s|520s|522s|pink unicorn|angry unicorn)
    (hash sum mismatch|checksum mismatch|certificate has expired|certificate expired|certificate is expired|cert expired|expired certificate|expired cert)

rule plus-one same needs=claim joins
    <start> (+1|👍|+2|+3|+4|+5|+10|+100|+1000|x2|x3|metoo|#metoo) <end>
    <start> (+1|x2)
