package io.callboard.view;

import io.callboard.access.ApiToken;
import io.callboard.access.BoardCaller;
import io.callboard.access.Role;
import io.callboard.access.Tokens;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;

/** The tokens of programs: administrators see all, others their own; the one to be revoked is in the address. */
@Named
@RequestScoped
public class TokensView {

    private static final System.Logger LOGGER = System.getLogger(TokensView.class.getName());
    private static final List<Integer> DAYS = List.of(30, 90, 180, Tokens.MOST_DAYS);

    @Inject
    Tokens tokens;

    @Inject
    Consent consent;

    @Inject
    Words words;

    private List<ApiToken> rows = List.of();
    private ApiToken asked;
    private String name;
    private Role role = Role.VIEWER;
    private int days = 90;
    private String problem;
    private Secret secret;

    @PostConstruct
    void load() {
        String id = CurrentRequest.get().getParameter("revoke");
        try {
            rows = tokens.list(caller());
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list tokens: {0}", Causes.of(e));
        }
        asked = rows.stream()
                .filter(token -> token.getId().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private BoardCaller caller() {
        return CurrentRequest.caller();
    }

    public List<ApiToken> getRows() {
        return rows;
    }

    /** The one that is asked to be revoked; null for none. */
    public ApiToken getAsked() {
        return asked;
    }

    /** Whether it opens anything. */
    public boolean isGood(ApiToken token) {
        return tokens.isGood(token);
    }

    public Pill state(ApiToken token) {
        if (token.getRevokedAt() != null) {
            return Pill.tinted("none", "ban", words.get("tokens.revoked"), null);
        }
        return isGood(token)
                ? Pill.plain("check", words.get("tokens.good"), null)
                : Pill.tinted("warning", "clock", words.get("tokens.over"), null);
    }

    /** The roles that a token of this user can have. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(each -> caller().role().includes(each))
                .toList();
    }

    public List<Integer> getChoices() {
        return DAYS;
    }

    /** A token that was made, told this once; null for none. */
    public Secret getSecret() {
        return secret;
    }

    /** Why none was made; null when nothing was in the way. */
    public String getProblem() {
        return problem;
    }

    public void make() {
        try {
            String token = tokens.make(name, role, days, CurrentRequest.actor());
            secret = new Secret(words.format("tokens.secret", name.strip()), token);
            name = null;
            rows = tokens.list(caller());
        } catch (IllegalArgumentException e) {
            LOGGER.log(Level.DEBUG, "No token: {0}", e.getMessage());
            problem = words.get("tokens.refused");
        }
    }

    public void revoke() throws IOException {
        if (asked != null && !consent.isGiven()) {
            return;
        }
        if (asked != null) {
            tokens.revoke(asked.getId(), consent.actor());
            Toast.show(FacesMessage.SEVERITY_INFO, words, "tokens.revoke");
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect("account.xhtml");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
