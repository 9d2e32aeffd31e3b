package io.callboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.export.Exports;
import io.callboard.export.TestExports;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is answered in place of a file. */
class ExportServletTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private int status;
    private String page;

    @Test
    void sendsToThePageWhileTooManyAreUnderWay() throws Exception {
        ask(TestExports.busy(2), Map.of("list", "calls", "format", "csv"));

        assertThat(status).isEqualTo(503);
        assertThat(headers).containsEntry("Retry-After", "30");
        assertThat(page).isEqualTo("/export.xhtml");
        assertThat(refusal().title()).isEqualTo("Too many exports at once");
        assertThat(refusal().text()).startsWith("2 exports are under way").contains("Try again");
        assertThat(refusal().passing()).isTrue();
    }

    @Test
    void sendsToThePageWhileTheDatabaseIsAway() throws Exception {
        ask(TestExports.away(), Map.of("list", "calls", "format", "csv"));

        assertThat(status).isEqualTo(503);
        assertThat(headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("Content-Disposition");
        assertThat(refusal().title()).isEqualTo("The export cannot be read");
        assertThat(refusal().passing()).isTrue();
    }

    @Test
    void doesNotOfferToAskAgainForWhatIsWrong() throws Exception {
        ask(TestExports.busy(2), Map.of("list", "calls", "format", "pdf"));

        assertThat(status).isEqualTo(400);
        assertThat(headers).isEmpty();
        assertThat(refusal().passing()).isFalse();

        ask(TestExports.busy(2), Map.of("list", "calls", "format", "csv", "duration_min", "long"));

        assertThat(status).isEqualTo(400);
        assertThat(refusal().title()).isEqualTo("A filter of this export cannot be understood");
        assertThat(refusal().passing()).isFalse();
    }

    private ExportRefusal refusal() {
        return (ExportRefusal) attributes.get(ExportView.REFUSAL);
    }

    private void ask(Exports exports, Map<String, String> parameters) throws IOException, ServletException {
        ExportServlet servlet = new ExportServlet();
        servlet.exports = exports;
        servlet.sheets = TestExports.sheets();
        servlet.words = new Words();
        servlet.clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        servlet.viewer = new ViewerZone() {
            @Override
            ZoneId zone() {
                return ZoneOffset.UTC;
            }
        };
        servlet.doPost(request(parameters), response());
    }

    private HttpServletRequest request(Map<String, String> parameters) {
        Map<String, String[]> all = new TreeMap<>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return stub(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
            case "getParameter" -> parameters.get(arguments[0]);
            case "getParameterMap" -> all;
            case "isUserInRole" -> true;
            case "getUserPrincipal" -> new BoardCaller("anna", Role.OPERATOR, BoardCaller.Kind.USER, Instant.EPOCH);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getRequestDispatcher" -> {
                page = (String) arguments[0];
                yield stub(RequestDispatcher.class, (dispatcher, forwarded, both) -> null);
            }
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return stub(HttpServletResponse.class, (self, called, arguments) -> switch (called.getName()) {
            case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
            }
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "reset" -> {
                headers.clear();
                yield null;
            }
            case "isCommitted" -> false;
            default -> null;
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
