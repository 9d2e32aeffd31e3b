package io.callboard.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells a name and password again without keeping them: a keyed digest, whose key dies with the process. */
final class CredentialsDigest {

    private final SecretKeySpec key = new SecretKeySpec(SecureRandom.getSeed(32), "HmacSHA256");

    /** 32 bytes, the same for the same two. */
    byte[] of(BasicCredentials credentials) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            String pair = credentials.name() + '\0' + credentials.password();
            return mac.doFinal(pair.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
