package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An administrator sees which keys are in use, and tests each of them. */
@BlackBox
class SourcesIT {

    private static final Pattern USED = Pattern.compile("<td class=\"time o2\".*?</td>", Pattern.DOTALL);

    private final Board board = Board.running();
    private final Api api = new Api(board);
    private final Visitor administrator = Visitor.administrator(board);

    @Test
    void showsEachSourceAndNoKey() {
        String page = administrator.page("sources.xhtml");

        assertThat(page)
                .contains(">retell<", ">held<", ">enforced<", board.base() + "webhook/retell", "system property")
                .contains("•••• " + Signature.KEY.substring(Signature.KEY.length() - 4), "Also accepted")
                .doesNotContain(Signature.KEY, "0123456789abcde", "key_held");
    }

    @Test
    void testsTheKeyWhoseButtonIsPressed() {
        assertThat(test("retell 0"))
                .contains("retell: the sample is genuine. A delivery from your address, 127.0.0.1, would be taken.");
        assertThat(test("held 0")).contains("held: the sample is genuine.", "127.0.0.1, would be held,");
        assertThat(test("enforced 1"))
                .contains("enforced, key 2: the sample is genuine.", "127.0.0.1, would be refused,");
        assertThat(test("other 0")).doesNotContain("the sample");

        assertThat(api.read("audit?deed=key_tested&outcome=done").getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .map(row -> row.getString("object_id") + " " + row.getString("who")))
                .contains("retell admin", "held admin", "enforced admin");
    }

    @Test
    void tellsWhenAKeyWasUsed() {
        board.deliver(Bodies.call("call_started", Bodies.newId(), ""));

        String used = used();
        for (int looks = 0; used.contains("never") && looks < 100; looks++) {
            LockSupport.parkNanos(100_000_000);
            used = used();
        }

        assertThat(used).contains("<time datetime=");
    }

    private String used() {
        String page = administrator.page("sources.xhtml");
        Matcher used = USED.matcher(page);
        assertThat(used.find()).as(page).isTrue();
        return used.group();
    }

    private String test(String button) {
        HttpResponse<String> answer = administrator.submit(
                administrator.page("sources.xhtml"), "keyTest", "keyTest:test", Map.of("key", button));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
