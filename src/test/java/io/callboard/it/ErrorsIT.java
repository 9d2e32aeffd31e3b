package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in place of a page that cannot be shown says so and leads on. */
@BlackBox
class ErrorsIT {

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">");

    private final Board board = Board.running();

    @ParameterizedTest
    @ValueSource(strings = {"unknown.xhtml", "unknown", "deep/er/unknown.xhtml"})
    void tellsThatThereIsNoSuchPage(String path) {
        Visitor visitor = Visitor.administrator(board);
        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertLeadsOn(visitor, answer, "There is no such page");
    }

    @Test
    void tellsWhoMayNot() {
        Visitor viewer = Staff.of(Role.VIEWER).visitor();
        HttpResponse<String> answer = viewer.get("users.xhtml");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertLeadsOn(viewer, answer, "This is not for your role");
    }

    @Test
    void tellsWhoseFormIsTooOld() {
        String ofAnotherSession = Visitor.administrator(board).page("users.xhtml");
        Visitor visitor = Visitor.administrator(board);
        HttpResponse<String> answer =
                visitor.forge("users.xhtml", ofAnotherSession, Map.of("add", "add", "addUser", "pressed"));

        assertLeadsOn(visitor, answer, "This page was open too long");
    }

    private void assertLeadsOn(Visitor visitor, HttpResponse<String> answer, String title) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.body()).contains("<h1>" + title + "</h1>").doesNotContain("{title}", "{home}");
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).isTrue();
        URI linked = board.base().resolve(link.group(1));
        assertThat(visitor.page(linked.toString())).contains("class=\"cb-app\"");
    }
}
