package io.callboard.access;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;

/** The way to the company's provider, and back from it. */
@WebServlet({"/sign-on", CompanyLogin.BACK})
public class CompanyServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final System.Logger LOGGER = System.getLogger(CompanyServlet.class.getName());
    private static final String ATTEMPT = CompanyAttempt.class.getName();

    @Inject
    transient CompanyLogin login;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            if (request.getServletPath().equals(CompanyLogin.BACK)) {
                comeBack(request, response);
            } else {
                go(request, response);
            }
        } catch (CannotSignOnException e) {
            LOGGER.log(Level.WARNING, "Not signed on, {0}: {1}", e.reason(), e.getMessage());
            response.sendRedirect(request.getContextPath() + "/login.xhtml?problem="
                    + e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    private void go(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CompanyAttempt attempt = CompanyLogin.attempt(ReturnPath.of(request.getParameter("to")));
        String address = login.address(attempt).toString();
        request.getSession(true).setAttribute(ATTEMPT, attempt);
        response.sendRedirect(address);
    }

    /** An attempt counts once. */
    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        CompanyAttempt attempt = session == null ? null : (CompanyAttempt) session.getAttribute(ATTEMPT);
        if (attempt == null) {
            throw new CannotSignOnException(CannotSignOnException.Reason.AGAIN, "no login was begun in this browser");
        }
        session.removeAttribute(ATTEMPT);
        BoardCaller caller = login.caller(attempt, request.getQueryString());
        BoardSession.begin(request, caller);
        response.sendRedirect(request.getContextPath() + attempt.to());
    }
}
