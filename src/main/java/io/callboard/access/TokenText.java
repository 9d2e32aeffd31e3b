package io.callboard.access;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A token as its program sends it: {@code cbt_} and 256 random bits, by which scanners of source code find one that was
 * left lying about. One SHA-256 is enough to keep it by: a slow hash makes up for passwords that can be guessed, and
 * nobody guesses 256 bits.
 */
record TokenText(String text) {

    private static final String MARK = "cbt_";
    private static final int BYTES = 32;
    private static final int LENGTH = MARK.length() + 43;
    private static final String SCHEME = "Bearer ";
    private static final SecureRandom RANDOM = new SecureRandom();

    TokenText {
        requireNonNull(text, "text");
    }

    static TokenText next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenText(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * Reads an {@code Authorization} header; empty when it is null, of another scheme, or holds nothing like a token.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, bearer tokens</a>
     */
    static Optional<TokenText> parse(String header) {
        return Optional.ofNullable(header)
                .filter(TokenText::isBearer)
                .map(given -> given.substring(SCHEME.length()).strip())
                .filter(text -> text.startsWith(MARK) && text.length() == LENGTH)
                .map(TokenText::new);
    }

    static boolean isBearer(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** SHA-256, hex. */
    String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** As which it is remembered: its digest stands for the name. */
    BasicCredentials asCredentials() {
        return new BasicCredentials(digest(), text);
    }

    /** The last four characters. */
    String hint() {
        return text.substring(text.length() - 4);
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "TokenText[…" + hint() + "]";
    }
}
