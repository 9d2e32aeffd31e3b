package io.callboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void survivesTheWayThroughAnAddress() {
        Cursor cursor = new Cursor(
                Instant.ofEpochMilli(1789000000123L), UUID.fromString("01993e2a-7c1b-7d3e-9f00-0123456789ab"));

        assertThat(cursor.toText()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.parse(cursor.toText())).isEqualTo(cursor);
    }
}
