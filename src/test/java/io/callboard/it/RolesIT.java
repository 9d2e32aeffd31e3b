package io.callboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.callboard.access.Role;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role at every page, path of the API and action: the server refuses what is not for it, whatever is asked. */
@BlackBox
class RolesIT {

    private static final byte[] CALL = Bodies.sample("09_call_analyzed_full.json", Bodies.newId());
    private static final byte[] CHAT = Bodies.sample("21_chat_analyzed_api.json", Bodies.newId());

    private static final Board BOARD = Board.running();
    private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

    private static Api administrator;

    @BeforeAll
    static void deliversACallAndAChat() {
        administrator = new Api(BOARD);
        BOARD.deliver(CALL);
        BOARD.deliver(CHAT);
        administrator.settledDeliveriesOf(CALL, 1);
        administrator.settledDeliveriesOf(CHAT, 1);
    }

    @ParameterizedTest
    @EnumSource
    void seesThePagesOfItsRoleAlone(Role role) {
        Visitor visitor = visitor(role);
        SoftAssertions softly = new SoftAssertions();
        places().forEach((place, least) -> {
            int expected = place.equals("login.xhtml") ? 302 : role.includes(least) ? shown(place) : 403;
            softly.assertThat(visitor.get(place).statusCode())
                    .as(role + " at " + place)
                    .isEqualTo(expected);
        });
        softly.assertAll();
    }

    /** The same for all tests: logins are slow on purpose. */
    private static Visitor visitor(Role role) {
        return VISITORS.computeIfAbsent(role, one -> Staff.of(one).visitor());
    }

    private static int shown(String place) {
        return switch (place) {
            case "session" -> 204;
            // Asked for no call
            case "recording" -> 404;
            // By POST alone
            case "export", "reveal" -> 405;
            default -> 200;
        };
    }

    @Test
    void showsAStrangerTheLoginAlone() {
        SoftAssertions softly = new SoftAssertions();
        places().forEach((place, least) -> {
            HttpResponse<String> answer = new Visitor(BOARD).get(place);
            softly.assertThat(answer.statusCode()).as(place).isEqualTo(place.equals("login.xhtml") ? 200 : 302);
        });
        Roles.table("api").keySet().forEach(path -> softly.assertThat(
                        BOARD.get("api/" + asked(path)).statusCode())
                .as(path)
                .isEqualTo(401));
        Roles.table("probe").forEach((probe, least) -> softly.assertThat(
                        BOARD.get(probe.replaceFirst("\\w+ ", "")).statusCode())
                .as(probe)
                .isEqualTo(least == null ? 200 : 401));
        softly.assertAll();
    }

    /** Pages and servlets, asked for something that is there. */
    private static Map<String, Role> places() {
        Map<String, Role> places = new LinkedHashMap<>();
        Roles.table("page").forEach((page, role) -> places.put(page + parameters(page), role));
        Roles.table("servlet").forEach((path, role) -> {
            if (role != null) {
                places.put(path.substring(1), role);
            }
        });
        return places;
    }

    private static String parameters(String page) {
        return switch (page) {
            case "call.xhtml" -> "?source=retell&id=" + Bodies.idIn(CALL);
            case "chat.xhtml" -> "?source=retell&id=" + Bodies.idIn(CHAT);
            default -> "";
        };
    }

    @ParameterizedTest
    @EnumSource
    void readsThePathsOfItsRoleAlone(Role role) {
        Api api = Staff.of(role).api();
        SoftAssertions softly = new SoftAssertions();
        Roles.table("api").forEach((path, least) -> {
            HttpResponse<String> answer = api.get(asked(path));
            softly.assertThat(answer.statusCode())
                    .as(role + " at " + path + ": " + answer.body())
                    .isEqualTo(role.includes(least) ? 200 : 403);
        });
        Roles.table("probe").keySet().forEach(probe -> softly.assertThat(
                        api.get("../" + probe.replaceFirst("\\w+ ", "")).statusCode())
                .as(role + " at " + probe)
                .isEqualTo(200));
        softly.assertAll();
    }

