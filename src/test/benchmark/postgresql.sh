# A PostgreSQL of the benchmark's own, every commit on disk before it is answered, and pgbench on it. Sourced by run.sh.

postgresql_port=28432

start_postgresql() {
    driver=$(ls "$work"/driver/postgresql-*.jar)
    bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
    [ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb || echo /missing/initdb)")
    [ -x "$bin/initdb" ] || { echo "PostgreSQL is missing: apt-get install postgresql" >&2; exit 2; }
    mkdir "$work/postgresql"
    # PostgreSQL refuses to run as root
    owner=()
    [ "$(id -u)" != 0 ] || { owner=(runuser -u postgres --); chown postgres "$work/postgresql"; }
    "${owner[@]}" "$bin/initdb" -D "$work/postgresql" -U callboard --auth=trust -E UTF8 >"$work/postgresql.log"
    "${owner[@]}" "$bin/postgres" -D "$work/postgresql" -p "$postgresql_port" -c listen_addresses=127.0.0.1 \
        -c unix_socket_directories= -c max_connections=200 -c fsync=on -c synchronous_commit=on >>"$work/postgresql.log" 2>&1 &
    postgresql=$!
    for _ in $(seq 60); do
        "$bin/createdb" -h 127.0.0.1 -p "$postgresql_port" -U callboard callboard 2>>"$work/postgresql.log" && break
        sleep 1
    done
    export POSTGRESQL_URL=jdbc:postgresql://127.0.0.1:$postgresql_port/callboard
    export POSTGRESQL_USER=callboard POSTGRESQL_PASSWORD=none POSTGRESQL_POOL_SIZE=20
}

stop_postgresql() {
    [ -n "${postgresql:-}" ] || return 0
    kill -INT "$(head -1 "$work/postgresql/postmaster.pid")" || true
    wait "$postgresql" 2>/dev/null || true
    rm -rf "$work/postgresql"
    postgresql=
}

measure_inserts() { # CONNECTIONS BYTES -> rate p50 p99 errors
    rm -f "$work"/pgbench.*
    (cd "$work" && "$bin/pgbench" -h 127.0.0.1 -p "$postgresql_port" -U callboard -n -c "$1" -j1 -T "$seconds" -D bytes="$2" \
        -f "$here/deliveries.sql" -l --log-prefix=pgbench callboard >"$work/pgbench.out" 2>&1)
    sort -n -k3 "$work"/pgbench.[0-9]* | awk -v seconds="$seconds" '
        { latency[NR] = $3 / 1000 }
        END { printf "%d %.1f %.1f 0\n", NR / seconds, latency[int(NR * 0.5) + 1], latency[int(NR * 0.99) + 1] }'
    # Neither the pages nor the sweeper shall find them. The chain may hold some at this moment
    until "$bin/psql" -q -h 127.0.0.1 -p "$postgresql_port" -U callboard \
        -c "delete from delivery where source = 'pgbench'" callboard 2>>"$work/pgbench.err"; do
        sleep 1
    done
}
