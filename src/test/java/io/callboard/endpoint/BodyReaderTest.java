package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callboard.endpoint.BodyBudget.Share;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private static final int LIMIT = 10 << 20;

    private final BodyBudget budget = new BodyBudget(64 << 20);
    private final Share share = budget.share();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 60_000, 65_536, 65_537, 1_000_000, LIMIT - 1, LIMIT})
    void readsEveryByteWhateverLengthWasTold(int length) throws IOException {
        byte[] body = bytes(length);
        for (long told : new long[] {length, -1, 0, length / 2, length + 1L}) {
            try (Share each = budget.share()) {
                assertThat(new BodyReader(each, LIMIT, told).read(new ByteArrayInputStream(body)))
                        .hasValueSatisfying(read -> assertThat(read).isEqualTo(body));
                assertThat(budget.taken()).isEqualTo(length);
            }
        }
        assertThat(budget.taken()).isZero();
    }

    @Test
    void readsNoFurtherThanOneByteBeyondTheLimit() throws IOException {
        Endless in = new Endless(Integer.MAX_VALUE);

        assertThat(new BodyReader(share, LIMIT, -1).read(in)).isEmpty();

        assertThat(in.read).isEqualTo(LIMIT + 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 8192", "8192, 8192", "8193, 65536", "1000000, 4194304"})
    void setsLittleMoreAsideThanCame(int came, int held) {
        Endless in = new Endless(came);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new BodyReader(share, LIMIT, LIMIT).read(in));

        assertThat(budget.taken()).isEqualTo(held);
    }

    @Test
    void needsLessThanHalfAsMuchAgainWhileItGrows() throws IOException {
        BodyBudget narrow = new BodyBudget(20 << 20);
        narrow.share().take(1);

        assertThat(new BodyReader(narrow.share(), LIMIT, LIMIT).read(new ByteArrayInputStream(bytes(LIMIT))))
                .isPresent();
    }

    @Test
    void stopsAtOnceWhereThereIsNoRoom() {
        budget.share().take(48 << 20);
        Endless in = new Endless(Integer.MAX_VALUE);

        assertThatExceptionOfType(CannotHoldBodyException.class)
                .isThrownBy(() -> new BodyReader(share, LIMIT, -1).read(in));

        assertThat(in.read).isEqualTo((64 << 10) + 1);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Breaks off after so many bytes, and never ends. */
    private static final class Endless extends InputStream {

        private final int length;
        private int read;

        Endless(int length) {
            this.length = length;
        }

        @Override
        public int read() throws IOException {
            if (read == length) {
                throw new IOException("broken off");
            }
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int max) throws IOException {
            into[from] = (byte) read();
            return 1;
        }
    }
}
