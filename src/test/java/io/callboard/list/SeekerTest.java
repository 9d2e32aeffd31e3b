package io.callboard.list;

import static io.callboard.fixture.Events.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.call.Call;
import io.callboard.call.CallFilter;
import io.callboard.call.CallRepository;
import io.callboard.event.EventType;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same rows are found whichever way. Of twenty calls each says "front" and "desk", each second one after the other, each
 * tenth "needle"; three are few here, and ten the newest that are looked through.
 */
@ParameterizedClass
@EnumSource
class SeekerTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Order BY_TIME = new Order("started", null, Order.Kind.WHOLE, false);
    private static final Order BEST = new Order("best", Order.BEST, Order.Kind.WHOLE, false);

    @Parameter
    DatabaseServer server;

    TestDatabase database;

    @BeforeEach
    void store() {
        database = server.emptied();
        CallRepository calls = database.bean(CallRepository.class);
        database.inTransaction(entityManager -> {
            for (int i = 0; i < 20; i++) {
                String said = (i % 2 == 0 ? "front desk" : "desk front") + (i % 10 == 0 ? " needle" : "");
                Map<String, Call> open = calls.forUpdate("retell", List.of("call_" + i));
                open.get("call_" + i)
                        .apply(call(
                                "call_" + i,
                                EventType.CALL_ENDED,
                                1000 + i,
                                Map.of("transcript", "User: " + said + "\n", "agentId", "agent_" + i / 15)));
                calls.index(open.values());
            }
            return null;
        });
    }

    @Test
    void findsWhatIsFew() {
        assertThat(page("needle", BY_TIME)).containsExactly("call_10", "call_0");
        Tally tally = tally("needle");
        assertThat(tally.count()).isEqualTo(2);
        assertThat(tally.more()).isFalse();
        assertThat(tally.isPartial()).isFalse();
        assertThat(page("\"desk needle\"", BY_TIME)).containsExactly("call_10", "call_0");
        assertThat(page("nothing", BY_TIME)).isEmpty();
        assertThat(tally("nothing").count()).isZero();
    }

    @Test
    void findsAllOfWhatAreMany() {
        assertThat(page("front", BY_TIME)).containsExactlyElementsOf(ids(19, 1));
        assertThat(page("\"front desk\"", BY_TIME)).containsExactlyElementsOf(ids(18, 2));
        assertThat(page("\"front desk\"", BY_TIME, "agent", "agent_0")).containsExactlyElementsOf(ids(14, 2));
        assertThat(page("call_3 front", BY_TIME)).isEmpty();
        assertThat(page("call_3", BY_TIME)).containsExactly("call_3");
        assertThat(count("front")).isEqualTo(20);
        assertThat(count("\"front desk\"", "agent", "agent_0")).isEqualTo(8);
    }

    @Test
    void looksThroughTheNewestOfMany() {
        // H2 reads all texts anyway
        boolean all = server == DatabaseServer.H2;

        Tally front = tally("front");
        assertThat(front.among()).isEqualTo(all ? 20 : 10);
        assertThat(front.more()).isEqualTo(!all);
        assertThat(front.facets("agent"))
                .containsExactly(new Facet("agent_0", null, all ? 15 : 5), new Facet("agent_1", null, 5));
        Tally desk = tally("\"front desk\"");
        assertThat(desk.count()).isEqualTo(all ? 10 : 5);
        assertThat(desk.more()).isEqualTo(!all);
        assertThat(page("\"front desk\"", BEST)).containsExactlyInAnyOrderElementsOf(ids(18, 2, all ? 0 : 10));
    }

    @Test
    void knowsTheCountWhereAllAreAmongTheNewest() {
        Tally tally = tally("\"front desk\"", "agent", "agent_1");

        assertThat(tally.count()).isEqualTo(2);
        assertThat(tally.more()).isFalse();
        // As if the agent were not set
        assertThat(tally.facets("agent")).contains(new Facet("agent_1", null, 2));
        assertThat(tally.facets("status")).containsExactly(new Facet("ENDED", null, 2));
    }

    @Test
    void looksOnceForPageAndCounts() {
        List<String> statements = new ArrayList<>();
        Filter filter = filter(Map.of("text", List.of("needle")));

        Listed<UUID> listed =
                database.inTransaction(entityManager -> new Selection(noting(entityManager, statements), filter)
                        .list(BY_TIME, null, 50, NOW, ids -> ids, id -> id));

        assertThat(listed.slice().rows()).hasSize(2);
        assertThat(listed.tally().count()).isEqualTo(2);
        assertThat(statements).as("at least a page, a count and the values").hasSizeGreaterThan(2);
        assertThat(statements.stream().filter(sql -> sql.contains("materialized")))
                .hasSize(server == DatabaseServer.H2 ? 0 : 1);
    }

    private static EntityManager noting(EntityManager entityManager, List<String> statements) {
        return (EntityManager) Proxy.newProxyInstance(
                SeekerTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createNativeQuery")) {
                        statements.add((String) arguments[0]);
                    }
                    return method.invoke(entityManager, arguments);
                });
    }

    /** From that number down to the least, each so many. */
    private static List<String> ids(int from, int step, int... least) {
        int end = least.length == 0 ? 0 : least[0];
        return IntStream.iterate(from, i -> i >= end, i -> i - step)
                .mapToObj(i -> "call_" + i)
                .toList();
    }

    private List<String> page(String text, Order order, String... others) {
        Function<List<UUID>, List<Object[]>> rows = ids -> database.inTransaction(entityManager -> entityManager
                .createQuery("select c.id, c.callId from Call c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList());
        return ask(text, others, selection -> selection.page(order, null, 50, NOW, rows, row -> (UUID) row[0]))
                .rows()
                .stream()
                .map(row -> (String) row[1])
                .toList();
    }

    private Tally tally(String text, String... others) {
        return ask(text, others, Selection::tally);
    }

    private long count(String text, String... others) {
        return ask(text, others, selection -> selection.count(100));
    }

    private <T> T ask(String text, String[] others, Function<Selection, T> question) {
        Map<String, List<String>> parameters = others.length == 0
                ? Map.of("text", List.of(text))
                : Map.of("text", List.of(text), others[0], List.of(others[1]));
        Filter filter = filter(parameters);
        return database.inTransaction(entityManager -> question.apply(
                new Selection(entityManager, filter, new Seeker(entityManager, CallFilter.FIELDS, 3, 10, 2))));
    }

    private static Filter filter(Map<String, List<String>> parameters) {
        return Filter.of(CallFilter.FIELDS, parameters, new Asked(NOW, ZoneOffset.UTC));
    }
}
