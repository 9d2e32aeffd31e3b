package io.callboard.config;

import io.callboard.config.Directory.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what the company's directory is and says. */
final class DirectoryReader {

    private static final String URL = "callboard.ldap-url";
    private static final String BASE = "callboard.ldap-base";
    private static final String READER = "callboard.ldap-bind-dn";
    private static final String PASSWORD = "callboard.ldap-bind-password";
    private static final List<String> ROLES =
            List.of("callboard.ldap-viewers", "callboard.ldap-operators", "callboard.ldap-administrators");

    private final Values values;

    DirectoryReader(Values values) {
        this.values = values;
    }

    /** Empty when there is none. */
    Optional<Directory> read() {
        return values.isGiven(URL) ? Optional.of(directory()) : Optional.empty();
    }

    private Directory directory() {
        complainOfMissing();
        String base = values.get(BASE, DirectoryNotation::dn, "");
        return new Directory(
                values.get(URL, DirectoryNotation::urls, List.of()),
                reader(),
                base,
                values.get("callboard.ldap-people-filter", DirectoryNotation::filter, "(objectClass=person)"),
                values.get("callboard.ldap-name-attribute", DirectoryNotation::attribute, "uid"),
                values.get("callboard.ldap-groups-base", DirectoryNotation::dn, base),
                Optional.ofNullable(values.get("callboard.ldap-groups-filter", DirectoryNotation::filter, null)),
                values.get(ROLES.get(0), SignOnReader::list, List.of()),
                values.get(ROLES.get(1), SignOnReader::list, List.of()),
                values.get(ROLES.get(2), SignOnReader::list, List.of()));
    }

    private Optional<Reader> reader() {
        String dn = values.get(READER, DirectoryNotation::dn, "");
        String password = values.get(PASSWORD, Function.identity(), "");
        if (values.isGiven(READER) != values.isGiven(PASSWORD)) {
            String missing = values.isGiven(READER) ? PASSWORD : READER;
            values.complain(values.name(missing) + ": is missing. "
                    + values.name(missing.equals(READER) ? PASSWORD : READER) + " needs it.");
        }
        return dn.isEmpty() || password.isEmpty() ? Optional.empty() : Optional.of(new Reader(dn, password));
    }

    private void complainOfMissing() {
        if (!values.isGiven(BASE)) {
            values.complain(values.name(BASE) + ": is missing. " + values.name(URL) + " needs it.");
        }
        SignOnReader.complainOfNoRole(values, ROLES);
    }
}
