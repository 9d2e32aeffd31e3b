package io.callboard.view;

import io.callboard.access.BoardSession;
import io.callboard.access.Login;
import io.callboard.access.LoginVerdict;
import io.callboard.access.ReturnPath;
import io.callboard.access.SenderAddress;
import io.callboard.config.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;

/** The login page, and the way out from every other. */
@Named
@RequestScoped
public class LoginView {

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    Login login;

    @Inject
    Settings settings;

    @Inject
    Words words;

    private String user;
    private String password;

    /** Goes on at once when someone is logged in already. */
    public void skip() throws IOException {
        if (faces.getExternalContext().getUserPrincipal() != null) {
            goOn();
        }
    }

    /** Logs in and goes where the user wanted to go, or says why not. */
    public void submit() throws IOException {
        LoginVerdict verdict = login.enter(orEmpty(user), orEmpty(password), SenderAddress.of(request));
        if (verdict instanceof LoginVerdict.Admitted admitted) {
            BoardSession.begin(request, admitted.caller());
            goOn();
        } else if (verdict instanceof LoginVerdict.Throttled throttled) {
            say(words.format("login.throttled", Length.of(throttled.retryAfter().toMillis() + 1_000)));
        } else if (verdict instanceof LoginVerdict.Away) {
            say(words.get("login.away"));
        } else if (verdict instanceof LoginVerdict.NoRole) {
            say(words.get("login.problem.role"));
        } else {
            say(words.get("login.refused"));
        }
    }

    /** Logs out; the next page is the login. */
    public String logout() {
        BoardSession.end(request);
        return "/login.xhtml?faces-redirect=true";
    }

    /** Where the user wants to go, a path below the context path; carried through the form. */
    public String getTo() {
        return ReturnPath.of(request.getParameter("to")).path();
    }

    /** Whether the company has a sign-on of its own. */
    public boolean isCompany() {
        return settings.signOn().company().isPresent();
    }

    /** Where the company's sign-on begins, with the way back. */
    public String getCompanyAddress() {
        return new Address("sign-on", Map.of()).with("to", getTo()).url();
    }

    /** Why the company's sign-on let someone not in; null when nothing is to be said. */
    public String getProblem() {
        String key = "login.problem." + request.getParameter("problem");
        return words.has(key) ? words.get(key) : null;
    }

    public String getHost() {
        return request.getServerName();
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** Never written back into the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    private void goOn() throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + getTo());
        faces.responseComplete();
    }

    private void say(String message) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
