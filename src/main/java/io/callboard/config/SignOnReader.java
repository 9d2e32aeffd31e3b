package io.callboard.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how people get in. */
final class SignOnReader {

    private static final Duration DEFAULT_IDLE = Duration.ofHours(1);
    private static final String ISSUER = "callboard.oidc-issuer";
    private static final String CLIENT = "callboard.oidc-client-id";
    private static final String SECRET = "callboard.oidc-client-secret";
    private static final List<String> ROLES =
            List.of("callboard.oidc-viewers", "callboard.oidc-operators", "callboard.oidc-administrators");
    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Values values;

    SignOnReader(Values values) {
        this.values = values;
    }

    SignOn read() {
        Duration idle = values.get("callboard.session-timeout", SignOnReader::minutes, DEFAULT_IDLE);
        return new SignOn(
                idle,
                values.isGiven(ISSUER) ? Optional.of(company()) : Optional.empty(),
                new DirectoryReader(values).read(),
                values.get("callboard.realm", Notation.oneOf(Set.of("on", "off")), "off")
                        .equals("on"));
    }

    private OpenId company() {
        complainOfMissing();
        return new OpenId(
                values.get(ISSUER, SignOnReader::issuer, URI.create("https://unknown.invalid")),
                values.get(CLIENT, Function.identity(), ""),
                values.get(SECRET, Function.identity(), ""),
                values.get("callboard.oidc-scopes", SignOnReader::scopes, List.of("openid", "profile")),
                values.get("callboard.oidc-name-claim", Function.identity(), "preferred_username"),
                values.get("callboard.oidc-roles-claim", Function.identity(), "groups"),
                values.get(ROLES.get(0), SignOnReader::list, List.of()),
                values.get(ROLES.get(1), SignOnReader::list, List.of()),
                values.get(ROLES.get(2), SignOnReader::list, List.of()));
    }

    private void complainOfMissing() {
        for (String needed : List.of(CLIENT, SECRET, "callboard.public-url")) {
            if (!values.isGiven(needed)) {
                values.complain(values.name(needed) + ": is missing. " + values.name(ISSUER) + " needs it.");
            }
        }
        complainOfNoRole(values, ROLES);
    }

    static void complainOfNoRole(Values values, List<String> roles) {
        if (roles.stream().noneMatch(values::isGiven)) {
            values.complain(
                    values.name(roles.get(0)) + ": is missing, and so are those of the other roles: nobody could"
                            + " sign in. Name a group for at least one role.");
        }
    }

    private static Duration minutes(String text) {
        Duration idle =
                Notation.duration(Duration.ofMinutes(5), Duration.ofDays(1)).apply(text);
        return Duration.ofMinutes(idle.toMinutes());
    }

    /** The provider tells who may do what: nobody in between may read or change it. */
    private static URI issuer(String text) {
        URI issuer = Notation.url(text);
        if (!"https".equalsIgnoreCase(issuer.getScheme()) && !LOOPBACK.contains(issuer.getHost())) {
            throw new IllegalSettingException("is not encrypted. Give an address that begins with https://.");
        }
        return URI.create(text.strip());
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<String> scopes(String text) {
        List<String> scopes = new ArrayList<>(Arrays.asList(text.strip().split("[ ,]+")));
        if (!scopes.contains("openid")) {
            scopes.add(0, "openid");
        }
        return scopes;
    }
}
