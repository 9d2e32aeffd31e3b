package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People of the company's directory, a real LDAP server: at the login page, at the API, and by their tokens. */
@BlackBox
class LdapLoginIT {

    private final Board board = Board.running();

    @Test
    void letsAnOperatorInAtThePagesAndByTokens() {
        Visitor olga = Visitor.loggedIn(board, "olga", "Olga-password");
        assertThat(olga.page("calls.xhtml")).contains("Olga", "Operator");
        assertThat(olga.get("users.xhtml").statusCode()).isEqualTo(403);
        String account = olga.page("account.xhtml");
        assertThat(account).contains("sign-on knows your password").doesNotContain("New password");
        assertThat(board.log()).contains("Signed in by the company as operator: Olga");

        String made = olga.submit(
                        account,
                        "make",
                        "makeToken",
                        Map.of("tokenName", "of the directory", "tokenRole", "VIEWER", "tokenDays", "90"))
                .body();
        assertThat(new Api(board, "Bearer " + Staff.secret(made)).get("calls").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsProgramsInByNameAndPassword() {
        assertThat(api("vera", "vera-password").get("calls").statusCode()).isEqualTo(200);
        assertThat(api("vera", "vera-password").get("verification").statusCode())
                .isEqualTo(403);
        assertThat(api("adam", "adam-password").get("verification").statusCode())
                .isEqualTo(200);
        assertThat(api("vera", "vera-password").get("../health").body()).contains("\"data\"");
    }

    @Test
    void letsNobodyElseIn() {
        assertThat(api("bill", "").get("calls").statusCode()).isEqualTo(401);
        assertThat(api("bill", "wrong").get("calls").statusCode()).isEqualTo(401);
        assertThat(api("*", "bill-password").get("calls").statusCode()).isEqualTo(401);
        assertThat(api("bill)(uid=*", "bill-password").get("calls").statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(board).logIn("nobody", "nobody-password").body())
                .contains("none of your groups may see the board");
    }

    @Test
    void letsCallboardsOwnInWhileTheDirectoryIsAway() {
        board.directory().goAway();
        try {
            HttpResponse<String> refused = new Visitor(board).logIn("bill", "bill-password");
            assertThat(refused.body()).contains("directory does not answer");
            HttpResponse<String> program = api("jane", "jane-password").get("calls");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).contains("10");
            assertThat(Visitor.administrator(board).get("users.xhtml").statusCode())
                    .isEqualTo(200);
        } finally {
            board.directory().comeBack();
        }
        awaitRest();
        assertThat(new Visitor(board).logIn("bill", "bill-password").statusCode())
                .isEqualTo(302);
    }

    /** Callboard asks again ten seconds after a failure. */
    private void awaitRest() {
        long end = System.nanoTime() + 30_000_000_000L;
        while (api("jane", "jane-password").get("calls").statusCode() == 503) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Api api(String name, String password) {
        return new Api(board, Api.basic(name, password));
    }
}
