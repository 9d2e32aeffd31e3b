package io.callboard.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The viewer's language: the one chosen, which the browser keeps in a cookie, else the first that the browser asks for
 * and that there are words in, else English.
 */
@Named
@RequestScoped
public class ViewerLanguage {

    /** Those that there are words in, a bundle each; {@code faces-config.xml} names them too. */
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String COOKIE = "cb-language";

    @Inject
    HttpServletRequest request;

    private Locale locale;

    /** Of one of these languages; with the country, where the browser tells one, whose numbers are written so. */
    public Locale getLocale() {
        if (locale == null) {
            locale = of(request);
        }
        return locale;
    }

    /** The language alone: {@code de}. */
    public String getTag() {
        return getLocale().getLanguage();
    }

    /** To which side lines are written: {@code ltr} or {@code rtl}. */
    public String getDirection() {
        return direction(getLocale());
    }

    /** Those that the viewer can change to. */
    public List<Locale> getOthers() {
        return ALL.stream().filter(each -> !isSame(each, getLocale())).toList();
    }

    /** Whether a comma stands before decimals, so that spreadsheets there expect semicolons between fields. */
    public boolean isDecimalComma() {
        return DecimalFormatSymbols.getInstance(getLocale()).getDecimalSeparator() == ',';
    }

    /** Its name in itself: {@code Deutsch}. */
    public String name(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /** As the language's own name is written. */
    static String direction(Locale language) {
        return switch (Character.getDirectionality(
                language.getDisplayLanguage(language).codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            default -> "ltr";
        };
    }

    /** The same of whoever sends that request, for where nothing can be injected. */
    static Locale of(HttpServletRequest request) {
        List<Locale> asked =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        Locale language = chosen(request)
                .or(() -> asked.stream().filter(ViewerLanguage::isKnown).findFirst())
                .orElse(Locale.ENGLISH);
        return asked.stream().filter(each -> isSame(each, language)).findFirst().orElse(language);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(
                        cookie -> ALL.stream().filter(each -> each.getLanguage().equals(cookie.getValue())))
                .findFirst();
    }

    private static boolean isKnown(Locale asked) {
        return ALL.stream().anyMatch(each -> isSame(each, asked));
    }

    private static boolean isSame(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }
}
