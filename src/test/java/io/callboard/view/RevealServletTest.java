package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.audit.Deed;
import io.callboard.audit.Note;
import io.callboard.audit.Trail;
import io.callboard.call.Call;
import io.callboard.call.CallRepository;
import io.callboard.config.SettingsReader;
import io.callboard.fixture.HeardTrail;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevealServletTest {

    private final HeardTrail trail = new HeardTrail();
    private final RevealServlet servlet = new RevealServlet();
    private final StringWriter body = new StringWriter();
    private int error;

    RevealServletTest() {
        servlet.trail = trail;
        servlet.calls = new CallRepository() {
            @Override
            public Optional<Call> find(String source, String callId) {
                return callId.equals("call_1") ? Optional.of(call()) : Optional.empty();
            }
        };
        allow("viewers");
    }

    private static Call call() {
        return new Call("retell", "call_1") {
            @Override
            public String getFromNumber() {
                return "+12137771234";
            }
        };
    }

    @Test
    void tellsOneNumberAndTheAudit() throws IOException {
        ask(Role.VIEWER, "call_1", "from");

        assertThat(body).hasToString("+1 213 777 1234");
        assertThat(trail.notes).singleElement().satisfies(note -> {
            assertThat(note.deed()).isEqualTo(Deed.NUMBER_REVEALED);
            assertThat(note.who().name()).isEqualTo("anna");
            assertThat(note.target().id()).isEqualTo("call_1");
            assertThat(note.detail()).isEqualTo("from");
        });
    }

    @Test
    void tellsNobodyUnlessTheCompanyAllowsIt() throws IOException {
        servlet.settings = new SettingsReader(Map.of(), Map.of()).read();
        ask(Role.VIEWER, "call_1", "from");

        assertThat(error).isEqualTo(403);
        assertThat(body.toString()).isEmpty();
        assertThat(trail.notes).isEmpty();
    }

    @Test
    void tellsNothingThatTheAuditDoesNotHave() throws IOException {
        servlet.trail = new Trail() {
            @Override
            public void write(Note note) {
                throw new EJBException("the database is away");
            }
        };
        ask(Role.VIEWER, "call_1", "from");

        assertThat(error).isEqualTo(503);
        assertThat(body.toString()).isEmpty();
    }

    @Test
    void knowsNoOtherCallAndNoOtherNumber() throws IOException {
        ask(Role.VIEWER, "call_2", "from");
        assertThat(error).isEqualTo(404);
        error = 0;
        ask(Role.VIEWER, "call_1", "summary");
        assertThat(error).isEqualTo(404);
        assertThat(trail.notes).isEmpty();
    }

    private void allow(String whom) {
        servlet.settings = new SettingsReader(Map.of("callboard.reveal", whom), Map.of()).read();
    }

    private void ask(Role role, String id, String which) throws IOException {
        Map<String, String> parameters = Map.of("source", "retell", "id", id, "which", which);
        HttpServletRequest request =
                stub(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "isUserInRole" -> role.roleName().equals(arguments[0]);
                    case "getUserPrincipal" -> new BoardCaller("anna", role, BoardCaller.Kind.USER, Instant.EPOCH);
                    default -> null;
                });
        PrintWriter writer = new PrintWriter(body);
        servlet.doPost(request, stub(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "sendError" -> {
                error = (int) arguments[0];
                yield null;
            }
            case "getWriter" -> writer;
            default -> null;
        }));
        writer.flush();
    }

    private static <T> T stub(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
