# What search.sh and pages.sh share: a login to a running board, and the times of its pages. Sourced; expects board, user
# and work, and the user's password in the environment as PASSWORD.

failed=0

ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }

log_in() {
    local fields=() name value status
    while read -r name value; do
        fields+=(--data-urlencode "$name=$value")
    done < <(ask "$board/login.xhtml" | grep -o '<input type="hidden"[^>]*>' |
        sed -E 's/.*name="([^"]*)".*value="([^"]*)".*/\1 \2/')
    status=$(ask -o "$work/answer" -w '%{http_code}' "${fields[@]}" --data-urlencode login=login \
        --data-urlencode submit=submit --data-urlencode "user=$user" \
        --data-urlencode "password=${PASSWORD:?the password of $user}" "$board/login.xhtml")
    [ "$status" = 302 ] || { echo "$user cannot log in: $status" >&2; exit 2; }
}

# Fails when one was not answered with 200, or when 95 of 100 took more than that
tell() { # KIND MOST < lines of a status and a time in seconds
    sort -k2 -n >"$work/times"
    awk '$1 != 200' "$work/times" | head -1 | sed 's/^/not answered: /'
    awk -v kind="$1" -v most="$2" '{ t[NR] = $2 * 1000; bad += $1 != 200 }
        END { p95 = t[int(NR * 0.95 + 0.99)]
            printf "| %s | %d | %d | %d | %d | %d |\n", kind, NR, t[int((NR + 1) / 2)], p95, t[NR], most
            exit NR == 0 || bad > 0 || p95 > most }' "$work/times" || failed=1
}

head_of_table() {
    echo "| page | times | p50 ms | p95 ms | longest ms | wanted p95 ms |"
    echo "|---|---|---|---|---|---|"
}
