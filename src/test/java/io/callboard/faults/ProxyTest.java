package io.callboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a proxy does with deliveries and forms. */
class ProxyTest extends ProxyBehaviour {

    private static final int LARGE = 200 << 10;
    private static final int TOO_LARGE = (16 << 20) + 1;

    @ParameterizedTest
    @EnumSource
    void givesADeliveryToTheOtherNodeWhenOneFailsIt(Proxy.Kind kind) throws Exception {
        start(kind);
        for (int failure : new int[] {StubNode.NONE, 404, 500, 502, 503, 504}) {
            one.answerWith(failure);
            two.requests().clear();
            for (int i = 0; i < 4; i++) {
                assertThat(post("webhook", LARGE).statusCode())
                        .as("after %d", failure)
                        .isEqualTo(204);
            }
            assertThat(two.requests()).as("after %d", failure).hasSize(4).allMatch(all -> all.length() == LARGE);
        }
        assertThat(one.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void doesWithoutANodeThatIsAway(Proxy.Kind kind) throws Exception {
        one.close();
        start(kind);
        for (int i = 0; i < 4; i++) {
            assertThat(post("webhook", 10).statusCode()).isEqualTo(204);
            assertThat(post("deliveries.xhtml", 10).statusCode()).as("a form").isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheSenderWhenNoNodeTakesIt(Proxy.Kind kind) throws Exception {
        start(kind);
        one.answerWith(503);
        two.answerWith(503);
        assertThat(post("webhook", 10).statusCode()).isEqualTo(503);
        assertThat(one.requests()).isNotEmpty();
        assertThat(two.requests()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sendsAFormOnce(Proxy.Kind kind) throws Exception {
        start(kind);
        for (int failure : new int[] {StubNode.NONE, 500, 503}) {
            one.requests().clear();
            two.requests().clear();
            one.answerWith(failure);
            two.answerWith(failure);
            assertThat(statusOfAForm()).isIn(StubNode.NONE, 500, 502, 503);
            assertThat(one.requests().size() + two.requests().size())
                    .as("after %d", failure)
                    .isEqualTo(1);
        }
    }

    private int statusOfAForm() throws InterruptedException {
        try {
            return post("deliveries.xhtml", 10).statusCode();
        } catch (IOException e) {
            return StubNode.NONE;
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoTheSenderIsWhateverTheSenderSays(Proxy.Kind kind) throws Exception {
        start(kind);
        send(request("webhook")
                .header("X-Forwarded-For", "100.20.5.228")
                .header("X-Forwarded-Proto", "http")
                .header("Forwarded", "for=100.20.5.228")
                .POST(BodyPublishers.ofString("{}")));
        StubNode.Request arrived = one.requests().isEmpty()
                ? two.requests().element()
                : one.requests().element();
        assertThat(arrived.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(arrived.headers().get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(arrived.headers().get("Forwarded")).isNull();
        assertThat(arrived.headers().getFirst("Host")).isEqualTo("localhost:" + proxy.port());
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsTooLargeForAnyNode(Proxy.Kind kind) throws Exception {
        start(kind);
        assertThat(post("webhook", TOO_LARGE - 1).statusCode()).isEqualTo(204);
        try (HttpConnection connection = new HttpConnection(proxy.base())) {
            assertThat(connection.announce("webhook", TOO_LARGE)).isEqualTo(413);
        }
        assertThat(one.requests().size() + two.requests().size()).isEqualTo(1);
    }
}
