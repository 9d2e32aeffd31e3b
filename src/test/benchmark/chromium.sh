# What pages.sh and pictures.sh share: a headless Chromium with somebody logged in, told what to do over WebDriver. Sourced;
# expects board, user and work, and the user's password in the environment as PASSWORD.

command -v chromedriver >/dev/null || { echo "chromedriver is missing: apt-get install chromium-driver" >&2; exit 2; }

driver() { # METHOD PATH [JSON]
    curl -sS --fail -X "$1" ${3:+-H 'Content-Type: application/json' -d "$3"} "http://localhost:9615/$2"
}

open() { # ADDRESS
    driver POST "$session/url" "{\"url\":\"$board/$1\"}" >/dev/null
}

run_script() { # SCRIPT, in single quotation marks at most -> its answer as JSON
    driver POST "$session/execute/sync" "{\"script\":\"$(tr '\n' ' ' <<<"$1")\",\"args\":[\"$user\",\"$PASSWORD\"]}" |
        sed -E 's/^\{"value":(.*)\}$/\1/'
}

start_chromium() {
    chromedriver --port=9615 --silent >"$work/chromedriver.log" 2>&1 &
    chromedriver=$!
    until driver GET status >/dev/null 2>&1; do sleep 0.2; done
    session=session/$(driver POST session '{"capabilities":{"alwaysMatch":{"goog:chromeOptions":{"args":
        ["--headless=new","--no-sandbox","--hide-scrollbars","--window-size=1440,900"]}}}}' |
        sed 's/.*"sessionId":"\([^"]*\)".*/\1/')
    open login.xhtml
    run_script "const user = document.querySelector('[name=user]'); user.value = arguments[0];
        user.form.querySelector('[name=password]').value = arguments[1]; user.form.querySelector('[name=submit]').click()" |
        sed 's/null//' >&2
    until run_script "return location.pathname" | grep -qv login; do sleep 0.2; done
}

stop_chromium() {
    driver DELETE "$session" >/dev/null
    kill "$chromedriver" 2>/dev/null || true
}
