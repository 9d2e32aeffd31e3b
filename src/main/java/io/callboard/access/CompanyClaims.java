package io.callboard.access;

import static java.util.Objects.requireNonNull;

import io.callboard.config.OpenId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the company's provider tells of someone, and what Callboard makes of it. */
final class CompanyClaims {

    private static final int MOST_NAME = 100;

    private final OpenId company;
    private final Map<String, Object> claims;

    CompanyClaims(OpenId company, Map<String, Object> claims) {
        this.company = requireNonNull(company, "company");
        this.claims = requireNonNull(claims, "claims");
    }

    /** Whether the claim with the groups is there at all. */
    boolean tellsRoles() {
        return at(company.rolesClaim()) != null;
    }

    /** Whether the claim with the name says one. */
    boolean tellsName() {
        return !line(at(company.nameClaim())).isEmpty();
    }

    /** The name that pages show, and that deeds are noted under. */
    String name() {
        return line(tellsName() ? at(company.nameClaim()) : claims.get("sub"));
    }

    private static String line(Object claim) {
        String text = claim == null
                ? ""
                : String.valueOf(claim).replaceAll("\\p{Cntrl}", "?").strip();
        return text.length() <= MOST_NAME ? text : text.substring(0, MOST_NAME);
    }

    /** The highest role that one of the groups has; empty when none has any. */
    Optional<Role> role() {
        return Role.highest(groups()::contains, company.viewers(), company.operators(), company.administrators());
    }

    private Set<String> groups() {
        Object told = at(company.rolesClaim());
        Collection<?> groups = told instanceof Collection<?> many ? many : told == null ? List.of() : List.of(told);
        return groups.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** A claim by its whole name, else along its dots: {@code realm_access.roles}; null for none. */
    private Object at(String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object found = claims;
        for (String part : name.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return found;
    }
}
