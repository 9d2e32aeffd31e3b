#!/usr/bin/env bash
# Takes the README's pictures: the board in the light and the dark theme.
#
#   src/test/benchmark/pictures.sh BOARD USER [FOLDER]        src/doc when not given
#
# BOARD is a running board, such as http://localhost:8080/callboard, that `mvn -P demo` has filled and, with
# -Ddemo.live=9, keeps going; USER one of its users, whose password is in the environment as PASSWORD. Needs curl,
# chromedriver (Debian: apt-get install chromium chromium-driver), and ImageMagick, which makes them small.
set -euo pipefail
board=${1:?"BOARD, see the top of $0"}
user=${2:?"USER, see the top of $0"}
here=$(cd "$(dirname "$0")" && pwd)
folder=${3:-$here/../../doc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$here/chromium.sh"

take() { # NAME ADDRESS SECONDS
    open "$2"
    for theme in light dark; do
        driver POST "$session/goog/cdp/execute" '{"cmd":"Emulation.setEmulatedMedia","params":{"features":
            [{"name":"prefers-color-scheme","value":"'"$theme"'"}]}}' >/dev/null
        sleep "$3"
        driver GET "$session/screenshot" | sed -E 's/^\{"value":"(.*)"\}$/\1/' | base64 -d >"$work/$1.png"
        convert "$work/$1.png" -dither None -colors 192 -define png:compression-level=9 "$folder/$1-$theme.png"
        echo "$folder/$1-$theme.png"
    done
}

mkdir -p "$folder"
start_chromium
take calls "calls.xhtml?period=7d" 2
open "calls.xhtml?period=7d&successful=true&sort=duration"
call=$(run_script "return [...document.links].find(each => each.pathname.endsWith('/call.xhtml')).href" |
    sed -E 's/^"|"$//g; s/\\u0026/\&/g; s/.*call.xhtml/call.xhtml/')
take call "$call" 3
take insight "insight.xhtml?period=7d" 3
take live live.xhtml 3
stop_chromium
