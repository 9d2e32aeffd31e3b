#!/usr/bin/env bash
# How long does the first page of a search take: its rows, its count, the values offered, and where it was said?
#
#   src/test/benchmark/search.sh BOARD USER URL [SEARCHES]        100 of each kind when not given
#
# BOARD is a running board on PostgreSQL that calls.sh has filled, such as http://localhost:8080/callboard; USER one of its
# users, whose password is in the environment as PASSWORD; URL the database as psql takes it. Searches for words as they
# are said, so that frequent words come as often as they are frequent; for two words that were said one after the other; for
# two words of different calls; and for words that one call alone has. The whole page is asked for, newest first and by
# best match, one after the other. Needs curl and psql. It fails when 95 of 100 take more than 300 ms.
set -euo pipefail
board=${1:?"BOARD, see the top of $0"}
user=${2:?"USER, see the top of $0"}
url=${3:?"URL, see the top of $0"}
searches=${4:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }

fields=()
while read -r name value; do
    fields+=(--data-urlencode "$name=$value")
done < <(ask "$board/login.xhtml" | grep -o '<input type="hidden"[^>]*>' |
    sed -E 's/.*name="([^"]*)".*value="([^"]*)".*/\1 \2/')
status=$(ask -o "$work/answer" -w '%{http_code}' "${fields[@]}" --data-urlencode login=login --data-urlencode submit=submit \
    --data-urlencode "user=$user" --data-urlencode "password=${PASSWORD:?the password of $user}" "$board/login.xhtml")
[ "$status" = 302 ] || { echo "$user cannot log in: $status" >&2; exit 2; }

# What was said at some place of some calls
pick() { # PATTERN
    psql "$url" -qAt -c "with some as (
            select transcript, random() as place from voice_call tablesample system (2)
            where length(transcript) > 200 order by random() limit $((searches * 3)))
        select lower((regexp_match(substr(transcript, 40 + (place * (length(transcript) - 120))::int), '\\y$1'))[1])
        from some" | grep . | head -n "$searches"
}

measure() { # KIND SORT < searches
    while read -r search; do
        ask -o "$work/answer" -w '%{http_code} %{time_total}\n' -G --data-urlencode "text=$search" $2 "$board/calls.xhtml"
    done >"$work/times"
    awk '$1 != 200' "$work/times" | head -1 | sed 's/^/not answered: /'
    sort -k2 -n "$work/times" | awk -v kind="$1" '{ t[NR] = $2 * 1000 }
        END { printf "%-28s %5d searches  p50 %5d ms  p95 %5d ms  longest %5d ms\n", kind, NR, t[int((NR + 1) / 2)],
            t[int(NR * 0.95 + 0.99)], t[NR]; exit t[int(NR * 0.95 + 0.99)] > 300 }' || failed=1
}

failed=0
pick '([[:alpha:]]{2,})\y' >"$work/words"
pick '([[:alpha:]]{2,} [[:alpha:]]{2,})\y' | sed 's/.*/"&"/' >"$work/phrases"
paste -d ' ' "$work/words" <(shuf "$work/words") >"$work/pairs"
psql "$url" -qAt -c "select (regexp_match(transcript, 'My reference is (\\w+)'))[1] from voice_call tablesample system (2)
    where transcript like '%My reference is%' limit $searches" >"$work/rare"
for kind in words phrases pairs rare; do
    measure "$kind, newest first" "" <"$work/$kind"
    measure "$kind, best match" "--data-urlencode sort=best" <"$work/$kind"
done
exit $failed
