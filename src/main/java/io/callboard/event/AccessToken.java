package io.callboard.event;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credential with which a browser joins a web call. It is of no use once the call has begun, and must not be kept.
 *
 * @see <a href="https://docs.retellai.com/api-references/create-web-call">Create web call</a>
 */
public final class AccessToken {

    private static final Pattern MEMBER =
            Pattern.compile("(?:\"access_token\"[ \\t\\r\\n]*:[ \\t\\r\\n]*\")((?:[^\"\\\\]|\\\\.)++)", Pattern.DOTALL);

    private AccessToken() {}

    /**
     * The body with every character of such a credential replaced by {@code *}, so that its length stays.
     *
     * @return the same array when there is none
     */
    public static byte[] mask(byte[] body) {
        Matcher member = MEMBER.matcher(new String(body, StandardCharsets.ISO_8859_1));
        byte[] masked = body;
        while (member.find()) {
            masked = masked == body ? body.clone() : masked;
            for (int i = member.start(1); i < member.end(1); i++) {
                masked[i] = '*';
            }
        }
        return masked;
    }
}
