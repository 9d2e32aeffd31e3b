package io.callboard.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The company's LDAP directory, and what Callboard makes of its groups.
 *
 * @param urls {@code ldap://} or {@code ldaps://}, a host and maybe a port; the next one when one does not answer
 * @param reader who searches; empty when everybody may
 * @param base the distinguished name below which people are
 * @param peopleFilter which entries there are people
 * @param nameAttribute holds the name that people log in by
 * @param groupsBase the distinguished name below which groups count
 * @param groupsFilter which groups someone is in, <code>{dn}</code> and <code>{name}</code> being that person's; empty
 *     for those that the person's entry names or, where it names none, those that have the person as a member
 * @param viewers names of groups that make a viewer
 * @param operators names of groups that make an operator
 * @param administrators names of groups that make an administrator
 */
public record Directory(
        List<URI> urls,
        Optional<Reader> reader,
        String base,
        String peopleFilter,
        String nameAttribute,
        String groupsBase,
        Optional<String> groupsFilter,
        List<String> viewers,
        List<String> operators,
        List<String> administrators) {

    /** An entry that may search, and its password. */
    public record Reader(String dn, String password) {

        public Reader {
            requireNonNull(dn, "dn");
            requireNonNull(password, "password");
        }

        /** The password is a secret. */
        @Override
        public String toString() {
            return "Reader[" + dn + "]";
        }
    }

    public Directory {
        urls = List.copyOf(urls);
        requireNonNull(reader, "reader");
        requireNonNull(base, "base");
        requireNonNull(peopleFilter, "peopleFilter");
        requireNonNull(nameAttribute, "nameAttribute");
        requireNonNull(groupsBase, "groupsBase");
        requireNonNull(groupsFilter, "groupsFilter");
        viewers = List.copyOf(viewers);
        operators = List.copyOf(operators);
        administrators = List.copyOf(administrators);
    }

    /** Whether a connection there begins unencrypted and leaves this machine: passwords need StartTLS before. */
    public static boolean needsStartTls(URI url) {
        return "ldap".equalsIgnoreCase(url.getScheme()) && !SignOnReader.LOOPBACK.contains(url.getHost());
    }
}
