package io.callboard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnnouncerTest {

    private final AnnouncementLog log = new AnnouncementLog();
    private final Announcer announcer = log.announcer();

    @Test
    void stopsOnceAllThatWasAnnouncedIsProjected() throws Exception {
        log.isSlow = true;
        announcer.announce(UUID.randomUUID());
        announcer.announce(UUID.randomUUID());

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(announcer::close);
        assertThat(stopped).failsWithin(Duration.ofMillis(300));
        log.catchUp();

        stopped.get(5, TimeUnit.SECONDS);
    }

    @Test
    void announcesNothingOnceStopped() {
        announcer.close();
        announcer.announce(UUID.randomUUID());
        assertThat(log.announced).isEmpty();

        announcer.open();
        announcer.announce(UUID.randomUUID());
        assertThat(log.announced).hasSize(1);
    }
}
