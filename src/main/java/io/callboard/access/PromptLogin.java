package io.callboard.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Verifies programs that ask how it stands, which they do above all while the database hangs or fails: it says soon
 * whether it can be done. It does so in threads of its own, which are few, because each attempt that hangs counts as a
 * wrong one for so long.
 */
@ApplicationScoped
class PromptLogin {

    /** Leaves enough of two seconds for the answer itself. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final System.Logger LOGGER = System.getLogger(PromptLogin.class.getName());

    private static final int THREADS = 4;

    @Resource
    ManagedThreadFactory factory;

    @Inject
    Login login;

    @Inject
    Tokens tokens;

    @Inject
    Standing standing;

    @Inject
    VerifiedCredentials verified;

    @Inject
    LastKnownCallers lastKnown;

    private ExecutorService threads;

    @PostConstruct
    void open() {
        open(new ThreadPoolExecutor(0, THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory));
    }

    /** @param some refuses what is too much */
    void open(ExecutorService some) {
        threads = some;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    /**
     * Who sends them; who is admitted is remembered, also when that comes too late for this answer.
     *
     * @param address the {@link SenderAddress}
     * @return known, or what {@link Login#verify} says; empty when it cannot be said, or not within {@link #PATIENCE}
     */
    Optional<LoginVerdict> verify(BasicCredentials given, String address) {
        return ask(() -> verdict(given, address)).filter(told -> !isUndecided(told));
    }

    /** Likewise for a token: admitted or refused. */
    Optional<LoginVerdict> verify(TokenText token) {
        return ask(() -> verdict(token));
    }

    /** What {@link Standing#holds} says; true when it cannot be said. */
    boolean holds(BoardCaller caller) {
        return ask(() -> standing.holds(caller)).orElse(true);
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> complete(answer, question));
            return Optional.of(answer.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException
                | TimeoutException
                | RejectedExecutionException
                | IllegalStateException
                | OutOfMemoryError e) {
            LOGGER.log(
                    Level.DEBUG,
                    () -> "A user cannot be verified: " + e.getClass().getName());
            return Optional.empty();
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> question) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private LoginVerdict verdict(BasicCredentials given, String address) {
        Optional<BoardCaller> known = verified.find(given).filter(standing::holds);
        if (known.isPresent()) {
            return new LoginVerdict.Admitted(known.get());
        }
        LoginVerdict told = login.verify(given.name(), given.password(), address);
        if (told instanceof LoginVerdict.Admitted admitted) {
            verified.remember(given, admitted.caller());
            lastKnown.remember(given, admitted.caller());
        } else if (told instanceof LoginVerdict.Refused) {
            lastKnown.forget(given);
        }
        return told;
    }

    private LoginVerdict verdict(TokenText token) {
        Optional<BoardCaller> caller = tokens.admit(token);
        if (caller.isEmpty()) {
            lastKnown.forget(token.asCredentials());
            return new LoginVerdict.Refused();
        }
        lastKnown.remember(token.asCredentials(), caller.get());
        return new LoginVerdict.Admitted(caller.get());
    }

    /** Not looked at because others that hang are in the way, or the company's directory is away. */
    private static boolean isUndecided(LoginVerdict verdict) {
        boolean busy = verdict instanceof LoginVerdict.Throttled throttled
                && throttled.retryAfter().equals(Login.BUSY);
        return busy || verdict instanceof LoginVerdict.Away;
    }
}
