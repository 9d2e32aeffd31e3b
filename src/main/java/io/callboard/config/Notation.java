package io.callboard.config;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values are written. Each method reads one kind and throws {@link IllegalSettingException} when it cannot. */
final class Notation {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,13}) ?(KiB|MiB|GiB|)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern BAD_IN_KEY = Pattern.compile("[^\\x21-\\x7e]");
    private static final int MAX_NAME_LENGTH = 40;

    private static final Map<String, Long> SIZE_UNITS =
            Map.of("", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private static final Map<String, Duration> DURATION_UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    /** Addresses and blocks in their usual form: no wildcards, ranges, zones, octal or missing parts. */
    private static final Pattern BLOCK = Pattern.compile("[0-9a-fA-F.:]+(/[0-9]{1,3})?");

    private static final IPAddressStringParameters BLOCK_PARTS = new IPAddressStringParameters.Builder()
            .allow_inet_aton(false)
            .allowSingleSegment(false)
            .getIPv4AddressParametersBuilder()
            .allowLeadingZeros(false)
            .getParentBuilder()
            .toParams();

    private Notation() {}

    /** A length of time between the two, such as {@code 300s}. */
    static Function<String, Duration> duration(Duration shortest, Duration longest) {
        return text -> {
            Matcher matcher = DURATION.matcher(text.strip());
            if (!matcher.matches()) {
                throw new IllegalSettingException("'" + text
                        + "' is no length of time. Write a whole number and ms, s, m, h or d, such as 300s.");
            }
            Duration duration = DURATION_UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
            if (duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0) {
                throw new IllegalSettingException("'" + text + "' is out of range. Choose something from "
                        + inWords(shortest) + " to " + inWords(longest) + ".");
            }
            return duration;
        };
    }

    private static String inWords(Duration duration) {
        return duration.toDaysPart() > 0 ? duration.toDays() + "d" : duration.toSeconds() + "s";
    }

    /** A number of bytes between the two, such as {@code 10 MiB}. */
    static Function<String, Long> size(long smallest, long largest) {
        return text -> {
            Matcher matcher = SIZE.matcher(text.strip());
            if (!matcher.matches()) {
                throw new IllegalSettingException(
                        "'" + text + "' is no size. Write bytes, KiB, MiB or GiB, such as 10485760 or 10 MiB.");
            }
            long size = new BigInteger(matcher.group(1))
                    .multiply(BigInteger.valueOf(SIZE_UNITS.get(matcher.group(2))))
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValue();
            if (size < smallest || size > largest) {
                throw new IllegalSettingException("'" + text + "' is out of range. Choose something from " + smallest
                        + " to " + largest + " bytes.");
            }
            return size;
        };
    }

    /** One of an enum's constants, in lower case with hyphens. */
    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        Map<String, E> choices = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
        return text -> choices.get(oneOf(choices.keySet()).apply(text));
    }

    /** One of these words. */
    static Function<String, String> oneOf(Set<String> words) {
        return text -> {
            String word = text.strip();
            if (!words.contains(word)) {
                throw new IllegalSettingException("'" + text + "' is not one of its values. Write "
                        + words.stream().sorted().collect(Collectors.joining(" or ")) + ".");
            }
            return word;
        };
    }

    /** Addresses and CIDR blocks separated by commas, as their blocks in canonical form. */
    static List<String> blocks(String text) {
        return words(text).map(Notation::block).distinct().toList();
    }

    private static String block(String text) {
        try {
            if (BLOCK.matcher(text).matches()) {
                return new IPAddressString(text, BLOCK_PARTS)
                        .toAddress()
                        .toPrefixBlock()
                        .toCanonicalString();
            }
        } catch (AddressStringException e) {
            // told below
        }
        throw new IllegalSettingException("'" + text + "' is no IP address or CIDR block."
                + " Write such as 100.20.5.228, 10.0.0.0/8 or 2001:db8::/32, separated by commas.");
    }

    /** Names of sources, separated by commas. */
    static List<String> names(String text) {
        return words(text).map(Notation::name).distinct().toList();
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches() || text.length() > MAX_NAME_LENGTH) {
            throw new IllegalSettingException("'" + text + "' cannot be the name of a source. Use lower-case letters,"
                    + " digits and single hyphens, at most " + MAX_NAME_LENGTH + " characters.");
        }
        return text;
    }

    /** Names of text search configurations, separated by commas; {@code simple} alone for none, as all have its words. */
    static List<String> languages(String text) {
        return words(text)
                .map(Notation::language)
                .filter(name -> !name.equals("simple"))
                .distinct()
                .toList();
    }

    private static String language(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            throw new IllegalSettingException("'" + text + "' is no text search configuration of PostgreSQL."
                    + " Write such as english,german, separated by commas, or simple.");
        }
        return text;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip);
    }

    /** Signing keys, separated by commas. They are secrets: what is wrong is told without them. */
    static List<String> keys(String text) {
        List<String> keys = List.of(text.split(",", -1));
        for (int i = 0; i < keys.size(); i++) {
            String which = keys.size() == 1 ? "the key" : "key " + (i + 1) + " of " + keys.size();
            if (keys.get(i).isEmpty()) {
                throw new IllegalSettingException(which + " is empty. Remove the comma that is too many.");
            }
            if (BAD_IN_KEY.matcher(keys.get(i)).find()) {
                throw new IllegalSettingException(which + " holds a space, a line break or a character that no key has."
                        + " Copy it again, and separate keys by a comma alone.");
            }
        }
        return keys;
    }

    /** The address of a web site, without a slash at its end. */
    static URI url(String text) {
        try {
            URI url = new URI(text.strip().replaceFirst("/+$", ""));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalSettingException(
                "'" + text + "' is no web address. Write such as https://calls.example.com/callboard.");
    }

    /** The whole path of a folder; it need not exist. */
    static Path folder(String text) {
        try {
            Path folder = Path.of(text);
            if (folder.isAbsolute()) {
                return folder.normalize();
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new IllegalSettingException(
                "'" + text + "' is no whole path of a folder. Write such as /srv/callboard/spool.");
    }
}
