package io.callboard.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;

/**
 * Callboard's own users as Jakarta Security sees them; their group is their role's name, their unique id tells as of when
 * they were looked at.
 */
@ApplicationScoped
public class BoardIdentityStore implements IdentityStore {

    static final String ID = "callboard";

    @Inject
    BoardUserRepository users;

    @Inject
    PasswordHash hash;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        char[] password = given.getPassword().getValue();
        Optional<BoardUser> user = users.find(given.getCaller());
        boolean fits = user.isPresent() ? hash.fits(password, user.get().getPasswordHash()) : hash.fitsNobody(password);
        return user.filter(known -> fits && known.isEnabled())
                .map(known -> new CredentialValidationResult(
                        ID,
                        known.getName(),
                        null,
                        stateOf(known),
                        Set.of(known.getRole().roleName())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** Another one after each change of the user. */
    static String stateOf(BoardUser user) {
        return user.getName() + " " + user.getChangedAt().toEpochMilli();
    }
}
