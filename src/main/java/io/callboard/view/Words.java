package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The message bundle in the viewer's language for beans, and for pages that fill words in: {@code #{words.format('copy.what',
 * label)}}.
 */
@Named
@RequestScoped
public class Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    @Inject
    Words(ViewerLanguage viewer) {
        this(viewer.getLocale());
    }

    /** English, where there is no viewer. */
    Words() {
        this(Locale.ENGLISH);
    }

    Words(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("io.callboard.view.messages", locale);
    }

    /** The viewer's, by which numbers and dates are written. */
    Locale locale() {
        return locale;
    }

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
        return new MessageFormat(get(key), locale).format(arguments);
    }

    /** The order of names in the viewer's language; what is equal there comes by its code units, so it is always the same. */
    Comparator<String> alphabet() {
        Comparator<Object> letters = Collator.getInstance(locale);
        return (one, other) -> {
            int order = letters.compare(one, other);
            return order == 0 ? one.compareTo(other) : order;
        };
    }

    /** How moments are written by the pattern of that key below {@code time.pattern}. */
    DateTimeFormatter moments(String key) {
        return DateTimeFormatter.ofPattern(get("time.pattern." + key), locale);
    }

    /** How numbers are written by that pattern. */
    DecimalFormat numbers(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
    }
}
