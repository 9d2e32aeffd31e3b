package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Decides whether a user name and password let someone in. */
@ApplicationScoped
public class Login {

    private static final System.Logger LOGGER = System.getLogger(Login.class.getName());

    @Inject
    IdentityStoreHandler stores;

    @Inject
    LoginThrottle throttle;

    /**
     * Checks them, slowly when they are wrong again and again.
     *
     * @param address the sender's, as the server sees it
     */
    public LoginVerdict verify(String name, String password, String address) {
        Optional<Duration> wait = throttle.waitOf(name, address);
        if (wait.isPresent()) {
            return new LoginVerdict.Throttled(wait.get());
        }
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(name, password));
        Optional<Role> role = highestOf(result);
        if (role.isEmpty()) {
            throttle.failed(name, address);
            LOGGER.log(System.Logger.Level.INFO, "A login from {0} was refused", address);
            return new LoginVerdict.Refused();
        }
        throttle.succeeded(name, address);
        return new LoginVerdict.Admitted(
                new BoardCaller(result.getCallerPrincipal().getName(), role.get()));
    }

    private static Optional<Role> highestOf(CredentialValidationResult result) {
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return Optional.empty();
        }
        return Arrays.stream(Role.values())
                .filter(role -> result.getCallerGroups().contains(role.roleName()))
                .max(Comparator.naturalOrder());
    }
}
