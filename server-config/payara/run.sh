# Sourced by the scripts beside it: runs a file of commands of asadmin and restarts the domain. asadmin itself tells of a
# command that failed, and goes on as if it had not.
run() {
    said=$1.said
    # shellcheck disable=SC2086 # ASADMIN carries options
    $ASADMIN multimode --file "$1" > "$said" 2>&1 || true
    cat "$said"
    failed=$(grep -c '^Command .* failed' "$said" || true)
    rm -f "$said"
    [ "$failed" = 0 ] || { echo "$failed of the commands failed, see above."; exit 1; }
    # shellcheck disable=SC2086
    [ "${RESTART:-}" = no ] || $ASADMIN restart-domain ${DOMAIN:-}
}
