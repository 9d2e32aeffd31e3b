package io.callboard.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** How values are written that tell of a directory. */
final class DirectoryNotation {

    private static final Set<String> SCHEMES = Set.of("ldap", "ldaps");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private DirectoryNotation() {}

    /** Addresses of directory servers, separated by commas or blanks. */
    static List<URI> urls(String text) {
        return Arrays.stream(text.strip().split("[ ,]+"))
                .map(DirectoryNotation::url)
                .toList();
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean bare = url.getPath() != null && url.getPath().isEmpty() && url.getQuery() == null;
            if (bare && url.getHost() != null && url.getUserInfo() == null && SCHEMES.contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalSettingException("'" + text + "' is no address of a directory server."
                + " Write such as ldaps://ldap.example.com or ldap://dc1.example.com:389, separated by commas.");
    }

    /** A distinguished name. */
    static String dn(String text) {
        try {
            if (!new LdapName(text).isEmpty()) {
                return text.strip();
            }
        } catch (InvalidNameException e) {
            // told below
        }
        throw new IllegalSettingException(
                "'" + text + "' is no distinguished name. Write such as ou=people,dc=example,dc=com.");
    }

    static String attribute(String text) {
        if (!ATTRIBUTE.matcher(text.strip()).matches()) {
            throw new IllegalSettingException(
                    "'" + text + "' is no name of an attribute. Write such as uid or sAMAccountName.");
        }
        return text.strip();
    }

    /** A search filter, in its parentheses. */
    static String filter(String text) {
        if (!isOneInParentheses(text.strip())) {
            throw new IllegalSettingException("'" + text + "' is no search filter. Write such as (objectClass=person),"
                    + " with as many parentheses closed as opened.");
        }
        return text.strip();
    }

    private static boolean isOneInParentheses(String text) {
        int open = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 1 && at < text.length() - 1) {
                return false;
            }
        }
        return open == 0 && text.length() > 2;
    }
}
