#!/usr/bin/env bash
# How long do the pages take that a team lead has open: the list of calls, a change of its filter, a call, a year of Insight?
#
#   src/test/benchmark/pages.sh BOARD USER URL [TIMES]        100 of each when not given
#
# BOARD is a running board on PostgreSQL that calls.sh has filled, such as http://localhost:8080/callboard; USER one of its
# users, whose password is in the environment as PASSWORD; URL the database as psql takes it. Whole pages are asked for,
# with their count and the values offered, one after the other; filters and calls are those of calls picked by chance. With
# chromedriver in the path, the first paint of the list in a headless Chromium as well. Needs curl and psql. It fails
# when 95 of 100 take longer than wanted.
set -euo pipefail
board=${1:?"BOARD, see the top of $0"}
user=${2:?"USER, see the top of $0"}
url=${3:?"URL, see the top of $0"}
times=${4:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(cd "$(dirname "$0")" && pwd)
source "$here/session.sh"

pick() { # EXPRESSION CONDITION -> so many of them
    psql "$url" -qAt -c "with chosen as (
            select *, row_number() over () as n from (
                select * from voice_call tablesample system (1) where $2 order by random() limit $times) as picked)
        select $1 from chosen"
}

measure() { # KIND MOST < addresses
    while read -r address; do
        ask -o "$work/answer" -w '%{http_code} %{time_total}\n' "$board/$address"
    done >"$work/answers"
    tell "$1" "$2" <"$work/answers"
}

repeat() { # TIMES ADDRESS
    for _ in $(seq "$1"); do echo "$2"; done
}

paint() {
    source "$here/chromium.sh"
    start_chromium
    for _ in $(seq 20); do
        open "calls.xhtml?period=30d"
        sleep 0.3
        run_script "const all = performance.getEntriesByName('first-contentful-paint');
            return all.length ? all[0].startTime : -1" | awk '{ print ($1 > 0 ? 200 : 0), $1 / 1000 }'
    done
    stop_chromium
}

log_in
for page in calls.xhtml "calls.xhtml?period=30d" insight.xhtml; do
    repeat 20 "$page" >"$work/asked"
    measure "warming up" 60000 <"$work/asked" >/dev/null
done
head_of_table
repeat "$times" "calls.xhtml" >"$work/asked"
measure "list of calls" 500 <"$work/asked"
pick "concat_ws('&', case n % 3 when 0 then 'period=30d' when 1 then 'period=7d' end,
    case n % 8 when 0 then 'status=' || lower(status) when 1 then 'reason=' || disconnection_reason
        when 2 then 'sentiment=' || lower(sentiment) when 3 then 'duration_min=' || duration_ms / 1000
        when 4 then 'successful=' || successful when 5 then 'voicemail=' || in_voicemail
        when 6 then 'cost_min=' || round(combined_cost / 100, 2) when 7 then 'latency_min=' || latency_p50 / 1000.0 end,
    case when n % 2 = 0 then 'agent=' || agent_id end)" "sentiment is not null" |
    sed 's/^/calls.xhtml?/' >"$work/asked"
measure "list, another filter" 500 <"$work/asked"
pick "'call.xhtml?source=' || source || '&id=' || call_id" true >"$work/asked"
measure "call" 300 <"$work/asked"
repeat 20 "insight.xhtml?period=365d" >"$work/asked"
measure "Insight, a year" 1000 <"$work/asked"
if command -v chromedriver >/dev/null; then
    paint >"$work/answers"
    tell "list of calls, first paint in Chromium" 1000 <"$work/answers"
fi
exit $failed
