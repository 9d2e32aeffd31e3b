#!/usr/bin/env bash
# Fills a PostgreSQL that Callboard has made its tables in with as many calls as a measurement needs, far more than
# webhooks would bring in a night: copies of the calls that are there already, so play some thousands with `mvn -P demo`
# first.
#
#   src/test/benchmark/calls.sh URL CALLS [DAYS]        DAYS back the copies go: 365 when not given
#
# URL as psql takes it, such as postgresql://callboard:secret@localhost/callboard. Each copy has an id and a call id of its
# own, another time by whole days, so that business hours stay, another end of the other party's number, and a last line in its
# transcript with a word that no other call has. WORDS=yes also copies the words with their times: without them a
# million calls take 3 GB, and 2 GB of indexes. What the copies have in the tables beside the calls, such as custom fields, is
# copied as well. Deliveries are not: the copies have none.
set -euo pipefail
url=${1:?"URL, see the top of $0"}
calls=${2:?"number of calls, see the top of $0"}
days=${3:-365}
words=${WORDS:-no}

psql "$url" -q -v ON_ERROR_STOP=1 -v calls="$calls" -v days="$days" -v words="$words" -f "$(dirname "$0")/calls.sql"
