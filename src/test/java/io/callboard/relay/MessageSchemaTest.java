package io.callboard.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.callboard.event.Subject;
import io.callboard.event.WebhookEvent;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.Payloads;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every message that the sample payloads lead to keeps the schema that the WAR gives out. */
class MessageSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    OutboxFixture outbox;

    @BeforeEach
    void empty() {
        outbox = new OutboxFixture(DatabaseServer.H2);
    }

    @Test
    void messagesOfAllSamplesKeepTheirSchema() {
        List<OutboxMessage> messages = messages();

        assertThat(messages)
                .hasSizeGreaterThan(20)
                .extracting(OutboxMessage::getSubject)
                .contains(Subject.CHAT);
        assertThat(messages).allSatisfy(message -> assertThat(violations(message, message.getBody()))
                .as("%s of %s", message.getEvent(), message.getSubjectId())
                .isEmpty());
    }

    @Test
    void schemasNameEveryMemberThatMessagesHave() throws IOException {
        for (OutboxMessage message : messages()) {
            JsonNode schema = JSON.readTree(text(message.getSchema()));
            String subject = message.getSubject() == Subject.CALL ? "call" : "chat";
            JsonNode body = JSON.readTree(message.getBody());
            assertThat(names(body)).isSubsetOf(names(schema.get("properties")));
            JsonNode described = schema.get("$defs").get(subject).get("properties");
            assertThat(names(body.get(subject))).isSubsetOf(names(described));
            assertThat(names(body.get(subject).get(subject + "_analysis")))
                    .isSubsetOf(names(described.get(subject + "_analysis").get("properties")));
        }
    }

    @Test
    void messagesCarryNoTokenAndNoTranscriptInLines() {
        assertThat(messages()).extracting(OutboxMessage::getBody).allSatisfy(body -> assertThat(body)
                .doesNotContain("access_token", "\"transcript_object\"", "_with_tool_calls\""));
    }

    @Test
    void schemasRefuseWhatIsNotAsTheySay() {
        OutboxMessage message = messages().get(0);

        assertThat(violations(message, message.getBody().replace("\"event\":", "\"evnt\":")))
                .isNotEmpty();
        assertThat(violations(message, message.getBody().replaceFirst("\"status\":\"[a-z_]+\"", "\"status\":7")))
                .isNotEmpty();
        assertThat(violations(message, message.getBody().replaceFirst("\"changed_at\":\"", "\"changed_at\":\"x")))
                .isNotEmpty();
    }

    private List<OutboxMessage> messages() {
        outbox.tell(Payloads.names().stream().map(MessageSchemaTest::event).toArray(WebhookEvent[]::new));
        return outbox.inOrderOfChange();
    }

    private static WebhookEvent event(String name) {
        return Payloads.subject(name) == Subject.CALL ? Payloads.call(name) : Payloads.chat(name);
    }

    private static Set<ValidationMessage> violations(OutboxMessage message, String body) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        text(message.getSchema()),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return schema.validate(body, InputFormat.JSON);
    }

    private static String text(String schema) {
        return MessageSchemas.find(schema).orElseThrow();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        Stream.of(object).forEach(each -> each.fieldNames().forEachRemaining(names::add));
        return names;
    }
}
