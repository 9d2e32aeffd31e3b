package io.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.fixture.LogLines;
import io.callboard.fixture.Together;
import jakarta.ejb.EJBException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TrailTest {

    private static final Note OPENED =
            Note.done(Deed.CALL_OPENED, new Who("anna\nroot", "viewer", "192.0.2.1"), Target.call("retell", "call_1"));

    private final List<Note> written = Collections.synchronizedList(new ArrayList<>());
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    private final Trail trail = new Trail();
    private CountDownLatch hold = new CountDownLatch(0);
    private boolean away;

    TrailTest() {
        trail.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        trail.repository = new AuditRepository() {
            @Override
            public void write(List<Dated> notes) {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (away) {
                    throw new EJBException("the database is away");
                }
                writers.add(Thread.currentThread());
                notes.forEach(dated -> written.add(dated.note()));
            }
        };
        trail.open(Thread::new);
    }

    @Test
    void writesAllInOrderAndKeepsNobodyWaiting() throws InterruptedException {
        hold = new CountDownLatch(1);
        IntStream.range(0, 1_000).forEach(i -> trail.tell(OPENED.counted(i)));
        assertThat(written).isEmpty();

        hold.countDown();
        while (written.size() < 1_000) {
            Thread.sleep(5);
        }
        assertThat(written).extracting(Note::count).isSorted();
    }

    @Test
    void writesOnNoThreadOfThoseWhoTell() throws Exception {
        Set<Thread> telling = ConcurrentHashMap.newKeySet();
        Together.run(4, () -> {
            telling.add(Thread.currentThread());
            for (int i = 0; i < 2_000; i++) {
                trail.tell(OPENED);
                Thread.onSpinWait();
            }
            return null;
        });
        trail.close();

        assertThat(written).hasSize(8_000);
        assertThat(writers).hasSize(1).doesNotContainAnyElementsOf(telling);
    }

    @Test
    void tellsTheLogWhatCannotBeWritten() throws InterruptedException {
        away = true;
        try (LogLines log = new LogLines(Trail.class)) {
            trail.tell(OPENED.counted(7).with("3 files").changed("old", "new\nline"));
            while (log.all().size() < 2) {
                Thread.sleep(5);
            }
            assertThat(log.all().get(1))
                    .contains("CALL_OPENED DONE", "call_1", "anna?root", "viewer", "192.0.2.1", "count 7", "3 files")
                    .contains("reason null, before old, after new?line")
                    .contains("Audit, not in the table");
        }
    }

    @Test
    void tellsTheLogWhatIsTooMuch() {
        hold = new CountDownLatch(1);
        try (LogLines log = new LogLines(Trail.class)) {
            IntStream.range(0, Trail.MOST + 500).forEach(i -> trail.tell(OPENED));
            assertThat(log.all()).hasSizeBetween(300, 500);
        }
        hold.countDown();
    }

    @Test
    void writesWhatWaitsBeforeTheEnd() {
        trail.open(work -> {
            throw new IllegalStateException("no thread left");
        });
        trail.tell(OPENED);
        trail.close();

        assertThat(written).containsExactly(OPENED);
    }

    @Test
    void letsNothingHappenThatCannotBeWrittenBefore() {
        away = true;
        assertThatThrownBy(() -> trail.write(OPENED)).isInstanceOf(EJBException.class);
    }
}
