package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BlackBox
class LoginIT {

    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]*)\"");

    private final Board board = Board.running();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void sendsAStrangerToTheLoginPageAndRemembersTheWay() throws Exception {
        HttpResponse<String> answer = get("calls.xhtml?status=ended");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/callboard/login.xhtml?to=%2Fcalls.xhtml%3Fstatus%3Dended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls.xhtml;/login.xhtml",
                "resources/%2e%2e/calls.xhtml",
                "webhook/%2e%2e/calls.xhtml",
                "login.xhtml%2f%2e%2e%2fcalls.xhtml"
            })
    void opensNoPageByAWindingPath(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.headers().firstValue("Location").orElse("login.xhtml"))
                .contains("login.xhtml");
    }

    @Test
    void tellsAjaxToGoToTheLoginPage() throws Exception {
        HttpResponse<String> answer = send(request("calls.xhtml")
                .header("Faces-Request", "partial/ajax")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("a", "b"))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<redirect url=\"/callboard/login.xhtml\"/>");
    }

    @Test
    void refusesAWrongPasswordInPlainWords() throws Exception {
        HttpResponse<String> answer = logIn("nobody", "wrong", "/calls.xhtml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("User name or password is not right.")
                .doesNotContain("value=\"wrong\"");
        assertThat(location(get("calls.xhtml"))).contains("login.xhtml");
    }

    @Test
    void letsTheAdministratorInWhereSheWantedToGo() throws Exception {
        HttpResponse<String> in = logIn(Board.ADMINISTRATOR, board.administratorPassword(), "/chats.xhtml?x=1");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(location(in)).endsWith("/callboard/chats.xhtml?x=1");
        assertThat(in.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.contains("HttpOnly"));
        assertThat(location(get("login.xhtml"))).endsWith("/callboard/calls.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
    void leadsToNoOtherSite(String to) throws Exception {
        HttpResponse<String> in = logIn(Board.ADMINISTRATOR, board.administratorPassword(), to);
        assertThat(location(in)).endsWith("/callboard/calls.xhtml");
    }

    @Test
    void makesNoSessionBeforeTheLoginAndANewOneAtEach() throws Exception {
        get("login.xhtml");
        assertThat(session()).isEmpty();
        post(Board.ADMINISTRATOR, board.administratorPassword(), "/", "");
        String first = session();
        post(Board.ADMINISTRATOR, board.administratorPassword(), "/", "");
        assertThat(session()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void asksProgramsForBasicCredentials() throws Exception {
        HttpResponse<String> answer = get("api/calls");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        String wrong = "Basic " + Base64.getEncoder().encodeToString("guesser:wrong".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("api/calls").header("Authorization", wrong));
        for (int i = 0; i < 20 && answer.statusCode() != 429; i++) {
            assertThat(answer.statusCode()).isEqualTo(401);
            answer = send(request("api/calls").header("Authorization", wrong));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
    }

    @Test
    void letsNobodyInByTheSessionFromBeforeTheLogin() throws Exception {
        post(Board.ADMINISTRATOR, board.administratorPassword(), "/", "");
        String planted = session();
        post(Board.ADMINISTRATOR, board.administratorPassword(), "/", "");
        assertThat(session()).isNotEqualTo(planted);
        assertThat(get("calls.xhtml").statusCode()).isEqualTo(200);

        HttpResponse<String> stranger = HttpClient.newHttpClient()
                .send(
                        request("calls.xhtml")
                                .header("Cookie", "JSESSIONID=" + planted)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(location(stranger)).contains("login.xhtml");
    }

    @Test
    void letsScriptsComeFromThisServerOnly() throws Exception {
        assertThat(get("login.xhtml").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-"));
    }

    private HttpResponse<String> logIn(String user, String password, String to) throws Exception {
        Matcher nonce = NONCE.matcher(get("login.xhtml").body());
        assertThat(nonce.find()).isTrue();
        return post(user, password, to, nonce.group(1));
    }

    /** Mojarra knows the form that was sent by its own name, MyFaces by that with an ending. */
    private HttpResponse<String> post(String user, String password, String to, String nonce) throws Exception {
        return send(request("login.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "login",
                        "login",
                        "login_SUBMIT",
                        "1",
                        "submit",
                        "Sign in",
                        "jakarta.faces.ViewState",
                        "stateless",
                        "primefaces.nonce",
                        nonce,
                        "to",
                        to,
                        "user",
                        user,
                        "password",
                        password))));
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(board.base().resolve(path)).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }
}
