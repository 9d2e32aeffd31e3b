package io.callboard.access;

import static io.callboard.access.Role.ADMINISTRATOR;
import static io.callboard.access.Role.OPERATOR;
import static io.callboard.access.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.fixture.DatabaseServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TokensTest {

    @Parameter
    DatabaseServer server;

    private AccessFixture fixture;
    private Tokens tokens;

    @BeforeEach
    void begin() {
        fixture = new AccessFixture(server);
        tokens = fixture.tokens;
    }

    @Test
    void letsAProgramInUntilTheTokenExpires() {
        String token = tokens.make("crm", OPERATOR, 30, fixture.admin());
        assertThat(admit(token)).contains(new BoardCaller("crm", OPERATOR, BoardCaller.Kind.TOKEN, null));
        fixture.clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(admit(token)).isPresent();
        fixture.clock.advance(Duration.ofMillis(1));
        assertThat(admit(token)).isEmpty();
        assertThat(tokens.isGood(only())).isFalse();
    }

    @Test
    void keepsTheDigestAlone() {
        String token = tokens.make("crm", VIEWER, 30, fixture.admin());
        assertThat(only().getHint()).isEqualTo(token.substring(token.length() - 4));
        assertThat(fixture.tokens.tokens.find(token)).isEmpty();
        assertThat(admit(token.substring(0, 46) + (token.endsWith("A") ? "Q" : "A")))
                .isEmpty();
    }

    @Test
    void letsNobodyInByARevokedToken() {
        String token = tokens.make("crm", VIEWER, 30, fixture.admin());
        tokens.revoke(only().getId(), fixture.admin());
        assertThat(admit(token)).isEmpty();
        Instant first = only().getRevokedAt();
        fixture.clock.advance(Duration.ofSeconds(1));
        tokens.revoke(only().getId(), fixture.admin());
        assertThat(only().getRevokedAt()).isEqualTo(first);
    }

    @Test
    void givesNoTokenMoreThanItsMaker() {
        fixture.users.add("anna", OPERATOR, fixture.admin());
        Actor anna = fixture.actor("anna");
        assertThatThrownBy(() -> tokens.make("crm", ADMINISTRATOR, 30, anna))
                .isInstanceOf(IllegalArgumentException.class);
        String token = tokens.make("crm", OPERATOR, 30, anna);

        fixture.users.changeRole("anna", VIEWER, fixture.admin());
        assertThat(admit(token).orElseThrow().role()).isEqualTo(VIEWER);
        fixture.users.changeRole("anna", ADMINISTRATOR, fixture.admin());
        assertThat(admit(token).orElseThrow().role()).isEqualTo(OPERATOR);
    }

    @Test
    void endForGoodWhenTheirMakerIsDisabled() {
        String token = annasToken();
        String admins = tokens.make("crm", VIEWER, 30, fixture.admin());
        String namesakes = tokens.make("crm", VIEWER, 30, namesake("anna"));
        fixture.users.disable("anna", fixture.admin());
        assertThat(admit(token)).isEmpty();
        assertThat(tokens.list(fixture.admin().caller()))
                .filteredOn(each -> each.getRevokedAt() != null)
                .extracting(ApiToken::getMakerLabel)
                .containsExactly("anna");
        fixture.users.enable("anna", fixture.admin());
        assertThat(admit(token)).isEmpty();
        assertThat(admit(admins)).isPresent();
        assertThat(admit(namesakes)).isPresent();
        assertThat(admit(tokens.make("crm", VIEWER, 30, fixture.actor("anna")))).isPresent();
    }

    @Test
    void endWithThePasswordThatAnAdministratorResets() {
        String token = annasToken();
        fixture.users.reset("anna", fixture.admin());
        assertThat(admit(token)).isEmpty();
    }

    @Test
    void goOnWithAPasswordThatTheMakerChanges() {
        String token = tokens.make("crm", VIEWER, 30, fixture.admin());
        fixture.users.changePassword("secret", "correct horse battery", fixture.admin());
        assertThat(admit(token)).isPresent();
    }

    @Test
    void areNotInheritedByALaterUserOfTheName() {
        String token = annasToken();
        execute("delete from BoardUser u where u.name = 'anna'");
        fixture.users.add("anna", ADMINISTRATOR, fixture.admin());
        assertThat(admit(token)).isEmpty();
    }

    @Test
    void endAlsoWhenTheMakerWasDisabledInTheTable() {
        String token = annasToken();
        execute("update BoardUser u set u.disabledAt = u.createdAt where u.name = 'anna'");
        fixture.users.enable("anna", fixture.admin());
        assertThat(admit(token)).isEmpty();
    }

    private String annasToken() {
        fixture.users.add("anna", OPERATOR, fixture.admin());
        String token = tokens.make("crm", OPERATOR, 30, fixture.actor("anna"));
        assertThat(admit(token)).isPresent();
        return token;
    }

    private static Actor namesake(String name) {
        return new Actor(new BoardCaller(name, VIEWER, BoardCaller.Kind.COMPANY, null), AccessFixture.ADDRESS);
    }

    private void execute(String update) {
        fixture.database.inTransaction(entities -> entities.createQuery(update).executeUpdate());
    }

    @Test
    void takesOnlyATokenWithANameAndAnEnd() {
        for (String name : new String[] {null, " ", "x".repeat(101)}) {
            assertThatThrownBy(() -> tokens.make(name, VIEWER, 30, fixture.admin()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int days : new int[] {0, -1, Tokens.MOST_DAYS + 1}) {
            assertThatThrownBy(() -> tokens.make("crm", VIEWER, days, fixture.admin()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void showsAndRevokesToOthersOnlyTheirOwn() {
        fixture.users.add("anna", VIEWER, fixture.admin());
        tokens.make("crm", VIEWER, 30, fixture.admin());
        String annas = tokens.make("annas", VIEWER, 30, fixture.actor("anna"));
        Actor namesake = namesake("anna");
        tokens.make("hers", VIEWER, 30, namesake);

        assertThat(tokens.list(fixture.admin().caller()))
                .extracting(ApiToken::getMakerLabel)
                .containsExactlyInAnyOrder("admin", "anna", "anna (company)");
        assertThat(tokens.list(fixture.actor("anna").caller()))
                .extracting(ApiToken::getName)
                .containsExactly("annas");
        assertThat(tokens.list(namesake.caller())).extracting(ApiToken::getName).containsExactly("hers");

        ApiToken token = tokens.list(fixture.actor("anna").caller()).get(0);
        tokens.revoke(token.getId(), namesake);
        assertThat(admit(annas)).isPresent();
        tokens.revoke(token.getId(), fixture.admin());
        assertThat(admit(annas)).isEmpty();
    }

    @Test
    void notesTheLastUseOnceAMinute() {
        String token = tokens.make("crm", VIEWER, 30, fixture.admin());
        assertThat(only().getLastUsedAt()).isNull();
        admit(token);
        assertThat(only().getLastUsedAt()).isEqualTo(AccessFixture.T0);
        fixture.clock.advance(Duration.ofSeconds(59));
        admit(token);
        assertThat(only().getLastUsedAt()).isEqualTo(AccessFixture.T0);
        fixture.clock.advance(Duration.ofSeconds(1));
        admit(token);
        assertThat(only().getLastUsedAt()).isEqualTo(AccessFixture.T0.plusSeconds(60));
    }

    private Optional<BoardCaller> admit(String token) {
        return TokenText.parse("Bearer " + token).flatMap(tokens::admit);
    }

    private ApiToken only() {
        return tokens.list(fixture.admin().caller()).get(0);
    }
}
