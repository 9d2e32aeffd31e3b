package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.SettingsReader;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {

    /** What the server was told of the cookie, by the name of the method that told it. */
    private final Map<String, List<Object>> told = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"https://calls.example.com/callboard", "HTTPS://calls.example.com"})
    void isSecureBehindAnHttpsAddress(String url) {
        start(Map.of("callboard.public-url", url));

        assertThat(told).containsEntry("setSecure", List.of(true));
    }

    @Test
    void isSentWithoutHttpsWhereTheAddressIsNone() {
        start(Map.of("callboard.public-url", "http://localhost:8080/callboard"));

        assertThat(told).containsEntry("setSecure", List.of(false));
    }

    @Test
    void isSentWithoutHttpsWhereNoAddressIsSet() {
        start(Map.of());

        assertThat(told).containsEntry("setSecure", List.of(false));
    }

    @Test
    void isNotSentFromFormsOfOtherSites() {
        start(Map.of());

        assertThat(told).containsEntry("setAttribute", List.of("SameSite", "Lax"));
    }

    @Test
    void endsTheSessionAfterTheTimeThatIsSet() {
        start(Map.of("callboard.session-timeout", "30m"));

        assertThat(told).containsEntry("setSessionTimeout", List.of(30));
    }

    private void start(Map<String, String> properties) {
        SessionCookieConfig cookie = proxy(SessionCookieConfig.class, "", null);
        ServletContext server = proxy(ServletContext.class, "getSessionCookieConfig", cookie);
        SessionCookie listener = new SessionCookie();
        listener.settings = new SettingsReader(properties, Map.of()).read();
        listener.contextInitialized(new ServletContextEvent(server));
    }

    /** One whose only answer is that result of that method, and that notes every other call. */
    private <T> T proxy(Class<T> type, String method, Object result) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return result;
                    }
                    told.put(called.getName(), Arrays.asList(arguments));
                    return null;
                }));
    }
}
