package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.SteppingClock;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a realm that is played; the servers' own are in {@code RealmLoginIT}. */
class RealmLoginTest {

    private static final LoginVerdict REFUSED = new LoginVerdict.Refused();

    private final RealmLogin login = new RealmLogin();
    private Set<String> roles = Set.of("operator", "viewer");
    private String spelling;
    private boolean active = true;
    private Principal loggedIn;

    @BeforeEach
    void begin() {
        login.clock = new SteppingClock(AccessFixture.T0);
        login.request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    if (!active) {
                        throw new ContextNotActiveException();
                    }
                    return switch (method.getName()) {
                        case "login" -> logIn((String) arguments[0], (String) arguments[1]);
                        case "logout" -> loggedIn = null;
                        case "getUserPrincipal" -> loggedIn;
                        case "isUserInRole" -> roles.contains(arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    @Test
    void givesTheHighestRoleAndLeavesNobodyLoggedIn() {
        spelling = "Rita";
        assertThat(login.verify("rita", "right"))
                .isEqualTo(new LoginVerdict.Admitted(
                        new BoardCaller("Rita", Role.OPERATOR, BoardCaller.Kind.COMPANY, AccessFixture.T0)));
        assertThat(loggedIn).isNull();
    }

    @Test
    void letsNobodyInWithoutARole() {
        roles = Set.of("Operator");
        assertThat(login.verify("rita", "right")).isEqualTo(new LoginVerdict.NoRole());
        assertThat(loggedIn).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", " "})
    void refusesEveryOtherPassword(String password) {
        assertThat(login.verify("rita", password)).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " rita", "rita ", "rita\u00AD", "*", "rita)(uid=*"})
    void takesNoNameThatIsNotWrittenOut(String name) {
        assertThat(login.verify(name, "right")).isEqualTo(REFUSED);
    }

    @Test
    void refusesWhoIsSomebodyElseThere() {
        spelling = "admin";
        assertThat(login.verify("rita", "right")).isEqualTo(REFUSED);
        assertThat(loggedIn).isNull();
    }

    @Test
    void refusesOutsideOfARequest() {
        active = false;
        assertThat(login.verify("rita", "right")).isEqualTo(REFUSED);
    }

    /** Every name is Rita's, and a directory may be behind it that knows a name without password. */
    private Object logIn(String name, String password) throws ServletException {
        if (!name.isEmpty() && !password.isEmpty() && !password.equals("right")) {
            throw new ServletException("Login failed");
        }
        loggedIn = () -> spelling == null ? name : spelling;
        return null;
    }
}
