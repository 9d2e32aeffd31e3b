package io.callboard.access;

import io.callboard.config.Directory;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.AuthenticationException;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.OperationNotSupportedException;
import javax.naming.PartialResultException;
import javax.naming.SizeLimitExceededException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;

/**
 * A connection to the company's directory, for one login. Of what is searched for, the JDK escapes all that comes from
 * outside; referrals to other servers are not followed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4511">RFC 4511, LDAP</a>
 */
final class LdapConnection implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(LdapConnection.class.getName());

    private static final String MEMBER_OF = "memberOf";
    private static final String MEMBER = "(|(member={dn})(uniqueMember={dn})(memberUid={name}))";
    private static final int MOST_GROUPS = 1_000;

    /**
     * Someone whom the directory knows.
     *
     * @param name in the directory's spelling
     * @param memberOf the groups that the entry itself names, as distinguished names
     */
    record Person(String dn, String name, List<String> memberOf) {}

    private final LdapContext context;
    private final StartTlsResponse tls;

    private LdapConnection(LdapContext context, StartTlsResponse tls) {
        this.context = context;
        this.tls = tls;
    }

    /**
     * Opens one, as nobody yet.
     *
     * @param patienceMs for each answer, and for the connection itself
     * @throws IOException when it cannot be encrypted so that the server's certificate is trusted
     */
    static LdapConnection open(URI url, boolean startTls, int patienceMs) throws NamingException, IOException {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, url.toString());
        environment.put(Context.REFERRAL, "ignore");
        environment.put("com.sun.jndi.ldap.connect.timeout", String.valueOf(patienceMs));
        environment.put("com.sun.jndi.ldap.read.timeout", String.valueOf(patienceMs));
        LdapContext context = new InitialLdapContext(environment, null);
        if (!startTls) {
            return new LdapConnection(context, null);
        }
        try {
            StartTlsResponse tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
            tls.negotiate(new PatientSockets(patienceMs));
            return new LdapConnection(context, tls);
        } catch (NamingException | IOException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /**
     * Goes on as somebody.
     *
     * @param password not empty: directories take a name without password for nobody in particular, and say yes
     * @return whether it is that one's password
     */
    boolean bind(String dn, String password) throws NamingException {
        if (password.isEmpty()) {
            return false;
        }
        context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
        context.addToEnvironment(Context.SECURITY_PRINCIPAL, dn);
        context.addToEnvironment(Context.SECURITY_CREDENTIALS, password);
        try {
            context.reconnect(null);
            return true;
        } catch (AuthenticationException | NoPermissionException | OperationNotSupportedException e) {
            return false;
        }
    }

    /** The one person of that name; empty when there is none, or more than one. */
    Optional<Person> person(Directory directory, String name) throws NamingException {
        String filter = "(&" + directory.peopleFilter() + "(" + directory.nameAttribute() + "={0}))";
        List<SearchResult> found =
                search(directory.base(), filter, 2, List.of(directory.nameAttribute(), MEMBER_OF), name);
        if (found.size() != 1) {
            return Optional.empty();
        }
        SearchResult entry = found.get(0);
        List<String> memberOf = texts(entry, MEMBER_OF);
        return texts(entry, directory.nameAttribute()).stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(spelt -> new Person(entry.getNameInNamespace(), spelt, memberOf));
    }

    /** The distinguished names of the groups that someone is in. */
    List<String> groups(Directory directory, Person person) throws NamingException {
        List<String> groups = new ArrayList<>(person.memberOf());
        if (groups.isEmpty() || directory.groupsFilter().isPresent()) {
            String filter = directory
                    .groupsFilter()
                    .orElse(MEMBER)
                    .replace("{dn}", "{0}")
                    .replace("{name}", "{1}");
            search(directory.groupsBase(), filter, MOST_GROUPS, List.of("1.1"), person.dn(), person.name())
                    .forEach(entry -> groups.add(entry.getNameInNamespace()));
        }
        return groups;
    }

    /** Attributes alone: no object is made of anything that the directory says. */
    @SuppressWarnings("BanJNDI")
    private List<SearchResult> search(String base, String filter, int most, List<String> attributes, Object... values)
            throws NamingException {
        SearchControls controls = new SearchControls(
                SearchControls.SUBTREE_SCOPE, most, 0, attributes.toArray(String[]::new), false, false);
        List<SearchResult> found = new ArrayList<>();
        NamingEnumeration<SearchResult> results = context.search(new LdapName(base), filter, values, controls);
        try {
            while (results.hasMore()) {
                found.add(results.next());
            }
        } catch (PartialResultException | SizeLimitExceededException e) {
            return found; // the rest is on another server, or too much
        } finally {
            results.close();
        }
        return found;
    }

    private static List<String> texts(SearchResult entry, String attribute) throws NamingException {
        Attribute values = entry.getAttributes().get(attribute);
        List<String> texts = new ArrayList<>();
        for (int i = 0; values != null && i < values.size(); i++) {
            texts.add(String.valueOf(values.get(i)));
        }
        return texts;
    }

    /** What goes wrong here changes nothing of what the directory said before. */
    @Override
    public void close() {
        try {
            endTls();
            context.close();
        } catch (NamingException e) {
            LOGGER.log(Level.DEBUG, "A connection did not end well: {0}", e.getMessage());
        }
    }

    private void endTls() {
        try {
            if (tls != null) {
                tls.close();
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A connection''s encryption did not end well: {0}", e.getMessage());
        }
    }
}
