package io.callboard.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource(Problem.class)
    void hasAStableTypeATitleAndARemedy(Problem problem) {
        JsonObject json = json(problem);

        assertThat(json.keySet()).containsExactly("type", "title", "status", "detail");
        assertThat(json.getString("type")).matches("urn:callboard:problem:[a-z]+(-[a-z]+)*");
        assertThat(json.getString("title")).isNotBlank();
        assertThat(json.getInt("status")).isEqualTo(problem.status());
        assertThat(json.getString("detail")).endsWith(".");
    }

    @Test
    void keepsTheTypeThatSendersKnow() {
        assertThat(json(Problem.SIGNATURE_REFUSED).getString("type"))
                .isEqualTo("urn:callboard:problem:signature-refused");
    }

    @Test
    void tellsWhichMethodIsAllowedAndWhenToTryAgain() {
        assertThat(Problem.METHOD_NOT_ALLOWED.headers()).containsEntry("Allow", "POST");
        assertThat(Problem.NOT_STORED.headers()).containsEntry("Retry-After", "10");
        assertThat(Problem.NO_ROOM.headers()).containsEntry("Retry-After", "10");
    }

    @Test
    void endsTheConnectionOnWhichABodyIsLeftUnread() {
        assertThat(Problem.BODY_TOO_LARGE.headers()).containsEntry("Connection", "close");
        assertThat(Problem.NOT_JSON.headers()).doesNotContainKey("Connection");
    }

    private static JsonObject json(Problem problem) {
        return Json.createReader(new StringReader(problem.json())).readObject();
    }
}
