package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardUser;
import io.callboard.access.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserListingTest {

    private static final List<BoardUser> USERS = List.of(
            user("Zoe", Role.VIEWER, 1, 40L, true),
            user("anna", Role.ADMINISTRATOR, 2, null, true),
            user("Bob", Role.OPERATOR, 3, 20L, false),
            user("bert", Role.VIEWER, 4, 30L, true));

    private static final List<BoardUser> UMLAUTS = List.of(
            user("Zoe", Role.VIEWER, 1, null, true),
            user("Özil", Role.VIEWER, 2, null, true),
            user("Änne", Role.VIEWER, 3, null, true),
            user("anna", Role.VIEWER, 4, null, true),
            user("oz", Role.VIEWER, 5, null, true),
            user("Oz", Role.VIEWER, 6, null, true));

    @ParameterizedTest
    @CsvSource({
        "'',anna bert Bob Zoe",
        "order=desc,Zoe Bob bert anna",
        "sort=role,bert Zoe Bob anna",
        "sort=role&order=desc,anna Bob bert Zoe",
        "sort=state&order=desc,Bob anna bert Zoe",
        "sort=login,Bob bert Zoe anna",
        "sort=login&order=desc,Zoe bert Bob anna",
        "sort=added,Zoe anna Bob bert",
        "text= B ,bert Bob",
        "text=b&tab=disabled,Bob",
        "tab=viewer,bert Zoe",
        "tab=nonsense,''",
        "role=VIEWER&name=x,anna bert Bob Zoe"
    })
    void showsWhatTheAddressAsksFor(String query, String names) {
        assertThat(String.join(
                        " ",
                        list(query).shown(USERS, new Words().alphabet()).stream()
                                .map(BoardUser::getName)
                                .toList()))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"en,anna Änne oz Oz Özil Zoe", "de,anna Änne oz Oz Özil Zoe", "sv,anna oz Oz Zoe Änne Özil"})
    void followsTheAlphabetOfTheViewersLanguage(Locale language, String names) {
        assertThat(list("").shown(UMLAUTS, new Words(language).alphabet()))
                .extracting(BoardUser::getName)
                .containsExactly(names.split(" "));
        assertThat(list("order=desc").shown(UMLAUTS, new Words(language).alphabet()))
                .extracting(BoardUser::getName)
                .containsExactlyElementsOf(reversed(names));
    }

    private static List<String> reversed(String names) {
        List<String> all = new ArrayList<>(List.of(names.split(" ")));
        Collections.reverse(all);
        return all;
    }

    @Test
    void countsByRoleAndStateThoseWhoAreLookedFor() {
        assertThat(list("text=b&tab=viewer&sort=login&user=anna").tabs(USERS, new Words()))
                .containsExactly(
                        new UserTab("All", "users.xhtml?text=b&sort=login", 2, false),
                        new UserTab("Viewer", "users.xhtml?text=b&tab=viewer&sort=login", 1, true),
                        new UserTab("Operator", "users.xhtml?text=b&tab=operator&sort=login", 1, false),
                        new UserTab("Administrator", "users.xhtml?text=b&tab=administrator&sort=login", 0, false),
                        new UserTab("Disabled", "users.xhtml?text=b&tab=disabled&sort=login", 1, false));
    }

    @Test
    void beginsWithTheFirstName() {
        assertThat(list("").ariaSort("NAME")).isEqualTo("ascending");
        assertThat(list("").sorted("NAME")).isEqualTo("users.xhtml?order=desc");
        assertThat(list("order=desc").sorted("NAME")).isEqualTo("users.xhtml");
        assertThat(list("order=desc").sorted("LOGIN")).isEqualTo("users.xhtml?sort=login");
    }

    @Test
    void opensOneBesideTheSameList() {
        assertThat(list("text=b&user=Bob").opened("bert")).isEqualTo("users.xhtml?text=b&user=bert");
        assertThat(list("text=b&user=Bob").getClosed()).isEqualTo("users.xhtml?text=b");
    }

    private static UserListing list(String query) {
        return new UserListing(Address.parse("users.xhtml", query.replace(' ', '+')));
    }

    private static BoardUser user(String name, Role role, long added, Long login, boolean enabled) {
        return new BoardUser() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public Role getRole() {
                return role;
            }

            @Override
            public Instant getCreatedAt() {
                return Instant.ofEpochMilli(added);
            }

            @Override
            public Instant getLastLoginAt() {
                return login == null ? null : Instant.ofEpochMilli(login);
            }

            @Override
            public boolean isEnabled() {
                return enabled;
            }
        };
    }
}
