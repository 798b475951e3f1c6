# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_*, cli and work come from the scripts that source this
# Is the site well? One request through its web server, and Moodle's own checks. Functions only.

# One request from this server. Redirects are followed inside the site only: a single sign-on leads elsewhere, and
# Moodle has answered then. A name that this server cannot reach (split DNS, no hairpin) is tried on the loopback, an
# untrusted certificate is said and not failed. Prints: http STATUS MILLISECONDS, unwell TEXT, warning ID.
health_http_php='
[, $url] = $argv;
function put(string ...$fields): void {
    file_put_contents("php://fd/9", implode("\t", str_replace(["\\", "\t", "\n", "\r"], ["\\\\", "\\t", "\\n", "\\r"],
        $fields)) . "\n");
}
function get(string $url, bool $loopback, bool $verify): array {
    $parts = parse_url($url);
    $secure = ($parts["scheme"] ?? "") === "https";
    $port = $parts["port"] ?? ($secure ? 443 : 80);
    $host = $parts["host"] ?? "";
    $name = $host . (isset($parts["port"]) ? ":$port" : "");
    $context = stream_context_create(["ssl" => ["peer_name" => $host, "verify_peer" => $verify,
        "verify_peer_name" => $verify, "SNI_enabled" => true]]);
    $address = ($secure ? "ssl" : "tcp") . "://" . ($loopback ? "127.0.0.1" : $host) . ":$port";
    $socket = @stream_socket_client($address, $number, $text, 10, STREAM_CLIENT_CONNECT, $context);
    if (!$socket) {
        return [0, "", "", $text ?: "no connection"];
    }
    stream_set_timeout($socket, 20);
    $path = ($parts["path"] ?? "/") . (isset($parts["query"]) ? "?" . $parts["query"] : "");
    fwrite($socket, "GET $path HTTP/1.0\r\nHost: $name\r\nUser-Agent: Quai\r\nAccept: text/html\r\n"
        . "Connection: close\r\n\r\n");
    $answer = (string)stream_get_contents($socket, 2 << 20);
    [$head, $body] = explode("\r\n\r\n", $answer, 2) + [1 => ""];
    $status = preg_match("~^HTTP/\S+ (\d+)~", $head, $match) ? (int)$match[1] : 0;
    $to = preg_match("~^Location:\s*(\S+)~mi", $head, $match) ? $match[1] : "";
    return [$status, $body, $to, $status ? "" : "no answer"];
}
function site(string $url): string {
    return preg_match("~^https?://[^/]+~", $url, $match) ? $match[0] : "";
}
$began = hrtime(true);
$verify = true;
$loopback = false;
$next = "$url/";
for ($turn = 0; $turn < 6; $turn++) {
    [$status, $body, $to, $why] = get($next, $loopback, $verify);
    if ($status === 0 && $verify && str_starts_with($next, "https:")) {
        [$status, $body, $to, $why] = get($next, $loopback, false);
        if ($status) {
            $verify = false;
            put("warning", "certificate-untrusted");
        }
    }
    if ($status === 0 && !$loopback) {
        [$status, $body, $to, $why] = get($next, true, false);
        $loopback = $status !== 0;
    }
    if ($to !== "" && $to[0] === "/") {
        $to = site($next) . $to;
    }
    if ($status < 300 || $status > 399 || site($to) !== site($url)) {
        break;
    }
    $next = $to;
}
put("http", (string)$status, (string)intdiv(hrtime(true) - $began, 1000000));
$text = trim(preg_replace("/\s+/", " ", strip_tags($body)));
if ($status === 0) {
    put("unwell", $why);
} else if ($status >= 400) {
    put("unwell", "HTTP $status " . substr($text, 0, 300));
} else if (preg_match("/VMoodling \(|No configuration for this host/", $body)) {
    put("unwell", substr($text, 0, 300));
} else if ($status < 300 && !str_contains($body, "M.cfg")) {
    put("unwell", "not a page of Moodle: " . substr($text, 0, 300));
}
exit(0);'

health_http() {
    "$p_php" -d display_errors=0 -d log_errors=0 -r "$health_http_php" -- "$p_url" </dev/null >&2
}

# admin/cli/checks.php answers as Nagios wants it: 0 fine, 1 warning, 2 critical, 3 unknown.
health_checks() {
    if [ ! -f "$cli/checks.php" ]; then
        record warning checks-unavailable
        return
    fi
    timeout 60 "$p_php" "$cli/checks.php" </dev/null >"$work/checks.log" 2>&1 9>&-
    status=$?
    case $status in
    0 | 1) ;;
    2)
        # Each finding stands there twice, as a line and as a coloured row of a table: once is enough.
        grep -E '(ERROR|CRITICAL)' "$work/checks.log" | grep -Fv "CRITICAL: $p_url" \
            | sed "s/$(printf '\033')\\[[0-9;]*m//g;s/^[[:space:]]*//;s/[[:space:]]*$//;s/[[:space:]]*|[[:space:]]*/: /g" \
            | awk '!seen[$0]++' | head -n 50 | record_lines problem
        ;;
    *)
        cat "$work/checks.log" >&2
        record warning checks-unavailable
        ;;
    esac
}

check_health() {
    progress health 0 -1
    health_checks &
    checking=$!
    health_http
    wait "$checking"
}
