package io.callboard.config;

/** A text that cannot be a setting's value. The message says what is wrong and what to write instead. */
final class IllegalSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalSettingException(String message) {
        super(message);
    }
}
