package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Users of the board: one of each role for all tests of a run, and more where a test wants one for itself. */
record Staff(String name, String password) {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");
    private static final Map<Role, Staff> KNOWN = new EnumMap<>(Role.class);

    private static Visitor administrator;

    /** The one of that role whom all tests share. */
    static synchronized Staff of(Role role) {
        return KNOWN.computeIfAbsent(role, Staff::add);
    }

    /** Has the first administrator add one. */
    static synchronized Staff add(Role role) {
        String name = role.roleName() + UUID.randomUUID().toString().substring(0, 8);
        if (administrator == null || administrator.get("users.xhtml").statusCode() != 200) {
            administrator = Visitor.administrator(Board.running());
        }
        HttpResponse<String> added = administrator.submit(
                administrator.page("users.xhtml"), "add", "addUser", Map.of("name", name, "role", role.name()));
        return new Staff(name, secret(added.body()));
    }

    /** The password or token that a page shows once. */
    static String secret(String page) {
        Matcher shown = SECRET.matcher(page);
        assertThat(shown.find()).as("a secret in " + page).isTrue();
        return shown.group(1);
    }

    /** At the pages. */
    Visitor visitor() {
        return Visitor.loggedIn(Board.running(), name, password);
    }

    /** At the API. */
    Api api() {
        return new Api(Board.running(), Api.basic(name, password));
    }
}
