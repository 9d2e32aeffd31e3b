package io.callboard.access;

import static io.callboard.access.Role.ADMINISTRATOR;
import static io.callboard.access.Role.OPERATOR;
import static io.callboard.access.Role.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callboard.access.CannotChangeUserException.Reason;
import io.callboard.fixture.DatabaseServer;
import io.callboard.fixture.LogLines;
import io.callboard.fixture.Together;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class UsersTest {

    @Parameter
    DatabaseServer server;

    private AccessFixture fixture;
    private Users users;

    @BeforeEach
    void begin() {
        fixture = new AccessFixture(server);
        users = fixture.users;
    }

    @Test
    void addsAUserWhoLogsInWithThePasswordThatWasMadeUp() {
        String password = users.add("anna", OPERATOR, fixture.admin());
        assertThat(password).hasSize(RandomPassword.LENGTH);
        assertThat(fixture.logIn("anna", password)).isInstanceOfSatisfying(LoginVerdict.Admitted.class, in -> {
            assertThat(in.caller().role()).isEqualTo(OPERATOR);
            assertThat(in.caller().isUser()).isTrue();
            assertThat(fixture.standing.holds(in.caller())).isTrue();
        });
        assertThat(fixture.repository.find("anna").orElseThrow().getLastLoginAt())
                .isEqualTo(AccessFixture.T0);
        assertThat(users.list()).extracting(BoardUser::getName).containsExactly("admin", "anna");
    }

    @Test
    void takesNoNameTwiceAndNoneThatIsNoName() {
        refuses(Reason.TAKEN, () -> users.add("Admin", VIEWER, fixture.admin()));
        for (String name : List.of("", "a b", "a\nb", "<b>", "x".repeat(101))) {
            refuses(Reason.BAD_NAME, () -> users.add(name, VIEWER, fixture.admin()));
        }
        refuses(Reason.BAD_NAME, () -> users.add(null, VIEWER, fixture.admin()));
    }

    @Test
    void endsSessionsOfAUserWhoIsDisabledAndLetsInNoMore() {
        String password = users.add("anna", VIEWER, fixture.admin());
        BoardCaller session = fixture.actor("anna").caller();
        later();
        users.disable("anna", fixture.admin());
        assertThat(fixture.standing.holds(session)).isFalse();
        assertThat(fixture.logIn("anna", password)).isInstanceOf(LoginVerdict.Refused.class);

        later();
        users.enable("anna", fixture.admin());
        assertThat(fixture.standing.holds(session)).isFalse();
        assertThat(fixture.logIn("anna", password)).isInstanceOf(LoginVerdict.Admitted.class);
    }

    @Test
    void endsSessionsWhenPasswordOrRoleChange() {
        String password = users.add("anna", VIEWER, fixture.admin());
        BoardCaller first = fixture.actor("anna").caller();
        later();
        String other = users.reset("anna", fixture.admin());
        assertThat(fixture.standing.holds(first)).isFalse();
        assertThat(fixture.logIn("anna", password)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(fixture.logIn("anna", other)).isInstanceOf(LoginVerdict.Admitted.class);

        BoardCaller second = fixture.actor("anna").caller();
        later();
        users.changeRole("anna", OPERATOR, fixture.admin());
        assertThat(fixture.standing.holds(second)).isFalse();
        assertThat(fixture.actor("anna").caller().role()).isEqualTo(OPERATOR);
    }

    @Test
    void keepsTheLastAdministrator() {
        refuses(Reason.LAST_ADMINISTRATOR, () -> users.disable("admin", fixture.admin()));
        refuses(Reason.LAST_ADMINISTRATOR, () -> users.changeRole("admin", OPERATOR, fixture.admin()));
        assertThat(fixture.admin().caller().role()).isEqualTo(ADMINISTRATOR);
        assertThat(fixture.repository.find("admin").orElseThrow().isEnabled()).isTrue();

        users.add("anna", ADMINISTRATOR, fixture.admin());
        users.disable("admin", fixture.actor("anna"));
        refuses(Reason.LAST_ADMINISTRATOR, () -> users.disable("anna", fixture.actor("anna")));
        users.reset("anna", fixture.actor("anna"));
    }

    @Test
    void keepsOneOfTwoAdministratorsWhoDisableEachOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            String other = "anna" + round;
            users.add(other, ADMINISTRATOR, fixture.admin());
            AtomicInteger turn = new AtomicInteger();
            Together.run(2, () -> {
                try {
                    users.disable(turn.getAndIncrement() == 0 ? "admin" : other, fixture.admin());
                } catch (CannotChangeUserException e) {
                    assertThat(e.reason()).isEqualTo(Reason.LAST_ADMINISTRATOR);
                }
                return null;
            });
            assertThat(users.list().stream().filter(BoardUser::isAdministrator)).hasSize(1);
            users.enable("admin", fixture.admin());
            users.disable(other, fixture.admin());
        }
    }

    @Test
    void writesEachDeedDownAndNoneThatWasRefused() {
        users.add("anna", VIEWER, fixture.admin());
        users.changeRole("anna", OPERATOR, fixture.admin());
        users.reset("anna", fixture.admin());
        users.disable("anna", fixture.admin());
        users.enable("anna", fixture.admin());
        refuses(Reason.LAST_ADMINISTRATOR, () -> users.disable("admin", fixture.admin()));
        fixture.tokens.make("shop", VIEWER, 30, fixture.admin());
        fixture.tokens.revoke(
                fixture.tokens.list(fixture.admin().caller()).get(0).getId(), fixture.admin());

        assertThat(fixture.audited())
                .containsExactlyInAnyOrder(
                        "USER_ADDED admin: null > administrator",
                        "USER_ADDED anna: null > viewer",
                        "ROLE_CHANGED anna: viewer > operator",
                        "PASSWORD_RESET anna: null > null",
                        "USER_DISABLED anna: operator > operator, disabled",
                        "USER_ENABLED anna: operator, disabled > operator",
                        "TOKEN_MADE shop: null > null",
                        "TOKEN_REVOKED shop: null > null");
    }

    @Test
    void tellsOfLoginsButKeepsNoNameThatNobodyHas() {
        fixture.logIn("admin", "secret");
        fixture.logIn("admin", "wrong");
        fixture.logIn("Tr0ub4dor&3", "wrong");

        assertThat(fixture.trail.notes)
                .extracting(note -> note.outcome() + " " + note.who().name())
                .containsExactly("DONE admin", "REFUSED admin", "REFUSED null");
        assertThat(fixture.trail.notes).noneMatch(note -> note.toString().contains("Tr0ub4dor"));
    }

    @Test
    void changesNobodyWhoIsNotThere() {
        refuses(Reason.UNKNOWN, () -> users.disable("nobody", fixture.admin()));
        refuses(Reason.UNKNOWN, () -> users.reset("nobody", fixture.admin()));
    }

    @Test
    void changesOnesOwnPassword() {
        later();
        BoardCaller before = fixture.admin().caller();
        BoardCaller after = users.changePassword("secret", "correct horse battery", fixture.admin());
        assertThat(fixture.standing.holds(before)).isFalse();
        assertThat(fixture.standing.holds(after)).isTrue();
        assertThat(fixture.logIn("admin", "correct horse battery")).isInstanceOf(LoginVerdict.Admitted.class);
    }

    @Test
    void changesNoPasswordOfAUserWhomAnAdministratorChangedSinceTheLogin() {
        String password = users.add("anna", ADMINISTRATOR, fixture.admin());
        Actor anna = fixture.actor("anna");
        users.changeRole("anna", VIEWER, fixture.admin());
        refuses(Reason.CHANGED, () -> users.changePassword(password, "correct horse battery", anna));
        assertThat(fixture.logIn("anna", password)).isInstanceOf(LoginVerdict.Admitted.class);
        assertThat(fixture.logIn("anna", "correct horse battery")).isInstanceOf(LoginVerdict.Refused.class);
    }

    @Test
    void tellsTwoChangesInOneMillisecondApart() {
        users.add("anna", VIEWER, fixture.admin());
        BoardCaller before = fixture.actor("anna").caller();
        users.reset("anna", fixture.admin());
        assertThat(fixture.standing.holds(before)).isFalse();
        BoardCaller between = fixture.actor("anna").caller();
        users.reset("anna", fixture.admin());
        assertThat(fixture.standing.holds(between)).isFalse();
    }

    @Test
    void keepsNobodyInARoleThatIsNotTheUsers() {
        users.add("anna", VIEWER, fixture.admin());
        BoardCaller known = fixture.actor("anna").caller();
        BoardCaller raised = new BoardCaller(known.name(), ADMINISTRATOR, known.kind(), known.since());
        assertThat(fixture.standing.holds(known)).isTrue();
        assertThat(fixture.standing.holds(raised)).isFalse();
    }

    @Test
    void letsNobodyInWhosePasswordWasResetWhileItWasCompared() {
        String password = users.add("anna", VIEWER, fixture.admin());
        IdentityStoreHandler stores = fixture.login.stores;
        fixture.login.stores = credential -> {
            CredentialValidationResult result = stores.validate(credential);
            users.reset("anna", fixture.admin());
            return result;
        };
        assertThat(fixture.logIn("anna", password)).isInstanceOf(LoginVerdict.Refused.class);
        assertThat(fixture.repository.find("anna").orElseThrow().getLastLoginAt())
                .isNull();
    }

    @Test
    void takesNoBadPassword() {
        refuses(Reason.WRONG_PASSWORD, () -> change("wrong", "correct horse battery"));
        refuses(Reason.BAD_LENGTH, () -> change("secret", "elevenchars"));
        refuses(Reason.BAD_LENGTH, () -> change("secret", "ab cd ef gh ".repeat(100)));
        refuses(Reason.GUESSABLE, () -> change("secret", "the Admin of all"));
        refuses(Reason.GUESSABLE, () -> change("secret", "abababababab"));
        fixture.users.reset("admin", fixture.admin());
    }

    @ParameterizedTest
    @CsvSource({"e,true", "ann,true", "anna,false"})
    void letsAPasswordHoldAShortName(String name, boolean may) {
        String present = users.add(name, VIEWER, fixture.admin());
        ThrowingCallable change = () -> users.changePassword(present, "correct hors " + name, fixture.actor(name));
        if (may) {
            assertThatCode(change).doesNotThrowAnyException();
        } else {
            refuses(Reason.GUESSABLE, change);
        }
    }

    @Test
    void makesWhoGuessesThePresentPasswordWait() {
        for (int i = 0; i < LoginThrottle.ONE.free(); i++) {
            refuses(Reason.WRONG_PASSWORD, () -> change("wrong", "correct horse battery"));
        }
        refuses(Reason.THROTTLED, () -> change("secret", "correct horse battery"));
    }

    @Test
    void tellsTheLogWhoDidWhatToWhomFromWhere() {
        try (LogLines lines = new LogLines(Audit.class)) {
            String password = users.add("anna", VIEWER, fixture.admin());
            users.disable("anna", fixture.admin());
            assertThat(lines.all())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("User added as viewer: anna, by admin from 192.0.2.1"))
                    .anyMatch(line -> line.contains("User disabled: anna, by admin from 192.0.2.1"))
                    .noneMatch(line -> line.contains(password));
        }
    }

    private void change(String present, String wanted) {
        users.changePassword(present, wanted, fixture.admin());
    }

    private void later() {
        fixture.clock.advance(Duration.ofSeconds(1));
    }

    private static void refuses(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(CannotChangeUserException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }
}
