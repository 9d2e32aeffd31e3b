package io.callboard.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Masks the credential with which a browser joins a web call: it stands in the body of each of that call's events and
 * opens the call to whoever reads it.
 *
 * @see <a href="https://docs.retellai.com/api-references/create-web-call">Create web call</a>
 */
public final class AccessToken {

    private static final String NAME = "access_token";

    private final byte[] body;
    private byte[] masked;
    private int at;
    /** Where the text last passed begins and ends, without its quotes. */
    private int start;

    private int end;

    private AccessToken(byte[] body) {
        this.body = body;
        masked = body;
    }

    /**
     * The body with each character of the text of each JSON member {@code access_token} replaced by {@code *}, at
     * whatever depth; as long as it was, and JSON if it was. The same array when there is none. A body that is no JSON is
     * masked as far as it looks like some.
     */
    public static byte[] mask(byte[] body) {
        return new AccessToken(body).mask();
    }

    private byte[] mask() {
        while (at < body.length) {
            if (body[at] != '"') {
                at++;
            } else if (endOfText() && isName()) {
                maskValue();
            }
        }
        return masked;
    }

    /** Goes from the opening quote to behind the closing one, or to the end; tells whether a colon follows. */
    private boolean endOfText() {
        start = ++at;
        while (at < body.length && body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at, body.length);
        end = at;
        at = Math.min(at + 1, body.length);
        int next = afterSpace(at);
        return next < body.length && body[next] == ':';
    }

    private boolean isName() {
        int length = end - start;
        // A character written as an escape takes six bytes
        if (length < NAME.length() || length > NAME.length() * 6) {
            return false;
        }
        String text = new String(body, start, length, StandardCharsets.ISO_8859_1);
        return text.equals(NAME) || (text.indexOf('\\') >= 0 && unescaped(text).equals(NAME));
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.startsWith("\\u", i) && i + 6 <= text.length();
            int code = escape ? hex(text.substring(i + 2, i + 6)) : -1;
            plain.append(code < 0 ? text.charAt(i) : (char) code);
            i += code < 0 ? 0 : 5;
        }
        return plain.toString();
    }

    private static int hex(String digits) {
        return digits.matches("[0-9A-Fa-f]{4}") ? Integer.parseInt(digits, 16) : -1;
    }

    private void maskValue() {
        at = afterSpace(afterSpace(at) + 1);
        if (at >= body.length || body[at] != '"') {
            return;
        }
        endOfText();
        if (end > start && masked == body) {
            masked = body.clone();
        }
        Arrays.fill(masked, start, Math.max(start, end), (byte) '*');
    }

    private int afterSpace(int from) {
        int next = from;
        while (next < body.length
                && (body[next] == ' ' || body[next] == '\t' || body[next] == '\n' || body[next] == '\r')) {
            next++;
        }
        return next;
    }
}