    /** The path of {@code GET calls/{id}} and its like, with an id that is there. */
    private static String asked(String operation) {
        assertThat(operation).startsWith("GET ");
        String path = operation.substring("GET ".length());
        String id = path.startsWith("calls")
                ? Bodies.idIn(CALL)
                : path.startsWith("chats") ? Bodies.idIn(CHAT) : delivery(CALL).getString("id");
        return path.replace("{id}", id).replace("{name}", "call-changed-1").replaceFirst("\\{format:.*}", "csv");
    }

    private static JsonObject delivery(byte[] body) {
        return administrator.settledDeliveriesOf(body, 1).get(0);
    }

    static Stream<Arguments> forbidden() {
        return Roles.table("action").entrySet().stream()
                .filter(row -> row.getValue() != null)
                .flatMap(row -> Arrays.stream(Role.values())
                        .filter(role -> !role.includes(row.getValue()))
                        .map(role -> Arguments.of(role, row.getKey())));
    }

    /** The form is the one that a role that may gets, with the state of a page that this role gets. */
    @ParameterizedTest
    @MethodSource
    void forbidden(Role role, String action) {
        assumeTrue(
                Board.running().server().hasBroker() || !action.startsWith("destinationsView"),
                "Without a broker there is nothing to publish again");
        assumeFalse(
                action.equals("stuckMessageView.giveUp"),
                "It needs a broker that refuses a message for no known cause: see StuckMessageViewTest");
        Deed deed = new Deed(action);
        Visitor allowed = visitor(Role.ADMINISTRATOR);
        Map<String, String> fields = deed.fields(allowed.page(deed.page()));
        Visitor visitor = visitor(role);
        String state =
                visitor.get(deed.page()).statusCode() == 200 ? visitor.page(deed.page()) : visitor.page("calls.xhtml");

        HttpResponse<String> answer = visitor.forge(deed.page().replaceFirst("\\?.*", ""), state, fields);

        assertThat(answer.body()).doesNotContain("id=\"secret\"");
        pause(300);
        assertThat(deed.isDone()).as(answer.statusCode() + " " + answer.body()).isFalse();

        allowed.forge(deed.page().replaceFirst("\\?.*", ""), allowed.page(deed.page()), fields);
        for (int looks = 0; !deed.isDone() && looks < 100; looks++) {
            pause(100);
        }
        assertThat(deed.isDone()).as("the same form does it for who may").isTrue();
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    /** One action, on something made for it. */
    private static final class Deed {

        private final String action;
        private final byte[] held = Bodies.call("call_ended", Bodies.newId(), "");
        private final String before = processedAt();
        private final int tests = tests();
        private final String newcomer = Bodies.newId();
        private String delivery;
        private int published;
        private Staff user;

        Deed(String action) {
            this.action = action;
            if (action.startsWith("destinationsView")) {
                while (topic().getInt("waiting") > 0) {
                    pause(100);
                }
                published = topic().getInt("last_sequence");
            } else if (action.startsWith("usersView") && !action.endsWith(".add")) {
                user = Staff.add(Role.VIEWER);
                if (action.endsWith(".enable")) {
                    administer(user, "disable");
                }
            } else if (!action.startsWith("usersView")
                    && !action.startsWith("sourcesView")
                    && !action.startsWith("review")
                    && !action.endsWith(".replay")) {
                BOARD.deliverHeld(held);
                delivery = RolesIT.delivery(held).getString("id");
            }
        }

        private static void administer(Staff user, String button) {
            Visitor visitor = visitor(Role.ADMINISTRATOR);
            String page = "users.xhtml?user=" + user.name();
            visitor.confirm(visitor.page(page), "one", button, Map.of("newRole", "VIEWER"));
        }

        String page() {
            if (action.startsWith("usersView")) {
                return user == null ? "users.xhtml" : "users.xhtml?user=" + user.name();
            }
            if (action.startsWith("destinationsView")) {
                return "destinations.xhtml?ask=replay&subject=" + Bodies.idIn(CALL);
            }
            if (action.startsWith("sourcesView")) {
                return "sources.xhtml";
            }
            if (action.startsWith("reviewBulk")) {
                return "calls.xhtml?id=" + Bodies.idIn(CALL);
            }
            if (action.startsWith("reviewView")) {
                return "call.xhtml?source=retell&id=" + Bodies.idIn(CALL);
            }
            if (action.equals("bulkView.confirm")) {
                return "deliveries.xhtml?status=quarantined&ask=discard&pick=" + delivery;
            }
            if (action.equals("deliveriesView.replay")) {
                return "deliveries.xhtml?id=" + RolesIT.delivery(CALL).getString("id");
            }
            return "deliveries.xhtml?id=" + delivery;
        }

        /** The hidden fields of the form, its button, and what is typed. */
        Map<String, String> fields(String page) {
            String button = action.substring(action.indexOf('.') + 1);
            String form = form(button);
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher found = Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL)
                    .matcher(page);
            assertThat(found.find()).as(form + " in " + page).isTrue();
            Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"")
                    .matcher(found.group());
            while (hidden.find()) {
                if (!hidden.group(1).endsWith("ViewState") && !hidden.group(1).endsWith("nonce")) {
                    fields.put(hidden.group(1), hidden.group(2));
                }
            }
            String name = button.equals("add") ? "addUser" : button;
            fields.put(action.startsWith("users") ? name : form + ":" + name, "pressed");
            fields.put("key", "retell 0");
            fields.put("name", newcomer);
            fields.put("role", "VIEWER");
            fields.put("newRole", "OPERATOR");
            fields.put("deed", action.startsWith("reviewBulk") ? "label" : "note");
            fields.put("text", newcomer);
            fields.put("consentReason", "as agreed");
            fields.put("consentTyped", fields.getOrDefault("consentCounted", ""));
            fields.put("label", label());
            Matcher pick = Pattern.compile("name=\"pick\" value=\"([^\"]+)\"").matcher(page);
            if (action.startsWith("reviewBulk") && pick.find()) {
                fields.put("pick", pick.group(1));
            }
            return fields;
        }

