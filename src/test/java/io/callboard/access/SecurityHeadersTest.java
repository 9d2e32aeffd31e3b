package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private final Map<String, String> sent = new TreeMap<>();

    @Test
    void asksForHttpsAlwaysWhereTheBoardHasIt() {
        on("https://calls.example.com");
        assertThat(sent).containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void asksForNoHttpsWhereThereIsNone() {
        on("http://localhost:8080");
        assertThat(sent).doesNotContainKey("Strict-Transport-Security").containsKey("X-Content-Type-Options");
    }

    @Test
    void letsAPageReplaceThePolicyInsteadOfAddingOne() {
        HttpServletResponse response = on("http://localhost:8080");
        response.addHeader("content-security-policy", "default-src 'self'");
        response.addHeader("Vary", "Cookie");
        assertThat(sent)
                .containsEntry("content-security-policy", "default-src 'self'")
                .containsEntry("added Vary", "Cookie")
                .doesNotContainKey("added content-security-policy");
    }

    @Test
    void staysWhenAnAnswerIsBegunAnew() {
        HttpServletResponse response = on("http://localhost:8080");
        response.reset();
        assertThat(sent).containsKeys("X-Content-Type-Options", "Content-Security-Policy");
    }

    private HttpServletResponse on(String publicUrl) {
        SecurityHeaders headers = new SecurityHeaders();
        headers.settings = new SettingsReader(Map.of("callboard.public-url", publicUrl), Map.of()).read();
        return headers.on((HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals("reset")) {
                        sent.clear();
                        return null;
                    }
                    String how = called.getName().equals("addHeader") ? "added " : "";
                    sent.put(how + arguments[0], String.valueOf(arguments[1]));
                    return null;
                }));
    }
}
