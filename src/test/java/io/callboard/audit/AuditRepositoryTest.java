package io.callboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callboard.audit.AuditRepository.Dated;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import io.callboard.list.Asked;
import io.callboard.list.Filter;
import io.callboard.list.Place;
import io.callboard.list.Slice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class AuditRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Who ANNA = new Who("anna", "viewer", "192.0.2.1");
    private static final Who BERT = new Who("bert", "operator", "2001:db8::1");

    @Parameter
    DatabaseServer server;

    private TestDatabase database;
    private AuditRepository audit;

    @BeforeEach
    void begin() {
        database = server.emptied();
        audit = database.bean(AuditRepository.class);
    }

    @Test
    void tellsWhoDidWhatWhenFromWhereAndOfWhat() {
        write(
                0,
                new Note(
                        Deed.EXPORT,
                        Outcome.BROKEN_OFF,
                        BERT.because("for +1 213 777 8841"),
                        Target.of(Target.Kind.LIST, "calls"),
                        77L,
                        "csv",
                        "one",
                        "two"));

        AuditRow row = all(AuditFilter.ALL).get(0);

        assertThat(row)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AuditRow(
                        row.id(),
                        NOW,
                        Deed.EXPORT,
                        Outcome.BROKEN_OFF,
                        "bert",
                        "operator",
                        "2001:db8::1",
                        Target.Kind.LIST,
                        null,
                        "calls",
                        77L,
                        "csv",
                        "for ••••41",
                        "one",
                        "two"));
    }

    @Test
    void findsByEachFilterWhatItNames() {
        write(0, Note.done(Deed.CALL_OPENED, ANNA, Target.call("retell", "call_1")));
        write(-3600, Note.done(Deed.RECORDING_PLAYED, BERT, Target.call("retell", "call_1")));
        write(
                -86_400,
                new Note(
                        Deed.LOGIN,
                        Outcome.REFUSED,
                        Who.from("192.0.2.9"),
                        Target.several(Target.Kind.USER),
                        null,
                        null));

        assertThat(deeds("who", "anna")).containsExactly(Deed.CALL_OPENED);
        assertThat(deeds("object", "call_1")).containsExactly(Deed.CALL_OPENED, Deed.RECORDING_PLAYED);
        assertThat(deeds("address", "192.0.2.9")).containsExactly(Deed.LOGIN);
        assertThat(deeds("deed", "recording_played")).containsExactly(Deed.RECORDING_PLAYED);
        assertThat(deeds("outcome", "refused")).containsExactly(Deed.LOGIN);
        assertThat(deeds("role", "operator")).containsExactly(Deed.RECORDING_PLAYED);
        assertThat(deeds("kind", "call")).hasSize(2);
        assertThat(deeds("period", "today")).hasSize(2);
        write(
                -1,
                Note.done(Deed.ASSIGNED, BERT.because("on holiday"), Target.call("retell", "call_2"))
                        .changed("Cleo", "dora"));
        for (String text : List.of("HOLIDAY", "cleo", "Dora")) {
            assertThat(deeds("text", text)).as(text).containsExactly(Deed.ASSIGNED);
        }
        assertThat(deeds("text", "ANN")).containsExactly(Deed.CALL_OPENED);
        assertThat(audit.tally(AuditFilter.ALL).facets("deed")).hasSize(4);
        assertThat(audit.newer(AuditFilter.ALL, Instant.EPOCH, 9)).isEqualTo(4);
    }

    @Test
    void showsEachOnceWhileOthersArrive() {
        IntStream.range(0, 30).forEach(i -> write(i / 3, Note.done(Deed.CALL_OPENED, ANNA, Target.call("r", "" + i))));
        List<String> seen = new ArrayList<>();
        Place place = null;
        do {
            Slice<AuditRow> page = audit.page(AuditFilter.ALL, false, place, 7, NOW);
            page.rows().forEach(row -> seen.add(row.object()));
            write(100, Note.done(Deed.CHAT_OPENED, ANNA, Target.chat("r", "new" + seen.size())));
            place = page.next();
        } while (place != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void isWrittenWithTheDeedOrNotAtAll() {
        assertThatThrownBy(() -> database.inTransaction(entities -> {
                    AuditEntry.write(
                            entities, Note.done(Deed.USER_DISABLED, BERT, Target.of(Target.Kind.USER, "anna")), NOW);
                    throw new IllegalStateException("the deed fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(all(AuditFilter.ALL)).isEmpty();
    }

    @Test
    void keepsLongTextsCut() {
        write(
                0,
                Note.done(
                                Deed.CALL_OPENED,
                                Who.named("n".repeat(300)).because("r".repeat(600)),
                                Target.call("r", "i".repeat(300)))
                        .with("😀".repeat(1_500))
                        .changed("b".repeat(3_000), "a".repeat(3_000)));

        AuditRow row = all(AuditFilter.ALL).get(0);
        assertThat(row.who()).hasSize(255);
        assertThat(row.object()).hasSize(255);
        assertThat(row.reason()).hasSize(500);
        assertThat(row.before()).hasSize(2_000);
        assertThat(row.after()).hasSize(2_000);
        assertThat(row.detail()).hasSizeBetween(1_999, 2_000).doesNotContain("\uFFFD");
    }

    @Test
    void isNeitherChangedNorDeletedOnPostgreSql() {
        assumeTrue(server != DatabaseServer.H2, "H2 has no triggers in SQL");
        write(0, Note.done(Deed.CALL_OPENED, ANNA, Target.call("retell", "call_1")));

        for (String sql : List.of(
                "update audit_entry set who = 'bert'", "delete from audit_entry", "truncate table audit_entry")) {
            assertThatThrownBy(() -> database.inTransaction(
                            entities -> entities.createNativeQuery(sql).executeUpdate()))
                    .as(sql)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(all(AuditFilter.ALL)).hasSize(1);
    }

    private void write(long seconds, Note note) {
        audit.write(List.of(new Dated(note, NOW.plusSeconds(seconds))));
    }

    private List<Deed> deeds(String name, String value) {
        Filter filter = Filter.of(
                AuditFilter.FIELDS, Map.of(name, List.of(value)), new Asked(NOW.plusSeconds(1), ZoneOffset.UTC));
        List<AuditRow> rows = all(filter);
        assertThat(audit.count(filter, 100)).isEqualTo(rows.size());
        return rows.stream().map(AuditRow::deed).toList();
    }

    private List<AuditRow> all(Filter filter) {
        return audit.page(filter, false, null, 100, NOW).rows();
    }
}