        private String form(String button) {
            return switch (action.substring(0, action.indexOf('.'))) {
                case "reviewView" -> "reviewNote";
                case "reviewBulk" -> "reviewMany";
                case "deliveriesView" -> "deliveryCommands";
                case "destinationsView" -> "replayOrder";
                case "bulkView" -> "bulkOrder";
                case "sourcesView" -> "keyTest";
                default -> button.equals("add") ? "add" : "one";
            };
        }

        /** The last digits alone could be a phone number, which no label may hold. */
        private String label() {
            return "l" + newcomer.replaceAll("[^a-z]", "") + Math.abs(newcomer.hashCode() % 1000);
        }

        boolean isDone() {
            return switch (action) {
                case "usersView.add" -> users().contains(">" + newcomer + "<");
                case "usersView.reset" -> !letsIn(user);
                case "usersView.disable" -> !letsIn(user);
                case "usersView.enable" -> letsIn(user);
                case "usersView.changeRole" ->
                    user.api()
                                    .get("deliveries/" + RolesIT.delivery(CALL).getString("id"))
                                    .statusCode()
                            == 200;
                case "reviewView.perform" ->
                    visitor(Role.ADMINISTRATOR).page(page()).contains(newcomer);
                case "reviewBulk.perform" ->
                    visitor(Role.ADMINISTRATOR)
                            .page("call.xhtml?source=retell&id=" + Bodies.idIn(CALL))
                            .contains("unlabel " + label());
                case "destinationsView.confirm" -> topic().getInt("last_sequence") > published;
                case "sourcesView.test" -> tests() > tests;
                case "deliveriesView.replay" -> !processedAt().equals(before);
                default -> !RolesIT.delivery(held).getString("status").equals("quarantined");
            };
        }

        private static boolean letsIn(Staff user) {
            return new Visitor(BOARD).logIn(user.name(), user.password()).statusCode() == 302;
        }

        private static String processedAt() {
            return RolesIT.delivery(CALL).getString("processed_at");
        }

        private static int tests() {
            return administrator.read("audit/count?deed=key_tested").getInt("count");
        }

        private static JsonObject topic() {
            return administrator
                    .read("destinations")
                    .getJsonArray("destinations")
                    .getJsonObject(0);
        }

        private static String users() {
            return visitor(Role.ADMINISTRATOR).page("users.xhtml");
        }
    }
}
