package io.callboard.export;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Outcome;
import io.callboard.audit.Trail;
import io.callboard.audit.Who;
import io.callboard.call.Call;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.call.CallRow;
import io.callboard.config.SettingsReader;
import io.callboard.event.EventType;
import io.callboard.event.Numbers;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.HeardTrail;
import io.callboard.fixture.SteppingClock;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import jakarta.ejb.EJBException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ExportTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Who ANNA = new Who("anna", "viewer", "192.0.2.1");

    @Parameter
    DatabaseServer server;

    private final SteppingClock clock = new SteppingClock(NOW);
    private final HeardTrail trail = new HeardTrail();
    private final Exports exports = new Exports();
    private final Sheets sheets = new Sheets();
    private TestDatabase database;
    private int told;

    @BeforeEach
    void begin() {
        database = server.emptied();
        sheets.calls = database.bean(CallRepository.class);
        exports.clock = clock;
        exports.trail = trail;
        exports.settings = new SettingsReader(Map.of(), Map.of()).read();
    }

    @Test
    void meetsEachRowOnceWhileOthersArriveAndChange() throws IOException {
        for (int i = 0; i < 2 * Export.PORTION + 7; i++) {
            store(i, i);
        }
        List<String> ids = ids(write(order(CallFilter.ALL, Numbers.SHOWN), flushes -> {
            store(100_000 + flushes, flushes);
            // One that was met moves to the end of the list, one that was not moves to its beginning
            store(2 * Export.PORTION, -9_000 - flushes);
            store(flushes, 500_000 + flushes);
        }));

        assertThat(ids).doesNotHaveDuplicates().hasSize(2 * Export.PORTION + 7);
        assertThat(ids).contains("call_0", "call_" + (2 * Export.PORTION));
        assertThat(trail.notes).extracting(Note::outcome).containsExactly(Outcome.BEGUN, Outcome.DONE);
        assertThat(trail.notes.get(1).count()).isEqualTo(2L * Export.PORTION + 7);
    }

    @Test
    void writesWhatTheFilterFindsAlone() throws IOException {
        for (int i = 0; i < 40; i++) {
            store(i, i);
        }
        Filter filter = filter("id", "call_3", "call_5", "call_77");

        assertThat(ids(write(order(filter, Numbers.SHOWN), flushes -> {}))).containsExactly("call_5", "call_3");
        assertThat(sheets.calls.count(filter, 100)).isEqualTo(2);
    }

    @Test
    void masksNumbersForWhoMayNotSeeThem() throws IOException {
        store(1, 1);

        assertThat(write(order(CallFilter.ALL, Numbers.HIDDEN), flushes -> {}))
                .contains("••••67")
                .doesNotContain("1234567");
        assertThat(write(order(CallFilter.ALL, Numbers.SHOWN), flushes -> {})).contains("+491701234567");
    }

    @Test
    void tellsTheAuditWhatWasAskedForWithoutNumbers() {
        Filter filter = filter("phone", "+491701234567").seen(Numbers.SHOWN);
        exports.begin(order(filter, Numbers.SHOWN)).close();

        assertThat(trail.notes).allSatisfy(note -> {
            assertThat(note.deed()).isEqualTo(Deed.EXPORT);
            assertThat(note.who()).isEqualTo(ANNA);
            assertThat(note.target().id()).isEqualTo("calls");
            assertThat(note.detail()).contains("csv", "phone", "••••67").doesNotContain("1234567");
        });
        assertThat(trail.notes.get(1).outcome()).isEqualTo(Outcome.BROKEN_OFF);
    }

    @Test
    void tellsTheAuditThatItBrokeOffAndEndsNoFile() {
        for (int i = 0; i < Export.PORTION + 1; i++) {
            store(i, i);
        }
        OutputStream gone = new OutputStream() {
            private int written;

            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written += length;
                if (written > 20_000) {
                    throw new IOException("gone");
                }
            }
        };
        assertThatThrownBy(() -> {
                    try (Export<CallRow> export = exports.begin(order(CallFilter.ALL, Numbers.SHOWN))) {
                        export.write(gone);
                    }
                })
                .hasMessage("gone");

        assertThat(trail.notes).extracting(Note::outcome).containsExactly(Outcome.BEGUN, Outcome.BROKEN_OFF);
    }

    @Test
    void letsFewBeUnderWayAndForgetsThoseThatNobodyReads() {
        Export<CallRow> first = exports.begin(order(CallFilter.ALL, Numbers.SHOWN));
        exports.begin(order(CallFilter.ALL, Numbers.SHOWN));
        assertThatThrownBy(() -> exports.begin(order(CallFilter.ALL, Numbers.SHOWN)))
                .isInstanceOf(TooManyExportsException.class);

        first.close();
        Export<CallRow> late = exports.begin(order(CallFilter.ALL, Numbers.SHOWN));
        assertThatThrownBy(() -> exports.begin(order(CallFilter.ALL, Numbers.SHOWN)))
                .isInstanceOf(TooManyExportsException.class);

        trail.notes.clear();
        clock.advance(Exports.PATIENCE.plusSeconds(1));
        Export<CallRow> next = exports.begin(order(CallFilter.ALL, Numbers.SHOWN));

        assertThat(trail.notes)
                .extracting(Note::outcome)
                .containsExactly(Outcome.BROKEN_OFF, Outcome.BROKEN_OFF, Outcome.BEGUN);
        assertThatThrownBy(() -> late.write(OutputStream.nullOutputStream())).isInstanceOf(IOException.class);
        late.close();
        next.close();
        assertThat(trail.notes).hasSize(4);
    }

    @Test
    void doesNotBeginWhatCannotBeAudited() {
        exports.trail = new Trail() {
            @Override
            public void write(Note note) {
                throw new EJBException("the database is away");
            }
        };
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> exports.begin(order(CallFilter.ALL, Numbers.SHOWN)))
                    .isInstanceOf(EJBException.class);
        }
    }

    private ExportOrder<CallRow> order(Filter filter, Numbers numbers) {
        return new ExportOrder<>(
                sheets.calls(), filter.seen(numbers), numbers, Format.CSV, Sheets.CALLS, Manner.ofPrograms(), ANNA);
    }

    private static Filter filter(String name, String... values) {
        return Filter.of(CallFilter.FIELDS, Map.of(name, List.of(values)), new Asked(NOW, ZoneOffset.UTC));
    }

    /** @param meanwhile runs after each portion, with its number from 1 */
    private String write(ExportOrder<CallRow> order, IntConsumer meanwhile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            private int flushes;

            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes.write(some, from, length);
            }

            @Override
            public void flush() {
                meanwhile.accept(++flushes);
            }
        };
        try (Export<CallRow> export = exports.begin(order)) {
            export.write(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> ids(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.replaceAll("^.*\"(call_\\d+)\"$", "$1"))
                .toList();
    }

    /** Stores a call, or tells more of it: that it started so many seconds after the first. */
    private void store(int number, long seconds) {
        String id = "call_" + number;
        long sentAt = NOW.toEpochMilli() + ++told;
        database.inTransaction(entities -> {
            Map<String, Call> open = sheets.calls.forUpdate("retell", List.of(id));
            Map<String, Object> fields = Map.of(
                    "startTimestamp", NOW.plusSeconds(seconds), "fromNumber", "+491701234567", "direction", "inbound");
            open.get(id).apply(call(id, EventType.CALL_ANALYZED, sentAt, fields));
            return null;
        });
    }
}
