package io.callboard.event;

import io.callboard.event.Remark.Code;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a body: UTF-8, a byte order mark left out, bytes that are no UTF-8 read as U+FFFD. */
final class BodyText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private BodyText() {}

    static String of(byte[] body, Remarks remarks) {
        String text = decode(body, remarks);
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    /** Only a text with U+FFFD in it may have been read from bytes that are no UTF-8. */
    private static String decode(byte[] body, Remarks remarks) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(body)) {
            remarks.add(Code.NOT_UTF8, "");
        }
        return text;
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
