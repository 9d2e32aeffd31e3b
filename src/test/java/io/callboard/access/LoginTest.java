package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own users and the company's directory beside each other. */
class LoginTest {

    private static final LoginVerdict REFUSED = new LoginVerdict.Refused();
    private static final LoginVerdict AWAY = new LoginVerdict.Away(DirectoryLogin.REST);

    private final AccessFixture fixture = new AccessFixture(DatabaseServer.H2);
    private final DirectoryLogin login = fixture.login.directory;
    private final TestDirectory directory = TestDirectory.start();

    @BeforeEach
    void begin() {
        use(directory.url().toString());
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void letsOwnUsersAndTheDirectorysPeopleIn() {
        assertThat(admitted("admin", "secret").kind()).isEqualTo(BoardCaller.Kind.USER);
        BoardCaller vera = admitted("vera", "vera-password");
        assertThat(vera).isEqualTo(new BoardCaller("vera", Role.VIEWER, BoardCaller.Kind.COMPANY, AccessFixture.T0));

        fixture.clock.advance(Standing.COMPANY_PERIOD.minusMillis(1));
        assertThat(fixture.standing.holds(vera)).isTrue();
        fixture.clock.advance(Duration.ofMillis(1));
        assertThat(fixture.standing.holds(vera)).isFalse();
    }

    @Test
    void letsNobodyOfTheDirectoryHaveTheNameOfAnOwnUser() {
        assertThat(fixture.logIn("adam", "adam-password")).isInstanceOf(LoginVerdict.Admitted.class);
        fixture.users.add("Adam", Role.VIEWER, fixture.admin());
        assertThat(fixture.logIn("adam", "adam-password")).isEqualTo(REFUSED);
        assertThat(fixture.logIn("ADAM", "adam-password")).isEqualTo(REFUSED);
        fixture.users.disable("Adam", fixture.admin());
        assertThat(fixture.logIn("Adam", "adam-password")).as("disabled here").isEqualTo(REFUSED);
    }

    @Test
    void makesWhoGuessesAtTheDirectoryWait() {
        for (int i = 0; i < LoginThrottle.ONE.free(); i++) {
            assertThat(fixture.logIn(i % 2 == 0 ? "vera" : "VERA", "wrong")).isEqualTo(REFUSED);
        }
        assertThat(fixture.logIn("vera", "vera-password")).isInstanceOf(LoginVerdict.Throttled.class);
        fixture.clock.advance(LoginDelay.FIRST);
        assertThat(fixture.logIn("vera", "vera-password")).isInstanceOf(LoginVerdict.Admitted.class);
        assertThat(fixture.logIn("vera", "wrong")).isEqualTo(REFUSED);
    }

    @Test
    void makesNobodyWaitWhereSheLastCameInForWhatOthersDidToHerName() {
        admitted("vera", "vera-password");
        assertThat(fixture.login.verify("vera", "vera-password", "203.0.113.5"))
                .as("a program")
                .isInstanceOf(LoginVerdict.Admitted.class);
        for (int i = 0; i < LoginThrottle.NAME.free(); i++) {
            assertThat(fixture.login.verify("vera", "wrong", "198.51.100." + i)).isEqualTo(REFUSED);
        }
        assertThat(fixture.login.verify("vera", "vera-password", "203.0.113.5"))
                .isInstanceOf(LoginVerdict.Throttled.class);
        admitted("vera", "vera-password");
    }

    @Test
    void letsOwnUsersInWhileTheDirectoryIsAwayAndCountsNoneOfTheOthers() {
        for (int i = 0; i < LoginThrottle.ONE.free(); i++) {
            assertThat(fixture.logIn("olga", "wrong")).isEqualTo(REFUSED);
        }
        fixture.clock.advance(LoginDelay.FIRST);
        directory.goAway();
        assertThat(fixture.logIn("olga", "wrong")).isEqualTo(AWAY);
        for (int i = 0; i < 2 * LoginThrottle.ONE.free(); i++) {
            assertThat(fixture.logIn("vera", "wrong")).isEqualTo(AWAY);
        }
        admitted("admin", "secret");
        assertThat(fixture.logIn("admin", "wrong")).isEqualTo(REFUSED);

        directory.comeBack();
        use(directory.url().toString());
        fixture.clock.advance(DirectoryLogin.REST);
        admitted("vera", "vera-password");
        assertThat(fixture.logIn("olga", "wrong")).isEqualTo(REFUSED);
        assertThat(fixture.logIn("olga", "Olga-password"))
                .as("counted before")
                .isInstanceOf(LoginVerdict.Throttled.class);
    }

    @Test
    void letsOwnUsersInWhileTheDirectoryHangsForAllOthers() throws Exception {
        login.patienceMs = 3_000;
        try (SilentServer silent = new SilentServer()) {
            use("ldap://127.0.0.1:" + silent.port());
            List<CompletableFuture<LoginVerdict>> others = new ArrayList<>();
            for (int i = 0; i < DirectoryLogin.AT_ONCE; i++) {
                others.add(CompletableFuture.supplyAsync(
                        () -> login.verify("vera", "vera-password"), task -> new Thread(task).start()));
                silent.accept();
            }
            assertThat(fixture.logIn("olga", "Olga-password")).isEqualTo(new LoginVerdict.Throttled(Login.BUSY));
            admitted("admin", "secret");
            assertThat(others).noneMatch(CompletableFuture::isDone);
            silent.vanish();
            assertThat(others).allMatch(each -> each.join().equals(AWAY));
        }
    }

    @Test
    void letsTokensOfTheDirectorysPeopleIn() {
        Actor olga = new Actor(admitted("olga", "Olga-password"), AccessFixture.ADDRESS);
        String token = fixture.tokens.make("crm", Role.OPERATOR, 90, olga);
        assertThat(fixture.tokens.admit(TokenText.parse("Bearer " + token).orElseThrow()))
                .hasValueSatisfying(program -> assertThat(program.role()).isEqualTo(Role.OPERATOR));
        assertThat(fixture.tokens.list(admitted("OLGA", "Olga-password"))).hasSize(1);
        assertThat(fixture.tokens.list(admitted("vera", "vera-password"))).isEmpty();
    }

    @Test
    void asksNoDirectoryThatIsNotThere() {
        login.settings = new SettingsReader(Map.of(), Map.of()).read();
        assertThat(fixture.logIn("vera", "vera-password")).isEqualTo(REFUSED);
    }

    private BoardCaller admitted(String name, String password) {
        LoginVerdict verdict = fixture.logIn(name, password);
        assertThat(verdict).isInstanceOf(LoginVerdict.Admitted.class);
        return ((LoginVerdict.Admitted) verdict).caller();
    }

    private void use(String url) {
        login.settings = new SettingsReader(
                        Map.of(
                                "callboard.ldap-url",
                                url,
                                "callboard.ldap-base",
                                TestDirectory.BASE,
                                "callboard.ldap-groups-base",
                                TestDirectory.GROUPS,
                                "callboard.ldap-viewers",
                                "staff",
                                "callboard.ldap-operators",
                                "desk",
                                "callboard.ldap-administrators",
                                "admins"),
                        Map.of())
                .read();
    }
}
