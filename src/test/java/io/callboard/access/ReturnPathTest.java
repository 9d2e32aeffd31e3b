package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @Test
    void goesBackWithTheQuery() {
        assertThat(ReturnPath.of("/calls.xhtml?status=ended&q=a%20b").path())
                .isEqualTo("/calls.xhtml?status=ended&q=a%20b");
    }

    @Test
    void survivesTheWayThroughTheLoginPage() {
        assertThat(ReturnPath.of("/calls.xhtml?q=a%20b&x=1").loginAddress("/callboard"))
                .isEqualTo("/callboard/login.xhtml?to=%2Fcalls.xhtml%3Fq%3Da%2520b%26x%3D1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "calls.xhtml",
                "//evil.example/",
                "/\\evil.example/",
                "https://evil.example/",
                "/calls.xhtml\r\nSet-Cookie: a=b",
                "/calls.xhtml?q=\u00e9",
                "/login.xhtml?to=/login.xhtml"
            })
    void goesNowhereElse(String asked) {
        assertThat(ReturnPath.of(asked)).isEqualTo(ReturnPath.START);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(nullValues = "-", textBlock = """
            GET,  https://calls.example.com/callboard/calls.xhtml?q=1,      /deliveries.xhtml?status=DEAD
            POST, https://calls.example.com/callboard/deliveries.xhtml?q=1, /deliveries.xhtml?q=1
            POST, https://evil.example/,                                    /deliveries.xhtml
            POST, -,                                                        /deliveries.xhtml
            """)
    void goesBackToWhereAFormWasFilledIn(String method, String referer, String back) {
        Map<String, String> answers = Map.of(
                "getMethod", method,
                "getContextPath", "/callboard",
                "getRequestURI", "/callboard/deliveries.xhtml",
                "getQueryString", "status=DEAD");
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, asked, parameters) -> asked.getName().equals("getHeader")
                        ? ("Referer".equals(parameters[0]) ? referer : null)
                        : answers.get(asked.getName()));

        assertThat(ReturnPath.of(request).path()).isEqualTo(back);
    }
}
