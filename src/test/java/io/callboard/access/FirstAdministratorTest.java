package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.Together;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class FirstAdministratorTest {

    private static final Pattern TOLD = Pattern.compile("as admin with the password (\\S+) ");

    @Parameter
    DatabaseServer server;

    private AccessFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new AccessFixture(server);
    }

    @Test
    void isMadeWhereThereIsNoUser() {
        execute("delete from BoardUser u");
        assertAdmitted(start().get(0));
    }

    @Test
    void isMadeWhereAllWhoCanManageUsersAreGone() {
        fixture.users.add("anna", Role.VIEWER, fixture.admin());
        execute("delete from BoardUser u where u.name = 'admin'");
        assertAdmitted(start().get(0));
        assertThat(fixture.repository.find("anna").orElseThrow().getRole()).isEqualTo(Role.VIEWER);
    }

    @Test
    void isResetWhereTheNameIsThere() {
        BoardCaller before = fixture.admin().caller();
        fixture.clock.advance(Duration.ofSeconds(1));
        execute("update BoardUser u set u.disabledAt = u.createdAt, u.role = io.callboard.access.Role.VIEWER");
        assertAdmitted(start().get(0));
        assertThat(fixture.standing.holds(before)).isFalse();
        assertThat(fixture.logIn("admin", "secret")).isInstanceOf(LoginVerdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from BoardUser u", "update BoardUser u set u.disabledAt = u.createdAt"})
    void inheritsNoToken(String loss) {
        String token = fixture.tokens.make("crm", Role.ADMINISTRATOR, 30, fixture.admin());
        execute(loss);
        assertAdmitted(start().get(0));
        assertThat(TokenText.parse("Bearer " + token).flatMap(fixture.tokens::admit))
                .isEmpty();
    }

    @Test
    void isLeftAloneWhereSomeoneCanManageUsers() {
        assertThat(start()).isEmpty();
        fixture.users.add("anna", Role.ADMINISTRATOR, fixture.admin());
        fixture.users.disable("admin", fixture.actor("anna"));
        assertThat(start()).isEmpty();
        assertThat(fixture.repository.find("admin").orElseThrow().isEnabled()).isFalse();
    }

    @Test
    void isMadeAndToldOnceByNodesThatStartTogether() {
        execute("update BoardUser u set u.disabledAt = u.createdAt");
        List<String> told = startTogether();
        assertThat(told).hasSize(1);
        assertAdmitted(told.get(0));
    }

    private void assertAdmitted(String password) {
        assertThat(fixture.logIn("admin", password))
                .isInstanceOfSatisfying(
                        LoginVerdict.Admitted.class,
                        in -> assertThat(in.caller().role()).isEqualTo(Role.ADMINISTRATOR));
    }

    /** The passwords that were told. */
    private List<String> start() {
        return passwords(() -> node().create());
    }

    private List<String> startTogether() {
        return passwords(() -> {
            try {
                Together.run(2, () -> {
                    node().create();
                    return null;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> passwords(Runnable start) {
        try (LogLines lines = new LogLines(FirstAdministrator.class)) {
            start.run();
            return lines.all().stream()
                    .map(TOLD::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private FirstAdministrator node() {
        FirstAdministrator node = new FirstAdministrator();
        node.users = fixture.repository;
        node.hash = fixture.hash;
        node.clock = fixture.clock;
        return node;
    }

    private void execute(String update) {
        fixture.database.inTransaction(entities -> entities.createQuery(update).executeUpdate());
    }
}
