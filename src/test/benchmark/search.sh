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

source "$(cd "$(dirname "$0")" && pwd)/session.sh"

# What was said at some place of some calls
pick() { # PATTERN
    psql "$url" -qAt -c "with chosen as (
            select transcript, random() as place from voice_call tablesample system (2)
            where length(transcript) > 200 order by random() limit $((searches * 3)))
        select lower((regexp_match(substr(transcript, 40 + (place * (length(transcript) - 120))::int), '[^[:alpha:]]$1'))[1])
        from chosen" | grep . | head -n "$searches"
}

measure() { # KIND SORT < searches
    while read -r search; do
        ask -o "$work/answer" -w '%{http_code} %{time_total}\n' -G --data-urlencode "text=$search" $2 "$board/calls.xhtml"
    done >"$work/answers"
    tell "$1" 300 <"$work/answers"
}

log_in
head_of_table
pick '([[:alpha:]]{2,})\y(?!:)' >"$work/words"
pick '([[:alpha:]]{2,} [[:alpha:]]{2,})\y(?!:)' | sed 's/.*/"&"/' >"$work/phrases"
paste -d ' ' "$work/words" <(shuf "$work/words") >"$work/pairs"
psql "$url" -qAt -c "select (regexp_match(transcript, 'My reference is (\\w+)'))[1] from voice_call tablesample system (2)
    where transcript like '%My reference is%' limit $searches" >"$work/rare"
for kind in words phrases pairs rare; do
    measure "$kind, newest first" "" <"$work/$kind"
    measure "$kind, best match" "--data-urlencode sort=best" <"$work/$kind"
done
exit $failed
