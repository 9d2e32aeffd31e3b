package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What browsers are told, on every page and path there is, found as {@link Roles} finds them. */
@BlackBox
class HeadersIT {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Board BOARD = Board.running();

    static Stream<String> places() {
        return Stream.of(
                        Roles.table("page").keySet().stream(),
                        Roles.table("servlet").keySet().stream().map(path -> path.substring(1)),
                        Roles.table("api").keySet().stream()
                                .map(operation -> "api/"
                                        + operation.replaceFirst("\\w+ ", "").replaceAll("\\{\\w+[^}]*}", "unknown")),
                        Roles.table("probe").keySet().stream().map(operation -> operation.replaceFirst("\\w+ ", "")),
                        Stream.of("", "api", "api/unknown", "unknown.xhtml", "resources/callboard/shell.css"))
                .flatMap(paths -> paths);
    }

    @ParameterizedTest
    @MethodSource("places")
    void areSentToStrangers(String path) {
        check(path, BOARD.get(path));
    }

    @ParameterizedTest
    @MethodSource("places")
    void areSentToAdministrators(String path) {
        HttpResponse<String> answer = path.startsWith("api/")
                ? new Api(BOARD).get(path.substring(4))
                : Visitor.administrator(BOARD).get(path);
        check(path, answer);
    }

    private static void check(String path, HttpResponse<String> answer) {
        HttpHeaders headers = answer.headers();
        String what = path + " " + answer.statusCode();
        EVERYWHERE.forEach((name, value) ->
                assertThat(headers.allValues(name)).as(name + " of " + what).containsExactly(value));
        assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
        List<String> policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).as(what).hasSize(1);
        assertThat(policies.get(0)).as(what).contains("frame-ancestors 'none'").doesNotContain("unsafe-eval");
        boolean page =
                answer.body().contains("class=\"cb-app\"") || answer.body().contains("class=\"cb-login\"");
        if (page) {
            assertThat(policies.get(0))
                    .as(what)
                    .contains("default-src 'self'", "script-src 'self' 'nonce-", "object-src 'none'", "base-uri 'self'")
                    .doesNotContain("unsafe-inline");
        } else {
            assertThat(policies.get(0))
                    .as(what)
                    .startsWith("default-src 'none'")
                    .doesNotContain("script-src");
        }
        if (!path.startsWith("resources/")) {
            assertThat(headers.firstValue("Cache-Control").orElse("")).as(what).contains("no-store");
        }
    }
}
