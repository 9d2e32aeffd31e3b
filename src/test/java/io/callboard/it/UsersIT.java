package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@BlackBox
class UsersIT {

    private final Board board = Board.running();

    @Test
    void endsTheSessionOfADisabledUserAtTheNextRequest() {
        Staff user = Staff.add(Role.VIEWER);
        Visitor visitor = user.visitor();
        Api api = user.api();
        assertThat(visitor.get("calls.xhtml").statusCode()).isEqualTo(200);
        assertThat(api.get("calls").statusCode()).isEqualTo(200);

        administer(user, "disable");

        assertThat(visitor.get("calls.xhtml?q=x")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("login.xhtml?to=");
        assertThat(api.get("calls").statusCode()).isEqualTo(401);
        assertThat(new Visitor(board).logIn(user.name(), user.password()).body())
                .contains("User name or password is not right.");

        administer(user, "enable");
        assertThat(visitor.get("calls.xhtml").statusCode()).isEqualTo(302);
        assertThat(user.visitor().get("calls.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void givesANewPasswordThatIsToldOnce() {
        Staff user = Staff.add(Role.VIEWER);
        Visitor visitor = user.visitor();

        String password = Staff.secret(administer(user, "reset").body());

        assertThat(visitor.get("calls.xhtml").statusCode()).isEqualTo(302);
        assertThat(new Visitor(board).logIn(user.name(), user.password()).statusCode())
                .isEqualTo(200);
        assertThat(new Visitor(board).logIn(user.name(), password).statusCode()).isEqualTo(302);
        assertThat(Visitor.administrator(board).page("users.xhtml?user=" + user.name()))
                .doesNotContain(password);
        assertThat(board.log())
                .contains("User's password reset: " + user.name())
                .doesNotContain(password);
    }

    @Test
    void letsUsersChangeTheirPasswordAndEndsTheirOtherSessions() {
        Staff user = Staff.add(Role.OPERATOR);
        Visitor here = user.visitor();
        Visitor elsewhere = user.visitor();
        assertThat(change(here, "wrong", "correct horse battery").body()).contains("present password is not right");
        assertThat(change(here, user.password(), "short").body()).contains("needs 12 characters");

        HttpResponse<String> changed = change(here, user.password(), "correct horse battery");

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(here.get("calls.xhtml").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("calls.xhtml").statusCode()).isEqualTo(302);
        assertThat(new Visitor(board)
                        .logIn(user.name(), "correct horse battery")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void comesBackToTheListFromWhichAUserWasChanged() {
        Staff user = Staff.add(Role.VIEWER);
        String list = "users.xhtml?order=desc&sort=login&tab=viewer&text=" + user.name();
        Visitor visitor = Visitor.administrator(board);
        assertThat(visitor.page(list)).contains("<b>1</b> user<");
        assertThat(visitor.page(list.replace("viewer&", "operator&"))).contains("No users match these filters");

        HttpResponse<String> answer = visitor.confirm(
                visitor.page(list + "&user=" + user.name()), "one", "disable", Map.of("newRole", "VIEWER"));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(list + "&user=" + user.name());
        assertThat(visitor.page("users.xhtml?tab=disabled&text=" + user.name())).contains("<b>1</b> user<");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasChosen() {
        Staff user = Staff.add(Role.VIEWER);
        Visitor visitor = Visitor.administrator(board);
        String page = "users.xhtml?user=" + user.name();

        String refused = visitor.submit(
                        visitor.page(page), "one", "changeRole", Map.of("newRole", "OPERATOR", "consentReason", " "))
                .body();

        assertThat(refused).contains("Type a reason.").containsPattern("value=\"OPERATOR\"[^>]* selected");
        for (String button : List.of("reset", "disable")) {
            assertThat(visitor.submit(visitor.page(page), "one", button, Map.of("newRole", "VIEWER"))
                            .body())
                    .as(button)
                    .contains("Type a reason.", ">Enabled<")
                    .doesNotContain("id=\"secret\"");
        }
        assertThat(visitor.confirm(visitor.page(page), "one", "changeRole", Map.of("newRole", "VIEWER"))
                        .body())
                .contains("The role is Viewer already.");
        visitor.confirm(
                visitor.page(page), "one", "changeRole", Map.of("newRole", "OPERATOR", "consentReason", "Joins us"));
        assertThat(new Api(board)
                        .read("audit?deed=role_changed&object=" + user.name())
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains("\"before\":\"viewer\"", "\"after\":\"operator\"", "\"reason\":\"Joins us\""));
    }

    @Test
    void takesNoFormFromAnotherSite() {
        Visitor visitor = Visitor.administrator(board);
        String theirs = Bodies.newId();
        HttpResponse<String> answer = visitor.from("cross-site")
                .submit(visitor.page("account.xhtml"), "make", "makeToken", Map.of("tokenName", theirs));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(visitor.from("same-origin").page("account.xhtml")).doesNotContain(theirs);
    }

    private static HttpResponse<String> change(Visitor visitor, String present, String wanted) {
        return visitor.submit(
                visitor.page("account.xhtml"),
                "password",
                "changePassword",
                Map.of("present", present, "wanted", wanted, "again", wanted));
    }

    private static HttpResponse<String> administer(Staff user, String button) {
        Visitor visitor = Visitor.administrator(Board.running());
        String page = visitor.page("users.xhtml?user=" + user.name());
        return visitor.confirm(page, "one", button, Map.of("newRole", "VIEWER"));
    }
}
