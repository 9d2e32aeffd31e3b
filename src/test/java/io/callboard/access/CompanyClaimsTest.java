package io.callboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.config.OpenId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyClaimsTest {

    @Test
    void giveTheHighestRoleOfAllGroups() {
        assertThat(claims("groups", Map.of("groups", List.of("staff", "desk"))).role())
                .contains(Role.OPERATOR);
        assertThat(claims("groups", Map.of("groups", List.of("admins", "staff")))
                        .role())
                .contains(Role.ADMINISTRATOR);
        assertThat(claims("groups", Map.of("groups", "staff")).role()).contains(Role.VIEWER);
    }

    @Test
    void giveNoRoleWithoutAGroupThatIsNamed() {
        assertThat(claims("groups", Map.of("groups", List.of("Staff", "others")))
                        .role())
                .isEmpty();
        assertThat(claims("groups", Map.of()).role()).isEmpty();
        assertThat(claims("groups", Map.of("groups", Map.of("staff", true))).role())
                .isEmpty();
    }

    @Test
    void areReadAlongDotsToo() {
        Map<String, Object> keycloak = Map.of("realm_access", Map.of("roles", List.of("desk")));
        assertThat(claims("realm_access.roles", keycloak).role()).contains(Role.OPERATOR);
        assertThat(claims("realm_access.roles", keycloak).tellsRoles()).isTrue();
        assertThat(claims("realm_access.groups", keycloak).tellsRoles()).isFalse();
        assertThat(claims("https://example.com/roles", Map.of("https://example.com/roles", List.of("desk")))
                        .role())
                .contains(Role.OPERATOR);
    }

    @Test
    void tellANameThatIsOneLine() {
        assertThat(claims("groups", Map.of("preferred_username", "olga\nadmin")).name())
                .isEqualTo("olga?admin");
        assertThat(claims("groups", Map.of("sub", "4711")).name()).isEqualTo("4711");
        assertThat(claims("groups", Map.of("sub", "4711", "preferred_username", " "))
                        .name())
                .isEqualTo("4711");
        assertThat(claims("groups", Map.of("sub", "x".repeat(300))).name()).hasSize(100);
    }

    private static CompanyClaims claims(String rolesClaim, Map<String, Object> claims) {
        OpenId company = new OpenId(
                URI.create("https://id.example.com"),
                "callboard",
                "secret",
                List.of("openid"),
                "preferred_username",
                rolesClaim,
                List.of("staff"),
                List.of("desk"),
                List.of("admins"));
        return new CompanyClaims(company, claims);
    }
}
