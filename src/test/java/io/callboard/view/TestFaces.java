package io.callboard.view;

import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.access.SenderAddress;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request for a page, without a server: who asks for what, and how it was answered. */
final class TestFaces extends FacesContextWrapper implements AutoCloseable {

    private final String role;
    private final Map<String, String[]> parameters;
    final List<String> messages = new ArrayList<>();
    String method = "GET";
    int status = 200;
    int error;
    String redirect;

    /** Becomes the current request until it is closed. */
    TestFaces(String role, Map<String, String[]> parameters) {
        super(null);
        this.role = role;
        this.parameters = parameters;
        setCurrentInstance(this);
    }

    @Override
    public ExternalContext getExternalContext() {
        return new ExternalContextWrapper(null) {
            @Override
            public boolean isUserInRole(String asked) {
                return asked.equals(role);
            }

            @Override
            public Object getRequest() {
                return Proxy.newProxyInstance(
                        TestFaces.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (self, called, arguments) -> switch (called.getName()) {
                            case "getUserPrincipal" -> getUserPrincipal();
                            case "getMethod" -> method;
                            case "getAttribute" ->
                                arguments[0].equals(SenderAddress.class.getName()) ? "127.0.0.1" : null;
                            default -> null;
                        });
            }

            @Override
            public Principal getUserPrincipal() {
                Role known = Arrays.stream(Role.values())
                        .filter(each -> each.roleName().equals(role))
                        .findFirst()
                        .orElse(Role.VIEWER);
                return new BoardCaller("anna", known, BoardCaller.Kind.COMPANY, Instant.EPOCH);
            }

            @Override
            public Map<String, String[]> getRequestParameterValuesMap() {
                return parameters;
            }

            @Override
            public Map<String, String> getRequestParameterMap() {
                Map<String, String> first = new TreeMap<>();
                parameters.forEach((name, values) -> first.put(name, values[0]));
                return first;
            }

            @Override
            public Flash getFlash() {
                return new FlashWrapper(null) {
                    @Override
                    public void setKeepMessages(boolean keep) {
                        // there is no next page
                    }

                    @Override
                    public void setRedirect(boolean redirect) {
                        // there is no next page
                    }
                };
            }

            @Override
            public void setResponseStatus(int code) {
                status = code;
            }

            @Override
            public void responseSendError(int status, String message) {
                error = status;
            }

            @Override
            public void redirect(String url) {
                redirect = url;
            }
        };
    }

    @Override
    public void addMessage(String client, FacesMessage message) {
        messages.add(message.getSummary());
    }

    @Override
    public void responseComplete() {
        // there is none
    }

    @Override
    public void close() {
        setCurrentInstance(null);
    }
}
