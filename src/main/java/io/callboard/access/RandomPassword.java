package io.callboard.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords that nobody guesses and everybody can read out: letters and digits without those that look alike. */
final class RandomPassword {

    static final int LENGTH = 24;
    static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private RandomPassword() {}

    static String next() {
        return new SecureRandom()
                .ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
