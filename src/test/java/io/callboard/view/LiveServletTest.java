package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.event.Numbers;
import io.callboard.live.Ongoing;
import io.callboard.live.Wall;
import io.callboard.live.WallReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveServletTest {

    private static final Instant NOW = Instant.parse("2026-09-10T08:00:01Z");

    private final LiveServlet servlet = new LiveServlet();
    private final StringWriter body = new StringWriter();
    private final List<Numbers> seen = new ArrayList<>();
    private Optional<Wall> wall =
            Optional.of(new Wall(NOW.minusSeconds(1), "v1", List.<Ongoing>of(), List.of(), false));
    private int error;

    @BeforeEach
    void start() {
        servlet.walls = new WallReader() {
            @Override
            public Optional<Wall> read(Numbers numbers) {
                seen.add(numbers);
                return wall;
            }
        };
        servlet.times = new Times();
        servlet.times.words = new Words();
        servlet.times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        servlet.times.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneId.of("Europe/Berlin");
            }
        };
        servlet.cards = new LiveCards();
        servlet.cards.words = servlet.times.words;
    }

    @Test
    void tellsAllToWhoShowsSomethingElse() throws IOException {
        JsonObject told = ask("v0", "viewer");

        assertThat(told.getJsonArray("live")).isEmpty();
        assertThat(told.getJsonArray("stuck")).isEmpty();
        assertThat(told.getString("version")).isEqualTo("v1");
        assertThat(told.getJsonNumber("now").longValue()).isEqualTo(NOW.toEpochMilli());
        assertThat(told.getString("asOf")).isEqualTo("as of 10:00:00, Europe/Berlin");
    }

    @Test
    void tellsOnlyTheTimeToWhoShowsThatAlready() throws IOException {
        assertThat(ask("v1", "viewer").keySet()).containsExactlyInAnyOrder("now", "asOf", "version");
    }

    @Test
    void showsNumbersByTheRole() throws IOException {
        ask("v0", "viewer");
        ask("v0", "operator");
        ask("v0", "administrator");

        assertThat(seen).containsExactly(Numbers.HIDDEN, Numbers.SHOWN, Numbers.SHOWN);
    }

    @Test
    void saysWhenNothingCanBeRead() throws IOException {
        wall = Optional.empty();
        send("v0", "viewer");

        assertThat(error).isEqualTo(503);
        assertThat(body.toString()).isEmpty();
    }

    private JsonObject ask(String version, String role) throws IOException {
        body.getBuffer().setLength(0);
        send(version, role);
        return Json.createReader(new StringReader(body.toString())).readObject();
    }

    private void send(String version, String role) throws IOException {
        HttpServletRequest request =
                stub(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
                    case "getParameter" -> arguments[0].equals("version") ? version : null;
                    case "isUserInRole" -> role.equals(arguments[0]);
                    default -> null;
                });
        PrintWriter writer = new PrintWriter(body);
        servlet.doGet(request, stub(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "sendError" -> {
                error = (int) arguments[0];
                yield null;
            }
            case "getWriter" -> writer;
            default -> null;
        }));
        writer.flush();
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
