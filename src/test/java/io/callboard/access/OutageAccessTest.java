package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callboard.fixture.SteppingClock;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and to what, while users cannot be verified because the database fails or hangs. */
class OutageAccessTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String ADDRESS = "192.0.2.1";

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final CountDownLatch back = new CountDownLatch(1);
    private final ExecutorService threads = new ThreadPoolExecutor(0, 4, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
    private final Login login = new Login();
    private final AccessFilter filter = new AccessFilter();
    private volatile boolean fails;
    private volatile boolean hangs;

    /** What came of a request: whom it was let in for, null for nobody; and 200 when it was let in. */
    private record Outcome(Principal caller, int status) {
        boolean isAnybodys() {
            return status == 200 && caller == null;
        }
    }

    @BeforeEach
    void start() {
        LoginThrottle throttle = new LoginThrottle();
        throttle.clock = clock;
        login.throttle = throttle;
        login.stores = this::validate;
        ApiAccess api = new ApiAccess();
        api.login = login;
        api.verified = new VerifiedCredentials();
        api.verified.clock = clock;
        api.lastKnown = new LastKnownCallers();
        api.lastKnown.throttle = throttle;
        api.lastKnown.clock = clock;
        api.prompt = new PromptLogin();
        api.prompt.login = login;
        api.prompt.verified = api.verified;
        api.prompt.lastKnown = api.lastKnown;
        api.prompt.open(threads);
        filter.api = api;
    }

    @AfterEach
    void stop() {
        back.countDown();
        threads.shutdown();
    }

    @Test
    void countsNoAttemptThatTheDatabaseDidNotJudge() {
        fails = true;
        for (int i = 0; i < 2 * LoginThrottle.LIMIT; i++) {
            assertThatIllegalStateException().isThrownBy(() -> login.verify("admin", "right", ADDRESS));
        }
        fails = false;

        assertThat(login.verify("admin", "right", ADDRESS)).isInstanceOf(LoginVerdict.Admitted.class);
    }

    @Test
    void letsUsersInAndRefusesOthersWhileTheDatabaseAnswers() {
        assertThat(ask("/health", "right").caller()).isEqualTo(new BoardCaller("admin", Role.ADMINISTRATOR));
        assertThat(ask("/health", "wrong").status()).isEqualTo(401);
        assertThat(ask("/health", null).isAnybodys()).isTrue();
    }

    @Test
    void answersAsToAnybodyWhoWasNeverVerifiedWhileTheDatabaseFails() {
        fails = true;
        for (int i = 0; i < 2 * LoginThrottle.LIMIT; i++) {
            assertThat(ask("/health", "right").isAnybodys()).isTrue();
        }
        fails = false;

        assertThat(ask("/health", "right").caller()).isNotNull();
    }

    @Test
    void answersInTimeHoweverOftenItIsAskedWhileTheDatabaseHangs() {
        hangs = true;
        for (int i = 0; i < 2 * LoginThrottle.LIMIT; i++) {
            long start = System.nanoTime();
            assertThat(ask("/health", "right").isAnybodys()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        }
        hangs = false;
        back.countDown();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (ask("/health", "right").caller() == null) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    @Test
    void knowsForSomeHoursWhoWasVerifiedBefore() {
        ask("/health", "right");
        clock.advance(LastKnownCallers.PERIOD.minusMillis(1));
        fails = true;
        for (int i = 0; i < 2 * LoginThrottle.LIMIT; i++) {
            assertThat(ask("/health", "right").caller()).isNotNull();
        }

        clock.advance(Duration.ofMillis(1));
        assertThat(ask("/health", "right").isAnybodys()).isTrue();
    }

    @Test
    void knowsWhoWasVerifiedByTheApi() {
        assertThat(ask("/api/calls", "right").caller()).isNotNull();
        clock.advance(VerifiedCredentials.PERIOD);
        hangs = true;

        assertThat(ask("/health", "right").caller()).isNotNull();
    }

    @Test
    void holdsUpWhoGuessesMeanwhile() {
        ask("/health", "right");
        clock.advance(VerifiedCredentials.PERIOD);
        fails = true;
        for (int i = 0; i < LoginThrottle.LIMIT; i++) {
            assertThat(ask("/health", "wrong").isAnybodys()).isTrue();
        }

        assertThat(ask("/health", "right").caller()).isNull();
    }

    @Test
    void forgetsWhoseUserWasRefusedSince() {
        BasicCredentials given = new BasicCredentials("admin", "right");
        filter.api.lastKnown.remember(given, new BoardCaller("admin", Role.VIEWER));
        filter.api.lastKnown.forget(new BasicCredentials("admin", "wrong"));
        assertThat(filter.api.lastKnown.find(given, ADDRESS)).isPresent();

        filter.api.lastKnown.forget(given);

        assertThat(filter.api.lastKnown.find(given, ADDRESS)).isEmpty();
    }

    private CredentialValidationResult validate(Credential credential) {
        if (fails) {
            throw new IllegalStateException("The database is away");
        }
        if (hangs) {
            try {
                back.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return ((UsernamePasswordCredential) credential).compareTo("admin", "right")
                ? new CredentialValidationResult("admin", Set.of(Role.ADMINISTRATOR.roleName()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /** @param password null to come as nobody */
    private Outcome ask(String path, String password) {
        String header = password == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpServletRequest request =
                stub(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getHeader" -> header;
                    case "getRemoteAddr" -> ADDRESS;
                    default -> null;
                });
        int[] status = {200};
        HttpServletResponse response = stub(HttpServletResponse.class, (self, method, arguments) -> {
            if (method.getName().equals("setStatus")) {
                status[0] = (int) arguments[0];
            }
            return method.getName().equals("getWriter") ? new PrintWriter(new StringWriter()) : null;
        });
        Principal[] caller = new Principal[1];
        FilterChain chain = (admitted, same) -> caller[0] = ((HttpServletRequest) admitted).getUserPrincipal();
        try {
            filter.doFilter(request, response, chain);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Outcome(caller[0], status[0]);
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
