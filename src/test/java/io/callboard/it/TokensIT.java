package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BlackBox
class TokensIT {

    private final Board board = Board.running();

    @Test
    void letsAProgramInUntilItIsRevoked() {
        Visitor operator = Staff.add(Role.OPERATOR).visitor();
        String token = make(operator, "crm", "OPERATOR");
        Api program = new Api(board, "Bearer " + token);
        assertThat(program.get("calls").statusCode()).isEqualTo(200);
        assertThat(program.get("verification").statusCode()).isEqualTo(403);
        assertThat(operator.page("account.xhtml")).doesNotContain(token).contains("…" + token.substring(43));

        revoke(operator);

        assertThat(program.get("calls").statusCode()).isEqualTo(401);
        assertThat(program.get("calls").headers().allValues("WWW-Authenticate"))
                .anyMatch(way -> way.startsWith("Bearer"));
        assertThat(board.log()).contains("Token made as operator").doesNotContain(token);
    }

    @Test
    void givesNobodyMoreThanTheOwnRole() {
        Visitor viewer = Staff.of(Role.VIEWER).visitor();
        String page = viewer.submit(
                        viewer.page("account.xhtml"),
                        "make",
                        "makeToken",
                        Map.of("tokenName", "x", "tokenRole", "ADMINISTRATOR", "tokenDays", "90"))
                .body();
        assertThat(page).doesNotContain("id=\"secret\"");
        assertThat(viewer.page("account.xhtml")).contains("No tokens yet");
    }

    @Test
    void masksNumbersForAViewersToken() {
        String id = Bodies.newId();
        byte[] body = Bodies.call("call_started", id, ",\"from_number\":\"+12138642013\"");
        assertThat(board.deliver(body).statusCode()).isEqualTo(204);
        new Api(board).settledDeliveriesOf(id, 1);

        Api viewer = new Api(board, "Bearer " + make(Staff.of(Role.OPERATOR).visitor(), "masked", "VIEWER"));
        assertThat(viewer.call(id).getString("from_number")).isEqualTo("••••13");
        assertThat(viewer.get("calls?phone=1").statusCode()).isEqualTo(403);
        Api operator = new Api(board, "Bearer " + make(Staff.of(Role.OPERATOR).visitor(), "whole", "OPERATOR"));
        assertThat(operator.call(id).getString("from_number")).isEqualTo("+12138642013");
    }

    @Test
    void tellsMonitoringTheFigures() {
        String token = make(Staff.of(Role.OPERATOR).visitor(), "monitoring", "VIEWER");
        assertThat(new Api(board, "Bearer " + token).get("../health").body()).contains("\"data\"");
        assertThat(new Api(board, "Bearer x").get("../health").statusCode()).isEqualTo(401);
    }

    @Test
    void endsWithItsMaker() {
        Staff maker = Staff.add(Role.VIEWER);
        Api program = new Api(board, "Bearer " + make(maker.visitor(), "short-lived", "VIEWER"));
        assertThat(program.get("calls").statusCode()).isEqualTo(200);
        Visitor administrator = Visitor.administrator(board);
        administrator.confirm(
                administrator.page("users.xhtml?user=" + maker.name()), "one", "disable", Map.of("newRole", "VIEWER"));
        assertThat(program.get("calls").statusCode()).isEqualTo(401);
    }

    @Test
    void opensNoPage() {
        String token = make(Staff.of(Role.OPERATOR).visitor(), "pages", "OPERATOR");
        assertThat(new Api(board, "Bearer " + token).get("../calls.xhtml").statusCode())
                .isEqualTo(302);
    }

    @Test
    void refusesWhatIsNone() {
        for (String wrong : new String[] {"Bearer", "Bearer x", "Bearer cbt_" + "A".repeat(43)}) {
            assertThat(new Api(board, wrong).get("calls").statusCode()).isEqualTo(401);
        }
    }

    private static String make(Visitor visitor, String name, String role) {
        return Staff.secret(visitor.submit(
                        visitor.page("account.xhtml"),
                        "make",
                        "makeToken",
                        Map.of("tokenName", name, "tokenRole", role, "tokenDays", "90"))
                .body());
    }

    private static void revoke(Visitor visitor) {
        Matcher link = Pattern.compile("account.xhtml\\?revoke=[0-9a-f-]+").matcher(visitor.page("account.xhtml"));
        assertThat(link.find()).isTrue();
        assertThat(visitor.confirm(visitor.page(link.group()), "revocation", "revokeToken", Map.of())
                        .statusCode())
                .isEqualTo(302);
    }
}
