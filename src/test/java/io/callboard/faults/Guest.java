package io.callboard.faults;

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
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The administrator at the pages, behind a proxy, with a browser that knows no scripts and follows no redirect by itself. */
final class Guest {

    private static final Pattern HIDDEN = Pattern.compile("<input [^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .sslContext(Certificate.get().trust())
            .cookieHandler(cookies)
            .build();
    private final URI base;
    private final String password;

    Guest(URI base, String password) {
        this.base = base;
        this.password = password;
    }

    HttpResponse<String> get(String path) {
        return get(base.resolve(path));
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Fills in the login page at that address and sends it; the answer is the redirect to where it goes on. */
    HttpResponse<String> logIn(URI address) {
        String fields = hidden(get(address).body());
        return post("login.xhtml", fields, pair("user", "admin"), pair("password", password), "submit=pressed");
    }

    /** Fills in a form of that page and presses its button. */
    HttpResponse<String> submit(String page, String form, String button, Map<String, String> typed) {
        String whole = get(page).body();
        int start = whole.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new IllegalStateException("no form " + form + " on " + page);
        }
        String fields = typed.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
        String shown = whole.substring(start, whole.indexOf("</form>", start));
        return post(page, hidden(shown), fields, pair(form + ":" + button, "pressed"));
    }

    private HttpResponse<String> post(String page, String... fields) {
        return send(HttpRequest.newBuilder(base.resolve(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", fields))));
    }

    private static String hidden(String html) {
        return HIDDEN.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(input -> pair(attribute(NAME, input), attribute(VALUE, input)))
                .collect(Collectors.joining("&"));
    }

    private static String attribute(Pattern pattern, String tag) {
        return pattern.matcher(tag)
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElse("");
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Where an answer sends it. */
    URI next(HttpResponse<String> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Whether the node at that address takes it for somebody who is logged in. */
    boolean isKnownTo(URI node) {
        String all = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(node.resolve("calls.xhtml"))
                .header("Cookie", all)
                .build();
        return send(HttpClient.newHttpClient(), request).statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request.timeout(Duration.ofMinutes(1)).build());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
