package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.config.SettingsReader;
import io.callboard.fixture.HeardTrail;
import io.callboard.fixture.SteppingClock;
import jakarta.ejb.EJBException;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
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
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");
    private static final BoardCaller ADMIN =
            new BoardCaller("admin", Role.ADMINISTRATOR, BoardCaller.Kind.COMPANY, START);
    private static final BoardCaller PROGRAM = new BoardCaller("monitor", Role.VIEWER, BoardCaller.Kind.TOKEN, null);
    private static final TokenText TOKEN = TokenText.next();
    private static final String ADDRESS = "192.0.2.1";

    private final SteppingClock clock = new SteppingClock(START);
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
        login.trail = new HeardTrail();
        login.throttle = new FragileThrottle();
        login.stores = this::validate;
        login.clock = clock;
        login.directory = new DirectoryLogin();
        login.directory.settings = new SettingsReader(Map.of(), Map.of()).read();
        login.realm = new RealmLogin();
        login.realm.settings = login.directory.settings;
        Standing standing = new Standing();
        standing.users = new FragileUsers();
        login.users = standing.users;
        standing.clock = clock;
        Tokens tokens = new FragileTokens();
        ApiAccess api = new ApiAccess();
        api.login = login;
        api.standing = standing;
        api.tokens = tokens;
        api.verified = new VerifiedCredentials();
        api.verified.clock = clock;
        api.lastKnown = new LastKnownCallers();
        api.lastKnown.throttle = new OutageThrottle();
        api.lastKnown.throttle.clock = clock;
        api.lastKnown.clock = clock;
        api.prompt = new PromptLogin();
        api.prompt.login = login;
        api.prompt.tokens = tokens;
        api.prompt.standing = standing;
        api.prompt.verified = api.verified;
        api.prompt.lastKnown = api.lastKnown;
        api.prompt.open(threads);
        filter.standing = standing;
        filter.headers = new SecurityHeaders();
        filter.headers.settings = new SettingsReader(Map.of(), Map.of()).read();
        filter.settings = filter.headers.settings;
        filter.presence = new Presence();
        filter.presence.settings = filter.settings;
        filter.presence.clock = clock;
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
        for (int i = 0; i < 2 * OutageThrottle.LIMIT; i++) {
            assertThatExceptionOfType(EJBException.class).isThrownBy(() -> login.verify("admin", "right", ADDRESS));
        }
        fails = false;

        assertThat(login.verify("admin", "right", ADDRESS)).isInstanceOf(LoginVerdict.Admitted.class);
    }

    @Test
    void letsUsersInAndRefusesOthersWhileTheDatabaseAnswers() {
        assertThat(ask("/health", "right").caller()).isEqualTo(ADMIN);
        assertThat(ask("/health", "wrong").status()).isEqualTo(401);
        assertThat(ask("/health", null).isAnybodys()).isTrue();
    }

    @Test
    void answersAsToAnybodyWhoWasNeverVerifiedWhileTheDatabaseFails() {
        fails = true;
        for (int i = 0; i < 2 * OutageThrottle.LIMIT; i++) {
            assertThat(ask("/health", "right").isAnybodys()).isTrue();
        }
        fails = false;

        assertThat(ask("/health", "right").caller()).isNotNull();
    }

    @Test
    void answersInTimeHoweverOftenItIsAskedWhileTheDatabaseHangs() {
        hangs = true;
        for (int i = 0; i < 2 * OutageThrottle.LIMIT; i++) {
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
        for (int i = 0; i < 2 * OutageThrottle.LIMIT; i++) {
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
        for (int i = 0; i < OutageThrottle.LIMIT; i++) {
            assertThat(ask("/health", "wrong").isAnybodys()).isTrue();
        }

        assertThat(ask("/health", "right").caller()).isNull();
    }

    @Test
    void forgetsWhoseUserWasRefusedSince() {
        BasicCredentials given = new BasicCredentials("admin", "right");
        filter.api.lastKnown.remember(given, ADMIN);
        filter.api.lastKnown.forget(new BasicCredentials("admin", "wrong"));
        assertThat(filter.api.lastKnown.find(given, ADDRESS)).isPresent();

        filter.api.lastKnown.forget(given);

        assertThat(filter.api.lastKnown.find(given, ADDRESS)).isEmpty();
    }

    @Test
    void knowsWhoseTokenWasGoodBefore() {
        assertThat(sendToken("/health", TOKEN).caller()).isEqualTo(PROGRAM);
        assertThat(sendToken("/health", TokenText.next()).status()).isEqualTo(401);
        fails = true;
        assertThat(sendToken("/health", TOKEN).caller()).isEqualTo(PROGRAM);
        assertThat(sendToken("/health", TokenText.next()).isAnybodys()).isTrue();
        fails = false;
        hangs = true;
        assertThat(sendToken("/health", TOKEN).caller()).isEqualTo(PROGRAM);

        clock.advance(LastKnownCallers.PERIOD);
        assertThat(sendToken("/health", TOKEN).isAnybodys()).isTrue();
    }

    @Test
    void knowsWhoseTokenWasGoodForTheApi() {
        assertThat(sendToken("/api/calls", TOKEN).caller()).isEqualTo(PROGRAM);
        fails = true;

        assertThat(sendToken("/health", TOKEN).caller()).isEqualTo(PROGRAM);
    }

    @Test
    void keepsWhoIsLoggedInWhileTheDatabaseFailsOrHangs() {
        BoardCaller maria = new BoardCaller("maria", Role.OPERATOR, BoardCaller.Kind.USER, clock.instant());
        assertThat(ask("/health", null, maria).isAnybodys()).as("is disabled").isTrue();
        fails = true;
        assertThat(ask("/health", null, maria).caller()).isEqualTo(maria);
        assertThat(ask("/calls.xhtml", null, maria).caller()).isEqualTo(maria);
        fails = false;
        hangs = true;
        long start = System.nanoTime();

        assertThat(ask("/health", null, maria).caller()).isEqualTo(maria);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }

    /** As whatever asks the database. */
    private void askDatabase() {
        if (fails) {
            throw new EJBException("The database is away");
        }
        if (hangs) {
            try {
                back.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private CredentialValidationResult validate(Credential credential) {
        askDatabase();
        return ((UsernamePasswordCredential) credential).compareTo("admin", "right")
                ? new CredentialValidationResult("admin", Set.of(Role.ADMINISTRATOR.roleName()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /** @param password null to come as nobody */
    private Outcome ask(String path, String password) {
        String header = password == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return ask(path, header, null);
    }

    private Outcome sendToken(String path, TokenText token) {
        return ask(path, "Bearer " + token.text(), null);
    }

    /** @param loggedIn of the session; null for none */
    private Outcome ask(String path, String header, BoardCaller loggedIn) {
        HttpSession session = stub(HttpSession.class, (self, method, arguments) -> loggedIn);
        HttpServletRequest request =
                stub(HttpServletRequest.class, (self, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getHeader" -> arguments[0].equals("Authorization") ? header : null;
                    case "getSession" -> loggedIn == null ? null : session;
                    case "getMethod" -> "GET";
                    case "getRemoteAddr", "getAttribute" -> ADDRESS;
                    case "getHeaders" -> Collections.emptyEnumeration();
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

    /** Counts in memory, and fails and hangs as the database does. */
    private final class FragileThrottle extends LoginThrottle {

        private int failures;

        @Override
        public Optional<Duration> begin(String name, String address) {
            askDatabase();
            return ++failures > ONE.free() ? Optional.of(ONE.most()) : Optional.empty();
        }

        @Override
        public void succeeded(String name, String address) {
            askDatabase();
            failures = 0;
        }

        @Override
        public void withdrawn(String name, String address) {
            askDatabase();
            failures--;
        }
    }

    /** All are disabled. */
    private final class FragileUsers extends BoardUserRepository {

        @Override
        public Optional<BoardUser> find(String name) {
            askDatabase();
            return Optional.empty();
        }
    }

    private final class FragileTokens extends Tokens {

        @Override
        Optional<BoardCaller> admit(TokenText text) {
            askDatabase();
            return text.equals(TOKEN) ? Optional.of(PROGRAM) : Optional.empty();
        }
    }
}
