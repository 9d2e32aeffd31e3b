package io.callboard.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The message bundle for beans, and for pages that fill words in: {@code #{words.format('copy.what', label)}}. */
@Named
@ApplicationScoped
public class Words {

    private final ResourceBundle bundle = ResourceBundle.getBundle("io.callboard.view.messages", Locale.ENGLISH);

    /** @throws MissingResourceException when the bundle has no such key */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** Whether the bundle has that key: for the provider's values, of which any may be new. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String format(String key, Object first) {
        return fill(key, first);
    }

    public String format(String key, Object first, Object second) {
        return fill(key, first, second);
    }

    public String format(String key, Object first, Object second, Object third) {
        return fill(key, first, second, third);
    }

    String fill(String key, Object... arguments) {
        return new MessageFormat(get(key), Locale.ENGLISH).format(arguments);
    }
}
