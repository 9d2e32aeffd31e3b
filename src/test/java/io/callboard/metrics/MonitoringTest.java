package io.callboard.metrics;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.fixture.Exposition;
import io.callboard.fixture.Promtool;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code server-config/monitoring} makes of the metrics. */
class MonitoringTest {

    private static final Path FOLDER = Path.of("server-config", "monitoring");
    private static final Path ALERTS = FOLDER.resolve("callboard-alerts.yml");
    private static final Path DASHBOARD = FOLDER.resolve("callboard-dashboard.json");
    private static final Path TESTS = Path.of("src", "test", "monitoring", "alerts-test.yml");

    private static final Pattern METRIC = Pattern.compile("\\b(?:callboard|jvm|process|system)_[a-z_]+");

    private final Set<String> metrics = Exposition.read(new AllMeters().text()).names();

    @Test
    void alertsOnlyOnWhatIsTold() throws IOException {
        assertThat(metricsIn(String.join("\n", expressions(Files.readString(ALERTS)))))
                .hasSizeGreaterThan(10)
                .isSubsetOf(metrics);
    }

    @Test
    void drawsOnlyWhatIsTold() throws IOException {
        Set<String> queries = new TreeSet<>();
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(DASHBOARD))) {
            for (JsonObject panel : reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class)) {
                assertThat(panel.getJsonArray("targets"))
                        .as(panel.getString("title"))
                        .isNotEmpty();
                panel.getJsonArray("targets")
                        .getValuesAs(JsonObject.class)
                        .forEach(target -> queries.add(target.getString("expr")));
            }
        }

        assertThat(queries).allSatisfy(query -> assertThat(metricsIn(query)).isNotEmpty());
        assertThat(metricsIn(String.join("\n", queries))).isSubsetOf(metrics);
    }

    @Test
    void drawsOrAlertsOnEveryMetricOfItsOwn() throws IOException {
        Set<String> used = metricsIn(Files.readString(ALERTS) + Files.readString(DASHBOARD));
        Set<String> own = metrics.stream()
                .filter(name -> name.startsWith("callboard_"))
                .map(MonitoringTest::family)
                .collect(toCollection(TreeSet::new));

        assertThat(used.stream().map(MonitoringTest::family)).containsAll(own);
    }

    @Test
    void isToldOfInTheReadme() throws IOException {
        String text = Files.readString(Path.of("README.md"));

        assertThat(metrics.stream()
                        .filter(name -> name.startsWith("callboard_"))
                        .map(MonitoringTest::family))
                .allSatisfy(name -> assertThat(text).contains("`" + name));
    }

    @Test
    void hasATestForEveryAlert() throws IOException {
        Set<String> alerts = found(Files.readString(ALERTS), "- alert: (\\w+)");
        Set<String> tested = found(Files.readString(TESTS), "alertname=\"(\\w+)\"");

        assertThat(tested).hasSizeGreaterThan(10).isEqualTo(alerts);
    }

    @Test
    void firesEachAlertOnceAndNoneWhileAllIsWell() {
        Promtool.accepts(ALERTS, "check", "rules", ALERTS.toString());
        Promtool.accepts(TESTS, "test", "rules", TESTS.toString());
    }

    private static String family(String name) {
        return name.replaceFirst("_(bucket|sum|count|max)$", "");
    }

    private static Set<String> expressions(String alerts) {
        return found(alerts, "expr: (.+)");
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
