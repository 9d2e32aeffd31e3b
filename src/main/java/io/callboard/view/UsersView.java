package io.callboard.view;

import io.callboard.access.BoardCaller;
import io.callboard.access.BoardUser;
import io.callboard.access.CannotChangeUserException;
import io.callboard.access.Role;
import io.callboard.access.Users;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;

/** Callboard's own users, for administrators; the one whose name is in the address is open. */
@Named
@RequestScoped
public class UsersView {

    private static final System.Logger LOGGER = System.getLogger(UsersView.class.getName());

    @Inject
    Users users;

    @Inject
    Consent consent;

    @Inject
    Words words;

    private UserListing list;
    private List<BoardUser> all = List.of();
    private List<BoardUser> rows = List.of();
    private BoardUser opened;
    private boolean failed;
    private String name;
    private Role role = Role.VIEWER;
    private String problem;
    private Secret secret;
    private boolean agreed;
    private Role wanted;

    /** Shows nobody to who may not see them, whatever let the request come here. */
    @PostConstruct
    void load() {
        list = new UserListing(Listing.requested("users.xhtml"));
        if (!isAdministrator()) {
            return;
        }
        try {
            read();
        } catch (EJBException e) {
            LOGGER.log(Level.WARNING, "Cannot list users: {0}", Causes.of(e));
            failed = true;
        }
        opened = all.stream()
                .filter(user -> user.getName().equals(list.get("user")))
                .findFirst()
                .orElse(null);
    }

    private void read() {
        all = users.list();
        rows = list.shown(all, words.alphabet());
    }

    public UserListing getList() {
        return list;
    }

    public List<BoardUser> getRows() {
        return rows;
    }

    public List<UserTab> getTabs() {
        return list.tabs(all, words);
    }

    /** Whether the database did not answer. */
    public boolean isFailed() {
        return failed;
    }

    /** Null when none is. */
    public BoardUser getOpened() {
        return opened;
    }

    /** Whether that is the user who looks. */
    public boolean isSelf(BoardUser user) {
        BoardCaller caller = CurrentRequest.caller();
        return caller.isUser() && user.getName().equals(caller.name());
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    /** Whether someone is let in by a password. */
    public Pill state(BoardUser user) {
        return user.isEnabled()
                ? Pill.plain("check", words.get("users.enabled"), null)
                : Pill.tinted("none", "ban", words.get("users.disabled"), null);
    }

    /** A password that was made up, told this once; null for none. */
    public Secret getSecret() {
        return secret;
    }

    /** Why nothing was changed; null when nothing was in the way. */
    public String getProblem() {
        return problem;
    }

    public void add() throws IOException {
        perform(() -> {
            String password = users.add(name == null ? "" : name.strip(), role, CurrentRequest.actor());
            secret = new Secret(words.format("users.secret", name.strip()), password);
            name = null;
            read();
        });
    }

    public void reset() throws IOException {
        performOnOpened(() -> {
            String password = users.reset(opened.getName(), consent.actor());
            secret = new Secret(words.format("users.secret", opened.getName()), password);
            wanted = null;
            consent.forget();
        });
    }

    public void changeRole() throws IOException {
        if (opened != null && getOpenedRole() == opened.getRole()) {
            // Also Enter in the field of the reason comes here: nobody is signed out by mistake
            problem = words.format("users.role.same", words.get("role." + opened.getRole()));
            return;
        }
        performOnOpened(() -> users.changeRole(opened.getName(), getOpenedRole(), consent.actor()));
        goBack("users.role");
    }

    public void disable() throws IOException {
        performOnOpened(() -> users.disable(opened.getName(), consent.actor()));
        goBack("users.disable");
    }

    public void enable() throws IOException {
        performOnOpened(() -> users.enable(opened.getName(), consent.actor()));
        goBack("users.enable");
    }

    /** With a reason. */
    private void performOnOpened(Runnable command) throws IOException {
        if (opened == null) {
            return;
        }
        agreed = consent.isGiven();
        if (agreed) {
            perform(command);
        }
    }

    private void perform(Runnable command) throws IOException {
        if (!isAdministrator()) {
            context().responseSendError(403, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        try {
            command.run();
        } catch (CannotChangeUserException e) {
            problem = words.format("users.refused." + e.reason(), Users.LEAST_PASSWORD);
        }
    }

    private void goBack(String done) throws IOException {
        if (agreed && problem == null && !FacesContext.getCurrentInstance().getResponseComplete() && opened != null) {
            Toast.show(FacesMessage.SEVERITY_INFO, words, done);
            context().redirect(list.opened(opened.getName()));
        }
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

    /** The role that the open user gets. */
    public Role getOpenedRole() {
        return wanted == null ? opened.getRole() : wanted;
    }

    public void setOpenedRole(Role role) {
        wanted = role;
    }

    private static boolean isAdministrator() {
        return context().isUserInRole(Role.ADMINISTRATOR.roleName());
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
