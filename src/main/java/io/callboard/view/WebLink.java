package io.callboard.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Addresses that came from outside. */
@Named
@ApplicationScoped
public class WebLink {

    /** Whether a browser may follow it: {@code http} and {@code https} alone, without spaces or control characters. */
    public boolean isSafe(String address) {
        if (address == null || address.chars().anyMatch(character -> character <= ' ' || character == '\\')) {
            return false;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
