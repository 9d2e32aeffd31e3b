package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case 4: the database is down, and the spool's disk is full or cannot be written. */
class FullSpoolFault {

    private static final int SECONDS = Form.of(60, 5);
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(2);

    private final Site site = Site.get();
    private final Node node = site.node();
    private SmallDisk disk;

    @BeforeEach
    void putTheSpoolOnADiskOfItsOwn() throws IOException {
        disk = SmallDisk.mount(Files.createDirectories(node.folder.resolve("small")), 16);
        restartWithSpoolAt(spool());
    }

    @AfterEach
    void putTheSpoolBack() {
        if (disk != null) {
            site.postgres().startIfDown();
            disk.free();
            restartWithSpoolAt(node.spool());
            disk.unmount();
        }
    }

    @Test
    void acknowledgesNothingOnceTheDiskIsFull() {
        play("4 spool's disk full, database down", disk::fill, disk::free);
    }

    @Test
    void acknowledgesNothingWhileTheDiskIsReadOnly() {
        play("4 spool read-only, database down", () -> disk.lock(spool()), () -> disk.unlock(spool()));
    }

    private void play(String name, Runnable spoil, Runnable repair) {
        try (Book book = site.book(name)) {
            site.postgres().kill();
            Load load = book.load(node, 16, 100);
            Pause.ofSeconds(4);
            spoil.run();
            Pause.ofSeconds(1);
            Instant spoilt = Instant.now();
            Pause.ofSeconds(SECONDS);
            load.stop();
            Answers meanwhile = book.answers().sentBetween(spoilt, Instant.now());
            long acknowledged = meanwhile.successes();
            long unexplained = meanwhile.count(one -> !one.isSuccess() && !isUnavailable(one));
            long longest = meanwhile.longest().toMillis();
            repair.run();
            site.postgres().start();
            book.close(acknowledged + " 2xx while nothing could be kept, longest refusal " + longest + " ms")
                    .verifyOnBoard();
            assertThat(meanwhile.count(FullSpoolFault::isUnavailable))
                    .as("refused")
                    .isPositive();
            assertThat(acknowledged).isZero();
            assertThat(unexplained).as("other than 503 with Retry-After").isZero();
            assertThat(longest).isLessThanOrEqualTo(LONGEST_REFUSAL.toMillis());
        }
    }

    private static boolean isUnavailable(Answers.One one) {
        return one.status() == 503 && one.retryTold();
    }

    private Path spool() {
        return disk.folder().resolve("spool");
    }

    private void restartWithSpoolAt(Path folder) {
        node.stop();
        node.environment.put("CALLBOARD_SPOOL_DIR", folder.toString());
        node.startAndWait();
    }
}
