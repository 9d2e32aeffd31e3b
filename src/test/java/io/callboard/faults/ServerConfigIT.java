package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.it.Signature;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What an administrator does on a company's server, from top to bottom and back: the scripts of {@code server-config}
 * give Callboard the company's PostgreSQL and Artemis, without a change of what other applications use, and take all of
 * it back. The PostgreSQL takes part in distributed transactions here, and does not in the cases under faults.
 */
@EnabledIfSystemProperty(
        named = "arquillian.launch",
        matches = "payara|wildfly",
        disabledReason = "The scripts for a PostgreSQL and an Artemis are those of Payara 6 and WildFly")
class ServerConfigIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String QUEUE = "callboard.deliveries";

    /** Several scripts, one restart, where each would restart the server. */
    private static final Map<String, String> MORE_FOLLOW = Map.of("RESTART", "no");

    private static Company company;
    private static Node node;
    private static Tracing tracing;

    @BeforeAll
    static void start() {
        company = new Company(Path.of("target", "servers", "company", Node.SERVER));
        node = company.node;
        node.environment.put("CALLBOARD_DELIVERIES_QUEUE", QUEUE);
        tracing = new Tracing(company);
        node.create();
    }

    @AfterAll
    static void stop() {
        if (company != null) {
            company.close();
            tracing.close();
        }
    }

    @Test
    void bringsTheCompanysDatabaseBrokerAndCollectorAndLeavesNothingBehind() throws Exception {
        Footprint before = Footprint.of(node);
        node.script("install.sh", MORE_FOLLOW);
        node.script("datasource-postgresql.sh", Map.of("RESTART", "no", "XA", "yes"));
        node.script("broker-artemis.sh");
        assertThat(before.without(Footprint.of(node)))
                .as("defaults that other applications use, and are not there any more")
                .noneMatch(line -> line.contains("default-bindings")
                        || line.contains("jdbc/__default")
                        || line.contains("jms/__default"));
        node.deploy();
        node.awaitReady();
        node.redeploy();
        node.awaitReady();

        publishesWhatCameByHttp();
        publishesWhatCameFromTheQueue();
        buriesWhatIsNotSigned();

        node.script("tracing.sh");
        node.awaitReady();
        tracing.followsEachDelivery();
        givesUpWhatTheBrokerWillNotTake();

        node.undeploy();
        node.script("tracing-remove.sh", MORE_FOLLOW);
        node.script("broker-artemis-remove.sh", MORE_FOLLOW);
        node.script("datasource-postgresql-remove.sh", MORE_FOLLOW);
        node.script("remove.sh");
        Footprint after = Footprint.of(node);
        assertThat(before.without(after)).as("gone").isEmpty();
        assertThat(after.without(before)).as("left behind").isEmpty();
    }

    private static void publishesWhatCameByHttp() throws IOException, SQLException, JMSException {
        Parcel parcel = Parcel.create();
        try (HttpConnection connection = new HttpConnection(node.base())) {
            assertThat(connection.post("webhook", parcel.body(), parcel.signed()))
                    .isEqualTo(204);
        }
        isStoredAndPublished(parcel);
        tracing.knowsNothingOf(parcel);
    }

    private static void publishesWhatCameFromTheQueue() {
        Parcel parcel = Parcel.create();
        put(parcel, Signature.of(parcel.body(), Instant.now()));
        isStoredAndPublished(parcel);
    }

    private static void buriesWhatIsNotSigned() {
        Parcel parcel = Parcel.create();
        put(parcel, "v=1,d=00");
        try (JMSContext context = company.broker.connectionFactory().createContext()) {
            Message dead =
                    context.createConsumer(context.createQueue(QUEUE + ".dead")).receive(PATIENCE.toMillis());
            assertThat(dead).as("dead letter").isNotNull();
        }
        assertThat(company.postgres.has(parcel)).isFalse();
    }

    /** The broker refuses that call and does not say why: all behind it wait until an operator gives it up. */
    private static void givesUpWhatTheBrokerWillNotTake() throws IOException {
        Parcel strange = Parcel.of(
                "{\"event\":\"call_started\",\"call\":{\"call_id\":\"strange\"}}".getBytes(StandardCharsets.UTF_8));
        Parcel behind = Parcel.create();
        try (HttpConnection connection = new HttpConnection(node.base())) {
            assertThat(connection.post("webhook", strange.body(), strange.signed()))
                    .isEqualTo(204);
            assertThat(connection.post("webhook", behind.body(), behind.signed()))
                    .isEqualTo(204);
        }
        Guest operator = new Guest(node.base(), Site.toldPassword(List.of(node)));
        assertThat(operator.logIn(node.base().resolve("login.xhtml")).statusCode())
                .isEqualTo(302);
        Matcher number = Pattern.compile("Message number (\\d+) holds up").matcher("");
        assertThat(Pause.until(PATIENCE, () -> number.reset(
                                operator.get("destinations.xhtml").body())
                        .find()))
                .as("offered to be given up")
                .isTrue();
        assertThat(isPublished(behind)).isFalse();

        Map<String, String> consent = Map.of("consentTyped", number.group(1), "consentReason", "odd header");
        assertThat(Pause.until(PATIENCE, () -> isGivenUp(operator, consent)))
                .as("given up")
                .isTrue();
        isStoredAndPublished(behind);
    }

    /** Asked again where it was being sent at that moment. */
    private static boolean isGivenUp(Guest operator, Map<String, String> consent) {
        if (operator.get("destinations.xhtml").body().contains("<form id=\"giveUpOrder\"")) {
            operator.submit("destinations.xhtml", "giveUpOrder", "giveUp", consent);
        }
        return node.logged().contains("given up by admin: odd header");
    }

    private static void put(Parcel parcel, String signature) {
        try (JMSContext context = company.broker.connectionFactory().createContext()) {
            JMSProducer producer = context.createProducer();
            producer.setProperty("signature", signature).setProperty("address", "127.0.0.1");
            producer.send(context.createQueue(QUEUE), parcel.body());
        }
    }

    private static void isStoredAndPublished(Parcel parcel) {
        assertThat(Pause.until(PATIENCE, () -> company.postgres.has(parcel)))
                .as("a row in PostgreSQL")
                .isTrue();
        assertThat(Pause.until(PATIENCE, () -> isPublished(parcel)))
                .as("a message in Artemis")
                .isTrue();
    }

    private static boolean isPublished(Parcel parcel) {
        company.subscriber.receive(500);
        String body = new String(parcel.body(), StandardCharsets.UTF_8);
        return company.subscriber.calls().stream().anyMatch(call -> body.contains('"' + call + '"'));
    }
}
