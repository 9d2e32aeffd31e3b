package io.callboard.view;

import io.callboard.access.BoardCaller;
import io.callboard.access.BoardSession;
import io.callboard.access.CannotChangeUserException;
import io.callboard.access.CannotChangeUserException.Reason;
import io.callboard.access.Users;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** One's own account: who one is, and one's password. */
@Named
@RequestScoped
public class AccountView {

    @Inject
    FacesContext faces;

    @Inject
    Users users;

    @Inject
    Words words;

    private String present;
    private String wanted;
    private String again;
    private String problem;

    public BoardCaller getCaller() {
        return CurrentRequest.caller();
    }

    public int getLeastPassword() {
        return Users.LEAST_PASSWORD;
    }

    /** Why the password was not changed; null when nothing was in the way. */
    public String getProblem() {
        return problem;
    }

    /** Changes the password; all other sessions of the user are over. */
    public void change() throws IOException {
        if (!getCaller().isUser()) {
            faces.getExternalContext().responseSendError(403, null);
            faces.responseComplete();
            return;
        }
        if (wanted == null || !wanted.equals(again)) {
            problem = words.get("account.unequal");
            return;
        }
        try {
            BoardCaller caller = users.changePassword(present == null ? "" : present, wanted, CurrentRequest.actor());
            BoardSession.renew(CurrentRequest.get(), caller);
            Toast.show(FacesMessage.SEVERITY_INFO, words, "account.changed");
            faces.getExternalContext().redirect("account.xhtml");
        } catch (CannotChangeUserException e) {
            problem = words.format(
                    e.reason() == Reason.UNKNOWN ? "users.refused.WRONG_PASSWORD" : "users.refused." + e.reason(),
                    Users.LEAST_PASSWORD);
        }
    }

    /** Passwords are never written back into the page. */
    public String getPresent() {
        return null;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
