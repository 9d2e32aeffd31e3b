package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void failsWithACheckThatFailedInOneOfThem() {
        assertThatThrownBy(() -> Threads.together(4, i -> assertThat(i).isLessThan(3)))
                .isInstanceOf(AssertionError.class)
                .hasRootCauseInstanceOf(AssertionError.class)
                .hasMessageContaining("fault-3");
    }

    @Test
    void waitsForAllOfThem() {
        AtomicInteger done = new AtomicInteger();

        Threads.together(4, i -> done.incrementAndGet());

        assertThat(done).hasValue(4);
    }
}
