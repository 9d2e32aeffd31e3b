package io.callboard.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * PBKDF2 as OWASP advises it for HMAC-SHA-512. A hash carries its parameters, so that stronger ones can be set later.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#pbkdf2">OWASP</a>
 */
@ApplicationScoped
class PasswordHash {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    Pbkdf2PasswordHash hash;

    /** Of no password: makes an unknown name take as long as a wrong password. */
    private String ofNobody;

    @PostConstruct
    void prepare() {
        hash.initialize(PARAMETERS);
        ofNobody = hash.generate(RandomPassword.next().toCharArray());
    }

    String of(char[] password) {
        return hash.generate(password);
    }

    boolean fits(char[] password, String stored) {
        return hash.verify(password, stored);
    }

    /** Takes the time of {@link #fits}; false but for the one password that nobody was ever told. */
    boolean fitsNobody(char[] password) {
        return hash.verify(password, ofNobody);
    }
}
