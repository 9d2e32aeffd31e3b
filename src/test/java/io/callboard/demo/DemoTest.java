package io.callboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.event.WebhookEvent;
import io.callboard.event.WebhookEvent.CallEvent;
import io.callboard.event.WebhookEvent.ChatEvent;
import io.callboard.event.WebhookEventReader;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invented days are as the provider would tell real ones. */
class DemoTest {

    private static final Instant UNTIL = Instant.parse("2026-03-04T05:00:00Z");
    private static final List<JsonObject> BODIES = bodies(Map.of("demo.calls", "300"));

    /** North American 555-0100 to 555-0199, and the ranges of Ofcom, the Bundesnetzagentur and Arcep. */
    private static final Pattern INVENTED =
            Pattern.compile("\\+1\\d{3}55501\\d\\d|\\+447700900\\d{3}|\\+442079460\\d{3}"
                    + "|\\+44(161|113)4960\\d{3}|\\+493023125\\d{3}|\\+496990009\\d{3}|\\+494066969\\d{3}|\\+492214710\\d{3}"
                    + "|\\+498999998\\d{3}|\\+33(19900|26191|35301|63998)\\d{4}");

    private static List<JsonObject> bodies(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.putIfAbsent("demo.until", UNTIL.toString());
        all.putIfAbsent("demo.zone", "UTC");
        return collect(new Day(DemoOptions.of(all, UNTIL)));
    }

    private static List<JsonObject> collect(Iterator<Happening> happenings) {
        List<JsonObject> bodies = new ArrayList<>();
        happenings.forEachRemaining(happening -> bodies.add(happening.body().get()));
        return bodies;
    }

    @Test
    void tellsOnlyFieldsThatTheProviderTells() {
        assertThat(BODIES.stream().flatMap(body -> Shape.unknown(body).stream()).distinct())
                .isEmpty();
    }

    @Test
    void isReadWithoutRemarks() {
        for (JsonObject body : BODIES) {
            WebhookEvent event =
                    WebhookEventReader.read(body.toString().getBytes(StandardCharsets.UTF_8), UNTIL, "digest");
            assertThat(event).isInstanceOfAny(CallEvent.class, ChatEvent.class);
            assertThat(event.remarks()).as(body.toString()).isEmpty();
        }
    }

    @Test
    void playsTheSameForTheSameSeed() {
        assertThat(bodies(Map.of("demo.calls", "40"))).isEqualTo(bodies(Map.of("demo.calls", "40")));
        assertThat(bodies(Map.of("demo.calls", "40", "demo.seed", "2")))
                .doesNotContainAnyElementsOf(bodies(Map.of("demo.calls", "40")));
    }

    @Test
    void tellsTheEventsOfACallInOrder() {
        Map<String, String> lives = BODIES.stream()
                .filter(body -> body.containsKey("call"))
                .collect(Collectors.groupingBy(
                        body -> body.getJsonObject("call").getString("call_id"),
                        Collectors.mapping(body -> body.getString("event") + " ", Collectors.joining())));

        assertThat(lives).hasSize(300);
        assertThat(lives.values())
                .allMatch(life ->
                        life.matches("(call_started )?((transcript_updated )|(transfer_started )|(transfer_bridged"
                                + " )|(transfer_cancelled ))*(call_ended (call_analyzed )?(transfer_ended )?)?"))
                .anyMatch(life -> life.contains("transfer_ended"))
                .anyMatch(life -> life.contains("transfer_cancelled"))
                .anyMatch(life -> life.startsWith("call_ended"));
    }

    @Test
    void addsTheCostsUp() {
        List<JsonObject> costs = BODIES.stream()
                .filter(body -> body.getString("event").equals("call_ended"))
                .map(body -> body.getJsonObject("call").getJsonObject("call_cost"))
                .toList();

        assertThat(costs).isNotEmpty().allSatisfy(cost -> assertThat(
                        cost.getJsonArray("product_costs").getValuesAs(JsonObject.class).stream()
                                .map(product -> product.getJsonNumber("cost").bigDecimalValue())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(cost.getJsonNumber("combined_cost").bigDecimalValue()));
    }

    @Test
    void speaksOneWordAfterTheOtherUntilTheEnd() {
        for (JsonObject body : BODIES) {
            if (body.getString("event").equals("call_ended")
                    && body.getJsonObject("call").containsKey("transcript")) {
                JsonObject call = body.getJsonObject("call");
                double clock = 0;
                for (JsonObject line : call.getJsonArray("transcript_object").getValuesAs(JsonObject.class)) {
                    for (JsonObject word : line.getJsonArray("words").getValuesAs(JsonObject.class)) {
                        double start = word.getJsonNumber("start").doubleValue();
                        assertThat(start).isGreaterThanOrEqualTo(clock);
                        clock = word.getJsonNumber("end").doubleValue();
                        assertThat(clock).isGreaterThan(start);
                    }
                }
                assertThat(clock * 1000).isLessThanOrEqualTo(call.getInt("duration_ms"));
            }
        }
    }

    @Test
    void callsNumbersThatNobodyHas() {
        assertThat(BODIES.stream()
                        .filter(body -> body.containsKey("call"))
                        .map(body -> body.getJsonObject("call"))
                        .filter(call -> call.containsKey("from_number"))
                        .flatMap(call -> List.of(call.getString("from_number"), call.getString("to_number")).stream()))
                .isNotEmpty()
                .allMatch(INVENTED.asMatchPredicate());
    }

    @Test
    void endsInEveryWayThatTheProviderKnows() {
        assertThat(Ending.all().stream().map(Ending::reason).distinct())
                .hasSize(33)
                .doesNotContain("call_transfer");
    }

    @Test
    void saysEverythingThatIsWrongWithTheOptions() {
        assertThatThrownBy(
                        () -> DemoOptions.of(Map.of("demo.calls", "many", "demo.days", "0", "demo.cals", "3"), UNTIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("demo.calls=many")
                .hasMessageContaining("demo.days=0")
                .hasMessageContaining("demo.cals is no option");
    }
}
