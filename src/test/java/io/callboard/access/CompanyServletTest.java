package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.CannotSignOnException.Reason;
import io.callboard.fixture.HeardTrail;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.SteppingClock;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyServletTest {

    private static final BoardCaller OLGA =
            new BoardCaller("olga", Role.OPERATOR, BoardCaller.Kind.COMPANY, AccessFixture.T0);

    private final SteppingClock clock = new SteppingClock(AccessFixture.T0);
    private final CompanyServlet servlet = new CompanyServlet();
    private final StubRequest stub = new StubRequest();
    private Reason refusal;

    @BeforeEach
    void begin() {
        servlet.clock = clock;
        servlet.trail = new HeardTrail();
        servlet.login = new CompanyLogin() {
            @Override
            URI address(CompanyAttempt attempt) {
                return URI.create("https://id.example.com/auth");
            }

            @Override
            BoardCaller caller(CompanyAttempt attempt, String query) {
                if (refusal != null) {
                    throw new CannotSignOnException(refusal, "as wanted");
                }
                return OLGA;
            }
        };
    }

    @Test
    void keepsASessionForAFewMinutesUntilSomebodyIsLoggedIn() throws IOException {
        ask("/sign-on");
        assertThat(stub.idleSeconds).isEqualTo(BoardSession.UNKNOWN_SECONDS);

        ask(CompanyLogin.BACK);
        assertThat(stub.redirect).doesNotContain("problem");
        assertThat(stub.kept).containsValue(OLGA);
        assertThat(stub.idleSeconds).isEqualTo(StubRequest.CONFIGURED_MINUTES * 60);
    }

    @Test
    void leavesASessionAsItIs() throws IOException {
        stub.hasSession = true;
        ask("/sign-on");
        assertThat(stub.idleSeconds).isEqualTo(StubRequest.CONFIGURED_MINUTES * 60);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"AGAIN", "DENIED", "AWAY", "UNTRUSTED"})
    void letsNoStrangerFillTheLog(Reason reason) throws IOException {
        refusal = reason;
        assertThat(linesOf(20)).hasSize(reason == Reason.AGAIN ? 0 : 1);
        clock.advance(CompanyServlet.QUIET);
        assertThat(linesOf(20)).hasSize(reason == Reason.AGAIN ? 0 : 1);
        assertThat(stub.redirect).endsWith("problem=" + reason.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void tellsOfEachWhoHasNoRole() throws IOException {
        refusal = Reason.ROLE;
        assertThat(linesOf(3)).hasSize(3).allMatch(line -> line.contains("WARNING"));
    }

    /** What is logged at INFO and above when somebody begins and comes back so often. */
    private List<String> linesOf(int times) throws IOException {
        try (LogLines lines = new LogLines(CompanyServlet.class)) {
            for (int i = 0; i < times; i++) {
                ask("/sign-on");
                ask(CompanyLogin.BACK);
            }
            return lines.all().stream().filter(line -> !line.contains("FINE")).toList();
        }
    }

    private void ask(String path) throws IOException {
        stub.path = path;
        servlet.doGet(stub.request(), stub.response());
    }
}
