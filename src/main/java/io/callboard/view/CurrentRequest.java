package io.callboard.view;

import io.callboard.access.Actor;
import io.callboard.access.BoardCaller;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** The request as the login's filter passed it on: the one that WildFly injects knows no user. */
final class CurrentRequest {

    private CurrentRequest() {}

    static HttpServletRequest get() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Who is logged in; every page behind the login has someone. */
    static BoardCaller caller() {
        return (BoardCaller) get().getUserPrincipal();
    }

    /** Whether a page is only looked at. */
    static boolean isRead() {
        return "GET".equals(get().getMethod());
    }

    /** The same, at work. */
    static Actor actor() {
        return Actor.of(get());
    }
}
