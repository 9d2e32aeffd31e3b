package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone at the pages with a browser that knows no scripts: keeps cookies, fills in forms. */
final class Visitor {

    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    private final Board board;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(Board board) {
        this.board = board;
    }

    /** Someone who is logged in as the first administrator. */
    static Visitor administrator(Board board) {
        Visitor visitor = new Visitor(board);
        HttpResponse<String> in = visitor.submit(
                visitor.page("login.xhtml"),
                "login",
                "submit",
                Map.of("user", Board.ADMINISTRATOR, "password", board.administratorPassword()));
        assertThat(in.statusCode()).isEqualTo(302);
        return visitor;
    }

    /** The page's markup; fails when it is not answered with 200. */
    String page(String path) {
        HttpResponse<String> answer = send(request(board.base().resolve(path)).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form of that page by that button, with these fields besides what is hidden in it. */
    HttpResponse<String> submit(String page, String form, String button, Map<String, String> fields) {
        Matcher found = Pattern.compile("<form id=\"" + form + "\"([^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as("form " + form + " in " + page).isTrue();
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(pair(name, value)));
        pairs.add(pair(button, "pressed"));
        Matcher input = Pattern.compile("<input [^>]*type=\"hidden\"[^>]*>").matcher(found.group(2));
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group());
            pairs.add(pair(attributes.get("name"), attributes.getOrDefault("value", "")));
        }
        URI action = board.base().resolve(attributes(found.group(1)).get("action"));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(1),
                        match -> match.group(2).replace("&amp;", "&"),
                        (first, second) -> first));
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
