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
     * @param address the sender's, as the server sees it
     * @return known, or what {@link Login#verify} says; empty when it cannot be said, or not within {@link #PATIENCE}
     */
    Optional<LoginVerdict> verify(BasicCredentials given, String address) {
        Optional<BoardCaller> known = verified.find(given);
        if (known.isPresent()) {
            return known.map(LoginVerdict.Admitted::new);
        }
        CompletableFuture<LoginVerdict> verdict = new CompletableFuture<>();
        try {
            threads.execute(() -> verify(given, address, verdict));
            return Optional.of(verdict.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS))
                    .filter(told -> !isBusy(told));
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

    private void verify(BasicCredentials given, String address, CompletableFuture<LoginVerdict> verdict) {
        try {
            LoginVerdict told = login.verify(given.name(), given.password(), address);
            if (told instanceof LoginVerdict.Admitted admitted) {
                verified.remember(given, admitted.caller());
                lastKnown.remember(given, admitted.caller());
            } else if (told instanceof LoginVerdict.Refused) {
                lastKnown.forget(given);
            }
            verdict.complete(told);
        } catch (RuntimeException e) {
            verdict.completeExceptionally(e);
        }
    }

    /** Not looked at because others that hang are in the way. */
    private static boolean isBusy(LoginVerdict verdict) {
        return verdict instanceof LoginVerdict.Throttled throttled
                && throttled.retryAfter().equals(Login.BUSY);
    }
}
