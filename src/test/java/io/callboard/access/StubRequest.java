package io.callboard.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request without a server, what it left behind, and how it was answered. */
final class StubRequest {

    static final String PEER = "192.0.2.1";
    static final int CONFIGURED_MINUTES = 30;

    final Map<String, String> headers = new HashMap<>();
    final Map<String, String> parameters = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, Object> kept = new HashMap<>();
    String method = "GET";
    String path = "/";
    String peer = PEER;
    String host = "board.example";
    boolean hasSession;
    int idleSeconds = CONFIGURED_MINUTES * 60;
    String redirect;
    int error;

    HttpServletRequest request() {
        return stub(HttpServletRequest.class, (self, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getContextPath" -> "/callboard";
            case "getRequestURI" -> "/callboard" + path;
            case "getServerName" -> host;
            case "getRemoteAddr" -> peer;
            case "getHeader" -> headers.get(arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of());
            case "getParameter" -> parameters.get(arguments[0]);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getSession" -> hasSession || arguments[0].equals(true) ? session() : null;
            default -> null;
        });
    }

    HttpServletResponse response() {
        return stub(HttpServletResponse.class, (self, called, arguments) -> {
            switch (called.getName()) {
                case "sendRedirect" -> redirect = (String) arguments[0];
                case "sendError" -> error = (int) arguments[0];
                default -> {}
            }
            return null;
        });
    }

    private HttpSession session() {
        boolean isNew = !hasSession;
        hasSession = true;
        return stub(HttpSession.class, (self, called, arguments) -> switch (called.getName()) {
            case "isNew" -> isNew;
            case "getAttribute" -> kept.get(arguments[0]);
            case "setAttribute" -> kept.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> kept.remove(arguments[0]);
            case "invalidate" -> hasSession = forget();
            case "getMaxInactiveInterval" -> idleSeconds;
            case "setMaxInactiveInterval" -> idleSeconds = (int) arguments[0];
            default -> null;
        });
    }

    private boolean forget() {
        kept.clear();
        return false;
    }

    static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
