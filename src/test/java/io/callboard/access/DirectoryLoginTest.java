package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import io.callboard.config.SettingsReader;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real LDAP server; what is encrypted is in {@code LdapConnectionTest}. */
class DirectoryLoginTest {

    private static final LoginVerdict REFUSED = new LoginVerdict.Refused();
    private static final LoginVerdict NO_ROLE = new LoginVerdict.NoRole();
    private static final LoginVerdict AWAY = new LoginVerdict.Away(DirectoryLogin.REST);

    private final SteppingClock clock = new SteppingClock(AccessFixture.T0);
    private final Map<String, String> given = new HashMap<>();
    private final DirectoryLogin login = new DirectoryLogin();
    private TestDirectory directory = TestDirectory.start(new Lenient());

    DirectoryLoginTest() {
        given.put("callboard.ldap-base", TestDirectory.BASE);
        given.put("callboard.ldap-groups-base", TestDirectory.GROUPS);
        given.put("callboard.ldap-viewers", "Staff, others");
        given.put("callboard.ldap-operators", "desk");
        given.put("callboard.ldap-administrators", "admins");
        login.clock = clock;
        use(directory);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @ParameterizedTest
    @CsvSource({"vera,VIEWER", "Olga,OPERATOR", "adam,ADMINISTRATOR", "jane,OPERATOR", "bill,OPERATOR"})
    void givesTheHighestRoleThatAGroupHas(String name, Role role) {
        assertThat(login.verify(name, name + "-password"))
                .isEqualTo(new LoginVerdict.Admitted(
                        new BoardCaller(name, role, BoardCaller.Kind.COMPANY, AccessFixture.T0)));
    }

    @Test
    void knowsPeopleInTheDirectorysSpelling() {
        assertThat(caller("oLGA").name()).isEqualTo("Olga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "Olga", "*"})
    void refusesEveryOtherPassword(String password) {
        assertThat(login.verify("Olga", password)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ol*",
                "Olga)(uid=*",
                "*)(uid=*))(|(uid=*",
                "Olga)(|(objectClass=*)",
                "Olga\0",
                " Olga",
                "Olga ",
                "",
                " ",
                "stranger",
                "uid=Olga,ou=people,dc=example,dc=com"
            })
    void takesNoNameForAnything(String name) {
        assertThat(login.verify(name, "Olga-password")).isEqualTo(REFUSED);
    }

    @Test
    void letsNobodyInWithoutAGroupThatHasARole() {
        assertThat(login.verify("nobody", "nobody-password")).isEqualTo(NO_ROLE);
        assertThat(login.verify("nobody", "wrong")).isEqualTo(REFUSED);
        assertThat(login.verify("eve", "eve-password")).as("a group elsewhere").isEqualTo(NO_ROLE);
    }

    @Test
    void knowsOnlyWhomTheFilterLetsThrough() {
        assertThat(caller("gone").role()).isEqualTo(Role.VIEWER);
        configure("callboard.ldap-people-filter", "(&(objectClass=person)(!(disabled=yes)))");
        assertThat(login.verify("gone", "gone-password")).isEqualTo(REFUSED);
        assertThat(caller("vera").role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void asksWhichGroupsHoldSomeoneByTheirNameOrByRulesOfTheDirectory() {
        configure("callboard.ldap-groups-filter", "(member:1.2.840.113556.1.4.1941:={dn})");
        assertThat(caller("bill").role()).as("by his own entry too").isEqualTo(Role.OPERATOR);
        assertThat(caller("jane").role()).as("in a group of a group").isEqualTo(Role.ADMINISTRATOR);
        assertThat(Lenient.ASKED).contains("cn=Doe\\, Jane (QA) *,ou=people,dc=example,dc=com");
        configure("callboard.ldap-groups-filter", "(memberUid={name})");
        assertThat(login.verify("jane", "jane-password")).isEqualTo(NO_ROLE);
    }

    @Test
    void searchesAsTheOneWhoMay() {
        directory.close();
        directory = TestDirectory.start(
                0, null, config -> config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH));
        use(directory);
        assertThat(login.verify("vera", "vera-password")).isEqualTo(AWAY);
        clock.advance(DirectoryLogin.REST);
        given.put("callboard.ldap-bind-dn", TestDirectory.READER);
        configure("callboard.ldap-bind-password", TestDirectory.READER_PASSWORD);
        assertThat(caller("vera").role()).isEqualTo(Role.VIEWER);

        configure("callboard.ldap-bind-password", "changed");
        try (LogLines log = new LogLines(DirectoryLogin.class)) {
            assertThat(login.verify("vera", "vera-password")).isEqualTo(AWAY);
            assertThat(log.all())
                    .anyMatch(line -> line.contains("callboard.ldap-bind-dn"))
                    .noneMatch(line -> line.contains("changed"));
        }
    }

    @Test
    void isAskedAgainAWhileAfterItWasAway() {
        directory.goAway();
        assertThat(login.verify("vera", "vera-password")).isEqualTo(AWAY);
        directory.comeBack();
        use(directory);
        clock.advance(DirectoryLogin.REST.minusMillis(1));
        assertThat(login.verify("vera", "vera-password")).isEqualTo(AWAY);
        clock.advance(Duration.ofMillis(1));
        assertThat(caller("vera").role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void asksTheNextServerWhenOneDoesNotAnswer() throws Exception {
        SilentServer gone = new SilentServer();
        gone.close();
        configure("callboard.ldap-url", "ldap://127.0.0.1:" + gone.port() + ", " + directory.url());
        assertThat(caller("vera").role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void waitsForNoneThatSaysNothing() throws Exception {
        login.patienceMs = 200;
        try (SilentServer silent = new SilentServer()) {
            configure("callboard.ldap-url", "ldap://127.0.0.1:" + silent.port());
            List<CompletableFuture<LoginVerdict>> waiting = new ArrayList<>();
            for (int i = 0; i < DirectoryLogin.AT_ONCE + 2; i++) {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> login.verify("vera", "vera-password"), task -> new Thread(task).start()));
            }
            for (CompletableFuture<LoginVerdict> each : waiting) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isIn(AWAY, new LoginVerdict.Throttled(Login.BUSY));
            }
            assertThat(waiting).anyMatch(each -> each.join().equals(AWAY));
        }
        assertThat(login.verify("vera", "vera-password")).isEqualTo(AWAY);
    }

    private BoardCaller caller(String name) {
        LoginVerdict verdict = login.verify(name, name.replace("oLGA", "Olga") + "-password");
        assertThat(verdict).isInstanceOf(LoginVerdict.Admitted.class);
        return ((LoginVerdict.Admitted) verdict).caller();
    }

    private void configure(String property, String value) {
        given.put(property, value);
        configure();
    }

    private void use(TestDirectory other) {
        configure("callboard.ldap-url", other.url().toString());
    }

    private void configure() {
        login.settings = new SettingsReader(given, Map.of()).read();
    }

    /**
     * A name without password is nobody in particular, and everything is well, as on many a directory. Active Directory's
     * rule for groups in groups is played: Jane is in desk, which is in admins.
     */
    private static final class Lenient extends InMemoryOperationInterceptor {

        static final List<String> ASKED = new ArrayList<>();

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            if (request.getRequest().getPassword().getValueLength() == 0) {
                request.setRequest(new SimpleBindRequest());
            }
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            SearchRequest asked = request.getRequest().duplicate();
            if ("1.2.840.113556.1.4.1941".equals(asked.getFilter().getMatchingRuleID())) {
                String who = asked.getFilter().getAssertionValue();
                ASKED.add(who);
                asked.setFilter(Filter.createEqualityFilter("cn", who.contains("Jane") ? "admins" : "none"));
                request.setRequest(asked);
            }
        }
    }
}
