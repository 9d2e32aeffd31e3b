package io.callboard.config;

import io.callboard.config.Source.AddressMode;
import io.callboard.config.Source.SignatureScheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the sources. {@code retell} and {@code uponai} exist as soon as they have a key; the others are named by
 * {@code callboard.sources}. Their order is that: where a key belongs to two sources, a delivery that names none goes to
 * the first, and more sources never change that.
 */
final class SourceReader {

    /** A brand's name is its first source's name too. */
    private static final List<String> BRANDS = List.of("retell", "uponai");

    /** The provider's only address, and UponAI's too: https://docs.retellai.com/features/secure-webhook. */
    private static final List<String> PROVIDER = List.of("100.20.5.228");

    private final Values values;

    SourceReader(Values values) {
        this.values = values;
    }

    List<Source> read() {
        List<String> named = values.get("callboard.sources", Notation::names, List.of());
        Set<String> names = new LinkedHashSet<>(BRANDS);
        names.addAll(named);
        List<String> addresses = values.get("callboard.addresses", Notation::blocks, PROVIDER);
        AddressMode mode =
                values.get("callboard.address-mode", Notation.oneOf(AddressMode.class), AddressMode.QUARANTINE);
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (keySettings(name).anyMatch(values::isGiven)) {
                sources.add(source(name, addresses, mode));
            } else if (named.contains(name)) {
                values.complain(GivenTexts.variable("callboard.sources") + ": the source " + name + " has no key. Set "
                        + GivenTexts.variable(property(name, "keys")) + " to it.");
            }
        }
        return sources;
    }

    private Source source(String name, List<String> addresses, AddressMode mode) {
        return new Source(
                name,
                values.get(property(name, "brand"), Notation.oneOf(Set.copyOf(BRANDS)), brand(name)),
                values.get(property(name, "scheme"), Notation.oneOf(SignatureScheme.class), SignatureScheme.RETELL),
                keySettings(name)
                        .flatMap(setting -> values.<List<String>>get(setting, Notation::keys, List.of()).stream())
                        .distinct()
                        .toList(),
                values.get(property(name, "addresses"), Notation::blocks, addresses),
                values.get(property(name, "address-mode"), Notation.oneOf(AddressMode.class), mode));
    }

    /** The settings that give a source its keys. The provider knows one key; some guides call it a webhook secret. */
    static Stream<String> keySettings(String name) {
        String own = property(name, "keys");
        return BRANDS.contains(name) ? Stream.of(name + ".api-key", own, name + ".webhook-secret") : Stream.of(own);
    }

    private static String brand(String name) {
        return BRANDS.contains(name) ? name : "retell";
    }

    static String property(String source, String setting) {
        return "callboard.source." + source + "." + setting;
    }
}
