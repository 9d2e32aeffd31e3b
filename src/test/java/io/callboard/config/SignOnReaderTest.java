package io.callboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignOnReaderTest {

    private static final Map<String, String> COMPANY = Map.of(
            "CALLBOARD_PUBLIC_URL", "https://calls.example.com/callboard",
            "CALLBOARD_OIDC_ISSUER", "https://id.example.com/",
            "CALLBOARD_OIDC_CLIENT_ID", "callboard",
            "CALLBOARD_OIDC_CLIENT_SECRET", "s3cret",
            "CALLBOARD_OIDC_OPERATORS", "Call desk, /ops");

    @Test
    void knowsTheCompanysProvider() {
        OpenId company = read(COMPANY).company().orElseThrow();
        assertThat(company.issuer()).hasToString("https://id.example.com/");
        assertThat(company.scopes()).containsExactly("openid", "profile");
        assertThat(company.rolesClaim()).isEqualTo("groups");
        assertThat(company.operators()).containsExactly("Call desk", "/ops");
        assertThat(company.viewers()).isEmpty();
        assertThat(company.toString()).doesNotContain("s3cret");
    }

    @Test
    void asksForOpenidInAnyCase() {
        assertThat(read(with("CALLBOARD_OIDC_SCOPES", "email groups"))
                        .company()
                        .orElseThrow()
                        .scopes())
                .isEqualTo(List.of("openid", "email", "groups"));
    }

    @Test
    void endsSessionsInWholeMinutes() {
        assertThat(read(Map.of("CALLBOARD_SESSION_TIMEOUT", "330s")).idle()).isEqualTo(Duration.ofMinutes(5));
        refuses(Map.of("CALLBOARD_SESSION_TIMEOUT", "4m"), "CALLBOARD_SESSION_TIMEOUT");
    }

    @Test
    void asksTheServersRealmWhenTold() {
        assertThat(read(Map.of()).realm()).isFalse();
        assertThat(read(Map.of("CALLBOARD_REALM", "on")).realm()).isTrue();
        refuses(Map.of("CALLBOARD_REALM", "true"), "CALLBOARD_REALM");
    }

    @Test
    void saysWhatIsMissing() {
        Map<String, String> bare = Map.of("CALLBOARD_OIDC_ISSUER", "https://id.example.com");
        refuses(bare, "CALLBOARD_OIDC_CLIENT_ID");
        refuses(bare, "CALLBOARD_OIDC_CLIENT_SECRET");
        refuses(bare, "CALLBOARD_PUBLIC_URL");
        refuses(bare, "CALLBOARD_OIDC_VIEWERS");
    }

    @Test
    void trustsNoProviderThatAnyoneCanPlay() {
        refuses(with("CALLBOARD_OIDC_ISSUER", "http://id.example.com"), "CALLBOARD_OIDC_ISSUER");
        assertThat(read(with("CALLBOARD_OIDC_ISSUER", "http://localhost:9000")).company())
                .isPresent();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> given = new HashMap<>(COMPANY);
        given.put(name, value);
        return given;
    }

    private static SignOn read(Map<String, String> variables) {
        return new SettingsReader(Map.of(), variables).read().signOn();
    }

    private static void refuses(Map<String, String> variables, String name) {
        assertThatThrownBy(() -> read(variables))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name + ": ");
    }
}
