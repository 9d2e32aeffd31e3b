package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A user of the server's own realm: GlassFish's and Payara's files, WildFly's application realm, Liberty's basic registry. */
@BlackBox
class RealmLoginIT {

    private final Board board = Board.running();

    @Test
    void letsAnOperatorIn() {
        Visitor rita = Visitor.loggedIn(board, TestServer.REALM_USER, TestServer.REALM_PASSWORD);
        assertThat(rita.page("calls.xhtml")).contains(TestServer.REALM_USER, "Operator");
        assertThat(rita.get("users.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    void letsProgramsIn() {
        Api rita = new Api(board, Api.basic(TestServer.REALM_USER, TestServer.REALM_PASSWORD));
        assertThat(rita.get("calls").statusCode()).isEqualTo(200);
        assertThat(rita.get("verification").statusCode()).isEqualTo(403);
    }

    @Test
    void letsNobodyInByAnotherPassword() {
        for (String wrong : new String[] {"", "wrong", "pass-word1"}) {
            assertThat(new Api(board, Api.basic(TestServer.REALM_USER, wrong))
                            .get("calls")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(new Visitor(board).logIn(TestServer.REALM_USER, "wrong").body())
                .contains("User name or password is not right.");
    }
}
