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
import java.util.HashMap;
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

    private String site = "same-origin";

    Visitor(Board board) {
        this.board = board;
    }

    /** Someone who is logged in as the first administrator. */
    static Visitor administrator(Board board) {
        return loggedIn(board, Board.ADMINISTRATOR, board.administratorPassword());
    }

    /** Someone who is logged in. */
    static Visitor loggedIn(Board board, String user, String password) {
        Visitor visitor = new Visitor(board);
        assertThat(visitor.logIn(user, password).statusCode()).isEqualTo(302);
        return visitor;
    }

    /** The answer to a login: 302 when it was let in. */
    HttpResponse<String> logIn(String user, String password) {
        return submit(page("login.xhtml"), "login", "submit", Map.of("user", user, "password", password));
    }

    /** From now on the browser says that pages of such a site send the requests: same-origin, cross-site, … */
    Visitor from(String site) {
        this.site = site;
        return this;
    }

    /** The answer for that path, whatever it is. */
    HttpResponse<String> get(String path) {
        return send(request(board.base().resolve(path)).GET());
    }

    /** The answer for that path with these headers, as it came. */
    HttpResponse<byte[]> bytes(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(board.base().resolve(path)).GET();
        headers.forEach(request::header);
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form of these fields that knows no state, and gets its answer as it came. */
    HttpResponse<byte[]> post(String path, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(pair(name, value)));
        return send(
                request(board.base().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", pairs))),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends these fields as the form of a page that shows no such form: with the state of the page that it shows. */
    HttpResponse<String> forge(String path, String page, Map<String, String> fields) {
        Matcher state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        assertThat(state.find()).as("a view state in " + page).isTrue();
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(pair(name, value)));
        // A form that was sent has its name as its value in Mojarra, and this in MyFaces
        fields.keySet().stream()
                .filter(name -> name.equals(fields.get(name)))
                .forEach(form -> pairs.add(pair(form + "_SUBMIT", "1")));
        Matcher nonce =
                Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]*)\"").matcher(page);
        if (!fields.containsKey("primefaces.nonce") && nonce.find()) {
            pairs.add(pair("primefaces.nonce", nonce.group(1)));
        }
        pairs.add(pair("jakarta.faces.ViewState", state.group(1).replace("&amp;", "&")));
        return send(request(board.base().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The page's markup; fails when it is not answered with 200. */
    String page(String path) {
        HttpResponse<String> answer = get(path);
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

    /** Sends a form that asks for a reason, and for the number that it tells, with both. */
    HttpResponse<String> confirm(String page, String form, String button, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("consentReason", "as agreed");
        Matcher counted = Pattern.compile(
                        "id=\"" + form + "\".*?name=\"consentCounted\" value=\"([^\"]*)\"", Pattern.DOTALL)
                .matcher(page);
        if (counted.find()) {
            all.putIfAbsent("consentTyped", counted.group(1));
        }
        return submit(page, form, button, all);
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

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Sec-Fetch-Site", site).timeout(Duration.ofMinutes(1));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
